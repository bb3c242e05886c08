//! The one place where advice becomes state. Exhaustive: a new kind of advice does not compile until it is answered here.

use std::time::Duration;

use banyan_connector::{ConnectorError, Found, LimitScope, Progress, ReconnectReason};
use banyan_domain::{
    publish::{AttemptOutcome, StepResult, Ticket},
    time::{MINUTE, UtcMillis},
};

use super::Trouble;

/// Looks after a lost answer before a person is asked.
pub(super) const MAX_LOOKS: i64 = 8;
/// Tries that reached nobody, after something is public already.
const MAX_TRIES: i64 = 12;
/// How long a network may take to show what it accepted.
const GRACE: Duration = Duration::from_mins(2);
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// How often uploads are made again that a network forgot before the post was made.
const MAX_FORGOTTEN: usize = 3;
/// A connector's word for an upload that was there and is there no longer.
const PICTURE_GONE: &str = "picture-gone";
/// Wait before try n; the last one repeats.
const BACKOFF: [u64; 6] = [10, 30, 60, 120, 300, 900];

/// What is known about the publication when the answer comes.
pub(super) struct Situation {
    pub(super) now: UtcMillis,
    pub(super) step_reversible: bool,
    pub(super) tries: i64,
    pub(super) looks: i64,
    /// An earlier request under this key may still arrive: the key must be kept.
    pub(super) unknown_under_this_key: bool,
    /// The last request of this step: when it was given up, by this machine's clock, and whether its sender is proven gone.
    pub(super) given_up_at: UtcMillis,
    pub(super) sender_gone: bool,
    pub(super) something_public: bool,
    /// How often this publication was refused because its uploads were gone.
    pub(super) uploads_forgotten: usize,
}

/// What becomes of the attempt and of the publication.
#[derive(Debug)]
pub(super) struct Move {
    pub(super) outcome: AttemptOutcome,
    pub(super) detail: Option<String>,
    pub(super) change: Change,
}

#[derive(Debug)]
pub(super) enum Change {
    StepDone(StepResult),
    /// The network is still at it.
    Wait {
        ticket: Ticket,
        until: UtcMillis,
    },
    /// The same step again: nothing arrived, or it was definitely refused for a passing reason.
    TryAgain {
        at: UtcMillis,
        new_key: bool,
        costs_try: bool,
    },
    /// As `TryAgain`, and nothing else goes to this channel (or its whole server) before that.
    SlowDown {
        until: UtcMillis,
        scope: LimitScope,
        new_key: bool,
    },
    /// Everything from the first step on, under a new key: what was uploaded is gone, and nobody saw anything yet.
    StartOver,
    /// The outcome is not known: look before anything else.
    LookAt(UtcMillis),
    /// The channel needs a person; the publication waits for it.
    PauseChannel(ReconnectReason),
    /// A person must decide about this publication.
    Ask(Trouble),
    /// The outcome stays unknown and a person is asked, with both buttons.
    AskUnknown(Trouble),
}

pub(super) fn after_submit(answer: Result<Progress, ConnectorError>, at: &Situation) -> Move {
    match answer {
        Ok(progress) => progressed(progress, at),
        Err(ConnectorError::Rejected { finding }) if finding.rule == PICTURE_GONE && may_start_over(at) => {
            Move { outcome: AttemptOutcome::Rejected, detail: Some(finding.rule), change: Change::StartOver }
        }
        // Or the older request arrived after all, and its post holds the picture now.
        Err(ConnectorError::Rejected { finding }) if finding.rule == PICTURE_GONE && at.unknown_under_this_key => {
            let trouble = Trouble::new("publish-unknown-absent").because(&finding.rule);
            let change = Change::AskUnknown(trouble);
            Move { outcome: AttemptOutcome::Rejected, detail: Some(finding.rule), change }
        }
        Err(ConnectorError::Rejected { finding }) => {
            let trouble = Trouble::new("publish-rejected").of(*finding.clone());
            Move { outcome: AttemptOutcome::Rejected, detail: Some(finding.rule), change: Change::Ask(trouble) }
        }
        Err(ConnectorError::Reconnect { reason }) => Move {
            outcome: AttemptOutcome::Reconnect,
            detail: Some(format!("{reason:?}")),
            change: Change::PauseChannel(reason),
        },
        Err(ConnectorError::SlowDown { until, scope }) => Move {
            outcome: AttemptOutcome::SlowDown,
            detail: None,
            change: Change::SlowDown { until: not_before(until, at.now), scope, new_key: !at.unknown_under_this_key },
        },
        Err(ConnectorError::Unavailable { source }) => unavailable(chain(&*source), at),
        Err(ConnectorError::OutcomeUnknown { source }) => unknown(chain(&*source), at),
        Err(ConnectorError::Unexpected { evidence }) => {
            let trouble = Trouble::new("publish-unexpected").because(&evidence.what);
            let detail = serde_json::to_string(&evidence).ok();
            Move { outcome: AttemptOutcome::Unexpected, detail, change: Change::Ask(trouble) }
        }
    }
}

