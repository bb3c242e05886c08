//! Their answers, and our advice: matched by status code, for the words are translated by each server.

use banyan_connector::{
    ConnectorError, Evidence, LimitScope, ReconnectReason,
    net::{Answer, retry_after},
};
use banyan_content::html;
use banyan_domain::{
    guard::{Finding, Level},
    time::UtcMillis,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Whether the request was meant to change something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Read,
    Write,
}

/// Longest piece of their words that is shown to a person.
const SAID_CHARS: usize = 300;
const EVIDENCE_CHARS: usize = 2_000;

/// The answer when it is a success, else the advice it stands for.
pub(super) fn accept(answer: Answer, intent: Intent, now: UtcMillis) -> Result<Answer, ConnectorError> {
    if answer.status.is_success() { Ok(answer) } else { Err(advise(&answer, intent, now)) }
}

/// SOURCE: <https://docs.joinmastodon.org/entities/Error/> and `app/controllers/concerns/api/error_handling.rb`,
/// read 2026-08. A 503 "temporary problem" means that a twin of the request holds the lock, so it is no proof that
/// nothing happened.
pub(super) fn advise(answer: &Answer, intent: Intent, now: UtcMillis) -> ConnectorError {
    match (answer.status.as_u16(), intent) {
        (401, _) => ConnectorError::Reconnect { reason: ReconnectReason::Revoked },
        (403, _) => ConnectorError::Reconnect { reason: forbidden(answer) },
        (410, _) => ConnectorError::Reconnect { reason: ReconnectReason::AccountGone },
        (429, _) => slow_down(answer, now),
        (400 | 404 | 413 | 415 | 422, Intent::Write) => rejected("network-refused", &said(answer)),
        (408 | 500..=599, Intent::Write) => ConnectorError::OutcomeUnknown { source: said(answer).into() },
        (408 | 500..=599, Intent::Read) => ConnectorError::Unavailable { source: said(answer).into() },
        _ => unexpected("an answer this network is not known to give", answer),
    }
}

pub(super) fn rejected(rule: &str, said: &str) -> ConnectorError {
    let finding = Finding::new(rule, Level::Block).with("network", "Mastodon").with("said", said);
    ConnectorError::Rejected { finding: Box::new(finding) }
}

pub(super) fn unexpected(what: &str, answer: &Answer) -> ConnectorError {
    ConnectorError::Unexpected {
        evidence: Evidence {
            what: what.to_owned(),
            status: Some(answer.status.as_u16()),
            body: Some(answer.excerpt(EVIDENCE_CHARS)),
        },
    }
}

/// We broke our own contract: nothing a server said.
pub(super) fn broken(what: &str) -> ConnectorError {
    ConnectorError::Unexpected { evidence: Evidence { what: what.to_owned(), status: None, body: None } }
}

/// A page that reads as what we asked for.
pub(super) fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T, ConnectorError> {
    answer.json().map_err(|error| unexpected(&format!("an answer that does not read: {error}"), answer))
}

/// The write succeeded, but what it made cannot be read: it is there all the same.
pub(super) fn read_written<T: DeserializeOwned>(answer: &Answer) -> Result<T, ConnectorError> {
    answer.json().map_err(|error| ConnectorError::OutcomeUnknown { source: error.into() })
}

/// An account that may not act at all is told in words only (seen in English 2026-08:
/// `app/controllers/api/base_controller.rb`); anything else is a permission we do not hold.
fn forbidden(answer: &Answer) -> ReconnectReason {
    const NOT_ACTIVE: [&str; 3] = ["login is currently disabled", "confirmed e-mail", "pending approval"];
    let said = said(answer).to_lowercase();
    if NOT_ACTIVE.iter().any(|words| said.contains(words)) {
        ReconnectReason::AccountGone
    } else {
        ReconnectReason::MissingScope
    }
}

/// Limits are counted by credential, so other channels of the same server may go on.
/// SOURCE: <https://docs.joinmastodon.org/api/rate-limits/>, read 2026-07: the reset is ISO 8601, not an epoch.
fn slow_down(answer: &Answer, now: UtcMillis) -> ConnectorError {
    ConnectorError::SlowDown { until: retry_after(answer, now.0).map(UtcMillis), scope: LimitScope::Channel }
}

