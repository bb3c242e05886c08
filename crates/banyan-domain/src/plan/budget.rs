//! The budget sheet: twelve months, what each action takes in hours and in money, and what there is.

use jiff::{ToSpan as _, civil::Date};
use serde::Serialize;

use super::{
    check::Facts,
    document::{Plan, Row},
    shape::{Field, Section},
    week::{asked, costs_hours},
};

const MONTHS: usize = 12;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Budget {
    /// The first day of each month.
    pub months: Vec<Date>,
    pub lines: Vec<BudgetLine>,
}

/// One action in one measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BudgetLine {
    pub section: Section,
    pub name: String,
    pub measure: Measure,
    pub side: Side,
    /// Minutes or cents, one for each month.
    pub amounts: Vec<i64>,
    /// What has no month yet.
    pub undated: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    Minutes,
    /// Cents of a currency.
    Money(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// As the plan says.
    Planned,
    /// What the posts of a place take: an estimate until it has been counted.
    Estimated,
    Counted,
    /// The hours and the money there are.
    There,
}

impl Side {
    fn takes(self) -> bool {
        self != Self::There
    }
}

impl BudgetLine {
    pub fn total(&self) -> i64 {
        self.amounts.iter().sum::<i64>() + self.undated
    }
}

impl Budget {
    /// What all actions take together, in each measure there is.
    pub fn totals(&self) -> Vec<BudgetLine> {
        let mut measures: Vec<&Measure> = self.lines.iter().map(|line| &line.measure).collect();
        measures.sort();
        measures.dedup();
        measures.into_iter().map(|measure| self.total_of(measure)).collect()
    }

    fn total_of(&self, measure: &Measure) -> BudgetLine {
        let taken = || self.lines.iter().filter(|line| line.measure == *measure && line.side.takes());
        BudgetLine {
            section: Section::Means,
            name: String::new(),
            measure: measure.clone(),
            side: Side::Planned,
            amounts: (0..self.months.len()).map(|month| taken().map(|line| line.amounts[month]).sum()).collect(),
            undated: taken().map(|line| line.undated).sum(),
        }
    }
}

/// From the month of today on.
pub fn budget(plan: &Plan, facts: &Facts) -> Budget {
    let first = facts.today.first_of_month();
    let months: Vec<Date> = (0..MONTHS as i32).filter_map(|month| first.checked_add(month.months()).ok()).collect();
    let mut lines = Vec::new();
    lines.extend(plan.said(Section::Away).filter_map(|habit| habit_line(habit, &months)));
    lines.extend(place_lines(plan, facts, &months));
    lines.extend(plan.said(Section::Money).filter_map(|entry| money_line(entry, &months)));
    lines.extend(plan.said(Section::Campaign).filter_map(|campaign| campaign_line(plan, campaign, &months)));
    lines.extend(plan.said(Section::Person).filter_map(|person| {
        let minutes = person.whole(Field::Hours)?;
        Some(weekly(person, minutes, Side::There, &months))
    }));
    lines.extend(plan.said_one(Section::Means).and_then(|means| {
        let budget = means.money(Field::Budget)?;
        let amounts = vec![budget.cents; months.len()];
        Some(line(means, Measure::Money(budget.currency), Side::There, amounts, 0))
    }));
    Budget { months, lines }
}

fn habit_line(habit: &Row, months: &[Date]) -> Option<BudgetLine> {
    let minutes = habit.whole(Field::Hours)?;
    costs_hours(habit).then(|| weekly(habit, minutes, Side::Planned, months))
}

fn place_lines(plan: &Plan, facts: &Facts, months: &[Date]) -> Vec<BudgetLine> {
    let side = if facts.posts_counted { Side::Counted } else { Side::Estimated };
    let posts = asked(plan);
    let lines = plan.said(Section::Place).filter_map(|place| {
        let minutes = posts.get(&place.id)?.saturating_mul(facts.minutes_a_post);
        Some(weekly(place, minutes, side, months))
    });
    lines.collect()
}

fn money_line(entry: &Row, months: &[Date]) -> Option<BudgetLine> {
    let amount = entry.money(Field::Amount)?;
    let month = entry.text(Field::Month);
    let (amounts, undated) = match month {
        "monthly" => (vec![amount.cents; months.len()], 0),
        "" => (vec![0; months.len()], amount.cents),
        _ => {
            let at = months.iter().position(|first| first.to_string().starts_with(month))?;
            (once(months.len(), at, amount.cents), 0)
        }
    };
    Some(line(entry, Measure::Money(amount.currency), Side::Planned, amounts, undated))
}

/// What a campaign may cost stands where it begins, as in the ledger: what began before these months is planned there.
fn campaign_line(plan: &Plan, campaign: &Row, months: &[Date]) -> Option<BudgetLine> {
    let cost = plan.cost_beside(campaign)?;
    let measure = Measure::Money(cost.currency);
    let last = *months.last()?;
    let Some(starts) = campaign.date(Field::Starts) else {
        return Some(line(campaign, measure, Side::Planned, vec![0; months.len()], cost.cents));
    };
    if starts > last.last_of_month() {
        return None;
    }
    let at = months.iter().rposition(|month| *month <= starts)?;
    Some(line(campaign, measure, Side::Planned, once(months.len(), at, cost.cents), 0))
}

