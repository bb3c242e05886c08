//! `banyan steps`: the First Steps, what was found in other plans, and the brief for a consultant.

use std::path::Path;

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    plan::{
        say::spelled,
        steps::{
            Brief, GoalState, NewAnswer, NewPaper, StepLine, Unread, answer_step, decide_goal, keep_paper, list_steps,
            note_goal, print_brief, say_gap, write_brief,
        },
    },
    workspace::words::Words,
};
use banyan_domain::plan::{Step, StepAnswer};
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, steps: cli::Steps, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let words = Words::for_language(&business.language);
    match steps {
        cli::Steps::List => list(&app, &actor, words, out).await,
        cli::Steps::Answer { step, answer, by, on, reason } => {
            let step = step_called(&step)?;
            let answer = answer_called(step, &answer)?;
            let new = NewAnswer { looked_by: by, looked_on: on, reason };
            answer_step(&app, &actor, step, answer, &new).await?;
            out.line(&json!({ "step": step, "answer": answer }), || format!("Step {} is answered.", step.number()))
        }
        cli::Steps::Keep { step, paper } => keep(&app, &actor, (&step, &paper), words, out).await,
        cli::Steps::Goal { step, words } => {
            let id = note_goal(&app, &actor, step_called(&step)?, &words).await?;
            out.line(&json!({ "goal": id }), || format!("Noted. `banyan steps take {id}` puts it into the plan."))
        }
        cli::Steps::Take { goal, leave_out } => {
            let goal = goal.parse().with_context(|| format!("`{goal}` is not the id of a goal"))?;
            let row = decide_goal(&app, &actor, goal, !leave_out).await?;
            out.line(&json!({ "goal": goal, "row": row }), || match row {
                Some(row) => format!("It is row {row} of the plan."),
                None => "It is left out.".to_owned(),
            })
        }
        cli::Steps::Brief { file, format } => {
            let format = cli::PlanFormat::of(format, file.as_deref());
            brief(&app, &actor, file.as_deref(), format, out).await
        }
    }
}

async fn list(app: &App, actor: &Actor, words: &Words, out: Output) -> anyhow::Result<()> {
    let shown = list_steps(app, actor).await?;
    for line in &shown.steps {
        let title = words.text(&format!("steps-title-{}", line.step.as_str().replace('_', "-")), &[]);
        let gaps: Vec<String> = match line.step {
            Step::Team => shown.team.gaps.iter().map(|gap| say_gap(words, gap)).collect(),
            Step::BusinessPlan | Step::ItPlan | Step::Consultant => Vec::new(),
        };
        out.line(&told(line, &title, &gaps), || said(line, &title, &gaps))?;
    }
    Ok(())
}

fn told(line: &StepLine, title: &str, gaps: &[String]) -> serde_json::Value {
    let answered = line.answered.as_ref().map(|said| {
        json!({ "answer": said.answer, "looked_by": said.looked_by, "looked_on": said.looked_on,
            "reason": said.reason, "at": said.at.to_string(), "by": said.by })
    });
    let paper = line.paper.as_ref().map(|paper| {
        json!({ "name": paper.name, "link": paper.link, "bytes": paper.bytes,
            "unread": paper.unread.map(Unread::as_str) })
    });
    let goals: Vec<_> = line
        .goals
        .iter()
        .map(|goal| {
            let row = match goal.state {
                GoalState::Taken(row) => Some(row),
                GoalState::Open | GoalState::LeftOut => None,
            };
            json!({ "goal": goal.id, "words": goal.words, "line": goal.line, "page": goal.page, "row": row,
                "left_out": goal.state == GoalState::LeftOut })
        })
        .collect();
    json!({ "number": line.step.number(), "step": line.step, "title": title, "answered": answered, "paper": paper,
        "goals": goals, "missing": gaps })
}

