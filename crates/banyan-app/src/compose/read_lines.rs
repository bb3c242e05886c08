//! The six-line test: posts read as followers would, one after the other, at all places. Nothing is sent or kept.

use std::{
    collections::{BTreeSet, HashMap},
    time::Duration,
};

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::{Objective, Wording, carry::is_offer},
    guard::{Draft, Finding, GuardRules, Level, Past, Said, check, keys, keys_to_ask, offers_in_a_row},
    ids::{ChannelId, PostId, WorkspaceId},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use tokio::sync::OnceCell;
use uuid::Uuid;

use super::{
    BetterPost,
    better_posts::better_posts,
    guard_draft::{self, Between},
    link_state::{LinkStates, known_links},
};
use crate::{
    Actor, App, Internal, fresh_id, plan::InForce, publish::list_channels, schedule::open_slots, workspace::Refused,
};

/// What somebody means to send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// Where it leads; without one, the first address among the words.
    pub link: Option<String>,
}

impl Line {
    fn wording(&self) -> Wording<'_> {
        Wording { link: self.link.as_deref(), ..Wording::of(&self.text) }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReadLine {
    pub text: String,
    pub findings: Vec<Finding>,
    /// The earlier line, by its place, that the most serious finding rests on.
    pub like: Option<usize>,
    /// Nothing speaks against it.
    pub goes: bool,
    /// Its free time, each its own; none where it does not go, or no weekly time is free.
    pub at: Option<UtcMillis>,
    /// When the offer is that it stood too near to at the first free time: at `at` it no longer does, where it goes.
    pub apart_from: Option<UtcMillis>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LinesRead {
    pub lines: Vec<ReadLine>,
    /// When the first would go out.
    pub first_at: UtcMillis,
    pub days: u32,
    pub places: usize,
    /// Offers in a row with what is out and what waits: if all lines went, and with those that go.
    pub offers: (usize, usize),
    /// Of so many posts so many may be offers.
    pub rule: (usize, usize),
    pub better: Vec<BetterPost>,
}

pub async fn read_lines(app: &App, actor: &Actor, lines: &[Line]) -> Result<LinesRead, ReadLinesError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let (plan, mut rules) = guard_draft::plan_and_rules(app.db.read(), actor.workspace, now).await?;
    // They have no times of their own yet.
    rules.min_gap_minutes = 0;
    let channels = list_channels(app, actor).await.map_err(|_| Internal::Broken("places could not be read"))?;
    let mut times = times_for(app, actor, lines.len()).await?;
    let first_at = times.first().map_or(now, |time| time.at);
    let links = links_of(app, lines);
    let all = lines.iter().zip(&times).map(|(line, time)| past_of(&draft(line, time.at, &links)));
    let all: Vec<Past> = all.collect();
    let on = app.db.snapshot().await.map_err(Internal::from)?;
    let span = (first_at, times.last().map_or(first_at, |time| time.at));
    let later = OnceCell::new();
    let reader = Reader { on: &on, workspace: actor.workspace, plan: &plan, rules: &rules, now, span, later };
    let anyway = reader.said(&draft(&Line::default(), first_at, &links)).await?.posts;
    let (mut earlier, mut tries) = (Earlier::default(), MOST_TRIED);
    let mut read = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        let typed = draft(line, times.first().map_or(now, |time| time.at), &links);
        let Placed { draft, time, findings, apart_from } = reader.place(typed, &times, &earlier, &mut tries).await?;
        let about = findings.first().and_then(|finding| finding.evidence.as_ref()?.post);
        let like = earlier.place_of(about);
        // Followers would see what goes, and nothing of what does not; the next goes at another time.
        let taken = time.map(|index| (index, times.remove(index)));
        let at = taken.filter(|(index, time)| *index > 0 || time.is_weekly).map(|(_, time)| time.at);
        if taken.is_some() {
            earlier.add(place, &draft);
        }
        read.push(ReadLine { text: draft.text, findings, like, goes: taken.is_some(), at, apart_from });
    }
    drop(on);
    let offers = |lines: &[Past]| offers_in_a_row(&[anyway.as_slice(), lines].concat(), now, rules.offer_window);
    let offer = read.iter().find(|line| is_offer(&line.text)).map(|line| line.text.clone());
    Ok(LinesRead {
        offers: (offers(&all), offers(&earlier.lines)),
        rule: (rules.offer_window, rules.offers_allowed),
        better: better_posts(app, actor, (&plan, &rules), offer.as_deref()).await?,
        places: channels.iter().filter(|channel| channel.is_live()).count(),
        days: rules.repeat_days,
        first_at,
        lines: read,
    })
}

