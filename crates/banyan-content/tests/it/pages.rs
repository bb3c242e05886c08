//! The page reader against what others say about the same pages.

use std::path::Path;

use banyan_content::page::{self, Page};
use serde_json::Value;
use url::Url;

use crate::corpus;

fn read(path: &Path, url: &str) -> Page {
    page::read(&corpus::text(path), &Url::parse(url).unwrap())
}

#[test]
fn rel_me_is_found_wherever_it_stands() {
    let Some(folder) = corpus::folder("indieweb/friendica__friendica/datasets/dom/relme") else { return };
    let files = corpus::files(&folder, &[".html"]);
    for file in &files {
        let html = corpus::text(file).replace("https://example.com/profile/me", "https://social.example/@me");
        let page = page::read(&html, &Url::parse("https://remote.example/").unwrap());
        assert!(
            page.networks.iter().any(|found| found.rel_me && found.handle == "@me@social.example"),
            "{}",
            file.display()
        );
    }
    assert_eq!(files.len(), 5);
}

#[test]
fn json_ld_types_agree_with_extruct() {
    let Some(folder) = corpus::folder("link-preview/scrapinghub__extruct/samples") else { return };
    let (mut agree, mut all) = (0, 0);
    for expected in corpus::files(&folder, &[".jsonld", ".json"]) {
        let html = expected.with_extension("html");
        let Ok(json) = serde_json::from_str::<Value>(&corpus::text(&expected)) else { continue };
        let blocks =
            if expected.extension().is_some_and(|ending| ending == "jsonld") { &json } else { &json["json-ld"] };
        let mut types = Vec::new();
        collect_types(blocks, &mut types);
        if types.is_empty() || !html.is_file() {
            continue;
        }
        all += 1;
        let found = read(&html, "https://example.org/").json_ld_types;
        let agrees = types.iter().all(|kind| found.contains(kind));
        agree += usize::from(agrees);
        if !agrees {
            corpus::say(&format!("{}: {types:?} / {found:?}", html.display()));
        }
    }
    corpus::say(&format!("extruct JSON-LD: {agree} of {all} pages agree"));
    assert!(all >= 6 && agree == all);
}

fn collect_types(value: &Value, types: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect_types(value, types)),
        Value::Object(node) => {
            if let Some(kind) = node.get("@type").and_then(Value::as_str) {
                types.push(kind.rsplit('/').next().unwrap_or(kind).to_owned());
            }
            node.values().for_each(|value| collect_types(value, types));
        }
        _ => {}
    }
}

#[test]
fn metadata_agrees_with_readability() {
    let Some(folder) = corpus::folder("link-preview/mozilla__readability/test-pages") else { return };
    let mut score = Score::default();
    for expected in corpus::files(&folder, &["expected-metadata.json"]) {
        let want: Value = serde_json::from_str(&corpus::text(&expected)).unwrap();
        let source = expected.with_file_name("source.html");
        if !source.is_file() {
            continue;
        }
        let page = read(&source, "http://fakehost/test/page.html");
        let name = expected.parent().and_then(Path::file_name).unwrap().to_string_lossy().into_owned();
        let title = page.card.title.iter().chain(&page.title).cloned().collect::<Vec<_>>().join(" | ");
        score.add(&name, "title", want["title"].as_str(), Some(&title));
        score.add(&name, "byline", want["byline"].as_str(), page.author.as_deref());
        score.add(&name, "site", want["siteName"].as_str(), page.site_name.as_deref());
        score.add(&name, "language", want["lang"].as_str(), page.language.as_deref());
        score.add(&name, "excerpt", want["excerpt"].as_str(), page.card.description.as_deref());
        if let Some(published) = want["publishedTime"].as_str() {
            score.add(&name, "published", Some(&published[..10]), page.published.and_then(day).as_deref());
        }
    }
    corpus::say(&format!("readability metadata: {} of {} agree; misses: {:#?}", score.agree, score.all, score.misses));
    assert!(score.agree * 100 >= score.all * 70, "{:?}", score.misses);
}

fn day(millis: i64) -> Option<String> {
    jiff::Timestamp::from_millisecond(millis).ok().map(|instant| instant.strftime("%Y-%m-%d").to_string())
}

#[derive(Default)]
struct Score {
    agree: usize,
    all: usize,
    misses: Vec<String>,
}

impl Score {
    /// Counts only what the other reader found; either may hold the other, since both trim site names and quotes.
    fn add(&mut self, page: &str, what: &str, want: Option<&str>, got: Option<&str>) {
        let Some(want) = want.map(squeezed).filter(|want| !want.is_empty()) else { return };
        let got = squeezed(got.unwrap_or_default());
        self.all += 1;
        if !got.is_empty() && (got.contains(&want) || want.contains(&got)) {
            self.agree += 1;
        } else {
            self.misses.push(format!("{page} {what}: {want} / {got}"));
        }
    }
}

fn squeezed(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).take(200).collect()
}
