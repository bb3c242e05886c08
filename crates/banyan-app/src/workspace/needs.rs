//! What waits for a person, over all rooms. Today shows it, and the number beside Today counts the same list.

use banyan_domain::{ids::SourceId, plan::Step, publish::PublicationState as State, time::UtcMillis, workspace::Right};

use jiff::civil::Date;

use crate::{
    Actor, App, Internal,
    compose::{library::AssetsEnd, warn_of_endings},
    gather::{ArrivalError, Source, list_arrivals, list_sources},
    plan::{
        first_answers,
        review::{ReviewTurn, review_turn},
        steps::next_step,
    },
    publish::{Channel, ChannelError, ProofError, PublicationLine, list_asking, list_channels},
    schedule::{ScheduleError, list_quiet_days},
};

/// Of one source; the others stand on its own page.
const MOST_FRESH: u32 = 3;
const MOST_HELD: u32 = 200;
/// A source that failed once or twice is only late.
const SILENT_AFTER: i64 = 2;

#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// Its outcome is unknown, it is out in part, or it was not taken: its state tells which.
    Decide(Box<PublicationLine>),
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
    Silent(Box<Source>),
    /// Posts wait on days that the plan keeps quiet by now.
    QuietDays {
        posts: usize,
        first: Date,
    },
    /// Somebody's yes or a right to a file ends within a month.
    AssetsEnd(AssetsEnd),
    /// The first questions have not all been answered.
    FirstQuestions,
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
    Internal(#[from] Internal),
}

/// In the order in which they should be met: what may be wrong out there first, then what waits, then what is empty.
pub async fn list_needs(app: &App, actor: &Actor) -> Result<Vec<Need>, NeedsError> {
    let (missed, asking): (Vec<_>, Vec<_>) =
        list_asking(app, actor).await?.into_iter().partition(|line| line.state == State::Missed);
    let channels = list_channels(app, actor).await?;
    let sources = list_sources(app, actor).await?;
    let mut needs: Vec<Need> = asking.into_iter().map(|line| Need::Decide(Box::new(line))).collect();
    needs.extend(channels.iter().filter_map(|channel| sign_in(channel, app.now())));
    if let Some(first) = missed.first() {
        needs.push(Need::Missed { posts: missed.len(), from: first.due_at });
    }
    needs.extend(warn_of_endings(app, actor).await?.map(Need::AssetsEnd));
    for source in &sources {
        needs.extend(of_source(app, actor, source).await?);
    }
    if actor.role.may(Right::Publish) {
        let quiet = list_quiet_days(app, actor).await?;
        let posts = quiet.iter().map(|day| day.posts.len()).sum();
        needs.extend(quiet.first().map(|day| Need::QuietDays { posts, first: day.day }));
    }
    if actor.role.may(Right::Own) && first_answers(app, actor).await?.next().is_some() {
        needs.push(Need::FirstQuestions);
    }
    if sources.is_empty() {
        needs.push(Need::FirstSource);
    }
    if channels.iter().all(|channel| channel.network == "own_site" || channel.rested_year.is_some()) {
        needs.push(Need::FirstPlace);
    }
    needs.extend(review_turn(app, actor).await?.map(Need::Review));
    needs.extend(next_step(app, actor).await?.map(|(step, answered)| Need::FirstStep { step, answered }));
    Ok(needs)
}

fn sign_in(channel: &Channel, now: UtcMillis) -> Option<Need> {
    let channel = Box::new(channel.clone());
    if channel.is_signed_out() {
        return Some(Need::Reconnect(channel));
    }
    channel.sign_in_ends_soon(now).map(|at| Need::EndsSoon { channel, at })
}

async fn of_source(app: &App, actor: &Actor, source: &Source) -> Result<Vec<Need>, ArrivalError> {
    if source.held.is_some() {
        let items = list_arrivals(app, actor, Some(source.id), Some("held"), MOST_HELD).await?.len();
        return Ok(vec![Need::Held { source: Box::new(source.clone()), items }]);
    }
    if source.fresh > 0 {
        let fresh = list_arrivals(app, actor, Some(source.id), Some("fresh"), MOST_FRESH).await?;
        let need = |title| Need::Fresh { source: source.id, title };
        return Ok(fresh.into_iter().map(|arrival| need(arrival.item.title)).collect());
    }
    let silent = source.failures > SILENT_AFTER || source.gone_at.is_some();
    Ok(silent.then(|| Need::Silent(Box::new(source.clone()))).into_iter().collect())
}
