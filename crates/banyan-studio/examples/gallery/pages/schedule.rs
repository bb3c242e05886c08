//! The queue.

use banyan_app::schedule::{ProposedTimes, ProposedWeek, QuietDay};
use banyan_domain::{
    guard::{Balance as OffersLately, Evidence, Finding, Level},
    ids::{DraftId, PostId, PublicationId},
    plan::{Balance, GivesWay, RowId, Week, WeekAtPlace, WeekLacks},
    schedule::Slot,
    workspace::Role,
};
use banyan_studio::{
    compose::{DraftRow, FindingLine},
    done::{Done, JustDone},
    page::{HeldWhy, Page},
    parts::PlaceSign,
    publish::Stays,
    schedule::{
        Attention, AttentionKind, Balanced, CalendarMonth, CalendarWeek, Choice, ComingPost, DuePost, FreeTime,
        MissedPost, MissedQuestion, MonthDay, NextAt, PlaceChoice, Queue, QueueDay, QueueNote, QueuePost, QueueView,
        RestingSeries, Showing, Stands, Think, ThinkPost, Tray, WeekDay,
    },
};

use jiff::{ToSpan as _, civil::date};

use super::{Made, made};
use crate::cast::{as_role, at, bluesky, demo, held, held_place, id, letter, mastodon, page, site};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("queue", &queue(page(l))),
        made("queue-undo", &Queue { missed: None, just: queued(), ..queue(demo(l, Done::Queued)) }),
        made("queue-cancelled", &Queue { missed: None, just: cancelled(), ..queue(demo(l, Done::Cancelled)) }),
        made("queue-left-out", &Queue { missed: None, just: left_out(), ..queue(demo(l, Done::LeftOut)) }),
        made("queue-moved", &Queue { missed: None, just: moved(), ..queue(demo(l, Done::MovedTo)) }),
        made("queue-answered", &Queue { missed: None, just: answered(), ..queue(demo(l, Done::Decided)) }),
        made("queue-held", &Queue { missed: None, ..queue(held(l, HeldWhy::Clock)) }),
        made("queue-quiet", &on_quiet_days(l)),
        made("queue-think", &think(page(l))),
        made("words-think", &think_of_words(page(l))),
        made("queue-carries", &Queue { missed: None, week: Some(only_carries()), ..queue(page(l)) }),
        made("queue-no-posts", &no_week(l, WeekLacks::Posts(RowId(106)))),
        made("queue-no-own-posts", &no_week(l, WeekLacks::OwnPosts(RowId(105)))),
        made("queue-no-hours", &no_week(l, WeekLacks::Hours(None))),
        made("queue-reviewer", &queue(as_role(l, Role::Reviewer))),
        made("queue-week", &calendar_week(page(l))),
        made("queue-week-reviewer", &calendar_week(as_role(l, Role::Reviewer))),
        made("queue-week-place", &CalendarWeek { showing: at_mastodon(QueueView::Week), ..calendar_week(page(l)) }),
        made("queue-month", &calendar_month(page(l))),
        made("queue-month-place", &CalendarMonth { showing: at_mastodon(QueueView::Month), ..calendar_month(page(l)) }),
        made("queue-place", &Queue { missed: None, showing: at_mastodon(QueueView::Queue), ..queue(page(l)) }),
        made(
            "queue-empty",
            &Queue {
                days: vec![],
                missed: None,
                attention: vec![],
                next: vec![],
                balance: Balanced { pillars: vec![], offers: None },
                tray: None,
                week: None,
                coming: vec![],
                resting: vec![],
                ..queue(page(l))
            },
        ),
    ]
}

