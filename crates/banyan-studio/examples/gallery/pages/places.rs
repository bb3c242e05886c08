//! Places, connecting, rest.

use banyan_domain::{
    guard::{Finding, Level},
    ids::{ChannelId, PostId},
    plan::RowId,
    publish::Years,
    workspace::Role,
};
use banyan_studio::{
    done::{Done, JustDone},
    page::Page,
    parts::PlaceSign,
    publish::{
        AddTile, Ask, Connect, ConnectProblem, ConnectStep, ConnectedPlace, Guide, GuideField, HowToAdd, LeavingSeries,
        LetRest, PlaceHealth, PlaceLine, Places, Planned, RestProblem, RestThen, RestedPlace, RestedWhy, RestingPost,
        SignInEnd, Wakes,
    },
};
use jiff::civil::date;

use super::{Made, made};
use crate::cast::{as_role, at, bluesky, demo, google_plus, held_place, id, mastodon, page, site, wordpress};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let nothing = RestThen { waiting: vec![], under_way: 0, series: vec![] };
    let mut pages = vec![
        made("places", &places(page(l))),
        made("places-reviewer", &places(as_role(l, Role::Reviewer))),
        made("places-rested", &places_rested(l)),
        made("let-rest", &let_rest(page(l))),
        made("let-rest-nothing", &LetRest { then: nothing, ..let_rest(page(l)) }),
        made("let-rest-no-reason", &LetRest { problem: Some(RestProblem::NoReason), ..let_rest(page(l)) }),
        made(
            "let-rest-leaving",
            &LetRest {
                why: "Nobody on our street reads there any more.".into(),
                keeps_sign_in: false,
                on_review: true,
                problem: Some(RestProblem::Leaving),
                ..let_rest(page(l))
            },
        ),
        made("places-empty", &Places { own: vec![], borrowed: vec![], rested: vec![], ask: None, ..places(page(l)) }),
    ];
    pages.extend(connecting(l));
    pages
}

fn place(number: u128, sign: PlaceSign, handle: &str, health: PlaceHealth, sign_in: SignInEnd) -> PlaceLine {
    PlaceLine {
        id: id(number),
        revision: 1,
        sign,
        handle: handle.into(),
        url: Some("https://linden.example".into()),
        health,
        sign_in,
        waiting: 2,
        next: Some(at("2026-11-26T08:00:00Z")),
        tries_again: None,
        checked: Some(at("2026-11-24T08:05:00Z")),
        years: vec![Years { from: 2026, to: None }],
    }
}

fn places(p: Page) -> Places {
    let tile = |sign: PlaceSign, how| AddTile { href: format!("/studio/places/add/{}", sign.network), sign, how };
    Places {
        p,
        own: vec![place(1, site(), "linden.example", PlaceHealth::Well, SignInEnd::Never)],
        borrowed: vec![
            place(2, wordpress(), "linden.blog.example", PlaceHealth::EndsSoon, SignInEnd::InDays { left: 6, of: 60 }),
            place(3, mastodon(), "@linden@mastodon.example", PlaceHealth::Well, SignInEnd::Never),
            place(
                4,
                held_place(bluesky()),
                "@linden.example",
                PlaceHealth::Held { since: at("2026-11-24T08:12:00Z") },
                SignInEnd::InDays { left: 41, of: 60 },
            ),
            place(
                5,
                mastodon(),
                "@bread@a-server-with-a-rather-long-name.example",
                PlaceHealth::Broken,
                SignInEnd::Ended,
            ),
            PlaceLine {
                tries_again: Some(at("2026-11-24T08:44:00Z")),
                ..place(
                    6,
                    bluesky(),
                    "@rye.example",
                    PlaceHealth::Silent { since: at("2026-11-23T08:12:00Z") },
                    SignInEnd::Never,
                )
            },
            PlaceLine {
                years: vec![Years { from: 2019, to: Some(2023) }, Years { from: 2026, to: None }],
                ..place(7, bluesky(), "@new.example", PlaceHealth::New, SignInEnd::Never)
            },
        ],
        rested: vec![
            RestedPlace {
                id: id(8),
                sign: google_plus(),
                handle: "+LindenRye".into(),
                years: vec![Years { from: 2011, to: Some(2019) }],
                why: None,
                posts: 212,
                wakes: Wakes::Never,
            },
            RestedPlace {
                id: id(9),
                sign: mastodon(),
                handle: "@linden@old.example".into(),
                years: vec![Years { from: 2018, to: Some(2021) }, Years { from: 2023, to: Some(2026) }],
                why: Some(RestedWhy {
                    words: "Nobody on our street reads there any more.".into(),
                    at: at("2026-11-20T08:00:00Z"),
                    by: Some("Ada Lindholm".into()),
                }),
                posts: 31,
                wakes: Wakes::AtOnce,
            },
            RestedPlace {
                id: id(10),
                sign: bluesky(),
                handle: "@rye.bsky.example".into(),
                years: vec![Years { from: 2025, to: Some(2025) }],
                why: Some(RestedWhy {
                    words: "One place was enough.".into(),
                    at: at("2025-12-30T08:00:00Z"),
                    by: None,
                }),
                posts: 0,
                wakes: Wakes::BySignIn,
            },
        ],
        just: JustDone::default(),
        ask: Some(Ask {
            sign: wordpress(),
            network: "wordpress".into(),
            until: Some(at("2026-11-30T11:00:00Z")),
            waiting: 2,
        }),
        tiles: vec![
            tile(mastodon(), HowToAdd::SignInThere),
            tile(bluesky(), HowToAdd::AppPassword),
            tile(site(), HowToAdd::Own),
            tile(wordpress(), HowToAdd::Demo),
        ],
    }
}

