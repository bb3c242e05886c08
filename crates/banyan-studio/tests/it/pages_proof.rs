//! The page of one post: its journeys, its words, its decisions.

use std::{collections::BTreeMap, sync::Arc};

use banyan_app::{
    compose::{
        Draft, STOP_WITHIN, When,
        library::{Attached, NewAsset, add_asset},
        print_proof, write_post,
    },
    publish::{Decision, PublicationLine, decide_publication},
    workspace::words::Words,
};
use banyan_connectors::bluesky::sim::BlueskySim;
use banyan_domain::{
    ids::ChannelId,
    publish::PublicationState as State,
    time::{HOUR, MINUTE},
    workspace::Role,
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;
use http::{Request, StatusCode, header};

use crate::{
    desk::{Desk, field},
    pages_library::DOT,
    pages_queue::draft,
    plan_out::read_back,
};

async fn write(desk: &Desk, text: &str, channel: ChannelId, when: When) -> PublicationLine {
    write_post(&desk.test.app, &desk.test.ada, &draft(text, &[channel], when)).await.expect("it is queued");
    let lines = desk.test.publications().await;
    lines.into_iter().find(|line| text.starts_with(&line.title)).expect("it stands in the list")
}

#[tokio::test]
async fn what_went_out_shows_when_it_left_and_where_it_lives() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let line = write(&desk, "Bread & time <3", mastodon, When::Now).await;
    desk.test.run_due().await;
    let line = desk.test.publications().await.into_iter().find(|other| other.id == line.id).expect("it is there");
    let page = desk.get(&format!("/studio/posts/{}", line.post)).await;
    assert_eq!(page.status, StatusCode::OK);
    let url = line.url.expect("it lives somewhere");
    for words in [
        url.as_str(),
        "09:00:00",
        "By Ada",
        "Bread &#38; time &#60;3",
        "One try, in plain words",
        "On Mastodon since today 09:00.",
    ] {
        assert!(page.html.contains(words), "{words}: {}", page.html);
    }
}

/// What is said of all places at once.
fn lead_of(page: &str) -> &str {
    let said = page.split("id=\"lead\"").nth(1).and_then(|rest| rest.split("</p>").next());
    said.unwrap_or_default()
}

/// A post with everything there is, at the own site and in a town that has an end of its own words.
async fn of_everything(desk: &Desk, mastodon: ChannelId) -> String {
    let new = NewAsset { name: "loaf.png".to_owned(), bytes: DOT.to_vec() };
    let asset = add_asset(&desk.test.app, &desk.test.ada, new).await.expect("it is kept").id;
    let all = Draft {
        own: [(desk.own, "Said on our own page alone.".to_owned())].into(),
        first_comment: Some("The recipe <stands> on our site.".to_owned()),
        content_warning: Some("Food & knives".to_owned()),
        media: vec![Attached { asset, alt: Some("A loaf on a sill".to_owned()), focus: None }],
        ..draft("Our rye rests two days.", &[desk.own, mastodon], When::Now)
    };
    let post = write_post(&desk.test.app, &desk.test.ada, &all).await.expect("it is queued")[0].post;
    desk.test.run_due().await;
    assert!(desk.test.publications().await.iter().all(|line| line.state == State::Published));
    format!("/studio/posts/{post}")
}

/// What the page says between the marks of one place and those of the next.
fn of_place<'a>(page: &'a str, line: &PublicationLine) -> &'a str {
    let begins = format!("id=\"j{}\"", line.id);
    let (_, rest) = page.split_once(&begins).expect("the place is there");
    rest.split("id=\"j").next().and_then(|rest| rest.split("<aside").next()).unwrap_or_default()
}

#[tokio::test]
async fn every_place_shows_its_own_words_pictures_comment_and_what_it_did_otherwise() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let post = of_everything(&desk, mastodon).await;
    let page = desk.get(&post).await.html;
    let lines = desk.test.publications().await;
    let at = |network: &str| of_place(&page, lines.iter().find(|line| line.network == network).expect("it is there"));
    let there = at("mastodon");
    for words in [
        "What stands there",
        "Our rye rests two days.",
        "First comment",
        "The recipe &#60;stands&#62; on our site.",
        "Food &#38; knives",
        "alt=\"A loaf on a sill\"",
        "loaf",
        "English",
    ] {
        assert!(there.contains(words), "{words}: {there}");
    }
    let here = at("own_site");
    assert!(here.contains("Said on our own page alone.") && !here.contains("Our rye rests two days."), "{here}");
    assert!(here.contains("<img src=\"/studio/library/") && here.contains("the first comment is left out"), "{here}");
    assert!(page.contains(&format!("{post}/proof.pdf\"")) && page.contains(&format!("{post}/proof.json\"")));
}

