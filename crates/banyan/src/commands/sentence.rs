//! `banyan sentence`: what can be said from now on.

use banyan_app::{
    plan::{say::say_sentence, show_sentence},
    workspace::words::Words,
};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let shown = show_sentence(&app, &actor).await?;
    let words = say_sentence(Words::for_language(&workspace.language), &shown.sentence);
    let line = json!({
        "sentence": words, "as_of": shown.sentence.as_of(), "shown": shown.shown, "held": shown.held,
        "facts": shown.sentence,
    });
    let nothing = if shown.held {
        "All posts are held, so nothing is claimed. `banyan release` lets them go."
    } else {
        "Nothing is carried or written yet: `banyan source add https://your-site.example`, or `banyan post`."
    };
    out.line(&line, || words.clone().unwrap_or_else(|| nothing.to_owned()))
}
