//! A site's colours, logo and icons, as far as its own page declares them.

use std::collections::HashMap;

use serde::Serialize;

use super::facts::Facts;
use super::json_ld;
use crate::html::{dom, images};

const MAX_COLOURS: usize = 6;
const MAX_MARKS: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    Logo,
    TouchIcon,
    Icon,
}

/// A picture the site is known by. Logos first, then icons from large to small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    pub url: String,
    pub kind: MarkKind,
    /// The longer side in pixels, where the page tells it.
    pub size: Option<u32>,
}

pub(super) fn marks(facts: &Facts<'_>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut add = |url: Option<String>, kind, size| {
        if let Some(url) = url.filter(|url| !marks.iter().any(|mark| mark.url == *url)) {
            marks.push(Mark { url, kind, size });
        }
    };
    for business in facts.json_ld.businesses() {
        add(json_ld::text(business, "logo").and_then(|logo| facts.absolute(&logo)), MarkKind::Logo, None);
    }
    for image in dom::all(facts.page, "img").into_iter().filter(is_logo) {
        add(images::source(image.value(), Some(&facts.base)), MarkKind::Logo, None);
    }
    add(facts.meta(&["og:logo"]).and_then(|logo| facts.absolute(&logo)), MarkKind::Logo, None);
    for link in dom::all(facts.page, "link[rel][href]") {
        let kind = match () {
            () if dom::has_rel(&link, "apple-touch-icon") || dom::has_rel(&link, "apple-touch-icon-precomposed") => {
                MarkKind::TouchIcon
            }
            () if dom::has_rel(&link, "icon") || dom::has_rel(&link, "fluid-icon") => MarkKind::Icon,
            () => continue,
        };
        add(link.attr("href").and_then(|href| facts.absolute(href)), kind, link.attr("sizes").and_then(largest_size));
    }
    marks.sort_by_key(|mark| (mark.kind, std::cmp::Reverse(mark.size)));
    marks.truncate(MAX_MARKS);
    marks
}

fn is_logo(image: &scraper::ElementRef<'_>) -> bool {
    let parent = image.parent().and_then(scraper::ElementRef::wrap);
    let own = ["class", "id", "alt", "src", "itemprop"].iter().filter_map(|name| image.attr(name));
    let around = ["class", "id"].iter().filter_map(|name| parent.as_ref()?.attr(name));
    own.chain(around).any(|value| value.to_ascii_lowercase().contains("logo"))
}

fn largest_size(sizes: &str) -> Option<u32> {
    sizes.split_whitespace().flat_map(|size| size.split(['x', 'X'])).filter_map(|side| side.parse().ok()).max()
}

/// Deliberate colours first: the browser's theme colour, then the style's own named brand colours.
pub(super) fn colours(facts: &Facts<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |colour: Option<String>| {
        if let Some(colour) = colour.filter(|colour| is_colourful(colour) && !found.contains(colour)) {
            found.push(colour);
        }
    };
    for name in ["theme-color", "msapplication-tilecolor", "msapplication-navbutton-color"] {
        facts.metas(name).for_each(|value| add(hex(value)));
    }
    for link in dom::links(facts.page, "mask-icon") {
        add(link.attr("color").and_then(hex));
    }
    let style: String = dom::all(facts.page, "style").into_iter().flat_map(|style| style.text()).collect();
    for colour in named_colours(&style) {
        add(Some(colour));
    }
    found.truncate(MAX_COLOURS);
    found
}

/// Custom properties with a brand-like name, the most used first.
fn named_colours(style: &str) -> Vec<String> {
    const BRAND: &[&str] = &["primary", "brand", "accent", "main-color", "secondary", "link", "theme", "highlight"];
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut order = Vec::new();
    for rule in style.split([';', '{', '}']) {
        let Some((name, value)) = rule.split_once(':') else { continue };
        let name = name.trim().to_ascii_lowercase();
        if name.starts_with("--")
            && BRAND.iter().any(|word| name.contains(word))
            && let Some(colour) = hex(value)
        {
            *counts.entry(colour.clone()).or_insert_with(|| {
                order.push(colour);
                0
            }) += 1;
        }
    }
    order.sort_by_key(|colour| std::cmp::Reverse(counts.get(colour).copied()));
    order
}

/// `#abc`, `#aabbcc`, `rgb(1, 2, 3)` as `#rrggbb`.
fn hex(value: &str) -> Option<String> {
    let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
    if let Some(digits) = value.strip_prefix('#') {
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        return match digits.len() {
            3 | 4 => Some(digits.chars().take(3).fold("#".to_owned(), |hex, digit| format!("{hex}{digit}{digit}"))),
            6 | 8 => Some(format!("#{}", &digits[..6])),
            _ => None,
        };
    }
    let numbers = value.strip_prefix("rgba(").or_else(|| value.strip_prefix("rgb("))?.strip_suffix(')')?;
    let mut channels = numbers.split([',', ' ', '/']).filter(|part| !part.is_empty()).map(str::parse::<u8>);
    let mut next = || channels.next()?.ok();
    Some(format!("#{:02x}{:02x}{:02x}", next()?, next()?, next()?))
}

/// Black, white and greys say nothing about a house.
fn is_colourful(hex: &str) -> bool {
    let channel = |at: usize| hex.get(at..at + 2).and_then(|part| i32::from_str_radix(part, 16).ok()).unwrap_or(0);
    let channels = [channel(1), channel(3), channel(5)];
    let spread = channels.iter().max().zip(channels.iter().min()).map_or(0, |(max, min)| max - min);
    spread >= 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::read;
    use url::Url;

    #[test]
    fn colours_are_read_in_each_spelling() {
        let table = [
            ("#0A7", Some("#00aa77")),
            ("#00aa77ff", Some("#00aa77")),
            (" rgb(0, 170, 119) ", Some("#00aa77")),
            ("rgba(0 170 119 / 0.5)", Some("#00aa77")),
            ("teal", None),
            ("#12", None),
            ("#ééé", None),
            ("rgb(300,0,0)", None),
        ];
        for (value, expected) in table {
            assert_eq!(hex(value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn a_page_shows_its_colours_and_marks() {
        let html = "<meta name=theme-color content='#ffffff'><meta name=theme-color content='#0a7'>\
            <style>:root{--wp--preset--color--primary:#c0392b;--gap:4px;--text-accent:#777}</style>\
            <link rel='shortcut icon' href=/favicon.ico sizes='16x16 32x32'><link rel=apple-touch-icon href=/t.png sizes=180x180>\
            <header><a class=site-logo><img src=/l.svg></a></header><img src=/team.jpg>";
        let page = read(html, &Url::parse("https://a.example/").unwrap());
        assert_eq!(page.colours, ["#00aa77", "#c0392b"]);
        let marks: Vec<_> = page.marks.iter().map(|mark| (mark.url.as_str(), mark.kind, mark.size)).collect();
        let expected = [
            ("https://a.example/l.svg", MarkKind::Logo, None),
            ("https://a.example/t.png", MarkKind::TouchIcon, Some(180)),
            ("https://a.example/favicon.ico", MarkKind::Icon, Some(32)),
        ];
        assert_eq!(marks, expected);
    }
}
