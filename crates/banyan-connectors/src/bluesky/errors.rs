//! One table: the network's answer to our advice.

use std::time::Duration;

use banyan_connector::{
    BoxError, ConnectorError, Evidence, LimitScope, ReconnectReason,
    net::{Answer, NetError},
};
use banyan_domain::{
    guard::{Finding, Level},
    time::{DAY, UtcMillis},
};

use serde::de::DeserializeOwned;

use super::wire::Refusal;

/// What the request would have done, which decides what a broken answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Read,
    Write,
}

/// Longest piece of their words that is shown to a person.
const SAID_CHARS: usize = 300;
const EVIDENCE_CHARS: usize = 2_000;
/// Requests a server takes from one address; every other limit is the account's own.
///
/// SOURCE: <https://docs.bsky.app/docs/advanced-guides/rate-limits>, 2026-04.
const PER_ADDRESS: &str = "3000;w=300";

const ACCOUNT_GONE: [&str; 7] = [
    "AccountTakedown",
    "AccountDeactivated",
    "AccountSuspended",
    "RepoTakendown",
    "RepoDeactivated",
    "RepoSuspended",
    "RepoNotFound",
];

#[derive(Debug, thiserror::Error)]
#[error("{status}: {name}: {message}")]
struct Refused {
    status: u16,
    name: String,
    message: String,
}

/// The answer, or what to do about it.
pub(super) fn settle(outcome: Result<Answer, NetError>, kind: Kind, now: UtcMillis) -> Result<Answer, ConnectorError> {
    match outcome {
        Ok(answer) if answer.status.is_success() => Ok(answer),
        Ok(answer) => Err(advice(&answer, kind, now)),
        Err(error) if kind == Kind::Write => Err(ConnectorError::of_write(error)),
        Err(error) => Err(ConnectorError::of_read(error)),
    }
}

pub(super) fn refusal(answer: &Answer) -> Refusal {
    answer.json().unwrap_or_default()
}

/// SOURCE: every name and status was seen on a real PDS 0.5.35, 2026-11-22, but for 403, 429 (0.5.35 with its limits on,
/// 2026-11-21) and the account states (lexicon `com.atproto.server.createSession` and repo errors, 2026-08).
pub(super) fn advice(answer: &Answer, kind: Kind, now: UtcMillis) -> ConnectorError {
    let Refusal { error: name, message } = refusal(answer);
    let status = answer.status.as_u16();
    match (status, name.as_str()) {
        (429, _) | (_, "RateLimitExceeded") => slow_down(answer, now),
        // An expired token is 400 here, not 401.
        (_, "ExpiredToken") => reconnect(ReconnectReason::Expired),
        (_, name) if ACCOUNT_GONE.contains(&name) => reconnect(ReconnectReason::AccountGone),
        // An account put to rest has no name of its own for its readers.
        (400, "InvalidRequest") if message.starts_with("Could not find repo") => {
            reconnect(ReconnectReason::AccountGone)
        }
        (403, _) | (_, "ScopeMissingError") => reconnect(ReconnectReason::MissingScope),
        (401, _) | (_, "InvalidToken" | "AuthMissing" | "AuthenticationRequired") => {
            reconnect(ReconnectReason::Revoked)
        }
        (413, _) | (_, "BlobTooLarge" | "PayloadTooLarge" | "InvalidSize" | "InvalidMimeType") => {
            rejected("picture-refused", &message)
        }
        (400, "BlobNotFound") => rejected("picture-gone", &message),
        // The network's views have not heard of an account that was just made.
        (400, "InvalidRequest") if kind == Kind::Read && message == "Profile not found" => {
            ConnectorError::Unavailable { source: Box::new(Refused { status, name, message }) }
        }
        (400, "InvalidRequest" | "InvalidRecord" | "InvalidMention") if kind == Kind::Write => {
            rejected("network-refused", &message)
        }
        (408 | 500.., _) => {
            let source: BoxError = Box::new(Refused { status, name, message });
            match kind {
                Kind::Write => ConnectorError::OutcomeUnknown { source },
                Kind::Read => ConnectorError::Unavailable { source },
            }
        }
        _ => unexpected("an answer no table knows", Some(answer)),
    }
}

pub(super) fn reconnect(reason: ReconnectReason) -> ConnectorError {
    ConnectorError::Reconnect { reason }
}

/// The network's own words go along: they name the field.
pub(super) fn rejected(rule: &str, said: &str) -> ConnectorError {
    let said: String = said.chars().take(SAID_CHARS).collect();
    let finding = Finding::new(rule, Level::Block).with("network", "Bluesky").with("said", said);
    ConnectorError::Rejected { finding: Box::new(finding) }
}

/// Without an answer where it could hold a secret.
pub(super) fn unexpected(what: &str, answer: Option<&Answer>) -> ConnectorError {
    ConnectorError::Unexpected {
        evidence: Evidence {
            what: what.to_owned(),
            status: answer.map(|answer| answer.status.as_u16()),
            body: answer.map(|answer| answer.excerpt(EVIDENCE_CHARS)),
        },
    }
}

