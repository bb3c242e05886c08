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
    let p = &visit.page;
    match error {
        DecideError::Refused(refused) | DecideError::Channel(ChannelError::Refused(refused)) => refused.into(),
        DecideError::NotHere | DecideError::Channel(ChannelError::NotHere) => Fault::NotFound.into(),
        DecideError::NotNow { state } => {
            not_now(p.t("not-now-state").with("state", p.t(state_id(&state))).to_string(), back)
        }
        DecideError::Busy => not_now(p.t("not-now-busy").to_string(), back),
        DecideError::CannotTakeDown => not_now(p.t("not-now-cannot-take-down").to_string(), back),
        DecideError::Internal(_) | DecideError::Channel(ChannelError::Internal(_)) => broken(error),
        DecideError::Channel(_) | DecideError::Network(_) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a place did not do what a person decided");
            not_now(p.t("not-now-place").to_string(), back)
        }
    }
}

/// What was typed stays readable on the page.
pub(crate) fn edit_stop(visit: &Visit, error: EditError, text: &str, back: &str) -> Stop {
    let kept = || {
        let words = visit.page.t("write-words").to_string();
        if text.is_empty() { Vec::new() } else { vec![(words, text.to_owned())] }
    };
    match error {
        EditError::Refused(refused) => refused.into(),
        EditError::NotHere => Fault::NotFound.into(),
        EditError::Conflict { .. } => Fault::Conflict { by: None, kept: kept(), back: back.to_owned() }.into(),
        EditError::HasLeft => {
            let said = visit.page.t("proof-left-already").to_string();
            Fault::NotNow { said, kept: kept(), back: back.to_owned() }.into()
        }
        EditError::Blocked { finding } => {
            let said = say_finding(visit.page.words, &finding);
            Fault::NotNow { said, kept: kept(), back: back.to_owned() }.into()
        }
        EditError::ThinkAgain { findings } => {
            let said = findings.first().map(|finding| say_finding(visit.page.words, finding)).unwrap_or_default();
            Fault::NotNow { said, kept: kept(), back: back.to_owned() }.into()
        }
        EditError::Proof(error) => proof_stop(error),
        EditError::Decide(error) => decide_stop(visit, error, back),
        EditError::Internal(_) => broken(error),
    }
}
