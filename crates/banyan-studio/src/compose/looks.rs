//! Who looks at a draft before it goes: whom to ask, who was asked, and what they said of it.

use banyan_app::{compose::DraftLook, workspace::Colleague};

use crate::page::Page;

#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// Who could be asked.
    pub colleagues: Vec<Colleague>,
    pub asked: Vec<DraftLook>,
    /// Whoever reads the page is asked, and has not said that they looked.
    pub mine: Option<DraftLook>,
}

impl Looks {
    /// Whoever has looked can be asked again.
    pub(super) fn to_ask(&self) -> Vec<&Colleague> {
        let waits = |one: &Colleague| self.asked.iter().any(|look| look.user == one.id && look.looked_at.is_none());
        self.colleagues.iter().filter(|one| !waits(one)).collect()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.colleagues.is_empty() && self.asked.is_empty()
    }

    pub(super) fn mine_words(&self, p: &Page) -> Option<String> {
        let mine = self.mine.as_ref()?;
        let moment = p.moment_text(mine.asked_at);
        Some(match &mine.by {
            Some(name) => p.t("write-look-mine").with("name", name).with("moment", moment).to_string(),
            None => p.t("write-look-mine-nobody").with("moment", moment).to_string(),
        })
    }

    pub(super) fn words(look: &DraftLook, p: &Page) -> String {
        let (id, at) = match look.looked_at {
            Some(at) => ("write-look-done", at),
            None => ("write-look-asked", look.asked_at),
        };
        p.t(id).with("name", &look.name).with("moment", p.moment_text(at)).to_string()
    }
}
