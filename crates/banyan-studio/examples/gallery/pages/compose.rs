//! Write.

use std::collections::BTreeSet;

use banyan_app::{
    compose::{DraftLook, Due, Stumble},
    workspace::Colleague,
};
use banyan_domain::{
    compose::{Ease, Objective, carry::Form, counting::Counting},
    guard::{Balance, Evidence, Finding, Level, beside},
    ids::RecurringId,
    network::{HashtagStyle, LinkStyle},
    schedule::{Every, LAST, Recurrence},
    workspace::Role,
};
use banyan_studio::{
    compose::{
        AboutArticle, AimSelect, BitChoice, FindingLine, GoesOut, Kept, Letters, Looks, NextTime, OldPost, Preview,
        PreviewPart, Previews, Proposed, ProposedLine, Recur, RecurForm, RecurProblem, RecurWords, RecurWordsForm,
        RecurringLine, RecurringList, Rested, SayAgain, Stopped, Write, WriteForm, WritePlace, WriteProblem, Wrote,
    },
    done::{Done, JustDone},
    page::{HeldWhy, Page},
    parts::RemovedLine,
    publish::Stays,
};

use super::{
    Made,
    beside_words::{mill, saved},
    drafts::drafts,
    files::{none, unasked},
    made,
    publish::findings,
};
use crate::cast::{as_role, at, bluesky, demo, held, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("write", &write(page(l), "", vec![])),
        made("write-filled", &write(page(l), RAIN, vec![])),
        made("write-clear", &clear(page(l))),
        made("write-for-a-day", &for_a_day(page(l))),
        made("write-said", &said(page(l))),
        made("write-problem", &no_place_on(page(l))),
        made("write-blocked", &write(as_role(l, Role::Author), RAIN, vec![WriteProblem::Blocked])),
        made("write-think-first", &at_a_time(page(l))),
        made("write-two-times", &at_two_times(page(l))),
        made("write-without-a-time", &without_a_time(page(l))),
        made("write-after-a-yes", &without_a_time(as_role(l, Role::Author))),
        made("write-held", &waiting_there(page(l))),
        made("write-all-held", &all_held(l)),
        made("write-rested", &Write { rested: Some(Rested { rule: "capitals".into() }), ..clear(page(l)) }),
        made("write-kept", &Write { kept: kept(Some("Jonas"), None), ..own(write(page(l), RAIN, vec![])) }),
        made("write-follows", &Write { kept: follows(), ..write(page(l), RAIN, vec![]) }),
        made("write-beside", &beside_another(page(l))),
        made("write-ask-a-look", &looked(page(l), false)),
        made("write-asked-to-look", &looked(page(l), true)),
        made("write-conflict", &Write { kept: kept(None, Some("Jonas")), ..write(page(l), RAIN, vec![]) }),
        made("write-unfinished", &Write { unfinished: drafts(), ..write(page(l), "", vec![]) }),
        made("write-comment", &comment(page(l), true)),
        made("write-comment-unread", &comment(page(l), false)),
        made("write-about", &AboutArticle { p: page(l), address: String::new(), is_wrong: false }),
        made("write-about-wrong", &AboutArticle { p: page(l), address: "a mill".into(), is_wrong: true }),
        made("write-again", &again(page(l), false)),
        made("write-again-none", &again(page(l), true)),
        made("write-said-again", &say_again(page(l))),
        made("write-from-article", &begun_from_article(page(l))),
        made("recurring", &recurring(page(l))),
        made(
            "recurring-ended",
            &RecurringList { just: ended(), removed: ended_lately(), ..recurring(demo(l, Done::SeriesEnded)) },
        ),
        made("recurring-none", &RecurringList { p: page(l), all: vec![], removed: vec![], just: JustDone::default() }),
        made("recur", &recur(page(l), vec![])),
        made("recur-problem", &recur(page(l), vec![RecurProblem::BadDay, RecurProblem::EmptyBlank("ends".into())])),
        made("recur-words", &recur_words(page(l), None, None)),
        made("recur-words-problem", &recur_words(page(l), Some(RecurProblem::EmptyBlank("ends".into())), None)),
        made("recur-words-conflict", &recur_words(page(l), None, Some("Open on {weekday}, {date}."))),
        made("write-nowhere", &nowhere(page(l))),
    ]
}

