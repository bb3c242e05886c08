//! Write: say it once, see it fitted to each place, queue it; the words survive every error.

use askama::Template;
use banyan_app::compose::ChosenAim;
use banyan_domain::{
    compose::{Objective, counting::Counting},
    guard::{Finding, Level},
    ids::{ChannelId, PublicationId},
    time::UtcMillis,
};
use serde::Deserialize;

use super::aim::{AimSelect, chosen};
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

/// More of them are behind "more".
pub(crate) const MOST_FINDINGS: usize = 3;

#[derive(Template)]
#[template(path = "compose/write.html")]
pub struct Write {
    pub p: Page,
    pub form: WriteForm,
    pub places: Vec<WritePlace>,
    pub previews: Previews,
    pub problems: Vec<WriteProblem>,
    /// The next free time; `None`: there is none to wait for.
    pub slot: Option<UtcMillis>,
    /// What the plan says all of it is for; empty where it says nothing.
    pub purpose: String,
    pub selects: Vec<AimSelect>,
    /// Choosing an audience chooses its places.
    pub asks_places: bool,
    pub places_note: Option<String>,
    /// The address that goes along where no link is typed: that of the offer.
    pub offered: Option<String>,
}

/// Also asked for alone, when an audience is chosen.
#[derive(Template)]
#[template(path = "compose/places.html")]
pub struct Places {
    pub p: Page,
    pub places: Vec<WritePlace>,
    pub places_note: Option<String>,
}

/// Also asked for alone, while somebody types.
#[derive(Template)]
#[template(path = "compose/previews.html")]
pub struct Previews {
    pub p: Page,
    pub cards: Vec<Preview>,
    pub findings: Vec<FindingLine>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    pub title: String,
    pub text: String,
    pub link: String,
    /// As typed: with or without `#`, between spaces or commas.
    pub tags: String,
    /// Shown instead of the words until somebody chooses to read on.
    pub warning: String,
    pub objective: String,
    /// Names of the plan's rows; empty where none was chosen.
    pub pillar: String,
    pub audience: String,
    pub goal: String,
    pub part_of: String,
    /// A day and a time in the zone of the business, as the browser's field gives them.
    pub at: String,
    pub language: String,
    pub place: Vec<ChannelId>,
    pub action: String,
    /// Makes a second press of the same button harmless.
    pub key: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteAct {
    Queue,
    Now,
    /// At a moment of one's own.
    At,
    Preview,
}

pub struct WritePlace {
    pub id: ChannelId,
    pub sign: PlaceSign,
    pub handle: String,
    pub on: bool,
    pub limit: Option<usize>,
    pub counting: Counting,
}

pub struct Preview {
    pub sign: PlaceSign,
    pub handle: String,
    pub warning: Option<String>,
    pub parts: Vec<PreviewPart>,
    pub link: Option<String>,
    pub card_title: Option<String>,
    /// Cut to fit; shown as such.
    pub shortened: bool,
}

pub struct PreviewPart {
    pub text: String,
    pub length: usize,
    pub limit: Option<usize>,
}

/// One finding as it is shown: its words, what it rests on, and whether a person may keep it.
pub struct FindingLine {
    pub finding: Finding,
    pub places: Vec<PlaceSign>,
    /// Kept by somebody, with the reason.
    pub kept: Option<String>,
    /// Of a post in the queue: what keeping it lets go.
    pub publication: Option<PublicationId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteProblem {
    Empty,
    NoPlace,
    BadLink,
    /// Not a moment, or one that has passed.
    BadTime,
    /// A finding that cannot be overridden.
    Blocked,
    /// What it was to be for is no longer in the plan.
    NotInPlan,
}

impl WriteForm {
    pub fn act(&self) -> WriteAct {
        match self.action.as_str() {
            "queue" => WriteAct::Queue,
            "now" => WriteAct::Now,
            "at" => WriteAct::At,
            _ => WriteAct::Preview,
        }
    }

    pub fn problems(&self) -> Vec<WriteProblem> {
        let link = self.link.trim();
        let good_link = link.is_empty()
            || url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let checks = [
            (self.text.trim().is_empty(), WriteProblem::Empty),
            (self.place.is_empty(), WriteProblem::NoPlace),
            (!good_link, WriteProblem::BadLink),
        ];
        checks.into_iter().filter_map(|(wrong, problem)| wrong.then_some(problem)).collect()
    }

    pub fn hashtags(&self) -> Vec<String> {
        let parts = self.tags.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '#'));
        parts.filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
    }

    pub fn aim(&self) -> ChosenAim {
        chosen([&self.pillar, &self.audience, &self.goal, &self.part_of])
    }

    pub fn objective(&self) -> Objective {
        Objective::parse(&self.objective).unwrap_or_default()
    }
}

