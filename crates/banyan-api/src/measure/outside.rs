//! What stands outside: cards with an address of their own, and the code for the wall by the telephone.

use banyan_app::measure::{
    CardError, WallCode, WallError, add_cards, choose_wall_kinds, list_cards, new_wall_code, show_wall,
};
use banyan_domain::measure::Kind as EntryKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct CardsShown {
    id: Uuid,
    name: String,
    cards: u32,
    /// What is printed on them.
    address: String,
    made_at: Moment,
    /// How often somebody opened it.
    opened: u32,
}

/// Newest first.
pub(crate) async fn cards(ask: Ask) -> Answer<Given<Vec<CardsShown>>> {
    let cards = list_cards(&ask.app, &ask.actor).await?;
    let shown = cards.into_iter().map(|batch| CardsShown {
        id: batch.id.0,
        name: batch.name,
        cards: batch.cards,
        address: batch.address,
        made_at: Moment(batch.made_at),
        opened: batch.opened,
    });
    Ok(Given(shown.collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCards {
    name: String,
    cards: u32,
}

pub(crate) async fn hand_over(ask: Ask<Nothing, Nothing, Sent<NewCards>>) -> Answer<Made<MadeId>> {
    let NewCards { name, cards } = &ask.body.0;
    Ok(Made(MadeId { id: add_cards(&ask.app, &ask.actor, name, *cards).await?.0 }))
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Wall {
    /// None where there is no code yet.
    address: Option<String>,
    /// What may be noted through it.
    kinds: Vec<Word<EntryKind>>,
    made_at: Option<Moment>,
}

impl Wall {
    fn of(code: Option<WallCode>) -> Self {
        let made_at = code.as_ref().map(|code| Moment(code.made_at));
        let kinds = code.iter().flat_map(|code| code.kinds.iter().copied().map(Word)).collect();
        Self { address: code.map(|code| code.address), kinds, made_at }
    }
}

pub(crate) async fn wall(ask: Ask) -> Answer<Given<Wall>> {
    Ok(Given(Wall::of(show_wall(&ask.app, &ask.actor).await?)))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WallFor {
    /// Of call, enquiry, thank_you, talk and habit.
    kinds: Vec<Word<EntryKind>>,
}

/// The code that hangs there stays.
pub(crate) async fn choose_kinds(ask: Ask<Nothing, Nothing, Sent<WallFor>>) -> Answer<Done> {
    let kinds: Vec<EntryKind> = ask.body.0.kinds.iter().map(|kind| kind.0).collect();
    choose_wall_kinds(&ask.app, &ask.actor, &kinds).await?;
    Ok(Done)
}

/// The code before it ends at once, wherever it hangs.
pub(crate) async fn new_wall(ask: Ask) -> Answer<Made<Wall>> {
    Ok(Made(Wall::of(Some(new_wall_code(&ask.app, &ask.actor).await?))))
}

impl From<CardError> for Problem {
    fn from(wrong: CardError) -> Self {
        match wrong {
            CardError::NoSite | CardError::Incomplete => Self::of(Kind::CannotStand, wrong),
            CardError::Note(wrong) => wrong.into(),
            CardError::Internal(error) => error.into(),
        }
    }
}

impl From<WallError> for Problem {
    fn from(wrong: WallError) -> Self {
        match wrong {
            WallError::Refused(refused) => refused.into(),
            WallError::NoSuchCode => Self::of(Kind::NotHere, wrong),
            WallError::NotForThat | WallError::ForNothing => Self::of(Kind::CannotStand, wrong),
            WallError::TooMany => Self::of(Kind::TooFast, wrong),
            WallError::Note(wrong) => wrong.into(),
            WallError::Internal(error) => error.into(),
        }
    }
}
