//! What comes again: a post in a rhythm, and an older one said anew.

use banyan_domain::{publish::PublicationState as State, time::DAY, workspace::Role};
use http::{Request, StatusCode, header};

use crate::{desk::Desk, pages_queue::undo_of, pages_write::form};

#[tokio::test]
async fn a_post_is_set_up_to_come_again_and_rests_when_asked() {
    let desk = Desk::open().await;
    let words = "Open on {weekday}, {date}. Come in!";
    let page = desk.act("/studio/write", &form(&desk, words, "&action=recur")).await;
    assert!(page.contains(words) && page.contains("name=\"rhythm\""), "{page}");
    let hidden = |page: &str, name: &str| -> String {
        let from = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().to_owned()
    };
    let sent = |rest: &str| format!("draft={}&key={}&{rest}", hidden(&page, "draft"), hidden(&page, "key"));
    let never = sent("first=2026-03-07&at=09%3A30&rhythm=week&until=2026-03-01&times=");
    let refused = desk.post("/studio/recurring/add", &never).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("It would end before it comes once.") && refused.html.contains(words));
    let soon = desk.post("/studio/recurring/add", &sent("first=soon&at=09%3A30&rhythm=week")).await;
    assert!(soon.html.contains("Give a first day and a time"), "{}", soon.html);

    let right = sent("first=2026-03-07&at=09%3A30&rhythm=week&until=&times=3");
    let list = desk.act("/studio/recurring/add", &right).await;
    assert!(list.contains("Every Saturday at 09:30") && list.contains("3 times in all"), "{list}");
    desk.act("/studio/recurring/add", &right).await;
    assert_eq!(desk.test.publications().await.len(), 1, "the same button twice");
    let queue = desk.get("/studio/queue").await.html;
    assert!(queue.contains("Open on Saturday, 7 March.") && queue.contains("Open on Saturday, 14 March."), "{queue}");
    assert!(queue.contains("Comes by itself"));

    let id = list.split("/studio/recurring/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let words_page = desk.get(&format!("/studio/recurring/{id}")).await.html;
    assert!(words_page.contains("What it says from now on") && words_page.contains(words), "{words_page}");
    let revision = hidden(&words_page, "revision");
    let there = format!("/studio/recurring/{id}");
    let empty = desk.post(&there, &format!("revision={revision}&text=Until+%7Bends%7D")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("Nothing is known for {ends}.") && empty.html.contains("Until {ends}"));
    let other = format!("revision={revision}&text=The+door+opens+on+%7Bdate%7D.");
    let changed = desk.act(&there, &other).await;
    assert!(changed.contains("The door opens on {date}."), "{changed}");
    let queue = desk.get("/studio/queue").await.html;
    assert!(queue.contains("The door opens on 7 March.") && !queue.contains("Open on Saturday"), "{queue}");
    let late = desk.post(&there, &format!("revision={revision}&text=Mine.")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.html.contains("The door opens on {date}.") && late.html.contains("\nMine.</textarea>"));

    let paused = desk.act(&format!("/studio/recurring/{id}/pause"), "").await;
    assert!(paused.contains("It has rested since"), "{paused}");
    assert!(desk.test.publications().await.iter().all(|one| one.state == State::Cancelled));
    assert!(desk.get("/studio/queue").await.html.contains("has rested since"));
    let on = desk.act(&format!("/studio/recurring/{id}/resume"), "").await;
    assert!(!on.contains("It has rested since"));
    let ended = desk.act(&format!("/studio/recurring/{id}/remove"), "").await;
    assert!(ended.contains("Nothing comes again yet.") && ended.contains("It has ended."), "{ended}");
    let gone = desk.post(&format!("/studio/recurring/{id}/pause"), "").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let (undo, fields) = undo_of(&ended);
    for _ in 0..2 {
        let back = desk.act(&undo, &fields).await;
        assert!(back.contains("It comes again as before.") && back.contains("Every Saturday at 09:30"), "{back}");
    }
    let waiting = desk.test.publications().await.into_iter().filter(|one| one.state == State::Scheduled).count();
    assert_eq!(waiting, 1, "pressed twice, its next day has one post");
    desk.act(&format!("/studio/recurring/{id}/remove"), "").await;
    let later = desk.get("/studio/recurring").await.html;
    assert!(
        later.contains("Ended (1)") && later.contains(&format!("action=\"/studio/recurring/{id}/back\"")),
        "{later}"
    );
    let back = desk.act(&format!("/studio/recurring/{id}/back"), "").await;
    assert!(back.contains("Every Saturday at 09:30") && !back.contains("Ended ("), "{back}");
}

#[tokio::test]
async fn an_old_post_is_offered_and_wants_a_fresh_first_sentence() {
    let desk = Desk::open().await;
    let rye = "Rye sleeps two nights before it meets the oven. Nobody knows why it needs so long.";
    desk.act("/studio/write", &form(&desk, rye, "&objective=teach&action=queue")).await;
    desk.test.pass(banyan_app::compose::STOP_WITHIN);
    desk.test.run_due().await;
    let young = desk.get("/studio/write/again").await.html;
    assert!(young.contains("Nothing is old enough yet."), "{young}");
    desk.test.pass(DAY * 200);
    // Her session has ended meanwhile.
    let cookie = desk.cookie_of(Role::Editor).await;
    let list = desk.ask(Request::get("/studio/write/again"), &cookie, "").await.html;
    assert!(list.contains(rye) && list.contains("6 months old.") && list.contains("It gives something away"), "{list}");

    let post = desk.test.publications().await[0].post;
    let taken = desk.ask(Request::post("/studio/write/again"), &cookie, &format!("post={post}")).await;
    let there = taken.headers[header::LOCATION].to_str().unwrap().to_owned();
    let page = desk.ask(Request::get(there), &cookie, "").await.html;
    let rest = "Nobody knows why it needs so long.";
    assert!(page.contains(&format!("\n{rest}</textarea>")), "without its first sentence: {page}");
    assert!(page.contains("Begin with a fresh first sentence."));
    let same = form(&desk, rye, &format!("&again={post}&action=queue"));
    let refused = desk.ask(Request::post("/studio/write"), &cookie, &same).await.html;
    assert!(refused.contains("It begins like the old post."), "{refused}");
    let fresh = form(&desk, &format!("Half a year on it still holds. {rest}"), &format!("&again={post}&action=queue"));
    let gone = desk.ask(Request::post("/studio/write"), &cookie, &fresh).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
    assert_eq!(desk.test.publications().await.len(), 2);
}
