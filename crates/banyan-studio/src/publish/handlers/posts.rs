//! The proof of each post.

use axum::extract::{Path, Query};
use banyan_app::{
    compose::{
        ChosenAim, KeptFinding, PostView, WentOut, WordsAtPlace, list_kept, say_trouble, show_post as show_it,
        went_out, words_at_places,
    },
    guard::{Choice, ChoiceKind, list_choices},
    plan::show_plan,
    publish::{Channel, PublicationProof, Trouble, list_channels},
};
use banyan_domain::{
    ids::PostId,
    publish::{PublicationState as State, Receipt},
};
use http::StatusCode;

use super::places::page_of;
use crate::{
    compose::{FindingLine, selects},
    done::JustDone,
    door::{Answer, Stop, Visit},
    guard::handlers::choice_stop,
    handlers::broken,
    parts::PlaceSign,
    publish::{AttemptLine, EditLine, Journey, Origin, Proof, Sent, Stays, TakeDown, Unknown, edit_stop, proof_stop},
    show, signs,
    workspace::Fault,
};

/// What a network said is shown shortened; the whole stands in the proof that is taken along.
const MOST_SAID: usize = 300;

pub(crate) async fn show_post(visit: Visit, Path(id): Path<String>, Query(just): Query<JustDone>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok(show(StatusCode::OK, &page_of_post(&visit, id, just).await?))
}

pub(super) async fn page_of_post(visit: &Visit, id: PostId, just: JustDone) -> Result<Proof, Stop> {
    let actor = visit.actor()?;
    let post = show_it(&visit.app, actor, id).await.map_err(proof_stop)?;
    let kept = list_kept(&visit.app, actor, id).await.map_err(proof_stop)?;
    let choices = list_choices(&visit.app, actor).await.map_err(choice_stop)?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let plan = show_plan(&visit.app, actor).await?.plan;
    let row = post.post.part_of.as_ref().and_then(|tie| plan.dated(tie));
    let plan_row = row.map_or_else(|| "/studio/plan".to_owned(), |row| format!("/studio/plan?row={0}#row-{0}", row.id));
    let words = words_at_places(&visit.app, actor, &post, &channels).await;
    let words = words.map_err(|error| edit_stop(visit, error, "", "/studio/queue"))?;
    let journeys = post.journeys.iter().zip(words).map(|(proof, words)| {
        let channel = channels.iter().find(|channel| channel.id == proof.line.channel);
        Journey { went: went(visit, &post, proof), ..journey(visit, proof, channel, &plan_row, words) }
    });
    let journeys = journeys.collect();
    Ok(Proof {
        id,
        revision: post.revision,
        title: post.title.clone(),
        findings: findings(visit, &post.journeys, &kept, &choices),
        origin: origin(visit, &post),
        sent: Sent {
            text: post.words.text,
            link: post.words.link,
            language: post.words.language,
            written_by: post.written_by,
        },
        journeys,
        may_stop: post.may_stop,
        selects: selects(&plan, &ChosenAim::of(&post.post)),
        asks_places: false,
        just: JustDone { on: Some(id), ..just },
        p: visit.page.clone(),
    })
}

fn origin(visit: &Visit, post: &PostView) -> Option<Origin> {
    let origin = post.origin.as_ref()?;
    let url = origin.item.url.clone().filter(|url| is_web(url));
    Some(Origin {
        sign: signs::of_network(&visit.app, "feed", &origin.source),
        title: origin.item.title.clone(),
        found: origin.found_at,
        url,
    })
}

fn journey(
    visit: &Visit,
    proof: &PublicationProof,
    channel: Option<&Channel>,
    plan: &str,
    words: WordsAtPlace,
) -> Journey {
    let line = &proof.line;
    let reason = line.trouble.as_ref().filter(|_| line.state == State::NeedsAttention);
    Journey {
        id: line.id,
        revision: proof.revision,
        sign: sign(visit, proof, channel),
        state: line.state,
        due: line.due_at,
        stays: Stays::of(line, channel, visit.app.now()),
        left: line.left_at,
        answered: line.published_at,
        remote_id: proof.receipts.first().map(|receipt| receipt.remote_id.clone()).filter(|_| !seen_by_person(proof)),
        url: line.url.clone().filter(|url| is_web(url)),
        attempts: proof.attempts.iter().map(attempt).collect(),
        poll: line.poll.clone(),
        went: None,
        unknown: unknown(visit, proof, channel),
        reason: reason.map(|trouble| say_trouble(visit.page.words, trouble)),
        held_back: reason.is_some_and(Trouble::is_held_back),
        asks_yes: reason.is_some_and(Trouble::waits_for_yes),
        plan: reason.filter(|trouble| trouble.is_over()).map(|_| plan.to_owned()),
        take_down: take_down(visit, proof, channel),
        asks: line.asks_person,
        changed: proof.changed_at,
        edits: proof.edits.iter().map(edit).collect(),
        fixed: words.fixed,
        taken_down: proof.taken_down_at,
        taken_down_by: proof.taken_down_by.clone(),
        words: words.waiting,
        typed: None,
    }
}

