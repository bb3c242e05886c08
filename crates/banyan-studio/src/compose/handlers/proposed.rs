//! Drafts for a week that is open: offered without a row, and begun by one press.

use banyan_app::compose::{ProposedDraft, WriteError, begin_proposed, propose_drafts};
use banyan_domain::{compose::carry::Form, ids::ItemId};
use serde::Deserialize;

use super::write::write_stop;
use crate::{
    compose::{Proposed, ProposedLine},
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    signs,
    workspace::Fault,
};

/// For who may write, where there is anything to offer.
pub(crate) async fn proposed(visit: &Visit) -> Result<Option<Proposed>, Stop> {
    if !visit.page.may_write() {
        return Ok(None);
    }
    let week = propose_drafts(&visit.app, visit.actor()?).await.map_err(broken)?;
    let line = |draft: ProposedDraft| ProposedLine {
        item: draft.item,
        form: draft.form,
        title: draft.title,
        text: draft.text,
        at: draft.at,
        places: draft.places.iter().map(|at| signs::of_network(&visit.app, &at.network, &at.name)).collect(),
        is_begun: draft.draft.is_some(),
    };
    let drafts: Vec<ProposedLine> = week.drafts.into_iter().map(line).collect();
    let (is_held, is_nowhere) = (week.is_held, week.is_nowhere);
    Ok((!drafts.is_empty()).then_some(Proposed { drafts, is_held, is_nowhere }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProposedForm {
    item: String,
    form: String,
}

/// The same draft however often it is pressed; of what was said meanwhile the post is shown.
pub(crate) async fn take_proposed(visit: Visit, Filled(form): Filled<ProposedForm>) -> Answer {
    let item: ItemId = form.item.parse().map_err(|_| Fault::NotFound)?;
    let form = Form::parse(&form.form).unwrap_or_default();
    match begin_proposed(&visit.app, visit.actor()?, item, form).await {
        Ok(draft) => Ok(go(&format!("/studio/write?draft={draft}"), None)),
        Err(WriteError::SaidAlready { post }) => Ok(go(&format!("/studio/posts/{post}"), Some(Done::SaidAlready))),
        Err(error) => Err(write_stop(error)),
    }
}
