//! `banyan plan`: the one-page plan, its check, its files and its versions.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    plan::{
        PlanEdit, ShownPlan, Trade, change_plan, check_shown_plan, export_plan, import_plan, language_of_plan_file,
        list_versions, print_plan, read_plan_file, restore_row, restore_version, say, show_plan, start_from_kit,
    },
    schedule::{propose_week, take_week},
    workspace::words::{Words, languages},
};
use banyan_domain::plan::{
    Extract, Field, Plan, RowId, Section, Toward, WeekLacks,
    check::{Cure, Facts, PlanCheck, PlanFinding, check},
    markdown, week_lacks,
};
use serde_json::json;

use super::plan_out;
use crate::{
    cli::{self, Place},
    output::{Output, all_of_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, plan: cli::Plan, out: Output) -> anyhow::Result<()> {
    if let cli::Plan::Check { file: Some(file), language } = plan {
        return check_file(&file, &language, out);
    }
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let words_in = |asked: &cli::InLanguage| words_in(asked, &business.language);
    match plan {
        cli::Plan::Show(language) => show(&app, &actor, words_in(&language)?, out).await,
        cli::Plan::Check { language, .. } => {
            let words = words_in(&language)?;
            let plan = show_plan(&app, &actor).await?.plan;
            say_check(&plan, &check_shown_plan(&app, &actor, &plan).await?, words, Offers::ToTake, out)
        }
        cli::Plan::Cure { rule, cure, row, about } => {
            let shown = show_plan(&app, &actor).await?;
            let row = row.map(|row| row_called(&shown, &row)).transpose()?;
            let edit = PlanEdit::Cure { rule, row, about, cure: message_of(&cure) };
            say_version(change_plan(&app, &actor, shown.version, &edit, None).await?.version, out)
        }
        cli::Plan::Set { row, fields, reason } => set(&app, &actor, &row, &fields, reason.as_deref(), out).await,
        cli::Plan::Move { row, toward } => step(&app, &actor, &row, toward, out).await,
        cli::Plan::Remove { row, reason } => remove(&app, &actor, &row, reason.as_deref(), out).await,
        cli::Plan::Export { file, format, language } => {
            let words = words_in(&language)?;
            let format = cli::PlanFormat::of(format, file.as_deref());
            match (file, format) {
                (Some(file), cli::PlanFormat::Pdf) => keep(&file, &print_plan(&app, &actor, words).await?.bytes, out),
                (file, cli::PlanFormat::Pdf | cli::PlanFormat::Markdown) => {
                    export(&app, &actor, file.as_deref(), words, out).await
                }
            }
        }
        cli::Plan::Extract { what, for_people } => {
            let words = Words::for_language(&business.language);
            let extract = match what {
                cli::PlanExtract::Marketing => Extract::Marketing,
                cli::PlanExtract::Business => Extract::Business,
                cli::PlanExtract::Budget => return plan_out::budget(&app, &actor, words, for_people, out).await,
            };
            plan_out::extract(&app, &actor, extract, words, out).await
        }
        cli::Plan::Levels => plan_out::levels(&app, &actor, Words::for_language(&business.language), out).await,
        cli::Plan::Link(link) => plan_out::link(&app, &actor, link, out).await,
        cli::Plan::Import { file, reason } => import(&app, &actor, &file, reason.as_deref(), out).await,
        cli::Plan::Kit { trade } => {
            let trade = Trade::parse(&trade).with_context(|| {
                format!("there is no kit for `{trade}`; there are: {}", Trade::ALL.map(Trade::as_str).join(", "))
            })?;
            say_version(start_from_kit(&app, &actor, trade).await?, out)
        }
        cli::Plan::Week { take } => week(place, &app, &actor, take, out).await,
        cli::Plan::Versions => versions(&app, &actor, out).await,
        cli::Plan::Compare { before, now, language } => {
            plan_out::compare(&app, &actor, (before, now), words_in(&language)?, out).await
        }
        cli::Plan::Restore { number, row } => restore(&app, &actor, number, row.as_deref(), out).await,
    }
}

/// As it was asked for, else in the one there is.
fn words_in(asked: &cli::InLanguage, usual: &str) -> anyhow::Result<&'static Words> {
    let Some(tag) = &asked.tag else { return Ok(Words::for_language(usual)) };
    let known = languages().iter().find(|language| language.tag == tag.as_str()).with_context(|| {
        let tags: Vec<&str> = languages().iter().map(|language| language.tag).collect();
        format!("there are no words in `{tag}`; there are: {}", tags.join(", "))
    })?;
    Ok(Words::for_language(known.tag))
}

/// `de_AT.UTF-8` is German.
/// SOURCE: http://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html (2026-11-23)
fn language_of_terminal() -> String {
    let mut said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let said = said.find(|said| !said.is_empty()).unwrap_or_default();
    said.split(['.', '@']).next().unwrap_or_default().to_owned()
}

