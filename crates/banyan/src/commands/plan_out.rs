//! `banyan plan extract`, `levels` and `link`: the plan on its way out, and how far the business is.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    measure::usual_week,
    plan::{
        NewPlanLink, compare_versions, extract_plan as tell_plan,
        extract_plan::{budget_csv, month_of},
        list_plan_links, list_versions, revoke_plan_link,
        say::{self, hours_and_minutes},
        share_plan, show_budget, show_levels,
    },
    workspace::{Table, words::Words},
};
use banyan_domain::plan::{self as domain, Extract, Field, Met, Row};
use serde_json::json;

use crate::{cli, output::Output};

pub(super) async fn extract(
    app: &App,
    actor: &Actor,
    extract: Extract,
    words: &Words,
    out: Output,
) -> anyhow::Result<()> {
    let told = tell_plan(app, actor, extract, words).await?;
    let markdown = told.markdown();
    out.line(&json!({ "markdown": markdown }), || markdown.trim_end().to_owned())
}

/// For people the sheet itself, to be sent into a file; for programs one line for each action and one for each sum.
pub(super) async fn budget(
    app: &App,
    actor: &Actor,
    words: &Words,
    for_people: bool,
    out: Output,
) -> anyhow::Result<()> {
    let budget = show_budget(app, actor).await?;
    if !out.json {
        let table = if for_people { Table::for_people(words) } else { Table::for_programs() };
        return out.words(budget_csv(&budget, words, table).trim_end());
    }
    let months: Vec<String> = budget.months.iter().map(|month| month_of(*month)).collect();
    for (line, is_sum) in
        budget.lines.iter().map(|line| (line, false)).chain(budget.totals().iter().map(|sum| (sum, true)))
    {
        let line = json!({
            "section": line.section, "name": line.name, "measure": line.measure, "side": line.side, "sum": is_sum,
            "months": months, "amounts": line.amounts, "undated": line.undated, "total": line.total(),
        });
        out.line(&line, String::new)?;
    }
    Ok(())
}

pub(super) async fn levels(app: &App, actor: &Actor, words: &Words, out: Output) -> anyhow::Result<()> {
    let levels = show_levels(app, actor).await?.context("nobody may look here")?;
    let usual = usual_week(app, actor).await?;
    let weeks = usual.as_ref().map_or(0, |week| week.weeks);
    let named = |id: &str| words.text(id, &[]);
    for (size, asked) in &levels.asked {
        let name = named(&format!("plan-size-{}", size.as_str().replace('_', "-")));
        let (is_here, is_wanted) = (levels.at == Some(*size), levels.wanted == Some(*size));
        let asks: Vec<_> = asked.iter().map(|(asks, met)| json!({ "asks": asks, "met": met })).collect();
        let minutes = usual.as_ref().and_then(|week| week.minutes(size.task()));
        let line = json!({ "level": size, "name": name, "here": is_here, "wanted": is_wanted, "asks": asks,
            "task": size.task(), "minutes_a_week": minutes, "weeks_counted": weeks });
        out.line(&line, || {
            let here = if is_here { format!("  ({})", named("plan-levels-here")) } else { String::new() };
            let asked = asked.iter().map(|(asks, met)| {
                let (sign, word) = match met {
                    Met::Yes => ("✓", "plan-levels-met"),
                    Met::NotYet => ("○", "plan-levels-not-yet"),
                };
                format!("  {sign}  {}: {}", named(&format!("plan-levels-asks-{}", asks.as_str())), named(word))
            });
            let task = named(&format!("task-{}", size.task().as_str()));
            let taken = minutes.map_or_else(
                || words.text("plan-levels-usual-unknown", &[("task", task.as_str().into())]),
                |minutes| {
                    let minutes = hours_and_minutes(minutes);
                    let args = [
                        ("task", task.as_str().into()),
                        ("minutes", minutes.into()),
                        ("weeks", i64::from(weeks).into()),
                    ];
                    words.text("plan-levels-usual", &args)
                },
            );
            [format!("{name}{here}"), format!("  {taken}")].into_iter().chain(asked).collect::<Vec<_>>().join("\n")
        })?;
    }
    Ok(())
}

