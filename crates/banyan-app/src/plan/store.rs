//! The plan's rows in the database: versions are added, never changed.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, Value, all, all_in_one, one, run, values};
use banyan_domain::{
    compose::Post,
    ids::{UserId, WorkspaceId},
    plan::{
        Plan,
        first::{FirstAnswer, Question},
    },
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{first_answers::GivenAnswer, in_force::change_plan_alone, plan_versions::PlanVersion};
use crate::{Actor, Internal, fresh_id, workspace::Who};

/// How a version came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Edit,
    Cure,
    Restore,
    Import,
    Kit,
    Steps,
    Review,
    First,
    Rest,
    Wake,
}

impl How {
    fn as_str(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Cure => "cure",
            Self::Restore => "restore",
            Self::Import => "import",
            Self::Kit => "kit",
            Self::Steps => "steps",
            Self::Review => "review",
            Self::First => "first",
            Self::Rest => "rest",
            Self::Wake => "wake",
        }
    }
}

/// A person, and the name of the token a program acted by.
const MAKER: &str = "app_user.name AS made_by, api_token.name AS made_with
     FROM plan_revision LEFT JOIN app_user ON app_user.id = plan_revision.made_by
     LEFT JOIN api_token ON api_token.id = plan_revision.made_with";

/// One version with its document.
pub(super) struct Version {
    pub(super) number: i64,
    pub(super) plan: Plan,
    pub(super) made_at: UtcMillis,
    pub(super) made_by: Option<Who>,
}

#[derive(Deserialize, FromQueryResult)]
struct Row {
    revision: i64,
    document: String,
    made_at: i64,
    made_by: Option<String>,
    made_with: Option<String>,
}

impl Row {
    fn open(self) -> Result<Version, Internal> {
        Ok(Version {
            number: self.revision,
            plan: serde_json::from_str(&self.document)?,
            made_at: UtcMillis(self.made_at),
            made_by: Who::of(self.made_by, self.made_with),
        })
    }
}

pub(super) async fn newest(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Option<Version>, Internal> {
    let row: Option<Row> = one(
        on,
        &format!(
            "SELECT revision, document, plan_revision.made_at, {MAKER}
             WHERE plan_revision.workspace_id = $1 ORDER BY revision DESC LIMIT 1"
        ),
        values![workspace.0],
    )
    .await?;
    row.map(Row::open).transpose()
}

/// The same for who is about to add a version: until this write ends, nobody else gets so far.
pub(super) async fn newest_to_change(tx: &Tx, workspace: WorkspaceId) -> Result<Option<Version>, Internal> {
    change_plan_alone(tx, workspace).await?;
    newest(&**tx, workspace).await
}

pub(super) async fn numbered(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    number: i64,
) -> Result<Option<Version>, Internal> {
    let row: Option<Row> = one(
        on,
        &format!(
            "SELECT revision, document, plan_revision.made_at, {MAKER}
             WHERE plan_revision.workspace_id = $1 AND revision = $2"
        ),
        values![workspace.0, number],
    )
    .await?;
    row.map(Row::open).transpose()
}

/// Versions asked for at once. Fewer are filled up with the last, so that the engine meets one statement.
pub(super) const AT_ONCE: usize = 16;

/// Of these, which are no more than are asked for at once, those that are there.
pub(super) async fn these(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    numbers: &[i64],
) -> Result<Vec<Version>, Internal> {
    let places: Vec<String> = (2..AT_ONCE + 2).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT revision, document, plan_revision.made_at, {MAKER}
         WHERE plan_revision.workspace_id = $1 AND revision IN ({})",
        places.join(", ")
    );
    let last = numbers.last().copied().unwrap_or_default();
    let mut values = values![workspace.0];
    values.extend(numbers.iter().copied().chain(std::iter::repeat(last)).take(AT_ONCE).map(Value::from));
    let columns = ["revision", "document", "made_at", "made_by", "made_with"];
    let rows: Vec<Row> = all_in_one(on, &columns, &sql, values).await?;
    rows.into_iter().map(Row::open).collect()
}