/// When a line could go.
#[derive(Clone, Copy)]
struct Time {
    at: UtcMillis,
    /// A free one of a place.
    is_weekly: bool,
}

/// So many later times are looked at for all lines together.
const MOST_TRIED: usize = 24;

/// One for each line at least. Without weekly times, or once they are used up, a day after the other.
async fn times_for(app: &App, actor: &Actor, lines: usize) -> Result<Vec<Time>, Internal> {
    let weekly = free_slots(app, actor, lines + MOST_TRIED).await?;
    let wanted = if weekly.is_empty() { lines + MOST_TRIED } else { lines };
    let mut times: Vec<Time> = weekly.into_iter().map(|at| Time { at, is_weekly: true }).collect();
    while times.len() < wanted {
        let at = times.last().map_or(app.now(), |last| last.at.plus(DAY));
        times.push(Time { at, is_weekly: false });
    }
    Ok(times)
}

/// What drafts are held against.
struct Reader<'a, C> {
    on: &'a C,
    workspace: WorkspaceId,
    plan: &'a InForce,
    rules: &'a GuardRules,
    now: UtcMillis,
    /// From the first time to the last.
    span: (UtcMillis, UtcMillis),
    /// What stands there, once somebody looks at later times; none where it is too much to be held at once.
    later: OnceCell<Option<Between>>,
}

/// A draft at the time at which it goes; else at the first, with what is found then.
struct Placed {
    draft: Draft,
    time: Option<usize>,
    findings: Vec<Finding>,
    apart_from: Option<UtcMillis>,
}

impl<C: ConnectionTrait> Reader<'_, C> {
    /// An offer that stands too near to another is held against the next times, until one is far enough.
    async fn place(
        &self,
        draft: Draft,
        times: &[Time],
        earlier: &Earlier,
        tries: &mut usize,
    ) -> Result<Placed, Internal> {
        let said = self.said(&draft).await?;
        let findings = self.findings(&draft, said.clone(), earlier);
        if goes(&findings) {
            return Ok(Placed { draft, time: Some(0), findings, apart_from: None });
        }
        // Of one that is looked at no further nobody knows whether a later time were far enough.
        let apart_from = too_near_to(&findings).filter(|_| *tries > 0);
        let later = times.iter().enumerate().skip(1).filter(|_| apart_from.is_some());
        for (index, time) in later.take(*tries) {
            *tries -= 1;
            let draft = Draft { at: time.at, ..draft.clone() };
            let findings = self.findings(&draft, self.said_later(&draft, &said).await?, earlier);
            if goes(&findings) {
                return Ok(Placed { draft, time: Some(index), findings, apart_from });
            }
        }
        Ok(Placed { draft, time: None, findings, apart_from })
    }

    async fn said(&self, draft: &Draft) -> Result<Said, Internal> {
        said_of(self.on, self.workspace, self.plan, (draft, self.rules), self.now).await
    }

    fn findings(&self, draft: &Draft, mut said: Said, earlier: &Earlier) -> Vec<Finding> {
        said.posts.extend(earlier.beside(draft));
        check(draft, &said, self.rules)
    }

    /// What its words have in common with others is known; what stands beside it is asked once for all times.
    async fn said_later(&self, draft: &Draft, first: &Said) -> Result<Said, Internal> {
        let ask = || guard_draft::said_between(self.on, self.workspace, self.plan, self.span, self.now);
        let Some(between) = self.later.get_or_try_init(ask).await? else { return self.said(draft).await };
        let mut said = first.clone();
        said.posts.extend_from_slice(between.around(draft.at));
        Ok(said)
    }
}

fn goes(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.level == Level::Note)
}

