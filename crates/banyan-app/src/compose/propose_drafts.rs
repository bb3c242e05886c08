//! Drafts for a week that is still open, made from the business's own articles that nobody has said yet. Nothing is
//! written down before a person takes one, and nothing goes out before they say so.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    time::Duration,
};

use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{
    compose::{
        Objective,
        carry::{Carried, CarryRules, Form, carry_as},
    },
    gather::{Item, ItemKind, address::link_key},
    guard::{GuardRules, names_a_day},
    ids::{ChannelId, DraftId, ItemId, PostId, SourceId},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Serialize;

use super::{
    CarryError, ChosenAim, Draft, DraftError, OpenDraft, SaveDraft, WriteError,
    assemble::OWN_SITE,
    bring_back_draft,
    carry_item::{aim_at, rules_of},
    draft::begun_once,
    guard_draft, list_drafts, open_draft, save_draft,
    say_again::repeats,
    store,
};
use crate::{
    Actor, App, Internal, fresh_id,
    gather::{Arrival, item_of, known_items},
    guard,
    plan::{InForce, plan_now},
    publish::{Channel, list_channels},
    schedule::{OpenSlots, ScheduleError, open_slots},
    workspace::current_hold,
};

/// Nobody drowns who begins with so many a week.
const A_WEEK: usize = 3;
const WEEK: Duration = DAY.saturating_mul(7);
/// So many articles are looked through.
const NEWEST: u32 = 24;

/// What the coming week has room for; without drafts it is full, there is nothing to make them from, or the plan wants
/// nothing beyond what is carried.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DraftWeek {
    /// Everything is held: what is put in the queue waits until it is let go.
    pub is_held: bool,
    /// No place but the own site, which has no weekly times.
    pub is_nowhere: bool,
    /// In the order of their times.
    pub drafts: Vec<ProposedDraft>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposedDraft {
    pub item: ItemId,
    pub form: Form,
    /// Of the article.
    pub title: String,
    /// The article's own words.
    pub text: String,
    pub link: Option<String>,
    /// The first of its times; none: it goes when somebody says so.
    pub at: Option<UtcMillis>,
    pub places: Vec<ProposedPlace>,
    /// Somebody has begun it.
    pub draft: Option<DraftId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposedPlace {
    pub channel: ChannelId,
    pub network: String,
    pub name: String,
    /// None: at once.
    pub at: Option<UtcMillis>,
}

/// Three a week at most, and no more than there are free times.
pub async fn propose_drafts(app: &App, actor: &Actor) -> Result<DraftWeek, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let channels = live(app, actor).await?;
    let slots = open_slots(app, actor, WEEK, A_WEEK).await.map_err(stop)?;
    let is_nowhere = channels.iter().all(|channel| channel.network == OWN_SITE);
    let is_held = current_hold(app, actor.workspace).await?.is_some();
    let mut week = DraftWeek { is_held, is_nowhere, drafts: Vec::new() };
    let said = said_this_week(app, actor, is_nowhere).await?;
    let left = A_WEEK.saturating_sub(said);
    let room = slots.iter().map(|open| open.slots.len()).max().map_or(left, |free| free.min(left));
    if channels.is_empty() || room == 0 || plan_now(app, actor.workspace).await?.plan.only_carries() {
        return Ok(week);
    }
    let begun = list_drafts(app, actor).await?.unfinished;
    for (n, (arrival, form, carried)) in unsaid(app, actor, room, said).await?.into_iter().enumerate() {
        let places: Vec<ProposedPlace> = channels.iter().map(|channel| place(channel, &slots, n)).collect();
        let draft = draft_of(arrival.id);
        week.drafts.push(ProposedDraft {
            item: arrival.id,
            form,
            title: carried.base.title.unwrap_or_default(),
            text: carried.base.text,
            link: carried.base.link,
            at: places.iter().filter_map(|place| place.at).min(),
            places,
            draft: begun.iter().any(|line| line.id == draft).then_some(draft),
        });
    }
    Ok(week)
}

async fn live(app: &App, actor: &Actor) -> Result<Vec<Channel>, WriteError> {
    let channels = list_channels(app, actor).await.map_err(CarryError::from)?;
    Ok(channels.into_iter().filter(Channel::is_live).collect())
}

fn stop(error: ScheduleError) -> WriteError {
    match error {
        ScheduleError::Refused(refused) => CarryError::from(refused).into(),
        ScheduleError::Channel(error) => CarryError::from(error).into(),
        ScheduleError::Internal(error) => error.into(),
        ScheduleError::Invalid(_) | ScheduleError::PlanChanged => Internal::Broken("reading times changed them").into(),
    }
}

/// What waits at borrowed places in the coming week. The own site keeps nothing waiting: of it counts what was taken
/// from here in the last.
async fn said_this_week(app: &App, actor: &Actor, is_nowhere: bool) -> Result<usize, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        posts: i64,
    }
    let now = app.now();
    let (sql, from, until) = if is_nowhere {
        let taken = "SELECT COUNT(*) AS posts FROM draft JOIN post ON post.id = draft.post_id
            WHERE draft.workspace_id = $1 AND post.item_id IS NOT NULL AND draft.queued_at BETWEEN $2 AND $3";
        (taken, now.minus(WEEK), now)
    } else {
        let waiting = "SELECT COUNT(DISTINCT publication.post_id) AS posts FROM publication
            JOIN channel ON channel.id = publication.channel_id
            WHERE publication.workspace_id = $1 AND publication.state = 'scheduled' AND channel.network <> 'own_site'
              AND publication.due_at BETWEEN $2 AND $3";
        (waiting, now, now.plus(WEEK))
    };
    let row: Option<Row> = one(app.db.read(), sql, values![actor.workspace.0, from.0, until.0]).await?;
    Ok(row.and_then(|row| usize::try_from(row.posts).ok()).unwrap_or(0))
}

