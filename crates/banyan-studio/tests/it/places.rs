//! A person connects places on the pages: by a visit, by what is pasted; then holds, looks and removes.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use axum::body::{Body, to_bytes};
use banyan_app::{
    compose::{When, write_post},
    plan::show_plan,
    publish::{Channel, list_channels},
};
use banyan_connectors::{
    bluesky::sim::BlueskySim,
    mastodon::sim::{MastodonSim, OUR_ACCOUNT, OUR_CREDENTIAL, Town},
};
use banyan_domain::{
    plan::{Field, Section, Standing},
    workspace::Role,
};
use banyan_net::{Net, Settings};
use banyan_simulator::{Answer, Fault, Simulation};
use http::{Request, StatusCode, header};
use serde_json::json;
use tower::ServiceExt as _;

use crate::{
    desk::{Desk, field},
    pages_queue::draft,
};

const ADD: &str = "/studio/places/add/mastodon";

async fn town() -> (Desk, Simulation<Town>) {
    let desk = Desk::open().await;
    let town = Simulation::start(MastodonSim::default()).await.expect("the town stands");
    town.clock().set(desk.test.app.now().0);
    (desk, town)
}

async fn of(desk: &Desk, network: &str) -> Vec<Channel> {
    let channels = list_channels(&desk.test.app, &desk.test.ada).await.expect("the places");
    channels.into_iter().filter(|channel| channel.network == network).collect()
}

/// What a browser finds behind an attribute, with its entities undone.
fn value_after(html: &str, start: &str) -> String {
    let at = html.find(start).unwrap_or_else(|| panic!("{start} in {html}")) + start.len();
    html[at..].split('"').next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&")
}

/// At the town's own sign-in page: yes or no. Returns where it sends the person.
async fn say(address: &str, answer: &str) -> String {
    let url = url::Url::parse(address).expect("an address");
    let mut form: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    form.extend([("account".to_owned(), OUR_ACCOUNT.to_owned()), ("answer".to_owned(), answer.to_owned())]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let net =
        Net::new(Settings { allowed_hosts: vec!["127.0.0.1".to_owned()], ..Settings::default() }).expect("a client");
    let page = format!("{}/oauth/authorize", url.origin().ascii_serialization());
    let back = net.post(&page).form(&form).send().await.expect("the town answers");
    let back = back.header("location").expect("it sends the person back").to_owned();
    back.strip_prefix("http://linden.example").expect("to us").to_owned()
}

#[tokio::test]
async fn mastodon_is_connected_by_a_visit_to_its_own_page() {
    let (desk, town) = town().await;
    let asked = desk.get(ADD).await.html;
    let by_hand = "href=\"/studio/plan?add=place#section-place\"";
    assert!(asked.contains("<h2>Your places</h2>") && asked.contains(by_hand), "{asked}");
    let there = desk.post(ADD, &field("server", &town.url())).await;
    assert_eq!(there.status, StatusCode::OK);
    let address = value_after(&there.html, "class=\"btn go\" href=\"");
    assert!(address.contains("places%2Fback%2Fmastodon"), "{address}");
    let back = desk.get(&say(&address, "yes").await).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.html);
    let page = desk.get(back.headers[header::LOCATION].to_str().expect("an address")).await;
    assert!(page.html.contains("The place is connected.") && page.html.contains(OUR_ACCOUNT), "{}", page.html);
    assert!(!page.html.contains(by_hand), "it stands: {}", page.html);
    assert!(of(&desk, "mastodon").await[0].is_live());
    let statuses = town.requests().iter().filter(|request| request.path.ends_with("/statuses")).count();
    assert_eq!(statuses, 0, "nothing is posted by connecting");
}

