//! Everything a review looks at: every earlier why, each voice, what is due, and how the last ones ended.

use banyan_domain::{
    ids::UserId,
    plan::{Field, Leaning, Plan, Row, RowId, Section, Standing, day_reached, next_review, review_due, rows_due},
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;
use uuid::Uuid;

use super::store::{self as reviews, VoiceRow};
use crate::{
    Actor, App, Internal,
    plan::{
        GivenStand, StoppedPlace,
        first_answers::{given, stands},
        sentence::of_channels,
        show_plan, stopped,
        store::{self, Version},
    },
    publish::list_channels,
    workspace::{Who, today},
};

const MOST_VERSIONS: u32 = 500;

#[derive(Clone, Debug, PartialEq)]
pub struct ShownReview {
    /// The plan's version all of this was read at; 0 is a plan nobody has begun.
    pub version: i64,
    pub today: Date,
    /// The day it was to be looked at, where that day has come.
    pub due: Option<Date>,
    /// What is offered as the next day.
    pub next: Date,
    pub purpose: String,
    /// Where one stood, newest first.
    pub stands: Vec<GivenStand>,
    /// Newest first; the first is the one that stands.
    pub whys: Vec<EarlierWhy>,
    /// Of the review that is open, and of earlier ones.
    pub voices: Vec<Voice>,
    pub earlier_voices: Vec<Voice>,
    pub rows: Vec<DueRow>,
    /// Places that came to rest, with why.
    pub rested: Vec<RestedRow>,
    /// Places that the plan lets rest and to which posts still go.
    pub stopped: Vec<StoppedPlace>,
    pub ended: Vec<EndedReview>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierWhy {
    pub said: String,
    pub at: UtcMillis,
    pub by: Option<Who>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub user: UserId,
    pub name: String,
    pub believes: Leaning,
    pub words: String,
    pub at: UtcMillis,
}

/// A place or a habit whose day has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    pub id: RowId,
    pub section: Section,
    pub name: String,
    pub reason: String,
    pub signs: String,
    pub stop_rule: String,
    pub day: Option<Date>,
    /// Where that day is still to come: until then it is not stopped, for nobody can judge it.
    pub not_before: Option<Date>,
}

/// A place that rests, as its line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestedRow {
    pub name: String,
    pub since: Option<Date>,
    pub why: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedReview {
    pub at: UtcMillis,
    pub by: Option<String>,
    pub distraction: Option<Leaning>,
    pub words: String,
}

impl ShownReview {
    pub fn voice_of(&self, user: UserId) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.user == user)
    }
}

pub async fn show_review(app: &App, actor: &Actor) -> Result<ShownReview, Internal> {
    let today = today(app, actor).await?;
    let shown = show_plan(app, actor).await?;
    let mut review = nothing_yet(&shown.plan, shown.version, today);
    if actor.needs(Right::Look).is_err() {
        return Ok(review);
    }
    let on = app.db.read();
    let channels = list_channels(app, actor).await.map_err(of_channels)?;
    review.stopped = stopped(app, &shown.plan, &channels);
    review.stands = stands(&given(app, actor.workspace).await?);
    review.whys = whys(store::every(on, actor.workspace, MOST_VERSIONS).await?);
    let open = reviews::open(on, actor.workspace).await?.map(|row| row.id);
    let voices = reviews::voices(on, actor.workspace).await?;
    let (now, earlier): (Vec<_>, Vec<_>) = voices.iter().partition(|voice| Some(voice.review_id) == open);
    review.voices = now.into_iter().filter_map(voice).collect();
    review.earlier_voices = earlier.into_iter().filter_map(voice).collect();
    let ended = reviews::ended(on, actor.workspace).await?;
    review.ended = ended
        .into_iter()
        .map(|row| EndedReview {
            at: UtcMillis(row.ended_at),
            by: row.ended_by,
            distraction: row.distraction.as_deref().and_then(Leaning::parse),
            words: row.words.unwrap_or_default(),
        })
        .collect();
    Ok(review)
}

