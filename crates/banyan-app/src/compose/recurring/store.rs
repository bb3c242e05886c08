//! The rows of series and of the posts made of them.

use std::collections::{BTreeMap, BTreeSet};

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, Value, all, one, run, values};
use banyan_domain::{
    ids::{PostId, RecurringId, UserId, WorkspaceId},
    schedule::{Occurrence, Recurrence},
    time::UtcMillis,
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{Internal, compose::Draft};

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) workspace_id: Uuid,
    data: String,
    rhythm: String,
    pub(super) revision: i64,
    pub(super) paused_at: Option<i64>,
    pub(super) paused_by_name: Option<String>,
    pub(super) trouble: Option<String>,
    pub(super) removed_at: Option<i64>,
}

impl Row {
    pub(super) fn draft(&self) -> Result<Draft, Internal> {
        Ok(serde_json::from_str(&self.data)?)
    }

    pub(super) fn rhythm(&self) -> Result<Recurrence, Internal> {
        Ok(serde_json::from_str(&self.rhythm)?)
    }
}

const ROWS: &str = "SELECT recurring.id, recurring.workspace_id, recurring.data, recurring.rhythm, recurring.revision,
        recurring.paused_at, app_user.name AS paused_by_name, recurring.trouble, recurring.removed_at
    FROM recurring LEFT JOIN app_user ON app_user.id = recurring.paused_by";

/// Of all businesses.
pub(super) async fn running(on: &impl ConnectionTrait) -> Result<Vec<Row>, Internal> {
    let sql =
        format!("{ROWS} WHERE recurring.removed_at IS NULL AND recurring.paused_at IS NULL ORDER BY recurring.id");
    Ok(all(on, &sql, values![]).await?)
}

