//! The letter's copy on the web, if it names one.

use scraper::{ElementRef, Html};
use serde::Serialize;

use super::{redirects, words};
use crate::html::dom;

/// Longer link texts are sentences that happen to mention a browser.
const LONGEST_TEXT: usize = 90;

/// Where the letter can be read on the web.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WebView {
    pub url: String,
    /// The address still counts its reader and may be personal: not to be published, only followed.
    pub is_redirect: bool,
}

/// Hosts that hold nothing but letters' web copies.
const ARCHIVES: &[&str] = &["mailchi.mp/", "campaign-archive.com/", "createsend.com/t/", "cmail19.com/t/", "/archive/"];

pub(super) fn in_html(page: &Html) -> Option<WebView> {
    let links = dom::all(page, "a[href]");
    let named = links.iter().find(|link| is_named(link)).and_then(|link| view(link.attr("href")?));
    named.or_else(|| {
        links.iter().filter_map(|link| view(link.attr("href")?)).find(|view| {
            !view.is_redirect
                && ARCHIVES.iter().any(|part| view.url.contains(part))
                && !words::mentions(&view.url, words::UNSUBSCRIBE)
        })
    })
}

/// Named by its own words, or a short "here" that is the only link in a naming line.
pub(super) fn is_named(link: &ElementRef<'_>) -> bool {
    let text = words::one_line(&link.text().collect::<String>());
    if is_naming(&text) {
        return true;
    }
    let Some(around) = link.parent().and_then(ElementRef::wrap).filter(|_| text.chars().count() <= 30) else {
        return false;
    };
    let links = around.descendent_elements().filter(|element| element.value().name() == "a").count();
    links == 1 && is_naming(&words::one_line(&around.text().collect::<String>()))
}

fn is_naming(text: &str) -> bool {
    text.chars().count() <= LONGEST_TEXT
        && words::mentions(text, words::WEB_VIEW)
        && !words::mentions(text, words::UNSUBSCRIBE)
}

/// In plain text the address follows on the same line or the next one.
pub(super) fn in_text(text: &str) -> Option<WebView> {
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.len() <= 300 && words::mentions(line, words::WEB_VIEW))?;
    lines[at..].iter().take(3).flat_map(|line| line.split_whitespace()).find_map(|word| {
        let start = word.find("http://").or_else(|| word.find("https://"))?;
        view(word[start..].trim_end_matches(['>', ')', ']', '.', ',', ';']))
    })
}

fn view(href: &str) -> Option<WebView> {
    let address = dom::web_address(href, None)?;
    let (url, is_redirect) = redirects::unwrapped(&address);
    Some(WebView { url, is_redirect })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_copies_are_found_in_many_languages() {
        for text in [
            "View in browser",
            "View this email in your browser",
            "Read online",
            "Im Browser ansehen",
            "Zur Onlineversion",
            "Voir la version en ligne",
            "Ver en el navegador",
            "Visualizza nel browser",
            "Ver no navegador",
            "Bekijk online",
            "Öppna i webbläsare",
            "Åbn i din browser",
            "Wyświetl w przeglądarce",
            "Открыть в браузере",
            "ブラウザで見る",
            "在浏览器中查看",
        ] {
            let page = dom::parse(&format!(
                "<p>Hi</p><a href='https://rye.example/shop'>Shop</a><a href='https://rye.example/web'>{text}</a>"
            ));
            assert_eq!(in_html(&page).map(|view| view.url).as_deref(), Some("https://rye.example/web"), "{text}");
        }
    }

    #[test]
    fn a_short_link_in_a_naming_line_counts_and_sentences_do_not() {
        let here = dom::parse(
            "<p>Trouble seeing this? View it in your browser: <a href='https://rye.example/web'>here</a></p>",
        );
        assert_eq!(in_html(&here).map(|view| view.url).as_deref(), Some("https://rye.example/web"));
        let prose =
            format!("<a href='https://rye.example/x'>{} runs in your browser now</a>", "Our long told game ".repeat(6));
        assert_eq!(in_html(&dom::parse(&prose)), None);
    }

    #[test]
    fn plain_letters_name_their_copy_too() {
        let text = "View this email in your browser\n(https://mailchi.mp/rye/oven)\n\nHello";
        assert_eq!(in_text(text).map(|view| view.url).as_deref(), Some("https://mailchi.mp/rye/oven"));
    }
}
