//! `banyan inspect pages`: every page of the Studio's table, at an address where there is something to show.

use std::io::Write as _;

use anyhow::{Context as _, bail};
use banyan_app::{
    Actor, App,
    compose::{
        library::{AssetFilter, list_assets},
        list_drafts, list_recurring,
    },
    fresh_id,
    gather::list_arrivals,
    measure::new_wall_code,
    publish::{list_channels, list_publications},
};
use banyan_studio::routes::{Act, ROUTES};
use serde_json::json;
use uuid::Uuid;

use crate::{
    cli::Place,
    wiring::{As, Practice, open, workspace},
};

/// What only exists for a moment, or is a file: nothing a person waits for as for a page.
const LEFT_OUT: [Act; 6] =
    [Act::GoOn, Act::TakeAsset, Act::TakeCardPicture, Act::TakePaper, Act::TakeLedger, Act::TakeYesPaper];

pub(super) async fn run(place: &Place) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let wall = new_wall_code(&app, &actor).await?;
    let code = wall.address.rsplit('/').next().context("the wall has no code")?.to_owned();
    for row in ROUTES.iter().filter(|row| row.method == axum::http::Method::GET && !LEFT_OUT.contains(&row.act)) {
        let path = filled(&app, &actor, row.act, row.path, &code).await?;
        writeln!(std::io::stdout(), "{}", json!({ "page": row.path, "path": path }))?;
    }
    for (page, path, form) in asked_more(&app, &actor).await? {
        writeln!(std::io::stdout(), "{}", json!({ "page": page, "path": path, "form": form }))?;
    }
    Ok(())
}

/// What takes longer than the page alone: words that are looked for, a draft that is opened, the look at what is typed.
async fn asked_more(app: &App, actor: &Actor) -> anyhow::Result<[(&'static str, String, String); 3]> {
    let channels = list_channels(app, actor).await?;
    let places = channels.iter().filter(|channel| channel.is_live()).map(|channel| format!("&place={}", channel.id.0));
    let typed = format!("text={TYPED}{}", places.collect::<String>());
    let draft = newest(app, actor, Act::ShowDraftVersions).await?;
    Ok([
        ("/studio/posts?q=", "/studio/posts?q=bread+rye".to_owned(), String::new()),
        ("/studio/write?draft=", format!("/studio/write?draft={draft}"), String::new()),
        ("POST /studio/write/preview", "/studio/write/preview".to_owned(), typed),
    ])
}

const TYPED: &str = "The+oven+is+warm+again:+rye+with+linden+honey+every+Thursday.+Tell+us+whom+you+bake+for.";

async fn filled(app: &App, actor: &Actor, act: Act, path: &str, code: &str) -> anyhow::Result<String> {
    let words = [("{code}", code), ("{network}", "mastodon"), ("{plan}", "marketing"), ("{lesson}", "listening")];
    let path = words.into_iter().fold(path.to_owned(), |path, (name, word)| path.replace(name, word));
    if act == Act::ShowRecur {
        return Ok(format!("{path}?draft={}", newest(app, actor, act).await?));
    }
    if !path.contains("{id}") {
        return if path.contains('{') { bail!("nothing is known to stand in {path}") } else { Ok(path) };
    }
    Ok(path.replace("{id}", &newest(app, actor, act).await?.to_string()))
}

/// Something of the kind the page shows; where there is none, nobody's.
async fn newest(app: &App, actor: &Actor, act: Act) -> anyhow::Result<Uuid> {
    let found = match act {
        Act::ShowPost | Act::TakeProof | Act::PrintProof => {
            list_publications(app, actor, 1).await?.first().map(|line| line.post.0)
        }
        Act::ShowAsset => list_assets(app, actor, &AssetFilter { limit: 1, ..AssetFilter::default() })
            .await?
            .assets
            .first()
            .map(|one| one.id.0),
        Act::ShowDraftVersions | Act::ShowRecur => {
            list_drafts(app, actor).await?.unfinished.first().map(|draft| draft.id.0)
        }
        Act::ShowReword => list_publications(app, actor, 1).await?.first().map(|line| line.id.0),
        Act::ShowRest => list_channels(app, actor)
            .await?
            .iter()
            .find(|channel| channel.is_live() && channel.network != "own_site")
            .map(|channel| channel.id.0),
        Act::LookAtItem => list_arrivals(app, actor, None, Some("fresh"), 1).await?.first().map(|arrival| arrival.id.0),
        Act::ShowSeries => list_recurring(app, actor).await?.first().map(|series| series.id.0),
        other => bail!("nobody has said what {other:?} shows"),
    };
    Ok(found.unwrap_or_else(fresh_id))
}
