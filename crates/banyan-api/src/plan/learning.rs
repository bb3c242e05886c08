//! Knowing enough, for the person whose token it is: questions, the list, lessons, books and courses.

use std::collections::BTreeMap;

use banyan_app::plan::{
    Block,
    knowing::{
        BOOKS, KnowingError, LearningError, NewCourse, add_book, add_course, answer_knowing, finish_learning,
        list_learning,
    },
    show_lesson,
};
use banyan_domain::plan::{LearnKind, Lesson, Question};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::steps::MadeId;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct LearningShown {
    /// In the order in which they are asked.
    questions: Vec<Asked>,
    /// Open ones first, by their day.
    list: Vec<LearningLine>,
}

#[derive(Serialize, JsonSchema)]
struct Asked {
    question: Word<Question>,
    /// None where nobody has answered yet.
    knows: Option<bool>,
    answered_at: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
struct LearningLine {
    id: Uuid,
    kind: Word<LearnKind>,
    /// The word of a lesson, a question or a book; a course's name.
    what: String,
    place: String,
    cost: String,
    due: Option<Day>,
    done_at: Option<Moment>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<LearningShown>> {
    let learning = list_learning(&ask.app, &ask.actor).await?;
    let questions = learning.questions.into_iter().map(|(question, known)| Asked {
        question: Word(question),
        knows: known.map(|known| known.knows),
        answered_at: known.map(|known| Moment(known.at)),
    });
    let list = learning.list.into_iter().map(|line| LearningLine {
        id: line.id,
        kind: Word(line.kind),
        what: line.what,
        place: line.place,
        cost: line.cost,
        due: line.due.map(Day),
        done_at: line.done_at.map(Moment),
    });
    Ok(Given(LearningShown { questions: questions.collect(), list: list.collect() }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnowingSaid {
    answers: BTreeMap<Word<Question>, bool>,
}

pub(crate) async fn answer(ask: Ask<Nothing, Nothing, Sent<KnowingSaid>>) -> Answer<Done> {
    let answers: Vec<(Question, bool)> =
        ask.body.0.answers.iter().map(|(question, knows)| (question.0, *knows)).collect();
    answer_knowing(&ask.app, &ask.actor, &answers).await?;
    Ok(Done)
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Book {
    book: &'static str,
    title: &'static str,
    author: &'static str,
    year: u16,
    /// Why it is worth reading, in the language the caller asks for.
    why: String,
}

pub(crate) async fn books(ask: Ask) -> Answer<Given<Vec<Book>>> {
    let words = ask.words();
    let books = BOOKS.iter().map(|book| Book {
        book: book.key,
        title: book.title,
        author: book.author,
        year: book.year,
        why: words.text(&book.message(), &[]),
    });
    Ok(Given(books.collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BookWanted {
    book: String,
}

pub(crate) async fn take_book(ask: Ask<Nothing, Nothing, Sent<BookWanted>>) -> Answer<Made<MadeId>> {
    Ok(Made(MadeId { id: add_book(&ask.app, &ask.actor, &ask.body.0.book).await? }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CourseSaid {
    name: String,
    #[serde(default)]
    place: String,
    on: Day,
    /// As `60 EUR`.
    #[serde(default)]
    cost: String,
}

pub(crate) async fn note_course(ask: Ask<Nothing, Nothing, Sent<CourseSaid>>) -> Answer<Made<MadeId>> {
    let CourseSaid { name, place, on, cost } = ask.body.0;
    let new = NewCourse { name, place, on: on.0.to_string(), cost };
    Ok(Made(MadeId { id: add_course(&ask.app, &ask.actor, &new).await? }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finished {
    done: bool,
}

pub(crate) async fn finish(ask: Ask<Uuid, Nothing, Sent<Finished>>) -> Answer<Done> {
    finish_learning(&ask.app, &ask.actor, ask.path, ask.body.0.done).await?;
    Ok(Done)
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct LessonShown {
    title: String,
    minutes: usize,
    blocks: Vec<LessonBlock>,
}

#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum LessonBlock {
    Heading { words: String },
    Words { words: String },
    List { items: Vec<String> },
}

pub(crate) async fn lesson(ask: Ask<Word<Lesson>>) -> Answer<Given<LessonShown>> {
    let shown = show_lesson(ask.path.0, ask.words().language().tag)?;
    let blocks = shown.blocks.into_iter().map(|block| match block {
        Block::Heading(words) => LessonBlock::Heading { words },
        Block::Words(words) => LessonBlock::Words { words },
        Block::List(items) => LessonBlock::List { items },
    });
    Ok(Given(LessonShown { title: shown.title, minutes: shown.minutes, blocks: blocks.collect() }))
}

impl From<KnowingError> for Problem {
    fn from(wrong: KnowingError) -> Self {
        match wrong {
            KnowingError::Refused(refused) => refused.into(),
            KnowingError::WhoAsks | KnowingError::Nothing => Self::of(Kind::CannotStand, wrong),
            KnowingError::Internal(error) => error.into(),
        }
    }
}

impl From<LearningError> for Problem {
    fn from(wrong: LearningError) -> Self {
        match wrong {
            LearningError::Refused(refused) => refused.into(),
            LearningError::NotHere => Self::of(Kind::NotHere, wrong),
            LearningError::WhoAsks | LearningError::Name | LearningError::Day(_) | LearningError::Cost(_) => {
                Self::of(Kind::CannotStand, wrong)
            }
            LearningError::Internal(error) => error.into(),
        }
    }
}
