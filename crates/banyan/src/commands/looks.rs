//! Before a draft goes a colleague is asked to look at it, is asked no more, or says that they have.

use banyan_app::{
    Actor, App,
    compose::{DraftLook, ask_to_look, list_looks, say_looked, take_back_look},
};
use banyan_domain::{
    ids::{DraftId, UserId},
    time::UtcMillis,
};
use jiff::tz::TimeZone;
use serde_json::json;

use super::user::at_work;
use crate::output::Output;

pub(super) async fn ask(app: &App, actor: &Actor, id: DraftId, email: &str, out: Output) -> anyhow::Result<()> {
    let colleague = at_work(app, actor, email).await?;
    ask_to_look(app, actor, id, UserId(colleague.id)).await?;
    let line = json!({ "id": id, "user": colleague.id });
    out.line(&line, || format!("{} finds it on *Today* and is asked to look at it.", colleague.name))
}

pub(super) async fn ask_no_more(app: &App, actor: &Actor, id: DraftId, email: &str, out: Output) -> anyhow::Result<()> {
    let colleague = at_work(app, actor, email).await?;
    take_back_look(app, actor, id, UserId(colleague.id)).await?;
    let line = json!({ "id": id, "user": colleague.id });
    out.line(&line, || format!("{} is asked no more.", colleague.name))
}

pub(super) async fn list(app: &App, actor: &Actor, id: DraftId, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    let looks = list_looks(app, actor, id).await?;
    if looks.is_empty() {
        return out.words("Nobody was asked to look at it; `banyan draft ask` asks somebody.");
    }
    looks.iter().try_for_each(|look| out.line(look, || told(look, zone)))
}

fn told(look: &DraftLook, zone: &TimeZone) -> String {
    let at = |moment: UtcMillis| moment.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string();
    match look.looked_at {
        None => format!("  {}  asked {}", look.name, at(look.asked_at)),
        Some(looked_at) if look.words.is_empty() => format!("  {}  looked {}", look.name, at(looked_at)),
        Some(looked_at) => format!("  {}  looked {}: {}", look.name, at(looked_at), look.words),
    }
}

pub(super) async fn looked(
    app: &App,
    person: &Actor,
    id: DraftId,
    words: Option<&str>,
    out: Output,
) -> anyhow::Result<()> {
    say_looked(app, person, id, words.unwrap_or_default()).await?;
    out.line(&json!({ "id": id, "user": person.user }), || {
        "Written down; whoever asked reads it beside the draft.".to_owned()
    })
}
