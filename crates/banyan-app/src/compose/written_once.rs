//! A post that a program may send twice: the key of its sending, and what was written under it.

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    guard::Finding,
    ids::{ChannelId, PostId, PublicationId},
    publish::PublicationState,
    time::UtcMillis,
    workspace::Right,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Actor, App, Internal, workspace::Refused};

/// As long as half a key is written; the other half tells what was sent under it.
const HALF: usize = 18;

#[derive(Debug, thiserror::Error)]
pub enum WrittenError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("another post was sent under this key; nothing was put in the queue")]
    KeyUsed,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for WrittenError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What stands in the queue of one sending, as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub post: PostId,
    pub places: Vec<WrittenPlace>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WrittenPlace {
    pub publication: PublicationId,
    pub channel: ChannelId,
    pub network: String,
    pub channel_name: String,
    pub state: PublicationState,
    pub due_at: UtcMillis,
    pub findings: Vec<Finding>,
}

/// The same for the same words under the same name; with other words only its first half is the same.
pub fn key_of(name: &str, words: &[u8]) -> Uuid {
    let (name, words) = (Sha256::digest(name.as_bytes()), Sha256::digest(words));
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&name[..8]);
    bytes[8..].copy_from_slice(&words[..8]);
    Uuid::from_bytes(bytes)
}

/// What was written under a key of `key_of` before; none where nothing was. It stands in line like a write: what another
/// sending has just written is seen, and only after it lasts is it told.
pub async fn find_written(app: &App, actor: &Actor, key: Uuid) -> Result<Option<Written>, WrittenError> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        key: String,
        post_id: Uuid,
        channel_id: Uuid,
        network: String,
        channel_name: String,
        state: String,
        due_at: i64,
        findings: String,
    }
    actor.needs(Right::Write)?;
    let half = &key.to_string()[..HALF];
    let tx = app.db.begin().await?;
    let rows: Vec<Row> = all(
        &*tx,
        "SELECT publication.id, publication.key, publication.post_id, publication.channel_id, channel.network,
             channel.name AS channel_name, publication.state, publication.due_at, variant.findings
         FROM publication JOIN channel ON channel.id = publication.channel_id
         JOIN variant ON variant.id = publication.variant_id
         WHERE publication.workspace_id = $1 AND publication.key LIKE $2 ORDER BY channel.connected_at, channel.id",
        values![actor.workspace.0, format!("post-{half}%")],
    )
    .await?;
    tx.commit().await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let post = PostId(first.post_id);
    if !rows.iter().all(|row| row.key.starts_with(&format!("post-{key}-"))) {
        return Err(WrittenError::KeyUsed);
    }
    let places = rows.into_iter().map(|row| {
        Ok(WrittenPlace {
            publication: row.id.into(),
            channel: row.channel_id.into(),
            network: row.network,
            channel_name: row.channel_name,
            state: PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?,
            due_at: UtcMillis(row.due_at),
            findings: serde_json::from_str(&row.findings).map_err(Internal::from)?,
        })
    });
    Ok(Some(Written { post, places: places.collect::<Result<_, Internal>>()? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_key_is_its_name_and_half_its_words() {
        let key = |name: &str, words: &str| key_of(name, words.as_bytes()).to_string();
        assert_eq!(key("a", "rye"), key("a", "rye"));
        assert_eq!(key("a", "rye")[..HALF], key("a", "wheat")[..HALF]);
        assert_ne!(key("a", "rye")[HALF..], key("a", "wheat")[HALF..]);
        assert_ne!(key("a", "rye")[..HALF], key("b", "rye")[..HALF]);
        assert_eq!(key("a", "rye")[HALF..], key("b", "rye")[HALF..]);
    }
}
