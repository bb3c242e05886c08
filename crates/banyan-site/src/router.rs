//! Every address of the public site.

use std::sync::Arc;

use axum::{
    Router,
    extract::FromRef,
    middleware::{from_fn_with_state, map_response},
    routing::get,
};
use banyan_app::App;

use crate::{feeds, feeds::LastSeen, files, headers, health, map, pages, trouble, visitor};

/// What every answer is made from.
#[derive(Clone)]
struct Site {
    app: App,
    feeds_seen: Arc<LastSeen>,
}

impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}

impl FromRef<Site> for Arc<LastSeen> {
    fn from_ref(site: &Site) -> Self {
        Self::clone(&site.feeds_seen)
    }
}

/// The public site: pages, feeds, files. Addresses it does not know get its own "not here" page.
pub fn router(app: App) -> Router {
    let site = Site { app, feeds_seen: Arc::default() };
    Router::new()
        .route("/", get(pages::home::show))
        .route("/follow", get(pages::follow::show))
        .route("/doing", get(pages::doing::show))
        .route("/c/{code}", get(pages::card::show))
        .route("/{slug}", get(pages::article::show))
        .route("/{slug}/", get(pages::article::without_slash))
        .route("/plan/{secret}", get(pages::plan::show))
        .route("/feed.atom", get(feeds::atom))
        .route("/feed.rss", get(feeds::rss))
        .route("/feed.json", get(feeds::json))
        .route("/media/{id}", get(files::kept_file))
        .route("/media/card/{digest}", get(files::card))
        .route("/assets/{name}", get(files::style))
        .route("/favicon.svg", get(files::favicon))
        .route("/favicon.ico", get(files::favicon))
        .route("/sitemap.xml", get(map::sitemap))
        .route("/robots.txt", get(map::robots))
        .route("/healthz", get(health::show))
        .fallback(trouble::not_here)
        .layer(from_fn_with_state(site.app.clone(), visitor::count))
        .layer(map_response(headers::protect))
        .with_state(site)
}
