//! The brief on paper: two A4 at most, to be given away.

use banyan_content::pdf::{Block, Document, Fonts, Ink, Kind, Pdf, set};
use banyan_domain::workspace::Right;

use super::brief::{Brief, MOST_SHEETS, lay_out_brief};
use crate::{
    Actor, App, Internal,
    paper::with_unknown_letters_said,
    workspace::{Refused, words::Words},
};

#[derive(Debug, thiserror::Error)]
pub enum PrintBriefError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Says the same as the page, in the business's language.
pub async fn print_brief(app: &App, actor: &Actor) -> Result<Pdf, PrintBriefError> {
    actor.needs(Right::Look)?;
    let paper = lay_out_brief(app, actor).await?.paper;
    Ok(set(&paper, MOST_SHEETS, &app.fonts).map_err(Internal::from)?)
}

pub(super) fn on_paper(brief: &Brief, words: &Words, fonts: &Fonts) -> Result<Document, Internal> {
    let document = Document {
        title: brief.title.clone(),
        language: words.language().tag.to_owned(),
        head: vec![Block::new(Kind::Title, [(Ink::Strong, brief.title.clone())])],
        body: body(brief),
        foot: Vec::new(),
    };
    with_unknown_letters_said(document, || words.text("brief-paper-letters", &[]), fonts)
}

fn body(brief: &Brief) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in &brief.parts {
        blocks.push(Block::new(Kind::Heading, [(Ink::Strong, part.heading.clone())]));
        let dot = || (Ink::Quiet, "• ".to_owned());
        blocks.extend(part.lines.iter().map(|line| Block::new(Kind::Text, [dot(), (Ink::Plain, line.clone())])));
        let left_out = part.left_out.iter().map(|left| (Ink::Quiet, left.said.clone()));
        blocks.extend(left_out.map(|said| Block::new(Kind::Text, [said])));
    }
    blocks
}
