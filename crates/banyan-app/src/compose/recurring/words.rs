//! What one post of a series says: its words with the blanks filled for its day.

use std::collections::BTreeMap;

use banyan_domain::{
    compose::{Poll, fill},
    plan::{Field, Row},
    schedule::Occurrence,
};
use jiff::civil::Date;

use crate::{
    compose::{Draft, KeptRule, When, library::Attached},
    plan::InForce,
    workspace::words::{Arg, Words},
};

/// The blank that nothing is known for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EmptyBlank(pub(super) String);

pub(super) fn words_of(
    draft: &Draft,
    plan: &InForce,
    language: &str,
    occurrence: &Occurrence,
) -> Result<Draft, EmptyBlank> {
    let words = Words::for_language(draft.language.as_deref().unwrap_or(language));
    let offer = draft.aim.part_of.as_ref().and_then(|name| plan.plan.dated(&plan.plan.tie_to_dated(name)?));
    let filled = |text: &str| fill(text, |blank| known(blank, words, occurrence, offer)).map_err(EmptyBlank);
    let maybe = |text: &Option<String>| text.as_deref().map(filled).transpose();
    let own = draft.own.iter().map(|(place, text)| Ok((*place, filled(text)?)));
    let answers = draft.poll.as_ref().map(|poll| {
        let options = poll.options.iter().map(|option| filled(option)).collect::<Result<_, _>>()?;
        Ok(Poll { options, ..poll.clone() })
    });
    let shown = draft.media.iter().map(|file| Ok(Attached { alt: maybe(&file.alt)?, ..file.clone() }));
    Ok(Draft {
        text: filled(&draft.text)?,
        title: maybe(&draft.title)?,
        first_comment: maybe(&draft.first_comment)?,
        content_warning: maybe(&draft.content_warning)?,
        poll: answers.transpose()?,
        media: shown.collect::<Result<_, _>>()?,
        own: own.collect::<Result<_, _>>()?,
        when: When::At(occurrence.at),
        kept: kept_of_filled(draft),
        ..draft.clone()
    })
}

/// What was asked about as the same words, with blanks in them, is asked about as the same of another day once they are
/// filled.
fn kept_of_filled(draft: &Draft) -> BTreeMap<String, KeptRule> {
    let mut kept = draft.kept.clone();
    for (subject, same) in &draft.kept {
        if let Some(of) = subject.strip_prefix("repeated-text") {
            kept.entry(format!("series{of}")).or_insert_with(|| same.clone());
        }
    }
    kept
}

fn known(blank: &str, words: &Words, occurrence: &Occurrence, offer: Option<&Row>) -> Option<String> {
    match blank {
        "date" => Some(date(words, occurrence.day)),
        "weekday" => {
            let n = occurrence.day.weekday().to_monday_one_offset();
            Some(words.text("when-weekday", &[("n", Arg::Number(n.into()))]))
        }
        "number" => Some(occurrence.number.to_string()),
        "name" => Some(offer?.name().to_owned()),
        "starts" => Some(date(words, offer?.date(Field::Starts)?)),
        "ends" => Some(date(words, offer?.date(Field::Ends)?)),
        _ => None,
    }
}

fn date(words: &Words, day: Date) -> String {
    let month = words.text("when-month", &[("n", Arg::Number(day.month().into()))]);
    words.text("when-day", &[("day", Arg::Number(day.day().into())), ("month", Arg::Text(month.into()))])
}
