//! What the business can say from now on, from what is really connected, carried and promised.

use std::collections::BTreeMap;

use banyan_domain::{
    gather::ItemKind,
    ids::WorkspaceId,
    plan::{
        first::{FirstAnswer, Question},
        sentence::{PlaceFact, Sentence, SourceFact, What},
    },
    time::UtcMillis,
    workspace::Right,
};

use super::{first_answers, show_plan, store};
use crate::{
    Actor, App, Internal,
    compose::written_since,
    gather::{ArrivalError, Source, SourceKind, list_sources, newest_of_each},
    publish::{Channel, ChannelError, list_channels},
    workspace::{current_hold, show_workspace, words::Words},
};

/// The sentence, and whether everybody may read it on the own site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownSentence {
    pub sentence: Sentence,
    pub shown: bool,
    /// All posts are held: nothing is carried, and nothing is claimed.
    pub held: bool,
}

/// Who may not look is told nothing.
pub async fn show_sentence(app: &App, actor: &Actor) -> Result<ShownSentence, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(ShownSentence::default());
    }
    let workspace = show_workspace(app, actor.workspace).await?;
    let zone = workspace.time_zone();
    let day = |at: UtcMillis| at.in_zone(&zone).date();
    let words = Words::for_language(&workspace.language);
    let mut sources = list_sources(app, actor).await.map_err(of_arrivals)?;
    // Of letters that were handed over nobody can say that the next one is carried.
    sources.retain(|source| source.kind.goes_on() && !source.is_silent());
    let newest = if sources.iter().all(brings_letters) {
        BTreeMap::new()
    } else {
        newest_of_each(app.db.read(), actor.workspace).await?
    };
    let fact = |source: &Source| SourceFact {
        what: what_of(source, newest.get(&source.id)),
        since: day(source.added_at),
        by_itself: source.carries_since.map(day),
    };
    let sources: Vec<SourceFact> = sources.iter().map(fact).collect();
    let plan = show_plan(app, actor).await?.plan;
    let channels = list_channels(app, actor).await.map_err(of_channels)?;
    let held = current_hold(app, actor.workspace).await?.is_some();
    let is_used = |channel: &Channel| channel.is_live() && !plan.leaves_alone(&channel.as_planned(app));
    let in_use = |channel: &&Channel| !held && is_used(channel);
    let places: Vec<PlaceFact> = channels
        .iter()
        .filter(in_use)
        .map(|channel| PlaceFact {
            name: match app.connector(&channel.network).map(crate::network_of) {
                Some(network) if network.own => words.text("sentence-own-site", &[]),
                Some(network) => network.name.to_owned(),
                None => channel.name.clone(),
            },
            since: day(channel.used_since()),
        })
        .collect();
    // A letter that opened the site may be older than the site.
    let is_own = |channel: &&Channel| app.connector(&channel.network).is_some_and(|known| known.network().own);
    let own = channels.iter().filter(in_use).find(is_own);
    let written = written_since(app, actor.workspace).await?;
    let wrote = own.zip(written).map(|(own, written)| day(written.max(own.connected_at)));
    let shown = first_answers(app, actor).await?.is_shown();
    Ok(ShownSentence { sentence: Sentence::of(&sources, &places, wrote, &plan), shown, held })
}

/// Whether everybody can read it on the own site: somebody put it there, and there is something to say.
pub async fn is_sentence_told(app: &App, workspace: WorkspaceId) -> Result<bool, Internal> {
    let answers = store::newest_answers(app.db.read(), workspace).await?;
    let put = answers.iter().find(|newest| newest.question == Question::Shown);
    if !matches!(put.and_then(|newest| newest.answer.as_ref()), Some(FirstAnswer::Shown(true))) {
        return Ok(false);
    }
    Ok(!show_sentence(app, &Actor::at_the_machine(workspace)).await?.sentence.is_empty())
}

fn brings_letters(source: &Source) -> bool {
    source.kind == SourceKind::Mailbox
}

/// Of a file or folder its newest piece tells.
fn what_of(source: &Source, newest: Option<&ItemKind>) -> What {
    if brings_letters(source) || newest == Some(&ItemKind::Letter) { What::Letters } else { What::Articles }
}

pub(super) fn of_arrivals(error: ArrivalError) -> Internal {
    match error {
        ArrivalError::Internal(internal) => internal,
        _ => Internal::Broken("the sources could not be listed"),
    }
}

pub(crate) fn of_channels(error: ChannelError) -> Internal {
    match error {
        ChannelError::Internal(internal) => internal,
        _ => Internal::Broken("the places could not be listed"),
    }
}
