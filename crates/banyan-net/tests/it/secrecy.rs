//! Nothing that opens a door is printed: not in an error, not in its causes, not by `{:?}`.

use std::error::Error;

use banyan_net::{Net, NetError};
use secrecy::SecretString;
use tokio::net::TcpListener;

use crate::peer::{Names, Peer, answer, net, redirect, settings};

const SECRET: &str = "s3cret-Word";

/// Every word an error and its causes would put into a log.
pub(crate) fn printed(error: &(dyn Error + 'static)) -> String {
    let own = format!("{error} {error:?}");
    match error.source() {
        Some(cause) => own + "\n" + &printed(cause),
        None => own,
    }
}

#[track_caller]
fn check_silent(error: &NetError) {
    let words = printed(error);
    assert!(!words.contains(SECRET), "{words}");
    assert!(!error.url.contains(['?', '@', '#']), "{}", error.url);
}

#[tokio::test]
async fn no_error_tells_a_secret() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let peer = Peer::acting(|stream, _| async move { drop(stream) }).await;
    let away = Peer::answering(|_| redirect(302, &format!("http://u:{SECRET}@127.0.0.1/?key={SECRET}"))).await;
    let large = Peer::answering(|_| answer("200 OK", &[], &[0; 1_000])).await;
    let net = net(&["127.0.0.1"], |_| {});
    let secret = SecretString::from(SECRET);
    for base in [
        format!("http://{closed}/"),
        peer.url("/x"),
        away.url("/"),
        large.url("/"),
        "http://10.0.0.1/".to_owned(),
        "http://user@shop.example/".to_owned(),
        "ftp://shop.example/".to_owned(),
        "no address at all".to_owned(),
    ] {
        let url = format!("{base}?access_token={SECRET}#{SECRET}");
        check_silent(&net.get(&url).max_bytes(10).send().await.unwrap_err());
        if base != away.url("/") {
            check_silent(&net.post(&url).bearer(&secret).max_bytes(10).json(&SECRET).send().await.unwrap_err());
        }
    }
    let unknown = Net::with_lookup(settings(&[], |_| {}), Names::of(&[])).unwrap();
    check_silent(&unknown.get(&format!("https://gone.example/?t={SECRET}")).send().await.unwrap_err());
    check_silent(&unknown.get(&format!("https://u:{SECRET}@gone.example/")).send().await.unwrap_err());
}

#[tokio::test]
async fn nothing_prints_what_it_carries() {
    let peer = Peer::answering(|_| answer("200 OK", &[("Set-Cookie", SECRET)], SECRET.as_bytes())).await;
    let net = peer.net();
    let request = net.get(&peer.url("/?key=s3cret-Word")).bearer(&SecretString::from(SECRET));
    let printed = format!("{request:?} {net:?}");
    let answer = request.send().await.unwrap();
    assert!(!format!("{printed} {answer:?}").contains(SECRET));
}
