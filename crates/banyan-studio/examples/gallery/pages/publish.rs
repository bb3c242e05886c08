//! Proof, and what is mended after a post is out.

use banyan_app::compose::{FileOut, Fixed, Outcome, PartOut, PlaceWords, WentOut};
use banyan_domain::{
    compose::{
        Card, Media, Poll,
        asset::{Cut, Shape},
    },
    guard::{Evidence, Finding, Level, beside},
    measure::{PollResult, Votes},
    publish::{AttemptOutcome, PublicationState, StepKind},
    workspace::Role,
};
use banyan_studio::{
    compose::{FindingLine, Rested, word_diff},
    done::JustDone,
    page::{HeldWhy, Page},
    parts::PlaceSign,
    publish::{
        AttemptLine, EditLine, Everywhere, Journey, Mending, MendingPlace, Origin, PlaceOutcome, Proof, Reword, Sent,
        Stays, TakeDown, TypedWords, Unknown,
    },
};

use super::{Made, compose::aim, made};
use crate::cast::{as_role, at, bluesky, held, held_place, id, mastodon, page, site, wordpress};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("proof", &proof(page(l))),
        made("proof-reviewer", &proof(as_role(l, Role::Reviewer))),
        made("proof-waits", &Proof { origin: None, journeys: vec![waiting()], findings: findings(), ..proof(page(l)) }),
        made("proof-waits-typed", &Proof { origin: None, journeys: vec![typed()], findings: vec![], ..proof(page(l)) }),
        made("proof-leaving", &Proof { origin: None, journeys: vec![leaving()], findings: vec![], ..proof(page(l)) }),
        made("proof-held", &Proof { origin: None, journeys: late(), findings: vec![], ..proof(held(l, by())) }),
        made("proof-tries-again", &Proof { origin: None, journeys: staying(), findings: vec![], ..proof(page(l)) }),
        made("proof-went", &Proof { origin: None, journeys: whole(), findings: vec![], ..proof(page(l)) }),
        made(
            "proof-went-reviewer",
            &Proof { journeys: whole(), findings: vec![], ..proof(as_role(l, Role::Reviewer)) },
        ),
        made("proof-yes", &Proof { origin: None, journeys: vec![asking(l)], findings: vec![], ..proof(page(l)) }),
        made("proof-poll", &Proof { origin: None, journeys: polls(), findings: vec![], ..proof(page(l)) }),
        made("mend", &mending(page(l), "she")),
        made("mend-out", &mending(page(l), "")),
        made("mend-nothing", &Mending { places: vec![], ..mending(page(l), "she") }),
        made("everywhere", &everywhere(page(l))),
        made("reword", &reword(page(l))),
        made("reword-think", &Reword { findings: findings(), unsure: true, ..reword(page(l)) }),
        made("reword-rested", &Reword { rested: Some(Rested { rule: "capitals".into() }), ..reword(page(l)) }),
        made("reword-not-now", &Reword { problem: Some(refused(&page(l))), ..reword(page(l)) }),
        made("reword-meanwhile", &Reword { theirs: Some(THEIRS.into()), ..reword(page(l)) }),
        made("reword-fixed", &Reword { fixed: Some(Fixed::Network), sign: bluesky(), ..reword(page(l)) }),
    ]
}

/// One still open, with an answer that is not told; one that is closed.
fn polls() -> Vec<Journey> {
    let votes = |answer: &str, votes| Votes { answer: answer.into(), votes };
    let poll =
        |answers, read_at| PollResult { answers, voters: Some(11), closes_at: at("2026-11-24T10:00:00Z"), read_at };
    let open = vec![votes("Rye", Some(7)), votes("Oat, with a spoon of honey", None)];
    let closed = vec![votes("Rye", Some(7)), votes("Oat, with a spoon of honey", Some(1)), votes("Both", Some(3))];
    let of = |number, poll| Journey { poll: Some(poll), ..journey(number, mastodon(), PublicationState::Published) };
    vec![of(1, poll(open, at("2026-11-24T05:00:00Z"))), of(2, poll(closed, at("2026-11-24T10:05:00Z")))]
}

