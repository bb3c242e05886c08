//! "I can say I'm doing it": the business's sentence, once a person has put it here. It changes only when the facts do.

use axum::{extract::State, response::Response};
use banyan_app::{
    Actor, App,
    plan::{
        say::{say_date, say_sentence},
        show_sentence,
    },
};
use http::HeaderMap;
use serde::Serialize;

use super::Head;
use crate::{frame::Frame, trouble::Trouble};

#[derive(Serialize)]
struct Page {
    head: Head,
    sentence: String,
    as_of: Option<String>,
}

pub(crate) async fn show(State(app): State<App>, request: HeaderMap) -> Response {
    match page(&app).await {
        Ok((frame, page)) => frame.page(&request, "doing.html", &page),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn page(app: &App) -> Result<(Frame, Page), Trouble> {
    let frame = Frame::for_people(app).await?;
    let shown = show_sentence(app, &Actor::at_the_machine(frame.workspace.id)).await?;
    let sentence = say_sentence(frame.words, &shown.sentence).filter(|_| shown.shown).ok_or(Trouble::NotHere)?;
    let head = Head {
        title: frame.words.text("site-doing-h", &[("business", frame.workspace.name.as_str().into())]),
        description: sentence.clone(),
        canonical: frame.address("/doing"),
        ..Head::default()
    };
    let as_of = shown.sentence.as_of().map(|day| say_date(frame.words, day));
    Ok((frame, Page { head, sentence, as_of }))
}
