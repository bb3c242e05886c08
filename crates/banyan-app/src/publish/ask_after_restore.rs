//! After a restore: what may have gone out since the backup was made asks a person; nothing of it is sent by itself.

use banyan_db::{FromQueryResult, Tx, all, values};
use banyan_domain::{
    ids::PublicationId,
    publish::{AttemptOutcome, PublicationState as State},
    time::UtcMillis,
};
use uuid::Uuid;

use super::{
    Trouble,
    store::{self, Publication, close_attempt, last_attempt},
};
use crate::Internal;

/// The original went on after the copy was made: what was due or under way then may be public by now. A look at the
/// network cannot tell, for nobody knows when the request left.
pub(crate) async fn ask_after_restore(tx: &Tx, process: Uuid, now: UtcMillis) -> Result<(), Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let doubtful: Vec<Row> = all(
        &**tx,
        "SELECT id FROM publication WHERE state IN ('submitting', 'processing', 'outcome_unknown')
            OR (state = 'scheduled' AND due_at <= $1)",
        values![now.0],
    )
    .await?;
    for row in doubtful {
        if let Some(mut publication) = store::lock(tx, PublicationId(row.id)).await? {
            if let Some(attempt) =
                last_attempt(&**tx, publication.id).await?.filter(|attempt| attempt.ended_at.is_none())
            {
                close_attempt(
                    tx,
                    attempt.id,
                    AttemptOutcome::Unknown,
                    Some("the copy was made before the answer"),
                    process,
                    now,
                )
                .await?;
            }
            ask(&mut publication);
            store::save(tx, &publication).await?;
        }
    }
    Ok(())
}

fn ask(publication: &mut Publication) {
    publication.asks_person = true;
    publication.look_again_at = None;
    publication.lease_owner = None;
    publication.lease_until = None;
    publication.ticket = None;
    if publication.something_public() {
        publication.state = State::PublishedInPart;
        publication.trouble = Some(Trouble::new("publish-restored-part"));
    } else {
        // Begun anew if the person says so; the key stays, so a network that honours it refuses a second.
        publication.rendered = None;
        publication.steps.clear();
        publication.done.0.clear();
        publication.state = State::OutcomeUnknown;
        publication.trouble = Some(Trouble::new("publish-restored"));
    }
}
