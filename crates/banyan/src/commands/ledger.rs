//! `banyan ledger`, `banyan note`, `banyan cost`, `banyan cards`, `banyan wall`: time, money and people.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    measure::{
        EntryChange, NewEntry, WallCode, add_cards, change_entry, choose_wall_kinds, export_ledger, list_cards,
        list_entries, minutes_this_week, new_wall_code, note, show_ledger, show_wall, spend_there, take_back,
    },
    plan::{say::hours_and_minutes, show_plan},
    workspace::{Table, words::Words},
};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind, LineKey, Reason, Task, Then},
    plan::{Money, Plan, RowId, Section},
};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::plan::section_and_name;
use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

/// More than anybody tells by hand.
const MOST_LINES: u32 = 50_000;

pub(super) async fn ledger(place: &Place, ledger: cli::Ledger, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let since = ledger.since.as_deref().map(day).transpose()?;
    if let Some(file) = ledger.csv {
        let words = Words::for_language(&business.language);
        let table = if ledger.for_people { Table::for_people(words) } else { Table::for_programs() };
        let table = export_ledger(&app, &actor, since, table, None).await?;
        std::fs::write(&file, table).with_context(|| format!("`{}` cannot be written", file.display()))?;
        return out.line(&json!({ "file": file }), || format!("The ledger stands in {}.", file.display()));
    }
    if ledger.lines {
        return lines(&app, &actor, since, out).await;
    }
    if let [from, to] = ledger.spend.as_slice() {
        return Box::pin(spend(&app, &actor, from, to, out)).await;
    }
    let week = minutes_this_week(&app, &actor).await?;
    let said = json!({ "what": "week", "monday": week.monday.to_string(), "used": week.used(),
        "planned": week.planned, "tasks": week.tasks });
    out.line(&said, || {
        let planned = week.planned.map(|planned| format!(" of {}", hours_and_minutes(planned))).unwrap_or_default();
        format!("This week: {}{planned}", hours_and_minutes(week.used()))
    })?;
    let shown = show_ledger(&app, &actor, since).await?;
    for line in &shown.ledger.lines {
        let (row, name) = match &line.key {
            LineKey::Row(row) => (Some(*row), line.name.clone()),
            LineKey::Channel(_) => (None, line.name.clone()),
            LineKey::Kind(kind) => (None, kind.as_str().to_owned()),
        };
        let brought = &line.brought;
        let said = json!({ "what": "line", "row": row, "name": name, "minutes": brought.minutes,
            "money": brought.money, "people": brought.people, "an_hour": line.an_hour, "then": then(line.then) });
        out.line(&said, || {
            let minutes = brought.minutes.map_or_else(not_told, hours_and_minutes);
            format!("{name:<24} time {minutes:<9} people {:<9} {}", people(brought.people), then(line.then))
        })?;
    }
    for goal in &shown.ledger.goals {
        let brought = &goal.brought;
        let said = json!({ "what": "goal", "row": goal.row, "name": goal.name, "minutes": brought.minutes,
            "money": brought.money, "people": brought.people, "also_elsewhere": goal.also_elsewhere,
            "through": goal.through, "not_before": goal.not_before.map(|day| day.to_string()) });
        out.line(&said, || {
            let also = match goal.also_elsewhere {
                0 => String::new(),
                also => format!(" ({also} of them under another goal too)"),
            };
            let people = people(brought.people);
            format!("Goal {}: people {people}{also}, through {}", goal.name, goal.through.join(", "))
        })?;
    }
    let once = &shown.ledger.for_goals;
    if shown.ledger.goals.len() > 1 {
        let said = json!({ "what": "goals", "minutes": once.minutes, "money": once.money, "people": once.people });
        out.line(&said, || format!("Goals together: people {}, each once", people(once.people)))?;
    }
    for month in &shown.ledger.months {
        let said = json!({ "what": "month", "month": month.first.strftime("%Y-%m").to_string(),
            "planned": month.planned, "spent": month.spent });
        out.line(&said, || {
            format!("{}: planned {:?}, spent {:?}", month.first.strftime("%Y-%m"), month.planned, month.spent)
        })?;
    }
    match &shown.better {
        Some(better) => {
            let said = json!({ "what": "better", "from": better.from_name, "to": better.to_name,
                "minutes": better.minutes, "by_chance_of_100": better.by_chance });
            out.line(&said, || {
                format!("An hour of {} brings more people than an hour of {}.", better.to_name, better.from_name)
            })
        }
        None => Ok(()),
    }
}

