//! Nobody reaches the inside: counted at the socket, not by the words of an error.

use banyan_net::{Method, Net, NetErrorKind};

use crate::peer::{Names, Peer, net, ok, redirect, settings};

/// Spellings of loopback, to be joined with the canary's port.
const LOOPBACK: &[&str] = &[
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "0.0.0.0",
    "0",
    "localhost",
    "LOCALHOST.",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "localhost.localdomain",
    "a.localhost",
    "ip6-localhost",
];

#[tokio::test]
async fn no_spelling_of_loopback_reaches_it_directly() {
    let canary = Peer::canary().await;
    let net = net(&[], |_| {});
    for host in LOOPBACK {
        let url = format!("http://{host}:{}/", canary.address.port());
        for method in [Method::GET, Method::POST, Method::HEAD, Method::DELETE] {
            let error = net.request(method, &url).send().await.unwrap_err();
            assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::Forbidden, false), "{url}");
        }
    }
    assert_eq!(canary.connections(), 0);
}

#[tokio::test]
async fn a_named_port_does_not_open_its_neighbours() {
    let (named, canary) = (Peer::answering(|_| ok("hello")).await, Peer::canary().await);
    let net = named.net();
    assert_eq!(net.get(&named.url("/")).send().await.unwrap().body, "hello");
    for host in LOOPBACK {
        assert!(net.get(&format!("http://{host}:{}/", canary.address.port())).send().await.is_err(), "{host}");
    }
    assert_eq!(canary.connections(), 0);
}

#[tokio::test]
async fn no_redirect_leads_inside() {
    let canary = Peer::canary().await;
    let port = canary.address.port();
    for status in [301, 302, 303, 307, 308] {
        for host in LOOPBACK {
            let to = format!("http://{host}:{port}/");
            let peer = Peer::answering(move |_| redirect(status, &to)).await;
            let error = peer.net().get(&peer.url("/")).send().await.unwrap_err();
            assert_eq!(error.kind, NetErrorKind::Forbidden, "{status} to {host}");
        }
    }
    for reference in [
        "//127.0.0.1:PORT/",
        "http://me@127.0.0.1:PORT/",
        "http:\\\\127.0.0.1:PORT\\",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
    ] {
        let to = reference.replace("PORT", &port.to_string());
        let peer = Peer::answering(move |_| redirect(302, &to)).await;
        assert!(peer.net().get(&peer.url("/")).send().await.is_err(), "{reference}");
    }
    assert_eq!(canary.connections(), 0);
}

#[tokio::test]
async fn a_name_that_stands_for_the_inside_is_not_connected_to() {
    // Port 8080 is usual, so only the number behind the name can be the reason.
    let names = Names::of(&[
        ("v4.example", &["127.0.0.1"]),
        ("v6.example", &["::1"]),
        ("mapped.example", &["::ffff:127.0.0.1"]),
        ("cloud.example", &["169.254.169.254"]),
        ("zero.example", &["0.0.0.0"]),
    ]);
    let net = Net::with_lookup(settings(&[], |_| {}), names.clone()).unwrap();
    for name in ["v4", "v6", "mapped", "cloud", "zero"] {
        let error = net.post(&format!("http://{name}.example:8080/")).json(&1).send().await.unwrap_err();
        assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::Forbidden, false), "{name}");
    }
    assert_eq!(names.asked(), 5);
}

#[tokio::test]
async fn a_name_is_looked_up_once_so_a_second_answer_has_no_say() {
    let peer = Peer::answering(|_| ok("first")).await;
    let names = Names::of(&[("rebind.example", &["127.0.0.1", "127.0.0.2"])]);
    let allowed = format!("rebind.example:{}", peer.address.port());
    let net = Net::with_lookup(settings(&[&allowed], |_| {}), names.clone()).unwrap();
    let answer = net.get(&format!("http://{allowed}/")).send().await.unwrap();
    assert_eq!((answer.body.as_ref(), names.asked(), peer.connections()), (&b"first"[..], 1, 1));
    assert!(peer.heads()[0].contains(&format!("host: {allowed}\r\n")), "{}", peer.heads()[0]);
}

#[tokio::test]
async fn a_redirect_to_a_name_that_turned_inwards_is_refused() {
    let canary = Peer::canary().await;
    let to = format!("http://rebind.example:{}/", canary.address.port());
    let peer = Peer::answering(move |_| redirect(302, &to)).await;
    let other_port = format!("rebind.example:{}", canary.address.port().wrapping_add(1).max(1));
    let names = Names::of(&[("rebind.example", &["127.0.0.1"])]);
    let allowed = [peer.address.to_string(), other_port];
    let allowed: Vec<&str> = allowed.iter().map(String::as_str).collect();
    let net = Net::with_lookup(settings(&allowed, |_| {}), names).unwrap();
    assert_eq!(net.get(&peer.url("/")).send().await.unwrap_err().kind, NetErrorKind::Forbidden);
    assert_eq!((peer.connections(), canary.connections()), (1, 0));
}

/// Runs itself again, for the environment can only be set for a process that is still to begin.
#[tokio::test]
async fn a_proxy_named_in_the_environment_is_not_used() {
    const TARGET: &str = "BANYAN_TEST_TARGET";
    if let Ok(url) = std::env::var(TARGET) {
        assert_eq!(net(&["127.0.0.1"], |_| {}).get(&url).send().await.unwrap().body, "direct");
        return;
    }
    let (peer, proxy) = (Peer::answering(|_| ok("direct")).await, Peer::canary().await);
    let again = tokio::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "guard::a_proxy_named_in_the_environment_is_not_used"])
        .envs(["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"].map(|name| (name, proxy.url("/"))))
        .env(TARGET, peer.url("/"))
        .output();
    assert!(again.await.unwrap().status.success());
    assert_eq!((peer.connections(), proxy.connections()), (1, 0));
}

#[test]
fn a_wrong_entry_in_the_settings_is_said_at_once() {
    for entry in ["http://127.0.0.1", "nas:port", ""] {
        let error = Net::new(settings(&[entry], |_| {})).unwrap_err();
        assert_eq!(error.kind, NetErrorKind::Setup, "{entry}");
    }
}

#[test]
fn a_form_can_ask_before_it_saves() {
    let net = net(&[], |_| {});
    assert!(net.check_address("https://shop.example/feed.xml").is_ok());
    assert_eq!(net.check_address("http://router.lan/").unwrap_err().kind, NetErrorKind::Forbidden);
    assert_eq!(net.check_address("shop.example").unwrap_err().kind, NetErrorKind::BadAddress);
}
