//! The command line tells a running server that something changed: a socket in the folder.

use std::path::{Path, PathBuf};

use banyan_app::App;
use tokio::net::{UnixListener, UnixStream};

fn socket(data: &Path) -> PathBuf {
    data.join("server.sock")
}

/// Whoever knocks wakes the timekeeper. Ends with the task.
pub(crate) async fn listen(app: App, data: PathBuf) {
    let path = socket(&data);
    // The lock says that no other server is alive, so what lies here is left over.
    let _ = std::fs::remove_file(&path);
    let listener = match UnixListener::bind(&path) {
        Ok(listener) => listener,
        Err(error) => {
            tracing::warn!(%error, "the command line cannot knock; new posts are seen within a second all the same");
            return;
        }
    };
    loop {
        if listener.accept().await.is_ok() {
            app.nudge();
        }
    }
}

/// Whether a server is listening.
pub(crate) async fn knock(data: &Path) -> bool {
    UnixStream::connect(socket(data)).await.is_ok()
}
