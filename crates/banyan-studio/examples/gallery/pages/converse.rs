//! Who waits for an answer: several, late and not, without a promise, nobody, and for who may not say so.

use banyan_app::converse::{Mark, NoPromise, Settled, WaitingLine};
use banyan_domain::{converse::IncomingKind, ids::MessageId, workspace::Role};
use banyan_studio::{
    converse::{SettledPerson, UnheardPlace, WaitingPage, WaitingPerson},
    done::{Done, JustDone},
    page::Page,
    parts::PlaceSign,
};

use super::{Made, made};
use crate::cast::{as_role, at, bluesky, demo, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let none = |hears| WaitingPage { lines: vec![], people: 0, settled: vec![], hears, ..waiting(page(l)) };
    let no_promise = |why| {
        let mut page = WaitingPage { no_promise: Some(why), is_cut: true, settled: vec![], ..waiting(page(l)) };
        page.lines.iter_mut().for_each(|person| (person.line.due, person.line.is_overdue) = (None, false));
        page
    };
    vec![
        made("waiting", &waiting(page(l))),
        made("waiting-marked", &WaitingPage { just: marked(), ..waiting(demo(l, Done::NeedsNoAnswer)) }),
        made("waiting-none", &none(true)),
        made("waiting-deaf", &none(false)),
        made("waiting-unheard", &WaitingPage { unheard: unheard(), ..none(true) }),
        made("waiting-unheard-some", &WaitingPage { unheard: unheard(), ..waiting(page(l)) }),
        made("waiting-no-promise", &no_promise(NoPromise::NotSaid)),
        made("waiting-closes-first", &no_promise(NoPromise::ClosesFirst)),
        made("waiting-reviewer", &waiting(as_role(l, Role::Reviewer))),
    ]
}

fn waiting(p: Page) -> WaitingPage {
    let long = "I read about your sourdough and have four questions: how long does it rest, where does the rye come from, \
                can my neighbour, who cannot eat wheat, have some of it, and may I bring my own jar on Saturday if I come \
                early enough, because the bus only goes once an hour and the next one leaves at…";
    WaitingPage {
        p,
        people: 3,
        lines: vec![
            late("Nora Ek", "Do you keep one for me? <3", IncomingKind::Reply, mastodon()),
            person(2, "دانا", "هل الخبز طازج؟", IncomingKind::DirectMessage, bluesky()),
            person(
                3,
                "AVeryLongNameWithoutAnyBlankThatSomebodyChoseForThemselves",
                long,
                IncomingKind::Quote,
                mastodon(),
            ),
        ],
        is_cut: false,
        no_promise: None,
        settled: vec![
            settled(4, "Tom Alm", Some(Mark::Answered), Some("Ada Lindholm")),
            settled(5, "Bo Berg", Some(Mark::NeedsNone), Some("Ada Lindholm")),
            settled(6, "Eva Dahl", None, None),
        ],
        hears: true,
        unheard: vec![],
        just: JustDone::default(),
    }
}

fn marked() -> JustDone {
    JustDone { marked: id::<MessageId>(5).to_string(), ..JustDone::default() }
}

fn unheard() -> Vec<UnheardPlace> {
    vec![
        UnheardPlace { sign: mastodon(), since: Some(at("2026-11-23T06:40:00Z")) },
        UnheardPlace { sign: bluesky(), since: None },
    ]
}

fn line(number: u128, name: &str, words: &str, kind: IncomingKind, sign: &PlaceSign) -> WaitingLine {
    WaitingLine {
        id: id(number),
        channel: id(1),
        network: sign.network.clone(),
        place: sign.name.clone(),
        kind,
        author: number.to_string(),
        name: name.into(),
        handle: format!("@{number}@bread.example"),
        words: words.into(),
        url: Some(format!("https://bread.example/@{number}")),
        since: at("2026-11-24T07:30:00Z"),
        due: Some(at("2026-11-24T12:30:00Z")),
        is_overdue: false,
    }
}

fn person(number: u128, name: &str, words: &str, kind: IncomingKind, sign: PlaceSign) -> WaitingPerson {
    WaitingPerson { line: line(number, name, words, kind, &sign), sign }
}

fn late(name: &str, words: &str, kind: IncomingKind, sign: PlaceSign) -> WaitingPerson {
    let since = at("2026-11-23T09:12:00Z");
    let line = WaitingLine {
        since,
        due: Some(at("2026-11-23T13:12:00Z")),
        is_overdue: true,
        ..line(1, name, words, kind, &sign)
    };
    WaitingPerson { line, sign }
}

fn settled(number: u128, name: &str, mark: Option<Mark>, by: Option<&str>) -> SettledPerson {
    let line = line(number, name, "", IncomingKind::Mention, &mastodon());
    let settled = Settled { line, at: at("2026-11-24T08:05:00Z"), mark, by: by.map(Into::into) };
    SettledPerson { settled, sign: mastodon() }
}
