//! Done for all places of a post at once: a slip of the pen mended, the whole taken down.

use axum::extract::Path;
use banyan_app::compose::{
    PlaceForeseen, PlaceResult, foresee_mending, mend_post as mend_it, show_post, take_down_post as take_it_down,
};
use banyan_domain::ids::PostId;
use http::StatusCode;
use serde::Deserialize;

use crate::{
    door::{Answer, Visit},
    form::Filled,
    publish::{Everywhere, Mending, MendingPlace, PlaceOutcome, edit_stop, not_now, proof_stop},
    show, signs,
    workspace::Fault,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MendForm {
    wrong: String,
    right: String,
    /// Pressed a second time, below what would be changed.
    send: String,
}

pub(crate) async fn mend_post(visit: Visit, Path(id): Path<String>, Filled(form): Filled<MendForm>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let back = format!("/studio/posts/{id}");
    if form.wrong.trim().is_empty() {
        return Err(not_now(visit.page.t("mend-nothing").to_string(), &back));
    }
    let (wrong, right) = (form.wrong.trim(), form.right.trim());
    let stop = |error| edit_stop(&visit, error, right, &back);
    if form.send.is_empty() {
        let places = foresee_mending(&visit.app, visit.actor()?, id, wrong, right).await.map_err(stop)?;
        return look_first(&visit, id, (wrong, right), places).await;
    }
    let results = mend_it(&visit.app, visit.actor()?, id, wrong, right).await.map_err(stop)?;
    results_of(&visit, id, results, Some((wrong.to_owned(), right.to_owned()))).await
}

async fn look_first(visit: &Visit, id: PostId, (wrong, right): (&str, &str), places: Vec<PlaceForeseen>) -> Answer {
    let post = show_post(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?;
    let line = |foreseen: PlaceForeseen| MendingPlace::of(outcome_of(visit, foreseen.place), foreseen.changes);
    let page = Mending {
        p: visit.page.clone(),
        id,
        title: post.title,
        wrong: wrong.to_owned(),
        right: right.to_owned(),
        places: places.into_iter().map(line).collect(),
    };
    Ok(show(StatusCode::OK, &page))
}

pub(crate) async fn take_down_post(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let results = take_it_down(&visit.app, visit.actor()?, id).await;
    let back = format!("/studio/posts/{id}");
    results_of(&visit, id, results.map_err(|error| edit_stop(&visit, error, "", &back))?, None).await
}

async fn results_of(visit: &Visit, id: PostId, results: Vec<PlaceResult>, mended: Option<(String, String)>) -> Answer {
    let post = show_post(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?;
    let results = results.into_iter().map(|result| outcome_of(visit, result)).collect();
    Ok(show(StatusCode::OK, &Everywhere { p: visit.page.clone(), id, title: post.title, results, mended }))
}

fn outcome_of(visit: &Visit, result: PlaceResult) -> PlaceOutcome {
    let sign = signs::of_network(&visit.app, &result.network, &result.channel_name);
    PlaceOutcome::of(&visit.page, sign, result)
}