impl WriteProblem {
    pub fn message(self) -> &'static str {
        match self {
            Self::Empty => "write-empty",
            Self::NoPlace => "write-no-place",
            Self::BadLink => "write-bad-link",
            Self::BadTime => "write-bad-time",
            Self::Blocked => "write-blocked",
            Self::NotInPlan => "write-not-in-plan",
        }
    }
}

impl Write {
    /// What it is for, with the message that names it.
    fn objectives(&self) -> [(&'static str, &'static str, bool); 4] {
        let chosen = self.form.objective();
        Objective::ALL.map(|objective| {
            let name = match objective {
                Objective::Teach => "objective-teach",
                Objective::Gather => "objective-gather",
                Objective::Offer => "objective-offer",
                Objective::Tell => "objective-tell",
            };
            (objective.as_str(), name, objective == chosen)
        })
    }

    fn has(&self, problem: WriteProblem) -> bool {
        self.problems.contains(&problem)
    }

    /// Whether anything below "More" was filled in.
    fn has_more(&self) -> bool {
        [&self.form.title, &self.form.tags, &self.form.warning].into_iter().any(|text| !text.is_empty())
    }

    fn chosen(&self) -> usize {
        self.places.iter().filter(|place| place.on).count()
    }
}

impl WritePlace {
    /// How the browser counts while somebody types; the preview stays the last word.
    fn counting(&self) -> &'static str {
        match self.counting {
            Counting::Graphemes => "graphemes",
            Counting::GraphemesWithLinks { .. } => "links",
            Counting::Utf16 => "utf16",
            Counting::Bytes => "bytes",
        }
    }

    fn url_cost(&self) -> usize {
        match self.counting {
            Counting::GraphemesWithLinks { url_cost } => url_cost,
            Counting::Graphemes | Counting::Utf16 | Counting::Bytes => 0,
        }
    }
}

impl PreviewPart {
    fn over(&self) -> usize {
        self.limit.map_or(0, |limit| self.length.saturating_sub(limit))
    }

    fn class(&self) -> &'static str {
        match self.limit {
            Some(limit) if self.length > limit => "over",
            Some(limit) if self.length * 10 > limit * 9 => "close",
            _ => "",
        }
    }
}

impl Previews {
    fn first(&self) -> &[FindingLine] {
        &self.findings[..self.findings.len().min(MOST_FINDINGS)]
    }

    fn rest(&self) -> &[FindingLine] {
        &self.findings[self.findings.len().min(MOST_FINDINGS)..]
    }
}

impl FindingLine {
    pub fn class(&self) -> &'static str {
        match self.finding.level {
            Level::Note => "",
            Level::Warn => "warn",
            Level::Block => "stop",
        }
    }

    pub fn icon(&self) -> &'static str {
        if self.finding.level == Level::Note { "check" } else { "warn" }
    }

    pub fn words(&self, p: &Page) -> String {
        p.t(&self.finding.message).with_all(&self.finding.args).to_string()
    }

    pub fn may_keep(&self) -> bool {
        self.finding.level == Level::Warn && self.kept.is_none()
    }
}

impl Inside for Write {
    fn here(&self) -> &'static str {
        "write"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_buttons_that_say_so_send_anything() {
        let act = |action: &str| WriteForm { action: action.into(), ..WriteForm::default() }.act();
        assert_eq!(act("queue"), WriteAct::Queue);
        assert_eq!(act("now"), WriteAct::Now);
        for other in ["", "preview", "QUEUE", "delete"] {
            assert_eq!(act(other), WriteAct::Preview);
        }
    }

    #[test]
    fn a_post_needs_words_and_somewhere_to_go() {
        let place = vec![uuid::Uuid::from_u128(1).into()];
        let problems = |text: &str, link: &str, place: &[ChannelId]| {
            WriteForm { text: text.into(), link: link.into(), place: place.to_vec(), ..WriteForm::default() }.problems()
        };
        assert_eq!(problems("Hello", "", &place), []);
        assert_eq!(problems("  ", "https://a.example/x", &place), [WriteProblem::Empty]);
        assert_eq!(problems(" \n", "", &[]), [WriteProblem::Empty, WriteProblem::NoPlace]);
        assert_eq!(problems("Hello", "javascript:alert(1)", &place), [WriteProblem::BadLink]);
    }

    #[test]
    fn tags_are_read_however_they_are_typed() {
        let tags = |tags: &str| WriteForm { tags: tags.into(), ..WriteForm::default() }.hashtags();
        assert_eq!(tags("#bread, rye;#Göteborg  mill#oat"), ["bread", "rye", "Göteborg", "mill", "oat"]);
        assert!(tags(" # ,, ").is_empty());
    }

    #[test]
    fn a_count_warns_before_it_stops() {
        let class = |length| PreviewPart { text: String::new(), length, limit: Some(300) }.class();
        assert_eq!((class(270), class(271), class(300), class(301)), ("", "close", "close", "over"));
    }
}
