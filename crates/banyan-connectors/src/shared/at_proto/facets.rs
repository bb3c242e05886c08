//! Marks on a text: which bytes are a link, a hashtag, a person. What is not marked is dead text.

use std::collections::BTreeMap;

use banyan_domain::compose::links::{self, Span, SpanKind};
use serde::Serialize;
use url::Url;

/// SOURCE: lexicon `app.bsky.richtext.facet`, bluesky-social/atproto@d6296a1, 2026-08.
const MAX_TAG_BYTES: usize = 640;
/// Each mention costs a look-up before the post can go.
const MAX_MENTIONS: usize = 10;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Facet {
    index: Bytes,
    features: [Feature; 1],
}

/// UTF-8 bytes, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Bytes {
    byte_start: usize,
    byte_end: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "$type")]
pub(crate) enum Feature {
    #[serde(rename = "app.bsky.richtext.facet#link")]
    Link { uri: String },
    #[serde(rename = "app.bsky.richtext.facet#tag")]
    Tag { tag: String },
    #[serde(rename = "app.bsky.richtext.facet#mention")]
    Mention { did: String },
}

/// A link whose written form is shorter than the address it leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shortened<'a> {
    pub(crate) written: &'a str,
    pub(crate) uri: &'a str,
}

/// Handles a text names, in lower case, to be looked up before `mark`.
pub(crate) fn handles(text: &str) -> Vec<String> {
    let mut handles: Vec<String> = Vec::new();
    for span in links::find(text) {
        if let Some(handle) = handle(&span, text).filter(|handle| !handles.contains(handle)) {
            handles.push(handle);
        }
    }
    handles.truncate(MAX_MENTIONS);
    handles
}

/// `known` holds the id of each handle that could be found; the others stay plain words.
pub(crate) fn mark(text: &str, known: &BTreeMap<String, String>, shortened: Option<Shortened<'_>>) -> Vec<Facet> {
    let short = shortened.and_then(|link| {
        let start = text.rfind(link.written)?;
        Some((start..start + link.written.len(), link_to(link.uri)?))
    });
    let mut facets: Vec<Facet> = links::find(text)
        .into_iter()
        .filter(|span| short.as_ref().is_none_or(|(s, _)| span.range.end <= s.start || span.range.start >= s.end))
        .filter_map(|span| Some(facet(span.range.clone(), feature(&span, text, known)?)))
        .collect();
    if let Some((range, link)) = short {
        facets.push(facet(range, link));
        facets.sort_by_key(|facet| facet.index.byte_start);
    }
    facets
}

fn facet(range: std::ops::Range<usize>, feature: Feature) -> Facet {
    Facet { index: Bytes { byte_start: range.start, byte_end: range.end }, features: [feature] }
}

fn feature(span: &Span, text: &str, known: &BTreeMap<String, String>) -> Option<Feature> {
    match span.kind {
        SpanKind::Link | SpanKind::LinkUnlisted | SpanKind::LinkBare => link_to(&span.uri(text)?),
        SpanKind::Hashtag => {
            let tag = span.name(text).filter(|tag| tag.len() <= MAX_TAG_BYTES)?;
            Some(Feature::Tag { tag: tag.to_owned() })
        }
        SpanKind::Mention => {
            let did = known.get(&handle(span, text)?)?;
            Some(Feature::Mention { did: did.clone() })
        }
    }
}

fn link_to(uri: &str) -> Option<Feature> {
    Url::parse(uri).ok().map(|url| Feature::Link { uri: url.into() })
}

fn handle(span: &Span, text: &str) -> Option<String> {
    if span.kind != SpanKind::Mention {
        return None;
    }
    let handle = span.name(text)?.to_ascii_lowercase();
    super::identity::is_handle(&handle).then_some(handle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, known: &[(&str, &str)]) -> Vec<(usize, usize, String)> {
        let known = known.iter().map(|(handle, did)| ((*handle).to_owned(), (*did).to_owned())).collect();
        let words = |feature: &Feature| match feature {
            Feature::Link { uri } => uri.clone(),
            Feature::Tag { tag } => format!("#{tag}"),
            Feature::Mention { did } => did.clone(),
        };
        mark(text, &known, None)
            .iter()
            .map(|facet| (facet.index.byte_start, facet.index.byte_end, words(&facet.features[0])))
            .collect()
    }

    /// SOURCE: <https://docs.bsky.app/blog/create-post>, 2026-04.
    #[test]
    fn the_documented_example_has_its_documented_bytes() {
        let text = "✨ example mentioning @atproto.com to share the URL 👨‍❤️‍👨 https://en.wikipedia.org/wiki/CBOR.";
        assert_eq!(
            found(text, &[("atproto.com", "did:plc:ewvi7nxzyoun6zhxrhs64oiz")]),
            [
                (23, 35, "did:plc:ewvi7nxzyoun6zhxrhs64oiz".to_owned()),
                (74, 108, "https://en.wikipedia.org/wiki/CBOR".to_owned())
            ]
        );
    }

    #[test]
    fn links_tags_and_known_people_are_marked_and_nothing_else() {
        for (text, expected) in [
            ("plain", vec![]),
            ("#Brot und #Käse", vec![(0, 5, "#Brot"), (10, 16, "#Käse")]),
            ("see linden.example.com/rye!", vec![(4, 26, "https://linden.example.com/rye")]),
            ("https://münchen.de", vec![(0, 19, "https://xn--mnchen-3ya.de/")]),
            ("ask @Rye.Test or @nobody.test or @ada@social.example", vec![(4, 13, "did:plc:rye")]),
            ("e.g. this, 3.5 and mail@example.com", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(from, to, what)| (from, to, what.to_owned())).collect();
            assert_eq!(found(text, &[("rye.test", "did:plc:rye")]), expected, "{text}");
        }
    }

    #[test]
    fn a_shortened_link_leads_to_its_whole_address() {
        let text = "Our rye\n\nlinden.example/2026/11/…";
        let link =
            Shortened { written: "linden.example/2026/11/…", uri: "https://linden.example/2026/11/our-rye-bread" };
        let facets = mark(text, &BTreeMap::new(), Some(link));
        assert_eq!(facets.len(), 1, "{facets:?}");
        assert_eq!((facets[0].index.byte_start, facets[0].index.byte_end), (9, text.len()));
        assert_eq!(facets[0].features[0], Feature::Link { uri: "https://linden.example/2026/11/our-rye-bread".into() });
    }

    #[test]
    fn a_crowd_of_mentions_is_looked_up_only_in_part() {
        let text = (0..50).map(|n| format!("@p{n}.test")).collect::<Vec<_>>().join(" ");
        assert_eq!(handles(&text).len(), MAX_MENTIONS);
        assert_eq!(handles("@a.test @A.test @b @c@d.test"), ["a.test"]);
    }
}
