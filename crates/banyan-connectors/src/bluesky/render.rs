//! A post in Bluesky's words: short text, one card or up to four pictures, hashtags in the text.

use banyan_domain::{
    compose::{Card, Media, Rendered, Variant, fit::fit, links},
    guard::{Finding, Level},
    network::{ImageLimits, Limits, LinkStyle},
};
use url::Url;

use super::limits;
use crate::shared::{pictures, polls};

/// As long as a link may look where it must stand in the text; its facet carries the whole.
const SHOWN_LINK_CHARS: usize = 32;

pub(super) fn render(variant: &Variant, limits: &Limits) -> Rendered {
    let (variant, said) = &polls::in_words(variant);
    let mut findings = pictures::findings(&variant.media, limits);
    if variant.media.iter().any(Media::is_recording) {
        findings.push(Finding::new("film-ready-later", Level::Note));
    }
    findings.extend(said.clone());
    if variant.content_warning.is_some() && !limits.content_warning {
        findings.push(Finding::new("warning-in-words", Level::Note));
    }
    let card = card(variant, limits, &mut findings);
    let (base, shape) = shape(variant, limits);
    let fitted = fit(&base, &shape);
    findings.extend(fitted.findings);
    let is_empty = fitted.parts.first().is_none_or(|part| part.text.trim().is_empty());
    let shows_nothing = (variant.media.is_empty() && card.is_none()) || !limits.text.may_be_empty;
    if is_empty && shows_nothing {
        findings.push(Finding::new("nothing-to-say", Level::Block));
    }
    Rendered {
        title: None,
        parts: fitted.parts,
        html: None,
        link: link(variant),
        card,
        hashtags: fitted.hashtags,
        media: variant.media.clone(),
        poll: None,
        language: variant.language.clone().filter(|language| is_language(language)),
        content_warning: None,
        visibility: None,
        original_published: variant.original_published,
        findings,
    }
}

/// What is fitted: a warning has no field of its own here, and beside pictures there is no card, so the link is written.
fn shape(variant: &Variant, limits: &Limits) -> (Variant, Limits) {
    let (mut base, mut shape) = (variant.clone(), limits.clone());
    base.link = link(variant);
    if let Some(warning) = variant.content_warning.as_deref().filter(|_| !limits.content_warning) {
        base.text = format!("{warning}\n\n{}", variant.text);
    }
    if !variant.media.is_empty() {
        shape.link = LinkStyle::InText;
        let is_written =
            |link: &String| variant.text.contains(link.as_str()) || links::first(&variant.text).as_ref() == Some(link);
        base.link = base.link.filter(|link| !is_written(link)).map(|link| written(&link));
    }
    (base, shape)
}

fn link(variant: &Variant) -> Option<String> {
    variant.link.clone().or_else(|| variant.card.as_ref().map(|card| card.url.clone()))
}

/// Only where it stands alone: one embed a post. Nobody but us builds the card.
fn card(variant: &Variant, limits: &Limits, findings: &mut Vec<Finding>) -> Option<Card> {
    let url = link(variant).filter(|url| variant.media.is_empty() && Url::parse(url).is_ok())?;
    let mut card = variant.card.clone().unwrap_or_default();
    if card.title.trim().is_empty() {
        card.title = variant.title.clone().unwrap_or_else(|| host(&url));
    }
    card.url = url;
    // What is too large is made smaller when it is sent.
    let max = limits::max_thumbnail_bytes(limits.images.as_ref());
    let fits = |media: &Media| media.bytes <= max || pictures::can_be_made_smaller(media);
    if card.thumbnail.as_ref().is_some_and(|media| !(is_allowed(media, limits.images.as_ref()) && fits(media))) {
        card.thumbnail = None;
        findings.push(Finding::new("card-picture-left-out", Level::Note).with("max_bytes", max));
    }
    Some(card)
}

fn is_allowed(media: &Media, limits: Option<&ImageLimits>) -> bool {
    limits.is_none_or(|limits| limits.types.contains(&media.mime_type))
}

