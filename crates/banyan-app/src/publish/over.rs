//! Posts of an offer end with it, and those with a picture with the yes to it: held at the moment they would leave, freed
//! when the plan or the library says so.

use std::collections::BTreeSet;

use banyan_db::{FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    compose::Post,
    guard::{self, Finding, Level},
    ids::{PublicationId, VariantId, WorkspaceId},
    plan::Tie,
    publish::{AttemptOutcome, PublicationState as State},
    time::UtcMillis,
};
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

use super::{
    Trouble,
    store::{self, Publication, attempts_of},
    trouble::{ASSET_OVER, OVER},
};
use crate::{
    Internal,
    compose::{carries_files, kept_now, over_of_variant},
    plan::{InForce, in_force, keep_plan_still},
    workspace::record,
};

/// What holds it back now. What may be on the network already is not held back: nobody could say "it is not public".
pub(super) async fn over_by_now(
    tx: &Tx,
    publication: &Publication,
    now: UtcMillis,
) -> Result<Option<Finding>, Internal> {
    let part_of = part_of_still(tx, publication.id).await?;
    if part_of.is_none() && !carries_files(&**tx, publication.variant).await? {
        return Ok(None);
    }
    let plan = in_force(&**tx, publication.workspace).await?;
    let over = over_on(tx, &plan, part_of.as_ref(), publication, plan.day_of(now)).await?;
    if over.is_none() || publication.something_public() || may_have_arrived(tx, publication).await? {
        return Ok(None);
    }
    Ok(over)
}

async fn over_on(
    tx: &Tx,
    plan: &InForce,
    part_of: Option<&Tie>,
    publication: &Publication,
    day: Date,
) -> Result<Option<Finding>, Internal> {
    match part_of.and_then(|part_of| guard::over(&plan.plan, part_of, day)) {
        Some(over) => Ok(Some(over)),
        None => over_of_variant(&**tx, publication.workspace, publication.variant, day).await,
    }
}

/// The offer or campaign it belongs to, with the plan kept still. Asked before the publication is locked: who changes
/// the plan locks the plan first and then what it frees, and two who wait for each other would wait for ever.
pub(super) async fn part_of_still(tx: &Tx, publication: PublicationId) -> Result<Option<Tie>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        workspace_id: Uuid,
        variant_id: Uuid,
        data: String,
    }
    let sql = "SELECT post.workspace_id, publication.variant_id, post.data FROM post JOIN publication ON publication.post_id = post.id
         WHERE publication.id = $1";
    let belongs_to = async || {
        let row: Option<Row> = one(&**tx, sql, values![publication.0]).await?;
        let row = row.ok_or(Internal::Broken("a publication has lost its post"))?;
        let post: Post = serde_json::from_str(&row.data)?;
        Ok::<_, Internal>((WorkspaceId(row.workspace_id), VariantId(row.variant_id), post.part_of))
    };
    let (workspace, variant, part_of) = belongs_to().await?;
    // Whoever says until when a file may be used changes the plan's ground too, and frees by it.
    if part_of.is_none() && !carries_files(&**tx, variant).await? {
        return Ok(None);
    }
    keep_plan_still(tx, workspace).await?;
    Ok(belongs_to().await?.2)
}

/// Whether an earlier request may have reached the network, whatever was found there since.
pub(super) async fn may_have_arrived(tx: &Tx, publication: &Publication) -> Result<bool, Internal> {
    let lost = [AttemptOutcome::Unknown.as_str(), AttemptOutcome::Absent.as_str()];
    let is_upload = |step: i64| {
        usize::try_from(step).is_ok_and(|step| publication.steps.get(step).is_some_and(|step| step.reversible))
    };
    let attempts = attempts_of(&**tx, publication.id).await?;
    Ok(attempts.iter().any(|attempt| {
        !is_upload(attempt.step) && attempt.outcome.as_deref().is_none_or(|outcome| lost.contains(&outcome))
    }))
}

#[derive(FromQueryResult)]
struct Held {
    id: Uuid,
    variant_id: Uuid,
    data: String,
    by_itself: bool,
    findings: String,
}

/// After the plan, a post's part in it or the end of a file has changed: what is no longer over waits for its time again.
/// A time that has passed meanwhile asks by itself, as every time that was missed.
pub(crate) async fn free_what_is_on(tx: &Tx, workspace: WorkspaceId, now: UtcMillis) -> Result<(), Internal> {
    let held = held_over(tx, workspace).await?;
    if held.is_empty() {
        return Ok(());
    }
    let plan = in_force(&**tx, workspace).await?;
    for held in held {
        let post: Post = serde_json::from_str(&held.data)?;
        let Some(mut publication) = store::lock(tx, PublicationId(held.id)).await? else { continue };
        let day = plan.day_of(publication.due_at.max(now));
        let is_over = over_on(tx, &plan, post.part_of.as_ref(), &publication, day).await?.is_some();
        if is_over || !publication.trouble.as_ref().is_some_and(Trouble::has_ended) {
            continue;
        }
        let findings = without_over(&held.findings)?;
        let kept = kept_now(&**tx, VariantId(held.variant_id)).await?;
        publication.wait_again(asks_still(&findings, held.by_itself, &kept));
        store::save(tx, &publication).await?;
        let findings = serde_json::to_string(&findings)?;
        run(&**tx, "UPDATE variant SET findings = $2 WHERE id = $1", values![held.variant_id, findings]).await?;
        let what = format!("publish.{}", publication.state.as_str());
        record(tx, workspace, None, now, &what, Some(held.id), &json!({})).await?;
    }
    Ok(())
}

async fn held_over(tx: &Tx, workspace: WorkspaceId) -> Result<Vec<Held>, Internal> {
    Ok(all(
        &**tx,
        "SELECT publication.id, publication.variant_id, post.data, post.created_by IS NULL AS by_itself,
            variant.findings
         FROM publication JOIN post ON post.id = publication.post_id JOIN variant ON variant.id = publication.variant_id
         WHERE publication.workspace_id = $1 AND publication.state = 'needs_attention'
           AND (publication.trouble LIKE $2 OR publication.trouble LIKE $3)",
        values![workspace.0, format!("%\"{OVER}\"%"), format!("%\"{ASSET_OVER}\"%")],
    )
    .await?)
}

fn without_over(findings: &str) -> Result<Vec<Finding>, Internal> {
    let findings: Vec<Finding> = serde_json::from_str(findings)?;
    Ok(findings.into_iter().filter(|finding| !finding.has_ended()).collect())
}

/// What else the guard had found; a warning asks only where no person has looked or kept it.
pub(super) fn asks_still(
    findings: &[Finding],
    by_itself: bool,
    kept: &BTreeSet<(String, Option<String>)>,
) -> Option<Trouble> {
    let least = if by_itself { Level::Warn } else { Level::Block };
    let is_kept = |finding: &Finding| {
        finding.level == Level::Warn && kept.contains(&(finding.rule.clone(), finding.about.clone()))
    };
    let asks = findings.iter().find(|finding| finding.level >= least && !is_kept(finding));
    asks.cloned().map(Trouble::found)
}

impl Publication {
    /// Nothing of it is public: all of it is made anew when its time comes.
    fn wait_again(&mut self, asks: Option<Trouble>) {
        self.state = if asks.is_some() { State::NeedsAttention } else { State::Scheduled };
        self.asks_person = asks.is_some();
        self.trouble = asks;
        self.look_again_at = None;
        self.rendered = None;
        self.steps.clear();
        if !self.done.0.is_empty() {
            self.done.0.clear();
            self.generation += 1;
        }
    }
}
