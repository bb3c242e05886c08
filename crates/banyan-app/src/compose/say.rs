//! Findings, troubles and what came of each request, in the reader's language.

use banyan_domain::{
    guard::Finding,
    publish::{AttemptOutcome, PublicationState, StepKind},
};

use crate::{
    publish::Trouble,
    workspace::words::{Arg, Words},
};

pub fn say_finding(words: &Words, finding: &Finding) -> String {
    say(words, &finding.message, finding.args.iter())
}

/// What happened, whether it is live, what to do.
pub fn say_trouble(words: &Words, trouble: &Trouble) -> String {
    let mut text = say(words, &trouble.message, trouble.args.iter());
    if let Some(finding) = &trouble.finding {
        text.push(' ');
        text.push_str(&say_finding(words, finding));
    }
    text
}

/// Message id of a state's short name.
pub fn state_id(state: PublicationState) -> &'static str {
    match state {
        PublicationState::Scheduled => "state-scheduled",
        PublicationState::Submitting => "state-submitting",
        PublicationState::Processing => "state-processing",
        PublicationState::Published => "state-published",
        PublicationState::PublishedInPart => "state-in-part",
        PublicationState::OutcomeUnknown => "state-unknown",
        PublicationState::NeedsAttention => "state-attention",
        PublicationState::Missed => "state-missed",
        PublicationState::Cancelled => "state-cancelled",
    }
}

/// One try at a step, in plain words.
pub fn say_attempt(words: &Words, step: StepKind, outcome: AttemptOutcome) -> String {
    let what = match step {
        StepKind::Upload(n) => words.text("step-upload", &[("n", (n + 1).into())]),
        StepKind::UploadThumbnail => words.text("step-thumbnail", &[]),
        StepKind::Create(n) => words.text("step-create", &[("n", (n + 1).into())]),
        StepKind::Finish => words.text("step-finish", &[]),
    };
    let id = match outcome {
        AttemptOutcome::Done => "outcome-done",
        AttemptOutcome::Processing => "outcome-processing",
        AttemptOutcome::Rejected => "outcome-rejected",
        AttemptOutcome::Reconnect => "outcome-reconnect",
        AttemptOutcome::SlowDown => "outcome-slow-down",
        AttemptOutcome::Unavailable => "outcome-unavailable",
        AttemptOutcome::Unknown => "outcome-unknown",
        AttemptOutcome::Unexpected => "outcome-unexpected",
        AttemptOutcome::Absent => "outcome-absent",
    };
    words.text(id, &[("what", what.into())])
}

/// Whether other words stand there, or nothing any more.
pub fn say_edit(words: &Words, takes_down: bool, outcome: AttemptOutcome) -> String {
    let (done, unsure, not) = if takes_down {
        ("edit-down-done", "edit-down-unsure", "edit-down-not-done")
    } else {
        ("edit-done", "edit-unsure", "edit-not-done")
    };
    let id = match outcome {
        AttemptOutcome::Done => done,
        AttemptOutcome::Unknown | AttemptOutcome::Unexpected => unsure,
        AttemptOutcome::Processing
        | AttemptOutcome::Rejected
        | AttemptOutcome::Reconnect
        | AttemptOutcome::SlowDown
        | AttemptOutcome::Unavailable
        | AttemptOutcome::Absent => not,
    };
    words.text(id, &[])
}

fn say<'a>(words: &Words, id: &str, args: impl Iterator<Item = (&'a String, &'a String)>) -> String {
    let args: Vec<(&str, Arg<'_>)> = args.map(|(name, value)| (name.as_str(), Arg::told(name, value))).collect();
    words.text(id, &args)
}
