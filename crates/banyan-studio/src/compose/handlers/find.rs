//! Posts found by their words.

use axum::extract::Query;
use banyan_app::compose::find_posts;
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::{FindPosts, FoundLine},
    door::{Answer, Visit},
    publish::proof_stop,
    show, signs,
};

const MOST: usize = 40;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

pub(crate) async fn show_found(visit: Visit, Query(Asked { q }): Query<Asked>) -> Answer {
    let found = find_posts(&visit.app, visit.actor()?, &q, MOST as u32).await.map_err(proof_stop)?;
    let line = |post: banyan_app::compose::FoundPost| FoundLine {
        id: post.id,
        title: post.title,
        excerpt: post.excerpt,
        at: post.at,
        out_on: post.out_on.iter().map(|network| signs::of_network(&visit.app, network, network)).collect(),
    };
    let more = found.len() == MOST;
    let page = FindPosts { p: visit.page.clone(), asked: q, found: found.into_iter().map(line).collect(), more };
    Ok(show(StatusCode::OK, &page))
}
