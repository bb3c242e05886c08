//! From an article to a post by written rules: nothing invented, nothing louder than the author said it.

mod advertising;
mod boilerplate;
mod clean;
mod form;
mod hashtags;
mod kin;
mod labels;
mod language;
mod objective;
mod phrases;
mod strong;
mod template;
mod title;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Card, Overflow, Post, Variant};
use crate::{
    gather::{Item, ItemKind, address},
    guard::Finding,
};
use labels::Labels;
use template::Words;

pub use form::{Form, carry_as};
pub use objective::is_offer;
pub(crate) use objective::{contains_any, contains_words};
pub use template::{DEFAULT_ARTICLE, DEFAULT_EPISODE, DEFAULT_EVENT, DEFAULT_NOTE, DEFAULT_VIDEO, check_template};

/// How a business wants its articles carried. The default is right for most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CarryRules {
    /// Name of the site; cut from the ends of titles and offered to templates.
    pub site: String,
    /// Of the business; used where neither the item nor its words tell.
    pub language: Option<String>,
    /// Id of the network to write for, where templates differ by network.
    pub network: Option<String>,
    pub max_hashtags: usize,
    /// Templates of people, by `mastodon/article`, `mastodon` or `article`; the first of these that exists is used.
    pub templates: BTreeMap<String, String>,
}

impl Default for CarryRules {
    fn default() -> Self {
        Self { site: String::new(), language: None, network: None, max_hashtags: 3, templates: BTreeMap::new() }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    pub post: Post,
    /// Without pictures and HTML: those are fetched and sanitised by the caller.
    pub base: Variant,
    /// A template that could not be used (`template-broken`); the default stood in for it.
    pub findings: Vec<Finding>,
}

/// Makes a post of an item. Pure: the same item and rules give the same words.
pub fn carry(item: &Item, rules: &CarryRules) -> Carried {
    Source::of(item, rules).carry(item, rules)
}

/// Where the whole stands: the page, or of an episode without one the recording.
fn link_of(item: &Item) -> Option<String> {
    let recording = item.enclosure.as_ref().map(|enclosure| enclosure.url.as_str());
    let recording = recording.filter(|_| matches!(item.kind, ItemKind::Episode | ItemKind::Video));
    let mut addresses = [item.url.as_deref(), recording].into_iter().flatten();
    addresses.find(|address| address::host(address).is_some()).map(address::without_tracking)
}

/// The item's words, cleaned and searched once for however many networks it is carried to.
pub struct Source {
    title: String,
    summary: String,
    text: String,
    sentence: String,
    opening: String,
    language: Option<String>,
    /// It has no title of its own: the text itself is the message.
    is_note: bool,
}

impl Source {
    pub fn of(item: &Item, rules: &CarryRules) -> Self {
        let summary = clean::text(item.summary.as_deref().unwrap_or(""));
        let text = clean::text(item.text.as_deref().unwrap_or(""));
        let title = title::clean(&item.title, &rules.site, item.kind);
        let body = if text.is_empty() { &summary } else { &text };
        let is_note = title.is_empty() || (item.kind == ItemKind::Note && title::repeats(&title, body));
        let title = if is_note { String::new() } else { title };
        let language = language::of(item.language.as_deref(), &format!("{title}\n{body}"), rules.language.as_deref());
        let sentence = strong::sentence(&summary, &text, &title, item.kind).unwrap_or_default();
        let opening = strong::opening(if summary.is_empty() { &text } else { &summary });
        Self { title, summary, text, sentence, opening, language, is_note }
    }

    /// `item` is the one it was read of; it may lead elsewhere, and the rules may be those of another network.
    pub fn carry(&self, item: &Item, rules: &CarryRules) -> Carried {
        let link = link_of(item);
        let hashtags = hashtags::from_categories(&item.categories, &item.authors, rules.max_hashtags);
        let words = self.words(item, rules, link.as_deref(), &hashtags);
        let rendered = template::render(item.kind, self.is_note, rules, &words);
        let base = Variant {
            title: Some(self.title.clone()).filter(|title| !title.is_empty()),
            text: rendered.text,
            card: link.as_deref().and_then(|link| self.card(item, link, &words)),
            link: link.clone(),
            hashtags,
            language: self.language.clone(),
            overflow: if self.is_note && link.is_none() { Overflow::Thread } else { Overflow::Shorten },
            original_published: item.published,
            ..Variant::default()
        };
        let post = Post {
            objective: objective::of(item.kind, &self.title, words.sentence.as_str()),
            call_to_action: link,
            language: self.language.clone(),
            ..Post::default()
        };
        Carried { post, base, findings: rendered.findings }
    }

    fn words(&self, item: &Item, rules: &CarryRules, link: Option<&str>, hashtags: &[String]) -> Words {
        let labels = Labels::of(self.language.as_deref());
        let event = item.event.as_ref();
        Words {
            lead: labels.lead(item.kind, &self.title).to_owned(),
            when: event.map(|event| labels.moment(event)).unwrap_or_default(),
            place: event.and_then(|event| event.place.clone()).unwrap_or_default(),
            text: if self.text.is_empty() { self.summary.clone() } else { self.text.clone() },
            title: self.title.clone(),
            sentence: self.sentence.clone(),
            summary: self.opening.clone(),
            link: link.unwrap_or("").to_owned(),
            hashtags: hashtags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "),
            site: rules.site.clone(),
            kind: item.kind.as_str().to_owned(),
        }
    }

    fn card(&self, item: &Item, link: &str, words: &Words) -> Option<Card> {
        let description = if words.sentence.is_empty() { &words.summary } else { &words.sentence };
        (!self.is_note).then(|| Card {
            url: link.to_owned(),
            title: self.title.clone(),
            description: description.clone(),
            image: item.image.as_ref().map(|image| image.url.clone()),
            thumbnail: None,
        })
    }
}

#[cfg(test)]
mod tests;
