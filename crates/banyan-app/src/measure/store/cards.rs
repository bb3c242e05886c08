//! Cards with a short address of their own, and how often it was opened.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{CardBatchId, UserId, WorkspaceId},
    time::UtcMillis,
};
use uuid::Uuid;

use crate::fresh_id;

#[derive(FromQueryResult)]
pub(in crate::measure) struct Row {
    pub(in crate::measure) id: Uuid,
    pub(in crate::measure) code: String,
    pub(in crate::measure) name: String,
    pub(in crate::measure) cards: i64,
    pub(in crate::measure) made_at: i64,
    pub(in crate::measure) opened: i64,
}

/// Newest first.
pub(in crate::measure) async fn list(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Row>, DbErr> {
    all(
        on,
        "SELECT id, code, name, cards, made_at,
         (SELECT COUNT(*) FROM card_opened WHERE card_opened.batch_id = card_batch.id) AS opened
         FROM card_batch WHERE workspace_id = $1 ORDER BY made_at DESC, id DESC",
        values![workspace.0],
    )
    .await
}

/// Of whichever business: whoever has a card in hand knows its address alone.
pub(in crate::measure) async fn with_code(
    on: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<(WorkspaceId, CardBatchId)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        workspace_id: Uuid,
    }
    let row: Option<Row> = one(on, "SELECT id, workspace_id FROM card_batch WHERE code = $1", values![code]).await?;
    Ok(row.map(|row| (WorkspaceId(row.workspace_id), CardBatchId(row.id))))
}

pub(in crate::measure) struct NewBatch<'a> {
    pub(in crate::measure) id: CardBatchId,
    pub(in crate::measure) code: &'a str,
    pub(in crate::measure) name: &'a str,
    pub(in crate::measure) cards: u32,
    pub(in crate::measure) at: UtcMillis,
    pub(in crate::measure) by: Option<UserId>,
}

pub(in crate::measure) async fn add(tx: &Tx, workspace: WorkspaceId, new: &NewBatch<'_>) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO card_batch (id, workspace_id, code, name, cards, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id.0, workspace.0, new.code, new.name, i64::from(new.cards), new.at.0, new.by.map(|user| user.0)],
    )
    .await
    .map(drop)
}

pub(in crate::measure) async fn opened(
    tx: &Tx,
    workspace: WorkspaceId,
    batch: CardBatchId,
    at: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO card_opened (id, workspace_id, batch_id, opened_at) VALUES ($1, $2, $3, $4)",
        values![fresh_id::<Uuid>(), workspace.0, batch.0, at.0],
    )
    .await
    .map(drop)
}

pub(in crate::measure) async fn last_opened(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<Option<UtcMillis>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        at: Option<i64>,
    }
    let row: Option<Row> =
        one(on, "SELECT MAX(opened_at) AS at FROM card_opened WHERE workspace_id = $1", values![workspace.0]).await?;
    Ok(row.and_then(|row| row.at).map(UtcMillis))
}
