//! Write, as somebody at the desk uses it.

use banyan_domain::{publish::PublicationState as State, time::HOUR};
use http::{Request, StatusCode};

use crate::desk::{Desk, field};

fn form(desk: &Desk, text: &str, rest: &str) -> String {
    format!("{}&place={}&language=en{rest}", field("text", text), desk.own)
}

#[tokio::test]
async fn the_page_offers_places_as_switches_with_the_next_free_time() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/write").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["role=\"switch\"", "name=\"tags\"", "type=\"datetime-local\"", "Ask for business", "Stockholm time"] {
        assert!(page.html.contains(words), "{words}");
    }
}

#[tokio::test]
async fn what_goes_to_the_own_site_alone_waits_for_no_time() {
    let desk = Desk::open().await;
    let alone = desk.post("/studio/write", &form(&desk, "Fresh rye.", "&action=preview")).await.html;
    assert!(alone.contains("There is no posting time to wait for.") && !alone.contains("Next free time"), "{alone}");
    let (_town, mastodon) = desk.mastodon().await;
    let both = form(&desk, "Fresh rye.", &format!("&place={mastodon}&action=preview"));
    assert!(desk.post("/studio/write", &both).await.html.contains("Next free time"));
}

#[tokio::test]
async fn a_queued_post_stands_in_the_queue_and_a_second_press_adds_nothing() {
    let desk = Desk::open().await;
    let key = banyan_app::fresh_id::<uuid::Uuid>();
    let sent = form(&desk, "Fresh rye at four.", &format!("&title=Rye&tags=%23rye+bread&action=queue&key={key}"));
    let queue = desk.act("/studio/write", &sent).await;
    assert!(queue.contains(">Rye<"), "{queue}");
    desk.act("/studio/write", &sent).await;
    assert_eq!(desk.test.publications().await.len(), 1);
    // Other words from the page left open are another post.
    desk.act("/studio/write", &sent.replace("rye", "oat")).await;
    assert_eq!(desk.test.publications().await.len(), 2);
}

#[tokio::test]
async fn a_time_of_ones_own_is_read_in_the_zone_of_the_business() {
    let desk = Desk::open().await;
    desk.act("/studio/write", &form(&desk, "At noon.", "&at=2026-03-02T12:00&action=at")).await;
    assert_eq!(desk.test.publications().await[0].due_at, desk.test.app.now().plus(3 * HOUR));
    for passed in ["2026-03-02T08:59", "soon", ""] {
        let page = desk.post("/studio/write", &form(&desk, "Too late.", &format!("&at={passed}&action=at"))).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.html.contains("still to come") && page.html.contains("Too late."), "{passed}");
    }
    assert_eq!(desk.test.publications().await.len(), 1);
}

#[tokio::test]
async fn words_survive_every_error_and_nothing_is_queued() {
    let desk = Desk::open().await;
    let kept = "</textarea><script>alert(1)</script> still mine";
    let cases = [
        (form(&desk, "  ", "&action=queue&title=still+mine"), "There are no words yet."),
        (format!("{}&action=queue", field("text", kept)), "No place is switched on."),
        (form(&desk, kept, "&link=javascript:alert(1)&action=queue"), "must begin with https://"),
    ];
    for (sent, said) in cases {
        let page = desk.post("/studio/write", &sent).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.html.contains(said) && page.html.contains("still mine"), "{said}");
        assert!(!page.html.contains("<script>alert"), "words became markup");
    }
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn what_a_place_would_refuse_is_said_beside_the_words() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let sent = format!("{}&place={mastodon}&action=queue", field("text", &"x".repeat(6_000)));
    let page = desk.post("/studio/write", &sent).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("One check says it cannot go like this") && page.html.contains("hint stop"));
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn previews_come_with_the_page_and_alone_while_typing() {
    let desk = Desk::open().await;
    let sent = form(&desk, "Look at me first.", "&action=preview");
    let page = desk.post("/studio/write", &sent).await;
    assert!(page.html.contains("<h1") && page.html.matches("Look at me first.").count() >= 2);
    let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
    let cookie = desk.cookie_of(banyan_domain::workspace::Role::Author).await;
    let part = desk.ask(typed, &cookie, &sent).await;
    assert_eq!(part.status, StatusCode::OK);
    assert!(part.html.contains("Look at me first.") && !part.html.contains("<h1"));
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn what_holds_for_several_places_is_said_once_with_all_of_them() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let words = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";
    let sent = |action: &str| form(&desk, words, &format!("&place={mastodon}&action={action}"));
    desk.act("/studio/write", &sent("now")).await;
    desk.test.pass(banyan_app::compose::STOP_WITHIN);
    let page = desk.post("/studio/write", &sent("preview")).await.html;
    let hint = page.split("<div class=\"hint").nth(1).expect("a finding");
    assert_eq!(hint.split("</b>").next().unwrap_or_default().matches("<span class=\"pl").count(), 2, "{hint}");
    assert_eq!(page.matches("The same words. You said it the same day.").count(), 1, "{page}");
    assert!(!page.contains("minutes from another post"), "the next free time keeps its distance: {page}");
}

#[tokio::test]
async fn a_warning_stands_before_the_words_and_goes_with_them() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let sent = format!("{}&place={mastodon}&warning=Knives+%26+dough", field("text", "How we sharpen."));
    let page = desk.post("/studio/write", &format!("{sent}&action=preview")).await.html;
    assert!(page.contains("<b>Knives &#38; dough</b>") && page.contains("value=\"Knives &#38; dough\""), "{page}");
    desk.act("/studio/write", &format!("{sent}&action=now")).await;
    desk.test.pass(banyan_app::compose::STOP_WITHIN);
    desk.test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses[0].warning.clone()), "Knives & dough");
}

#[tokio::test]
async fn an_author_queues_but_does_not_send_at_once() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(banyan_domain::workspace::Role::Author).await;
    let now = desk.ask(Request::post("/studio/write"), &cookie, &form(&desk, "Now!", "&action=now")).await;
    assert_eq!(now.status, StatusCode::FORBIDDEN);
    let queued = desk.ask(Request::post("/studio/write"), &cookie, &form(&desk, "Later.", "&action=queue")).await;
    assert_eq!(queued.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.test.publications().await[0].state, State::Scheduled);
}
