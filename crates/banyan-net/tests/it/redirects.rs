//! Redirects: followed by plain reads only, five at most, each looked at.

use banyan_net::{Method, NetErrorKind};
use secrecy::SecretString;

use crate::peer::{Peer, answer, net, ok, redirect};

/// `/5` leads to `/4` and so on to `/0`, which answers.
async fn chain(status: u16) -> Peer {
    Peer::answering(move |head| {
        let step: u32 = path(head)[1..].parse().unwrap();
        if step == 0 { ok("arrived") } else { redirect(status, &format!("/{}", step - 1)) }
    })
    .await
}

fn path(head: &str) -> &str {
    head.split(' ').nth(1).unwrap()
}

#[tokio::test]
async fn five_steps_are_followed_and_six_are_not() {
    let peer = chain(302).await;
    let found = peer.net().get(&peer.url("/5")).send().await.unwrap();
    assert_eq!((found.body.as_ref(), found.url, found.moved_to), (&b"arrived"[..], peer.url("/0"), None));
    let error = peer.net().get(&peer.url("/6")).send().await.unwrap_err();
    assert_eq!((error.kind, peer.connections()), (NetErrorKind::Redirect, 12));
}

#[tokio::test]
async fn a_loop_ends_at_the_first_address_seen_twice() {
    let peer = Peer::answering(|head| redirect(302, if path(head) == "/a" { "/b" } else { "/a" })).await;
    assert_eq!(peer.net().get(&peer.url("/a")).send().await.unwrap_err().kind, NetErrorKind::Redirect);
    assert_eq!(peer.connections(), 2);
    let itself = Peer::answering(|_| redirect(301, "#again")).await;
    assert_eq!(itself.net().get(&itself.url("/")).send().await.unwrap_err().kind, NetErrorKind::Redirect);
    assert_eq!(itself.connections(), 1);
}

#[tokio::test]
async fn only_a_chain_that_is_for_good_throughout_is_a_move() {
    for (status, moved) in [(301, true), (308, true), (302, false), (303, false), (307, false)] {
        let peer = chain(status).await;
        let found = peer.net().get(&peer.url("/2")).send().await.unwrap();
        assert_eq!(found.moved_to, moved.then(|| peer.url("/0")), "{status}");
    }
    let mixed = Peer::answering(|head| match path(head) {
        "/a" => redirect(301, "/b"),
        "/b" => redirect(302, "/c"),
        _ => ok("arrived"),
    })
    .await;
    assert_eq!(mixed.net().get(&mixed.url("/a")).send().await.unwrap().moved_to, None);
    assert_eq!(mixed.net().get(&mixed.url("/c")).send().await.unwrap().moved_to, None);
}

#[tokio::test]
async fn a_write_is_never_sent_on() {
    for status in [301, 302, 303, 307, 308] {
        let (canary, method) = (Peer::canary().await, [Method::POST, Method::PUT, Method::PATCH, Method::DELETE]);
        let to = canary.url("/");
        let peer = Peer::answering(move |_| redirect(status, &to)).await;
        let net = net(&["127.0.0.1"], |_| {});
        for method in method {
            let found = net.request(method, &peer.url("/")).send().await.unwrap();
            assert_eq!((found.status.as_u16(), found.header("location")), (status, Some(canary.url("/").as_str())));
        }
        assert_eq!((peer.connections(), canary.connections()), (4, 0));
    }
}

#[tokio::test]
async fn a_read_with_a_credential_is_not_sent_on() {
    let canary = Peer::canary().await;
    let to = canary.url("/");
    let peer = Peer::answering(move |_| redirect(302, &to)).await;
    let net = net(&["127.0.0.1"], |_| {});
    let secret = SecretString::from("s3cret");
    for request in [
        net.get(&peer.url("/")).bearer(&secret),
        net.get(&peer.url("/")).header("Cookie", "session=s3cret"),
        net.get(&peer.url("/")).header("X-Api-Key", "s3cret"),
        net.get(&peer.url("/")).header("Signature", "keyId=1"),
        net.request(Method::HEAD, &peer.url("/")).bearer(&secret),
        net.get(&peer.url("/")).without_redirects(),
        net.get(&peer.url("/")).json(&1),
    ] {
        assert_eq!(request.send().await.unwrap().status, 302);
    }
    assert_eq!(canary.connections(), 0);
}

#[tokio::test]
async fn what_was_sent_to_the_first_goes_to_the_last_except_its_host() {
    let last = Peer::answering(|_| ok("arrived")).await;
    let to = last.url("/feed");
    let first = Peer::answering(move |_| redirect(302, &to)).await;
    let net = net(&["127.0.0.1"], |_| {});
    let found = net.request(Method::HEAD, &first.url("/?secret=1")).header("accept", "text/x").send().await.unwrap();
    assert_eq!(found.url, last.url("/feed"));
    let head = last.heads()[0].to_ascii_lowercase();
    assert!(head.starts_with("head /feed http/1.1\r\n"), "{head}");
    assert!(head.contains("accept: text/x\r\n") && head.contains(&format!("host: {}\r\n", last.address)), "{head}");
    assert!(!head.contains("referer") && !head.contains("secret"), "{head}");
}

#[tokio::test]
async fn a_redirect_to_nowhere_or_to_two_places_is_an_error() {
    for headers in [
        &[][..],
        &[("Location", "")][..],
        &[("Location", "/a"), ("Location", "/b")][..],
        &[("Location", "http://[bad/")][..],
    ] {
        let peer = Peer::answering(move |_| answer("302 Found", headers, b"")).await;
        assert!(peer.net().get(&peer.url("/")).send().await.is_err(), "{headers:?}");
        assert_eq!(peer.connections(), 1);
    }
}

#[tokio::test]
async fn answers_that_only_look_like_redirects_are_answers() {
    for status in ["200 OK", "201 Created", "300 Choices", "304 Same", "305 Proxy", "399 Odd", "404 Gone"] {
        let peer = Peer::answering(move |_| answer(status, &[("Location", "/x"), ("Refresh", "0;/x")], b"")).await;
        let found = peer.net().get(&peer.url("/")).send().await.unwrap();
        assert_eq!((&status[..3], peer.connections()), (found.status.as_str(), 1));
    }
}
