//! Saved words and people: shown, added, changed, removed.

use std::{cmp::Reverse, collections::BTreeMap};

use axum::extract::{Path, Query};
use banyan_app::{
    compose::{
        BitError, BitKind, ContactError, bring_back_bit as bring_it_back, bring_back_contact as bring_them_back,
        keep_bit as keep_it, keep_contact as keep_person, list_bits, list_contacts, list_removed_bits,
        list_removed_contacts, remove_bit as remove_it, remove_contact as remove_person,
    },
    publish::list_networks,
};
use banyan_domain::ids::{ContactId, SavedBitId};
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::{Bits, BitsOfKind, Handle, Person},
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    parts::RemovedLine,
    publish::not_now,
    show,
    workspace::Fault,
};

const HERE: &str = "/studio/write/bits";

pub(crate) async fn show_bits(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let page = page(&visit).await?;
    Ok(show(StatusCode::OK, &Bits { just, ..page }))
}

async fn page(visit: &Visit) -> Result<Bits, Stop> {
    let bits = list_bits(&visit.app, visit.actor()?).await.map_err(bit_stop)?;
    let people = list_contacts(&visit.app, visit.actor()?).await.map_err(contact_stop)?;
    let networks = networks(visit);
    let nobody = networks.iter().map(|(network, name)| Handle {
        network: network.clone(),
        name: name.clone(),
        handle: String::new(),
    });
    Ok(Bits {
        p: visit.page.clone(),
        kinds: [BitKind::Words, BitKind::Tags].map(|kind| BitsOfKind::of(kind, &bits)).into(),
        people: people.into_iter().map(|contact| Person::of(contact, &networks)).collect(),
        nobody: Person { handles: nobody.collect(), ..Person::default() },
        problem: None,
        removed: removed(visit).await?,
        just: JustDone::default(),
    })
}

/// Words, hashtags and people together, removed last first.
async fn removed(visit: &Visit) -> Result<Vec<RemovedLine>, Stop> {
    let bits = list_removed_bits(&visit.app, visit.actor()?).await.map_err(bit_stop)?;
    let people = list_removed_contacts(&visit.app, visit.actor()?).await.map_err(contact_stop)?;
    let bits = bits.into_iter().filter_map(|bit| {
        let back = format!("/studio/write/bits/{}/back", bit.id);
        Some(RemovedLine { name: bit.name, at: bit.removed_at?, back })
    });
    let people = people.into_iter().filter_map(|person| {
        let back = format!("/studio/write/people/{}/back", person.id);
        Some(RemovedLine { name: person.name, at: person.removed_at?, back })
    });
    let mut removed: Vec<RemovedLine> = bits.chain(people).collect();
    removed.sort_by_key(|line| Reverse(line.at));
    Ok(removed)
}

/// Borrowed ones: on our own site people have names.
fn networks(visit: &Visit) -> Vec<(String, String)> {
    let networks = list_networks(&visit.app).into_iter().filter(|view| !view.network.own);
    networks.map(|view| (view.network.id.to_owned(), view.network.name.to_owned())).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BitForm {
    id: String,
    kind: String,
    name: String,
    words: String,
}

pub(crate) async fn keep_bit(visit: Visit, Filled(form): Filled<BitForm>) -> Answer {
    let kind = BitKind::parse(&form.kind).ok_or(Fault::Refused)?;
    let id: Option<SavedBitId> = form.id.parse().ok();
    let problem = match keep_it(&visit.app, visit.actor()?, id, kind, &form.name, &form.words).await {
        Ok(_) => return Ok(go(HERE, Some(Done::Saved))),
        Err(BitError::Unfit) => "bits-unfit",
        Err(BitError::Taken) => "bits-taken",
        Err(error) => return Err(bit_stop(error)),
    };
    let mut page = page(&visit).await?;
    page.problem = Some(problem);
    if let Some(of_kind) = page.kinds.iter_mut().find(|of_kind| of_kind.kind == kind) {
        (of_kind.name, of_kind.words) = (form.name, form.words);
    }
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

pub(crate) async fn remove_bit(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: SavedBitId = id.parse().map_err(|_| Fault::NotFound)?;
    remove_it(&visit.app, visit.actor()?, id).await.map_err(bit_stop)?;
    Ok(go(&format!("{HERE}?bit={id}"), Some(Done::BitRemoved)))
}

pub(crate) async fn bring_back_bit(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Fault::NotFound)?;
    match bring_it_back(&visit.app, visit.actor()?, id).await {
        Ok(()) => Ok(go(HERE, Some(Done::DraftBack))),
        Err(BitError::Taken) => Err(not_now(visit.page.t("bits-back-taken").to_string(), HERE)),
        Err(error) => Err(bit_stop(error)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PersonForm {
    id: String,
    mention: String,
    name: String,
    network: Vec<String>,
    handle: Vec<String>,
}

pub(crate) async fn keep_contact(visit: Visit, Filled(form): Filled<PersonForm>) -> Answer {
    let id: Option<ContactId> = form.id.parse().ok();
    let handles: BTreeMap<String, String> = form.network.into_iter().zip(form.handle).collect();
    let problem = match keep_person(&visit.app, visit.actor()?, id, &form.mention, &form.name, &handles).await {
        Ok(_) => return Ok(go(HERE, Some(Done::Saved))),
        Err(ContactError::Unfit) => "people-unfit",
        Err(ContactError::Taken) => "people-taken",
        Err(error) => return Err(contact_stop(error)),
    };
    let mut page = page(&visit).await?;
    page.problem = Some(problem);
    page.nobody.mention = form.mention;
    page.nobody.name = form.name;
    for handle in &mut page.nobody.handles {
        handle.handle = handles.get(&handle.network).cloned().unwrap_or_default();
    }
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

pub(crate) async fn remove_contact(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: ContactId = id.parse().map_err(|_| Fault::NotFound)?;
    remove_person(&visit.app, visit.actor()?, id).await.map_err(contact_stop)?;
    Ok(go(&format!("{HERE}?person={id}"), Some(Done::PersonRemoved)))
}

pub(crate) async fn bring_back_contact(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Fault::NotFound)?;
    match bring_them_back(&visit.app, visit.actor()?, id).await {
        Ok(()) => Ok(go(HERE, Some(Done::DraftBack))),
        Err(ContactError::Taken) => Err(not_now(visit.page.t("people-back-taken").to_string(), HERE)),
        Err(error) => Err(contact_stop(error)),
    }
}

pub(super) fn bit_stop(error: BitError) -> Stop {
    match error {
        BitError::Refused(refused) => refused.into(),
        BitError::NotHere => Fault::NotFound.into(),
        error @ (BitError::Unfit | BitError::Taken | BitError::Internal(_)) => broken(error),
    }
}

pub(super) fn contact_stop(error: ContactError) -> Stop {
    match error {
        ContactError::Refused(refused) => refused.into(),
        ContactError::NotHere => Fault::NotFound.into(),
        error @ (ContactError::Unfit | ContactError::Taken | ContactError::Internal(_)) => broken(error),
    }
}