pub(super) const RAIN: &str =
    "Rain is good for bread.\n\nWet air keeps the skin of the dough soft, so it can rise longer before it tears.";

pub(super) fn write(p: Page, text: &str, problems: Vec<WriteProblem>) -> Write {
    let cards = if text.is_empty() { vec![] } else { cards() };
    let findings = if text.is_empty() { vec![] } else { asked(problems.contains(&WriteProblem::Blocked)) };
    let is_stopped = problems.contains(&WriteProblem::Blocked);
    let blocked = if is_stopped { vec![(id(2), bluesky().name)] } else { vec![] };
    let kept = vec![("too-close".to_owned(), "The fair is tomorrow".to_owned())];
    let goes =
        if text.is_empty() { vec![] } else { vec![goes_out("2026-11-26T08:00:00Z", true, &["Mastodon", "Bluesky"])] };
    let previews = Previews {
        p: p.clone(),
        goes,
        cards,
        asks: None,
        aimed: None,
        findings,
        balance: None,
        wrote: Wrote::of(text, "en"),
        who: vec![],
        at: None,
        at_once: vec![],
        kept,
        blocked,
    };
    let too_long = Finding::new("too-long", Level::Block).with("over", 12).with("limit", 100);
    let place = |number, sign, handle: &str, letters| WritePlace {
        id: id(number),
        sign,
        handle: handle.into(),
        on: !text.is_empty(),
        letters: Some(letters),
        own: None,
        stays: None,
    };
    Write {
        form: WriteForm {
            text: text.into(),
            link: if text.is_empty() { String::new() } else { "https://linden.example/rain".into() },
            language: p.language().tag.into(),
            warning: if text.is_empty() { String::new() } else { "Flour everywhere".into() },
            key: "018f".into(),
            draft: "018f".into(),
            ..WriteForm::default()
        },
        places: vec![
            place(1, mastodon(), "@linden@mastodon.example", letters(500)),
            place(2, bluesky(), "@linden.example", Letters { link: LinkStyle::Card, threads: false, ..letters(100) }),
        ],
        files: none(p.clone()),
        poll: unasked(&p),
        previews,
        problems,
        rested: None,
        stopped: is_stopped.then(|| Stopped { place: bluesky().name, finding: too_long }),
        purpose: "Bread that a street comes together for.".into(),
        sounds: "The baker at the counter: short, warm, never in a hurry.".into(),
        selects: aim(!text.is_empty()),
        asks_places: true,
        places_note: (!text.is_empty())
            .then(|| p.t("write-audience-reads").with("audience", "Early neighbours").to_string()),
        offered: (!text.is_empty()).then(|| "https://linden.example/easter-loaf".into()),
        kept: Kept { draft: "018f".into(), ..Kept::default() },
        unfinished: vec![],
        looks: Looks::default(),
        bits: if text.is_empty() { vec![] } else { saved().into_iter().map(BitChoice::from).collect() },
        people: if text.is_empty() { vec![] } else { vec![mill()] },
        p,
    }
}

/// No place is connected, and something was written all the same.
fn nowhere(p: Page) -> Write {
    let previews = Previews { wrote: Wrote::of(RAIN, "en"), ..write(p.clone(), "", vec![]).previews };
    Write { places: vec![], asks_places: false, previews, ..write(p, RAIN, vec![WriteProblem::NoPlace]) }
}

