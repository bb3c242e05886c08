//! Servers that are hostile in how they say it.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};

use super::{Case, GOOD, feed, hold, read, says};
use crate::raw_server::RawServer;

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

const GZIP: &str = "200 OK\r\ncontent-type: application/rss+xml\r\ncontent-encoding: gzip";

#[test]
fn what_unfolds_without_end_is_stopped_at_its_cap() {
    let server = RawServer::start();
    let mut cases = Vec::new();
    let mut put = |case: Case, head: &str, body: Vec<u8>| {
        server.say(case.name, head, body);
        cases.push(case);
    };
    let bomb = gzipped(&vec![b' '; 40_000_000]);
    put(says("gzip", "larger than allowed"), GZIP, bomb.clone());
    put(says("gzip-twice", "not a feed"), GZIP, gzipped(&bomb));
    let parameters = brotli::enc::BrotliEncoderParams { quality: 1, ..Default::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &vec![b' '; 20_000_000][..], &mut brotli, &parameters).unwrap();
    put(says("brotli", "larger than allowed"), "200 OK\r\ncontent-encoding: br", brotli);
    put(read("two-members"), GZIP, [gzipped(&feed(GOOD)), gzipped(b"<!-- more -->")].concat());
    put(says("promise", "larger than allowed"), "200 OK\r\ncontent-length: 109951162777600", feed(GOOD));
    put(says("cut", "ended before"), "200 OK\r\ncontent-length: 100000", feed(GOOD));
    put(says("long", "larger than allowed"), "200 OK", feed(&"<item><title>a</title></item>".repeat(700_000)));
    for (name, status, words) in
        [("gone", "410 Gone", "gone for good"), ("law", "451 No", "451"), ("teapot", "418 Tea", "418")]
    {
        put(says(name, words), &format!("{status}\r\ncontent-length: 0"), Vec::new());
    }
    put(says("loop", "redirect"), "301 Moved\r\nlocation: /loop\r\ncontent-length: 0", Vec::new());
    put(
        says("inside", "private network"),
        "302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0",
        Vec::new(),
    );
    let piece = format!("1000\r\n{}\r\n", "a".repeat(0x1000));
    server.answer("endless", move |stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        while stream.write_all(piece.as_bytes()).is_ok() {}
    });
    cases.push(says("endless", "larger than allowed"));
    server.answer("headers", |stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        while stream.write_all(b"x-more: and more\r\n").is_ok() {}
    });
    cases.push(says("headers", "could not be fetched"));
    server.answer("silent", |stream| drop(stream.write_all(b"")));
    cases.push(says("silent", "ended before"));
    hold(&server, &cases);
}
