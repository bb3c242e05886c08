//! `banyan channel …`: connect a place, see how it is, take it away.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};
use banyan_app::{
    Actor, App,
    publish::{
        BeforeRest, Channel, ConnectStart, RestUndone, Resting, before_rest, check_channel, finish_connecting,
        list_channels, remove_channel, rest_channel, start_connecting, undo_rest, wake_channel,
    },
};
use banyan_connector::{AuthForm, FieldKind};
use serde_json::json;

use crate::{
    cli::{self, Place},
    nudge,
    output::{Output, secret_from_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, command: cli::Channel, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match command {
        cli::Channel::Add { network, fields } => add(&app, &actor, &network, &fields, out).await,
        cli::Channel::List => list(&app, &actor, out).await,
        cli::Channel::Test { channel } => {
            let channel = find(&app, &actor, &channel).await?;
            out.progress(&format!("Asking {} …", channel.network));
            let channel = check_channel(&app, &actor, channel.id).await?;
            say(&channel, out)
        }
        cli::Channel::Rest { channel, undo: true, .. } => {
            let channel = find(&app, &actor, &channel).await?;
            let RestUndone { back, left } = Box::pin(undo_rest(&app, &actor, channel.id)).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "undone": channel.id, "back": back, "left": left }), || {
                let drafts =
                    if left > 0 { format!("; {left} stay drafts, somebody wrote on in them") } else { String::new() };
                format!("{} stands as before. {back} posts wait there again{drafts}.", channel.name)
            })
        }
        cli::Channel::Rest { channel, why, forget_sign_in, undo: false } => {
            let channel = find(&app, &actor, &channel).await?;
            let Some(why) = why else { return told(&before_rest(&app, &actor, channel.id).await?, out) };
            let resting = Resting { why: &why, keeps_sign_in: !forget_sign_in };
            rest(&app, &actor, &channel, resting, out).await
        }
        cli::Channel::Wake { channel } => {
            let channel = find(&app, &actor, &channel).await?;
            let woken = Box::pin(wake_channel(&app, &actor, channel.id)).await?;
            nudge::knock(&place.data).await;
            let first = if woken.must_sign_in { ", once you sign in there with `banyan channel add`" } else { "" };
            out.line(&json!({ "woken": channel.id, "must_sign_in": woken.must_sign_in }), || {
                format!("{} is used again{first}. Nothing old goes out.", channel.name)
            })
        }
        cli::Channel::Remove { channel } => {
            let channel = find(&app, &actor, &channel).await?;
            let cancelled = remove_channel(&app, &actor, channel.id).await?;
            out.line(&json!({ "removed": channel.id, "cancelled": cancelled }), || {
                format!("{} is no longer connected; {cancelled} waiting posts were cancelled.", channel.name)
            })
        }
    }
}

async fn add(app: &App, actor: &Actor, network: &str, given: &[String], out: Output) -> anyhow::Result<()> {
    let connector =
        app.connector(network).with_context(|| format!("`{network}` is not known; see `banyan networks`"))?;
    let mut form: AuthForm = BTreeMap::new();
    for field in given {
        let (name, value) =
            field.split_once('=').with_context(|| format!("`{field}` is not of the form FIELD=VALUE"))?;
        let known = connector.auth().fields().iter().find(|known| known.name == name);
        match known {
            None => {
                let names: Vec<&str> = connector.auth().fields().iter().map(|field| field.name).collect();
                bail!("{network} has no field `{name}`; it has: {}", names.join(", "));
            }
            Some(known) if known.kind == FieldKind::Secret && value != "-" => {
                bail!("`{name}` is secret: write `{name}=-` and type it or pipe it in");
            }
            Some(_) => {}
        }
        let value = if value == "-" { secret_from_stdin(name)? } else { value.to_owned() };
        form.insert(name.to_owned(), value);
    }
    for field in connector.auth().fields() {
        if field.required && field.kind == FieldKind::Secret && !form.contains_key(field.name) {
            form.insert(field.name.to_owned(), secret_from_stdin(field.name)?);
        }
    }
    out.progress(&format!("Asking {} …", connector.network().name));
    let id = match start_connecting(app, actor, network, form, None).await? {
        ConnectStart::Connected(id) => id,
        ConnectStart::Visit { visit, url } => {
            out.progress(&format!("Open this address, allow Banyan, and bring the code back:\n{url}"));
            let code = secret_from_stdin("code")?;
            finish_connecting(app, actor, visit, &code).await?
        }
    };
    let channel = find(app, actor, &id.to_string()).await?;
    say(&channel, out)
}