/// Only what a browser may follow is a link.
fn went(visit: &Visit, post: &PostView, proof: &PublicationProof) -> Option<WentOut> {
    let mut went = went_out(&visit.app, proof, &post.files)?;
    for part in &mut went.parts {
        part.url = part.url.take().filter(|url| is_web(url));
    }
    Some(went)
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn sign(visit: &Visit, proof: &PublicationProof, channel: Option<&Channel>) -> PlaceSign {
    let held = channel.is_some_and(|channel| !channel.is_live());
    PlaceSign { held, ..signs::of_network(&visit.app, &proof.line.network, &proof.line.channel_name) }
}

fn seen_by_person(proof: &PublicationProof) -> bool {
    proof.receipts.iter().any(Receipt::is_seen_by_person)
}

fn take_down(visit: &Visit, proof: &PublicationProof, channel: Option<&Channel>) -> TakeDown {
    let connector = visit.app.connector(&proof.line.network);
    if connector.is_none_or(|connector| connector.editing().is_none()) {
        TakeDown::Network
    } else if seen_by_person(proof) {
        TakeDown::SeenByPerson
    } else if channel.is_none_or(|channel| !channel.has_sign_in) {
        TakeDown::NotConnected
    } else {
        TakeDown::Can
    }
}

fn attempt(line: &banyan_app::publish::AttemptLine) -> AttemptLine {
    AttemptLine {
        at: line.started_at,
        step: line.kind,
        outcome: line.heard(),
        said: line.detail.as_deref().map(shortened),
    }
}

fn edit(line: &banyan_app::publish::EditLine) -> EditLine {
    EditLine {
        at: line.at,
        by: line.by.clone(),
        before: line.before.clone(),
        after: line.after.clone(),
        outcome: line.outcome,
        said: line.detail.as_deref().map(shortened),
    }
}

fn shortened(detail: &str) -> String {
    let mut said: String = detail.chars().take(MOST_SAID).collect();
    if said.len() < detail.len() {
        said.push('…');
    }
    said
}

fn unknown(visit: &Visit, proof: &PublicationProof, channel: Option<&Channel>) -> Option<Unknown> {
    let line = &proof.line;
    if line.state != State::OutcomeUnknown || !line.asks_person {
        return None;
    }
    let lost = proof.attempts.iter().rev().find_map(|attempt| attempt.ended_at);
    Some(Unknown {
        lost: lost.or(line.left_at).unwrap_or(line.due_at),
        looked: line.trouble.as_ref().is_some_and(|trouble| trouble.message != "publish-unknown"),
        restored: line
            .trouble
            .as_ref()
            .filter(|trouble| trouble.is_of_restore())
            .map(|trouble| say_trouble(visit.page.words, trouble)),
        profile: channel.and_then(|channel| page_of(visit, channel)),
    })
}

fn findings(
    visit: &Visit,
    journeys: &[PublicationProof],
    kept: &[KeptFinding],
    choices: &[Choice],
) -> Vec<FindingLine> {
    let rests = |rule: &str| choices.iter().any(|choice| choice.kind == ChoiceKind::NeverAsk && choice.what == rule);
    let mut lines = Vec::new();
    for proof in journeys {
        for finding in &proof.findings {
            let of_this = |kept: &&KeptFinding| {
                let is_subject = (&kept.rule, &kept.about) == (&finding.rule, &finding.about);
                kept.variant == proof.variant && is_subject
            };
            let keeps = kept.iter().filter(|kept| !kept.has_lapsed).find(of_this);
            lines.push(FindingLine {
                finding: finding.clone(),
                places: vec![sign(visit, proof, None)],
                kept: keeps.map(|kept| kept.reason.clone().or_else(|| kept.by.clone()).unwrap_or_default()),
                publication: Some(proof.line.id).filter(|_| !proof.line.state.is_settled()),
                rests: rests(&finding.rule),
            });
        }
    }
    lines.sort_by_key(|line| (line.kept.is_some(), std::cmp::Reverse(line.finding.level)));
    lines
}