/// Two colleagues: one is asked, one has looked. The reader is the one who is asked, or the one who asks.
fn looked(p: Page, is_asked: bool) -> Write {
    let look = |number, name: &str, looked: Option<&str>, words: &str| DraftLook {
        user: id(number),
        name: name.into(),
        by: Some("Ada Lindholm".into()),
        asked_at: at("2026-11-23T15:00:00Z"),
        looked_at: looked.map(at),
        words: words.into(),
    };
    let jonas = look(1, "Jonas Berg", None, "");
    let nora = look(2, "Nora Ek", Some("2026-11-23T16:20:00Z"), "The second sentence says it twice.");
    let colleague = |look: &DraftLook| Colleague { id: look.user, name: look.name.clone() };
    let looks = Looks {
        colleagues: vec![colleague(&jonas), colleague(&nora)],
        mine: is_asked.then(|| jonas.clone()),
        asked: vec![nora, jonas],
    };
    Write { looks, kept: kept(None, None), ..write(p, RAIN, vec![]) }
}

fn goes_out(when: &str, is_set: bool, places: &[&str]) -> GoesOut {
    let places = places.iter().map(|place| (*place).to_owned()).collect();
    GoesOut { due: Due { at: at(when), is_set }, places, waits: false }
}

/// One place has no weekly times, and our own site is out with it.
fn at_two_times(p: Page) -> Write {
    let mut page = clear(p);
    page.previews.goes = vec![
        goes_out("2026-11-24T08:40:30Z", false, &["Linden & Rye", "Bluesky"]),
        goes_out("2026-11-26T08:00:00Z", true, &["Mastodon"]),
    ];
    page
}

/// One place asks to be signed in to again, and one is held and left off.
fn waiting_there(p: Page) -> Write {
    let mut page = clear(p);
    page.previews.goes = vec![
        goes_out("2026-11-24T08:40:30Z", false, &["Linden & Rye"]),
        GoesOut { waits: true, ..goes_out("2026-11-26T08:00:00Z", true, &["Mastodon"]) },
    ];
    let stays = [Stays::SignedOut(at("2026-11-23T07:12:00Z")), Stays::Held(at("2026-11-24T07:12:00Z"))];
    for (place, stays) in page.places.iter_mut().zip(stays) {
        place.sign.held = true;
        place.on = matches!(stays, Stays::SignedOut(_));
        place.stays = Some(stays);
    }
    page
}

fn all_held(l: &str) -> Write {
    let mut page = clear(held(l, HeldWhy::By("Tom".into())));
    for line in &mut page.previews.goes {
        line.waits = true;
    }
    page
}

/// To our own site alone.
fn without_a_time(p: Page) -> Write {
    let mut page = clear(p);
    page.previews.goes = vec![goes_out("2026-11-24T08:40:30Z", false, &["Linden & Rye"])];
    page
}

fn letters(limit: usize) -> Letters {
    Letters {
        limit,
        bytes: None,
        counting: Counting::GraphemesWithLinks { url_cost: 23 },
        link: LinkStyle::InText,
        hashtags: HashtagStyle::InText,
        hides_words: true,
        has_polls: true,
        threads: true,
    }
}

/// Nothing is asked about it.
fn clear(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![]);
    page.previews.findings = vec![];
    page.previews.balance = Some(Balance { offers: 1, posts: 8, allowed: 2, window: 10 });
    page
}

/// Nothing is switched on, and what stands as the link is none.
fn no_place_on(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::NoPlace, WriteProblem::BadLink]);
    for place in &mut page.places {
        place.on = false;
    }
    page.form.link = "linden.example/rain".into();
    page.places_note = None;
    page.previews.cards = vec![];
    page.previews.goes = vec![];
    page
}

/// From the six-line test, for a day that is far enough from another offer; in sentences nobody likes to read.
fn for_a_day(p: Page) -> Write {
    let mut page = clear(p);
    page.form.at = "2026-12-02T12:30".into();
    page.previews.at = Some(at("2026-12-02T11:30:00Z"));
    page.previews.balance = None;
    page.previews.wrote = Wrote { letters: 412, ease: Some(Ease::Hard) };
    page
}

