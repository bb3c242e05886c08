//! Own contacts, counted as evidence for or against a place; nobody in them is kept.

use std::collections::BTreeMap;

use banyan_app::plan::{CountContactsError, count_contacts};
use banyan_domain::plan::ContactsSeen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactsFile {
    /// vCard, or a CSV whose first line names its columns.
    text: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct ContactsCounted {
    people: u32,
    with_mail: u32,
    /// At a domain of their own, and how many different ones.
    at_companies: u32,
    companies: u32,
    with_site: u32,
    /// On any network.
    with_profile: u32,
    networks: BTreeMap<String, u32>,
}

/// Each count stays with its day, and the newest is shown.
pub(crate) async fn count(ask: Ask<Nothing, Nothing, Sent<ContactsFile>>) -> Answer<Given<ContactsCounted>> {
    let seen = count_contacts(&ask.app, &ask.actor, ask.body.0.text.into_bytes()).await?;
    let ContactsSeen { people, with_mail, at_companies, companies, with_site, with_profile, networks } = seen;
    Ok(Given(ContactsCounted { people, with_mail, at_companies, companies, with_site, with_profile, networks }))
}

impl From<CountContactsError> for Problem {
    fn from(wrong: CountContactsError) -> Self {
        match wrong {
            CountContactsError::Refused(refused) => refused.into(),
            CountContactsError::File(_) => Self::of(Kind::CannotStand, wrong),
            CountContactsError::Keep(wrong) => wrong.into(),
        }
    }
}
