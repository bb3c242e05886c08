//! Two texts beside each other, as the guard shows an earlier post beside a new one.

use banyan_domain::{
    guard::{Beside, beside},
    ids::PostId,
    workspace::Right,
};

use super::show_post::show_post;
use crate::{Actor, App, publish::ProofError};

/// Words, or those of a post as its first place got them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Text(String),
    Post(PostId),
}

pub async fn compare_said(app: &App, actor: &Actor, then: &Said, now: &Said) -> Result<Beside, ProofError> {
    actor.needs(Right::Look)?;
    Ok(beside(&words_of(app, actor, then).await?, &words_of(app, actor, now).await?))
}

async fn words_of(app: &App, actor: &Actor, said: &Said) -> Result<String, ProofError> {
    match said {
        Said::Text(text) => Ok(text.clone()),
        Said::Post(post) => Ok(show_post(app, actor, *post).await?.words.text),
    }
}
