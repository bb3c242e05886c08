//! What somebody else's article says of itself, for whoever wants to talk about it. Writes nothing.

use std::time::Duration;

use banyan_content::{article, html, page};

use super::reading::{MAX_PAGE_BYTES, ReadError, unfold};
use crate::App;

/// Nobody waits longer than this for a page of somebody else.
const PATIENCE: Duration = Duration::from_secs(10);
/// Of a name or a title; longer ones are something else.
const MOST_LETTERS: usize = 200;
/// Of the words on a card.
const MOST_DESCRIBED: usize = 300;

/// What the page does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ArticleFound {
    /// Where it stands, after redirects and without what only follows its reader.
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) site: String,
    /// What it wants its card to say and show.
    pub(crate) description: String,
    pub(crate) image: Option<String>,
    /// Its words, else those it is announced with.
    pub(crate) text: String,
}

pub(crate) async fn read_article(app: &App, address: &str) -> Result<ArticleFound, ReadError> {
    let request = app.net.get(address).header("accept", "text/html,*/*;q=0.5").max_bytes(MAX_PAGE_BYTES);
    let answer = request.timeout(PATIENCE).polite().send().await;
    let answer = answer.map_err(|source| ReadError::Net { address: address.to_owned(), source })?;
    if !answer.status.is_success() {
        let status = answer.status.as_u16();
        return Err(ReadError::Status { address: address.to_owned(), status, retry_after_ms: None });
    }
    let url = url::Url::parse(&answer.url).map_err(|_| ReadError::NoFeed(address.to_owned()))?;
    let body = answer.body.slice(..answer.body.len().min(MAX_PAGE_BYTES));
    Ok(unfold(body.len(), move || found(&String::from_utf8_lossy(&body), &url)).await)
}

fn found(html: &str, url: &url::Url) -> ArticleFound {
    let page = page::read(html, url);
    let article = article::read(html, url).ok();
    let own_address = page.canonical.filter(|own| url::Url::parse(own).is_ok_and(|own| own.host() == url.host()));
    let byline = || article.as_ref().and_then(|article| article.byline.clone());
    let host = || url.host_str().map(|host| host.trim_start_matches("www.").to_owned());
    ArticleFound {
        address: html::without_tracking(&own_address.unwrap_or_else(|| url.to_string())),
        title: line(page.card.title.or(page.title)),
        description: short(page.card.description, MOST_DESCRIBED),
        image: page.card.image.filter(|image| image.starts_with("https://") || image.starts_with("http://")),
        author: line(page.author.or_else(byline)),
        site: line(page.site_name.or_else(host)),
        text: article.as_ref().map(|article| article.text.clone()).or(page.description).unwrap_or_default(),
    }
}

/// One line, as long as names are.
fn line(words: Option<String>) -> String {
    short(words, MOST_LETTERS)
}

fn short(words: Option<String>, most: usize) -> String {
    let words = words.unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_mill(html: &str) -> ArticleFound {
        found(html, &url::Url::parse("https://www.mill.example/rye?utm_source=mail").unwrap())
    }

    #[test]
    fn an_article_tells_whose_it_is() {
        let body = "<p>Rye sleeps two nights before it is ground. Nobody knows why it needs so long.</p>".repeat(4);
        let read = at_mill(&format!(
            "<title>Rye | Mill News</title><meta property=og:title content='Why rye sleeps'>\
             <meta property=og:description content='Two\n nights'><meta property=og:image content=/rye.jpg>\
             <meta property=og:site_name content='Mill News'><meta name=author content='Ida Holm'>\
             <link rel=canonical href=/rye><article><h1>Why rye sleeps</h1>{body}</article>"
        ));
        assert_eq!((read.title.as_str(), read.author.as_str()), ("Why rye sleeps", "Ida Holm"));
        assert_eq!((read.site.as_str(), read.address.as_str()), ("Mill News", "https://www.mill.example/rye"));
        assert_eq!(read.description, "Two nights");
        assert_eq!(read.image.as_deref(), Some("https://www.mill.example/rye.jpg"));
        assert!(read.text.contains("Rye sleeps two nights"), "{}", read.text);
    }

    #[test]
    fn a_page_that_says_nothing_or_lies_is_read_as_far_as_it_can_be() {
        let empty = at_mill("");
        assert_eq!((empty.title.as_str(), empty.site.as_str()), ("", "mill.example"));
        let lie = at_mill("<link rel=canonical href=https://other.example/><title>a\n\n b</title>");
        assert_eq!((lie.address.as_str(), lie.title.as_str()), ("https://www.mill.example/rye", "a b"));
        let long = at_mill(&format!("<title>{}</title>", "x".repeat(1_900)));
        assert!(long.title.chars().count() <= MOST_LETTERS);
        at_mill(&format!("{}\u{0}<<<article>&#x0;", "<div>".repeat(5_000)));
    }
}
