//! Other words for what is out at one place: shown as they are, looked over, sent, and kept with their proof.

use std::collections::BTreeSet;

use banyan_db::Tx;
use banyan_domain::{
    compose::{
        Post, Variant,
        mentions::{Mentioned, say_among},
    },
    guard::{Finding, Level},
    ids::{PublicationId, VariantId},
    publish::{PublicationState as State, Receipt},
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    EditError, PlaceResult,
    assemble::{self, Moment},
    contacts::mentioned,
    guard_draft::Known,
    kept,
    link_state::look_where_it_leads,
    mend_post::{Came, change_out},
    store,
    write_post::tidy,
};
use crate::{
    Actor, App, Internal,
    plan::in_force,
    publish::{Channel, ChannelError, DecideError, PublicationProof, load_channel, reads_alike, show_publication},
    workspace::record,
};

/// The words of one place that people read; what the post does not have there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceWords {
    pub title: Option<String>,
    pub text: String,
    pub content_warning: Option<String>,
    pub first_comment: Option<String>,
    /// Under each of its pictures, in their order.
    pub alts: Vec<String>,
}

/// Why nobody can change it from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fixed {
    /// It is not out, or nobody can tell.
    NotOut,
    /// The network lets nobody.
    Network,
    /// A person saw it there, and we have no id of it.
    SeenByPerson,
    /// It shows an article as its source has it.
    FromSource,
    /// The place is no longer connected.
    NotConnected,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordsThere {
    /// Of the post, as it is read now.
    pub revision: i64,
    pub words: PlaceWords,
    pub fixed: Option<Fixed>,
    /// It has a poll, and other answers would lose the votes.
    pub poll_stays: bool,
    /// The last change broke off, or its answer was lost: what stands there is these words, others, or some of both.
    pub unsure: bool,
}

pub async fn show_words_there(app: &App, actor: &Actor, id: PublicationId) -> Result<WordsThere, EditError> {
    actor.needs(Right::Look)?;
    let There { proof, channel, row, variant, .. } = There::of(app, actor, id).await?;
    let editing = app.connector(&proof.line.network).and_then(|connector| connector.editing());
    let has_poll = proof.rendered.as_ref().is_some_and(|rendered| rendered.poll.is_some());
    Ok(WordsThere {
        revision: row.post_revision,
        fixed: fixed(app, &proof, channel.as_ref(), &variant),
        poll_stays: has_poll && editing.is_some_and(|editing| !editing.changes_poll()),
        unsure: proof.is_unsure() || stands_otherwise(app, &proof, channel.as_ref(), &variant),
        words: words_of(app, &proof, channel.as_ref(), &variant),
    })
}

/// Sends other words to one place. `revision` is the post's, as its words were read. What the guard would think again
/// about changes nothing until somebody keeps it; doing the same again does no harm.
pub async fn edit_published(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    revision: i64,
    words: &PlaceWords,
    keep: Option<&str>,
) -> Result<PlaceResult, EditError> {
    let keep = keep.map(|reason| Keeping { reason, seen: None });
    edit(app, actor, id, (revision, words), keep).await
}

/// The same by somebody who looks at a page, and keeps what stood there: what was `seen`, and nothing that came to it.
pub async fn edit_published_asking(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (revision, words): (i64, &PlaceWords),
    keep: Option<(&str, &BTreeSet<String>)>,
) -> Result<PlaceResult, EditError> {
    let keep = keep.map(|(reason, seen)| Keeping { reason, seen: Some(seen) });
    edit(app, actor, id, (revision, words), keep).await
}

#[derive(Clone, Copy)]
struct Keeping<'a> {
    reason: &'a str,
    /// None: whatever is found.
    seen: Option<&'a BTreeSet<String>>,
}

impl Keeping<'_> {
    fn is_of(&self, finding: &Finding) -> bool {
        self.seen.is_none_or(|seen| seen.contains(&finding.subject()))
    }
}

async fn edit(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    (revision, words): (i64, &PlaceWords),
    keep: Option<Keeping<'_>>,
) -> Result<PlaceResult, EditError> {
    actor.needs(Right::Publish)?;
    let there = There::of(app, actor, id).await?;
    if there.row.post_revision != revision {
        return Err(EditError::Conflict { read: revision, now: there.row.post_revision });
    }
    match fixed(app, &there.proof, there.channel.as_ref(), &there.variant) {
        Some(Fixed::NotOut) => return Ok(Came::not_now().at(&there.proof)),
        Some(Fixed::Network | Fixed::SeenByPerson | Fixed::FromSource | Fixed::NotConnected) => {
            return Ok(Came::cannot().at(&there.proof));
        }
        None => {}
    }
    let people = mentioned(app.db.read(), actor.workspace).await?;
    let variant = words.put_into(&there.variant, (&there.proof.line.network, &people));
    let fresh = there.think_again(app, &variant).await?;
    if !fresh.iter().all(|finding| keep.is_some_and(|keep| keep.is_of(finding))) {
        return Err(EditError::ThinkAgain { findings: fresh });
    }
    let came = change_out(app, actor, &there.proof, (&variant, revision), "compose.change_words").await?;
    if came.is_changed() && !fresh.is_empty() {
        let tx = app.db.begin().await?;
        for finding in &fresh {
            let subject = (finding.rule.as_str(), finding.about.as_deref());
            keep_it(&tx, actor, (there.proof.variant, id), subject, keep.map(|keep| keep.reason), app.now()).await?;
        }
        tx.commit().await?;
    }
    Ok(came.at(&there.proof))
}

