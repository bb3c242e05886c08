//! Files beside the words of Write: none, one, four, too many for a place, a film where it is refused, ended, failed.

use banyan_app::compose::library::Asset;
use banyan_domain::{
    compose::{
        Media,
        asset::{Cut, Shape},
    },
    guard::{Finding, Level},
    network::{CutBy, Framing},
};
use banyan_studio::{
    compose::{
        CutSheet, FileLine, Files, FindingLine, PollFields, PreviewFile, Write, WriteProblem, library::FrameLine,
    },
    page::Page,
};
use jiff::civil::date;

use super::{
    Made,
    compose::{RAIN, write},
    library::{TODAY, bench, file, film, person, with},
    made,
};
use crate::cast::{bluesky, id, mastodon, page, site};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let over = person("Arne", Some(date(2026, 11, 1)), None);
    let refused = page(l).t("library-file-type").with("kind", "HEIC").to_string();
    let failed = |mut page: Write| {
        page.files.problems = vec![format!("IMG_2231.HEIC: {refused}")];
        page
    };
    vec![
        made("write-file", &one(page(l), bench())),
        made("write-file-point", &open(one(page(l), bench()))),
        made("write-file-silent", &one(page(l), file(3, ""))),
        made("write-files", &several(page(l), 4)),
        made("write-files-cut", &cut(several(page(l), 4), "1:1")),
        made("write-file-sheet", &sheet(cut(several(page(l), 4), "4:5/70/40/55"), Some("4:5/70/40/55"))),
        made("write-file-sheet-own", &sheet(cut(several(page(l), 4), "3:1/20"), Some("3:1/20"))),
        made("write-file-sheet-whole", &sheet(several(page(l), 4), None)),
        made("write-files-many", &several(page(l), 5)),
        made("write-file-over", &one(page(l), with(bench(), &over))),
        made("write-film", &film_refused(page(l))),
        made("write-file-failed", &failed(one(page(l), bench()))),
        made("write-file-gone", &gone(page(l))),
        made("write-poll", &polled(page(l), false)),
        made("write-poll-nowhere", &polled(page(l), true)),
        made("write-file-unsent", &unsent(page(l))),
    ]
}

/// To choose from, and what places take.
pub(super) fn none(p: Page) -> Files {
    let takes = |message: &str, place: &str, count: usize| {
        p.t(message).with("place", place).with("count", count).with("mb", 64).to_string()
    };
    Files {
        files: vec![],
        choices: vec![file(6, "The new floor"), bench(), film()],
        problems: vec![],
        takes: vec![
            takes("write-takes-all", "Mastodon", 4),
            takes("write-takes-films", "Bluesky", 4),
            takes("write-takes-any", "Linden & Rye", 1),
        ],
        frames: vec![
            FrameLine { sign: site(), framing: framing(191, 100, CutBy::Card) },
            FrameLine { sign: mastodon(), framing: framing(16, 9, CutBy::Point) },
            FrameLine { sign: bluesky(), framing: framing(1, 1, CutBy::Middle) },
        ],
        left_out: vec![],
        cut: vec![],
        today: TODAY,
        is_wanted: false,
        p,
    }
}

fn line(asset: Asset) -> FileLine {
    FileLine {
        id: asset.id,
        alt: asset.alt.clone().unwrap_or_default(),
        decorates: false,
        focus: asset.focus,
        is_open: false,
        sheet: None,
        asset: Some(asset),
    }
}

pub(super) fn framing(wide: u32, high: u32, by: CutBy) -> Framing {
    Framing { shape: Shape { wide, high }, by }
}

fn shown(number: usize, media: Media, frame: Option<Framing>) -> PreviewFile {
    let cut_to = frame.filter(|frame| frame.takes_cuts()).map(|frame| frame.shape);
    PreviewFile { number, id: media.asset, media: Some(media), frame, cut_to, is_left_out: false }
}

fn one(p: Page, asset: Asset) -> Write {
    let mut page = write(p, RAIN, vec![]);
    for card in &mut page.previews.cards {
        card.files = vec![shown(1, asset.as_media(None, None), None)];
    }
    page.files.files = vec![line(asset)];
    page
}

fn unsent(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::FileNotAdded]);
    page.files.is_wanted = true;
    page
}

fn open(mut page: Write) -> Write {
    page.files.files[0].is_open = true;
    page
}

