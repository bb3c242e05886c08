//! Places: their health, holding one, removing one, adding another.

use askama::Template;
use banyan_domain::{ids::ChannelId, publish::Years, time::UtcMillis};

use crate::{
    done::JustDone,
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/places.html")]
pub struct Places {
    pub p: Page,
    pub own: Vec<PlaceLine>,
    pub borrowed: Vec<PlaceLine>,
    pub rested: Vec<RestedPlace>,
    pub ask: Option<Ask>,
    pub tiles: Vec<AddTile>,
    /// What came to rest just now: one press and it stands as before.
    pub just: JustDone,
}

pub struct PlaceLine {
    pub id: ChannelId,
    pub revision: i64,
    pub sign: PlaceSign,
    pub handle: String,
    pub url: Option<String>,
    pub health: PlaceHealth,
    pub sign_in: SignInEnd,
    pub waiting: usize,
    pub next: Option<UtcMillis>,
    /// What did not get through there is tried again then.
    pub tries_again: Option<UtcMillis>,
    pub checked: Option<UtcMillis>,
    /// In which it was used.
    pub years: Vec<Years>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceHealth {
    Well,
    New,
    EndsSoon,
    /// It must be connected again.
    Broken,
    /// It did not answer the last looks.
    Silent {
        since: UtcMillis,
    },
    Held {
        since: UtcMillis,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInEnd {
    Never,
    InDays { left: u32, of: u32 },
    Ended,
}

pub struct RestedPlace {
    pub id: ChannelId,
    pub sign: PlaceSign,
    pub handle: String,
    pub years: Vec<Years>,
    /// None of a place that was over before anybody wrote it down.
    pub why: Option<RestedWhy>,
    pub posts: usize,
    pub wakes: Wakes,
}

pub struct RestedWhy {
    pub words: String,
    pub at: UtcMillis,
    pub by: Option<String>,
}

/// What it takes to use a place again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wakes {
    /// Our sign-in was kept.
    AtOnce,
    BySignIn,
    /// Nobody was ever signed in there from here, or the network is gone.
    Never,
}

/// The one place that asks for somebody.
pub struct Ask {
    pub sign: PlaceSign,
    pub network: String,
    /// `None`: its sign-in has ended already.
    pub until: Option<UtcMillis>,
    pub waiting: usize,
}

pub struct AddTile {
    pub sign: PlaceSign,
    pub how: HowToAdd,
    pub href: String,
}

/// How a place is added, for its short word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowToAdd {
    SignInThere,
    AppPassword,
    Own,
    Demo,
}

impl HowToAdd {
    fn message(self) -> &'static str {
        match self {
            Self::SignInThere => "place-how-mastodon",
            Self::AppPassword => "place-how-bluesky",
            Self::Own => "place-how-own",
            Self::Demo => "place-how-demo",
        }
    }
}

impl Places {
    fn count(&self) -> usize {
        self.own.len() + self.borrowed.len()
    }

    fn asking(&self) -> usize {
        self.own.iter().chain(&self.borrowed).filter(|line| line.class() == "sun").count()
    }
}

impl PlaceHealth {
    pub(super) fn words(&self, p: &Page) -> String {
        match self {
            Self::Well => p.t("place-well").to_string(),
            Self::New => p.t("place-new").to_string(),
            Self::EndsSoon => p.t("place-ends-soon").to_string(),
            Self::Broken => p.t("place-broken").to_string(),
            Self::Silent { since } => p.t("place-silent").with("moment", p.moment_text(since)).to_string(),
            Self::Held { since } => p.t("place-held").with("moment", p.moment_text(since)).to_string(),
        }
    }
}

impl PlaceLine {
    fn class(&self) -> &'static str {
        match self.health {
            PlaceHealth::EndsSoon | PlaceHealth::Broken | PlaceHealth::Silent { .. } => "sun",
            PlaceHealth::Held { .. } => "held",
            PlaceHealth::Well | PlaceHealth::New => "",
        }
    }

    fn icon(&self) -> &'static str {
        match self.class() {
            "sun" => "warn",
            "held" => "pause",
            _ => "check",
        }
    }

    fn words(&self, p: &Page) -> String {
        self.health.words(p)
    }

    fn sign_in_words(&self, p: &Page) -> String {
        match self.sign_in {
            SignInEnd::Never => p.t("place-no-end").to_string(),
            SignInEnd::InDays { left, .. } => p.t("place-days").with("count", left).to_string(),
            SignInEnd::Ended => p.t("place-ended").to_string(),
        }
    }

    /// Of 64 units of the little bar.
    fn bar(&self) -> Option<u32> {
        match self.sign_in {
            SignInEnd::InDays { left, of } => Some((left * 64).checked_div(of).unwrap_or(0).clamp(3, 64)),
            SignInEnd::Never | SignInEnd::Ended => None,
        }
    }

    fn is_held(&self) -> bool {
        self.sign.held
    }

    /// Of a place that rested once.
    fn again(&self, p: &Page) -> Option<String> {
        let (last, earlier) = self.years.split_last()?;
        let again = p.t("place-again-years").with("years", stretches(earlier)).with("since", last.from.to_string());
        (!earlier.is_empty()).then(|| again.to_string())
    }

    fn asks_again(&self) -> bool {
        matches!(self.health, PlaceHealth::EndsSoon | PlaceHealth::Broken)
    }
}

impl RestedPlace {
    fn years(&self, p: &Page) -> String {
        p.t("place-rested-years").with("years", stretches(&self.years)).to_string()
    }
}

impl RestedWhy {
    fn signed(&self, p: &Page) -> String {
        let date = p.date_text(self.at);
        match &self.by {
            Some(name) => p.t("place-rested-by").with("name", name).with("date", date).to_string(),
            None => date,
        }
    }
}

/// `2011–2019, 2023`: each year is written as years are, not as a number.
fn stretches(years: &[Years]) -> String {
    let stretch = |years: &Years| match years.to {
        Some(to) if to != years.from => format!("{}–{to}", years.from),
        Some(_) | None => years.from.to_string(),
    };
    years.iter().map(stretch).collect::<Vec<_>>().join(", ")
}

impl Inside for Places {
    fn here(&self) -> &'static str {
        "places"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_of_a_sign_in_never_leaves_its_frame() {
        let bar = |sign_in| {
            let sign = PlaceSign { network: "x".into(), badge: "X".into(), name: "X".into(), own: false, held: false };
            PlaceLine {
                id: uuid::Uuid::nil().into(),
                revision: 0,
                sign,
                handle: String::new(),
                url: None,
                health: PlaceHealth::Well,
                sign_in,
                waiting: 0,
                next: None,
                tries_again: None,
                checked: None,
                years: Vec::new(),
            }
            .bar()
        };
        assert_eq!(bar(SignInEnd::InDays { left: 30, of: 60 }), Some(32));
        assert_eq!(bar(SignInEnd::InDays { left: 0, of: 60 }), Some(3));
        assert_eq!(bar(SignInEnd::InDays { left: 90, of: 60 }), Some(64));
        assert_eq!(bar(SignInEnd::InDays { left: 9, of: 0 }), Some(3));
        assert_eq!(bar(SignInEnd::Never), None);
    }

    #[test]
    fn years_are_written_from_the_first_to_the_last() {
        let years = |from, to| Years { from, to: Some(to) };
        assert_eq!(stretches(&[years(2011, 2019)]), "2011–2019");
        assert_eq!(stretches(&[years(2011, 2011), years(2015, 2019)]), "2011, 2015–2019");
    }
}
