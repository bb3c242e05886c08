//! A file in whose place another one was kept: what that changed is written down, so that it can be put back.

use std::collections::BTreeMap;

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, one, run, values};
use banyan_domain::{
    compose::{
        Media, Variant,
        asset::{Rights, RightsOf},
    },
    ids::{AssetId, VariantId, WorkspaceId},
    time::UtcMillis,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Asset,
    of_both::{TakenOver, carry_over, write_said},
    store, uses,
};
use crate::{
    Actor, Internal,
    compose::{
        Exchanged, exchange_file_in_drafts, exchange_file_in_series, put_file_back_in_drafts, put_file_back_in_series,
    },
    plan::in_force,
    publish,
};

/// What changed where the one was kept instead of the other.
#[derive(Serialize, Deserialize)]
struct Changed {
    /// Of the one that is kept: as it was before, and its revision since.
    said: Said,
    revision: i64,
    consents: Vec<Uuid>,
    uses: Vec<Uuid>,
    series: Vec<Exchanged>,
    drafts: Vec<Exchanged>,
    posts: Vec<InPost>,
}

/// What is said of a file, without its people.
#[derive(Serialize, Deserialize)]
struct Said {
    alt: Option<String>,
    focus: Option<(f32, f32)>,
    tags: Vec<String>,
    rights: Rights,
    source: String,
    until: Option<Date>,
}

/// A post that waits.
#[derive(Serialize, Deserialize)]
struct InPost {
    variant: Uuid,
    files: Vec<Exchange>,
}

#[derive(Serialize, Deserialize)]
struct Exchange {
    /// Its number among the files; none: the picture of the card.
    at: Option<usize>,
    before: Media,
    /// The words it had from then on.
    alt: Option<String>,
}

/// Series, drafts and posts that wait get the one that is kept; what that changed is written down.
pub(super) async fn put_in_place(
    tx: &Tx,
    actor: &Actor,
    (before, taken_over): (&Asset, TakenOver),
    other: AssetId,
    now: UtcMillis,
) -> Result<(), Internal> {
    let TakenOver { both, consents, mut uses } = taken_over;
    let series = exchange_file_in_series(tx, actor.workspace, other, both.id).await?;
    let drafts = exchange_file_in_drafts(tx, actor.workspace, other, both.id).await?;
    let posts = exchange_in_posts(tx, actor.workspace, &both, other).await?;
    // What waits carries it itself from now on.
    uses.retain(|variant| !posts.iter().any(|post| post.variant == *variant));
    let said = Said::of(before);
    let changed = Changed { said, revision: both.revision, consents, uses, series, drafts, posts };
    run(
        &**tx,
        "INSERT INTO asset_instead (other_id, workspace_id, kept_id, changed, kept_at, kept_by)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            other.0,
            actor.workspace.0,
            both.id.0,
            serde_json::to_string(&changed)?,
            now.0,
            actor.user.map(|user| user.0)
        ],
    )
    .await?;
    Ok(())
}

impl Said {
    fn of(asset: &Asset) -> Self {
        let RightsOf { rights, source, until, .. } = asset.rights.clone();
        Self { alt: asset.alt.clone(), focus: asset.focus, tags: asset.tags.clone(), rights, source, until }
    }

    fn put_into(self, asset: Asset) -> Asset {
        let Self { alt, focus, tags, rights, source, until } = self;
        Asset { alt, focus, tags, rights: RightsOf { rights, source, until, ..asset.rights }, ..asset }
    }
}

async fn exchange_in_posts(
    tx: &Tx,
    workspace: WorkspaceId,
    kept: &Asset,
    other: AssetId,
) -> Result<Vec<InPost>, Internal> {
    let mut posts = Vec::new();
    for (id, data) in uses::waiting_variants(&**tx, workspace, other).await? {
        let mut variant: Variant = serde_json::from_str(&data)?;
        let mut files = Vec::new();
        for at in (0..variant.media.len()).map(Some).chain([None]) {
            let Some(media) = file_at(&mut variant, at).filter(|media| media.asset == other) else { continue };
            let after = Media { cut: media.cut, ..kept.as_media(media.alt.as_deref(), None) };
            let alt = after.alt.clone();
            files.push(Exchange { at, before: std::mem::replace(media, after), alt });
        }
        keep_variant(tx, workspace, id, &variant).await?;
        posts.push(InPost { variant: id, files });
    }
    Ok(posts)
}

fn file_at(variant: &mut Variant, at: Option<usize>) -> Option<&mut Media> {
    match at {
        Some(at) => variant.media.get_mut(at),
        None => variant.card.as_mut()?.thumbnail.as_mut(),
    }
}

