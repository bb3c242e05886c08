//! Write, as somebody at the desk uses it.

use std::collections::BTreeMap;

use axum::{Router, routing::get};
use banyan_app::{compose::keep_contact, converse::read_due_inboxes, plan::import_plan, schedule::change_schedule};
use banyan_connectors::{
    bluesky::sim::BlueskySim,
    mastodon::sim::{NEIGHBOUR, OUR_ACCOUNT},
};
use banyan_domain::{
    publish::PublicationState as State,
    schedule::PostingSchedule,
    time::{DAY, HOUR},
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;
use http::{Request, StatusCode, header};

use crate::{
    desk::{Desk, field},
    pages_library::DOT,
    parsed::{elements, parsed},
};

pub(crate) fn form(desk: &Desk, text: &str, rest: &str) -> String {
    format!("{}&place={}&language=en{rest}", field("text", text), desk.own)
}

#[tokio::test]
async fn the_page_offers_places_as_switches_with_the_next_free_time() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/write").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "<small class=\"brk vh\"><bdi>",
        "role=\"switch\"",
        "name=\"tags\"",
        "type=\"datetime-local\"",
        "Ask for business",
        "Stockholm time",
    ] {
        assert!(page.html.contains(words), "{words}");
    }
}

#[tokio::test]
async fn how_the_business_sounds_lies_folded_beside_what_it_is_for() {
    let desk = Desk::open().await;
    assert!(!desk.get("/studio/write").await.html.contains("We sound like"));
    let plan = "## How we sound\n- sounds: As across the counter.\n";
    import_plan(&desk.test.app, &desk.test.ada, plan, None).await.expect("the plan can be read");
    let page = desk.get("/studio/write").await.html;
    assert!(page.contains("<summary>We sound like</summary>") && page.contains("As across the counter."), "{page}");
}

#[tokio::test]
async fn what_waits_for_no_time_is_shown_with_its_stop() {
    let desk = Desk::open().await;
    let alone = desk.post("/studio/write", &form(&desk, "Fresh rye.", "&action=preview")).await.html;
    assert!(alone.contains("<b>In half a minute</b>") && !alone.contains("Next free time"), "{alone}");
    let leaving = desk.act("/studio/write", &form(&desk, "Fresh rye.", "&action=queue")).await;
    assert!(leaving.contains("Goes out at 09:00:30.") && leaving.contains(">Stop</button>"), "{leaving}");
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::Scheduled);
}

#[tokio::test]
async fn the_bar_names_each_time_where_they_differ_also_while_places_are_chosen() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let both = form(&desk, "Fresh rye.", &format!("&place={mastodon}&action=preview"));
    let page = desk.post("/studio/write", &both).await.html;
    assert!(
        page.contains("<span>Next free time") && !page.contains("in half a minute"),
        "our own site waits along: {page}"
    );
    let (_other, second) = desk.mastodon().await;
    let never = PostingSchedule::new("Europe/Stockholm", []).expect("a zone");
    change_schedule(&desk.test.app, &desk.test.ada, second, &never).await.expect("it has no times");
    let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
    let all = format!("{both}&place={second}");
    let part = desk.ask(typed, &desk.cookie_of(Role::Author).await, &all).await.html;
    assert!(
        part.contains("id=\"goes\" data-hx-swap-oob=\"outerMorph\"") && part.contains(": after a yes · "),
        "{part}"
    );
    let page = desk.post("/studio/write", &all).await.html;
    assert!(page.contains(": in half a minute · Mastodon: today 10:30</span>"), "{page}");
    let nowhere = desk.post("/studio/write", &format!("{}&action=preview", field("text", "Fresh rye."))).await.html;
    assert!(nowhere.contains("<b>No place is switched on.</b>"), "{nowhere}");
}

