//! Where time, money and people are counted, and what is left unknown.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    measure::{Reason, Task},
    plan::{Money, markdown::read},
};

const SINCE: Date = date(2026, 9, 1);
const TODAY: Date = date(2026, 11, 24);

const PAGE: &str = "## Goals\n### Enquiries {#101}\n- not before: 2027-06-01\n### Regulars {#102}\n\
## Places\n### Blog {#111}\n- network: own_site\n- goals: Regulars\n### Mastodon {#112}\n- goals: Enquiries; Regulars\n\
### Tumblr {#113}\n- standing: resting\n### Bluesky {#114}\n- standing: for_company\n\
## Away from the screen\n### Thanks {#121}\n- habit: thank_yous\n- hours: 30 min\n\
## People\n### Ada\n- hours: 2 h\n### Bo\n- hours: 1 h\n\
## Money\n### Mail {#131}\n- amount: 22 EUR\n- month: monthly\n### Fair {#132}\n- amount: 500 EUR\n- month: 2026-10\n";

fn entry(kind: Kind, day: Date) -> Entry {
    let task = match kind {
        Kind::Cost | Kind::Minutes => None,
        Kind::Call => Some(Task::Answer),
        _ => Some(Task::Away),
    };
    Entry { kind, day, task, minutes: None, people: kind.people(), money: None, row: None, reason: None }
}

fn under(row: u32, kind: Kind) -> Entry {
    Entry { row: Some(RowId(row)), ..entry(kind, TODAY) }
}

fn made(entries: &[Entry], worked: &[Worked], gone: &[Gone]) -> Ledger {
    let plan = read(PAGE).unwrap();
    ledger(&Sources { plan: &plan, since: SINCE, today: TODAY, entries, costs: entries, worked, gone })
}

fn line<'a>(ledger: &'a Ledger, name: &str) -> &'a Line {
    ledger.lines.iter().find(|line| line.name == name).unwrap()
}

fn wrote(minutes: u64) -> Worked {
    Worked { task: Task::Write, day: TODAY, time: Duration::from_mins(minutes) }
}

fn gone(network: &str, name: &str, by_hand: bool, posts: u32) -> Gone {
    Gone { network: network.to_owned(), name: name.to_owned(), by_hand, posts }
}

#[test]
fn what_nobody_told_is_unknown_and_not_zero() {
    let ledger = made(&[], &[], &[]);
    let names: Vec<&str> = ledger.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Blog", "Mastodon", "Thanks"], "what rests stands there only when something came of it");
    assert!(ledger.lines.iter().all(|line| line.brought == Brought::default()));
    assert_eq!(ledger.goals[0].brought, Brought::default());
}

#[test]
fn writing_is_shared_by_where_the_posts_went_and_carrying_is_not() {
    let posts = [
        gone("own_site", "Your site", true, 3),
        gone("mastodon", "Mastodon", true, 1),
        gone("mastodon", "Mastodon", false, 9),
        gone("pixelfed", "Our pictures", true, 1),
    ];
    let ledger = made(&[], &[wrote(50)], &posts);
    let minutes = |name| line(&ledger, name).brought.minutes;
    assert_eq!(minutes("Blog"), Some(30), "the own site is known by its network");
    assert_eq!(minutes("Mastodon"), Some(10), "nothing was carried by hand");
    assert_eq!(minutes("Our pictures"), Some(10));
    assert_eq!(line(&ledger, "Our pictures").key, LineKey::Channel("pixelfed".to_owned()));
    assert!(ledger.for_all.is_empty());
}

#[test]
fn work_that_no_post_came_of_belongs_to_all() {
    let learned = Entry { minutes: Some(40), ..Entry { task: Some(Task::Learn), ..entry(Kind::Minutes, TODAY) } };
    let ledger = made(&[learned], &[wrote(12)], &[]);
    let tasks: Vec<(Task, u32)> = ledger.for_all.iter().map(|task| (task.task, task.all())).collect();
    assert_eq!(tasks, [(Task::Write, 12), (Task::Learn, 40)]);
    assert_eq!(ledger.minutes, 52);
    assert_eq!((ledger.planned_weekly, ledger.used_weekly()), (Some(180), 52), "one day is a week begun");
}

#[test]
fn a_call_counts_under_what_made_it_and_under_its_goals() {
    let calls: Vec<Entry> = std::iter::repeat_n(under(112, Kind::Call), 3)
        .chain([Entry { reason: Some(Reason::Recommended), ..entry(Kind::Call, TODAY) }])
        .collect();
    let ledger = made(&calls, &[], &[]);
    assert_eq!(line(&ledger, "Mastodon").brought.people, Some(3));
    assert_eq!(line(&ledger, "Blog").brought.people, None, "four calls are too few to say that nobody came by it");
    let goals: Vec<Option<u32>> = ledger.goals.iter().map(|goal| goal.brought.people).collect();
    assert_eq!(goals, [Some(3), Some(3)], "what serves two goals stands under both");
    assert_eq!(ledger.goals[1].through, ["Blog", "Mastodon"]);
    assert_eq!(ledger.for_goals.people, Some(3), "and counts once in their sum");
    assert_eq!(ledger.causes, [(Cause::Row(RowId(112)), 3), (Cause::Reason(Reason::Recommended), 1)]);
}

