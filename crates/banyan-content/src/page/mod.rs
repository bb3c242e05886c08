//! What a business's page says about itself: words, looks, feeds, networks, newsletter, contact and link card.

mod card;
mod contact;
mod facts;
mod feeds;
mod json_ld;
mod looks;
mod networks;
mod newsletter;
mod social_links;

use serde::Serialize;
use url::Url;

pub use card::Card;
pub use contact::Contact;
pub use feeds::{FeedLink, usual_paths};
pub use looks::{Mark, MarkKind};
pub(crate) use networks::is_host_of;
pub use networks::{NETWORKS, Profile, network_name, recognise};
pub use newsletter::Newsletter;
pub use social_links::Found;

use crate::html::dom;
use crate::{html, language};
use facts::Facts;

/// Everything read from one page. What the page does not say is `None` or empty, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Page {
    pub title: Option<String>,
    pub description: Option<String>,
    /// A tag as declared by the page, else a sure guess from its text.
    pub language: Option<String>,
    pub canonical: Option<String>,
    pub site_name: Option<String>,
    /// The program the site is made with, as it declares itself.
    pub generator: Option<String>,
    pub author: Option<String>,
    /// UTC milliseconds.
    pub published: Option<i64>,
    pub modified: Option<i64>,
    /// `#rrggbb`, the most deliberate first; black, white and greys left out.
    pub colours: Vec<String>,
    pub marks: Vec<Mark>,
    pub feeds: Vec<FeedLink>,
    pub podcasts: Vec<String>,
    pub networks: Vec<Found>,
    pub newsletter: Option<Newsletter>,
    pub contact: Contact,
    pub card: Card,
    pub json_ld_types: Vec<String>,
}

/// Reads a page that was fetched from `url` (the address after redirects).
pub fn read(html: &str, url: &Url) -> Page {
    let page = dom::parse(html);
    let facts = Facts::of(&page, url);
    Page {
        title: facts.title(),
        description: facts.description(),
        language: facts.language().or_else(|| language::guess(&html::to_text(html)).map(ToOwned::to_owned)),
        canonical: facts.canonical(),
        site_name: facts.site_name(),
        generator: facts.meta(&["generator"]),
        author: facts.author(),
        published: facts.published(),
        modified: facts.modified(),
        colours: looks::colours(&facts),
        marks: looks::marks(&facts),
        feeds: feeds::links(&facts),
        podcasts: feeds::podcasts(&facts),
        networks: social_links::find(&facts),
        newsletter: newsletter::find(&facts),
        contact: contact::read(&facts),
        card: card::read(&facts),
        json_ld_types: facts.json_ld.types(),
    }
}
