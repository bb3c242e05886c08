//! All files: to look through, to add to, and what wants a look.

use askama::Template;
use banyan_app::compose::library::{Asset, Shown};
use banyan_domain::compose::asset::{Ending, Over, Rights};
use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    done::JustDone,
    page::{Inside, Page},
};

#[derive(Template)]
#[template(path = "compose/library/shelf.html")]
pub struct Shelf {
    pub p: Page,
    pub find: ShelfFind,
    pub assets: Vec<Asset>,
    pub counts: [(Shown, usize); 7],
    pub found: usize,
    pub tags: Vec<String>,
    pub pairs: Vec<Pair>,
    pub today: Date,
    /// What was sent and could not be kept, in words.
    pub problems: Vec<String>,
    pub just: JustDone,
}

/// One kind of files to look at.
struct Choice {
    words: String,
    count: usize,
    href: String,
    is_chosen: bool,
}

/// Two that look alike.
pub struct Pair {
    pub one: Asset,
    pub other: Asset,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShelfFind {
    pub q: String,
    pub tag: String,
    pub show: String,
    /// How many newer ones are passed over.
    pub skip: usize,
}

impl ShelfFind {
    pub fn shown(&self) -> Shown {
        Shown::parse(&self.show).unwrap_or_default()
    }

    /// What is looked for, in words.
    pub(super) fn name(&self, p: &Page) -> String {
        let mut parts = vec![p.t("shell-library").to_string()];
        if self.shown() != Shown::All {
            parts.push(p.t(message(self.shown())).to_string());
        }
        parts.extend([&self.tag, &self.q].into_iter().filter(|said| !said.is_empty()).cloned());
        parts.join(" · ")
    }

    /// Goes along to one of the files, so that its page leads back here.
    pub(super) fn along(&self) -> String {
        let query = self.query(self.shown(), self.skip);
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The address of the same search with another choice.
    fn with(&self, shown: Shown, skip: usize) -> String {
        format!("/studio/library?{}", self.query(shown, skip))
    }

    fn query(&self, shown: Shown, skip: usize) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("tag", &self.tag)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if shown != Shown::All {
            query.append_pair("show", shown.as_str());
        }
        if skip > 0 {
            query.append_pair("skip", &skip.to_string());
        }
        query.finish()
    }
}

/// On one page.
pub(crate) const SHELF: usize = 60;

impl Shelf {
    fn count(&self, shown: Shown) -> usize {
        self.counts.iter().find(|(other, _)| *other == shown).map_or(0, |(_, count)| *count)
    }

    /// All, and what there is to do.
    fn choices(&self) -> Vec<Choice> {
        let chosen = self.find.shown();
        let is_worth_it = |choice: &&(Shown, usize)| choice.0 == Shown::All || choice.1 > 0 || choice.0 == chosen;
        let choice = |(shown, count): &(Shown, usize)| Choice {
            words: self.p.t(message(*shown)).to_string(),
            count: *count,
            href: self.find.with(*shown, 0),
            is_chosen: *shown == chosen,
        };
        self.counts.iter().filter(is_worth_it).map(choice).collect()
    }

    /// Chooses it, or lets go of it.
    fn tag_href(&self, tag: &str) -> String {
        let tag = if self.find.tag == tag { String::new() } else { tag.to_owned() };
        ShelfFind { tag, ..self.find.clone() }.with(self.find.shown(), 0)
    }

    fn wants_look(&self) -> usize {
        [Shown::WithoutWords, Shown::EndsSoon, Shown::Over].into_iter().map(|shown| self.count(shown)).sum()
    }

    fn is_over(&self, asset: &Asset) -> bool {
        asset.rights.over(self.today).is_some()
    }

    /// What stands on the picture: `18 days left`.
    fn days_left(&self, asset: &Asset) -> Option<i32> {
        let ending = asset.rights.ends_first()?;
        let days = ending.day.since(self.today).ok()?.get_days();
        (0..=30).contains(&days).then_some(days)
    }

    /// Whose it is, or whose yes it needs.
    fn whose(&self, asset: &Asset) -> String {
        whose(&self.p, asset, self.today)
    }

    fn older(&self) -> Option<String> {
        let next = self.find.skip + self.assets.len();
        (next < self.found && !self.assets.is_empty()).then(|| self.find.with(self.find.shown(), next))
    }

    fn newer(&self) -> Option<String> {
        (self.find.skip > 0).then(|| self.find.with(self.find.shown(), self.find.skip.saturating_sub(SHELF)))
    }
}

impl Pair {
    /// The larger one is the better one to keep.
    fn larger(&self) -> (&Asset, &Asset) {
        let pixels = |asset: &Asset| asset.as_media(None, None).pixels().unwrap_or(0);
        if pixels(&self.one) >= pixels(&self.other) { (&self.one, &self.other) } else { (&self.other, &self.one) }
    }
}

fn message(shown: Shown) -> &'static str {
    match shown {
        Shown::All => "library-all",
        Shown::WithoutWords => "library-without-words",
        Shown::EndsSoon => "library-ends-soon",
        Shown::Over => "library-over",
        Shown::Alike => "library-alike",
        Shown::Unused => "library-unused",
        Shown::Removed => "library-removed",
    }
}

pub(in crate::compose) fn whose(p: &Page, asset: &Asset, today: Date) -> String {
    let day = |day: Date| p.day(day);
    match (asset.rights.over(today), asset.rights.ends_first()) {
        (Some(Over::Consent { ended, .. }), _) => p.t("library-consent-ended").with("day", day(ended)).to_string(),
        (Some(Over::Withdrawn { name, .. }), _) => p.t("library-consent-withdrawn").with("person", name).to_string(),
        (Some(Over::Rights { ended }), _) => p.t("library-rights-ended").with("day", day(ended)).to_string(),
        (None, Some(Ending { day: until, person: Some(_) })) => {
            p.t("library-consent-until").with("day", day(until)).to_string()
        }
        (None, Some(Ending { day: until, person: None })) => {
            p.t("library-rights-until").with("day", day(until)).to_string()
        }
        (None, None) => {
            let rights = p.t(rights_message(asset.rights.rights)).to_string();
            if asset.rights.source.is_empty() { rights } else { format!("{rights}, {}", asset.rights.source) }
        }
    }
}

pub(super) fn rights_message(rights: Rights) -> &'static str {
    match rights {
        Rights::Unknown => "library-rights-unknown",
        Rights::Own => "library-rights-own",
        Rights::Licence => "library-rights-licence",
        Rights::Bought => "library-rights-bought",
    }
}

impl Inside for Shelf {
    fn here(&self) -> &'static str {
        "write"
    }
}
