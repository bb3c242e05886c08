//! A Mastodon server to practise with: its pages over real HTTP, its answers from the fixtures.

mod accounts;
mod gate;
mod instance;
mod media;
mod notifications;
mod oauth;
mod pages;
mod params;
mod shapes;
mod state;
mod statuses;
mod words;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware,
    routing::{get, post},
};
use banyan_simulator::{Place, World};
use tower::ServiceExt as _;

pub use state::{Behaviour, MediaFile, NoteKind, SimAccount, SimStatus, Town};

/// The business, as the town knows it on its first day.
pub const OUR_ACCOUNT: &str = "linden";
/// Somebody who answers.
pub const NEIGHBOUR: &str = "nora";
/// Access credentials that are there from the first day, by account.
pub const OUR_CREDENTIAL: &str = "practice-linden";
pub const NEIGHBOUR_CREDENTIAL: &str = "practice-nora";

/// One simulated server; what it runs and allows is told by its behaviour.
#[derive(Clone, Debug, Default)]
pub struct MastodonSim(pub Behaviour);

type Here = axum::extract::State<World<Town>>;

impl Place for MastodonSim {
    type State = Town;

    fn name(&self) -> &'static str {
        "Mastodon"
    }

    fn first_day(&self) -> Town {
        Town::first_day(self.0.clone())
    }

    fn router(&self, world: World<Town>) -> Router {
        let api = Router::new()
            .route("/api/v1/instance", get(instance::first))
            .route("/api/v2/instance", get(instance::second))
            .route("/api/v1/apps", post(oauth::register))
            .route("/api/v1/apps/verify_credentials", get(oauth::who_is_the_app))
            .route("/api/v1/accounts/verify_credentials", get(accounts::me))
            .route("/api/v1/accounts/lookup", get(accounts::lookup))
            .route("/api/v1/accounts/{id}", get(accounts::one))
            .route("/api/v1/accounts/{id}/statuses", get(accounts::statuses))
            .route("/api/v1/accounts/{id}/follow", post(accounts::follow))
            .route("/api/v1/statuses", post(statuses::create).get(statuses::many))
            .route("/api/v1/statuses/{id}", get(statuses::one).put(statuses::change).delete(statuses::delete))
            .route("/api/v1/statuses/{id}/source", get(statuses::source))
            .route("/api/v1/statuses/{id}/context", get(statuses::context))
            .route("/api/v1/statuses/{id}/favourite", post(statuses::favourite))
            .route("/api/v1/statuses/{id}/reblog", post(statuses::reblog))
            .route("/api/v1/media", post(media::upload))
            .route("/api/v2/media", post(media::upload))
            .route("/api/v1/media/{id}", get(media::look).put(media::describe))
            .route("/api/v1/notifications", get(notifications::list))
            .layer(middleware::from_fn_with_state(world.clone(), gate::count))
            .layer(DefaultBodyLimit::disable());
        let town = Router::new()
            .merge(api)
            .route("/.well-known/oauth-authorization-server", get(oauth::metadata))
            .route("/.well-known/nodeinfo", get(instance::node_index))
            .route("/nodeinfo/2.0", get(instance::node))
            .route("/oauth/authorize", get(oauth::ask).post(oauth::answered))
            .route("/oauth/token", post(oauth::token))
            .route("/oauth/revoke", post(oauth::revoke))
            .route("/{name}", get(pages::profile))
            .route("/{name}/{id}", get(pages::status))
            .fallback(gate::not_found)
            .with_state(world);
        Router::new().fallback(move |request: Request| town.clone().oneshot(without_last_slash(request)))
    }
}

/// The real server does not mind one at the end of a path, and Mastodon.py writes it (seen on 2.3.3).
fn without_last_slash(mut request: Request) -> Request {
    let (path, query) = (request.uri().path(), request.uri().query());
    if path.len() > 1 && path.ends_with('/') {
        let path = path.trim_end_matches('/');
        let trimmed = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        if let Ok(uri) = trimmed.parse() {
            *request.uri_mut() = uri;
        }
    }
    request
}