#[tokio::test]
async fn the_proof_is_taken_along_for_programs_and_on_paper_in_every_language() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let post = of_everything(&desk, mastodon).await;
    let lines = desk.test.publications().await;
    let line = lines.iter().find(|line| line.network == "mastodon").expect("it is there");
    decide_publication(&desk.test.app, &desk.test.ada, line.id, Decision::TakeDown).await.expect("it is taken down");
    let said = [
        "Our rye rests two days.",
        "Said on our own page alone.",
        "The recipe <stands> on our site.",
        "Food & knives",
        "A loaf on a sill",
        "loaf",
    ];
    let json = desk.get(&format!("{post}/proof.json")).await;
    assert_eq!(json.headers[header::CONTENT_TYPE], "application/json", "{}", json.html);
    for words in said.iter().chain(&["\"taken_down_by\": \"Ada\"", "T08:00:00.000Z"]) {
        assert!(json.html.contains(words), "{words}: {}", json.html);
    }
    let paper = desk.get(&format!("{post}/proof.pdf")).await;
    assert_eq!(paper.headers[header::CONTENT_TYPE], "application/pdf", "{}", paper.html);
    let (_, text) = read_back(&paper.body);
    let url = line.url.as_deref().expect("it lived somewhere");
    for words in said.iter().chain(&["Proof: Our rye rests", "2 March 2026, 09:00:00", "SHA-256", "by Ada"]) {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.replace(' ', "").contains(url), "{url}: {text}");
    assert!(text.contains(": Taken down") && !text.contains("Cancelled"), "it was out: {text}");
    for (language, title, comment) in [("de", "Nachweis:", "Erster Kommentar"), ("es", "Prueba:", "Primer comentario")]
    {
        let words = Words::for_language(language);
        let pdf = print_proof(&desk.test.app, &desk.test.ada, line.post, words).await.expect("a paper");
        let (_, text) = read_back(&pdf.bytes);
        assert!(text.contains(title) && text.contains(comment) && text.contains("A loaf on a sill"), "{text}");
    }
    for nobody in ["/studio/posts/none/proof.pdf", "/studio/posts/018f0000-0000-7000-8000-000000000001/proof.json"] {
        assert_eq!(desk.get(nobody).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn in_the_practice_town_every_link_leads_into_the_town() {
    let town = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    let mut test = TestApp::new().await;
    town.clock().set(test.app.now().0);
    test.app.demo = true;
    test.app.simulated = Arc::new(BTreeMap::from([("bluesky".to_owned(), town.url())]));
    let login = [("handle", "linden.test"), ("app_password", "linden-pass-word-here")];
    let bluesky = test.connect("bluesky", &login).await;
    let desk = Desk::of(test).await;
    let line = write(&desk, "Rye & Co", bluesky, When::Now).await;
    desk.test.run_due().await;
    let page = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
    let places = desk.get("/studio/places").await.html;
    for html in [&page, &places] {
        assert!(html.contains(&town.url()) && !html.contains("https://bsky.app"), "{html}");
    }
    let url = desk.test.publications().await.remove(0).url.expect("it lives somewhere");
    let seen = desk.test.app.net.get(&url).send().await.expect("the town answers");
    assert!(seen.status.is_success() && String::from_utf8_lossy(&seen.body).contains("Rye &amp; Co"), "{url}");
}

#[tokio::test]
async fn the_words_of_a_waiting_post_can_be_changed_once_per_reading() {
    let desk = Desk::open().await;
    let line = write(&desk, "Old words", desk.own, When::At(desk.test.app.now().plus(2 * HOUR))).await;
    let at = format!("/studio/publications/{}/words", line.id);
    let post = format!("/studio/posts/{}", line.post);
    let html = desk.get(&post).await.html;
    let revision = html.split("/words\"").nth(1).expect("a form for the words");
    let revision = revision.split("name=\"revision\" value=\"").nth(1).expect("a revision");
    let revision = revision.split('"').next().expect("a number").to_owned();
    let form = |text: &str| format!("revision={revision}&{}", field("text", text));
    assert!(desk.act(&at, &form("New words")).await.contains("New words"));
    let late = desk.post(&at, &form("Words of a slower person")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.html.contains("Words of a slower person") && late.html.contains(&post));
    assert!(desk.get(&post).await.html.contains("New words"));

    desk.act(&format!("/studio/publications/{}/now", line.id), "").await;
    desk.test.pass(STOP_WITHIN);
    desk.test.run_due().await;
    let gone = desk.post(&at, &form("Too late now")).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.html.contains("It has left already") && gone.html.contains("Too late now"));
    let left = desk.post(&at, &format!("hand_back=yes&{}", form("Too late as well"))).await;
    assert_eq!(left.status, StatusCode::CONFLICT);
    assert!(left.html.contains("It has left already") && left.html.contains("Too late as well"), "{}", left.html);
}

#[tokio::test]
async fn new_words_are_looked_over_like_those_of_a_new_post() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let said = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";
    let at = desk.test.app.now().plus(24 * HOUR);
    write(&desk, said, mastodon, When::At(at)).await;
    let line = write(&desk, "Come and see the mill", mastodon, When::At(at.plus(24 * HOUR))).await;
    let (words, post) = (format!("/studio/publications/{}/words", line.id), format!("/studio/posts/{}", line.post));
    let form = |revision: u32, text: &str| format!("revision={revision}&{}", field("text", text));

    let blocked = desk.post(&words, &form(1, &"x".repeat(6_000))).await;
    assert_eq!(blocked.status, StatusCode::CONFLICT);
    assert!(
        blocked.html.contains("letters too many. At most") && blocked.html.contains("xxxxxxxx"),
        "{}",
        blocked.html
    );
    assert!(desk.get(&post).await.html.contains("Come and see the mill"));

    let asked = desk.post(&words, &form(1, said)).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["There is something new to know", "The same words. You said it", "name=\"seen\"", said] {
        assert!(asked.html.contains(part), "{part}: {}", asked.html);
    }
    assert!(desk.get(&post).await.html.contains("Come and see the mill"), "nothing has been done yet");
    let left =
        desk.post(&words, &form(1, &format!("{said} & more")).replace("revision=1", "revision=1&hand_back=yes")).await;
    assert_eq!(left.status, StatusCode::OK);
    let typed = format!("{said} &#38; more</textarea>");
    assert!(left.html.contains(&typed) && left.html.contains("this is what you typed"), "{}", left.html);
    assert!(asked.html.contains("name=\"hand_back\" value=\"yes\""), "{}", asked.html);
    assert!(!desk.get(&post).await.html.contains("&#38; more"), "it is saved nowhere");
    let repeated = desk.act_anyway(&words, &form(1, said)).await;
    assert!(repeated.contains("The same words. You said it"), "{repeated}");
    let cleared = desk.act(&words, &form(2, "Come and see the mill on Sunday")).await;
    assert!(!cleared.contains("The same words."), "{cleared}");
}

