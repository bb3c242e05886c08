//! Rows added, changed, renamed, kept and put back.

use super::*;

fn said(fields: &[(Field, &str)]) -> BTreeMap<Field, String> {
    fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect()
}

fn plan_with(section: Section, name: &str) -> (Plan, RowId) {
    let mut plan = Plan::default();
    let id = plan.add(section, &said(&[(Field::Name, name)])).unwrap();
    (plan, id)
}

#[test]
fn a_number_is_never_given_twice() {
    let (mut plan, first) = plan_with(Section::Goal, "Enquiries");
    plan.remove(first).unwrap();
    let second = plan.add(Section::Goal, &said(&[(Field::Name, "Readers")])).unwrap();
    assert_ne!(first, second);
}

#[test]
fn a_section_with_one_row_stays_at_one_row() {
    let mut plan = Plan::default();
    let first = plan.add(Section::Why, &said(&[(Field::Purpose, "Strong at any age")])).unwrap();
    let second = plan.add(Section::Why, &said(&[(Field::Social, "Daughters look there first")])).unwrap();
    assert_eq!(first, second);
    let why = plan.one(Section::Why).unwrap();
    assert_eq!(why.text(Field::Purpose), "Strong at any age");
    assert_eq!(why.text(Field::Social), "Daughters look there first");
}

#[test]
fn two_rows_of_a_section_cannot_share_a_name_whatever_its_capitals() {
    let (mut plan, _) = plan_with(Section::Place, "Mastodon");
    let again = plan.add(Section::Place, &said(&[(Field::Name, "MASTODON")]));
    assert_eq!(again, Err(PlanError::NameTaken { section: Section::Place, name: "MASTODON".to_owned() }));
    assert!(plan.add(Section::Audience, &said(&[(Field::Name, "Mastodon")])).is_ok());
}

#[test]
fn a_new_name_goes_along_to_whoever_says_it() {
    let (mut plan, place) = plan_with(Section::Place, "Insta");
    let audience = said(&[(Field::Name, "Daughters, sons"), (Field::Places, "newsletter; insta")]);
    let audience = plan.add(Section::Audience, &audience).unwrap();
    plan.change(place, &said(&[(Field::Name, "Instagram")])).unwrap();
    assert_eq!(plan.row(audience).unwrap().text(Field::Places), "newsletter; Instagram");
}

#[test]
fn a_refused_change_changes_nothing() {
    let (mut plan, goal) = plan_with(Section::Goal, "Enquiries");
    let before = plan.clone();
    for bad in [
        said(&[(Field::Until, "soon")]),
        said(&[(Field::Share, "3")]),
        said(&[(Field::Name, "")]),
        said(&[(Field::Name, "a;b")]),
    ] {
        assert!(plan.change(goal, &bad).is_err());
        assert_eq!(plan, before);
    }
}

#[test]
fn an_emptied_field_is_not_there() {
    let (mut plan, goal) = plan_with(Section::Goal, "Enquiries");
    plan.change(goal, &said(&[(Field::Target, "24")])).unwrap();
    plan.change(goal, &said(&[(Field::Target, " ")])).unwrap();
    assert!(!plan.row(goal).unwrap().says(Field::Target));
}

#[test]
fn kept_knowingly_ends_when_the_words_change() {
    let (mut plan, job) = plan_with(Section::Job, "Podcast");
    plan.keep(job, "no-deputy").unwrap();
    plan.change(job, &said(&[(Field::Name, "Podcast")])).unwrap();
    assert!(plan.row(job).unwrap().is_kept_against("no-deputy"), "nothing changed");
    plan.change(job, &said(&[(Field::Owner, "Mara")])).unwrap();
    assert!(!plan.row(job).unwrap().is_kept_against("no-deputy"));
}

#[test]
fn an_example_becomes_ones_own_when_it_is_saved() {
    let (mut plan, pillar) = plan_with(Section::Pillar, "Teach");
    plan.mark_example(pillar);
    assert!(plan.row(pillar).unwrap().example);
    plan.change(pillar, &said(&[(Field::Name, "Teach")])).unwrap();
    assert!(!plan.row(pillar).unwrap().example);
}

