//! What is written again and again, and the people posts mention.

use std::collections::BTreeMap;

use banyan_app::compose::{
    BitError, BitKind, Contact, ContactError, SavedBit, bring_back_bit, bring_back_contact, keep_bit, keep_contact,
    list_bits, list_contacts, list_removed_bits, list_removed_contacts, remove_bit, remove_contact,
};
use banyan_domain::ids::{ContactId, SavedBitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Listed;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct BitShown {
    id: Uuid,
    kind: Word<BitKind>,
    name: String,
    words: String,
    removed_at: Option<Moment>,
}

pub(crate) async fn bits(ask: Ask<Nothing, Listed>) -> Answer<Given<Vec<BitShown>>> {
    let shown = |SavedBit { id, kind, name, words, removed_at }: SavedBit| {
        let (kind, removed_at) = (Word(kind), removed_at.map(Moment));
        BitShown { id: id.0, kind, name, words, removed_at }
    };
    let bits = if ask.query.removed {
        list_removed_bits(&ask.app, &ask.actor).await?
    } else {
        list_bits(&ask.app, &ask.actor).await?
    };
    Ok(Given(bits.into_iter().map(shown).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BitSent {
    kind: Word<BitKind>,
    name: String,
    words: String,
}

pub(crate) async fn add_bit(ask: Ask<Nothing, Nothing, Sent<BitSent>>) -> Answer<Made<MadeId>> {
    let BitSent { kind, name, words } = &ask.body.0;
    Ok(Made(MadeId { id: keep_bit(&ask.app, &ask.actor, None, kind.0, name, words).await?.0 }))
}

pub(crate) async fn change_bit(ask: Ask<Uuid, Nothing, Sent<BitSent>>) -> Answer<Done> {
    let BitSent { kind, name, words } = &ask.body.0;
    keep_bit(&ask.app, &ask.actor, Some(SavedBitId(ask.path)), kind.0, name, words).await?;
    Ok(Done)
}

pub(crate) async fn drop_bit(ask: Ask<Uuid>) -> Answer<Done> {
    remove_bit(&ask.app, &ask.actor, SavedBitId(ask.path)).await?;
    Ok(Done)
}

/// Harmless to repeat.
pub(crate) async fn bring_bit_back(ask: Ask<Uuid>) -> Answer<Done> {
    bring_back_bit(&ask.app, &ask.actor, SavedBitId(ask.path)).await?;
    Ok(Done)
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct PersonShown {
    id: Uuid,
    /// What is written after the `@`.
    mention: String,
    /// What is said where no network's name is known.
    name: String,
    /// By network.
    handles: BTreeMap<String, String>,
    removed_at: Option<Moment>,
}

pub(crate) async fn people(ask: Ask<Nothing, Listed>) -> Answer<Given<Vec<PersonShown>>> {
    let shown = |Contact { id, mention, name, handles, removed_at }: Contact| {
        let removed_at = removed_at.map(Moment);
        PersonShown { id: id.0, mention, name, handles, removed_at }
    };
    let people = if ask.query.removed {
        list_removed_contacts(&ask.app, &ask.actor).await?
    } else {
        list_contacts(&ask.app, &ask.actor).await?
    };
    Ok(Given(people.into_iter().map(shown).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonSent {
    mention: String,
    name: String,
    #[serde(default)]
    handles: BTreeMap<String, String>,
}

pub(crate) async fn add_person(ask: Ask<Nothing, Nothing, Sent<PersonSent>>) -> Answer<Made<MadeId>> {
    let PersonSent { mention, name, handles } = &ask.body.0;
    Ok(Made(MadeId { id: keep_contact(&ask.app, &ask.actor, None, mention, name, handles).await?.0 }))
}

pub(crate) async fn change_person(ask: Ask<Uuid, Nothing, Sent<PersonSent>>) -> Answer<Done> {
    let PersonSent { mention, name, handles } = &ask.body.0;
    keep_contact(&ask.app, &ask.actor, Some(ContactId(ask.path)), mention, name, handles).await?;
    Ok(Done)
}

pub(crate) async fn drop_person(ask: Ask<Uuid>) -> Answer<Done> {
    remove_contact(&ask.app, &ask.actor, ContactId(ask.path)).await?;
    Ok(Done)
}

/// Harmless to repeat.
pub(crate) async fn bring_person_back(ask: Ask<Uuid>) -> Answer<Done> {
    bring_back_contact(&ask.app, &ask.actor, ContactId(ask.path)).await?;
    Ok(Done)
}

impl From<BitError> for Problem {
    fn from(wrong: BitError) -> Self {
        match wrong {
            BitError::Refused(refused) => refused.into(),
            BitError::NotHere => Self::of(Kind::NotHere, wrong),
            BitError::Unfit | BitError::Taken => Self::of(Kind::CannotStand, wrong),
            BitError::Internal(error) => error.into(),
        }
    }
}

impl From<ContactError> for Problem {
    fn from(wrong: ContactError) -> Self {
        match wrong {
            ContactError::Refused(refused) => refused.into(),
            ContactError::NotHere => Self::of(Kind::NotHere, wrong),
            ContactError::Unfit | ContactError::Taken => Self::of(Kind::CannotStand, wrong),
            ContactError::Internal(error) => error.into(),
        }
    }
}