#[tokio::test]
async fn a_place_that_is_held_or_signed_out_says_so_and_is_promised_no_time() {
    let desk = Desk::open().await;
    let (_town, held) = desk.mastodon().await;
    let (other, lost) = desk.mastodon().await;
    desk.act(&format!("/studio/places/{held}/hold"), "").await;
    other.world().write(|town| town.tokens.clear());
    desk.act(&format!("/studio/places/{lost}/check"), "").await;
    let fresh = desk.get("/studio/write").await.html;
    for words in ["Held since today 09:00. Switched on,", "Asks to be signed in to again, since today 09:00."] {
        assert!(fresh.contains(words), "{words}: {fresh}");
    }
    for place in [held, lost] {
        assert!(fresh.contains(&format!("value=\"{place}\" aria-describedby=\"stays-{place}\"")), "{fresh}");
    }
    assert!(fresh.contains("href=\"/studio/places/add/mastodon\""), "there is the way: {fresh}");

    let all = format!("&place={held}&place={lost}&action=preview");
    let page = desk.post("/studio/write", &form(&desk, "Fresh rye.", &all)).await.html;
    assert!(page.contains(": today 10:30 · Mastodon, Mastodon: waits</span>"), "{page}");
    let there = format!("{}&place={held}&action=preview", field("text", "Fresh rye."));
    let page = desk.post("/studio/write", &there).await.html;
    assert!(page.contains("<b>It waits</b>") && !page.contains("Next free time"), "{page}");

    desk.act("/studio/hold", "").await;
    let page = desk.post("/studio/write", &form(&desk, "Fresh rye.", "&action=preview")).await.html;
    assert!(page.contains("<b>It waits</b>") && page.contains("All posts are held. It goes"), "{page}");
    let sent = desk.act("/studio/write", &form(&desk, "Fresh rye.", "&action=now")).await;
    assert!(sent.contains("Added to the queue.") && sent.contains("Held with everything else"), "{sent}");
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
    // Other words from the page left open are another post, and that is asked first.
    let other = sent.replace("rye", "oat");
    assert_eq!(desk.post("/studio/write", &other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let first = desk.test.publications().await.remove(0).post;
    desk.act("/studio/write", &format!("{other}&earlier={first}")).await;
    assert_eq!(desk.test.publications().await.len(), 2);
}

#[tokio::test]
async fn what_was_queued_a_moment_ago_is_a_draft_again_with_one_press() {
    let desk = Desk::open().await;
    let queue = desk.act("/studio/write", &form(&desk, "Rye too soon.", "&at=2026-03-02T12:00&action=at")).await;
    let (_, undo) = queue.split_once("role=\"status\"").expect("what was done is said");
    let (_, address) = undo.split_once("action=\"").expect("and can be undone");
    let (address, _) = address.split_once('"').expect("an address");
    let draft = desk.act(address, "").await;
    assert!(draft.contains("Rye too soon.</textarea>"), "{draft}");
    assert!(desk.test.publications().await.iter().all(|one| one.state == State::Cancelled));
    assert!(!desk.get("/studio/queue").await.html.contains("/stop"), "only right after it was done");
}

#[tokio::test]
async fn find_or_do_names_the_pages_one_may_open() {
    let desk = Desk::open().await;
    let found = desk.get("/studio/posts?q=LIBR").await.html;
    assert!(
        found.contains("<a class=\"chip\" href=\"/studio/library\">") && !found.contains("chip\" href=\"/studio/write")
    );
    for (asked, path) in [
        ("waiting", "/studio/waiting"),
        ("check", "/studio/plan/check"),
        ("away", "/studio/away"),
        ("first+steps", "/studio/plan/steps"),
        ("review", "/studio/plan/review"),
        ("where+you+stand", "/studio/first/ground"),
        ("can+say", "/studio/first/done"),
    ] {
        let found = desk.get(&format!("/studio/posts?q={asked}")).await.html;
        assert!(found.contains(&format!("<a class=\"chip\" href=\"{path}\">")), "{asked}: {found}");
    }
    let cookie = desk.cookie_of(Role::Reviewer).await;
    let reviewer = desk.ask(Request::get("/studio/posts?q="), &cookie, "").await.html;
    assert!(
        reviewer.contains("chip\" href=\"/studio/queue") && !reviewer.contains("href=\"/studio/write\""),
        "{reviewer}"
    );
}

#[tokio::test]
async fn find_or_do_finds_drafts_files_and_people_too() {
    let desk = Desk::open().await;
    let (town, _mastodon) = desk.mastodon().await;
    let (app, ada) = (&desk.test.app, &desk.test.ada);
    let asks = format!("@{OUR_ACCOUNT} Is there <b>rye</b> on Sunday?");
    town.world().write(|town| town.answer(NEIGHBOUR, &asks, None, app.now().0)).unwrap();
    read_due_inboxes(app).await.unwrap();
    desk.post("/studio/write", &form(&desk, "Rye is slow.", "&action=save")).await;
    desk.hand_over_bytes("/studio/library", &[], "rye.png", DOT).await;
    keep_contact(app, ada, None, "ines", "Ines Rye", &BTreeMap::new()).await.unwrap();
    let page = desk.get("/studio/posts?q=rye").await.html;
    for found in [
        "/studio/write?draft=",
        "<b>Rye is slow.</b>",
        "/studio/library/",
        "<b>rye</b>",
        "/studio/waiting#m",
        "<b>Nora</b>",
        "/studio/write/bits#p",
        "<b>Ines Rye</b>",
        "No post with “rye”.",
    ] {
        assert!(page.contains(found), "{found}: {page}");
    }
    assert!(page.contains("&#60;b&#62;rye") && !page.contains("Is there <b>"), "words from outside stay words: {page}");
    let person = page.split("/studio/write/bits#").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(desk.get("/studio/write/bits").await.html.contains(&format!("id=\"{person}\"")));
    let cookie = desk.cookie_of(Role::Reviewer).await;
    let reviewer = desk.ask(Request::get("/studio/posts?q=rye"), &cookie, "").await.html;
    assert!(reviewer.contains("<b>Nora</b>") && reviewer.contains("/studio/library/"), "{reviewer}");
    assert!(!reviewer.contains("Rye is slow.") && !reviewer.contains("Ines Rye"), "{reviewer}");
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

#[test]
fn where_there_is_no_place_yet_words_stand_and_no_button_sends_them() {
    let pages = crate::pages::all("en");
    let (_, page) = pages.iter().find(|(name, _)| name == "write-nowhere").expect("it is in the gallery");
    for stands in
        ["There is nowhere to post yet.", "\nRain is good for bread.", "name=\"action\" value=\"save\"", "are all here"]
    {
        assert!(page.contains(stands), "{stands}: {page}");
    }
    assert!(!page.contains("value=\"queue\"") && !page.contains("data-hx-target=\"#previews\""), "{page}");
}

#[tokio::test]
async fn what_a_place_would_refuse_is_said_beside_the_words() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let sent = format!("{}&place={mastodon}&action=queue", field("text", &"x".repeat(6_000)));
    let page = desk.post("/studio/write", &sent).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("One check says it cannot go like this") && page.html.contains("hint stop"));
    let (_, stopped) = page.html.split_once("role=\"alert\"").unwrap();
    let (stopped, _) = stopped.split_once("</div>").unwrap();
    assert!(stopped.contains("letters too many. At most"), "the check is named, and its place: {stopped}");
    assert!(desk.test.publications().await.is_empty());
}

/// That another post is too close, as the page says it was asked.
fn seen_in(page: &str) -> String {
    let (_, after) = page.split_once("name=\"seen\" value=\"too-close").expect("it was asked");
    field("seen", &format!("too-close{}", after.split('"').next().unwrap_or_default()))
}

#[tokio::test]
async fn what_is_asked_at_a_time_of_ones_own_and_now_is_asked_before_it_is_queued() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let form = |text: &str, rest: &str| format!("{}&place={mastodon}&language=en{rest}", field("text", text));
    desk.act("/studio/write", &form("Rye rests all night. Will you?", "&at=2026-03-02T12:00&action=at")).await;
    let asks = "the check asks something more";
    let close = "Only 30 minutes from another post";

    // Nobody has seen the question, so it is asked; then it goes.
    let second = form("Oats are for winter. And you?", "&at=2026-03-02T12:30");
    let page = desk.post("/studio/write", &format!("{second}&action=at")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains(asks) && page.html.contains(close), "{}", page.html);
    assert!(page.html.contains("Asked for the time you typed") && desk.test.publications().await.len() == 1);
    desk.act("/studio/write", &format!("{second}&action=at&{}", seen_in(&page.html))).await;
    assert_eq!(desk.test.publications().await.len(), 2);

    // While it is typed it is said, also for now; the next free time keeps its distance.
    let third = form("What the miller says of his stones. Read on.", "");
    let typed = desk.post("/studio/write", &format!("{third}&at=2026-03-02T13:00&action=preview")).await.html;
    assert!(typed.contains(close) && !typed.contains(asks), "{typed}");
    desk.test.pass(2 * HOUR);
    let free = desk.post("/studio/write", &format!("{third}&action=preview")).await.html;
    let (for_later, for_now) = free.split_once("If you post it now").expect("what now would be asked");
    assert!(!for_later.contains("from another post") && for_now.contains("from another post"), "{free}");
    let now = desk.post("/studio/write", &format!("{third}&action=now")).await;
    assert!(now.status == StatusCode::UNPROCESSABLE_ENTITY && now.html.contains(asks), "{}", now.html);
    desk.act("/studio/write", &format!("{third}&action=now&{}", seen_in(&now.html))).await;
    assert_eq!(desk.test.publications().await.len(), 3);
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
    // What the guard says stands beside the words, and comes along to its own place.
    assert!(part.html.contains("<div id=\"guard\" data-hx-swap-oob=\"innerMorph\">"), "{}", part.html);
    assert!(page.html.contains("<div id=\"guard\">") && !page.html.contains("swap-oob"));
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn letters_ease_and_a_good_balance_stand_beside_the_words() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/write").await.html.contains("No letters yet"));
    let easy =
        "Rain is good for bread. Wet air keeps the skin of the dough soft, so it can rise. Do you knead in rain?";
    let previewed = form(&desk, easy, "&action=preview");
    let page = desk.post("/studio/write", &previewed).await.html;
    assert!(page.contains("103 letters · easy to read") && !page.contains("Good balance"), "{page}");
    let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
    let part = desk.ask(typed, &desk.cookie_of(Role::Author).await, &previewed).await.html;
    assert!(part.contains("id=\"wrote\" data-hx-swap-oob=\"outerMorph\">103 letters"), "{part}");

    for (words, objective) in [("Why rye rests", "teach"), ("Oats, twenty off", "offer"), ("The mill at dawn", "tell")]
    {
        desk.write_anyway(&form(&desk, words, &format!("&objective={objective}&action=now"))).await;
        desk.test.pass(HOUR);
        desk.test.run_due().await;
        desk.test.pass(HOUR * 3);
    }
    let page = desk.post("/studio/write", &previewed).await.html;
    assert!(page.contains("Good balance: one offer in your last 3 posts. Your rule is 1 of 10."), "{page}");
    let offer = form(&desk, easy, "&objective=offer&action=preview");
    assert!(!desk.post("/studio/write", &offer).await.html.contains("Good balance"), "it would be the second");
}

