//! One letter, handed over by pasting it: its source, its words or its HTML. It is kept like one that came as a file.

use banyan_domain::workspace::Right;

use super::{
    HandLetterError,
    hand_letter::{HANDED, keep_letter},
    reading,
};
use crate::{Actor, App};

/// Its title: `subject`, or what the letter itself tells where that is empty.
pub async fn paste_letter(app: &App, actor: &Actor, text: String, subject: String) -> Result<String, HandLetterError> {
    actor.needs(Right::Connect)?;
    let reading = reading::read_pasted(text, subject, HANDED).await?;
    keep_letter(app, actor, reading).await
}
