//! Files: kept pictures, films and sounds, the style sheet, the small sign in the tab.

use axum::{
    extract::{Path, State},
    response::Response,
};
use banyan_app::{
    App, Internal,
    compose::library::{KeptFile, open_public_asset, open_public_card},
};
use banyan_domain::ids::AssetId;
use http::HeaderMap;

use crate::{
    answer::{Answer, FOR_GOOD, tag_of},
    kept,
    theme::{FAVICON, STYLE, style_name},
    trouble::Trouble,
};

const ONE_DAY: &str = "public, max-age=86400";

pub(crate) async fn kept_file(State(app): State<App>, Path(id): Path<String>, request: HeaderMap) -> Response {
    let file = match id.parse::<AssetId>() {
        Ok(id) => open_public_asset(&app, id).await,
        Err(_) => Ok(None),
    };
    give(&app, file, &request).await
}

pub(crate) async fn card(State(app): State<App>, Path(digest): Path<String>, request: HeaderMap) -> Response {
    let file = open_public_card(&app, &digest).await;
    give(&app, file, &request).await
}

async fn give(app: &App, file: Result<Option<KeptFile>, Internal>, request: &HeaderMap) -> Response {
    let answer = match file {
        Ok(Some(file)) => kept::answer(&file, request).await,
        Ok(None) => Err(Trouble::NotHere),
        Err(error) => Err(error.into()),
    };
    match answer {
        Ok(answer) => answer,
        Err(trouble) => trouble.page(app, request).await,
    }
}

pub(crate) async fn style(State(app): State<App>, Path(name): Path<String>, request: HeaderMap) -> Response {
    if name != style_name() {
        return Trouble::NotHere.page(&app, &request).await;
    }
    let tag = tag_of(STYLE.as_bytes());
    Answer { tag, ..Answer::new("text/css; charset=utf-8", FOR_GOOD, STYLE) }.to(&request)
}

pub(crate) async fn favicon(request: HeaderMap) -> Response {
    Answer::new("image/svg+xml", ONE_DAY, FAVICON).to(&request)
}