struct There {
    proof: PublicationProof,
    /// None: it is no longer connected.
    channel: Option<Channel>,
    row: store::VariantRow,
    post: Post,
    variant: Variant,
}

impl There {
    async fn of(app: &App, actor: &Actor, id: PublicationId) -> Result<Self, EditError> {
        let proof = show_publication(app, actor, id).await?;
        let channel = match load_channel(app, actor, proof.line.channel).await {
            Ok(channel) => Some(channel),
            Err(ChannelError::NotHere) => None,
            Err(error) => return Err(DecideError::from(error).into()),
        };
        let row = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
        let post = serde_json::from_str(&row.post_data).map_err(Internal::from)?;
        let variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
        Ok(Self { proof, channel, row, post, variant })
    }

    /// What these words bring up that the words before them did not.
    async fn think_again(&self, app: &App, variant: &Variant) -> Result<Vec<Finding>, EditError> {
        let Some(channel) = &self.channel else { return Ok(Vec::new()) };
        let on = app.db.read();
        let plan = in_force(on, channel.workspace).await?;
        let (post, due_at) = (self.proof.line.post, self.proof.line.due_at);
        let links = look_where_it_leads(app, variant).await;
        let moment = Moment {
            post,
            words: &self.post,
            due_at,
            links: &links,
            plan: &plan,
            known: &Known::read(on, channel.workspace, &plan, app.now()).await?,
            is_carried: self.row.is_carried,
        };
        let before = assemble::findings_of(app, on, channel, &self.variant, moment).await?;
        let mut after = assemble::findings_of(app, on, channel, variant, moment).await?;
        let is_new = |finding: &Finding| !before.iter().any(|known| known.subject() == finding.subject());
        after.retain(|finding| finding.level == Level::Warn && is_new(finding));
        Ok(after)
    }
}

pub(super) fn fixed(
    app: &App,
    proof: &PublicationProof,
    channel: Option<&Channel>,
    variant: &Variant,
) -> Option<Fixed> {
    if proof.line.state != State::Published || proof.taken_down_at.is_some() {
        return Some(Fixed::NotOut);
    }
    let Some(channel) = channel else { return Some(Fixed::NotConnected) };
    let connector = app.connector(&channel.network);
    let can = connector.is_some_and(|it| it.editing().is_some() && it.limits(&channel.facts).edit);
    if !can {
        return Some(Fixed::Network);
    }
    if proof.receipts.iter().any(Receipt::is_seen_by_person) {
        return Some(Fixed::SeenByPerson);
    }
    let shows_html = proof.rendered.as_ref().is_some_and(|rendered| rendered.html.is_some());
    (shows_html && variant.html.is_some()).then_some(Fixed::FromSource)
}

/// A change broke off between its parts, or before the post got the words that its place had got.
fn stands_otherwise(app: &App, proof: &PublicationProof, channel: Option<&Channel>, variant: &Variant) -> bool {
    let (Some(said), Some(channel), false) = (&proof.rendered, channel, proof.edits.is_empty()) else { return false };
    let wanted = app.connector(&channel.network).map(|it| it.render(variant, &it.limits(&channel.facts)));
    wanted.is_some_and(|wanted| !reads_alike(said, &wanted))
}

/// Only what this place shows.
fn words_of(app: &App, proof: &PublicationProof, channel: Option<&Channel>, variant: &Variant) -> PlaceWords {
    let limits = channel.and_then(|channel| Some(app.connector(&channel.network)?.limits(&channel.facts)));
    let warns = limits.is_some_and(|limits| limits.content_warning);
    let titled = proof.rendered.as_ref().is_some_and(|rendered| rendered.title.is_some());
    PlaceWords {
        title: variant.title.clone().filter(|_| titled),
        text: variant.text.clone(),
        content_warning: warns.then(|| variant.content_warning.clone().unwrap_or_default()),
        first_comment: variant.first_comment.clone(),
        alts: variant.media.iter().map(|media| media.alt.clone().unwrap_or_default()).collect(),
    }
}

impl PlaceWords {
    /// As the place knows the people they name.
    fn put_into(&self, variant: &Variant, (network, people): (&str, &[Mentioned])) -> Variant {
        let mut after = variant.clone();
        after.text = say_among(network, &tidy(&self.text), variant.quoted.as_deref(), people);
        let first_comment = self.first_comment.as_deref().map(|words| say_among(network, words, None, people));
        for (place, words) in [
            (&mut after.title, &self.title),
            (&mut after.content_warning, &self.content_warning),
            (&mut after.first_comment, &first_comment),
        ] {
            if let Some(words) = words {
                *place = Some(tidy(words)).filter(|words| !words.is_empty());
            }
        }
        for (media, alt) in after.media.iter_mut().zip(&self.alts) {
            let alt = tidy(alt);
            // Nothing said stays nothing said; an empty line for words takes them away.
            if media.alt.is_some() || !alt.is_empty() {
                media.alt = Some(alt);
            }
        }
        after
    }
}

/// "Keep it": who, when, of what, and why if they say so.
pub(super) async fn keep_it(
    tx: &Tx,
    actor: &Actor,
    (variant, publication): (VariantId, PublicationId),
    (rule, about): (&str, Option<&str>),
    reason: Option<&str>,
    now: UtcMillis,
) -> Result<(), Internal> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    kept::insert(tx, actor, variant, ((rule, about), reason), now).await?;
    let data = json!({ "rule": rule, "about": about, "reason": reason });
    Ok(record(tx, actor.workspace, actor, now, "guard.keep", Some(publication.0), &data).await?)
}