fn journey(number: u128, sign: PlaceSign, state: PublicationState) -> Journey {
    Journey {
        id: id(number),
        revision: 3,
        sign,
        state,
        due: at("2026-11-20T08:00:00Z"),
        stays: None,
        left: Some(at("2026-11-20T08:00:01Z")),
        answered: None,
        remote_id: None,
        url: None,
        attempts: vec![],
        went: None,
        unknown: None,
        held_back: false,
        asks_yes: false,
        plan: None,
        reason: None,
        take_down: TakeDown::Can,
        asks: state.waits_for_person(),
        changed: None,
        poll: None,
        edits: vec![],
        fixed: None,
        taken_down: None,
        taken_down_by: None,
        words: None,
        typed: None,
    }
}

fn out(number: u128, sign: PlaceSign, url: &str) -> Journey {
    Journey {
        answered: Some(at("2026-11-20T08:00:02Z")),
        remote_id: Some("115820663041".into()),
        url: Some(url.into()),
        attempts: vec![attempt("2026-11-20T08:00:01Z", 0, AttemptOutcome::Done)],
        ..journey(number, sign, PublicationState::Published)
    }
}

fn attempt(when: &str, part: usize, outcome: AttemptOutcome) -> AttemptLine {
    let said = (outcome == AttemptOutcome::Unavailable).then(|| "503 Service Unavailable".to_owned());
    AttemptLine { at: at(when), step: StepKind::Create(part), outcome, said }
}

fn waiting() -> Journey {
    Journey {
        left: None,
        due: at("2026-11-26T08:00:00Z"),
        words: Some("Rain is good for bread.".into()),
        ..journey(8, mastodon(), PublicationState::Scheduled)
    }
}

/// Somebody was asked about their words and let them be.
fn typed() -> Journey {
    let text = "Rain is good for bread, and bad for the roof.".to_owned();
    Journey { typed: Some(TypedWords { revision: 4, text }), ..waiting() }
}

fn part(text: &str, number: Option<u32>) -> PartOut {
    PartOut {
        text: text.into(),
        is_comment: false,
        is_out: number.is_some(),
        stands: number.is_some(),
        remote_id: number.map(|number| format!("11582066304{number}")),
        url: number.map(|number| format!("https://mastodon.example/@linden/11582066304{number}")),
        at: None,
    }
}

fn words(parts: Vec<PartOut>) -> WentOut {
    WentOut {
        title: None,
        content_warning: None,
        language: Some("en".into()),
        parts,
        card: None,
        files: vec![],
        poll: None,
        otherwise: vec![],
    }
}

/// Everything there can be of a place: its own words, a comment, files, a card, a poll, and how it was taken down.
fn whole() -> Vec<Journey> {
    let comment = PartOut { is_comment: true, ..part("The whole story stands on our site.", Some(2)) };
    let gone = |part: PartOut| PartOut { stands: false, ..part };
    let down = |when, outcome| EditLine { after: None, outcome, at: at(when), ..edits().remove(0) };
    let own = "Rain is good for bread: the flour takes up less water.\n\nHere the crust stays thin, too.";
    let timed = PartOut { at: Some(at("2026-11-20T08:00:02Z")), ..part(own, Some(1)) };
    vec![
        Journey {
            went: Some(WentOut {
                content_warning: Some("Food".into()),
                files: files(),
                otherwise: vec![Finding::new("poll-in-words", Level::Note)],
                ..words(vec![timed.clone(), comment.clone()])
            }),
            ..out(1, mastodon(), "https://mastodon.example/@linden/115820663041")
        },
        Journey {
            went: Some(WentOut {
                title: Some("Knead in the rain".into()),
                card: Some(Card {
                    url: "https://linden.example/rain".into(),
                    title: "Knead in the rain".into(),
                    description: "Why dough likes wet days.".into(),
                    image: None,
                    thumbnail: None,
                }),
                poll: Some(Poll { options: vec!["Rye".into(), "Oat".into()], minutes: 1_440, multiple: false }),
                ..words(vec![part(own, Some(1))])
            }),
            ..out(2, bluesky(), "https://bsky.example/post/6")
        },
        Journey {
            went: Some(words(vec![gone(timed), gone(comment)])),
            edits: vec![
                down("2026-11-20T10:00:01Z", AttemptOutcome::Unknown),
                down("2026-11-21T10:00:00Z", AttemptOutcome::Done),
            ],
            taken_down: Some(at("2026-11-21T10:00:00Z")),
            taken_down_by: Some("Ada".into()),
            state: PublicationState::Cancelled,
            ..out(3, mastodon(), "https://mastodon.example/@linden/115820663041")
        },
    ]
}

