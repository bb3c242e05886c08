//! Away from the screen, cards and the wall, and the ledger: empty, young, judged, and when something is refused.

use std::time::Duration;

use banyan_app::measure::{CardBatch, GoalToday, ShownGoal, ShownLedger, ToldNumber, WallCode, WeekMinutes};
use banyan_domain::{
    measure::{
        Cause, Entry, GoalNumber, Gone, Kind, Pace, Reason, Sources, Task, TaskMinutes, Worked, better_spent, ledger,
    },
    plan::{Money, Plan, RowId, check::Facts, markdown},
    workspace::Role,
};
use banyan_studio::{
    measure::{
        Away, CardsPage, CardsRefused, Choice, Choosable, EntryLine, GoalProblem, GoalRefused, GoalsPage, LedgerPage,
        NotePage, NoteState, Problem, SignedLine, WallPage, Week,
    },
    page::Page,
    parts::PlaceSign,
};
use jiff::civil::{Date, date};

use super::{
    Made, made,
    workspace::{goal, told_goal},
};
use crate::cast::{as_role, at, bluesky, id, mastodon, outside, page, site};

const OURS: &str = include_str!("measure.md");
const TODAY: Date = date(2026, 11, 24);
const SINCE: Date = date(2026, 9, 1);

pub(super) fn pages(l: &str) -> Vec<Made> {
    let mut pages = vec![
        made("away", &away(page(l), Kind::Call)),
        made("away-thanks", &away(page(l), Kind::ThankYou)),
        made("away-cards", &away(page(l), Kind::Cards)),
        made("away-enquiry", &away(page(l), Kind::Enquiry)),
        made("away-answered", &away(page(l), Kind::Answered)),
        made("away-habit", &away(page(l), Kind::Habit)),
        made("away-minutes", &away(page(l), Kind::Minutes)),
        made("away-noted", &noted(l)),
        made("away-told", &told(l)),
        made("away-refused", &Away { problem: Some(Problem::DayAhead), ..away(page(l), Kind::Call) }),
        made("away-empty", &Away { lines: vec![], week: Week::default(), ..away(page(l), Kind::Call) }),
        made("away-no-habits", &Away { choices: vec![], ..away(page(l), Kind::Habit) }),
    ];
    pages.extend(goals(l));
    pages.extend(cards(l));
    pages.extend(wall(l));
    pages.extend(ledgers(l));
    pages
}

// ---- how far the goals are -----------------------------------------------------------------------------------------

fn goals(l: &str) -> Vec<Made> {
    let told = |day, number, by: &str| ToldNumber { told: GoalNumber { day, number }, by: Some(by.into()) };
    let shown = vec![
        ShownGoal {
            goal: goal("Course enquiries", Some(8), Some(9.0), 55, Pace::OnPace),
            source: String::new(),
            numbers: vec![],
        },
        ShownGoal {
            goal: told_goal("Letter readers", Some(115.0), Pace::Ahead),
            source: "newsletter list".into(),
            numbers: vec![told(date(2026, 11, 20), 115.0, "Ada"), told(date(2026, 10, 20), 92.5, "Jonas")],
        },
        ShownGoal {
            goal: fewer(),
            source: "booking book".into(),
            numbers: vec![told(date(2026, 11, 20), 9.0, "Jonas")],
        },
    ];
    let not_told = vec![ShownGoal {
        goal: told_goal("Letter readers", None, Pace::NotTold),
        source: "newsletter list".into(),
        numbers: vec![],
    }];
    let refused =
        GoalRefused { row: RowId(102), number: "many".into(), day: "2026-11-24".into(), why: GoalProblem::NotANumber };
    vec![
        made("goals", &GoalsPage { p: page(l), goals: shown.clone(), refused: None }),
        made("goals-reviewer", &GoalsPage { p: as_role(l, Role::Reviewer), goals: shown.clone(), refused: None }),
        made("goals-refused", &GoalsPage { p: page(l), goals: shown, refused: Some(refused) }),
        made("goals-not-told", &GoalsPage { p: page(l), goals: not_told, refused: None }),
        made("goals-empty", &GoalsPage { p: page(l), goals: vec![], refused: None }),
    ]
}

