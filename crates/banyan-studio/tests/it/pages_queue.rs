//! The queue with real posts in it.

use std::time::Duration;

use banyan_app::{
    compose::{Draft, STOP_WITHIN, SaveDraft, When, list_drafts, open_draft, save_draft, write_post},
    publish::{PublicationLine, pause_channel},
};
use banyan_domain::{ids::ChannelId, publish::PublicationState as State, time::HOUR, workspace::Role};
use http::{Request, StatusCode};
use scraper::ElementRef;

use crate::{
    desk::{Desk, field},
    parsed::{elements, parsed},
};

pub(crate) fn draft(text: &str, channels: &[ChannelId], when: When) -> Draft {
    Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        channels: channels.to_vec(),
        when,
        ..Draft::default()
    }
}

pub(crate) async fn in_two_hours(desk: &Desk, text: &str, channels: &[ChannelId]) {
    let when = When::At(desk.test.app.now().plus(2 * HOUR));
    write_post(&desk.test.app, &desk.test.ada, &draft(text, channels, when)).await.expect("it is queued");
}

#[tokio::test]
async fn the_queue_says_what_waits_when_and_where_in_the_zone_of_the_business() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/queue").await.html.contains("The queue is empty."));
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "Rye <b>& Co</b> tonight", &[desk.own, mastodon]).await;
    let page = desk.get("/studio/queue").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["Rye &#60;b&#62;&#38; Co&#60;/b&#62; tonight", ">11:00<", "Stockholm time", "Written by Ada"] {
        assert!(page.html.contains(words), "{words}");
    }
    assert!(!page.html.contains("<b>& Co"), "a title became markup");
    // One post at one moment stands once, with both places behind its buttons.
    assert_eq!(page.html.matches("Rye &#60;b&#62;").count(), 2 /* the line, its menu */);
    assert_eq!(page.html.matches("name=\"also\"").count(), 2 /* for its buttons, for a time of one's own */);
    assert!(page.html.contains("Next free time at each place"));
}

#[tokio::test]
async fn cancelling_moving_and_sending_change_what_the_queue_says() {
    let desk = Desk::open().await;
    in_two_hours(&desk, "Bread needs time.", &[desk.own]).await;
    let line = desk.test.publications().await.remove(0);
    let at = |act: &str| format!("/studio/publications/{}/{act}", line.id);

    let moved = desk.act(&at("move"), "").await;
    assert_ne!(desk.test.publications().await[0].due_at, line.due_at);
    assert!(moved.contains("Bread needs time."));

    let post = format!("/studio/posts/{}", line.post);
    for pressed_on in [String::new(), format!("post={}", line.post)] {
        let proof = desk.act(&at("now"), &pressed_on).await;
        assert!(proof.contains("Proof") && proof.contains("Goes out at 09:00:30."), "{proof}");
        assert!(proof.contains(&format!("action=\"{post}/stop\"")), "{proof}");
    }
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::Scheduled, "nobody could have stopped it");

    let cancelled = desk.act(&at("cancel"), "").await;
    assert!(cancelled.contains("The queue is empty.") && cancelled.contains("kept as a draft"), "{cancelled}");
    assert!(desk.get("/studio/write/drafts").await.html.contains("Bread needs time."), "the draft that was promised");
    let draft = cancelled.split("/studio/write?draft=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(desk.get(&format!("/studio/write?draft={draft}")).await.html.contains("Bread needs time."));
    assert_eq!(desk.test.publications().await[0].state, State::Cancelled);
    let again = desk.post(&at("cancel"), "").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.html.contains("It stands at: Cancelled."), "{}", again.html);
    assert!(desk.get(&post).await.html.contains("Cancelled"));
}

