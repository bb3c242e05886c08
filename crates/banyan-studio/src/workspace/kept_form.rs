//! A form that was sent after its session had ended: it goes with its sender through signing in, inside the pages, and is
//! sent again by nobody but them. Nothing of it is stored here.

use askama::Template;
use axum::body::{Body, to_bytes};
use http::{header, request::Parts};

use crate::page::Page;

/// The longest form that is kept; files go another way.
const MOST_BYTES: usize = 256 * 1024;
/// Fields that hold secrets: a form with one of them is typed again.
const SECRET: [&str; 5] = ["password", "secret", "credential", "token", "code"];
/// Shorter values are choices and numbers of ours, which say nothing to a reader.
const LEAST_SAID: usize = 12;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// The address in the Studio that it was sent to.
    pub to: String,
    pub fields: Vec<(String, String)>,
}

impl KeptForm {
    pub(crate) async fn read(request: &Parts, body: Body) -> Option<Self> {
        let kind = request.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return None;
        }
        let sent = to_bytes(body, MOST_BYTES).await.ok()?;
        Self::parse(request.uri.path(), std::str::from_utf8(&sent).ok()?)
    }

    /// As `written` writes it; `None` where nothing can be handed back.
    pub(crate) fn parse(to: &str, written: &str) -> Option<Self> {
        let is_ours =
            to.starts_with("/studio/") && !to.starts_with("/studio/sign-") && !to.contains(['\\', '\r', '\n']);
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(written.as_bytes()).into_owned().collect();
        let is_secret = |name: &str| SECRET.iter().any(|secret| name.contains(secret));
        let can = is_ours && written.len() <= MOST_BYTES && !fields.iter().any(|(name, _)| is_secret(name));
        (can && !fields.is_empty()).then(|| Self { to: to.to_owned(), fields })
    }

    pub(super) fn written(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish()
    }

    /// What somebody typed, to be recognised by.
    fn said(&self) -> impl Iterator<Item = &str> {
        let is_said = |value: &&str| value.chars().count() >= LEAST_SAID && value.contains(char::is_whitespace);
        self.fields.iter().map(|(_, value)| value.trim()).filter(is_said)
    }
}

/// Signed in again: what was typed before, and the one button that sends it.
#[derive(Template)]
#[template(path = "workspace/kept_form.html")]
pub struct KeptPage {
    pub p: Page,
    pub kept: KeptForm,
    /// The page it stood on.
    pub back: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_handed_back_and_secrets_are_not() {
        let kept = KeptForm::parse("/studio/write", "text=Rye+%26+oats+tomorrow&place=a&place=b").unwrap();
        assert_eq!(kept.fields.len(), 3);
        assert_eq!(KeptForm::parse(&kept.to, &kept.written()), Some(kept.clone()), "it comes through unchanged");
        assert_eq!(kept.said().collect::<Vec<_>>(), ["Rye & oats tomorrow"]);
        for (to, written) in [
            ("/studio/settings", "old_password=a&new=b"),
            ("/studio/places", "app_credential=a"),
            ("/studio/sign-in", "email=a"),
            ("https://evil.example/studio/", "text=a"),
            ("//evil.example", "text=a"),
            ("/studio/write", ""),
        ] {
            assert_eq!(KeptForm::parse(to, written), None, "{to} {written}");
        }
        assert_eq!(KeptForm::parse("/studio/write", &format!("text={}", "a".repeat(MOST_BYTES))), None);
    }
}
