//! Small questions about parsed HTML that several readers ask.

use scraper::Html;
use scraper::node::Element;

/// Elements whose content is never prose a reader sees.
pub(crate) const SILENT: &[&str] = &[
    "script", "style", "head", "title", "noscript", "template", "iframe", "object", "embed", "svg", "select",
    "textarea", "audio", "video", "canvas", "map", "datalist", "dialog", "rp", "frameset", "noframes", "noembed",
    "meter", "progress",
];

/// Parses a fragment or a whole page alike.
pub(crate) fn parse(html: &str) -> Html {
    Html::parse_document(html)
}

/// Would a browser or mail program keep this element out of sight?
pub(crate) fn is_hidden(element: &Element) -> bool {
    element.attr("hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || element.attr("aria-hidden").is_some_and(|value| value.eq_ignore_ascii_case("true"))
        || element.attr("style").is_some_and(hides)
}

fn hides(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
        match name.trim().to_ascii_lowercase().as_str() {
            "display" => value == "none",
            "visibility" => value == "hidden",
            "mso-hide" => value == "all",
            "opacity" | "max-height" => is_zero(&value),
            _ => false,
        }
    })
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
}