/// Their own words, whether they come as JSON or as a proxy's page.
fn said(answer: &Answer) -> String {
    let from_json = answer.json::<Value>().ok().and_then(|body| {
        let words = body.get("error_description").or_else(|| body.get("error"))?;
        words.as_str().map(str::to_owned)
    });
    let words = from_json.unwrap_or_else(|| html::to_text(&answer.excerpt(EVIDENCE_CHARS)));
    let short: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SAID_CHARS).collect();
    if short.is_empty() { format!("status {}", answer.status.as_u16()) } else { short }
}

#[cfg(test)]
mod tests {
    use banyan_connector::{ConnectorError, net::Answer};
    use banyan_domain::time::UtcMillis;

    use super::{Intent, advise};

    fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut map = http::HeaderMap::new();
        for (name, value) in headers {
            map.insert(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        Answer {
            status: http::StatusCode::from_u16(status).unwrap(),
            headers: map,
            body: body.to_owned().into(),
            url: "https://mastodon.example/api".to_owned(),
            moved_to: None,
        }
    }

    fn short(error: &ConnectorError) -> String {
        match error {
            ConnectorError::Rejected { finding } => format!("rejected: {}", finding.args["said"]),
            ConnectorError::Reconnect { reason } => format!("reconnect: {reason:?}"),
            ConnectorError::SlowDown { until, .. } => format!("slow down: {:?}", until.map(|at| at.0)),
            ConnectorError::Unavailable { source } => format!("unavailable: {source}"),
            ConnectorError::OutcomeUnknown { source } => format!("unknown: {source}"),
            ConnectorError::Unexpected { evidence } => format!("unexpected: {:?}", evidence.status),
        }
    }

    #[test]
    fn each_status_has_its_advice() {
        let table = [
            (401, Intent::Write, r#"{"error":"The access token is invalid"}"#, "reconnect: Revoked"),
            (
                403,
                Intent::Write,
                r#"{"error":"This action is outside the authorized scopes"}"#,
                "reconnect: MissingScope",
            ),
            (403, Intent::Read, r#"{"error":"Your login is currently disabled"}"#, "reconnect: AccountGone"),
            (410, Intent::Read, "", "reconnect: AccountGone"),
            (404, Intent::Write, r#"{"error":"Record not found"}"#, "rejected: Record not found"),
            (404, Intent::Read, r#"{"error":"Record not found"}"#, "unexpected: Some(404)"),
            (
                422,
                Intent::Write,
                r#"{"error":"Validation failed: Text can't be blank"}"#,
                "rejected: Validation failed: Text can't be blank",
            ),
            (
                503,
                Intent::Write,
                r#"{"error":"There was a temporary problem"}"#,
                "unknown: There was a temporary problem",
            ),
            (502, Intent::Write, "<html><h1>Bad\n gateway</h1></html>", "unknown: Bad gateway"),
            (408, Intent::Write, "", "unknown: status 408"),
            (502, Intent::Read, "", "unavailable: status 502"),
            (302, Intent::Write, "", "unexpected: Some(302)"),
            (422, Intent::Write, "{\"error\":7}", "rejected: {\"error\":7}"),
        ];
        for (status, intent, body, expected) in table {
            let error = advise(&answer(status, &[], body), intent, UtcMillis(0));
            assert_eq!(short(&error), expected, "{status} {intent:?}");
        }
    }

    #[test]
    fn the_moment_to_try_again_is_read_from_their_clock_and_never_absurd() {
        let now = UtcMillis(1_795_000_000_000);
        for (headers, expected) in [
            (vec![("x-ratelimit-reset", "2026-11-18T11:10:00.000000Z")], Some(1_795_000_200_000_i64)),
            (vec![("retry-after", "30")], Some(1_795_000_030_000)),
            (vec![("x-ratelimit-reset", "2099-01-01T00:00:00Z")], Some(1_795_086_400_000)),
            (vec![], None),
        ] {
            let error = advise(&answer(429, &headers, ""), Intent::Write, now);
            assert_eq!(short(&error), format!("slow down: {expected:?}"), "{headers:?}");
        }
    }
}
