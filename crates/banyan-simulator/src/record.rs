//! What was asked of the town, in order.

use bytes::Bytes;
use serde::Serialize;

/// One request as it arrived, and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Recorded {
    pub at_ms: i64,
    pub method: String,
    pub path: String,
    pub query: Option<String>,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    #[serde(serialize_with = "as_text")]
    pub body: Bytes,
    /// `None`: no answer was given.
    pub status: Option<u16>,
    /// Whether a scripted fault spoiled it.
    pub spoiled: bool,
}

/// Enough to understand a request; pictures are not for reading.
const SHOWN_CHARS: usize = 4_000;

impl Recorded {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn as_text<S: serde::Serializer>(body: &Bytes, serializer: S) -> Result<S::Ok, S::Error> {
    let text: String = String::from_utf8_lossy(body).chars().take(SHOWN_CHARS).collect();
    serializer.serialize_str(&text)
}
