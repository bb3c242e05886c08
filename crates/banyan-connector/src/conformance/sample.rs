//! What is posted in the suite.

use banyan_domain::{
    compose::{Media, Overflow, Poll, Rendered, Variant},
    guard::Level,
    network::Limits,
    publish::StepKey,
    time::UtcMillis,
};

use crate::{Connector, conformance::Ground};

/// The picture every harness's `Assets` must hold: any id gives these bytes, one white pixel.
pub(super) fn picture(limits: &Limits) -> Option<Media> {
    let images = limits.images.as_ref()?;
    images.types.iter().any(|kind| kind == "image/png").then(|| Media {
        asset: "00000000-0000-7000-8000-000000000001".parse().expect("a UUID"),
        mime_type: "image/png".to_owned(),
        bytes: 70,
        width: Some(1),
        height: Some(1),
        alt: Some("A white square".to_owned()),
        focus: None,
        cut: None,
        duration_ms: None,
    })
}

/// Short words, a link, a hashtag and, where pictures are taken, one of them.
pub(super) fn post(connector: &dyn Connector, ground: &dyn Ground) -> Rendered {
    let limits = connector.limits(ground.facts());
    let variant = Variant {
        title: Some("Rye takes two days".to_owned()),
        media: picture(&limits).into_iter().collect(),
        ..words("Rye takes two days. The dough is older than the oven.")
    };
    render(connector, &variant, &limits)
}

/// A picture alone, where that is taken; else the same post.
pub(super) fn silent(connector: &dyn Connector, ground: &dyn Ground) -> Rendered {
    let limits = connector.limits(ground.facts());
    match picture(&limits).filter(|_| limits.text.may_be_empty) {
        Some(picture) => render(connector, &Variant { media: vec![picture], ..Variant::default() }, &limits),
        None => post(connector, ground),
    }
}

/// A question, as large as the network takes it.
pub(super) fn poll(connector: &dyn Connector, ground: &dyn Ground) -> Option<Rendered> {
    let limits = connector.limits(ground.facts());
    let polls = limits.polls?;
    let option = |number: usize| format!("{number} {}", "x".repeat(polls.letters - 2));
    let options = (1..=polls.options.min(9)).map(option).collect();
    let poll = Some(Poll { options, minutes: polls.max_minutes, multiple: true });
    Some(render(connector, &Variant { text: "Which bread?".to_owned(), poll, ..Variant::default() }, &limits))
}

pub(super) fn words(text: &str) -> Variant {
    Variant {
        title: Some("Rye takes two days".to_owned()),
        text: text.to_owned(),
        link: Some("https://linden.example/rye".to_owned()),
        hashtags: vec!["Bread".to_owned()],
        language: Some("en".to_owned()),
        overflow: Overflow::Thread,
        original_published: Some(UtcMillis(1_795_000_000_000)),
        ..Variant::default()
    }
}

/// Long enough for at least two parts where there are parts.
pub(super) fn thread(connector: &dyn Connector, ground: &dyn Ground) -> Rendered {
    let limits = connector.limits(ground.facts());
    let max = limits.text.max.unwrap_or(1_000).min(6_000);
    let sentence = |n: usize| format!("Sentence number {n} of a long story about bread. ");
    let text: String = (0..=max / 30).map(sentence).collect();
    render(connector, &words(&text), &limits)
}

fn render(connector: &dyn Connector, variant: &Variant, limits: &Limits) -> Rendered {
    let rendered = connector.render(variant, limits);
    let blocks: Vec<_> = rendered.findings.iter().filter(|finding| finding.level == Level::Block).collect();
    assert!(blocks.is_empty(), "the sample cannot go: {blocks:?}");
    rendered
}

pub(super) fn key(publication: &str, step: usize, ground: &dyn Ground) -> StepKey {
    StepKey { publication_key: publication.to_owned(), step, generation: 0, born_at: ground.now() }
}