#[tokio::test]
async fn an_unknown_outcome_asks_and_the_answer_is_believed() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").drop_after_work());
    town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").always().answer(Answer::status(422)));
    let line = write(&desk, "Did it arrive?", mastodon, When::Now).await;
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::OutcomeUnknown);
    let post = format!("/studio/posts/{}", line.post);
    let html = desk.get(&post).await.html;
    assert!(html.contains(&format!("/studio/publications/{}/there\"", line.id)), "{html}");
    assert!(desk.get("/studio/queue").await.html.contains(&post));
    let too_soon = desk.post(&format!("/studio/publications/{}/finish", line.id), "").await;
    assert_eq!(too_soon.status, StatusCode::CONFLICT);
    let there = format!("/studio/publications/{}/there", line.id);
    let html = desk.act(&there, &field("url", "https://town.example/@linden/7")).await;
    assert!(html.contains("https://town.example/@linden/7"));
    assert_eq!(desk.test.publications().await[0].state, State::Published);
}

/// Whether its page asks again by itself how it stands.
fn asks_again(page: &str) -> bool {
    page.contains("data-hx-get")
}

#[tokio::test]
async fn while_a_post_leaves_its_page_looks_again_and_changes_only_what_its_places_say() {
    let desk = Desk::open().await;
    let line = write(&desk, "Rye at four.", desk.own, When::Soon).await;
    let post = format!("/studio/posts/{}", line.post);
    let page = desk.get(&post).await.html;
    assert!(page.contains("Goes out at 09:00:30.") && page.contains("data-hx-trigger=\"load delay:32s\""), "{page}");
    assert!(page.contains("data-hx-select-oob=\"#lead:outerMorph,#way:outerMorph,#aside:outerMorph\""), "{page}");
    for part in ["id=\"lead\"", "id=\"way\"", "id=\"aside\" data-typed"] {
        assert_eq!(page.matches(part).count(), 1, "what is brought up to date is found by its name: {part}");
    }
    assert!(!page.contains("data-hx-target=\"#main\""), "what is typed beside it stays: {page}");
    desk.test.pass(STOP_WITHIN);
    let due = desk.get(&post).await.html;
    assert!(!due.contains("Goes out at") && due.contains("Nothing of it is out yet.") && asks_again(&due), "{due}");
    desk.test.pass(3 * MINUTE);
    assert!(!asks_again(&desk.get(&post).await.html), "what takes so long is not waited for on a page");
    desk.test.run_due().await;
    assert!(!asks_again(&desk.get(&post).await.html), "it is out");
}

