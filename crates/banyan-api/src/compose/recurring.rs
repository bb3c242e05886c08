//! Posts that come again, for programs: listed with their next times, begun, changed, paused, gone on with, ended.

use banyan_app::{
    compose::{
        Coming, Followed, NewRecurring, Paused, Recurring, RecurringError, add_recurring, bring_back_recurring,
        change_recurring, list_recurring, list_removed_recurring, open_recurring, pause_recurring, remove_recurring,
        resume_recurring,
    },
    fresh_id,
    workspace::words::Words,
};
use banyan_domain::{
    ids::RecurringId,
    schedule::{Every, LAST, Recurrence, Rhythm},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Listed,
    drafts::stay,
    sent::{PostSent, draft},
};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Done, Given, Made},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Clock, Day, Moment, Word},
};

/// When it comes: in the rhythm of its first day, at a time of the clock where the business is.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeriesRhythm {
    every: Word<Rhythm>,
    from: Day,
    at: Clock,
    /// The last day on which it may come.
    until: Option<Day>,
    /// So many times in all.
    times: Option<u32>,
}

impl SeriesRhythm {
    pub(super) fn meant(self) -> Recurrence {
        let Self { every, from: Day(from), at: Clock(at), until, times } = self;
        Recurrence { every: every.0.like(from), at, from, until: until.map(|day| day.0), times }
    }
}