#[test]
fn of_an_example_only_what_was_named_becomes_ones_own() {
    let mut plan = Plan::default();
    let why = plan.add(Section::Why, &said(&[(Field::Purpose, "Strong"), (Field::Social, "They ask")])).unwrap();
    let place = said(&[(Field::Name, "LinkedIn"), (Field::Network, "linkedin"), (Field::Reason, "They read there")]);
    let place = plan.add(Section::Place, &place).unwrap();
    for row in [why, place] {
        plan.mark_example(row);
        plan.ask_at(row, "And yours?");
    }
    plan.change(why, &said(&[(Field::Social, "Daughters look there")])).unwrap();
    plan.change(place, &said(&[(Field::PerWeek, "1")])).unwrap();
    let values = |row| plan.row(row).unwrap().values().map(|(_, value)| value.to_owned()).collect::<Vec<_>>();
    assert_eq!(values(why), ["Daughters look there"]);
    assert_eq!(values(place), ["LinkedIn", "linkedin", "1"]);
    assert!(plan.rows().all(|row| !row.example && row.asks().is_empty()));
}

#[test]
fn an_example_is_taken_over_as_it_stands() {
    let (mut plan, pillar) = plan_with(Section::Pillar, "Teach");
    plan.change(pillar, &said(&[(Field::Share, "5")])).unwrap();
    plan.mark_example(pillar);
    plan.make_own(pillar).unwrap();
    let row = plan.row(pillar).unwrap();
    assert_eq!((row.example, row.text(Field::Share)), (false, "5"));
    assert_eq!(plan.make_own(RowId(9)), Err(PlanError::NoSuchRow));
}

#[test]
fn a_row_is_put_back_as_it_was() {
    let (mut plan, goal) = plan_with(Section::Goal, "Enquiries");
    let then = plan.clone();
    plan.change(goal, &said(&[(Field::Target, "24")])).unwrap();
    let added = plan.add(Section::Goal, &said(&[(Field::Name, "Readers")])).unwrap();
    plan.put_back(goal, &then).unwrap();
    plan.put_back(added, &then).unwrap();
    assert_eq!(plan.rows().collect::<Vec<_>>(), then.rows().collect::<Vec<_>>());
}

#[test]
fn a_row_is_not_put_back_beside_its_namesake() {
    let (mut plan, goal) = plan_with(Section::Goal, "Enquiries");
    let then = plan.clone();
    plan.remove(goal).unwrap();
    plan.add(Section::Goal, &said(&[(Field::Name, "Enquiries")])).unwrap();
    assert!(matches!(plan.put_back(goal, &then), Err(PlanError::NameTaken { .. })));
}

#[test]
fn rows_stand_in_the_order_a_person_gives_them() {
    let (mut plan, first) = plan_with(Section::Goal, "A");
    let second = plan.add(Section::Goal, &said(&[(Field::Name, "B")])).unwrap();
    plan.reorder(second, Some(first)).unwrap();
    let names: Vec<&str> = plan.of(Section::Goal).map(Row::name).collect();
    assert_eq!(names, ["B", "A"]);
    let place = plan.add(Section::Place, &said(&[(Field::Name, "Site")])).unwrap();
    assert_eq!(plan.reorder(first, Some(place)), Err(PlanError::NoSuchRow));
}

#[test]
fn a_row_steps_past_one_neighbour_and_stops_at_the_end() {
    let (mut plan, first) = plan_with(Section::Goal, "A");
    plan.add(Section::Place, &said(&[(Field::Name, "Site")])).unwrap();
    let second = plan.add(Section::Goal, &said(&[(Field::Name, "B")])).unwrap();
    let third = plan.add(Section::Goal, &said(&[(Field::Name, "C")])).unwrap();
    let names = |plan: &Plan| plan.of(Section::Goal).map(|row| row.name().to_owned()).collect::<String>();
    for (row, toward, then) in [
        (third, Toward::Up, "ACB"),
        (first, Toward::Down, "CAB"),
        (first, Toward::Down, "CBA"),
        (second, Toward::Down, "CAB"),
    ] {
        let before = plan.step(row, toward).unwrap();
        plan.reorder(row, before).unwrap();
        assert_eq!(names(&plan), then);
    }
    assert_eq!((plan.step(third, Toward::Up), plan.step(second, Toward::Down)), (None, None));
}

#[test]
fn a_plan_survives_being_written_down() {
    let (mut plan, goal) = plan_with(Section::Goal, "Enquiries");
    plan.keep(goal, "no-deputy").unwrap();
    let text = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
}
