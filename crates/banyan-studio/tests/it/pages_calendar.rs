//! Week and month, the free times, and what stands beside them on the queue too.

use std::time::Duration;

use banyan_app::compose::{SaveDraft, When, list_drafts, save_draft, write_post};
use banyan_domain::{time::HOUR, workspace::Role};
use http::{Request, StatusCode};

use crate::{
    desk::{Desk, field},
    pages_queue::{draft, in_two_hours},
};

#[tokio::test]
async fn a_free_time_leads_to_write_with_the_time_and_its_place_taken() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let first = draft("Bread needs time.", &[mastodon], When::NextSlot);
    write_post(&desk.test.app, &desk.test.ada, &first).await.expect("it is queued");
    let queue = desk.get("/studio/queue").await.html;
    let address = format!("/studio/write?at=2026-03-03T10:30&#38;places={mastodon}");
    assert!(queue.contains(&address), "{queue}");
    assert!(!queue.contains("at=2026-03-02T10:30"), "that time is taken: {queue}");

    let page = desk.get(&address.replace("&#38;", "&")).await.html;
    for words in [
        "name=\"action\" value=\"at\">Add to queue for tomorrow 10:30",
        "value=\"2026-03-03T10:30\"",
        "The time you chose",
        format!("value=\"{mastodon}\" checked").as_str(),
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains(&format!("value=\"{}\" checked", desk.own)), "{page}");
    let passed = desk.get("/studio/write?at=2026-03-01T10:30").await.html;
    assert!(passed.contains("name=\"action\" value=\"queue\"") && !passed.contains("2026-03-01T10:30"), "{passed}");

    let reviewer = desk.cookie_of(Role::Reviewer).await;
    for path in ["/studio/queue", "/studio/queue/week"] {
        let looked = desk.ask(Request::get(path), &reviewer, "").await.html;
        assert!(looked.contains("Free") && !looked.contains("/studio/write?at="), "{path}: {looked}");
    }
}

#[tokio::test]
async fn week_and_month_show_what_is_planned_on_its_day_and_nothing_that_was_called_off() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "Rye tonight", &[desk.own, mastodon]).await;
    let week = desk.get("/studio/queue/week").await.html;
    assert!(week.contains("2 March to 8 March") && week.contains("at=2026-03-03T10:30"), "{week}");
    assert_eq!(week.matches("<b>Rye tonight</b>").count(), 1, "once for both places: {week}");
    assert!(desk.get("/studio/queue/month").await.html.contains("data-n=\"1\">1 post<"));
    let month = desk.get("/studio/queue/month").await.html;
    let tuesday = month.split("queue/week?day=2026-03-03").nth(1).and_then(|rest| rest.split("</a>").next());
    assert!(tuesday.is_some_and(|day| day.contains("data-f=\"1\">1 free<")), "{month}");
    let saturday = month.split("queue/week?day=2026-03-07").nth(1).and_then(|rest| rest.split("</a>").next());
    assert!(saturday.is_some_and(|day| !day.contains("data-f=")), "no time of the week: {month}");
    for elsewhere in ["/studio/queue/week?day=2026-02-25", "/studio/queue/month?day=2026-05-01"] {
        let page = desk.get(elsewhere).await.html;
        assert!(!page.contains("Rye tonight") && !page.contains("data-n="), "{elsewhere}: {page}");
    }
    for far in ["day=soon", "day=9999-12-31", "day=-9999-01-01"] {
        for path in ["/studio/queue/week", "/studio/queue/month"] {
            assert_eq!(desk.get(&format!("{path}?{far}")).await.status, StatusCode::OK, "{path} {far}");
        }
    }
    let lines = desk.test.publications().await;
    let cancel = format!("/studio/publications/{}/cancel", lines[0].id);
    desk.act(&cancel, &format!("also={}", lines[1].id)).await;
    assert!(!desk.get("/studio/queue/week").await.html.contains("<b>Rye tonight</b>"));
    assert!(!desk.get("/studio/queue/month").await.html.contains("data-n="));
}

#[tokio::test]
async fn the_offers_among_the_last_posts_are_counted_beside_what_waits() {
    let desk = Desk::open().await;
    let said = ["teach", "offer", "tell", "offer"].into_iter().zip(["Why rye rests", "Oats", "The mill", "Spelt"]);
    for (number, (objective, words)) in said.enumerate() {
        let form = format!("{}&place={}&language=en&objective={objective}", field("text", words), desk.own);
        desk.write_anyway(&format!("{form}&action=now")).await;
        desk.test.pass(HOUR);
        desk.test.run_due().await;
        desk.test.pass(HOUR * 3);
        let told = match number {
            2 => Some("One offer in your last 3 posts. Your rule is 1 of 10."),
            3 => Some("2 offers in your last 4 posts. Your rule is 1 of 10."),
            _ => None,
        };
        for path in ["/studio/queue", "/studio/queue/week", "/studio/queue/month"] {
            let page = desk.get(path).await.html;
            assert_eq!(page.contains("in your last"), told.is_some(), "{path} after {words}: {page}");
            assert!(told.is_none_or(|told| page.contains(told)), "{path} after {words}: {page}");
        }
    }
}

