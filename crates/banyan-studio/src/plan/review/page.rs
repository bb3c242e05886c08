//! The review: earlier answers beside the question, voices, what is due, and its end.

use askama::Template;
use banyan_app::plan::{
    review::{DueRow, EndedReview, NewReview, RestedRow, ShownReview, Voice},
    same_since,
    say::spelled,
};
use banyan_domain::{
    ids::UserId,
    plan::{Leaning, Section, TooEarly, Verdict, first::Stand},
};

use crate::{
    done::JustDone,
    page::{Inside, Page},
    publish::StoppedHere,
};

#[derive(Template)]
#[template(path = "plan/review.html")]
pub struct ReviewPage {
    pub p: Page,
    pub review: ShownReview,
    /// Who reads it.
    pub reader: Option<UserId>,
    /// Places that the plan lets rest and that are still connected, for who may let them rest.
    pub stopped: Vec<StoppedHere>,
    pub just: JustDone,
    /// What stands in the forms: after a fault, what was typed.
    pub typed: NewReview,
    pub problem: Option<ReviewProblem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewProblem {
    NextDay,
    /// Its goals ask to wait; the page that was read did not say so yet.
    TooEarly(TooEarly),
    TooLong,
    Conflict,
    Social,
    Believes,
}

impl ReviewProblem {
    fn message(&self) -> &'static str {
        match self {
            Self::NextDay => "review-wrong-next",
            Self::TooEarly(_) => "review-wrong-too-early",
            Self::TooLong => "review-wrong-too-long",
            Self::Conflict => "review-wrong-conflict",
            Self::Social => "review-wrong-social",
            Self::Believes => "review-wrong-believes",
        }
    }
}

impl ReviewPage {
    fn wrong(&self) -> Option<String> {
        let problem = self.problem.as_ref()?;
        let words = self.p.t(problem.message());
        Some(match problem {
            ReviewProblem::TooEarly(TooEarly { name, not_before }) => {
                words.with("name", name).with("day", self.p.day(*not_before)).to_string()
            }
            ReviewProblem::NextDay
            | ReviewProblem::TooLong
            | ReviewProblem::Conflict
            | ReviewProblem::Social
            | ReviewProblem::Believes => words.to_string(),
        })
    }

    /// What is no day to come is shown as it was typed; a date field would swallow it.
    fn is_bad_day(&self) -> bool {
        self.problem == Some(ReviewProblem::NextDay)
    }

    fn due_day(&self) -> Option<String> {
        self.review.due.map(|day| self.p.day(day))
    }

    fn leanings(&self) -> &'static [Leaning] {
        Leaning::ALL
    }

    fn believes(&self, leaning: &Leaning) -> String {
        self.p.t(&format!("review-believes-{}", leaning.as_str())).to_string()
    }

    fn distracted(&self, leaning: &Leaning) -> String {
        self.p.t(&format!("review-distraction-{}", leaning.as_str())).to_string()
    }

    fn mine(&self) -> Option<&Voice> {
        self.review.voice_of(self.reader?)
    }

    fn my_words(&self) -> &str {
        let typed = Some(self.typed.own_words.as_str()).filter(|words| !words.is_empty());
        typed.or_else(|| Some(self.mine()?.words.as_str())).unwrap_or_default()
    }

    fn is_mine(&self, leaning: &Leaning) -> bool {
        self.typed.believes.or_else(|| Some(self.mine()?.believes)) == Some(*leaning)
    }

    fn stands(&self) -> &'static [Stand] {
        Stand::ALL
    }

    fn stand(&self, stand: &Stand, part: &str) -> String {
        self.p.t(&format!("stand-{}{part}", spelled(stand.as_str()))).to_string()
    }

    fn is_stand(&self, stand: &Stand) -> bool {
        self.typed.stand == Some(*stand)
    }

    /// How the newest answer differs from the one before it; nothing to compare with, nothing to say.
    fn stand_line(&self) -> Option<String> {
        let [now, before, ..] = &self.review.stands[..] else { return None };
        Some(if now.stand == before.stand {
            let since = same_since(&self.review.stands)?;
            self.p.t("review-stand-same").with("day", self.p.date_text(since)).to_string()
        } else {
            let told = self.p.t("review-stand-changed").with("before", self.stand(&before.stand, ""));
            told.with("now", self.stand(&now.stand, "")).with("day", self.p.date_text(now.at)).to_string()
        })
    }

    fn is_distraction(&self, leaning: &Leaning) -> bool {
        self.typed.distraction == Some(*leaning)
    }

    fn verdicts(&self, row: &DueRow) -> Vec<(&'static str, String, bool)> {
        let open = || Verdict::open(row.not_before);
        let typed = self.typed.verdicts.get(&row.id).copied().filter(|typed| open().any(|one| one == *typed));
        let chosen = typed.unwrap_or(Verdict::Keep);
        let known = |one: Verdict| {
            let words = self.p.t(&format!("review-verdict-{}", one.as_str())).to_string();
            (one.as_str(), words, one == chosen)
        };
        open().map(known).collect()
    }

    fn row_line(&self, row: &DueRow) -> String {
        let kind = match row.section {
            Section::Place => "review-place",
            _ => "review-habit",
        };
        let mut parts = vec![self.p.t(kind).to_string()];
        parts.extend(row.day.map(|day| self.p.t("review-row-day").with("day", self.p.day(day)).to_string()));
        if !row.reason.is_empty() {
            parts.push(row.reason.clone());
        }
        if let Some(day) = row.not_before {
            parts.push(self.p.t("review-row-not-before").with("day", self.p.day(day)).to_string());
        }
        if !row.signs.is_empty() {
            parts.push(self.p.t("review-row-signs").with("signs", &row.signs).to_string());
        }
        if !row.stop_rule.is_empty() {
            parts.push(self.p.t("review-row-stop").with("rule", &row.stop_rule).to_string());
        }
        parts.join(" · ")
    }

    fn stopped_line(&self, place: &StoppedHere) -> String {
        let since =
            place.since.map(|day| self.p.t("place-rest-stopped-since").with("day", self.p.day(day)).to_string());
        let why = self.p.t("place-rest-stopped-why").to_string();
        since.into_iter().chain([why]).collect::<Vec<_>>().join(" ")
    }

    fn rested_line(&self, row: &RestedRow) -> String {
        let since = row.since.map(|day| self.p.t("review-rested-since").with("day", self.p.day(day)).to_string());
        std::iter::once(row.name.clone()).chain(since).collect::<Vec<_>>().join(", ")
    }

    fn ended_line(&self, ended: &EndedReview) -> String {
        let said = ended.distraction.map(|leaning| self.distracted(&leaning));
        let words = (!ended.words.is_empty()).then(|| ended.words.clone());
        said.into_iter().chain(words).collect::<Vec<_>>().join(": ")
    }

    /// What the field of the next day shows.
    fn next(&self) -> String {
        if self.typed.next.is_empty() { self.review.next.to_string() } else { self.typed.next.clone() }
    }
}

impl Inside for ReviewPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
