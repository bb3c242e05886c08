//! `banyan inbox [CHANNEL]`, who waits, what became of it, and `banyan insights [CHANNEL]`.

use anyhow::ensure;
use banyan_app::{
    Actor, App,
    converse::{Mark, NoPromise, list_waiting, mark_message, read_inbox},
    measure::read_insights,
    publish::{Channel, list_channels},
};
use banyan_connector::Abilities;
use banyan_domain::{ids::ChannelId, time::UtcMillis};
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::json;

use super::channel::find;
use crate::{
    cli::{self, OfChannel, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

/// What a network told, with the place it told it of.
#[derive(Serialize)]
struct Told<T> {
    channel: ChannelId,
    network: String,
    #[serde(flatten)]
    what: T,
}

impl<T> Told<T> {
    fn of(channel: &Channel, what: T) -> Self {
        Self { channel: channel.id, network: channel.network.clone(), what }
    }
}

pub(super) async fn inbox(place: &Place, what: cli::Inbox, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let marks = [(what.answered, Mark::Answered), (what.needs_none, Mark::NeedsNone), (what.waits, Mark::Waits)];
    if let Some((id, mark)) = marks.into_iter().find_map(|(id, mark)| Some((id?, mark))) {
        mark_message(&app, &actor, id, mark).await?;
        return out.line(&json!({ "message": id, "mark": mark.as_str() }), || match mark {
            Mark::Answered => "Answered; it stands in the ledger.".to_owned(),
            Mark::NeedsNone => "Needs no answer.".to_owned(),
            Mark::Waits => "Waits again.".to_owned(),
        });
    }
    if what.waiting {
        return waiting(&app, &actor, &business.time_zone(), out).await;
    }
    let mut nobody = true;
    for channel in asked(&app, &actor, what.of, |abilities| abilities.inbox).await? {
        out.progress(&format!("Asking {} …", channel.name));
        let inbox = read_inbox(&app, &actor, channel.id, None).await?;
        if let Some(reason) = inbox.no_promise {
            out.progress(&format!("No answer is due: {reason}."));
        }
        for item in inbox.items {
            nobody = false;
            let line = Told::of(&channel, item);
            out.line(&line, || {
                let (item, zone) = (&line.what.incoming, business.time_zone());
                let kind = format!("{:?}", item.kind).to_lowercase();
                let text = item.text.as_deref().unwrap_or_default();
                let due =
                    line.what.due.map(|due| due.in_zone(&zone).strftime("  (answer by %a %d %b %H:%M)").to_string());
                let due = due.unwrap_or_default();
                format!("{}  {:<10} {kind:<10} {}  {text}{due}", item.at, line.network, item.author_handle)
            })?;
        }
    }
    if nobody { out.words("Nobody has written.") } else { Ok(()) }
}

async fn waiting(app: &App, actor: &Actor, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    let waiting = list_waiting(app, actor).await?;
    match waiting.no_promise {
        Some(NoPromise::NotSaid) => out.progress("The plan does not say how soon you answer, so nobody is late."),
        Some(NoPromise::ClosesFirst) => out.progress("The plan closes before it opens, so nothing is due."),
        None => {}
    }
    let clock = |at: UtcMillis| at.in_zone(zone).strftime("%a %d %b %H:%M").to_string();
    for place in &waiting.unheard {
        let since = place.since.map_or_else(
            || "has looked into it yet".to_owned(),
            |since| format!("could look into it since {}", clock(since)),
        );
        out.progress(&format!("{} ({}): nobody {since}; who wrote there is not known.", place.place, place.network));
    }
    if waiting.lines.is_empty() {
        let hears = !telling(app, actor, |abilities| abilities.inbox).await?.is_empty();
        return out.words(if !hears {
            "No connected place tells us who writes to you; look there yourself."
        } else if waiting.unheard.is_empty() {
            "Everybody has an answer."
        } else {
            "Everybody we know of has an answer."
        });
    }
    for line in &waiting.lines {
        let said = json!({ "id": line.id, "channel": line.channel, "network": line.network, "kind": line.kind,
            "name": line.name, "handle": line.handle, "words": line.words, "url": line.url, "since": line.since,
            "due": line.due, "overdue": line.is_overdue });
        out.line(&said, || {
            let due = line
                .due
                .map(|due| format!(", {} {}", if line.is_overdue { "promised by" } else { "answer by" }, clock(due)));
            let due = due.unwrap_or_default();
            format!(
                "{}  {:<10} {}  {} (since {}{due})",
                line.id,
                line.network,
                line.handle,
                line.words,
                clock(line.since)
            )
        })?;
    }
    if waiting.is_cut { out.words("More wait behind these.") } else { Ok(()) }
}

pub(super) async fn insights(place: &Place, of: OfChannel, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    for channel in asked(&app, &actor, of, |abilities| abilities.insights).await? {
        out.progress(&format!("Asking {} …", channel.name));
        for reading in read_insights(&app, &actor, channel.id).await? {
            let line = Told::of(&channel, reading);
            out.line(&line, || {
                let reading = &line.what;
                let value = reading.value.map_or_else(|| "not told".to_owned(), |value| value.to_string());
                let what = reading.remote_id.as_deref().unwrap_or("the channel");
                let metric = format!("{:?}", reading.metric).to_lowercase();
                let answer = reading.answer.as_ref().map(|answer| format!("  “{answer}”")).unwrap_or_default();
                format!("{:<10} {metric:<12} {value:>10}  {what}{answer}", line.network)
            })?;
        }
    }
    Ok(())
}

/// The one that was named, or all that are able to tell.
async fn asked(app: &App, actor: &Actor, of: OfChannel, able: fn(Abilities) -> bool) -> anyhow::Result<Vec<Channel>> {
    if let Some(wanted) = of.channel {
        return Ok(vec![find(app, actor, &wanted).await?]);
    }
    let channels = telling(app, actor, able).await?;
    ensure!(!channels.is_empty(), "no connected place can tell this; connect one with `banyan channel add`");
    Ok(channels)
}

async fn telling(app: &App, actor: &Actor, able: fn(Abilities) -> bool) -> anyhow::Result<Vec<Channel>> {
    let tells = |channel: &Channel| app.connector(&channel.network).is_some_and(|one| able(one.abilities()));
    Ok(list_channels(app, actor).await?.into_iter().filter(|channel| channel.is_live() && tells(channel)).collect())
}
