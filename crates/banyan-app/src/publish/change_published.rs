//! Other words for what is public already, part by part: each written down before it leaves, and again when the answer
//! is there.

use std::collections::BTreeSet;

use banyan_connector::{ConnectorError, Editing};
use banyan_db::{run, values};
use banyan_domain::{
    compose::{Poll, Rendered, Variant},
    guard::{Finding, Level},
    ids::PublicationId,
    publish::{AttemptOutcome, PublicationState as State, Receipt, StepResult, unsure_parts},
};
use serde_json::json;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

use super::{
    channel::ChannelError,
    open_link::{LinkParts, open_link},
    store::{self, Publication},
};
use crate::{Actor, App, Internal, workspace::record};

#[derive(Debug, thiserror::Error)]
pub(crate) enum ChangePublishedError {
    #[error("this network lets nobody change what is out")]
    Cannot,
    #[error("the answers of a poll stay as they went out")]
    PollStays,
    #[error("it is under way, or may be")]
    NotNow,
    #[error("somebody gave it other words meanwhile")]
    Moved { now: i64 },
    #[error("with these words it would be another number of parts")]
    OtherParts,
    #[error("the network would not take these words: {}", .0.rule)]
    Blocked(Box<Finding>),
    #[error("some parts have the new words, and then: {0}")]
    Halfway(#[source] ConnectorError),
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

/// What stands there now.
pub(crate) struct Changed {
    pub(crate) variant: Variant,
    /// Not all of it stood there already.
    pub(crate) differed: bool,
    /// Other answers were wanted, and the votes given would have been lost.
    pub(crate) poll_stays: bool,
    /// Until the post has got the words too, nobody changes it from what they read before.
    _turn: OwnedMutexGuard<()>,
}

/// To say the same again changes nothing there, so what broke off can be taken up by doing it once more. `revision` is
/// the post's, from which the words were made: who waited for their turn behind others changes nothing of what they said.
pub(crate) async fn change_published(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (variant, revision): (&Variant, i64),
) -> Result<Changed, ChangePublishedError> {
    let read = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
    let turn = app.in_flight.turn_of(read.channel).lock_owned().await;
    let now = store::post_revision(app.db.read(), &read).await?;
    if now != revision {
        return Err(ChangePublishedError::Moved { now });
    }
    let parts = open_link(app, actor.workspace, read.channel).await?;
    let limits = parts.connector.limits(&parts.channel.facts);
    let editing = parts.connector.editing().filter(|_| limits.edit).ok_or(ChangePublishedError::Cannot)?;
    let mut there = There::of(app, actor, id).await?;
    let (variant, poll_stays) = there.with_its_poll(variant, editing);
    let wanted = parts.connector.render(&variant, &limits);
    there.refuse(&wanted)?;
    let mut differed = false;
    for part in 0..there.receipts.len() {
        if there.says(&wanted, part) {
            continue;
        }
        match there.change(app, actor, &parts, editing, (&wanted, part)).await {
            Err(ChangePublishedError::Network(error)) if differed => return Err(ChangePublishedError::Halfway(error)),
            done => done?,
        }
        differed = true;
    }
    if poll_stays && !differed {
        return Err(ChangePublishedError::PollStays);
    }
    Ok(Changed { variant, differed, poll_stays, _turn: turn })
}

/// What a change would do: the words of each part that would be others, before and after; nothing leaves.
pub(crate) struct Foreseen {
    pub(crate) changes: Vec<(String, String)>,
    pub(crate) poll_stays: bool,
}

pub(crate) async fn foresee_change(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    variant: &Variant,
) -> Result<Foreseen, ChangePublishedError> {
    let read = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
    let parts = open_link(app, actor.workspace, read.channel).await?;
    let limits = parts.connector.limits(&parts.channel.facts);
    let editing = parts.connector.editing().filter(|_| limits.edit).ok_or(ChangePublishedError::Cannot)?;
    let there = There::of(app, actor, id).await?;
    let (variant, poll_stays) = there.with_its_poll(variant, editing);
    let wanted = parts.connector.render(&variant, &limits);
    there.refuse(&wanted)?;
    let others = (0..there.receipts.len()).filter(|part| !there.says(&wanted, *part));
    let changes: Vec<_> = others.map(|part| (words_of(&there.said, part), words_of(&wanted, part))).collect();
    if poll_stays && changes.is_empty() {
        return Err(ChangePublishedError::PollStays);
    }
    Ok(Foreseen { changes, poll_stays })
}

/// A publication as it stands at its place.
struct There {
    publication: Publication,
    said: Rendered,
    receipts: Vec<Receipt>,
    /// Parts of which a lost answer left open what they say.
    unsure: BTreeSet<usize>,
}

impl There {
    async fn of(app: &App, actor: &Actor, id: PublicationId) -> Result<Self, ChangePublishedError> {
        let publication = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
        let (State::Published, Some(said)) = (publication.state, publication.rendered.clone()) else {
            return Err(ChangePublishedError::NotNow);
        };
        let receipts: Vec<Receipt> = publication.done.receipts().cloned().collect();
        let edits = store::edits_of(app.db.read(), &publication).await?;
        let outcomes = edits.iter().filter_map(|edit| Some((usize::try_from(edit.part).ok()?, edit.outcome())));
        let unsure = unsure_parts(outcomes);
        Ok(Self { publication, said, receipts, unsure })
    }

    /// The words wanted, with the poll that stands there where its votes would be lost.
    fn with_its_poll(&self, variant: &Variant, editing: &dyn Editing) -> (Variant, bool) {
        let options = |poll: &Poll| poll.options.clone();
        let there = self.said.poll.as_ref().filter(|_| !editing.changes_poll());
        let stays = there.is_some_and(|there| variant.poll.as_ref().map(options) != Some(options(there)));
        let poll = if stays { there.cloned() } else { variant.poll.clone() };
        (Variant { poll, ..variant.clone() }, stays)
    }

    fn refuse(&self, wanted: &Rendered) -> Result<(), ChangePublishedError> {
        if let Some(blocked) = wanted.findings.iter().find(|finding| finding.level == Level::Block) {
            return Err(ChangePublishedError::Blocked(Box::new(blocked.clone())));
        }
        // What only a person saw there has no id with which it could be changed.
        if self.receipts.iter().any(Receipt::is_seen_by_person) {
            return Err(ChangePublishedError::Cannot);
        }
        if self.said.parts.len() != wanted.parts.len() || self.receipts.len() != self.said.parts.len() {
            return Err(ChangePublishedError::OtherParts);
        }
        Ok(())
    }

    fn says(&self, wanted: &Rendered, part: usize) -> bool {
        !self.unsure.contains(&part) && is_alike(&self.said, wanted, part)
    }

    async fn change(
        &mut self,
        app: &App,
        actor: &Actor,
        parts: &LinkParts,
        editing: &dyn Editing,
        (wanted, part): (&Rendered, usize),
    ) -> Result<(), ChangePublishedError> {
        let (before, after) = (words_of(&self.said, part), words_of(wanted, part));
        let words = (before.as_str(), Some(after.as_str()));
        let tx = app.db.begin().await?;
        let edit = store::open_edit(&tx, actor, self.publication.id, part, words, app.now()).await?;
        tx.commit().await?;
        match editing.change(&parts.link(), &self.receipts[part], wanted, part).await {
            Ok(receipt) => {
                self.take_over(wanted, part);
                Ok(self.write_down(app, actor, edit, part, receipt).await?)
            }
            Err(error) => {
                let tx = app.db.begin().await?;
                store::close_edit(&tx, edit, outcome_of(&error), Some(&error.to_string()), app.now()).await?;
                tx.commit().await?;
                Err(error.into())
            }
        }
    }

    /// What stands before all parts counts as changed when the last of them is.
    fn take_over(&mut self, wanted: &Rendered, part: usize) {
        let said = &mut self.said;
        said.parts[part].clone_from(&wanted.parts[part]);
        if part == 0 {
            said.title.clone_from(&wanted.title);
            said.html.clone_from(&wanted.html);
            said.media.clone_from(&wanted.media);
            said.poll.clone_from(&wanted.poll);
            said.card.clone_from(&wanted.card);
        }
        if part + 1 == said.parts.len() {
            said.content_warning.clone_from(&wanted.content_warning);
        }
    }

    async fn write_down(
        &self,
        app: &App,
        actor: &Actor,
        edit: Uuid,
        part: usize,
        receipt: Receipt,
    ) -> Result<(), Internal> {
        let (id, now) = (self.publication.id, app.now());
        let tx = app.db.begin().await?;
        let mut publication = store::lock(&tx, id).await?.ok_or(Internal::Broken("a publication is gone"))?;
        let mut lives = publication.done.0.iter_mut().filter(|result| matches!(result, StepResult::Live(_)));
        if let Some(live) = lives.nth(part) {
            *live = StepResult::Live(receipt);
        }
        run(
            &*tx,
            "UPDATE publication SET rendered = $2, done = $3, changed_at = $4 WHERE id = $1",
            values![id.0, serde_json::to_string(&self.said)?, serde_json::to_string(&publication.done)?, now.0],
        )
        .await?;
        store::close_edit(&tx, edit, AttemptOutcome::Done, None, now).await?;
        record(&tx, actor.workspace, actor, now, "publish.change", Some(id.0), &json!({ "part": part + 1 })).await?;
        Ok(tx.commit().await?)
    }
}

/// Whether people would read the same, in as many parts.
pub(crate) fn reads_alike(said: &Rendered, wanted: &Rendered) -> bool {
    let parts = said.parts.len();
    parts == wanted.parts.len() && (0..parts).all(|part| is_alike(said, wanted, part))
}

/// The parts that would read otherwise, each before and after; one that is new or gone stands beside nothing.
pub(crate) fn words_beside(before: &Rendered, after: &Rendered) -> Vec<(String, String)> {
    let said = |rendered: &Rendered, part: usize| {
        if part < rendered.parts.len() { words_of(rendered, part) } else { String::new() }
    };
    let parts = 0..before.parts.len().max(after.parts.len());
    let both = parts.map(|part| (said(before, part), said(after, part)));
    both.filter(|(before, after)| before != after).collect()
}

fn is_alike(said: &Rendered, wanted: &Rendered, part: usize) -> bool {
    words_of(said, part) == words_of(wanted, part) && (part > 0 || said.html == wanted.html)
}

/// Everything of one part that people read, as the proof shows it.
pub(super) fn words_of(rendered: &Rendered, part: usize) -> String {
    let mut words = Vec::new();
    words.extend(rendered.content_warning.clone());
    if part == 0 {
        words.extend(rendered.title.clone());
    }
    words.extend(rendered.parts.get(part).map(|part| part.text.clone()));
    if part == 0 {
        words.extend(rendered.poll.iter().flat_map(|poll| poll.options.iter().map(|option| format!("( ) {option}"))));
        words.extend(rendered.media.iter().map(|media| format!("[{}]", media.alt.as_deref().unwrap_or_default())));
        words.extend(rendered.card.iter().map(|card| format!("{} | {}", card.title, card.description)));
    }
    words.join("\n")
}

pub(super) fn outcome_of(error: &ConnectorError) -> AttemptOutcome {
    match error {
        ConnectorError::Rejected { .. } => AttemptOutcome::Rejected,
        ConnectorError::Reconnect { .. } => AttemptOutcome::Reconnect,
        ConnectorError::SlowDown { .. } => AttemptOutcome::SlowDown,
        ConnectorError::Unavailable { .. } => AttemptOutcome::Unavailable,
        ConnectorError::OutcomeUnknown { .. } => AttemptOutcome::Unknown,
        ConnectorError::Unexpected { .. } => AttemptOutcome::Unexpected,
    }
}
