//! One request, or one look, to the network: nothing is decided here and nothing written down.

use banyan_connector::{ConnectorError, Evidence, Found, Progress, Task, Window};
use banyan_domain::{
    compose::Rendered,
    publish::{StepKey, Ticket},
    time::UtcMillis,
};

use super::{
    open_link::LinkParts,
    store::{self, Publication},
};
use crate::{App, Internal};

pub(super) async fn send(parts: &LinkParts, publication: &Publication) -> Result<Progress, ConnectorError> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Err(cannot_publish());
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    publishing.submit(&parts.link(), &task(publication, rendered, index, &key)).await
}

pub(super) async fn check(
    parts: &LinkParts,
    publication: &Publication,
    ticket: &Ticket,
) -> Result<Progress, ConnectorError> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Err(cannot_publish());
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    publishing.check(&parts.link(), &task(publication, rendered, index, &key), ticket).await
}

pub(super) async fn find(
    app: &App,
    parts: &LinkParts,
    publication: &Publication,
) -> Result<Result<Found, ConnectorError>, Internal> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Ok(Err(cannot_publish()));
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    let window = window_of(app, publication, index).await?;
    Ok(publishing.find(&parts.link(), &task(publication, rendered, index, &key), &window).await)
}

/// From when the lost request first left until it was last given up.
async fn window_of(app: &App, publication: &Publication, index: usize) -> Result<Window, Internal> {
    let attempts = store::attempts_of(app.db.read(), publication.id).await?;
    let mut tries = attempts.iter().filter(|attempt| attempt.step == index as i64);
    let last = tries.clone().next_back();
    Ok(Window {
        from: tries.next().map_or(publication.due_at, |attempt| UtcMillis(attempt.started_at)),
        until: last.map_or(publication.due_at, store::AttemptRow::given_up_at),
        taken: store::held_remote_ids(app.db.read(), publication).await?,
    })
}

fn task<'a>(publication: &'a Publication, rendered: &'a Rendered, index: usize, key: &'a StepKey) -> Task<'a> {
    Task { rendered, steps: &publication.steps, index, done: &publication.done, key }
}

fn cannot_publish() -> ConnectorError {
    ConnectorError::Unexpected {
        evidence: Evidence { what: "this network cannot be published to".to_owned(), status: None, body: None },
    }
}
