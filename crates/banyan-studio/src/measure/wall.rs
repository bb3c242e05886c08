//! The page for the wall by the telephone, and the page that its code opens, for whoever holds the phone.

use askama::{Template, filters::Safe};
use banyan_app::measure::WallCode;
use banyan_domain::ids::EntryId;

use super::{away::Choice, qr::qr};
use crate::page::{Inside, Page};

/// To print; only who works here sees it.
#[derive(Template)]
#[template(path = "measure/wall.html")]
pub struct WallPage {
    pub p: Page,
    pub code: Option<WallCode>,
}

impl WallPage {
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
    pub choices: Vec<Choice>,
    pub state: NoteState,
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
