//! The link card a page asks others to show.

use serde::Serialize;

use super::facts::Facts;
use super::json_ld;
use crate::html::images;

/// Title, words and picture as OpenGraph, Twitter cards or the page itself give them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    pub title: Option<String>,
    pub description: Option<String>,
    pub image: Option<String>,
    pub image_alt: Option<String>,
}

pub(super) fn read(facts: &Facts<'_>) -> Card {
    let declared =
        facts.meta(&["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"]);
    let mut card = Card {
        title: facts.meta(&["og:title", "twitter:title"]).or_else(|| headline(facts)).or_else(|| facts.title()),
        description: facts
            .meta(&["og:description", "twitter:description", "description", "dc.description"])
            .or_else(|| facts.json_ld.articles().find_map(|article| json_ld::text(article, "description"))),
        image: declared.and_then(|image| facts.absolute(&image)),
        image_alt: facts.meta(&["og:image:alt", "twitter:image:alt"]),
    };
    if card.image.is_none() {
        card.image_alt = None;
        card.image = image_of_article(facts);
    }
    if card.image.is_none()
        && let Some(image) = images::images_in(facts.page, Some(&facts.base)).into_iter().find(images::is_story)
    {
        card.image = Some(image.url);
        card.image_alt = Some(image.alt).filter(|alt| !alt.is_empty());
    }
    card
}

fn headline(facts: &Facts<'_>) -> Option<String> {
    facts.json_ld.articles().find_map(|article| json_ld::text(article, "headline"))
}

fn image_of_article(facts: &Facts<'_>) -> Option<String> {
    facts.json_ld.articles().find_map(|article| facts.absolute(&json_ld::text(article, "image")?))
}
