//! The sentence that opens an article best: its own first, or a question or claim close behind it.

use std::collections::BTreeSet;

use super::{
    advertising, boilerplate,
    kin::{is_kin, subject},
    phrases::LEANING,
    title::letters,
};
use crate::compose::sentences::{paragraphs, sentences};
use crate::gather::ItemKind;

/// A sentence that stands beside the title may have this many letters, and is better with fewer.
const MAX_LETTERS: usize = 280;
const GOOD_LETTERS: usize = 200;
const MIN_LETTERS: usize = 25;
/// What most networks leave for title and sentence.
const ROOM_LETTERS: usize = 290;
/// Below this, the next sentence may come along.
const SHORT_LETTERS: usize = 60;
/// How far into the text a beginning is looked for.
const SENTENCES: usize = 10;
const TEXT_LETTERS: usize = 4_000;
/// A letter may tell of other things first: its head is full of notices and of what others paid for.
const SENTENCES_OF_LETTER: usize = 40;
/// A question may be what the whole article comes to.
const SENTENCES_ASKED: usize = 40;

/// The strongest of the first sentences, or `None` if there is none worth saying beside the title.
pub(super) fn sentence(summary: &str, text: &str, title: &str, kind: ItemKind) -> Option<String> {
    // An excerpt the publisher wrote comes first; one a program cut from the text is only the text again.
    let is_cut_from_text = !summary.is_empty() && letters(text).starts_with(&first_letters(summary));
    let sources = if summary.is_empty() || is_cut_from_text { [text, summary] } else { [summary, text] };
    sources.into_iter().find_map(|source| match kind {
        ItemKind::Letter => of_letter(source, title),
        ItemKind::Article | ItemKind::Episode | ItemKind::Video | ItemKind::Note | ItemKind::Event => {
            best(&candidates(source, SENTENCES), title, |_| true)
        }
    })
}

/// What the subject names, wherever it stands; else the beginning, as long as nothing is sold before it.
fn of_letter(text: &str, title: &str) -> Option<String> {
    let candidates = candidates(text, SENTENCES_OF_LETTER);
    let subject = subject(title);
    let may = |candidate: &Candidate<'_>| candidate.is_whole && !candidate.is_list_item && !is_loud(candidate.sentence);
    best(&candidates, title, |candidate| may(candidate) && is_kin(candidate.sentence, subject)).or_else(|| {
        let head = &candidates[..candidates.len().min(SENTENCES)];
        best(head, title, |candidate| may(candidate) && !candidate.follows_advertising)
    })
}

/// The first question it asks that stands for itself, however late it comes.
pub(super) fn question(summary: &str, text: &str, title: &str) -> Option<String> {
    let asks = |candidate: &Candidate<'_>| {
        let sentence = candidate.sentence;
        let is_sound = !candidate.is_list_item && !candidate.follows_advertising && !is_loud(sentence);
        is_question(sentence) && is_sound && !leans(&sentence.to_lowercase()) && is_usable(candidate, title)
    };
    let of = |source: &str| candidates(source, SENTENCES_ASKED).iter().find(|one| asks(one)).map(Candidate::said);
    of(text).or_else(|| of(summary))
}

fn is_question(sentence: &str) -> bool {
    sentence.trim_end_matches(['"', '”', '»', ')']).ends_with(['?', '？', '؟'])
}

/// Whole sentences from the beginning, as many as stay readable on a card.
pub(super) fn opening(text: &str) -> String {
    let mut found = String::new();
    for candidate in candidates(text, SENTENCES) {
        let longer = format!("{found} {}", candidate.said());
        if longer.trim().chars().count() > MAX_LETTERS {
            break;
        }
        longer.trim().clone_into(&mut found);
    }
    found
}

struct Candidate<'a> {
    sentence: &'a str,
    /// Ends with a mark of its own.
    is_whole: bool,
    /// The next candidate follows it in the same paragraph.
    continues: bool,
    is_list_item: bool,
    /// Its paragraph sells something, or one before it did.
    follows_advertising: bool,
}

