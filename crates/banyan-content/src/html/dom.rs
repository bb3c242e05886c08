//! Small questions about parsed HTML that several readers ask.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use url::Url;

use super::bounded::bounded;
pub(crate) use super::bounded::bounded_to;

/// Elements whose content is never prose a reader sees.
pub(crate) const SILENT: &[&str] = &[
    "script", "style", "head", "title", "noscript", "template", "iframe", "object", "embed", "svg", "select",
    "textarea", "audio", "video", "canvas", "map", "datalist", "dialog", "rp", "frameset", "noframes", "noembed",
    "meter", "progress",
];

/// Parses a fragment or a whole page alike, at a cost bounded by its length.
pub(crate) fn parse(html: &str) -> Html {
    Html::parse_document(&bounded(html))
}

/// Would a browser or mail program keep this element out of sight?
pub(crate) fn is_hidden(element: &Element) -> bool {
    element.attr("hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || element.attr("aria-hidden").is_some_and(|value| value.eq_ignore_ascii_case("true"))
        || element.attr("style").is_some_and(hides)
}

pub(crate) fn is_within_hidden(node: NodeRef<'_, Node>) -> bool {
    node.ancestors().chain([node]).any(|node| node.value().as_element().is_some_and(is_hidden))
}

/// All elements a selector finds; none if the selector is not one.
pub(crate) fn all<'a>(page: &'a Html, selector: &'static str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

/// `<link>` elements that carry this relation.
pub(crate) fn links<'a>(page: &'a Html, rel: &str) -> Vec<ElementRef<'a>> {
    let mut links = all(page, "link[rel][href]");
    links.retain(|link| has_rel(link, rel));
    links
}

pub(crate) fn has_rel(element: &ElementRef<'_>, rel: &str) -> bool {
    element.attr("rel").is_some_and(|rels| rels.split_whitespace().any(|known| known.eq_ignore_ascii_case(rel)))
}

/// What relative addresses on the page are relative to.
pub(crate) fn base_of(page: &Html, url: &Url) -> Url {
    let declared = all(page, "base[href]").into_iter().next();
    let base = declared.and_then(|base| url.join(base.attr("href")?.trim()).ok());
    base.filter(|base| matches!(base.scheme(), "http" | "https")).unwrap_or_else(|| url.clone())
}

/// An absolute http(s) address, or nothing.
pub(crate) fn web_address(reference: &str, base: Option<&Url>) -> Option<String> {
    let reference = reference.trim();
    if reference.is_empty() {
        return None;
    }
    let url = match base {
        Some(base) => base.join(reference),
        None => Url::parse(reference),
    };
    url.ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host()).map(Into::into)
}

/// One declaration of an inline style, lower-cased.
pub(crate) fn style_value(style: &str, wanted: &str) -> Option<String> {
    let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    let (_, value) = rules.find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted))?;
    Some(value.trim().trim_end_matches("!important").trim().to_ascii_lowercase())
}

fn hides(style: &str) -> bool {
    let is = |name, wanted: fn(&str) -> bool| style_value(style, name).is_some_and(|value| wanted(&value));
    is("display", |value| value == "none")
        || is("visibility", |value| value == "hidden")
        || is("mso-hide", |value| value == "all")
        || is("opacity", is_zero)
        || is("max-height", is_zero)
}

fn is_zero(value: &str) -> bool {
    let number = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    number.trim().parse::<f64>() == Ok(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_hide_are_told_from_those_that_do_not() {
        for hidden in
            ["display:none", "color:red; DISPLAY : None !important", "max-height:0px", "opacity:0", "mso-hide:all"]
        {
            assert!(hides(hidden), "{hidden}");
        }
        for shown in ["display:block", "max-height:10px", "opacity:0.5", "font-size:0", "", ";:;"] {
            assert!(!hides(shown), "{shown}");
        }
    }

    #[test]
    fn only_web_addresses_are_addresses() {
        let base = Url::parse("https://a.example/b/").unwrap();
        let table = [
            ("c", Some("https://a.example/b/c")),
            ("//x.example/y", Some("https://x.example/y")),
            (" http://x.example ", Some("http://x.example/")),
            ("javascript:alert(1)", None),
            ("mailto:a@b.example", None),
            ("", None),
            ("https://", None),
        ];
        for (reference, url) in table {
            assert_eq!(web_address(reference, Some(&base)).as_deref(), url, "{reference}");
        }
    }
}
