//! The words of one place after they are out: the page that shows them, and what was typed into it.

use std::collections::BTreeSet;

use axum::extract::Path;
use banyan_app::{
    compose::{EditError, Outcome, PlaceResult, PlaceWords, edit_published_asking, show_words_there},
    publish::show_publication,
};
use banyan_domain::{guard::Finding, ids::PublicationId};
use http::StatusCode;
use serde::Deserialize;

use crate::{
    compose::{FindingLine, Rested},
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    guard::handlers::{rest_rule, wake_rule},
    page::Page,
    parts::PlaceSign,
    publish::{PlaceOutcome, Reword, edit_said, edit_stop, proof_stop},
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
    /// What stood there when it was pressed.
    seen: BTreeSet<String>,
    /// The rule that shall never be asked about, and one of which that is taken back: nothing is sent.
    never_ask: Option<String>,
    ask_about: Option<String>,
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

    /// Every field that says something, with its name.
    fn typed(&self, p: &Page) -> Vec<(String, String)> {
        let [title, words, warning, comment] =
            ["write-title", "write-words", "write-warning", "write-comment"].map(|id| p.t(id).to_string());
        let alt = |(at, alt): (usize, &String)| (p.t("reword-alt").with("number", at + 1).to_string(), alt.clone());
        let alts = self.alt.iter().enumerate().map(alt);
        let fields = [(title, &self.title), (warning, &self.warning), (words, &self.text), (comment, &self.comment)];
        let fields = fields.into_iter().map(|(name, typed)| (name, typed.clone()));
        fields.chain(alts).filter(|(_, typed)| !typed.trim().is_empty()).collect()
    }
}

/// What did not work out leaves the words where they were typed.
pub(crate) async fn reword(visit: Visit, Path(id): Path<String>, Filled(form): Filled<RewordForm>) -> Answer {
    let id = id_of(&id)?;
    // Whoever says why has kept it, whichever button sent it.
    let is_kept = form.keep.is_some() || !form.reason.trim().is_empty();
    let keep = is_kept.then_some((form.reason.as_str(), &form.seen));
    let before = page(&visit, id).await?;
    let words = form.words(&before.words);
    let revision = form.revision;
    if let Some(rule) = form.never_ask.clone() {
        rest_rule(&visit, &rule).await?;
        return Ok(show(StatusCode::OK, &Reword { words, revision, rested: Some(Rested { rule }), ..before }));
    }
    if let Some(rule) = &form.ask_about {
        wake_rule(&visit, rule).await?;
        return Ok(show(StatusCode::OK, &Reword { revision, words, ..before }));
    }
    match edit_published_asking(&visit.app, visit.actor()?, id, (form.revision, &words), keep).await {
        Ok(result) if matches!(result.outcome, Outcome::Changed | Outcome::Untouched) => {
            Ok(go(&format!("/studio/posts/{}", before.post), Some(Done::Changed)))
        }
        Ok(result) => {
            let problem = Some(problem(&visit, &before.sign, result));
            back_to_fields(&visit, &form, Reword { problem, ..page(&visit, id).await? })
        }
        Err(EditError::ThinkAgain { findings }) => {
            let findings = findings.into_iter().map(|finding| line(finding, &before)).collect();
            Ok(show(StatusCode::OK, &Reword { words, findings, ..before }))
        }
        Err(EditError::Conflict { .. }) => {
            let now = page(&visit, id).await?;
            back_to_fields(&visit, &form, Reword { theirs: Some(now.words.text.clone()), ..now })
        }
        Err(error) => {
            let problem = Some(edit_said(&visit, error)?);
            back_to_fields(&visit, &form, Reword { problem, ..page(&visit, id).await? })
        }
    }
}

fn problem(visit: &Visit, sign: &PlaceSign, result: PlaceResult) -> String {
    let outcome = PlaceOutcome::of(&visit.page, sign.clone(), result);
    let said = visit.page.t(outcome.message()).with("place", sign.name.clone());
    outcome.finding.iter().fold(said.to_string(), |said, finding| format!("{said} {finding}"))
}

/// Where nothing can be changed any more there are no fields; what was typed stands on the page that says so.
fn back_to_fields(visit: &Visit, form: &RewordForm, now: Reword) -> Answer {
    if let Some(why) = now.why_fixed() {
        let said = visit.page.t(why).with("place", now.sign.name).to_string();
        let back = format!("/studio/posts/{}", now.post);
        return Err(Fault::NotNow { said, kept: form.typed(&visit.page), back }.into());
    }
    Ok(show(StatusCode::CONFLICT, &Reword { words: form.words(&now.words), ..now }))
}

fn line(finding: Finding, page: &Reword) -> FindingLine {
    FindingLine { finding, places: vec![page.sign.clone()], kept: None, publication: None, rests: false }
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
        theirs: None,
        rested: None,
        p: visit.page.clone(),
    })
}