impl Candidate<'_> {
    /// As it is said: the first letter large, an unfinished end marked.
    fn said(&self) -> String {
        let mut letters = self.sentence.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
        // Names such as iPhone keep their letter.
        let keeps_case = self.sentence.chars().nth(1).is_some_and(char::is_uppercase);
        let start = if keeps_case { self.sentence.to_owned() } else { first + letters.as_str() };
        if self.is_whole {
            start
        } else {
            start.trim_end_matches(['.', '…', ',', ';', ':', '-', '–', ' ']).to_owned() + "…"
        }
    }

    fn length(&self) -> usize {
        self.sentence.chars().count()
    }
}

fn best(candidates: &[Candidate<'_>], title: &str, may: impl Fn(&Candidate<'_>) -> bool) -> Option<String> {
    let usable = |candidate: &Candidate<'_>| is_usable(candidate, title) && may(candidate);
    let (at, _) = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| usable(candidate))
        .enumerate()
        .map(|(rank, (at, candidate))| {
            (at, score(candidate, rank, at) + kinship(candidate, title) - too_long_beside(title, candidate))
        })
        .fold(
            None,
            |best: Option<(usize, i32)>, found| {
                if best.is_none_or(|best| found.1 > best.1) { Some(found) } else { best }
            },
        )?;
    let chosen = &candidates[at];
    let alone = chosen.said();
    let companion = candidates.get(at + 1).filter(|next| {
        let fits = chosen.length() < SHORT_LETTERS && chosen.length() + next.length() < GOOD_LETTERS;
        chosen.is_whole && chosen.continues && next.is_whole && fits && !says_the_title(next.sentence, title)
    });
    Some(companion.map_or(alone.clone(), |next| format!("{alone} {}", next.said())))
}

fn candidates(text: &str, most: usize) -> Vec<Candidate<'_>> {
    let head = &text[..text.char_indices().nth(TEXT_LETTERS).map_or(text.len(), |(at, _)| at)];
    let mut found = Vec::new();
    let mut follows_advertising = false;
    for line in paragraphs(head).into_iter().flat_map(str::lines) {
        follows_advertising |= advertising::is_advertising(line);
        let is_list_item = is_list_item(line);
        let line = line.trim().trim_start_matches(['•', '*', '–', '-']).trim();
        if boilerplate::is_furniture(line) {
            continue;
        }
        let in_line: Vec<&str> =
            sentences(line).into_iter().filter(|sentence| !boilerplate::is_furniture(sentence)).collect();
        let count = in_line.len();
        for (n, sentence) in in_line.into_iter().enumerate() {
            let sentence = boilerplate::without_opening(sentence);
            let (is_whole, continues) = (is_whole(sentence), n + 1 < count);
            found.push(Candidate { sentence, is_whole, continues, is_list_item, follows_advertising });
        }
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    found
}

fn is_list_item(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(['•', '*', '–', '-'])
        || line.split_once(['.', ')']).is_some_and(|(number, _)| {
            let is_number = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
            !number.is_empty() && (is_number || (number.len() == 1 && number != "I"))
        })
}

fn is_whole(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(['"', '\'', '”', '’', '“', '»', '›', ')', '」', '』', ' ', '\u{A0}']);
    end.ends_with(['.', '!', '?', '。', '！', '？', '।', '؟']) && !end.ends_with("...") && !end.ends_with("..")
}

fn is_usable(candidate: &Candidate<'_>, title: &str) -> bool {
    let letters = candidate.length();
    let min =
        if candidate.sentence.is_ascii() || !is_dense(candidate.sentence) { MIN_LETTERS } else { MIN_LETTERS / 3 };
    // A heading or a line of names is no sentence, unless it is long enough to be one cut off.
    let is_heading = !candidate.is_whole && letters < 70;
    (min..=MAX_LETTERS).contains(&letters) && !is_heading && !says_the_title(candidate.sentence, title)
}

/// Scripts that say in ten signs what takes thirty letters elsewhere.
fn is_dense(text: &str) -> bool {
    text.chars().filter(|c| ('\u{2E80}'..='\u{D7A3}').contains(c)).count() * 2 > text.chars().count()
}

