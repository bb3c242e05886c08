//! A post of one's own: written once, previewed as each network will show it, put in the queue.

use banyan_domain::{
    compose::{Card, Objective, Part, Post, Variant},
    guard::{Finding, Level},
    ids::ChannelId,
    plan::{Plan, address_of},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::{
    CarryError, ChosenAim, NotInPlan,
    assemble::{self, Moment, Place, Placed, Placing, When},
    guard_draft,
};
use crate::{
    Actor, App, Internal, fresh_id,
    plan::in_force,
    publish::{Channel, list_channels},
    workspace::record,
};

/// What a person wrote. The words come back untouched with every error.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub title: Option<String>,
    pub text: String,
    pub link: Option<String>,
    pub hashtags: Vec<String>,
    pub language: Option<String>,
    pub content_warning: Option<String>,
    pub objective: Objective,
    pub aim: ChosenAim,
    pub channels: Vec<ChannelId>,
    pub when: When,
}

#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("there are no words yet; nothing was put in the queue")]
    NoWords,
    #[error("choose at least one place; nothing was put in the queue")]
    NoPlace,
    #[error("`{0}` is not an address (it must begin with https:// or http://); nothing was put in the queue")]
    BadLink(String),
    #[error("this cannot go to {network}: {}; nothing was put in the queue", finding.rule)]
    Blocked { network: String, finding: Box<Finding> },
    #[error(transparent)]
    NotInPlan(#[from] NotInPlan),
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for WriteError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What the draft will look like, from the same `render` that publishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub places: Vec<PreviewPlace>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PreviewPlace {
    pub channel: ChannelId,
    pub network: String,
    pub channel_name: String,
    /// Before the words, where the network can hide them behind it.
    pub content_warning: Option<String>,
    pub parts: Vec<Part>,
    pub card: Option<Card>,
    pub findings: Vec<Finding>,
}

pub async fn preview_post(app: &App, actor: &Actor, draft: &Draft) -> Result<Preview, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let channels = chosen(app, actor, draft).await?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let (post, variant) = words_of(draft, &plan.plan)?;
    let now = app.now();
    let nobody = fresh_id();
    let link_state = guard_draft::look_at_link(app, variant.link.as_deref()).await;
    let mut places = Vec::new();
    for channel in channels {
        let Some(connector) = app.connector(&channel.network) else { continue };
        let rendered = connector.render(&variant, &connector.limits(&channel.facts));
        let due_at = assemble::due_at(app.db.read(), &channel, &plan, draft.when, now).await?;
        let moment = Moment { post: nobody, words: &post, due_at, link_state, plan: &plan };
        let findings = assemble::findings_of(app, app.db.read(), &channel, &variant, &moment).await?;
        places.push(PreviewPlace {
            channel: channel.id,
            network: channel.network,
            channel_name: channel.name,
            content_warning: rendered.content_warning,
            parts: rendered.parts,
            card: rendered.card,
            findings,
        });
    }
    Ok(Preview { places })
}

/// Puts it in the queue. What a network would refuse is said before anything is written.
pub async fn write_post(app: &App, actor: &Actor, draft: &Draft) -> Result<Vec<Placed>, WriteError> {
    write_post_once(app, actor, draft, fresh_id()).await
}

