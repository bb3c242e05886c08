//! An older post said again: it becomes a draft without its first sentence, which is asked for anew.

use banyan_app::compose::{Draft, When, WornWell, begin_again, list_worn_well};
use banyan_domain::time::DAY;
use http::StatusCode;
use serde::Deserialize;

use super::{
    keep::open_kept,
    write::{fresh, write_stop},
};
use crate::{
    compose::{OldPost, SayAgain, WriteForm},
    door::{Answer, Visit},
    form::Filled,
    show,
    workspace::Fault,
};

const DAYS_OF_A_MONTH: u64 = 30;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OldForm {
    post: String,
}

pub(crate) async fn show_again(visit: Visit) -> Answer {
    let posts = list_worn_well(&visit.app, visit.actor()?).await.map_err(write_stop)?;
    let now = visit.app.now();
    let old = |old: WornWell| OldPost {
        months: now.since(old.at).as_secs() / DAY.as_secs() / DAYS_OF_A_MONTH,
        post: old.post,
        text: old.text,
        at: old.at,
        objective: old.objective,
        places: old.places,
        url: old.url,
    };
    Ok(show(StatusCode::OK, &SayAgain { posts: posts.into_iter().map(old).collect(), p: visit.page.clone() }))
}

pub(crate) async fn take_again(visit: Visit, Filled(OldForm { post }): Filled<OldForm>) -> Answer {
    let post = post.parse().map_err(|_| Fault::NotFound)?;
    let old = begin_again(&visit.app, visit.actor()?, post).await.map_err(write_stop)?;
    let (fresh, ..) = fresh(&visit).await?;
    let draft = Draft { channels: fresh.place, when: When::NextSlot, ..old };
    let form = WriteForm { draft: fresh.draft, key: fresh.key, ..WriteForm::of_draft(&visit.page, draft) };
    open_kept(&visit, &form).await
}
