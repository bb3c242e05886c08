//! Earlier versions of the plan: listed, shown, and brought back whole or row by row.

use banyan_app::plan::{VersionError, compare_versions, list_versions, restore_row_at, restore_version_at};
use banyan_domain::{plan::RowId, time::UtcMillis};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{RowShown, files::NewVersion, rows_of};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Page},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct PlanVersion {
    version: i64,
    /// `edit`, `cure`, `import`, `kit`, `restore`, …
    how: String,
    reason: Option<String>,
    made_at: Moment,
    made_by: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Before {
    /// The `next` of the page before.
    after: Option<i64>,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

pub(crate) async fn list(ask: Ask<Nothing, Before>) -> Answer<Given<Page<PlanVersion>>> {
    let versions = list_versions(&ask.app, &ask.actor).await?;
    let after = ask.query.after.unwrap_or(i64::MAX);
    let versions = versions.into_iter().filter(|version| version.number < after).map(|version| PlanVersion {
        version: version.number,
        how: version.how,
        reason: version.reason,
        made_at: Moment(UtcMillis(version.made_at)),
        made_by: version.made_by.map(|who| who.to_string()),
    });
    Ok(Given(Page::of(versions, ask.query.limit, |last| last.version.to_string())))
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct OldPlan {
    version: i64,
    rows: Vec<RowShown>,
}

pub(crate) async fn show(ask: Ask<u32>) -> Answer<Given<OldPlan>> {
    let version = i64::from(ask.path);
    let plan = compare_versions(&ask.app, &ask.actor, version, version).await?.now;
    Ok(Given(OldPlan { version, rows: rows_of(&plan) }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BroughtBack {
    /// Only this row; the whole version without one.
    row: Option<u32>,
}

/// The old one becomes the newest; nothing between is lost.
pub(crate) async fn restore(ask: Ask<u32, Nothing, Sent<BroughtBack>>) -> Answer<At<NewVersion>> {
    let version = i64::from(ask.path);
    let read_at = Some(ask.read_at()?);
    let now = match ask.body.0.row {
        Some(row) => restore_row_at(&ask.app, &ask.actor, read_at, version, RowId(row)).await?,
        None => restore_version_at(&ask.app, &ask.actor, read_at, version).await?,
    };
    Ok(NewVersion::at(now))
}

impl From<VersionError> for Problem {
    fn from(wrong: VersionError) -> Self {
        match wrong {
            VersionError::Refused(refused) => refused.into(),
            VersionError::NoSuchVersion(_) => Self::of(Kind::NotHere, wrong),
            VersionError::Change(wrong) => wrong.into(),
            VersionError::Internal(error) => error.into(),
        }
    }
}
