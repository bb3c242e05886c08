//! Done for all places of a post at once: a slip of the pen mended, the whole taken down.

use axum::extract::Path;
use banyan_app::compose::{PlaceResult, mend_post as mend_it, show_post, take_down_post as take_it_down};
use banyan_domain::ids::PostId;
use http::StatusCode;
use serde::Deserialize;

use crate::{
    door::{Answer, Visit},
    form::Filled,
    publish::{Everywhere, PlaceOutcome, edit_stop, not_now, proof_stop},
    show, signs,
    workspace::Fault,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MendForm {
    wrong: String,
    right: String,
}

pub(crate) async fn mend_post(visit: Visit, Path(id): Path<String>, Filled(form): Filled<MendForm>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let back = format!("/studio/posts/{id}");
    if form.wrong.trim().is_empty() {
        return Err(not_now(visit.page.t("mend-nothing").to_string(), &back));
    }
    let results = mend_it(&visit.app, visit.actor()?, id, form.wrong.trim(), form.right.trim()).await;
    results_of(&visit, id, results.map_err(|error| edit_stop(&visit, error, &form.right, &back))?).await
}

pub(crate) async fn take_down_post(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let results = take_it_down(&visit.app, visit.actor()?, id).await;
    let back = format!("/studio/posts/{id}");
    results_of(&visit, id, results.map_err(|error| edit_stop(&visit, error, "", &back))?).await
}

async fn results_of(visit: &Visit, id: PostId, results: Vec<PlaceResult>) -> Answer {
    let post = show_post(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?;
    let line = |result: PlaceResult| {
        let sign = signs::of_network(&visit.app, &result.network, &result.channel_name);
        PlaceOutcome::of(&visit.page, sign, result)
    };
    let results = results.into_iter().map(line).collect();
    Ok(show(StatusCode::OK, &Everywhere { p: visit.page.clone(), id, title: post.title, results }))
}
