//! One letter, handed over by a program: the mail as it was sent, or what a person would paste.

use axum::body::Body;
use banyan_app::gather::{AddSourceError, HandLetterError, MAX_MESSAGE_BYTES, hand_letter, paste_letter};
use http::request::Parts;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, InBody, Nothing, kind_of, whole},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
};

const MAIL: &str = "message/rfc822";
const PASTED: &str = "application/json";

pub(crate) enum Letter {
    Mail(Vec<u8>),
    Pasted(PastedLetter),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PastedLetter {
    /// Its text, its HTML, or its whole source.
    text: String,
    /// Wanted where the letter does not tell it.
    #[serde(default)]
    subject: String,
}

impl InBody for Letter {
    const MOST_BYTES: usize = MAX_MESSAGE_BYTES;

    fn schema(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        vec![(PASTED, generator.subschema_for::<PastedLetter>()), (MAIL, json_schema!({}))]
    }

    async fn read(parts: &Parts, body: Body) -> Result<Self, Problem> {
        match kind_of(parts).as_str() {
            MAIL => Ok(Self::Mail(whole(body, Self::MOST_BYTES).await?)),
            PASTED => {
                let bytes = whole(body, Self::MOST_BYTES).await?;
                serde_json::from_slice(&bytes).map(Self::Pasted).map_err(|wrong| {
                    Problem::of(Kind::Unreadable, format!("the body cannot be read: {wrong}; nothing was kept"))
                })
            }
            _ => {
                let detail = format!("a letter is sent as {MAIL}, or pasted as {PASTED}; nothing was kept");
                Err(Problem::of(Kind::WrongType, detail))
            }
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct LetterKept {
    /// What it is called from now on.
    title: String,
}

/// The same letter again is the same item.
pub(crate) async fn hand(ask: Ask<Nothing, Nothing, Letter>) -> Answer<Given<LetterKept>> {
    let title = match ask.body {
        Letter::Mail(bytes) => hand_letter(&ask.app, &ask.actor, bytes).await?,
        Letter::Pasted(PastedLetter { text, subject }) => paste_letter(&ask.app, &ask.actor, text, subject).await?,
    };
    Ok(Given(LetterKept { title }))
}

impl From<HandLetterError> for Problem {
    fn from(wrong: HandLetterError) -> Self {
        match wrong {
            HandLetterError::Refused(refused) | HandLetterError::Source(AddSourceError::Refused(refused)) => {
                refused.into()
            }
            HandLetterError::Mail(_) | HandLetterError::Paste(_) => {
                Self::of(Kind::CannotStand, format!("{wrong}; nothing was kept"))
            }
            // Another one came at the same moment, the very first.
            HandLetterError::Source(AddSourceError::AlreadyHere(_)) => Self::of(Kind::NotNow, wrong),
            HandLetterError::Source(wrong @ (AddSourceError::Read(_) | AddSourceError::Poll(_))) => {
                Self::broken(&wrong)
            }
            HandLetterError::Source(AddSourceError::Internal(error)) | HandLetterError::Internal(error) => error.into(),
        }
    }
}
