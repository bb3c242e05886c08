//! Plain text as safe markup, and its beginning.

use banyan_domain::compose::{links, sentences::paragraphs};
use url::Url;

/// Paragraphs with their line breaks kept and their addresses made clickable.
pub(crate) fn to_html(text: &str) -> String {
    let marked: Vec<String> =
        paragraphs(text).into_iter().map(|words| format!("<p>{}</p>\n", with_links(words))).collect();
    marked.concat()
}

fn with_links(words: &str) -> String {
    let mut html = String::with_capacity(words.len() + 64);
    let mut at = 0;
    for span in links::find(words) {
        let Some(address) = span.uri(words).and_then(|uri| web_address(&uri)) else { continue };
        html.push_str(&escape(&words[at..span.range.start]));
        let (address, shown) = (escape(&address), escape(span.text(words)));
        html.extend(["<a href=\"", &address, "\" rel=\"noopener\">", &shown, "</a>"]);
        at = span.range.end;
    }
    html.push_str(&escape(&words[at..]));
    html.replace('\n', "<br>\n")
}

/// For element and attribute alike. Letters no document may hold are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| is_allowed(*letter)) {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// SOURCE: https://www.w3.org/TR/xml/#charsets, 2026-11-22.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{1_0000}'..)
}

/// The first words on one line, cut between words.
pub(crate) fn beginning(text: &str, letters: usize) -> String {
    let mut start = String::new();
    for word in text.split_whitespace() {
        if start.chars().count() + word.chars().count() > letters && !start.is_empty() {
            return format!("{}…", start.trim_end_matches([',', ';', ':', '–', '—', ' ']));
        }
        if !start.is_empty() {
            start.push(' ');
        }
        start.extend(word.chars().take(letters));
    }
    start
}

/// An address a browser may be sent to; nothing but http and https.
pub(crate) fn web_address(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

/// `linden.example` of `https://www.linden.example/blog`.
pub(crate) fn host_of(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lines_and_addresses_become_markup_and_nothing_else_does() {
        let html = to_html("One <b>&\ntwo.\n\nSee https://linden.example/a?b=1&c=2, or \"not\".");
        assert_eq!(
            html,
            "<p>One &lt;b&gt;&amp;<br>\ntwo.</p>\n<p>See <a href=\"https://linden.example/a?b=1&amp;c=2\" \
             rel=\"noopener\">https://linden.example/a?b=1&amp;c=2</a>, or &quot;not&quot;.</p>\n"
        );
        assert_eq!(to_html("javascript:alert(1) #tag @name"), "<p>javascript:alert(1) #tag @name</p>\n");
    }

    #[test]
    fn letters_no_document_may_hold_are_left_out() {
        assert_eq!(escape("a\u{0}b\u{b}c\u{ffff}\td"), "abc\td");
    }

    #[test]
    fn a_beginning_ends_between_words() {
        assert_eq!(beginning("Bread  needs\ntime, and so on", 16), "Bread needs time…");
        assert_eq!(beginning("Short", 16), "Short");
        assert_eq!(beginning("", 16), "");
        assert_eq!(beginning(&"x".repeat(99), 16).chars().count(), 16);
    }

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        assert_eq!(web_address("https://linden.example").as_deref(), Some("https://linden.example/"));
        for bad in ["javascript:alert(1)", "data:text/html,x", "linden.example", "mailto:a@b.example", ""] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
        assert_eq!(host_of("https://www.linden.example/x").as_deref(), Some("linden.example"));
    }
}
