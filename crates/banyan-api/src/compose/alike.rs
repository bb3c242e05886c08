//! Two files of the library that look alike, for programs: one of them is kept, or they differ.

use banyan_app::compose::library::{Asset, keep_one, say_they_differ};
use banyan_domain::ids::AssetId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Done,
    route::Answer,
};

/// They look the same, and nobody has said that they differ.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AlikeFiles")]
pub(crate) struct AlikeShown {
    one: Uuid,
    other: Uuid,
}

impl From<(Asset, Asset)> for AlikeShown {
    fn from((one, other): (Asset, Asset)) -> Self {
        Self { one: one.id.0, other: other.id.0 }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherSent {
    other: Uuid,
}

/// Posts that wait, drafts and series get this one, and the other is taken out.
pub(crate) async fn keep(ask: Ask<Uuid, Nothing, Sent<OtherSent>>) -> Answer<Done> {
    keep_one(&ask.app, &ask.actor, AssetId(ask.path), AssetId(ask.body.0.other)).await?;
    Ok(Done)
}

pub(crate) async fn differ(ask: Ask<Uuid, Nothing, Sent<OtherSent>>) -> Answer<Done> {
    say_they_differ(&ask.app, &ask.actor, AssetId(ask.path), AssetId(ask.body.0.other)).await?;
    Ok(Done)
}