fn places_rested(l: &str) -> Places {
    let just = JustDone { rested: id::<ChannelId>(9).to_string(), ..JustDone::default() };
    Places { just, ask: None, ..places(demo(l, Done::Rested)) }
}

fn let_rest(p: Page) -> LetRest {
    LetRest {
        p,
        id: id(3),
        sign: mastodon(),
        handle: "@linden@mastodon.example".into(),
        then: rest_then(),
        why: String::new(),
        keeps_sign_in: true,
        on_review: false,
        problem: None,
    }
}

pub(super) fn rest_then() -> RestThen {
    let post = |number, title: &str, day: &str, goes_on| RestingPost {
        at: at(day),
        title: title.into(),
        href: format!("/studio/posts/{}", id::<PostId>(number)),
        goes_on,
    };
    RestThen {
        waiting: vec![
            post(1, "Rye needs patience", "2026-11-25T08:00:00Z", false),
            post(2, "Open on Sunday", "2026-11-27T08:00:00Z", true),
        ],
        under_way: 1,
        series: vec![
            LeavingSeries { title: "Market day".into(), only_there: false },
            LeavingSeries { title: "Bread of the week".into(), only_there: true },
        ],
    }
}

fn connecting(l: &str) -> Vec<Made> {
    let field = |name: &str, label: &str, secret, example: &str| GuideField {
        name: name.into(),
        label: label.into(),
        help: (name == "server").then(|| page(l).t("connect-field-server-why").to_string()),
        value: String::new(),
        secret,
        required: true,
        example: example.into(),
    };
    let connect = |sign, guide, step, fields, problem| {
        let practice = None;
        let connected = vec![
            ConnectedPlace { sign: site(), health: PlaceHealth::Well },
            ConnectedPlace { sign: wordpress(), health: PlaceHealth::EndsSoon },
        ];
        Connect { p: page(l), sign, guide, step, fields, problem, practice, connected }
    };
    let server = || vec![field("server", "Server", false, "mastodon.example")];
    let ours = |planned| ConnectStep::Stands {
        handle: "Own site".into(),
        url: Some("https://linden.example".into()),
        planned: Some(planned),
    };
    let stands = |planned| ConnectStep::Stands {
        handle: "@linden@mastodon.example".into(),
        url: Some("https://mastodon.example/@linden".into()),
        planned,
    };
    let not_yet = |name: &str, network: &str, own| Planned::NotYet {
        version: 7,
        name: name.into(),
        network: network.into(),
        own,
        until: date(2027, 2, 15),
    };
    let there = || ConnectStep::GoThere {
        url: "https://mastodon.example/oauth/authorize?client_id=1".into(),
        server: "mastodon.example".into(),
        pending: "p1".into(),
        code: String::new(),
    };
    let handle = || {
        vec![
            field("handle", "Handle", false, "you.bsky.social"),
            field("password", "App password", true, "xxxx-xxxx-xxxx-xxxx"),
        ]
    };
    let asked = || {
        vec![
            field("address", "Address", false, "https://linden.example"),
            field("password", "App password", true, "xxxx xxxx xxxx xxxx"),
        ]
    };
    vec![
        made("connect-mastodon", &connect(mastodon(), Guide::Mastodon, ConnectStep::Ask, server(), None)),
        made(
            "connect-mastodon-server",
            &connect(
                mastodon(),
                Guide::Mastodon,
                ConnectStep::Ask,
                server(),
                Some(ConnectProblem::Said(Box::new(
                    Finding::new("connect-bad-server", Level::Block).with("said", "mastodon"),
                ))),
            ),
        ),
        made("connect-mastodon-there", &connect(mastodon(), Guide::Mastodon, there(), vec![], None)),
        made(
            "connect-mastodon-code",
            &connect(mastodon(), Guide::Mastodon, there(), vec![], Some(ConnectProblem::CodeRefused)),
        ),
        made(
            "connect-mastodon-stands",
            &connect(
                mastodon(),
                Guide::Mastodon,
                stands(Some(Planned::There { row: RowId(106), name: "Mastodon".into() })),
                vec![],
                None,
            ),
        ),
        made(
            "connect-mastodon-plan",
            &connect(mastodon(), Guide::Mastodon, stands(Some(not_yet("Linden", "mastodon", false))), vec![], None),
        ),
        made(
            "connect-site-plan",
            &connect(site(), Guide::Own, ours(not_yet("Own site", "own_site", true)), vec![], None),
        ),
        made("connect-bluesky", &connect(bluesky(), Guide::Bluesky, ConnectStep::Ask, handle(), None)),
        made(
            "connect-bluesky-own",
            &connect(bluesky(), Guide::Bluesky, ConnectStep::Ask, handle(), Some(ConnectProblem::OwnPassword)),
        ),
        made(
            "connect-site",
            &connect(site(), Guide::Own, ConnectStep::Ask, vec![], Some(ConnectProblem::OwnSiteTaken)),
        ),
        made(
            "connect-plain",
            &connect(wordpress(), Guide::Plain, ConnectStep::Ask, asked(), Some(ConnectProblem::Unreachable)),
        ),
    ]
}
