//! Where posts go and the proof that they did: places, connecting them, a post's journeys.

mod connect;
mod everywhere;
pub(crate) mod handlers;
mod let_rest;
mod places;
mod proof;
mod reword;
mod stays;
mod stops;

pub use connect::{Connect, ConnectProblem, ConnectStep, ConnectedPlace, Guide, GuideField, Planned};
pub use everywhere::{Everywhere, Mending, MendingPlace, PlaceOutcome};
pub use let_rest::{LeavingSeries, LetRest, RestProblem, RestThen, RestingPost, StoppedHere};
pub use places::{AddTile, Ask, HowToAdd, PlaceHealth, PlaceLine, Places, RestedPlace, RestedWhy, SignInEnd, Wakes};
pub use proof::{AttemptLine, EditLine, Journey, Origin, Proof, Sent, TakeDown, TypedWords, Unknown};
pub use reword::Reword;
pub use stays::Stays;
pub(crate) use stops::{decide_stop, edit_said, edit_stop, not_now, proof_stop};

use banyan_domain::publish::PublicationState;

/// Message id of a state's short name.
pub fn state_id(state: &PublicationState) -> &'static str {
    banyan_app::compose::state_id(*state)
}
