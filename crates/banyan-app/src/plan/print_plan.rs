//! The plan on paper: one A4 that a bank, a consultant or a wall can have.

use banyan_content::pdf::{Block, Document, Ink, Kind, Pdf, set};
use banyan_domain::{
    plan::{Field, Plan, Row, Section},
    workspace::Right,
};

use super::{
    ShownPlan,
    say::{Line, say_date, say_row, say_section},
    show_plan,
};
use crate::{
    Actor, App, Internal,
    paper::with_unknown_letters_said,
    workspace::{Refused, show_workspace, words::Words},
};

#[derive(Debug, thiserror::Error)]
pub enum PrintPlanError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no plan yet that could be printed")]
    NoPlan,
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// In the reader's words.
pub async fn print_plan(app: &App, actor: &Actor, words: &Words) -> Result<Pdf, PrintPlanError> {
    actor.needs(Right::Look)?;
    let shown = show_plan(app, actor).await?;
    if shown.plan.is_empty() {
        return Err(PrintPlanError::NoPlan);
    }
    let workspace = show_workspace(app, actor.workspace).await?;
    let made = shown.made_at.map(|at| at.in_zone(&workspace.time_zone()).date());
    let document = document(&workspace.name, &shown, made, words);
    let document = with_unknown_letters_said(document, || words.text("plan-paper-letters", &[]), &app.fonts)?;
    Ok(set(&document, 1, &app.fonts).map_err(Internal::from)?)
}

fn document(business: &str, shown: &ShownPlan, made: Option<jiff::civil::Date>, words: &Words) -> Document {
    let title = words.text("plan-paper-title", &[("business", business.into())]);
    let mut head = vec![Block::new(Kind::Title, [(Ink::Strong, title.clone())])];
    if let Some(made) = made {
        let args = [("version", shown.version.into()), ("date", say_date(words, made).into())];
        head.push(Block::new(Kind::Text, [(Ink::Quiet, words.text("plan-since", &args))]));
    }
    if let Some(why) = shown.plan.one(Section::Why).filter(|why| why.says(Field::Purpose)) {
        let kind = if why.example { Kind::Dashed } else { Kind::Voice };
        head.push(Block::new(kind, [(Ink::Plain, why.text(Field::Purpose).to_owned())]));
    }
    let mut foot = Vec::new();
    if shown.plan.rows().any(|row| row.example) {
        foot.push(Block::new(Kind::Dashed, [(Ink::Quiet, words.text("plan-paper-examples", &[]))]));
    }
    Document { title, language: words.language().tag.to_owned(), head, body: body(&shown.plan, words), foot }
}

fn body(plan: &Plan, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for section in Section::ALL {
        let rows: Vec<Block> = plan.of(*section).filter_map(|row| row_block(row, words)).collect();
        if !rows.is_empty() {
            blocks.push(Block::new(Kind::Heading, [(Ink::Strong, say_section(words, *section))]));
            blocks.extend(rows);
        }
    }
    blocks
}

/// The name, then what is said of it, one after the other. The purpose stands in the head already, and a network is said
/// by its place's name.
fn row_block(row: &Row, words: &Words) -> Option<Block> {
    let mut spans = Vec::new();
    let lines = say_row(words, row, &|date| say_date(words, date));
    for Line { field, label, text } in
        lines.into_iter().filter(|line| !matches!(line.field, Field::Purpose | Field::Network))
    {
        if field == Field::Name {
            spans.push((Ink::Strong, text));
            continue;
        }
        let joint = match spans.last() {
            None => "",
            Some((Ink::Strong, _)) => "  ",
            Some(_) => " · ",
        };
        spans.push((Ink::Quiet, format!("{joint}{label}: ")));
        spans.push((Ink::Plain, text));
    }
    let kind = if row.example { Kind::Dashed } else { Kind::Text };
    (!spans.is_empty()).then(|| Block::new(kind, spans))
}
