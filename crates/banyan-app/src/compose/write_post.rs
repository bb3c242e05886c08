//! A post of one's own: written once, put in the queue for each of its places.

use std::collections::{BTreeMap, BTreeSet};

use banyan_db::Tx;
use banyan_domain::{
    compose::{
        About, Card, MOST_QUOTED, Media, Post, Variant, Wording, links,
        mentions::{Mentioned, say_on},
    },
    guard::{Finding, Level},
    ids::{ItemId, PostId, PublicationId, VariantId},
    plan::{Plan, address_of},
    time::UtcMillis,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    CarryError, Draft, DraftError, KeptRule, NotInPlan, When,
    assemble::{self, OWN_SITE, Place, Placed, Placing},
    contacts::mentioned,
    edit_published::keep_it,
    kept::kept_of,
    library,
    link_card::{cards_of, fetch_thumbnails, fill_cards},
    link_state::{LinkStates, look_at_links},
    say_again::refuse_same_beginning,
    store,
};
use crate::{
    Actor, App, Internal, fresh_id,
    gather::{lock_item, mark_items},
    plan::{InForce, in_force},
    publish::{Channel, list_channels},
    takes_cuts,
    workspace::record,
};

#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("there are no words yet; nothing was put in the queue")]
    NoWords,
    #[error("choose at least one place; nothing was put in the queue")]
    NoPlace,
    #[error("`{0}` is not an address (it must begin with https:// or http://); nothing was put in the queue")]
    BadLink(String),
    #[error("a file that was attached is not in the library; nothing was put in the queue")]
    NoFile,
    #[error("it begins like the old post; write a first sentence that is new. Nothing was put in the queue")]
    SameBeginning,
    #[error("this article has been said already; nothing was put in the queue")]
    SaidAlready { post: PostId },
    #[error("the quote is longer than {} letters; nothing was put in the queue", MOST_QUOTED)]
    LongQuote,
    #[error("this cannot go to {network}: {}; nothing was put in the queue", finding.rule)]
    Blocked { network: String, finding: Box<Finding> },
    #[error("its time has passed ({at}); give it another. Nothing was put in the queue")]
    Passed { at: UtcMillis },
    #[error("the words before these are in the queue already; nothing was put there beside them")]
    Beside { post: PostId },
    #[error("think again about it ({}); nothing was put in the queue", rules(findings))]
    ThinkFirst { findings: Vec<Finding> },
    #[error(transparent)]
    NotInPlan(#[from] NotInPlan),
    #[error(transparent)]
    Draft(#[from] DraftError),
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

fn rules(findings: &[Finding]) -> String {
    findings.iter().map(|finding| finding.rule.as_str()).collect::<Vec<_>>().join(", ")
}

impl From<banyan_db::DbErr> for WriteError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Puts it in the queue. What a network would refuse is said before anything is written.
pub async fn write_post(app: &App, actor: &Actor, draft: &Draft) -> Result<Vec<Placed>, WriteError> {
    write_post_once(app, actor, draft, fresh_id()).await
}

/// The same, harmless to repeat: with a key that was used before nothing is written and nothing is placed.
pub async fn write_post_once(app: &App, actor: &Actor, draft: &Draft, key: Uuid) -> Result<Vec<Placed>, WriteError> {
    actor.needs(draft.when.right()).map_err(CarryError::from)?;
    let ready = ready(app, actor, draft).await?;
    let draft = draft.with_keepers(actor, &Draft::default(), app.now());
    let tx = app.db.begin().await?;
    let placed = take_in(app, &tx, actor, &draft, ready, &key.to_string()).await?;
    if !placed.is_empty() {
        tx.commit().await?;
        app.nudge();
    }
    Ok(placed)
}

/// What was looked at before the write begins: the plan, the places, whether the link answers.
pub(super) struct Ready {
    pub(super) plan: InForce,
    pub(super) title: String,
    pub(super) post: Post,
    base: Variant,
    cards: Vec<Card>,
    channels: Vec<Channel>,
    people: Vec<Mentioned>,
    pub(super) links: LinkStates,
}

impl Ready {
    /// `key` names these words on their way; each place has its own.
    pub(super) fn places(&self, app: &App, draft: &Draft, key: &str) -> Vec<Place> {
        let place = |channel: &Channel| {
            let (variant, own_words) = self.variant_of(app, draft, channel);
            // Somebody has looked at these words: a change of the article leaves them as they are.
            let own_words = own_words || draft.item.is_some();
            let key = format!("post-{key}-{}", channel.id);
            Place { key, variant, own_words, at_once: false, channel: channel.clone() }
        };
        self.channels.iter().map(place).collect()
    }

    fn variant_of(&self, app: &App, draft: &Draft, channel: &Channel) -> (Variant, bool) {
        draft.variant_of(app, (&self.base, &self.cards), channel, &self.people)
    }
}

/// What a network would refuse is said.
pub(super) async fn ready(app: &App, actor: &Actor, draft: &Draft) -> Result<Ready, WriteError> {
    let ready = look(app, actor, draft).await?;
    for channel in &ready.channels {
        refuse_blocked(app, channel, &ready.variant_of(app, draft, channel).0)?;
    }
    Ok(ready)
}

/// With all that its places will be sent.
pub(super) async fn look(app: &App, actor: &Actor, draft: &Draft) -> Result<Ready, WriteError> {
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let (post, mut base) = words_of(draft, &plan.plan)?;
    refuse_same_beginning(app, actor, draft).await?;
    base.media = files_of(app, actor, draft).await?;
    let channels = chosen(app, actor, draft).await?;
    if channels.is_empty() {
        return Err(WriteError::NoPlace);
    }
    let people = mentioned(app.db.read(), actor.workspace).await?;
    let mut cards = cards_of(draft, &base);
    let addresses = addresses_of(draft, &base, &channels);
    let (links, filled) = tokio::join!(look_at_links(app, addresses), fill_cards(app, actor.workspace, &mut cards));
    filled?;
    fetch_thumbnails(app, &channels, &base, &mut cards).await;
    let title = title_of(app, actor, draft, &base.media).await?;
    Ok(Ready { plan, title, post, base, cards, channels, people, links })
}

/// By which it is known: its first words; of a file alone what that shows, or how it is called.
async fn title_of(app: &App, actor: &Actor, draft: &Draft, media: &[Media]) -> Result<String, WriteError> {
    let words = draft.first_words(usize::MAX);
    let Some(file) = media.first().filter(|_| words.is_empty()) else { return Ok(words) };
    if let Some(alt) = file.alt.as_deref().filter(|alt| !alt.is_empty()) {
        return Ok(alt.to_owned());
    }
    let named = library::names_of(app.db.read(), actor.workspace, &[file.asset].into()).await?;
    let name = named.into_iter().map(|file| file.name).find(|name| !name.trim().is_empty());
    Ok(name.unwrap_or_else(|| file.mime_type.clone()))
}

/// Where it leads, at any of its places. A page of our own has many words, and is asked about what stands beside them.
pub(super) fn addresses_of(draft: &Draft, base: &Variant, channels: &[Channel]) -> BTreeSet<String> {
    let link = base.link.as_deref();
    let of = |channel: &Channel| {
        if channel.network == OWN_SITE {
            return Wording { link, ..Wording::default() }.addresses();
        }
        let (words, own) = draft.words_for(channel.id);
        let text = if own { words.into() } else { base.own_text() };
        Wording { text, link, comment: base.first_comment.as_deref() }.addresses()
    };
    channels.iter().flat_map(of).collect()
}

/// `key` names these words on their way to their places; under a key that was used before nothing is placed.
pub(super) async fn take_in(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    draft: &Draft,
    ready: Ready,
    key: &str,
) -> Result<Vec<Placed>, WriteError> {
    let now = app.now();
    if let Some(item) = draft.item {
        refuse_said(tx, actor, item, &ready.channels).await?;
    }
    let placing = Placing {
        item: draft.item,
        title: &ready.title,
        post: &ready.post,
        places: ready.places(app, draft, key),
        when: draft.when,
        born_at: now,
        by_itself: false,
        kept: &draft.kept,
        links: &ready.links,
        plan: &ready.plan,
        page: None,
    };
    let placed = assemble::keep(app, tx, actor, placing).await?;
    // A person is here and can mend it: nothing is put in the queue that could not go.
    refuse_passed(draft.when, &placed, now)?;
    refuse_over(&placed)?;
    let places = placed.iter().map(|place| (place.variant, place.publication, place.findings.as_slice()));
    keep_findings(tx, actor, &draft.kept, places).await?;
    if let Some(item) = draft.item {
        mark_items(tx, actor.workspace, &[item], &["fresh", "held", "known", "skipped"], "carried").await?;
    }
    let data = json!({ "places": placed.len() });
    record(tx, actor.workspace, actor, now, "compose.write", None, &data).await?;
    Ok(placed)
}

/// An article goes to a place once, whoever else carried it there while this was written.
async fn refuse_said(tx: &Tx, actor: &Actor, item: ItemId, channels: &[Channel]) -> Result<(), WriteError> {
    lock_item(tx, actor.workspace, item).await?;
    let said = store::said_of_item(&**tx, actor.workspace, item).await?;
    match said.into_iter().find(|(_, at)| channels.iter().any(|channel| channel.id == *at)) {
        Some((post, _)) => Err(WriteError::SaidAlready { post }),
        None => Ok(()),
    }
}

/// What was kept while it was written is kept with the post, as whoever kept it, whoever puts it in the queue.
pub(super) async fn keep_findings(
    tx: &Tx,
    actor: &Actor,
    kept: &BTreeMap<String, KeptRule>,
    places: impl Iterator<Item = (VariantId, PublicationId, &[Finding])>,
) -> Result<(), Internal> {
    for (variant, publication, findings) in places {
        for (finding, kept) in kept_of(kept, findings) {
            let Some((keeper, at)) = kept.keeper(actor) else { continue };
            let subject = (finding.rule.as_str(), finding.about.as_deref());
            keep_it(tx, &keeper, (variant, publication), subject, Some(&kept.reason), at).await?;
        }
    }
    Ok(())
}

pub(super) async fn files_of(app: &App, actor: &Actor, draft: &Draft) -> Result<Vec<Media>, WriteError> {
    library::media_of(app.db.read(), actor.workspace, &draft.media).await?.ok_or(WriteError::NoFile)
}

pub(super) async fn chosen(app: &App, actor: &Actor, draft: &Draft) -> Result<Vec<Channel>, WriteError> {
    let channels = list_channels(app, actor).await.map_err(CarryError::from)?;
    Ok(channels
        .into_iter()
        .filter(|channel| channel.rested_year.is_none() && draft.channels.contains(&channel.id))
        .collect())
}

/// A draft may have lain since its time was chosen: nobody has said that it goes out now.
fn refuse_passed(when: When, placed: &[Placed], now: UtcMillis) -> Result<(), WriteError> {
    match when {
        When::At(at) if at < now && !placed.is_empty() => Err(WriteError::Passed { at }),
        When::At(_) | When::NextSlot | When::Now | When::Soon => Ok(()),
    }
}

/// An offer that is over by the time it would go out, or a picture that may not be shown then.
fn refuse_over(placed: &[Placed]) -> Result<(), WriteError> {
    let over = |place: &&Placed| place.findings.iter().any(Finding::has_ended);
    let Some(place) = placed.iter().find(over) else { return Ok(()) };
    let finding = place.findings.iter().find(|finding| finding.has_ended()).cloned();
    finding.map_or(Ok(()), |finding| {
        Err(WriteError::Blocked { network: place.channel_name.clone(), finding: Box::new(finding) })
    })
}

/// What nobody has seen yet and nobody kept: a person is asked first.
pub(super) fn refuse_unseen(draft: &Draft, seen: &BTreeSet<String>, placed: &[Placed]) -> Result<(), WriteError> {
    let is_new = |finding: &&Finding| {
        let subject = finding.subject();
        finding.level == Level::Warn && !seen.contains(&subject) && !draft.kept.contains_key(&subject)
    };
    let findings: Vec<Finding> = placed.iter().flat_map(|place| &place.findings).filter(is_new).cloned().collect();
    if findings.is_empty() { Ok(()) } else { Err(WriteError::ThinkFirst { findings }) }
}

/// The post, and what all places say of it.
pub(super) fn words_of(draft: &Draft, plan: &Plan) -> Result<(Post, Variant), WriteError> {
    let text = tidy(&draft.text);
    if draft.is_empty() || !draft.channels.iter().all(|channel| draft.speaks_at(*channel)) {
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
    let passage = draft.about.as_ref().map(|about| about.passage(draft.language.as_deref()));
    let passage = passage.filter(|passage| !passage.is_empty());
    let title = draft.title.clone().filter(|title| !title.trim().is_empty());
    post.call_to_action.clone_from(&link);
    if draft.about.as_ref().is_some_and(About::is_too_long) {
        return Err(WriteError::LongQuote);
    }
    post.about.clone_from(&draft.about);
    post.again = draft.again;
    let their_title = draft.about.as_ref().map(|about| about.title.clone()).filter(|title| !title.is_empty());
    let of_card = their_title.or_else(|| title.clone());
    let variant = Variant {
        title: title.clone(),
        card: links::leads_to(&text, link.as_deref()).map(|leads_to| Card {
            url: leads_to.into_owned(),
            title: of_card.unwrap_or_default(),
            description: String::new(),
            image: None,
            thumbnail: None,
        }),
        text: beside(text, passage.as_deref()),
        quoted: passage,
        link,
        hashtags: draft.hashtags.clone(),
        poll: draft.poll.clone(),
        language: draft.language.clone(),
        content_warning: draft.content_warning.clone().filter(|warning| !warning.trim().is_empty()),
        first_comment: draft.first_comment.as_deref().map(tidy).filter(|comment| !comment.is_empty()),
        ..Variant::default()
    };
    Ok((post, variant))
}

/// The own words first.
fn beside(own: String, passage: Option<&str>) -> String {
    match passage {
        Some(passage) => format!("{own}\n\n{passage}"),
        None => own,
    }
}

pub(super) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

impl Draft {
    /// What one place says and shows, with people as it knows them, and whether it says it in words of its own.
    pub(super) fn variant_of(
        &self,
        app: &App,
        (base, cards): (&Variant, &[Card]),
        channel: &Channel,
        people: &[Mentioned],
    ) -> (Variant, bool) {
        let (words, own) = self.words_for(channel.id);
        let say = |words: &str| say_on(&channel.network, words, people);
        let words = if own { tidy(words) } else { base.own_text().into_owned() };
        let leads_to = links::leads_to(&words, base.link.as_deref());
        let card = cards.iter().find(|card| Some(card.url.as_str()) == leads_to.as_deref()).cloned();
        // Nobody is mentioned by what somebody else said.
        let text = beside(say(&words), base.quoted.as_deref());
        let first_comment = base.first_comment.as_deref().map(say);
        let goes = |file: &&Media| !self.leaves_out(channel.id, file.asset);
        let may_cut = app.connector(&channel.network).is_some_and(takes_cuts);
        let media = base.media.iter().filter(goes).map(|file| self.sent(channel.id, may_cut, file)).collect();
        // Who writes own words for a place without polls says there what is to be said of the answers.
        let poll = base.poll.clone().filter(|_| !own || has_polls(app, channel));
        (Variant { text, card, first_comment, media, poll, ..base.clone() }, own)
    }
}

fn has_polls(app: &App, channel: &Channel) -> bool {
    app.connector(&channel.network).is_some_and(|connector| connector.limits(&channel.facts).polls.is_some())
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
