//! `banyan post`: a post of one's own.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, ensure};
use banyan_app::{
    Actor, App,
    compose::{
        AboutRead, ChosenAim, Draft, When, begin_again, library::Attached, moment_of, places_of_audience, read_about,
        write_post,
    },
    publish::list_channels,
    takes_cuts,
};
use banyan_domain::{
    compose::{About, Poll},
    ids::{AssetId, ChannelId},
};
use jiff::tz::TimeZone;

use super::carry::{say_placed, say_waits, send_now};
use crate::{
    cli::{self, Place},
    nudge,
    output::{Output, all_of_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, post: cli::Post, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let aim = chosen(post.aim);
    let channels = channels(&app, &actor, &post.to, &aim).await?;
    let zone = workspace.time_zone();
    let when = match (&post.at, post.now) {
        (Some(at), _) => {
            let moment = moment_of(at, &zone)
                .with_context(|| format!("`{at}` is not a time; write it like 2026-12-01T09:30"))?;
            ensure!(moment >= app.now(), "`{at}` has passed; nothing was put in the queue (see --now)");
            When::At(moment)
        }
        (None, true) => When::Now,
        (None, false) => When::NextSlot,
    };
    let text = if post.text == "-" { all_of_stdin()? } else { post.text };
    let (link, about) = match &post.about {
        Some(address) => {
            let (link, about) = read(&app, &actor, address, post.quote, post.credit, out).await?;
            (Some(link), Some(about))
        }
        None => (post.link, None),
    };
    if let Some(old) = &post.again {
        let old = old.parse().with_context(|| format!("`{old}` is not the id of a post (see `banyan posts again`)"))?;
        let old = begin_again(&app, &actor, old).await?;
        let text = format!("{} {}", text.trim(), old.text);
        let aim = if aim == ChosenAim::default() { old.aim.clone() } else { aim };
        let draft = Draft { text, aim, channels, when, ..old };
        return put(place, (&app, &actor), &draft, post.now, &zone, out).await;
    }
    let cut = cut_at(&app, &actor, &post.cut).await?;
    let media = super::media::attached(&app, &actor, &post.media, &post.alt).await?;
    let cut = cuts(cut, &media);
    let draft = Draft {
        title: post.title,
        text,
        link,
        about,
        hashtags: post.tags.into_iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        language: post.language.or(Some(workspace.language.clone())),
        media,
        cut,
        poll: asked(post.poll),
        aim,
        channels,
        when,
        ..Draft::default()
    };
    put(place, (&app, &actor), &draft, post.now, &zone, out).await
}

/// Where all the pictures of a post go cut. A network that is told the point cuts by itself.
pub(super) async fn cut_at(app: &App, actor: &Actor, to: &[String]) -> anyhow::Result<Vec<ChannelId>> {
    let mut places = Vec::new();
    for wanted in to {
        let channel = super::channel::find(app, actor, wanted).await?;
        let takes = app.connector(&channel.network).is_some_and(takes_cuts);
        ensure!(takes, "`{wanted}` is sent pictures whole; nothing was kept or put in the queue");
        places.push(channel.id);
    }
    Ok(places)
}

pub(super) fn cuts(places: Vec<ChannelId>, media: &[Attached]) -> BTreeMap<ChannelId, BTreeSet<AssetId>> {
    let files: BTreeSet<AssetId> = media.iter().map(|file| file.asset).collect();
    places.into_iter().map(|place| (place, files.clone())).collect()
}

async fn put(
    place: &Place,
    (app, actor): (&App, &Actor),
    draft: &Draft,
    now: bool,
    zone: &TimeZone,
    out: Output,
) -> anyhow::Result<()> {
    let placed = write_post(app, actor, draft).await?;
    let served = nudge::knock(&place.data).await;
    if now {
        send_now(place, app, actor, &placed, served, out).await?;
    }
    say_placed(app, actor, &placed, zone, out).await?;
    say_waits(app, actor, served || now, out).await
}

/// Somebody else's article; what was typed goes before what its page says.
async fn read(
    app: &App,
    actor: &Actor,
    address: &str,
    quote: Option<String>,
    credit: Option<String>,
    out: Output,
) -> anyhow::Result<(String, About)> {
    let AboutRead { link, mut about, was_read } = read_about(app, actor, address).await?;
    if !was_read {
        out.words("Its page could not be read; the link goes along, and what you typed.")?;
    }
    if let Some(quote) = quote {
        about.quote = quote;
    }
    if let Some(credit) = credit {
        (about.author, about.site) = (credit, String::new());
    }
    Ok((link, about))
}

/// Where it was said to go, else where its audience reads, else everywhere.
pub(super) async fn channels(
    app: &App,
    actor: &Actor,
    to: &[String],
    aim: &ChosenAim,
) -> anyhow::Result<Vec<ChannelId>> {
    let mut channels = Vec::new();
    for wanted in to {
        channels.push(super::channel::find(app, actor, wanted).await?.id);
    }
    if let (true, Some(audience)) = (to.is_empty(), &aim.audience) {
        channels = places_of_audience(app, actor, audience).await?;
    }
    if to.is_empty() && channels.is_empty() {
        let live = list_channels(app, actor).await?.into_iter().filter(banyan_app::publish::Channel::is_live);
        channels.extend(live.map(|channel| channel.id));
    }
    Ok(channels)
}

/// None: no answer was given.
pub(super) fn asked(poll: cli::Poll) -> Option<Poll> {
    let poll = Poll { options: poll.answers, minutes: poll.poll_hours * 60, multiple: poll.poll_multiple };
    Some(poll).filter(|poll| !poll.options.is_empty())
}

pub(super) fn chosen(aim: cli::Aim) -> ChosenAim {
    ChosenAim { audience: aim.audience, pillar: aim.pillar, goal: aim.goal, part_of: aim.part_of }
}
