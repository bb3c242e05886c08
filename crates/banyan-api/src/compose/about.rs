//! Somebody else's article, read for a program that wants to say something about it.

use banyan_app::compose::{ReadAboutError, read_about};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sent::PostAbout;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArticleAsked {
    address: String,
}

/// For `link` and `about` of a post; the own words are still to be written.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ArticleRead {
    link: String,
    about: PostAbout,
    /// Otherwise only its address is known, and the rest is typed.
    was_read: bool,
}

/// Nothing is kept.
pub(crate) async fn read(ask: Ask<Nothing, Nothing, Sent<ArticleAsked>>) -> Answer<Given<ArticleRead>> {
    let read = read_about(&ask.app, &ask.actor, &ask.body.0.address).await?;
    Ok(Given(ArticleRead { link: read.link, about: read.about.into(), was_read: read.was_read }))
}

impl From<ReadAboutError> for Problem {
    fn from(wrong: ReadAboutError) -> Self {
        match wrong {
            ReadAboutError::Refused(refused) => refused.into(),
            ReadAboutError::NoAddress(_) => Self::of(Kind::CannotStand, wrong),
        }
    }
}
