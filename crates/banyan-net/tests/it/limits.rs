//! How much and how long: every answer ends.

use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use banyan_net::{Method, NetErrorKind};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::sleep,
};

use crate::peer::{Peer, answer, net, ok, read_head};

const LIMIT: usize = 100_000;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4096, 5, 22).write_all(bytes).unwrap();
    packed
}

async fn check_body(encoding: &'static str, body: Vec<u8>, expected: Result<usize, NetErrorKind>) {
    let peer = Peer::answering(move |_| answer("200 OK", &[("Content-Encoding", encoding)], &body)).await;
    let found = peer.net().get(&peer.url("/")).max_bytes(LIMIT).send().await;
    assert_eq!(found.map(|answer| answer.body.len()).map_err(|error| error.kind), expected, "{encoding}");
}

#[tokio::test]
async fn the_limit_itself_still_fits_and_one_more_byte_does_not() {
    check_body("identity", vec![b'a'; LIMIT], Ok(LIMIT)).await;
    check_body("identity", vec![b'a'; LIMIT + 1], Err(NetErrorKind::TooLarge)).await;
    check_body("gzip", gzip(&vec![b'a'; LIMIT]), Ok(LIMIT)).await;
    check_body("gzip", gzip(&vec![b'a'; LIMIT + 1]), Err(NetErrorKind::TooLarge)).await;
}

#[tokio::test]
async fn a_small_letter_that_unfolds_a_thousandfold_is_dropped_on_the_way() {
    let zeros = vec![0; 20_000_000];
    let bombs = [("gzip", gzip(&zeros)), ("deflate", deflate(&zeros)), ("br", brotli(&zeros))];
    for (encoding, bomb) in bombs {
        assert!(bomb.len() < LIMIT && zeros.len() / bomb.len() > 900, "{encoding} packs to {}", bomb.len());
        check_body(encoding, bomb, Err(NetErrorKind::TooLarge)).await;
    }
}

#[tokio::test]
async fn a_bomb_in_a_bomb_stays_folded() {
    let nested = gzip(&gzip(&vec![0; 20_000_000]));
    let peer = Peer::answering(move |_| answer("200 OK", &[("Content-Encoding", "gzip, gzip")], &nested)).await;
    let found = peer.net().get(&peer.url("/")).max_bytes(LIMIT).send().await;
    assert!(found.is_err() || found.is_ok_and(|answer| answer.body.len() <= LIMIT));
}

#[tokio::test]
async fn a_promise_of_too_much_is_not_waited_for() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n").await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    assert_eq!(peer.net().get(&peer.url("/")).send().await.unwrap_err().kind, NetErrorKind::TooLarge);
    let head = peer.net().request(Method::HEAD, &peer.url("/")).send().await.unwrap();
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
}

#[tokio::test]
async fn an_endless_body_ends_at_the_limit() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").await;
        let piece = [b"1000\r\n".as_slice(), &[b'x'; 0x1000], b"\r\n"].concat();
        while stream.write_all(&piece).await.is_ok() {}
    })
    .await;
    let found = peer.net().get(&peer.url("/")).max_bytes(LIMIT).send().await;
    assert_eq!(found.unwrap_err().kind, NetErrorKind::TooLarge);
}

#[tokio::test]
async fn endless_headers_end_too() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n").await;
        while stream.write_all(b"X-More: and more and more and more and more\r\n").await.is_ok() {}
    })
    .await;
    let found = peer.net().get(&peer.url("/")).send().await;
    assert_eq!(found.unwrap_err().kind, NetErrorKind::AnswerLost);
}

async fn drip(mut stream: TcpStream, start: &'static [u8]) {
    read_head(&mut stream).await;
    let _ = stream.write_all(start).await;
    while stream.write_all(b"x").await.is_ok() {
        sleep(Duration::from_millis(20)).await;
    }
}

async fn check_ends_within(peer: &Peer, change: fn(&mut banyan_net::Settings)) {
    let start = Instant::now();
    let error = net(&["127.0.0.1"], change).get(&peer.url("/")).send().await.unwrap_err();
    assert_eq!(error.kind, NetErrorKind::TimedOut);
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_slow_drip_is_ended_by_the_whole_deadline() {
    let body = Peer::acting(|stream, _| drip(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")).await;
    check_ends_within(&body, |settings| settings.total_timeout = Duration::from_millis(300)).await;
    let headers = Peer::acting(|stream, _| drip(stream, b"HTTP/1.1 200 OK\r\nX-Slow: ")).await;
    check_ends_within(&headers, |settings| settings.total_timeout = Duration::from_millis(300)).await;
}

#[tokio::test]
async fn a_body_that_is_never_late_ends_at_the_deadline_too() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").await;
        while stream.write_all(b"1\r\nx\r\n").await.is_ok() {}
    })
    .await;
    check_ends_within(&peer, |settings| {
        settings.total_timeout = Duration::from_millis(100);
        settings.max_body_bytes = 1_000_000_000;
    })
    .await;
}

#[tokio::test]
async fn silence_is_ended_before_the_whole_deadline() {
    let silent = Peer::acting(|mut stream, _| async move {
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    check_ends_within(&silent, |settings| {
        settings.connect_timeout = Duration::from_millis(100);
        settings.header_timeout = Duration::from_millis(200);
    })
    .await;
    let half = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf").await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    check_ends_within(&half, |settings| settings.idle_timeout = Duration::from_millis(200)).await;
}

#[tokio::test]
async fn the_deadline_covers_all_steps_of_a_redirect_together() {
    let peer = Peer::acting(|mut stream, number| async move {
        read_head(&mut stream).await;
        sleep(Duration::from_millis(120)).await;
        let _ = stream.write_all(&crate::peer::redirect(302, &format!("/{number}"))).await;
    })
    .await;
    let found = peer.net().get(&peer.url("/")).timeout(Duration::from_millis(300)).send().await;
    assert_eq!(found.unwrap_err().kind, NetErrorKind::TimedOut);
    assert!(peer.connections() <= 3);
}

#[tokio::test]
async fn an_honest_packed_answer_is_unpacked() {
    let peer = Peer::answering(|head| {
        assert!(head.to_ascii_lowercase().contains("accept-encoding: gzip"), "{head}");
        answer("200 OK", &[("Content-Encoding", "gzip")], &gzip(b"{\"a\": 1}"))
    })
    .await;
    let found = peer.net().get(&peer.url("/")).send().await.unwrap();
    assert_eq!(found.json::<serde_json::Value>().unwrap()["a"], 1);
    let plain = Peer::answering(|_| ok("plain")).await;
    assert_eq!(plain.net().get(&plain.url("/")).send().await.unwrap().excerpt(3), "pla");
}
