//! Posts found by their words, and beside them drafts, files and people.

use axum::extract::Query;
use banyan_app::{
    compose::{Contact, find_posts},
    converse::FoundWaiting,
    workspace::find_beside,
};
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::{DraftRow, FindPosts, FoundLine, FoundPerson},
    door::{Answer, Visit},
    publish::proof_stop,
    show, signs,
};

const MOST: usize = 40;
/// Of each other kind; its own room has them all.
const MOST_BESIDE: usize = 8;

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
    let beside = find_beside(&visit.app, visit.actor()?, &q, MOST_BESIDE).await.map_err(proof_stop)?;
    let waiting = beside.waiting.into_iter().map(|person| who_waits(&visit, person));
    let page = FindPosts {
        p: visit.page.clone(),
        asked: q,
        found: found.into_iter().map(line).collect(),
        more,
        drafts: beside.drafts.into_iter().map(DraftRow::from).collect(),
        files: beside.files,
        people: waiting.chain(beside.contacts.into_iter().map(who_is_mentioned)).collect(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn who_waits(visit: &Visit, person: FoundWaiting) -> FoundPerson {
    FoundPerson {
        sign: Some(signs::of_network(&visit.app, &person.network, &person.place)),
        href: format!("/studio/waiting#m{}", person.message),
        name: person.name,
        said: person.words,
    }
}

fn who_is_mentioned(contact: Contact) -> FoundPerson {
    let href = format!("/studio/write/bits#p{}", contact.id);
    FoundPerson { name: contact.name, said: format!("@{}", contact.mention), sign: None, href }
}
