//! Where posts lead when what they tell stands nowhere on the web: to its page on our own site, which is out first.

use std::borrow::Cow;

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::carry::CarryRules,
    gather::{Item, ItemIdentity, address},
    ids::PublicationId,
};
use url::{Host, Url};

use super::{
    articles,
    assemble::OWN_SITE,
    carry_item::{carry_key, page_title, write_for},
};
use crate::{
    App, Internal, fresh_id,
    publish::{self, Channel},
};

pub(super) struct OwnPage {
    pub(super) publication: PublicationId,
    pub(super) slug: String,
    pub(super) url: String,
    /// It comes with this very carrying.
    pub(super) is_new: bool,
}

/// What might need a page, and our site, where it would stand.
pub(super) struct Wish<'a> {
    pub(super) site: &'a Channel,
    /// Our site is among the places it is carried to now.
    pub(super) is_chosen: bool,
    pub(super) item: &'a Item,
    pub(super) identity: &'a ItemIdentity,
    pub(super) rules: &'a CarryRules,
}

/// The page of what has no address of its own: the one that was carried before, or the one that comes now if our site is
/// among the places. A message without a title is whole in itself and leads nowhere.
pub(super) async fn page_for(
    app: &App,
    on: &impl ConnectionTrait,
    wish: &Wish<'_>,
) -> Result<Option<OwnPage>, Internal> {
    let Wish { site, item, .. } = wish;
    if !needs_page(item) || !can_be_opened(app) {
        return Ok(None);
    }
    let written = write_for(OWN_SITE, item, wish.rules);
    let key = carry_key(OWN_SITE, &site.facts, wish.identity);
    let known = publish::find_page(on, site.workspace, &key).await?;
    let is_new = known.is_none();
    let (publication, slug) = match known {
        Some(known) => known,
        None if wish.is_chosen => {
            (fresh_id(), articles::free_slug(on, site.workspace, page_title(&written, item)).await?)
        }
        None => return Ok(None),
    };
    // Networks take addresses in ASCII only.
    let url = articles::address_of(app, &slug);
    let url = Url::parse(&url).map_or(url, String::from);
    Ok(Some(OwnPage { publication, slug, url, is_new }))
}

/// Where the page of an item would be, if our site at this address were among the places and the name still free.
pub(super) fn likely_page(site_address: &str, item: &Item, rules: &CarryRules) -> Option<String> {
    let written = write_for(OWN_SITE, item, rules);
    let slug = articles::slug_of(page_title(&written, item));
    let address = format!("{}/{slug}", site_address.trim_end_matches('/'));
    (needs_page(item) && is_public(site_address)).then(|| Url::parse(&address).map_or(address, String::from))
}

/// The item as borrowed places tell of it: with an address to lead to, its own or that of its page. Not copied without
/// need: a letter may be large.
pub(super) fn leading_to<'a>(item: &'a Item, page: Option<&str>) -> Cow<'a, Item> {
    match page.filter(|_| !has_address(item)) {
        Some(page) => Cow::Owned(Item { url: Some(page.to_owned()), ..item.clone() }),
        None => Cow::Borrowed(item),
    }
}

fn needs_page(item: &Item) -> bool {
    !has_address(item) && !item.title.trim().is_empty()
}

fn has_address(item: &Item) -> bool {
    let recording = item.enclosure.as_ref().map(|enclosure| enclosure.url.as_str());
    [item.url.as_deref(), recording].into_iter().flatten().any(|address| address::host(address).is_some())
}

/// Whether people elsewhere can open our pages. A link to this machine is worse than none; a demo has nobody elsewhere.
fn can_be_opened(app: &App) -> bool {
    app.demo || is_public(&app.base_url)
}

fn is_public(base_url: &str) -> bool {
    let Ok(url) = Url::parse(base_url) else { return false };
    match url.host() {
        Some(Host::Domain(name)) => name.contains('.') && !name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => !address.is_loopback() && !address.is_private() && !address.is_link_local(),
        Some(Host::Ipv6(address)) => !address.is_loopback() && !address.is_unique_local(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn only_addresses_that_others_can_open_are_led_to() {
        for (base, expected) in [
            ("https://linden.example", true),
            ("http://203.0.113.7:8080", true),
            ("", false),
            ("http://127.0.0.1:8080", false),
            ("http://localhost:8080", false),
            ("http://studio.localhost", false),
            ("http://oven", false),
            ("http://192.168.1.4", false),
            ("http://[::1]:8080", false),
        ] {
            assert_eq!(is_public(base), expected, "{base}");
        }
    }
}
