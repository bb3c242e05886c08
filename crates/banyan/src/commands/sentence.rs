//! `banyan sentence`: what can be said from now on, and whether it stands on the own site.

use banyan_app::{
    plan::{answer_first, say::say_sentence, show_sentence},
    workspace::words::Words,
};
use banyan_domain::plan::first::FirstAnswer;
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, show: bool, hide: bool, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    if show || hide {
        answer_first(&app, &actor, &FirstAnswer::Shown(show)).await?;
    }
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
    out.line(&line, || match (&words, shown.shown) {
        (Some(words), true) => format!("{words}\n(It stands on your own site; `banyan sentence --hide` takes it off.)"),
        (Some(words), false) => words.clone(),
        (None, _) => nothing.to_owned(),
    })
}