/// The browser's own counting is held against the rooms with the same rules, in `banyan-connectors`.
#[tokio::test]
async fn the_browser_counts_by_what_each_room_says_of_its_letters() {
    let town = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    let test = TestApp::new().await;
    let server = town.url();
    let login = [("handle", "linden.test"), ("app_password", "linden-pass-word-here"), ("server", &server)];
    let bluesky = test.connect("bluesky", &login).await;
    let desk = Desk::of(test).await;
    let (_town, mastodon) = desk.mastodon().await;
    let page = desk.get("/studio/write").await.html;
    let (seen, known) = (parsed(&page), include_str!("../../../../ui/test/letters.json"));
    let known: serde_json::Value = serde_json::from_str(known).expect("a table");
    for (network, channel) in [("mastodon", mastodon), ("bluesky", bluesky)] {
        let own = format!("own-{channel}");
        let place = elements(&seen).find(|one| one.attr("data-own") == Some(own.as_str())).expect("it is offered");
        for (rule, value) in known["places"][network].as_object().expect("its rules") {
            let name = format!("data-{}", rule.replace("urlCost", "url-cost"));
            assert_eq!(place.attr(&name), value.as_str(), "{network}: {name}");
        }
    }
}

/// One page that names a picture.
async fn painter() -> String {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("its address"));
    let head = format!("<title>Why rye sleeps</title><meta property='og:image' content='{url}/loaf.png'>");
    let page = format!("<html><head>{head}</head><body>Rye</body></html>");
    let router = Router::new()
        .route("/rye", get(move || async move { ([("content-type", "text/html")], page) }))
        .route("/bare", get(|| async { ([("content-type", "text/html")], "<html><title>Oat</title>Oat</html>") }))
        .route("/loaf.png", get(|| async { ([("content-type", "image/png")], DOT) }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn the_picture_of_a_card_is_seen_at_an_address_of_our_own_or_it_is_said_what_will_be() {
    let town = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    let test = TestApp::new().await;
    let server = town.url();
    let login = [("handle", "linden.test"), ("app_password", "linden-pass-word-here"), ("server", &server)];
    let bluesky = test.connect("bluesky", &login).await;
    let desk = Desk::of(test).await;
    let (_town, mastodon) = desk.mastodon().await;
    let pages = painter().await;
    let look = async |path: &str| {
        let link = field("link", &format!("{pages}/{path}"));
        let sent = form(&desk, "Will you read this?", &format!("&place={bluesky}&place={mastodon}&{link}&action=save"));
        desk.post("/studio/write", &sent).await.html
    };
    let page = look("rye").await;
    let picture = page.split("<img src=\"").find(|rest| rest.starts_with("/studio/write/card?of=")).expect("a picture");
    let picture = picture.split('"').next().expect("an address");
    let seen = desk.get(picture).await;
    let kind = seen.headers[header::CONTENT_TYPE].to_str().unwrap();
    assert!(seen.status == StatusCode::OK && kind.starts_with("image/") && !seen.body.is_empty(), "{kind}");
    assert!(page.contains("Mastodon takes what it shows of that page from there itself"), "{page}");
    assert!(!page.contains("src=\"http"), "a browser asks nobody else: {page}");
    let bare = look("bare").await;
    assert!(bare.contains("Without a picture: none is known of that page"), "{bare}");
    assert_eq!(desk.get("/studio/write/card?of=nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get("/studio/write/card").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_place_that_cannot_take_it_is_left_out_with_one_press() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let sent = form(&desk, &"x".repeat(6_000), &format!("&place={mastodon}"));
    let page = desk.post("/studio/write", &format!("{sent}&action=preview")).await.html;
    let button = format!("name=\"without\" value=\"{mastodon}\"");
    assert!(page.contains("Leave Mastodon out and add to one place"), "{page}");
    assert_eq!(page.matches(&button).count(), 2, "beside the finding, and at the end: {page}");
    let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
    let part = desk.ask(typed, &desk.cookie_of(Role::Author).await, &sent).await.html;
    assert!(part.contains("id=\"add\" data-hx-swap-oob=\"outerMorph\"") && part.contains(&button), "{part}");

    desk.act("/studio/write", &format!("{sent}&without={mastodon}")).await;
    let placed = desk.test.publications().await;
    assert_eq!(placed.len(), 1);
    assert_eq!(placed[0].channel, desk.own);

    let nowhere = form(&desk, &"x".repeat(6_000), "").replace(&desk.own.to_string(), &mastodon.to_string());
    let page = desk.post("/studio/write", &format!("{nowhere}&action=preview")).await.html;
    assert!(!page.contains("name=\"without\"") && page.contains("value=\"queue\""), "there is no other place");
}

#[tokio::test]
async fn where_it_leads_is_asked_for_when_nobody_types() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(Role::Author).await;
    let sent = form(&desk, "Rye, again?", "&link=http://127.0.0.1:9/rye&action=preview");
    let part = async |path: &str| {
        let typed = Request::post(path).header("HX-Request", "true");
        desk.ask(typed, &cookie, &sent).await.html
    };
    let asks = "data-hx-post=\"/studio/write/preview?links=yes\"";
    let typed = part("/studio/write/preview").await;
    assert!(typed.contains(asks) && typed.contains("Nobody has looked yet"), "{typed}");
    let rested = part("/studio/write/preview?links=yes").await;
    assert!(!rested.contains(asks) && rested.contains("did not answer"), "{rested}");
    assert!(part("/studio/write/preview").await.contains("did not answer"), "and is known from then on");
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
    assert_eq!(page.matches("The same words. You said it a day before.").count(), 1, "{page}");
    let (at_its_time, at_once) = page.split_once("If you post it now").expect("something is asked of that");
    assert!(!at_its_time.contains("minutes from another post"), "the next free time keeps its distance: {page}");
    assert!(at_once.contains("minutes from another post"), "{page}");
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
    let there = queued.headers[header::LOCATION].to_str().unwrap().to_owned();
    let asks = desk.ask(Request::get(&there), &cookie, "").await.html;
    assert!(asks.contains("It waits for a yes.") && !asks.contains("Yes, post it"), "{asks}");
    for (path, says) in [("/studio", "author wrote “Later.”</h3>"), ("/studio/queue", "author wrote “Later.” for ")]
    {
        let page = desk.get(path).await.html;
        assert!(page.contains(says) && page.contains("Look and say yes"), "{path}: {page}");
        assert!(!page.contains("is held back"), "nothing is wrong with it: {page}");
    }
    let theirs = desk.ask(Request::get("/studio"), &cookie, "").await.html;
    assert!(theirs.contains("“Later.” waits for a yes"), "{theirs}");
    desk.test.pass(DAY);
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!(line.state, State::NeedsAttention, "it went out without anybody's yes");
    assert!(desk.get(&there).await.html.contains("Yes, post it"));
    desk.act(&format!("/studio/publications/{}/now", line.id), &format!("post={}", line.post)).await;
    desk.test.pass(banyan_app::compose::STOP_WITHIN);
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::Published);
}

#[tokio::test]
async fn what_an_author_queues_waits_for_the_time_of_its_places() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let cookie = desk.cookie_of(Role::Author).await;
    let both = form(&desk, "Later.", &format!("&place={mastodon}&action=queue"));
    assert_eq!(desk.ask(Request::post("/studio/write"), &cookie, &both).await.status, StatusCode::SEE_OTHER);
    desk.test.pass(HOUR);
    desk.test.run_due().await;
    assert!(desk.test.publications().await.iter().all(|line| line.state == State::Scheduled));
    desk.test.pass(HOUR);
    town.clock().set(desk.test.app.now().0);
    desk.test.run_due().await;
    assert!(desk.test.publications().await.iter().all(|line| line.state == State::Published));
}

#[tokio::test]
async fn an_article_is_looked_at_and_the_own_words_are_asked_for() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/write").await.html.contains("href=\"/studio/write/about\""));
    let wrong = desk.post("/studio/write/about", "address=rye").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("This is not an address.") && wrong.html.contains("value=\"rye\""));

    let page = desk.act("/studio/write/about", "address=http%3A%2F%2F127.0.0.1%3A1%2Frye").await;
    for words in
        ["What do you think of it?", "We could not read this page.", "http://127.0.0.1:1/rye", "name=\"quote\""]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let about = "&link=http%3A%2F%2F127.0.0.1%3A1%2Frye&about=yes&quote=Rye+sleeps.&quote_author=Ida+Holm&action=queue";
    let empty = desk.post("/studio/write", &form(&desk, " ", about)).await;
    assert!(empty.html.contains("There are no words yet.") && empty.html.contains("Rye sleeps."), "{}", empty.html);
    let long = about.replace("Rye+sleeps.", &"x".repeat(201));
    assert!(desk.post("/studio/write", &form(&desk, "Ours.", &long)).await.html.contains("The quote is too long."));
    assert!(desk.test.publications().await.is_empty());
    desk.write_anyway(&form(&desk, "Our miller knows.", about)).await;
    let line = desk.test.publications().await.remove(0);
    let post = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
    assert!(
        post.contains("Our miller knows.") && post.contains("“Rye sleeps.”") && post.contains("— Ida Holm"),
        "{post}"
    );
}