/// How a link looks in the text: `linden.example/2026/11/our-r…`.
pub(super) fn written(link: &str) -> String {
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    if bare.chars().count() <= SHOWN_LINK_CHARS {
        return bare.to_owned();
    }
    let short: String = bare.chars().take(SHOWN_LINK_CHARS - 1).collect();
    format!("{short}…")
}

fn host(link: &str) -> String {
    Url::parse(link).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| link.to_owned())
}

/// A language the network would refuse is better not told.
fn is_language(text: &str) -> bool {
    let mut subtags = text.split('-');
    let is_short =
        |tag: &str, least: usize| (least..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = subtags.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags.all(|tag| is_short(tag, 1))
}

#[cfg(test)]
mod tests {
    use banyan_connector::ChannelFacts;
    use banyan_domain::{compose::Overflow, ids::AssetId};

    use super::*;

    fn picture(bytes: u64, mime_type: &str) -> Media {
        let asset = "01939f3a-0000-7000-8000-000000000001".parse::<AssetId>().unwrap();
        let mime_type = mime_type.to_owned();
        Media {
            asset,
            mime_type,
            bytes,
            width: Some(1200),
            height: Some(630),
            alt: None,
            focus: None,
            cut: None,
            duration_ms: None,
        }
    }

    fn shown(variant: &Variant) -> Rendered {
        render(variant, &limits::limits(&ChannelFacts::default()))
    }

    fn rules(rendered: &Rendered) -> Vec<(&str, Level)> {
        rendered.findings.iter().map(|finding| (finding.rule.as_str(), finding.level)).collect()
    }

    fn carried() -> Variant {
        Variant {
            title: Some("Our rye".into()),
            text: "Why we bake rye at night.".into(),
            link: Some("https://www.linden.example/2026/11/why-we-bake-rye-at-night".into()),
            hashtags: vec!["Rye".into(), "Bread".into()],
            language: Some("en".into()),
            ..Variant::default()
        }
    }

    #[test]
    fn a_link_travels_as_a_card_and_costs_no_letters() {
        let rendered = shown(&carried());
        assert_eq!(rendered.parts[0].text, "Why we bake rye at night.\n\n#Rye #Bread");
        let card = rendered.card.unwrap();
        assert_eq!((card.title.as_str(), card.url.as_str()), ("Our rye", carried().link.unwrap().as_str()));
    }

    #[test]
    fn beside_pictures_the_link_is_written_short_instead() {
        let rendered = shown(&Variant { media: vec![picture(1_000, "image/png")], ..carried() });
        assert_eq!(rendered.card, None);
        assert!(rendered.parts[0].text.contains("\n\nlinden.example/2026/11/why-we-b…"), "{}", rendered.parts[0].text);
        assert_eq!(rendered.link, carried().link);
    }

    #[test]
    fn an_address_that_stands_in_the_text_has_a_card_and_is_not_written_twice() {
        let url = "https://linden.example.com/rye";
        let card = Some(Card { url: url.into(), title: "Our rye".into(), ..Card::default() });
        for text in ["Read https://linden.example.com/rye, it is long.", "Read linden.example.com/rye, it is long."] {
            let alone = Variant { text: text.into(), card: card.clone(), ..Variant::default() };
            let rendered = shown(&alone);
            assert_eq!((rendered.parts[0].text.as_str(), rendered.card.unwrap().url.as_str()), (text, url));
            let rendered = shown(&Variant { media: vec![picture(1_000, "image/png")], ..alone });
            assert_eq!((rendered.parts[0].text.as_str(), rendered.card), (text, None));
        }
    }

    #[test]
    fn the_limit_is_exact() {
        let with =
            |count: usize| Variant { text: "ü".repeat(count), overflow: Overflow::Thread, ..Variant::default() };
        assert_eq!(shown(&with(300)).parts.len(), 1);
        assert!(rules(&shown(&with(300))).is_empty());
        let over = shown(&with(301));
        assert!(over.parts.len() > 1 || !over.findings.is_empty());
    }

    #[test]
    fn pictures_are_counted_and_measured() {
        let endless = Media { width: Some(30_000), height: Some(30_000), ..picture(2_000_001, "image/png") };
        for (media, expected) in [
            (vec![picture(2_000_000, "image/png"); 4], vec![]),
            (vec![picture(9, "image/png"); 5], vec![("too-many-pictures", Level::Block)]),
            (vec![picture(2_000_001, "image/png")], vec![]),
            (vec![endless], vec![("picture-too-large", Level::Block)]),
            (vec![picture(9, "image/tiff")], vec![("picture-type", Level::Block)]),
            (vec![picture(9, "video/mp4")], vec![("film-ready-later", Level::Note)]),
        ] {
            assert_eq!(rules(&shown(&Variant { media, ..carried() })), expected);
        }
    }

    #[test]
    fn a_cut_that_leaves_too_little_of_a_picture_is_told_and_goes() {
        let of = |side: u32, cut: &str| Media {
            width: Some(side),
            height: Some(side),
            cut: Some(cut.parse().unwrap()),
            ..picture(9, "image/png")
        };
        for (media, expected) in [
            (of(1_000, "1:1/32"), vec![]),
            (of(1_000, "1:1/31.9"), vec![("cut-too-small", Level::Note)]),
            (of(1_000, "4:1"), vec![("cut-too-small", Level::Note)]),
            (of(319, "1:1/50"), vec![]),
        ] {
            assert_eq!(rules(&shown(&Variant { media: vec![media.clone()], ..carried() })), expected, "{media:?}");
        }
    }

    #[test]
    fn a_card_goes_without_a_picture_that_can_be_neither_sent_nor_made_smaller() {
        let with = |thumbnail: Media| {
            let card = Card { thumbnail: Some(thumbnail), ..Card::default() };
            shown(&Variant { card: Some(card), ..carried() })
        };
        for bytes in [1_000_000, 1_000_001, 9_000_000] {
            assert!(with(picture(bytes, "image/jpeg")).card.unwrap().thumbnail.is_some(), "{bytes}");
        }
        let endless = Media { width: Some(30_000), height: Some(30_000), ..picture(1_000_001, "image/jpeg") };
        for over in [picture(9, "image/tiff"), endless] {
            let shown = with(over);
            assert_eq!(rules(&shown), [("card-picture-left-out", Level::Note)]);
            assert!(shown.card.unwrap().thumbnail.is_none());
        }
    }

    #[test]
    fn a_warning_is_said_first_for_there_is_no_field_for_it() {
        let rendered = shown(&Variant { content_warning: Some("Knives".into()), ..carried() });
        assert!(rendered.parts[0].text.starts_with("Knives\n\nWhy we"), "{}", rendered.parts[0].text);
        assert_eq!(rules(&rendered), [("warning-in-words", Level::Note)]);
    }

    #[test]
    fn nothing_is_not_sent() {
        assert_eq!(rules(&shown(&Variant::default())), [("nothing-to-say", Level::Block)]);
    }

    #[test]
    fn a_picture_may_go_without_words_and_with_a_comment_under_it() {
        let alone = Variant { media: vec![picture(9, "image/png")], ..Variant::default() };
        assert_eq!(rules(&shown(&alone)), vec![]);
        let rendered = shown(&Variant { first_comment: Some("Baked today.".into()), ..alone });
        let texts: Vec<&str> = rendered.parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!((texts, rules(&rendered)), (vec!["", "Baked today."], vec![]));
    }

    #[test]
    fn a_poll_becomes_lines_of_text_and_says_so() {
        let options = ["Rye", "Oat"].map(str::to_owned).to_vec();
        let poll = Some(banyan_domain::compose::Poll { options, minutes: 60, multiple: false });
        let rendered = shown(&Variant { poll, ..carried() });
        assert!(rendered.parts[0].text.starts_with("Why we bake rye at night.\n\n– Rye\n– Oat"), "{rendered:?}");
        assert_eq!((rendered.poll.is_none(), rules(&rendered)), (true, vec![("poll-in-words", Level::Note)]));
    }

    #[test]
    fn only_languages_the_network_takes_are_told() {
        for (language, told) in [("en", true), ("pt-BR", true), ("zh-Hant-TW", true), ("english!", false), ("", false)]
        {
            let rendered = shown(&Variant { language: Some(language.into()), ..carried() });
            assert_eq!(rendered.language.is_some(), told, "{language}");
        }
    }
}