pub(super) async fn of_workspace(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Row>, Internal> {
    let sql =
        format!("{ROWS} WHERE recurring.removed_at IS NULL AND recurring.workspace_id = $1 ORDER BY recurring.id");
    Ok(all(on, &sql, values![workspace.0]).await?)
}

/// Ended since then, latest first.
pub(super) async fn removed(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<Vec<Row>, Internal> {
    let sql = format!(
        "{ROWS} WHERE recurring.workspace_id = $1 AND recurring.removed_at >= $2
         ORDER BY recurring.removed_at DESC, recurring.id DESC"
    );
    Ok(all(on, &sql, values![workspace.0, since.0]).await?)
}

pub(super) async fn load(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: RecurringId,
) -> Result<Option<Row>, Internal> {
    let sql =
        format!("{ROWS} WHERE recurring.removed_at IS NULL AND recurring.workspace_id = $1 AND recurring.id = $2");
    Ok(one(on, &sql, values![workspace.0, id.0]).await?)
}

/// False: it is there already.
pub(super) async fn insert(
    tx: &Tx,
    (workspace, id): (WorkspaceId, RecurringId),
    draft: &Draft,
    rhythm: &Recurrence,
    (now, by): (UtcMillis, Option<UserId>),
) -> Result<bool, Internal> {
    let inserted = run(
        &**tx,
        "INSERT INTO recurring (id, workspace_id, data, rhythm, revision, made_at, made_by)
         VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT DO NOTHING",
        values![
            id.0,
            workspace.0,
            serde_json::to_string(draft)?,
            serde_json::to_string(rhythm)?,
            now.0,
            by.map(|by| by.0)
        ],
    )
    .await?;
    Ok(inserted > 0)
}

/// Until this write ends nobody pauses or removes it. False: somebody did, or changed it, since it was read.
pub(super) async fn hold_still(tx: &Tx, row: &Row) -> Result<bool, Internal> {
    let sql = "UPDATE recurring SET revision = revision
         WHERE id = $1 AND revision = $2 AND paused_at IS NULL AND removed_at IS NULL";
    Ok(run(&**tx, sql, values![row.id, row.revision]).await? > 0)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Pause,
    Resume,
    Remove,
}

impl Change {
    pub(super) fn event(self) -> &'static str {
        match self {
            Self::Pause => "compose.pause_recurring",
            Self::Resume => "compose.resume_recurring",
            Self::Remove => "compose.remove_recurring",
        }
    }
}

/// What changes also has another revision, so that nothing is made of what was read before. False: it is not there.
pub(super) async fn change(
    tx: &Tx,
    (workspace, id): (WorkspaceId, RecurringId),
    change: Change,
    (now, by): (UtcMillis, Option<UserId>),
) -> Result<bool, Internal> {
    let mut values = values![workspace.0, id.0];
    let set = match change {
        Change::Pause => "paused_at = COALESCE(paused_at, $3), paused_by = COALESCE(paused_by, $4)",
        Change::Resume => "paused_at = NULL, paused_by = NULL, trouble = NULL",
        Change::Remove => "removed_at = $3, removed_by = $4",
    };
    if change != Change::Resume {
        values.extend(values![now.0, by.map(|by| by.0)]);
    }
    let sql = format!(
        "UPDATE recurring SET revision = revision + 1, {set} WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL"
    );
    Ok(run(&**tx, &sql, values).await? > 0)
}

/// False: it was not removed since then.
pub(super) async fn bring_back(
    tx: &Tx,
    (workspace, id): (WorkspaceId, RecurringId),
    since: UtcMillis,
) -> Result<bool, Internal> {
    let sql = "UPDATE recurring SET revision = revision + 1, removed_at = NULL, removed_by = NULL
         WHERE workspace_id = $1 AND id = $2 AND removed_at >= $3";
    Ok(run(&**tx, sql, values![workspace.0, id.0, since.0]).await? > 0)
}

/// False: somebody changed, paused or removed it since it was read.
pub(super) async fn change_words(tx: &Tx, row: &Row, draft: &Draft) -> Result<bool, Internal> {
    let sql = "UPDATE recurring SET revision = revision + 1, data = $3 WHERE id = $1 AND revision = $2 AND removed_at IS NULL";
    Ok(run(&**tx, sql, values![row.id, row.revision, serde_json::to_string(draft)?]).await? > 0)
}

/// It pauses by itself: it can no longer be made as it stands.
pub(super) async fn stumble(tx: &Tx, row: &Row, trouble: &str, now: UtcMillis) -> Result<bool, Internal> {
    let sql = "UPDATE recurring SET revision = revision + 1, paused_at = $3, trouble = $4
         WHERE id = $1 AND revision = $2 AND paused_at IS NULL AND removed_at IS NULL";
    Ok(run(&**tx, sql, values![row.id, row.revision, now.0, trouble]).await? > 0)
}

/// False: this day has its post.
pub(super) async fn mark_made(tx: &Tx, row: &Row, one: &Occurrence, now: UtcMillis) -> Result<bool, Internal> {
    let sql =
        "INSERT INTO recurring_made (recurring_id, workspace_id, day, due_at, made_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING";
    Ok(run(&**tx, sql, values![row.id, row.workspace_id, one.day.to_string(), one.at.0, now.0]).await? > 0)
}

pub(super) async fn name_post(tx: &Tx, row: &Row, day: Date, post: PostId) -> Result<(), Internal> {
    let sql = "UPDATE recurring_made SET post_id = $3 WHERE recurring_id = $1 AND day = $2";
    run(&**tx, sql, values![row.id, day.to_string(), post.0]).await?;
    Ok(())
}

/// The days from that one on that have their post.
pub(super) async fn made_since(
    on: &impl ConnectionTrait,
    (workspace, id): (WorkspaceId, RecurringId),
    day: Date,
) -> Result<BTreeSet<String>, Internal> {
    #[derive(FromQueryResult)]
    struct Made {
        day: String,
    }
    let sql = "SELECT day FROM recurring_made WHERE workspace_id = $1 AND recurring_id = $2 AND day >= $3";
    let rows: Vec<Made> = all(on, sql, values![workspace.0, id.0, day.to_string()]).await?;
    Ok(rows.into_iter().map(|made| made.day).collect())
}

/// What became of a post since it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It waits as it was made.
    Waits(PostId),
    /// A person gave it other words, another time or another aim, kept what the guard asked, or took a place out; the
    /// rest of it waits.
    Changed(PostId),
    /// It is leaving or has left, or it missed its time.
    Leaving(PostId),
    /// A person took this day out.
    TakenOut,
}

