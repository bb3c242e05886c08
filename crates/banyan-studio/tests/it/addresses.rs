//! Every link and every form of every page leads to a row of the route table.

use std::collections::BTreeSet;

use banyan_studio::routes::{Act, ROUTES, Route, find};
use http::Method;

#[test]
fn every_form_and_every_link_of_every_page_has_its_row() {
    for (name, html) in crate::pages::all("en") {
        for (tag, attribute, method) in
            [("<form", "action", Method::POST), ("<button", "formaction", Method::POST), ("<a", "href", Method::GET)]
        {
            for address in values(&html, tag, attribute).filter(|address| address.starts_with('/')) {
                let asks = method == Method::POST && asked(&html, &address);
                let method = if asks { Method::GET } else { method.clone() };
                assert!(find(&method, &address).is_some(), "{name}: {method} {address}");
            }
        }
    }
}

#[test]
fn every_address_that_changes_something_can_be_reached_from_a_page() {
    let mut addresses: BTreeSet<String> = BTreeSet::new();
    for (_, html) in crate::pages::all("en") {
        for (tag, attribute) in
            [("<form", "action"), ("<button", "formaction"), ("<div", "data-hx-post"), ("<bn-keep", "save")]
        {
            addresses.extend(values(&html, tag, attribute));
        }
    }
    let reached: Vec<Act> = addresses.iter().filter_map(|to| Some(find(&Method::POST, to)?.act)).collect();
    // What other programs share comes through the manifest, which says so itself.
    let from_pages = |row: &&Route| row.method == Method::POST && row.act != Act::TakeShared;
    for row in ROUTES.iter().filter(from_pages) {
        assert!(reached.contains(&row.act), "nothing leads to {}", row.path);
    }
}

/// What nobody looks for by itself: behind an answer, behind what was just written, or a picture of a page.
const BEHIND: [(&str, &str); 3] = [
    ("/studio/write/card", "the picture of a card, where the preview shows it"),
    ("/studio/first/stand", "another answer, on the page of where one stands"),
    ("/studio/recurring/add", "a press in Write, with its words"),
];

#[test]
fn every_page_is_linked_from_another_one_that_people_come_by() {
    // Whoever has walked the first questions comes by their last page again, and by no other of them.
    let pages = crate::pages::all("en").into_iter();
    let passed: Vec<(String, Vec<String>)> = pages
        .filter(|(name, html)| html.contains("<aside class=\"side\"") || name.starts_with("first-done"))
        .map(|(name, html)| (name, values(&html, "<a", "href").collect()))
        .collect();
    for row in ROUTES.iter().filter(|row| row.method == Method::GET && !row.path.contains('{')) {
        let leads_there = |to: &String| find(&Method::GET, to).is_some_and(|found| found.act == row.act);
        let is_linked =
            passed.iter().any(|(name, links)| !is_state_of(name, row.path) && links.iter().any(leads_there));
        let is_behind = BEHIND.iter().any(|(path, _)| *path == row.path);
        assert_eq!(is_linked, !is_behind, "{}", row.path);
    }
}

/// The gallery names the states of a page after the end of its address.
fn is_state_of(name: &str, path: &str) -> bool {
    let end = path.rsplit('/').next().unwrap_or_default();
    let whole = path.trim_start_matches("/studio/").replace('/', "-");
    name.starts_with(end) || name.starts_with(&whole)
}

#[test]
fn every_form_posts_and_nothing_waits_for_a_script() {
    for (name, html) in crate::pages::all("en") {
        for form in html.split("<form").skip(1) {
            let tag = form.split('>').next().unwrap_or_default();
            // What only asks may stand in an address.
            let form = format!("<form{tag}>");
            let asks = values(&form, "<form", "action").any(|to| find(&Method::GET, &to).is_some());
            if asks && tag.contains("method=\"get\"") {
                continue;
            }
            assert!(tag.contains("method=\"post\"") && tag.contains("action=\"/studio"), "{name}: <form{tag}>");
        }
    }
}

#[test]
fn a_reviewer_sees_no_button_that_would_be_refused() {
    let pages = crate::pages::all("en").into_iter().filter(|(name, _)| name.contains("reviewer"));
    for (name, html) in pages {
        let html = html.replace("method=\"get\" action=", "");
        for address in values(&html, "<form", "action") {
            let row = find(&Method::POST, &address).expect("tested above");
            let allowed = row.right.is_none_or(|right| banyan_domain::workspace::Role::Reviewer.may(right));
            assert!(allowed || row.path == "/studio/queue/missed" || row.path.ends_with("/mode"), "{name}: {address}");
        }
    }
}

/// What is looked for stands in the address, so that it can be kept and handed on.
fn asked(html: &str, address: &str) -> bool {
    html.contains(&format!("method=\"get\" action=\"{address}\""))
}

fn values<'a>(html: &'a str, tag: &'a str, attribute: &'a str) -> impl Iterator<Item = String> + 'a {
    html.match_indices(tag).filter_map(move |(at, _)| {
        let inside = html[at + tag.len()..].split('>').next()?;
        let rest = &inside[inside.find(&format!(" {attribute}=\""))? + attribute.len() + 3..];
        Some(rest.split('"').next()?.to_owned())
    })
}
