//! The business or IT plan that was looked at: a file kept as the business's own, or where it lies.

use banyan_domain::{plan::Step, workspace::Right};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use url::Url;
use uuid::Uuid;

use super::{
    read_paper::{FoundAt, Unread, read_paper},
    store::{self, GoalRow, PaperRow},
};
use crate::{
    Actor, App, Internal, fresh_id,
    hex::hex,
    paper::file_name,
    workspace::{Refused, record},
};

pub const MAX_BYTES: usize = 10 * 1024 * 1024;

pub enum NewPaper {
    File { name: String, bytes: Vec<u8> },
    Link(String),
}

/// How many goals were found in it; and why none could be looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptPaper {
    pub goals: usize,
    pub unread: Option<Unread>,
}

#[derive(Debug, thiserror::Error)]
pub enum KeepPaperError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no file or link belongs to this step; nothing was kept")]
    NoPaperHere,
    #[error("the file is empty; nothing was kept")]
    Empty,
    #[error("the file is larger than 10 MB; nothing was kept")]
    TooLarge,
    #[error("`{0}` is not an address (write it like https://…); nothing was kept")]
    NotAnAddress(String),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for KeepPaperError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// A link is written down and never opened.
pub async fn keep_paper(app: &App, actor: &Actor, step: Step, new: NewPaper) -> Result<KeptPaper, KeepPaperError> {
    actor.needs(Right::Own)?;
    if !step.takes_paper() {
        return Err(KeepPaperError::NoPaperHere);
    }
    let at = app.now();
    let mut row = PaperRow {
        id: fresh_id(),
        step: step.as_str().to_owned(),
        name: String::new(),
        link: None,
        digest: None,
        bytes: None,
        unread: None,
        kept_at: at.0,
    };
    let found = match new {
        NewPaper::Link(link) => {
            let link = checked_link(&link)?;
            link.host_str().unwrap_or_default().clone_into(&mut row.name);
            row.link = Some(link.into());
            Ok(Vec::new())
        }
        NewPaper::File { name, bytes } => {
            check_size(&bytes)?;
            let (bytes, found) = look_through(bytes).await;
            row.name = file_name(&name, "plan");
            row.bytes = i64::try_from(bytes.len()).ok();
            row.digest = Some(keep_file(app, bytes).await?);
            found
        }
    };
    let kept = KeptPaper { goals: found.as_ref().map_or(0, Vec::len), unread: found.as_ref().err().copied() };
    row.unread = kept.unread.map(|why| why.as_str().to_owned());
    let tx = app.db.begin().await?;
    store::add_paper(&tx, actor.workspace, &row, actor.user).await?;
    for goal in found.unwrap_or_default() {
        store::add_goal(&tx, actor.workspace, &goal_row(&row, &goal)).await?;
    }
    let told = json!({ "step": step, "goals": kept.goals });
    record(&tx, actor.workspace, actor, at, "plan.keep_paper", Some(row.id), &told).await?;
    tx.commit().await?;
    Ok(kept)
}

fn check_size(bytes: &[u8]) -> Result<(), KeepPaperError> {
    match bytes.len() {
        0 => Err(KeepPaperError::Empty),
        1..=MAX_BYTES => Ok(()),
        _ => Err(KeepPaperError::TooLarge),
    }
}

fn checked_link(typed: &str) -> Result<Url, KeepPaperError> {
    let wrong = || KeepPaperError::NotAnAddress(typed.trim().to_owned());
    let link = Url::parse(typed.trim()).map_err(|_| wrong())?;
    if matches!(link.scheme(), "http" | "https") && link.has_host() { Ok(link) } else { Err(wrong()) }
}

/// Away from the threads that wait for the network: what is packed is unpacked first.
async fn look_through(bytes: Vec<u8>) -> (Vec<u8>, Result<Vec<FoundAt>, Unread>) {
    let looked = tokio::task::spawn_blocking(move || {
        let found = read_paper(&bytes);
        (bytes, found)
    });
    looked.await.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()))
}

async fn keep_file(app: &App, bytes: Vec<u8>) -> Result<String, Internal> {
    let digest = hex(&Sha256::digest(&bytes));
    app.db.blobs().put(&digest, bytes).await?;
    Ok(digest)
}

fn goal_row(paper: &PaperRow, (goal, page): &FoundAt) -> GoalRow {
    GoalRow {
        id: fresh_id(),
        step: paper.step.clone(),
        paper_id: Some(paper.id),
        words: goal.words.clone(),
        line: Some(i64::from(goal.line)),
        page: page.and_then(|page| i64::try_from(page).ok()),
        target: goal.target.map(i64::from),
        until_day: goal.until.map(|day| day.to_string()),
        found_at: paper.kept_at,
        decided_at: None,
        plan_row: None,
    }
}

/// A kept file, for the owner alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub async fn open_paper(app: &App, actor: &Actor, id: Uuid) -> Result<Option<PaperFile>, KeepPaperError> {
    actor.needs(Right::Own)?;
    let row = store::paper(app.db.read(), actor.workspace, id).await?;
    let Some((name, digest)) = row.and_then(|row| Some((row.name, row.digest?))) else { return Ok(None) };
    let bytes = app.db.blobs().get(&digest).await.map_err(Internal::from)?;
    Ok(Some(PaperFile { name, bytes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_too_much_are_no_paper() {
        assert!(matches!(check_size(b""), Err(KeepPaperError::Empty)));
        assert!(matches!(check_size(&vec![0; MAX_BYTES + 1]), Err(KeepPaperError::TooLarge)));
        assert!(check_size(&vec![0; MAX_BYTES]).is_ok());
    }

    #[test]
    fn a_link_is_an_address_of_the_web() {
        assert!(checked_link(" https://cloud.example/plan ").is_ok());
        for wrong in ["", "plan.pdf", "file:///etc/passwd", "javascript:alert(1)"] {
            assert!(checked_link(wrong).is_err(), "{wrong}");
        }
    }
}
