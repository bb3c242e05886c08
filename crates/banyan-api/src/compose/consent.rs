//! Who is shown in a file of the library, and said yes to it, for programs.

use banyan_app::compose::library::{
    ConsentError, ConsentRow, NewConsent, bring_back_consent, note_consent, remove_consent, show_asset,
    withdraw_consent,
};
use banyan_domain::ids::AssetId;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Made},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::Day,
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct YesSent {
    name: String,
    /// What was agreed on.
    #[serde(default)]
    terms: String,
    /// Only on these networks, by their ids; none: everywhere.
    #[serde(default)]
    networks: Vec<String>,
    given_on: Option<Day>,
    /// The last day on which it may be shown.
    until: Option<Day>,
}

/// A new yes of the same person goes in the place of the one before.
pub(crate) async fn note(ask: Ask<Uuid, Nothing, Sent<YesSent>>) -> Answer<Made<MadeId>> {
    let YesSent { name, terms, networks, given_on, until } = ask.body.0;
    let typed = |day: Option<Day>| day.map(|day| day.0.to_string()).unwrap_or_default();
    let new = NewConsent { name, terms, networks, given_on: typed(given_on), until: typed(until) };
    Ok(Made(MadeId { id: note_consent(&ask.app, &ask.actor, AssetId(ask.path), &new).await? }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhoseYes {
    name: String,
}

/// From today on nothing with it goes out.
pub(crate) async fn withdraw(ask: Ask<Uuid, WhoseYes>) -> Answer<Done> {
    let asset = AssetId(ask.path);
    let view = show_asset(&ask.app, &ask.actor, asset).await?;
    withdraw_consent(&ask.app, &ask.actor, asset, yes_of(&view.consents, &ask.query)?).await?;
    Ok(Done)
}

/// It was noted by mistake; for thirty days it can be brought back.
pub(crate) async fn remove(ask: Ask<Uuid, Nothing, Sent<WhoseYes>>) -> Answer<Done> {
    let asset = AssetId(ask.path);
    let view = show_asset(&ask.app, &ask.actor, asset).await?;
    remove_consent(&ask.app, &ask.actor, asset, yes_of(&view.consents, &ask.body.0)?).await?;
    Ok(Done)
}

pub(crate) async fn bring_back(ask: Ask<Uuid, Nothing, Sent<WhoseYes>>) -> Answer<Done> {
    let asset = AssetId(ask.path);
    let view = show_asset(&ask.app, &ask.actor, asset).await?;
    bring_back_consent(&ask.app, &ask.actor, asset, yes_of(&view.mistaken, &ask.body.0)?).await?;
    Ok(Done)
}

fn yes_of(noted: &[ConsentRow], whose: &WhoseYes) -> Result<Uuid, ConsentError> {
    let of = noted.iter().find(|row| row.consent.name == whose.name.trim());
    of.map(|row| row.id).ok_or(ConsentError::NotHere)
}

impl From<ConsentError> for Problem {
    fn from(wrong: ConsentError) -> Self {
        match wrong {
            ConsentError::Refused(refused) => refused.into(),
            ConsentError::NotHere => Self::of(Kind::NotHere, wrong),
            ConsentError::NoName | ConsentError::Day(_) | ConsentError::Network(_) | ConsentError::TooLong => {
                Self::of(Kind::CannotStand, wrong)
            }
            ConsentError::Internal(error) => error.into(),
        }
    }
}