/// Not while an older request may still arrive: its key must stay.
fn may_start_over(at: &Situation) -> bool {
    !at.something_public && !at.unknown_under_this_key && at.uploads_forgotten < MAX_FORGOTTEN
}

pub(super) fn is_forgotten_upload(detail: Option<&str>) -> bool {
    detail == Some(PICTURE_GONE)
}

/// A `check` only reads: what it cannot learn now it may learn later.
pub(super) fn after_check(answer: Result<Progress, ConnectorError>, ticket: &Ticket, at: &Situation) -> Move {
    let again = |until: UtcMillis, detail: Option<String>| Move {
        outcome: AttemptOutcome::Processing,
        detail,
        change: Change::Wait { ticket: ticket.clone(), until },
    };
    match answer {
        Err(ConnectorError::Unavailable { source } | ConnectorError::OutcomeUnknown { source }) => {
            again(at.now.plus(LOOK_EVERY), Some(chain(&*source)))
        }
        Err(ConnectorError::SlowDown { until, .. }) => again(not_before(until, at.now), None),
        settled @ (Ok(_)
        | Err(
            ConnectorError::Rejected { .. } | ConnectorError::Reconnect { .. } | ConnectorError::Unexpected { .. },
        )) => after_submit(settled, at),
    }
}

pub(super) fn after_find(answer: Result<Found, ConnectorError>, at: &Situation) -> Move {
    match answer {
        Ok(Found::Here(progress)) => progressed(progress, at),
        Ok(Found::NotYet) => look_again("not there yet", at),
        // Nobody sees what a reversible step makes, so it may be there twice.
        Ok(Found::Absent { proof }) if proof.key_is_honoured || at.step_reversible => absent(proof.what, at),
        Ok(Found::Absent { proof }) => {
            let grace_over = at.now >= at.given_up_at.plus(GRACE);
            if at.sender_gone && grace_over && at.looks > 0 {
                absent(proof.what, at)
            } else if at.sender_gone {
                look_again(&proof.what, at)
            } else {
                ask_unknown("publish-unknown-absent", &proof.what)
            }
        }
        Ok(Found::CannotTell) => ask_unknown("publish-unknown", "the network cannot tell"),
        Err(ConnectorError::Unavailable { source } | ConnectorError::OutcomeUnknown { source }) => {
            let detail = chain(&*source);
            let until = at.now.plus(backoff(at.looks));
            Move { outcome: AttemptOutcome::Unknown, detail: Some(detail), change: Change::LookAt(until) }
        }
        Err(ConnectorError::SlowDown { until, .. }) => {
            Move { outcome: AttemptOutcome::Unknown, detail: None, change: Change::LookAt(not_before(until, at.now)) }
        }
        Err(ConnectorError::Reconnect { reason }) => Move {
            outcome: AttemptOutcome::Unknown,
            detail: Some(format!("{reason:?}")),
            change: Change::PauseChannel(reason),
        },
        Err(ConnectorError::Rejected { finding }) => ask_unknown("publish-unknown", &finding.rule),
        Err(ConnectorError::Unexpected { evidence }) => ask_unknown("publish-unknown", &evidence.what),
    }
}

