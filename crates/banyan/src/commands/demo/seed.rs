//! What the sample business has done so far, and what happens in its first half minute.

use std::{collections::BTreeMap, path::Path, time::Duration};

use anyhow::Context as _;
use banyan_app::{
    Actor, App, Clock,
    compose::{ChosenAim, When, carry_item_at},
    gather::{NewSource, add_source, list_arrivals, poll_source},
    plan::answer_first,
    publish::{connect_channel, remember_branch, run_due},
    workspace::{FirstRun, WorkspaceSettings, begin_workspace, change_settings},
};
use banyan_connectors::{bluesky, mastodon};
use banyan_domain::{
    plan::first::{FirstAnswer, Ground, Stand},
    time::DAY,
};
use banyan_simulator::Clock as TownClock;
use jiff::tz::TimeZone;

use super::{
    sample_plan::{fill_queue, make_plan, write},
    sample_site::SampleSite,
};

const LETTER: &str = include_str!("../../../sample/letter.eml");

const ZONE: &str = "Europe/Stockholm";

/// Nobody types it: the demo's sign-in page has one button.
const PASSWORD: &str = "a demo needs no secrets";

/// So long ago the business began: what it said then has worn well by now.
const LONG_AGO: Duration = DAY.saturating_mul(200);
const SAID_THEN: [&str; 2] = [
    "A squat is nothing but sitting down slowly and changing your mind. Whoever owns a chair owns a gym, and pays nothing \
     for it.",
    "The strongest woman in my hall carries her own shopping up four floors, because she never stopped doing it.",
];

/// `town`: the clock of practice Mastodon, where the first posts went.
pub(super) async fn seed(app: &App, site: &SampleSite, data: &Path, town: &TownClock) -> anyhow::Result<()> {
    let owner = begin_long_ago(app, site, town).await?;
    // The other two are answered by the sample plan.
    for answer in [FirstAnswer::Stand(Stand::Sideline), FirstAnswer::Ground(Ground::Sideline)] {
        answer_first(app, &owner, &answer).await?;
    }
    let town = bluesky::sim::Town::default();
    let neighbour = town.accounts.first().context("somebody lives in the practice town")?;
    let form = BTreeMap::from([
        ("handle".to_owned(), neighbour.handle.clone()),
        ("app_password".to_owned(), neighbour.app_password.clone()),
    ]);
    connect_channel(app, &owner, "bluesky", form).await?;
    remember_branch(app, &owner, "google_plus", "Google+", 2019).await?;

    let zone = TimeZone::get(ZONE)?;
    make_plan(app, &owner, &site.url, app.now().in_zone(&zone).date()).await?;

    // What stands there is known and stays unpublished.
    let (blog, _) = add_source(app, &owner, NewSource::Address(site.feed()), false).await?;
    let letters = data.join("letters");
    std::fs::create_dir_all(&letters)?;
    std::fs::write(letters.join("stronger-tuesday-48.eml"), LETTER)?;
    add_source(app, &owner, NewSource::Path(letters.display().to_string()), false).await?;

    // Then the site has something new: it is carried at once, and the next article waits to be looked at.
    site.publish_next();
    poll_source(app, &owner, blog).await?;
    let fresh = list_arrivals(app, &owner, Some(blog), Some("fresh"), 1).await?;
    let article = fresh.first().context("the sample article is new")?;
    carry_item_at(app, &owner, article.id, None, When::Now).await?;
    site.publish_next();
    poll_source(app, &owner, blog).await?;
    fill_queue(app, &owner, &zone).await
}

/// The clocks of practice are turned back until the first posts are out: in the practice town they did go out then.
async fn begin_long_ago(app: &App, site: &SampleSite, town: &TownClock) -> anyhow::Result<Actor> {
    let mut then = app.clone();
    then.clock = Clock::at(app.now().minus(LONG_AGO));
    let back = i64::try_from(LONG_AGO.as_millis())?;
    town.advance(-back);
    let first_run = FirstRun {
        owner_name: "Mara Lindqvist".to_owned(),
        email: "mara@lindqvist.example".to_owned(),
        password: PASSWORD.to_owned(),
        business: "Lindqvist Training & Coaching".to_owned(),
        zone: ZONE.to_owned(),
        language: "en".to_owned(),
    };
    let (owner, _) = begin_workspace(&then, first_run).await?;
    let settings = WorkspaceSettings {
        name: "Lindqvist Training & Coaching".to_owned(),
        zone: ZONE.to_owned(),
        language: "en".to_owned(),
        site_address: Some(site.url.clone()),
        tagline: Some("Strength for everyday life".to_owned()),
    };
    change_settings(&then, &owner, settings).await?;

    connect_channel(&then, &owner, "own_site", BTreeMap::new()).await?;
    let form = BTreeMap::from([("credential".to_owned(), mastodon::sim::OUR_CREDENTIAL.to_owned())]);
    connect_channel(&then, &owner, "mastodon", form).await?;
    for text in SAID_THEN {
        write(&then, &owner, text, ChosenAim::default(), When::Now).await?;
    }
    run_due(&then).await?;
    town.advance(back);
    Ok(owner)
}
