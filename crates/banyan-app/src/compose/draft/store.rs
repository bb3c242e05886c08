//! The rows of drafts, their versions and their readers. Private to drafts.

use std::time::Duration;

use banyan_db::{ConnectionTrait, Engine, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{DraftId, PostId, UserId, WorkspaceId},
    time::{MINUTE, UtcMillis},
};
use uuid::Uuid;

use crate::{Actor, Internal, compose::Draft, fresh_id};

/// Who was seen at a draft so lately has it open.
const OPEN_FOR: Duration = MINUTE.saturating_mul(3);

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub(super) id: Uuid,
    data: String,
    pub(super) revision: i64,
    pub(super) begun_at: i64,
    pub(super) changed_at: i64,
    pub(super) changed_by: Option<Uuid>,
    pub(super) changed_by_name: Option<String>,
    pub(super) page: Option<Uuid>,
    pub(super) queued_at: Option<i64>,
    pub(super) post_id: Option<Uuid>,
    /// As long as that one was not called back.
    pub(super) follows: Option<Uuid>,
    pub(super) removed_at: Option<i64>,
    /// The version that stands again, while somebody goes back and forth.
    pub(super) at_version: Option<Uuid>,
}

impl Row {
    pub(super) fn draft(&self) -> Result<Draft, Internal> {
        Ok(serde_json::from_str(&self.data)?)
    }
}

const ROWS: &str = "SELECT draft.id, draft.data, draft.revision, draft.begun_at, draft.changed_at, draft.changed_by,
    app_user.name AS changed_by_name, draft.page, draft.queued_at, draft.post_id, earlier.post_id AS follows,
    draft.removed_at, draft.at_version
    FROM draft LEFT JOIN app_user ON app_user.id = draft.changed_by
    LEFT JOIN draft AS earlier ON earlier.post_id = draft.follows AND earlier.workspace_id = draft.workspace_id
    WHERE draft.workspace_id = $1";

pub(super) async fn load(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: DraftId,
) -> Result<Option<Row>, Internal> {
    Ok(one(on, &format!("{ROWS} AND draft.id = $2"), values![workspace.0, id.0]).await?)
}

/// The same, so that nobody else can change it before this write ends.
pub(super) async fn lock(tx: &Tx, workspace: WorkspaceId, id: DraftId) -> Result<Option<Row>, Internal> {
    let lock = if tx.engine() == Engine::Postgres { " FOR UPDATE OF draft" } else { "" };
    Ok(one(&**tx, &format!("{ROWS} AND draft.id = $2{lock}"), values![workspace.0, id.0]).await?)
}

