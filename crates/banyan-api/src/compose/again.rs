//! Older posts for programs: which have worn well, and one of them begun again.

use banyan_app::{
    compose::{SaveDraft, WornWell, begin_again, list_worn_well, save_draft},
    fresh_id,
};
use banyan_domain::{compose::Objective, ids::PostId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::drafts::DraftSaved;
use crate::{
    ask::Ask,
    give::{Given, Made},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WornWell")]
pub(crate) struct WornWellShown {
    id: Uuid,
    title: String,
    text: String,
    /// When it went out.
    at: Moment,
    url: Option<String>,
    objective: Word<Objective>,
    /// At how many places it stands.
    places: usize,
}

/// The youngest first.
pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<WornWellShown>>> {
    let old = list_worn_well(&ask.app, &ask.actor).await?;
    let shown = |WornWell { post, title, text, at, url, objective, places }| WornWellShown {
        id: post.0,
        title,
        text,
        at: Moment(at),
        url,
        objective: Word(objective),
        places,
    };
    Ok(Given(old.into_iter().map(shown).collect()))
}

/// Its words begin with a sentence that the old post does not have before it goes.
pub(crate) async fn begin(ask: Ask<Uuid>) -> Answer<Made<DraftSaved>> {
    let words = begin_again(&ask.app, &ask.actor, PostId(ask.path)).await?;
    if words.is_empty() {
        return Err(Problem::of(Kind::CannotStand, "it says no more than one sentence; nothing was begun"));
    }
    let wish = SaveDraft { id: fresh_id(), page: Uuid::now_v7(), read: 0, draft: &words };
    Ok(Made(DraftSaved::of(&save_draft(&ask.app, &ask.actor, &wish).await?)))
}
