//! What follows where somebody doubts the need: clients' answers beside one's own contacts and visitors.

use banyan_domain::plan::{
    Client, Concluded, Conclusion, conclude,
    first::{Ground, Stand},
};

use super::{FirstAnswers, first_answers, show_visitors};
use crate::{Actor, App, Internal};

/// None where nobody doubts it, or nobody who was asked has said anything yet.
pub async fn conclude_need(app: &App, actor: &Actor) -> Result<Option<Concluded>, Internal> {
    let answers = first_answers(app, actor).await?;
    let (Some(Stand::NoNeed), Some(Ground::NoNeed { clients, .. })) = (answers.stand(), answers.ground()) else {
        return Ok(None);
    };
    if clients.iter().all(Client::says_nothing) {
        return Ok(None);
    }
    Ok(Some(conclude_from(app, actor, clients, &answers).await?))
}

/// What they said, beside all that was counted by now.
pub(super) async fn conclude_from(
    app: &App,
    actor: &Actor,
    clients: &[Client],
    answers: &FirstAnswers,
) -> Result<Concluded, Internal> {
    let came = show_visitors(app, actor).await?;
    let visitors: Vec<_> = std::iter::once(&came.site).chain(came.file.as_ref().map(|(seen, _)| seen)).collect();
    Ok(conclude(clients, answers.contacts().map(|(seen, _)| seen), &visitors))
}

/// Then nobody is asked for a network.
pub(crate) async fn is_to_go_and_talk(app: &App, actor: &Actor) -> Result<bool, Internal> {
    Ok(conclude_need(app, actor).await?.is_some_and(|found| found.conclusion == Conclusion::GoAndTalk))
}