#[tokio::test]
async fn one_press_is_said_for_every_place_of_the_line() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "For both.", &[desk.own, mastodon]).await;
    let lines = desk.test.publications().await;
    let page =
        desk.act(&format!("/studio/publications/{}/cancel", lines[0].id), &format!("also={}", lines[1].id)).await;
    assert!(page.contains("kept as a draft"), "{page}");
    assert!(desk.test.publications().await.iter().all(|line| line.state == State::Cancelled));
}

#[tokio::test]
async fn left_out_at_one_place_the_post_still_waits_for_the_others() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "For both.", &[desk.own, mastodon]).await;
    let line = desk.test.publications().await.remove(0);
    let page = desk.act(&format!("/studio/publications/{}/cancel", line.id), &format!("post={}", line.post)).await;
    assert!(page.contains("The post still goes to its other places.") && !page.contains("kept as a draft"), "{page}");
    let (address, back) = undo_of(&page);
    let undone = desk.act(&address, &back).await;
    assert!(undone.contains("Back at the time it had."), "{undone}");
    let now = desk.test.publications().await.into_iter().find(|now| now.id == line.id).expect("it is there");
    assert_eq!((now.state, now.due_at), (State::Scheduled, line.due_at));
    assert_eq!(desk.post(&address, &back).await.status, StatusCode::CONFLICT, "it waits already");
    desk.act(&format!("/studio/publications/{}/cancel", line.id), &format!("post={}", line.post)).await;
    assert!(!desk.get("/studio/write/drafts").await.html.contains("For both."));
}

#[tokio::test]
async fn what_was_missed_asks_with_advice_and_is_answered_in_one_form() {
    let desk = Desk::open().await;
    in_two_hours(&desk, "First of the missed", &[desk.own]).await;
    in_two_hours(&desk, "Second of the missed", &[desk.own]).await;
    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let page = desk.get("/studio/queue").await.html;
    assert!(page.contains("Nothing went out late by itself.") && page.contains("Still true later. Free:"), "{page}");
    let author = desk.cookie_of(Role::Author).await;
    let looked = desk.ask(Request::get("/studio/queue"), &author, "").await.html;
    assert!(looked.contains("First of the missed") && !looked.contains("name=\"choice-"), "{looked}");
    assert!(looked.contains("Editors and owners decide what becomes of it."), "{looked}");
    let today = desk.ask(Request::get("/studio"), &author, "").await.html;
    assert!(today.contains("Nothing needs you.") && today.contains("2 posts were missed"), "{today}");
    assert!(!today.contains("Add a source") && !today.contains("<span class=\"n num\">"), "{today}");
    let lines = desk.test.publications().await;
    assert!(lines.iter().all(|line| line.state == State::Missed));
    let [a, b] = [lines[0].id, lines[1].id];
    let form = format!("post={a}&choice-{a}=move&post={b}&choice-{b}=let-go");
    let after = desk.act("/studio/queue/missed", &form).await;
    assert!(!after.contains("Nothing went out late by itself."));
    let lines = desk.test.publications().await;
    let of = |id| lines.iter().find(|line| line.id == id).expect("it is there").state;
    assert_eq!((of(a), of(b)), (State::Scheduled, State::Cancelled));
    let let_go = lines.iter().find(|line| line.id == b).expect("it is there").title.clone();
    assert!(desk.get("/studio/write/drafts").await.html.contains(&let_go), "posts you let go stay as drafts");
    // Answered twice, from a page left open: the first answer stands.
    desk.act("/studio/queue/missed", &format!("post={b}&choice-{b}=now")).await;
    assert_eq!(desk.test.publications().await.iter().filter(|line| line.state == State::Missed).count(), 0);
}