pub(super) async fn compare(
    app: &App,
    actor: &Actor,
    (before, now): (i64, Option<i64>),
    words: &Words,
    out: Output,
) -> anyhow::Result<()> {
    let now = match now {
        Some(now) => now,
        None => list_versions(app, actor).await?.first().map_or(before, |newest| newest.number),
    };
    let plans = compare_versions(app, actor, before, now).await?;
    for means in domain::consequences(&plans.before, &plans.now) {
        let text = say::say_consequence(words, &means, &|day| day.to_string());
        out.line(&json!({ "work": means, "message": text }), || format!("→ {text}"))?;
    }
    let differences = domain::compare(&plans.before, &plans.now);
    if differences.is_empty() {
        out.words(&words.text("plan-versions-same", &[]))?;
    }
    for difference in differences {
        let Some(row) = difference.now.or(difference.before) else { continue };
        let said = |row: Option<&Row>, field| row.map(|row| row.text(field).to_owned());
        let fields: Vec<_> = difference
            .fields()
            .into_iter()
            .map(|field| (field, said(difference.before, field), said(difference.now, field)))
            .collect();
        let changed: Vec<_> =
            fields.iter().map(|(field, before, now)| json!({ "field": field, "before": before, "now": now })).collect();
        let last = plans.last_by.get(&difference.id);
        let by = last.and_then(|last| last.made_by.as_ref()).map(ToString::to_string);
        let why = last.and_then(|last| last.reason.as_deref());
        let line = json!({
            "by": by, "version": last.map(|last| last.number), "reason": why,
            "section": row.section, "row": row.id, "name": row.name(), "before": before, "now": now,
            "added": difference.before.is_none(), "removed": difference.now.is_none(), "fields": changed,
        });
        out.line(&line, || {
            let sign = match (difference.before, difference.now) {
                (None, _) => "+",
                (_, None) => "-",
                _ => "~",
            };
            let fields = fields.iter().map(|(field, before, now)| {
                let label = words.text(&format!("plan-field-{}", say::spelled(field.as_str())), &[]);
                format!(
                    "     {label}: {} → {}",
                    value(words, row, *field, before.as_deref()),
                    value(words, row, *field, now.as_deref())
                )
            });
            let head = format!("{sign} {} {}", say::say_section(words, row.section), row.name());
            let who = by.clone().unwrap_or_else(|| "at the machine".to_owned());
            let why = why.map(|why| format!(" “{why}”")).unwrap_or_default();
            let number = |number: i64| words.text("plan-versions-then", &[("version", number.to_string().into())]);
            let said = last.map(|last| format!("     {}, {who}{why}", number(last.number)));
            std::iter::once(head.trim_end().to_owned()).chain(fields).chain(said).collect::<Vec<_>>().join("\n")
        })?;
    }
    Ok(())
}

/// As the plan's page says it; a dash where nothing was said.
fn value(words: &Words, row: &Row, field: Field, said: Option<&str>) -> String {
    let said = said.filter(|said| !said.is_empty()).zip(row.section.holds(field));
    said.map_or_else(
        || "–".to_owned(),
        |(said, holds)| say::say_value(words, holds, field, said, &|day| day.to_string()),
    )
}

pub(super) async fn link(app: &App, actor: &Actor, link: cli::PlanLink, out: Output) -> anyhow::Result<()> {
    match link {
        cli::PlanLink::Add { name, until, with_money } => {
            let ends_on = until.map(|day| day.parse().with_context(|| format!("`{day}` is no date like 2026-12-31")));
            let new = NewPlanLink { name, ends_on: ends_on.transpose()?, with_money };
            let made = share_plan(app, actor, &new).await?;
            out.line(&json!({ "id": made.id, "link": made.address }), || {
                format!("{}\nThis is shown only now. End it with: banyan plan link end {}", made.address, made.id)
            })
        }
        cli::PlanLink::List => list(app, actor, out).await,
        cli::PlanLink::End { id } => {
            let parsed = id.parse().ok().with_context(|| format!("`{id}` is no link of `banyan plan link list`"))?;
            revoke_plan_link(app, actor, parsed).await?;
            out.line(&json!({ "ended": id }), || "The link has ended.".to_owned())
        }
    }
}

async fn list(app: &App, actor: &Actor, out: Output) -> anyhow::Result<()> {
    let links = list_plan_links(app, actor).await?;
    if links.is_empty() {
        out.words("There is no link. `banyan plan link add` makes one.")?;
    }
    for link in links {
        let opened = link.opened_at.map(|at| at.to_string());
        let line = json!({
            "id": link.id, "name": link.name, "works": link.works, "with_money": link.with_money,
            "until": link.ends_on, "made": link.made_at.to_string(), "by": link.made_by, "opened": opened,
            "ended": link.revoked_at.map(|at| at.to_string()),
        });
        out.line(&line, || {
            let works = if link.works { "works" } else { "ended" };
            let opened = opened.as_deref().map_or_else(|| "not opened yet".to_owned(), |at| format!("opened {at}"));
            format!("{}  {works}  {}  {opened}", link.id, link.name)
        })?;
    }
    Ok(())
}