fn check_file(file: &Path, asked: &cli::InLanguage, out: Output) -> anyhow::Result<()> {
    let text = text_of(file)?;
    let plan = read_plan_file(&text)
        .map_err(|misread| anyhow::anyhow!("{}", every_slip(&misread)))
        .with_context(|| format!("`{}` is no plan that can be checked", file.display()))?;
    let written_in = language_of_plan_file(&text, &plan).map_or_else(language_of_terminal, str::to_owned);
    let words = words_in(asked, &written_in)?;
    let today = jiff::Zoned::now().date();
    say_check(&plan, &check(&plan, &Facts::unknown(today)), words, Offers::ToRead, out)
}

/// What the check offers is taken from the plan that is kept here; of a file it can only be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offers {
    ToTake,
    ToRead,
}

const CURE: &str = "plan-cure-";

/// Some only say what would help.
fn can_be_taken(cure: &Cure) -> bool {
    !cure.changes.is_empty()
}

/// `for-company`, as it is typed.
fn name_of(cure: &Cure) -> &'static str {
    cure.message.strip_prefix(CURE).unwrap_or(cure.message)
}

fn message_of(typed: &str) -> String {
    if typed.starts_with(CURE) { typed.to_owned() } else { format!("{CURE}{typed}") }
}

/// What would take it.
fn command_of(plan: &Plan, finding: &PlanFinding, cure: &Cure) -> String {
    let row = finding.row.and_then(|row| plan.row(row)).map(|row| match row.name() {
        "" => format!(" --row {}", row.section.as_str()),
        name => format!(" --row \"{}/{name}\"", row.section.as_str()),
    });
    let about = finding.about.as_ref().map(|about| format!(" --about \"{about}\""));
    let (row, about) = (row.unwrap_or_default(), about.unwrap_or_default());
    format!("banyan plan cure {} {}{row}{about}", finding.rule, name_of(cure))
}

fn say_check(plan: &Plan, found: &PlanCheck, words: &Words, offers: Offers, out: Output) -> anyhow::Result<()> {
    for finding in &found.findings {
        let text = say::say_finding(words, finding, &|day| day.to_string());
        let cures: Vec<String> =
            finding.cures.iter().map(|cure| say::say_cure(words, cure, &|day| day.to_string())).collect();
        let name = finding.row.and_then(|row| plan.row(row)).map(|row| row.name().to_owned());
        let offered: Vec<&str> = finding.cures.iter().filter(|cure| can_be_taken(cure)).map(name_of).collect();
        let line = json!({
            "rule": finding.rule, "weight": finding.weight, "section": finding.section, "row": finding.row,
            "about": finding.about, "name": name, "field": finding.field, "message": text, "args": finding.args,
            "cures": cures, "offered": offered,
        });
        out.line(&line, || {
            let offer = |(said, cure): (&String, &Cure)| match offers {
                Offers::ToTake if can_be_taken(cure) => {
                    format!("     → {said} (`{}`)", command_of(plan, finding, cure))
                }
                Offers::ToTake | Offers::ToRead => format!("     → {said}"),
            };
            let said = format!("{} {text}", sign(finding));
            let offered = cures.iter().zip(&finding.cures).map(offer);
            std::iter::once(said).chain(offered).collect::<Vec<_>>().join("\n")
        })?;
    }
    for fits in &found.fits {
        let text = words.text(fits, &[]);
        out.line(&json!({ "fits": fits, "message": text }), || format!("  ✓  {text}"))?;
    }
    if plan.is_empty() {
        out.words(
            "There is no plan yet. Begin with `banyan plan set why purpose=…`, or with `banyan plan kit trainer`.",
        )?;
    }
    Ok(())
}

fn sign(finding: &PlanFinding) -> &'static str {
    use banyan_domain::plan::check::Weight;
    match finding.weight {
        Weight::Clash => "  ✗ ",
        Weight::Open => "  ○ ",
        Weight::Question => "  ? ",
    }
}

async fn show(app: &App, actor: &Actor, words: &Words, out: Output) -> anyhow::Result<()> {
    let shown = show_plan(app, actor).await?;
    if !out.json {
        let page = if shown.plan.is_empty() { String::new() } else { export_plan(app, actor, words).await? };
        let empty =
            "There is no plan yet. Begin with `banyan plan set why purpose=…`, or with `banyan plan kit trainer`.";
        return out.words(if page.is_empty() { empty } else { page.trim_end() });
    }
    for row in shown.plan.rows() {
        let fields: BTreeMap<&str, &str> = row.values().map(|(field, value)| (field.as_str(), value)).collect();
        let suggested: BTreeMap<&str, &str> = row.suggested().map(|(field, value)| (field.as_str(), value)).collect();
        let line = json!({
            "version": shown.version, "section": row.section, "row": row.id, "fields": fields, "example": row.example,
            "suggested": suggested,
        });
        out.line(&line, String::new)?;
    }
    Ok(())
}

