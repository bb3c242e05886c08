//! What persons kept although the guard would think again about it.

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    ids::{PostId, VariantId},
    time::UtcMillis,
    workspace::Right,
};
use uuid::Uuid;

use crate::{Actor, App, publish::ProofError};

#[derive(Clone, Debug, PartialEq)]
pub struct KeptFinding {
    pub variant: VariantId,
    pub rule: String,
    /// The thing that the rule had found; none where it asks about no one thing.
    pub about: Option<String>,
    pub reason: Option<String>,
    pub by: Option<String>,
    pub at: UtcMillis,
    /// Other words stand there by now, of which it was not said.
    pub has_lapsed: bool,
}

#[derive(FromQueryResult)]
struct Row {
    variant_id: Uuid,
    rule: String,
    about: Option<String>,
    reason: Option<String>,
    kept_by_name: Option<String>,
    kept_at: i64,
    has_lapsed: bool,
}

/// Of one post, latest first.
pub async fn list_kept(app: &App, actor: &Actor, post: PostId) -> Result<Vec<KeptFinding>, ProofError> {
    actor.needs(Right::Look)?;
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT kept_finding.variant_id, kept_finding.rule, kept_finding.about, kept_finding.reason,
            kept_finding.kept_at, app_user.name AS kept_by_name, kept_finding.revision <> variant.revision AS has_lapsed
         FROM kept_finding JOIN variant ON variant.id = kept_finding.variant_id
         LEFT JOIN app_user ON app_user.id = kept_finding.kept_by
         WHERE kept_finding.workspace_id = $1 AND variant.post_id = $2
         ORDER BY kept_finding.kept_at DESC, kept_finding.id DESC",
        values![actor.workspace.0, post.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| KeptFinding {
            variant: row.variant_id.into(),
            rule: row.rule,
            about: row.about,
            reason: row.reason,
            by: row.kept_by_name,
            at: UtcMillis(row.kept_at),
            has_lapsed: row.has_lapsed,
        })
        .collect())
}
