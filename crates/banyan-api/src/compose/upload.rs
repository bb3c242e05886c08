//! A file comes into the library, piece by piece: as it is, or in a form as a browser sends it.

use axum::{
    body::Body,
    extract::{FromRequest as _, Multipart, Request, multipart::MultipartError},
};
use banyan_app::compose::library::{AddAssetError, MOST_BYTES, NewFile, add_file};
use futures::StreamExt as _;
use http::{header, request::Parts};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::{
    ask::{Ask, InBody, Nothing, kind_of, too_long},
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

/// Read by the handler, which knows where to.
pub(crate) struct File {
    is_form: bool,
    request: Request,
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
        let is_plain = |plain: &&str| plain.strip_suffix('*').map_or(kind == **plain, |start| kind.starts_with(start));
        let is_form = kind == FORM;
        if !is_form && !PLAIN.iter().any(is_plain) {
            let detail = format!("a file is sent as {FORM}, or as {}; nothing was kept", PLAIN.join(", "));
            return Err(Problem::of(Kind::WrongType, detail));
        }
        let said = parts.headers.get(header::CONTENT_LENGTH).and_then(|said| said.to_str().ok()?.parse::<usize>().ok());
        if said.is_some_and(|bytes| bytes > Self::MOST_BYTES) {
            return Err(too_long(MOST_BYTES));
        }
        Ok(Self { is_form, request: Request::from_parts(parts.clone(), body) })
    }
}

async fn of_body(body: Body, file: &mut NewFile) -> Result<(), Problem> {
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Problem::of(Kind::Unreadable, "the file broke off; nothing was kept"))?;
        file.take(&piece).await.map_err(untaken)?;
    }
    Ok(())
}

/// The one part that is a file.
async fn of_form(request: Request, file: &mut NewFile) -> Result<(), Problem> {
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|wrong| Problem::of(Kind::Unreadable, format!("{}; nothing was kept", wrong.body_text())))?;
    while let Some(mut part) = form.next_field().await.map_err(|wrong| unread(&wrong))? {
        let Some(name) = part.file_name().map(str::to_owned) else { continue };
        if file.name.is_empty() {
            file.name = name;
        }
        while let Some(piece) = part.chunk().await.map_err(|wrong| unread(&wrong))? {
            file.take(&piece).await.map_err(untaken)?;
        }
        return Ok(());
    }
    Err(Problem::of(Kind::CannotStand, "the form holds no file; nothing was kept"))
}

/// Of what can be mended while it comes in there are two: it is too much, or there is no room for it.
fn untaken(wrong: AddAssetError) -> Problem {
    let is_too_much = wrong.message().is_some() && !matches!(wrong, AddAssetError::NoRoom);
    if is_too_much { too_long(MOST_BYTES) } else { wrong.into() }
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
    let File { is_form, request } = ask.body;
    let mut file = NewFile::begin(&ask.app, ask.query.name.unwrap_or_default()).await?;
    if is_form {
        of_form(request, &mut file).await?;
    } else {
        of_body(request.into_body(), &mut file).await?;
    }
    let added = add_file(&ask.app, &ask.actor, file).await?;
    Ok(Made(MadeId { id: added.id.0 }))
}

impl From<AddAssetError> for Problem {
    fn from(wrong: AddAssetError) -> Self {
        match wrong {
            AddAssetError::Refused(refused) => refused.into(),
            AddAssetError::Empty | AddAssetError::Picture(_) | AddAssetError::Recording(_) => {
                Self::of(Kind::CannotStand, wrong)
            }
            AddAssetError::NoRoom => Self::of(Kind::NoRoom, wrong),
            AddAssetError::Internal(error) => error.into(),
        }
    }
}
