//! Somebody's own page of what they know, what they want to learn, and the one thing for today.

use askama::Template;
use banyan_app::plan::{
    knowing::{BOOKS, Book, COURSES, Learning, LearningLine, NewCourse},
    say::{say_money, spelled},
    show_lesson,
};
use banyan_domain::plan::{LearnKind, Lesson, Question};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/learning/learning.html")]
pub struct LearningPage {
    pub p: Page,
    pub learning: Learning,
    /// What stands in the form of a course: after a fault, what was typed.
    pub typed: NewCourse,
    pub problem: Option<LearningProblem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearningProblem {
    Nothing,
    Name,
    Day,
    Cost,
}

impl LearningProblem {
    fn message(self) -> &'static str {
        match self {
            Self::Nothing => "knowing-wrong-nothing",
            Self::Name => "knowing-wrong-name",
            Self::Day => "knowing-wrong-day",
            Self::Cost => "knowing-wrong-cost",
        }
    }
}

impl LearningPage {
    /// What was wrong with the answers, or with the course: said where it was typed.
    fn wrong(&self, course: bool) -> Option<String> {
        let problem = self.problem.filter(|problem| (*problem != LearningProblem::Nothing) == course)?;
        Some(self.p.t(problem.message()).to_string())
    }

    /// What is no day is shown as it was typed; a date field would swallow it.
    fn is_bad_day(&self) -> bool {
        self.problem == Some(LearningProblem::Day)
    }

    fn asked(&self, question: &Question) -> String {
        self.p.t(&format!("knowing-ask-{}", spelled(question.as_str()))).to_string()
    }

    fn is_ticked(&self, question: &Question, yes: bool) -> bool {
        let mut all = self.learning.questions.iter().chain(&self.learning.elsewhere);
        let asked = all.find(|(asked, _)| asked == question);
        asked.and_then(|(_, known)| *known).is_some_and(|known| known.knows == yes)
    }

    fn title(&self, line: &LearningLine) -> String {
        title(&self.p, line)
    }

    /// What it is, where, how long, what it costs, and by when.
    fn facts(&self, line: &LearningLine) -> String {
        let kind = match line.kind {
            LearnKind::Lesson => {
                let minutes = line.lesson().map_or(0, |lesson| self.minutes(&lesson));
                self.p.t("knowing-kind-lesson").with("minutes", minutes).to_string()
            }
            LearnKind::Action => self.p.t("knowing-kind-action").to_string(),
            LearnKind::Book => self.p.t("knowing-kind-book").to_string(),
            LearnKind::Course => self.p.t("knowing-kind-course").to_string(),
        };
        let due = line.due.map(|day| match line.done_at {
            Some(at) => self.p.t("knowing-done-on").with("day", self.p.date_text(at)).to_string(),
            None if line.kind == LearnKind::Course => self.p.t("knowing-on").with("day", self.p.day(day)).to_string(),
            None => self.p.t("knowing-by").with("day", self.p.day(day)).to_string(),
        });
        let said = [kind, line.place.clone(), say_money(self.p.words, &line.cost)].into_iter().chain(due);
        said.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn leads_to(&self, line: &LearningLine) -> Option<String> {
        leads_to(line)
    }

    fn button(&self, line: &LearningLine) -> String {
        let id = if line.kind == LearnKind::Lesson { "knowing-read" } else { "knowing-do" };
        self.p.t(id).to_string()
    }

    fn lessons(&self) -> &'static [Lesson] {
        Lesson::ALL
    }

    fn lesson_title(&self, lesson: &Lesson) -> String {
        show_lesson(*lesson, self.p.language().tag).map(|shown| shown.title).unwrap_or_default()
    }

    fn minutes(&self, lesson: &Lesson) -> usize {
        show_lesson(*lesson, self.p.language().tag).map(|shown| shown.minutes).unwrap_or_default()
    }

    fn courses(&self) -> &'static [&'static str] {
        &COURSES
    }

    fn course(&self, key: &str, part: &str) -> String {
        self.p.t(&format!("course-{key}{part}")).to_string()
    }

    /// Those that do not stand on the list yet.
    fn books(&self, outside: &bool) -> Vec<&'static Book> {
        let is_listed =
            |book: &&Book| self.learning.list.iter().any(|line| line.kind == LearnKind::Book && line.what == book.key);
        BOOKS.iter().filter(|book| book.outside == *outside).filter(|book| !is_listed(book)).collect()
    }

    fn book_why(&self, book: &Book) -> String {
        self.p.t(&book.message()).to_string()
    }
}

pub(crate) fn title(p: &Page, line: &LearningLine) -> String {
    match line.kind {
        LearnKind::Lesson => {
            let lesson = line.lesson().map(|lesson| show_lesson(lesson, p.language().tag));
            lesson.and_then(Result::ok).map_or_else(|| line.what.clone(), |shown| shown.title)
        }
        LearnKind::Action => p.t(&format!("knowing-act-{}", spelled(&line.what))).to_string(),
        LearnKind::Book => Book::of(&line.what).map_or_else(|| line.what.clone(), book_line),
        LearnKind::Course => line.what.clone(),
    }
}

/// Where it is read or done; books and courses are elsewhere.
pub(crate) fn leads_to(line: &LearningLine) -> Option<String> {
    match line.kind {
        LearnKind::Lesson => Some(format!("/studio/plan/lessons/{}", line.what)),
        LearnKind::Action => Question::parse(&line.what).map(|question| done_at(question).to_owned()),
        LearnKind::Book | LearnKind::Course => None,
    }
}

fn book_line(book: &Book) -> String {
    format!("{}, {} ({})", book.author, book.title, book.year)
}

/// Where knowing becomes doing.
fn done_at(question: Question) -> &'static str {
    match question {
        Question::Wants => "/studio/plan?add=goal#section-goal",
        Question::Plan | Question::Measuring => "/studio/plan",
        Question::Ground => "/studio/sources",
        Question::Mastodon | Question::Bluesky => "/studio/places",
        Question::LinkedIn
        | Question::Facebook
        | Question::Instagram
        | Question::X
        | Question::YouTube
        | Question::Tumblr => "/studio/plan#section-place",
        Question::Listening => "/studio/plan?add=away#section-away",
        Question::Answering => "/studio/plan?add=means#section-means",
        Question::Keys => "/studio/plan/steps?step=it_plan",
        Question::HandingOver => "/studio/plan?add=job#section-job",
    }
}

impl Inside for LearningPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
