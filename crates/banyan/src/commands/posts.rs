//! `banyan posts`: found by their words, mended and taken down everywhere at once.

use anyhow::Context as _;
use banyan_app::compose::{
    Fixed, FoundPost, FoundState, Outcome, PlaceForeseen, PlaceResult, TakenChange, TakenFile, TakenPlace, TakenProof,
    WordsThere, edit_published, find_more_posts, foresee_mending, list_worn_well, mend_post, print_proof, say_finding,
    show_words_there, take_down_post, take_proof, write_anew,
};
use banyan_app::workspace::words::Words;
use banyan_domain::{
    ids::{PostId, PublicationId},
    publish::PublicationState,
};
use serde_json::json;

use crate::{
    cli::{self, Place},
    nudge,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, posts: cli::Posts, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let one_place = matches!(posts, cli::Posts::Words { .. });
    let results = match posts {
        cli::Posts::Find { words, limit, skip } => {
            let found = find_more_posts(&app, &actor, &words.join(" "), (skip, limit)).await?;
            if found.is_empty() {
                return out.words("No post with these words.");
            }
            let zone = workspace.time_zone();
            return found.iter().try_for_each(|post| say_found(post, &zone, out));
        }
        cli::Posts::Again => {
            let old = list_worn_well(&app, &actor).await?;
            if old.is_empty() {
                return out.words("Nothing is old enough yet.");
            }
            let zone = workspace.time_zone();
            return old.iter().try_for_each(|post| {
                out.line(post, || {
                    let at = post.at.in_zone(&zone).strftime("%Y-%m-%d");
                    format!("  {}  {at}  {}\n    {}", post.post, post.title, post.text.replace('\n', " "))
                })
            });
        }
        cli::Posts::Mend { id, wrong, right, look: true } => {
            let places = foresee_mending(&app, &actor, known(&id)?, &wrong, &right).await?;
            return places.iter().try_for_each(|place| say_foreseen(place, out));
        }
        cli::Posts::Mend { id, wrong, right, look: false } => {
            mend_post(&app, &actor, known(&id)?, &wrong, &right).await?
        }
        cli::Posts::Words { id, changes } => {
            let id: PublicationId =
                id.parse().with_context(|| format!("`{id}` is not an id (see `banyan publications`)"))?;
            let there = show_words_there(&app, &actor, id).await?;
            if !changes.says_something() {
                return say_words(&there, out);
            }
            let words = changes.put_into(there.words);
            vec![edit_published(&app, &actor, id, there.revision, &words, changes.keep.as_deref()).await?]
        }
        cli::Posts::Proof { id, pdf: None } => {
            let proof = take_proof(&app, &actor, known(&id)?, Words::for_language("en")).await?;
            return out.line(&proof, || said(&proof));
        }
        cli::Posts::Proof { id, pdf: Some(file) } => {
            let words = Words::for_language(&workspace.language);
            let pdf = print_proof(&app, &actor, known(&id)?, words).await?;
            std::fs::write(&file, &pdf.bytes).with_context(|| format!("`{}` cannot be written", file.display()))?;
            return out.line(&json!({ "file": file }), || format!("The proof stands in {}.", file.display()));
        }
        cli::Posts::Anew { id } => {
            let draft = write_anew(&app, &actor, known(&id)?).await?;
            return out
                .line(&json!({ "draft": draft }), || format!("The draft {draft} says it all (`banyan draft show`)."));
        }
        cli::Posts::TakeDown { id } => take_down_post(&app, &actor, known(&id)?).await?,
    };
    nudge::knock(&place.data).await;
    results.iter().try_for_each(|result| say_result(result, out))?;
    let stands = |result: &PlaceResult| matches!(result.outcome, Outcome::Changed | Outcome::Untouched);
    anyhow::ensure!(!one_place || results.iter().all(stands), "the words there were not changed");
    Ok(())
}

fn known(id: &str) -> anyhow::Result<PostId> {
    id.parse().with_context(|| format!("`{id}` is not the id of a post (see `banyan posts find`)"))
}

fn said(proof: &TakenProof) -> String {
    let mut lines = vec![proof.title.clone()];
    lines.extend(proof.written_by.iter().map(|name| format!("by {name}, {}", proof.written_at)));
    lines.extend(proof.origin.iter().map(|origin| format!("from {}: {}", origin.source, origin.title)));
    lines.extend(proof.places.iter().flat_map(said_at));
    lines.join("\n")
}

