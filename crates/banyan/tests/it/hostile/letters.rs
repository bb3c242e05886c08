//! Letters that mean harm, from a file.

use std::fmt::Write as _;

use super::{GOOD, check_cost, feed};
use crate::{program::Program, raw_server::RawServer};

const HEAD: &str = "From: Rye <news@rye.example>\r\nTo: ada@linden.example\r\nSubject: Bread\r\nMessage-ID: <1@rye>\r\n\
    List-Unsubscribe: <https://rye.example/u>\r\nMIME-Version: 1.0\r\n";

fn enclosed(depth: usize) -> String {
    let mut letter = HEAD.to_owned();
    for level in 0..depth {
        write!(letter, "Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n").unwrap();
    }
    letter + "Content-Type: text/plain\r\n\r\nBread\r\n"
}

#[test]
fn letters_are_read_or_named_within_their_measure() {
    let server = RawServer::start();
    server.say("good", "200 OK", feed(GOOD));
    let program = Program::new(&server.address.to_string());
    let base = program.run(&["source", "add", &server.url("good")]);
    let html = format!("{HEAD}Content-Type: text/html\r\n\r\n");
    let letters: [(&str, Vec<u8>); 8] = [
        ("nested.eml", enclosed(20_000).into_bytes()),
        ("headers.eml", format!("{}{HEAD}\r\nBread", "X-More: and more\r\n".repeat(200_000)).into_bytes()),
        ("folded.eml", format!("Subject: a{}\r\n{HEAD}\r\nBread", "\r\n =?utf-8?q?b?=".repeat(200_000)).into_bytes()),
        ("tags.eml", format!("{html}{}", "<div>".repeat(200_000)).into_bytes()),
        ("table.eml", format!("{html}<table>{}", "<tr><td><table>".repeat(20_000)).into_bytes()),
        ("long.eml", format!("{HEAD}Content-Type: text/plain\r\n\r\n{}", "bread ".repeat(2_000_000)).into_bytes()),
        ("noise.eml", (0..500_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect()),
        ("many.mbox", "From \n".repeat(1_000_000).into_bytes()),
    ];
    for (name, bytes) in letters {
        let path = program.file(name, &bytes);
        let said = program.run(&["source", "add", &path.display().to_string()]);
        assert!(said.ok || said.err.contains("banyan: `"), "{name}: {}", said.err);
        assert!(!said.err.contains("panicked"), "{name}: {}", said.err);
        check_cost(name, &said, &base);
    }
}
