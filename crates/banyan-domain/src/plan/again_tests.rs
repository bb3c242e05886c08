//! What gives way to an answer given again, and what stays.

use jiff::civil::date;

use super::*;
use crate::plan::{
    first::{Job, SiteSays, Why},
    shape::Role,
};

const TODAY: Date = date(2026, 11, 22);

fn names() -> FirstNames {
    let wishes = [(Wish::Ask, "People ask"), (Wish::Buy, "People buy"), (Wish::Remember, "People remember")];
    let parts = [(Role::Sales, "Sales"), (Role::Marketing, "Marketing")];
    FirstNames {
        job: "Social media".into(),
        wishes: wishes.map(|(wish, name)| (wish, name.to_owned())).into(),
        parts: parts.map(|(part, name)| (part, name.to_owned())).into(),
        ..FirstNames::default()
    }
}

fn job(name: &str, owner: &str, hours: &str, deputy: &str) -> FirstAnswer {
    let [name, owner, hours, deputy] = [name, owner, hours, deputy].map(str::to_owned);
    FirstAnswer::Ground(Ground::Somebody(Job { name, hours, owner, deputy }))
}

fn week(who: &str, hours: &str, deputy: &str) -> FirstAnswer {
    let [who, hours, deputy] = [who, hours, deputy].map(str::to_owned);
    FirstAnswer::Week(Week { wish: Some(Wish::Ask), hours, who, deputy, ..Week::default() })
}

fn why(social: &str, something_else: &str) -> FirstAnswer {
    let [social, something_else] = [social, something_else].map(str::to_owned);
    FirstAnswer::Why(Why { social, something_else, ..Why::default() })
}

/// Each in turn, with those before it given.
fn after(mut plan: Plan, given: &[FirstAnswer], answers: &[FirstAnswer]) -> Plan {
    let mut given = given.to_vec();
    for answer in answers {
        let room = answer.room_in(&plan, &given, &names(), TODAY).unwrap();
        plan = answer.put(&room, &names(), None, TODAY).unwrap();
        given.retain(|before| before.question() != answer.question());
        given.push(answer.clone());
    }
    plan
}

fn jobs(plan: &Plan) -> Vec<String> {
    let said = |row: &Row| [Field::Name, Field::Owner, Field::Deputy].map(|field| row.text(field).to_owned()).join("/");
    plan.of(Section::Job).map(said).collect()
}

fn people(plan: &Plan) -> Vec<String> {
    plan.of(Section::Person).map(|row| format!("{} {:?}", row.name(), row.whole(Field::Hours))).collect()
}

#[test]
fn who_does_it_may_be_said_again_and_the_plan_says_the_same() {
    let first = job("", "Tim", "1 h", "Ida");
    for (again, jobs_now, people_now) in [
        (job("", "Eva", "2 h", "Ida"), "Social media/Eva/Ida", &["Ida None", "Eva Some(120)"][..]),
        (job("", "Tim", "2 h", "Bo"), "Social media/Tim/Bo", &["Tim Some(120)", "Bo None"]),
        (job("Instagram", "Tim", "1 h", "Ida"), "Instagram/Tim/Ida", &["Tim Some(60)", "Ida None"]),
        (job("", "Tim", "", ""), "Social media/Tim/", &["Tim None"]),
        (first.clone(), "Social media/Tim/Ida", &["Tim Some(60)", "Ida None"]),
    ] {
        let plan = after(Plan::default(), &[], &[first.clone(), again.clone()]);
        assert_eq!(jobs(&plan), [jobs_now], "{again:?}");
        assert_eq!(people(&plan), people_now, "{again:?}");
    }
}

#[test]
fn what_somebody_changed_in_the_plan_since_stays() {
    let first = job("", "Tim", "1 h", "Ida");
    let mut plan = after(Plan::default(), &[], std::slice::from_ref(&first));
    let [tim, social] = [(Section::Person, "Tim"), (Section::Job, "Social media")]
        .map(|(section, name)| plan.named(section, name).unwrap().id);
    plan.change(tim, &BTreeMap::from([(Field::Hours, "5 h".to_owned())])).unwrap();
    plan.change(social, &BTreeMap::from([(Field::Deputy, "Bo".to_owned())])).unwrap();
    let plan = after(plan, &[first], &[job("", "Tim", "2 h", "Uwe")]);
    assert_eq!(jobs(&plan), ["Social media/Tim/Bo"]);
    assert!(people(&plan).contains(&"Tim Some(300)".to_owned()), "{:?}", people(&plan));
}

