//! What happened here, day by day, and who did it.

use askama::Template;
use banyan_app::workspace::ActivityLine;
use uuid::Uuid;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "workspace/activity.html")]
pub struct Activity {
    pub p: Page,
    /// Newest first.
    pub lines: Vec<ActivityLine>,
    /// These are not the newest of all.
    pub is_later_page: bool,
    /// The line before which there are more.
    pub older: Option<Uuid>,
}

impl Activity {
    /// Days in a row, each with its lines.
    fn days(&self) -> impl Iterator<Item = &[ActivityLine]> {
        let day = |line: &ActivityLine| line.at.in_zone(self.p.now.time_zone()).date();
        self.lines.chunk_by(move |one, next| day(one) == day(next))
    }

    fn words(&self, line: &ActivityLine) -> String {
        self.p.t(&message_of(&line.what)).to_string()
    }

    fn by(&self, line: &ActivityLine) -> String {
        line.by.as_ref().map_or_else(|| self.p.t("activity-itself").to_string(), |who| self.p.who(who))
    }
}

fn message_of(what: &str) -> String {
    format!("did-{}", what.replace(['.', '_'], "-"))
}

impl Inside for Activity {
    fn here(&self) -> &'static str {
        "settings"
    }
}

#[cfg(test)]
mod tests {
    use banyan_app::workspace::{
        EVENTS,
        words::{Words, languages},
    };

    use super::message_of;

    #[test]
    fn every_event_has_its_words_in_every_language() {
        for language in languages() {
            let words = Words::for_language(language.tag);
            for (what, _) in EVENTS {
                assert!(words.has(&message_of(what)), "{}: {what}", language.tag);
            }
        }
    }
}
