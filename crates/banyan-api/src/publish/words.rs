//! The words of one place after they are out, for programs.

use banyan_app::compose::{EditError, Fixed, PlaceWords, WordsThere, edit_published, show_words_there};
use banyan_domain::ids::PublicationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    compose::FindingShown,
    give::{At, Given},
    problem::Problem,
    route::Answer,
};

/// What the post does not have at this place is none.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlaceWords")]
pub(crate) struct PlaceWordsShown {
    title: Option<String>,
    text: String,
    content_warning: Option<String>,
    first_comment: Option<String>,
    /// Under each of its pictures, in their order.
    alts: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WordsThere")]
pub(crate) struct WordsShown {
    words: PlaceWordsShown,
    /// Why nobody can change them from here: `not_out`, `network`, `seen_by_person`, `from_source`, `not_connected`.
    fixed: Option<&'static str>,
    /// Other answers of its poll would lose the votes, so they stay.
    poll_stays: bool,
    /// The answer to the last change was lost: what stands there is these words or others.
    unsure: bool,
}

/// At the version of the post.
pub(crate) async fn show(ask: Ask<Uuid>) -> Answer<At<WordsShown>> {
    let there = show_words_there(&ask.app, &ask.actor, PublicationId(ask.path)).await?;
    Ok(At(there.revision, there.into()))
}

impl From<WordsThere> for WordsShown {
    fn from(there: WordsThere) -> Self {
        let PlaceWords { title, text, content_warning, first_comment, alts } = there.words;
        Self {
            words: PlaceWordsShown { title, text, content_warning, first_comment, alts },
            fixed: there.fixed.map(|fixed| match fixed {
                Fixed::NotOut => "not_out",
                Fixed::Network => "network",
                Fixed::SeenByPerson => "seen_by_person",
                Fixed::NotConnected => "not_connected",
                Fixed::FromSource => "from_source",
            }),
            poll_stays: there.poll_stays,
            unsure: there.unsure,
        }
    }
}

/// What is left out stays as it is; an empty one is taken away.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherWords {
    text: String,
    title: Option<String>,
    content_warning: Option<String>,
    first_comment: Option<String>,
    /// Under each of its pictures, in their order.
    #[serde(default)]
    alts: Vec<String>,
    /// Keeps what the guard would think again about, for this reason.
    keep: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WordsChanged")]
pub(crate) struct Came {
    /// `changed` and `untouched` stand there; `unsure`: the answer was lost, and doing it again does no harm.
    outcome: &'static str,
    url: Option<String>,
    /// The answers of its poll are as they were.
    poll_stays: bool,
    finding: Option<FindingShown>,
}

pub(crate) async fn edit(ask: Ask<Uuid, Nothing, Sent<OtherWords>>) -> Answer<Given<Came>> {
    let say = ask.words();
    let read_at = ask.read_at()?;
    let OtherWords { text, title, content_warning, first_comment, alts, keep } = ask.body.0;
    let words = PlaceWords { title, text, content_warning, first_comment, alts };
    let id = PublicationId(ask.path);
    let came = match edit_published(&ask.app, &ask.actor, id, read_at, &words, keep.as_deref()).await {
        Err(wrong @ EditError::Conflict { .. }) => {
            let there = show_words_there(&ask.app, &ask.actor, id).await?;
            let now = json!({ "version": there.revision, "there": WordsShown::from(there) });
            return Err(Problem::from(wrong).with("now", now));
        }
        came => came?,
    };
    Ok(Given(Came {
        outcome: came.outcome.as_str(),
        url: came.url,
        poll_stays: came.poll_stays,
        finding: came.finding.map(|finding| FindingShown::of(say, &finding)),
    }))
}
