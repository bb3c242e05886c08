//! What needs a person, as Today's cards.

use banyan_app::workspace::{Need as Waits, ShownToday, ToldNeed, ToldPlace, tell_needs};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
    parts::PlaceSign,
    signs,
    workspace::Need,
};

pub(super) async fn cards(visit: &Visit, shown: &ShownToday, needs: &[Waits]) -> Result<Vec<Need>, Stop> {
    let told = tell_needs(&visit.app, visit.actor()?, visit.page.words, shown, needs).await.map_err(broken)?;
    let card = |need: ToldNeed| Need {
        places: need.places.iter().map(|place| sign(visit, place)).collect(),
        kind: need.kind,
        minutes: need.minutes,
        href: need.href,
    };
    Ok(told.into_iter().map(card).collect())
}

fn sign(visit: &Visit, place: &ToldPlace) -> PlaceSign {
    PlaceSign { held: place.held, ..signs::of_network(&visit.app, &place.network, &place.name) }
}
