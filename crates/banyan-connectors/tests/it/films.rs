//! A film as the library hands it over: from the disk, read while it is sent.

use banyan_connector::net::Content;

/// Its name is gone at once, and the file when it was sent.
pub(crate) async fn lying(bytes: &[u8]) -> Content {
    let path = std::env::temp_dir().join(format!("banyan-film-{}", uuid::Uuid::now_v7()));
    std::fs::write(&path, bytes).expect("there is room");
    let content = Content::of_file(&path).await.expect("it was just written");
    std::fs::remove_file(&path).expect("it was just written");
    content
}