async fn set(
    app: &App,
    actor: &Actor,
    row: &str,
    typed: &[String],
    reason: Option<&str>,
    out: Output,
) -> anyhow::Result<()> {
    let (section, name) = section_and_name(row)?;
    let mut fields = typed.iter().map(|typed| field_of(section, typed)).collect::<anyhow::Result<BTreeMap<_, _>>>()?;
    let shown = show_plan(app, actor).await?;
    let edit = match found(&shown, section, name) {
        Some(row) => PlanEdit::Change { row, fields },
        None => {
            if let Some(name) = name {
                fields.entry(Field::Name).or_insert_with(|| name.to_owned());
            }
            PlanEdit::Add { section, fields }
        }
    };
    say_version(change_plan(app, actor, shown.version, &edit, reason).await?.version, out)
}

async fn step(app: &App, actor: &Actor, row: &str, toward: cli::Toward, out: Output) -> anyhow::Result<()> {
    let shown = show_plan(app, actor).await?;
    let row = row_called(&shown, row)?;
    let toward = match toward {
        cli::Toward::Up => Toward::Up,
        cli::Toward::Down => Toward::Down,
    };
    say_version(change_plan(app, actor, shown.version, &PlanEdit::Step { row, toward }, None).await?.version, out)
}

async fn remove(app: &App, actor: &Actor, row: &str, reason: Option<&str>, out: Output) -> anyhow::Result<()> {
    let shown = show_plan(app, actor).await?;
    let row = row_called(&shown, row)?;
    say_version(change_plan(app, actor, shown.version, &PlanEdit::Remove { row }, reason).await?.version, out)
}

async fn export(app: &App, actor: &Actor, file: Option<&Path>, words: &Words, out: Output) -> anyhow::Result<()> {
    let page = export_plan(app, actor, words).await?;
    match file {
        Some(file) => keep(file, page.as_bytes(), out),
        None => out.line(&json!({ "markdown": page }), || page.trim_end().to_owned()),
    }
}

fn keep(file: &Path, bytes: &[u8], out: Output) -> anyhow::Result<()> {
    std::fs::write(file, bytes).with_context(|| format!("`{}` cannot be written", file.display()))?;
    out.line(&json!({ "file": file }), || format!("The plan stands in {}.", file.display()))
}

async fn import(app: &App, actor: &Actor, file: &Path, reason: Option<&str>, out: Output) -> anyhow::Result<()> {
    use banyan_app::plan::ImportPlanError;
    let text = text_of(file)?;
    let version = import_plan(app, actor, &text, reason).await.map_err(|error| match error {
        ImportPlanError::Misread(misread) => {
            anyhow::anyhow!("nothing was changed\n{}", every_slip(&misread))
        }
        error => error.into(),
    })?;
    say_version(version, out)
}

async fn week(place: &Place, app: &App, actor: &Actor, take: bool, out: Output) -> anyhow::Result<()> {
    let Some(proposed) = propose_week(app, actor).await? else {
        return say_no_week(&show_plan(app, actor).await?.plan, take, out);
    };
    if take {
        take_week(app, actor, proposed.version).await?;
        crate::nudge::knock(&place.data).await;
    }
    let week = &proposed.week;
    out.line(&json!({ "taken": take, "week": proposed }), || {
        let say = banyan_app::plan::say::hours_and_minutes;
        let [has, answering, away, a_post] = [week.has, week.answering, week.away, week.a_post].map(say);
        let (fits, asks) = (week.fits, week.asks());
        let mut lines = vec![if week.only_carries {
            format!(
                "{answering} of {has} a week: the plan wants only what is said anyway to be carried. Your own places make \
                 {fits} posts; the places ask for {asks}."
            )
        } else {
            format!(
                "{has} a week, {answering} of them for answers, {away} away from the screen, {a_post} a post: {fits} posts \
                 fit; the places ask for {asks}."
            )
        }];
        lines.extend(week.places.iter().filter_map(|place| {
            let why = place.gives_way?.as_str();
            Some(format!("  {}: {} of {} posts ({why})", place.name, place.gets, place.asks))
        }));
        lines.extend(proposed.channels.iter().map(|channel| {
            let slots: Vec<String> = channel.slots.iter().map(ToString::to_string).collect();
            let had = if channel.is_new { format!(" (now {} a week)", channel.now) } else { String::new() };
            let others = channel.shares_with.join(", ");
            let shared = if others.is_empty() { others } else { format!("; one line of the plan with {others}") };
            format!("  {} ({}): {}{had}{shared}", channel.name, channel.network, slots.join(", "))
        }));
        lines.join("\n")
    })
}

