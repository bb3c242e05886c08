//! `banyan recurring`: posts that come again.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::{
        Draft, Followed, NewRecurring, Paused, Recurring, add_recurring, bring_back_recurring, change_recurring,
        list_recurring, list_removed_recurring, open_recurring, pause_recurring, remove_recurring, resume_recurring,
    },
    fresh_id,
    workspace::words::Words,
};
use banyan_domain::{
    ids::RecurringId,
    schedule::{Recurrence, Rhythm},
};
use jiff::tz::TimeZone;
use serde_json::json;

use super::post::{channels, chosen, objective};
use crate::{
    cli::{self, Place},
    nudge,
    output::{Output, all_of_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, recurring: cli::Recurring, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    match recurring {
        cli::Recurring::List { removed } => list(&app, &actor, removed, &workspace.time_zone(), out).await,
        cli::Recurring::Add(add) => {
            let id = set_up(&app, &actor, *add, &workspace.language).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "id": id }), || format!("Set up as {id}; `banyan recurring list` shows its next times."))
        }
        cli::Recurring::Change { id, text, title, link } => {
            let open = open_recurring(&app, &actor, known(&id)?).await?;
            let other = |had: Option<String>, named: Option<String>| named.or(had).filter(|named| !named.is_empty());
            let draft = Draft {
                text: if text == "-" { all_of_stdin()? } else { text },
                title: other(open.draft.title.clone(), title),
                link: other(open.draft.link.clone(), link),
                ..open.draft
            };
            let followed = change_recurring(&app, &actor, open.id, open.revision, &draft).await?;
            nudge::knock(&place.data).await;
            say_followed(&id, followed, out)
        }
        cli::Recurring::Pause { id } => say_paused(&id, pause_recurring(&app, &actor, known(&id)?).await?, out),
        cli::Recurring::Remove { id } => {
            say_paused(&id, remove_recurring(&app, &actor, known(&id)?).await?, out)?;
            out.progress(&format!("For 30 days: `banyan recurring back {id}`"));
            Ok(())
        }
        cli::Recurring::Back { id } => {
            bring_back_recurring(&app, &actor, known(&id)?).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "id": id }), || "It comes again as before.".to_owned())
        }
        cli::Recurring::Resume { id } => {
            resume_recurring(&app, &actor, known(&id)?).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "id": id }), || "It goes on.".to_owned())
        }
    }
}

fn known(id: &str) -> anyhow::Result<RecurringId> {
    id.parse().with_context(|| format!("`{id}` is not the id of a series (see `banyan recurring list`)"))
}

async fn list(app: &App, actor: &Actor, removed: bool, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    let all = if removed { list_removed_recurring(app, actor).await? } else { list_recurring(app, actor).await? };
    if all.is_empty() {
        return out.words(if removed { "Nothing was ended lately." } else { "Nothing comes again." });
    }
    all.iter().try_for_each(|one: &Recurring| {
        out.line(one, || {
            let times: Vec<String> =
                one.next.iter().map(|next| next.at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string()).collect();
            let next = match (&one.trouble, one.paused_at) {
                _ if removed => "was ended".to_owned(),
                (Some(trouble), _) => format!("rests: {}", Words::for_language("en").text(trouble.message(), &[])),
                (None, Some(_)) => "rests".to_owned(),
                (None, None) if times.is_empty() => "is over".to_owned(),
                (None, None) => times.join(", "),
            };
            format!("  {}  {}\n    {next}", one.id, one.title)
        })
    })
}

async fn set_up(app: &App, actor: &Actor, add: cli::AddRecurring, language: &str) -> anyhow::Result<RecurringId> {
    let rhythm = match add.every {
        cli::Rhythm::Week => Rhythm::Week,
        cli::Rhythm::Month => Rhythm::Month,
        cli::Rhythm::LastOfMonth => Rhythm::LastOfMonth,
        cli::Rhythm::Year => Rhythm::Year,
    };
    let (every, from) = (rhythm.like(add.from), add.from);
    let aim = chosen(add.aim);
    let draft = Draft {
        title: add.title,
        text: if add.text == "-" { all_of_stdin()? } else { add.text },
        link: add.link,
        hashtags: add.tags.into_iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        language: add.language.or_else(|| Some(language.to_owned())),
        channels: channels(app, actor, &add.to, &aim).await?,
        objective: add.objective.map(objective).unwrap_or_default(),
        aim,
        ..Draft::default()
    };
    let rhythm = Recurrence { every, at: add.at, from, until: add.until, times: add.times };
    Ok(add_recurring(app, actor, &NewRecurring { id: fresh_id(), draft: &draft, rhythm }).await?)
}

fn say_followed(id: &str, followed: Followed, out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "id": id, "followed": followed.posts, "left": followed.left }), || {
        let left = if followed.left > 0 { format!("; {} stay as they are", followed.left) } else { String::new() };
        format!("It says this from now on. {} in the queue say it too{left}.", followed.posts)
    })
}

fn say_paused(id: &str, paused: Paused, out: Output) -> anyhow::Result<()> {
    let Paused { called_back, gone, left } = paused;
    out.line(&json!({ "id": id, "called_back": called_back, "gone": gone, "left": left }), || {
        let had_left = if gone > 0 { format!("; {gone} had left already") } else { String::new() };
        let stay = if left > 0 { format!("; {left} changed by hand stay in the queue") } else { String::new() };
        format!("Nothing more is made of it. {called_back} came back from the queue{had_left}{stay}.")
    })
}
