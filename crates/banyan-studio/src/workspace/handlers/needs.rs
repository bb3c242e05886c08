//! What needs a person, as Today's cards.

use axum_extra::extract::Form;
use banyan_app::workspace::{
    Need as Waits, PutOffError, ShownToday, ToldNeed, ToldPlace, bring_back_need, put_off_need, tell_needs,
};
use serde::Deserialize;

use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    parts::PlaceSign,
    signs,
    workspace::{Fault, Need},
};

pub(super) async fn cards(visit: &Visit, shown: &ShownToday, needs: &[Waits]) -> Result<Vec<Need>, Stop> {
    let told = tell_needs(&visit.app, visit.actor()?, visit.page.words, shown, needs).await.map_err(broken)?;
    let card = |need: ToldNeed| Need {
        places: need.places.iter().map(|place| sign(visit, place)).collect(),
        kind: need.kind,
        minutes: need.minutes,
        href: need.href,
        later: need.mark,
    };
    Ok(told.into_iter().map(card).collect())
}

fn sign(visit: &Visit, place: &ToldPlace) -> PlaceSign {
    PlaceSign { held: place.held, ..signs::of_network(&visit.app, &place.network, &place.name) }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct LaterForm {
    /// Its mark.
    need: String,
}

pub(crate) async fn put_off(visit: Visit, Form(form): Form<LaterForm>) -> Answer {
    match Box::pin(put_off_need(&visit.app, visit.actor()?, &form.need)).await {
        Ok(_) => Ok(go(&format!("/studio?later={}", form.need), Some(Done::PutOff))),
        // Put off already, met by somebody else, or none that can wait: Today says how it stands.
        Err(PutOffError::NotHere) => Ok(go("/studio", None)),
        Err(error) => Err(later_stop(error)),
    }
}

pub(crate) async fn bring_back(visit: Visit, Form(form): Form<LaterForm>) -> Answer {
    bring_back_need(&visit.app, visit.actor()?, &form.need).await.map_err(later_stop)?;
    Ok(go("/studio", Some(Done::Redone)))
}

fn later_stop(error: PutOffError) -> Stop {
    match error {
        PutOffError::Refused(refused) => refused.into(),
        PutOffError::Nobody => Fault::NotAllowed { owner: None }.into(),
        PutOffError::NotHere => Fault::NotFound.into(),
        error @ (PutOffError::Needs(_) | PutOffError::Internal(_)) => broken(error),
    }
}
