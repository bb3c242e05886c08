//! Today: what needs a person, and the number beside its name.

use banyan_app::{
    compose::{When, write_post},
    publish::remember_branch,
};
use banyan_simulator::{Answer, Fault};

use crate::{desk::Desk, pages_queue::draft};

/// The number in the sidebar with its words, as a screen reader has them.
fn badge(page: &str) -> String {
    let after = page.split("<span class=\"n num\">").nth(1).unwrap_or_default();
    let text = after.split("</a>").next().unwrap_or_default();
    let mut words = String::new();
    let mut inside = true;
    for letter in text.chars() {
        match letter {
            '<' => inside = false,
            '>' => inside = true,
            letter if inside => words.push(letter),
            _ => {}
        }
    }
    words.trim_start_matches(", ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_number_beside_today_is_the_number_of_things_today_shows() {
    let desk = Desk::open().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Three things need you."), "no source, no borrowed place, no First Step yet: {page}");
    assert_eq!(badge(&page), "3 things wait for you");

    let (town, mastodon) = desk.mastodon().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Two things need you.") && badge(&page) == "2 things wait for you", "{}", badge(&page));

    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(422)));
    for number in 0..7 {
        let words = format!("Loaf number {number} of the week");
        write_post(&desk.test.app, &desk.test.ada, &draft(&words, &[mastodon], When::Now)).await.expect("queued");
    }
    desk.test.run_due().await;
    for path in ["/studio", "/studio/queue"] {
        let page = desk.get(path).await.html;
        assert_eq!(badge(&page), "5 things wait for you", "{path}");
    }
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Five things need you.") && page.contains("4 more can wait."), "{page}");
}

#[tokio::test]
async fn a_branch_that_fell_long_ago_is_no_first_place() {
    let desk = Desk::open().await;
    remember_branch(&desk.test.app, &desk.test.ada, "google-plus", "Linden", 2019).await.expect("it is remembered");
    assert!(desk.get("/studio").await.html.contains("Connect your first place"));
}

#[tokio::test]
async fn a_place_that_must_be_signed_in_to_again_says_how_many_posts_wait_on_it() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(401)));
    for (words, when) in [("Now at once", When::Now), ("Later at its time", When::NextSlot)] {
        write_post(&desk.test.app, &desk.test.ada, &draft(words, &[mastodon], when)).await.expect("queued");
    }
    desk.test.run_due().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("asks you to sign in again") && page.contains("2 posts wait on it."), "{page}");
}