/// The moment of an offer, where nothing speaks against a draft but that it comes too soon after it, or too soon before.
fn too_near_to(findings: &[Finding]) -> Option<UtcMillis> {
    let mut serious = findings.iter().filter(|finding| finding.level != Level::Note);
    let offer = findings.iter().find(|finding| finding.is_of_offers())?;
    serious.all(Finding::passes_with_time).then(|| offer.evidence.as_ref()?.at)?
}

/// One text, as a post for everybody.
pub async fn guard_text(app: &App, actor: &Actor, line: &Line) -> Result<Vec<Finding>, ReadLinesError> {
    actor.needs(Right::Write)?;
    let on = app.db.snapshot().await.map_err(Internal::from)?;
    let (plan, rules) = guard_draft::plan_and_rules(&on, actor.workspace, app.now()).await?;
    let draft = draft(line, app.now(), &links_of(app, std::slice::from_ref(line)));
    let said = said_of(&on, actor.workspace, &plan, (&draft, &rules), app.now()).await?;
    Ok(check(&draft, &said, &rules))
}

async fn said_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    (draft, rules): (&Draft, &GuardRules),
    now: UtcMillis,
) -> Result<Said, Internal> {
    let said = guard_draft::said(on, workspace, plan, &[(draft, rules.min_gap())], now).await?;
    Ok(said.into_iter().next().unwrap_or_default())
}

#[derive(Debug, thiserror::Error)]
pub enum ReadLinesError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Of the first borrowed place that has a free time in the next weeks.
async fn free_slots(app: &App, actor: &Actor, most: usize) -> Result<Vec<UtcMillis>, Internal> {
    const AHEAD: Duration = DAY.saturating_mul(56);
    let open =
        open_slots(app, actor, AHEAD, most).await.map_err(|_| Internal::Broken("free times could not be read"))?;
    Ok(open.into_iter().map(|open| open.slots).find(|slots| !slots.is_empty()).unwrap_or_default())
}

/// What is known of where they lead; nobody is asked for it.
fn links_of(app: &App, lines: &[Line]) -> LinkStates {
    known_links(app, &lines.iter().flat_map(|line| line.wording().addresses()).collect()).0
}

fn draft(line: &Line, at: UtcMillis, links: &LinkStates) -> Draft {
    let text = line.text.trim().to_owned();
    Draft {
        post: fresh_id(),
        channel: ChannelId(Uuid::nil()),
        audience: None,
        link: line.link.clone(),
        link_states: links.all(),
        beside: Vec::new(),
        comment: None,
        hashtags: Vec::new(),
        media: Vec::new(),
        objective: if is_offer(&text) { Objective::Offer } else { Objective::Teach },
        is_page: false,
        series: None,
        again: None,
        // Who is meant is known at a place.
        strangers: Vec::new(),
        is_carried: false,
        // What it is for is asked when it is written, not here.
        without_goal: false,
        at,
        text,
    }
}

/// The lines before that go, found again as the index of the database finds posts.
#[derive(Default)]
struct Earlier {
    lines: Vec<Past>,
    by_key: HashMap<i64, Vec<usize>>,
    places: HashMap<PostId, usize>,
}

/// Enough to know how many offers there were among the last.
const LAST: usize = 12;

impl Earlier {
    fn beside(&self, draft: &Draft) -> Vec<Past> {
        let keys = keys_to_ask(&draft.wording());
        let mut found: BTreeSet<usize> =
            keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        found.extend(self.lines.len().saturating_sub(LAST)..self.lines.len());
        found.into_iter().map(|place| self.lines[place].clone()).collect()
    }

    fn place_of(&self, post: Option<PostId>) -> Option<usize> {
        self.places.get(&post?).copied()
    }

    fn add(&mut self, place: usize, draft: &Draft) {
        for key in keys(&draft.wording()) {
            self.by_key.entry(key).or_default().push(self.lines.len());
        }
        self.places.insert(draft.post, place);
        self.lines.push(past_of(draft));
    }
}

fn past_of(draft: &Draft) -> Past {
    Past {
        post: draft.post,
        channel: draft.channel,
        audience: None,
        text: draft.text.clone(),
        link: draft.link.clone(),
        comment: None,
        objective: draft.objective,
        is_page: false,
        series: None,
        at: draft.at,
        url: None,
    }
}