/// A post was told to go now, and comes too close to another.
fn think(p: Page) -> Think {
    let evidence =
        Evidence { at: Some(at("2026-11-24T11:30:00Z")), ..Evidence::of("Three loaves for people in a hurry") };
    let finding = Finding::new("too-close", Level::Warn).with("minutes", 50).with("wanted", 180).showing(evidence);
    let places = vec![mastodon(), bluesky()];
    let line = FindingLine { finding, places, kept: None, publication: None, rests: false };
    let title = "How to keep bread for a week".to_owned();
    Think {
        action: format!("/studio/publications/{}/move", id::<PublicationId>(11)),
        fields: vec![("at".into(), "2026-11-24T11:40".into())],
        seen: ["repeated-link".to_owned()].into(),
        posts: vec![ThinkPost { post: id(11), title, at: at("2026-11-24T10:40:00Z"), findings: vec![line] }],
        back: "/studio/queue".into(),
        gives_back: false,
        p,
    }
}

/// Of other words for what waits.
fn think_of_words(p: Page) -> Think {
    let words = "Three loaves for people in a hurry, and none of them takes an hour.".to_owned();
    let fields = vec![("revision".into(), "3".into()), ("text".into(), words)];
    let action = format!("/studio/publications/{}/words", id::<PublicationId>(11));
    Think { action, fields, gives_back: true, ..think(p) }
}

fn showing(view: QueueView) -> Showing {
    let choice = |number, sign: PlaceSign| PlaceChoice { id: id(number), name: sign.name.clone(), sign };
    let places = vec![choice(1, site()), choice(3, mastodon()), choice(4, held_place(bluesky()))];
    Showing { view, day: None, places, place: None }
}

/// Of Mastodon alone, in the week of a day.
fn at_mastodon(view: QueueView) -> Showing {
    Showing { day: Some(date(2026, 11, 24)), place: Some(id(3)), ..showing(view) }
}

/// Two drafts, the first of them without words yet.
fn tray() -> Tray {
    let draft = |number, title: &str, when| DraftRow {
        id: id(number),
        title: title.into(),
        places: 2,
        at: at(when),
        by: Some("Jonas".into()),
        removed: None,
    };
    let drafts = vec![draft(51, "", "2026-11-24T07:10:00Z"), draft(52, "Shoes for bad knees", "2026-11-23T16:00:00Z")];
    Tray { drafts, free: Some(at("2026-11-25T11:30:00Z")) }
}

fn free(when: &str) -> FreeTime {
    FreeTime { at: at(when), channels: vec![id(3), id(4)], places: vec![mastodon(), bluesky()] }
}

fn calendar_week(p: Page) -> CalendarWeek {
    let post = |number, due: &str, title: &str, stands| DuePost {
        post: id(number),
        due: at(due),
        title: title.into(),
        places: vec![mastodon(), bluesky()],
        stands,
    };
    let day = |number, posts, free, quiet| WeekDay { day: date(2026, 11, number), posts, free, quiet };
    let monday = vec![
        post(21, "2026-11-23T08:00:00Z", "Monday's crust, two minutes", Stands::Out),
        post(22, "2026-11-23T16:30:00Z", "Who takes the last loaf?", Stands::Asks),
    ];
    let tuesday = vec![
        post(12, "2026-11-24T11:30:00Z", "Three loaves for people in a hurry", Stands::Asks),
        post(13, "2026-11-24T17:00:00Z", "What my grandmother did with crusts", Stands::Waits),
    ];
    let friday = vec![post(15, "2026-11-27T06:00:00Z", "Sleep before salt", Stands::Waits)];
    let days = vec![
        day(23, monday, vec![], false),
        day(24, tuesday, vec![], false),
        day(25, vec![], vec![free("2026-11-25T11:30:00Z")], false),
        day(26, vec![], vec![], false),
        day(27, friday, vec![free("2026-11-27T17:00:00Z")], false),
        day(28, vec![], vec![], true),
        day(29, vec![], vec![], true),
    ];
    CalendarWeek { tray: p.may_write().then(tray), showing: showing(QueueView::Week), balance: balanced(1), days, p }
}

