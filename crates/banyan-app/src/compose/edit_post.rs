//! Changing what has not left yet, and keeping what the guard would think again about.

use std::collections::BTreeSet;

use banyan_db::{run, values};
use banyan_domain::{
    compose::{Post, Variant, mentions::say_among},
    guard::{Finding, Level},
    ids::{PublicationId, VariantId},
    publish::PublicationState as State,
    workspace::Right,
};
use serde_json::json;

use super::{
    assemble::{self, Moment},
    contacts::mentioned,
    edit_published::keep_it,
    guard_draft::Known,
    link_card::follow_words,
    link_state::look_where_it_leads,
    store,
    write_post::tidy,
};
use crate::{
    Actor, App, Internal,
    plan::in_force,
    publish::{self, Channel, DecideError, ProofError, Trouble, load_channel, show_publication},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum EditError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such post")]
    NotHere,
    #[error("it has left already; nothing was changed")]
    HasLeft,
    #[error("its page shows the article as the source has it; nothing was changed, change it there")]
    FromSource,
    #[error("somebody changed it meanwhile (revision {now}, you read {read}); your words are kept here")]
    Conflict { read: i64, now: i64 },
    #[error("the network would not take this: {}; nothing was changed", finding.rule)]
    Blocked { finding: Box<Finding> },
    #[error("think again about it ({}); nothing was changed there", rules(findings))]
    ThinkAgain { findings: Vec<Finding> },
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    Decide(#[from] DecideError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for EditError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

fn rules(findings: &[Finding]) -> String {
    findings.iter().map(|finding| finding.rule.as_str()).collect::<Vec<_>>().join(", ")
}

/// The words of one publication as they stand, before the network's own form is applied; none where its place shows the
/// article as the source has it.
pub async fn show_words(app: &App, actor: &Actor, id: PublicationId) -> Result<Option<String>, EditError> {
    actor.needs(Right::Look)?;
    let proof = show_publication(app, actor, id).await?;
    let row = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    let variant: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
    if variant.html.is_none() {
        return Ok(Some(variant.text));
    }
    let channel = load_channel(app, actor, proof.line.channel).await.map_err(DecideError::from)?;
    Ok(shown_words(app, &channel, &variant))
}

/// None where its place shows the article as the source has it.
pub(super) fn shown_words(app: &App, channel: &Channel, variant: &Variant) -> Option<String> {
    (!shows_source(app, channel, variant)).then(|| variant.text.clone())
}

/// Other words would be seen by nobody.
fn shows_source(app: &App, channel: &Channel, variant: &Variant) -> bool {
    let rendered = || app.connector(&channel.network).map(|it| it.render(variant, &it.limits(&channel.facts)));
    variant.html.is_some() && rendered().is_some_and(|rendered| rendered.html.is_some())
}

/// New words for one waiting publication, looked over like those of a new post. `revision` is the post's, as the form
/// was read. What the network would refuse changes nothing.
pub async fn change_words(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    revision: i64,
    text: &str,
) -> Result<(), EditError> {
    change(app, actor, id, (revision, text), None).await
}

/// The same by somebody who looks at a page: what the guard would think again about in these words and not in those before
/// them is asked before anything is changed, unless it was `seen`.
pub async fn change_words_asking(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (revision, text): (i64, &str),
    seen: &BTreeSet<String>,
) -> Result<(), EditError> {
    change(app, actor, id, (revision, text), Some(seen)).await
}

async fn change(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (revision, text): (i64, &str),
    seen: Option<&BTreeSet<String>>,
) -> Result<(), EditError> {
    actor.needs(Right::Write)?;
    let proof = show_publication(app, actor, id).await?;
    let waits = matches!(proof.line.state, State::Scheduled | State::NeedsAttention | State::Missed);
    if !waits || !proof.receipts.is_empty() {
        return Err(EditError::HasLeft);
    }
    let read = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    let post: Post = serde_json::from_str(&read.post_data).map_err(Internal::from)?;
    let mut variant: Variant = serde_json::from_str(&read.data).map_err(Internal::from)?;
    let channel = load_channel(app, actor, proof.line.channel).await.map_err(DecideError::from)?;
    if shows_source(app, &channel, &variant) {
        return Err(EditError::FromSource);
    }
    let people = mentioned(app.db.read(), actor.workspace).await?;
    variant.text = say_among(&channel.network, &tidy(text), variant.quoted.as_deref(), &people);
    follow_words(app, &channel, &mut variant).await?;
    let links = look_where_it_leads(app, &variant).await;
    let now = app.now();
    let due_at = proof.line.due_at.max(now);
    let tx = app.db.begin().await?;
    let plan = in_force(&*tx, actor.workspace).await?;
    let row = store::variant(&*tx, actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    if row.post_revision != revision {
        return Err(EditError::Conflict { read: revision, now: row.post_revision });
    }
    if !publish::still_waits(&tx, id).await? {
        return Err(EditError::HasLeft);
    }
    let moment = Moment {
        post: proof.line.post,
        words: &post,
        due_at,
        links: &links,
        plan: &plan,
        known: &Known::read(&*tx, actor.workspace, &plan, now).await?,
        is_carried: read.is_carried,
    };
    let findings = assemble::findings_of(app, &*tx, &channel, &variant, moment).await?;
    if let Some(blocked) = findings.iter().find(|finding| finding.level == Level::Block && !finding.has_ended()) {
        return Err(EditError::Blocked { finding: Box::new(blocked.clone()) });
    }
    if let Some(seen) = seen {
        refuse_unseen(&proof.findings, &findings, seen)?;
    }
    store::save_words(&tx, actor.workspace, &row, &variant, &findings).await?;
    run(
        &*tx,
        "UPDATE post SET revision = revision + 1, words_changed_at = $2, words_changed_by = $3 WHERE id = $1",
        values![row.post_id, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    publish::refresh_waiting(&tx, VariantId(row.id)).await?;
    record(&tx, actor.workspace, actor, now, "compose.change_words", Some(id.0), &json!({})).await?;
    // Whoever saves words sends nothing: what has missed its time still asks when to go.
    if proof.line.due_at > now {
        publish::free_from_guard(&tx, actor, id, Trouble::is_of_guard, now).await?;
    }
    tx.commit().await?;
    app.nudge();
    Ok(())
}

fn refuse_unseen(told: &[Finding], findings: &[Finding], seen: &BTreeSet<String>) -> Result<(), EditError> {
    let asks = |finding: &&Finding| finding.level == Level::Warn;
    let told: BTreeSet<String> = told.iter().filter(asks).map(Finding::subject).collect();
    let is_new = |finding: &&Finding| !told.contains(&finding.subject()) && !seen.contains(&finding.subject());
    let findings: Vec<Finding> = findings.iter().filter(asks).filter(is_new).cloned().collect();
    if findings.is_empty() { Ok(()) } else { Err(EditError::ThinkAgain { findings }) }
}

/// "Keep it": who, when, and why if they say so; of one thing its rule has found, or of all that it has found now where
/// none is named. Where that was all that held the post, it goes out at its time, or in a moment if that has passed;
/// what else holds it is another question.
pub async fn keep_finding(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (rule, about): (&str, Option<&str>),
    reason: Option<&str>,
) -> Result<(), EditError> {
    actor.needs(Right::Publish)?;
    let proof = show_publication(app, actor, id).await?;
    let found = proof.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.about.as_deref());
    let mut kept: BTreeSet<Option<&str>> = found.filter(|found| about.is_none() || *found == about).collect();
    if kept.is_empty() {
        kept.insert(about);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    for about in kept {
        keep_it(&tx, actor, (proof.variant, id), (rule, about), reason, now).await?;
    }
    publish::free_from_guard(&tx, actor, id, Trouble::thinks_again, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}