impl From<Recurrence> for SeriesRhythm {
    fn from(Recurrence { every, at, from, until, times }: Recurrence) -> Self {
        let every = Word(match every {
            Every::Week { .. } => Rhythm::Week,
            Every::Month { nth: LAST, .. } => Rhythm::LastOfMonth,
            Every::Month { .. } => Rhythm::Month,
            Every::Year { .. } => Rhythm::Year,
        });
        Self { every, from: Day(from), at: Clock(at), until: until.map(Day), times }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeriesSent {
    /// Its words may have blanks, as `{date}`, `{weekday}` and `{number}`. Its own time is not asked for.
    post: PostSent,
    rhythm: SeriesRhythm,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Series")]
pub(crate) struct SeriesShown {
    id: Uuid,
    title: String,
    /// As it was written, with its blanks.
    text: String,
    channels: Vec<Uuid>,
    rhythm: SeriesRhythm,
    paused_at: Option<Moment>,
    paused_by: Option<String>,
    /// Why it paused by itself, and what helps.
    trouble: Option<SeriesTrouble>,
    /// Its next times; none where it is over.
    next: Vec<NextTime>,
    /// It was ended then, and nothing comes of it unless it is brought back.
    removed_at: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
struct SeriesTrouble {
    /// Stable for programs.
    trouble: String,
    message: String,
}

#[derive(Serialize, JsonSchema)]
struct NextTime {
    at: Moment,
    number: u32,
    title: String,
    /// In the queue already, as this post.
    post: Option<Uuid>,
}

pub(crate) async fn list(ask: Ask<Nothing, Listed>) -> Answer<Given<Vec<SeriesShown>>> {
    let words = ask.words();
    let all = if ask.query.removed {
        list_removed_recurring(&ask.app, &ask.actor).await?
    } else {
        list_recurring(&ask.app, &ask.actor).await?
    };
    Ok(Given(all.into_iter().map(|one| SeriesShown::of(words, one)).collect()))
}

impl SeriesShown {
    fn of(words: &Words, one: Recurring) -> Self {
        let trouble = one.trouble.map(|stumble| SeriesTrouble {
            trouble: stumble.as_str().to_owned(),
            message: words.text(stumble.message(), &[]),
        });
        let next = one.next.into_iter().map(|Coming { at, number, title, post, .. }| NextTime {
            at: Moment(at),
            number,
            title,
            post: post.map(|post| post.0),
        });
        Self {
            id: one.id.0,
            title: one.title,
            text: one.text,
            channels: one.places.into_iter().map(|channel| channel.0).collect(),
            rhythm: one.rhythm.into(),
            paused_at: one.paused_at.map(Moment),
            paused_by: one.paused_by,
            trouble,
            next: next.collect(),
            removed_at: one.removed_at.map(Moment),
        }
    }
}

/// What could not go out the first time is not begun.
pub(crate) async fn begin(ask: Ask<Nothing, Nothing, Sent<SeriesSent>>) -> Answer<Made<MadeId>> {
    let SeriesSent { post, rhythm } = &ask.body.0;
    let draft = draft(&ask.app, &ask.actor, post).await?;
    let new = NewRecurring { id: fresh_id(), draft: &draft, rhythm: rhythm.meant() };
    Ok(Made(MadeId { id: add_recurring(&ask.app, &ask.actor, &new).await?.0 }))
}

/// What it says, with its blanks, as it is sent to say something else.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeriesWords {
    post: PostSent,
}

pub(crate) async fn show(ask: Ask<Uuid>) -> Answer<At<SeriesWords>> {
    let open = open_recurring(&ask.app, &ask.actor, RecurringId(ask.path)).await?;
    Ok(At(open.revision, SeriesWords { post: PostSent::of(open.draft) }))
}

/// What became of its posts that were in the queue already.
#[derive(Serialize, JsonSchema)]
pub(crate) struct SeriesFollowed {
    /// They say it too.
    followed: usize,
    /// A person changed them, or they were leaving: they stay as they are.
    left: usize,
}

/// What could not go out the next time changes nothing.
pub(crate) async fn change(ask: Ask<Uuid, Nothing, Sent<SeriesWords>>) -> Answer<Given<SeriesFollowed>> {
    let (read_at, id) = (ask.read_at()?, RecurringId(ask.path));
    let before = open_recurring(&ask.app, &ask.actor, id).await?;
    let mut words = draft(&ask.app, &ask.actor, &ask.body.0.post).await?;
    stay(&mut words, before.draft);
    let Followed { posts, left } = change_recurring(&ask.app, &ask.actor, id, read_at, &words).await?;
    Ok(Given(SeriesFollowed { followed: posts, left }))
}

/// What became of its posts that were in the queue already.
#[derive(Serialize, JsonSchema)]
pub(crate) struct SeriesRests {
    called_back: usize,
    /// They had left, and stay said.
    gone: usize,
    /// A person changed them: they stay in the queue.
    left: usize,
}

impl From<Paused> for SeriesRests {
    fn from(Paused { called_back, gone, left }: Paused) -> Self {
        Self { called_back, gone, left }
    }
}

pub(crate) async fn pause(ask: Ask<Uuid>) -> Answer<Given<SeriesRests>> {
    Ok(Given(pause_recurring(&ask.app, &ask.actor, RecurringId(ask.path)).await?.into()))
}

/// From the next time that is still to come.
pub(crate) async fn resume(ask: Ask<Uuid>) -> Answer<Done> {
    resume_recurring(&ask.app, &ask.actor, RecurringId(ask.path)).await?;
    Ok(Done)
}

pub(crate) async fn end(ask: Ask<Uuid>) -> Answer<Given<SeriesRests>> {
    Ok(Given(remove_recurring(&ask.app, &ask.actor, RecurringId(ask.path)).await?.into()))
}

/// Harmless to repeat.
pub(crate) async fn bring_back(ask: Ask<Uuid>) -> Answer<Done> {
    bring_back_recurring(&ask.app, &ask.actor, RecurringId(ask.path)).await?;
    Ok(Done)
}

impl From<RecurringError> for Problem {
    fn from(wrong: RecurringError) -> Self {
        match wrong {
            RecurringError::Refused(refused) => refused.into(),
            RecurringError::NotHere => Self::of(Kind::NotHere, wrong),
            RecurringError::Conflict => Self::of(Kind::Changed, wrong),
            RecurringError::Leaving | RecurringError::Over => Self::of(Kind::NotNow, wrong),
            RecurringError::Rhythm(_) | RecurringError::EmptyBlank(_) => Self::of(Kind::CannotStand, wrong),
            RecurringError::Write(wrong) => wrong.into(),
            RecurringError::Internal(error) => error.into(),
        }
    }
}