fn calendar_month(p: Page) -> CalendarMonth {
    let first = date(2026, 10, 26);
    let day = |n: usize| MonthDay {
        day: first.series(1.day()).nth(n).expect("a day of that month"),
        posts: if n % 7 > 4 { 0 } else { 3 - n % 3 },
        free: usize::from(n > 29 && n % 7 < 5) * (1 + n % 2),
        asks: n == 28 || n == 29,
        quiet: n % 7 > 4,
    };
    let weeks = (0..6).map(|week| (week * 7..week * 7 + 7).map(day).collect()).collect();
    CalendarMonth {
        tray: p.may_write().then(tray),
        showing: showing(QueueView::Month),
        balance: balanced(3),
        of: date(2026, 11, 24),
        weeks,
        p,
    }
}

fn coming() -> Vec<ComingPost> {
    let places = || vec![mastodon(), bluesky()];
    let post = |at, title: &str, last| ComingPost { at, title: title.into(), places: places(), last };
    vec![
        post(at("2026-12-05T09:30:00Z"), "Open this Saturday, from 10 to 4", false),
        post(at("2026-12-12T09:30:00Z"), "Open on Saturday too, from 10 to 4", true),
    ]
}

fn queued() -> JustDone {
    JustDone { post: id::<PostId>(9).to_string(), ..JustDone::default() }
}

fn cancelled() -> JustDone {
    let was = at("2099-11-24T08:00:00Z").0.to_string();
    JustDone {
        draft: id::<DraftId>(9).to_string(),
        left: id::<PublicationId>(9).to_string(),
        was,
        ..JustDone::default()
    }
}

fn left_out() -> JustDone {
    let was = at("2099-11-24T08:00:00Z").0.to_string();
    JustDone { left: id::<PublicationId>(9).to_string(), was, ..JustDone::default() }
}

fn moved() -> JustDone {
    let was = at("2099-11-24T08:00:00Z").0.to_string();
    JustDone { moved: id::<PublicationId>(9).to_string(), was, ..JustDone::default() }
}

fn answered() -> JustDone {
    let missed = [7, 8].map(|number| id::<PublicationId>(number).to_string()).join(",");
    JustDone { missed, ..JustDone::default() }
}