fn nothing_yet(plan: &Plan, version: i64, today: Date) -> ShownReview {
    ShownReview {
        version,
        today,
        due: review_due(plan, today),
        next: next_review(today),
        purpose: plan.said_one(Section::Why).map_or_else(String::new, |why| why.text(Field::Purpose).to_owned()),
        stands: Vec::new(),
        whys: Vec::new(),
        voices: Vec::new(),
        earlier_voices: Vec::new(),
        rows: rows_due(plan, today)
            .into_iter()
            .map(|row| DueRow {
                id: row.id,
                section: row.section,
                name: row.name().to_owned(),
                reason: row.text(Field::Reason).to_owned(),
                signs: row.text(Field::Signs).to_owned(),
                stop_rule: row.text(Field::StopRule).to_owned(),
                day: day_reached(row, today),
                not_before: plan.not_judged_yet(row, today),
            })
            .collect(),
        rested: rested(plan),
        stopped: Vec::new(),
        ended: Vec::new(),
    }
}

/// Latest first; where nobody said why, there is nothing to read.
fn rested(plan: &Plan) -> Vec<RestedRow> {
    let rests = |row: &&Row| row.standing() == Standing::Resting && row.says(Field::RestedWhy);
    let mut rested: Vec<RestedRow> = plan
        .said(Section::Place)
        .filter(rests)
        .map(|row| RestedRow {
            name: row.name().to_owned(),
            since: row.date(Field::RestedOn),
            why: row.text(Field::RestedWhy).to_owned(),
        })
        .collect();
    rested.sort_by_key(|row| std::cmp::Reverse(row.since));
    rested
}

/// Each answer once, with the moment it was first given; what a kit said is nobody's answer.
fn whys(versions: Vec<Version>) -> Vec<EarlierWhy> {
    let mut found: Vec<EarlierWhy> = Vec::new();
    for version in versions.into_iter().rev() {
        let Some(why) = version.plan.said_one(Section::Why).filter(|why| why.says(Field::Social)) else { continue };
        let said = why.text(Field::Social);
        if found.last().is_none_or(|last| last.said != said) {
            found.push(EarlierWhy { said: said.to_owned(), at: version.made_at, by: version.made_by });
        }
    }
    found.reverse();
    found
}

fn voice(row: &VoiceRow) -> Option<Voice> {
    Some(Voice {
        user: UserId(row.user_id),
        name: row.name.clone(),
        believes: Leaning::parse(&row.believes)?,
        words: row.words.clone(),
        at: UtcMillis(row.said_at),
    })
}

/// Whose turn it is, once the day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewTurn {
    /// The owner leads it and ends it.
    Lead(Date),
    /// A colleague has not said what they think.
    Speak(Date),
}

pub async fn review_turn(app: &App, actor: &Actor) -> Result<Option<ReviewTurn>, Internal> {
    review_turn_of(app, actor, &show_plan(app, actor).await?.plan).await
}

pub(crate) async fn review_turn_of(app: &App, actor: &Actor, plan: &Plan) -> Result<Option<ReviewTurn>, Internal> {
    let Some(due) = review_due(plan, today(app, actor).await?) else { return Ok(None) };
    if actor.needs(Right::Own).is_ok() {
        return Ok(Some(ReviewTurn::Lead(due)));
    }
    let Some(user) = actor.user else { return Ok(None) };
    let has_spoken = match reviews::open(app.db.read(), actor.workspace).await? {
        Some(open) => spoke_in(app, actor, open.id, user).await?,
        None => false,
    };
    Ok((!has_spoken).then_some(ReviewTurn::Speak(due)))
}

async fn spoke_in(app: &App, actor: &Actor, review: Uuid, user: UserId) -> Result<bool, Internal> {
    let voices = reviews::voices(app.db.read(), actor.workspace).await?;
    Ok(voices.iter().any(|voice| voice.review_id == review && voice.user_id == user.0))
}