async fn lines(app: &App, actor: &Actor, since: Option<Date>, out: Output) -> anyhow::Result<()> {
    let plan = show_plan(app, actor).await?.plan;
    let told = list_entries(app, actor, since.unwrap_or(Date::ZERO), MOST_LINES).await?;
    if told.is_empty() {
        out.words("Nobody has told anything yet. `banyan note` does.")?;
    }
    for kept in told {
        let entry = &kept.entry;
        let under = entry.row.and_then(|row| plan.row(row)).map(|row| row.name().to_owned());
        let money = entry.money.as_ref().map(ToString::to_string);
        let said = json!({ "id": kept.id, "day": entry.day.to_string(), "kind": entry.kind, "task": entry.task,
            "minutes": entry.minutes, "people": entry.people, "cards": kept.cards, "money": money, "row": entry.row,
            "under": under, "reason": entry.reason, "about": kept.about, "by": kept.by, "at_the_wall": kept.at_the_wall });
        out.line(&said, || {
            let of = |what: &str, number: Option<u32>| number.map(|number| format!("{what} {number}"));
            let told = [
                entry.minutes.map(hours_and_minutes),
                of("people", entry.people),
                of("cards", kept.cards),
                money.clone(),
                under.clone(),
                kept.about.clone(),
            ];
            let told: Vec<String> = told.into_iter().flatten().collect();
            format!("{}  {}  {:<10} {}", kept.id, entry.day, entry.kind.as_str(), told.join(", "))
        })?;
    }
    Ok(())
}

async fn spend(app: &App, actor: &Actor, from: &str, to: &str, out: Output) -> anyhow::Result<()> {
    let plan = show_plan(app, actor).await?.plan;
    let (from, to) = (row_called(&plan, from)?, row_called(&plan, to)?);
    let version = spend_there(app, actor, from, to).await?.version;
    out.line(&json!({ "version": version }), || format!("Done; the plan is at version {version}."))
}

fn people(came: Option<u32>) -> String {
    came.map_or_else(not_told, |came| came.to_string())
}

fn not_told() -> String {
    "not told".to_owned()
}

fn then(then: Then) -> &'static str {
    match then {
        Then::More => "more",
        Then::Same => "same",
        Then::Less => "less",
        Then::Leave => "leave",
        Then::TooEarly(_) => "too_early",
        Then::NoVerdict => "no_verdict",
    }
}

pub(super) async fn note_it(place: &Place, said: cli::Note, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    if let Some(id) = &said.mend {
        return mend(&app, &actor, id, &said, out).await;
    }
    if let Some(id) = said.undo {
        let id: EntryId = id.parse().with_context(|| format!("`{id}` is no line of the ledger"))?;
        take_back(&app, &actor, id).await?;
        return out.line(&json!({ "taken_back": id }), || "Taken back.".to_owned());
    }
    let kind = said.kind.unwrap_or_default().replace('-', "_");
    let kinds = || Kind::WORDS.iter().filter(|kind| **kind != "cost").copied().collect::<Vec<_>>().join(", ");
    let kind = Kind::parse(&kind)
        .filter(|kind| *kind != Kind::Cost)
        .with_context(|| format!("there is nothing called `{kind}` to note; there are: {}", kinds()))?;
    let task = said.task.as_deref().map(task_called).transpose()?;
    let new = NewEntry {
        day: said.day.as_deref().map(day).transpose()?,
        task,
        minutes: said.minutes,
        people: said.people,
        cards: said.cards,
        cause: cause(&app, &actor, said.under.as_deref(), said.why.as_deref()).await?,
        about: said.about,
        ..NewEntry::of(kind)
    };
    say_noted(note(&app, &actor, &new).await?, out)
}

/// All that was typed is understood before the first of it is changed.
async fn mend(app: &App, actor: &Actor, id: &str, said: &cli::Note, out: Output) -> anyhow::Result<()> {
    let id: EntryId = id.parse().with_context(|| format!("`{id}` is no line of the ledger"))?;
    let under = match &said.under {
        Some(under) => Some(row_called(&show_plan(app, actor).await?.plan, under)?),
        None => None,
    };
    let changes = [
        said.day.as_deref().map(day).transpose()?.map(EntryChange::Day),
        said.minutes.map(EntryChange::Minutes),
        said.people.map(EntryChange::People),
        said.about.clone().map(EntryChange::About),
        under.map(EntryChange::Under),
    ];
    let changes: Vec<EntryChange> = changes.into_iter().flatten().collect();
    anyhow::ensure!(!changes.is_empty(), "nothing is said better; add --day, --minutes, --people, --about or --under");
    for change in &changes {
        change_entry(app, actor, id, change).await?;
    }
    out.line(&json!({ "id": id }), || "Noted as you say now.".to_owned())
}

