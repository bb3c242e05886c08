//! Why an act on a publication could not be done, as a page that says so.

use banyan_app::{
    compose::{EditError, say_finding},
    publish::{ChannelError, DecideError, ProofError},
};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
    publish::state_id,
    workspace::Fault,
};

/// It is in another state than the page showed.
pub(crate) fn not_now(said: String, back: &str) -> Stop {
    Fault::NotNow { said, kept: Vec::new(), back: back.to_owned() }.into()
}

pub(crate) fn proof_stop(error: ProofError) -> Stop {
    match error {
        ProofError::NotHere => Fault::NotFound.into(),
        ProofError::Refused(refused) => refused.into(),
        ProofError::Internal(_) => broken(error),
    }
}

pub(crate) fn decide_stop(visit: &Visit, error: DecideError, back: &str) -> Stop {
    match decide_said(visit, error) {
        Ok(said) => not_now(said, back),
        Err(stop) => stop,
    }
}

fn decide_said(visit: &Visit, error: DecideError) -> Result<String, Stop> {
    let p = &visit.page;
    Ok(match error {
        DecideError::Refused(refused) | DecideError::Channel(ChannelError::Refused(refused)) => {
            return Err(refused.into());
        }
        DecideError::NotHere | DecideError::Channel(ChannelError::NotHere) => return Err(Fault::NotFound.into()),
        DecideError::NotNow { state } => p.t("not-now-state").with("state", p.t(state_id(&state))).to_string(),
        DecideError::Busy => p.t("not-now-busy").to_string(),
        DecideError::AtRest => p.t("not-now-at-rest").to_string(),
        DecideError::CannotTakeDown => p.t("not-now-cannot-take-down").to_string(),
        DecideError::Internal(_) | DecideError::Channel(ChannelError::Internal(_)) => return Err(broken(error)),
        DecideError::Channel(_) | DecideError::Network(_) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a place did not do what a person decided");
            p.t("not-now-place").to_string()
        }
    })
}

/// What was typed stays readable on the page.
pub(crate) fn edit_stop(visit: &Visit, error: EditError, text: &str, back: &str) -> Stop {
    let words = (visit.page.t("write-words").to_string(), text.to_owned());
    let kept = if text.is_empty() { Vec::new() } else { vec![words] };
    let back = back.to_owned();
    if matches!(error, EditError::Conflict { .. }) {
        return Fault::Conflict { by: None, kept, back }.into();
    }
    match edit_said(visit, error) {
        Ok(said) => Fault::NotNow { said, kept, back }.into(),
        Err(stop) => stop,
    }
}

/// What a page can say beside the words that were typed; a stop where it has nothing more to show.
pub(crate) fn edit_said(visit: &Visit, error: EditError) -> Result<String, Stop> {
    Ok(match error {
        EditError::Refused(refused) => return Err(refused.into()),
        EditError::NotHere => return Err(Fault::NotFound.into()),
        EditError::Conflict { .. } => visit.page.t("error-409").to_string(),
        EditError::FromSource => visit.page.t("reword-source").to_string(),
        EditError::HasLeft => visit.page.t("proof-left-already").to_string(),
        EditError::Blocked { finding } => say_finding(visit.page.words, &finding),
        EditError::ThinkAgain { findings } => {
            findings.first().map(|finding| say_finding(visit.page.words, finding)).unwrap_or_default()
        }
        EditError::Proof(error) => return Err(proof_stop(error)),
        EditError::Decide(error) => decide_said(visit, error)?,
        EditError::Internal(_) => return Err(broken(error)),
    })
}
