//! A thread of which only the beginning went out, and the three answers a person can give.

use std::time::Duration;

use banyan_app::{
    compose::{When, write_post},
    publish::PublicationLine,
};
use banyan_connectors::mastodon::sim::Town;
use banyan_domain::publish::PublicationState as State;
use banyan_simulator::{Answer, Fault, Simulation};

use crate::{desk::Desk, pages_queue::draft};

/// Three parts, of which the first two are out.
async fn in_part() -> (Desk, Simulation<Town>, PublicationLine) {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").nth(3).answer(Answer::status(422)));
    let words = "A loaf that rests for two days tells you something about patience and about the baker. ".repeat(14);
    write_post(&desk.test.app, &desk.test.ada, &draft(&words, &[mastodon], When::Now)).await.expect("it is queued");
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.state, line.parts_out, line.parts), (State::PublishedInPart, 2, 3), "{:?}", line.trouble);
    (desk, town, line)
}

fn out(town: &Simulation<Town>) -> usize {
    town.world().read(|town| town.statuses.len())
}

#[tokio::test]
async fn today_the_queue_and_the_proof_say_how_much_of_it_is_out() {
    let (desk, _town, line) = in_part().await;
    for path in ["/studio", "/studio/queue"] {
        let page = desk.get(path).await.html;
        assert!(page.contains("2 of 3 parts are out."), "{path}: {page}");
    }
    let proof = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
    for act in ["finish", "take-down", "leave"] {
        assert!(proof.contains(&format!("/studio/publications/{}/{act}\"", line.id)), "{act}: {proof}");
    }
    assert!(proof.contains("2 of 3 parts stand alone."));
}

#[tokio::test]
async fn finishing_sends_what_is_missing_and_nothing_twice() {
    let (desk, town, line) = in_part().await;
    let page = desk.act(&format!("/studio/publications/{}/finish", line.id), "").await;
    assert!(!page.contains("/finish\""), "it asks again: {page}");
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.state, line.parts_out), (State::Published, 3), "{:?}", line.trouble);
    assert_eq!(out(&town), 3);
    let page = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
    assert!(page.contains("On Mastodon since today ") && !page.contains("stand alone"), "{page}");
}

#[tokio::test]
async fn taking_down_removes_what_was_out_and_says_when() {
    let (desk, town, line) = in_part().await;
    let page = desk.act(&format!("/studio/publications/{}/take-down", line.id), "").await;
    assert!(page.contains("Taken down today 09:00"), "{page}");
    assert_eq!(out(&town), 0);
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.state, line.asks_person), (State::Cancelled, false));
}

#[tokio::test]
async fn leaving_it_asks_no_more_and_sends_no_more() {
    let (desk, town, line) = in_part().await;
    let page = desk.act(&format!("/studio/publications/{}/leave", line.id), "").await;
    assert!(!page.contains("stand alone") && page.contains("Out in part"), "{page}");
    desk.test.pass(Duration::from_hours(2));
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.state, line.asks_person, out(&town)), (State::PublishedInPart, false, 2));
    assert!(!desk.get("/studio").await.html.contains("is out in part"));
}