fn files() -> Vec<FileOut> {
    let picture = Media {
        asset: id(41),
        mime_type: "image/jpeg".into(),
        bytes: 240_000,
        width: Some(1_600),
        height: Some(1_200),
        alt: Some("A loaf on a wet sill".into()),
        focus: Some((0.25, -0.5)),
        cut: Some(Cut::of(Shape { wide: 16, high: 9 })),
        duration_ms: None,
    };
    let silent = Media { alt: Some(String::new()), cut: None, focus: None, ..picture.clone() };
    let film = Media { mime_type: "video/mp4".into(), alt: None, ..silent.clone() };
    let file = |media, name: &str| FileOut { media, name: name.into(), digest: None };
    vec![file(picture, "sill.jpg"), file(silent, "flour.jpg"), file(film, "")]
}

/// The words of one place, to be changed after they are out.
fn reword(p: Page) -> Reword {
    Reword {
        p,
        id: id(3),
        post: id(1),
        title: "Knead in the rain: why dough likes wet days".into(),
        sign: mastodon(),
        revision: 2,
        words: PlaceWords {
            text: "Rain is good for bread: the flour takes up less water, and the crust stays thin.".into(),
            content_warning: Some(String::new()),
            first_comment: Some("The whole story stands on our site.".into()),
            alts: vec!["A loaf on a wet sill".into()],
            ..PlaceWords::default()
        },
        rested: None,
        fixed: None,
        poll_stays: true,
        unsure: false,
        findings: vec![],
        problem: None,
        theirs: None,
    }
}

const THEIRS: &str = "Rain is good for bread: the crust stays thin.";

fn refused(p: &Page) -> String {
    p.t("everywhere-unsure").with("place", mastodon().name).to_string()
}

fn edits() -> Vec<EditLine> {
    let edit = |when, outcome| EditLine {
        at: at(when),
        by: Some("Ada".into()),
        before: "Rain is god for bread.".into(),
        after: Some("Rain is good for bread.".into()),
        outcome,
        said: (outcome == AttemptOutcome::Unknown).then(|| "connection closed before message completed".to_owned()),
    };
    vec![edit("2026-11-20T09:10:00Z", AttemptOutcome::Unknown), edit("2026-11-20T09:12:00Z", AttemptOutcome::Done)]
}

/// A slip of the pen mended, with every answer there is.
fn everywhere(p: Page) -> Everywhere {
    let line = |sign, outcome, url: Option<&str>| PlaceOutcome {
        sign,
        channel_name: "@linden@mastodon.example".into(),
        outcome,
        url: url.map(str::to_owned),
        poll_stays: outcome == Outcome::Changed,
        finding: None,
    };
    let results = vec![
        line(site(), Outcome::Changed, Some("https://linden.example/rain")),
        line(mastodon(), Outcome::Failed, Some("https://mastodon.example/@linden/1")),
        line(bluesky(), Outcome::Cannot, Some("https://bsky.example/post/1")),
        line(mastodon(), Outcome::ChangedBefore, None),
        line(mastodon(), Outcome::OtherParts, None),
        line(mastodon(), Outcome::NotNow, None),
        line(mastodon(), Outcome::PollStays, Some("https://mastodon.example/@linden/2")),
        line(mastodon(), Outcome::Unsure, Some("https://mastodon.example/@linden/3")),
        line(bluesky(), Outcome::Untouched, None),
    ];
    let mended = Some(("he".to_owned(), "she".to_owned()));
    Everywhere { p, id: id(1), title: "Knead in the rain: why dough likes wet days".into(), results, mended }
}