#[tokio::test]
async fn what_was_connected_is_put_in_the_plan_with_its_reason_and_its_end() {
    let desk = Desk::open().await;
    let (_town, id) = desk.mastodon().await;
    let stands = format!("{ADD}?stands={id}");
    let page = desk.get(&stands).await.html;
    assert!(page.contains("Put it in the plan") && page.contains("name=\"stop_rule\""), "{page}");
    assert!(page.contains("type=\"date\" value=\"2026-10-01\""), "roots take half a year: {page}");
    let hidden = |name: &str| value_after(&page, &format!("name=\"{name}\" value=\""));
    assert_eq!((hidden("network").as_str(), hidden("standing").as_str()), ("mastodon", "on_trial"));
    let said = format!(
        "version={}&{}&network=mastodon&standing=on_trial&{}&trial_until=2026-06-01&{}&per_week=2",
        hidden("version"),
        field("name", &hidden("name")),
        field("reason", "The physios write there."),
        field("stop_rule", "Nobody asks us anything."),
    );
    assert_eq!(desk.post("/studio/plan/add/place", &said).await.status, StatusCode::SEE_OTHER);
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("the plan").plan;
    let row = plan.one(Section::Place).expect("the place is there");
    assert_eq!((row.standing(), row.text(Field::StopRule)), (Standing::OnTrial, "Nobody asks us anything."));
    let page = desk.get(&stands).await.html;
    assert!(page.contains("The plan speaks of it") && !page.contains("name=\"stop_rule\""), "{page}");
}

#[tokio::test]
async fn who_says_no_there_is_told_so_here_and_a_made_up_way_back_connects_nothing() {
    let (desk, town) = town().await;
    let there = desk.post(ADD, &field("server", &town.url())).await;
    let address = value_after(&there.html, "class=\"btn go\" href=\"");
    let back = desk.get(&say(&address, "no").await).await;
    assert!(back.html.contains("you said no"), "{}", back.html);
    for query in ["", "?state=x&code=y", "?state=018f0000-0000-7000-8000-00000000dead&code=y"] {
        let seen = desk.get(&format!("/studio/places/back/mastodon{query}")).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(seen.html.contains("The code was not accepted."));
    }
    let pending = value_after(&there.html, "name=\"pending\" value=\"");
    let wrong = desk.post("/studio/places/finish/mastodon", &format!("pending={pending}&code=wrong")).await;
    assert!(wrong.html.contains("did not accept the code"), "{}", wrong.html);
    assert!(of(&desk, "mastodon").await.is_empty());
}

