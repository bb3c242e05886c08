//! Numbers are the network's own, to the letter, and no word is lost or sent too long.

use banyan_domain::{
    compose::{Overflow, Part, Rendered, Variant},
    guard::Level,
};

use super::{Harness, ground::link, sample, walk::Walk};
use crate::{Connector, ConnectorError};

/// Larger limits are not tried to the letter: nobody meets them.
const MAX_TRIED: usize = 20_000;

/// What the limits promise is what the room can do.
pub async fn abilities_are_what_the_limits_say(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let (limits, abilities) = (connector.limits(ground.facts()), connector.abilities());
    assert!(abilities.edit || !(limits.edit || limits.take_down), "the limits promise a change nobody can make");
    assert!(!abilities.edit || limits.edit || limits.take_down, "the room can change what its limits rule out");
    assert!(!abilities.edit || abilities.publish, "what was not published cannot be changed");
    assert_eq!(limits, connector.limits(ground.facts()), "limits are pure");
    // What our own places allow is written in our own book.
    let home = if connector.network().own { "docs/book/src/" } else { "https://" };
    let source = &limits.source;
    assert!(source.url.starts_with(home) && source.checked_on.len() == 10, "a limit has its source: {}", source.url);
}

/// At n it goes out, at n + 1 the network refuses: the number is neither timid nor bold.
pub async fn limits_are_exact_at_the_network(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let limits = connector.limits(ground.facts());
    let Some(max) = limits.text.max.filter(|max| *max <= MAX_TRIED && connector.publishing().is_some()) else { return };
    let just = plain(connector, max, &limits);
    assert_eq!((just.parts.len(), just.parts[0].length), (1, max), "{max} letters are one part");
    Walk::new(connector, &*ground, just.clone(), "exact").carry_out().await;
    assert_eq!(ground.posts().await.len(), 1);

    let over = plain(connector, max + 1, &limits);
    let refused = over.findings.iter().any(|finding| finding.level == Level::Block);
    assert!(refused || over.parts.len() > 1, "{} letters must be split or refused", max + 1);

    let forced = Rendered { parts: vec![Part { text: letters(max + 1), length: max + 1, limit: Some(max) }], ..just };
    let ground = harness.fresh().await;
    let publishing = connector.publishing().expect("checked above");
    let walk = Walk::new(connector, &*ground, forced, "over");
    let key = sample::key("over", 0, &*ground);
    match publishing.submit(&link(&*ground), &walk.task(&key)).await {
        Err(ConnectorError::Rejected { .. }) => {}
        other => panic!("the network takes {} letters, or the room misreads its no: {other:?}", max + 1),
    }
    assert_eq!(ground.posts().await, Vec::<String>::new());
}

/// The largest question the limits allow goes out, and one answer more does not.
pub async fn polls_are_as_large_as_the_limits_say(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some(largest) = sample::poll(connector, &*ground) else { return };
    assert!(largest.poll.is_some(), "the limits promise polls nobody makes");
    Walk::new(connector, &*ground, largest.clone(), "poll").carry_out().await;
    assert_eq!(ground.posts().await.len(), 1);
    let limits = connector.limits(ground.facts());
    let mut poll = largest.poll.expect("looked at above");
    poll.options.push("one more".to_owned());
    let over =
        connector.render(&Variant { text: "Which bread?".to_owned(), poll: Some(poll), ..Variant::default() }, &limits);
    assert!(over.findings.iter().any(|finding| finding.level == Level::Block), "one answer too many may go");
}

fn plain(connector: &dyn Connector, count: usize, limits: &banyan_domain::network::Limits) -> Rendered {
    connector.render(&Variant { text: letters(count), ..Variant::default() }, limits)
}

/// Words of nine letters and a space, exactly `count` long, none too long to be split.
fn letters(count: usize) -> String {
    let mut text: String = "breadbrea ".chars().cycle().take(count).collect();
    if text.ends_with(' ') {
        text.pop();
        text.push('d');
    }
    text
}

/// An author's own text goes out whole, in parts, or not at all.
pub async fn long_words_are_never_cut_silently(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let limits = connector.limits(ground.facts());
    let rendered = sample::thread(connector, &*ground);
    for part in &rendered.parts {
        assert!(part.limit.is_none_or(|limit| part.length <= limit), "a part of {} letters", part.length);
        assert_eq!(part.length, limits.text.counting.count(&part.text), "the length shown is the length counted");
        assert!(limits.text.max_bytes.is_none_or(|max| part.text.len() <= max), "a part of {} bytes", part.text.len());
    }
    let all: String = rendered.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
    let sentences = limits.text.max.unwrap_or(1_000).min(6_000) / 30;
    for n in 0..=sentences {
        assert!(all.contains(&format!("Sentence number {n} of a long story about bread.")), "sentence {n} is lost");
    }
}

/// Whatever is written, rendering answers; what it lets through is within the limits.
pub async fn hostile_words_are_rendered_or_refused(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let limits = connector.limits(ground.facts());
    let long = "a".repeat(limits.text.max.unwrap_or(1_000).min(MAX_TRIED) * 2);
    let texts = [
        "",
        " \n\n ",
        "\u{0}\u{7}\u{feff}",
        "<script>alert(1)</script>",
        "🏳️‍⚧️👨‍👩‍👧‍👦",
        "\u{202e}gnirts",
        "@a@b.c #",
        "https://",
        "http://a.b/\u{301}",
        long.as_str(),
        "e\u{301}\u{301}\u{301}",
        "{{ 7 * 7 }} %s %00 ${x}",
    ];
    for text in texts {
        for overflow in [Overflow::Thread, Overflow::Shorten] {
            let variant = Variant {
                title: Some(text.to_owned()),
                hashtags: vec![text.to_owned()],
                language: Some(text.to_owned()),
                content_warning: Some(text.to_owned()).filter(|text| !text.is_empty()),
                overflow,
                ..sample::words(text)
            };
            let rendered = connector.render(&variant, &limits);
            assert_eq!(rendered, connector.render(&variant, &limits), "rendering is pure");
            let may_go = rendered.findings.iter().all(|finding| finding.level != Level::Block);
            let fits = rendered.parts.iter().all(|part| part.limit.is_none_or(|limit| part.length <= limit));
            assert!(!may_go || fits, "{text:?} is too long and may go");
            connector.steps(&rendered);
        }
    }
}