/// What mending would do, and where nobody can.
fn mending(p: Page, right: &str) -> Mending {
    let place = |sign, outcome, words: Option<&str>| {
        let of = PlaceOutcome {
            sign,
            channel_name: "@linden@mastodon.example".into(),
            outcome,
            url: None,
            poll_stays: false,
            finding: None,
        };
        let change =
            |words: &str| word_diff(&format!("{words} says he likes it."), &format!("{words} says {right} likes it."));
        MendingPlace { of, changes: words.map(change).into_iter().collect() }
    };
    let places = vec![
        place(site(), Outcome::Changed, Some("Rain is good for bread, the baker")),
        place(mastodon(), Outcome::ChangedBefore, Some("The baker")),
        place(bluesky(), Outcome::Cannot, None),
        place(mastodon(), Outcome::Untouched, None),
    ];
    let title = "Knead in the rain: why dough likes wet days".into();
    Mending { p, id: id(1), title, wrong: "he".into(), right: right.into(), places }
}

/// It can still be stopped.
fn leaving() -> Journey {
    Journey { due: at("2026-11-24T08:40:24Z"), left: None, ..journey(2, mastodon(), PublicationState::Scheduled) }
}

fn by() -> HeldWhy {
    HeldWhy::By("Tom".into())
}

/// Its time came while everything was held.
fn late() -> Vec<Journey> {
    vec![Journey { due: at("2026-11-24T08:39:30Z"), ..waiting() }, Journey { id: id(9), ..waiting() }]
}

/// Everything that keeps a post past its time at one place.
fn staying() -> Vec<Journey> {
    let stays = |number, sign: PlaceSign, stays| Journey {
        due: at("2026-11-24T08:30:00Z"),
        left: None,
        stays: Some(stays),
        ..journey(number, sign, PublicationState::Scheduled)
    };
    let since = at("2026-11-24T07:12:00Z");
    let soon = at("2026-11-24T08:41:00Z");
    let tried = attempt("2026-11-24T08:39:00Z", 0, AttemptOutcome::Unavailable);
    vec![
        Journey { attempts: vec![tried], ..stays(1, bluesky(), Stays::TriesAgain(soon)) },
        stays(2, mastodon(), Stays::SlowedDown(soon)),
        stays(3, held_place(mastodon()), Stays::Held(since)),
        stays(4, held_place(wordpress()), Stays::SignedOut(since)),
        Journey { state: PublicationState::Processing, ..stays(5, mastodon(), Stays::LooksAgain(soon)) },
    ]
}

/// Whoever wrote it may not post at once.
fn asking(l: &str) -> Journey {
    Journey {
        left: None,
        reason: Some(page(l).t("publish-waits-for-yes").to_string()),
        held_back: true,
        asks_yes: true,
        ..journey(8, site(), PublicationState::NeedsAttention)
    }
}

/// What a post says that went nowhere because its offer is over.
fn over(p: &Page) -> String {
    let offer = p.t("guard-offer-over").with("name", "Autumn box").with("day", 20).with("n", 11).with("year", "2026");
    format!("{} {offer}", p.t("publish-over"))
}