fn said(line: &StepLine, title: &str, gaps: &[String]) -> String {
    let sign = if line.answered.is_some() { "✓" } else { "○" };
    let answer = line.answered.as_ref().map(|said| {
        let reason = if said.reason.is_empty() { String::new() } else { format!(" “{}”", said.reason) };
        format!("     {} on {} {}{reason}", said.answer.as_str(), said.looked_on, said.looked_by)
    });
    let goals = line.goals.iter().map(|goal| {
        let sign = match goal.state {
            GoalState::Open => "?",
            GoalState::Taken(_) => "✓",
            GoalState::LeftOut => "–",
        };
        format!("     {sign} {}  {}", goal.id, goal.words)
    });
    let head = format!("  {sign}  {} {title}", line.step.number());
    let rest = answer.into_iter().chain(goals).chain(gaps.iter().map(|gap| format!("     ○ {gap}")));
    std::iter::once(head).chain(rest).collect::<Vec<_>>().join("\n")
}

async fn keep(app: &App, actor: &Actor, (step, paper): (&str, &str), words: &Words, out: Output) -> anyhow::Result<()> {
    let step = step_called(step)?;
    let new = if paper.contains("://") {
        NewPaper::Link(paper.to_owned())
    } else {
        let bytes = std::fs::read(paper).with_context(|| format!("`{paper}` cannot be read"))?;
        NewPaper::File { name: paper.to_owned(), bytes }
    };
    let kept = keep_paper(app, actor, step, new).await?;
    let told = json!({ "step": step, "goals": kept.goals, "unread": kept.unread.map(Unread::as_str) });
    out.line(&told, || match kept.unread {
        Some(why) => format!("Kept. {}", words.text(&format!("steps-unread-{}", spelled(why.as_str())), &[])),
        None => format!("Kept. {} goals were found in it; `banyan steps list` shows them.", kept.goals),
    })
}

async fn brief(
    app: &App,
    actor: &Actor,
    file: Option<&Path>,
    format: cli::PlanFormat,
    out: Output,
) -> anyhow::Result<()> {
    let brief = write_brief(app, actor).await?;
    let text = brief.markdown();
    match (file, format) {
        (Some(file), cli::PlanFormat::Pdf) => {
            let pdf = print_brief(app, actor).await?;
            keep_brief(file, &pdf.bytes, &brief, out)
        }
        (Some(file), cli::PlanFormat::Markdown) => keep_brief(file, text.as_bytes(), &brief, out),
        (None, cli::PlanFormat::Pdf | cli::PlanFormat::Markdown) => {
            out.line(&json!({ "markdown": text }), || text.trim_end().to_owned())
        }
    }
}

fn keep_brief(file: &Path, bytes: &[u8], brief: &Brief, out: Output) -> anyhow::Result<()> {
    std::fs::write(file, bytes).with_context(|| format!("`{}` cannot be written", file.display()))?;
    let left_out: Vec<&str> = brief.left_out().map(|left| left.said.as_str()).collect();
    out.line(&json!({ "file": file, "left_out": left_out }), || {
        let stands = format!("The brief stands in {}.", file.display());
        std::iter::once(stands.as_str()).chain(left_out.iter().copied()).collect::<Vec<_>>().join("\n")
    })
}

fn step_called(name: &str) -> anyhow::Result<Step> {
    let by_number = || name.parse::<usize>().ok().and_then(|number| Step::ALL.get(number.checked_sub(1)?).copied());
    Step::parse(&name.replace('-', "_"))
        .or_else(by_number)
        .with_context(|| format!("there is no step `{name}`; there are: {}", Step::WORDS.join(", ")))
}

fn answer_called(step: Step, word: &str) -> anyhow::Result<StepAnswer> {
    StepAnswer::parse(word).filter(|answer| step.answers().contains(answer)).with_context(|| {
        let known: Vec<&str> = step.answers().iter().map(|answer| answer.as_str()).collect();
        format!("`{word}` is no answer to `{}`; there are: {}", step.as_str(), known.join(", "))
    })
}
