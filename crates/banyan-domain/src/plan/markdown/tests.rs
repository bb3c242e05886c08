//! Plans out to their files and back.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::plan::{
    Plan, PlanError,
    shape::{Field, Holds},
};

const PAGE: &str = "\
# Our plan on one page

<!-- looked at over coffee,
     twice -->

## Why

- purpose: Nobody should become afraid of their own stairs.
  People grow strong at any age.

  If someone shows them how.

## Goals

### 24 enquiries {#107}

- target: 24
- until: 2026-12-31
- social asked on: never
";

#[test]
fn a_line_nobody_asks_for_is_named_with_its_number() {
    let Err(Misread(slips)) = read(PAGE) else { panic!("read") };
    assert_eq!(slips, [(19, Slip::NoSuchLine("social asked on".to_owned()))]);
}

#[test]
fn what_a_person_wrote_becomes_rows() {
    let plan = read(&PAGE.replace("- social asked on: never\n", "")).unwrap();
    let why = plan.one(Section::Why).unwrap();
    assert_eq!(
        why.text(Field::Purpose),
        "Nobody should become afraid of their own stairs.\nPeople grow strong at any age.\n\nIf someone shows them how."
    );
    let goal = plan.named(Section::Goal, "24 enquiries").unwrap();
    assert_eq!((goal.id.0, goal.text(Field::Target)), (107, "24"));
}

#[test]
fn every_slip_is_told_at_once() {
    let page = "## Goals\n- target: 3\n### A\n- until: soon\n- until: 2026-01-01\n## Luck\n- more: of it\nwords\n## Why\n### Because\nwords\n";
    let Err(Misread(slips)) = read(page) else { panic!("read") };
    let lines: Vec<usize> = slips.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 4, 5, 6, 10, 11]);
    assert!(matches!(slips[1].1, Slip::Row(PlanError::BadValue { field: Field::Until, .. })));
}

#[test]
fn a_file_written_elsewhere_is_read_all_the_same() {
    let plan = read("\u{feff}## goals\r\n### A\r\n- Target: 3\r\n").unwrap();
    assert_eq!(plan.named(Section::Goal, "a").unwrap().text(Field::Target), "3");
}

#[test]
fn what_a_kit_suggests_comes_back_and_goes_where_something_was_said() {
    let page = "## Goals\n\n### A {#101}\n\n- target: 3\n- example definition: Somebody asks.\n  And comes.\n- example signs: \
                They come back.\n";
    let plan = read(page).unwrap();
    let goal = plan.one(Section::Goal).unwrap();
    let suggested: Vec<_> = goal.suggested().collect();
    assert_eq!(suggested, [(Field::Definition, "Somebody asks.\nAnd comes."), (Field::Signs, "They come back.")]);
    assert!(!goal.says(Field::Definition) && !goal.example);
    assert_eq!(write("Ours", &plan), format!("# Ours\n\n{page}"));
    let said = read(&format!("{page}- signs: They call.\n")).unwrap();
    assert_eq!(said.one(Section::Goal).unwrap().suggestion(Field::Signs), None);
    let Err(Misread(slips)) = read(&page.replace("example signs", "example baseline")) else { panic!("read") };
    assert_eq!(slips.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [8]);
    assert!(read(&page.replace("example signs", "example luck")).is_err());
}

#[test]
fn a_number_that_is_taken_is_given_anew() {
    let plan =
        read("## Goals\n### A {#101}\n### B {#101}\n### C {#4294967295}\n## Places\n### D {#3}\n### E\n").unwrap();
    let mut ids: Vec<u32> = plan.rows().map(|row| row.id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5);
}

/// Something a person might type into that field.
fn typed(holds: Holds) -> BoxedStrategy<String> {
    match holds {
        Holds::Line => "[^\u{0}]{0,20}".boxed(),
        Holds::Words => "([ -~äß\n]{0,40}|- a: b\n## c\n\n\n  d|<!-- e|e\n<!-- f\n  -->)".boxed(),
        Holds::Date => "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9])".boxed(),
        Holds::Number => "[0-9]{1,4}(\\.5)?".boxed(),
        Holds::OfTen => "[0-9]".boxed(),
        Holds::Minutes => "[0-9]{1,3}( min)?".boxed(),
        Holds::Money => "[0-9]{1,5}(\\.[0-9]{2})? [A-Z]{3}".boxed(),
        Holds::Month => "(monthly|20[0-9]{2}-0[1-9])".boxed(),
        Holds::YesNo => "(yes|no)".boxed(),
        Holds::OneOf(words) => prop::sample::select(words).prop_map(str::to_owned).boxed(),
        Holds::Names(_) | Holds::OneName(_) => "[a-z ]{0,6}".boxed(),
        Holds::Days => "(mon|tue)?( sun)?".boxed(),
        Holds::Clock => "[01][0-9]:[0-5][0-9]".boxed(),
        Holds::DayHours => "(mon|tue-thu) 0[0-9]:[0-5][0-9]-1[0-9]:00(, 2[0-2]:30-23:30)?(; (sat|So) 9-13)?".boxed(),
    }
}

fn a_row() -> impl Strategy<Value = (Section, BTreeMap<Field, String>)> {
    prop::sample::select(Section::ALL).prop_flat_map(|section| {
        let fields: Vec<_> =
            section.fields().iter().map(|shape| (Just(shape.field), prop::option::of(typed(shape.holds)))).collect();
        fields.prop_map(move |fields| {
            (section, fields.into_iter().filter_map(|(field, typed)| Some((field, typed?))).collect())
        })
    })
}

proptest! {
    #[test]
    fn a_plan_comes_back_from_its_file_as_it_was(rows in prop::collection::vec(a_row(), 0..8), example: bool) {
        let mut plan = Plan::default();
        for (section, typed) in rows {
            if let Ok(id) = plan.add(section, &typed) {
                plan.keep(id, "only-ongoing").unwrap();
                if example {
                    plan.mark_example(id);
                    plan.ask_at(id, "Who would miss you?");
                }
            }
        }
        let back = read(&write("Plan", &plan)).unwrap();
        let mut rows: Vec<_> = plan.rows().cloned().collect();
        rows.sort_by_key(|row| row.section);
        prop_assert_eq!(back.rows().cloned().collect::<Vec<_>>(), rows);
    }

    #[test]
    fn nonsense_is_refused_and_never_a_fall(text in "(## (Goals|Why|x)\n|### a\n|- target: [a-z0-9]{0,3}\n|  x|\n|<!--|[ -~]{0,10}\n){0,30}") {
        let _ = read(&text);
    }
}
