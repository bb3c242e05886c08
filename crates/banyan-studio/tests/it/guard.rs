//! The guard's pages as somebody at the desk uses them: the six-line test, Compare, Never ask.

use banyan_app::{gather::hand_letter, plan::import_plan};
use banyan_domain::workspace::Role;
use http::{Request, StatusCode};

use crate::desk::{Desk, field};

const SIX: &str = "20 % OFF everything this week! linden.example.com/trial\n\
    20 % OFF EVERYTHING THIS WEEK!!!\n\
    This week: 20 % OFF everything\n\
    #gym #sale 20 % OFF everything this week! #strong\n\
    25 % OFF everything next week!\n\
    20 % OFF everything this week! linden.example.com/trial?from=six\n\
    A seventh line.";

#[tokio::test]
async fn of_six_times_the_same_offer_one_goes_and_five_are_explained() {
    let desk = Desk::open().await;
    let empty = desk.get("/studio/write/six").await;
    assert!(empty.html.contains("The six-line test") && empty.html.contains("name=\"lines\""), "{}", empty.html);
    let read = desk.post("/studio/write/six", &field("lines", SIX)).await;
    assert_eq!(read.status, StatusCode::OK);
    for words in [
        "One goes out.",
        "This one can go.",
        "The same words, louder.",
        "The same sentence, turned round.",
        "The same post with hashtags moved.",
        "Much the same words.",
        "The same words and the same page.",
        "<mark>#gym #sale </mark>",
        "6 of 10",
        "1 of 10",
        "One more line was not read",
        "Once an article or a letter of yours is known here",
    ] {
        assert!(read.html.contains(words), "{words}: {}", read.html);
    }
    assert_eq!(read.html.matches("Write it anyway").count(), 5);
    assert!(desk.test.publications().await.is_empty());

    assert!(read.html.contains("<summary>Compare<") && read.html.contains("name=\"never_ask\""), "{}", read.html);
    let rested = desk.post("/studio/write/six", &format!("{}&never_ask=repeated-text", field("lines", SIX))).await.html;
    assert!(rested.contains("Nobody is asked about it any more: ") && rested.contains("value=\"repeated-text\""));
    let asked = desk.post("/studio/write/six", &format!("{}&ask_about=repeated-text", field("lines", SIX))).await.html;
    assert!(asked.matches("Write it anyway").count() == 5 && !asked.contains("any more: "), "{asked}");
}

const PLAN: &str = "## Goals\n### Orders {#101}\n## Audiences\n### Regulars {#102}\n- places: Our blog\n\
    ## Pillars\n### Teach {#103}\n- share: 8\n### Dates {#104}\n- share: 2\n- promotional: yes\n\
    ## Offers\n### Easter loaf {#105}\n- ends: 2026-03-31\n## Places\n### Our blog {#106}\n- network: own_site\n";

#[tokio::test]
async fn a_line_is_written_on_with_one_press_and_with_what_it_is_for() {
    let desk = Desk::open().await;
    import_plan(&desk.test.app, &desk.test.ada, PLAN, None).await.expect("the plan can be read");
    let read = desk.post("/studio/write/six", &field("lines", "Rye & oats: 20 % off")).await.html;
    let form = "action=\"/studio/write/six\"><input type=\"hidden\" name=\"text\" value=\"Rye &#38; oats: 20 % off\"";
    assert!(read.contains(form), "{read}");
    let own = format!("value=\"{}\" checked", desk.own);
    for (sent, begun) in [
        (
            field("text", "Rye & oats: 20 % off"),
            ["oats: 20 % off</textarea>", "\"offer\" selected", "selected>Dates<", "selected>Easter loaf<"],
        ),
        (
            field("text", "Why rye rests"),
            ["Why rye rests</textarea>", "\"teach\" selected", "selected>Teach<", "selected>Regulars<"],
        ),
        // What is far enough from another offer has its time with it.
        (
            format!("{}&at=2099-12-02T12%3A30", field("text", "Oats: 20 % off")),
            ["Oats: 20 % off</textarea>", "\"offer\" selected", "selected>Dates<", "value=\"2099-12-02T12:30\""],
        ),
        // A better post knows its own pillar, and where it leads.
        (
            format!("{}&link=https%3A%2F%2Flinden.example%2Frain&pillar=Teach", field("text", "Rain. 20 % off")),
            ["\"offer\" selected", "selected>Teach<", "selected>Easter loaf<", "value=\"https://linden.example/rain\""],
        ),
    ] {
        let page = desk.act("/studio/write/six", &sent).await;
        for words in begun.into_iter().chain(["selected>Orders<", own.as_str()]) {
            assert!(page.contains(words), "{sent}: {words}: {page}");
        }
    }
    assert!(desk.test.publications().await.is_empty(), "they are drafts");
}

#[test]
fn a_line_that_is_far_enough_from_an_offer_later_is_written_for_that_day() {
    let pages = crate::pages::all("en");
    let (_, six) = pages.iter().find(|(name, _)| name == "six-later").expect("it is in the gallery");
    assert_eq!(six.matches("name=\"at\" value=\"2026-12-02T").count(), 1, "{six}");
    assert!(six.contains("Write it for Wednesday 2 December") && six.contains("put other posts in between"), "{six}");
}

#[test]
fn a_better_post_hands_its_pillar_and_its_address_on() {
    let pages = crate::pages::all("en");
    let (_, six) = pages.iter().find(|(name, _)| name == "six").expect("the test is in the gallery");
    assert_eq!(six.matches("name=\"pillar\" value=\"Teach one thing\"").count(), 2);
    assert_eq!(six.matches("name=\"link\" value=\"https://linden.example/rain\"").count(), 2);
}

