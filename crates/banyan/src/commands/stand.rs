//! `banyan stand`: the product's first question.

use anyhow::Context as _;
use banyan_app::plan::{answer_first, first_answers};
use banyan_domain::plan::first::{FirstAnswer, Question, Stand};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, answer: Option<&str>, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    if let Some(answer) = answer {
        let stand = Stand::parse(&answer.replace('-', "_"))
            .with_context(|| format!("`{answer}` is no answer; there are: {}", Stand::WORDS.join(", ")))?;
        answer_first(&app, &actor, &FirstAnswer::Stand(stand)).await?;
    }
    let answers = first_answers(&app, &actor).await?;
    let given = answers.of(Question::Stand);
    let line = json!({
        "stand": answers.stand(), "at": given.map(|given| given.at.to_string()),
        "by": given.and_then(|given| given.by.clone()), "next": answers.next(),
    });
    out.line(&line, || match (answers.stand(), given) {
        (Some(stand), Some(given)) => {
            format!("{}, said on {}. Studio goes on where it stood.", stand.as_str(), given.at)
        }
        _ => format!("Nobody has said yet: `banyan stand` with one of {}.", Stand::WORDS.join(", ")),
    })
}