/// From which a post came, locked.
pub(super) async fn of_post(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<Option<Row>, Internal> {
    let lock = if tx.engine() == Engine::Postgres { " FOR UPDATE OF draft" } else { "" };
    Ok(one(&**tx, &format!("{ROWS} AND draft.post_id = $2{lock}"), values![workspace.0, post.0]).await?)
}

/// Unfinished ones, or those that were removed since `after`: newest first.
pub(super) async fn list(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    removed_after: Option<UtcMillis>,
    limit: i64,
) -> Result<Vec<Row>, Internal> {
    let (state, after) = match removed_after {
        None => ("draft.removed_at IS NULL AND draft.changed_at >= $2", 0),
        Some(after) => ("draft.removed_at >= $2", after.0),
    };
    let sql =
        format!("{ROWS} AND draft.queued_at IS NULL AND {state} ORDER BY draft.changed_at DESC, draft.id LIMIT $3");
    Ok(all(on, &sql, values![workspace.0, after, limit]).await?)
}

/// Unfinished ones whose data hold this word, latest first.
pub(super) async fn holding(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    word: &str,
) -> Result<Vec<Row>, Internal> {
    let sql = format!(
        "{ROWS} AND draft.queued_at IS NULL AND draft.removed_at IS NULL AND draft.data LIKE $2
         ORDER BY draft.changed_at DESC, draft.id"
    );
    Ok(all(on, &sql, values![workspace.0, format!("%{word}%")]).await?)
}

/// Whatever became of them.
pub(super) async fn holding_anywhere(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    word: &str,
) -> Result<Vec<Uuid>, Internal> {
    #[derive(FromQueryResult)]
    struct Id {
        id: Uuid,
    }
    let sql = "SELECT id FROM draft WHERE workspace_id = $1 AND data LIKE $2 ORDER BY id";
    let rows: Vec<Id> = all(on, sql, values![workspace.0, format!("%{word}%")]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// False: it was begun at this very moment elsewhere.
pub(super) async fn begin(
    tx: &Tx,
    actor: &Actor,
    id: DraftId,
    page: Option<Uuid>,
    draft: &Draft,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let by = actor.user.map(|user| user.0);
    let begun = run(
        &**tx,
        "INSERT INTO draft (id, workspace_id, data, revision, begun_at, begun_by, changed_at, changed_by, page)
         VALUES ($1, $2, $3, 1, $4, $5, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
        values![id.0, actor.workspace.0, serde_json::to_string(draft)?, now.0, by, page],
    )
    .await?;
    Ok(begun > 0)
}

pub(super) async fn follow(tx: &Tx, id: DraftId, post: PostId) -> Result<(), Internal> {
    run(&**tx, "UPDATE draft SET follows = $2 WHERE id = $1", values![id.0, post.0]).await?;
    Ok(())
}

/// What was removed is there again once somebody writes on.
pub(super) async fn change(
    tx: &Tx,
    actor: &Actor,
    row: &Row,
    page: Option<Uuid>,
    draft: &Draft,
    now: UtcMillis,
) -> Result<i64, Internal> {
    run(
        &**tx,
        "UPDATE draft SET data = $2, revision = $3, changed_at = $4, changed_by = $5, page = $6, removed_at = NULL,
            removed_by = NULL, at_version = NULL
         WHERE id = $1",
        values![row.id, serde_json::to_string(draft)?, row.revision + 1, now.0, actor.user.map(|user| user.0), page],
    )
    .await?;
    Ok(row.revision + 1)
}

/// Its words are on their way and stay; what was kept of the guard's findings has grown.
pub(super) async fn keep_rules(tx: &Tx, row: &Row, draft: &Draft) -> Result<(), Internal> {
    run(&**tx, "UPDATE draft SET data = $2 WHERE id = $1", values![row.id, serde_json::to_string(draft)?]).await?;
    Ok(())
}

/// Its words stay, and so does who wrote them; whoever has it open is told that it changed.
pub(super) async fn keep_files(tx: &Tx, row: &Row, draft: &Draft) -> Result<(), Internal> {
    let sql = "UPDATE draft SET data = $2, revision = revision + 1 WHERE id = $1";
    run(&**tx, sql, values![row.id, serde_json::to_string(draft)?]).await?;
    Ok(())
}

/// Out of the queue and unfinished again. No page that is still open knows of it, so none is taken for its own.
pub(super) async fn reopen(tx: &Tx, actor: &Actor, row: &Row, draft: &Draft, now: UtcMillis) -> Result<(), Internal> {
    change(tx, actor, row, None, draft, now).await?;
    run(&**tx, "UPDATE draft SET queued_at = NULL, post_id = NULL WHERE id = $1", values![row.id]).await?;
    Ok(())
}

/// False: somebody was faster.
pub(super) async fn mark_queued(
    tx: &Tx,
    workspace: WorkspaceId,
    id: DraftId,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let marked = run(
        &**tx,
        "UPDATE draft SET queued_at = $3 WHERE id = $1 AND workspace_id = $2 AND queued_at IS NULL",
        values![id.0, workspace.0, now.0],
    )
    .await?;
    Ok(marked > 0)
}

pub(super) async fn name_post(tx: &Tx, id: DraftId, post: PostId) -> Result<(), Internal> {
    run(&**tx, "UPDATE draft SET post_id = $2 WHERE id = $1", values![id.0, post.0]).await?;
    Ok(())
}

pub(super) async fn set_removed(
    tx: &Tx,
    workspace: WorkspaceId,
    id: DraftId,
    removed: Option<(UtcMillis, Option<UserId>)>,
) -> Result<bool, Internal> {
    let changed = run(
        &**tx,
        "UPDATE draft SET removed_at = $3, removed_by = $4 WHERE id = $1 AND workspace_id = $2 AND queued_at IS NULL",
        values![id.0, workspace.0, removed.map(|(at, _)| at.0), removed.and_then(|(_, by)| by).map(|by| by.0)],
    )
    .await?;
    Ok(changed > 0)
}

// ---- versions ------------------------------------------------------------------------------------------------------

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct VersionRow {
    pub(super) id: Uuid,
    data: String,
    pub(super) saved_at: i64,
    pub(super) saved_by_name: Option<String>,
    pub(super) kept_at: i64,
}

impl VersionRow {
    pub(super) fn draft(&self) -> Result<Draft, Internal> {
        Ok(serde_json::from_str(&self.data)?)
    }
}

/// Keeps how the draft stood until now.
pub(super) async fn keep_former(tx: &Tx, workspace: WorkspaceId, row: &Row, now: UtcMillis) -> Result<(), Internal> {
    keep_version(tx, workspace, row.id, &row.data, (UtcMillis(row.changed_at), row.changed_by), now).await
}

pub(super) async fn keep_version(
    tx: &Tx,
    workspace: WorkspaceId,
    draft: Uuid,
    data: &str,
    (saved_at, saved_by): (UtcMillis, Option<Uuid>),
    now: UtcMillis,
) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO draft_version (id, workspace_id, draft_id, data, saved_at, saved_by, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![fresh_id::<Uuid>(), workspace.0, draft, data, saved_at.0, saved_by, now.0],
    )
    .await?;
    Ok(())
}

/// Newest first.
pub(super) async fn versions(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    draft: DraftId,
    limit: i64,
) -> Result<Vec<VersionRow>, Internal> {
    Ok(all(
        on,
        "SELECT draft_version.id, draft_version.data, draft_version.saved_at, app_user.name AS saved_by_name,
            draft_version.kept_at
         FROM draft_version LEFT JOIN app_user ON app_user.id = draft_version.saved_by
         WHERE draft_version.workspace_id = $1 AND draft_version.draft_id = $2
         ORDER BY draft_version.kept_at DESC, draft_version.id DESC LIMIT $3",
        values![workspace.0, draft.0, limit],
    )
    .await?)
}

/// It says what this one of its versions says.
pub(super) async fn stand_at(tx: &Tx, row: &Row, version: Uuid) -> Result<(), Internal> {
    run(&**tx, "UPDATE draft SET at_version = $2 WHERE id = $1", values![row.id, version]).await?;
    Ok(())
}

/// Whether somebody went back and may go forth: there is a later version than the one that stands.
pub(super) async fn can_redo(on: &impl ConnectionTrait, row: &Row) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Later {
        versions: i64,
    }
    let Some(at) = row.at_version else { return Ok(false) };
    let sql = "SELECT COUNT(*) AS versions FROM draft_version AS later JOIN draft_version AS here ON here.id = $2
        WHERE later.draft_id = $1 AND (later.kept_at, later.id) > (here.kept_at, here.id)";
    Ok(one::<Later>(on, sql, values![row.id, at]).await?.is_some_and(|later| later.versions > 0))
}

// ---- readers -------------------------------------------------------------------------------------------------------

pub(super) async fn be_seen(tx: &Tx, actor: &Actor, draft: DraftId, now: UtcMillis) -> Result<(), Internal> {
    let Some(user) = actor.user else { return Ok(()) };
    run(
        &**tx,
        "INSERT INTO draft_reader (draft_id, user_id, workspace_id, seen_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (draft_id, user_id) DO UPDATE SET seen_at = excluded.seen_at",
        values![draft.0, user.0, actor.workspace.0, now.0],
    )
    .await?;
    Ok(())
}

/// Names of the others who have it open.
pub(super) async fn others_at(
    on: &impl ConnectionTrait,
    actor: &Actor,
    draft: DraftId,
    now: UtcMillis,
) -> Result<Vec<String>, Internal> {
    #[derive(FromQueryResult)]
    struct Name {
        name: String,
    }
    let me = actor.user.map_or_else(Uuid::nil, |user| user.0);
    let names: Vec<Name> = all(
        on,
        "SELECT app_user.name FROM draft_reader JOIN app_user ON app_user.id = draft_reader.user_id
         WHERE draft_reader.workspace_id = $1 AND draft_reader.draft_id = $2 AND draft_reader.user_id <> $3
           AND draft_reader.seen_at >= $4
         ORDER BY app_user.name",
        values![actor.workspace.0, draft.0, me, now.minus(OPEN_FOR).0],
    )
    .await?;
    Ok(names.into_iter().map(|row| row.name).collect())
}

// ---- looks ---------------------------------------------------------------------------------------------------------

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct LookRow {
    pub(super) user_id: Uuid,
    pub(super) name: String,
    pub(super) asked_at: i64,
    pub(super) asked_by_name: Option<String>,
    pub(super) looked_at: Option<i64>,
    pub(super) words: Option<String>,
}

/// Whoever looked before is asked anew. False: they are asked already.
pub(super) async fn ask_look(
    tx: &Tx,
    actor: &Actor,
    draft: DraftId,
    user: UserId,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let asked = run(
        &**tx,
        "INSERT INTO draft_look (draft_id, user_id, workspace_id, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (draft_id, user_id) DO UPDATE SET asked_at = excluded.asked_at, asked_by = excluded.asked_by,
            looked_at = NULL, words = NULL
         WHERE draft_look.looked_at IS NOT NULL",
        values![draft.0, user.0, actor.workspace.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    Ok(asked > 0)
}

/// False: they are not asked, or have looked.
pub(super) async fn forget_ask(
    tx: &Tx,
    workspace: WorkspaceId,
    draft: DraftId,
    user: UserId,
) -> Result<bool, Internal> {
    let sql = "DELETE FROM draft_look WHERE draft_id = $1 AND user_id = $2 AND workspace_id = $3 AND looked_at IS NULL";
    Ok(run(&**tx, sql, values![draft.0, user.0, workspace.0]).await? > 0)
}

/// The same.
pub(super) async fn keep_look(
    tx: &Tx,
    workspace: WorkspaceId,
    (draft, user): (DraftId, UserId),
    words: &str,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let looked = run(
        &**tx,
        "UPDATE draft_look SET looked_at = $4, words = $5
         WHERE draft_id = $1 AND user_id = $2 AND workspace_id = $3 AND looked_at IS NULL",
        values![draft.0, user.0, workspace.0, now.0, words],
    )
    .await?;
    Ok(looked > 0)
}

/// In the order in which they were asked.
pub(super) async fn looks_at(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    draft: DraftId,
) -> Result<Vec<LookRow>, Internal> {
    Ok(all(
        on,
        "SELECT draft_look.user_id, app_user.name, draft_look.asked_at, asker.name AS asked_by_name,
            draft_look.looked_at, draft_look.words
         FROM draft_look JOIN app_user ON app_user.id = draft_look.user_id
         LEFT JOIN app_user AS asker ON asker.id = draft_look.asked_by
         WHERE draft_look.workspace_id = $1 AND draft_look.draft_id = $2
         ORDER BY draft_look.asked_at, draft_look.user_id",
        values![workspace.0, draft.0],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct AskedRow {
    pub(super) id: Uuid,
    data: String,
    pub(super) asked_at: i64,
    pub(super) asked_by_name: Option<String>,
}

impl AskedRow {
    pub(super) fn draft(&self) -> Result<Draft, Internal> {
        Ok(serde_json::from_str(&self.data)?)
    }
}

/// Unfinished drafts at which this person was asked to look and has not, in that order.
pub(super) async fn asked_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    user: UserId,
) -> Result<Vec<AskedRow>, Internal> {
    Ok(all(
        on,
        "SELECT draft.id, draft.data, draft_look.asked_at, asker.name AS asked_by_name
         FROM draft_look JOIN draft ON draft.id = draft_look.draft_id
         LEFT JOIN app_user AS asker ON asker.id = draft_look.asked_by
         WHERE draft_look.workspace_id = $1 AND draft_look.user_id = $2 AND draft_look.looked_at IS NULL
           AND draft.queued_at IS NULL AND draft.removed_at IS NULL
         ORDER BY draft_look.asked_at, draft.id",
        values![workspace.0, user.0],
    )
    .await?)
}
