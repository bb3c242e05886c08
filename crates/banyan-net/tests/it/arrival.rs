//! When it failed decides whether it can have arrived; shown with real sockets.

use std::time::Duration;

use banyan_net::{Net, NetError, NetErrorKind};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::peer::{Names, Peer, net, read_head, settings};

const BODY: &str = "a post that must not appear twice";

#[track_caller]
fn check(error: &NetError, kind: NetErrorKind, may_have_arrived: bool) {
    assert_eq!((error.kind, error.may_have_arrived()), (kind, may_have_arrived), "{error:?}");
}

async fn post(net: &Net, peer: &Peer) -> NetError {
    net.post(&peer.url("/posts")).bytes("text/plain", BODY).send().await.unwrap_err()
}

async fn read_request(stream: &mut TcpStream) {
    read_head(stream).await;
    stream.read_exact(&mut [0; BODY.len()]).await.unwrap();
}

#[tokio::test]
async fn a_refused_connection_cannot_have_arrived() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let error = net(&["127.0.0.1"], |_| {}).post(&url).bytes("text/plain", BODY).send().await.unwrap_err();
    check(&error, NetErrorKind::NotConnected, false);
}

#[tokio::test]
async fn an_unknown_name_cannot_have_arrived() {
    let net = Net::with_lookup(settings(&[], |_| {}), Names::of(&[])).unwrap();
    check(&net.post("https://gone.example/").send().await.unwrap_err(), NetErrorKind::UnknownHost, false);
}

/// Takes the connection and never answers the greeting of TLS.
#[tokio::test]
async fn a_connection_that_never_gets_encrypted_cannot_have_arrived() {
    let silent = Peer::acting(|mut stream, _| async move {
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    let url = format!("https://{}/", silent.address);
    let quick = net(&["127.0.0.1"], |settings| settings.connect_timeout = Duration::from_millis(150));
    check(&quick.post(&url).json(&1).send().await.unwrap_err(), NetErrorKind::NotConnected, false);
    let patient = net(&["127.0.0.1"], |_| {});
    let hurried = patient.post(&url).json(&1).timeout(Duration::from_millis(150)).send().await.unwrap_err();
    check(&hurried, NetErrorKind::NotConnected, false);

    let plain = Peer::acting(|mut stream, _| async move {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    let error = patient.post(&format!("https://{}/", plain.address)).json(&1).send().await.unwrap_err();
    check(&error, NetErrorKind::NotConnected, false);
}

/// Dropped with unread bytes, a socket sends a reset.
#[tokio::test]
async fn a_reset_before_the_answer_may_have_arrived() {
    let peer = Peer::acting(|stream, _| async move {
        stream.readable().await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
    })
    .await;
    check(&post(&peer.net(), &peer).await, NetErrorKind::AnswerLost, true);
    assert_eq!(peer.connections(), 1);
}

#[tokio::test]
async fn a_connection_closed_without_an_answer_may_have_arrived_and_is_not_repeated() {
    let peer = Peer::acting(|mut stream, _| async move { read_request(&mut stream).await }).await;
    check(&post(&peer.net(), &peer).await, NetErrorKind::AnswerLost, true);
    assert_eq!(peer.connections(), 1);
}

#[tokio::test]
async fn an_answer_that_breaks_off_may_have_arrived() {
    const BROKEN: &[&str] = &[
        "HTTP/1.1 201 Cre",
        "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n",
        "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nhalf",
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 201 Created\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello",
        "HTTP/1.1 201 Created\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        "SSH-2.0-OpenSSH\r\n",
    ];
    for broken in BROKEN {
        let peer = Peer::acting(move |mut stream, _| async move {
            read_request(&mut stream).await;
            stream.write_all(broken.as_bytes()).await.unwrap();
        })
        .await;
        check(&post(&peer.net(), &peer).await, NetErrorKind::AnswerLost, true);
        assert_eq!(peer.connections(), 1, "{broken}");
    }
}

#[tokio::test]
async fn a_reset_in_the_middle_of_a_large_upload_may_have_arrived() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        stream.read_exact(&mut [0; 1_000]).await.unwrap();
    })
    .await;
    let request = peer.net().post(&peer.url("/")).bytes("video/mp4", vec![0; 8_000_000]).send().await;
    check(&request.unwrap_err(), NetErrorKind::AnswerLost, true);
}

#[tokio::test]
async fn silence_after_the_request_may_have_arrived() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_request(&mut stream).await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    let net = net(&["127.0.0.1"], |settings| settings.total_timeout = Duration::from_millis(200));
    check(&post(&net, &peer).await, NetErrorKind::TimedOut, true);
}

#[tokio::test]
async fn a_longer_answer_than_promised_ends_where_it_promised() {
    let peer = Peer::answering(|_| b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello".to_vec()).await;
    assert_eq!(peer.net().get(&peer.url("/")).send().await.unwrap().body, "he");
}

/// The server says "keep it" and then drops it; a write on such a connection would end in doubt.
#[tokio::test]
async fn a_write_never_uses_a_kept_connection() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").await;
        // The second request on the same connection finds nobody.
        let _ = stream.read_u8().await;
    })
    .await;
    let net = peer.net();
    for _ in 0..5 {
        net.post(&peer.url("/")).send().await.unwrap();
        // Time for a connection to be put back, if there were a place for it.
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(peer.connections(), 5);
}
