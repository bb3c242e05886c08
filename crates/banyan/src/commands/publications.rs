//! `banyan queue`, `banyan publications`, `banyan publication ID`.

use anyhow::{Context as _, ensure};
use banyan_app::{
    compose::{ChosenAim, change_aim, moment_of, say_trouble, show_post},
    publish::{
        Decision, PublicationLine, PublicationProof, decide_publication, list_publications, list_queue,
        move_publication, show_publication,
    },
    schedule::{list_quiet_days, move_off_quiet_days},
    workspace::words::Words,
};
use banyan_domain::{
    ids::{DraftId, PublicationId},
    measure::PollResult,
};
use serde::Serialize;
use serde_json::json;

use super::post::chosen;

use crate::{
    cli::{self, Decide, Place},
    nudge,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn queue(place: &Place, asked: &cli::Queue, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    if asked.off_quiet_days {
        let moved = move_off_quiet_days(&app, &actor, asked.day).await?.len();
        nudge::knock(&place.data).await;
        return out.line(&json!({ "moved": moved }), || match moved {
            0 => "Nothing waits on a quiet day that could be moved.".to_owned(),
            moved => format!("Moved to the next free times: {moved}."),
        });
    }
    let zone = workspace.time_zone();
    let queue = list_queue(&app, &actor).await?;
    if queue.asking.is_empty() && queue.waiting.is_empty() && queue.out.is_empty() {
        return out.words("The queue is empty: nothing waits, nothing asks, nothing went out lately.");
    }
    out.words(&format!("Times are {} time.", workspace.zone))?;
    for (heading, lines) in [("Needs you", &queue.asking), ("Waiting", &queue.waiting), ("Out lately", &queue.out)] {
        if !lines.is_empty() {
            out.words(heading)?;
        }
        lines.iter().try_for_each(|line| say(line, &zone, out))?;
    }
    for quiet in list_quiet_days(&app, &actor).await? {
        out.line(&json!({ "quiet": quiet.day, "posts": quiet.posts }), || {
            let (day, posts) = (quiet.day, quiet.posts.len());
            format!("{day} is quiet by the plan, and {posts} wait there; `banyan queue --off-quiet-days` moves them.")
        })?;
    }
    Ok(())
}

pub(super) async fn list(place: &Place, limit: u32, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let zone = workspace.time_zone();
    let lines = list_publications(&app, &actor, limit).await?;
    if lines.is_empty() {
        return out.words("Nothing has been published yet, and nothing waits.");
    }
    lines.iter().try_for_each(|line| say(line, &zone, out))
}

fn say(line: &PublicationLine, zone: &jiff::tz::TimeZone, out: Output) -> anyhow::Result<()> {
    out.line(line, || {
        let at = line.published_at.unwrap_or(line.due_at).in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string();
        let url = line.url.as_deref().unwrap_or_default();
        let trouble = line.trouble.as_ref().map(|trouble| say_trouble(Words::for_language("en"), trouble));
        let trouble = trouble.map(|words| format!("\n    {words}")).unwrap_or_default();
        let poll = line.poll.as_ref().map(|poll| format!("\n    {}", chosen_in(poll))).unwrap_or_default();
        format!("  {}  {at}  {:<18} {:<10} {}  {url}{trouble}{poll}", line.id, stands(line), line.network, line.title)
    })
}

/// What was out once was not called off.
fn stands(line: &PublicationLine) -> &'static str {
    if line.is_gone() { "taken down" } else { line.state.as_str() }
}

/// `Rye 4, Oat 3 (7 people so far)`.
fn chosen_in(poll: &PollResult) -> String {
    let told = |votes: Option<u64>| votes.map_or_else(|| "not told".to_owned(), |votes| votes.to_string());
    let answers: Vec<String> = poll.answers.iter().map(|one| format!("{} {}", one.answer, told(one.votes))).collect();
    let people = poll.voters.map_or_else(String::new, |people| format!("{people} people "));
    let when = if poll.is_final() { "in the end" } else { "so far" };
    format!("{} ({people}{when})", answers.join(", "))
}

