//! Drafts for a week that is open, made from the business's own articles.

use banyan_app::compose::{ProposedDraft, ProposedPlace, begin_proposed, propose_drafts};
use banyan_domain::{compose::carry::Form, ids::ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct WeekProposed {
    /// Everything is held: what is put in the queue waits.
    held: bool,
    /// No place is connected but the own site.
    nowhere: bool,
    /// Three at most, and none where the week is full, every article was said, or the plan wants nothing beyond what is
    /// carried.
    drafts: Vec<DraftProposed>,
}

#[derive(Serialize, JsonSchema)]
struct DraftProposed {
    item: Uuid,
    form: Word<Form>,
    /// Of the article.
    title: String,
    text: String,
    link: Option<String>,
    /// The first of its times; none: it goes when somebody says so.
    at: Option<Moment>,
    places: Vec<PlaceProposed>,
    /// Somebody has begun it.
    draft: Option<Uuid>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceProposed {
    channel: Uuid,
    network: String,
    name: String,
    /// None: at once.
    at: Option<Moment>,
}

/// Writes nothing.
pub(crate) async fn list(ask: Ask) -> Answer<Given<WeekProposed>> {
    let week = propose_drafts(&ask.app, &ask.actor).await?;
    let drafts = week.drafts.into_iter().map(draft_of).collect();
    Ok(Given(WeekProposed { held: week.is_held, nowhere: week.is_nowhere, drafts }))
}

fn draft_of(draft: ProposedDraft) -> DraftProposed {
    DraftProposed {
        item: draft.item.0,
        form: Word(draft.form),
        title: draft.title,
        text: draft.text,
        link: draft.link,
        at: draft.at.map(Moment),
        places: draft.places.into_iter().map(place_of).collect(),
        draft: draft.draft.map(|draft| draft.0),
    }
}

fn place_of(place: ProposedPlace) -> PlaceProposed {
    PlaceProposed { channel: place.channel.0, network: place.network, name: place.name, at: place.at.map(Moment) }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProposedTaken {
    item: Uuid,
    /// Left out, it is as it would be carried.
    form: Option<Word<Form>>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct ProposedBegun {
    draft: Uuid,
}

pub(crate) async fn begin(ask: Ask<Nothing, Nothing, Sent<ProposedTaken>>) -> Answer<Given<ProposedBegun>> {
    let ProposedTaken { item, form } = &ask.body.0;
    let form = form.as_ref().map(|form| form.0).unwrap_or_default();
    let draft = begin_proposed(&ask.app, &ask.actor, ItemId(*item), form).await?;
    Ok(Given(ProposedBegun { draft: draft.0 }))
}