/// Every version with its document, newest first.
pub(super) async fn every(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: u32,
) -> Result<Vec<Version>, Internal> {
    let rows: Vec<Row> = all(
        on,
        &format!(
            "SELECT revision, document, plan_revision.made_at, {MAKER}
             WHERE plan_revision.workspace_id = $1 ORDER BY revision DESC LIMIT $2"
        ),
        values![workspace.0, i64::from(limit)],
    )
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// These versions and all between them, newest first.
pub(super) async fn between(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    from: i64,
    until: i64,
) -> Result<Vec<(PlanVersion, Plan)>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        version: ListRow,
        document: String,
    }
    let rows: Vec<Row> = all(
        on,
        &format!(
            "SELECT revision AS number, document, how, reason, plan_revision.made_at, {MAKER}
             WHERE plan_revision.workspace_id = $1 AND revision BETWEEN $2 AND $3 ORDER BY revision DESC"
        ),
        values![workspace.0, from, until],
    )
    .await?;
    rows.into_iter().map(|row| Ok((row.version.into(), serde_json::from_str(&row.document)?))).collect()
}

#[derive(FromQueryResult)]
struct ListRow {
    number: i64,
    how: String,
    reason: Option<String>,
    made_at: i64,
    made_by: Option<String>,
    made_with: Option<String>,
}

impl From<ListRow> for PlanVersion {
    fn from(row: ListRow) -> Self {
        let ListRow { number, how, reason, made_at, made_by, made_with } = row;
        Self { number, how, reason, made_at, made_by: Who::of(made_by, made_with) }
    }
}

/// Newest first.
pub(super) async fn list(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: u32,
) -> Result<Vec<PlanVersion>, DbErr> {
    let rows: Vec<ListRow> = all(
        on,
        &format!(
            "SELECT revision AS number, how, reason, plan_revision.made_at, {MAKER}
             WHERE plan_revision.workspace_id = $1 ORDER BY revision DESC LIMIT $2"
        ),
        values![workspace.0, i64::from(limit)],
    )
    .await?;
    Ok(rows.into_iter().map(PlanVersion::from).collect())
}

/// What a new version is made of.
pub(super) struct NewVersion<'a> {
    pub(super) number: i64,
    pub(super) plan: &'a Plan,
    pub(super) how: How,
    pub(super) reason: Option<&'a str>,
    pub(super) at: UtcMillis,
    pub(super) by: &'a Actor,
}

/// Refused by the database where another has taken that number meanwhile.
pub(super) async fn add(tx: &Tx, workspace: WorkspaceId, new: &NewVersion<'_>) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO plan_revision (id, workspace_id, revision, document, how, reason, made_at, made_by, made_with)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            fresh_id::<Uuid>(),
            workspace.0,
            new.number,
            serde_json::to_string(new.plan)?,
            new.how.as_str(),
            new.reason,
            new.at.0,
            new.by.user.map(|user| user.0),
            new.by.token
        ],
    )
    .await?;
    Ok(())
}

/// Posts that wait for their time at some place.
pub(super) async fn posts_waiting(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Post>, Internal> {
    #[derive(FromQueryResult)]
    struct PostRow {
        data: String,
    }
    let sql = "SELECT data FROM post WHERE id IN
         (SELECT post_id FROM publication WHERE workspace_id = $1 AND state = 'scheduled')";
    let rows: Vec<PostRow> = all(on, sql, values![workspace.0]).await?;
    rows.into_iter().map(|row| Ok(serde_json::from_str(&row.data)?)).collect()
}

/// A post that waits, or that went or goes out between two moments.
pub(super) struct PostAround {
    pub(super) post: Post,
    pub(super) waits: bool,
    pub(super) is_between: bool,
}

pub(super) async fn posts_around(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    from: UtcMillis,
    until: UtcMillis,
) -> Result<Vec<PostAround>, Internal> {
    #[derive(Deserialize)]
    struct PostRow {
        data: String,
        waiting: i64,
        near: i64,
    }
    let sql = "SELECT post.data, around.waiting, around.near FROM (
            SELECT post_id, CAST(MAX(CASE WHEN state = 'scheduled' THEN 1 ELSE 0 END) AS BIGINT) AS waiting,
                CAST(MAX(CASE WHEN due_at BETWEEN $2 AND $3 THEN 1 ELSE 0 END) AS BIGINT) AS near
            FROM publication WHERE workspace_id = $1
              AND (state = 'scheduled' OR (state <> 'cancelled' AND due_at BETWEEN $2 AND $3))
            GROUP BY post_id) AS around
         JOIN post ON post.id = around.post_id";
    let values = values![workspace.0, from.0, until.0];
    let rows: Vec<PostRow> = all_in_one(on, &["data", "waiting", "near"], sql, values).await?;
    let open = |row: PostRow| -> Result<PostAround, Internal> {
        let post = serde_json::from_str(&row.data)?;
        Ok(PostAround { post, waits: row.waiting > 0, is_between: row.near > 0 })
    };
    rows.into_iter().map(open).collect()
}

