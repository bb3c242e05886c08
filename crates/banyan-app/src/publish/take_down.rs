//! What is public is taken down part by part: each is written down before it is asked for, and again when the answer is
//! there.

use banyan_connector::ConnectorError;
use banyan_domain::{
    ids::PublicationId,
    publish::{AttemptOutcome, PublicationState as State, Receipt},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    change_published::{outcome_of, words_of},
    decide_publication::{DecideError, mine},
    open_link::open_link,
    store::{self, Publication, close_edit, edits_of, gone_parts, open_edit},
};
use crate::{Actor, App, Internal, workspace::record};

/// Last part first. Gone already counts as done, so what broke off can be taken up by doing it once more.
pub(super) async fn take_down(app: &App, actor: &Actor, id: PublicationId) -> Result<(), DecideError> {
    let read = public(app, actor, id).await?;
    let turn = app.in_flight.turn_of(read.channel);
    let _turn = turn.lock().await;
    let publication = public(app, actor, id).await?;
    if publication.taken_down_at.is_some() {
        return Ok(());
    }
    let parts = open_link(app, actor.workspace, publication.channel).await?;
    let editing = parts.connector.editing().ok_or(DecideError::CannotTakeDown)?;
    let gone = gone_parts(&edits_of(app.db.read(), &publication).await?);
    let receipts: Vec<Receipt> = publication.done.receipts().cloned().collect();
    for (part, receipt) in receipts.iter().enumerate().rev().filter(|(part, _)| !gone.contains(part)) {
        let edit = begin(app, actor, &publication, part).await?;
        let answer = editing.take_down(&parts.link(), receipt).await;
        end(app, edit, answer.as_ref().err()).await?;
        answer?;
    }
    finish(app, actor, id).await
}

async fn public(app: &App, actor: &Actor, id: PublicationId) -> Result<Publication, DecideError> {
    let publication = mine(store::load(app.db.read(), actor.workspace, id).await?, actor)?;
    // What was sent and never answered may stand there too; whoever looks says so first, or it would count as gone.
    let open = matches!(publication.state, State::Submitting | State::Processing | State::OutcomeUnknown);
    if !publication.something_public() || open {
        return Err(DecideError::NotNow { state: publication.state });
    }
    // Without an id of the network's it would answer that there is no such post, and ours would count as gone.
    if publication.done.receipts().any(Receipt::is_seen_by_person) {
        return Err(DecideError::CannotTakeDown);
    }
    Ok(publication)
}

async fn begin(app: &App, actor: &Actor, publication: &Publication, part: usize) -> Result<Uuid, Internal> {
    let before = publication.rendered.as_ref().map(|said| words_of(said, part)).unwrap_or_default();
    let tx = app.db.begin().await?;
    let edit = open_edit(&tx, actor, publication.id, part, (&before, None), app.now()).await?;
    tx.commit().await?;
    Ok(edit)
}

async fn end(app: &App, edit: Uuid, error: Option<&ConnectorError>) -> Result<(), Internal> {
    let outcome = error.map_or(AttemptOutcome::Done, outcome_of);
    let detail = error.map(ToString::to_string);
    let tx = app.db.begin().await?;
    close_edit(&tx, edit, outcome, detail.as_deref(), app.now()).await?;
    Ok(tx.commit().await?)
}

async fn finish(app: &App, actor: &Actor, id: PublicationId) -> Result<(), DecideError> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let mut publication = mine(store::lock(&tx, id).await?, actor)?;
    publication.taken_down_at = Some(now);
    publication.call_off(State::Cancelled);
    store::save(&tx, &publication).await?;
    record(&tx, actor.workspace, actor, now, "publish.take_down", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
