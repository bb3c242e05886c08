//! A variant in one network's measure: short enough, nothing cut in half, the address whole.

mod measure;
mod shorten;
mod split;
mod tail;

use super::{Overflow, Part, Variant};
use crate::{
    guard::{Finding, Level},
    network::Limits,
};
use measure::Measure;
pub(super) use split::is_unspaced;
use tail::Tail;

/// What a connector's `render` puts into its `Rendered`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// At least one; its text may be empty where pictures speak alone.
    pub parts: Vec<Part>,
    /// Those that found a place, or all of them where they are kept beside the text.
    pub hashtags: Vec<String>,
    /// `too-long` (Block) or `shortened` (Note).
    pub findings: Vec<Finding>,
}

/// As the variant wishes it: an author's text whole, a carried teaser in one message; under it the first comment.
pub fn fit(base: &Variant, limits: &Limits) -> Fitted {
    let mut fitted = match base.overflow {
        Overflow::Thread => thread(base, limits),
        Overflow::Shorten => one(base, limits),
    };
    if let Some(comment) = &base.first_comment {
        comment_under(&mut fitted, comment, base, limits);
    }
    fitted
}

/// An answer of our own is one more message of the thread.
fn comment_under(fitted: &mut Fitted, comment: &str, base: &Variant, limits: &Limits) {
    let measure = Measure::new(base, limits);
    if limits.thread_parts.is_some_and(|most| fitted.parts.len() >= most) {
        fitted.findings.push(Finding::new("comment-left-out", Level::Note));
        return;
    }
    let over = measure.excess(comment);
    if over > 0 {
        fitted.findings.push(Finding::new("comment-too-long", Level::Block).with("over", over));
    }
    fitted.parts.push(measure.part(comment.to_owned()));
}

/// One message: hashtags go first, then whole sentences from the end; what was left out is said.
pub fn one(base: &Variant, limits: &Limits) -> Fitted {
    let measure = Measure::new(base, limits);
    let tail = Tail::new(base, limits);
    let words = tail::words(base, limits);
    match shorten::shorten(&words, &tail, &measure) {
        Some(short) => {
            let findings = left_out(short.sentences_left_out, tail.hashtags.len() - short.hashtags.len());
            let hashtags = tail.kept(base, &short.hashtags);
            Fitted { parts: vec![measure.part(short.text)], hashtags, findings }
        }
        None => whole(base, &words, &tail, &measure),
    }
}

/// Every word, in as many messages as it takes; cut at sentence ends, numbered when there are more than two.
/// Hashtags that would need a message of their own are left out, and it is said.
pub fn thread(base: &Variant, limits: &Limits) -> Fitted {
    let measure = Measure::new(base, limits);
    let tail = Tail::new(base, limits);
    let words = tail::words(base, limits);
    let most = limits.thread_parts.unwrap_or(usize::MAX);
    let words = if most == 1 { in_one_piece(&words) } else { words };
    let with_tags = |count: usize| split::split(&words, &tail.text(count), &measure);
    let Some(untagged) = with_tags(0).filter(|texts| texts.len() <= most) else {
        return whole(base, &words, &tail, &measure);
    };
    let tagged = (1..=tail.hashtags.len()).rev().find_map(|count| {
        let texts = with_tags(count).filter(|texts| texts.len() == untagged.len())?;
        Some((count, texts))
    });
    let (count, texts) = tagged.unwrap_or((0, untagged));
    let parts = texts.into_iter().map(|text| measure.part(text)).collect();
    let findings = left_out(0, tail.hashtags.len() - count);
    Fitted { parts, hashtags: tail.kept(base, &tail.hashtags[..count]), findings }
}

/// Where there are no threads, what was broken by hand stands paragraph after paragraph.
pub fn in_one_piece(words: &str) -> String {
    split::by_hand(words).join("\n\n")
}

fn left_out(sentences: usize, hashtags: usize) -> Vec<Finding> {
    if sentences + hashtags == 0 {
        return Vec::new();
    }
    vec![Finding::new("shortened", Level::Note).with("sentences", sentences).with("hashtags", hashtags)]
}

/// What cannot go as it is: shown whole, with how much too long it is even without hashtags.
fn whole(base: &Variant, words: &str, tail: &Tail, measure: &Measure) -> Fitted {
    let part = measure.part(tail::join(words, &tail.text(0)));
    let over = measure.excess(&part.text);
    let limit = part.limit.unwrap_or_default();
    let finding = Finding::new("too-long", Level::Block).with("over", over).with("limit", limit);
    Fitted { parts: vec![part], hashtags: tail.kept(base, &[]), findings: vec![finding] }
}

#[cfg(test)]
mod tests;