fn progressed(progress: Progress, at: &Situation) -> Move {
    match progress {
        Progress::Live(receipt) => Move {
            outcome: AttemptOutcome::Done,
            detail: Some(receipt.remote_id.clone()),
            change: Change::StepDone(StepResult::Live(receipt)),
        },
        Progress::Ready(ticket) => {
            Move { outcome: AttemptOutcome::Done, detail: None, change: Change::StepDone(StepResult::Ready(ticket)) }
        }
        Progress::Processing { ticket, look_again_in } => Move {
            outcome: AttemptOutcome::Processing,
            detail: None,
            change: Change::Wait { ticket, until: at.now.plus(look_again_in) },
        },
    }
}

fn unavailable(detail: String, at: &Situation) -> Move {
    let change = if at.something_public && at.tries >= MAX_TRIES {
        Change::Ask(Trouble::new("publish-unreachable").because(&detail))
    } else {
        Change::TryAgain { at: at.now.plus(backoff(at.tries)), new_key: false, costs_try: true }
    };
    Move { outcome: AttemptOutcome::Unavailable, detail: Some(detail), change }
}

fn unknown(detail: String, at: &Situation) -> Move {
    // What a reversible step makes is seen by nobody: sending it again shows nothing twice.
    let change = if at.step_reversible {
        Change::TryAgain { at: at.now.plus(backoff(at.tries)), new_key: false, costs_try: true }
    } else {
        Change::LookAt(at.now)
    };
    Move { outcome: AttemptOutcome::Unknown, detail: Some(detail), change }
}

fn absent(detail: String, at: &Situation) -> Move {
    Move {
        outcome: AttemptOutcome::Absent,
        detail: Some(detail),
        change: Change::TryAgain { at: at.now, new_key: false, costs_try: true },
    }
}

fn look_again(detail: &str, at: &Situation) -> Move {
    if at.looks >= MAX_LOOKS {
        return ask_unknown("publish-unknown", detail);
    }
    let until = at.now.plus(LOOK_EVERY);
    Move { outcome: AttemptOutcome::Unknown, detail: Some(detail.to_owned()), change: Change::LookAt(until) }
}

fn ask_unknown(message: &str, detail: &str) -> Move {
    Move {
        outcome: AttemptOutcome::Unknown,
        detail: Some(detail.to_owned()),
        change: Change::AskUnknown(Trouble::new(message).because(detail)),
    }
}

fn backoff(tries: i64) -> Duration {
    let index = usize::try_from(tries).unwrap_or(0).min(BACKOFF.len() - 1);
    Duration::from_secs(BACKOFF[index])
}