#[tokio::test]
async fn the_earlier_text_stands_beside_the_new_one_without_script() {
    let desk = Desk::open().await;
    let form =
        |text: &str, action: &str| format!("{}&place={}&language=en&action={action}", field("text", text), desk.own);
    desk.act("/studio/write", &form("Our rye bread rests for eighteen hours before it is baked.", "now")).await;
    let again = form("Our rye bread rests for twenty hours before it is baked.", "preview");
    let page = desk.post("/studio/write", &again).await.html;
    for words in
        ["<summary>Compare</summary>", "<mark>eighteen </mark>", "<mark>twenty </mark>", "Never ask about this"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains("name=\"never_ask\" value=\"repeated-text\""));
}

#[tokio::test]
async fn a_rule_rests_where_it_asks_and_comes_back_with_undo() {
    let desk = Desk::open().await;
    let sent = format!("{}&place={}&language=en", field("text", "FRESH RYE TODAY, AND NOTHING ELSE"), desk.own);
    let ask = "name=\"never_ask\" value=\"capitals\"";
    let page = desk.post("/studio/write", &format!("{sent}&action=preview")).await.html;
    assert!(page.contains(ask), "{page}");
    let rested = desk.post("/studio/write", &format!("{sent}&never_ask=capitals")).await.html;
    let undo = "name=\"ask_about\" value=\"capitals\"";
    assert!(rested.contains(undo) && rested.contains("FRESH RYE TODAY") && !rested.contains(ask), "{rested}");
    assert!(desk.get("/studio/plan/guard").await.html.contains("Not asked since"));
    let asked = desk.post("/studio/write", &format!("{sent}&ask_about=capitals")).await.html;
    assert!(asked.contains(ask) && asked.contains("FRESH RYE TODAY") && !asked.contains(undo), "{asked}");
    assert_eq!(desk.post("/studio/write", &format!("{sent}&never_ask=too-long")).await.status, StatusCode::NOT_FOUND);
    let author = desk.cookie_of(Role::Author).await;
    let refused = desk.ask(Request::post("/studio/write"), &author, &format!("{sent}&never_ask=capitals")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "only who may let posts go");

    // On the page of a post it is a form of its own, which comes back there.
    let post = desk.act("/studio/write", &format!("{sent}&action=now")).await;
    assert!(post.contains("name=\"what\" value=\"capitals\""), "{post}");
    let id = desk.test.publications().await[0].post;
    let rested = desk.act("/studio/plan/guard", &format!("kind=never_ask&what=capitals&post={id}")).await;
    assert!(rested.contains("Nobody is asked about it any more: Capitals."), "{rested}");
    let asked = desk.act("/studio/plan/guard", &format!("kind=never_ask&what=capitals&action=back&post={id}")).await;
    assert!(asked.contains("Never ask about this") && !asked.contains("any more: Capitals"), "{asked}");
}

#[tokio::test]
async fn the_letter_that_has_said_it_stands_beside_the_draft() {
    let desk = Desk::open().await;
    let letter = "From: Linden <letter@linden.example>\r\nSubject: Crumbs & 47\r\nMessage-ID: <47@linden.example>\r\n\
        Date: Mon, 02 Mar 2026 07:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear friends. Our rye rests for eighteen hours before it is baked. \
        Bring a basket on Saturday, for the mill is open.\r\n";
    hand_letter(&desk.test.app, &desk.test.ada, letter.into()).await.unwrap();
    let text = field("text", "Our rye rests for twenty hours before it is baked.");
    let page = desk.post("/studio/write", &format!("{text}&place={}&language=en&action=preview", desk.own)).await.html;
    for words in [
        "All of this already stands in your letter “Crumbs &#38; 47”, said the same day.",
        "<summary>Compare</summary>",
        "<mark>eighteen </mark>",
        "<mark>twenty </mark>",
        "name=\"never_ask\" value=\"said-in-item\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Bring a basket"), "only what is alike");
    let read = desk.post("/studio/write/six", &text.replace("text=", "lines=")).await.html;
    assert!(read.contains("Write it anyway") && read.contains("in your letter"), "{read}");
    let rules = desk.get("/studio/plan/guard").await.html;
    assert!(rules.contains("What an article or letter has said"), "{rules}");
}

#[tokio::test]
async fn a_rule_rests_and_comes_back_with_who_and_when() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/plan/guard").await.html;
    assert!(page.contains("id=\"rule-series\"") && !page.contains("Not asked since"), "{page}");
    let page = desk.act("/studio/plan/guard", "kind=never_ask&what=series").await;
    assert!(page.contains("Not asked since") && page.contains("Ada"), "{page}");
    let page = desk.act("/studio/plan/guard", "kind=never_ask&what=series&action=back").await;
    assert!(!page.contains("Not asked since") && page.contains("Asked about again, from now on."), "{page}");
    let page = desk.act("/studio/plan/guard", "kind=name&what=Tom+Berg").await;
    assert!(page.contains("Tom Berg"));
    let page = desk.act("/studio/plan/guard", "kind=name&what=Tom+Berg&action=back").await;
    assert!(page.contains("Nobody is asked about this name any more."), "{page}");
    for nonsense in ["kind=rule&what=series", "kind=never_ask&what=too-long", "kind=name&what="] {
        assert_eq!(desk.post("/studio/plan/guard", nonsense).await.status, StatusCode::NOT_FOUND, "{nonsense}");
    }
}