#[test]
fn hours_said_in_the_last_step_are_the_hours_and_a_deputy_may_be_another() {
    let answers = [job("Instagram", "Tim", "1 h", ""), week("Tim", "2 h", "Ida")];
    let plan = after(Plan::default(), &[], &answers);
    assert_eq!(jobs(&plan), ["Instagram/Tim/Ida"]);
    assert_eq!(people(&plan), ["Tim Some(120)", "Ida None"]);
    let plan = after(plan, &answers, &[week("Tim", "3 h", "Bo")]);
    assert_eq!(jobs(&plan), ["Instagram/Tim/Bo"]);
    assert_eq!(people(&plan), ["Tim Some(180)", "Bo None"]);
}

/// Name, role, what makes it grow, and where the number comes from.
fn goals(plan: &Plan) -> Vec<String> {
    let fields = [Field::Name, Field::Role, Field::Counts, Field::Source];
    plan.of(Section::Goal).map(|row| fields.map(|field| row.text(field).to_owned()).join("/")).collect()
}

fn wish(wish: Wish) -> FirstAnswer {
    let booking = "https://rye.example/book".to_owned();
    FirstAnswer::Week(Week { wish: Some(wish), site: SiteSays { booking, ..SiteSays::default() }, ..Week::default() })
}

#[test]
fn another_wish_is_the_same_goal_and_no_second_one() {
    let first = wish(Wish::Ask);
    let plan = after(Plan::default(), &[], std::slice::from_ref(&first));
    assert_eq!(goals(&plan), ["People ask/sales/people/https://rye.example/book"]);
    let id = plan.one(Section::Goal).unwrap().id;
    for (another, now) in [
        (Wish::Buy, "People buy/sales/told/https://rye.example/book"),
        (Wish::Remember, "People remember/marketing/told/"),
    ] {
        let then = after(plan.clone(), std::slice::from_ref(&first), &[wish(another)]);
        assert_eq!(goals(&then), [now]);
        assert_eq!(then.one(Section::Goal).unwrap().id, id, "what is tied to it stays tied");
        let back = after(then, &[wish(another)], std::slice::from_ref(&first));
        assert_eq!(goals(&back), goals(&plan));
    }
    let mut own = plan.clone();
    own.change(id, &BTreeMap::from([(Field::Target, "24".into()), (Field::Source, "the till".into())])).unwrap();
    let own = after(own, &[first], &[wish(Wish::Remember)]);
    assert_eq!(goals(&own), ["People remember/marketing/told/the till"]);
    assert_eq!(own.one(Section::Goal).unwrap().text(Field::Target), "24", "what somebody said stays");
}

#[test]
fn a_part_of_the_business_that_is_served_keeps_its_goal_when_the_wish_goes_elsewhere() {
    let pays = |serves: &[Role]| FirstAnswer::Ground(Ground::Pays { serves: serves.to_vec() });
    let given = [pays(&[Role::Sales]), wish(Wish::Ask)];
    let plan = after(Plan::default(), &[], &given);
    let plan = after(plan, &given, &[wish(Wish::Remember)]);
    let names: Vec<&str> = plan.of(Section::Goal).map(Row::name).collect();
    assert_eq!(names, ["Sales", "People remember"]);
    let given = [pays(&[Role::Marketing]), wish(Wish::Ask)];
    let plan = after(Plan::default(), &[], &given);
    let plan = after(plan, &given, &[wish(Wish::Remember)]);
    assert_eq!(goals(&plan), ["People remember/marketing/told/"], "nobody asks for two");
}

#[test]
fn a_corrected_why_stands_in_the_plan_with_its_day() {
    let first = why("They look there.", "Bells");
    let plan = after(Plan::default(), &[], std::slice::from_ref(&first));
    let later = why("They ask each other there.", "Choir");
    let room = later.room_in(&plan, std::slice::from_ref(&first), &names(), date(2026, 12, 1)).unwrap();
    let plan = later.put(&room, &names(), None, date(2026, 12, 1)).unwrap();
    let said = plan.one(Section::Why).unwrap();
    assert_eq!(
        (said.text(Field::Social), said.text(Field::SocialAskedOn)),
        ("They ask each other there.", "2026-12-01")
    );
    assert_eq!(plan.of(Section::Away).map(Row::name).collect::<Vec<_>>(), ["Choir"]);
    let mut own = plan.clone();
    own.add(Section::Why, &BTreeMap::from([(Field::Social, "Ines asked.".to_owned())])).unwrap();
    let own = after(own, &[later], &[first]);
    assert_eq!(own.one(Section::Why).unwrap().text(Field::Social), "Ines asked.");
}