/// From twelve to four; nine are left.
fn fewer() -> GoalToday {
    let mut goal = told_goal("Seats that stay empty", Some(9.0), Pace::Behind { a_week: 2 });
    goal.row = RowId(103);
    (goal.stand.target, goal.stand.done, goal.stand.due) = (Some(4.0), Some(38), Some(60));
    goal
}

// ---- away from the screen ------------------------------------------------------------------------------------------

fn away(p: Page, kind: Kind) -> Away {
    let choices = match kind {
        Kind::Call | Kind::Enquiry => calls(&p, true),
        Kind::Habit => [(121, "Bread for the night nurses"), (122, "Thank-you cards by hand")]
            .map(|(row, name)| Choice { cause: Cause::Row(RowId(row)), label: name.into(), so_far: 0 })
            .into(),
        Kind::Answered | Kind::ThankYou | Kind::Talk | Kind::Cards | Kind::Minutes | Kind::Cost => vec![],
    };
    let yesterday = p.day_short(at("2026-11-23T08:00:00Z"));
    Away {
        kind,
        choices,
        noted: None,
        problem: None,
        week: Week { calls: 3, thanks: 2, minutes: 65 },
        places: vec![Choice { cause: Cause::Row(RowId(112)), label: "Mastodon".into(), so_far: 0 }],
        lines: vec![
            line(&p, 1, Kind::Call, "away-kind-call", &p.t("away-reason-recommended").to_string(), "09:12"),
            line(&p, 2, Kind::ThankYou, "away-kind-thank-you", "Bengt · 10 min", &yesterday),
            line(&p, 3, Kind::Talk, "away-kind-talk", "Her mother’s bread · 20 min", &yesterday),
            line(&p, 4, Kind::Minutes, "task-learn", "45 min", &p.day_short(at("2026-11-10T08:00:00Z"))),
        ],
        p,
    }
}

fn calls(p: &Page, counted: bool) -> Vec<Choice> {
    let some = |count| if counted { count } else { 0 };
    let row =
        |row, name: &str, count| Choice { cause: Cause::Row(RowId(row)), label: name.into(), so_far: some(count) };
    let reason = |reason, word: &str, count| Choice {
        cause: Cause::Reason(reason),
        label: p.t(word).to_string(),
        so_far: some(count),
    };
    vec![
        reason(Reason::Recommended, "away-reason-recommended", 7),
        row(122, "Thank-you cards by hand", 4),
        row(111, "Blog", 3),
        row(112, "Mastodon", 0),
        reason(Reason::ReadOrSaw, "away-reason-read-or-saw", 1),
        reason(Reason::WalkedPast, "away-reason-walked-past", 0),
        reason(Reason::NotSaid, "away-reason-not-said", 0),
    ]
}

fn line(p: &Page, number: u128, kind: Kind, title: &str, about: &str, when: &str) -> EntryLine {
    EntryLine {
        id: id(number),
        kind,
        title: p.t(title).to_string(),
        about: about.into(),
        when: when.into(),
        open: number != 3,
        minutes: None,
        people: None,
    }
}

fn noted(l: &str) -> Away {
    let away = away(page(l), Kind::Habit);
    let noted = EntryLine {
        people: None,
        ..line(&away.p, 9, Kind::Habit, "away-kind-habit", "Bread for the night nurses", "09:40")
    };
    Away { noted: Some(noted), ..away }
}

fn told(l: &str) -> Away {
    let away = away(page(l), Kind::Minutes);
    let told = EntryLine { minutes: Some(20), ..line(&away.p, 9, Kind::Minutes, "task-answer", "20 min", "09:40") };
    Away { noted: Some(told), ..away }
}

