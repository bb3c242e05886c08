//! Knowing enough: a handful of honest questions, and what a yes or a no makes to do, with its day.

use jiff::{ToSpan as _, civil::Date};

use super::{
    document::Plan,
    shape::{Field, Habit, Section},
    week::costs_hours,
    words::spelled,
};

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
        X = "x",
        YouTube = "youtube",
        Tumblr = "tumblr",
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
        X = "x",
        YouTube = "youtube",
        Tumblr = "tumblr",
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
            Self::X => is_among(networks, &["x", "twitter"]),
            Self::Mastodon
            | Self::Bluesky
            | Self::LinkedIn
            | Self::Facebook
            | Self::Instagram
            | Self::YouTube
            | Self::Tumblr => is_among(networks, &[self.as_str()]),
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
            Self::X => Lesson::X,
            Self::YouTube => Lesson::YouTube,
            Self::Tumblr => Lesson::Tumblr,
            Self::Listening => Lesson::Listening,
            Self::Answering => Lesson::Answering,
            Self::Measuring => Lesson::Measuring,
            Self::Keys => Lesson::ItPlan,
            Self::HandingOver => Lesson::HandingOver,
        }
    }

    pub fn makes(self, knows: bool) -> Made {
        if knows { (LearnKind::Action, self.as_str()) } else { (LearnKind::Lesson, self.lesson().as_str()) }
    }

    /// Whether what a yes makes to do is there already, as far as the plan and the First Steps can show it.
    pub fn is_done_in(self, plan: &Plan, it_plan_reviewed: bool) -> bool {
        let all_say = |section: Section, fields: &[Field]| {
            let mut rows = plan.said(section).peekable();
            rows.peek().is_some() && rows.all(|row| fields.iter().all(|field| row.says(*field)))
        };
        let listens = Habit::Listening.as_str();
        match self {
            Self::Wants => plan.said(Section::Goal).any(|goal| goal.says(Field::Target) && goal.says(Field::Until)),
            Self::Listening => {
                plan.said(Section::Away).any(|habit| costs_hours(habit) && habit.text(Field::Habit) == listens)
            }
            Self::Answering => plan.said_one(Section::Means).is_some_and(|means| means.says(Field::AnswerWithin)),
            Self::Measuring => all_say(Section::Goal, &[Field::Definition, Field::Source]),
            Self::Keys => it_plan_reviewed,
            Self::HandingOver => all_say(Section::Job, &[Field::Deputy]),
            Self::Plan
            | Self::Ground
            | Self::Mastodon
            | Self::Bluesky
            | Self::LinkedIn
            | Self::Facebook
            | Self::Instagram
            | Self::X
            | Self::YouTube
            | Self::Tumblr => false,
        }
    }
}