fn once(months: usize, at: usize, amount: i64) -> Vec<i64> {
    (0..months).map(|month| if month == at { amount } else { 0 }).collect()
}

/// A week's minutes in each month, by its days.
fn weekly(row: &Row, minutes: u32, side: Side, months: &[Date]) -> BudgetLine {
    let amounts = months.iter().map(|month| (i64::from(minutes) * i64::from(month.days_in_month()) + 3) / 7).collect();
    line(row, Measure::Minutes, side, amounts, 0)
}

fn line(row: &Row, measure: Measure, side: Side, amounts: Vec<i64>, undated: i64) -> BudgetLine {
    BudgetLine { section: row.section, name: row.name().to_owned(), measure, side, amounts, undated }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown;

    fn of(text: &str) -> Budget {
        budget(&markdown::read(text).unwrap(), &Facts::unknown(date(2026, 11, 22)))
    }

    fn line<'a>(budget: &'a Budget, name: &str) -> &'a BudgetLine {
        budget.lines.iter().find(|line| line.name == name).unwrap()
    }

    #[test]
    fn money_stands_in_its_month_and_what_has_none_is_not_given_one() {
        let sheet =
            of("## Money\n### Mail\n- amount: 22 EUR\n- month: monthly\n### Fair\n- amount: 300 EUR\n- month: \
                        2027-03\n### Camera\n- amount: 500 EUR\n### Last year\n- amount: 9 EUR\n- month: 2025-01\n");
        assert_eq!(sheet.months[0], date(2026, 11, 1));
        assert_eq!(line(&sheet, "Mail").total(), 12 * 2_200);
        let fair = line(&sheet, "Fair");
        assert_eq!((fair.amounts[4], fair.total()), (30_000, 30_000));
        let camera = line(&sheet, "Camera");
        assert_eq!((camera.amounts.iter().sum::<i64>(), camera.undated), (0, 50_000));
        assert!(sheet.lines.iter().all(|line| line.name != "Last year"));
        assert_eq!(sheet.totals()[0].total(), 26_400 + 30_000 + 50_000);
    }

    #[test]
    fn a_week_of_seven_hours_is_an_hour_a_day() {
        let sheet = of("## Away from the screen\n### Calls\n- hours: 7 h\n### One day\n- hours: 1 h\n- standing: \
                        wanted\n");
        assert_eq!(line(&sheet, "Calls").amounts[..4], [30 * 60, 31 * 60, 31 * 60, 28 * 60]);
        assert_eq!(sheet.lines.len(), 1, "what is only wished for takes no hours");
    }

    #[test]
    fn an_example_takes_nothing_and_gives_nothing() {
        let example = "- example: yes\n";
        let sheet = of(&format!(
            "## Away from the screen\n### Calls\n- hours: 1 h\n{example}## Places\n### Blog\n- per \
                                 week: 1\n{example}## Money\n### Mail\n- amount: 22 EUR\n- month: monthly\n{example}## \
                                 Means\n- budget: 60 EUR\n{example}"
        ));
        assert_eq!(sheet.lines, []);
    }

    #[test]
    fn a_campaign_costs_where_it_begins() {
        let campaign = |starts: &str, ends: &str| {
            of(&format!("## Campaigns\n### Spring\n- cost: 90 EUR\n- starts: {starts}\n- ends: {ends}\n"))
        };
        assert_eq!(line(&campaign("2027-02-10", "2027-04-01"), "Spring").amounts[3], 9_000);
        assert_eq!(
            line(&campaign("2026-11-01", "2027-01-31"), "Spring").amounts[0],
            9_000,
            "under way since this month"
        );
        assert!(campaign("2026-09-10", "2027-01-31").lines.is_empty(), "under way: planned in September");
        assert!(campaign("2026-08-01", "2026-10-31").lines.is_empty(), "over");
        assert!(campaign("2027-11-02", "2027-12-01").lines.is_empty(), "after this year");
    }

    #[test]
    fn what_is_paid_for_a_campaign_is_not_counted_beside_its_cost() {
        let sheet =
            of("## Campaigns\n### Spring\n- cost: 90 EUR\n- starts: 2027-02-10\n## Money\n### Stamps\n- amount: 30 \
                        EUR\n- month: 2027-01\n- campaign: Spring\n");
        assert_eq!(line(&sheet, "Spring").amounts[3], 6_000);
        assert_eq!(sheet.totals()[0].total(), 9_000);
    }

    #[test]
    fn what_there_is_stands_beside_and_is_not_added_up() {
        let sheet = of("## People\n### Ada\n- hours: 2 h\n## Places\n### Blog\n- per week: 1\n## Means\n- budget: 60 \
                        EUR\n## Money\n### Ad\n- amount: 10 USD\n- month: monthly\n");
        let totals = sheet.totals();
        let measures: Vec<&Measure> = totals.iter().map(|total| &total.measure).collect();
        assert_eq!(measures, [&Measure::Minutes, &Measure::Money("EUR".into()), &Measure::Money("USD".into())]);
        assert_eq!(line(&sheet, "Blog").side, Side::Estimated);
        assert_eq!(totals[0].amounts[0], line(&sheet, "Blog").amounts[0], "the hours there are are not taken");
        assert_eq!((totals[1].total(), totals[2].total()), (0, 12 * 1_000));
    }
}
