//! When a page is not what was asked for: gone, not here, not begun, or our own fault.

use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use banyan_app::{App, Internal, publish::ChannelError, workspace::words::Words};
use http::{HeaderMap, StatusCode, header};
use serde::Serialize;

use crate::{answer::HTML, frame::Frame, theme};

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Nobody has begun this Banyan yet.
    NotBegun,
    NotHere,
    /// It was here and was taken back.
    Gone,
    /// A link that worked for a while.
    LinkEnded,
    Internal(Internal),
}

impl From<Internal> for Trouble {
    fn from(error: Internal) -> Self {
        Self::Internal(error)
    }
}

impl From<ChannelError> for Trouble {
    fn from(error: ChannelError) -> Self {
        match error {
            ChannelError::Internal(error) => Self::Internal(error),
            ChannelError::NotHere => Self::NotHere,
            ChannelError::Refused(_) | ChannelError::UnknownNetwork(_) | ChannelError::Network(_) => {
                Self::Internal(Internal::Broken("the places could not be listed"))
            }
        }
    }
}

impl Trouble {
    /// The page that says so, in the words of the business.
    pub(crate) async fn page(self, app: &App, request: &HeaderMap) -> Response {
        let (status, title, advice) = match self {
            Self::NotBegun => return welcome(StatusCode::NOT_FOUND, request),
            Self::NotHere => (StatusCode::NOT_FOUND, "site-missing-h", "site-missing-do"),
            Self::Gone => (StatusCode::GONE, "site-gone-h", "site-gone-do"),
            Self::LinkEnded => (StatusCode::GONE, "site-plan-ended-h", "site-plan-ended-do"),
            Self::Internal(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "a page of the site failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "site-broken-h", "site-broken-do")
            }
        };
        match Frame::for_people(app).await {
            Ok(frame) => {
                let page = Page { title: frame.say(title), advice: frame.say(advice), status: status.as_u16() };
                frame.page_of(status, "trouble.html", &page)
            }
            Err(Self::NotBegun) => welcome(status, request),
            Err(_) => bare(status),
        }
    }
}

#[derive(Serialize)]
struct Page {
    title: String,
    advice: String,
    status: u16,
}

/// Every address without a page.
pub(crate) async fn not_here(State(app): State<App>, request: HeaderMap) -> Response {
    Trouble::NotHere.page(&app, &request).await
}

/// Before the first run there is nothing but a way in.
pub(crate) fn welcome(status: StatusCode, request: &HeaderMap) -> Response {
    let wishes = request.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let words = Words::for_browser(wishes);
    let language = words.language();
    let site = Stranger { language: language.tag, direction: if language.right_to_left { "rtl" } else { "ltr" } };
    match theme::render("welcome.html", words, &site, &()) {
        Ok(html) => (status, [(header::CONTENT_TYPE, HTML), (header::VARY, "accept-language")], html).into_response(),
        Err(error) => theme::plain_trouble(&error),
    }
}

#[derive(Serialize)]
struct Stranger {
    language: &'static str,
    direction: &'static str,
}

fn bare(status: StatusCode) -> Response {
    let text = "Something went wrong here. Please try again in a moment.\n";
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
