//! What waits for a person, over all rooms. Today shows it, and the number beside Today counts the same list.

use std::collections::BTreeSet;

use banyan_domain::{
    ids::{PostId, SourceId},
    plan::{Step, first::Question},
    publish::PublicationState as State,
    time::UtcMillis,
    workspace::{MOST_NEEDS, Matter, Right, in_turn},
};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::put_off_need::put_off;
use crate::{
    Actor, App, Internal,
    compose::{
        AskedLook, DraftError, DraftLine, SeriesAsks, SeriesTurn, library::AssetsEnd, list_writers, looks_asked,
        newest_draft, series_turns, warn_of_endings, written_since,
    },
    converse::{Overdue, overdue_now},
    gather::{ArrivalError, Source, fresh_titles, list_arrivals, list_sources},
    hex::hex,
    plan::{
        FirstAnswers, ShownPlan, first_answers_of, is_to_go_and_talk,
        review::{ReviewTurn, review_turn_of},
        show_plan,
        steps::next_step,
        stopped,
    },
    publish::{Channel, ChannelError, ProofError, PublicationLine, Trouble, list_asking, list_channels},
    schedule::{EmptySlot, ScheduleError, empty_slot, list_quiet_days},
};

/// Of one source by their titles; the others stand on its own page, and are counted.
const MOST_FRESH: u32 = 3;
const MOST_HELD: u32 = 200;

#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// People have waited for an answer longer than the plan promises.
    PeopleWaiting(Box<Overdue>),
    /// Its outcome is unknown, it is out in part, or it was not taken: its state tells which. Posts that ask at one place
    /// for one reason are one notice; there is always a first.
    Decide(Vec<PublicationLine>),
    /// Somebody wrote it who may not let it go: at all places where it waits for a yes; there is always one.
    AsksYes {
        lines: Vec<PublicationLine>,
        by: Option<String>,
    },
    /// A colleague asked for a look before a draft goes.
    AsksLook(AskedLook),
    Missed {
        posts: usize,
        from: UtcMillis,
    },
    /// The place must be signed in to again.
    Reconnect(Box<Channel>),
    EndsSoon {
        channel: Box<Channel>,
        at: UtcMillis,
    },
    Held {
        source: Box<Source>,
        items: usize,
    },
    /// Shown first: no yes, no post.
    Fresh {
        source: SourceId,
        title: String,
    },
    /// What is fresh at a source beside those that are shown one by one.
    MoreFresh {
        source: Box<Source>,
        items: usize,
    },
    Silent(Box<Source>),
    /// The plan wants a post by then and none waits; with what was begun last, if anything was.
    Empty {
        slot: Box<EmptySlot>,
        draft: Option<Box<DraftLine>>,
    },
    /// Posts wait on days that the plan keeps quiet by now.
    QuietDays {
        posts: usize,
        first: Date,
    },
    /// The plan lets the place rest, and posts still go there.
    StillConnected(Box<Channel>),
    /// A series could not be made, may have been forgotten, or ends.
    Series(SeriesTurn),
    /// Somebody's yes or a right to a file ends within a month.
    AssetsEnd(AssetsEnd),
    /// The first questions have not all been answered.
    FirstQuestions,
    /// The day has come on which what the asked clients said is written down.
    ClientsSaid(Date),
    FirstSource,
    FirstPlace,
    /// The day of a review has come.
    Review(ReviewTurn),
    /// The next of the First Steps, and how many are answered.
    FirstStep {
        step: Step,
        answered: usize,
    },
}