#[tokio::test]
async fn what_was_said_of_the_missed_is_taken_back_by_a_press() {
    let desk = Desk::open().await;
    in_two_hours(&desk, "First of the missed", &[desk.own]).await;
    in_two_hours(&desk, "Second of the missed", &[desk.own]).await;
    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let [a, b] = [lines[0].id, lines[1].id];
    let states = async || desk.test.publications().await.iter().map(|line| line.state).collect::<Vec<_>>();
    let drafts = async || desk.get("/studio/write/drafts").await.html;

    let said = desk.act("/studio/queue/missed", &format!("post={a}&choice-{a}=move&post={b}&choice-{b}=let-go")).await;
    let (address, fields) = undo_of(&said);
    assert!(drafts().await.contains(&lines[1].title));
    let undone = desk.act(&address, &fields).await;
    assert!(undone.contains("What was missed asks again."), "{undone}");
    assert!(undone.contains("Nothing went out late by itself."), "{undone}");
    assert_eq!(states().await, [State::Missed, State::Missed]);
    assert!(!drafts().await.contains(&lines[1].title), "it is no draft any more");
    assert_eq!(desk.post(&address, &fields).await.status, StatusCode::CONFLICT, "pressed twice");
    let author = desk.cookie_of(Role::Author).await;
    assert_eq!(desk.ask(Request::post(address.as_str()), &author, &fields).await.status, StatusCode::FORBIDDEN);

    // On the page of the post itself, too, and back there.
    for (act, form) in [("move", field("at", "2026-03-05T14:30")), ("cancel", String::new()), ("now", String::new())] {
        let path = format!("/studio/publications/{a}/{act}");
        let (address, fields) = undo_of(&desk.act(&path, &format!("post={}&{form}", lines[0].post)).await);
        let undone = desk.act(&address, &fields).await;
        assert!(undone.contains("What was missed asks again.") && undone.contains("Proof"), "{act}: {undone}");
        assert_eq!(states().await, [State::Missed, State::Missed], "{act}");
    }

    let said = desk.act("/studio/queue/missed", &format!("post={a}&choice-{a}=now&post={b}&choice-{b}=let-go")).await;
    let (address, fields) = undo_of(&said);
    desk.test.pass(STOP_WITHIN);
    desk.test.run_due().await;
    let undone = desk.act(&address, &fields).await;
    assert!(undone.contains("What has left or was changed since stays as it is."), "{undone}");
    assert_eq!(desk.test.publications().await.iter().find(|line| line.id == a).unwrap().state, State::Published);
    assert_eq!(desk.test.publications().await.iter().find(|line| line.id == b).unwrap().state, State::Missed);
}

#[tokio::test]
async fn what_was_missed_and_is_sent_now_can_be_stopped() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    for text in ["Rye rests all night. Will you?", "The miller dresses his stones.", "Come and smell the oven."] {
        in_two_hours(&desk, text, &[mastodon]).await;
    }
    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let now = |line: &PublicationLine| format!("post={0}&choice-{0}=now", line.id);
    let both = desk.act_anyway("/studio/queue/missed", &format!("{}&{}", now(&lines[0]), now(&lines[1]))).await;
    assert!(both.contains("They are on their way.") && both.contains(&lines[0].title), "{both}");
    let one = desk.act_anyway("/studio/queue/missed", &now(&lines[2])).await;
    assert!(one.contains("Proof") && one.contains("Goes out at 17:00:30."), "{one}");
    desk.test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0, "nobody could have stopped them");
    let draft = desk.act(&format!("/studio/posts/{}/stop", lines[2].post), "").await;
    assert!(draft.contains(&lines[2].title), "{draft}");
    desk.test.pass(STOP_WITHIN);
    town.clock().set(desk.test.app.now().0);
    desk.test.run_due().await;
    desk.test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 2, "each of the others once");
}