#[test]
fn who_stands_under_another_goal_too_is_told() {
    let calls = [under(111, Kind::Call), under(112, Kind::Call), under(112, Kind::Call)];
    let ledger = made(&calls, &[], &[]);
    let told: Vec<(Option<u32>, u32)> =
        ledger.goals.iter().map(|goal| (goal.brought.people, goal.also_elsewhere)).collect();
    assert_eq!(told, [(Some(2), 2), (Some(3), 2)]);
    assert_eq!(ledger.for_goals.people, Some(3), "three called, however many goals they stand under");
}

#[test]
fn a_place_nobody_named_in_many_calls_brought_nobody() {
    let with = |reason, count| {
        let calls: Vec<Entry> =
            std::iter::repeat_n(Entry { reason: Some(reason), ..entry(Kind::Call, TODAY) }, count).collect();
        line(&made(&calls, &[], &[]), "Blog").brought.people
    };
    assert_eq!(with(Reason::Recommended, 9), None);
    assert_eq!(with(Reason::Recommended, 10), Some(0));
    assert_eq!(with(Reason::NotSaid, 50), None, "who did not say has not said");
}

#[test]
fn what_is_noted_without_a_habit_in_the_plan_has_its_own_line() {
    let talks = [under(121, Kind::ThankYou), entry(Kind::Talk, TODAY), under(999, Kind::Talk)];
    let ledger = made(&talks, &[], &[]);
    let talk = ledger.lines.iter().find(|line| line.key == LineKey::Kind(Kind::Talk)).unwrap();
    assert_eq!(talk.brought.people, Some(2), "a habit that left the plan is still counted");
    assert_eq!(line(&ledger, "Thanks").planned_weekly, Some(30));
    assert!(!ledger.lines.iter().any(|line| line.key == LineKey::Kind(Kind::ThankYou)));
}

#[test]
fn money_stands_by_currency_and_month_beside_the_plan() {
    let cost = |row, cents, currency: &str, day| Entry {
        money: Some(Money { cents, currency: currency.to_owned() }),
        ..Entry { row: Some(RowId(row)), ..entry(Kind::Cost, day) }
    };
    let costs = [
        cost(112, 900, "EUR", date(2026, 11, 3)),
        cost(131, 2_200, "EUR", date(2026, 11, 1)),
        cost(132, 48_000, "EUR", date(2026, 10, 9)),
        cost(112, 500, "SEK", date(2026, 10, 9)),
    ];
    let ledger = made(&costs, &[], &[]);
    let money = BTreeMap::from([("EUR".to_owned(), 900), ("SEK".to_owned(), 500)]);
    assert_eq!(line(&ledger, "Mastodon").brought.money, money);
    let months: Vec<(String, i64, i64)> = ledger
        .months
        .iter()
        .map(|month| {
            let euro = |sums: &BTreeMap<String, i64>| sums.get("EUR").copied().unwrap_or(0);
            (month.first.to_string(), euro(&month.planned), euro(&month.spent))
        })
        .collect();
    let expected = [("2026-11-01", 2_200, 3_100), ("2026-10-01", 52_200, 48_000), ("2026-09-01", 2_200, 0)];
    assert_eq!(months, expected.map(|(month, planned, spent)| (month.to_owned(), planned, spent)));
    assert_eq!(ledger.months[1].actions[1].name, "Fair");
}

const PAID: &str = "## Goals\n### Enquiries {#101}\n## Campaigns\n### Spring {#105}\n- starts: 2026-10-12\n- ends: \
2026-10-25\n- cost: 90 EUR\n### Some day {#106}\n- cost: 10 EUR\n## Places\n### Blog {#111}\n- network: own_site\n\
## Away from the screen\n### Cards {#121}\n- goals: Enquiries\n\
## Money\n### Stamps {#131}\n- amount: 30 EUR\n- month: 2026-11\n- campaign: Spring\n\
### Host {#132}\n- amount: 9 EUR\n- month: monthly\n- place: Blog\n- goals: Enquiries\n\
### Ink {#133}\n- away: Cards\n- goals: Enquiries\n";

