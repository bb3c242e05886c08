//! The last of the first questions: a few taps, and a draft of the plan stands, with a kit's examples where one is wanted.

use banyan_domain::plan::first::{FirstAnswer, Week};

use super::{Trade, answer_first::answer_with, change_plan::ChangePlanError, start_from_kit::show_kit};
use crate::{
    Actor, App,
    workspace::{show_workspace, words::Words},
};

pub async fn open_plan(app: &App, actor: &Actor, week: Week, trade: Option<Trade>) -> Result<(), ChangePlanError> {
    let language = show_workspace(app, actor.workspace).await?.language;
    let tag = Words::for_language(&language).language().tag;
    let kit = trade.map(|trade| show_kit(tag, trade)).transpose()?;
    answer_with(app, actor, &FirstAnswer::Week(week), kit.as_ref()).await
}
