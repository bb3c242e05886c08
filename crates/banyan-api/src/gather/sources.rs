//! Sources, what they brought, one look at one of them, and its one switch.

use banyan_app::gather::{
    Arrival, ArrivalError, PollError, Source, SourceKind, list_arrivals, list_sources, poll_source, set_carrying,
    show_source,
};
use banyan_domain::{gather::ItemKind, ids::SourceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    compose::TroubleShown,
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Page, Word},
};

/// More than a source shows.
const MOST_ITEMS: u32 = 1_000;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub(crate) struct SourceShown {
    id: Uuid,
    #[schemars(with = "String", extend("enum" = ["feed", "mailbox", "folder", "hand"]))]
    kind: SourceKind,
    address: String,
    name: String,
    /// Carries by itself; otherwise it shows first.
    carries: bool,
    added_at: Moment,
    last_polled_at: Option<Moment>,
    next_poll_at: Moment,
    gone_at: Option<Moment>,
    items: i64,
    fresh: i64,
    /// Why the last look failed.
    trouble: Option<TroubleShown>,
    /// Since when a question about what came in waits for a person.
    asks_since: Option<Moment>,
}

pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<SourceShown>>> {
    let words = ask.words();
    let sources = list_sources(&ask.app, &ask.actor).await?;
    let shown = |source: Source| SourceShown {
        carries: source.carries(),
        id: source.id.0,
        kind: source.kind,
        address: source.address,
        name: source.name,
        added_at: Moment(source.added_at),
        last_polled_at: source.last_polled_at.map(Moment),
        next_poll_at: Moment(source.next_poll_at),
        gone_at: source.gone_at.map(Moment),
        items: source.items,
        fresh: source.fresh,
        trouble: source.trouble.as_ref().map(|trouble| TroubleShown::of(words, trouble)),
        asks_since: source.held.map(|held| Moment(held.since)),
    };
    Ok(Given(sources.into_iter().map(shown).collect()))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Item")]
pub(crate) struct ItemShown {
    id: Uuid,
    kind: Word<ItemKind>,
    /// `known`, `fresh`, `held`, `carried`, `skipped`, `gone`.
    state: String,
    title: String,
    url: Option<String>,
    published: Option<Moment>,
    first_seen_at: Moment,
}

impl From<Arrival> for ItemShown {
    fn from(arrival: Arrival) -> Self {
        Self {
            id: arrival.id.0,
            kind: Word(arrival.item.kind),
            state: arrival.state,
            title: arrival.item.title,
            url: arrival.item.url,
            published: arrival.item.published.map(Moment),
            first_seen_at: Moment(arrival.first_seen_at),
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    /// Only of this state.
    state: Option<String>,
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

/// Newest first.
pub(crate) async fn items(ask: Ask<Uuid, Listed>) -> Answer<Given<Page<ItemShown>>> {
    let source = show_source(&ask.app, &ask.actor, SourceId(ask.path)).await?.id;
    let Listed { state, after, limit } = ask.query;
    let items = list_arrivals(&ask.app, &ask.actor, Some(source), state.as_deref(), MOST_ITEMS).await?;
    let behind = after.map_or(0, |after| items.iter().take_while(|item| item.id.0 != after).count() + 1);
    let rest = items.into_iter().skip(behind).map(ItemShown::from);
    Ok(Given(Page::of(rest, limit, |last| last.id.to_string())))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Look")]
pub(crate) struct Looked {
    unchanged: bool,
    known: usize,
    fresh: usize,
    changed: usize,
    /// A question was raised instead of carrying.
    held: Option<String>,
}

pub(crate) async fn look(ask: Ask<Uuid>) -> Answer<Given<Looked>> {
    let report = poll_source(&ask.app, &ask.actor, SourceId(ask.path)).await?;
    Ok(Given(Looked {
        unchanged: report.unchanged,
        known: report.known,
        fresh: report.fresh,
        changed: report.changed,
        held: report.held,
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Switch {
    /// By itself; otherwise it shows first.
    carries: bool,
}

pub(crate) async fn switch(ask: Ask<Uuid, Nothing, Sent<Switch>>) -> Answer<Done> {
    set_carrying(&ask.app, &ask.actor, SourceId(ask.path), ask.body.0.carries).await?;
    Ok(Done)
}

impl From<ArrivalError> for Problem {
    fn from(wrong: ArrivalError) -> Self {
        match wrong {
            ArrivalError::Refused(refused) => refused.into(),
            ArrivalError::NotHere => Self::of(Kind::NotHere, wrong),
            ArrivalError::AlreadyDecided => Self::of(Kind::NotNow, wrong),
            ArrivalError::Carry(wrong) => wrong.into(),
            ArrivalError::Internal(error) => error.into(),
        }
    }
}

impl From<PollError> for Problem {
    fn from(wrong: PollError) -> Self {
        match wrong {
            PollError::Refused(refused) => refused.into(),
            PollError::NotHere => Self::of(Kind::NotHere, wrong),
            PollError::Read(_) => Self::of(Kind::NotReached, wrong),
            PollError::Internal(error) => error.into(),
        }
    }
}
