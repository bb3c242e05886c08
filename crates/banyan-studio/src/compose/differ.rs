//! In what two states of a draft differ: each of its fields that is not the same, word by word.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::compose::{Draft, When, library::Attached};
use banyan_content::language;
use banyan_domain::{
    compose::{About, Poll},
    ids::{AssetId, ChannelId},
};

use super::{
    compare::{Piece, word_diff},
    write::objective_id,
};
use crate::page::Page;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the field is called.
    pub label: String,
    pub pieces: Vec<Piece>,
}

/// What a draft knows by its id alone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub(crate) places: BTreeMap<ChannelId, String>,
    pub(crate) files: BTreeMap<AssetId, String>,
}

/// All but the words for all places, which have their own place on the page.
pub(crate) fn differences(p: &Page, names: &Names, theirs: &Draft, mine: &Draft) -> Vec<Difference> {
    let (theirs, mine) = (Fields::of(p, names, theirs), Fields::of(p, names, mine));
    let fields: BTreeSet<&(usize, String)> = theirs.0.keys().chain(mine.0.keys()).collect();
    let said = |fields: &Fields, field: &(usize, String)| fields.0.get(field).cloned().unwrap_or_default();
    let differs = |field: &(usize, String)| {
        let (theirs, mine) = (said(&theirs, field), said(&mine, field));
        (theirs != mine).then(|| Difference { label: field.1.clone(), pieces: word_diff(&theirs, &mine) })
    };
    fields.into_iter().filter_map(differs).collect()
}

/// Each with its name, in the order in which they are shown; what says nothing is not among them.
struct Fields(BTreeMap<(usize, String), String>);

impl Fields {
    fn of(p: &Page, names: &Names, draft: &Draft) -> Self {
        let mut fields = Self(BTreeMap::new());
        let t = |id: &str| p.t(id).to_string();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let aim = &draft.aim;
        fields.add(0, t("write-title"), text(&draft.title));
        for (place, own) in &draft.own {
            fields.add(1, p.t("differ-own").with("place", names.place(*place)).to_string(), own.clone());
        }
        fields.add(2, t("write-comment"), text(&draft.first_comment));
        fields.add(3, t("write-link"), text(&draft.link));
        fields.add(
            4,
            t("write-tags"),
            draft.hashtags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "),
        );
        fields.add(5, t("write-warning"), text(&draft.content_warning));
        fields.add(6, t("write-poll"), draft.poll.as_ref().map(|poll| answers(p, poll)).unwrap_or_default());
        for (number, file) in (1_usize..).zip(&draft.media) {
            fields.add(7, p.t("write-file-n").with("n", number).to_string(), names.file(p, file));
        }
        for (place, files) in &draft.left_out {
            let files = files.iter().map(|file| names.name(*file));
            fields.add_files(8, p.t("differ-left-out").with("place", names.place(*place)).to_string(), files);
        }
        for (place, files) in &draft.cut {
            let files = files.iter().map(|(file, cut)| format!("{} {cut}", names.name(*file)));
            fields.add_files(9, p.t("differ-cut").with("place", names.place(*place)).to_string(), files);
        }
        fields.add_about(p, draft.about.as_ref());
        fields.add(14, t("write-language"), language_of(draft));
        fields.add(15, t("write-objective"), t(objective_id(draft.objective)));
        fields.add(16, t("plan-section-pillar"), text(&aim.pillar));
        fields.add(17, t("plan-section-audience"), text(&aim.audience));
        fields.add(18, t("write-goal"), text(&aim.goal));
        fields.add(19, t("write-part-of"), text(&aim.part_of));
        let places: BTreeSet<String> = draft.channels.iter().map(|place| names.place(*place)).collect();
        fields.add(20, t("write-places"), places.into_iter().collect::<Vec<_>>().join(", "));
        fields.add(21, t("write-at-moment"), time_of(p, draft.when));
        fields
    }

    fn add(&mut self, at: usize, label: String, text: String) {
        if !text.trim().is_empty() {
            self.0.insert((at, label), text);
        }
    }

    fn add_files(&mut self, at: usize, label: String, files: impl Iterator<Item = String>) {
        self.add(at, label, files.collect::<Vec<_>>().join(", "));
    }

    fn add_about(&mut self, p: &Page, about: Option<&About>) {
        let Some(About { title, author, site, quote }) = about else { return };
        for (at, label, text) in [
            (10, "about-heading", title),
            (11, "about-quote", quote),
            (12, "about-author", author),
            (13, "about-site", site),
        ] {
            self.add(at, p.t(label).to_string(), text.clone());
        }
    }
}

impl Names {
    fn place(&self, place: ChannelId) -> String {
        self.places.get(&place).cloned().unwrap_or_else(|| place.to_string())
    }

    fn name(&self, file: AssetId) -> String {
        self.files.get(&file).cloned().unwrap_or_else(|| file.to_string())
    }

    /// With what it shows, where the post says that for itself.
    fn file(&self, p: &Page, file: &Attached) -> String {
        let name = self.name(file.asset);
        let shows = match file.alt.as_deref() {
            None => name,
            Some("") => format!("{name}\n{}", p.t("write-media-decor")),
            Some(alt) => format!("{name}\n{alt}"),
        };
        match file.focus {
            Some((x, y)) => format!("{shows}\n{}: {x} {y}", p.t("differ-focus")),
            None => shows,
        }
    }
}

fn answers(p: &Page, poll: &Poll) -> String {
    let mut lines = poll.options.clone();
    lines.push(format!("{}: {}", p.t("write-poll-open"), p.t("write-poll-minutes").with("count", poll.minutes)));
    if poll.multiple {
        lines.push(p.t("write-poll-multiple").to_string());
    }
    lines.join("\n")
}

fn language_of(draft: &Draft) -> String {
    let tag = draft.language.as_deref().unwrap_or_default();
    language::name(tag).filter(|_| !tag.contains('-')).unwrap_or(tag).to_owned()
}

fn time_of(p: &Page, when: When) -> String {
    match when {
        When::At(at) => p.moment_text(at),
        When::NextSlot | When::Now | When::Soon => String::new(),
    }
}
