//! Other words for what is public already, part by part, each written down as soon as the network has it.

use banyan_connector::ConnectorError;
use banyan_db::{run, values};
use banyan_domain::{
    compose::{Rendered, Variant},
    guard::{Finding, Level},
    ids::PublicationId,
    publish::{PublicationState as State, Receipt, StepResult},
};
use serde_json::json;

use super::{
    channel::ChannelError,
    open_link::open_link,
    store::{self, Publication},
};
use crate::{Actor, App, Internal, workspace::record};

#[derive(Debug, thiserror::Error)]
pub(crate) enum ChangePublishedError {
    #[error("this network lets nobody change what is out")]
    Cannot,
    #[error("it is under way, or may be")]
    NotNow,
    #[error("with these words it would be another number of parts")]
    OtherParts,
    #[error("the network would not take these words: {}", .0.rule)]
    Blocked(Box<Finding>),
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ChangePublishedError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// To say the same again changes nothing there, so what broke off can be taken up by doing it once more.
pub(crate) async fn change_published(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    variant: &Variant,
) -> Result<(), ChangePublishedError> {
    let read = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
    let turn = app.in_flight.turn_of(read.channel);
    let _turn = turn.lock().await;
    let parts = open_link(app, actor.workspace, read.channel).await?;
    let limits = parts.connector.limits(&parts.channel.facts);
    let editing = parts.connector.editing().filter(|_| limits.edit).ok_or(ChangePublishedError::Cannot)?;
    let rendered = parts.connector.render(variant, &limits);
    let (mut said, receipts) = changeable(app, actor, id, &rendered).await?;
    for (part, receipt) in receipts.iter().enumerate() {
        if says_the_same(&said, &rendered, part) {
            continue;
        }
        let changed = editing.change(&parts.link(), receipt, &rendered, part).await?;
        take_over(&mut said, &rendered, part);
        write_down(app, actor, id, part, changed, &said).await?;
    }
    Ok(())
}

/// What it says there now, and the receipt of each part.
async fn changeable(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    wanted: &Rendered,
) -> Result<(Rendered, Vec<Receipt>), ChangePublishedError> {
    let publication = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
    let Publication { state: State::Published, rendered: Some(said), done, .. } = publication else {
        return Err(ChangePublishedError::NotNow);
    };
    if let Some(blocked) = wanted.findings.iter().find(|finding| finding.level == Level::Block) {
        return Err(ChangePublishedError::Blocked(Box::new(blocked.clone())));
    }
    let receipts: Vec<Receipt> = done.receipts().cloned().collect();
    // What only a person saw there has no id with which it could be changed.
    if receipts.iter().any(|receipt| receipt.extra["seen_by"] == "person") {
        return Err(ChangePublishedError::Cannot);
    }
    if said.parts.len() != wanted.parts.len() || receipts.len() != said.parts.len() {
        return Err(ChangePublishedError::OtherParts);
    }
    Ok((said, receipts))
}

fn says_the_same(said: &Rendered, wanted: &Rendered, part: usize) -> bool {
    let words = said.parts[part].text == wanted.parts[part].text;
    words && (part > 0 || (&said.title, &said.html) == (&wanted.title, &wanted.html))
}

fn take_over(said: &mut Rendered, wanted: &Rendered, part: usize) {
    said.parts[part].clone_from(&wanted.parts[part]);
    if part == 0 {
        said.title.clone_from(&wanted.title);
        said.html.clone_from(&wanted.html);
    }
}

async fn write_down(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    part: usize,
    receipt: Receipt,
    said: &Rendered,
) -> Result<(), Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let mut publication = store::lock(&tx, id).await?.ok_or(Internal::Broken("a publication is gone"))?;
    let mut lives = publication.done.0.iter_mut().filter(|result| matches!(result, StepResult::Live(_)));
    if let Some(live) = lives.nth(part) {
        *live = StepResult::Live(receipt);
    }
    run(
        &*tx,
        "UPDATE publication SET rendered = $2, done = $3, changed_at = $4 WHERE id = $1",
        values![id.0, serde_json::to_string(said)?, serde_json::to_string(&publication.done)?, now.0],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "publish.change", Some(id.0), &json!({ "part": part + 1 })).await?;
    Ok(tx.commit().await?)
}
