//! A teaser in one message: as many whole sentences as fit, then as many hashtags.

use super::{
    measure::Measure,
    split,
    tail::{Tail, join},
};
use crate::compose::sentences::{paragraphs, sentences};

pub(super) struct Short {
    pub(super) text: String,
    pub(super) hashtags: Vec<String>,
    pub(super) sentences_left_out: usize,
}

/// `None` if not even the beginning of the first sentence fits beside the address.
pub(super) fn shorten(words: &str, tail: &Tail, measure: &Measure) -> Option<Short> {
    if let Some(short) = with_tags(words, tail, measure, 0) {
        return Some(short);
    }
    let ends = sentence_ends(words);
    let shorter = ends.iter().rev().skip(1).enumerate();
    shorter
        .map(|(left_out, &end)| (left_out + 1, words[..end].trim_end()))
        .find_map(|(left_out, shorter)| with_tags(shorter, tail, measure, left_out))
        .or_else(|| cut(words, tail, measure, ends.len()))
}

/// As many hashtags as there is room for.
fn with_tags(words: &str, tail: &Tail, measure: &Measure, left_out: usize) -> Option<Short> {
    (0..=tail.hashtags.len()).rev().find_map(|count| {
        let text = join(words, &tail.text(count));
        let hashtags = tail.hashtags[..count].to_vec();
        measure.fits(&text).then_some(Short { text, hashtags, sentences_left_out: left_out })
    })
}

/// The first sentence is too long by itself: it ends in "…" between two words.
fn cut(words: &str, tail: &Tail, measure: &Measure, sentence_count: usize) -> Option<Short> {
    let tail = tail.text(0);
    let cut_at = |end: usize| join(&format!("{}…", words[..end].trim_end_matches(is_dangling)), &tail);
    let fitting = split::breaks(words).into_iter().take_while(|&end| measure.fits(&cut_at(end)));
    let end = fitting.last()?;
    Some(Short { text: cut_at(end), hashtags: Vec::new(), sentences_left_out: sentence_count })
}

fn is_dangling(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '(' | '.' | '…')
}

/// Byte offsets where sentences end, paragraph by paragraph.
fn sentence_ends(words: &str) -> Vec<usize> {
    let start = words.as_ptr() as usize;
    let all = paragraphs(words).into_iter().flat_map(sentences);
    all.map(|sentence| sentence.as_ptr() as usize - start + sentence.len()).collect()
}