/// A time the network named, kept within reason: not in the past, not beyond a day.
fn not_before(until: Option<UtcMillis>, now: UtcMillis) -> UtcMillis {
    let named = until.unwrap_or_else(|| now.plus(MINUTE));
    named.clamp(now.plus(Duration::from_secs(1)), now.plus(Duration::from_hours(24)))
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use banyan_connector::Proof;
    use banyan_domain::{
        guard::{Finding, Level},
        publish::Receipt,
    };

    use super::*;

    fn situation() -> Situation {
        Situation {
            now: UtcMillis(1_000_000),
            step_reversible: false,
            tries: 0,
            looks: 0,
            unknown_under_this_key: false,
            given_up_at: UtcMillis(1_000_000),
            sender_gone: true,
            something_public: false,
            uploads_forgotten: 0,
        }
    }

    fn lost() -> ConnectorError {
        ConnectorError::OutcomeUnknown { source: "the line went dead".into() }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the shape an answer has")]
    fn absent_proof(key_is_honoured: bool) -> Result<Found, ConnectorError> {
        Ok(Found::Absent { proof: Proof { what: "the list is newer".to_owned(), key_is_honoured } })
    }

    #[test]
    fn a_lost_answer_to_something_public_is_looked_for_and_never_resent() {
        let made = after_submit(Err(lost()), &situation());
        assert_eq!(made.outcome, AttemptOutcome::Unknown);
        assert!(matches!(made.change, Change::LookAt(_)));
    }

    #[test]
    fn a_lost_upload_is_sent_again_under_the_same_key() {
        let made = after_submit(Err(lost()), &Situation { step_reversible: true, ..situation() });
        assert!(matches!(made.change, Change::TryAgain { new_key: false, .. }));
    }

    #[test]
    fn absent_under_an_honoured_key_is_sent_again_at_once() {
        let made = after_find(absent_proof(true), &situation());
        assert!(matches!(made.change, Change::TryAgain { new_key: false, .. }));
    }

    #[test]
    fn absent_without_a_key_waits_out_the_grace_and_looks_twice() {
        let early = after_find(absent_proof(false), &situation());
        assert!(matches!(early.change, Change::LookAt(_)));
        let now = situation().given_up_at.plus(GRACE);
        let first_look = after_find(absent_proof(false), &Situation { now, ..situation() });
        assert!(matches!(first_look.change, Change::LookAt(_)));
        let second_look = after_find(absent_proof(false), &Situation { now, looks: 1, ..situation() });
        assert!(matches!(second_look.change, Change::TryAgain { new_key: false, .. }));
    }

    #[test]
    fn absent_with_a_sender_that_may_live_asks_a_person() {
        let at = Situation { sender_gone: false, now: UtcMillis(99_000_000), looks: 5, ..situation() };
        assert!(matches!(after_find(absent_proof(false), &at).change, Change::AskUnknown(_)));
    }

    #[test]
    fn a_network_that_cannot_tell_asks_a_person() {
        assert!(matches!(after_find(Ok(Found::CannotTell), &situation()).change, Change::AskUnknown(_)));
    }

    #[test]
    fn looking_ends_with_a_person() {
        let at = Situation { looks: MAX_LOOKS, ..situation() };
        assert!(matches!(after_find(Ok(Found::NotYet), &at).change, Change::AskUnknown(_)));
    }

    #[test]
    fn found_is_done() {
        let receipt = Receipt { remote_id: "1".to_owned(), url: None, at: None, extra: serde_json::Value::Null };
        let made = after_find(Ok(Found::Here(Progress::Live(receipt))), &situation());
        assert!(matches!(made.change, Change::StepDone(StepResult::Live(_))));
    }

    #[test]
    fn a_forgotten_upload_is_made_again_a_few_times_and_never_beside_something_that_may_be_public() {
        let gone = || Err(ConnectorError::Rejected { finding: Box::new(Finding::new(PICTURE_GONE, Level::Block)) });
        assert!(matches!(after_submit(gone(), &situation()).change, Change::StartOver));
        for at in [
            Situation { something_public: true, ..situation() },
            Situation { uploads_forgotten: MAX_FORGOTTEN, ..situation() },
        ] {
            assert!(matches!(after_submit(gone(), &at).change, Change::Ask(_)));
        }
        // The older request's post may hold it: nobody may say that nothing is public.
        let at = Situation { unknown_under_this_key: true, ..situation() };
        assert!(matches!(after_submit(gone(), &at).change, Change::AskUnknown(_)));
    }

    #[test]
    fn slowing_down_takes_a_new_key_unless_an_older_request_may_still_arrive() {
        let slow = || Err(ConnectorError::SlowDown { until: None, scope: LimitScope::Channel });
        assert!(matches!(after_submit(slow(), &situation()).change, Change::SlowDown { new_key: true, .. }));
        let at = Situation { unknown_under_this_key: true, ..situation() };
        assert!(matches!(after_submit(slow(), &at).change, Change::SlowDown { new_key: false, .. }));
    }

    #[test]
    fn a_wait_named_by_a_network_is_kept_within_a_day() {
        let far = ConnectorError::SlowDown { until: Some(UtcMillis(i64::MAX)), scope: LimitScope::Channel };
        let Change::SlowDown { until, .. } = after_submit(Err(far), &situation()).change else { panic!() };
        assert!(until.since(situation().now) <= Duration::from_hours(24));
    }

    #[test]
    fn a_check_that_fails_to_reach_anybody_looks_again() {
        let ticket = Ticket(serde_json::json!("t"));
        let answer = Err(ConnectorError::Unavailable { source: "no route".into() });
        assert!(matches!(after_check(answer, &ticket, &situation()).change, Change::Wait { .. }));
    }

    #[test]
    fn what_cannot_be_reached_asks_only_once_something_is_public() {
        let gone = || Err(ConnectorError::Unavailable { source: "no route".into() });
        let at = Situation { tries: 50, ..situation() };
        assert!(matches!(after_submit(gone(), &at).change, Change::TryAgain { .. }));
        let at = Situation { tries: 50, something_public: true, ..situation() };
        assert!(matches!(after_submit(gone(), &at).change, Change::Ask(_)));
    }
}
