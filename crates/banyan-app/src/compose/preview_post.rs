//! What a draft will look like on each place, from the same `render` that publishes, and what the guard says to it.

use std::{collections::BTreeSet, time::Duration};

use banyan_domain::{
    compose::{Card, Media, Part, Poll, Rendered, Variant, mentions::Mentioned},
    guard::{Balance, Finding, Level},
    ids::ChannelId,
    time::UtcMillis,
    workspace::Right,
};

use tokio::time::timeout;

use super::{
    CarryError, Draft, WriteError,
    assemble::{self, Moment},
    guard_draft::{Checked, Going, Known},
    link_card::{cards_of, fill_cards, fill_known},
    link_state::{LinkStates, known_links, look_at_links},
    next_moments::{Due, STOP_WITHIN, moments},
    write_post::{addresses_of, chosen, files_of, words_of},
};
use crate::{Actor, App, Internal, fresh_id, plan::plan_now, publish::Channel};

/// Somebody waits for the page.
const BRIEFLY: Duration = Duration::from_secs(2);

#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub places: Vec<PreviewPlace>,
    /// Something is not known yet of where it leads.
    pub asks: bool,
}

/// Whether the pages that it leads to are asked for meanwhile; what is kept of them is always used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Somebody types: half of an address is asked for by nobody.
    Nobody,
    /// So long as somebody waits for a page gladly.
    Briefly,
    Fully,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PreviewPlace {
    pub channel: ChannelId,
    pub network: String,
    pub channel_name: String,
    /// It does not say what all say.
    pub own_words: bool,
    /// Before the words, where the network can hide them behind it.
    pub content_warning: Option<String>,
    pub parts: Vec<Part>,
    pub card: Option<Card>,
    /// What goes along, in its order.
    pub media: Vec<Media>,
    /// Where the place has polls.
    pub poll: Option<Poll>,
    pub findings: Vec<Finding>,
    /// How much of the last posts sells, where that is as it should be.
    pub balance: Option<Balance>,
    /// What would be said besides if it went out at once; of what goes at once anyway, nothing.
    pub at_once: Vec<Finding>,
    /// Of that day are the last rules known of it; none: of the last days.
    pub rules_of: Option<UtcMillis>,
}

pub async fn preview_post(app: &App, actor: &Actor, draft: &Draft) -> Result<Preview, WriteError> {
    preview(app, actor, draft, (Reader::Anybody, Asking::Fully)).await
}

/// For somebody who is writing it, and may send it now as well as later.
pub async fn preview_to_writer(app: &App, actor: &Actor, draft: &Draft, asking: Asking) -> Result<Preview, WriteError> {
    preview(app, actor, draft, (Reader::Writer, asking)).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Anybody,
    Writer,
}

async fn preview(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    (reader, asking): (Reader, Asking),
) -> Result<Preview, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let channels = chosen(app, actor, draft).await?;
    let plan = plan_now(app, actor.workspace).await?;
    let (post, mut base) = words_of(draft, &plan.plan)?;
    base.media = files_of(app, actor, draft).await?;
    let now = app.now();
    let nobody = fresh_id();
    let mut cards = cards_of(draft, &base);
    let addresses = addresses_of(draft, &base, &channels);
    let (links, asks) = look_behind(app, actor, (addresses, &mut cards), asking).await?;
    let on = app.db.read();
    let known = Known::read(on, actor.workspace, &plan, now).await?;
    let times = moments(on, &channels.iter().collect::<Vec<_>>(), &plan, draft.when, now).await?;
    let written = written(app, draft, (&base, &cards), channels.into_iter().zip(times), &known.contacts);
    let is_later = |one: &Written| reader == Reader::Writer && one.due_at > now.plus(STOP_WITHIN);
    let moment = |due_at| Moment {
        post: nobody,
        words: &post,
        due_at,
        links: &links,
        plan: &plan,
        known: &known,
        is_carried: false,
    };
    let in_time = written.iter().map(|one| one.going(moment(one.due_at)));
    let at_once = written.iter().filter(|one| is_later(one)).map(|one| one.going(moment(now)));
    let mut checked = assemble::checked(app, on, &in_time.chain(at_once).collect::<Vec<_>>()).await?;
    let mut at_once = checked.split_off(written.len()).into_iter();
    let mut places = Vec::with_capacity(written.len());
    for (one, checked) in written.into_iter().zip(checked) {
        let at_once = if is_later(&one) { at_once.next() } else { None };
        places.push(one.previewed(checked, at_once.map(|checked| checked.findings).unwrap_or_default(), now));
    }
    Ok(Preview { places, asks })
}

/// What a place gets, before the guard has looked at it.
struct Written {
    channel: Channel,
    variant: Variant,
    own_words: bool,
    rendered: Rendered,
    due_at: UtcMillis,
}

fn written(
    app: &App,
    draft: &Draft,
    (base, cards): (&Variant, &[Card]),
    places: impl Iterator<Item = (Channel, Due)>,
    people: &[Mentioned],
) -> Vec<Written> {
    let at_place = |(channel, due): (Channel, Due)| {
        let connector = app.connector(&channel.network)?;
        let (variant, own_words) = draft.variant_of(app, (base, cards), &channel, people);
        let rendered = connector.render(&variant, &connector.limits(&channel.facts));
        Some(Written { channel, variant, own_words, rendered, due_at: due.at })
    };
    places.filter_map(at_place).collect()
}

impl Written {
    fn going<'a>(&'a self, moment: Moment<'a>) -> Going<'a> {
        Going { channel: &self.channel, variant: &self.variant, moment }
    }

    fn previewed(self, Checked { findings, balance }: Checked, at_once: Vec<Finding>, now: UtcMillis) -> PreviewPlace {
        let Self { channel, own_words, rendered, .. } = self;
        PreviewPlace {
            rules_of: channel.rules_of(now),
            channel: channel.id,
            network: channel.network,
            channel_name: channel.name,
            own_words,
            content_warning: rendered.content_warning,
            parts: rendered.parts,
            card: rendered.card,
            media: rendered.media,
            poll: rendered.poll,
            at_once: unsaid(at_once, &findings),
            findings,
            balance,
        }
    }
}

/// What is known of where it leads, and whether something is still to be asked.
async fn look_behind(
    app: &App,
    actor: &Actor,
    (addresses, cards): (BTreeSet<String>, &mut [Card]),
    asking: Asking,
) -> Result<(LinkStates, bool), Internal> {
    let (known, are_seen) = known_links(app, &addresses);
    let asks = !fill_known(app, actor.workspace, cards).await? || !are_seen;
    let patience = match asking {
        Asking::Nobody => return Ok((known, asks)),
        Asking::Briefly => BRIEFLY,
        Asking::Fully => Duration::MAX,
    };
    let mut asked = cards.to_vec();
    let look = async { tokio::join!(look_at_links(app, addresses), fill_cards(app, actor.workspace, &mut asked)) };
    let Ok((links, filled)) = timeout(patience, look).await else { return Ok((known, asks)) };
    filled?;
    cards.clone_from_slice(&asked);
    Ok((links, false))
}

/// What speaks against it at once alone; what is quiet is not said twice.
fn unsaid(at_once: Vec<Finding>, said: &[Finding]) -> Vec<Finding> {
    let is_new = |finding: &Finding| said.iter().all(|said| said.subject() != finding.subject());
    at_once.into_iter().filter(|finding| finding.level != Level::Note && is_new(finding)).collect()
}
