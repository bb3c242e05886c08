//! One file: what it shows, whose it is, who said yes, where it went, and what of it each place shows.

use askama::{Template, filters::Safe};
use banyan_app::compose::library::{Asset, AssetView, ConsentRow};
use banyan_domain::{
    compose::{
        Media,
        asset::{Frame, Rights, frame},
    },
    network::{CutBy, Framing, Network},
    publish::PublicationState,
};

use super::{ShelfFind, file_of, kind_of, name_of, shelf};
use crate::{
    page::{Inside, Page},
    parts::{PlaceSign, escape},
};

#[derive(Template)]
#[template(path = "compose/library/asset.html")]
pub struct AssetPage {
    pub p: Page,
    pub view: AssetView,
    pub uses: Vec<UseLine>,
    pub frames: Vec<FrameLine>,
    /// For which somebody may say yes.
    pub networks: Vec<Network>,
    pub problem: Option<AssetProblem>,
    /// What is known of it, or what somebody typed.
    pub fields: AssetFields,
    /// The yes that somebody began to note.
    pub yes: YesFields,
    /// Where in the library somebody came from.
    pub find: ShelfFind,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssetFields {
    pub alt: String,
    pub name: String,
    pub tags: String,
    pub rights: String,
    pub source: String,
    pub until: String,
    /// Per cent; of pictures.
    pub left: String,
    pub top: String,
}

impl AssetFields {
    pub fn of(asset: &Asset) -> Self {
        let (left, top) = per_cent(asset.focus);
        Self {
            alt: asset.alt.clone().unwrap_or_default(),
            name: asset.name.clone(),
            tags: asset.tags.join(", "),
            rights: asset.rights.rights.as_str().to_owned(),
            source: asset.rights.source.clone(),
            until: asset.rights.until.map(|day| day.to_string()).unwrap_or_default(),
            left: left.to_string(),
            top: top.to_string(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YesFields {
    pub person: String,
    pub terms: String,
    pub networks: Vec<String>,
    pub given_on: String,
    pub until: String,
}

impl YesFields {
    fn is_begun(&self) -> bool {
        *self != Self::default()
    }

    fn is_for(&self, network: &str) -> bool {
        self.networks.iter().any(|chosen| chosen == network)
    }
}

pub struct UseLine {
    pub sign: PlaceSign,
    pub title: String,
    pub href: String,
    pub at: banyan_domain::time::UtcMillis,
    pub state: PublicationState,
    /// It was out there, and is no more.
    pub is_gone: bool,
    pub url: Option<String>,
}

/// What a place shows of the picture before somebody opens it.
pub struct FrameLine {
    pub sign: PlaceSign,
    pub framing: Framing,
}

/// What was typed and could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssetProblem {
    Day(String),
    TooLong,
    NoName,
    NoPaper,
    PaperTooLarge,
    /// Somebody else said something else of it meanwhile.
    Changed,
    /// So many posts with it wait.
    InUse(i64),
}

/// How wide the picture stands on which a point is clicked: as wide as the smallest phone allows, and never scaled, so that
/// the browser tells the point without a script.
pub(crate) const POINT_WIDTH: u32 = 256;

impl AssetPage {
    fn asset(&self) -> &Asset {
        &self.view.asset
    }

    fn title(&self) -> String {
        name_of(&self.p, &self.asset().name)
    }

    fn whose(&self) -> String {
        shelf::whose(&self.p, self.asset(), self.view.today)
    }

    fn kind(&self) -> String {
        kind_of(&self.p, self.asset())
    }

    fn is_over(&self) -> bool {
        self.asset().rights.over(self.view.today).is_some()
    }

    /// Something unfinished, or what comes again.
    fn is_written_with(&self) -> bool {
        !self.view.drafts.is_empty() || !self.view.series.is_empty()
    }

    /// Words in which somebody is asked whose yes has an end. Who took it back is left in peace.
    fn ask_again(&self, row: &ConsentRow) -> Option<String> {
        let (p, yes, asset) = (&self.p, &row.consent, self.asset());
        let until = yes.until.filter(|_| yes.withdrawn_on.is_none())?;
        let shown = asset.alt.as_deref().filter(|_| asset.is_described()).unwrap_or(&asset.name);
        let shown = if shown.is_empty() { self.kind() } else { shown.trim_end_matches('.').to_owned() };
        let terms = yes.terms.trim_end_matches('.');
        let mut said = vec![p.t("library-ask-shown").with("shown", shown).to_string()];
        said.extend(yes.given_on.map(|day| p.t("library-ask-given").with("day", p.day(day)).to_string()));
        said.extend((!terms.is_empty()).then(|| p.t("library-ask-terms").with("terms", terms).to_string()));
        said.push(p.t("library-ask-until").with("day", p.day(until)).to_string());
        let desk = p.desk.as_ref()?;
        let (person, business) = (desk.person.as_str(), desk.business.as_str());
        let parts = [
            p.t("library-ask-hello").with("person", &yes.name).to_string(),
            said.join(" "),
            p.t("library-ask-please").to_string(),
            p.t("library-ask-from").with("person", person).with("business", business).to_string(),
        ];
        Some(parts.join("\n\n"))
    }

    /// By their names; one that is no more by its id.
    fn names(&self, ids: &[String]) -> String {
        let known = |id: &str| self.networks.iter().find(|network| network.id == id);
        let names = ids.iter().map(|id| known(id).map_or(id.as_str(), |network| network.name));
        names.collect::<Vec<_>>().join(", ")
    }

    fn rights(&self) -> [(&'static str, &'static str, bool); 4] {
        let chosen = Rights::parse(&self.fields.rights).unwrap_or(self.asset().rights.rights);
        Rights::ALL.map(|rights| (rights.as_str(), shelf::rights_message(rights), rights == chosen))
    }

    /// Where two said something else of it: what stands there now.
    fn stands(&self) -> Vec<(&'static str, String)> {
        if self.problem != Some(AssetProblem::Changed) {
            return Vec::new();
        }
        let (now, typed) = (AssetFields::of(self.asset()), &self.fields);
        let whose = self.p.t(shelf::rights_message(self.asset().rights.rights)).to_string();
        let rows = [
            ("library-shows", now.alt, &typed.alt),
            ("library-name", now.name, &typed.name),
            ("library-tags", now.tags, &typed.tags),
            ("library-source", now.source, &typed.source),
            ("library-until", now.until, &typed.until),
        ];
        let rights = (now.rights != typed.rights).then_some(("library-whose", whose));
        let differ = rows.into_iter().filter(|(_, now, typed)| now != *typed);
        differ.map(|(label, now, _)| (label, now)).chain(rights).collect()
    }

    fn point_height(&self) -> u32 {
        point_height(self.asset())
    }

    fn framed(&self, line: &FrameLine) -> Safe<String> {
        framed(&self.asset().as_media(None, None), line.framing, Some(&line.sign.name))
    }
}

/// How high it stands when it is so wide.
pub(crate) fn point_height(asset: &Asset) -> u32 {
    let sides = asset.width.zip(asset.height);
    let height = |(width, height): (u32, u32)| u64::from(POINT_WIDTH) * u64::from(height) / u64::from(width.max(1));
    sides.map_or(POINT_WIDTH, |sides| (height(sides) as u32).max(1))
}

/// Per cent from the left and from the top, as people count.
pub(crate) fn per_cent(focus: Option<(f32, f32)>) -> (u32, u32) {
    let (right, up) = focus.unwrap_or((0.0, 0.0));
    let part = |at: f32| (f64::midpoint(f64::from(at), 1.0) * 100.0).round() as u32;
    (part(right), part(-up))
}

/// The same from the left and the top, each 0 to 1.
pub(crate) fn point_of(left: f32, top: f32) -> (f32, f32) {
    (left.clamp(0.0, 1.0) * 2.0 - 1.0, 1.0 - top.clamp(0.0, 1.0) * 2.0)
}

impl FrameLine {
    /// Around what it is cut.
    pub(crate) fn around(&self) -> &'static str {
        match self.framing.by {
            CutBy::Point => "library-frame-point",
            CutBy::Middle => "library-frame-middle",
            CutBy::Card => "library-frame-card",
        }
    }
}

/// The part of the picture that is seen in this frame, drawn by the browser from the same file.
pub(crate) fn framed(picture: &Media, framing: Framing, said: Option<&str>) -> Safe<String> {
    let (Some(width), Some(height)) = (picture.width, picture.height) else { return Safe(String::new()) };
    let focus = picture.focus.filter(|_| framing.by != CutBy::Middle);
    let Frame { x, y, width: wide, height: high } = frame(width, height, framing.shape, focus);
    let file = file_of(&picture.asset, true);
    let said = match said {
        Some(said) => format!(r#"role="img" aria-label="{}""#, escape(said)),
        None => r#"aria-hidden="true""#.to_owned(),
    };
    Safe(format!(
        r#"<svg class="frame" viewBox="{x} {y} {wide} {high}" {said}><image href="{file}" width="{width}" height="{height}" preserveAspectRatio="none"/></svg>"#
    ))
}

impl AssetProblem {
    fn words(&self, p: &Page) -> String {
        match self {
            Self::Day(typed) => p.t("library-bad-day").with("typed", typed).to_string(),
            Self::TooLong => p.t("library-too-long").to_string(),
            Self::Changed => p.t("library-changed").to_string(),
            Self::NoName => p.t("library-no-person").to_string(),
            Self::NoPaper => p.t("library-no-file").to_string(),
            Self::PaperTooLarge => p.t("library-paper-too-large").to_string(),
            Self::InUse(posts) => p.t("library-in-use").with("count", posts).to_string(),
        }
    }
}

impl UseLine {
    fn is_out(&self) -> bool {
        matches!(self.state, PublicationState::Published | PublicationState::PublishedInPart)
    }
}

impl Inside for AssetPage {
    fn here(&self) -> &'static str {
        "write"
    }
}