/// Equal to the title, contained in it, or either with a word or two more.
fn says_the_title(sentence: &str, title: &str) -> bool {
    let (said, named) = (letters(sentence), letters(title));
    if named.is_empty() {
        return false;
    }
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
    };
    let (in_sentence, in_title) = (words(sentence), words(title));
    let common = in_sentence.intersection(&in_title).count();
    let new_words = in_sentence.len() - common;
    named.contains(&said)
        || (in_sentence.len() >= 4 && new_words <= 1)
        || (said.starts_with(&named) && said.len() < named.len() + 12)
        || (in_title.len() >= 4 && common * 5 >= in_title.len() * 4 && new_words * 3 <= in_sentence.len())
}

fn first_letters(text: &str) -> String {
    letters(text).chars().take(60).collect()
}

fn kinship(candidate: &Candidate<'_>, title: &str) -> i32 {
    if is_kin(candidate.sentence, title) { 3 } else { 0 }
}

/// Title and sentence together should stand in the shortest of the usual limits, with room for a hashtag.
fn too_long_beside(title: &str, candidate: &Candidate<'_>) -> i32 {
    let together = title.chars().count() + candidate.length();
    if together > ROOM_LETTERS { 3 } else { i32::from(candidate.length() > GOOD_LETTERS) }
}

/// Earlier is better; so are questions and claims; worse is what leans on words not quoted.
fn score(candidate: &Candidate<'_>, rank: usize, at: usize) -> i32 {
    let sentence = candidate.sentence;
    let lower = sentence.to_lowercase();
    let mut score = -3 * i32::try_from(rank).unwrap_or(i32::MAX / 8);
    if rank < 3 && is_question(sentence) {
        score += 4;
    }
    if sentence.chars().any(|c| c.is_ascii_digit()) {
        score += 1;
    }
    if at > 0 && leans(&lower) {
        score -= 4;
    }
    // Somebody else's voice needs to be introduced.
    if at > 0 && sentence.starts_with(['"', '“', '„', '«']) {
        score -= 3;
    }
    // Cut within what somebody says.
    if sentence.matches('"').count() % 2 == 1 {
        score -= 4;
    }
    if candidate.length() < 40 {
        score -= 2;
    }
    if !candidate.is_whole {
        score -= 5;
    }
    if is_loud(sentence) {
        score -= 5;
    }
    if sentence.trim_end().ends_with(':') {
        score -= 6;
    }
    if candidate.is_list_item {
        score -= 6;
    }
    if lower.contains("://")
        || lower.contains("newsletter")
        || lower.contains("podcast app")
        || lower.contains("sponsor")
    {
        score -= 5;
    }
    if sentence.starts_with(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '"' | '„' | '“' | '«' | '¿' | '¡' | '\'' | '‘' | '‚')
    }) {
        score -= 1;
    }
    score
}

fn is_loud(sentence: &str) -> bool {
    sentence.split_whitespace().filter(|word| is_capitals(word)).count() >= 3
}

fn is_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 3 && !word.chars().any(char::is_lowercase)
}