#[tokio::test]
async fn after_a_wrong_code_the_visit_goes_on_with_what_was_pasted() {
    let (desk, town) = town().await;
    let there = desk.post(ADD, &field("server", &town.url())).await;
    let address = value_after(&there.html, "class=\"btn go\" href=\"");
    let pending = value_after(&there.html, "name=\"pending\" value=\"");
    let finish = |code: &str| format!("pending={pending}&{}", field("code", code));
    for code in ["<half a code", ""] {
        let wrong = desk.post("/studio/places/finish/mastodon", &finish(code)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(value_after(&wrong.html, "class=\"btn go\" href=\""), address);
        assert!(wrong.html.contains(&format!("name=\"code\" value=\"{}\"", code.replace('<', "&#60;"))));
    }
    let back = say(&address, "yes").await;
    let code = url::Url::parse(&format!("http://here{back}")).expect("an address");
    let code = code.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned();
    desk.act("/studio/places/finish/mastodon", &finish(&code)).await;
    assert_eq!(of(&desk, "mastodon").await.len(), 1);
    let again = desk.post("/studio/places/finish/mastodon", &finish(&code)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a visit that led to a place is over");
}

#[tokio::test]
async fn a_place_is_new_until_something_went_out_and_silent_while_nobody_answers() {
    let desk = Desk::open().await;
    let (town, id) = desk.mastodon().await;
    let health = async || desk.get("/studio/places").await.html;
    assert!(health().await.contains("New. The first post shows whether all is right."));
    let say = async |words: &str| {
        let draft = draft(words, &[id], When::Now);
        write_post(&desk.test.app, &desk.test.ada, &draft).await.expect("it is queued");
        desk.test.run_due().await;
    };
    say("Bread at four").await;
    assert_eq!(health().await.matches("Well.").count(), 1, "the own site has shown nothing yet");
    drop(town);
    desk.test.pass(Duration::from_hours(1));
    say("Bread at five").await;
    let page = health().await;
    assert!(page.contains("No answer since today 10:00. Posts for it wait."), "{page}");
}

#[tokio::test]
async fn a_sign_in_that_ends_is_said_a_week_before() {
    let (desk, town) = town().await;
    let days = |days: i64| {
        json!({ "access_token": OUR_CREDENTIAL, "token_type": "Bearer", "scope": "read write",
        "created_at": 0, "expires_in": days * 86_400 })
    };
    for (left, soon) in [(30, false), (5, true)] {
        town.fault(Fault::on("POST", "/oauth/token").answer(Answer::status(200).json(&days(left))));
        let there = desk.post(ADD, &field("server", &town.url())).await;
        let pending = value_after(&there.html, "name=\"pending\" value=\"");
        desk.act("/studio/places/finish/mastodon", &format!("pending={pending}&code=yes")).await;
        let page = desk.get("/studio/places").await.html;
        assert!(page.contains(&format!("{left} days")), "{page}");
        assert_eq!(page.contains("Its sign-in ends soon."), soon);
        assert_eq!(page.contains("asks you to sign in again by Saturday 7 March"), soon, "{page}");
        let today = desk.get("/studio").await.html;
        assert_eq!(today.contains("asks you to sign in again by"), soon);
    }
}

#[tokio::test]
async fn a_pasted_credential_connects_and_again_it_is_the_same_place() {
    let (desk, town) = town().await;
    let form = format!("{}&credential={OUR_CREDENTIAL}", field("server", &town.url()));
    for _ in 0..2 {
        desk.act(ADD, &form).await;
    }
    assert_eq!(of(&desk, "mastodon").await.len(), 1);
    let form = format!("{}&credential=stolen-word", field("server", &town.url()));
    let wrong = desk.post(ADD, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("does not accept this sign-in"), "{}", wrong.html);
    assert!(wrong.html.contains(&town.url()) && !wrong.html.contains("stolen-word"), "a secret came back");
    let empty = desk.post(ADD, "server=").await;
    assert!(empty.html.contains("This must be filled in: Server."), "{}", empty.html);
}

#[tokio::test]
async fn bluesky_is_connected_with_an_app_password_and_a_wrong_one_is_said_in_words() {
    let desk = Desk::open().await;
    let sim = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    let (handle, password) =
        sim.world().read(|town| (town.accounts[0].handle.clone(), town.accounts[0].app_password.clone()));
    let form = |password: &str| {
        [field("handle", &handle), field("app_password", password), field("server", &sim.url())].join("&")
    };
    let wrong = desk.post("/studio/places/add/bluesky", &form("aaaa-bbbb-cccc-dddd")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("does not know this handle with this app password"), "{}", wrong.html);
    assert!(wrong.html.contains(&handle) && !wrong.html.contains("aaaa-bbbb"));
    let page = desk.act("/studio/places/add/bluesky", &form(&password)).await;
    assert!(page.contains(&handle));
    assert_eq!(of(&desk, "bluesky").await.len(), 1);
}

#[tokio::test]
async fn a_place_is_held_looked_at_let_go_and_removed() {
    let desk = Desk::open().await;
    let (_town, id) = desk.mastodon().await;
    let place = format!("/studio/places/{id}");
    let page = desk.act(&format!("{place}/hold"), "").await;
    assert!(page.contains(&format!("{place}/release")) && page.contains("Held since"), "{page}");
    desk.act(&format!("{place}/check"), "").await;
    assert!(!of(&desk, "mastodon").await[0].is_live(), "looking lets nothing go that a person holds");
    desk.act(&format!("{place}/release"), "").await;
    assert!(of(&desk, "mastodon").await[0].is_live());
    desk.act(&format!("{place}/remove"), "").await;
    assert!(of(&desk, "mastodon").await.is_empty());
    for act in ["hold", "release", "check", "remove"] {
        assert_eq!(desk.post(&format!("{place}/{act}"), "").await.status, StatusCode::NOT_FOUND, "{act}");
    }
}

#[tokio::test]
async fn a_place_whose_sign_in_was_taken_away_asks_for_it_and_one_that_is_silent_says_so() {
    let desk = Desk::open().await;
    let (town, id) = desk.mastodon().await;
    town.world().write(|town| town.tokens.clear());
    let page = desk.act(&format!("/studio/places/{id}/check"), "").await;
    assert!(page.contains("Sign in again; posts for it wait."), "{page}");
    let (second, other) = {
        let desk = Desk::open().await;
        let (town, id) = desk.mastodon().await;
        drop(town);
        (desk, id)
    };
    let silent = second.post(&format!("/studio/places/{other}/check"), "").await;
    assert_eq!(silent.status, StatusCode::CONFLICT);
    assert!(silent.html.contains("Mastodon does not answer just now."), "{}", silent.html);
}

#[tokio::test]
async fn the_practice_town_fills_in_its_own_server_and_refuses_a_real_one() {
    let (desk, town) = town().await;
    let mut app = desk.test.app.clone();
    app.demo = true;
    app.simulated = Arc::new(BTreeMap::from([("mastodon".to_owned(), town.url())]));
    let cookie = banyan_app::workspace::open_session(&app, desk.test.ada.user.expect("Ada")).await.expect("a session");
    let router = banyan_studio::router(app);
    let ask = async |request: http::request::Builder, form: String| {
        let request = request
            .header(header::COOKIE, format!("banyan_session={cookie}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))
            .expect("a request");
        let answer = router.clone().oneshot(request).await.expect("an answer");
        let bytes = to_bytes(answer.into_body(), 1 << 20).await.expect("a page");
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    let page = ask(Request::get(ADD), String::new()).await;
    assert!(page.contains(&format!("value=\"{}\"", town.url())), "{page}");
    assert!(page.contains(&format!("{}/_sim", town.url())), "who lives there is told: {page}");
    let real = ask(Request::post(ADD), "server=mastodon.social".to_owned()).await;
    assert!(real.contains("This is the practice town."), "{real}");
    let there = ask(Request::post(ADD), field("server", &town.url())).await;
    assert!(there.contains("/oauth/authorize"), "{there}");
}

#[tokio::test]
async fn a_place_is_let_rest_with_its_reason_undone_and_woken() {
    let desk = Desk::open().await;
    let (_town, id) = desk.mastodon().await;
    let at = When::At(desk.test.app.now().plus(Duration::from_hours(2)));
    for (words, places) in [("Bread at four", vec![id]), ("Open on Sunday", vec![id, desk.own])] {
        write_post(&desk.test.app, &desk.test.ada, &draft(words, &places, at)).await.expect("it is queued");
    }
    let rest = format!("/studio/places/{id}/rest");
    let places = desk.get("/studio/places").await.html;
    assert!(places.contains(&rest) && !places.contains(&format!("/studio/places/{}/rest", desk.own)), "{places}");
    let told = desk.get(&rest).await.html;
    for words in ["2 posts wait there:", "Bread at four", "becomes a draft again", "goes on to its other places"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let silent = desk.post(&rest, "why=+&sign_in=forget").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.html.contains("Say why in a few words.") && silent.html.contains("value=\"forget\" checked"));

    let page = desk.act(&rest, &field("why", "Nobody <we know> reads there.")).await;
    assert!(page.contains("It rests now.") && page.contains("Nobody &#60;we know&#62; reads there."), "{page}");
    assert!(page.contains("Used 2026.") && page.contains(&format!("action=\"{rest}/undo\"")), "{page}");
    assert!(desk.get("/studio").await.html.contains("at rest, used from 2026 to 2026"));
    assert!(!desk.get("/studio/write").await.html.contains(&format!("value=\"{id}\"")), "it is offered no more");
    assert_eq!(desk.get(&rest).await.status, StatusCode::CONFLICT, "it rests already");

    let page = desk.act(&format!("{rest}/undo"), "").await;
    assert!(page.contains("It stands as before.") && page.contains("<b class=\"num\">2</b>"), "{page}");
    desk.act(&rest, &field("why", "Really.")).await;
    desk.test.pass(Duration::from_hours(2));
    let late = desk.post(&format!("{rest}/undo"), "").await;
    assert!(late.status == StatusCode::CONFLICT && late.html.contains("too long ago"), "{}", late.html);
    let page = desk.act(&format!("/studio/places/{id}/wake"), "").await;
    assert!(page.contains("Awake again. Nothing old goes out.") && of(&desk, "mastodon").await[0].is_live(), "{page}");
    let own = desk.get(&format!("/studio/places/{}/rest", desk.own)).await;
    assert!(own.html.contains("Your own site is the root of all"), "{}", own.html);
}

#[tokio::test]
async fn what_a_review_stopped_is_let_rest_there_by_one_press_and_undone_there() {
    const REVIEW: &str = "/studio/plan/review";
    let desk = Desk::open().await;
    let (_town, id) = desk.mastodon().await;
    let at = When::At(desk.test.app.now().plus(Duration::from_hours(2)));
    let words = draft("Bread at four", &[id], at);
    write_post(&desk.test.app, &desk.test.ada, &words).await.expect("it is queued");
    desk.post("/studio/plan/add/place", "version=0&name=Mastodon&review_on=2026-03-01").await;
    let rest = format!("/studio/places/{id}/rest");
    let offer = format!("action=\"{rest}\"");
    assert!(!desk.get(REVIEW).await.html.contains(&offer));

    let page = desk.act(REVIEW, "version=1&row-101=stop").await;
    for words in [&*offer, "Let Mastodon rest now", "Bread at four", "becomes a draft again", "Nothing rests by itself"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let today = desk.get("/studio").await.html;
    assert!(today.contains("The plan lets") && today.contains(&format!("href=\"{rest}\"")), "{today}");
    assert!(desk.get(&rest).await.html.contains(">The plan lets it rest.</textarea>"), "the reason is there to change");
    let colleague = desk.cookie_of(Role::Editor).await;
    assert!(!desk.ask(Request::get(REVIEW), &colleague, "").await.html.contains(&offer));

    let why = value_after(&page, "name=\"why\" value=\"");
    let page = desk.act(&rest, &format!("on=review&{}", field("why", &why))).await;
    assert!(page.contains("It rests now.") && page.contains(&format!("action=\"{rest}/undo\"")), "{page}");
    assert!(page.contains("Why social media? Asked again.") && !page.contains(&offer), "{page}");
    assert!(!desk.get("/studio").await.html.contains("The plan lets"));

    let page = desk.act(&format!("{rest}/undo"), "on=review").await;
    assert!(page.contains("It stands as before.") && page.contains(&offer), "{page}");
}

#[tokio::test]
async fn a_place_without_a_sign_in_is_woken_by_signing_in() {
    let desk = Desk::open().await;
    let (_town, id) = desk.mastodon().await;
    let page = desk.act(&format!("/studio/places/{id}/rest"), "why=Enough&sign_in=forget").await;
    assert!(page.contains("Sign in and wake it") && !page.contains(&format!("/studio/places/{id}/wake")), "{page}");
    assert!(!of(&desk, "mastodon").await[0].has_sign_in);
}
