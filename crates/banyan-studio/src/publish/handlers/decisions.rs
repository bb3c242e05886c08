//! The decisions about a post that only a person can take.

use std::collections::BTreeSet;

use axum::extract::Path;
use banyan_app::{
    compose::{
        AimError, AnewError, EditError, StopError, change_aim as aim_at, change_words_asking as change_them,
        keep_finding as keep_it, stop_post as stop_it, write_anew as write_it_anew,
    },
    publish::{Decision, decide_publication, show_publication},
};
use banyan_domain::{
    guard::Finding,
    ids::{PostId, PublicationId},
};
use http::StatusCode;
use serde::Deserialize;

use super::posts::page_of_post;
use crate::{
    compose::AimForm,
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    publish::{TypedWords, decide_stop, edit_stop, not_now, proof_stop},
    schedule::{Think, ThinkPost},
    show, signs,
    workspace::Fault,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DecideForm {
    /// Where it lives, if the person has the address.
    url: String,
}

pub(crate) async fn confirm_there(visit: Visit, Path(id): Path<String>, Filled(form): Filled<DecideForm>) -> Answer {
    let url = form.url.trim();
    let url = (url.starts_with("https://") || url.starts_with("http://")).then(|| url.to_owned());
    decide(&visit, &id, Decision::ItIsThere { url }).await
}

/// The person looked: it is not there.
pub(crate) async fn send_again(visit: Visit, Path(id): Path<String>) -> Answer {
    decide(&visit, &id, Decision::ItIsNotThere).await
}

pub(crate) async fn finish_parts(visit: Visit, Path(id): Path<String>) -> Answer {
    decide(&visit, &id, Decision::Finish).await
}

pub(crate) async fn take_down_parts(visit: Visit, Path(id): Path<String>) -> Answer {
    decide(&visit, &id, Decision::TakeDown).await
}

pub(crate) async fn leave_parts(visit: Visit, Path(id): Path<String>) -> Answer {
    decide(&visit, &id, Decision::Leave).await
}

async fn decide(visit: &Visit, id: &str, decision: Decision) -> Answer {
    let (id, back) = page_of(visit, id).await?;
    let actor = visit.actor()?;
    decide_publication(&visit.app, actor, id, decision).await.map_err(|error| decide_stop(visit, error, &back))?;
    Ok(go(&back, Some(Done::Decided)))
}

/// A publication named in an address, and the page of its post.
async fn page_of(visit: &Visit, id: &str) -> Result<(PublicationId, String), Stop> {
    let id: PublicationId = id.parse().map_err(|_| Fault::NotFound)?;
    let proof = show_publication(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?;
    Ok((id, format!("/studio/posts/{}", proof.line.post)))
}

/// Back to the desk with its words; where it has left for some places already, it says so.
pub(crate) async fn stop_post(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    match stop_it(&visit.app, visit.actor()?, id).await {
        Ok(stopped) => {
            let done = if stopped.gone == 0 { Done::Stopped } else { Done::StoppedInPart };
            Ok(go(&format!("/studio/write?draft={}", stopped.draft), Some(done)))
        }
        Err(StopError::Refused(refused)) => Err(refused.into()),
        Err(StopError::NotHere) => Err(Fault::NotFound.into()),
        Err(StopError::HasLeft) => {
            Err(not_now(visit.page.t("proof-left-already").to_string(), &format!("/studio/posts/{id}")))
        }
        Err(error @ StopError::Internal(_)) => Err(broken(error)),
    }
}

/// To the desk with all that it said before it was taken down.
pub(crate) async fn write_anew(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    match write_it_anew(&visit.app, visit.actor()?, id).await {
        Ok(draft) => Ok(go(&format!("/studio/write?draft={draft}"), None)),
        Err(AnewError::Refused(refused)) => Err(refused.into()),
        Err(AnewError::NotHere) => Err(Fault::NotFound.into()),
        Err(AnewError::NotDown) => {
            Err(not_now(visit.page.t("anew-not-down").to_string(), &format!("/studio/posts/{id}")))
        }
        Err(error @ AnewError::Internal(_)) => Err(broken(error)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    revision: i64,
    text: String,
    /// What somebody was told of before they pressed again.
    seen: BTreeSet<String>,
    /// Pressed by somebody who was told, and lets it be: the words are theirs to write on.
    hand_back: Option<String>,
}

pub(crate) async fn change_words(visit: Visit, Path(id): Path<String>, Filled(form): Filled<WordsForm>) -> Answer {
    let (id, back) = page_of(&visit, &id).await?;
    if form.hand_back.is_some() {
        return Box::pin(show_typed(&visit, id, form, &back)).await;
    }
    if form.text.trim().is_empty() {
        return Err(not_now(visit.page.t("write-empty").to_string(), &back));
    }
    let words = (form.revision, form.text.as_str());
    match change_them(&visit.app, visit.actor()?, id, words, &form.seen).await {
        Ok(()) => Ok(go(&back, Some(Done::Saved))),
        Err(EditError::ThinkAgain { findings }) => ask_first(&visit, id, form, findings, back).await,
        Err(error) => Err(edit_stop(&visit, error, &form.text, &back)),
    }
}

/// Nothing is changed, and what was typed stands in its field.
async fn show_typed(visit: &Visit, id: PublicationId, form: WordsForm, back: &str) -> Answer {
    let post = show_publication(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?.line.post;
    let mut page = page_of_post(visit, post, JustDone::default()).await?;
    let journey = page.journeys.iter_mut().find(|journey| journey.id == id && journey.words.is_some());
    let Some(journey) = journey else { return Err(edit_stop(visit, EditError::HasLeft, &form.text, back)) };
    journey.typed = Some(TypedWords { revision: form.revision, text: form.text });
    Ok(show(StatusCode::OK, &page))
}

/// What the new words bring up; they are sent once more with what was told.
async fn ask_first(visit: &Visit, id: PublicationId, form: WordsForm, findings: Vec<Finding>, back: String) -> Answer {
    let line = show_publication(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?.line;
    let sign = signs::of_network(&visit.app, &line.network, &line.channel_name);
    let mut post = ThinkPost { post: line.post, title: line.title, at: line.due_at, findings: Vec::new() };
    for finding in findings {
        post.add(finding, sign.clone());
    }
    let page = Think {
        p: visit.page.clone(),
        action: format!("/studio/publications/{id}/words"),
        fields: vec![("revision".to_owned(), form.revision.to_string()), ("text".to_owned(), form.text)],
        seen: form.seen,
        posts: vec![post],
        back,
        gives_back: true,
    };
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

pub(crate) async fn change_aim(visit: Visit, Path(id): Path<String>, Filled(form): Filled<AimForm>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let back = format!("/studio/posts/{id}");
    match aim_at(&visit.app, visit.actor()?, id, form.revision, &form.chosen()).await {
        Ok(()) => Ok(go(&back, Some(Done::Saved))),
        Err(AimError::Refused(refused)) => Err(refused.into()),
        Err(AimError::NotHere) => Err(Fault::NotFound.into()),
        Err(AimError::Conflict { .. }) => Err(Fault::Conflict { by: None, kept: Vec::new(), back }.into()),
        Err(AimError::NotInPlan(_)) => Err(not_now(visit.page.t("write-not-in-plan").to_string(), &back)),
        Err(error @ AimError::Internal(_)) => Err(broken(error)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct KeepForm {
    publication: String,
    rule: String,
    /// Empty where the rule asks about no one thing.
    about: String,
    reason: String,
}

pub(crate) async fn keep_finding(visit: Visit, Path(post): Path<String>, Filled(form): Filled<KeepForm>) -> Answer {
    let (id, back) = page_of(&visit, &form.publication).await?;
    if back != format!("/studio/posts/{post}") {
        return Err(Fault::NotFound.into());
    }
    let proof = show_publication(&visit.app, visit.actor()?, id).await.map_err(proof_stop)?;
    // Only what was found can be kept.
    let about = Some(form.about.as_str()).filter(|about| !about.is_empty());
    if !proof.findings.iter().any(|finding| finding.rule == form.rule && finding.about.as_deref() == about) {
        return Err(Fault::NotFound.into());
    }
    let reason = Some(form.reason.trim()).filter(|reason| !reason.is_empty());
    let kept = keep_it(&visit.app, visit.actor()?, id, (form.rule.as_str(), about), reason).await;
    kept.map_err(|error| edit_stop(&visit, error, "", &back))?;
    Ok(go(&back, Some(Done::Kept)))
}