#[tokio::test]
async fn what_is_held_says_since_when_and_promises_no_time() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let line = write(&desk, "Rye at four.", mastodon, When::Soon).await;
    let post = format!("/studio/posts/{}", line.post);
    let says = async |words: &str| {
        let page = desk.get(&post).await.html;
        let place = of_place(&page, &line);
        assert!(place.contains(words), "{words}: {place}");
        assert!(!page.contains("Goes out at") && !asks_again(&page), "{page}");
    };
    desk.act("/studio/hold", "").await;
    says("Held with everything else since today 09:00.").await;
    desk.test.pass(HOUR);
    says("Held with everything else since today 09:00.").await;
    desk.act("/studio/release", "").await;
    desk.act(&format!("/studio/places/{mastodon}/hold"), "").await;
    says("Held at Mastodon since today 10:00.").await;
}

#[tokio::test]
async fn what_waits_for_a_sign_in_says_so_and_leads_there() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let line = write(&desk, "Rye at four.", mastodon, When::Now).await;
    town.world().write(|town| town.tokens.clear());
    desk.test.run_due().await;
    let post = format!("/studio/posts/{}", line.post);
    let page = desk.get(&post).await.html;
    let place = of_place(&page, &line);
    assert!(place.contains("Mastodon asks to be signed in to again, since today 09:00."), "{place}");
    assert!(place.contains("href=\"/studio/places/add/mastodon\"") && !asks_again(&page), "{page}");
    assert!(desk.get("/studio/queue").await.html.contains("asks to be signed in to again, since today 09:00."));
    let reviewer = desk.cookie_of(Role::Reviewer).await;
    let theirs = desk.ask(Request::get(&post), &reviewer, "").await.html;
    assert!(!theirs.contains("/studio/places/add/"), "who may not sign in there is not led there: {theirs}");
}

#[tokio::test]
async fn what_did_not_get_through_says_when_it_is_tried_again() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let line = write(&desk, "Rye at four.", mastodon, When::Now).await;
    drop(town);
    desk.test.run_due().await;
    let page = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
    assert!(of_place(&page, &line).contains("Next try: today 09:00.") && !page.contains("Goes out at"), "{page}");
    assert!(page.contains("load delay:12s"), "it is looked at again once it was tried: {page}");
    assert!(desk.get("/studio/queue").await.html.contains("It did not get through to "));
    assert!(desk.get("/studio/places").await.html.contains("Next try: today 09:00."));
}

#[tokio::test]
async fn a_finding_is_shown_with_its_evidence_and_can_be_kept() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let words = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";
    write(&desk, words, mastodon, When::NextSlot).await;
    let again = format!("{words} #rye");
    let placed = write_post(&desk.test.app, &desk.test.ada, &draft(&again, &[mastodon], When::NextSlot)).await;
    let placed = placed.expect("it is queued").remove(0);
    let lines = desk.test.publications().await;
    let line = lines.iter().find(|line| line.id == placed.publication).expect("it is there");
    let post = format!("/studio/posts/{}", line.post);
    let html = desk.get(&post).await.html;
    assert!(html.contains("Keep it anyway") && html.contains("<blockquote"), "{html}");
    let rule = &placed.findings[0].rule;
    let about = placed.findings[0].about.as_deref().unwrap_or_default();
    let said = format!("{}&{}", field("about", about), field("reason", "It <sold> out"));
    let form = format!("publication={}&rule={rule}&{said}", line.id);
    let kept = desk.act(&format!("{post}/keep"), &form).await;
    assert!(kept.contains("Kept: It &#60;sold&#62; out"), "{kept}");
    let invented = form.replace(rule.as_str(), "no-such-rule");
    assert_eq!(desk.post(&format!("{post}/keep"), &invented).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_a_place_refused_or_missed_comes_back_to_be_written_on_as_a_whole() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(422)));
    let refused = write(&desk, "Refused over there", mastodon, When::Now).await;
    desk.test.run_due().await;
    let missed = write(&desk, "Missed by hours", mastodon, When::At(desk.test.app.now().plus(HOUR))).await;
    desk.test.pass(8 * HOUR);
    desk.test.run_due().await;
    for (line, words, state) in
        [(refused, "Refused over there", State::NeedsAttention), (missed, "Missed by hours", State::Missed)]
    {
        let now = desk.test.publications().await.into_iter().find(|other| other.id == line.id).expect("it is there");
        assert_eq!(now.state, state, "{:?}", now.trouble);
        let stop = format!("/studio/posts/{}/stop", line.post);
        let page = desk.get(&format!("/studio/posts/{}", line.post)).await.html;
        assert!(page.contains(&format!("\"{stop}\"")), "{page}");
        let draft = desk.act(&stop, "").await;
        assert!(draft.contains("Write") && draft.contains(words), "{draft}");
        assert!(!desk.get(&format!("/studio/posts/{}", line.post)).await.html.contains(&stop), "it came back already");
    }
    desk.test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
}