#[tokio::test]
async fn what_was_begun_stands_beside_the_free_times_and_takes_the_first_of_them() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    for number in 1..=6 {
        let draft = draft(&format!("Crust number {number}."), &[mastodon], When::NextSlot);
        let wish = SaveDraft { id: banyan_app::fresh_id(), page: banyan_app::fresh_id(), read: 0, draft: &draft };
        save_draft(&desk.test.app, &desk.test.ada, &wish).await.expect("it is kept");
        desk.test.pass(Duration::from_secs(1));
    }
    let reviewer = desk.cookie_of(Role::Reviewer).await;
    let newest = list_drafts(&desk.test.app, &desk.test.ada).await.expect("they are listed").unfinished[0].id;
    let address = format!("/studio/write?draft={newest}&#38;at=2026-03-02T10:30");
    for path in ["/studio/queue", "/studio/queue/week", "/studio/queue/month"] {
        let page = desk.get(path).await.html;
        assert!(page.contains(&address) && !page.contains("Crust number 1."), "{path}: {page}");
        assert_eq!(page.matches("/studio/write?draft=").count(), 5, "{path}: {page}");
        let looked = desk.ask(Request::get(path), &reviewer, "").await.html;
        assert!(!looked.contains("/studio/write?"), "{path}: {looked}");
    }
    let past = desk.get("/studio/queue/week?day=2026-02-25").await.html;
    assert!(past.contains(&format!("href=\"/studio/write?draft={newest}\"")), "nothing is free there: {past}");
    let page = desk.get(&address.replace("&#38;", "&")).await.html;
    assert!(page.contains("Crust number 6.") && page.contains("value=\"2026-03-02T10:30\""), "{page}");

    let noon = When::At(desk.test.app.now().plus(3 * HOUR));
    let (id, draft) = (banyan_app::fresh_id(), draft("It has its time.", &[mastodon], noon));
    let wish = SaveDraft { id, page: banyan_app::fresh_id(), read: 0, draft: &draft };
    save_draft(&desk.test.app, &desk.test.ada, &wish).await.expect("it is kept");
    let page = desk.get(&format!("/studio/write?draft={id}&at=2026-03-03T10:30")).await.html;
    assert!(page.contains("value=\"2026-03-02T12:00\"") && !page.contains("2026-03-03T10:30"), "{page}");
}

#[tokio::test]
async fn one_place_is_shown_alone_and_every_way_on_keeps_it() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    in_two_hours(&desk, "Rye tonight", &[desk.own, mastodon]).await;
    in_two_hours(&desk, "A page of our own", &[desk.own]).await;
    let of = |path: &str, place: &str| format!("/studio/queue{path}place={place}");
    for path in ["?", "/week?"] {
        let there = desk.get(&of(path, &mastodon.to_string())).await.html;
        assert!(there.contains("Rye tonight") && !there.contains("A page of our own"), "{path}: {there}");
        for nowhere in ["", "nonsense", "018f0000-0000-7000-8000-000000000001"] {
            let all = desk.get(&of(path, nowhere)).await.html;
            assert!(all.contains("Rye tonight") && all.contains("A page of our own"), "{path} {nowhere}: {all}");
        }
    }
    let queue = desk.get(&of("?", &mastodon.to_string())).await.html;
    assert!(queue.contains("One post waits at Mastodon.") && queue.contains("name=\"also\""), "{queue}");
    let month = desk.get(&of("/month?", &mastodon.to_string())).await.html;
    assert!(month.contains("data-n=\"1\"") && !month.contains("data-n=\"2\""), "{month}");
    let site = desk.get(&of("/week?", &desk.own.to_string())).await.html;
    assert!(!site.contains("/studio/write?at="), "a free time of another place: {site}");

    let week = desk.get(&of("/week?day=2026-03-11&", &mastodon.to_string())).await.html;
    for kept in [
        format!("/studio/queue/week?day=2026-03-16&#38;place={mastodon}"),
        format!("/studio/queue/month?day=2026-03-11&#38;place={mastodon}"),
        format!("/studio/queue/week?day=2026-03-11&#38;place={}", desk.own),
        format!("href=\"/studio/queue?place={mastodon}\""),
        "href=\"/studio/queue/week?day=2026-03-11\"".to_owned(),
    ] {
        assert!(week.contains(&kept), "{kept}: {week}");
    }
}