// ---- cards and the wall --------------------------------------------------------------------------------------------

fn cards(l: &str) -> Vec<Made> {
    let batch = |number, name: &str, code: &str, opened| CardBatch {
        id: id(number),
        name: name.into(),
        cards: 20,
        address: format!("https://linden.example/c/{code}"),
        made_at: at("2026-11-20T09:00:00Z"),
        opened,
    };
    let batches = || vec![batch(1, "The physio", "k7m2pq", 2), batch(2, "Saturday market", "x3w9ht", 0)];
    let shown = |batches, refused| CardsPage { p: page(l), batches, refused };
    let refused = |cards: &str, no_site| Some(CardsRefused { name: "The physio".into(), cards: cards.into(), no_site });
    vec![
        made("cards", &shown(batches(), None)),
        made("cards-empty", &shown(vec![], None)),
        made("cards-refused", &shown(batches(), refused("many", false))),
        made("cards-no-site", &shown(vec![], refused("20", true))),
    ]
}

fn wall(l: &str) -> Vec<Made> {
    let code = |kinds: &[Kind]| {
        let address = "https://linden.example/studio/note/0123456789abcdef0123456789abcdef".to_owned();
        Some(WallCode { address, kinds: kinds.into(), made_at: at("2026-11-02T09:00:00Z") })
    };
    let wall = |p, code| WallPage { p, code, for_nothing: false };
    let note_of = |kinds: &[Kind], kind, state| {
        let p = outside(l);
        let choices = match (state, kind) {
            (NoteState::NotInUse, _) | (_, Kind::Talk) => vec![],
            (_, Kind::Habit) => away(page(l), Kind::Habit).choices,
            _ => calls(&p, false),
        };
        NotePage { code: "0123456789abcdef0123456789abcdef".into(), kinds: kinds.into(), kind, choices, state, p }
    };
    let note = |state| note_of(&[Kind::Call], Kind::Call, state);
    let (three, asks) = ([Kind::Call, Kind::Talk, Kind::Habit], NoteState::Asks);
    vec![
        made("wall", &wall(page(l), code(&[Kind::Call]))),
        made("wall-more", &wall(page(l), code(&three))),
        made("wall-for-nothing", &WallPage { for_nothing: true, ..wall(page(l), code(&[Kind::Call])) }),
        made("wall-author", &wall(as_role(l, Role::Author), code(&[Kind::Call]))),
        made("wall-none", &wall(page(l), None)),
        made("note-talk", &note_of(&three, Kind::Talk, asks)),
        made("note-habit", &note_of(&three, Kind::Habit, asks)),
        made("note-habit-noted", &note_of(&three, Kind::Habit, NoteState::Noted(id(1)))),
        made("note", &note(NoteState::Asks)),
        made("note-noted", &note(NoteState::Noted(id(1)))),
        made("note-back", &note(NoteState::TakenBack)),
        made("note-wait", &note(NoteState::Wait)),
        made("note-not-in-use", &note(NoteState::NotInUse)),
    ]
}

// ---- the ledger ----------------------------------------------------------------------------------------------------

fn ledgers(l: &str) -> Vec<Made> {
    vec![
        made("ledger", &full(page(l))),
        made("ledger-reviewer", &full(as_role(l, Role::Reviewer))),
        made("ledger-empty", &empty(page(l))),
        made("ledger-stale", &LedgerPage { stale: true, ..full(page(l)) }),
        made("ledger-refused", &LedgerPage { problem: Some(Problem::Incomplete), ..full(page(l)) }),
    ]
}

fn ours() -> Plan {
    markdown::read(OURS).expect("the plan of the cast can be read")
}

fn empty(p: Page) -> LedgerPage {
    LedgerPage {
        shown: ShownLedger { since: SINCE, ..ShownLedger::default() },
        week: WeekMinutes { monday: date(2026, 11, 23), tasks: vec![], planned: None },
        lines: vec![],
        rows: vec![],
        problem: None,
        stale: false,
        p,
    }
}

