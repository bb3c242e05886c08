//! What happened here, and who did it, for programs.

use banyan_app::workspace::{ActivityLine, list_activity};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing},
    give::Given,
    route::Answer,
    shapes::{Moment, Page, on_a_page},
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// The line after which it goes on, as `next` named it.
    after: Option<Uuid>,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct ActivityShown {
    id: Uuid,
    at: Moment,
    /// A person; none where the machine did it by itself.
    by: Option<String>,
    /// The token of the program that acted for that person.
    program: Option<String>,
    /// Stable for programs, as `compose.write`.
    what: String,
    /// The post, the place, the file it was done with.
    subject: Option<Uuid>,
    /// More for some kinds.
    data: Value,
}

/// Newest first.
pub(crate) async fn list(ask: Ask<Nothing, Wanted>) -> Answer<Given<Page<ActivityShown>>> {
    let Wanted { after, limit } = ask.query;
    let lines = list_activity(&ask.app, &ask.actor, after, on_a_page(limit) + 1).await?;
    let lines = lines.into_iter().map(ActivityShown::from);
    Ok(Given(Page::of(lines, limit, |line| line.id.to_string())))
}

impl From<ActivityLine> for ActivityShown {
    fn from(line: ActivityLine) -> Self {
        let ActivityLine { id, at, by, what, subject, data } = line;
        let (by, program) = by.map(|who| (who.name, who.program)).unzip();
        Self { id, at: Moment(at), by, program: program.flatten(), what, subject, data }
    }
}
