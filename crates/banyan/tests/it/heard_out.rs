//! Whoever sends too much hears so, though the answer was known long before all of it was sent.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use crate::house::House;

const PIECE: usize = 16 * 1024;
const SENT: usize = 1500 * PIECE;

#[tokio::test]
async fn whoever_sends_too_much_hears_so() {
    let house = House::new().await;
    let server = house.serve();
    let host = server.said["address"].as_str().unwrap().strip_prefix("http://").unwrap();
    for (path, kind, expected) in [
        ("/studio/sign-in", "application/x-www-form-urlencoded", "413"),
        ("/api/v1/posts", "application/json", "401"),
        ("/nowhere", "text/plain", "405"),
    ] {
        let mut stream = TcpStream::connect(host).unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: {kind}");
        write!(stream, "{head}\r\nconnection: close\r\ncontent-length: {SENT}\r\n\r\n").unwrap();
        for _ in 0..SENT / PIECE {
            stream.write_all(&vec![b'a'; PIECE]).unwrap_or_else(|error| panic!("{path} hung up on us: {error}"));
        }
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("HTTP/1.1 {expected} ")), "{path}: {answer}");
    }
}

#[tokio::test]
async fn whoever_asks_before_sending_need_not_send() {
    let house = House::new().await;
    let server = house.serve();
    let host = server.said["address"].as_str().unwrap().strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "POST /nowhere HTTP/1.1\r\nhost: {host}\r\nexpect: 100-continue\r\ncontent-length: {SENT}\r\n\r\n")
        .unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 405");
}
