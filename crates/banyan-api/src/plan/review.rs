//! A review of the plan: what it looks at, somebody's voice, and its end as a version of the plan.

use std::collections::BTreeMap;

use banyan_app::plan::review::{
    EndReviewError, EndedReview, NewReview, SpeakError, Voice, end_review, show_review, speak_in_review,
};
use banyan_domain::plan::{Leaning, RowId, Section, Verdict, first::Stand};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::files::NewVersion;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Done},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct ReviewShown {
    version: i64,
    today: Day,
    /// The day it was to be looked at, where that day has come.
    due: Option<Day>,
    /// What is offered as the next day.
    next: Day,
    purpose: String,
    /// Newest first; the first is the one that stands.
    whys: Vec<EarlierWhy>,
    voices: Vec<VoiceShown>,
    earlier_voices: Vec<VoiceShown>,
    rows: Vec<DueRow>,
    /// Places that came to rest, latest first.
    rested: Vec<RestedPlace>,
    /// Places that the plan lets rest and to which posts still go; nothing rests by itself.
    still_connected: Vec<StillConnected>,
    ended: Vec<Ended>,
}

#[derive(Serialize, JsonSchema)]
struct EarlierWhy {
    said: String,
    at: Moment,
    by: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct VoiceShown {
    name: String,
    believes: Word<Leaning>,
    words: String,
    at: Moment,
}

/// A place or a habit whose day has come.
#[derive(Serialize, JsonSchema)]
struct DueRow {
    row: u32,
    section: Word<Section>,
    name: String,
    reason: String,
    /// What shows early that it takes root.
    signs: String,
    stop_rule: String,
    day: Option<Day>,
    /// Where that day is still to come: nobody can judge it before.
    not_before: Option<Day>,
}

#[derive(Serialize, JsonSchema)]
struct RestedPlace {
    name: String,
    since: Option<Day>,
    why: String,
}

#[derive(Serialize, JsonSchema)]
struct StillConnected {
    channel: Uuid,
    name: String,
    /// Its line in the plan.
    row: u32,
    since: Option<Day>,
}

#[derive(Serialize, JsonSchema)]
struct Ended {
    at: Moment,
    by: Option<String>,
    distraction: Option<Word<Leaning>>,
    words: String,
}

pub(crate) async fn show(ask: Ask) -> Answer<At<ReviewShown>> {
    let review = show_review(&ask.app, &ask.actor).await?;
    let whys = review.whys.into_iter().map(|why| EarlierWhy {
        said: why.said,
        at: Moment(why.at),
        by: why.by.map(|who| who.to_string()),
    });
    let rows = review.rows.into_iter().map(|row| DueRow {
        row: row.id.0,
        section: Word(row.section),
        name: row.name,
        reason: row.reason,
        signs: row.signs,
        stop_rule: row.stop_rule,
        day: row.day.map(Day),
        not_before: row.not_before.map(Day),
    });
    let rested =
        review.rested.into_iter().map(|row| RestedPlace { name: row.name, since: row.since.map(Day), why: row.why });
    let stopped = review.stopped.into_iter().map(|place| StillConnected {
        channel: place.channel.id.0,
        name: place.channel.name,
        row: place.row.0,
        since: place.since.map(Day),
    });
    let shown = ReviewShown {
        version: review.version,
        today: Day(review.today),
        due: review.due.map(Day),
        next: Day(review.next),
        purpose: review.purpose,
        whys: whys.collect(),
        voices: review.voices.into_iter().map(voice).collect(),
        earlier_voices: review.earlier_voices.into_iter().map(voice).collect(),
        rows: rows.collect(),
        rested: rested.collect(),
        still_connected: stopped.collect(),
        ended: review.ended.into_iter().map(ended).collect(),
    };
    Ok(At(review.version, shown))
}

fn voice(said: Voice) -> VoiceShown {
    VoiceShown { name: said.name, believes: Word(said.believes), words: said.words, at: Moment(said.at) }
}

fn ended(review: EndedReview) -> Ended {
    let EndedReview { at, by, distraction, words } = review;
    Ended { at: Moment(at), by, distraction: distraction.map(Word), words }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoiceSaid {
    believes: Word<Leaning>,
    #[serde(default)]
    words: String,
}

/// Said again in the same review, the newer words stand.
pub(crate) async fn speak(ask: Ask<Nothing, Nothing, Sent<VoiceSaid>>) -> Answer<Done> {
    let VoiceSaid { believes, words } = &ask.body.0;
    speak_in_review(&ask.app, &ask.actor, believes.0, words).await?;
    Ok(Done)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewEnd {
    /// Where one stands today; earlier answers stay.
    stand: Option<Word<Stand>>,
    /// What the one who ends it thinks, said in the same breath.
    believes: Option<Word<Leaning>>,
    #[serde(default)]
    own_words: String,
    /// Why social media, as opposed to anything else an hour can be spent on.
    #[serde(default)]
    social: String,
    /// Whether it was a distraction.
    distraction: Option<Word<Leaning>>,
    #[serde(default)]
    words: String,
    /// By the row's number; what has a `not_before` is not stopped.
    #[serde(default)]
    verdicts: BTreeMap<u32, Word<Verdict>>,
    /// The next review; three months on where nothing is said.
    next: Option<Day>,
}

pub(crate) async fn end(ask: Ask<Nothing, Nothing, Sent<ReviewEnd>>) -> Answer<At<NewVersion>> {
    let read_at = ask.read_at()?;
    let ReviewEnd { stand, believes, own_words, social, distraction, words, verdicts, next } = ask.body.0;
    let new = NewReview {
        read_at,
        stand: stand.map(|stand| stand.0),
        believes: believes.map(|believes| believes.0),
        own_words,
        social,
        distraction: distraction.map(|distraction| distraction.0),
        words,
        verdicts: verdicts.into_iter().map(|(row, verdict)| (RowId(row), verdict.0)).collect(),
        next: next.map(|day| day.0.to_string()).unwrap_or_default(),
    };
    Ok(NewVersion::at(end_review(&ask.app, &ask.actor, &new).await?))
}

impl From<SpeakError> for Problem {
    fn from(wrong: SpeakError) -> Self {
        match wrong {
            SpeakError::Refused(refused) => refused.into(),
            SpeakError::WhoSpeaks | SpeakError::TooLong => Self::of(Kind::CannotStand, wrong),
            SpeakError::Internal(error) => error.into(),
        }
    }
}

impl From<EndReviewError> for Problem {
    fn from(wrong: EndReviewError) -> Self {
        match wrong {
            EndReviewError::Refused(refused) => refused.into(),
            EndReviewError::NextDay | EndReviewError::TooLong => Self::of(Kind::CannotStand, wrong),
            EndReviewError::NoPlan | EndReviewError::TooEarly(_) => Self::of(Kind::NotNow, wrong),
            EndReviewError::Conflict => Self::of(Kind::Changed, wrong),
            EndReviewError::Change(wrong) => wrong.into(),
            EndReviewError::Internal(error) => error.into(),
        }
    }
}
