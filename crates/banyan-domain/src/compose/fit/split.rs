//! A long text as a thread: cut at paragraph and sentence ends, else between words, never inside one.

use unicode_segmentation::UnicodeSegmentation;

use super::{measure::Measure, tail::join};
use crate::compose::{
    links::{self, SpanKind},
    sentences::{paragraphs, sentences},
};

/// The texts of the messages, or `None` if a single word is longer than a message. A line of dashes begins the next
/// message; who breaks a thread by hand numbers it by hand.
pub(super) fn split(words: &str, tail: &str, measure: &Measure) -> Option<Vec<String>> {
    let pieces = by_hand(words);
    let Some((last, before)) = pieces.split_last().filter(|(_, before)| !before.is_empty()) else {
        return by_length(words, tail, measure);
    };
    let mut parts = Vec::new();
    for piece in before {
        parts.extend(pack(piece, "", measure, "")?);
    }
    parts.extend(pack(last, tail, measure, "")?);
    Some(parts)
}

/// The pieces between lines of three or more dashes.
pub(super) fn by_hand(words: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in words.lines() {
        let is_break = line.trim().len() >= 3 && line.trim().chars().all(|letter| letter == '-');
        match pieces.last_mut() {
            Some(piece) if !is_break => {
                *piece = if piece.is_empty() { line.to_owned() } else { format!("{piece}\n{line}") }
            }
            _ => pieces.push(String::new()),
        }
    }
    pieces.into_iter().map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

fn by_length(words: &str, tail: &str, measure: &Measure) -> Option<Vec<String>> {
    let plain = pack(words, tail, measure, "")?;
    if plain.len() <= 2 {
        return Some(plain);
    }
    // Numbers take room, and room can make one more part: as many digits are kept free as the total has.
    let mut digits = plain.len().to_string().len();
    loop {
        let widest = "9".repeat(digits);
        let parts = pack(words, tail, measure, &format!("{widest}/{widest}"))?;
        let total = parts.len();
        if total.to_string().len() <= digits {
            let number = |(n, part): (usize, String)| join(&part, &format!("{}/{total}", n + 1));
            return Some(parts.into_iter().enumerate().map(number).collect());
        }
        digits += 1;
    }
}

fn pack(words: &str, tail: &str, measure: &Measure, number: &str) -> Option<Vec<String>> {
    let fits = |text: &str| measure.fits(&join(text, number));
    let mut parts: Vec<String> = Vec::new();
    let mut part = String::new();
    for paragraph in paragraphs(words) {
        let together = join(&part, paragraph);
        if fits(&together) {
            part = together;
            continue;
        }
        // A paragraph that fits alone is not torn for the sake of a few letters.
        if !part.is_empty() && fits(paragraph) && part.len() * 2 >= paragraph.len() {
            parts.push(std::mem::replace(&mut part, paragraph.to_owned()));
            continue;
        }
        let mut gap = "\n\n";
        for sentence in sentences(paragraph) {
            let joined = if part.is_empty() { sentence.to_owned() } else { format!("{part}{gap}{sentence}") };
            gap = " ";
            if fits(&joined) {
                part = joined;
                continue;
            }
            if !part.is_empty() {
                parts.push(std::mem::take(&mut part));
            }
            let mut pieces = pieces(sentence, &fits)?;
            part = pieces.pop().unwrap_or_default();
            parts.extend(pieces);
        }
    }
    let last = join(&part, tail);
    if fits(&last) {
        parts.push(last);
    } else {
        parts.push(part);
        if !fits(tail) {
            return None;
        }
        parts.push(tail.to_owned());
    }
    Some(parts)
}

/// One sentence that is longer than a message.
fn pieces(sentence: &str, fits: &impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = sentence;
    while !fits(rest) {
        let fitting: Vec<usize> = breaks(rest).into_iter().take_while(|&end| fits(rest[..end].trim_end())).collect();
        let last = *fitting.last()?;
        let ends_clause = |end: &&usize| rest[..**end].trim_end().ends_with([',', ';', ':', '–', '—', '、', '，']);
        let end =
            fitting.iter().rev().take_while(|end| **end * 5 >= last * 3).find(ends_clause).copied().unwrap_or(last);
        found.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    found.push(rest.to_owned());
    Some(found)
}

/// Where a text may be cut, as byte offsets: before each word, and between the words of scripts without spaces.
/// Never within an address, a mention or a hashtag, nor within what the eye sees as one letter.
pub(super) fn breaks(text: &str) -> Vec<usize> {
    let whole: Vec<_> = links::find(text).into_iter().filter(|span| span.kind != SpanKind::LinkBare).collect();
    let mut spans = whole.iter().peekable();
    let mut found = Vec::new();
    let mut before = None;
    for (at, word) in text.split_word_bound_indices() {
        while spans.next_if(|span| span.range.end <= at).is_some() {}
        let is_inside = spans.peek().is_some_and(|span| span.range.start < at);
        let first = word.chars().next();
        let after_space = before.is_some_and(char::is_whitespace) && first.is_some_and(|c| !c.is_whitespace());
        let unspaced = before.is_some_and(is_unspaced) && first.is_some_and(is_unspaced_start);
        if at > 0 && !is_inside && (after_space || unspaced) {
            found.push(at);
        }
        before = word.chars().next_back();
    }
    found
}

/// Letters and marks of scripts that put no space between words.
pub(in crate::compose) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3000}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A line does not begin with a closing mark.
fn is_unspaced_start(c: char) -> bool {
    is_unspaced(c)
        && !matches!(c, '、' | '。' | '」' | '』' | '）' | '，' | '！' | '？' | 'ー' | '・' | '：' | '；' | '》')
}
