//! Tables for what stays, what goes first and where a thread is cut.

use super::*;
use crate::{
    compose::counting::Counting,
    network::{HandleStyle, HashtagStyle, Idempotency, LinkStyle, Source, TextLimits},
};

fn limits(max: usize, link: LinkStyle) -> Limits {
    let counting = Counting::GraphemesWithLinks { url_cost: 23 };
    Limits {
        text: TextLimits { max: Some(max), max_bytes: None, counting, may_be_empty: true },
        images: None,
        recordings: None,
        frame: None,
        polls: None,
        thread_parts: None,
        hashtags: HashtagStyle::InText,
        handles: HandleStyle::AtServer,
        link,
        content_warning: true,
        edit: true,
        take_down: true,
        idempotency: Idempotency::FindFirst,
        source: Source { url: "", checked_on: "" },
    }
}

const LINK: &str = "https://linden.example.com/a-very-long-way-to-the-article";

fn teaser(text: &str) -> Variant {
    Variant {
        text: text.to_owned(),
        link: Some(LINK.to_owned()),
        hashtags: vec!["Rye".to_owned(), "Sourdough".to_owned()],
        overflow: Overflow::Shorten,
        ..Variant::default()
    }
}

fn own(text: &str) -> Variant {
    Variant { text: text.to_owned(), ..Variant::default() }
}

fn texts(fitted: &Fitted) -> Vec<&str> {
    fitted.parts.iter().map(|part| part.text.as_str()).collect()
}

#[test]
fn a_short_teaser_stands_whole_with_address_and_hashtags() {
    let fitted = fit(&teaser("Rye bread\n\nIt takes two days."), &limits(500, LinkStyle::InText));
    assert_eq!(texts(&fitted), [format!("Rye bread\n\nIt takes two days.\n\n{LINK}\n\n#Rye #Sourdough")]);
    assert_eq!(fitted.parts[0].length, 11 + 20 + 23 + 2 + 15);
    assert!(fitted.findings.is_empty());
}

#[test]
fn a_card_keeps_the_address_out_and_the_hashtags_in() {
    for text in
        ["Rye bread", &format!("Rye bread {LINK}"), &format!("Rye bread\n\n{LINK}"), &format!("Rye bread → {LINK}")]
    {
        let fitted = fit(&teaser(text), &limits(500, LinkStyle::Card));
        assert_eq!(texts(&fitted), ["Rye bread\n\n#Rye #Sourdough"]);
    }
}

#[test]
fn an_address_or_hashtag_in_the_words_is_not_said_twice() {
    let fitted = fit(&teaser(&format!("Our #rye: {LINK}")), &limits(500, LinkStyle::InText));
    assert_eq!(texts(&fitted), [format!("Our #rye: {LINK}\n\n#Sourdough")]);
    assert_eq!(fitted.hashtags, ["Rye", "Sourdough"]);
}

#[test]
fn hashtags_go_first_then_sentences_and_it_is_said() {
    let text = "Rye bread\n\nIt takes two days. Most of it is waiting.";
    for (max, expected, sentences, hashtags) in [
        (94, format!("{text}\n\n{LINK}\n\n#Rye #Sourdough"), 0, 0),
        (85, format!("{text}\n\n{LINK}\n\n#Rye"), 0, 1),
        (80, format!("{text}\n\n{LINK}"), 0, 2),
        (71, format!("Rye bread\n\nIt takes two days.\n\n{LINK}\n\n#Rye #Sourdough"), 1, 0),
        (40, format!("Rye bread\n\n{LINK}\n\n#Rye"), 2, 1),
    ] {
        let fitted = fit(&teaser(text), &limits(max, LinkStyle::InText));
        assert_eq!(texts(&fitted), [expected], "{max}");
        let args = fitted.findings.first().map(|finding| finding.args.clone()).unwrap_or_default();
        let left_out = |name: &str| args.get(name).map_or(0, |count| count.parse().unwrap());
        assert_eq!((left_out("sentences"), left_out("hashtags")), (sentences, hashtags), "{max}");
    }
}

#[test]
fn a_title_that_is_too_long_ends_between_words() {
    let fitted = fit(&teaser("Bread, butter, and all that goes with it"), &limits(40, LinkStyle::InText));
    assert_eq!(texts(&fitted), [format!("Bread, butter…\n\n{LINK}")]);
}

#[test]
fn what_can_not_fit_is_blocked_with_a_number() {
    let fitted = fit(&teaser("Unbreakable"), &limits(30, LinkStyle::InText));
    assert_eq!(fitted.findings[0].level, Level::Block);
    assert_eq!(fitted.findings[0].args["over"], (11 + 2 + 23 - 30).to_string());
    assert!(fitted.parts[0].text.contains(LINK));
    let no_threads = Limits { thread_parts: Some(1), ..limits(10, LinkStyle::Card) };
    assert_eq!(fit(&own("One two three four"), &no_threads).findings[0].args["over"], "8");
}

#[test]
fn exactly_the_limit_goes_and_one_more_does_not() {
    let no_threads = Limits { thread_parts: Some(1), ..limits(500, LinkStyle::Card) };
    assert!(fit(&own(&"a".repeat(500)), &no_threads).findings.is_empty());
    assert_eq!(fit(&own(&"a".repeat(501)), &no_threads).findings[0].args["over"], "1");
    let bytes = TextLimits { max: None, max_bytes: Some(6), counting: Counting::Graphemes, may_be_empty: true };
    let in_bytes = Limits { text: bytes, ..no_threads };
    assert!(fit(&own("ééé"), &in_bytes).findings.is_empty());
    assert_eq!(fit(&own("éééé"), &in_bytes).findings[0].args["over"], "2");
}

