//! A file comes into the library: as it is, or in a form as a browser sends it.

use axum::{
    body::Body,
    extract::{FromRequest as _, Multipart, Request, multipart::MultipartError},
};
use banyan_app::compose::library::{AddAssetError, MOST_BYTES, NewAsset, add_asset};
use http::request::Parts;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::{
    ask::{Ask, InBody, Nothing, kind_of, too_long, whole},
    give::Made,
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
};

/// Names and borders around a file in a form.
const AROUND: usize = 64 * 1024;
const FORM: &str = "multipart/form-data";
/// What a file says of itself is not believed: its bytes are looked at.
const PLAIN: [&str; 4] = ["image/*", "video/*", "audio/*", "application/octet-stream"];

pub(crate) struct File {
    /// A form brings one.
    name: Option<String>,
    bytes: Vec<u8>,
}

impl InBody for File {
    const MOST_BYTES: usize = MOST_BYTES + AROUND;

    fn schema(_: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        let form = json_schema!({
            "type": "object",
            "properties": { "file": { "type": "string", "contentMediaType": "application/octet-stream" } },
            "required": ["file"],
        });
        let plain = PLAIN.map(|kind| (kind, json_schema!({})));
        std::iter::once((FORM, form)).chain(plain).collect()
    }

    async fn read(parts: &Parts, body: Body) -> Result<Self, Problem> {
        let kind = kind_of(parts);
        if kind == FORM {
            return of_form(Request::from_parts(parts.clone(), body)).await;
        }
        if !PLAIN.iter().any(|plain| plain.strip_suffix('*').map_or(kind == *plain, |start| kind.starts_with(start))) {
            let detail = format!("a file is sent as {FORM}, or as {}; nothing was kept", PLAIN.join(", "));
            return Err(Problem::of(Kind::WrongType, detail));
        }
        Ok(Self { name: None, bytes: whole(body, MOST_BYTES).await? })
    }
}

/// The one part that is a file.
async fn of_form(request: Request) -> Result<File, Problem> {
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|wrong| Problem::of(Kind::Unreadable, format!("{}; nothing was kept", wrong.body_text())))?;
    while let Some(part) = form.next_field().await.map_err(|wrong| unread(&wrong))? {
        if let Some(name) = part.file_name().map(str::to_owned) {
            let bytes = part.bytes().await.map_err(|wrong| unread(&wrong))?.into();
            return Ok(File { name: Some(name), bytes });
        }
    }
    Err(Problem::of(Kind::CannotStand, "the form holds no file; nothing was kept"))
}

fn unread(wrong: &MultipartError) -> Problem {
    match wrong.status() {
        http::StatusCode::PAYLOAD_TOO_LARGE => too_long(MOST_BYTES),
        _ => Problem::of(Kind::Unreadable, format!("the form cannot be read: {}; nothing was kept", wrong.body_text())),
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Called {
    /// What it is called, where no form says so.
    name: Option<String>,
}

/// The same bytes again are the same file.
pub(crate) async fn add(ask: Ask<Nothing, Called, File>) -> Answer<Made<MadeId>> {
    let File { name, bytes } = ask.body;
    let name = ask.query.name.or(name).unwrap_or_default();
    let added = add_asset(&ask.app, &ask.actor, NewAsset { name, bytes }).await?;
    Ok(Made(MadeId { id: added.id.0 }))
}

impl From<AddAssetError> for Problem {
    fn from(wrong: AddAssetError) -> Self {
        match wrong {
            AddAssetError::Refused(refused) => refused.into(),
            AddAssetError::Empty | AddAssetError::Picture(_) | AddAssetError::Recording(_) => {
                Self::of(Kind::CannotStand, wrong)
            }
            AddAssetError::Internal(error) => error.into(),
        }
    }
}