/// The second only decorates; the last is left out at the second place.
fn several(p: Page, count: usize) -> Write {
    let assets = (10..).take(count).zip(["Arne on the bench", "A tile", "Rye", "The oven", "The door"]);
    let assets: Vec<Asset> = assets
        .map(|(number, name)| Asset { alt: Some(format!("{name}, early in the morning")), ..file(number, name) })
        .collect();
    let mut page = write(p, RAIN, vec![]);
    let framings = [framing(16, 9, CutBy::Point), framing(1, 1, CutBy::Middle)];
    for (card, shape) in page.previews.cards.iter_mut().zip(framings.map(Some)) {
        card.files = assets.iter().zip(1..).map(|(asset, at)| shown(at, asset.as_media(None, None), shape)).collect();
    }
    let last = page.previews.cards[1].files.last_mut().expect("there are some");
    (last.media, last.is_left_out) = (None, true);
    if count > 4 {
        let finding = Finding::new("too-many-pictures", Level::Block).with("count", count).with("limit", 4);
        page.previews
            .findings
            .insert(0, FindingLine { finding, places: vec![mastodon()], kept: None, publication: None, rests: false });
    }
    page.files.files = assets.into_iter().map(line).collect();
    page.files.files[1].decorates = true;
    page
}

/// The first picture goes to the second place cut.
fn cut(mut page: Write, to: &str) -> Write {
    let file = &mut page.previews.cards[1].files[0];
    if let Some(media) = &mut file.media {
        media.cut = Some(cut_of(to));
    }
    page
}

fn cut_of(typed: &str) -> Cut {
    typed.parse().expect("it is a cut")
}

/// It is being cut just now; where too little is left, that is told.
fn sheet(mut page: Write, to: Option<&str>) -> Write {
    let file = &mut page.files.files[0];
    let cut = to.map(cut_of);
    let here = format!("{}:{}", page.previews.cards[1].channel, file.id);
    file.sheet = Some(CutSheet { here, place: bluesky().name, cut, is_own: false, focus: file.focus });
    if cut.is_some_and(|cut| cut.size < 500) {
        let finding = Finding::new("cut-too-small", Level::Note);
        let finding = finding.with("picture", 1).with("width", 480).with("height", 160);
        page.previews
            .findings
            .insert(0, FindingLine { finding, places: vec![bluesky()], kept: None, publication: None, rests: false });
    }
    page
}

fn film_refused(p: Page) -> Write {
    let mut page = one(p, film());
    let finding = Finding::new("recording-too-long", Level::Block).with("minutes", 10);
    page.previews
        .findings
        .insert(0, FindingLine { finding, places: vec![bluesky()], kept: None, publication: None, rests: false });
    page
}

fn gone(p: Page) -> Write {
    let mut page = write(p, RAIN, vec![WriteProblem::NoFile]);
    page.previews.cards.clear();
    page.files.files = vec![FileLine {
        id: id(9),
        asset: None,
        alt: String::new(),
        decorates: false,
        focus: None,
        is_open: false,
        sheet: None,
    }];
    page
}

pub(super) fn unasked(p: &Page) -> PollFields {
    let has = p.t("write-poll-takes").with("place", "Mastodon").with("count", 4).with("days", 30).to_string();
    let has_none = p.t("write-poll-nowhere").with("place", "Bluesky").to_string();
    PollFields {
        options: vec![String::new(); 4],
        letters: Some(50),
        times: [60, 360, 1_440, 4_320, 10_080].map(|minutes| (minutes, minutes == 1_440)).to_vec(),
        multiple: false,
        takes: vec![has, has_none],
    }
}

/// Asked at both places, or only where nobody has polls.
fn polled(p: Page, nowhere: bool) -> Write {
    let mut page = write(p, RAIN, vec![]);
    let answers = ["Rye, dark", "Oat and honey", "Whatever is left on Saturday at noon, sliced thick"];
    page.poll.options = answers.into_iter().map(str::to_owned).chain([String::new()]).collect();
    page.poll.multiple = true;
    let finding = Finding::new("poll-in-words", Level::Note);
    page.previews
        .findings
        .insert(0, FindingLine { finding, places: vec![bluesky()], kept: None, publication: None, rests: false });
    page.previews.cards[0].poll = answers.map(str::to_owned).to_vec();
    let lines = answers.map(|answer| format!("– {answer}")).join("\n");
    page.previews.cards[1].parts[1].text = format!("{RAIN}\n\n{lines}");
    if nowhere {
        page.poll.letters = None;
        page.poll.takes.remove(0);
        page.previews.cards.remove(0);
        page.places.remove(0);
    }
    page
}
