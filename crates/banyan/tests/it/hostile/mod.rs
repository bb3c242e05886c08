//! Feeds, pages and letters that mean harm, given to the finished program: its memory stays small, it ends in time, it
//! says in words what is wrong, and the good feed beside them is read.

mod documents;
mod letters;
mod lies;

use std::time::Duration;

use serde_json::Value;

use crate::{
    program::{Program, Said},
    raw_server::RawServer,
};

/// Beyond what the program takes for a good feed.
const MOST_MB: f64 = 64.0;
/// A build for developers is some twenty times slower than the one that is shipped.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });

/// What a person is to be told, or that it is read all the same.
#[derive(Clone, Copy)]
enum Outcome {
    Read,
    Says(&'static str),
}

struct Case {
    name: &'static str,
    outcome: Outcome,
}

fn read(name: &'static str) -> Case {
    Case { name, outcome: Outcome::Read }
}

fn says(name: &'static str, words: &'static str) -> Case {
    Case { name, outcome: Outcome::Says(words) }
}

fn feed(items: &str) -> Vec<u8> {
    format!("<?xml version='1.0'?><rss version='2.0'><channel><title>Rye</title>{items}</channel></rss>").into_bytes()
}

const GOOD: &str = "<item><title>Bread</title><guid>bread</guid><link>https://rye.example/bread</link></item>";

/// Each is added by itself, and then all are polled together beside a good feed.
fn hold(server: &RawServer, cases: &[Case]) {
    server.say("good", "200 OK\r\ncontent-type: application/rss+xml", feed(GOOD));
    let program = Program::new(&server.address.to_string());
    let base = program.run(&["source", "add", &server.url("good")]);
    assert!(base.ok, "{}", base.err);
    for case in cases {
        let said = program.run(&["source", "add", &server.url(case.name)]);
        check_words(case, &said);
        check_cost(case.name, &said, &base);
    }
    poll_together(server, cases, &base);
}

fn poll_together(server: &RawServer, cases: &[Case], base: &Said) {
    let program = Program::new(&server.address.to_string());
    let addresses: Vec<String> = cases.iter().map(|case| server.url(case.name)).chain([server.url("good")]).collect();
    let list = program.file("sources.list", addresses.join("\n").as_bytes());
    assert!(program.run(&["inspect", "sources", &list.display().to_string()]).ok);
    let said = program.run(&["source", "poll"]);
    assert!(said.ok, "{}", said.err);
    println!("all together: {:.0} MB over the good feed's, {:?}", said.peak_mb - base.peak_mb, said.took);
    assert!(said.peak_mb - base.peak_mb <= MOST_MB * 2.0, "all together: {:.0} MB", said.peak_mb);
    let listed = program.run(&["source", "list", "--json"]).out;
    let sources: Vec<Value> = listed.lines().map(|line| line.parse().unwrap()).collect();
    assert_eq!(sources.len(), cases.len() + 1);
    for case in cases {
        let source = sources.iter().find(|source| source["name"] == server.url(case.name).as_str()).unwrap();
        let trouble = &source["trouble"];
        match case.outcome {
            Outcome::Read => assert_eq!(trouble, &Value::Null, "{}", case.name),
            Outcome::Says(words) => {
                let detail = trouble["detail"].as_str().unwrap_or_default();
                assert!(detail.contains(words), "{}: {trouble}", case.name);
            }
        }
    }
    let good = sources.iter().find(|source| source["name"] == server.url("good").as_str()).unwrap();
    assert_eq!((&good["items"], &good["trouble"]), (&Value::from(1), &Value::Null));
}

fn check_words(case: &Case, said: &Said) {
    match case.outcome {
        Outcome::Read => assert!(said.ok, "{}: {}", case.name, said.err),
        Outcome::Says(words) => assert!(!said.ok && said.err.contains(words), "{}: {}", case.name, said.err),
    }
    assert!(!said.err.contains("panicked"), "{}: {}", case.name, said.err);
}

fn check_cost(name: &str, said: &Said, base: &Said) {
    let more = said.peak_mb - base.peak_mb;
    println!("{name}: {more:.0} MB, {:?}", said.took);
    assert!(more <= MOST_MB, "{name} took {more:.0} MB more than a good feed");
    assert!(said.took <= PATIENCE, "{name} took {:?}", said.took);
}