#[tokio::test]
async fn what_is_found_beyond_the_fortieth_stands_on_a_page_of_its_own() {
    let desk = Desk::open().await;
    let ahead = |hours: u32| When::At(desk.test.app.now().plus(HOUR * hours));
    for number in 1..=41 {
        let words = draft(&format!("Loaf number {number}"), &[desk.own], ahead(number));
        write_post(&desk.test.app, &desk.test.ada, &words).await.expect("it is queued");
    }
    let first = desk.get("/studio/posts?q=loaf").await.html;
    assert!(first.contains("rel=\"next\" href=\"/studio/posts?q=loaf&#38;page=2\""), "{first}");
    assert!(first.contains("Posts 1 to 40 with “loaf”.") && first.contains("Not out yet"), "{first}");
    assert!(!first.contains(">Loaf number 1</a>"), "the latest first: {first}");
    let second = desk.get("/studio/posts?q=loaf&page=2").await.html;
    assert!(second.contains(">Loaf number 1</a>") && !second.contains(">Loaf number 2</a>"), "{second}");
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""), "{second}");
    let nonsense = desk.get("/studio/posts?q=loaf&page=-7").await;
    assert!(nonsense.status == StatusCode::OK && nonsense.html.contains("Posts 1 to 40"), "{}", nonsense.html);
}

#[tokio::test]
async fn a_held_place_is_named_on_the_line() {
    let desk = Desk::open().await;
    in_two_hours(&desk, "I can wait.", &[desk.own]).await;
    pause_channel(&desk.test.app, &desk.test.ada, desk.own).await.expect("it is held");
    let page = desk.get("/studio/queue").await.html;
    assert!(page.contains("Held at ") && page.contains("since today 09:00.") && page.contains("/release\""));
}

#[tokio::test]
async fn a_day_that_became_quiet_offers_to_move_what_waits_there() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    for text in ["Bread needs time.", "So do bakers."] {
        write_post(&desk.test.app, &desk.test.ada, &draft(text, &[mastodon], When::NextSlot)).await.expect("queued");
    }
    assert!(!desk.get("/studio/queue").await.html.contains("/studio/queue/quiet"));
    desk.post("/studio/plan/add/rhythm", "version=0&quiet_days=mon&quiet_days=tue").await;
    let page = desk.get("/studio/queue").await.html;
    assert_eq!(page.matches("action=\"/studio/queue/quiet\"").count(), 3, "each day, and all: {page}");
    assert!(desk.get("/studio").await.html.contains("2 posts wait on days that are quiet now"));
    let due = async || desk.test.publications().await.iter().map(|line| line.due_at).collect::<Vec<_>>();
    let before = due().await;
    assert_eq!(desk.post("/studio/queue/quiet", "day=someday").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(due().await, before);
    let page = desk.act("/studio/queue/quiet", "day=2026-03-03").await;
    assert_eq!(page.matches("action=\"/studio/queue/quiet\"").count(), 1, "one day is left");
    let page = desk.act("/studio/queue/quiet", "").await;
    assert!(!page.contains("/studio/queue/quiet") && page.contains("Moved to the next free time."));
    assert!(due().await.iter().all(|at| !before.contains(at)));
    let (address, form) = undo_of(&page);
    let page = desk.act(&address, &form).await;
    assert!(page.contains("Back at the time it had."), "{page}");
    assert_eq!(due().await.iter().filter(|at| before.contains(at)).count(), 1, "what was moved last");
}

/// Where the form with this button leads, and what it would send.
fn form_with(page: &str, button: &str) -> (String, String) {
    let page = parsed(page);
    let inside = |form: &ElementRef<'_>| form.text().any(|text| text.contains(button));
    let form = elements(&page).filter(|one| one.value().name() == "form").find(inside).expect("a form with the button");
    let inputs = form.descendent_elements().filter(|one| one.value().name() == "input");
    let fields: Vec<String> = inputs
        .map(|input| field(input.attr("name").unwrap_or_default(), input.attr("value").unwrap_or_default()))
        .collect();
    (form.attr("action").expect("an address").to_owned(), fields.join("&"))
}

/// One post at Mastodon in two hours, another in two days.
async fn two_at_mastodon(desk: &Desk, mastodon: ChannelId) {
    in_two_hours(desk, "Our oven was mended in the night.", &[mastodon]).await;
    let when = When::At(desk.test.app.now().plus(48 * HOUR));
    let later = draft("Come and see the old mill turn.", &[mastodon], when);
    write_post(&desk.test.app, &desk.test.ada, &later).await.expect("it is queued");
}