async fn list(app: &App, actor: &Actor, out: Output) -> anyhow::Result<()> {
    let channels = list_channels(app, actor).await?;
    if channels.is_empty() {
        return out.words("No place is connected yet: `banyan channel add mastodon server=mastodon.social`");
    }
    channels.iter().try_for_each(|channel| say(channel, out))
}

fn say(channel: &Channel, out: Output) -> anyhow::Result<()> {
    let line = json!({
        "id": channel.id,
        "network": channel.network,
        "name": channel.name,
        "handle": channel.handle,
        "url": channel.facts.url,
        "live": channel.is_live(),
        "pause_reason": channel.pause_reason,
        "rested_year": channel.rested_year,
        "checked_at": channel.checked_at,
    });
    out.line(&line, || {
        let health = match (channel.rested_year, channel.pause_reason) {
            (Some(year), _) => format!("rested {year}"),
            (None, Some(reason)) => format!("paused ({})", reason.as_str()),
            (None, None) => "healthy".to_owned(),
        };
        format!("{}  {:<9} {:<24} {:<30} {health}", channel.id, channel.network, channel.name, channel.handle)
    })
}

/// What a rest would change.
fn told(before: &BeforeRest, out: Output) -> anyhow::Result<()> {
    let name = &before.channel.name;
    for waits in &before.waiting {
        let line = json!({ "waits": waits.line.id, "title": waits.line.title, "due_at": waits.line.due_at,
            "goes_on": waits.goes_on });
        let becomes = if waits.goes_on { "goes on to its other places" } else { "becomes a draft again" };
        out.line(&line, || format!("  {}  “{}” {becomes}", waits.line.due_at, waits.line.title))?;
    }
    for series in &before.series {
        let line = json!({ "series": series.title, "only_there": series.only_there });
        let becomes = if series.only_there { "stops and asks where to" } else { "comes again without it" };
        out.line(&line, || format!("  “{}” {becomes}", series.title))?;
    }
    let (waiting, under_way) = (before.waiting.len(), before.under_way);
    let line = json!({ "channel": before.channel.id, "waiting": waiting, "under_way": under_way, "rests": false });
    out.line(&line, || {
        format!("{waiting} posts wait at {name}, {under_way} are leaving and finish. Say `--why …` to let it rest.")
    })
}

async fn rest(app: &App, actor: &Actor, channel: &Channel, resting: Resting<'_>, out: Output) -> anyhow::Result<()> {
    let rested = Box::pin(rest_channel(app, actor, channel.id, resting)).await?;
    let line = json!({ "rested": channel.id, "called_off": rested.called_off, "drafts": rested.drafts,
        "under_way": rested.under_way, "series": rested.series });
    out.line(&line, || {
        format!(
            "{} rests. Of {} posts that waited there {} are drafts again. For an hour `banyan channel rest {} --undo` \
             undoes it.",
            channel.name, rested.called_off, rested.drafts, channel.id
        )
    })
}

/// By id, network, name or handle; it must be the only one.
pub(super) async fn find(app: &App, actor: &Actor, wanted: &str) -> anyhow::Result<Channel> {
    let mut found: Vec<Channel> = list_channels(app, actor)
        .await?
        .into_iter()
        .filter(|channel| {
            channel.id.to_string() == wanted
                || channel.network == wanted
                || channel.name.eq_ignore_ascii_case(wanted)
                || channel.handle.trim_start_matches('@').eq_ignore_ascii_case(wanted.trim_start_matches('@'))
        })
        .collect();
    match found.len() {
        0 => bail!("no place called `{wanted}`; see `banyan channel list`"),
        1 => Ok(found.remove(0)),
        _ => bail!("`{wanted}` could be several places; take the id from `banyan channel list`"),
    }
}
