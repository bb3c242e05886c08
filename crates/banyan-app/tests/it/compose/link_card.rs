//! What the page behind a link says of itself, on the card of a post.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::{Router, http::StatusCode, response::IntoResponse as _};
use banyan_app::compose::{Draft, When, preview_post};
use banyan_domain::time::{DAY, HOUR};
use banyan_testkit::TestApp;
use tokio::net::TcpListener;

use crate::publish::forgotten_uploads::bluesky;

/// Says the same at every address, as long as it is not down.
async fn mill(is_down: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let page = "<html><head><meta property='og:title' content='Why rye sleeps'></head><body>Rye</body></html>";
    let router = Router::new().fallback(move || async move {
        if is_down.load(Ordering::Relaxed) {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        ([("content-type", "text/html")], page).into_response()
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn a_card_stays_while_its_page_is_down_and_however_long_its_address_is() {
    let test = TestApp::new().await;
    let (_town, channel) = bluesky(&test).await;
    let is_down = Arc::new(AtomicBool::new(false));
    let url = mill(Arc::clone(&is_down)).await;
    // Longer than a key of PostgreSQL can be, also packed.
    let words: Vec<String> = (0..750_u32).map(|number| format!("{:08x}", number.wrapping_mul(2_654_435_761))).collect();
    let letters = words.concat();
    for address in [format!("{url}/rye"), format!("{url}/rye?{letters}")] {
        let draft = Draft {
            text: "Read this.".to_owned(),
            link: Some(address),
            channels: vec![channel],
            when: When::Now,
            ..Draft::default()
        };
        let title = async || {
            let place = preview_post(&test.app, &test.ada, &draft).await.unwrap().places.remove(0);
            place.card.unwrap().title
        };
        assert_eq!(title().await, "Why rye sleeps");
        is_down.store(true, Ordering::Relaxed);
        for time in [DAY, HOUR] {
            test.pass(time);
            assert_eq!(title().await, "Why rye sleeps", "what it said before");
        }
        is_down.store(false, Ordering::Relaxed);
    }
}
