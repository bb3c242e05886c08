//! Every page in every language is sound HTML: it is closed as it was opened, and what is referred to is there and has a name.

use std::{collections::HashMap, thread};

use scraper::{ElementRef, Html};

use crate::parsed::{by_id, elements, name_of, parsed};

const LANGUAGES: [&str; 3] = ["en", "de", "es"];
/// SOURCE: <https://html.spec.whatwg.org/multipage/forms.html#category-label>, 2026-11-22
const LABELABLE: [&str; 7] = ["button", "input", "meter", "output", "progress", "select", "textarea"];
const REFERENCES: [&str; 12] = [
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-labelledby",
    "aria-owns",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
];

#[test]
fn every_page_is_sound_in_every_language() {
    let faults = thread::scope(|all| {
        let each = LANGUAGES.map(|language| all.spawn(move || faults_in(language)));
        each.map(|one| one.join().expect("the pages can be made")).concat()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_kind_of_fault_is_seen() {
    let seen = |body: &str| faults(&format!("<!doctype html><html lang=en><title>A</title><body>{body}"), "en");
    assert_eq!(seen("<p>One<p>Two<br><a href=\"#a\">Three</a><i id=a></i>"), Vec::<String>::new());
    for (body, fault) in [
        ("<div><span>One</div>", "Unexpected open element"),
        ("<section>One", "Unexpected open tag"),
        ("<a href=/>One<a href=/>Two</a></a>", "Unexpected token"),
        ("<p class=a class=b>One", "Duplicate attribute"),
        ("<i id=a></i><b id=a></b>", "id a stands twice"),
        ("<p aria-describedby=\"a b\">One</p><i id=a></i>", "aria-describedby leads to no b"),
        ("<a href=\"#a\">One</a>", "href leads to no #a"),
        ("<label for=a>One</label><p id=a>", "no control: <label for=\"a\">"),
        ("<label>One</label>", "no control: <label>"),
        ("<label>One<input><input></label>", "more than one control: <label>"),
        ("<input name=a>", "no name: <input name=\"a\">"),
        ("<button><svg aria-hidden=true><title>One</title></svg></button>", "no name: <button>"),
        ("<h2> </h2>", "no name: <h2>"),
        ("<img src=/a>", "no alt: <img src=\"/a\">"),
        ("<button><label>One<input></label></button>", "<input> in a button"),
        ("<p aria-label=\" \">One</p>", "empty aria-label: <p aria-label=\" \">"),
    ] {
        let faults = seen(body);
        assert!(faults.iter().any(|one| one.contains(fault)), "{body}: {faults:?}");
    }
}

fn faults_in(language: &str) -> Vec<String> {
    let pages = crate::pages::all(language).into_iter();
    let faults = |(name, html): (String, String)| {
        faults(&html, language)
            .into_iter()
            .map(move |fault| format!("{name} in {language}: {fault}"))
            .collect::<Vec<_>>()
    };
    pages.flat_map(faults).collect()
}

fn faults(html: &str, language: &str) -> Vec<String> {
    let page = parsed(html);
    let ids = by_id(&page);
    let mut faults: Vec<String> = page.errors.iter().map(ToString::to_string).collect();
    if page.root_element().attr("lang") != Some(language) {
        faults.push(format!("it is not said to be in {language}"));
    }
    faults.extend(twice(&page));
    for element in elements(&page) {
        faults.extend(lost_references(element, &ids));
        faults.extend(label(element, &ids));
        faults.extend(nameless(element, &page));
        faults.extend(nested(element));
    }
    faults
}

fn twice(page: &Html) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for id in elements(page).filter_map(|element| element.attr("id")) {
        *counts.entry(id).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| format!("id {id} stands twice")).collect()
}

fn lost_references(element: ElementRef<'_>, ids: &HashMap<&str, ElementRef<'_>>) -> Vec<String> {
    let named = REFERENCES.into_iter().filter_map(|name| Some((name, element.attr(name)?)));
    let each = named.flat_map(|(name, value)| value.split_whitespace().map(move |id| (name, "", id)));
    let within = element.attr("href").and_then(|href| href.strip_prefix('#')).map(|id| ("href", "#", id));
    let lost = each.chain(within).filter(|(_, _, id)| !ids.contains_key(id));
    lost.map(|(name, sign, id)| format!("{name} leads to no {sign}{id}")).collect()
}

fn label(element: ElementRef<'_>, ids: &HashMap<&str, ElementRef<'_>>) -> Option<String> {
    if element.value().name() != "label" {
        return None;
    }
    let inside = element.descendent_elements().filter(|one| is_labelable(*one)).count();
    let named = element.attr("for").and_then(|id| ids.get(id)).filter(|one| is_labelable(**one));
    match (element.attr("for"), inside) {
        (Some(_), _) if named.is_none() => Some(format!("no control: {}", opening(element))),
        (None, 0) => Some(format!("no control: {}", opening(element))),
        (_, 2..) => Some(format!("more than one control: {}", opening(element))),
        _ => None,
    }
}

fn is_labelable(element: ElementRef<'_>) -> bool {
    LABELABLE.contains(&element.value().name()) && element.attr("type") != Some("hidden")
}

fn nameless(element: ElementRef<'_>, page: &Html) -> Option<String> {
    for name in ["aria-label", "title", "placeholder"] {
        if element.attr(name).is_some_and(|words| words.trim().is_empty()) {
            return Some(format!("empty {name}: {}", opening(element)));
        }
    }
    let is_named = match element.value().name() {
        "img" if element.attr("alt").is_none() => return Some(format!("no alt: {}", opening(element))),
        "button" | "summary" | "legend" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => has_name(element),
        "a" => element.attr("href").is_none() || has_name(element),
        "input" if matches!(element.attr("type"), Some("hidden")) => true,
        "input" | "select" | "textarea" | "progress" | "meter" => has_name(element) || is_labelled(element, page),
        _ => true,
    };
    (!is_named).then(|| format!("no name: {}", opening(element)))
}

/// A field's own words are what was typed, and no name.
fn has_name(element: ElementRef<'_>) -> bool {
    let is_field = matches!(element.value().name(), "input" | "select" | "textarea" | "progress" | "meter");
    let said = ["alt", "aria-label", "aria-labelledby", "title"].iter().any(|name| element.attr(name).is_some());
    said || (!is_field && !name_of(element).is_empty())
}

fn is_labelled(element: ElementRef<'_>, page: &Html) -> bool {
    let labels = || elements(page).filter(|one| one.value().name() == "label");
    let around = element.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "label");
    let named = element.attr("id").and_then(|id| labels().find(|one| one.attr("for") == Some(id)));
    around.or(named).is_some_and(|label| !name_of(label).is_empty())
}

/// A thing to press within a thing to press: nobody knows which of them was meant.
fn nested(element: ElementRef<'_>) -> Option<String> {
    let is_pressed = match element.value().name() {
        "a" => element.attr("href").is_some(),
        "input" => element.attr("type") != Some("hidden"),
        "button" | "select" | "textarea" | "summary" => true,
        _ => false,
    };
    let outer = element.ancestors().filter_map(ElementRef::wrap);
    let outer = outer.map(|one| one.value().name()).find(|name| ["a", "button", "summary"].contains(name));
    outer.filter(|_| is_pressed).map(|name| format!("{} in a {name}", opening(element)))
}

fn opening(element: ElementRef<'_>) -> String {
    let html = element.html();
    html.split_inclusive('>').next().unwrap_or_default().to_owned()
}
