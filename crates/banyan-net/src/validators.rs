//! What an answer gives us to ask "anything new?" with the next time.

use crate::Answer;

/// Longer ones are not worth keeping beside every feed.
const MAX_CHARS: usize = 512;

/// Kept exactly as they came; quotes and weakness marks are the server's business.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}

impl Validators {
    /// Empty for a page that says `Expires: 0`: such servers compute validators of the template, not of the content.
    pub fn of(answer: &Answer) -> Self {
        if answer.header("expires").is_some_and(|expires| expires.trim() == "0") {
            return Self::default();
        }
        let kept = |name| answer.header(name).filter(|value| !value.is_empty() && value.len() <= MAX_CHARS);
        Self { etag: kept("etag").map(str::to_owned), last_modified: kept("last-modified").map(str::to_owned) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::tests::answer;

    #[test]
    fn validators_are_kept_as_they_came() {
        let found = Validators::of(&answer(200, &[("etag", "W/\"a b\""), ("last-modified", "yesterday")]));
        assert_eq!(found.etag.as_deref(), Some("W/\"a b\""));
        assert_eq!(found.last_modified.as_deref(), Some("yesterday"));
    }

    #[test]
    fn a_page_that_expires_at_zero_has_none() {
        assert_eq!(Validators::of(&answer(200, &[("etag", "\"a\""), ("expires", "0")])), Validators::default());
        assert!(Validators::of(&answer(200, &[("etag", "\"a\""), ("expires", "-1")])).etag.is_some());
    }

    #[test]
    fn empty_and_endless_ones_are_not_kept() {
        let endless = "x".repeat(5_000);
        let found = Validators::of(&answer(200, &[("etag", &endless), ("last-modified", "")]));
        assert_eq!(found, Validators::default());
    }
}