fn place(channel: &Channel, slots: &[OpenSlots], n: usize) -> ProposedPlace {
    let open = slots.iter().find(|open| open.channel.id == channel.id);
    let at = open.and_then(|open| open.slots.get(n).copied());
    ProposedPlace { channel: channel.id, network: channel.network.clone(), name: channel.name.clone(), at }
}

/// The newest that no post has said, each in another form than those before it this week, as far as its words allow.
async fn unsaid(app: &App, actor: &Actor, most: usize, said: usize) -> Result<Vec<(Arrival, Form, Carried)>, Internal> {
    let on = app.db.read();
    let plan = plan_now(app, actor.workspace).await?;
    let guard = guard::rules_of(on, actor.workspace, &plan, app.now()).await?;
    let mut found: Vec<(Arrival, Form, Carried)> = Vec::new();
    let mut known: BTreeMap<SourceId, CarryRules> = BTreeMap::new();
    for arrival in known_items(on, actor.workspace, NEWEST).await? {
        if found.len() == most {
            break;
        }
        let rules = match known.entry(arrival.source) {
            Entry::Occupied(rules) => rules.into_mut(),
            Entry::Vacant(place) => place.insert(rules_of(app, actor.workspace, arrival.source).await?),
        };
        let Some((form, carried)) = in_form(&arrival.item, rules, said + found.len()) else { continue };
        let leads = leads_to(carried.base.link.as_deref());
        let is_twice = found.iter().any(|(.., other)| leads_to(other.base.link.as_deref()) == leads);
        if !is_twice && said_by(app, actor, &carried, &guard).await?.is_none() {
            found.push((arrival, form, carried));
        }
    }
    Ok(found)
}

/// The `n`th of the week begins with its own form, and takes the next whose words there are, and whose words last.
fn in_form(item: &Item, rules: &CarryRules, n: usize) -> Option<(Form, Carried)> {
    let mut forms = Form::ALL.iter().cycle().skip(n % Form::ALL.len()).take(Form::ALL.len());
    forms.find_map(|form| Some((*form, carry_as(item, rules, *form).filter(|carried| lasts(item, carried))?)))
}

/// None of what sells, was true on one day, or leads nowhere.
fn lasts(item: &Item, carried: &Carried) -> bool {
    let text = carried.base.text.trim();
    let lasts = item.kind != ItemKind::Event && carried.post.objective != Objective::Offer && !names_a_day(text);
    lasts && !text.is_empty() && carried.base.link.is_some()
}

fn leads_to(link: Option<&str>) -> Option<String> {
    link.and_then(link_key)
}