/// What an article and a letter have said.
fn said(p: Page) -> Write {
    let finding = |part: &str, place: &str, then: &str, now: &str| {
        let level = if part == "all" { Level::Warn } else { Level::Note };
        let evidence =
            Evidence { at: Some(at("2026-11-03T08:00:00Z")), beside: Some(beside(then, now)), ..Evidence::of(then) };
        let title = if place == "letter" { "Crumbs 47" } else { "What the rain does to bread" };
        let finding = Finding::new("said-in-item", level).with("part", part).with("where", place).with("title", title);
        FindingLine {
            finding: finding.with("days", 23).showing(evidence),
            places: vec![],
            kept: None,
            publication: None,
            rests: false,
        }
    };
    let soft = "Wet air keeps the skin of the dough soft, so that it can rise longer before it tears.";
    let mut page = write(p, RAIN, vec![]);
    page.previews.findings = vec![
        finding("all", "letter", &format!("Rain is good for bread, we find. {soft}"), RAIN),
        finding(
            "some",
            "site",
            soft,
            "Wet air keeps the skin of the dough soft, so it can rise longer before it tears.",
        ),
    ];
    page
}

/// At the typed time it comes too close to another post, and so it would now.
fn at_a_time(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::ThinkFirst]);
    let close = |minutes| Finding::new("too-close", Level::Warn).with("minutes", minutes).with("wanted", 180);
    let line = |minutes| FindingLine {
        finding: close(minutes),
        places: vec![mastodon()],
        kept: None,
        publication: None,
        rests: false,
    };
    page.form.at = "2026-11-26T09:30".into();
    page.previews.at = Some(at("2026-11-26T08:30:00Z"));
    page.previews.findings.insert(0, line(30));
    page.previews.at_once = vec![line(12)];
    page
}

/// What the guard says beside the words: what cannot go first, then what to think again about.
fn asked(is_blocked: bool) -> Vec<FindingLine> {
    let line = |finding, places| FindingLine { finding, places, kept: None, publication: None, rests: false };
    let too_long = Finding::new("too-long", Level::Block).with("over", 12).with("limit", 100);
    let mut lines = if is_blocked { vec![line(too_long, vec![bluesky()])] } else { vec![] };
    lines.extend(findings().into_iter().take(1));
    lines.extend([
        line(Finding::new("missing-alt", Level::Warn).with("pictures", 2), vec![]),
        line(Finding::new("two-offers-in-a-row", Level::Warn).with("when", "later"), vec![mastodon(), bluesky()]),
        line(Finding::new("link-not-checked", Level::Note), vec![]),
        line(Finding::new("no-goal", Level::Note), vec![]),
    ]);
    lines
}

/// As the plan's rows are offered, and what of them was chosen.
pub(super) fn aim(is_chosen: bool) -> Vec<AimSelect> {
    let select = |name, label, names: [&str; 2]| AimSelect {
        name,
        label,
        names: names.map(str::to_owned).to_vec(),
        examples: Vec::new(),
        chosen: if is_chosen { names[0].to_owned() } else { String::new() },
    };
    vec![
        select("pillar", "plan-section-pillar", ["Teach one thing", "Stories"]),
        select("audience", "plan-section-audience", ["Early neighbours", "Saturday bakers"]),
        select("goal", "write-goal", ["160 letter readers", "24 orders a week"]),
        select("part_of", "write-part-of", ["Easter loaf", "Open day in May"]),
    ]
}

