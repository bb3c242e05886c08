//! The picture on the card of a page, at an address of our own: a browser asks nobody else for it.

use axum::{extract::Query, response::IntoResponse as _};
use banyan_app::compose::open_card_picture;
use http::header;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::{
    compose::library::handlers::stop,
    door::{Answer, Visit},
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CardOf {
    of: String,
}

pub(crate) async fn take_card_picture(visit: Visit, Query(card): Query<CardOf>) -> Answer {
    let file = open_card_picture(&visit.app, visit.actor()?, &card.of).await.map_err(stop)?;
    let headers = [(header::CONTENT_TYPE, file.mime_type.as_str()), (header::CACHE_CONTROL, "private, max-age=86400")];
    Ok((headers, file.bytes).into_response())
}

/// Where a browser gets it.
pub(super) fn card_picture_of(page: &str) -> String {
    format!("/studio/write/card?{}", Serializer::new(String::new()).append_pair("of", page).finish())
}
