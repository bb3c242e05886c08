//! The page for the wall by the telephone, and the page that its code opens, for whoever holds the phone.

use askama::{Template, filters::Safe};
use banyan_app::{measure::WallCode, plan::say::hours_and_minutes};
use banyan_domain::{ids::EntryId, measure::Kind};

use super::{
    away::{Choice, MINUTES},
    qr::qr,
    said,
};
use crate::{
    page::{Inside, Page},
    parts,
};

/// To print; only who works here sees it.
#[derive(Template)]
#[template(path = "measure/wall.html")]
pub struct WallPage {
    pub p: Page,
    pub code: Option<WallCode>,
    /// Nothing was chosen of what it could be for.
    pub for_nothing: bool,
}

impl WallPage {
    fn kinds(&self) -> [Kind; 5] {
        Kind::AT_WALL
    }

    fn kind_name(&self, kind: &Kind) -> String {
        said::kind(&self.p, *kind)
    }

    fn is_for(&self, code: &WallCode, kind: &Kind) -> bool {
        code.kinds.contains(kind)
    }

    /// Where that is not calls alone.
    fn is_for_more(&self, code: &WallCode) -> bool {
        code.kinds != [Kind::Call]
    }

    fn drawn(&self, code: &WallCode) -> Safe<String> {
        qr(&code.address, &self.p.t("wall-code").to_string())
    }
}

impl Inside for WallPage {
    fn here(&self) -> &'static str {
        "ledger"
    }
}

/// Open to whoever has the code: shows names of the plan, and nothing that anybody noted.
#[derive(Template)]
#[template(path = "measure/note.html")]
pub struct NotePage {
    pub p: Page,
    pub code: String,
    /// What it is for, and what is asked about now.
    pub kinds: Vec<Kind>,
    pub kind: Kind,
    pub choices: Vec<Choice>,
    pub state: NoteState,
}

impl NotePage {
    fn question(&self) -> String {
        said::question(&self.p, self.kind)
    }

    fn kind_name(&self, kind: &Kind) -> String {
        said::kind(&self.p, *kind)
    }

    fn is_asked(&self, kind: &Kind) -> bool {
        *kind == self.kind
    }

    fn kind_icon(&self, kind: &Kind) -> Safe<String> {
        parts::icon(said::icon_of(*kind))
    }

    /// Whether it is a call or something else: the words differ.
    fn is_call(&self) -> bool {
        self.kind == Kind::Call
    }

    fn is_open(&self) -> bool {
        self.state != NoteState::NotInUse
    }

    /// How long a thank-you or a talk took.
    fn takes_minutes(&self) -> bool {
        matches!(self.kind, Kind::ThankYou | Kind::Talk)
    }

    fn minutes(&self) -> [u32; 5] {
        MINUTES
    }

    fn duration(&self, minutes: &u32) -> String {
        hours_and_minutes(*minutes)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteState {
    Asks,
    Noted(EntryId),
    TakenBack,
    /// Too many at once.
    Wait,
    /// No such code, or a new one hangs there.
    NotInUse,
}
