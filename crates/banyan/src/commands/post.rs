//! `banyan post`: a post of one's own.

use std::collections::BTreeMap;

use anyhow::{Context as _, anyhow, ensure};
use banyan_app::{
    Actor, App,
    compose::{
        AboutRead, ChosenAim, Draft, When, begin_again, library::Attached, moment_of, places_of_audience, read_about,
        write_post,
    },
    frame_of,
    publish::list_channels,
};
use banyan_domain::{
    compose::{About, Objective, Poll, asset::Cut},
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
        let begun = |rest: &str| format!("{} {rest}", text.trim());
        let own = old.own.iter().map(|(place, rest)| (*place, begun(rest))).collect();
        let aim = if aim == ChosenAim::default() { old.aim.clone() } else { aim };
        let objective = post.objective.map_or(old.objective, objective);
        let draft = Draft { text: begun(&old.text), own, objective, aim, channels, when, ..old };
        return put(place, (&app, &actor), &draft, post.now, &zone, out).await;
    }
    let own = own_words(&app, &actor, &post.own).await?;
    ensure!(
        own.iter().all(|(place, _)| channels.contains(place)),
        "--own names a place that it does not go to; nothing was put in the queue"
    );
    let cut = cut_at(&app, &actor, &post.cut).await?;
    let media = super::media::attached(&app, &actor, &post.media, &post.alt).await?;
    let cut = cuts(cut, &media);
    let draft = Draft {
        title: post.title,
        text,
        own: own.into_iter().collect(),
        first_comment: post.comment,
        link,
        about,
        hashtags: post.tags.into_iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        language: post.language.or(Some(workspace.language.clone())),
        content_warning: post.warning,
        objective: post.objective.map(objective).unwrap_or_default(),
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

/// Words of one place alone, each with its place.
pub(super) async fn own_words(app: &App, actor: &Actor, own: &[String]) -> anyhow::Result<Vec<(ChannelId, String)>> {
    let mut words_of = Vec::new();
    for typed in own {
        let (place, words) = typed.split_once('=').with_context(|| format!("`{typed}` is not PLACE=WORDS"))?;
        words_of.push((super::channel::find(app, actor, place).await?.id, words.to_owned()));
    }
    Ok(words_of)
}

/// Where all the pictures of a post go cut, and how: as the place shows them, where nothing is said.
pub(super) async fn cut_at(app: &App, actor: &Actor, to: &[String]) -> anyhow::Result<Vec<(ChannelId, Cut)>> {
    let mut places = Vec::new();
    for wanted in to {
        let (place, cut) = wanted.split_once('=').map_or((wanted.as_str(), None), |(place, cut)| (place, Some(cut)));
        let channel = super::channel::find(app, actor, place).await?;
        let frame = app.connector(&channel.network).and_then(frame_of).filter(|frame| frame.takes_cuts());
        let frame =
            frame.with_context(|| format!("`{place}` is sent pictures whole; nothing was kept or put in the queue"))?;
        let cut = match cut {
            Some(typed) => {
                typed.parse::<Cut>().map_err(|wrong| anyhow!("{wrong}; nothing was kept or put in the queue"))?
            }
            None => Cut::of(frame.shape),
        };
        places.push((channel.id, cut));
    }
    Ok(places)
}

pub(super) fn cuts(places: Vec<(ChannelId, Cut)>, media: &[Attached]) -> BTreeMap<ChannelId, BTreeMap<AssetId, Cut>> {
    let of_each = |cut: Cut| media.iter().map(|file| (file.asset, cut)).collect();
    places.into_iter().map(|(place, cut)| (place, of_each(cut))).collect()
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

pub(super) fn objective(typed: cli::Objective) -> Objective {
    match typed {
        cli::Objective::Teach => Objective::Teach,
        cli::Objective::Gather => Objective::Gather,
        cli::Objective::Offer => Objective::Offer,
        cli::Objective::Tell => Objective::Tell,
    }
}
