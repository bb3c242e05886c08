//! `banyan inspect flights`: what became of every publication so far, with the step it is in, for programs that compare.

use std::io::Write as _;

use banyan_app::publish::{PublicationProof, list_publications, show_publication};
use clap::Args;
use serde_json::{Value, json};

use crate::{
    cli::Place,
    wiring::{As, Practice, open, workspace},
};

#[derive(Debug, Args)]
pub(crate) struct Flights {
    /// Leaves out what is published.
    #[arg(long)]
    open: bool,
}

pub(super) async fn run(place: &Place, options: &Flights) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let mut out = std::io::stdout().lock();
    for line in list_publications(&app, &actor, u32::MAX).await? {
        if options.open && line.state == banyan_domain::publish::PublicationState::Published {
            continue;
        }
        let proof = show_publication(&app, &actor, line.id).await?;
        serde_json::to_writer(&mut out, &flight(&proof))?;
        writeln!(out)?;
    }
    Ok(())
}

fn flight(proof: &PublicationProof) -> Value {
    let step = proof.attempts.last().filter(|attempt| attempt.ended_at.is_none()).map(|attempt| &attempt.step);
    json!({
        "id": proof.line.id,
        "channel": proof.line.channel,
        "title": proof.line.title,
        "state": proof.line.state,
        "asks_person": proof.line.asks_person,
        "trouble": proof.line.trouble,
        "due_at": proof.line.due_at.0,
        "look_again_at": proof.line.look_again_at.map(|at| at.0),
        "attempts": proof.attempts.len(),
        "step_under_way": step,
        "parts": proof.rendered.as_ref().map(|rendered| rendered.parts.len()),
        "receipts": proof.receipts.iter().map(|receipt| &receipt.remote_id).collect::<Vec<_>>(),
        "urls": proof.receipts.iter().map(|receipt| &receipt.url).collect::<Vec<_>>(),
    })
}
