//! From the address a person types to a channel that knows who it is and what its server allows.

use banyan_connector::{Auth as _, AuthStart, Connected, Connector as _, ConnectorError, ReconnectReason, net::Net};
use banyan_connectors::mastodon::{
    Mastodon,
    sim::{Behaviour, OUR_ACCOUNT, Town},
};
use banyan_simulator::{Answer, Fault, Simulation};
use serde_json::json;
use url::Url;

use super::ground::{NOW, Place, form, start};

const BACK: &str = "https://linden.example/studio/connected";

async fn visit(sim: &Simulation<Town>, net: &Net, back: Option<&str>) -> (Url, banyan_connector::Credential) {
    match Mastodon.start(net, &form(&sim.url(), ""), back, NOW).await.unwrap() {
        AuthStart::Redirect { url, pending } => (Url::parse(&url).unwrap(), pending),
        AuthStart::Done(_) => panic!("nobody has said yes"),
    }
}

/// Submits the form as a browser would: all its hidden fields, an account, and the button.
async fn say(net: &Net, url: &Url, answer: &str) -> banyan_connector::net::Answer {
    let page = net.get(url.as_str()).send().await.unwrap();
    assert!(page.excerpt(4_000).contains("Banyan asks to come in"), "{}", page.excerpt(4_000));
    let mut fields: Vec<(String, String)> =
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    fields.push(("account".to_owned(), OUR_ACCOUNT.to_owned()));
    fields.push(("answer".to_owned(), answer.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut form = url.clone();
    form.set_query(None);
    net.post(form.as_str()).form(&fields).send().await.unwrap()
}

fn rule(error: ConnectorError) -> String {
    match error {
        ConnectorError::Rejected { finding } => finding.rule,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_visit_to_the_server_ends_in_a_channel_that_knows_its_limits() {
    let (sim, net) = start(Behaviour { max_characters: 777, ..Behaviour::default() }).await;
    let (url, pending) = visit(&sim, &net, Some(BACK)).await;
    let answer = say(&net, &url, "yes").await;
    let back = Url::parse(answer.header("location").unwrap()).unwrap();
    assert!(back.as_str().starts_with(BACK));
    let query: std::collections::BTreeMap<_, _> = back.query_pairs().collect();
    let Connected { facts, credential } = Mastodon.finish(&net, &pending, &query["code"], NOW).await.unwrap();
    assert_eq!(facts.handle, format!("@{OUR_ACCOUNT}@{}", sim.address()));
    assert_eq!((facts.name.as_str(), facts.server.as_deref()), ("Linden & Rye", Some(sim.url().as_str())));
    assert_eq!(Mastodon.limits(&facts).text.max, Some(777));
    assert_eq!(facts.extra["software"]["name"], json!("mastodon"));
    assert!(!format!("{credential:?}").contains("client_secret"), "a credential cannot be printed");
}

#[tokio::test]
async fn on_the_command_line_the_server_shows_the_code() {
    let (sim, net) = start(Behaviour::default()).await;
    let (url, pending) = visit(&sim, &net, None).await;
    let page = say(&net, &url, "yes").await.excerpt(4_000);
    let code = page.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(Mastodon.finish(&net, &pending, &format!(" {code}\n"), NOW).await.is_ok());
    let again = Mastodon.finish(&net, &pending, code, NOW).await;
    assert_eq!(rule(again.err().unwrap()), "connect-code-refused");
}

#[tokio::test]
async fn a_code_is_worth_nothing_to_another_visit() {
    let (sim, net) = start(Behaviour::default()).await;
    let (url, _) = visit(&sim, &net, Some(BACK)).await;
    let (_, other) = visit(&sim, &net, Some(BACK)).await;
    let answer = say(&net, &url, "yes").await;
    let back = Url::parse(answer.header("location").unwrap()).unwrap();
    let code = back.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    assert_eq!(rule(Mastodon.finish(&net, &other, &code, NOW).await.err().unwrap()), "connect-code-refused");
}

#[tokio::test]
async fn only_what_is_used_is_asked_for_where_the_server_can_tell_it_apart() {
    for (behaviour, scope) in [
        (Behaviour::default(), "read:accounts read:statuses read:notifications write:statuses write:media"),
        (Behaviour::snac(), "read write"),
    ] {
        let (sim, net) = start(behaviour).await;
        let (url, _) = visit(&sim, &net, Some(BACK)).await;
        let query: std::collections::BTreeMap<_, _> = url.query_pairs().into_owned().collect();
        assert_eq!(query["scope"], scope);
        assert_eq!((query["code_challenge_method"].as_str(), query["code_challenge"].len()), ("S256", 43));
        assert!(!query["state"].is_empty());
    }
}

#[tokio::test]
async fn a_pasted_credential_that_is_wrong_says_so() {
    let (sim, net) = start(Behaviour::default()).await;
    let error = Mastodon.start(&net, &form(&sim.url(), "made-up"), None, NOW).await.err().unwrap();
    assert!(matches!(error, ConnectorError::Reconnect { reason: ReconnectReason::Revoked }), "{error:?}");
    assert!(!format!("{error:?} {error}").contains("made-up"));
}

#[tokio::test]
async fn an_address_that_is_no_server_of_this_kind_is_told_in_words() {
    let (sim, net) = start(Behaviour::default()).await;
    for answer in [Answer::status(404), Answer::status(200).html("<h1>Our bakery</h1>"), Answer::status(405)] {
        sim.fault(Fault::on("POST", "/api/v1/apps").answer(answer));
        let error = Mastodon.start(&net, &form(&sim.url(), ""), None, NOW).await.err().unwrap();
        assert_eq!(rule(error), "connect-not-this-network");
    }
    for typed in ["", "not a server", "http://10.0.0.1"] {
        let error = Mastodon.start(&net, &form(typed, ""), None, NOW).await.err().unwrap();
        assert_eq!(rule(error), "connect-bad-server", "{typed}");
    }
}

#[tokio::test]
async fn who_says_no_gets_no_code() {
    let (sim, net) = start(Behaviour::default()).await;
    let (url, _) = visit(&sim, &net, Some(BACK)).await;
    let answer = say(&net, &url, "no").await;
    assert!(answer.header("location").unwrap().contains("error=access_denied"));
}

#[tokio::test]
async fn a_credential_that_runs_out_is_renewed_before_it_does() {
    let (sim, net) = start(Behaviour { credential_life_secs: Some(3_600), ..Behaviour::default() }).await;
    let (url, pending) = visit(&sim, &net, None).await;
    let page = say(&net, &url, "yes").await.excerpt(4_000);
    let code = page.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let Connected { facts, credential } = Mastodon.finish(&net, &pending, &code, NOW).await.unwrap();
    assert_eq!(facts.sign_in_ends, None, "we renew it by ourselves");
    let mut place = Place { sim, net, facts, credential };
    assert!(Mastodon.freshen(&place.link()).await.unwrap().is_none(), "still good for an hour");
    place.sim.clock().advance(3_500_000);
    place.credential = Mastodon.freshen(&place.link()).await.unwrap().expect("renewed");
    place.sim.clock().advance(200_000);
    assert!(Mastodon.who_am_i(&place.link()).await.is_ok());
    place.sim.world().write(Town::revoke_all);
    place.sim.clock().advance(3_500_000);
    let error = Mastodon.freshen(&place.link()).await.err().unwrap();
    assert!(matches!(error, ConnectorError::Reconnect { reason: ReconnectReason::Expired }), "{error:?}");
}

#[tokio::test]
async fn a_handle_is_made_with_the_name_the_server_gives_itself() {
    let place = Place::new(Behaviour::default()).await;
    let page = json!({ "domain": "linden.example", "version": "4.5.0" });
    place.sim.fault(Fault::on("GET", "/api/v2/instance").answer(Answer::status(200).json(&page)));
    let facts = Mastodon.who_am_i(&place.link()).await.unwrap();
    assert_eq!(facts.handle, "@linden@linden.example");
}
