//! Knowing enough: a handful of honest questions, and what a yes or a no makes to do, with its day.

use jiff::{ToSpan as _, civil::Date};

use super::words::spelled;

spelled! {
    /// Lessons and primers, in the order in which they are worth reading.
    Lesson {
        BusinessPlan = "business_plan",
        MarketingPlan = "marketing_plan",
        OwnSite = "own_site",
        Listening = "listening",
        Answering = "answering",
        Measuring = "measuring",
        Mastodon = "mastodon",
        Bluesky = "bluesky",
        LinkedIn = "linkedin",
        Facebook = "facebook",
        Instagram = "instagram",
        ItPlan = "it_plan",
        HandingOver = "handing_over",
    }
}

spelled! {
    Question {
        /// What the business wants within a year, as a number.
        Wants = "wants",
        /// The plan in two minutes, to somebody who does not know it.
        Plan = "plan",
        /// What an own site and a letter need.
        Ground = "ground",
        Mastodon = "mastodon",
        Bluesky = "bluesky",
        LinkedIn = "linkedin",
        Facebook = "facebook",
        Instagram = "instagram",
        Listening = "listening",
        Answering = "answering",
        Measuring = "measuring",
        /// Where everything is, and who can get in.
        Keys = "keys",
        HandingOver = "handing_over",
    }
}

impl Question {
    /// A network is asked about where the business is on it.
    pub fn is_asked(self, networks: &[&str]) -> bool {
        match self {
            Self::Mastodon | Self::Bluesky | Self::LinkedIn | Self::Facebook | Self::Instagram => {
                networks.iter().any(|network| network.trim().eq_ignore_ascii_case(self.as_str()))
            }
            Self::Wants
            | Self::Plan
            | Self::Ground
            | Self::Listening
            | Self::Answering
            | Self::Measuring
            | Self::Keys
            | Self::HandingOver => true,
        }
    }

    /// What helps whoever says no.
    pub fn lesson(self) -> Lesson {
        match self {
            Self::Wants => Lesson::BusinessPlan,
            Self::Plan => Lesson::MarketingPlan,
            Self::Ground => Lesson::OwnSite,
            Self::Mastodon => Lesson::Mastodon,
            Self::Bluesky => Lesson::Bluesky,
            Self::LinkedIn => Lesson::LinkedIn,
            Self::Facebook => Lesson::Facebook,
            Self::Instagram => Lesson::Instagram,
            Self::Listening => Lesson::Listening,
            Self::Answering => Lesson::Answering,
            Self::Measuring => Lesson::Measuring,
            Self::Keys => Lesson::ItPlan,
            Self::HandingOver => Lesson::HandingOver,
        }
    }
}

spelled! {
    /// What stands on somebody's list.
    LearnKind {
        Lesson = "lesson",
        /// What somebody knows, done.
        Action = "action",
        Book = "book",
        /// At a chamber, a library, a college, a trainer.
        Course = "course",
    }
}

/// Something to do, with its day: `what` is the word of a lesson, or of the question whose yes becomes an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToDo {
    pub kind: LearnKind,
    pub what: &'static str,
    pub due: Date,
}

const DAYS_BETWEEN_LESSONS: i64 = 3;
const DAYS_BETWEEN_ACTIONS: i64 = 7;

/// Lessons first, the first of them today; acts a week apart, and the first today where there is nothing to learn.
pub fn to_do(answers: &[(Question, bool)], today: Date) -> Vec<ToDo> {
    let day = |days: i64| today.checked_add(days.days()).unwrap_or(today);
    let learned = answers.iter().filter(|(_, knows)| !knows).map(|(question, _)| question.lesson().as_str());
    let lessons: Vec<ToDo> = (0..)
        .zip(learned)
        .map(|(at, what)| ToDo { kind: LearnKind::Lesson, what, due: day(at * DAYS_BETWEEN_LESSONS) })
        .collect();
    let wait = i64::from(!lessons.is_empty());
    let known = answers.iter().filter(|(_, knows)| *knows).map(|(question, _)| question.as_str());
    let acts = (wait..).zip(known).map(|(at, what)| ToDo {
        kind: LearnKind::Action,
        what,
        due: day(at * DAYS_BETWEEN_ACTIONS),
    });
    lessons.iter().copied().chain(acts).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn a_no_is_a_lesson_and_a_yes_is_an_act_and_one_of_them_is_for_today() {
        let answers = [(Question::Wants, true), (Question::Listening, false), (Question::Keys, false)];
        let found: Vec<(LearnKind, &str, Date)> =
            to_do(&answers, TODAY).iter().map(|thing| (thing.kind, thing.what, thing.due)).collect();
        assert_eq!(
            found,
            [
                (LearnKind::Lesson, "listening", TODAY),
                (LearnKind::Lesson, "it_plan", date(2026, 11, 27)),
                (LearnKind::Action, "wants", date(2026, 12, 1)),
            ]
        );
    }

    #[test]
    fn whoever_knows_it_all_begins_today() {
        let all: Vec<(Question, bool)> = Question::ALL.iter().map(|question| (*question, true)).collect();
        let things = to_do(&all, TODAY);
        assert_eq!((things.len(), things[0].due), (Question::ALL.len(), TODAY));
        assert_eq!(things[1].due, date(2026, 12, 1));
        assert_eq!(to_do(&[], TODAY), []);
    }

    #[test]
    fn a_network_is_asked_about_only_where_the_business_is() {
        let asked = |networks: &[&str]| Question::ALL.iter().filter(|question| question.is_asked(networks)).count();
        assert_eq!(asked(&[]), 8);
        assert_eq!(asked(&["own_site", "bluesky"]), 9);
        assert_eq!(asked(&["linkedin", "facebook", "instagram"]), 11);
        assert!(Question::LinkedIn.is_asked(&[" LinkedIn"]), "as people write it");
        assert!(!Question::LinkedIn.is_asked(&["linked"]));
    }

    #[test]
    fn every_lesson_helps_with_something() {
        for lesson in Lesson::ALL {
            assert!(Question::ALL.iter().any(|question| question.lesson() == *lesson), "{lesson:?}");
        }
    }
}
