//! The guard, fed with what was said to the same people before and with whether the link answers.

use std::collections::{HashMap, HashSet};

use banyan_db::{ConnectionTrait, Rows, lists_in_one, values};
use banyan_domain::{
    compose::{
        Post, Variant, Wording,
        mentions::{self, Mentioned},
    },
    gather::ItemKind,
    guard::{self, AlreadyRead, Balance, Draft, Finding, GuardRules, Past, PastItem, Said},
    ids::WorkspaceId,
    plan::Section,
    publish::Done,
    time::UtcMillis,
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    assemble::{Moment, OWN_SITE},
    contacts::{CONTACTS, mentioned_in},
    library,
    people::{CONSENTS, Consented, people},
    said_around::{self, AlikeEach, Apart, Around, SaidAround, SaidRow},
};
use crate::{
    App, Internal,
    converse::{WRITERS, Writer},
    gather::SaidItemRow,
    guard::{CHOSEN, ItemWords, SaidWords, rules_with},
    plan::{IN_FORCE, InForce},
    publish::Channel,
};

/// Of what stands for the title of a note.
const TITLE_LETTERS: usize = 60;

pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    /// Where nothing is to be said of offers.
    pub(super) balance: Option<Balance>,
}

/// What one place would say at a moment.
pub(super) struct Going<'a> {
    pub(super) channel: &'a Channel,
    pub(super) variant: &'a Variant,
    pub(super) moment: Moment<'a>,
}

