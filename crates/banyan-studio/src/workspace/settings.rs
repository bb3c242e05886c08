//! Little to set: language, zone, the address this machine is reached at, and the password.

use askama::Template;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use super::first::SHORTEST_PASSWORD;
use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "workspace/settings.html")]
pub struct Settings {
    pub p: Page,
    pub email: String,
    pub form: SettingsForm,
    pub zones: Vec<String>,
    pub problem: Option<SettingsProblem>,
    pub password_problem: Option<PasswordProblem>,
    pub version: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub revision: i64,
    pub business: String,
    pub language: String,
    pub zone: String,
    pub base_address: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsProblem {
    UnknownZone,
    /// Not `https://…` (or `http://` on this machine).
    BadAddress,
    /// Somebody else changed them meanwhile.
    Conflict,
}

#[derive(Deserialize)]
pub struct PasswordForm {
    pub old: SecretString,
    pub new: SecretString,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    Wrong,
    Short,
    Same,
}

impl Settings {
    fn is(&self, problem: SettingsProblem) -> bool {
        self.problem == Some(problem)
    }
}

impl SettingsForm {
    pub fn problem(&self) -> Option<SettingsProblem> {
        if jiff::tz::TimeZone::get(&self.zone).is_err() {
            return Some(SettingsProblem::UnknownZone);
        }
        let address = self.base_address.trim();
        let good = address.is_empty() || url::Url::parse(address).is_ok_and(|url| is_base_address(&url));
        (!good).then_some(SettingsProblem::BadAddress)
    }
}

/// A bare origin; without encryption only where nobody else can listen.
fn is_base_address(url: &url::Url) -> bool {
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    bare && (url.scheme() == "https" || (url.scheme() == "http" && here))
}

impl PasswordForm {
    /// What can be seen without asking whether the old one is right.
    pub fn problem(&self) -> Option<PasswordProblem> {
        let (old, new) = (self.old.expose_secret(), self.new.expose_secret());
        if new.chars().count() < SHORTEST_PASSWORD {
            return Some(PasswordProblem::Short);
        }
        (old == new).then_some(PasswordProblem::Same)
    }
}

impl PasswordProblem {
    pub fn message(self) -> &'static str {
        match self {
            Self::Wrong => "settings-password-wrong",
            Self::Short => "first-short-password",
            Self::Same => "settings-password-same",
        }
    }
}

impl Inside for Settings {
    fn here(&self) -> &'static str {
        "settings"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_address_is_a_bare_and_safe_origin() {
        let check = |address: &str| {
            SettingsForm { zone: "UTC".into(), base_address: address.into(), ..SettingsForm::default() }.problem()
        };
        for good in ["", "https://social.example", "https://social.example:8443/", "http://localhost:8080"] {
            assert_eq!(check(good), None, "{good}");
        }
        for bad in [
            "http://social.example",
            "https://social.example/studio",
            "social.example",
            "https://a@b.example",
            "ftp://x",
        ] {
            assert_eq!(check(bad), Some(SettingsProblem::BadAddress), "{bad}");
        }
    }

    #[test]
    fn a_new_password_is_long_and_new() {
        let check = |old: &str, new: &str| PasswordForm { old: old.into(), new: new.into() }.problem();
        assert_eq!(check("the old password", "short"), Some(PasswordProblem::Short));
        assert_eq!(check("the old password", "the old password"), Some(PasswordProblem::Same));
        assert_eq!(check("the old password", "another long one"), None);
    }
}
