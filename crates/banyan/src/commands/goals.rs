//! `banyan goals`: how far each goal is, and the number somebody tells.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    measure::{list_goals, take_back_number, tell_goal},
    plan::show_plan,
};
use banyan_domain::{
    measure::GoalNumber,
    plan::{RowId, Section},
};
use jiff::civil::Date;
use serde_json::json;

use super::today::{pace, stands};
use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn goals(place: &Place, goals: cli::Goals, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match goals {
        cli::Goals::List => list(&app, &actor, out).await,
        cli::Goals::Tell { goal, number, day: on } => {
            let row = goal_called(&app, &actor, &goal).await?;
            let number =
                GoalNumber::parse(&number).with_context(|| format!("`{number}` is no number; nothing was noted"))?;
            let told = tell_goal(&app, &actor, row, number, on.as_deref().map(day).transpose()?).await?;
            let line = json!({ "row": row, "day": told.day, "number": told.number });
            out.line(&line, || format!("{goal}: {number} on {}. `banyan goals take-back` takes it back.", told.day))
        }
        cli::Goals::TakeBack { goal, day: on } => {
            let row = goal_called(&app, &actor, &goal).await?;
            let on = day(&on)?;
            take_back_number(&app, &actor, row, on).await?;
            out.line(&json!({ "row": row, "taken_back": on }), || "Taken back.".to_owned())
        }
    }
}

async fn list(app: &App, actor: &Actor, out: Output) -> anyhow::Result<()> {
    let goals = list_goals(app, actor).await?;
    for shown in &goals {
        out.line(&serde_json::to_value(shown)?, || {
            let stand = &shown.goal.stand;
            let told = shown.numbers.iter().map(|number| format!("\n    {}  {}", number.told.day, number.told.number));
            let told: String = told.collect();
            format!("{:<24} {}, {}{told}", shown.goal.name, stands(stand), pace(stand))
        })?;
    }
    if goals.is_empty() { out.words("The plan has no goal of your own yet.") } else { Ok(()) }
}

async fn goal_called(app: &App, actor: &Actor, name: &str) -> anyhow::Result<RowId> {
    let plan = show_plan(app, actor).await?.plan;
    let row = plan.named(Section::Goal, name).map(|row| row.id);
    row.with_context(|| format!("the plan has no goal `{name}`; `banyan goals list` names them"))
}

fn day(text: &str) -> anyhow::Result<Date> {
    text.parse().with_context(|| format!("`{text}` is no day; write it like 2026-12-31"))
}
