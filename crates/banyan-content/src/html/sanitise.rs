//! HTML from outside, made fit to be shown on our pages.

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::{Builder, UrlRelative};
use html5ever::{LocalName, QualName, local_name, ns};
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use url::Url;

use super::{dom, images, to_text};

const TAGS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
/// Their words are not prose, so they go with their content; every other unknown element only loses its tags.
const EMPTIED: &[&str] = &[
    "script",
    "style",
    "title",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
    "select",
    "textarea",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
    "audio",
    "video",
    "canvas",
    "button",
    "datalist",
    "dialog",
];
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];
/// How often unwrapping may uncover something that parses differently before we settle for plain paragraphs.
const ROUNDS: usize = 5;

/// Safe markup: no script, style, form, frame, class, id or handler; links carry `rel="nofollow noopener"`, relative
/// ones become absolute under `base` or go; pictures keep their alternative text and counting pixels go.
/// Sanitising the result again changes nothing.
pub fn sanitise(html: &str, base: Option<&Url>) -> String {
    let cleaner = cleaner(base);
    let mut before = round(&cleaner, html, base);
    for _ in 0..ROUNDS {
        let after = round(&cleaner, &before, base);
        if after == before {
            return after;
        }
        before = after;
    }
    plain_paragraphs(html)
}

fn round(cleaner: &Builder<'_>, html: &str, base: Option<&Url>) -> String {
    cleaner.clean(&without_unseen(html, base)).to_string().trim().to_owned()
}

fn cleaner(base: Option<&Url>) -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(EMPTIED.iter().copied().collect())
        .generic_attributes(HashSet::from(["lang", "dir", "title"]))
        .add_tag_attributes("a", &["href", "hreflang"])
        .add_tag_attributes("img", &["src", "alt", "width", "height", "loading", "referrerpolicy"])
        .add_tag_attributes("td", &["colspan", "rowspan"])
        .add_tag_attributes("th", &["colspan", "rowspan", "scope"])
        .add_tag_attributes("ol", &["start", "reversed"])
        .add_tag_attributes("time", &["datetime"])
        .add_tag_attributes("blockquote", &["cite"])
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(base.map_or(UrlRelative::Deny, |base| UrlRelative::RewriteWithBase(base.clone())))
        .link_rel(Some("nofollow noopener"))
        .strip_comments(true)
        .attribute_filter(|_, attribute, value| match attribute {
            "width" | "height" | "colspan" | "rowspan" | "start" => is_measure(value).then_some(Cow::Borrowed(value)),
            "dir" => matches!(value, "ltr" | "rtl" | "auto").then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        });
    builder
}

fn is_measure(value: &str) -> bool {
    !value.is_empty() && value.len() <= 5 && value.trim_end_matches('%').bytes().all(|b| b.is_ascii_digit())
}

/// Takes out what nobody was meant to see, which the cleaner cannot know once styles are gone, and gives each picture
/// the address a browser would load in the end.
fn without_unseen(html: &str, base: Option<&Url>) -> String {
    let mut page = dom::parse(html);
    let Ok(every) = Selector::parse("*") else { return String::new() };
    let (mut unseen, mut pictures) = (Vec::new(), Vec::new());
    for element in page.select(&every) {
        let value = element.value();
        if dom::is_hidden(value) && !matches!(value.name(), "html" | "body") {
            unseen.push(element.id());
        } else if value.name() == "img" {
            match images::source(value, base).filter(|_| !images::is_pixel(value)) {
                Some(source) => pictures.push((element.id(), source)),
                None => unseen.push(element.id()),
            }
        }
    }
    for (id, source) in pictures {
        if let Some(mut node) = page.tree.get_mut(id)
            && let Node::Element(image) = node.value()
        {
            set(image, &local_name!("src"), &source);
            set(image, &local_name!("loading"), "lazy");
            set(image, &local_name!("referrerpolicy"), "no-referrer");
        }
    }
    for id in unseen {
        if let Some(mut node) = page.tree.get_mut(id) {
            node.detach();
        }
    }
    body_of(&page)
}

/// The parser keeps attributes sorted by name and looks them up by halving.
fn set(element: &mut Element, name: &LocalName, value: &str) {
    match element.attrs.iter_mut().find(|(known, _)| known.local == *name) {
        Some((_, old)) => *old = value.into(),
        None => element.attrs.push((QualName::new(None, ns!(), name.clone()), value.into())),
    }
    element.attrs.sort_by(|a, b| a.0.cmp(&b.0));
}

fn body_of(page: &Html) -> String {
    let body = Selector::parse("body").ok().and_then(|body| page.select(&body).next().map(|body| body.inner_html()));
    body.unwrap_or_else(|| ElementRef::inner_html(&page.root_element()))
}

fn plain_paragraphs(html: &str) -> String {
    let text = to_text(html);
    text.split("\n\n").map(escaped).map(|part| ["<p>", &part, "</p>"].concat()).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_home(html: &str) -> String {
        sanitise(html, Some(&Url::parse("https://a.example/blog/").unwrap()))
    }

    #[test]
    fn markup_is_kept_where_it_means_something_and_no_further() {
        let table = [
            ("<p class=x id=y style='color:red' onclick=z()>Hi</p>", "<p>Hi</p>"),
            ("<a href='/x' target=_blank>go</a>", "<a href=\"https://a.example/x\" rel=\"nofollow noopener\">go</a>"),
            ("<a href='javascript:alert(1)'>go</a>", "<a rel=\"nofollow noopener\">go</a>"),
            (
                "<img src=t.jpg alt='A tree' onerror=x() width=10 height=auto>",
                "<img alt=\"A tree\" loading=\"lazy\" referrerpolicy=\"no-referrer\" src=\"https://a.example/blog/t.jpg\" width=\"10\">",
            ),
            ("a<img src=p.gif width=1 height=1>b<img src='data:image/png;base64,x'>c", "abc"),
            ("<script>x()</script><style>p{}</style><p>y", "<p>y</p>"),
            ("<span style='display:none'>secret</span>seen", "seen"),
            ("<form action=/x><input name=a><button>Go</button>words</form>", "words"),
            ("<center><font color=red>old</font></center>", "old"),
            ("<!-- c --><h2>t</h2>", "<h2>t</h2>"),
            ("5 < 6 & 7", "5 &lt; 6 &amp; 7"),
        ];
        for (html, clean) in table {
            assert_eq!(at_home(html), clean);
        }
    }

    #[test]
    fn relative_addresses_go_when_there_is_no_base() {
        assert_eq!(sanitise("<a href=/x>a</a><img src=/y.png>", None), "<a rel=\"nofollow noopener\">a</a>");
    }

    #[test]
    fn what_unwrapping_uncovers_is_settled_too() {
        for html in [
            "<p><button><p>x</p></button>",
            "<table><form><td><p>a<table><td>b",
            "<a>1<font><a>2",
            "<li><marquee><li>x",
        ] {
            let once = at_home(html);
            assert_eq!(at_home(&once), once, "{html}");
        }
    }
}
