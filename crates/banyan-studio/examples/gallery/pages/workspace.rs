//! The hall: Today, the door, the first run, settings, errors.

use banyan_app::{
    compose::{SeriesAsks, SeriesTurn, Stumble},
    measure::{GoalToday, WeekMinutes},
    plan::NextAsk,
};
use banyan_domain::{
    measure::{BetterSpent, GoalNumber, GoalStand, Pace, Task, TaskMinutes},
    plan::{self, Belongs, RowId, Size, Step, first::Stand},
    publish::PublicationState,
    schedule::Turn,
    workspace::Role,
};
use banyan_studio::{
    compose::Proposed,
    done::{Done, JustDone},
    gather::{LetterForm, LetterProblem},
    page::{HeldWhy, Page},
    workspace::{
        Asks, DayLine, Elsewhere, Health, Help, KeptForm, KeptPage, LearnToday, Need, NeedKind, PlanQuestion, SignIn,
        SignInState, Today, TreePlace, Waiting, WaitingPost, WentOut, Worth,
        first::{LookProblem, OneThing, Owner, OwnerForm, OwnerProblem, Site},
    },
};
use jiff::civil::date;

use super::{Made, compose::proposed, first, gather::pasted_letter, made, settings};
use crate::cast::{
    as_role, at, bluesky, demo, google_plus, held, id, letter, mastodon, outside, page, site, wordpress,
};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let mut pages = vec![
        made("today", &today(page(l))),
        made("today-reviewer", &for_a_reviewer(as_role(l, Role::Reviewer))),
        made("today-held", &today(held(l, HeldWhy::By("Tom".into())))),
        made("today-demo", &today(demo(l, Done::Queued))),
        made("today-quiet", &quiet(page(l))),
        made("today-quiet-held", &quiet(held(l, HeldWhy::By("Tom".into())))),
        made("today-first-day", &first_day(held(l, HeldWhy::Restored))),
        made("today-review-day", &review_day(page(l))),
        made("today-series", &series_turn(page(l))),
        made("today-failures", &failures(page(l))),
        made("today-yes", &asks_yes(page(l))),
        made("today-asked-to-look", &asks_look(page(l))),
        made("today-put-off", &put_off(demo(l, Done::PutOff))),
        made("today-put-aside", &put_aside(demo(l, Done::PutAside))),
        made("today-goals", &goals_of_all_paces(page(l))),
        made("today-open-week", &open_week(page(l))),
        made("today-open-week-held", &open_week_held(held(l, HeldWhy::By("Tom".into())))),
        made("help", &Help::of(page(l))),
    ];
    pages.extend(door(l));
    pages.extend(first_run(l));
    pages.extend(first::pages(l));
    pages.extend(settings::pages(l));
    pages
}

