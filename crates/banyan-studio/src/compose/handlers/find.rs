//! Posts found by their words, and beside them drafts, files and people.

use axum::extract::Query;
use banyan_app::{
    compose::{Contact, find_more_posts},
    converse::FoundWaiting,
    workspace::{FoundBeside, find_beside},
};
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::{DraftRow, FindPosts, FoundLine, FoundPerson, MOST_FOUND, MOST_PAGES},
    door::{Answer, Visit},
    publish::proof_stop,
    show, signs,
};

/// Of each other kind; its own room has them all.
const MOST_BESIDE: usize = 8;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    page: String,
}

/// What else is found stands on the first page alone.
pub(crate) async fn show_found(visit: Visit, Query(Asked { q, page }): Query<Asked>) -> Answer {
    let actor = visit.actor()?;
    let page = page.parse::<u32>().unwrap_or(1).clamp(1, MOST_PAGES);
    let wanted = ((page - 1) * MOST_FOUND, MOST_FOUND + 1);
    let mut found = find_more_posts(&visit.app, actor, &q, wanted).await.map_err(proof_stop)?;
    let more = found.len() > MOST_FOUND as usize;
    found.truncate(MOST_FOUND as usize);
    let line = |post: banyan_app::compose::FoundPost| FoundLine {
        id: post.id,
        title: post.title,
        excerpt: post.excerpt,
        at: post.at,
        out_on: post.out_on.iter().map(|network| signs::of_network(&visit.app, network, network)).collect(),
        state: post.state,
    };
    let beside = match page {
        1 => find_beside(&visit.app, actor, &q, MOST_BESIDE).await.map_err(proof_stop)?,
        _ => FoundBeside::default(),
    };
    let waiting = beside.waiting.into_iter().map(|person| who_waits(&visit, person));
    let shown = FindPosts {
        p: visit.page.clone(),
        asked: q,
        found: found.into_iter().map(line).collect(),
        page,
        more,
        drafts: beside.drafts.into_iter().map(DraftRow::from).collect(),
        files: beside.files,
        people: waiting.chain(beside.contacts.into_iter().map(who_is_mentioned)).collect(),
    };
    Ok(show(StatusCode::OK, &shown))
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
