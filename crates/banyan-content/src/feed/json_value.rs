//! As much of a JSON document as a feed can need: known names only, short lists, no deeper than it goes.
//!
//! A document of thirty megabytes would otherwise unfold to half a gigabyte of empty lists.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::MAX_ITEMS;

/// The names JSON Feed knows, and nothing else is kept.
const NAMES: [&str; 30] = [
    "attachments",
    "author",
    "authors",
    "banner_image",
    "content_html",
    "content_text",
    "date_modified",
    "date_published",
    "description",
    "duration_in_seconds",
    "external_url",
    "favicon",
    "feed_url",
    "home_page_url",
    "hubs",
    "icon",
    "id",
    "image",
    "items",
    "language",
    "mime_type",
    "name",
    "next_url",
    "size_in_bytes",
    "summary",
    "tags",
    "title",
    "type",
    "url",
    "version",
];

/// A feed, its items, their authors and attachments.
const MAX_DEPTH: u8 = 6;

const MAX_LIST: usize = 100;

#[derive(Debug, Default, PartialEq)]
pub(super) struct Object(Vec<(&'static str, Node)>);

#[derive(Debug, PartialEq)]
enum Node {
    Text(String),
    List(Vec<Node>),
    Object(Object),
    Nothing,
}

impl Object {
    /// The document, if it is an object at all.
    pub(super) fn parse(text: &str) -> Result<Option<Self>, serde_json::Error> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let node = Seed { depth: 0, max: MAX_LIST }.deserialize(&mut reader)?;
        reader.end()?;
        Ok(if let Node::Object(object) = node { Some(object) } else { None })
    }

    /// A string, or a number where a string belongs, as ids are often numbers; never empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let Node::Text(text) = self.get(name)? else { return None };
        let text = text.trim();
        if text.is_empty() { None } else { Some(text.to_owned()) }
    }

    pub(super) fn object(&self, name: &str) -> Option<&Self> {
        if let Node::Object(object) = self.get(name)? { Some(object) } else { None }
    }

    pub(super) fn objects(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.list(name).iter().filter_map(|node| if let Node::Object(object) = node { Some(object) } else { None })
    }

    pub(super) fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.list(name).iter().filter_map(|node| if let Node::Text(text) = node { Some(text.as_str()) } else { None })
    }

    pub(super) fn has_list(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Node::List(_)))
    }

    fn list(&self, name: &str) -> &[Node] {
        if let Some(Node::List(list)) = self.get(name) { list } else { &[] }
    }

    /// Of a name that stands twice the later value counts, as with most readers.
    fn get(&self, name: &str) -> Option<&Node> {
        self.0.iter().rev().find(|(known, _)| *known == name).map(|(_, node)| node)
    }
}

#[derive(Clone, Copy)]
struct Seed {
    depth: u8,
    /// How many elements are kept if it is a list.
    max: usize,
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        if self.depth > MAX_DEPTH {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Node::Nothing);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        let inner = Self { depth: self.depth + 1, max: 0 };
        while list.len() < self.max {
            match elements.next_element_seed(inner)? {
                Some(node @ (Node::Text(_) | Node::Object(_))) => list.push(node),
                Some(Node::List(_) | Node::Nothing) => {}
                None => return Ok(Node::List(list)),
            }
        }
        while elements.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut object = Object::default();
        while let Some(name) = entries.next_key::<String>()? {
            let known = NAMES.iter().find(|known| **known == name);
            let Some(known) = known.filter(|_| object.0.len() < 2 * NAMES.len()) else {
                entries.next_value::<IgnoredAny>()?;
                continue;
            };
            let max = if self.depth == 0 && *known == "items" { MAX_ITEMS + 1 } else { MAX_LIST };
            object.0.push((known, entries.next_value_seed(Self { depth: self.depth + 1, max })?));
        }
        Ok(Node::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::Object;

    fn parse(text: &str) -> Object {
        Object::parse(text).unwrap().unwrap()
    }

    #[test]
    fn only_known_names_are_kept_and_the_last_of_two_counts() {
        let object = parse(r#"{"_mine": [1, 2], "title": "a", "title": "b", "id": 7}"#);
        assert_eq!(object.0.len(), 3);
        assert_eq!((object.text("title").as_deref(), object.text("id").as_deref()), (Some("b"), Some("7")));
    }

    #[test]
    fn lists_are_cut_and_nested_lists_dropped() {
        let object = parse(&format!(r#"{{"tags": [[], {} "x"]}}"#, "\"t\",".repeat(200)));
        assert_eq!(object.texts("tags").count(), super::MAX_LIST);
    }

    #[test]
    fn what_is_no_object_is_none() {
        assert_eq!(Object::parse("[1]").unwrap(), None);
        assert!(Object::parse("{\"a\":").is_err());
    }
}