/// With the line of the plan that would say it.
fn say_no_week(plan: &Plan, take: bool, out: Output) -> anyhow::Result<()> {
    let lacks = week_lacks(plan);
    let why = match lacks {
        Some(lacks) => format!("{} ({})", say::say_week_lacks(Words::for_language("en"), lacks), to_set(plan, lacks)),
        None => "The plan asks for no posts that take hours, so no times are proposed.".to_owned(),
    };
    anyhow::ensure!(!take, "{why}");
    let (what, row) = (lacks.map(WeekLacks::as_str), lacks.and_then(WeekLacks::row));
    out.line(&json!({ "taken": false, "week": null, "lacks": what, "row": row }), || why)
}

fn to_set(plan: &Plan, lacks: WeekLacks) -> String {
    let row = lacks.row().and_then(|row| plan.row(row));
    let row = row.map_or_else(|| "person/NAME".to_owned(), |row| format!("{}/{}", row.section.as_str(), row.name()));
    let field = match lacks {
        WeekLacks::Hours(_) => "hours=2h",
        WeekLacks::Posts(_) | WeekLacks::OwnPosts(_) => "per_week=1",
    };
    format!("`banyan plan set \"{row}\" {field}`")
}

async fn versions(app: &App, actor: &Actor, out: Output) -> anyhow::Result<()> {
    for version in list_versions(app, actor).await? {
        let at = banyan_domain::time::UtcMillis(version.made_at);
        let line = json!({
            "version": version.number, "how": version.how, "reason": version.reason, "at": at.to_string(),
            "by": version.made_by,
        });
        out.line(&line, || {
            let by = version.made_by.as_ref().map_or_else(|| "at the machine".to_owned(), ToString::to_string);
            let reason = version.reason.as_deref().map(|reason| format!(" “{reason}”")).unwrap_or_default();
            format!("{:>4}  {at}  {}  {by}{reason}", version.number, version.how)
        })?;
    }
    Ok(())
}

async fn restore(app: &App, actor: &Actor, version: i64, row: Option<&str>, out: Output) -> anyhow::Result<()> {
    let Some(row) = row else { return say_version(restore_version(app, actor, version).await?, out) };
    let versions = banyan_app::plan::compare_versions(app, actor, version, version).await?;
    let then = ShownPlan { plan: versions.before, ..ShownPlan::default() };
    let now = show_plan(app, actor).await?;
    let row = row_called(&then, row).or_else(|_| row_called(&now, row))?;
    say_version(restore_row(app, actor, version, row).await?, out)
}

fn say_version(version: i64, out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "version": version }), || format!("The plan is at version {version}."))
}

fn text_of(file: &Path) -> anyhow::Result<String> {
    if file == Path::new("-") {
        return all_of_stdin();
    }
    std::fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

fn every_slip(misread: &markdown::Misread) -> String {
    misread.0.iter().map(|(line, slip)| format!("line {line}: {slip}")).collect::<Vec<_>>().join("\n")
}

/// `goal/24 enquiries`, or `why`.
pub(super) fn section_and_name(row: &str) -> anyhow::Result<(Section, Option<&str>)> {
    let (section, name) = row.split_once('/').map_or((row, None), |(section, name)| (section, Some(name.trim())));
    let section = Section::parse(&section.trim().replace('-', "_"))
        .with_context(|| format!("there is no section `{section}`; there are: {}", Section::WORDS.join(", ")))?;
    match (section.has_rows(), name) {
        (true, None) => anyhow::bail!("`{row}` has several rows; name one, like `{row}/its name`"),
        (false, Some(_)) => anyhow::bail!("`{}` has one row, without a name", section.as_str()),
        _ => Ok((section, name)),
    }
}

fn field_of(section: Section, typed: &str) -> anyhow::Result<(Field, String)> {
    let (field, value) = typed.split_once('=').with_context(|| format!("`{typed}` is not written FIELD=VALUE"))?;
    let known = || section.fields().iter().map(|shape| shape.field.as_str()).collect::<Vec<_>>().join(", ");
    let field = Field::parse(&field.trim().replace(['-', ' '], "_"))
        .filter(|field| section.holds(*field).is_some())
        .with_context(|| format!("`{}` has no field `{field}`; it has: {}", section.as_str(), known()))?;
    Ok((field, value.to_owned()))
}

fn found(shown: &ShownPlan, section: Section, name: Option<&str>) -> Option<RowId> {
    let row = match name {
        Some(name) => shown.plan.named(section, name),
        None => shown.plan.one(section),
    };
    row.map(|row| row.id)
}

fn row_called(shown: &ShownPlan, row: &str) -> anyhow::Result<RowId> {
    let (section, name) = section_and_name(row)?;
    found(shown, section, name).with_context(|| format!("the plan has no row `{row}`; `banyan plan show` lists them"))
}