fn proof(p: Page) -> Proof {
    let over = over(&p);
    let may_stop = p.may_publish();
    Proof {
        p,
        id: id(1),
        revision: 5,
        title: "Knead in the rain: why dough likes wet days".into(),
        origin: Some(Origin {
            sign: site(),
            title: "Knead in the rain".into(),
            found: at("2026-11-20T07:12:00Z"),
            url: Some("https://linden.example/rain".into()),
        }),
        journeys: vec![
            Journey {
                unknown: Some(Unknown {
                    lost: at("2026-11-20T08:00:31Z"),
                    looked: true,
                    restored: None,
                    profile: Some("https://mastodon.example/@linden".into()),
                }),
                attempts: vec![
                    AttemptLine {
                        at: at("2026-11-20T08:00:01Z"),
                        step: StepKind::Upload(0),
                        outcome: AttemptOutcome::Done,
                        said: None,
                    },
                    attempt("2026-11-20T08:00:02Z", 0, AttemptOutcome::Unknown),
                ],
                ..journey(2, mastodon(), PublicationState::OutcomeUnknown)
            },
            Journey {
                went: Some(words(vec![
                    part("Rain is good for bread. Wet air keeps the skin of the dough soft.", Some(1)),
                    part("Let it rise longer than on dry days: ten minutes are enough.", Some(2)),
                    part("If it sticks, wet your hands. No more flour.", None),
                    part("The whole story, with pictures: linden.example/rain", None),
                ])),
                attempts: vec![
                    attempt("2026-11-20T08:00:01Z", 0, AttemptOutcome::Done),
                    attempt("2026-11-20T08:00:03Z", 1, AttemptOutcome::Done),
                    attempt("2026-11-20T08:00:06Z", 2, AttemptOutcome::Unavailable),
                ],
                ..journey(3, bluesky(), PublicationState::PublishedInPart)
            },
            Journey {
                reason: Some("The title has 12 letters too many. Shorten it and try again.".into()),
                attempts: vec![attempt("2026-11-20T08:00:01Z", 0, AttemptOutcome::Rejected)],
                ..journey(4, wordpress(), PublicationState::NeedsAttention)
            },
            Journey {
                reason: Some(over),
                held_back: true,
                plan: Some("/studio/plan?row=107#row-107".into()),
                left: None,
                ..journey(8, mastodon(), PublicationState::NeedsAttention)
            },
            Journey {
                changed: Some(at("2026-11-20T09:12:00Z")),
                edits: edits(),
                ..out(5, site(), "https://linden.example/rain")
            },
            Journey { fixed: Some(Fixed::Network), ..out(12, bluesky(), "https://bsky.example/post/6") },
            out(6, mastodon(), "https://another.example/@linden/115820663041"),
            Journey { take_down: TakeDown::SeenByPerson, ..out(13, mastodon(), "https://another.example/@linden/7") },
            Journey { left: None, ..journey(7, bluesky(), PublicationState::Missed) },
        ],
        may_stop,
        sent: Sent {
            text: "Rain is good for bread. Wet air keeps the skin of the dough soft, so it can rise longer.".into(),
            link: Some("https://linden.example/rain".into()),
            language: Some("en".into()),
            written_by: Some("Tom".into()),
        },
        findings: vec![],
        selects: aim(true),
        asks_places: false,
        just: JustDone::default(),
    }
}

pub(super) fn findings() -> Vec<FindingLine> {
    let repeat = Finding::new("repeated-text", Level::Warn).with("how", "near").with("days", 13).showing(Evidence {
        url: Some("https://linden.example/x".into()),
        at: Some(at("2026-11-11T08:00:00Z")),
        beside: Some(beside("Rain is good for bread, always.", "Rain is good for bread, as every baker knows.")),
        ..Evidence::of("Rain is good for bread, always.")
    });
    vec![
        FindingLine {
            finding: repeat.clone(),
            places: vec![mastodon()],
            kept: None,
            publication: Some(id(8)),
            rests: false,
        },
        FindingLine {
            finding: repeat,
            places: vec![bluesky(), mastodon()],
            kept: Some("Part of a series".into()),
            publication: None,
            rests: true,
        },
        FindingLine {
            finding: Finding::new("link-not-checked", Level::Note),
            places: vec![],
            kept: None,
            publication: Some(id(8)),
            rests: false,
        },
    ]
}
