//! "Follow me on ...": every place this business is, kept in step with its channels.

use axum::{extract::State, response::Response};
use banyan_app::{
    Actor, App,
    publish::{Channel, PauseReason, list_channels},
};
use http::HeaderMap;
use serde::Serialize;

use super::Head;
use crate::{frame::Frame, prose::web_address, trouble::Trouble};

#[derive(Serialize)]
struct Page {
    head: Head,
    places: Vec<Place>,
    /// Branches put to rest: people may still find them elsewhere and wonder.
    rested: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    network: String,
    badge: String,
    name: String,
    href: Option<String>,
    year: Option<i64>,
}

pub(crate) async fn show(State(app): State<App>, request: HeaderMap) -> Response {
    match page(&app).await {
        Ok((frame, page)) => frame.page(&request, "follow.html", &page),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn page(app: &App) -> Result<(Frame, Page), Trouble> {
    let frame = Frame::for_people(app).await?;
    let channels = list_channels(app, &Actor::at_the_machine(frame.workspace.id)).await?;
    let all = || channels.iter().filter_map(|channel| place(app, channel));
    let head = Head {
        title: frame.words.text("site-follow-h", &[("business", frame.workspace.name.as_str().into())]),
        description: frame.say("site-follow-lead"),
        canonical: frame.address("/follow"),
        ..Head::default()
    };
    let places = all().filter(|place| place.year.is_none() && place.href.is_some()).collect();
    let rested = all().filter(|place| place.year.is_some()).collect();
    Ok((frame, Page { head, places, rested }))
}

/// A pause is our own affair, the profile is still there; an account that is gone is not shown, nor is this site itself.
fn place(app: &App, channel: &Channel) -> Option<Place> {
    #[expect(clippy::redundant_closure_for_method_calls, reason = "a door cannot name the connector's trait")]
    let network = app.connector(&channel.network).map(|connector| connector.network());
    if network.is_some_and(|network| network.own) || channel.pause_reason == Some(PauseReason::AccountGone) {
        return None;
    }
    Some(Place {
        network: network.map_or_else(|| channel.network.clone(), |network| network.name.to_owned()),
        badge: network.map_or_else(String::new, |network| network.badge.to_owned()),
        name: if channel.handle.is_empty() { channel.name.clone() } else { channel.handle.clone() },
        href: channel.facts.url.as_deref().and_then(web_address).map(|url| app.page_address(&channel.network, &url)),
        year: channel.rested_year,
    })
}
