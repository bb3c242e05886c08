//! `banyan hold` and `banyan release`.

use banyan_app::workspace::{hold_posts, release_posts};
use serde_json::json;

use crate::{
    cli::Place,
    nudge,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn hold(place: &Place, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    hold_posts(&app, &actor).await?;
    out.line(&json!({ "held": true }), || "All posts are held. `banyan release` lets them go.".to_owned())
}

pub(super) async fn release(place: &Place, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    release_posts(&app, &actor).await?;
    nudge::knock(&place.data).await;
    out.line(&json!({ "held": false }), || {
        "Posts go out at their times again. What was missed meanwhile asks first: `banyan queue`.".to_owned()
    })
}
