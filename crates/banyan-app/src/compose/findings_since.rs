//! What the guard says of a post that waits, if it went at another moment, and nobody has been told of it yet.

use std::collections::BTreeSet;

use banyan_domain::{
    compose::{Post, Variant},
    guard::{Finding, Level},
    ids::{PostId, PublicationId},
    publish::PublicationState as State,
    time::UtcMillis,
    workspace::Right,
};

use super::{
    assemble::{self, Moment},
    guard_draft::Known,
    kept::kept_now,
    link_state::look_at_links,
    store,
};
use crate::{
    Actor, App, Internal,
    plan::in_force,
    publish::{Channel, ChannelError, ProofError, PublicationProof, load_channel, show_publication},
};

#[derive(Clone, Debug, PartialEq)]
pub struct FoundSince {
    pub publication: PublicationId,
    pub post: PostId,
    pub title: String,
    pub network: String,
    pub channel_name: String,
    /// The moment that was asked for.
    pub at: UtcMillis,
    pub finding: Finding,
}

/// Of each that still waits, at the moment beside it. What stands with its words was told when they were put in the queue,
/// and what somebody kept is settled.
pub async fn findings_since(
    app: &App,
    actor: &Actor,
    moments: &[(PublicationId, UtcMillis)],
) -> Result<Vec<FoundSince>, ProofError> {
    actor.needs(Right::Look)?;
    let mut waiting = Vec::with_capacity(moments.len());
    for (id, at) in moments {
        waiting.extend(Waiting::of(app, actor, *id, *at).await?);
    }
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let addresses = waiting.iter().flat_map(|one| one.variant.wording().addresses());
    // A page of our own may go out just before what leads to it; that is waited for.
    let links = look_at_links(app, addresses.filter(|address| !is_ours(app, address)).collect()).await;
    let on = app.db.snapshot().await?;
    let plan = in_force(&on, actor.workspace).await?;
    let known = Known::read(&on, actor.workspace, &plan, app.now()).await?;
    let mut found = Vec::new();
    for one in waiting {
        let line = &one.proof.line;
        let moment = Moment {
            post: line.post,
            words: &one.post,
            due_at: one.at,
            links: &links,
            plan: &plan,
            known: &known,
            is_carried: one.is_carried,
        };
        let findings = assemble::findings_of(app, &on, &one.channel, &one.variant, moment).await?;
        found.extend(findings.into_iter().filter(|finding| one.is_new(finding)).map(|finding| FoundSince {
            publication: line.id,
            post: line.post,
            title: line.title.clone(),
            network: line.network.clone(),
            channel_name: line.channel_name.clone(),
            at: one.at,
            finding,
        }));
    }
    Ok(found)
}

struct Waiting {
    proof: PublicationProof,
    channel: Channel,
    post: Post,
    variant: Variant,
    is_carried: bool,
    /// Rules, each with what it is about.
    kept: BTreeSet<(String, Option<String>)>,
    at: UtcMillis,
}

impl Waiting {
    /// None: it is not here, or it waits no more; whoever acts on it is told so.
    async fn of(app: &App, actor: &Actor, id: PublicationId, at: UtcMillis) -> Result<Option<Self>, ProofError> {
        let proof = match show_publication(app, actor, id).await {
            Ok(proof) => proof,
            Err(ProofError::NotHere) => return Ok(None),
            Err(error) => return Err(error),
        };
        let waits = matches!(proof.line.state, State::Scheduled | State::NeedsAttention | State::Missed);
        if !waits || !proof.receipts.is_empty() {
            return Ok(None);
        }
        let channel = match load_channel(app, actor, proof.line.channel).await {
            Ok(channel) => channel,
            Err(ChannelError::Refused(refused)) => return Err(refused.into()),
            Err(ChannelError::Internal(internal)) => return Err(internal.into()),
            Err(ChannelError::NotHere | ChannelError::UnknownNetwork(_) | ChannelError::Network(_)) => return Ok(None),
        };
        let row = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(ProofError::NotHere)?;
        Ok(Some(Self {
            post: serde_json::from_str(&row.post_data).map_err(Internal::from)?,
            variant: serde_json::from_str(&row.data).map_err(Internal::from)?,
            is_carried: row.is_carried,
            kept: kept_now(app.db.read(), proof.variant).await?,
            proof,
            channel,
            at,
        }))
    }

    fn is_new(&self, finding: &Finding) -> bool {
        let was_told = |told: &Finding| told.rule == finding.rule && about(told) == about(finding);
        let is_kept = self.kept.contains(&(finding.rule.clone(), finding.about.clone()));
        finding.level == Level::Warn && !is_kept && !self.proof.findings.iter().any(was_told)
    }
}

/// The other post, or the words it rests on: too close to one post is not too close to another.
#[derive(PartialEq)]
enum About<'a> {
    Post(PostId),
    Words(&'a str),
    Itself,
}

fn about(finding: &Finding) -> About<'_> {
    match &finding.evidence {
        Some(evidence) => evidence.post.map_or(About::Words(&evidence.quote), About::Post),
        None => About::Itself,
    }
}

fn is_ours(app: &App, address: &str) -> bool {
    let rest = address.strip_prefix(&*app.base_url);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}
