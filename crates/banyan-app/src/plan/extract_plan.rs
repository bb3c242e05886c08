//! What of the plan belongs into the marketing plan, the business plan and the budget, ready to be taken there.

use banyan_domain::{
    plan::{Budget, BudgetLine, Extract, Field, Measure, Plan, Row, Side, budget},
    workspace::Right,
};
use jiff::civil::Date;

use super::{
    facts_of,
    say::{say_date, say_section, say_value, spelled},
    show_plan,
};
use crate::{
    Actor, App, Internal,
    workspace::{Table, show_workspace, words::Words},
};

/// An extract in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub title: String,
    pub parts: Vec<ToldPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldPart {
    pub heading: String,
    /// One for each row.
    pub paragraphs: Vec<String>,
}

impl Told {
    /// As it is taken into another paper.
    pub fn markdown(&self) -> String {
        let parts =
            self.parts.iter().map(|part| format!("\n## {}\n\n{}\n", part.heading, part.paragraphs.join("\n\n")));
        format!("# {}\n{}", self.title, parts.collect::<String>())
    }
}

/// Who may not look is told nothing.
pub async fn extract_plan(app: &App, actor: &Actor, extract: Extract, words: &Words) -> Result<Told, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Told::default());
    }
    let business = show_workspace(app, actor.workspace).await?.name;
    let plan = show_plan(app, actor).await?.plan;
    Ok(tell(words, &business, &plan, extract))
}

pub fn tell(words: &Words, business: &str, plan: &Plan, extract: Extract) -> Told {
    let parts = extract.of(plan).into_iter().map(|wanted| ToldPart {
        heading: say_section(words, wanted.section),
        paragraphs: wanted.rows.iter().map(|(row, fields)| paragraph(words, row, fields)).collect(),
    });
    let title = words.text(&format!("plan-extract-{}-title", extract.as_str()), &[("business", business.into())]);
    Told { title, parts: parts.collect() }
}

fn paragraph(words: &Words, row: &Row, fields: &[Field]) -> String {
    fields.iter().map(|field| sentence(words, row, *field)).collect::<Vec<_>>().join(" ")
}

fn sentence(words: &Words, row: &Row, field: Field) -> String {
    let Some(holds) = row.section.holds(field) else { return String::new() };
    let said = say_value(words, holds, field, row.text(field), &|date| say_date(words, date));
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = said.trim_end_matches('.').to_owned();
    let id = format!("plan-tells-{}-{}", spelled(row.section.as_str()), spelled(field.as_str()));
    let ends_itself = said.ends_with(['!', '?', '…', '”', '“', '"', '»']);
    let text = words.text(&id, &[("value", said.into())]);
    // Somebody's own question keeps its mark and gets no stop behind it.
    if ends_itself { text.strip_suffix('.').map_or(text.clone(), str::to_owned) } else { text }
}

/// Twelve months from this one on.
pub async fn show_budget(app: &App, actor: &Actor) -> Result<Budget, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Budget { months: Vec::new(), lines: Vec::new() });
    }
    let facts = facts_of(app, actor).await?;
    Ok(budget(&show_plan(app, actor).await?.plan, &facts))
}

/// As a spreadsheet reads it: hours with a fraction, money with its cents.
pub fn budget_csv(budget: &Budget, words: &Words, mut table: Table) -> String {
    let say = |id: &str| words.text(id, &[]);
    let mut head = vec![say("plan-budget-part"), say("plan-budget-action"), say("plan-budget-basis")];
    head.push(say("plan-budget-measure"));
    head.extend(budget.months.iter().map(|month| month_of(*month)));
    head.extend([say("plan-budget-undated"), say("plan-budget-total")]);
    table.push(&head);
    for line in &budget.lines {
        let name = if line.name.is_empty() { say("plan-field-budget") } else { line.name.clone() };
        let named = [say_section(words, line.section), name, say(side_id(line.side))];
        table.push(&cells(line, named, words, &table));
    }
    for total in budget.totals() {
        let named = [say("plan-budget-sum"), String::new(), String::new()];
        table.push(&cells(&total, named, words, &table));
    }
    table.into_text()
}

fn cells(line: &BudgetLine, named: [String; 3], words: &Words, table: &Table) -> Vec<String> {
    let measure = match &line.measure {
        Measure::Minutes => words.text("plan-budget-hours", &[]),
        Measure::Money(currency) => currency.clone(),
    };
    let amounts = line.amounts.iter().copied().chain([line.undated, line.total()]);
    let amounts = amounts.map(|amount| table.number(&in_measure(&line.measure, amount)));
    named.into_iter().chain([measure]).chain(amounts).collect()
}

/// `2026-11`
pub fn month_of(first: Date) -> String {
    first.strftime("%Y-%m").to_string()
}

