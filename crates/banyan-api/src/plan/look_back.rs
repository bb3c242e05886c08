//! An earlier attempt, read from its address or from the archive a network hands out.

use axum::body::Body;
use banyan_app::plan::{LookBackError, MAX_ARCHIVE_BYTES, PastSource, look_back};
use banyan_domain::plan::{Lately, LookBack};
use http::request::Parts;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, InBody, Nothing, Sent, kind_of, whole},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
    shapes::Day,
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Earlier {
    /// A feed, a site with one, or a profile of Mastodon or Bluesky.
    address: String,
    /// The site that links should lead to, beside the one that is known.
    home: Option<String>,
}

/// Counted from the posts. What the source does not tell is null, never zero.
#[derive(Serialize, JsonSchema)]
pub(crate) struct LookedBack {
    posts: u32,
    first: Day,
    last: Day,
    /// Posts in each week from the first to the last, Monday to Sunday.
    weekly: Vec<u32>,
    offers: u32,
    leading_home: Option<u32>,
    left_waiting: Option<u32>,
    /// There may have been more before.
    only_newest: bool,
    /// Whether it went on steadily up to today.
    #[schemars(with = "String", extend("enum" = ["steady", "not_steady", "ended", "too_little"]))]
    lately: Lately,
}

impl From<LookBack> for LookedBack {
    fn from(found: LookBack) -> Self {
        let lately = found.lately();
        Self {
            posts: found.posts,
            first: Day(found.first),
            last: Day(found.last),
            weekly: found.weekly,
            offers: found.offers,
            leading_home: found.leading_home,
            left_waiting: found.left_waiting,
            only_newest: found.only_newest,
            lately,
        }
    }
}

/// Keeps what was counted, and nothing of the posts.
pub(crate) async fn at_address(ask: Ask<Nothing, Nothing, Sent<Earlier>>) -> Answer<Given<LookedBack>> {
    let Earlier { address, home } = ask.body.0;
    Ok(Given(look_back(&ask.app, &ask.actor, PastSource::Address(address), home.as_deref()).await?.into()))
}

/// What a file says of itself is not believed: its bytes are looked at.
const ARCHIVE_KINDS: [&str; 3] = ["application/zip", "application/gzip", "application/octet-stream"];

pub(crate) struct ArchiveFile(Vec<u8>);

impl InBody for ArchiveFile {
    const MOST_BYTES: usize = MAX_ARCHIVE_BYTES;

    fn schema(_: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        ARCHIVE_KINDS.map(|kind| (kind, json_schema!({}))).into()
    }

    async fn read(parts: &Parts, body: Body) -> Result<Self, Problem> {
        if !ARCHIVE_KINDS.contains(&kind_of(parts).as_str()) {
            let detail = format!("an archive is sent as {}; nothing was kept", ARCHIVE_KINDS.join(" or "));
            return Err(Problem::of(Kind::WrongType, detail));
        }
        Ok(Self(whole(body, MAX_ARCHIVE_BYTES).await?))
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Home {
    /// The site that links should lead to, beside the one that is known.
    home: Option<String>,
}

pub(crate) async fn in_archive(ask: Ask<Nothing, Home, ArchiveFile>) -> Answer<Given<LookedBack>> {
    let source = PastSource::Bytes(ask.body.0);
    Ok(Given(look_back(&ask.app, &ask.actor, source, ask.query.home.as_deref()).await?.into()))
}

impl From<LookBackError> for Problem {
    fn from(wrong: LookBackError) -> Self {
        match wrong {
            LookBackError::Refused(refused) => refused.into(),
            LookBackError::Read(_) => Self::of(Kind::NotReached, format!("{wrong}; nothing is kept of it")),
            LookBackError::Archive(_) | LookBackError::Empty => Self::of(Kind::CannotStand, wrong),
            LookBackError::Keep(error) => error.into(),
            LookBackError::Internal(error) => error.into(),
        }
    }
}
