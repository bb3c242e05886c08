//! What goes wrong with which request, written down beforehand.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Spoils the requests it matches, from the `nth` on, `times` times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// `POST`, or `*` for any.
    pub method: String,
    /// The path, in which `*` stands for any letters.
    pub path: String,
    /// 1 is the first request that matches after the fault was scripted.
    #[serde(default = "one")]
    pub nth: usize,
    /// `None`: from then on, always.
    #[serde(default = "once")]
    pub times: Option<usize>,
    pub act: Act,
}

fn one() -> usize {
    1
}

#[expect(clippy::unnecessary_wraps, reason = "the shape serde asks of a default")]
fn once() -> Option<usize> {
    Some(1)
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Answers this instead of doing the work.
    Answer(Answer),
    /// Does the work, then answers this.
    AnswerAfterWork(Answer),
    /// Ends the connection without a word; nothing was done.
    Drop,
    /// Does the work, then ends the connection without a word.
    DropAfterWork,
    /// Never answers; nothing was done.
    Hang,
    /// Does the work and never answers.
    HangAfterWork,
    /// Answers properly, late.
    Slow { ms: u64 },
    /// Does the work, announces the whole answer, sends half of it and ends the connection.
    HalfBody,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub status: u16,
    #[serde(default)]
    pub headers: Vec<(String, String)>,
    #[serde(default)]
    pub body: String,
}

impl Answer {
    pub fn status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    #[must_use]
    pub fn json(mut self, body: &serde_json::Value) -> Self {
        self.body = body.to_string();
        self.header("content-type", "application/json")
    }

    #[must_use]
    pub fn html(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self.header("content-type", "text/html")
    }
}

impl Fault {
    pub fn on(method: &str, path: &str) -> FaultOn {
        FaultOn { method: method.to_owned(), path: path.to_owned(), nth: 1, times: Some(1) }
    }

    pub(crate) fn matches(&self, method: &str, path: &str) -> bool {
        (self.method == "*" || self.method.eq_ignore_ascii_case(method)) && glob(&self.path, path)
    }
}

/// A fault whose act is still to be said.
#[derive(Clone, Debug)]
pub struct FaultOn {
    method: String,
    path: String,
    nth: usize,
    times: Option<usize>,
}

impl FaultOn {
    #[must_use]
    pub fn nth(mut self, nth: usize) -> Self {
        self.nth = nth;
        self
    }

    #[must_use]
    pub fn times(mut self, times: usize) -> Self {
        self.times = Some(times);
        self
    }

    #[must_use]
    pub fn always(mut self) -> Self {
        self.times = None;
        self
    }

    pub fn answer(self, answer: Answer) -> Fault {
        self.act(Act::Answer(answer))
    }

    pub fn answer_after_work(self, answer: Answer) -> Fault {
        self.act(Act::AnswerAfterWork(answer))
    }

    pub fn drop(self) -> Fault {
        self.act(Act::Drop)
    }

    pub fn drop_after_work(self) -> Fault {
        self.act(Act::DropAfterWork)
    }

    pub fn hang(self) -> Fault {
        self.act(Act::Hang)
    }

    pub fn hang_after_work(self) -> Fault {
        self.act(Act::HangAfterWork)
    }

    pub fn slow(self, delay: Duration) -> Fault {
        self.act(Act::Slow { ms: u64::try_from(delay.as_millis()).unwrap_or(u64::MAX) })
    }

    pub fn half_body(self) -> Fault {
        self.act(Act::HalfBody)
    }

    pub fn act(self, act: Act) -> Fault {
        Fault { method: self.method, path: self.path, nth: self.nth, times: self.times, act }
    }
}

/// The scripted faults and how often each has been met.
#[derive(Debug, Default)]
pub(crate) struct Script(Vec<(Fault, usize)>);

impl Script {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push((fault, 0));
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn faults(&self) -> Vec<Fault> {
        self.0.iter().map(|(fault, _)| fault.clone()).collect()
    }

    /// Counts this request with every fault it matches; the first that is due decides.
    pub(crate) fn next(&mut self, method: &str, path: &str) -> Option<Act> {
        let mut due = None;
        for (fault, met) in &mut self.0 {
            if !fault.matches(method, path) {
                continue;
            }
            *met += 1;
            let within = fault.times.is_none_or(|times| *met < fault.nth.saturating_add(times));
            if *met >= fault.nth && within && due.is_none() {
                due = Some(fault.act.clone());
            }
        }
        due
    }
}

fn glob(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return rest.is_empty() };
    for piece in middle {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::{Act, Answer, Fault, Script, glob};

    #[test]
    fn a_star_stands_for_any_letters() {
        for (pattern, path, expected) in [
            ("/api/v1/statuses", "/api/v1/statuses", true),
            ("/api/v1/statuses", "/api/v1/statuses/1", false),
            ("/api/v1/statuses/*", "/api/v1/statuses/1", true),
            ("/api/*/media", "/api/v2/media", true),
            ("/api/*/media", "/api/v2/media/7", false),
            ("*", "/anything", true),
            ("/a*b*c", "/a--b--c", true),
            ("/a*b*c", "/a--c", false),
        ] {
            assert_eq!(glob(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn only_the_nth_request_is_spoiled() {
        let mut script = Script::default();
        script.add(Fault::on("POST", "/x").nth(2).drop());
        assert_eq!(script.next("POST", "/x"), None);
        assert_eq!(script.next("GET", "/x"), None);
        assert_eq!(script.next("POST", "/x"), Some(Act::Drop));
        assert_eq!(script.next("POST", "/x"), None);
    }

    #[test]
    fn a_fault_read_from_json_is_met_once_unless_it_says_otherwise() {
        let fault: Fault =
            serde_json::from_str(r#"{"method":"GET","path":"/x","act":{"answer":{"status":503}}}"#).unwrap();
        assert_eq!(fault, Fault::on("GET", "/x").answer(Answer::status(503)));
    }
}
