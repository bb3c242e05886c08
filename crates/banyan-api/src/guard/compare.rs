//! Two texts beside each other, with what is different in each of them marked.

use banyan_app::compose::{Said, compare_said};
use banyan_domain::{
    guard::{Beside, Piece},
    ids::PostId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Both {
    then: SaidSent,
    now: SaidSent,
}

/// Words, or those of a post: one of the two.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SaidSent {
    text: Option<String>,
    post: Option<Uuid>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Beside")]
pub(crate) struct BesideShown {
    then: Vec<PieceShown>,
    now: Vec<PieceShown>,
}

/// Words in a row; together they are the text.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Piece")]
struct PieceShown {
    text: String,
    /// The other one does not have them.
    is_new: bool,
}

impl From<Beside> for BesideShown {
    fn from(Beside { then, now }: Beside) -> Self {
        let shown = |pieces: Vec<Piece>| pieces.into_iter().map(|Piece { text, is_new }| PieceShown { text, is_new });
        Self { then: shown(then).collect(), now: shown(now).collect() }
    }
}

/// As the guard shows an earlier post beside a new one.
pub(crate) async fn compare(ask: Ask<Nothing, Nothing, Sent<Both>>) -> Answer<Given<BesideShown>> {
    let Both { then, now } = ask.body.0;
    Ok(Given(compare_said(&ask.app, &ask.actor, &then.meant()?, &now.meant()?).await?.into()))
}

impl SaidSent {
    fn meant(self) -> Result<Said, Problem> {
        match (self.text, self.post) {
            (Some(text), None) => Ok(Said::Text(text)),
            (None, Some(post)) => Ok(Said::Post(PostId(post))),
            (Some(_), Some(_)) | (None, None) => {
                Err(Problem::of(Kind::CannotStand, "each of the two is a `text` or a `post`, and not both"))
            }
        }
    }
}
