//! The last steps of the first run, and the settings that follow it.

use banyan_domain::{publish::PublicationState as State, time::HOUR, workspace::Role};
use http::{Request, StatusCode};

use crate::{
    desk::{Desk, field},
    sources::Feed,
};

#[tokio::test]
async fn the_newest_article_opens_the_own_pages_and_the_last_step_says_what_is_so() {
    let desk = Desk::open().await;
    let (_town, _mastodon) = desk.mastodon().await;
    let feed = Feed::start().await;
    for number in 1..=3 {
        feed.add(number, desk.test.app.now().minus((4 - number) * HOUR));
    }
    let chosen = format!("{}&mode=show", field("source", &feed.url));
    let page = desk.act("/studio/first/found", &chosen).await;
    assert!(page.contains("Loaf number 3") && page.contains("Leaving now"), "{page}");
    desk.test.run_due().await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains("</svg> Out<span>"), "{page}");
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.network.as_str(), line.state), ("own_site", State::Published));
    assert_eq!(desk.test.publications().await.len(), 1, "no other place gets anything old");
    desk.act("/studio/first/found", &chosen).await;
    assert_eq!(desk.test.publications().await.len(), 1, "a second press carries nothing twice");
}

#[tokio::test]
async fn without_an_article_there_is_nothing_to_take() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/first/found", "mode=show").await;
    assert!(page.contains("When your next article appears"), "{page}");
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn settings_are_kept_and_who_may_not_change_them_cannot_type() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/settings", "business=Rye+%26+Co&zone=Europe/Madrid&language=es").await;
    assert!(page.contains("value=\"Rye &#38; Co\"") && page.contains("value=\"Europe/Madrid\""), "{page}");
    assert!(page.contains(&*desk.test.app.base_url) && !page.contains("base_address"), "{page}");
    let wrong = desk.post("/studio/settings", "business=Rye&zone=Atlantis&language=en").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"Atlantis\""));
    let editor = desk.cookie_of(Role::Editor).await;
    let seen = desk.ask(Request::get("/studio/settings"), &editor, "").await;
    assert!(seen.html.contains("<fieldset class=\"stack\" disabled"), "{}", seen.html);
}
