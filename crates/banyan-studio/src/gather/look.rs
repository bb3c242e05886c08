//! A look before the yes: what would go out of an article, where, when, and what the guard says to it.

use askama::{Template, filters::Safe};
use banyan_app::compose::STOP_WITHIN;
use banyan_domain::{
    compose::{Card, Media, Part},
    guard::Level,
    ids::ItemId,
    time::UtcMillis,
};

use crate::{
    compose::{FindingLine, library::drawn},
    page::{Inside, Page},
    parts::PlaceSign,
    publish::Stays,
};

/// Longer words are opened by whoever wants them all.
const LETTERS_SHOWN: usize = 1_200;

#[derive(Template)]
#[template(path = "gather/look.html")]
pub struct LookPage {
    pub p: Page,
    pub look: LookPart,
}

/// Also asked for alone, into the row of its article.
#[derive(Template)]
#[template(path = "gather/look_part.html")]
pub struct LookPart {
    pub p: Page,
    pub id: ItemId,
    pub title: String,
    /// At its source.
    pub url: Option<String>,
    /// Those that do not have it yet.
    pub places: Vec<LookPlace>,
    /// Of what is shown here.
    pub sign: String,
    pub may_be_drafted: bool,
    /// A yes was said, and something has to be seen first.
    pub asks: bool,
}

pub struct LookPlace {
    pub sign: PlaceSign,
    pub handle: String,
    pub due: UtcMillis,
    /// Why it does not go out at that time.
    pub stays: Option<Stays>,
    pub waits_for_page: bool,
    pub title: Option<String>,
    pub warning: Option<String>,
    pub language: Option<String>,
    pub parts: Vec<Part>,
    pub card: Option<Card>,
    /// Where it leads, if neither its words nor its card say so.
    pub link: Option<String>,
    /// Those that are here already.
    pub media: Vec<Media>,
    pub brings_picture: bool,
    pub findings: Vec<FindingLine>,
    pub rules_of: Option<UtcMillis>,
}

impl LookPart {
    fn look(&self) -> &Self {
        self
    }

    /// What whoever says yes here has been told.
    fn seen_rules(&self) -> Vec<&str> {
        let lines = self.places.iter().flat_map(|place| &place.findings);
        let told = lines.filter(|line| line.finding.level > Level::Note);
        let mut rules: Vec<&str> = told.map(|line| line.finding.rule.as_str()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

impl LookPage {
    fn look(&self) -> &LookPart {
        &self.look
    }
}

impl LookPlace {
    fn is_blocked(&self) -> bool {
        self.findings.iter().any(|line| line.finding.level == Level::Block)
    }

    fn when(&self, p: &Page) -> String {
        if let Some(stays) = self.stays {
            return format!("{} {}", stays.words(p, &self.sign.name), p.t("look-waits"));
        }
        if self.due <= p.now_millis().plus(STOP_WITHIN) {
            return p.t("look-at-once").to_string();
        }
        p.t("look-at").with("moment", p.moment_text(self.due)).to_string()
    }
}

fn letters(part: &Part) -> usize {
    part.text.chars().count()
}

fn is_long(part: &Part) -> bool {
    letters(part) > LETTERS_SHOWN
}

fn picture(media: &Media) -> Safe<String> {
    drawn(media, None)
}

impl Inside for LookPage {
    fn here(&self) -> &'static str {
        "sources"
    }
}
