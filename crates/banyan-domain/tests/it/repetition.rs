//! How many edited posts the guard knows again, by kind of edit, and how many new ones it accuses.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Write as _,
};

use banyan_domain::{
    compose::{Objective, Wording},
    guard::{Draft, GuardRules, Past, Said, check, keys, keys_to_ask},
    ids::{ChannelId, PostId},
    time::{DAY, UtcMillis},
};
use uuid::Uuid;

use crate::{samples::POSTS, shared};

const NOW: UtcMillis = UtcMillis(1_796_488_200_000);

/// Its name, its level, and what it does to a post.
type Edit = (&'static str, u8, fn(&str) -> String);

/// Edits people make when they send something again, from decoration to cutting.
const EDITS: [Edit; 10] = [
    ("hashtags moved", 1, |post| format!("#bakery #{} {post} #rye", first_word(post))),
    ("new tracking", 1, |post| format!("{post} https://linden.example.com/x?utm_source=again")),
    ("louder", 1, |post| format!("{}!!!", post.to_uppercase())),
    ("number changed", 2, |post| post.chars().map(|c| if c.is_ascii_digit() { next_digit(c) } else { c }).collect()),
    ("date added", 2, |post| format!("{post} Saturday, 5 December.")),
    ("emoji swapped", 2, |post| format!("🥖 {} 🎉🎉", post.replace('!', " 🍞"))),
    ("sentence moved", 3, |post| moved_sentence(post)),
    ("cut", 3, |post| format!("{}...", first_letters(post, 62))),
    ("word changed", 3, |post| changed_word(post)),
    ("line put before", 3, |post| format!("In case you missed it: {post}")),
];

fn next_digit(c: char) -> char {
    char::from_digit((c.to_digit(10).unwrap_or(0) + 3) % 10, 10).unwrap_or('0')
}

fn first_word(post: &str) -> String {
    post.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("rye").to_lowercase()
}

fn moved_sentence(post: &str) -> String {
    match post.split_once(['.', '?', ':', ',']) {
        Some((first, rest)) => format!("{} {first}.", rest.trim()),
        None => post.to_owned(),
    }
}

fn first_letters(post: &str, percent: usize) -> String {
    post.chars().take(post.chars().count() * percent / 100).collect()
}

fn changed_word(post: &str) -> String {
    let words: Vec<&str> = post.split(' ').collect();
    let middle = words.len() / 2;
    words.iter().enumerate().map(|(n, word)| if n == middle { "really" } else { word }).collect::<Vec<_>>().join(" ")
}

fn draft(text: &str) -> Draft {
    Draft {
        post: PostId(Uuid::from_u128(u128::MAX)),
        channel: ChannelId(Uuid::nil()),
        audience: None,
        text: text.to_owned(),
        link: None,
        link_states: BTreeMap::new(),
        beside: Vec::new(),
        comment: None,
        hashtags: Vec::new(),
        media: Vec::new(),
        objective: Objective::Teach,
        is_page: false,
        series: None,
        again: None,
        strangers: Vec::new(),
        is_carried: false,
        without_goal: false,
        at: NOW,
    }
}

/// Posts that went out, found by their keys as the index of the database finds them.
struct Archive {
    posts: Vec<Past>,
    by_key: HashMap<i64, Vec<usize>>,
}

impl Archive {
    fn of(texts: &[&str]) -> Self {
        let mut by_key: HashMap<i64, Vec<usize>> = HashMap::new();
        let mut posts = Vec::new();
        for (n, text) in texts.iter().enumerate() {
            for key in keys(&Wording::of(text)) {
                by_key.entry(key).or_default().push(n);
            }
            posts.push(Past {
                post: PostId(Uuid::from_u128(n as u128)),
                channel: ChannelId(Uuid::nil()),
                audience: None,
                text: (*text).to_owned(),
                link: None,
                comment: None,
                objective: Objective::Teach,
                is_page: false,
                series: None,
                at: NOW.minus(DAY * 90),
                url: None,
            });
        }
        Self { posts, by_key }
    }

    /// The earlier post a text repeats; `series`: also with other dates.
    fn repeated_by(&self, text: &str, series: bool) -> Option<String> {
        let keys = keys_to_ask(&Wording::of(text));
        let near: BTreeSet<usize> = keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        let posts: Vec<Past> = near.into_iter().map(|n| self.posts[n].clone()).collect();
        let said = Said { posts, ..Said::default() };
        let mut rules = GuardRules::default();
        if !series {
            rules.never_ask.insert("series".to_owned());
        }
        let is_repetition = |rule: &str| matches!(rule, "repeated-text" | "series");
        let finding = check(&draft(text), &said, &rules).into_iter().find(|found| is_repetition(&found.rule))?;
        finding.evidence.map(|evidence| evidence.quote)
    }
}

/// Recall by edit, and the share of unknown texts that are accused, as one table.
fn judge(known: &[&str], unknown: &[&str]) -> (Vec<(u8, f64)>, f64, String) {
    let archive = Archive::of(known);
    let mut table = String::new();
    let mut by_level = Vec::new();
    for (name, level, edit) in EDITS {
        let found = known.iter().filter(|post| archive.repeated_by(&edit(post), true).is_some()).count();
        let recall = found as f64 / known.len() as f64;
        let _ = writeln!(table, "level {level}  {name:16} recall {recall:.3}  ({found} of {})", known.len());
        by_level.push((level, recall));
    }
    let accused: Vec<_> = unknown.iter().filter_map(|text| Some((*text, archive.repeated_by(text, true)?))).collect();
    let share = accused.len() as f64 / unknown.len().max(1) as f64;
    let _ = writeln!(table, "new posts accused: {} of {}", accused.len(), unknown.len());
    for (text, quote) in accused.iter().take(12) {
        let _ = writeln!(table, "   {text}\n   = {quote}");
    }
    (by_level, share, table)
}

fn least(by_level: &[(u8, f64)], level: u8) -> f64 {
    by_level.iter().filter(|(of, _)| *of == level).map(|(_, recall)| *recall).fold(1.0, f64::min)
}

#[test]
fn edited_posts_are_known_again_and_new_ones_are_not_accused() {
    let (known, unknown): (Vec<_>, Vec<_>) = POSTS.iter().enumerate().partition(|(n, _)| n % 2 == 0);
    let strip = |posts: Vec<(usize, &&'static str)>| -> Vec<&'static str> {
        posts.into_iter().map(|(_, post)| *post).collect()
    };
    let (by_level, accused, table) = judge(&strip(known), &strip(unknown));
    eprintln!("{table}");
    assert!(least(&by_level, 1) >= 1.0 && least(&by_level, 2) >= 1.0, "{table}");
    assert!(least(&by_level, 3) >= 0.95, "{table}");
    assert!(accused <= 0.0, "{table}");
}

#[test]
fn a_weekly_series_is_told_apart_by_the_setting_only() {
    let week =
        |n: u32| format!("Open Saturday {n} December, 10 to 4. Fresh rye at the mill, and Ada answers your questions.");
    let archive = Archive::of(&[&week(5)]);
    assert!(archive.repeated_by(&week(12), true).is_some());
    assert!(archive.repeated_by(&week(12), false).is_none());
    assert!(archive.repeated_by(&week(5), false).is_some());
}

#[test]
fn posts_of_companies_are_known_again() {
    let Some(file) = shared::data("posts/namboori__MIS546A2/Corporate-messaging-DFE.csv") else { return };
    let csv = std::fs::read_to_string(file).unwrap();
    let rows: Vec<(String, String)> = csv.lines().skip(1).filter_map(company_and_text).collect();
    // What one company says again is repetition, so known and new posts are of different companies.
    let of_half =
        |upper: bool| rows.iter().filter(move |(company, _)| (company.to_lowercase().as_str() > "f") == upper);
    let known: Vec<&str> = of_half(true).map(|(_, text)| text.as_str()).step_by(9).take(80).collect();
    let unknown: Vec<&str> = of_half(false).map(|(_, text)| text.as_str()).step_by(3).take(200).collect();
    let (by_level, accused, table) = judge(&known, &unknown);
    eprintln!("{table}");
    assert!(least(&by_level, 1) >= 0.98 && least(&by_level, 2) >= 0.98, "{table}");
    assert!(least(&by_level, 3) >= 0.9, "{table}");
    assert!(accused <= 0.01, "{table}");
}

fn company_and_text(row: &str) -> Option<(String, String)> {
    let mut fields = row.splitn(4, ',').skip(2);
    let company = fields.next()?.to_owned();
    let text = fields.next()?.trim_matches('"').replace("\"\"", "\"");
    (text.split_whitespace().count() >= 8).then_some((company, text))
}