#[derive(Debug, thiserror::Error)]
pub enum NeedsError {
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Arrival(#[from] ArrivalError),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error(transparent)]
    Draft(#[from] DraftError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// What this person may meet, in the order in which it should be.
pub async fn list_needs(app: &App, actor: &Actor) -> Result<Vec<Need>, NeedsError> {
    Ok(needs_now_and_later(app, actor, &at_hand(app, actor).await?).await?.needs)
}

/// How many of them Today shows. What asks about posts cannot be put off: where that alone is as many, nothing else is
/// looked for.
pub async fn count_needs(app: &App, actor: &Actor) -> Result<usize, NeedsError> {
    let is_enough = actor.role.may(Right::Publish) && Asking::of(app, actor).await?.count() >= MOST_NEEDS;
    let needs = if is_enough { MOST_NEEDS } else { list_needs(app, actor).await?.len() };
    Ok(needs.min(MOST_NEEDS))
}

/// What several of them ask about, and the rest of Today too: read once.
pub(super) struct AtHand {
    pub(super) shown: ShownPlan,
    pub(super) channels: Vec<Channel>,
    pub(super) sources: Vec<Source>,
    /// For who answers for the plan.
    pub(super) first: Option<FirstAnswers>,
}

pub(super) async fn at_hand(app: &App, actor: &Actor) -> Result<AtHand, NeedsError> {
    let channels = list_channels(app, actor).await?;
    let sources = list_sources(app, actor).await?;
    let shown = show_plan(app, actor).await?;
    let may_own = actor.role.may(Right::Own);
    let first = if may_own { Some(first_answers_of(app, actor, &shown.plan).await?) } else { None };
    Ok(AtHand { shown, channels, sources, first })
}

pub(super) struct SortedNeeds {
    /// What this person may meet.
    pub(super) needs: Vec<Need>,
    /// The same, that they put off until tomorrow.
    pub(super) put_off: Vec<Need>,
    /// How things stand that others see to.
    pub(super) others: Vec<Need>,
}

pub(super) async fn needs_now_and_later(app: &App, actor: &Actor, at_hand: &AtHand) -> Result<SortedNeeds, NeedsError> {
    let (mine, others): (Vec<Need>, Vec<Need>) =
        everything(app, actor, at_hand).await?.into_iter().partition(|need| actor.role.may(need.right()));
    let marks = if mine.is_empty() { BTreeSet::new() } else { put_off(app, actor).await? };
    let is_put_off = |need: &Need| need.mark().is_some_and(|mark| marks.contains(&mark));
    let (put_off, needs) = mine.into_iter().partition(is_put_off);
    Ok(SortedNeeds { needs, put_off, others: others.into_iter().filter(Need::is_a_state).collect() })
}

async fn everything(app: &App, actor: &Actor, at_hand: &AtHand) -> Result<Vec<Need>, NeedsError> {
    let AtHand { shown, channels, sources, .. } = at_hand;
    let mut needs: Vec<Need> = Vec::new();
    // What does not wait for another's answer is asked at once, for a database answers several.
    let (overdue, (of_posts, empty), endings, beginnings, (review, looks), step) = tokio::try_join!(
        async { Ok::<_, NeedsError>(overdue_now(app, actor.workspace).await?) },
        async { Ok((of_posts(app, actor).await?, empty(app, actor).await?)) },
        async { Ok(warn_of_endings(app, actor).await?) },
        async { Ok(beginnings(app, actor, at_hand).await?) },
        async { Ok((review_turn_of(app, actor, &shown.plan).await?, looks_asked(app, actor).await?)) },
        async { Ok(next_step(app, actor).await?) },
    )?;
    needs.extend(overdue.map(|overdue| Need::PeopleWaiting(Box::new(overdue))));
    needs.extend(of_posts);
    needs.extend(looks.into_iter().map(Need::AsksLook));
    needs.extend(channels.iter().filter_map(|channel| of_sign_in(channel, app.now())));
    let stopped = stopped(app, &shown.plan, channels);
    needs.extend(stopped.into_iter().map(|place| Need::StillConnected(Box::new(place.channel))));
    let waits_fresh = |source: &Source| source.fresh > 0 && source.held.is_none();
    let fresh = if sources.iter().any(waits_fresh) {
        fresh_titles(app.db.read(), actor.workspace, MOST_FRESH).await?
    } else {
        Vec::new()
    };
    for source in sources {
        needs.extend(at_the_door(app, actor, source, &fresh).await?);
    }
    needs.extend(sources.iter().filter(|source| source.is_silent()).map(|one| Need::Silent(Box::new(one.clone()))));
    needs.extend(endings.map(Need::AssetsEnd));
    needs.extend(empty);
    needs.extend(beginnings);
    needs.extend(review.map(Need::Review));
    needs.extend(step.map(|(step, answered)| Need::FirstStep { step, answered }));
    Ok(in_turn(needs, Need::matter))
}

/// What asks about posts that left, that should have, or that wait; the queue and series for who may decide there.
async fn of_posts(app: &App, actor: &Actor) -> Result<Vec<Need>, NeedsError> {
    let Asking { missed, yes, notices } = Asking::of(app, actor).await?;
    let mut needs: Vec<Need> = notices.into_iter().map(Need::Decide).collect();
    needs.extend(of_yes(app, actor, yes).await?);
    needs.extend(missed.first().map(|first| Need::Missed { posts: missed.len(), from: first.due_at }));
    if actor.role.may(Right::Publish) {
        needs.extend(series_turns(app, actor).await?.into_iter().map(Need::Series));
        let quiet = list_quiet_days(app, actor).await?;
        let posts = quiet.iter().map(|day| day.posts.len()).sum();
        needs.extend(quiet.first().map(|day| Need::QuietDays { posts, first: day.day }));
    }
    Ok(needs)
}

/// Posts that ask, as they are told of.
struct Asking {
    /// All together.
    missed: Vec<PublicationLine>,
    /// Each post once, whatever it waits for a yes at.
    yes: Vec<Vec<PublicationLine>>,
    /// One failure is one notice, in the order of the first post it stopped.
    notices: Vec<Vec<PublicationLine>>,
}

impl Asking {
    async fn of(app: &App, actor: &Actor) -> Result<Self, ProofError> {
        let (missed, asking): (Vec<_>, Vec<_>) =
            list_asking(app, actor).await?.into_iter().partition(|line| line.state == State::Missed);
        let (yes, asking): (Vec<_>, Vec<_>) = asking.into_iter().partition(PublicationLine::waits_for_yes);
        Ok(Self { missed, yes: posts(yes), notices: notices(asking) })
    }

    fn count(&self) -> usize {
        self.notices.len() + self.yes.len() + usize::from(!self.missed.is_empty())
    }
}

fn posts(lines: Vec<PublicationLine>) -> Vec<Vec<PublicationLine>> {
    let mut posts: Vec<Vec<PublicationLine>> = Vec::new();
    for line in lines {
        match posts.iter_mut().find(|post| post[0].post == line.post) {
            Some(post) => post.push(line),
            None => posts.push(vec![line]),
        }
    }
    posts
}

async fn of_yes(app: &App, actor: &Actor, posts: Vec<Vec<PublicationLine>>) -> Result<Vec<Need>, ProofError> {
    let ids: Vec<PostId> = posts.iter().map(|lines| lines[0].post).collect();
    let writers = list_writers(app, actor, &ids).await?;
    let need = |lines: Vec<PublicationLine>| Need::AsksYes { by: writers.get(&lines[0].post).cloned(), lines };
    Ok(posts.into_iter().map(need).collect())
}

fn waits_for_a_look(line: &PublicationLine) -> bool {
    line.state == State::NeedsAttention && line.trouble.as_ref().is_some_and(Trouble::waits_for_a_look)
}

fn notices(asking: Vec<PublicationLine>) -> Vec<Vec<PublicationLine>> {
    let why = |line: &PublicationLine| line.trouble.as_ref().map(|trouble| trouble.message.clone());
    let mut notices: Vec<Vec<PublicationLine>> = Vec::new();
    for line in asking {
        let same = |notice: &&mut Vec<PublicationLine>| {
            let first = &notice[0];
            (first.channel, first.state, why(first)) == (line.channel, line.state, why(&line))
        };
        match notices.iter_mut().find(same) {
            Some(notice) => notice.push(line),
            None => notices.push(vec![line]),
        }
    }
    notices
}

fn of_sign_in(channel: &Channel, now: UtcMillis) -> Option<Need> {
    if channel.is_signed_out() {
        return Some(Need::Reconnect(Box::new(channel.clone())));
    }
    channel.sign_in_ends_soon(now).map(|at| Need::EndsSoon { channel: Box::new(channel.clone()), at })
}

/// What came in and waits for a yes.
async fn at_the_door(
    app: &App,
    actor: &Actor,
    source: &Source,
    fresh: &[(SourceId, String)],
) -> Result<Vec<Need>, ArrivalError> {
    if source.held.is_some() {
        let items = list_arrivals(app, actor, Some(source.id), Some("held"), MOST_HELD).await?.len();
        return Ok(vec![Need::Held { source: Box::new(source.clone()), items }]);
    }
    if source.fresh == 0 {
        return Ok(Vec::new());
    }
    let titles = fresh.iter().filter(|(of, _)| *of == source.id).map(|(_, title)| title.clone());
    let mut needs: Vec<Need> = titles.map(|title| Need::Fresh { source: source.id, title }).collect();
    let more = usize::try_from(source.fresh).unwrap_or_default().saturating_sub(needs.len());
    needs.extend((more > 0).then(|| Need::MoreFresh { source: Box::new(source.clone()), items: more }));
    Ok(needs)
}

/// For who can write the post that is missing.
async fn empty(app: &App, actor: &Actor) -> Result<Option<Need>, NeedsError> {
    if !actor.role.may(Right::Write) {
        return Ok(None);
    }
    let Some(slot) = empty_slot(app, actor).await? else { return Ok(None) };
    let draft = newest_draft(app, actor).await?.map(Box::new);
    Ok(Some(Need::Empty { slot: Box::new(slot), draft }))
}

/// What has to be there before anything can go.
async fn beginnings(app: &App, actor: &Actor, at_hand: &AtHand) -> Result<Vec<Need>, Internal> {
    let AtHand { channels, sources, first, .. } = at_hand;
    let mut needs = Vec::new();
    if let Some(first) = first {
        let open = first.next().map(|_| Need::FirstQuestions);
        needs.extend(first.clients_wait().map(Need::ClientsSaid).or(open));
    }
    let is_put_aside = |question| first.as_ref().is_some_and(|first| first.of(question).is_some());
    let is_read = sources.iter().any(|source| source.kind.goes_on());
    if !is_read && !is_put_aside(Question::Source) && written_since(app, actor.workspace).await?.is_none() {
        needs.push(Need::FirstSource);
    }
    let is_nowhere = channels.iter().all(|channel| channel.network == "own_site" || channel.rested_year.is_some());
    if is_nowhere && !is_put_aside(Question::Place) && !is_to_go_and_talk(app, actor).await? {
        needs.push(Need::FirstPlace);
    }
    Ok(needs)
}

impl Need {
    /// For programs.
    pub fn word(&self) -> &'static str {
        match self {
            Self::PeopleWaiting(_) => "people_waiting",
            Self::Decide(_) => "decide",
            Self::AsksYes { .. } => "asks_yes",
            Self::AsksLook(_) => "asks_look",
            Self::Missed { .. } => "missed",
            Self::Reconnect(_) => "reconnect",
            Self::EndsSoon { .. } => "ends_soon",
            Self::Held { .. } => "held",
            Self::Fresh { .. } => "fresh",
            Self::MoreFresh { .. } => "more_fresh",
            Self::Silent(_) => "silent",
            Self::Empty { .. } => "empty",
            Self::QuietDays { .. } => "quiet_days",
            Self::StillConnected(_) => "still_connected",
            Self::Series(_) => "series",
            Self::AssetsEnd(_) => "assets_end",
            Self::FirstQuestions => "first_questions",
            Self::ClientsSaid(_) => "clients_said",
            Self::FirstSource => "first_source",
            Self::FirstPlace => "first_place",
            Self::Review(ReviewTurn::Lead(_)) => "review",
            Self::Review(ReviewTurn::Speak(_)) => "speak",
            Self::FirstStep { .. } => "first_step",
        }
    }

    /// By which it is put off until tomorrow; none where somebody waits for it, where something may be wrong out there, and
    /// where it can be put aside for good.
    pub fn mark(&self) -> Option<String> {
        let of = match self {
            Self::PeopleWaiting(_)
            | Self::Decide(_)
            | Self::AsksYes { .. }
            | Self::Missed { .. }
            | Self::FirstSource
            | Self::FirstPlace => return None,
            Self::AsksLook(asked) => asked.draft.to_string(),
            Self::Reconnect(channel) | Self::StillConnected(channel) | Self::EndsSoon { channel, .. } => {
                channel.id.to_string()
            }
            Self::Held { source, .. } | Self::MoreFresh { source, .. } | Self::Silent(source) => source.id.to_string(),
            Self::Fresh { source, title } => format!("{source} {title}"),
            Self::Empty { slot, .. } => format!("{} {}", slot.channel.id, slot.at.0),
            Self::QuietDays { first, .. } => first.to_string(),
            Self::Series(turn) => turn.id.to_string(),
            Self::AssetsEnd(end) => format!("{} {}", end.first, end.day),
            Self::FirstQuestions => String::new(),
            Self::ClientsSaid(day) | Self::Review(ReviewTurn::Lead(day) | ReviewTurn::Speak(day)) => day.to_string(),
            Self::FirstStep { step, .. } => step.as_str().to_owned(),
        };
        Some(format!("{}-{}", self.word(), hex(&Sha256::digest(of)[..8])))
    }

    /// How many things it stands for.
    fn count(&self) -> usize {
        if let Self::MoreFresh { items, .. } = self { *items } else { 1 }
    }

    /// Of who can meet it.
    fn right(&self) -> Right {
        match self {
            Self::Review(ReviewTurn::Speak(_)) => Right::Look,
            Self::PeopleWaiting(_)
            | Self::AsksLook(_)
            | Self::Fresh { .. }
            | Self::MoreFresh { .. }
            | Self::Silent(_)
            | Self::Empty { .. }
            | Self::AssetsEnd(_) => Right::Write,
            Self::Decide(_)
            | Self::AsksYes { .. }
            | Self::Missed { .. }
            | Self::Held { .. }
            | Self::QuietDays { .. }
            | Self::Series(_) => Right::Publish,
            Self::Reconnect(_)
            | Self::EndsSoon { .. }
            | Self::StillConnected(_)
            | Self::FirstSource
            | Self::FirstPlace => Right::Connect,
            Self::ClientsSaid(_)
            | Self::FirstQuestions
            | Self::FirstStep { .. }
            | Self::Review(ReviewTurn::Lead(_)) => Right::Own,
        }
    }

    /// Something has stopped: worth knowing also for who can do nothing about it.
    fn is_a_state(&self) -> bool {
        match self {
            Self::PeopleWaiting(_)
            | Self::Decide(_)
            | Self::AsksYes { .. }
            | Self::Missed { .. }
            | Self::Reconnect(_)
            | Self::EndsSoon { .. }
            | Self::Silent(_) => true,
            Self::AsksLook(_)
            | Self::Held { .. }
            | Self::Fresh { .. }
            | Self::MoreFresh { .. }
            | Self::Empty { .. }
            | Self::QuietDays { .. }
            | Self::StillConnected(_)
            | Self::Series(_)
            | Self::AssetsEnd(_)
            | Self::ClientsSaid(_)
            | Self::FirstQuestions
            | Self::FirstSource
            | Self::FirstPlace
            | Self::Review(_)
            | Self::FirstStep { .. } => false,
        }
    }

    /// What it takes, with what a post takes here.
    pub fn minutes(&self, a_post: u32) -> u32 {
        self.matter().minutes(a_post) * u32::try_from(self.count()).unwrap_or(u32::MAX)
    }

    fn matter(&self) -> Matter {
        match self {
            Self::PeopleWaiting(overdue) => Matter::People { waiting: overdue.people },
            Self::AsksYes { .. } => Matter::Yes,
            Self::AsksLook(_) => Matter::Look,
            Self::Decide(lines) if lines.iter().all(waits_for_a_look) => Matter::Yes,
            Self::Decide(lines) => {
                let wants_words =
                    |line: &PublicationLine| line.trouble.as_ref().is_some_and(Trouble::wants_other_words);
                Matter::Failed { wants_words: lines.iter().any(wants_words) }
            }
            Self::Missed { .. } => Matter::Missed,
            Self::Reconnect(_) => Matter::SignedOut,
            Self::EndsSoon { .. } => Matter::EndsSoon,
            Self::Held { .. } => Matter::Held,
            Self::Fresh { .. } | Self::MoreFresh { .. } => Matter::Fresh,
            Self::Silent(_) => Matter::Silent,
            Self::Empty { draft, .. } => Matter::Empty { is_begun: draft.is_some() },
            Self::QuietDays { .. } => Matter::QuietDays,
            Self::StillConnected(_) => Matter::StillConnected,
            Self::Series(SeriesTurn { asks: SeriesAsks::Mend(_), .. }) => Matter::SeriesStuck,
            Self::Series(SeriesTurn { asks: SeriesAsks::Turn(_), .. }) => Matter::SeriesTurns,
            Self::AssetsEnd(_) => Matter::AssetsEnd,
            Self::ClientsSaid(_) => Matter::ClientsSaid,
            Self::FirstQuestions => Matter::FirstQuestions,
            Self::FirstSource => Matter::FirstSource,
            Self::FirstPlace => Matter::FirstPlace,
            Self::Review(turn) => Matter::Review { leads: matches!(turn, ReviewTurn::Lead(_)) },
            Self::FirstStep { step, .. } => Matter::FirstStep(*step),
        }
    }
}
