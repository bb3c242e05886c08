//! `banyan learn`: what somebody knows and wants to learn, the lessons, and the one thing for today.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    plan::{
        Block,
        knowing::{
            BOOKS, Book, COURSES, LearningLine, NewCourse, add_book, add_course, answer_knowing, finish_learning,
            list_learning,
        },
        show_lesson,
    },
    workspace::words::Words,
};
use banyan_domain::plan::{LearnKind, Lesson, Question};
use serde_json::json;

use super::user::as_person;
use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, learn: cli::Learn, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let words = Words::for_language(&business.language);
    match learn {
        cli::Learn::List { user } => list(&app, &as_person(&app, &actor, user.as_deref()).await?, words, out).await,
        cli::Learn::Check { answers, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            let answers = answers.iter().map(|typed| answer_of(typed)).collect::<anyhow::Result<Vec<_>>>()?;
            answer_knowing(&app, &person, &answers).await?;
            list(&app, &person, words, out).await
        }
        cli::Learn::Lesson { name } => lesson(&name, words, out),
        cli::Learn::Books => books(words, out),
        cli::Learn::Courses => courses(words, out),
        cli::Learn::AddBook { book, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            let id = add_book(&app, &person, &book).await?;
            out.line(&json!({ "id": id }), || "It is on the list.".to_owned())
        }
        cli::Learn::AddCourse { name, on, at, cost, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            let id = add_course(&app, &person, &NewCourse { name, place: at, on, cost }).await?;
            out.line(&json!({ "id": id }), || "It is on the list.".to_owned())
        }
        cli::Learn::Done { id, undo, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            let known = id.parse().with_context(|| format!("`{id}` is not the id of something on the list"))?;
            finish_learning(&app, &person, known, !undo).await?;
            out.line(&json!({ "id": id, "done": !undo }), || "Written down.".to_owned())
        }
    }
}

async fn list(app: &App, person: &Actor, words: &Words, out: Output) -> anyhow::Result<()> {
    let learning = list_learning(app, person).await?;
    for (question, known) in &learning.questions {
        let asked = words.text(&format!("knowing-ask-{}", question.as_str().replace('_', "-")), &[]);
        let knows = known.map(|known| known.knows);
        out.line(&json!({ "question": question, "asked": asked, "knows": knows }), || {
            let sign = match knows {
                Some(true) => "✓",
                Some(false) => "○",
                None => "?",
            };
            format!("  {sign}  {:<13} {asked}", question.as_str())
        })?;
    }
    let today = learning.next().map(|line| line.id);
    for line in &learning.list {
        let title = title(line, words);
        let told = json!({ "id": line.id, "kind": line.kind, "what": line.what, "title": title, "place": line.place,
            "cost": line.cost, "due": line.due, "done": line.done_at.map(|at| at.to_string()),
            "today": Some(line.id) == today });
        out.line(&told, || {
            let sign = if line.done_at.is_some() { "✓" } else { "○" };
            let due = line.due.map(|day| day.to_string()).unwrap_or_default();
            let mark = if Some(line.id) == today { "  ← today" } else { "" };
            format!("  {sign}  {due}  {}  {title}{mark}", line.id)
        })?;
    }
    Ok(())
}

fn title(line: &LearningLine, words: &Words) -> String {
    match line.kind {
        LearnKind::Lesson => {
            let shown = line.lesson().and_then(|lesson| show_lesson(lesson, words.language().tag).ok());
            shown.map_or_else(|| line.what.clone(), |shown| shown.title)
        }
        LearnKind::Action => words.text(&format!("knowing-act-{}", line.what.replace('_', "-")), &[]),
        LearnKind::Book => Book::of(&line.what).map_or_else(|| line.what.clone(), |book| book.title.to_owned()),
        LearnKind::Course => line.what.clone(),
    }
}

fn lesson(name: &str, words: &Words, out: Output) -> anyhow::Result<()> {
    let lesson = Lesson::parse(&name.replace('-', "_"))
        .with_context(|| format!("there is no lesson `{name}`; there are: {}", Lesson::WORDS.join(", ")))?;
    let shown = show_lesson(lesson, words.language().tag)?;
    let text = std::iter::once(format!("# {}", shown.title))
        .chain(shown.blocks.iter().map(|block| match block {
            Block::Heading(words) => format!("## {words}"),
            Block::Words(words) => words.clone(),
            Block::List(items) => items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"),
        }))
        .collect::<Vec<_>>()
        .join("\n\n");
    let told = json!({ "lesson": lesson, "title": shown.title, "minutes": shown.minutes, "markdown": text });
    out.line(&told, || text.clone())
}

fn courses(words: &Words, out: Output) -> anyhow::Result<()> {
    for key in COURSES {
        let said = |part: &str| words.text(&format!("course-{key}{part}"), &[]);
        let line = json!({ "key": key, "name": said(""), "where": said("-where"), "ask": said("-ask") });
        out.line(&line, || format!("{}\n     {}. {}", said(""), said("-where"), said("-ask")))?;
    }
    Ok(())
}

fn books(words: &Words, out: Output) -> anyhow::Result<()> {
    for book in &BOOKS {
        let why = words.text(&book.message(), &[]);
        let told = json!({ "book": book.key, "title": book.title, "author": book.author, "year": book.year,
            "outside": book.outside, "why": why });
        out.line(&told, || format!("{:<15} {}, {} ({}). {why}", book.key, book.author, book.title, book.year))?;
    }
    Ok(())
}

fn answer_of(typed: &str) -> anyhow::Result<(Question, bool)> {
    let (question, answer) = typed.split_once('=').with_context(|| format!("`{typed}` is not written QUESTION=yes"))?;
    let question = Question::parse(&question.replace('-', "_"))
        .with_context(|| format!("nobody asks `{question}`; there are: {}", Question::WORDS.join(", ")))?;
    match answer {
        "yes" => Ok((question, true)),
        "no" => Ok((question, false)),
        other => anyhow::bail!("`{other}` is neither yes nor no"),
    }
}
