//! Little to set: the name, language, zone and the password. Where this machine is reached is set where it is started.

use askama::Template;
use banyan_app::workspace::SHORTEST_PASSWORD;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "workspace/settings.html")]
pub struct Settings {
    pub p: Page,
    pub email: String,
    pub base_address: String,
    /// As they are; a row is saved alone, with the others as they were.
    pub kept: SettingsForm,
    /// As they were typed.
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
    /// Where the business has its site, if that is not this Banyan. Not asked for, it stays; left empty, it is taken back.
    #[serde(deserialize_with = "sent")]
    pub site: Option<String>,
}

/// An empty field is none to the reader of forms, and here it is an answer.
fn sent<'de, D: Deserializer<'de>>(field: D) -> Result<Option<String>, D::Error> {
    String::deserialize(field).map(Some)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsProblem {
    UnknownZone,
    NoSite,
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

    /// A row stands open while what was typed there is not kept.
    fn opens(&self, row: &str) -> bool {
        let (typed, kept) = (&self.form, &self.kept);
        let is_other = match row {
            "business" => typed.business != kept.business,
            "language" => typed.language != kept.language,
            "zone" => typed.zone != kept.zone,
            _ => typed.site != kept.site,
        };
        is_other || self.is(SettingsProblem::Conflict)
    }
}

impl SettingsForm {
    pub fn problem(&self) -> Option<SettingsProblem> {
        jiff::tz::TimeZone::get(&self.zone).is_err().then_some(SettingsProblem::UnknownZone)
    }
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
    fn a_new_password_is_long_and_new() {
        let check = |old: &str, new: &str| PasswordForm { old: old.into(), new: new.into() }.problem();
        assert_eq!(check("the old password", "short"), Some(PasswordProblem::Short));
        assert_eq!(check("the old password", "the old password"), Some(PasswordProblem::Same));
        assert_eq!(check("the old password", "another long one"), None);
    }
}
