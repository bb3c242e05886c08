//! Earlier versions of a draft, for programs.

use banyan_app::compose::{DraftVersion, bring_back_version, list_draft_versions};
use banyan_domain::ids::DraftId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    route::Answer,
    shapes::Moment,
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct DraftBefore {
    version: Uuid,
    title: Option<String>,
    text: String,
    saved_at: Moment,
    saved_by: Option<String>,
}

/// Newest first, without how it stands now.
pub(crate) async fn list(ask: Ask<Uuid>) -> Answer<Given<Vec<DraftBefore>>> {
    let versions = list_draft_versions(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    let shown = versions.into_iter().map(|DraftVersion { id, draft, saved_at, saved_by }| DraftBefore {
        version: id,
        title: draft.title,
        text: draft.text,
        saved_at: Moment(saved_at),
        saved_by,
    });
    Ok(Given(shown.collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionWanted {
    version: Uuid,
}

/// How it stands now becomes a version itself.
pub(crate) async fn bring_back(ask: Ask<Uuid, Nothing, Sent<VersionWanted>>) -> Answer<Done> {
    bring_back_version(&ask.app, &ask.actor, DraftId(ask.path), ask.body.0.version).await?;
    Ok(Done)
}