fn today(p: Page) -> Today {
    let need = |kind, places, minutes, href: &str| Need { kind, places, minutes, href: href.into(), later: None };
    let rain = "Knead in the rain: why dough likes wet days";
    let listening = p.t("knowing-act-listening").to_string();
    let sentence = first::said(&p);
    let vision = p.t("plan-ask-where-to-vision").to_string();
    Today {
        p,
        week: week(),
        first_name: "Ada".into(),
        places: tree(),
        others: vec![],
        put_off: vec![],
        just: JustDone::default(),
        needs: vec![
            need(
                NeedKind::Unknown { title: rain.into(), left: at("2026-11-20T08:00:00Z") },
                vec![mastodon()],
                2,
                "/studio/posts/018f0000-0000-7000-8000-000000000001",
            ),
            need(NeedKind::HeldItems { source: "your site".into(), items: 7 }, vec![site()], 3, "/studio/sources"),
            need(
                NeedKind::HeldBack {
                    title: "Last loaves of the autumn box".into(),
                    reason: "“Autumn box” is over. It is not public.".into(),
                },
                vec![mastodon()],
                2,
                "/studio/posts/018f0000-0000-7000-8000-000000000001",
            ),
            need(
                NeedKind::SaySo { title: "Three loaves for people in a hurry".into(), due: at("2026-11-24T11:30:00Z") },
                vec![mastodon(), bluesky()],
                3,
                "/studio/queue",
            ),
            need(NeedKind::MoreToSay { source: "your site".into(), items: 9 }, vec![site()], 9, "/studio/sources"),
            need(NeedKind::Missed { posts: 4, from: at("2026-11-23T19:00:00Z") }, vec![], 2, "/studio/queue"),
            need(
                NeedKind::EndsSoon { place: "WordPress".into(), at: at("2026-11-30T11:00:00Z"), waiting: waiting(1) },
                vec![wordpress()],
                1,
                "/studio/places/add/wordpress",
            ),
            need(NeedKind::InPart { title: rain.into(), out: 2, of: 4 }, vec![bluesky()], 1, "/studio/queue"),
            need(
                NeedKind::AssetsEnd {
                    name: "Arne on the bench".into(),
                    person: Some("Arne".into()),
                    day: date(2026, 12, 12),
                    more: 2,
                },
                vec![],
                3,
                "/studio/library",
            ),
            need(
                NeedKind::Reconnect { place: "Bluesky".into(), waiting: waiting(0) },
                vec![bluesky()],
                1,
                "/studio/places",
            ),
            need(
                NeedKind::SourceSilent { source: "Old blog".into(), since: at("2026-11-03T11:00:00Z") },
                vec![],
                1,
                "/studio/sources",
            ),
            need(
                NeedKind::Refused { title: rain.into(), reason: "12 letters too many.".into() },
                vec![bluesky()],
                1,
                "/studio/queue",
            ),
        ],
        day: day(),
        went_out: vec![
            WentOut {
                at: at("2026-11-24T08:00:00Z"),
                title: "How to keep bread for a week".into(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
                places: vec![site(), mastodon(), bluesky()],
            },
            WentOut {
                at: at("2026-11-20T08:00:00Z"),
                title: rain.into(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
                places: vec![mastodon()],
            },
        ],
        plan_minutes: Some(36),
        minutes_a_post: 25,
        goals: vec![
            goal("Course enquiries", Some(8), Some(9.0), 55, Pace::OnPace),
            goal("New readers", Some(2), Some(70.0), 40, Pace::NotBefore { day: date(2027, 6, 1) }),
            told_goal("Letter readers", Some(115.0), Pace::Ahead),
        ],
        proposed: None,
        worth: Some(worth()),
        action: Some(OneThing { stand: Stand::Pays, since: date(2026, 11, 20) }),
        next_ask: Some(NextAsk {
            wanted: Size::Planned,
            at: Some(Size::Talking),
            level: Size::Planned,
            asks: plan::Asks::EveryWeek,
            since: Some(date(2026, 11, 2)),
            version: 7,
            belongs: Some(Belongs::MarketingPlan),
        }),
        question: Some(PlanQuestion { words: vision, href: "/studio/plan?row=2#row-2".into() }),
        learn: Some(LearnToday { words: listening, href: "/studio/plan/lessons/listening".into() }),
        sentence,
    }
}

/// What somebody wrote who may not let it go; who did nobody knows of the second.
fn asks_yes(p: Page) -> Today {
    let reason = p.t("publish-waits-for-yes").to_string();
    let need = |by: Option<&str>, title: &str, places| Need {
        kind: NeedKind::AsksYes { title: title.into(), by: by.map(str::to_owned), reason: reason.clone() },
        places,
        minutes: 3,
        href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
        later: None,
    };
    let tins = need(Some("Jonas"), "Three tins for small ovens", vec![site(), bluesky()]);
    let crust = need(None, "A crust for the last bus home", vec![site()]);
    Today { needs: vec![tins, crust], ..quiet(p) }
}

/// Colleagues ask for a look: a person, and the machine of a draft without words.
fn asks_look(p: Page) -> Today {
    let need = |by: Option<&str>, title: &str| Need {
        kind: NeedKind::AsksLook {
            title: title.into(),
            by: by.map(str::to_owned),
            asked_at: at("2026-11-23T15:00:00Z"),
        },
        places: vec![],
        minutes: 2,
        href: "/studio/write?draft=018f0000-0000-7000-8000-000000000001".into(),
        later: Some(tomorrow()),
    };
    Today { needs: vec![need(Some("Jonas"), "Three tins for small ovens"), need(None, "")], ..quiet(p) }
}

/// As its form names it.
fn tomorrow() -> String {
    "reconnect-018f0000018f0000".to_owned()
}

/// All that needs somebody waits until tomorrow.
fn put_off(p: Page) -> Today {
    let just = JustDone { later: tomorrow(), ..JustDone::default() };
    let need = Need {
        kind: NeedKind::Reconnect { place: "WordPress".into(), waiting: waiting(2) },
        places: vec![wordpress()],
        minutes: 3,
        href: "/studio/places/add/wordpress".into(),
        later: Some(tomorrow()),
    };
    Today { put_off: vec![need], just, ..quiet(p) }
}

fn put_aside(p: Page) -> Today {
    Today { just: JustDone { aside: "source".into(), ..JustDone::default() }, ..quiet(p) }
}

/// Who may only look is asked for nothing.
fn for_a_reviewer(p: Page) -> Today {
    let whole = today(page("en"));
    let others = whole.needs.into_iter().filter(|need| {
        matches!(need.kind, NeedKind::Unknown { .. } | NeedKind::Missed { .. } | NeedKind::EndsSoon { .. })
    });
    Today { others: others.collect(), ..quiet(p) }
}

fn open_week(p: Page) -> Today {
    Today { proposed: Some(proposed(true)), ..quiet(p) }
}

fn open_week_held(p: Page) -> Today {
    let mut week = Proposed { is_held: true, is_nowhere: true, ..proposed(false) };
    for draft in &mut week.drafts {
        draft.places = vec![site()];
    }
    Today { proposed: Some(week), ..open_week(p) }
}

fn tree() -> Vec<TreePlace> {
    let place =
        |sign, health, next: Option<&str>| TreePlace { sign, health, next: next.map(at), href: "/studio/places" };
    vec![
        place(site(), Health::Well, Some("2026-11-24T08:00:00Z")),
        TreePlace { href: "/studio/sources", ..place(letter(), Health::Well, Some("2026-12-01T06:30:00Z")) },
        place(mastodon(), Health::Well, Some("2026-11-24T11:30:00Z")),
        place(bluesky(), Health::Held, Some("2026-11-24T11:30:00Z")),
        place(wordpress(), Health::EndsAt(at("2026-11-30T11:00:00Z")), None),
        place(google_plus(), Health::Rested { from: 2011, to: 2019 }, None),
    ]
}

fn day() -> Vec<DayLine> {
    let line = |when: &str, title: &str, state, places| DayLine {
        at: at(when),
        title: title.into(),
        href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
        state,
        places,
        held: false,
        elsewhere: None,
    };
    let (early, late, bread) = ("2026-11-24T08:00:00Z", "2026-11-24T12:30:00Z", "How to keep bread for a week");
    vec![
        line("2026-11-24T06:30:00Z", "Letter “Crumbs” no. 48", PublicationState::Published, vec![letter()]),
        DayLine {
            elsewhere: Some(Elsewhere::WaitsFor(at(late))),
            ..line(early, bread, PublicationState::Published, vec![site()])
        },
        line(
            "2026-11-24T08:15:00Z",
            "Why I let the dough sleep",
            PublicationState::NeedsAttention,
            vec![mastodon(), bluesky()],
        ),
        DayLine {
            elsewhere: Some(Elsewhere::OutSince(at(early))),
            ..line(late, bread, PublicationState::Scheduled, vec![mastodon(), bluesky()])
        },
        line(
            "2026-11-24T17:00:00Z",
            "What my grandmother did with crusts",
            PublicationState::Scheduled,
            vec![mastodon()],
        ),
    ]
}

fn week() -> WeekMinutes {
    let task = |task, measured, told| TaskMinutes { task, measured, told };
    let tasks = vec![task(Task::Write, 35, 0), task(Task::Answer, 0, 40), task(Task::Away, 0, 35)];
    WeekMinutes { monday: date(2026, 11, 23), tasks, planned: Some(150) }
}

fn quiet(mut p: Page) -> Today {
    p.desk.as_mut().expect("Ada is in").needs = 0;
    Today { needs: vec![], plan_minutes: Some(0), worth: None, ..today(p) }
}

/// Wanted are fifteen more than when it was set.
pub(super) fn goal(name: &str, people: Option<u32>, began: Option<f64>, due: u8, pace: Pace) -> GoalToday {
    let stand = GoalStand {
        counts_people: people.is_some(),
        told: None,
        people,
        stands: people.zip(began).map(|(people, began)| began + f64::from(people)),
        target: Some(began.unwrap_or(9.0) + 15.0),
        done: people.zip(began).map(|(people, _)| u8::try_from(people * 100 / 15).unwrap_or(100)),
        due: Some(due),
        pace,
    };
    GoalToday { row: RowId(101), name: name.into(), set_on: date(2026, 9, 1), stand }
}

/// Whose number somebody reads and tells.
pub(super) fn told_goal(name: &str, number: Option<f64>, pace: Pace) -> GoalToday {
    let told = number.map(|number| GoalNumber { day: date(2026, 11, 20), number });
    let stand = GoalStand {
        counts_people: false,
        told,
        people: None,
        stands: number,
        target: Some(160.0),
        done: number.map(|_| 50),
        due: Some(40),
        pace,
    };
    GoalToday { row: RowId(102), name: name.into(), set_on: date(2026, 9, 1), stand }
}

fn worth() -> Worth {
    let better = BetterSpent {
        from: RowId(102),
        to: RowId(103),
        from_name: "Pinterest".into(),
        to_name: "Talks at the market".into(),
        from_people: 0,
        from_minutes: 380,
        to_people: 9,
        to_minutes: 240,
        by_chance: 1,
        minutes: 30,
        changes: vec![],
    };
    Worth { better, since: date(2026, 9, 1) }
}

/// A place that took nothing, one that no longer knows us, one that is silent: each is one notice.
fn failures(p: Page) -> Today {
    let titles = |count: usize| (1..=count).map(|number| format!("Loaf number {number} of the week")).collect();
    let several = |asks, place: &str, count| NeedKind::Several { asks, place: place.into(), titles: titles(count) };
    let need = |kind, places| Need { kind, places, minutes: 2, href: "/studio/queue".into(), later: None };
    let needs = vec![
        need(
            NeedKind::PeopleWaiting {
                name: "Nora Ek".into(),
                place: "Mastodon".into(),
                people: 3,
                since: at("2026-11-23T09:12:00Z"),
                words: "Do you still bake the dark one with caraway? I would drive over for it on Saturday.".into(),
            },
            vec![mastodon()],
        ),
        need(several(Asks::Unknown, "Mastodon", 2), vec![mastodon()]),
        need(several(Asks::InPart, "Bluesky", 3), vec![bluesky()]),
        need(several(Asks::Refused, "Mastodon", 7), vec![mastodon()]),
        need(several(Asks::HeldBack, "Mastodon", 4), vec![mastodon()]),
        Need {
            later: Some(tomorrow()),
            ..need(NeedKind::Reconnect { place: "WordPress".into(), waiting: waiting(7) }, vec![wordpress()])
        },
    ];
    let mut places = tree();
    places[1].health = Health::Silent(at("2026-11-20T08:00:00Z"));
    places[2].health = Health::Asks(9);
    places[3].health = Health::Silent(at("2026-11-23T08:00:00Z"));
    places[4].health = Health::Broken;
    Today { needs, places, ..today(p) }
}

fn waiting(count: usize) -> Waiting {
    let titles = ["How to keep bread for a week", "Knead in the rain: why dough likes wet days", "Market day"];
    let post = |(day, title): (usize, &str)| WaitingPost {
        title: title.into(),
        at: at(&format!("2026-11-2{}T11:30:00Z", day + 5)),
        href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
    };
    Waiting { count, first: titles.into_iter().take(count).enumerate().map(post).collect() }
}

/// Every way a goal can go, with a free time that the plan wants a post for.
fn goals_of_all_paces(p: Page) -> Today {
    let empty = |when: &str, draft: Option<&str>| NeedKind::Empty {
        place: "Mastodon".into(),
        at: at(when),
        draft: draft.map(Into::into),
    };
    let need =
        |kind, minutes, href: &str| Need { kind, places: vec![mastodon()], minutes, href: href.into(), later: None };
    let goals = vec![
        goal("Course enquiries", Some(15), Some(9.0), 60, Pace::Reached),
        goal("Talks", Some(12), Some(9.0), 60, Pace::Ahead),
        goal("First orders", Some(1), Some(9.0), 60, Pace::Behind { a_week: 2 }),
        goal("Regulars", None, Some(9.0), 60, Pace::NotTold),
        goal("Guests", Some(3), None, 60, Pace::Open),
        goal("Autumn boxes", Some(0), Some(9.0), 100, Pace::Over),
    ];
    let draft = "Why we let the dough rest for a night";
    let needs = vec![
        need(
            empty("2026-11-25T08:00:00Z", Some(draft)),
            12,
            "/studio/write?draft=018f0000-0000-7000-8000-000000000001",
        ),
        need(empty("2026-11-26T08:00:00Z", None), 25, "/studio/write"),
    ];
    Today { needs, goals, ..today(p) }
}

/// The plan was changed, and it is to be looked at again.
fn review_day(p: Page) -> Today {
    let need =
        |kind, minutes, href: &str| Need { kind, places: vec![], minutes, href: href.into(), later: Some(tomorrow()) };
    let needs = vec![
        need(NeedKind::QuietDays { posts: 3, first: date(2026, 11, 28) }, 1, "/studio/queue"),
        Need {
            places: vec![bluesky()],
            ..need(
                NeedKind::StillConnected { place: "Bluesky".into(), waiting: waiting(2) },
                2,
                "/studio/places/018f0000-0000-7000-8000-00000000006d/rest",
            )
        },
        need(NeedKind::ClientsSaid(date(2026, 11, 20)), 3, "/studio/first/ground#clients"),
        need(NeedKind::Review(date(2026, 11, 20)), 60, "/studio/plan/review"),
        need(NeedKind::Speak(date(2026, 11, 20)), 2, "/studio/plan/review"),
    ];
    Today { needs, ..today(p) }
}

/// What comes again cannot be made, was forgotten, ends, has ended.
fn series_turn(p: Page) -> Today {
    let need = |title: &str, asks| Need {
        kind: NeedKind::Series(SeriesTurn { id: id(1), title: title.into(), asks }),
        places: vec![],
        minutes: 2,
        href: "/studio/recurring".into(),
        later: Some(tomorrow()),
    };
    let rests = Turn::Rests { since: at("2026-10-20T11:00:00Z"), passed: 5 };
    let needs = vec![
        need("Midsummer in the yard, with everybody who has ever carried a sack", SeriesAsks::Mend(Stumble::NoPlace)),
        need("Market day", SeriesAsks::Turn(rests)),
        need("Open on Saturday", SeriesAsks::Turn(Turn::LastAt(at("2026-11-28T09:30:00Z")))),
        need("Advent: one window a day", SeriesAsks::Turn(Turn::WasLast(at("2026-11-21T09:30:00Z")))),
    ];
    Today { needs, ..today(p) }
}

fn first_day(p: Page) -> Today {
    let need = |kind, href: &str| Need { kind, places: vec![], minutes: 1, href: href.into(), later: None };
    Today {
        places: vec![],
        needs: vec![
            need(NeedKind::FirstQuestions, "/studio/first"),
            need(NeedKind::FirstSource, "/studio/sources"),
            need(NeedKind::FirstPlace, "/studio/places"),
            need(NeedKind::FirstStep { step: Step::BusinessPlan, answered: 0 }, "/studio/plan/steps"),
        ],
        day: vec![],
        went_out: vec![],
        sentence: None,
        plan_minutes: None,
        goals: vec![],
        worth: None,
        next_ask: None,
        week: WeekMinutes { tasks: vec![], planned: None, ..week() },
        ..today(p)
    }
}

fn door(l: &str) -> Vec<Made> {
    let sign_in = |state| SignIn {
        p: outside(l),
        business: Some("Linden & Rye".into()),
        state,
        email: "ada@linden.example".into(),
        next: "/studio/write".into(),
        kept: None,
        along: None,
        reset_command: "banyan user reset-password ada@linden.example".into(),
    };
    let kept = KeptForm {
        to: "/studio/write".into(),
        fields: vec![
            ("text".into(), "Saturday's rye is sold out by nine; order on Friday and it waits for you.".into()),
            ("action".into(), "queue".into()),
        ],
        in_parts: false,
    };
    let shared = KeptForm {
        to: "/studio/write/share".into(),
        fields: vec![
            ("text".into(), "The queue on Saturday, before we had even opened.".into()),
            ("file_along".into(), "iVBORw0KGgo/queue at nine.jpg".into()),
            ("file_too_large".into(), "the oven at work.mp4".into()),
        ],
        in_parts: true,
    };
    vec![
        made("sign-in-kept", &SignIn { kept: Some(kept.clone()), ..sign_in(SignInState::Ended) }),
        made(
            "sign-in-shared",
            &SignIn { kept: Some(shared.clone()), along: Some("AdpX4".into()), ..sign_in(SignInState::Ended) },
        ),
        made("sign-in-go-on-shared", &KeptPage { p: outside(l), kept: shared, back: "/studio".into() }),
        made(
            "sign-in-another",
            &SignIn { kept: Some(kept.clone()), ..sign_in(SignInState::Another { name: "Jonas".into() }) },
        ),
        made("sign-in-go-on", &KeptPage { p: outside(l), kept, back: "/studio/write".into() }),
        made("sign-in", &SignIn { business: None, email: String::new(), ..sign_in(SignInState::Fresh) }),
        made("sign-in-out", &sign_in(SignInState::SignedOut)),
        made("sign-in-ended", &sign_in(SignInState::Ended)),
        made("sign-in-wrong", &sign_in(SignInState::Wrong)),
        made("sign-in-seat-ended", &sign_in(SignInState::SeatEnded)),
        made("sign-in-too-long", &sign_in(SignInState::TooLong)),
        made("sign-in-shut", &sign_in(SignInState::TooMany { until: at("2026-11-24T08:55:00Z") })),
    ]
}

fn first_run(l: &str) -> Vec<Made> {
    let form = OwnerForm {
        name: "Ada Lindholm".into(),
        email: "ada@linden.example".into(),
        business: "Linden & Rye".into(),
        zone: "Europe/Berlin".into(),
        language: l.into(),
        ..OwnerForm::default()
    };
    let owner = |problems| Owner {
        p: outside(l),
        code: "K7QM-2XPA".into(),
        form: form.clone(),
        zones: vec!["Europe/Berlin".into(), "Europe/Madrid".into(), "America/New_York".into()],
        problems,
    };
    let nothing = OwnerForm { language: l.into(), ..OwnerForm::default() };
    let look =
        |problem| Site { p: outside(l), address: "linden.example".into(), problem, letter: LetterForm::default() };
    let handed = |letter| Site { letter, address: String::new(), ..look(None) };
    let no_mail = LetterForm { file_problem: Some(LetterProblem::NotMail), ..LetterForm::default() };
    let no_subject = LetterForm { paste_problem: Some(LetterProblem::NoSubject), ..pasted_letter() };
    vec![
        made("first-owner", &owner(vec![])),
        made("first-owner-problems", &Owner { form: nothing.clone(), ..owner(nothing.problems()) }),
        made("first-owner-code", &owner(vec![OwnerProblem::BadCode])),
        made("first-site", &Site { address: String::new(), ..look(None) }),
        made("first-site-problem", &look(Some(LookProblem::Unreachable))),
        made("first-site-letter", &handed(no_mail)),
        made("first-site-pasted", &handed(no_subject)),
    ]
}
