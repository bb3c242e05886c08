//! The newest articles, a page at a time.

use axum::{
    extract::{Query, State},
    response::Response,
};
use banyan_app::{App, compose::list_articles};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

use super::Head;
use crate::{
    frame::Frame,
    piece::Piece,
    trouble::{Trouble, welcome},
};

const A_PAGE: u32 = 10;

#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<String>,
}

#[derive(Serialize)]
struct Page {
    head: Head,
    number: u32,
    pieces: Vec<Piece>,
}

pub(crate) async fn show(State(app): State<App>, Query(asked): Query<Asked>, request: HeaderMap) -> Response {
    match page(&app, &asked).await {
        Ok((frame, page)) => frame.page(&request, "home.html", &page),
        Err(Trouble::NotBegun) => welcome(StatusCode::OK, &request),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn page(app: &App, asked: &Asked) -> Result<(Frame, Page), Trouble> {
    let frame = Frame::for_people(app).await?;
    let number = number_of(asked).ok_or(Trouble::NotHere)?;
    let offset = (number - 1).checked_mul(A_PAGE).ok_or(Trouble::NotHere)?;
    // One more than is shown tells whether there are older ones.
    let mut articles = list_articles(app, frame.workspace.id, A_PAGE + 1, offset).await?;
    if articles.is_empty() && number > 1 {
        return Err(Trouble::NotHere);
    }
    let has_older = articles.len() > A_PAGE as usize;
    articles.truncate(A_PAGE as usize);
    let pieces = articles.iter().map(|article| Piece::of(article, &frame)).collect();
    let head = head(&frame, number, has_older);
    Ok((frame, Page { head, number, pieces }))
}

/// The first page has one address only.
fn number_of(asked: &Asked) -> Option<u32> {
    match asked.page.as_deref() {
        None => Some(1),
        Some(page) => page.parse().ok().filter(|number| *number > 0),
    }
}

fn head(frame: &Frame, number: u32, has_older: bool) -> Head {
    let tagline = frame.workspace.tagline.clone().unwrap_or_default();
    let page = frame.words.text("site-page", &[("number", i64::from(number).into())]);
    Head {
        title: if number == 1 { tagline.clone() } else { page },
        description: tagline,
        canonical: frame.address(&path_of(number)),
        newer: (number > 1).then(|| path_of(number - 1)),
        older: has_older.then(|| path_of(number + 1)),
        ..Head::default()
    }
}

fn path_of(number: u32) -> String {
    if number == 1 { "/".to_owned() } else { format!("/?page={number}") }
}
