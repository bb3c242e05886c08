//! The main text of an article page, for feeds that give only a teaser.

use dom_smoothie::{Config, Readability};
use serde::Serialize;
use url::Url;

use crate::html::{self, Image, dom};

/// More elements than any article page has; the search is not linear in them.
const MAX_ELEMENTS: usize = 60_000;
/// Articles stand flat; the search reads each element's words anew on every level.
const MAX_DEPTH: usize = 80;
/// Shorter results are a cookie notice or a list of links, not an article.
const SHORTEST: usize = 140;

/// The article without the page around it. `html` is safe to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    pub title: String,
    pub byline: Option<String>,
    pub html: String,
    pub text: String,
    pub image: Option<Image>,
}

/// Why a page gave no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArticleError {
    #[error("this page has too many elements to look for an article in it")]
    TooLarge,
    #[error("no article text was found on this page; open it and paste the text, or carry the teaser alone")]
    NoArticle,
}

/// Finds the main text of the page at `url`.
pub fn read(page: &str, url: &Url) -> Result<Article, ArticleError> {
    let page = dom::bounded_to(page, MAX_DEPTH);
    let config = Config { max_elements_to_parse: MAX_ELEMENTS, ..Config::default() };
    let mut reader =
        Readability::new(page.as_ref(), Some(url.as_str()), Some(config)).map_err(|_| ArticleError::NoArticle)?;
    let found = reader.parse().map_err(|error| match error {
        dom_smoothie::ReadabilityError::TooManyElements(..) => ArticleError::TooLarge,
        _ => ArticleError::NoArticle,
    })?;
    let html = html::sanitise(&found.content, Some(url));
    let text = html::to_text(&html);
    if text.chars().count() < SHORTEST {
        return Err(ArticleError::NoArticle);
    }
    let image = html::first_image(&html, Some(url));
    Ok(Article {
        title: found.title.trim().to_owned(),
        byline: found.byline.filter(|name| !name.trim().is_empty()),
        html,
        text,
        image,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_home(page: &str) -> Result<Article, ArticleError> {
        read(page, &Url::parse("https://rye.example/blog/oven").unwrap())
    }

    #[test]
    fn the_article_is_told_from_the_page_around_it() {
        let paragraph = "<p>Our new oven came on a Tuesday, on a lorry too wide for the lane, and six of us carried it in by hand.</p>";
        let page = format!(
            "<title>The oven - Rye</title><nav><ul><li><a href=/>Home</a><li><a href=/shop>Shop</a></ul></nav>\
             <article><h1>The oven</h1><img src=/oven.jpg alt='The oven'>{}</article>\
             <aside class=sidebar><a href=/x>Most read</a></aside><footer>Imprint and cookies</footer>",
            paragraph.repeat(8)
        );
        let article = at_home(&page).unwrap();
        assert!(article.text.contains("lorry too wide"));
        assert!(!article.text.contains("Imprint") && !article.text.contains("Most read"));
        assert_eq!(article.image.map(|image| image.url).as_deref(), Some("https://rye.example/oven.jpg"));
        assert!(!article.html.contains("<script") && !article.html.contains("class="));
    }

    #[test]
    fn a_page_without_an_article_says_so() {
        for page in ["", "<p>short</p>", "<html><body></body></html>", "\u{0}<<<>>>"] {
            assert_eq!(at_home(page), Err(ArticleError::NoArticle), "{page}");
        }
    }
}
