//! Logging in, staying in, and what is said when neither works.

use banyan_connector::{Auth as _, ConnectorError, ReconnectReason};
use banyan_connectors::bluesky::Bluesky;
use banyan_domain::time::{DAY, HOUR, MINUTE};

use super::town::{Channel, everywhere, simulated};

fn rule(error: &ConnectorError) -> &str {
    match error {
        ConnectorError::Rejected { finding } => &finding.rule,
        _ => panic!("{error:?}"),
    }
}

fn reason(error: &ConnectorError) -> ReconnectReason {
    match error {
        ConnectorError::Reconnect { reason } => *reason,
        _ => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn a_handle_an_address_or_an_id_and_an_app_password_connect() {
    for place in everywhere().await {
        for identifier in [&place.us.handle, &place.us.email, &place.us.did, &format!("@{}", place.us.handle)] {
            let connected = place.connect(identifier, &place.us.password).await.unwrap();
            assert_eq!(connected.facts.remote_id, place.us.did, "{}", place.name);
            assert_eq!(connected.facts.handle, place.us.handle);
            assert_eq!(connected.facts.server.as_deref(), Some(place.proxy.url()));
            assert_eq!(connected.facts.extra["app_password"], true);
            assert_eq!(connected.facts.extra["blob_upload_limit"], 5_242_880);
            assert!(!connected.credential.expose_json().contains(&place.us.password));
        }
    }
}

#[tokio::test]
async fn a_wrong_password_is_said_and_nothing_is_kept() {
    for place in everywhere().await {
        let refused = place.connect(&place.us.handle, "wrong").await.err().unwrap();
        assert_eq!(rule(&refused), "connect-login-refused", "{}", place.name);
    }
}

#[tokio::test]
async fn who_am_i_reads_the_same_account_again() {
    for place in everywhere().await {
        let channel = place.channel().await;
        let facts = Bluesky.who_am_i(&channel.link()).await.unwrap();
        assert_eq!(facts, channel.facts, "{}", place.name);
    }
}

#[tokio::test]
async fn a_session_is_renewed_ten_minutes_before_its_end_and_not_before() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        channel.now = channel.now.plus(HOUR);
        assert!(Bluesky.freshen(&channel.link()).await.unwrap().is_none(), "{}", place.name);
        channel.now = channel.now.plus(MINUTE * 51);
        let first = Bluesky.freshen(&channel.link()).await.unwrap().unwrap();
        // An answer that was lost is simply asked for again: the server gives the same next pair.
        let again = Bluesky.freshen(&channel.link()).await.unwrap().unwrap();
        assert_eq!(refresh_id(&first), refresh_id(&again), "{}", place.name);
        let renewed = Channel { credential: first, ..channel };
        assert!(Bluesky.who_am_i(&renewed.link()).await.is_ok());
    }
}

/// What names a refresh token; the reference server signs it anew each time it tells it.
fn refresh_id(credential: &banyan_connector::Credential) -> String {
    use base64::Engine as _;
    let session: serde_json::Value = credential.read().unwrap();
    let token = session["refresh"].as_str().unwrap().to_owned();
    let claims = base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    claims["jti"].as_str().map_or(token, str::to_owned)
}

#[tokio::test]
async fn an_access_token_that_ran_out_can_still_be_saved_and_a_refresh_token_cannot() {
    let place = simulated().await;
    let mut channel = place.channel().await;
    let clock = place.sim.as_ref().unwrap().clock();
    clock.advance(i64::try_from((HOUR * 3).as_millis()).unwrap());
    assert_eq!(reason(&Bluesky.who_am_i(&channel.link()).await.unwrap_err()), ReconnectReason::Expired);
    channel.now = channel.now.plus(HOUR * 3);
    assert!(Bluesky.freshen(&channel.link()).await.unwrap().is_some());
    clock.advance(i64::try_from((DAY * 91).as_millis()).unwrap());
    assert_eq!(reason(&Bluesky.freshen(&channel.link()).await.unwrap_err()), ReconnectReason::Revoked);
}

#[tokio::test]
async fn a_session_that_was_ended_and_an_account_that_is_gone_are_told_apart() {
    let place = simulated().await;
    let mut channel = place.channel().await;
    channel.now = channel.now.plus(HOUR * 2);
    let world = place.sim.as_ref().unwrap().world();
    world.write(|town| town.accounts[0].is_suspended = true);
    assert_eq!(reason(&Bluesky.who_am_i(&channel.link()).await.unwrap_err()), ReconnectReason::AccountGone);
    assert_eq!(reason(&Bluesky.freshen(&channel.link()).await.unwrap_err()), ReconnectReason::AccountGone);
    world.write(|town| town.revoke(&place.us.did));
    assert_eq!(reason(&Bluesky.who_am_i(&channel.link()).await.unwrap_err()), ReconnectReason::Revoked);
    assert_eq!(reason(&Bluesky.freshen(&channel.link()).await.unwrap_err()), ReconnectReason::Revoked);
}

#[tokio::test]
async fn no_secret_is_written_into_an_error() {
    let place = simulated().await;
    let sim = place.sim.as_ref().unwrap();
    let answer =
        banyan_simulator::Answer { status: 200, headers: vec![], body: r#"{"accessJwt":"top-secret"}"#.into() };
    sim.fault(banyan_simulator::Fault::on("POST", "/xrpc/com.atproto.server.createSession").answer(answer));
    let error = place.connect(&place.us.handle, &place.us.password).await.err().unwrap();
    let words = format!("{error:?} {error}");
    assert!(!words.contains("top-secret") && !words.contains(&place.us.password), "{words}");
}
