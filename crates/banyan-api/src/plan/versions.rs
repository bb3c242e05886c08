//! Earlier versions of the plan: listed, shown, compared, and brought back whole or row by row.

use banyan_app::plan::{
    self as app, VersionError, compare_versions, list_versions, restore_row_at, restore_version_at,
    say::say_consequence,
};
use banyan_domain::{
    plan::{self as domain, Difference, Field, RowId, Section},
    time::UtcMillis,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{RowShown, files::NewVersion, rows_of};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Page, Word},
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
    let versions = versions.into_iter().filter(|version| version.number < after).map(PlanVersion::from);
    Ok(Given(Page::of(versions, ask.query.limit, |last| last.version.to_string())))
}

impl From<app::PlanVersion> for PlanVersion {
    fn from(version: app::PlanVersion) -> Self {
        Self {
            version: version.number,
            how: version.how,
            reason: version.reason,
            made_at: Moment(UtcMillis(version.made_at)),
            made_by: version.made_by.map(|who| who.to_string()),
        }
    }
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
pub(crate) struct Beside {
    /// The version it is laid beside; the newest where nothing is said.
    with: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlanComparison")]
pub(crate) struct Compared {
    before: i64,
    now: i64,
    /// What it changed in the work.
    work: Vec<WorkChanged>,
    /// Rows that say something else, in the order of the page.
    rows: Vec<RowDiffers>,
}

#[derive(Serialize, JsonSchema)]
struct WorkChanged {
    /// With `is`, the same in every language, and its numbers, names or days.
    change: Value,
    message: String,
}

#[derive(Serialize, JsonSchema)]
struct RowDiffers {
    row: u32,
    section: Word<Section>,
    fields: Vec<Word<Field>>,
    /// None where the row was not there.
    before: Option<RowShown>,
    now: Option<RowShown>,
    /// The version that gave it its last words.
    last: Option<PlanVersion>,
}

pub(crate) async fn compare(ask: Ask<u32, Beside>) -> Answer<Given<Compared>> {
    let before = i64::from(ask.path);
    let now = match ask.query.with {
        Some(now) => i64::from(now),
        None => list_versions(&ask.app, &ask.actor).await?.first().map_or(before, |newest| newest.number),
    };
    let mut plans = compare_versions(&ask.app, &ask.actor, before, now).await?;
    let mut work = Vec::new();
    for means in domain::consequences(&plans.before, &plans.now) {
        let message = say_consequence(ask.words(), &means, &|day: Date| day.to_string());
        let change = serde_json::to_value(means).map_err(|error| Problem::broken(&error))?;
        work.push(WorkChanged { change, message });
    }
    let differences = domain::compare(&plans.before, &plans.now);
    let rows = differences.iter().filter_map(|differs| row_differs(differs, plans.last_by.remove(&differs.id)));
    Ok(Given(Compared { before, now, work, rows: rows.collect() }))
}

fn row_differs(differs: &Difference<'_>, last: Option<app::PlanVersion>) -> Option<RowDiffers> {
    Some(RowDiffers {
        row: differs.id.0,
        section: Word(differs.now.or(differs.before)?.section),
        fields: differs.fields().into_iter().map(Word).collect(),
        before: differs.before.map(RowShown::of),
        now: differs.now.map(RowShown::of),
        last: last.map(PlanVersion::from),
    })
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
