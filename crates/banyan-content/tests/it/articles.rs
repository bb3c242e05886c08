//! Article texts against the ones readability's authors expect.

use std::collections::HashMap;

use banyan_content::{article, html, page};
use url::Url;

use crate::corpus;

/// How much two texts share, by words: 1 is the same bag of words.
fn token_f1(got: &str, want: &str) -> f64 {
    let (got, want) = (bag(got), bag(want));
    let shared: usize = want.iter().map(|(word, count)| (*count).min(got.get(word).copied().unwrap_or(0))).sum();
    let total: usize = got.values().sum::<usize>() + want.values().sum::<usize>();
    if total == 0 { 1.0 } else { 2.0 * shared as f64 / total as f64 }
}

fn bag(text: &str) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        // Scripts without spaces are compared letter by letter.
        if word.chars().any(|c| u32::from(c) >= 0x2E80) {
            word.chars().for_each(|c| *bag.entry(c.to_string()).or_insert(0) += 1);
        } else {
            *bag.entry(word.to_lowercase()).or_insert(0) += 1;
        }
    }
    bag
}

#[test]
fn articles_agree_with_readability() {
    let Some(folder) = corpus::folder("link-preview/mozilla__readability/test-pages") else { return };
    let url = Url::parse("http://fakehost/test/page.html").unwrap();
    let mut scores = Vec::new();
    for expected in corpus::files(&folder, &["expected.html"]) {
        let want = html::to_text(&corpus::text(&expected));
        if want.chars().count() < 140 {
            continue;
        }
        let source = expected.with_file_name("source.html");
        if !source.is_file() {
            continue;
        }
        let source = corpus::text(&source);
        let got = article::read(&source, &url).map(|article| article.text).unwrap_or_default();
        let score = token_f1(&got, &want);
        corpus::say(&format!("{score:.3} {}", expected.parent().unwrap().file_name().unwrap().display()));
        scores.push(score);
    }
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    corpus::say(&format!("token F1 over {} pages: {mean:.3}", scores.len()));
    assert!(mean > 0.9, "{mean}");
}

#[test]
fn hostile_pages_are_read_or_refused_in_moderate_time() {
    let url = Url::parse("https://a.example/").unwrap();
    let words = "<p>Words that make an article, one sentence after another, with commas, and more of them.</p>";
    for piece in [
        "<div>",
        "<table><tr><td>",
        "<b><i><u>",
        "<svg><g>",
        "<blockquote>",
        "<a href=x>",
        "<p>a<br><br>",
        "<ul><li>",
        "<font>",
    ] {
        let page = format!("<article>{}{}</article>", piece.repeat(1_500), words.repeat(10));
        let started = std::time::Instant::now();
        let _ = article::read(&page, &url);
        page::read(&page, &url);
        assert!(started.elapsed().as_secs() < 30, "{piece}: {:?}", started.elapsed());
    }
}