/// Whether somebody wrote one of these names as a word: `Facebook page` is Facebook, and `linked` is not LinkedIn.
fn is_among(networks: &[&str], names: &[&str]) -> bool {
    let mut words = networks.iter().flat_map(|network| network.split(|letter: char| !letter.is_alphanumeric()));
    words.any(|word| names.iter().any(|name| word.eq_ignore_ascii_case(name)))
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

/// What an answer makes: a no the word of a lesson, a yes the word of the question that becomes an act.
pub type Made = (LearnKind, &'static str);

/// The same with its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToDo {
    pub kind: LearnKind,
    pub what: &'static str,
    pub due: Date,
}

const DAYS_BETWEEN_LESSONS: i64 = 3;
const DAYS_BETWEEN_ACTIONS: i64 = 7;

/// What shall stand open on a list. What stood there and is still made of some answer keeps its day, for what is late stays
/// late. What is new comes behind it: lessons first, the first of them today, and acts a week on, or today where there is
/// nothing to learn.
pub fn to_do(made: &[Made], open: &[ToDo], today: Date) -> Vec<ToDo> {
    let still = |thing: &&ToDo| made.contains(&(thing.kind, thing.what));
    let mut list: Vec<ToDo> = open.iter().filter(still).copied().collect();
    put(&mut list, made, (LearnKind::Lesson, DAYS_BETWEEN_LESSONS), today);
    let learns = list.iter().any(|thing| thing.kind == LearnKind::Lesson);
    let acts = if learns { later(today, DAYS_BETWEEN_ACTIONS) } else { today };
    put(&mut list, made, (LearnKind::Action, DAYS_BETWEEN_ACTIONS), acts);
    list
}

/// Each behind the last of its kind, and none before that day.
fn put(list: &mut Vec<ToDo>, made: &[Made], (kind, apart): (LearnKind, i64), earliest: Date) {
    for &(_, what) in made.iter().filter(|(made, _)| *made == kind) {
        let of_kind = || list.iter().filter(move |thing| thing.kind == kind);
        if of_kind().any(|thing| thing.what == what) {
            continue;
        }
        let last = of_kind().map(|thing| thing.due).max();
        let due = last.map_or(earliest, |last| later(last, apart).max(earliest));
        list.push(ToDo { kind, what, due });
    }
}

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    const TODAY: Date = date(2026, 11, 24);

    fn made(answers: &[(Question, bool)]) -> Vec<Made> {
        answers.iter().map(|(question, knows)| question.makes(*knows)).collect()
    }

    fn told(list: &[ToDo]) -> Vec<(LearnKind, &str, Date)> {
        list.iter().map(|thing| (thing.kind, thing.what, thing.due)).collect()
    }

    #[test]
    fn a_no_is_a_lesson_and_a_yes_is_an_act_and_one_of_them_is_for_today() {
        let answers = [(Question::Wants, true), (Question::Listening, false), (Question::Keys, false)];
        let list = to_do(&made(&answers), &[], TODAY);
        assert_eq!(
            told(&list),
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
        let things = to_do(&made(&all), &[], TODAY);
        assert_eq!((things.len(), things[0].due), (Question::ALL.len(), TODAY));
        assert_eq!(things[1].due, date(2026, 12, 1));
        assert_eq!(to_do(&[], &[], TODAY), []);
    }

    #[test]
    fn what_is_late_stays_late_and_what_is_new_comes_behind_it() {
        let begun = to_do(&made(&[(Question::Wants, true), (Question::Keys, false)]), &[], TODAY);
        let answers =
            [(Question::Wants, true), (Question::Plan, true), (Question::Keys, false), (Question::Listening, false)];
        let soon = to_do(&made(&answers), &begun, date(2026, 11, 25));
        assert_eq!(
            told(&soon),
            [
                (LearnKind::Lesson, "it_plan", TODAY),
                (LearnKind::Action, "wants", date(2026, 12, 1)),
                (LearnKind::Lesson, "listening", date(2026, 11, 27)),
                (LearnKind::Action, "plan", date(2026, 12, 8)),
            ]
        );
        let late = to_do(&made(&answers), &begun, date(2026, 12, 20));
        assert_eq!((late[0].due, late[2].due), (TODAY, date(2026, 12, 20)), "the new one is not late from the start");
        let learnt = to_do(&made(&[(Question::Wants, true), (Question::Keys, true)]), &begun, TODAY);
        assert_eq!(
            told(&learnt),
            [(LearnKind::Action, "wants", date(2026, 12, 1)), (LearnKind::Action, "keys", date(2026, 12, 8))]
        );
    }

    #[test]
    fn what_the_plan_shows_is_not_to_be_done_again() {
        let whole = "## Goals\n### Seats\n- target: 24\n- until: 2026-12-31\n- definition: Paid\n- source: list\n## Away \
                     from the screen\n### At the counter\n- habit: listening\n## Jobs\n### Answering\n- owner: Ada\n- \
                     deputy: Jo\n## Means\n- answer within: 4 h\n";
        let done = |page: &str| -> Vec<&'static str> {
            let plan = read(page).unwrap();
            let shown = Question::ALL.iter().filter(|question| question.is_done_in(&plan, false));
            shown.map(|question| question.as_str()).collect()
        };
        assert_eq!(done(whole), ["wants", "listening", "answering", "measuring", "handing_over"]);
        assert_eq!(done(""), Vec::<&str>::new());
        let more = "## Goals\n### Readers\n## Jobs\n### The letter\n- owner: Ada\n";
        assert_eq!(done(&format!("{whole}{more}")), ["wants", "listening", "answering"], "one of them still lacks it");
        assert_eq!(done(&whole.replace("listening\n", "listening\n- standing: wanted\n")).len(), 4);
        assert!(Question::Keys.is_done_in(&Plan::default(), true));
    }

    #[test]
    fn a_network_is_asked_about_only_where_the_business_is() {
        let asked = |networks: &[&str]| Question::ALL.iter().filter(|question| question.is_asked(networks)).count();
        assert_eq!(asked(&[]), 8);
        assert_eq!(asked(&["own_site", "bluesky"]), 9);
        assert_eq!(asked(&["linkedin", "facebook", "instagram"]), 11);
        assert!(Question::LinkedIn.is_asked(&[" LinkedIn"]), "as people write it");
        assert!(!Question::LinkedIn.is_asked(&["linked"]));
        for (written, question) in [
            ("Facebook page", Question::Facebook),
            ("unsere Facebook-Gruppe", Question::Facebook),
            ("YouTube (canal)", Question::YouTube),
            ("X/Twitter", Question::X),
            ("twitter", Question::X),
            ("tumblr", Question::Tumblr),
        ] {
            let asked: Vec<_> = Question::ALL.iter().filter(|question| question.is_asked(&[written])).collect();
            assert_eq!(asked.len(), 9, "{written}");
            assert!(asked.contains(&&question), "{written}");
        }
        assert_eq!(asked(&["Xing", "own_site", "the next market"]), 8);
    }

    #[test]
    fn every_lesson_helps_with_something() {
        for lesson in Lesson::ALL {
            assert!(Question::ALL.iter().any(|question| question.lesson() == *lesson), "{lesson:?}");
        }
    }
}
