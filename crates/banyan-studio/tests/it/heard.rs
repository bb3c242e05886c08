//! What each page says, line by line, as it stands in `heard/`: a change of words is seen in review.

use std::{collections::HashSet, env, fmt::Write as _, fs, path::PathBuf};

use scraper::{ElementRef, Node};

use crate::parsed::parsed;

/// What is heard as a line of its own.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "title",
    "tr",
    "ul",
];
const SILENT: [&str; 5] = ["link", "meta", "script", "style", "svg"];
/// A longer list is told by its number.
const MOST_OPTIONS: usize = 20;

#[test]
fn every_page_says_what_was_agreed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/heard");
    for (room, pages) in crate::pages::rooms("en") {
        let said = said_in(&pages);
        let file = folder.join(format!("{room}.txt"));
        if env::var_os("BANYAN_REWRITE").is_some() {
            fs::write(&file, &said).expect("the words can be written down");
        }
        let agreed = fs::read_to_string(&file).unwrap_or_default();
        let parted = said.lines().zip(agreed.lines()).find(|(now, before)| now != before);
        assert!(
            said == agreed,
            "{room} says other words; if they are meant, run bin/fix and look at its diff: {parted:?}"
        );
    }
}

#[test]
fn what_is_heard_is_what_stands_there() {
    let page = "<title>A</title><h1>One <b>two</b></h1><p hidden>Later<p>See <a href=/>there</a>.<button>Go</button>\
        <label>Name <input value=Ada></label><label><input type=checkbox checked> Yes</label><img alt=Rye>\
        <select><option>A<option selected>B</select><svg><text>no</text></svg><i aria-hidden=true>no</i>\
        <nav aria-label=Main><ul><li>Three</ul></nav><table><tr><td>1<td>2</table>";
    let heard = [
        "title: A",
        "# One two",
        "(hidden) Later",
        "See [there].<Go>Name {Ada}(x) Yes(picture: Rye){A / *B}",
        "Main:",
        "- Three",
        "| 1 | 2",
    ];
    assert_eq!(lines_of(page), heard);
}

/// Page by page; lines that stood in this room before are only counted.
fn said_in(pages: &[(String, String)]) -> String {
    let mut before: HashSet<String> = HashSet::new();
    let mut said = String::new();
    for (name, html) in pages {
        let _ = writeln!(said, "\n=== {name}");
        let mut again = 0;
        for line in lines_of(html) {
            if before.contains(&line) {
                again += 1;
                continue;
            }
            count(&mut said, &mut again);
            said.push_str(&line);
            said.push('\n');
            before.insert(line);
        }
        count(&mut said, &mut again);
    }
    said.trim_start().to_owned()
}

fn count(said: &mut String, again: &mut usize) {
    if *again > 0 {
        let _ = writeln!(said, "… {again}");
        *again = 0;
    }
}

fn lines_of(html: &str) -> Vec<String> {
    let mut heard = Heard::default();
    heard.element(parsed(html).root_element());
    heard.end_line();
    heard.lines
}

#[derive(Default)]
struct Heard {
    lines: Vec<String>,
    line: String,
}

impl Heard {
    fn element(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if SILENT.contains(&name) || element.attr("aria-hidden") == Some("true") {
            return;
        }
        let is_block = BLOCKS.contains(&name);
        if is_block || element.attr("hidden").is_some() {
            self.end_line();
        }
        if element.attr("hidden").is_some() {
            self.line.push_str("(hidden) ");
        }
        match name {
            "input" => self.line.push_str(&input(element)),
            "textarea" => self.wrapped("{", &element.text().collect::<String>(), "}"),
            "select" => self.wrapped("{", &options(element), "}"),
            "img" => self.picture(element),
            "a" if element.attr("href").is_some() => self.pressed("[", element, "]"),
            "button" => self.pressed("<", element, ">"),
            _ => self.plain(name, element),
        }
        if is_block {
            self.end_line();
        }
    }

    fn plain(&mut self, name: &str, element: ElementRef<'_>) {
        self.line.push_str(match name {
            "title" => "title: ",
            "h1" => "# ",
            "h2" => "## ",
            "h3" => "### ",
            "h4" => "#### ",
            "li" => "- ",
            "summary" => "> ",
            "td" | "th" => " | ",
            "br" => " ",
            _ => "",
        });
        if let Some(label) = element.attr("aria-label") {
            self.wrapped("", label, ": ");
        }
        self.inside(element);
    }

    fn inside(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.line.push_str(text),
                Node::Element(_) => self.element(ElementRef::wrap(child).expect("it is an element")),
                _ => {}
            }
        }
    }

    fn pressed(&mut self, open: &str, element: ElementRef<'_>, close: &str) {
        self.line.push_str(open);
        match element.attr("aria-label") {
            Some(label) => self.line.push_str(label),
            None => self.inside(element),
        }
        self.line.push_str(close);
    }

    fn picture(&mut self, element: ElementRef<'_>) {
        if let Some(alt) = element.attr("alt").filter(|alt| !alt.is_empty()) {
            self.wrapped("(picture: ", alt, ")");
        }
    }

    fn wrapped(&mut self, open: &str, words: &str, close: &str) {
        self.line.extend([open, words.trim(), close]);
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() && line != "-" && line != "(hidden)" {
            self.lines.push(line);
        }
        self.line.clear();
    }
}

fn input(element: ElementRef<'_>) -> String {
    let said = |name| element.attr(name).unwrap_or_default();
    let chosen = if element.attr("checked").is_some() { "(x)" } else { "( )" };
    let label = element.attr("aria-label").map(|label| format!("{label}: ")).unwrap_or_default();
    match said("type") {
        "hidden" => String::new(),
        "checkbox" | "radio" => format!("{label}{chosen}"),
        "submit" => format!("<{}>", said("value")),
        _ if said("value").is_empty() => format!("{label}{{{}}}", said("placeholder")),
        _ => format!("{label}{{{}}}", said("value")),
    }
}

fn options(select: ElementRef<'_>) -> String {
    let all: Vec<ElementRef<'_>> = select.descendent_elements().filter(|one| one.value().name() == "option").collect();
    let said = |one: &ElementRef<'_>| {
        let sign = if one.attr("selected").is_some() { "*" } else { "" };
        format!("{sign}{}", one.text().collect::<String>().trim())
    };
    let chosen = || all.iter().filter(|one| one.attr("selected").is_some()).map(said);
    if all.len() > MOST_OPTIONS {
        return chosen().chain([format!("one of {}", all.len())]).collect::<Vec<_>>().join(", ");
    }
    all.iter().map(said).collect::<Vec<_>>().join(" / ")
}