fn queue(p: Page) -> Queue {
    Queue {
        tray: p.may_write().then(tray),
        p,
        showing: showing(QueueView::Queue),
        days: days(),
        coming: coming(),
        resting: vec![RestingSeries { title: "Market day".into(), since: at("2026-10-20T11:00:00Z") }],
        missed: Some(MissedQuestion {
            from: at("2026-11-23T18:40:00Z"),
            until: at("2026-11-24T05:55:00Z"),
            posts: missed(),
        }),
        attention: vec![
            Attention {
                kind: AttentionKind::Refused {
                    reason: "12 letters too many. Due on Thursday 09:00; the other places are fine.".into(),
                },
                title: "Why I let the dough sleep".into(),
                place: bluesky(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            },
            Attention {
                kind: AttentionKind::HeldBack { reason: "“Autumn box” is over. It is not public.".into() },
                title: "Last loaves of the autumn box".into(),
                place: mastodon(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            },
            Attention {
                kind: AttentionKind::AsksYes {
                    by: Some("Jonas".into()),
                    reason: "Whoever wrote this may not post at once. Say yes and it goes out.".into(),
                },
                title: "Three tins for small ovens".into(),
                place: site(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            },
            Attention {
                kind: AttentionKind::Unknown { left: at("2026-11-20T08:00:00Z") },
                title: "Knead in the rain".into(),
                place: mastodon(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            },
            Attention {
                kind: AttentionKind::InPart { out: 2, of: 4 },
                title: "Knead in the rain".into(),
                place: bluesky(),
                href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            },
            Attention {
                kind: AttentionKind::Reconnect,
                title: "Two places left on Saturday".into(),
                place: mastodon(),
                href: "/studio/places/add/mastodon".into(),
            },
        ],
        next: vec![
            NextAt { id: id(1), sign: site(), at: Some(at("2026-11-27T06:00:00Z")), waiting: 1 },
            NextAt { id: id(2), sign: letter(), at: Some(at("2026-12-01T06:30:00Z")), waiting: 1 },
            NextAt { id: id(3), sign: mastodon(), at: Some(at("2026-11-24T11:30:00Z")), waiting: 4 },
            NextAt { id: id(4), sign: held_place(bluesky()), at: None, waiting: 0 },
        ],
        tolerance_minutes: 120,
        balance: balanced(1),
        week: Some(week()),
        lacks: None,
        on_quiet: vec![],
        just: JustDone::default(),
    }
}

fn no_week(l: &str, lacks: WeekLacks) -> Queue {
    Queue { missed: None, attention: vec![], week: None, lacks: Some(lacks), ..queue(page(l)) }
}

/// Two days became quiet after posts had been queued there.
fn on_quiet_days(l: &str) -> Queue {
    let mut queue = Queue { missed: None, attention: vec![], ..queue(page(l)) };
    let busy = queue.days.iter_mut().filter(|day| !day.posts.is_empty()).take(2);
    queue.on_quiet = busy
        .map(|day| {
            day.quiet = true;
            let posts = day.posts.iter().map(|post| post.post).collect();
            QuietDay { day: day.at.in_zone(queue.p.now.time_zone()).date(), posts }
        })
        .collect();
    queue
}

fn balanced(offers: usize) -> Balanced {
    let offers = OffersLately { offers, posts: 8, allowed: 1, window: 10 };
    Balanced { pillars: balance(), offers: Some(offers) }
}

fn balance() -> Vec<Balance> {
    let pillar = |number, name: &str, posts, planned| Balance {
        row: RowId(number),
        name: name.into(),
        posts,
        planned: Some(planned),
        real: f64::from(posts) * 10.0 / 9.0,
    };
    vec![
        pillar(101, "Teach one thing", 6, 5),
        pillar(102, "What our regulars bake at home", 2, 3),
        pillar(103, "Behind the counter", 0, 1),
        pillar(104, "Offers", 1, 1),
    ]
}

/// Five posts are wished for, and four fit.
fn week() -> ProposedWeek {
    let place = |number, name: &str, asks, gets, gives_way| WeekAtPlace {
        row: RowId(number),
        name: name.into(),
        asks,
        gets,
        gives_way,
    };
    let slot = |day, hour| Slot::new(day, hour, 30).expect("a time of the week");
    let times = |number, name: &str, now, slots: Vec<Slot>, gives_way| ProposedTimes {
        channel: id(number),
        name: name.into(),
        network: "mastodon".into(),
        shares_with: vec![],
        now,
        is_new: now != slots.len(),
        slots,
        gives_way,
    };
    ProposedWeek {
        version: 7,
        week: Week {
            has: 130,
            answering: 40,
            away: 10,
            a_post: 20,
            fits: 4,
            only_carries: false,
            places: vec![
                place(105, "Our site", 1, 1, None),
                place(106, "Mastodon", 2, 2, None),
                place(107, "Bluesky", 2, 1, Some(GivesWay::NoReason)),
            ],
        },
        quiet: [false, false, false, false, false, true, true],
        channels: vec![
            times(3, "Mastodon", 2, vec![slot(2, 10), slot(4, 10)], None),
            times(4, "Bluesky", 5, vec![slot(3, 10)], Some(GivesWay::NoReason)),
        ],
    }
}

/// The plan wants nothing beyond what is carried, to two accounts at one of its places.
fn only_carries() -> ProposedWeek {
    let mut proposed = week();
    let mut bakers = ProposedTimes { channel: id(5), name: "The bakers".into(), ..proposed.channels[0].clone() };
    bakers.shares_with.push("Mastodon".into());
    proposed.channels[0].shares_with.push(bakers.name.clone());
    proposed.channels.insert(1, bakers);
    let more = proposed.week.places.iter_mut().filter(|place| place.asks > 1);
    more.for_each(|place| (place.gets, place.gives_way) = (1, Some(GivesWay::Carried)));
    proposed.week = Week { has: 25, answering: 15, a_post: 0, fits: 1, only_carries: true, ..proposed.week };
    proposed
}

fn missed() -> Vec<MissedPost> {
    let post = |number, title: &str, due: &str, free: Option<&str>, advice| MissedPost {
        id: id(number),
        title: title.into(),
        due: at(due),
        places: vec![mastodon(), bluesky()],
        next_free: free.map(at),
        advice,
    };
    vec![
        post(1, "A crust for the last bus home", "2026-11-23T19:00:00Z", Some("2026-11-25T11:30:00Z"), Choice::Move),
        post(2, "Tonight at nine: ask me anything", "2026-11-23T20:00:00Z", None, Choice::LetGo),
        post(3, "The answer to Monday's question", "2026-11-24T05:30:00Z", Some("2026-11-26T08:00:00Z"), Choice::Now),
    ]
}

fn days() -> Vec<QueueDay> {
    let post = |number, due: &str, title: &str, places, note: QueueNote| QueuePost {
        id: id(number),
        also: vec![],
        post: id(number),
        due: at(due),
        title: title.into(),
        places,
        left: note == QueueNote::Leaving,
        note,
        aim: vec!["Teach one thing".into(), "160 letter readers".into()],
    };
    vec![
        QueueDay {
            at: at("2026-11-24T11:00:00Z"),
            posts: vec![
                post(
                    17,
                    "2026-11-24T08:15:00Z",
                    "The mill turns slowly again",
                    vec![mastodon()],
                    QueueNote::Stays("Mastodon".into(), Stays::TriesAgain(at("2026-11-24T08:44:00Z"))),
                ),
                post(11, "2026-11-24T08:41:00Z", "How to keep bread for a week", vec![mastodon()], QueueNote::Leaving),
                post(
                    12,
                    "2026-11-24T11:30:00Z",
                    "Three loaves for people in a hurry",
                    vec![mastodon(), held_place(bluesky())],
                    QueueNote::WaitsForYes,
                ),
                post(
                    13,
                    "2026-11-24T17:00:00Z",
                    "What my grandmother did with crusts",
                    vec![mastodon()],
                    QueueNote::WrittenBy("Tom".into()),
                ),
            ],
            free: vec![free("2026-11-24T14:00:00Z")],
            quiet: false,
        },
        QueueDay {
            at: at("2026-11-25T11:00:00Z"),
            posts: vec![post(
                14,
                "2026-11-25T11:30:00Z",
                "Behind the scenes: a new oven door",
                vec![held_place(bluesky())],
                QueueNote::Stays("Bluesky".into(), Stays::Held(at("2026-11-24T08:12:00Z"))),
            )],
            free: vec![free("2026-11-25T17:00:00Z")],
            quiet: false,
        },
        QueueDay { at: at("2026-11-26T11:00:00Z"), posts: vec![], free: vec![], quiet: true },
        QueueDay {
            at: at("2026-11-27T11:00:00Z"),
            free: vec![],
            quiet: false,
            posts: vec![
                post(
                    16,
                    "2026-11-27T05:00:00Z",
                    "Last loaves of the autumn box",
                    vec![mastodon()],
                    QueueNote::EndsBefore("Autumn box".into()),
                ),
                post(
                    15,
                    "2026-11-27T06:00:00Z",
                    "Sleep before salt, a longer title that shows what happens when words need two lines",
                    vec![site(), mastodon()],
                    QueueNote::CarriedFrom("your site".into()),
                ),
            ],
        },
    ]
}