/// By the day.
pub(super) type Fates = BTreeMap<String, Fate>;

/// Of each day from that one on.
pub(super) async fn fates_since(
    on: &impl ConnectionTrait,
    (workspace, id): (WorkspaceId, RecurringId),
    day: Date,
) -> Result<Fates, Internal> {
    let mut fates = fates(on, "$3", values![workspace.0, day.to_string(), id.0]).await?;
    Ok(fates.remove(&id.0).unwrap_or_default())
}

/// The same of every series that is there.
pub(super) async fn all_fates_since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    day: Date,
) -> Result<BTreeMap<Uuid, Fates>, Internal> {
    let series = "SELECT id FROM recurring WHERE workspace_id = $1 AND removed_at IS NULL";
    fates(on, series, values![workspace.0, day.to_string()]).await
}

async fn fates(on: &impl ConnectionTrait, series: &str, values: Vec<Value>) -> Result<BTreeMap<Uuid, Fates>, Internal> {
    #[derive(FromQueryResult)]
    struct Made {
        recurring_id: Uuid,
        day: String,
        post_id: Uuid,
        revision: i64,
        places: i64,
        taken_out: i64,
        waits: i64,
        as_made: i64,
        moved: i64,
        kept: i64,
    }
    let sql = format!(
        "SELECT recurring_made.recurring_id, recurring_made.day, post.id AS post_id, post.revision, COUNT(*) AS places,
            COUNT(CASE WHEN publication.state = 'cancelled' THEN 1 END) AS taken_out,
            COUNT(CASE WHEN publication.state IN ('scheduled', 'needs_attention', 'missed') THEN 1 END) AS waits,
            COUNT(CASE WHEN publication.state IN ('scheduled', 'needs_attention')
                AND publication.due_at = recurring_made.due_at THEN 1 END) AS as_made,
            COUNT(CASE WHEN publication.state IN ('scheduled', 'needs_attention', 'missed')
                AND publication.due_at <> recurring_made.due_at THEN 1 END) AS moved,
            COUNT(CASE WHEN kept_finding.kept_at > recurring_made.made_at THEN 1 END) AS kept
         FROM recurring_made JOIN post ON post.id = recurring_made.post_id
         JOIN publication ON publication.post_id = post.id
         LEFT JOIN kept_finding ON kept_finding.variant_id = publication.variant_id
         WHERE recurring_made.workspace_id = $1 AND recurring_made.day >= $2 AND recurring_made.recurring_id IN ({series})
         GROUP BY recurring_made.recurring_id, recurring_made.day, post.id, post.revision"
    );
    let rows: Vec<Made> = all(on, &sql, values).await?;
    let fate = |made: &Made| {
        let post = PostId(made.post_id);
        let by_hand = made.revision > 1 || made.kept > 0 || made.moved > 0 || made.taken_out > 0;
        if made.taken_out == made.places {
            Fate::TakenOut
        } else if made.waits > 0 && by_hand {
            Fate::Changed(post)
        } else if made.as_made < made.places {
            Fate::Leaving(post)
        } else {
            Fate::Waits(post)
        }
    };
    let mut fates: BTreeMap<Uuid, Fates> = BTreeMap::new();
    for made in &rows {
        fates.entry(made.recurring_id).or_default().insert(made.day.clone(), fate(made));
    }
    Ok(fates)
}

/// Its post was called back whole: it may be made again.
pub(super) async fn unmake(tx: &Tx, id: RecurringId, day: &str) -> Result<(), Internal> {
    run(&**tx, "DELETE FROM recurring_made WHERE recurring_id = $1 AND day = $2", values![id.0, day]).await?;
    Ok(())
}