#[tokio::test]
async fn what_is_new_to_know_is_asked_before_a_press_takes_effect() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    two_at_mastodon(&desk, mastodon).await;
    let lines = desk.test.publications().await;
    let mill = lines.iter().find(|line| line.title.contains("mill")).expect("it waits").clone();
    let oven = lines.iter().find(|line| line.title.contains("oven")).expect("it waits").clone();
    let due = async || {
        let lines = desk.test.publications().await;
        lines.iter().find(|line| line.id == mill.id).expect("it waits").due_at
    };
    let soon = field("at", "2026-03-02T11:30");
    for (act, form, said) in [
        ("now", String::new(), "If it goes out now:"),
        ("move", soon.clone(), "If it goes out "),
        ("move", format!("post={}&{soon}", mill.post), "If it goes out "),
    ] {
        let asked = desk.post(&format!("/studio/publications/{}/{act}", mill.id), &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
        for words in ["Nothing has been done yet.", "minutes from another post at the same place", said] {
            assert!(asked.html.contains(words), "{act} {words}: {}", asked.html);
        }
        assert!(asked.html.contains("Come and see the old mill turn."), "{}", asked.html);
        assert_eq!(due().await, mill.due_at, "nothing was done");
        let back =
            if form.starts_with("post=") { format!("/studio/posts/{}", mill.post) } else { "/studio/queue".into() };
        assert!(asked.html.contains(&format!("href=\"{back}\">Leave it as it is")), "{}", asked.html);
    }

    let (again, fields) = form_with(
        &desk.post(&format!("/studio/publications/{}/move", mill.id), &soon).await.html,
        "Do it all the same",
    );
    let moved = desk.act(&again, &fields).await;
    assert!(moved.contains("Moved to the time you chose."), "{moved}");
    assert_eq!(due().await, oven.due_at.plus(HOUR / 2));
    // Taking it back asks nothing.
    let (undo, fields) = undo_of(&moved);
    desk.act(&undo, &fields).await;
    assert_eq!(due().await, mill.due_at);
    // Nor is anything asked where nothing is new.
    desk.act(&format!("/studio/publications/{}/move", mill.id), &field("at", "2026-03-06T14:30")).await;
}

#[tokio::test]
async fn what_was_missed_can_have_a_time_of_ones_own() {
    let desk = Desk::open().await;
    in_two_hours(&desk, "First of the missed", &[desk.own]).await;
    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let page = desk.get("/studio/queue").await.html;
    let line = desk.test.publications().await.remove(0);
    assert!(page.contains(&format!("name=\"at-{}\" type=\"datetime-local\"", line.id)), "{page}");
    let form = |at: &str| format!("post={0}&choice-{0}=at&{1}", line.id, field(&format!("at-{}", line.id), at));
    for passed in ["", "2026-03-01T14:30"] {
        let refused = desk.post("/studio/queue/missed", &form(passed)).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{passed}");
        assert!(refused.html.contains("Give a day and a time that are still to come."), "{}", refused.html);
    }
    assert_eq!(desk.test.publications().await[0].state, State::Missed, "nothing was done");
    let after = desk.act("/studio/queue/missed", &form("2026-03-05T14:30")).await;
    assert!(after.contains(">14:30<"), "{after}");
    assert_eq!(desk.test.publications().await[0].state, State::Scheduled);
}

