//! What a program sends under a name of its own is done once: sent again, it is answered as before.

use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::time::{DAY, MINUTE};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Actor, App, Internal, fresh_id, hex::hex};

/// Nobody sends the same again after that.
const KEPT_DAYS: u32 = 7;

/// What was answered the first time; it may hold a secret, and lies sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAnswer {
    pub status: u16,
    pub kind: String,
    pub version: Option<String>,
    pub body: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    /// Nobody sent this before; [`end_sending`] says how it ended.
    New(Uuid),
    Answered(KeptAnswer),
    /// The first has no answer yet.
    UnderWay,
    /// The first was cut off, or its answer cannot be opened here: nobody can tell whether it was done.
    CutOff,
    /// Something else was sent under this name.
    Other,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    digest: String,
    sent_at: i64,
    answer: Option<Vec<u8>>,
}

/// Claims the name for what is being sent. Names are each program's own.
pub async fn begin_sending(app: &App, actor: &Actor, name: &str, sent: &[u8]) -> Result<Sending, Internal> {
    let (digest, now, id) = (hex(&Sha256::digest(sent)), app.now(), fresh_id::<Uuid>());
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "DELETE FROM sent_once WHERE workspace_id = $1 AND sent_at < $2",
        values![actor.workspace.0, now.minus(DAY * KEPT_DAYS).0],
    )
    .await?;
    let claimed = run(
        &*tx,
        "INSERT INTO sent_once (id, workspace_id, token, name, digest, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
        values![id, actor.workspace.0, actor.token, name, digest.as_str(), now.0],
    )
    .await?;
    tx.commit().await?;
    if claimed > 0 {
        return Ok(Sending::New(id));
    }
    let first: Option<Row> = one(
        app.db.read(),
        "SELECT id, digest, sent_at, answer FROM sent_once WHERE workspace_id = $1 AND token = $2 AND name = $3",
        values![actor.workspace.0, actor.token, name],
    )
    .await?;
    Ok(match first {
        Some(row) if row.digest != digest => Sending::Other,
        Some(Row { id, answer: Some(sealed), .. }) => open(app, id, &sealed).map_or(Sending::CutOff, Sending::Answered),
        Some(row) if now.0 - row.sent_at > MINUTE.as_millis() as i64 => Sending::CutOff,
        // None: it was refused this very moment, and may be sent again.
        Some(_) | None => Sending::UnderWay,
    })
}

/// With what was answered; without, it was refused, changed nothing, and may be sent again.
pub async fn end_sending(app: &App, actor: &Actor, id: Uuid, answer: Option<&KeptAnswer>) -> Result<(), Internal> {
    let tx = app.db.begin().await?;
    let workspace = actor.workspace.0;
    match answer {
        Some(answer) => {
            let sealed = app.vault.seal(&row_of(id), &serde_json::to_string(answer)?);
            run(
                &*tx,
                "UPDATE sent_once SET answer = $3 WHERE workspace_id = $1 AND id = $2",
                values![workspace, id, sealed],
            )
            .await?;
        }
        None => {
            run(&*tx, "DELETE FROM sent_once WHERE workspace_id = $1 AND id = $2", values![workspace, id]).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// None after a move to a machine with another key.
fn open(app: &App, id: Uuid, sealed: &[u8]) -> Option<KeptAnswer> {
    serde_json::from_str(&app.vault.open(&row_of(id), sealed).ok()?).ok()
}

fn row_of(id: Uuid) -> String {
    format!("sent_once/{id}")
}