fn task_called(word: &str) -> anyhow::Result<Task> {
    Task::parse(word).with_context(|| format!("there is no task `{word}`; there are: {}", Task::WORDS.join(", ")))
}

pub(super) async fn cost(place: &Place, cost: cli::Cost, out: Output) -> anyhow::Result<()> {
    let cli::Cost::Add { amount, day: on, under, about } = cost;
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let money =
        Money::parse(&amount).with_context(|| format!("`{amount}` is no amount; write it like \"22.50 EUR\""))?;
    let new = NewEntry {
        money: Some(money),
        day: on.as_deref().map(day_or_month).transpose()?,
        cause: cause(&app, &actor, under.as_deref(), None).await?,
        about,
        ..NewEntry::of(Kind::Cost)
    };
    say_noted(note(&app, &actor, &new).await?, out)
}

fn say_noted(id: EntryId, out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "id": id }), || format!("Noted. `banyan note --undo {id}` takes it back."))
}

fn day(text: &str) -> anyhow::Result<Date> {
    text.parse().with_context(|| format!("`{text}` is no day; write it like 2026-12-31"))
}

/// A month stands on its first day.
fn day_or_month(text: &str) -> anyhow::Result<Date> {
    day(&if text.len() == 7 { format!("{text}-01") } else { text.to_owned() })
}

/// `place/Mastodon`, or a reason's word.
async fn cause(app: &App, actor: &Actor, under: Option<&str>, why: Option<&str>) -> anyhow::Result<Option<Cause>> {
    if let Some(why) = why {
        let reason = Reason::parse(&why.replace('-', "_"))
            .with_context(|| format!("there is no reason `{why}`; there are: {}", Reason::WORDS.join(", ")))?;
        return Ok(Some(Cause::Reason(reason)));
    }
    let Some(under) = under else { return Ok(None) };
    Ok(Some(Cause::Row(row_called(&show_plan(app, actor).await?.plan, under)?)))
}

fn row_called(plan: &Plan, typed: &str) -> anyhow::Result<RowId> {
    let (section, name): (Section, Option<&str>) = section_and_name(typed)?;
    let row = name.and_then(|name| plan.named(section, name));
    Ok(row.with_context(|| format!("the plan has no row `{typed}`; `banyan plan show` lists them"))?.id)
}

pub(super) async fn cards(place: &Place, cards: cli::Cards, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let added = match &cards {
        cli::Cards::Add { name, count } => Some(add_cards(&app, &actor, name, *count).await?),
        cli::Cards::List => None,
    };
    let mut nothing = true;
    for batch in list_cards(&app, &actor).await?.iter().filter(|batch| added.is_none_or(|id| batch.id == id)) {
        nothing = false;
        let line = json!({ "id": batch.id, "name": batch.name, "cards": batch.cards, "address": batch.address,
            "opened": batch.opened, "at": batch.made_at.to_string() });
        out.line(&line, || {
            format!("{}  {} cards  opened {}  {}", batch.address, batch.cards, batch.opened, batch.name)
        })?;
    }
    if nothing { out.words("No cards have been handed over yet.") } else { Ok(()) }
}

fn kind_at_wall(word: &str) -> anyhow::Result<Kind> {
    let words = || Kind::AT_WALL.map(Kind::as_str).join(", ");
    let kind = Kind::parse(&word.trim().replace('-', "_")).filter(|kind| Kind::AT_WALL.contains(kind));
    kind.with_context(|| format!("a code cannot be for `{word}`; it can be for: {}", words()))
}

pub(super) async fn wall(place: &Place, renew: bool, kinds: &[String], out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let kinds: Vec<Kind> = kinds.iter().map(|kind| kind_at_wall(kind)).collect::<anyhow::Result<_>>()?;
    if renew {
        new_wall_code(&app, &actor).await?;
    }
    if !kinds.is_empty() {
        choose_wall_kinds(&app, &actor, &kinds).await?;
    }
    let code: Option<WallCode> = show_wall(&app, &actor).await?;
    match code {
        Some(code) => {
            let line = json!({ "address": code.address, "for": code.kinds, "at": code.made_at.to_string() });
            let kinds: Vec<&str> = code.kinds.iter().map(|kind| kind.as_str()).collect();
            out.line(&line, || format!("{}  for: {}", code.address, kinds.join(", ")))
        }
        None => out.line(&json!({ "address": Value::Null }), || {
            "There is no code for the wall yet. `banyan wall --new` makes one.".to_owned()
        }),
    }
}
