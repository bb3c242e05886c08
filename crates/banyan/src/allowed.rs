//! What a network allows, in words: the same on the command line and in the book.

use std::fmt::Write as _;

use banyan_domain::{
    compose::counting::Counting,
    network::{CutBy, Framing, HandleStyle, HashtagStyle, Idempotency, Limits, LinkStyle},
};

/// What is limited, and how.
pub(crate) fn rows(limits: &Limits, own: bool) -> [(&'static str, String); 10] {
    [
        ("text", text(limits)),
        ("links", link(limits.link).to_owned()),
        ("hashtags", hashtags(limits.hashtags).to_owned()),
        ("people", people(limits.handles).to_owned()),
        ("pictures", pictures(limits)),
        ("frame", frame(limits)),
        ("films and sounds", recordings(limits, own)),
        ("polls", polls(limits)),
        ("threads", threads(limits.thread_parts)),
        ("the same twice", idempotency(limits.idempotency).to_owned()),
    ]
}

fn text(limits: &Limits) -> String {
    let letters = limits.text.max.map_or_else(|| "no limit known".to_owned(), |max| format!("{max} letters"));
    let bytes = limits.text.max_bytes.map(|max| format!(", {max} bytes")).unwrap_or_default();
    let counted = match limits.text.counting {
        Counting::Graphemes => "each visible sign is one".to_owned(),
        Counting::GraphemesWithLinks { url_cost } => format!("each visible sign is one, each address {url_cost}"),
        Counting::Utf16 => "in units of UTF-16".to_owned(),
        Counting::Bytes => "in bytes".to_owned(),
    };
    format!("{letters}{bytes}; {counted}")
}

fn link(style: LinkStyle) -> &'static str {
    match style {
        LinkStyle::InText => "stand in the text",
        LinkStyle::Card => "travel as a card beside the text",
        LinkStyle::Canonical => "lead from the page to where the text stood first",
    }
}

fn hashtags(style: HashtagStyle) -> &'static str {
    match style {
        HashtagStyle::InText => "at the end of the text",
        HashtagStyle::Beside => "kept beside the text",
    }
}

fn people(style: HandleStyle) -> &'static str {
    match style {
        HandleStyle::AtServer => "mentioned as @name@server; @name alone is somebody of the same server",
        HandleStyle::Domain => "mentioned as @name.example, a domain",
        HandleStyle::Nobody => "said with their names",
    }
}

fn pictures(limits: &Limits) -> String {
    let Some(images) = &limits.images else { return "all of the post, no limit of their own".to_owned() };
    format!("{} a post{}", images.count, files((images.max_bytes, images.max_pixels, images.alt_max), &images.types))
}

fn recordings(limits: &Limits, own: bool) -> String {
    let Some(recordings) = &limits.recordings else {
        return if own { "all of the post, no limit of their own" } else { "none" }.to_owned();
    };
    let most = (recordings.max_bytes, recordings.max_pixels, recordings.alt_max);
    let seconds = recordings.max_secs.map(|seconds| format!(", {seconds} seconds")).unwrap_or_default();
    format!("1 a post, alone{seconds}{}", files(most, &recordings.types))
}

/// Bytes, pixels and letters, where there is a limit; then the kinds.
fn files((bytes, pixels, letters): (Option<u64>, Option<u64>, Option<usize>), types: &[String]) -> String {
    let numbers =
        [(bytes, "bytes"), (pixels, "pixels"), (letters.map(|letters| letters as u64), "letters for each one's words")];
    let mut said = String::new();
    for (number, what) in numbers {
        if let Some(number) = number {
            let _ = write!(said, ", {number} {what}");
        }
    }
    said + "; " + &types.join(", ")
}

fn frame(limits: &Limits) -> String {
    let Some(Framing { shape, by }) = limits.frame else { return "shown whole".to_owned() };
    let around = match by {
        CutBy::Point => "around the point it is told",
        CutBy::Middle => "around the middle",
        CutBy::Card => "around the point, for the card",
    };
    format!("cut to {} : {} where it stands among others, {around}", shape.wide, shape.high)
}

fn polls(limits: &Limits) -> String {
    let Some(polls) = limits.polls else { return "none; the answers stand in the text".to_owned() };
    format!(
        "{} answers of {} letters, open {} to {}",
        polls.options,
        polls.letters,
        how_long(polls.min_minutes),
        how_long(polls.max_minutes)
    )
}

fn how_long(minutes: u32) -> String {
    const DAY: u32 = 24 * 60;
    match minutes {
        ..120 => format!("{minutes} minutes"),
        120..2_880 => format!("{} hours", minutes / 60),
        _ => format!("{} days", minutes / DAY),
    }
}

fn threads(parts: Option<usize>) -> String {
    match parts {
        Some(1) => "none".to_owned(),
        Some(parts) => format!("up to {parts} parts"),
        None => "yes, no limit known".to_owned(),
    }
}

fn idempotency(idempotency: Idempotency) -> &'static str {
    match idempotency {
        Idempotency::ServerKey => "refused by the server under our key (some that speak its language ignore it)",
        Idempotency::OurId => "cannot be: its id is ours",
        Idempotency::FindFirst => "not refused: we look before we send again",
    }
}
