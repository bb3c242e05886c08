//! Guests' seats: whoever sits there reads everything and changes nothing.

use banyan_app::workspace::{NewSeat, UserError, UserLine, end_seat, give_seat, list_users};
use banyan_domain::{ids::UserId, workspace::Role};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Seat")]
pub(crate) struct SeatShown {
    id: Uuid,
    name: String,
    email: String,
    ends_on: Option<Day>,
    ended_at: Option<Moment>,
    /// Whether its guest comes in today.
    works: bool,
}

impl From<UserLine> for SeatShown {
    fn from(user: UserLine) -> Self {
        Self {
            id: user.id,
            name: user.name,
            email: user.email,
            ends_on: user.ends_on.map(Day),
            ended_at: user.ended_at.map(Moment),
            works: user.works,
        }
    }
}

/// Whoever has been here longest first; those that have ended too.
pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<SeatShown>>> {
    let users = list_users(&ask.app, &ask.actor).await?;
    let guests = users.into_iter().filter(|user| user.role == Role::Reviewer.as_str());
    Ok(Given(guests.map(SeatShown::from).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guest {
    /// With which they sign in.
    email: String,
    name: String,
    /// At least ten letters; the guest is told it some other way.
    password: String,
    /// The last day on which it is theirs; without one, until it is ended.
    ends_on: Option<Day>,
}

/// An address whose seat has ended is given it again.
pub(crate) async fn give(ask: Ask<Nothing, Nothing, Sent<Guest>>) -> Answer<Given<MadeId>> {
    let Guest { email, name, password, ends_on } = ask.body.0;
    let seat = NewSeat { email: &email, name: &name, role: Role::Reviewer, ends_on: ends_on.map(|day| day.0) };
    let id = give_seat(&ask.app, &ask.actor, seat, password).await?;
    Ok(Given(MadeId { id: id.0 }))
}

/// At once, with every session of theirs; what they said stays.
pub(crate) async fn end(ask: Ask<Uuid>) -> Answer<Done> {
    end_seat(&ask.app, &ask.actor, UserId(ask.path)).await?;
    Ok(Done)
}

impl From<UserError> for Problem {
    fn from(wrong: UserError) -> Self {
        match wrong {
            UserError::Refused(refused) => refused.into(),
            UserError::Password(_) | UserError::NotAnAddress(_) | UserError::Past(_) | UserError::WrongPassword => {
                Self::of(Kind::CannotStand, wrong)
            }
            UserError::AlreadyHere(_) | UserError::LastOwner => Self::of(Kind::NotNow, wrong),
            UserError::NotHere(_) => Self::of(Kind::NotHere, wrong),
            UserError::Internal(error) => error.into(),
        }
    }
}