fn slow_down(answer: &Answer, now: UtcMillis) -> ConnectorError {
    let number = |name: &str| answer.header(name).and_then(|text| text.trim().parse::<i64>().ok());
    let reset = number("ratelimit-reset").map(|seconds| UtcMillis(seconds.saturating_mul(1_000)));
    let after =
        || number("retry-after").map(|seconds| now.plus(Duration::from_secs(u64::try_from(seconds).unwrap_or(0))));
    // A moment in the past or next year says more about a clock than about the limit.
    let until = reset.or_else(after).map(|until| until.clamp(now, now.plus(DAY)));
    let scope = match answer.header("ratelimit-policy") {
        Some(PER_ADDRESS) => LimitScope::Server,
        _ => LimitScope::Channel,
    };
    ConnectorError::SlowDown { until, scope }
}

/// A page that reads as what we asked for.
pub(super) fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T, ConnectorError> {
    answer.json().map_err(|error| unexpected(&format!("an answer that does not read: {error}"), Some(answer)))
}

/// The write succeeded, but what it made cannot be read: it is there all the same.
pub(super) fn read_written<T: DeserializeOwned>(answer: &Answer) -> Result<T, ConnectorError> {
    answer.json().map_err(|error| ConnectorError::OutcomeUnknown { source: error.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UtcMillis = UtcMillis(1_795_313_737_000);

    fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Answer {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        Answer {
            status: status.try_into().unwrap(),
            headers,
            body: body.to_owned().into(),
            url: "https://pds.example".into(),
            moved_to: None,
        }
    }

    fn named(error: &ConnectorError) -> String {
        match error {
            ConnectorError::Rejected { finding } => format!("rejected {}", finding.rule),
            ConnectorError::Reconnect { reason } => format!("reconnect {reason:?}"),
            ConnectorError::SlowDown { until, scope } => {
                format!("slow {:?} {scope:?}", until.map(|until| until.since(NOW).as_secs()))
            }
            ConnectorError::Unavailable { .. } => "unavailable".into(),
            ConnectorError::OutcomeUnknown { .. } => "unknown".into(),
            ConnectorError::Unexpected { .. } => "unexpected".into(),
        }
    }

    /// Answers as a real PDS 0.5.35 gave them, 2026-11-22; fixtures/refusals.json says to what.
    #[test]
    fn every_refusal_seen_becomes_one_advice() {
        let refusals: serde_json::Value = serde_json::from_str(include_str!("fixtures/refusals.json")).unwrap();
        for refusal in refusals["refusals"].as_array().unwrap() {
            let status = u16::try_from(refusal["status"].as_u64().unwrap()).unwrap();
            let seen = answer(status, &[], &refusal["body"].to_string());
            assert_eq!(named(&advice(&seen, Kind::Write, NOW)), refusal["write"].as_str().unwrap(), "{refusal}");
            assert_eq!(named(&advice(&seen, Kind::Read, NOW)), refusal["read"].as_str().unwrap(), "{refusal}");
        }
    }

    #[test]
    fn limits_say_until_when_and_for_whom() {
        let reset = (NOW.0 / 1_000 + 120).to_string();
        for (headers, expected) in [
            (vec![("ratelimit-reset", reset.as_str()), ("ratelimit-policy", "5000;w=3600")], "slow Some(120) Channel"),
            (vec![("ratelimit-reset", reset.as_str()), ("ratelimit-policy", "3000;w=300")], "slow Some(120) Server"),
            (vec![("retry-after", "30")], "slow Some(30) Channel"),
            (vec![("retry-after", "-5")], "slow Some(0) Channel"),
            (vec![("ratelimit-reset", "1")], "slow Some(0) Channel"),
            (vec![("ratelimit-reset", "99999999999999999")], "slow Some(86400) Channel"),
            (vec![("ratelimit-reset", "soon")], "slow None Channel"),
            (vec![], "slow None Channel"),
        ] {
            let seen = answer(429, &headers, r#"{"error":"RateLimitExceeded","message":"Rate Limit Exceeded"}"#);
            assert_eq!(named(&advice(&seen, Kind::Write, NOW)), expected, "{headers:?}");
        }
    }

    #[test]
    fn pages_of_a_proxy_are_no_reason_to_panic() {
        for (status, write, read) in [
            (502, "unknown", "unavailable"),
            (408, "unknown", "unavailable"),
            (404, "unexpected", "unexpected"),
            (301, "unexpected", "unexpected"),
            (413, "rejected picture-refused", "rejected picture-refused"),
            (403, "reconnect MissingScope", "reconnect MissingScope"),
        ] {
            let seen = answer(status, &[], "<html>\u{0}nginx</html>");
            assert_eq!(named(&advice(&seen, Kind::Write, NOW)), write, "{status}");
            assert_eq!(named(&advice(&seen, Kind::Read, NOW)), read, "{status}");
        }
    }
}