/// Hours to a tenth, money to the cent.
pub fn in_measure(measure: &Measure, amount: i64) -> String {
    match measure {
        Measure::Minutes => {
            let tenths = (amount * 10 + 30) / 60;
            format!("{}.{}", tenths / 10, tenths % 10)
        }
        Measure::Money(_) => format!("{}.{:02}", amount / 100, amount % 100),
    }
}

pub fn side_id(side: Side) -> &'static str {
    match side {
        Side::Planned => "plan-budget-planned",
        Side::Estimated => "plan-budget-estimated",
        Side::Counted => "plan-budget-counted",
        Side::There => "plan-budget-there",
    }
}

#[cfg(test)]
mod tests {
    use banyan_domain::plan::{check::Facts, markdown};
    use jiff::civil::date;

    use super::*;
    use crate::workspace::words::languages;

    #[test]
    fn a_spreadsheet_reads_names_as_names_and_every_row_is_as_long() {
        let text = "## Money\n### =HYPERLINK(1)\n- amount: 22 EUR\n- month: monthly\n### Fair, “big” \"one\"\n- \
                    amount: 300.50 EUR\n- month: 2027-03\n## Away from the screen\n### Calls\n- hours: 1 h 30\n";
        let plan = markdown::read(text).unwrap();
        let sheet = budget(&plan, &Facts::unknown(date(2026, 11, 22)));
        let csv = budget_csv(&sheet, Words::for_language("en"), Table::for_programs());
        let rows: Vec<&str> = csv.lines().collect();
        assert!(rows[0].contains(",2026-11,") && rows[0].contains(",2027-10,"), "{}", rows[0]);
        assert!(csv.contains(",'=HYPERLINK(1),") && csv.contains("\"Fair, “big” \"\"one\"\"\""), "{csv}");
        assert!(rows.last().unwrap().ends_with(",0.00,564.50"), "{csv}");
        assert!(rows[1].contains(",6.4,"), "an hour and a half a week are 6.4 in thirty days: {}", rows[1]);
        for language in ["de", "es"] {
            let words = Words::for_language(language);
            let csv = budget_csv(&sheet, words, Table::for_people(words));
            let rows: Vec<&str> = csv.lines().collect();
            assert!(rows[0].starts_with('\u{feff}') && rows[1].contains(";6,4;"), "{csv}");
            assert!(rows.last().unwrap().ends_with(";0,00;564,50"), "{csv}");
            assert!(rows.iter().all(|row| row.matches(';').count() == 17), "{csv}");
        }
    }

    #[test]
    fn the_marketing_plan_is_told_what_is_offered_who_does_it_and_what_it_takes() {
        let page = "## Where to\n- offering: Bread to take along\n- different: Baked at four\n## Goals\n### Regulars\n- \
                    owner: Ada\n- not before: 2027-06-01\n## Offers\n### Stollen\n- about: With marzipan\n- starts: \
                    2026-12-01\n- ends: 2026-12-20\n- address: https://rye.example/stollen\n## Campaigns\n### Advent\n- \
                    goals: Regulars\n- places: Tram\n## People\n### Jo\n- hours: 2 h\n## Jobs\n### Answering\n- owner: \
                    Ada\n- deputy: Jo\n## Money\n### Flour\n- amount: 22 EUR\n- month: monthly\n";
        let plan = markdown::read(page).unwrap();
        let told = tell(Words::for_language("en"), "Rye", &plan, Extract::Marketing).markdown();
        for sentence in [
            "What we offer: Bread to take along. What only we can say: Baked at four.",
            "Our goal: Regulars. Ada looks after it. Nobody judges it before 1 June 2027.",
            "On offer: Stollen. In few words: With marzipan. It begins on 1 December 2026. It ends on 20 December 2026. \
             Where to find it: https://rye.example/stollen\n",
            "A campaign: Advent. It is to move: Regulars. Where it runs: Tram.",
            "Who works on it: Jo. Time for it in a week: 2 h.",
            "A job: Answering. Ada does it. Jo stands in.",
            "What is paid for: Flour. It costs 22 EUR. When: every month.",
        ] {
            assert!(told.contains(sentence), "{sentence}\n{told}");
        }
    }

    #[test]
    fn every_sentence_an_extract_can_tell_has_its_words() {
        for language in languages() {
            let words = Words::for_language(language.tag);
            for (section, fields) in Extract::ALL.iter().flat_map(|extract| extract.sections()) {
                for field in *fields {
                    let id = format!("plan-tells-{}-{}", spelled(section.as_str()), spelled(field.as_str()));
                    assert!(words.has(&id), "{}: {id}", language.tag);
                }
            }
        }
    }
}
