//! What a draft will look like on each place, from the same `render` that publishes, and what the guard says to it.

use std::{collections::BTreeSet, time::Duration};

use banyan_domain::{
    compose::{Card, Media, Part, Poll},
    guard::{Balance, Finding, Level},
    ids::ChannelId,
    time::UtcMillis,
    workspace::Right,
};

use tokio::time::timeout;

use super::{
    CarryError, Draft, WriteError,
    assemble::{self, Moment},
    guard_draft::{Checked, Known},
    link_card::{cards_of, fill_cards, fill_known},
    link_state::{LinkStates, known_links, look_at_links},
    next_moments::{STOP_WITHIN, moments},
    write_post::{addresses_of, chosen, files_of, words_of},
};
use crate::{Actor, App, Internal, fresh_id, plan::in_force};

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
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let (post, mut base) = words_of(draft, &plan.plan)?;
    base.media = files_of(app, actor, draft).await?;
    let now = app.now();
    let nobody = fresh_id();
    let mut cards = cards_of(draft, &base);
    let addresses = addresses_of(draft, &base, &channels);
    let (links, asks) = look_behind(app, actor, (addresses, &mut cards), asking).await?;
    let on = app.db.snapshot().await.map_err(Internal::from)?;
    let known = Known::read(&on, actor.workspace, &plan, now).await?;
    let times = moments(&on, &channels.iter().collect::<Vec<_>>(), &plan, draft.when, now).await?;
    let mut places = Vec::new();
    for (channel, due) in channels.into_iter().zip(times) {
        let Some(connector) = app.connector(&channel.network) else { continue };
        let (variant, own_words) = draft.variant_of(app, (&base, &cards), &channel, &known.contacts);
        let rendered = connector.render(&variant, &connector.limits(&channel.facts));
        let due_at = due.at;
        let moment =
            Moment { post: nobody, words: &post, due_at, links: &links, plan: &plan, known: &known, is_carried: false };
        let Checked { findings, balance } = assemble::checked(app, &on, &channel, &variant, &moment).await?;
        let is_later = reader == Reader::Writer && due_at > now.plus(STOP_WITHIN);
        let at_once = if is_later {
            assemble::findings_of(app, &on, &channel, &variant, &Moment { due_at: now, ..moment }).await?
        } else {
            Vec::new()
        };
        places.push(PreviewPlace {
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
        });
    }
    Ok(Preview { places, asks })
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
