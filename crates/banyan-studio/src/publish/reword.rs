//! The words of one place, after they are out: shown, changed, and what the guard or the place says to that.

use askama::Template;
use banyan_app::compose::{Fixed, PlaceWords};
use banyan_domain::ids::{PostId, PublicationId};

use crate::{
    compose::{FindingLine, Rested},
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/reword.html")]
pub struct Reword {
    pub p: Page,
    pub id: PublicationId,
    pub post: PostId,
    pub title: String,
    pub sign: PlaceSign,
    pub revision: i64,
    pub words: PlaceWords,
    pub fixed: Option<Fixed>,
    pub poll_stays: bool,
    pub unsure: bool,
    /// What the new words bring up; kept, they go.
    pub findings: Vec<FindingLine>,
    /// Why they do not stand there.
    pub problem: Option<String>,
    /// What somebody else made of the words meanwhile.
    pub theirs: Option<String>,
    /// What somebody asked just now never to be asked about.
    pub rested: Option<Rested>,
}

/// Why nobody can change it from here; said before anything is typed.
pub(super) fn fixed_id(fixed: Fixed) -> &'static str {
    match fixed {
        Fixed::NotOut => "reword-not-out",
        Fixed::Network => "reword-network",
        Fixed::SeenByPerson => "reword-seen",
        Fixed::FromSource => "reword-source",
        Fixed::NotConnected => "reword-not-connected",
    }
}

impl Reword {
    pub(crate) fn why_fixed(&self) -> Option<&'static str> {
        self.fixed.map(fixed_id)
    }
}

impl Inside for Reword {
    fn here(&self) -> &'static str {
        "queue"
    }
}