/// Begins with a word that points back at a sentence the reader has not seen.
fn leans(lower: &str) -> bool {
    let first = lower.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
    LEANING.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: &str, expected: Option<&str>) {
        assert_eq!(sentence("", text, title, ItemKind::Article).as_deref(), expected);
    }

    fn check_letter(text: &str, title: &str, expected: Option<&str>) {
        assert_eq!(sentence("", text, title, ItemKind::Letter).as_deref(), expected);
    }

    const RYE: &str = "Rye wants time and cold water, and it wants them in that order.";

    #[test]
    fn furniture_before_the_story_is_passed_over() {
        let head = "By Ada Linden\n\n12 March 2026\n\n5 min read\n\nListen to this article\n\nPhoto by Tom on Unsplash\n\nHi friends,";
        check(&format!("{head}\n\n{RYE} More follows here."), "Time", Some(RYE));
        check(&format!("Table of Contents\n\n• One\n\n• Two\n\n{RYE}"), "Time", Some(RYE));
        check(
            &format!("Hello friends, {}", RYE.to_lowercase()),
            "Time",
            Some("Rye wants time and cold water, and it wants them in that order."),
        );
    }

    #[test]
    fn the_title_is_not_said_again() {
        check(&format!("Rye wants time and cold water! {RYE}"), "Rye wants time and cold water", Some(RYE));
        check("Rye wants time.", "Why rye wants time", None);
        check(&format!("Our rye is here now. {RYE}"), "Our rye now here for all", Some(RYE));
        check("Rye wants more time today.", "Rye wants time", Some("Rye wants more time today."));
    }

    #[test]
    fn a_question_near_the_start_is_preferred_and_a_late_one_is_not() {
        let question = "Why does a loaf from the same flour taste different in winter?";
        check(&format!("{RYE} {question}"), "Time", Some(question));
        check(&format!("{RYE} {RYE} {RYE} {RYE} {question}"), "Time", Some(RYE));
    }

    #[test]
    fn too_long_and_leaning_sentences_lose() {
        let long = format!("{} end.", "word ".repeat(70));
        check(&format!("{long} {RYE}"), "Time", Some(RYE));
        check(&format!("Small words.\n\nBut that is another story for another day. {RYE}"), "Time", Some(RYE));
    }

    #[test]
    fn a_short_sentence_brings_its_neighbour() {
        check(
            "Rye is a patient grain, friends. It waits for you all night long.",
            "Time",
            Some("Rye is a patient grain, friends. It waits for you all night long."),
        );
    }

    #[test]
    fn a_sentence_cut_within_a_quotation_loses() {
        let cut = "The miller said: \"There is no hurry at all in a good grain, my friends.";
        check(&format!("{cut} Wait for it.\" {RYE}"), "Time", Some(RYE));
    }

    #[test]
    fn an_unfinished_excerpt_is_marked_and_the_text_is_better() {
        let cut = "Rye wants time and cold water, and it wants them in that order, which is why";
        check(&format!("{cut}..."), "Time", Some(&format!("{cut}…")));
        assert_eq!(
            sentence(&format!("{cut}…"), &format!("{cut} we begin at night."), "Time", ItemKind::Article),
            Some(format!("{cut} we begin at night."))
        );
        assert_eq!(
            sentence("A baker's night, told hour by hour.", RYE, "Time", ItemKind::Article).as_deref(),
            Some("A baker's night, told hour by hour.")
        );
    }

    #[test]
    fn a_letter_says_what_its_subject_names_and_never_what_others_paid_for() {
        let paid = "OVENS FROM TOM: Tom has ovens for every kitchen in the land. Order today and save 50%!";
        let other = "The mill was closed in May, and nobody knew for how long.";
        check_letter(&format!("{paid}\n\n{other}\n\n{RYE}"), "Why rye is patient", Some(RYE));
        check_letter(&format!("{paid}\n\n{other}"), "Patience", None);
        check_letter(&format!("{other}\n\n{paid}"), "Patience", Some(other));
        check_letter(&format!("-- ADVERTISEMENT --\n\n{other}"), "Patience", None);
        check_letter("IF YOU RESPOND TO THIS MAILING, REMEMBER TO CHANGE THE ADDRESS.", "A mailing", None);
        // What the letter itself is about may be an offer.
        let offer = "Until Saturday every loaf of spelt costs $2, and the second one is free.";
        check_letter(&format!("{offer}\n\n{other}"), "Spelt for two", Some(offer));
        check_letter(&format!("LINDEN WEEKLY 48 ISSN 1470\n\n{other}"), "Linden weekly", Some(other));
    }

    #[test]
    fn names_of_columns_and_addresses_make_no_kin() {
        let notice = "Write to the bakers at weekly.linden.example, and we answer.";
        check_letter(&format!("{RYE}\n\n{notice}"), "Linden weekly", Some(RYE));
        for title in ["BAKERS WRITE: How rye is made", "How rye is made (The bakers write)"] {
            check_letter(&format!("{notice}\n\n{RYE}"), title, Some(RYE));
        }
    }

    #[test]
    fn nothing_good_is_nothing() {
        check("", "Time", None);
        check("Short.", "Time", None);
        check("A heading without an end", "Time", None);
    }

    #[test]
    fn an_opening_is_whole_sentences() {
        assert_eq!(opening(&format!("By Ada Linden\n\n{RYE} {RYE} {RYE} {RYE} {RYE}")), [RYE; 4].join(" "));
    }
}
