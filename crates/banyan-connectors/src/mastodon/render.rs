//! A post in this network's words: text with the address and the hashtags in it, pictures beside the first part.

use banyan_domain::{
    compose::{Part, Rendered, Variant, fit},
    guard::{Finding, Level},
    network::Limits,
};

use crate::shared::{pictures, polls};

/// What the network lets a post say about who sees it.
const VISIBILITIES: [&str; 4] = ["public", "unlisted", "private", "direct"];

pub(super) fn render(variant: &Variant, limits: &Limits) -> Rendered {
    let fitted = fit::fit(variant, limits);
    let mut findings = fitted.findings;
    findings.extend(pictures::findings(&variant.media, limits));
    findings.extend(polls::findings(variant, limits));
    findings.extend(silent(variant, &fitted.parts, limits));
    Rendered {
        title: None,
        parts: fitted.parts,
        html: None,
        link: variant.link.clone(),
        // The server makes the card itself, from the first address in the text.
        card: None,
        hashtags: fitted.hashtags,
        media: variant.media.clone(),
        poll: variant.poll.clone(),
        language: variant.language.clone(),
        content_warning: variant.content_warning.clone().filter(|words| !words.trim().is_empty()),
        visibility: variant.visibility.clone().filter(|word| VISIBILITIES.contains(&word.as_str())),
        original_published: variant.original_published,
        findings,
    }
}

/// A file may go alone, but not behind a warning: a server takes a warning without words for the words, hides nothing
/// behind it, and a lost answer would not be found by what was sent.
/// SOURCE: <https://github.com/mastodon/mastodon/blob/main/app/services/post_status_service.rb>, read 2026-11-23.
fn silent(variant: &Variant, parts: &[Part], limits: &Limits) -> Option<Finding> {
    let is_silent = parts.first().is_none_or(|part| part.text.trim().is_empty());
    let is_warned = variant.content_warning.as_deref().is_some_and(|words| !words.trim().is_empty());
    let shows_nothing = variant.media.is_empty() || !limits.text.may_be_empty;
    let rule = match (is_silent, shows_nothing, is_warned) {
        (false, ..) | (true, false, false) => return None,
        (true, true, _) => "nothing-to-say",
        (true, false, true) => "warning-without-words",
    };
    Some(Finding::new(rule, Level::Block))
}

#[cfg(test)]
mod tests {
    use banyan_connector::{ChannelFacts, Connector as _};
    use banyan_domain::{
        compose::{Media, Overflow, Variant},
        guard::Level,
        ids::AssetId,
    };

    use super::render;
    use crate::mastodon::Mastodon;

    fn carried() -> Variant {
        Variant {
            text: "Why rye takes two days\n\nThe dough is older than the oven.".to_owned(),
            link: Some("https://linden.example.com/rye".to_owned()),
            hashtags: vec!["Bread".to_owned(), "Rye".to_owned()],
            overflow: Overflow::Shorten,
            ..Variant::default()
        }
    }

    fn blocks(variant: &Variant) -> Vec<String> {
        let limits = Mastodon.limits(&ChannelFacts::default());
        let findings = render(variant, &limits).findings.into_iter();
        findings.filter(|finding| finding.level == Level::Block).map(|finding| finding.rule).collect()
    }

    #[test]
    fn the_address_and_the_hashtags_stand_in_the_text() {
        let limits = Mastodon.limits(&ChannelFacts::default());
        let rendered = render(&carried(), &limits);
        let expected = "Why rye takes two days\n\nThe dough is older than the oven.\n\nhttps://linden.example.com/rye\n\n#Bread #Rye";
        assert_eq!(rendered.parts[0].text, expected);
        assert_eq!(rendered.parts[0].length, expected.chars().count() - "https://linden.example.com/rye".len() + 23);
    }

    #[test]
    fn what_the_network_cannot_take_is_blocked_before_it_is_sent() {
        let picture = Media {
            asset: AssetId(uuid::Uuid::nil()),
            mime_type: "image/png".to_owned(),
            bytes: 1_000,
            width: Some(10),
            height: Some(10),
            alt: Some("bread".to_owned()),
            focus: None,
            cut: None,
            duration_ms: None,
        };
        let with = |media: Vec<Media>| Variant { media, ..carried() };
        assert_eq!(blocks(&Variant::default()), ["nothing-to-say"]);
        assert_eq!(blocks(&with(vec![picture.clone(); 5])), ["too-many-pictures"]);
        let large = Media { bytes: 20_000_000, ..picture.clone() };
        assert_eq!(blocks(&with(vec![large.clone()])), Vec::<String>::new(), "it is made smaller when it is sent");
        let endless = Media { width: Some(30_000), height: Some(30_000), ..large };
        assert_eq!(blocks(&with(vec![endless])), ["picture-too-large", "picture-too-many-pixels"]);
        assert_eq!(
            blocks(&with(vec![Media { mime_type: "image/tiff".to_owned(), ..picture.clone() }])),
            ["picture-type"]
        );
        assert_eq!(blocks(&with(vec![Media { alt: Some("a".repeat(1_501)), ..picture.clone() }])), ["alt-too-long"]);
        let film = Media { mime_type: "video/mp4".to_owned(), bytes: 9_000_000, ..picture.clone() };
        assert_eq!(blocks(&with(vec![film.clone()])), Vec::<String>::new());
        assert_eq!(blocks(&with(vec![film.clone(), picture.clone()])), ["recording-not-alone"]);
        assert_eq!(blocks(&with(vec![Media { bytes: 200_000_000, ..film.clone() }])), ["recording-too-large"]);
        assert_eq!(blocks(&with(vec![Media { mime_type: "video/webm".to_owned(), ..film }])), ["recording-type"]);
        let alone = Variant { media: vec![picture], ..Variant::default() };
        assert_eq!(blocks(&alone), Vec::<String>::new(), "a picture may go alone");
        let comment = Variant { first_comment: Some("Baked today.".to_owned()), ..alone.clone() };
        assert_eq!(blocks(&comment), Vec::<String>::new());
        assert_eq!(blocks(&Variant { media: Vec::new(), ..comment }), ["nothing-to-say"], "and a comment not");
        let warning = Some("Blood".to_owned());
        assert_eq!(blocks(&Variant { content_warning: warning, ..alone }), ["warning-without-words"]);
    }

    #[test]
    fn a_word_the_network_does_not_know_for_who_sees_it_is_its_default() {
        let limits = Mastodon.limits(&ChannelFacts::default());
        let say = |word: &str| render(&Variant { visibility: Some(word.to_owned()), ..carried() }, &limits).visibility;
        assert_eq!(say("unlisted").as_deref(), Some("unlisted"));
        assert_eq!(say("everybody"), None);
    }
}
