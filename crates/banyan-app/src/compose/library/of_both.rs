//! Of two files that show the same, one is kept: with what was said of either, and the stricter word where they differ.

use banyan_db::{FromQueryResult, Tx, all, run, values};
use banyan_domain::ids::{AssetId, WorkspaceId};
use uuid::Uuid;

use super::{
    Asset,
    change_asset::{LONGEST_WORDS, MOST_TAGS, thousandths},
    store,
};
use crate::{Actor, Internal, fresh_id};

/// What one of them took over from the other.
pub(super) struct TakenOver {
    /// As it is from then on.
    pub(super) both: Asset,
    /// Each yes that it did not have, or not on paper.
    pub(super) consents: Vec<Uuid>,
    /// The variants of which it did not know.
    pub(super) uses: Vec<Uuid>,
}

/// Nothing that was forbidden with either of them is allowed with the one that stays.
pub(super) async fn say_of_both(tx: &Tx, actor: &Actor, kept: Asset, other: &Asset) -> Result<TakenOver, Internal> {
    let mut consents = Vec::new();
    for row in store::consents(&**tx, actor.workspace, Some(&[other.id])).await? {
        // The same yes may be signed for one of them alone.
        if kept.rights.lacks(&row.consent) || store::brings_paper(tx, row.id, kept.id).await? {
            consents.push(carry_over(tx, row.id, kept.id).await?);
        }
    }
    let uses = keep_uses_of(tx, actor, kept.id, other.id).await?;
    let mut both = of_both(kept, other);
    write_said(tx, actor.workspace, &both).await?;
    both.revision += 1;
    Ok(TakenOver { both, consents, uses })
}

/// What is said of a file, as one more revision.
pub(super) async fn write_said(tx: &Tx, workspace: WorkspaceId, asset: &Asset) -> Result<(), Internal> {
    let focus = asset.focus.map(|(x, y)| (thousandths(x), thousandths(y)));
    run(
        &**tx,
        "UPDATE asset SET alt = $3, focus_x = $4, focus_y = $5, tags = $6, rights = $7, rights_source = $8,
            rights_until = $9, revision = revision + 1
         WHERE workspace_id = $1 AND id = $2",
        values![
            workspace.0,
            asset.id.0,
            asset.alt.as_deref(),
            focus.map(|(x, _)| x),
            focus.map(|(_, y)| y),
            serde_json::to_string(&asset.tags)?,
            asset.rights.rights.as_str(),
            asset.rights.source.as_str(),
            asset.rights.until.map(|day| day.to_string())
        ],
    )
    .await?;
    Ok(())
}

/// The one it is of has it too, for the day on which that is brought back.
pub(super) async fn carry_over(tx: &Tx, consent: Uuid, to: AssetId) -> Result<Uuid, Internal> {
    let id: Uuid = fresh_id();
    run(
        &**tx,
        "INSERT INTO asset_consent (id, workspace_id, asset_id, name, terms, networks, given_on, until_day, noted_at,
            noted_by, withdrawn_on, paper_name, paper_digest)
         SELECT $1, workspace_id, $2, name, terms, networks, given_on, until_day, noted_at, noted_by, withdrawn_on,
            paper_name, paper_digest
         FROM asset_consent WHERE id = $3",
        values![id, to.0, consent],
    )
    .await?;
    Ok(id)
}

/// Whoever asks where somebody is to be seen looks at the one that stays.
async fn keep_uses_of(tx: &Tx, actor: &Actor, kept: AssetId, other: AssetId) -> Result<Vec<Uuid>, Internal> {
    #[derive(FromQueryResult)]
    struct Added {
        variant_id: Uuid,
    }
    let added: Vec<Added> = all(
        &**tx,
        "INSERT INTO asset_use (workspace_id, variant_id, asset_id)
         SELECT workspace_id, variant_id, $3 FROM asset_use WHERE workspace_id = $1 AND asset_id = $2
         ON CONFLICT DO NOTHING RETURNING variant_id",
        values![actor.workspace.0, other.0, kept.0],
    )
    .await?;
    Ok(added.into_iter().map(|added| added.variant_id).collect())
}

fn of_both(kept: Asset, other: &Asset) -> Asset {
    let alt = if kept.is_described() { kept.alt } else { other.alt.clone().or(kept.alt) };
    let mut tags = kept.tags;
    for tag in &other.tags {
        if tags.len() < MOST_TAGS && !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags.sort();
    let mut rights = kept.rights.with(&other.rights);
    rights.source = rights.source.chars().take(LONGEST_WORDS).collect();
    Asset { alt, tags, rights, focus: kept.focus.or(other.focus), ..kept }
}