#[tokio::test]
async fn an_answer_to_the_missed_is_asked_about_as_a_whole() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "Our oven was mended in the night.", &[mastodon]).await;
    in_two_hours(&desk, "The cat sleeps.", &[desk.own]).await;
    let when = When::At(desk.test.app.now().plus(10 * HOUR));
    let next = draft("Come and see the old mill turn.", &[mastodon], when);
    write_post(&desk.test.app, &desk.test.ada, &next).await.expect("it is queued");
    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let missed: Vec<_> = lines.iter().filter(|line| line.state == State::Missed).collect();
    assert_eq!(missed.len(), 2, "{lines:?}");
    let (oven, cat) =
        if missed[0].network == "mastodon" { (missed[0].id, missed[1].id) } else { (missed[1].id, missed[0].id) };
    let answer = format!("post={oven}&choice-{oven}=now&post={cat}&choice-{cat}=let-go");
    let asked = desk.post("/studio/queue/missed", &answer).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", asked.html);
    let missed = async || desk.test.publications().await.iter().filter(|line| line.state == State::Missed).count();
    assert_eq!(missed().await, 2, "neither of them was answered");
    let (again, fields) = form_with(&asked.html, "Do it all the same");
    desk.act(&again, &fields).await;
    let lines = desk.test.publications().await;
    let of = |id| lines.iter().find(|line| line.id == id).expect("it is there").state;
    assert_eq!((of(oven), of(cat)), (State::Scheduled, State::Cancelled));
}

/// What the form beside a line that was just said would send.
pub(crate) fn undo_of(page: &str) -> (String, String) {
    let page = parsed(page);
    let is_toast = |one: &ElementRef<'_>| one.attr("class").is_some_and(|class| class.contains("toast"));
    let toast = elements(&page).find(is_toast).expect("it is said");
    let inside = |name: &'static str| toast.descendent_elements().filter(move |one| one.value().name() == name);
    let form = inside("form").next().expect("it can be taken back");
    let fields: Vec<String> = inside("input")
        .map(|input| field(input.attr("name").unwrap_or_default(), input.attr("value").unwrap_or_default()))
        .collect();
    (form.attr("action").expect("an address").to_owned(), fields.join("&"))
}

#[tokio::test]
async fn what_waits_is_moved_to_a_time_of_ones_own_and_back_by_a_press() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "For both.", &[desk.own, mastodon]).await;
    let lines = desk.test.publications().await;
    let (post, before) = (lines[0].post, lines[0].due_at);
    let due = async || desk.test.publications().await.iter().map(|line| line.due_at).collect::<Vec<_>>();
    let at = format!("/studio/publications/{}/move", lines[0].id);
    let form = |at: &str| format!("also={}&{}", lines[1].id, field("at", at));

    let moved = desk.act(&at, &form("2026-03-05T14:30")).await;
    assert!(moved.contains("Moved to the time you chose.") && moved.contains(">14:30<"), "{moved}");
    let (undo, fields) = undo_of(&moved);
    let back = desk.act(&undo, &fields).await;
    assert!(back.contains("Back at the time it had.") && back.contains(">11:00<"), "{back}");
    assert_eq!(due().await, [before, before], "both places");

    // On its own page too, and back there.
    let moved = desk.act(&at, &format!("post={post}&{}", field("at", "2026-03-05T14:30"))).await;
    assert!(moved.contains("Proof") && moved.contains("name=\"at\""), "{moved}");
    let (undo, fields) = undo_of(&moved);
    assert!(desk.act(&undo, &fields).await.contains("Proof"));
    assert_eq!(due().await, [before, before]);

    for passed in ["2026-03-01T14:30", "soon", "9999-12-31T23:59"] {
        let refused = desk.post(&at, &form(passed)).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{passed}");
        assert!(refused.html.contains("Give a day and a time that are still to come."), "{}", refused.html);
    }
    assert_eq!(due().await, [before, before], "nothing was moved");
}

