//! The plan as a Markdown file, out and in, and the kits it can begin with.

use banyan_app::plan::{ImportPlanError, KitError, Trade, export_plan, import_plan_at, show_plan, start_from_kit_at};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    ask::{Ask, Markdown, Nothing, Sent},
    give::{At, MarkdownAt},
    problem::{Kind, Problem},
    route::Answer,
    shapes::Word,
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlanVersionNumber")]
pub(crate) struct NewVersion {
    pub(crate) version: i64,
}

impl NewVersion {
    pub(crate) fn at(version: i64) -> At<Self> {
        At(version, Self { version })
    }
}

/// The version is read first: what somebody changes in between is refused by it, never covered.
pub(crate) async fn export(ask: Ask) -> Answer<MarkdownAt> {
    let version = show_plan(&ask.app, &ask.actor).await?.version;
    Ok(MarkdownAt(version, export_plan(&ask.app, &ask.actor, ask.words()).await?))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Because {
    /// Why, for the list of versions.
    reason: Option<String>,
}

/// The file becomes the newest version; the one before stays among the versions.
pub(crate) async fn import(ask: Ask<Nothing, Because, Markdown>) -> Answer<At<NewVersion>> {
    let reason = ask.query.reason.as_deref();
    let read_at = Some(ask.read_at()?);
    Ok(NewVersion::at(import_plan_at(&ask.app, &ask.actor, read_at, &ask.body.0, reason).await?))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kit {
    trade: Word<Trade>,
}

pub(crate) async fn start(ask: Ask<Nothing, Nothing, Sent<Kit>>) -> Answer<At<NewVersion>> {
    let read_at = Some(ask.read_at()?);
    Ok(NewVersion::at(start_from_kit_at(&ask.app, &ask.actor, read_at, ask.body.0.trade.0).await?))
}

impl From<ImportPlanError> for Problem {
    fn from(wrong: ImportPlanError) -> Self {
        match wrong {
            ImportPlanError::Refused(refused) => refused.into(),
            ImportPlanError::Misread(misread) => {
                let slips = misread.0.iter().map(|(line, slip)| json!({ "line": line, "what": slip.to_string() }));
                let slips: Vec<_> = slips.collect();
                Self::of(Kind::CannotStand, misread).with("slips", slips.into())
            }
            ImportPlanError::Empty => Self::of(Kind::CannotStand, wrong),
            ImportPlanError::Change(wrong) => wrong.into(),
            ImportPlanError::Internal(error) => error.into(),
        }
    }
}

impl From<KitError> for Problem {
    fn from(wrong: KitError) -> Self {
        match wrong {
            KitError::Refused(refused) => refused.into(),
            KitError::NoRoom => Self::of(Kind::NotNow, wrong),
            KitError::Change(wrong) => wrong.into(),
            KitError::Internal(error) => error.into(),
        }
    }
}