/// Of one post at its places, in their order; what they are held against is read for all of them at once. Variants of one
/// post never count against each other.
pub(super) async fn check(app: &App, on: &impl ConnectionTrait, going: &[Going<'_>]) -> Result<Vec<Checked>, Internal> {
    let Some(first) = going.first() else { return Ok(Vec::new()) };
    let (workspace, plan) = (first.channel.workspace, first.moment.plan);
    let drafts: Vec<(Draft, GuardRules)> = going.iter().map(|one| draft_of(app, one)).collect();
    let apart: Vec<Apart<'_>> = drafts.iter().map(|(draft, rules)| (draft, rules.min_gap())).collect();
    let said = said(on, workspace, plan, &apart, app.now()).await?;
    let variants: Vec<&Variant> = going.iter().map(|one| one.variant).collect();
    let files = library::carried_files(on, workspace, &variants).await?;
    let mut read = AlreadyRead::default();
    let mut checked = Vec::with_capacity(going.len());
    for ((Going { channel, variant, moment }, (draft, rules)), said) in going.iter().zip(&drafts).zip(&said) {
        let day = plan.day_of(moment.due_at);
        let mut findings = guard::check_next(draft, said, rules, &mut read);
        let part_of = moment.words.part_of.as_ref();
        findings.extend(part_of.and_then(|part_of| guard::over(&plan.plan, part_of, day)));
        findings.extend(library::findings(&files, &channel.network, variant, day));
        checked.push(Checked { findings, balance: guard::balance(draft, said, rules) });
    }
    Ok(checked)
}

/// As the guard sees it, and the rules for it.
fn draft_of(app: &App, Going { channel, variant, moment }: &Going<'_>) -> (Draft, GuardRules) {
    let Moment { words: post, due_at: at, plan, known, .. } = *moment;
    let mut rules = known.rules_on(plan.day_of(at));
    // What is carried was written elsewhere, for people who know whom it means.
    let strangers = if moment.is_carried { Vec::new() } else { strangers(app, channel, variant, &known.contacts) };
    let is_page = channel.network == OWN_SITE;
    if is_page {
        // Pages of our own stand side by side; nobody is shown them one after the other.
        rules.min_gap_minutes = 0;
    }
    let draft = Draft {
        post: moment.post,
        channel: channel.id,
        audience: post.audience.as_ref().map(|audience| audience.name.clone()),
        text: variant.own_text().into_owned(),
        beside: variant.beside(),
        comment: variant.first_comment.clone(),
        link: variant.link.clone(),
        link_states: moment.links.all(),
        hashtags: variant.hashtags.clone(),
        media: variant.media.clone(),
        objective: post.objective,
        is_page,
        series: post.series,
        again: post.again,
        strangers,
        is_carried: moment.is_carried,
        without_goal: post.goal.is_none() && plan.plan.said(Section::Goal).next().is_some(),
        at,
    };
    (draft, rules)
}

/// The plan of a business, and its rules as of now: asked for together.
pub(super) async fn plan_and_rules(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    now: UtcMillis,
) -> Result<(InForce, GuardRules), Internal> {
    let lists = [IN_FORCE, CHOSEN, CONTACTS, CONSENTS, WRITERS];
    let [plan, chosen, contacts, consents, writers] = lists_in_one(on, "", lists, values![workspace.0]).await?;
    let plan = InForce::read(&plan)?;
    let known = Known::among(on, workspace, &plan, [chosen, contacts, consents, writers], now).await?;
    let rules = known.rules_on(plan.day_of(now));
    Ok((plan, rules))
}

/// What holds for every draft of a business now: asked for once, at however many places one is looked at.
pub(super) struct Known {
    rules: GuardRules,
    /// Whom posts mention.
    pub(super) contacts: Vec<Mentioned>,
    consents: Vec<Consented>,
    writers: Vec<Writer>,
}

impl Known {
    pub(super) async fn read(
        on: &impl ConnectionTrait,
        workspace: WorkspaceId,
        plan: &InForce,
        now: UtcMillis,
    ) -> Result<Self, Internal> {
        let asked = lists_in_one(on, "", [CHOSEN, CONTACTS, CONSENTS, WRITERS], values![workspace.0]).await?;
        Self::among(on, workspace, plan, asked, now).await
    }

    async fn among(
        on: &impl ConnectionTrait,
        workspace: WorkspaceId,
        plan: &InForce,
        [chosen, contacts, consents, writers]: [Rows; 4],
        now: UtcMillis,
    ) -> Result<Self, Internal> {
        let rules = rules_with(on, workspace, plan, chosen.read()?, now).await?;
        let contacts = mentioned_in(&contacts)?;
        Ok(Self { rules, contacts, consents: consents.read()?, writers: writers.read()? })
    }

    /// With the people who are known on that day.
    fn rules_on(&self, day: Date) -> GuardRules {
        GuardRules { people: people(&self.consents, &self.contacts, &self.writers, day), ..self.rules.clone() }
    }
}

/// Among our own words, as they are said there.
fn strangers(app: &App, channel: &Channel, variant: &Variant, contacts: &[Mentioned]) -> Vec<String> {
    let Some(connector) = app.connector(&channel.network) else { return Vec::new() };
    let style = connector.limits(&channel.facts).handles;
    let text = variant.own_text();
    let said = [Some(&*text), variant.first_comment.as_deref()];
    let found =
        said.into_iter().flatten().flat_map(|said| mentions::strangers(&channel.network, style, said, contacts));
    found.map(str::to_owned).collect()
}

/// What is worth holding drafts of one post against, in their order: what has words or its link in common, the last before
/// it and the next after it that the same people see, wherever they go, each once a place, and what goes out at its place
/// too near to it.
pub(super) async fn said(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    drafts: &[Apart<'_>],
    now: UtcMillis,
) -> Result<Vec<Said>, Internal> {
    let SaidAround { mut posts, items, of_each } = said_around::said_around(on, workspace, drafts, plan.places).await?;
    posts.retain(|row| row.is_read(now));
    let past = posts.iter().map(|row| Ok((row, past_of(row)?))).collect::<Result<Vec<_>, Internal>>()?;
    let items =
        items.iter().map(|row| Ok((row.id, past_item_of(row)?))).collect::<Result<HashMap<_, _>, Internal>>()?;
    let said_to = |(around, draft): (&Around, &Apart<'_>)| {
        let mut seen = HashSet::new();
        let held = past.iter().filter(|(row, _)| around.is_held_against(row)).map(|(_, past)| past);
        let once = held.filter(|past| seen.insert((past.post, past.channel)));
        let mut posts: Vec<Past> = once.cloned().collect();
        let beside = past.iter().filter(|(row, _)| around.is_beside(row, *draft)).map(|(_, past)| past);
        let mut beside: Vec<&Past> = beside.collect();
        beside.sort_by_key(|past| past.at);
        posts.extend(beside.into_iter().cloned());
        Said { posts, items: around.items(&items).cloned().collect() }
    };
    Ok(of_each.iter().zip(drafts).map(said_to).collect())
}

/// What everybody sees between two moments and beside them, in the order of its times.
pub(super) struct Between {
    posts: Vec<Past>,
    around: usize,
}

impl Between {
    /// What stands before and after a moment.
    pub(super) fn around(&self, at: UtcMillis) -> &[Past] {
        let place = self.posts.partition_point(|past| past.at <= at);
        let end = place.saturating_add(self.around).min(self.posts.len());
        &self.posts[place.saturating_sub(self.around)..end]
    }
}

/// For who looks for a time: asked once for all of them. None where too much stands between them.
pub(super) async fn said_between(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    times: (UtcMillis, UtcMillis),
    now: UtcMillis,
) -> Result<Option<Between>, Internal> {
    let found = said_around::said_between(on, workspace, times, plan.places).await?;
    found.map(|found| Ok(Between { posts: read_of(&found.posts, now)?, around: found.around })).transpose()
}

/// The last posts that everybody has seen by now.
pub(super) async fn said_last(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    now: UtcMillis,
) -> Result<Vec<Past>, Internal> {
    read_of(&said_around::said_last(on, workspace, now, plan.places).await?, now)
}

/// Only posts that have words or a link in common, and those too that nobody has read yet.
pub(super) async fn said_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &Wording<'_>,
) -> Result<Vec<Past>, Internal> {
    said_around::posts_alike(on, workspace, said).await?.iter().map(past_of).collect()
}

/// The same of each of several texts, and only what goes out, or went, between two moments.
pub(super) async fn said_alike_each(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &[Wording<'_>],
    between: [UtcMillis; 2],
) -> Result<Vec<Vec<Past>>, Internal> {
    let AlikeEach { posts, of_each } = said_around::posts_alike_each(on, workspace, said, between).await?;
    let posts: Vec<Past> = posts.iter().map(past_of).collect::<Result<_, _>>()?;
    let of_text = |ids: &Vec<Uuid>| posts.iter().filter(|past| ids.contains(&past.post.0)).cloned().collect();
    Ok(of_each.iter().map(of_text).collect())
}

fn past_item_of(row: &SaidItemRow) -> Result<PastItem, Internal> {
    let item: ItemWords = serde_json::from_str(&row.data)?;
    let page: Option<Done> = row.page.as_deref().map(serde_json::from_str).transpose()?;
    let title = if row.title.trim().is_empty() { first_words(item.words()) } else { row.title.clone() };
    Ok(PastItem {
        kind: ItemKind::parse(&row.kind).unwrap_or(ItemKind::Article),
        title,
        text: item.words().to_owned(),
        page: page.and_then(|done| done.receipts().next().and_then(|receipt| receipt.url.clone())),
        url: item.url,
        at: UtcMillis(row.at),
    })
}

fn first_words(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(TITLE_LETTERS).collect()
}

fn read_of(rows: &[SaidRow], now: UtcMillis) -> Result<Vec<Past>, Internal> {
    rows.iter().filter(|row| row.is_read(now)).map(past_of).collect()
}

fn past_of(row: &SaidRow) -> Result<Past, Internal> {
    let said: SaidWords = serde_json::from_str(&row.data)?;
    let post: Option<Post> = row.post_data.as_deref().and_then(|data| serde_json::from_str(data).ok());
    let post = post.unwrap_or_default();
    let done: Done = serde_json::from_str(&row.done)?;
    Ok(Past {
        post: row.post_id.into(),
        channel: row.channel_id.into(),
        audience: Some(row.audience.clone()).filter(|audience| !audience.is_empty()),
        text: said.own_text(),
        link: said.link,
        comment: said.first_comment,
        objective: post.objective,
        is_page: row.network == OWN_SITE,
        series: post.series,
        at: UtcMillis(row.due_at),
        url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
    })
}