async fn keep_variant(tx: &Tx, workspace: WorkspaceId, id: Uuid, variant: &Variant) -> Result<(), Internal> {
    let data = serde_json::to_string(variant)?;
    run(&**tx, "UPDATE variant SET data = $2 WHERE id = $1", values![id, data]).await?;
    uses::keep_uses(tx, workspace, VariantId(id), variant).await?;
    publish::refresh_waiting(tx, VariantId(id)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    kept_id: Uuid,
    changed: String,
    kept_at: i64,
}

async fn load(on: &impl ConnectionTrait, workspace: WorkspaceId, other: AssetId) -> Result<Option<Row>, Internal> {
    let sql = "SELECT kept_id, changed, kept_at FROM asset_instead WHERE workspace_id = $1 AND other_id = $2";
    Ok(one(on, sql, values![workspace.0, other.0]).await?)
}

/// The one that was kept instead of this one.
pub(super) async fn kept_instead(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    other: AssetId,
) -> Result<Option<AssetId>, Internal> {
    Ok(load(on, workspace, other).await?.map(|row| row.kept_id.into()))
}

/// Where nobody changed anything since, all is as it was before.
pub(super) async fn put_back(tx: &Tx, actor: &Actor, other: AssetId) -> Result<(), Internal> {
    let Some(row) = load(&**tx, actor.workspace, other).await? else { return Ok(()) };
    let kept = AssetId::from(row.kept_id);
    let changed: Changed = serde_json::from_str(&row.changed)?;
    put_file_back_in_series(tx, actor.workspace, &changed.series, (other, kept)).await?;
    put_file_back_in_drafts(tx, actor.workspace, &changed.drafts, (other, kept)).await?;
    put_back_in_posts(tx, actor.workspace, changed.posts, kept).await?;
    for variant in changed.uses {
        let sql = "DELETE FROM asset_use WHERE variant_id = $1 AND asset_id = $2";
        run(&**tx, sql, values![variant, kept.0]).await?;
    }
    let since = in_force(&**tx, actor.workspace).await?.day_of(UtcMillis(row.kept_at));
    give_people_back(tx, actor.workspace, (kept, other), &changed.consents, since).await?;
    let asset = store::asset(&**tx, actor.workspace, kept).await?;
    if let Some(asset) = asset.filter(|asset| asset.revision == changed.revision) {
        write_said(tx, actor.workspace, &changed.said.put_into(asset)).await?;
    }
    forget(tx, other).await
}

/// It is there again, and nothing stands in its place.
pub(super) async fn forget(tx: &Tx, other: AssetId) -> Result<(), Internal> {
    run(&**tx, "DELETE FROM asset_instead WHERE other_id = $1", values![other.0]).await?;
    Ok(())
}

/// What left meanwhile went out with the one that was kept.
async fn put_back_in_posts(tx: &Tx, workspace: WorkspaceId, posts: Vec<InPost>, kept: AssetId) -> Result<(), Internal> {
    let waiting: BTreeMap<Uuid, String> = uses::waiting_variants(&**tx, workspace, kept).await?.into_iter().collect();
    for post in posts {
        let Some(data) = waiting.get(&post.variant) else { continue };
        let mut variant: Variant = serde_json::from_str(data)?;
        for Exchange { at, before, alt } in post.files {
            let Some(now) = file_at(&mut variant, at).filter(|now| now.asset == kept) else { continue };
            // Words and part that it was given since stay.
            let alt = if now.alt == alt { before.alt.clone() } else { now.alt.take() };
            *now = Media { alt, cut: now.cut, ..before };
        }
        keep_variant(tx, workspace, post.variant, &variant).await?;
    }
    Ok(())
}

/// Every yes that was taken over goes again. Whoever took one back since took it back for what both of them show.
async fn give_people_back(
    tx: &Tx,
    workspace: WorkspaceId,
    (kept, other): (AssetId, AssetId),
    taken_over: &[Uuid],
    since: Date,
) -> Result<(), Internal> {
    let Some(former) = store::asset(&**tx, workspace, other).await? else { return Ok(()) };
    for row in store::consents(&**tx, workspace, Some(&[kept])).await? {
        if row.consent.withdrawn_on.is_some_and(|day| day >= since) {
            if former.rights.lacks(&row.consent) {
                carry_over(tx, row.id, other).await?;
            }
        } else if taken_over.contains(&row.id) {
            // A paper that it was given since stays, and so does the yes that it is of.
            let sql = "DELETE FROM asset_consent WHERE id = $1 AND (paper_digest IS NULL OR EXISTS (
                SELECT 1 FROM asset_consent AS former
                WHERE former.asset_id = $2 AND former.paper_digest = asset_consent.paper_digest))";
            run(&**tx, sql, values![row.id, other.0]).await?;
        }
    }
    Ok(())
}
