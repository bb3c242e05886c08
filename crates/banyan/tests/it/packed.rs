//! What travels: a page is packed for a browser that unpacks it, and plain for everybody else.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use crate::house::House;

const GZIP: [u8; 2] = [0x1f, 0x8b];

#[tokio::test]
async fn a_page_travels_packed_to_whoever_can_unpack_it() {
    let house = House::new().await;
    let server = house.serve();
    let base = server.said["address"].as_str().unwrap();
    let (plain_head, plain) = ask(base, "/studio/sign-in", "");
    assert!(plain.starts_with(b"<!doctype html>"), "{plain_head}");
    let (head, packed) = ask(base, "/studio/sign-in", "accept-encoding: gzip, br\r\n");
    assert!(head.contains("content-encoding: gzip") && head.contains("vary: accept-encoding"), "{head}");
    assert!(packed.starts_with(&GZIP) && packed.len() * 2 < plain.len(), "{} of {}", packed.len(), plain.len());
    // What is asked of a browser stands in the head all the same.
    assert!(head.contains("content-security-policy"), "{head}");
}

/// Head and body; in HTTP/1.0 it ends with the connection.
fn ask(base: &str, path: &str, more: &str) -> (String, Vec<u8>) {
    let host = base.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {host}\r\n{more}\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end..].to_vec())
}