fn cards() -> Vec<Preview> {
    vec![
        Preview {
            channel: id(1),
            own_words: false,
            sign: mastodon(),
            handle: "@linden@mastodon.example".into(),
            warning: Some("Flour everywhere".into()),
            parts: vec![PreviewPart { text: RAIN.into(), length: 128, limit: Some(500) }],
            link: Some("https://linden.example/rain".into()),
            card_title: Some("Knead in the rain: why dough likes wet days".into()),
            card_words: Some("What wet air does to a skin of dough, and how long it may rest then.".into()),
            card_picture: Some("/studio/write/card?of=https%3A%2F%2Flinden.example%2Frain".into()),
            sends_card: true,
            makes_card: false,
            files: vec![],
            poll: vec![],
            shortened: false,
            rules_of: None,
        },
        Preview {
            channel: id(2),
            own_words: true,
            sign: bluesky(),
            handle: "@linden.example".into(),
            warning: None,
            parts: vec![
                PreviewPart { text: "Rain is good for bread.".into(), length: 96, limit: Some(100) },
                PreviewPart { text: RAIN.into(), length: 112, limit: Some(100) },
            ],
            link: Some("https://linden.example/rain".into()),
            card_title: None,
            card_words: None,
            card_picture: None,
            makes_card: true,
            sends_card: false,
            files: vec![],
            poll: vec![],
            shortened: true,
            rules_of: Some(at("2026-11-03T08:00:00Z")),
        },
    ]
}

fn again(p: Page, is_empty: bool) -> SayAgain {
    let old = |number, text: &str, when, months, objective, url: Option<&str>| OldPost {
        post: id(number),
        text: text.into(),
        at: at(when),
        months,
        objective,
        places: 2,
        url: url.map(str::to_owned),
    };
    let first = old(1, RAIN, "2025-11-20T08:00:00Z", 12, Objective::Teach, Some("https://linden.example/rain"));
    let who =
        "My grandmother weighed flour by the cup of her hand. We still have the cup, and no scale agrees with it.";
    let second = old(2, who, "2026-03-02T08:00:00Z", 8, Objective::Tell, None);
    SayAgain { p, posts: if is_empty { vec![] } else { vec![first, second] } }
}

/// A week that is open, with times or without.
pub(super) fn proposed(with_times: bool) -> Proposed {
    let line = |number, form, title: &str, text: String, when: &str, is_begun| ProposedLine {
        item: id(number),
        form,
        title: title.into(),
        text,
        at: with_times.then(|| at(when)),
        places: vec![mastodon(), bluesky()],
        is_begun,
    };
    let (rain, sieve) = ("Knead in the rain", "What a sieve is for");
    let asks = "How long does a loaf have to sleep before anybody can taste it?";
    let sentence = "A sieve takes nothing away that you would miss.";
    let drafts = vec![
        line(1, Form::Title, rain, format!("{rain}\n\n{RAIN}"), "2026-11-25T08:00:00Z", false),
        line(2, Form::Question, "Two nights", format!("{asks}\n\nTwo nights"), "2026-11-27T08:00:00Z", true),
        line(3, Form::Sentence, sieve, sentence.into(), "2026-11-30T08:00:00Z", false),
    ];
    Proposed { drafts, is_held: false, is_nowhere: false }
}

fn begun_from_article(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::SaidAlready]);
    page.form.item = Some(id(1));
    page.kept.revision = 3;
    page
}

fn say_again(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::SameBeginning]);
    page.form.again = Some(id(1));
    page.kept.revision = 3;
    page
}

const OPEN: &str = "Open on {weekday}, {date}, from 10 to 4, with coffee from the house next door. Come in.";