#[tokio::test]
async fn what_was_cancelled_waits_again_by_a_press_unless_somebody_wrote_on() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "Bread needs time.", &[mastodon]).await;
    let line = desk.test.publications().await.remove(0);
    let page = desk.act(&format!("/studio/publications/{}/cancel", line.id), "").await;
    let (undo, fields) = undo_of(&page);
    let page = desk.act(&undo, &fields).await;
    assert!(page.contains("Bread needs time.") && page.contains(">11:00<"), "{page}");
    // Pressed twice, it waits once.
    desk.act(&undo, &fields).await;
    let waiting = async || {
        let lines = desk.test.publications().await;
        lines.into_iter().filter(|line| line.state == State::Scheduled).collect::<Vec<_>>()
    };
    let waits = waiting().await;
    assert_eq!(waits.iter().map(|line| line.due_at).collect::<Vec<_>>(), [line.due_at]);

    let page = desk.act(&format!("/studio/publications/{}/cancel", waits[0].id), "").await;
    let (undo, fields) = undo_of(&page);
    let id = list_drafts(&desk.test.app, &desk.test.ada).await.expect("they are listed").unfinished[0].id;
    let open = open_draft(&desk.test.app, &desk.test.ada, id).await.expect("it is there");
    let draft = Draft { text: "Half a thou".to_owned(), ..open.draft };
    let wish = SaveDraft { id, page: banyan_app::fresh_id(), read: open.revision, draft: &draft };
    save_draft(&desk.test.app, &desk.test.ada, &wish).await.expect("it is kept");
    assert!(desk.act(&undo, &fields).await.contains("Half a thou</textarea>"), "the draft, as it is now");
    assert!(waiting().await.is_empty());
    desk.test.pass(Duration::from_hours(3));
    desk.test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
}

#[tokio::test]
async fn an_undo_brings_back_what_was_cancelled_just_now_each_at_its_own_time() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "For both.", &[desk.own, mastodon]).await;
    let lines = desk.test.publications().await;
    let [first, second] = [lines[0].id, lines[1].id];
    let later = format!("post={}&{}", lines[1].post, field("at", "2026-03-05T14:30"));
    desk.act(&format!("/studio/publications/{second}/move"), &later).await;
    let stands = async |id| {
        let lines = desk.test.publications().await;
        let line = lines.iter().find(|line| line.id == id).expect("it is there");
        (line.state, line.due_at)
    };
    let before = [stands(first).await, stands(second).await];
    assert_ne!(before[0].1, before[1].1);
    let cancel = |id| format!("/studio/publications/{id}/cancel");

    let page = desk.act(&cancel(first), &format!("also={second}")).await;
    assert!(page.contains("kept as a draft"), "{page}");
    let (undo, fields) = undo_of(&page);
    desk.act(&undo, &fields).await;
    assert_eq!([stands(first).await, stands(second).await], before);

    desk.act(&cancel(first), "").await;
    desk.test.pass(Duration::from_mins(5));
    let page = desk.act(&cancel(second), "").await;
    let (undo, fields) = undo_of(&page);
    desk.act(&undo, &fields).await;
    assert_eq!((stands(first).await.0, stands(second).await), (State::Cancelled, before[1]), "the first was left out");
    assert_eq!(desk.test.publications().await.len(), 2, "no other post beside it");
}

#[tokio::test]
async fn an_undo_takes_no_draft_of_another_post() {
    let desk = Desk::open().await;
    for text in ["Rye needs time.", "Oat does not."] {
        in_two_hours(&desk, text, &[desk.own]).await;
        desk.test.pass(Duration::from_mins(1));
    }
    let lines = desk.test.publications().await;
    let mut undone = Vec::new();
    for line in &lines {
        let page = desk.act(&format!("/studio/publications/{}/cancel", line.id), "").await;
        undone.push(undo_of(&page).1);
        desk.test.pass(Duration::from_mins(1));
    }
    let wrong = undone[0].replace(&lines[0].id.to_string(), &lines[1].id.to_string());
    assert_ne!(wrong, undone[0]);
    desk.act("/studio/queue/back", &wrong).await;
    assert!(desk.test.publications().await.iter().all(|line| line.state == State::Cancelled));
}
