//! A file leaves from the disk, by pieces: it says how long it is, and is late only when it stands still.

use std::{
    io::{Seek as _, SeekFrom, Write as _},
    path::PathBuf,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use banyan_net::{Content, Form, FormFile, NetErrorKind};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::peer::{Peer, net, ok, read_head};

const MB: usize = 1024 * 1024;
const END: &[u8] = b"the end of the film";

/// Mostly holes, so it takes no room.
fn film(name: &str, bytes: usize) -> PathBuf {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos();
    let path = std::env::temp_dir().join(format!("banyan-sending-{name}-{now}"));
    let mut file = std::fs::File::create(&path).expect("there is room");
    file.seek(SeekFrom::Start((bytes - END.len()) as u64)).expect("it may have holes");
    file.write_all(END).expect("there is room");
    path
}

fn length_of(head: &str) -> usize {
    let head = head.to_lowercase();
    assert!(!head.contains("transfer-encoding"), "{head}");
    let said = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("its length is said");
    said.parse().expect("a number")
}

/// Reads it all, a megabyte at a time; gives back how long it was, with its last bytes.
async fn read_body(stream: &mut TcpStream, pause: Duration) -> (usize, Vec<u8>) {
    let length = length_of(&read_head(stream).await);
    let (mut left, mut piece, mut last) = (length, vec![0; MB], Vec::new());
    while left > 0 {
        let read = stream.read(&mut piece[..left.min(MB)]).await.expect("it goes on");
        assert!(read > 0, "it ended {left} bytes early");
        last.extend_from_slice(&piece[..read]);
        last.drain(..last.len().saturating_sub(1_000));
        left -= read;
        tokio::time::sleep(pause).await;
    }
    (length, last)
}

async fn reader(pause: Duration) -> Peer {
    Peer::acting(move |mut stream, _| async move {
        let (length, last) = read_body(&mut stream, pause).await;
        let has_end = last.windows(END.len()).any(|window| window == END);
        let _ = stream.write_all(&ok(&format!("{length} {has_end}"))).await;
        let _ = stream.shutdown().await;
    })
    .await
}

#[tokio::test]
async fn a_file_goes_whole_with_its_length_said_before() {
    let (peer, path) = (reader(Duration::ZERO).await, film("whole", 20 * MB));
    let content = Content::of_file(&path).await.unwrap();
    let answer = peer.net().post(&peer.url("/")).content("video/mp4", content).send().await.unwrap();
    assert_eq!(answer.body, format!("{} true", 20 * MB));
    let content = Content::of_file(&path).await.unwrap();
    let file = FormFile { name: "film.mp4".into(), mime_type: "video/mp4".into(), content };
    let form = Form::default().file("file", file).unwrap().text("description", "Kneading".into());
    let answer = peer.net().post(&peer.url("/")).multipart(form).send().await.unwrap();
    let said = String::from_utf8_lossy(&answer.body).into_owned();
    let (length, has_end) = said.split_once(' ').unwrap();
    assert!(length.parse::<usize>().unwrap() > 20 * MB && has_end == "true", "{said}");
    assert_eq!(peer.connections(), 2, "each was sent once");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_file_may_take_longer_than_anything_else_as_long_as_it_moves() {
    const WHOLE: Duration = Duration::from_millis(150);
    let (peer, path) = (reader(Duration::from_millis(10)).await, film("slow", 20 * MB));
    let net = net(&[&peer.address.to_string()], |settings| settings.total_timeout = WHOLE);
    let content = Content::of_file(&path).await.unwrap();
    let began = std::time::Instant::now();
    let answer = net.post(&peer.url("/")).content("video/mp4", content).send().await.unwrap();
    assert_eq!(answer.body, format!("{} true", 20 * MB));
    assert!(began.elapsed() > WHOLE, "it was slow");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_file_that_stands_still_is_late_and_may_have_arrived() {
    let peer = Peer::acting(|stream, _| async move {
        let _kept = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let path = film("still", 50 * MB);
    let net = net(&[&peer.address.to_string()], |settings| settings.still_timeout = Duration::from_millis(200));
    let content = Content::of_file(&path).await.unwrap();
    let error = net.post(&peer.url("/")).content("video/mp4", content).send().await.unwrap_err();
    assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::TimedOut, true), "{error:?}");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_file_that_only_trickles_is_late_though_it_moves() {
    let (peer, path) = (reader(Duration::from_millis(30)).await, film("trickle", 20 * MB));
    let net = net(&[&peer.address.to_string()], |settings| {
        settings.total_timeout = Duration::from_millis(50);
        settings.still_timeout = Duration::from_millis(250);
        settings.slowest_sending = 1024 * MB as u64;
    });
    let content = Content::of_file(&path).await.unwrap();
    let error = net.post(&peer.url("/")).content("video/mp4", content).send().await.unwrap_err();
    assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::TimedOut, true), "{error:?}");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_file_that_breaks_in_the_middle_may_have_arrived_and_is_sent_once() {
    let peer = Peer::acting(|mut stream, _| async move {
        let _ = read_head(&mut stream).await;
        let mut piece = vec![0; MB];
        let _ = stream.read(&mut piece).await;
    })
    .await;
    let path = film("broken", 50 * MB);
    let content = Content::of_file(&path).await.unwrap();
    let error = peer.net().post(&peer.url("/")).content("video/mp4", content).send().await.unwrap_err();
    assert_eq!((error.kind, error.may_have_arrived()), (NetErrorKind::AnswerLost, true), "{error:?}");
    assert_eq!(peer.connections(), 1);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_file_that_is_no_file_or_of_no_type_does_not_go() {
    assert!(Content::of_file(&std::env::temp_dir().join("banyan-no-film-of-this-name")).await.is_err());
    let file = FormFile { name: "film.mp4".into(), mime_type: "no type".into(), content: vec![1_u8].into() };
    assert!(Form::default().file("file", file).is_none());
}
