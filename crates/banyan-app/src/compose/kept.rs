//! What persons kept although the guard would think again about it.

use std::collections::{BTreeMap, BTreeSet};

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    guard::{Finding, Level},
    ids::{PostId, VariantId},
    time::UtcMillis,
    workspace::Right,
};
use uuid::Uuid;

use super::{KeptRule, Placed};
use crate::{Actor, App, Internal, fresh_id, publish::ProofError};

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

/// Of these warnings those that were kept, each with what was said of it.
pub(super) fn kept_of<'a>(
    kept: &'a BTreeMap<String, KeptRule>,
    findings: &'a [Finding],
) -> impl Iterator<Item = (&'a Finding, &'a KeptRule)> {
    let warnings = findings.iter().filter(|finding| finding.level == Level::Warn);
    warnings.filter_map(|finding| Some((finding, kept.get(&finding.subject())?)))
}

/// What was kept of a series holds for each post that is made of it, as whoever kept it: nobody was asked anew, so the
/// history has no line of its own for it. Tells what it was.
pub(super) async fn keep_with_series(
    tx: &Tx,
    actor: &Actor,
    kept: &BTreeMap<String, KeptRule>,
    placed: &[Placed],
) -> Result<BTreeSet<String>, Internal> {
    let mut subjects = BTreeSet::new();
    for place in placed {
        for (finding, kept) in kept_of(kept, &place.findings) {
            let Some((keeper, at)) = kept.keeper(actor) else { continue };
            let reason = Some(kept.reason.trim()).filter(|reason| !reason.is_empty());
            let of = (finding.rule.as_str(), finding.about.as_deref());
            insert(tx, &keeper, place.variant, (of, reason), at).await?;
            subjects.insert(finding.subject());
        }
    }
    Ok(subjects)
}

/// Of the words that the variant has now.
pub(super) async fn insert(
    tx: &Tx,
    actor: &Actor,
    variant: VariantId,
    ((rule, about), reason): ((&str, Option<&str>), Option<&str>),
    at: UtcMillis,
) -> Result<(), Internal> {
    let by = actor.user.map(|user| user.0);
    run(
        &**tx,
        "INSERT INTO kept_finding (id, workspace_id, variant_id, revision, rule, about, reason, kept_at, kept_by)
         VALUES ($1, $2, $3, (SELECT revision FROM variant WHERE id = $3), $4, $5, $6, $7, $8)",
        values![fresh_id::<Uuid>(), actor.workspace.0, variant.0, rule, about, reason, at.0, by],
    )
    .await?;
    Ok(())
}

/// What is kept of the words a variant has now: rules, each with what it is about.
pub(crate) async fn kept_now(
    on: &impl ConnectionTrait,
    variant: VariantId,
) -> Result<BTreeSet<(String, Option<String>)>, Internal> {
    #[derive(FromQueryResult)]
    struct Kept {
        rule: String,
        about: Option<String>,
    }
    let sql = "SELECT kept_finding.rule, kept_finding.about FROM kept_finding JOIN variant ON variant.id = kept_finding.variant_id
         WHERE kept_finding.variant_id = $1 AND kept_finding.revision = variant.revision";
    let rows: Vec<Kept> = all(on, sql, values![variant.0]).await?;
    Ok(rows.into_iter().map(|kept| (kept.rule, kept.about)).collect())
}