#[test]
fn a_campaign_stands_in_the_month_it_begins_and_a_payment_under_what_it_pays_for() {
    let plan = read(PAID).unwrap();
    let cost = |row, cents, day| Entry {
        money: Some(Money { cents, currency: "EUR".to_owned() }),
        ..Entry { row: Some(RowId(row)), ..entry(Kind::Cost, day) }
    };
    let (october, november) = (date(2026, 10, 14), date(2026, 11, 3));
    let costs =
        [cost(105, 5_000, october), cost(131, 3_000, november), cost(132, 900, november), cost(133, 400, november)];
    let sources =
        Sources { plan: &plan, since: SINCE, today: TODAY, entries: &costs, costs: &costs, worked: &[], gone: &[] };
    let ledger = ledger(&sources);
    let planned: Vec<(String, i64)> = ledger.months[1]
        .actions
        .iter()
        .map(|action| (action.name.clone(), action.planned.get("EUR").copied().unwrap_or(0)))
        .collect();
    assert_eq!(planned, [("Host".to_owned(), 900), ("Spring".to_owned(), 6_000)], "what has no day has no month");
    assert_eq!(ledger.months[1].planned["EUR"], 6_900);
    let spent = |name| line(&ledger, name).brought.money.get("EUR").copied();
    assert_eq!([spent("Spring"), spent("Blog"), spent("Cards")], [Some(8_000), Some(900), Some(400)]);
    let under_goal = ledger.goals[0].brought.money.get("EUR").copied();
    assert_eq!(under_goal, Some(1_300), "the ink once, through the cards; the host for the goal alone");
    assert_eq!(ledger.for_goals.money["EUR"], 1_300);
}

#[test]
fn the_month_in_which_it_begins_is_whole_and_its_lines_are_not() {
    let plan = read(PAGE).unwrap();
    let cost = |day| Entry { money: Money::parse("9 EUR"), row: Some(RowId(131)), ..entry(Kind::Cost, day) };
    let (before, since) = (date(2026, 10, 2), date(2026, 10, 15));
    let (costs, entries) = ([cost(TODAY), cost(before)], [cost(TODAY)]);
    let sources =
        Sources { plan: &plan, since, today: TODAY, entries: &entries, costs: &costs, worked: &[], gone: &[] };
    let ledger = ledger(&sources);
    let spent: Vec<_> = ledger.months.iter().map(|month| (month.first, month.spent["EUR"])).collect();
    assert_eq!(spent, [(date(2026, 11, 1), 900), (date(2026, 10, 1), 900)]);
    assert!(ledger.weeks < 1.0, "what was spent before says nothing of how long was counted");
}

/// Ten weeks of counting, with so many people and minutes under each row.
fn counted(lines: &[(u32, u32, u32)]) -> Ledger {
    let first = date(2026, 9, 14);
    let mut entries = Vec::new();
    for (row, people, minutes) in lines {
        let kind = if *row > 120 { Kind::Habit } else { Kind::Minutes };
        entries.push(Entry {
            day: first,
            minutes: Some(*minutes),
            people: Some(*people),
            row: Some(RowId(*row)),
            ..entry(kind, first)
        });
    }
    made(&entries, &[], &[])
}

#[test]
fn more_and_less_are_said_where_chance_would_hardly_do_it() {
    let ledger = counted(&[(111, 9, 180), (121, 1, 240)]);
    assert_eq!(line(&ledger, "Blog").then, Then::More);
    assert_eq!(line(&ledger, "Thanks").then, Then::Less);
    assert_eq!(line(&ledger, "Blog").an_hour, Some(3.0));
    let ledger = counted(&[(111, 3, 180), (121, 2, 180)]);
    assert_eq!(line(&ledger, "Blog").then, Then::Same);
}

#[test]
fn under_two_hours_or_with_people_unknown_it_is_too_early() {
    let ledger = counted(&[(111, 9, 119), (121, 0, 240)]);
    assert_eq!((line(&ledger, "Blog").then, line(&ledger, "Blog").an_hour), (Then::TooEarly(None), None));
    assert_eq!(line(&ledger, "Thanks").then, Then::TooEarly(None), "one line alone is compared with nothing");
}

#[test]
fn nothing_is_judged_before_the_day_its_goal_names_or_in_its_first_month() {
    let ledger = counted(&[(111, 9, 180), (112, 0, 600)]);
    assert_eq!(line(&ledger, "Mastodon").then, Then::TooEarly(Some(date(2027, 6, 1))));
    let young = [
        Entry { minutes: Some(180), people: Some(9), ..under(111, Kind::Minutes) },
        Entry { minutes: Some(600), people: Some(0), ..under(121, Kind::Habit) },
    ];
    assert_eq!(line(&made(&young, &[], &[]), "Thanks").then, Then::TooEarly(None));
}

#[test]
fn what_is_for_company_or_rests_gets_no_verdict() {
    let ledger = counted(&[(111, 9, 180), (113, 0, 600), (114, 0, 600)]);
    assert_eq!(line(&ledger, "Tumblr").then, Then::NoVerdict);
    assert_eq!(line(&ledger, "Bluesky").then, Then::NoVerdict);
}
