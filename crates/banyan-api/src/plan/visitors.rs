//! Where visitors come from, as evidence for or against a place.

use std::collections::BTreeMap;

use banyan_app::plan::{CountVisitorsError, VisitsError, count_visitors, show_visitors};
use banyan_domain::plan::VisitorsSeen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct VisitorsShown {
    /// Counted by the own site in the last three months.
    site: Visitors,
    file: Option<VisitorsOfFile>,
}

#[derive(Serialize, JsonSchema)]
struct VisitorsOfFile {
    counted_at: Moment,
    visitors: Visitors,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Visitors {
    first: Option<Day>,
    last: Option<Day>,
    /// From somewhere that is known.
    visits: u32,
    networks: BTreeMap<String, u32>,
    search: u32,
    /// Those that bring most.
    sites: BTreeMap<String, u32>,
    /// Without a word of where from; null where nobody counted them.
    unsaid: Option<u32>,
}

impl From<VisitorsSeen> for Visitors {
    fn from(seen: VisitorsSeen) -> Self {
        let VisitorsSeen { first, last, visits, networks, search, sites, unsaid } = seen;
        Self { first: first.map(Day), last: last.map(Day), visits, networks, search, sites, unsaid }
    }
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<VisitorsShown>> {
    let shown = show_visitors(&ask.app, &ask.actor).await?;
    let file = shown.file.map(|(seen, at)| VisitorsOfFile { counted_at: Moment(at), visitors: seen.into() });
    Ok(Given(VisitorsShown { site: shown.site.into(), file }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VisitsFile {
    /// A "combined" log, or a CSV with a column of sources and one of visits.
    text: String,
}

pub(crate) async fn count(ask: Ask<Nothing, Nothing, Sent<VisitsFile>>) -> Answer<Given<Visitors>> {
    Ok(Given(count_visitors(&ask.app, &ask.actor, ask.body.0.text.into_bytes()).await?.into()))
}

impl From<CountVisitorsError> for Problem {
    fn from(wrong: CountVisitorsError) -> Self {
        match wrong {
            CountVisitorsError::Refused(refused) => refused.into(),
            CountVisitorsError::File(VisitsError::TooLarge) => Self::of(Kind::TooLong, wrong),
            CountVisitorsError::File(_) => Self::of(Kind::CannotStand, wrong),
            CountVisitorsError::Keep(wrong) => wrong.into(),
            CountVisitorsError::Internal(error) => error.into(),
        }
    }
}
