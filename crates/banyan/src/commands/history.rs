//! `banyan history`: what happened here, and who did it.

use banyan_app::workspace::{ActivityLine, EVENTS, list_activity};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, limit: u32, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let zone = workspace.time_zone();
    for line in list_activity(&app, &actor, None, limit).await? {
        let ActivityLine { id, at, by, what, subject, data } = &line;
        let (name, program) = by.as_ref().map(|who| (&who.name, who.program.as_ref())).unzip();
        let said = json!({ "id": id, "at": at.to_string(), "by": name, "program": program.flatten(), "what": what,
            "subject": subject, "data": data });
        out.line(&said, || {
            let told = EVENTS.iter().find(|(known, _)| known == what).map_or(what.as_str(), |(_, told)| *told);
            let by = by.as_ref().map_or_else(|| "by itself".to_owned(), ToString::to_string);
            format!("{}  {told} · {by}", at.in_zone(&zone).strftime("%Y-%m-%d %H:%M"))
        })?;
    }
    Ok(())
}