fn recurring(p: Page) -> RecurringList {
    let line = |number, title: &str, every, next: Vec<NextTime>| RecurringLine {
        id: id(number),
        title: title.into(),
        text: OPEN.into(),
        places: vec![mastodon(), bluesky()],
        rhythm: Recurrence {
            every,
            at: jiff::civil::time(10, 30, 0, 0),
            from: jiff::civil::date(2026, 11, 28),
            until: None,
            times: None,
        },
        paused_at: None,
        paused_by: None,
        trouble: None,
        next,
    };
    let next = |at, post, changed, last| NextTime { at, post, changed, last };
    let saturdays = vec![
        next(at("2026-11-28T09:30:00Z"), Some(id(9)), true, false),
        next(at("2026-12-05T09:30:00Z"), None, false, false),
        next(at("2026-12-12T09:30:00Z"), None, false, true),
    ];
    let moved = vec![next(at("2026-11-29T09:30:00Z"), Some(id(8)), true, false)];
    let mut market = line(2, "Market day", Every::Month { nth: LAST, day: 7 }, moved);
    market.paused_at = Some(at("2026-11-20T12:00:00Z"));
    market.paused_by = Some("Jonas".into());
    let mut feast = line(
        3,
        "Midsummer in the yard, with everybody who has ever carried a sack",
        Every::Year { month: 6, day: 24 },
        vec![],
    );
    feast.paused_at = Some(at("2026-11-21T12:00:00Z"));
    feast.trouble = Some(Stumble::NoPlace);
    feast.rhythm.until = Some(jiff::civil::date(2030, 6, 24));
    let mut over = line(4, "Advent: one window a day", Every::Week { day: 4 }, vec![]);
    over.rhythm.times = Some(4);
    let all = vec![line(1, "Open on Saturday", Every::Week { day: 6 }, saturdays), market, feast, over];
    RecurringList { p, all, removed: vec![], just: JustDone::default() }
}

fn ended_lately() -> Vec<RemovedLine> {
    let back = "/studio/recurring/5/back".to_owned();
    vec![RemovedLine { name: "Soup on Wednesdays".into(), at: at("2026-11-24T07:40:00Z"), back }]
}

fn ended() -> JustDone {
    JustDone { ended: id::<RecurringId>(5).to_string(), ..JustDone::default() }
}

fn recur_words(p: Page, problem: Option<RecurProblem>, theirs: Option<&str>) -> RecurWords {
    let form = RecurWordsForm {
        revision: 3,
        text: OPEN.into(),
        title: "Open on Saturday".into(),
        comment: "The door beside the oven is the right one.".into(),
        own_of: vec![id(2)],
        own: vec!["Open on {weekday}. Coffee is on.".into()],
    };
    let theirs = theirs.map(str::to_owned);
    RecurWords { p, id: id(1), form, has_title: true, has_comment: true, own: vec![mastodon()], problem, theirs }
}

fn recur(p: Page, problems: Vec<RecurProblem>) -> Recur {
    let form = RecurForm {
        draft: "018f".into(),
        key: "018f".into(),
        rhythm: "month".into(),
        first: "2026-11-28".into(),
        at: "10:30".into(),
        ..RecurForm::default()
    };
    Recur { p, form, text: OPEN.into(), places: vec![mastodon(), bluesky()], problems }
}

/// Somebody else's article, with what its page said, or without.
fn comment(p: Page, was_read: bool) -> Write {
    let mut page = write(p, RAIN, vec![]);
    page.form.about = "yes".into();
    page.kept.revision = 3;
    if was_read {
        page.form.about_title = "Why rain is good for bread".into();
        page.form.quote = "Nobody has measured it, and every baker on the coast will tell you so.".into();
        page.form.quote_author = "Ida Holm".into();
        page.form.quote_site = "Mill News".into();
    }
    page
}

fn own(mut page: Write) -> Write {
    page.places[1].own = Some("Rain is good for bread.".into());
    page
}

pub(super) fn kept(other: Option<&str>, conflict: Option<&str>) -> Kept {
    Kept {
        draft: "018f".into(),
        revision: 7,
        at: Some(at("2026-11-22T09:41:07Z")),
        others: other.into_iter().map(str::to_owned).collect(),
        conflict: conflict.map(str::to_owned),
        queued: None,
        follows: None,
        rules: BTreeSet::new(),
        can_redo: true,
    }
}

/// Somebody put what stood here before in the queue, while this went on.
fn follows() -> Kept {
    Kept { follows: Some(id(9)), ..kept(None, None) }
}

fn beside_another(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::Beside]);
    page.form.earlier = Some(id(9));
    page.kept = follows();
    page
}