/// The same, harmless to repeat: with a key that was used before nothing is written and nothing is placed.
pub async fn write_post_once(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    key: uuid::Uuid,
) -> Result<Vec<Placed>, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let (post, variant) = words_of(draft, &plan.plan)?;
    let channels = chosen(app, actor, draft).await?;
    if channels.is_empty() {
        return Err(WriteError::NoPlace);
    }
    for channel in &channels {
        refuse_blocked(app, channel, &variant)?;
    }
    let now = app.now();
    let places = channels
        .into_iter()
        .map(|channel| Place {
            key: format!("post-{key}-{}", channel.id),
            variant: variant.clone(),
            own_words: false,
            channel,
        })
        .collect();
    let title = draft.title.clone().unwrap_or_else(|| draft.text.lines().next().unwrap_or_default().to_owned());
    let placing = Placing {
        item: None,
        title: &title,
        post: &post,
        places,
        when: draft.when,
        born_at: now,
        by_itself: false,
        link_state: guard_draft::look_at_link(app, variant.link.as_deref()).await,
        plan: &plan,
        page: None,
    };
    let tx = app.db.begin().await?;
    let placed = assemble::keep(app, &tx, actor, placing).await?;
    if placed.is_empty() {
        return Ok(placed);
    }
    // A person is here and can mend it: nothing is put in the queue that could not go.
    refuse_over(&placed)?;
    let data = json!({ "places": placed.len() });
    record(&tx, actor.workspace, actor.user, now, "compose.write", None, &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(placed)
}

async fn chosen(app: &App, actor: &Actor, draft: &Draft) -> Result<Vec<Channel>, WriteError> {
    let channels = list_channels(app, actor).await.map_err(CarryError::from)?;
    Ok(channels
        .into_iter()
        .filter(|channel| channel.rested_year.is_none() && draft.channels.contains(&channel.id))
        .collect())
}

/// An offer that is over by the time it would go out.
fn refuse_over(placed: &[Placed]) -> Result<(), WriteError> {
    let over = |place: &&Placed| place.findings.iter().any(Finding::is_over);
    let Some(place) = placed.iter().find(over) else { return Ok(()) };
    let finding = place.findings.iter().find(|finding| finding.is_over()).cloned();
    finding.map_or(Ok(()), |finding| {
        Err(WriteError::Blocked { network: place.channel_name.clone(), finding: Box::new(finding) })
    })
}

fn words_of(draft: &Draft, plan: &Plan) -> Result<(Post, Variant), WriteError> {
    let text = draft.text.replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() {
        return Err(WriteError::NoWords);
    }
    let mut post = Post { objective: draft.objective, language: draft.language.clone(), ..Post::default() };
    draft.aim.give(plan, &mut post)?;
    let typed = draft.link.as_deref().map(str::trim).filter(|link| !link.is_empty()).map(str::to_owned);
    // Whoever asks people to buy and says no address means that of the offer.
    let offered = || plan.dated(post.part_of.as_ref()?).and_then(address_of);
    let link = typed.or_else(offered);
    if let Some(link) = &link {
        let sound = url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !sound {
            return Err(WriteError::BadLink(link.clone()));
        }
    }
    let title = draft.title.clone().filter(|title| !title.trim().is_empty());
    post.call_to_action.clone_from(&link);
    let variant = Variant {
        title: title.clone(),
        card: link.as_ref().map(|link| Card {
            url: link.clone(),
            title: title.clone().unwrap_or_else(|| text.lines().next().unwrap_or_default().to_owned()),
            description: String::new(),
            image: None,
            thumbnail: None,
        }),
        text,
        link,
        hashtags: draft.hashtags.clone(),
        language: draft.language.clone(),
        content_warning: draft.content_warning.clone().filter(|warning| !warning.trim().is_empty()),
        ..Variant::default()
    };
    Ok((post, variant))
}

fn refuse_blocked(app: &App, channel: &Channel, variant: &Variant) -> Result<(), WriteError> {
    let Some(connector) = app.connector(&channel.network) else { return Ok(()) };
    let rendered = connector.render(variant, &connector.limits(&channel.facts));
    let blocked = rendered.findings.into_iter().find(|finding| finding.level == Level::Block);
    match blocked {
        Some(finding) => Err(WriteError::Blocked { network: channel.name.clone(), finding: Box::new(finding) }),
        None => Ok(()),
    }
}

/// Local wall time as a person typed it, in the business's zone.
pub fn moment_of(date_time: &str, zone: &jiff::tz::TimeZone) -> Option<UtcMillis> {
    let local: jiff::civil::DateTime = date_time.trim().parse().ok()?;
    Some(banyan_domain::schedule::local_to_utc(local, zone))
}