/// A post that leads there already, or says the same.
pub(super) async fn said_by(
    app: &App,
    actor: &Actor,
    carried: &Carried,
    rules: &GuardRules,
) -> Result<Option<PostId>, Internal> {
    let base = &carried.base;
    let past = guard_draft::said_alike(app.db.read(), actor.workspace, &base.wording()).await?;
    let leads = leads_to(base.link.as_deref());
    if let Some(same) = past.iter().find(|past| leads.is_some() && leads_to(past.link.as_deref()) == leads) {
        return Ok(Some(same.post));
    }
    let first = past.first().map(|past| past.post);
    let repeats = repeats(&base.text, past, (rules, app.now()));
    Ok(first.filter(|_| repeats))
}

/// The same however often it is begun.
fn draft_of(item: ItemId) -> DraftId {
    begun_once("proposed", item.0)
}

/// A draft of an article in this form, or as it would be carried; begun once, it is the same one with what was written
/// since. What a post has said already is told.
pub async fn begin_proposed(app: &App, actor: &Actor, item: ItemId, form: Form) -> Result<DraftId, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let row = item_of(app.db.read(), actor.workspace, item).await?.filter(|row| row.state != "gone");
    let row = row.ok_or(CarryError::NotHere)?;
    let id = draft_of(item);
    match open_draft(app, actor, id).await {
        Ok(OpenDraft { queued: Some(post), .. }) => return Err(WriteError::SaidAlready { post }),
        Ok(OpenDraft { removed_at: None, .. }) => return Ok(id),
        Ok(_) | Err(DraftError::NotHere) => {}
        Err(error) => return Err(error.into()),
    }
    let words: Item = serde_json::from_str(&row.data).map_err(Internal::from)?;
    let plan = plan_now(app, actor.workspace).await?;
    let rules = rules_of(app, actor.workspace, SourceId(row.source_id)).await?;
    let carried = carry_as(&words, &rules, form).or_else(|| carry_as(&words, &rules, Form::Title));
    // A letter stands nowhere on the web: carried, it gets a page of its own first.
    let carried = carried.filter(|carried| carried.base.link.is_some()).ok_or(CarryError::NotHere)?;
    let said = store::said_of_item(app.db.read(), actor.workspace, item).await?.first().map(|(post, _)| *post);
    let guard = guard::rules_of(app.db.read(), actor.workspace, &plan, app.now()).await?;
    let post = match said {
        Some(post) => Some(post),
        None => said_by(app, actor, &carried, &guard).await?,
    };
    if let Some(post) = post {
        return Err(WriteError::SaidAlready { post });
    }
    let draft = draft(app, actor, &plan, (item, &words), carried).await?;
    begin(app, actor, id, &draft).await
}

/// For all live places, and for what the written rules take it to be.
async fn draft(
    app: &App,
    actor: &Actor,
    plan: &InForce,
    (id, item): (ItemId, &Item),
    mut carried: Carried,
) -> Result<Draft, WriteError> {
    let channels = live(app, actor).await?;
    let places: Vec<_> = channels.iter().map(|channel| channel.as_planned(app)).collect();
    aim_at(plan, &mut carried.post, item, &places, app.now());
    Ok(Draft {
        title: carried.base.title,
        text: carried.base.text,
        link: carried.base.link,
        hashtags: carried.base.hashtags,
        language: carried.base.language,
        objective: carried.post.objective,
        aim: ChosenAim::of(&carried.post),
        channels: channels.iter().map(|channel| channel.id).collect(),
        item: Some(id),
        ..Draft::default()
    })
}

/// What somebody begins at this very moment elsewhere is the same draft.
async fn begin(app: &App, actor: &Actor, id: DraftId, draft: &Draft) -> Result<DraftId, WriteError> {
    match save_draft(app, actor, &SaveDraft { id, page: fresh_id(), read: 0, draft }).await {
        Ok(saved) => Ok(saved.id),
        Err(DraftError::Conflict { theirs }) if theirs.removed_at.is_some() => {
            bring_back_draft(app, actor, id).await?;
            Ok(id)
        }
        Err(DraftError::Conflict { .. }) => Ok(id),
        Err(error) => Err(error.into()),
    }
}