#[test]
fn a_content_warning_takes_letters_from_the_text() {
    let warned = Variant { content_warning: Some("c".repeat(250)), ..own(&"t".repeat(250)) };
    let no_threads = Limits { thread_parts: Some(1), ..limits(500, LinkStyle::Card) };
    assert_eq!(fit(&warned, &no_threads).parts[0].length, 500);
    let over = Variant { text: "t".repeat(251), ..warned };
    assert_eq!(fit(&over, &no_threads).findings[0].args["over"], "1");
}

#[test]
fn a_thread_is_cut_at_sentence_ends_and_numbered_from_three_on() {
    let two = fit(&own("First we mix the dough. Then we wait a day."), &limits(25, LinkStyle::Card));
    assert_eq!(texts(&two), ["First we mix the dough.", "Then we wait a day."]);
    let three = fit(&own("First we mix the dough. Then we wait a day. Then we bake."), &limits(30, LinkStyle::Card));
    assert_eq!(texts(&three), ["First we mix the dough.\n\n1/3", "Then we wait a day.\n\n2/3", "Then we bake.\n\n3/3"]);
}

#[test]
fn a_paragraph_that_fits_alone_stays_together() {
    let text = "We mix flour and water.\n\nThen wait. Then bake.";
    assert_eq!(
        texts(&fit(&own(text), &limits(36, LinkStyle::Card))),
        ["We mix flour and water.", "Then wait. Then bake."]
    );
}

#[test]
fn a_long_sentence_is_cut_between_words_at_a_clause_if_there_is_one() {
    let text = "We mix flour and water, then we wait for a day and bake";
    let fitted = fit(&own(text), &limits(32, LinkStyle::Card));
    assert_eq!(texts(&fitted), ["We mix flour and water,", "then we wait for a day and bake"]);
    let fitted = fit(&own("パンを焼くのは楽しいことだと思います"), &limits(10, LinkStyle::Card));
    assert!(fitted.findings.is_empty() && fitted.parts.len() == 2, "{fitted:?}");
}

#[test]
fn the_tail_stands_in_the_last_part_or_in_its_own() {
    let long = Variant { overflow: Overflow::Thread, ..teaser("First we mix the dough. Then we wait a day.") };
    let fitted = fit(&long, &limits(45, LinkStyle::InText));
    assert_eq!(texts(&fitted)[1], format!("{LINK}\n\n#Rye #Sourdough"));
    assert!(fitted.parts.iter().all(|part| part.length <= 45));
}

#[test]
fn hashtags_get_no_message_of_their_own() {
    let tagged =
        Variant { hashtags: vec!["Rye".into(), "Sourdough".into()], ..own("First we mix the dough. Then we wait.") };
    let fitted = fit(&tagged, &limits(26, LinkStyle::Card));
    assert_eq!(texts(&fitted), ["First we mix the dough.", "Then we wait.\n\n#Rye"]);
    assert_eq!((fitted.findings[0].args["hashtags"].as_str(), fitted.hashtags.len()), ("1", 1));
    let no_threads = Limits { thread_parts: Some(1), ..limits(40, LinkStyle::Card) };
    assert_eq!(texts(&fit(&tagged, &no_threads)), ["First we mix the dough. Then we wait."]);
}

#[test]
fn hashtags_kept_beside_the_text_are_not_written() {
    let beside = Limits { hashtags: HashtagStyle::Beside, ..limits(100, LinkStyle::Canonical) };
    let fitted = fit(&teaser("Rye bread"), &beside);
    assert_eq!((texts(&fitted), fitted.hashtags.len()), (vec!["Rye bread"], 2));
}

#[test]
fn a_line_of_dashes_begins_the_next_message_and_nothing_is_numbered() {
    let thread = own("First, the flour.\n---\nThen water.\n\nCold.\n-----\nThen time.");
    let fitted = fit(&Variant { hashtags: vec!["Rye".into()], ..thread.clone() }, &limits(500, LinkStyle::InText));
    assert_eq!(texts(&fitted), ["First, the flour.", "Then water.\n\nCold.", "Then time.\n\n#Rye"]);
    let alone = Limits { thread_parts: Some(1), ..limits(500, LinkStyle::InText) };
    let together = fit(&thread, &alone);
    assert_eq!(texts(&together), ["First, the flour.\n\nThen water.\n\nCold.\n\nThen time."]);
    assert!(together.findings.is_empty());
}

#[test]
fn the_first_comment_is_a_message_under_the_post_or_said_to_be_left_out() {
    let rules = |fitted: &Fitted| fitted.findings.iter().map(|finding| finding.rule.clone()).collect::<Vec<_>>();
    let with = |comment: &str| Variant { first_comment: Some(comment.to_owned()), ..own("Rye rests.") };
    let fitted = fit(&with("Ask us anything."), &limits(30, LinkStyle::InText));
    assert_eq!((texts(&fitted), rules(&fitted)), (vec!["Rye rests.", "Ask us anything."], vec![]));
    let long = fit(&with(&"x".repeat(31)), &limits(30, LinkStyle::InText));
    assert_eq!(rules(&long), ["comment-too-long"]);
    let alone = Limits { thread_parts: Some(1), ..limits(30, LinkStyle::InText) };
    let left = fit(&with("Ask us anything."), &alone);
    assert_eq!((texts(&left), rules(&left)), (vec!["Rye rests."], vec!["comment-left-out".to_owned()]));
}
