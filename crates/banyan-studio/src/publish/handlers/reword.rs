//! The words of one place after they are out: the page that shows them, and what was typed into it.

use axum::extract::Path;
use banyan_app::{
    compose::{EditError, Outcome, PlaceWords, edit_published, show_words_there},
    publish::show_publication,
};
use banyan_domain::{guard::Finding, ids::PublicationId};
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::FindingLine,
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    publish::{PlaceOutcome, Reword, edit_stop, proof_stop},
    show, signs,
    workspace::Fault,
};

pub(crate) async fn show_reword(visit: Visit, Path(id): Path<String>) -> Answer {
    Ok(show(StatusCode::OK, &page(&visit, id_of(&id)?).await?))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RewordForm {
    revision: i64,
    title: String,
    text: String,
    warning: String,
    comment: String,
    alt: Vec<String>,
    /// Pressed where the guard had said something.
    keep: Option<String>,
    reason: String,
}

impl RewordForm {
    /// An empty field takes its words away; what the page has no field for stays as it is.
    fn words(&self, shown: &PlaceWords) -> PlaceWords {
        let typed = |shown: &Option<String>, words: &String| shown.as_ref().map(|_| words.clone());
        PlaceWords {
            title: typed(&shown.title, &self.title),
            text: self.text.clone(),
            content_warning: typed(&shown.content_warning, &self.warning),
            first_comment: typed(&shown.first_comment, &self.comment),
            alts: self.alt.clone(),
        }
    }
}

/// What did not work out leaves the words where they were typed.
pub(crate) async fn reword(visit: Visit, Path(id): Path<String>, Filled(form): Filled<RewordForm>) -> Answer {
    let id = id_of(&id)?;
    let keep = form.keep.as_ref().map(|_| form.reason.as_str());
    let before = page(&visit, id).await?;
    let back = format!("/studio/posts/{}", before.post);
    let words = form.words(&before.words);
    let sent = edit_published(&visit.app, visit.actor()?, id, form.revision, &words, keep).await;
    match sent {
        Ok(result) if matches!(result.outcome, Outcome::Changed | Outcome::Untouched) => {
            Ok(go(&back, Some(Done::Changed)))
        }
        Ok(result) => {
            let problem = Some(PlaceOutcome::of(&visit.page, before.sign, result));
            Ok(show(StatusCode::CONFLICT, &Reword { words, problem, ..page(&visit, id).await? }))
        }
        Err(EditError::ThinkAgain { findings }) => {
            let findings = findings.into_iter().map(|finding| line(finding, &before)).collect();
            Ok(show(StatusCode::OK, &Reword { words, findings, ..before }))
        }
        Err(error) => Err(edit_stop(&visit, error, &form.text, &back)),
    }
}

fn line(finding: Finding, page: &Reword) -> FindingLine {
    FindingLine { finding, places: vec![page.sign.clone()], kept: None, publication: None }
}

fn id_of(id: &str) -> Result<PublicationId, Stop> {
    id.parse().map_err(|_| Fault::NotFound.into())
}

async fn page(visit: &Visit, id: PublicationId) -> Result<Reword, Stop> {
    let actor = visit.actor()?;
    let proof = show_publication(&visit.app, actor, id).await.map_err(proof_stop)?;
    let back = format!("/studio/posts/{}", proof.line.post);
    let there = show_words_there(&visit.app, actor, id).await;
    let there = there.map_err(|error| edit_stop(visit, error, "", &back))?;
    Ok(Reword {
        id,
        post: proof.line.post,
        title: proof.line.title,
        sign: signs::of_network(&visit.app, &proof.line.network, &proof.line.channel_name),
        revision: there.revision,
        words: there.words,
        fixed: there.fixed,
        poll_stays: there.poll_stays,
        unsure: there.unsure,
        findings: Vec::new(),
        problem: None,
        p: visit.page.clone(),
    })
}
