//! `banyan look-back`: an earlier attempt, as far as its posts can tell.

use std::path::Path;

use banyan_app::plan::{PastSource, look_back};
use banyan_domain::plan::{Lately, LookBack, Regularity, Untold};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, source: &str, home: Option<&str>, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let is_file = !source.contains("://") && (Path::new(source).exists() || source.starts_with(['/', '.', '~']));
    let source = if is_file { PastSource::File(source.into()) } else { PastSource::Address(source.to_owned()) };
    out.progress("Reading it …");
    let found = look_back(&app, &actor, source, home).await?;
    let line = json!({
        "posts": found.posts, "first": found.first, "last": found.last, "weeks": found.weeks(),
        "weeks_with_a_post": found.weeks_with_a_post(), "longest_quiet_weeks": found.longest_quiet(),
        "regularity": found.regularity(), "lately": found.lately(), "offers": found.offers, "leading_home": found.leading_home,
        "left_waiting": found.left_waiting, "untold": found.left_waiting.is_none().then_some(found.untold),
        "only_newest": found.only_newest, "changes": found.changes(),
    });
    out.line(&line, || said(&found))
}

fn said(found: &LookBack) -> String {
    let regular = match found.regularity() {
        Regularity::TooFew => "too few posts to say how regular".to_owned(),
        Regularity::Steady => "steady".to_owned(),
        Regularity::ThenBursts { weeks } => format!("strong for {weeks} weeks, then in bursts"),
        Regularity::Bursts => "now and then".to_owned(),
    };
    let lately = match found.lately() {
        Lately::Steady => "It goes on steadily.",
        Lately::NotSteady => "Lately it isn't regular.",
        Lately::Ended => "Nothing newer was in it.",
        Lately::TooLittle => "Too few weeks to say whether it goes on steadily.",
    };
    let told = |number: Option<u32>| number.map_or_else(|| "not told".to_owned(), |number| number.to_string());
    format!(
        "{} posts from {} to {}: {regular}.\n{} of {} weeks had one; the longest silence was {} weeks.\n\
         {lately}\n\
         Offers: {} of ten. Links home: {}. People left without an answer: {}.\nKept: the numbers only.",
        found.posts,
        found.first,
        found.last,
        found.weeks_with_a_post(),
        found.weeks(),
        found.longest_quiet(),
        found.offers_of_ten(),
        told(found.leading_home),
        left_waiting(found),
    )
}

fn left_waiting(found: &LookBack) -> String {
    if let Some(people) = found.left_waiting {
        return people.to_string();
    }
    let why = match found.untold {
        Untold::Feed => "a feed holds no words of others",
        Untold::Never => "archives of this network hold no words of others",
        Untold::Missing => "the messages are missing, or do not tell who is who; take the whole archive",
    };
    format!("not told ({why})")
}