fn full(p: Page) -> LedgerPage {
    let plan = ours();
    let (entries, worked, gone) = (entries(), worked(), gone());
    let (since, today) = (SINCE, TODAY);
    let sources =
        Sources { plan: &plan, since, today, entries: &entries, costs: &entries, worked: &worked, gone: &gone };
    let ledger = ledger(&sources);
    let better = better_spent(&plan, &Facts::unknown(TODAY), &ledger);
    let lines =
        ledger.lines.iter().map(|line| SignedLine { sign: line.network.as_deref().map(sign), line: line.clone() });
    let task = |task, measured, told| TaskMinutes { task, measured, told };
    LedgerPage {
        lines: lines.collect(),
        rows: plan.rows().map(|row| Choosable { row: row.id, name: row.name().to_owned() }).collect(),
        week: WeekMinutes {
            monday: date(2026, 11, 23),
            tasks: vec![task(Task::Write, 35, 0), task(Task::Answer, 0, 40), task(Task::Away, 0, 35)],
            planned: Some(150),
        },
        shown: ShownLedger { since: SINCE, ledger, better, plan, version: 7 },
        problem: None,
        stale: false,
        p,
    }
}

fn sign(network: &str) -> PlaceSign {
    match network {
        "own_site" => site(),
        "bluesky" => bluesky(),
        "mastodon" => mastodon(),
        _ => PlaceSign {
            network: network.into(),
            badge: "Pi".into(),
            name: "Photographs".into(),
            own: false,
            held: false,
        },
    }
}

fn entries() -> Vec<Entry> {
    let entry = |kind: Kind, row: Option<u32>, minutes, people| Entry {
        kind,
        day: date(2026, 9, 14),
        task: kind.task().or(Some(Task::Answer)).filter(|_| kind != Kind::Cost),
        minutes,
        people,
        money: None,
        row: row.map(RowId),
        reason: None,
    };
    let cost = |row, cents, day| Entry {
        money: Some(Money { cents, currency: "EUR".into() }),
        day,
        ..entry(Kind::Cost, Some(row), None, None)
    };
    let mut entries = vec![
        entry(Kind::Minutes, Some(112), Some(220), None),
        entry(Kind::Minutes, Some(113), Some(75), None),
        entry(Kind::ThankYou, Some(122), Some(170), Some(5)),
        entry(Kind::Habit, Some(121), Some(180), Some(2)),
        entry(Kind::Talk, None, Some(25), Some(1)),
        Entry { task: Some(Task::Learn), ..entry(Kind::Minutes, None, Some(90), None) },
        cost(112, 2_400, date(2026, 10, 5)),
        cost(141, 2_200, date(2026, 11, 1)),
        cost(142, 8_450, date(2026, 11, 12)),
    ];
    let called = |row: Option<u32>, reason, count| {
        std::iter::repeat_n(Entry { reason, ..entry(Kind::Call, row, None, Some(1)) }, count)
    };
    entries.extend(called(Some(122), None, 4));
    entries.extend(called(Some(111), None, 3));
    entries.extend(called(Some(112), None, 1));
    entries.extend(called(Some(131), None, 2));
    entries.extend(called(None, Some(Reason::Recommended), 7));
    entries
}

fn worked() -> Vec<Worked> {
    let work = |task, minutes| Worked { task, day: date(2026, 10, 12), time: Duration::from_mins(minutes) };
    vec![work(Task::Write, 330), work(Task::Carry, 55), work(Task::Plan, 70)]
}

fn gone() -> Vec<Gone> {
    let gone =
        |network: &str, name: &str, by_hand, posts| Gone { network: network.into(), name: name.into(), by_hand, posts };
    vec![
        gone("own_site", "Your site", true, 9),
        gone("mastodon", "Mastodon", true, 18),
        gone("mastodon", "Mastodon", false, 9),
        gone("bluesky", "Bluesky", true, 6),
    ]
}
