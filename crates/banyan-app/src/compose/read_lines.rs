//! The six-line test: posts read as followers would, one after the other, at all places. Nothing is sent or kept.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    time::Duration,
};

use banyan_domain::{
    compose::{Objective, carry::is_offer, links},
    guard::{Draft, Finding, Level, Past, check, keys, keys_to_ask},
    ids::{ChannelId, PostId},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use uuid::Uuid;

use super::{
    BetterPost,
    better_posts::better_posts,
    guard_draft,
    link_state::{LinkStates, known_links},
};
use crate::{Actor, App, Internal, fresh_id, publish::list_channels, schedule::open_slots, workspace::Refused};

/// What somebody means to send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// Where it leads; without one, the first address among the words.
    pub link: Option<String>,
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
}

#[derive(Clone, Debug, PartialEq)]
pub struct LinesRead {
    pub lines: Vec<ReadLine>,
    /// When the first would go out.
    pub first_at: UtcMillis,
    pub days: u32,
    pub places: usize,
    /// Offers among the lines, and among those that go.
    pub offers: (usize, usize),
    /// Of so many posts so many may be offers.
    pub rule: (usize, usize),
    pub better: Vec<BetterPost>,
}

pub async fn read_lines(app: &App, actor: &Actor, lines: &[Line]) -> Result<LinesRead, ReadLinesError> {
    actor.needs(Right::Write)?;
    let (plan, mut rules) = guard_draft::plan_and_rules(app.db.read(), actor.workspace, app.now()).await?;
    // They have no times of their own yet.
    rules.min_gap_minutes = 0;
    let channels = list_channels(app, actor).await.map_err(|_| Internal::Broken("places could not be read"))?;
    let mut slots = free_slots(app, actor, lines.len()).await?.into_iter();
    let mut slot = slots.next();
    let first_at = slot.unwrap_or(app.now());
    let mut at = first_at;
    let links = links_of(app, lines);
    let on = app.db.snapshot().await.map_err(Internal::from)?;
    let mut earlier = Earlier::default();
    let mut read = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        let draft = draft(line, at, &links);
        let mut said = guard_draft::said(&on, actor.workspace, &plan, &draft, (rules.min_gap(), app.now())).await?;
        said.posts.extend(earlier.beside(&draft));
        let findings = check(&draft, &said, &rules);
        let about = findings.first().and_then(|finding| finding.evidence.as_ref()?.post);
        let goes = findings.iter().all(|finding| finding.level == Level::Note);
        let like = earlier.place_of(about);
        read.push(ReadLine { text: draft.text.clone(), like, findings, goes, at: slot.filter(|_| goes) });
        // Followers would see what goes, and nothing of what does not; the next goes at the next time.
        if goes {
            earlier.add(place, &draft);
            slot = slots.next();
            at = slot.unwrap_or(at.plus(DAY));
        }
    }
    drop(on);
    let offers = |lines: &[ReadLine]| lines.iter().filter(|line| is_offer(&line.text)).count();
    let going: Vec<ReadLine> = read.iter().filter(|line| line.goes).cloned().collect();
    let offer = read.iter().find(|line| is_offer(&line.text)).map(|line| line.text.clone());
    Ok(LinesRead {
        offers: (offers(&read), offers(&going)),
        rule: (rules.offer_window, rules.offers_allowed),
        better: better_posts(app, actor, &plan, offer.as_deref()).await?,
        places: channels.iter().filter(|channel| channel.is_live()).count(),
        days: rules.repeat_days,
        first_at,
        lines: read,
    })
}

/// One text, as a post for everybody.
pub async fn guard_text(app: &App, actor: &Actor, line: &Line) -> Result<Vec<Finding>, ReadLinesError> {
    actor.needs(Right::Write)?;
    let on = app.db.snapshot().await.map_err(Internal::from)?;
    let (plan, rules) = guard_draft::plan_and_rules(&on, actor.workspace, app.now()).await?;
    let draft = draft(line, app.now(), &links_of(app, std::slice::from_ref(line)));
    let said = guard_draft::said(&on, actor.workspace, &plan, &draft, (rules.min_gap(), app.now())).await?;
    Ok(check(&draft, &said, &rules))
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
    let addresses = lines.iter().filter_map(|line| links::leads_to(&line.text, line.link.as_deref()));
    known_links(app, &addresses.map(Cow::into_owned).collect()).0
}

fn draft(line: &Line, at: UtcMillis, links: &LinkStates) -> Draft {
    let link_state = links.of(links::leads_to(&line.text, line.link.as_deref()).as_deref());
    let text = line.text.trim().to_owned();
    Draft {
        post: fresh_id(),
        channel: ChannelId(Uuid::nil()),
        audience: None,
        link: line.link.clone(),
        link_state,
        beside: Vec::new(),
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
        let keys = keys_to_ask(&draft.text, draft.link.as_deref());
        let mut found: BTreeSet<usize> =
            keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        found.extend(self.lines.len().saturating_sub(LAST)..self.lines.len());
        found.into_iter().map(|place| self.lines[place].clone()).collect()
    }

    fn place_of(&self, post: Option<PostId>) -> Option<usize> {
        self.places.get(&post?).copied()
    }

    fn add(&mut self, place: usize, draft: &Draft) {
        for key in keys(&draft.text, draft.link.as_deref()) {
            self.by_key.entry(key).or_default().push(self.lines.len());
        }
        self.places.insert(draft.post, place);
        self.lines.push(Past {
            post: draft.post,
            channel: draft.channel,
            audience: None,
            text: draft.text.clone(),
            link: draft.link.clone(),
            objective: draft.objective,
            is_page: false,
            series: None,
            at: draft.at,
            url: None,
        });
    }
}
