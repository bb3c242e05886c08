//! The first three minutes, page by page, in every state they have.

use std::collections::BTreeMap;

use banyan_app::plan::say::say_sentence;
use banyan_domain::{
    plan::{
        BadValue, Client, ContactsSeen, Field, Habit, Hindsight, LookBack, OpenHours, PastPost, PlanError, Role,
        Section, Step, Untold, VisitorsSeen, conclude,
        first::{Job, Lack, Stand, Strategy, Why},
        sentence::{Answers, Carried, OtherHours, Sentence, What},
    },
    publish::PublicationState,
};
use banyan_studio::{
    page::Page,
    parts::PlaceSign,
    workspace::first::{
        AttemptProblem, ContactsProblem, Evidence, FileVisitors, FirstPost, Found, FoundForm, FoundNetwork, FoundSays,
        FoundSource, FoundWhy, LookProblem, NoNeed, OneThing, Opened, Pays, PlanLine, SeenContacts, SeenVisitors,
        Sideline, Somebody, StandPage, StepLine, StepState, Tried, Unread, VisitorRows, VisitorsProblem, WhyPage,
    },
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use super::{Made, compose::proposed, made};
use crate::cast::{at, bluesky, google_plus, mastodon, outside, site, wordpress};

const JUDGED: Date = date(2027, 6, 1);

pub(super) fn pages(l: &str) -> Vec<Made> {
    let mut pages = vec![
        made("first-stand", &StandPage { p: outside(l), chosen: None }),
        made("first-stand-again", &StandPage { p: outside(l), chosen: Some(Stand::Tried) }),
        made("first-sideline", &sideline(l)),
        made("first-sideline-read", &sideline_read(l)),
        made("first-sideline-problem", &sideline_unread(l)),
        made("first-why", &WhyPage { why: Why::default(), address: Some(String::new()), ..why(l) }),
        made("first-why-again", &why(l)),
        made("first-why-problem", &WhyPage { problem: Some(too_long(Section::Why, Field::Social, 4_000)), ..why(l) }),
        made("first-found", &found(l)),
        made("first-found-promised", &Found { asks_promise: false, says: at_noon(l), ..found(l) }),
        made("first-found-typed", &typed(l)),
        made("first-found-unnamed", &unnamed(l)),
        made("first-found-nothing", &nothing_found(l)),
        made("first-found-no-site", &Found { address: None, letters: vec![], ..nothing_found(l) }),
        made("first-done", &opened(l)),
        made("first-done-acted", &Opened { action: None, ..out_already(l) }),
        made("first-done-shown", &Opened { shown: true, ..out_already(l) }),
        made("first-done-stopped", &stopped(l)),
        made("first-done-unread", &Opened { unread: Some(unread()), first_post: None, ..opened(l) }),
        made("first-done-held", &Opened { sentence: None, held: true, ..out_already(l) }),
        made("first-done-soon", &Opened { sentence: None, ..opened(l) }),
        made(
            "first-done-empty",
            &Opened { places: vec![], sentence: None, first_post: None, proposed: None, ..without_a_site(l) },
        ),
        made(
            "first-done-talk",
            &Opened { places: vec![], talk: Some(vec!["Listening".into(), "Face to face".into()]), ..opened(l) },
        ),
    ];
    pages.extend(Stand::ALL.iter().map(|stand| {
        let action = Some(OneThing { stand: *stand, since: date(2026, 11, 20) });
        made(&format!("first-done-{}", stand.as_str().replace('_', "-")), &Opened { action, ..opened(l) })
    }));
    pages.extend(tried(l));
    pages.extend(grounds(l));
    pages
}

fn sideline(l: &str) -> Sideline {
    Sideline { p: outside(l), address: String::new(), problem: None, evidence: None }
}

fn sideline_unread(l: &str) -> Sideline {
    Sideline { address: "linden.example".into(), problem: Some(LookProblem::Unreachable), ..sideline(l) }
}

fn sideline_read(l: &str) -> Sideline {
    let networks = vec![(mastodon(), "@linden@mastodon.example".to_owned())];
    let evidence = Some(Evidence { networks, has_letter: true, pieces: 64 });
    Sideline { address: "https://linden.example".into(), evidence, ..sideline(l) }
}

fn why(l: &str) -> WhyPage {
    let why = Why {
        social: "the daughters and sons of those who buy our bread look there first.".into(),
        away: vec![Habit::FaceToFace, Habit::Listening, Habit::WowService],
        something_else: "The bell at noon".into(),
    };
    WhyPage { p: outside(l), why, again: date(2027, 2, 23), address: None, problem: None }
}

fn too_long(section: Section, field: Field, letters: usize) -> PlanError {
    PlanError::BadValue { section, field, typed: String::new(), reason: BadValue::TooLong(letters) }
}

fn tried(l: &str) -> Vec<Made> {
    let found = || Some(attempt());
    let page = |look_back, problem, asks| Tried {
        p: outside(l),
        look_back,
        address: String::new(),
        home: String::new(),
        problem,
        ticked: None,
        asks,
        as_table: false,
        judged: JUDGED,
        strategy: None,
        hindsight: None,
        looked_at: None,
        said: false,
    };
    let follows = |hindsight: &Hindsight| {
        let looked_at = (!hindsight.was_written()).then_some(date(2027, 2, 23));
        let strategy = Some(match hindsight {
            Hindsight::NoPlan => Strategy::Nothing,
            Hindsight::OneHead => Strategy::InMind,
            Hindsight::NotFollowed | Hindsight::KeptTo | Hindsight::NotKnown => Strategy::Written,
        });
        let page = Tried { hindsight: Some(*hindsight), strategy, looked_at, said: true, ..page(found(), None, false) };
        made(&format!("first-tried-{}", hindsight.as_str().replace('_', "-")), &page)
    };
    let untold = LookBack { left_waiting: None, leading_home: None, only_newest: true, ..steady() };
    let mut pages = vec![
        made("first-tried", &page(None, None, true)),
        made("first-tried-problem", &page(None, Some(AttemptProblem::NoArchive), true)),
        made("first-tried-typed", &typed_attempt(page(None, Some(AttemptProblem::Empty), true))),
        made("first-tried-found", &page(found(), None, false)),
        made("first-tried-table", &Tried { as_table: true, ..page(found(), None, false) }),
        made("first-tried-another", &page(found(), Some(AttemptProblem::TooLarge), true)),
        made("first-tried-two", &page(None, Some(AttemptProblem::TwoNetworks), true)),
        made("first-tried-steady", &page(Some(untold.clone()), None, false)),
        made("first-tried-never", &page(Some(LookBack { untold: Untold::Never, ..untold.clone() }), None, false)),
        made("first-tried-missing", &page(Some(LookBack { untold: Untold::Missing, ..untold }), None, false)),
    ];
    pages.extend(Hindsight::ALL.iter().map(follows));
    pages
}

/// All stays as it was typed and tapped.
fn typed_attempt(page: Tried) -> Tried {
    let (address, home) = ("https://mastodon.example/@linden".into(), "linden.example".into());
    Tried { address, home, ticked: Some(vec![]), strategy: Some(Strategy::Nothing), ..page }
}

/// Ten good weeks, then bursts.
fn attempt() -> LookBack {
    let weeks = [
        &[6, 5, 7, 5, 6, 5, 4, 5, 4, 5, 3, 2][..],
        &[0, 0, 3, 2, 0, 0, 0, 2, 4, 1, 0, 0, 0, 0, 0, 3, 2, 2, 0, 1],
        &[0, 0, 0, 0, 0, 0, 3, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1],
    ];
    LookBack::of(&posts(&weeks.concat(), "Special offer: order now"), Some(22), false, date(2024, 4, 1))
        .expect("there are posts")
}

fn steady() -> LookBack {
    LookBack::of(&posts(&[1; 14], "How we bake"), None, false, date(2023, 6, 15)).expect("there are posts")
}

fn posts(weeks: &[u32], words: &str) -> Vec<PastPost> {
    let monday = date(2023, 3, 6);
    let day = |week: i64| monday.checked_add(week.weeks()).expect("a day of the sample");
    let posts = (0_i64..).zip(weeks).flat_map(|(week, posts)| (0..*posts).map(move |post| (week, post)));
    posts
        .map(|(week, post)| PastPost {
            day: day(week),
            text: if post % 3 == 2 { "How we bake".to_owned() } else { words.to_owned() },
            leads_home: Some(post == 0),
        })
        .collect()
}

fn grounds(l: &str) -> Vec<Made> {
    let need = |evidence, problem| NoNeed {
        p: outside(l),
        address: "linden.example".into(),
        problem,
        evidence,
        contacts: None,
        contacts_problem: None,
        visitors: SeenVisitors { site: VisitorRows::default(), since: None, file: None },
        visitors_problem: None,
        clients: vec![Client::default(); 3],
        concluded: None,
        away: vec![],
        question: outside(l).t("ground-three-question").to_string(),
        again: date(2026, 12, 22),
        review: None,
    };
    let evidence = |networks, has_letter, pieces| Some(Evidence { networks, has_letter, pieces });
    let linked = vec![(mastodon(), "@linden@mastodon.example".to_owned()), (bluesky(), "linden.example".to_owned())];
    let job = Job { name: "Instagram".into(), hours: String::new(), owner: "Tim".into(), deputy: String::new() };
    let somebody = |job, said, problem| Somebody { p: outside(l), job, said, problem };
    let hours = "soon".to_owned();
    let bad_hours = PlanError::BadValue {
        section: Section::Person,
        field: Field::Hours,
        typed: hours.clone(),
        reason: BadValue::Minutes,
    };
    let long_name = too_long(Section::Person, Field::Name, 200);
    let pays = |serves, look_back: Option<LookBack>, lacks| Pays {
        p: outside(l),
        serves,
        asks: look_back.is_none(),
        look_back,
        address: String::new(),
        home: String::new(),
        problem: None,
        lacks,
    };
    let two = || vec![Role::Marketing, Role::Service];
    vec![
        made("first-no-need", &NoNeed { address: String::new(), ..need(None, None) }),
        made("first-no-need-problem", &need(None, Some(LookProblem::Unreachable))),
        made("first-no-need-evidence", &need(evidence(linked, true, 64), None)),
        made("first-no-need-nothing", &need(evidence(vec![], false, 0), None)),
        made("first-no-need-contacts", &NoNeed { contacts: Some(contacts()), ..need(None, None) }),
        made(
            "first-no-need-no-contacts",
            &NoNeed { contacts_problem: Some(ContactsProblem::Unknown), ..need(None, None) },
        ),
        made("first-no-need-visitors", &NoNeed { visitors: visitors(), ..need(None, None) }),
        made(
            "first-no-need-no-visitors",
            &NoNeed { visitors_problem: Some(VisitorsProblem::Unknown), ..need(None, None) },
        ),
        made("first-no-need-asked", &asked(need(None, None), &[None, None], &[])),
        made("first-no-need-review", &NoNeed { review: Some(date(2027, 2, 23)), ..need(None, None) }),
        made("first-no-need-talk", &asked(need(None, None), &[Some(false), Some(false), Some(true)], &[])),
        made("first-no-need-differ", &asked(need(None, None), &[Some(false), Some(false)], &[visitors_seen()])),
        made("first-no-need-divided", &asked(need(None, None), &[Some(false), Some(true)], &[])),
        made("first-no-need-there", &asked(need(None, None), &[Some(true), Some(true), Some(false)], &[])),
        made("first-somebody", &somebody(Job::default(), false, None)),
        made("first-somebody-hours", &somebody(Job { hours, ..job.clone() }, false, Some(bad_hours))),
        made("first-somebody-problem", &somebody(job.clone(), false, Some(long_name))),
        made("first-somebody-lacks", &somebody(job, true, None)),
        made("first-pays", &pays(vec![], None, None)),
        made("first-pays-more", &pays(two(), Some(steady()), Some(vec![]))),
        made("first-pays-lacks", &pays(vec![], None, Some(vec![Lack::NotKnown, Lack::OnePart]))),
        made("first-pays-ended", &Pays { asks: true, ..pays(two(), Some(steady()), Some(vec![Lack::Ended])) }),
        made("first-pays-long-ago", &pays(two(), Some(steady()), Some(vec![Lack::LongAgo]))),
        made("first-pays-too-little", &pays(two(), Some(steady()), Some(vec![Lack::TooLittle]))),
    ]
}

/// One page after clients have said what they said.
fn asked(page: NoNeed, said: &[Option<bool>], came: &[VisitorsSeen]) -> NoNeed {
    let words = "We came because of the sign at the corner, and because our neighbour said so.";
    let client = |is: &Option<bool>| Client { looks: *is, misses: *is, words: words.into() };
    let mut clients: Vec<Client> = said.iter().map(client).collect();
    let contacts = ContactsSeen { people: 214, with_profile: 37, ..ContactsSeen::default() };
    let concluded = Some(conclude(&clients, Some(&contacts), &came.iter().collect::<Vec<_>>()));
    clients.resize((said.len() + 2).max(3), Client::default());
    NoNeed { clients, concluded, away: vec!["Face to face".into(), "Listening".into()], ..page }
}

fn visitors_seen() -> VisitorsSeen {
    let mut seen = VisitorsSeen::default();
    seen.from_network("linkedin", 43);
    seen.from_search(210);
    seen
}

fn named(name: &str) -> PlaceSign {
    PlaceSign { network: name.to_lowercase(), badge: name[..2].into(), name: name.into(), ..bluesky() }
}

fn visitors() -> SeenVisitors {
    let site = |name: &str, visits| (name.to_owned(), visits);
    SeenVisitors {
        site: VisitorRows {
            networks: vec![(mastodon(), 31), (named("LinkedIn"), 12)],
            search: 210,
            sites: vec![
                site("town-guide.example", 9),
                site("a-very-long-name-of-a-neighbourhood-association.example", 2),
            ],
            unsaid: None,
        },
        since: Some(date(2026, 8, 24)),
        file: Some(FileVisitors {
            rows: VisitorRows {
                networks: vec![(named("Instagram"), 4)],
                search: 1_380,
                sites: vec![],
                unsaid: Some(802),
            },
            at: at("2026-11-24T07:00:00Z"),
            days: Some((date(2026, 10, 1), date(2026, 10, 31))),
        }),
    }
}

fn contacts() -> SeenContacts {
    SeenContacts {
        seen: ContactsSeen {
            people: 214,
            with_mail: 180,
            at_companies: 61,
            companies: 44,
            with_site: 23,
            with_profile: 37,
            networks: BTreeMap::new(),
        },
        at: at("2026-11-24T07:00:00Z"),
        networks: vec![(named("LinkedIn"), 29), (named("Instagram"), 11), (mastodon(), 2)],
    }
}

fn found(l: &str) -> Found {
    let network = |sign, handle: &str, why, connected, href: Option<&str>| FoundNetwork {
        sign,
        handle: handle.into(),
        why,
        connected,
        href: href.map(str::to_owned),
    };
    let says = FoundSays {
        open: OpenHours::parse("tue wed thu fri 07:00-18:00; sat 07:00-13:00"),
        letter: true,
        booking: Some("https://linden.example/book-a-table".into()),
        language: Some(if l == "es" { "de" } else { "es" }),
    };
    Found {
        p: outside(l),
        address: Some("linden.example".into()),
        seconds: Some(3),
        sources: vec![
            FoundSource {
                value: "https://linden.example/feed.xml".into(),
                sign: site(),
                title: "Linden & Rye: all articles".into(),
                items: Some(64),
                newest: Some(at("2026-11-15T08:00:00Z")),
                on: true,
            },
            FoundSource {
                value: "https://linden.example/comments.xml".into(),
                sign: site(),
                title: "Comments on all articles".into(),
                items: Some(10),
                newest: None,
                on: false,
            },
        ],
        networks: vec![
            network(
                mastodon(),
                "@linden@mastodon.example",
                FoundWhy::Vouched,
                false,
                Some("/studio/places/add/mastodon"),
            ),
            network(bluesky(), "@linden.example", FoundWhy::Domain, true, None),
            network(wordpress(), "linden.blog.example", FoundWhy::Linked, false, None),
        ],
        letters: vec!["Crumbs no. 47: why we bake at night".into()],
        typed: FoundForm::opening(&says, false),
        says,
        me: "Ada".into(),
        asks_doing: false,
        asks_promise: true,
        problem: None,
        resting: vec![network(google_plus(), "+LindenRye", FoundWhy::QuietSince(2019), false, None)],
    }
}

/// What could not be kept stands there as it was typed; the site does not answer this time.
fn typed(l: &str) -> Found {
    let mut found = found(l);
    for source in &mut found.sources {
        source.items = None;
    }
    let typed = FoundForm {
        wish: "come_by".into(),
        hours: "2 h".into(),
        who: "other".into(),
        who_name: "Tom, who bakes and answers".into(),
        promise: "4 h".into(),
        trade: "shop".into(),
        mode: "carry".into(),
        ..found.typed
    };
    let problem = Some(too_long(Section::Person, Field::Name, 200));
    Found { seconds: None, networks: vec![], resting: vec![], typed, problem, ..found }
}

/// Somebody else was tapped twice, and nobody named.
fn unnamed(l: &str) -> Found {
    let found = found(l);
    let typed = FoundForm { who: "other".into(), deputy: "other".into(), ..found.typed };
    Found { typed, ..found }
}

/// Most days rest at noon.
fn at_noon(l: &str) -> FoundSays {
    FoundSays { open: OpenHours::parse("Mon-Fri 9-12:30, 14-18, Sat 9-13"), ..found(l).says }
}

fn nothing_found(l: &str) -> Found {
    Found {
        sources: vec![],
        networks: vec![],
        resting: vec![],
        letters: vec![],
        says: FoundSays::default(),
        asks_doing: true,
        ..found(l)
    }
}

fn sentence() -> Sentence {
    let places = ["Linden & Rye", "Mastodon", "Bluesky"].map(str::to_owned).to_vec();
    let what = [(What::Articles, true)].into();
    Sentence {
        carried: vec![Carried { since: date(2026, 11, 24), what, places }],
        writes_since: None,
        answers: Some(Answers {
            who: vec!["Ada".into(), "Tom".into()],
            within_minutes: 240,
            days: [false, true, true, true, true, true, false],
            opens: Some("10:00".into()),
            closes: Some("18:00".into()),
            rests: Some(["12:30", "14:00"].map(str::to_owned)),
            others: vec![OtherHours {
                days: [false, false, false, false, false, true, false],
                opens: Some("09:00".into()),
                closes: Some("13:00".into()),
                rests: None,
            }],
        }),
    }
}

/// What Linden & Rye can say.
pub(super) fn said(p: &Page) -> Option<String> {
    say_sentence(p.words, &sentence())
}

fn opened(l: &str) -> Opened {
    let p = outside(l);
    let asks = |id: &str| Some((p.t(id).to_string(), "/studio/plan?row=1#row-1".to_owned()));
    let line = |section, names: &[&str], example, asks| PlanLine {
        section,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        example,
        asks,
    };
    let step = |step, state| StepLine { step, state };
    Opened {
        first_name: "Ada".into(),
        sentence: said(&p),
        shown: false,
        held: false,
        sentence_page: "https://social.linden.example/doing".into(),
        site_at: "/studio/first/found?address=linden.example".into(),
        unread: None,
        places: vec![mastodon(), bluesky()],
        talk: None,
        action: Some(OneThing { stand: Stand::Sideline, since: date(2026, 11, 24) }),
        plan: vec![
            line(Section::Why, &["Their daughters look there first."], false, asks("plan-ask-why-purpose")),
            line(Section::WhereTo, &[], false, asks("plan-ask-where-to-vision")),
            line(Section::Goal, &["People come by"], false, None),
            line(Section::Audience, &[], false, asks("plan-ask-audience-name")),
            line(Section::Pillar, &["Teach one thing", "Behind the oven"], true, None),
            line(Section::Away, &["Face to face", "Listening"], false, None),
            line(Section::Person, &["Ada", "Tom"], false, None),
        ],
        gaps: 7,
        steps: vec![
            step(Step::BusinessPlan, StepState::Open),
            step(Step::ItPlan, StepState::Done),
            step(Step::Team, StepState::Half),
            step(Step::Consultant, StepState::Open),
        ],
        first_post: Some(FirstPost {
            title: "Knead in the rain: why dough likes wet days".into(),
            href: "/studio/posts/018f0000-0000-7000-8000-000000000001".into(),
            stop: Some("/studio/publications/018f0000-0000-7000-8000-000000000001/cancel".into()),
            due: at("2026-11-24T08:40:30Z"),
            state: PublicationState::Scheduled,
        }),
        proposed: Some(proposed(false)),
        signs: [date(2027, 2, 1), date(2027, 4, 1)],
        judged: JUDGED,
        p,
    }
}

fn without_a_site(l: &str) -> Opened {
    Opened { site_at: "/studio/first/site".into(), ..opened(l) }
}

fn unread() -> Unread {
    let addresses = ["https://linden.example/feed.xml", "https://linden.example/the-night-shift/podcast.xml"];
    Unread { addresses: addresses.map(str::to_owned).to_vec(), mode: "carry".into() }
}

fn stopped(l: &str) -> Opened {
    let mut opened = opened(l);
    let post = opened.first_post.as_mut().expect("there is one");
    post.state = PublicationState::Cancelled;
    post.stop = None;
    opened
}

fn out_already(l: &str) -> Opened {
    let mut opened = opened(l);
    let post = opened.first_post.as_mut().expect("there is one");
    post.state = PublicationState::Published;
    post.stop = None;
    opened
}
