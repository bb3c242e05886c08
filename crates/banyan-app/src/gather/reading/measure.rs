//! How much of an item is kept: more than anybody writes, and no more than a table and a page can hold.

use banyan_domain::gather::{Item, Person};
use sha2::{Digest as _, Sha256};

use crate::hex::hex;

/// Words beyond these are left out; a novel has fewer.
pub(super) const WORDS: usize = 1024 * 1024;
pub(super) const TITLE: usize = 2_000;
const NAME: usize = 200;
const NAMES: usize = 50;
/// What both databases take into an index.
const ID: usize = 500;
const ADDRESS: usize = 2_000;

pub(super) fn within(item: Item) -> Item {
    let words = |text: Option<String>| text.map(|text| cut(text, WORDS));
    let name = |name: String| cut(name, NAME);
    Item {
        remote_id: known_by(item.remote_id),
        url: item.url.filter(|url| url.len() <= ADDRESS),
        title: cut(item.title, TITLE),
        summary: words(item.summary),
        text: words(item.text),
        html: words(item.html),
        authors: item.authors.into_iter().take(NAMES).map(|person| Person { name: name(person.name) }).collect(),
        categories: item.categories.into_iter().take(NAMES).map(name).collect(),
        image: item.image.filter(|image| image.url.len() <= ADDRESS),
        enclosure: item.enclosure.filter(|enclosure| enclosure.url.len() <= ADDRESS),
        ..item
    }
}

pub(super) fn cut(mut text: String, most: usize) -> String {
    if text.len() > most {
        text.truncate(text.floor_char_boundary(most));
        text.shrink_to_fit();
    }
    text
}

/// A name too long to be one is known by its digest, the same at every look.
fn known_by(id: String) -> String {
    if id.len() > ID { hex(&Sha256::digest(id)) } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_letters() {
        assert_eq!(cut("größe".to_owned(), 3), "gr");
        assert_eq!(cut("größe".to_owned(), 7), "größe");
    }

    #[test]
    fn a_long_id_stays_the_same_and_its_own() {
        let long = |end: char| known_by("x".repeat(ID) + &end.to_string());
        assert_eq!(long('a'), long('a'));
        assert_ne!(long('a'), long('b'));
        assert_eq!(known_by("short".to_owned()), "short");
    }
}