fn said_at(place: &TakenPlace) -> Vec<String> {
    let is_gone = place.state == PublicationState::Cancelled && place.taken_down_at.is_some();
    let stands = if is_gone { "taken down" } else { place.state.as_str() };
    let mut lines = vec![format!("── {} · {} · {stands}", place.network, place.name)];
    lines.push(format!("   due {}", place.due_at));
    lines.extend(place.left_at.iter().map(|at| format!("   left {at}")));
    lines.extend(place.answered_at.iter().map(|at| format!("   answered {at}")));
    if let Some(went) = &place.went_out {
        lines.extend(went.title.iter().map(|title| format!("   title: {title}")));
        lines.extend(went.content_warning.iter().map(|warning| format!("   warning: {warning}")));
        for part in &went.parts {
            lines.extend(part.is_comment.then(|| "   first comment:".to_owned()));
            lines.push(part.text.clone());
            lines
                .extend(part.remote_id.iter().map(|id| format!("   {id} {}", part.url.as_deref().unwrap_or_default())));
        }
        let file = |file: &TakenFile| {
            format!("   file: {} · {}", file.name, file.alt.as_deref().unwrap_or("nobody has said what it shows"))
        };
        lines.extend(went.files.iter().map(file));
        lines.extend(went.card.iter().map(|card| format!("   card: {} · {}", card.title, card.url)));
        lines.extend(went.answers.iter().map(|answer| format!("   ( ) {answer}")));
        lines.extend(went.otherwise.iter().map(|note| format!("   {}", note.message)));
    }
    if let Some(poll) = &place.chosen {
        let told = |votes: Option<u64>| votes.map_or_else(|| "not told".to_owned(), |votes| votes.to_string());
        lines.extend(poll.answers.iter().map(|one| format!("   chosen: {} {}", one.answer, told(one.votes))));
    }
    lines.extend(place.tries.iter().map(|one| format!("   {} {}", one.started_at, one.message)));
    let by = |name: Option<&str>| name.map(|name| format!(" {name}")).unwrap_or_default();
    let change = |one: &TakenChange| format!("   {}{}: {}", one.at, by(one.by.as_deref()), one.message);
    lines.extend(place.changes.iter().map(change));
    let down = |at: &String| format!("   taken down {at}{}", by(place.taken_down_by.as_deref()));
    lines.extend(place.taken_down_at.iter().map(down));
    lines
}

fn say_words(there: &WordsThere, out: Output) -> anyhow::Result<()> {
    out.line(there, || {
        let fixed = there.fixed.map(|why| match why {
            Fixed::NotOut => "It is not out here, so there is nothing to change.",
            Fixed::Network => "This network lets nobody change a post that is out.",
            Fixed::SeenByPerson => "Somebody saw it there, and we have no id of it; change it there.",
            Fixed::NotConnected => "This place is no longer connected.",
            Fixed::FromSource => "It shows the article as its source has it; change it there.",
        });
        let unsure = there.unsure.then_some("The answer to the last change got lost; other words may stand there.");
        let words = &there.words;
        let named = [("title", &words.title), ("warning", &words.content_warning), ("comment", &words.first_comment)];
        let named = named.into_iter().filter_map(|(name, words)| {
            words.as_ref().filter(|words| !words.is_empty()).map(|words| format!("  {name}: {words}"))
        });
        let alts = words.alts.iter().map(|alt| format!("  alt: {alt}"));
        let lines = std::iter::once(words.text.clone()).chain(named).chain(alts);
        lines.chain(fixed.into_iter().chain(unsure).map(str::to_owned)).collect::<Vec<_>>().join("\n")
    })
}

fn say_found(post: &FoundPost, zone: &jiff::tz::TimeZone, out: Output) -> anyhow::Result<()> {
    out.line(post, || {
        let at = post.at.in_zone(zone).strftime("%Y-%m-%d %H:%M");
        let stands = match post.state {
            FoundState::Out => post.out_on.join(", "),
            FoundState::Cancelled => "(called off)".to_owned(),
            FoundState::TakenDown => "(taken down)".to_owned(),
            FoundState::Waits => "(not out yet)".to_owned(),
            FoundState::Leaving => "(leaving now)".to_owned(),
            FoundState::Unknown => "(we cannot tell whether it is out)".to_owned(),
        };
        format!("  {}  {at}  {}\n    {stands}  {}", post.id, post.title, post.excerpt)
    })
}

/// What would be taken out stands after `-`, what would stand there after `+`.
fn say_foreseen(foreseen: &PlaceForeseen, out: Output) -> anyhow::Result<()> {
    if !matches!(foreseen.place.outcome, Outcome::Changed | Outcome::ChangedBefore) {
        return say_result(&foreseen.place, out);
    }
    out.line(foreseen, || {
        let place = &foreseen.place;
        let lines = foreseen.changes.iter().flat_map(|change| {
            let old = change.before.lines().map(|line| format!("\n  - {line}"));
            old.chain(change.after.lines().map(|line| format!("\n  + {line}")))
        });
        let said = format!("{:<10} {:<24} would be mended", place.network, place.channel_name);
        lines.fold(said, |said, line| said + &line)
    })
}

fn say_result(result: &PlaceResult, out: Output) -> anyhow::Result<()> {
    out.line(result, || {
        let words = match result.outcome {
            Outcome::Changed => "stands there now",
            Outcome::ChangedBefore => "will go out with the new words",
            Outcome::TakenDown => "is no longer there",
            Outcome::Cancelled => "will not go out",
            Outcome::Untouched => "nothing to do",
            Outcome::Cannot => "this network lets nobody do it; what is there stays as it is",
            Outcome::PollStays => "other answers would lose the votes given; the poll stays as it is",
            Outcome::OtherParts => "would be another number of parts; nothing was changed",
            Outcome::Blocked => "the network would not take these words; nothing was changed",
            Outcome::NotNow => "is on its way, or nobody can tell; look at it first",
            Outcome::Failed => "not done now; what is there stays as it is, and trying again does no harm",
            Outcome::Halfway => "some parts say it now, the others do not yet; doing it again does no harm",
            Outcome::Unsure => "the answer was lost: it may be done or not, and trying again does no harm",
        };
        let finding = result.finding.as_ref().map(|finding| say_finding(Words::for_language("en"), finding));
        let finding = finding.map(|words| format!(" {words}")).unwrap_or_default();
        let poll =
            if result.poll_stays && result.outcome == Outcome::Changed { "; the poll stays as it is" } else { "" };
        format!("{:<10} {:<24} {words}{poll}{finding}", result.network, result.channel_name)
    })
}
