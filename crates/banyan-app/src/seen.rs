//! What was read for one page already: many verbs begin with the same few rows, and a page asks for them once.

use std::sync::{Arc, Mutex, PoisonError};

use banyan_domain::{ids::WorkspaceId, plan::Step};

use crate::{
    App,
    gather::Source,
    measure::Lately,
    plan::{GivenAnswer, Standing},
    publish::{Channel, PublicationLine, Taken},
    workspace::{Hold, Workspace},
};

#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) workspace: Kept<Workspace>,
    pub(crate) hold: Kept<Option<Hold>>,
    pub(crate) plan: Kept<Option<Standing>>,
    pub(crate) first: Kept<Vec<GivenAnswer>>,
    pub(crate) steps: Kept<Vec<Step>>,
    pub(crate) channels: Kept<Vec<Channel>>,
    pub(crate) sources: Kept<Vec<Source>>,
    pub(crate) asking: Kept<Vec<PublicationLine>>,
    pub(crate) taken: Kept<Taken>,
    pub(crate) lately: Kept<Lately>,
}

/// Of one business, as it was before this process wrote anything else.
pub(crate) struct Kept<T>(Mutex<Option<Read<T>>>);

struct Read<T> {
    of: WorkspaceId,
    writes: u64,
    what: T,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T: Clone> Kept<T> {
    fn of(&self, workspace: WorkspaceId, writes: u64) -> Option<T> {
        let read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read.as_ref().filter(|read| (read.of, read.writes) == (workspace, writes)).map(|read| read.what.clone())
    }

    fn keep(&self, of: WorkspaceId, writes: u64, what: T) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Read { of, writes, what });
    }
}

impl App {
    /// For who makes one page and lets it go: what its verbs begin with is read once, until this process writes.
    #[must_use]
    pub fn for_one_page(&self) -> Self {
        Self { seen: Some(Arc::default()), db: self.db.for_one_page(), ..self.clone() }
    }

    pub(crate) async fn once<T: Clone, E>(
        &self,
        which: fn(&Seen) -> &Kept<T>,
        of: WorkspaceId,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let Some(seen) = &self.seen else { return read.await };
        let writes = self.db.writes();
        if let Some(what) = which(seen).of(of, writes) {
            return Ok(what);
        }
        let what = read.await?;
        which(seen).keep(of, writes, what.clone());
        Ok(what)
    }

    /// It came along with something else.
    pub(crate) fn has_seen<T: Clone>(&self, which: fn(&Seen) -> &Kept<T>, of: WorkspaceId, what: &T) {
        if let Some(seen) = &self.seen {
            which(seen).keep(of, self.db.writes(), what.clone());
        }
    }
}