pub(super) async fn one(place: &Place, command: cli::Publication, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let id: PublicationId = command.id.parse().with_context(|| format!("`{}` is not an id", command.id))?;
    let mut draft = None;
    if let Some(decide) = command.decide {
        draft = decide_publication(&app, &actor, id, decision(decide, command.url)).await?.draft;
        nudge::knock(&place.data).await;
    }
    if let Some(at) = &command.at {
        let moment = moment_of(at, &workspace.time_zone());
        let moment = moment.with_context(|| format!("`{at}` is not a time; write it like 2026-12-01T09:30"))?;
        ensure!(moment > app.now(), "`{at}` has passed; nothing was moved");
        move_publication(&app, &actor, id, moment).await?;
        nudge::knock(&place.data).await;
    }
    let proof = show_publication(&app, &actor, id).await?;
    let post = show_post(&app, &actor, proof.line.post).await?;
    let aimed = aimed(ChosenAim::of(&post.post), chosen(command.aim));
    let (proof, post) = if aimed == ChosenAim::of(&post.post) {
        (proof, post)
    } else {
        change_aim(&app, &actor, post.id, post.revision, &aimed).await?;
        nudge::knock(&place.data).await;
        (show_publication(&app, &actor, id).await?, show_post(&app, &actor, post.id).await?)
    };
    let aim = ChosenAim::of(&post.post);
    let line = Aimed { proof: &proof, aim: &aim, draft };
    out.line(&line, || {
        let mut lines = vec![
            proof.line.title.clone(),
            format!("{} on {}", stands(&proof.line), proof.line.channel_name),
            format!("due       {}", proof.line.due_at),
        ];
        lines.extend(aim.said().map(|(what, name)| format!("{what:<10}{name}")));
        lines.extend(proof.line.left_at.map(|at| format!("left      {at}")));
        lines.extend(proof.line.published_at.map(|at| format!("published {at}")));
        lines.extend(
            proof.receipts.iter().map(|receipt| {
                format!("receipt   {} {}", receipt.remote_id, receipt.url.as_deref().unwrap_or_default())
            }),
        );
        lines.extend(proof.attempts.iter().map(|attempt| {
            let outcome = attempt.outcome.map_or("under way", banyan_domain::publish::AttemptOutcome::as_str);
            format!("  {} {} {outcome}", attempt.started_at, attempt.step)
        }));
        lines.extend(proof.line.poll.iter().map(|poll| format!("chosen    {}", chosen_in(poll))));
        lines.extend(draft.iter().map(|draft| format!("draft     {draft}")));
        lines.extend(proof.line.trouble.iter().map(|trouble| say_trouble(Words::for_language("en"), trouble)));
        lines.join("\n")
    })
}

/// The proof, and what its post is for.
#[derive(Serialize)]
struct Aimed<'a> {
    #[serde(flatten)]
    proof: &'a PublicationProof,
    aim: &'a ChosenAim,
    /// What its words became just now.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<DraftId>,
}

/// What was named goes before what it had; an empty name takes it away.
fn aimed(had: ChosenAim, named: ChosenAim) -> ChosenAim {
    let one = |had: Option<String>, named: Option<String>| match named {
        Some(name) if name.trim().is_empty() => None,
        Some(name) => Some(name),
        None => had,
    };
    ChosenAim {
        audience: one(had.audience, named.audience),
        pillar: one(had.pillar, named.pillar),
        goal: one(had.goal, named.goal),
        part_of: one(had.part_of, named.part_of),
    }
}

fn decision(decide: Decide, url: Option<String>) -> Decision {
    match decide {
        Decide::SendNow => Decision::SendNow,
        Decide::Cancel => Decision::Cancel,
        Decide::ItIsThere => Decision::ItIsThere { url },
        Decide::ItIsNotThere => Decision::ItIsNotThere,
        Decide::Finish => Decision::Finish,
        Decide::Leave => Decision::Leave,
        Decide::TakeDown => Decision::TakeDown,
        Decide::AskAgain => Decision::AskAgain,
    }
}
