//! The door: sign in, signed out, wrong password, too many tries.

use askama::Template;
use banyan_domain::time::UtcMillis;
use secrecy::SecretString;
use serde::Deserialize;

use super::KeptForm;
use crate::page::Page;

#[derive(Template)]
#[template(path = "workspace/sign_in.html")]
pub struct SignIn {
    pub p: Page,
    pub business: Option<String>,
    pub state: SignInState,
    /// Kept as it was typed; never the password.
    pub email: String,
    /// Where to go on afterwards: an address of ours.
    pub next: String,
    /// The form that was sent after the session had ended.
    pub kept: Option<KeptForm>,
    /// Our own word for how much that is.
    pub along: Option<String>,
    /// The line that makes a new password on this machine.
    pub reset_command: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInState {
    Fresh,
    /// The person signed out.
    SignedOut,
    /// The session ended by itself; words are kept.
    Ended,
    /// Somebody else is signed in by now than the words on the page belong to.
    Another {
        name: String,
    },
    Wrong,
    /// The password is right, and the owner has ended the seat, or its last day is over.
    SeatEnded,
    TooMany {
        until: UtcMillis,
    },
    /// More was sent than signing in reads.
    TooLong,
}

#[derive(Deserialize)]
pub struct SignInForm {
    pub email: String,
    pub password: SecretString,
    #[serde(default)]
    pub next: String,
    #[serde(default)]
    pub kept: String,
    #[serde(default)]
    pub kept_to: String,
    #[serde(default)]
    pub kept_in_parts: bool,
}

impl SignInForm {
    /// Only a path inside the Studio; anything else goes to Today.
    pub fn next(&self) -> &str {
        let inside = self.next.starts_with("/studio") && !self.next.contains(['\\', '\r', '\n']);
        if inside && !self.next.starts_with("/studio/sign-") { &self.next } else { "/studio" }
    }

    pub(crate) fn kept(&self) -> Option<KeptForm> {
        KeptForm::parse(&self.kept_to, &self.kept, self.kept_in_parts)
    }
}

impl SignIn {
    fn is_wrong(&self) -> bool {
        self.state == SignInState::Wrong
    }

    fn is_shut(&self) -> bool {
        matches!(self.state, SignInState::TooMany { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_on_only_inside_the_studio() {
        for (asked, got) in [
            ("/studio/queue?day=2", "/studio/queue?day=2"),
            ("https://evil.example/", "/studio"),
            ("//evil.example", "/studio"),
            ("/studio\r\nSet-Cookie: a=b", "/studio"),
            ("/studio/sign-out", "/studio"),
            ("", "/studio"),
        ] {
            let form = SignInForm {
                email: String::new(),
                password: "x".into(),
                next: asked.into(),
                kept: String::new(),
                kept_to: String::new(),
                kept_in_parts: false,
            };
            assert_eq!(form.next(), got);
        }
    }
}
