//! The plan on its way out: on paper, extracts, the budget, levels, and links for somebody outside.

use banyan_app::{
    measure::usual_week,
    plan::{
        MadePlanLink, NewPlanLink, PlanLink, PrintPlanError, SharePlanError, extract_plan::extract_plan as tell,
        list_plan_links, print_plan, revoke_plan_link, share_plan, show_budget, show_levels,
    },
};
use banyan_domain::measure::Task;
use banyan_domain::plan::{Asks, BudgetLine, Extract, Measure, Met, Section, Side, Size};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made, MarkdownText, PdfFile},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word},
};

/// In the language the caller asks for.
pub(crate) async fn on_paper(ask: Ask) -> Answer<PdfFile> {
    Ok(PdfFile(print_plan(&ask.app, &ask.actor, ask.words()).await?.bytes))
}

/// In the language the caller asks for.
pub(crate) async fn extract(ask: Ask<Word<Extract>>) -> Answer<MarkdownText> {
    Ok(MarkdownText(tell(&ask.app, &ask.actor, ask.path.0, ask.words()).await?.markdown()))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Budget")]
pub(crate) struct BudgetShown {
    /// The first day of each month.
    months: Vec<Day>,
    lines: Vec<Line>,
    totals: Vec<Line>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "BudgetLine")]
struct Line {
    section: Word<Section>,
    name: String,
    /// `minutes`, or a currency whose cents are counted.
    measure: String,
    #[schemars(with = "String", extend("enum" = ["planned", "estimated", "counted", "there"]))]
    side: Side,
    /// One for each month.
    amounts: Vec<i64>,
    /// What has no month yet.
    undated: i64,
}

impl From<BudgetLine> for Line {
    fn from(line: BudgetLine) -> Self {
        let measure = match line.measure {
            Measure::Minutes => "minutes".to_owned(),
            Measure::Money(currency) => currency,
        };
        let section = Word(line.section);
        Self { section, name: line.name, measure, side: line.side, amounts: line.amounts, undated: line.undated }
    }
}

pub(crate) async fn budget(ask: Ask) -> Answer<Given<BudgetShown>> {
    let budget = show_budget(&ask.app, &ask.actor).await?;
    let totals = budget.totals().into_iter().map(Line::from).collect();
    let months = budget.months.iter().map(|month| Day(*month)).collect();
    Ok(Given(BudgetShown { months, lines: budget.lines.into_iter().map(Line::from).collect(), totals }))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Levels")]
pub(crate) struct LevelsShown {
    /// The highest that is reached with all below it.
    at: Option<Word<Size>>,
    /// How big the plan says it shall be.
    wanted: Option<Word<Size>>,
    /// What comes first on the way to the wanted level; null where nothing is wanted, or all it takes is there.
    next: Option<NextAsked>,
    /// Whole weeks before this one in which anything was counted.
    weeks_counted: u32,
    levels: Vec<Level>,
}

#[derive(Serialize, JsonSchema)]
struct Level {
    level: Word<Size>,
    asks: Vec<Asked>,
    task: Word<Task>,
    /// What its task took in a week, on average of the weeks counted; null where nobody was counted at it.
    minutes_a_week: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct NextAsked {
    level: Word<Size>,
    #[schemars(with = "String")]
    asks: Asks,
}

#[derive(Serialize, JsonSchema)]
struct Asked {
    #[schemars(with = "String")]
    asks: Asks,
    #[schemars(with = "String", extend("enum" = ["yes", "not_yet", "not_counted"]))]
    met: Met,
}

pub(crate) async fn levels(ask: Ask) -> Answer<Given<LevelsShown>> {
    let levels = show_levels(&ask.app, &ask.actor).await?;
    let levels = levels.ok_or_else(|| Problem::of(Kind::NotAllowed, "this token may not look"))?;
    let next = levels.next().map(|(level, asks)| NextAsked { level: Word(level), asks });
    let usual = usual_week(&ask.app, &ask.actor).await?;
    let asked = levels.asked.into_iter().map(|(level, asks)| Level {
        level: Word(level),
        asks: asks.into_iter().map(|(asks, met)| Asked { asks, met }).collect(),
        task: Word(level.task()),
        minutes_a_week: usual.as_ref().and_then(|week| week.minutes(level.task())),
    });
    let (at, wanted) = (levels.at.map(Word), levels.wanted.map(Word));
    let weeks_counted = usual.as_ref().map_or(0, |week| week.weeks);
    Ok(Given(LevelsShown { at, wanted, next, weeks_counted, levels: asked.collect() }))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlanLink")]
pub(crate) struct LinkShown {
    id: Uuid,
    name: String,
    with_money: bool,
    ends_on: Option<Day>,
    made_at: Moment,
    made_by: Option<String>,
    opened_at: Option<Moment>,
    revoked_at: Option<Moment>,
    /// Whether somebody who has it reads the plan today.
    works: bool,
}

impl From<PlanLink> for LinkShown {
    fn from(link: PlanLink) -> Self {
        Self {
            id: link.id,
            name: link.name,
            with_money: link.with_money,
            ends_on: link.ends_on.map(Day),
            made_at: Moment(link.made_at),
            made_by: link.made_by,
            opened_at: link.opened_at.map(Moment),
            revoked_at: link.revoked_at.map(Moment),
            works: link.works,
        }
    }
}

/// Newest first; those that have ended too.
pub(crate) async fn links(ask: Ask) -> Answer<Given<Vec<LinkShown>>> {
    let links = list_plan_links(&ask.app, &ask.actor).await?;
    Ok(Given(links.into_iter().map(LinkShown::from).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLink {
    /// For whom.
    name: String,
    /// The last day on which it works; without one, until it is ended.
    ends_on: Option<Day>,
    #[serde(default)]
    with_money: bool,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct MadeLink {
    id: Uuid,
    /// Shown only now.
    address: String,
}

pub(crate) async fn share(ask: Ask<Nothing, Nothing, Sent<NewLink>>) -> Answer<Made<MadeLink>> {
    let NewLink { name, ends_on, with_money } = ask.body.0;
    let ends_on: Option<Date> = ends_on.map(|day| day.0);
    let MadePlanLink { id, address } =
        share_plan(&ask.app, &ask.actor, &NewPlanLink { name, ends_on, with_money }).await?;
    Ok(Made(MadeLink { id, address }))
}

pub(crate) async fn end_link(ask: Ask<Uuid>) -> Answer<Done> {
    revoke_plan_link(&ask.app, &ask.actor, ask.path).await?;
    Ok(Done)
}

impl From<PrintPlanError> for Problem {
    fn from(wrong: PrintPlanError) -> Self {
        match wrong {
            PrintPlanError::Refused(refused) => refused.into(),
            PrintPlanError::NoPlan => Self::of(Kind::NotHere, wrong),
            PrintPlanError::Internal(error) => error.into(),
        }
    }
}

impl From<SharePlanError> for Problem {
    fn from(wrong: SharePlanError) -> Self {
        match wrong {
            SharePlanError::Refused(refused) => refused.into(),
            SharePlanError::NoName | SharePlanError::Past(_) => Self::of(Kind::CannotStand, wrong),
            SharePlanError::TooMany => Self::of(Kind::NotNow, wrong),
            SharePlanError::NotHere => Self::of(Kind::NotHere, wrong),
            SharePlanError::Internal(error) => error.into(),
        }
    }
}