// ---- the first questions -------------------------------------------------------------------------------------------

pub(super) async fn add_answer(
    tx: &Tx,
    workspace: WorkspaceId,
    question: Question,
    answer: Option<&FirstAnswer>,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO first_answer (id, workspace_id, question, answer, said_at, said_by) VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            fresh_id::<Uuid>(),
            workspace.0,
            question.as_str(),
            answer.map(serde_json::to_string).transpose()?,
            at.0,
            by.map(|user| user.0)
        ],
    )
    .await?;
    Ok(())
}

/// False: nobody had answered it.
pub(super) async fn forget_answers(tx: &Tx, workspace: WorkspaceId, question: Question) -> Result<bool, Internal> {
    let sql = "DELETE FROM first_answer WHERE workspace_id = $1 AND question = $2";
    Ok(run(&**tx, sql, values![workspace.0, question.as_str()]).await? > 0)
}

#[derive(FromQueryResult)]
struct AnswerRow {
    question: String,
    answer: Option<String>,
    said_at: i64,
    said_by: Option<String>,
}

impl AnswerRow {
    fn open(self) -> Result<GivenAnswer, Internal> {
        Ok(GivenAnswer {
            question: Question::parse(&self.question).ok_or(Internal::Broken("an unknown first question"))?,
            answer: self.answer.map(|answer| serde_json::from_str(&answer)).transpose()?,
            at: UtcMillis(self.said_at),
            by: self.said_by,
        })
    }
}

const ANSWERS: &str = "SELECT question, answer, said_at, app_user.name AS said_by FROM first_answer
     LEFT JOIN app_user ON app_user.id = said_by WHERE workspace_id = $1";

const NEWEST_OF_ITS_QUESTION: &str = "NOT EXISTS (SELECT 1 FROM first_answer AS later
     WHERE later.workspace_id = $1 AND later.question = first_answer.question AND
     (later.said_at > first_answer.said_at OR (later.said_at = first_answer.said_at AND later.id > first_answer.id)))";

/// The newest of each question.
pub(super) async fn newest_answers(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<Vec<GivenAnswer>, Internal> {
    let sql = format!("{ANSWERS} AND {NEWEST_OF_ITS_QUESTION}");
    let rows: Vec<AnswerRow> = all(on, &sql, values![workspace.0]).await?;
    rows.into_iter().map(AnswerRow::open).collect()
}

/// The same, and of where one stands every answer; newest first, "not now" among them.
pub(super) async fn newest_and_stands(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<Vec<GivenAnswer>, Internal> {
    let sql = format!(
        "{ANSWERS} AND (question = $2 OR {NEWEST_OF_ITS_QUESTION}) ORDER BY said_at DESC, first_answer.id DESC"
    );
    let rows: Vec<AnswerRow> = all(on, &sql, values![workspace.0, Question::Stand.as_str()]).await?;
    rows.into_iter().map(AnswerRow::open).collect()
}

/// Whatever stood there before.
pub(super) async fn keep_typed(tx: &Tx, actor: &Actor, page: &str, typed: &str, at: UtcMillis) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO first_typed (workspace_id, page, typed, typed_at, typed_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace_id, page) DO UPDATE SET typed = excluded.typed, typed_at = excluded.typed_at,
            typed_by = excluded.typed_by",
        values![actor.workspace.0, page, typed, at.0, actor.user.map(|user| user.0)],
    )
    .await
    .map(drop)
}

pub(super) async fn typed(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    page: &str,
) -> Result<Option<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Typed {
        typed: String,
    }
    let sql = "SELECT typed FROM first_typed WHERE workspace_id = $1 AND page = $2";
    let row: Option<Typed> = one(on, sql, values![workspace.0, page]).await?;
    Ok(row.map(|row| row.typed))
}

pub(super) async fn forget_typed(tx: &Tx, workspace: WorkspaceId, page: &str) -> Result<(), DbErr> {
    let sql = "DELETE FROM first_typed WHERE workspace_id = $1 AND page = $2";
    run(&**tx, sql, values![workspace.0, page]).await.map(drop)
}
