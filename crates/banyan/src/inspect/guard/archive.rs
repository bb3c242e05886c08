//! An archive of posts as they lie in the database, written in large statements.

use std::time::Duration;

use banyan_app::{App, fresh_id};
use banyan_db::{Tx, run, values};
use banyan_domain::{
    compose::{Post, Variant},
    ids::PostId,
    time::{DAY, UtcMillis},
};
use uuid::Uuid;

use super::Told;
use crate::{
    cli::Place,
    inspect::rows::insert,
    wiring::{As, Practice, open, workspace},
};

const AT_ONCE: usize = 2_000;

/// The first of them; the others count up from it.
const FIRST: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0000;

/// The post's place among the lines it was filled from; an id of another kind has none.
pub(super) fn number_of(post: PostId) -> Option<u64> {
    post.0.as_u128().checked_sub(FIRST).and_then(|number| u64::try_from(number).ok())
}

pub(super) async fn fill(
    place: &Place,
    texts: impl Iterator<Item = anyhow::Result<Told>>,
    first: u64,
) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, _) = workspace(&app).await?;
    let channel = add_channel(&app, workspace.id.0).await?;
    let (mut number, mut some) = (first as usize, Vec::with_capacity(AT_ONCE));
    let mut texts = texts.peekable();
    while let Some(told) = texts.next() {
        some.push(told?);
        if some.len() == AT_ONCE || texts.peek().is_none() {
            let tx = app.db.begin().await?;
            put(&tx, (workspace.id.0, channel), &some, number, app.now()).await?;
            tx.commit().await?;
            number += some.len();
            some.clear();
        }
    }
    super::say(&serde_json::json!({ "texts": number }))
}

/// Nothing is ever sent there.
async fn add_channel(app: &App, workspace: Uuid) -> anyhow::Result<Uuid> {
    let id: Uuid = fresh_id();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated, connected_at)
         VALUES ($1, $2, 'mastodon', 'Archive', 'archive', $3, '{}', '{}', TRUE, $4)",
        values![id, workspace, id.to_string(), app.now().0],
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

async fn put(
    tx: &Tx,
    (workspace, channel): (Uuid, Uuid),
    texts: &[Told],
    first: usize,
    now: UtcMillis,
) -> anyhow::Result<()> {
    let post_data = serde_json::to_string(&Post::default())?;
    let (mut posts, mut variants, mut publications) = (Vec::new(), Vec::new(), Vec::new());
    for (place, told) in texts.iter().enumerate() {
        let number = first + place;
        let id = Uuid::from_u128(FIRST + number as u128);
        let due = now.minus(DAY).minus(Duration::from_secs(15 * (number % 1_000_000) as u64)).0;
        let variant = Variant { text: told.text.clone(), link: told.link.clone(), ..Variant::default() };
        posts.push(values![id, workspace, "", post_data.as_str(), 1_i64, due]);
        variants.push(values![id, workspace, id, channel, serde_json::to_string(&variant)?, "[]", false, 1_i64]);
        let key = format!("archive-{number}");
        publications.push(values![
            id,
            workspace,
            id,
            id,
            channel,
            key,
            "published",
            due,
            due,
            0_i64,
            "[]",
            0_i64,
            0_i64,
            0_i64,
            false,
            due
        ]);
    }
    insert(tx, "post (id, workspace_id, title, data, revision, created_at)", posts).await?;
    insert(tx, "variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)", variants)
        .await?;
    insert(
        tx,
        "publication (id, workspace_id, post_id, variant_id, channel_id, key, state, due_at, born_at, tolerance_ms, done,
            generation, tries, looks, asks_person, created_at)",
        publications,
    )
    .await
}