#[tokio::test]
async fn what_is_out_is_taken_down_at_one_place_and_stays_at_the_other() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let both = draft("Out at both", &[desk.own, mastodon], When::Now);
    write_post(&desk.test.app, &desk.test.ada, &both).await.expect("it is queued");
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let there = lines.iter().find(|line| line.network == "mastodon").expect("it is there");
    let page = desk.get(&format!("/studio/posts/{}", there.post)).await.html;
    for line in &lines {
        assert!(page.contains(&format!("/studio/publications/{}/take-down\"", line.id)), "{page}");
    }
    let both_named = lead_of(&page);
    assert!(["Mastodon", " and ", "since today 09:00."].iter().all(|said| both_named.contains(said)), "{both_named}");
    let page = desk.act(&format!("/studio/publications/{}/take-down", there.id), "").await;
    assert!(page.contains("Taken down today 09:00"), "{page}");
    assert!(page.contains("Taken down</span>") && !page.contains("Cancelled"), "it was out, so it was not called off");
    assert!(!lead_of(&page).contains("Mastodon"), "it is out there no longer: {}", lead_of(&page));
    assert!(!page.contains(&format!("/studio/publications/{}/take-down\"", there.id)), "it is gone already");
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
    let anew = format!("/studio/posts/{}/anew", there.post);
    assert!(page.contains(&format!("action=\"{anew}\"")), "{page}");
    let desk_page = desk.act(&anew, "").await;
    assert!(desk_page.contains("Out at both</textarea>"), "its words are a draft: {desk_page}");
    let checked = |place: ChannelId| desk_page.contains(&format!("name=\"place\" value=\"{place}\" checked"));
    assert!(checked(mastodon) && !checked(desk.own), "for the place where it stood: {desk_page}");
    let left = desk.test.publications().await.into_iter().filter(|line| line.state == State::Published);
    assert_eq!(left.map(|line| line.network).collect::<Vec<_>>(), ["own_site"]);
}

#[tokio::test]
async fn what_only_a_person_saw_there_is_not_said_to_be_taken_down() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").drop_after_work());
    town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").always().answer(Answer::status(422)));
    let line = write(&desk, "Did it arrive?", mastodon, When::Now).await;
    desk.test.run_due().await;
    let there = format!("/studio/publications/{}/there", line.id);
    let page = desk.act(&there, &field("url", "https://town.example/@linden/7")).await;
    let down = format!("/studio/publications/{}/take-down", line.id);
    assert!(page.contains("we have no id of it. Take it down on") && !page.contains(&down), "{page}");
    assert_eq!(desk.post(&down, "").await.status, StatusCode::CONFLICT);
    desk.post(&format!("/studio/posts/{}/take-down", line.post), "").await;
    assert_eq!(desk.test.publications().await[0].state, State::Published, "it stands there");
}

#[tokio::test]
async fn an_author_sees_no_stop_beside_what_somebody_else_wrote() {
    let desk = Desk::open().await;
    let line = write(&desk, "Hers alone", desk.own, When::At(desk.test.app.now().plus(HOUR))).await;
    let page = format!("/studio/posts/{}", line.post);
    let author = desk.cookie_of(Role::Author).await;
    let seen = desk.ask(Request::get(&page), &author, "").await.html;
    assert!(seen.contains("Hers alone") && !seen.contains("/stop\""), "{seen}");
    assert!(desk.get(&page).await.html.contains("/stop\""));
    let pressed = desk.ask(Request::post(format!("{page}/stop")), &author, "").await;
    assert_eq!(pressed.status, StatusCode::FORBIDDEN);
}
