//! Posts that were written already, for programs: found by their words, put right everywhere, stopped, taken down.

use banyan_app::compose::{
    AnewError, FoundPost, FoundState, Outcome, PlaceForeseen, PlaceResult, StopError, Stopped, WordsChange,
    find_more_posts, foresee_mending, mend_post, stop_post, take_down_post, write_anew as write_it_anew,
};
use banyan_domain::ids::PostId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FindingShown;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word, on_a_page},
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Looked {
    /// Every one of these stands in the post, or begins a word of it; without any, what was written last.
    #[serde(default)]
    words: String,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
    /// So many of the first are left out.
    #[serde(default)]
    #[schemars(range(max = 10000))]
    skip: u32,
}

/// Further back nobody leafs.
const MOST_SKIPPED: u32 = 10_000;

#[derive(Serialize, JsonSchema)]
pub(crate) struct PostFound {
    id: Uuid,
    title: String,
    /// Its words around what was looked for.
    excerpt: String,
    /// When it went out, else when it shall or should have.
    at: Moment,
    /// Names of the networks it is out on.
    out_on: Vec<String>,
    /// Of its places the one that got farthest.
    state: Word<FoundState>,
}

pub(crate) async fn find(ask: Ask<Nothing, Looked>) -> Answer<Given<Vec<PostFound>>> {
    let Looked { words, limit, skip } = &ask.query;
    let wanted = ((*skip).min(MOST_SKIPPED), on_a_page(*limit));
    let found = find_more_posts(&ask.app, &ask.actor, words, wanted).await?;
    let shown = |FoundPost { id, title, excerpt, at, out_on, state }| PostFound {
        id: id.0,
        title,
        excerpt,
        at: Moment(at),
        out_on,
        state: Word(state),
    };
    Ok(Given(found.into_iter().map(shown).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slip {
    /// As the post says it.
    wrong: String,
    right: String,
    /// True: nothing is changed, and each place tells what would be.
    #[serde(default)]
    dry_run: bool,
}

/// What came of it at one place.
#[derive(Serialize, JsonSchema)]
pub(crate) struct MendedPlace {
    publication: Uuid,
    network: String,
    channel_name: String,
    outcome: Word<Outcome>,
    url: Option<String>,
    /// The check that stopped it.
    finding: Option<FindingShown>,
    /// Only where nothing was done yet: what would read otherwise, part by part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<WordsChanged>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct WordsChanged {
    before: String,
    after: String,
}

/// Each place is told for itself; what failed may be sent again.
pub(crate) async fn mend(ask: Ask<Uuid, Nothing, Sent<Slip>>) -> Answer<Given<Vec<MendedPlace>>> {
    let Slip { wrong, right, dry_run } = &ask.body.0;
    if *dry_run {
        return Ok(foreseen(&ask, foresee_mending(&ask.app, &ask.actor, PostId(ask.path), wrong, right).await?));
    }
    Ok(places_of(&ask, mend_post(&ask.app, &ask.actor, PostId(ask.path), wrong, right).await?))
}

/// What waits does not go; what is out is taken down where the network lets us.
pub(crate) async fn take_down(ask: Ask<Uuid>) -> Answer<Given<Vec<MendedPlace>>> {
    Ok(places_of(&ask, take_down_post(&ask.app, &ask.actor, PostId(ask.path)).await?))
}

fn places_of<B>(ask: &Ask<Uuid, Nothing, B>, results: Vec<PlaceResult>) -> Given<Vec<MendedPlace>> {
    Given(results.into_iter().map(|result| place_of(ask, result, Vec::new())).collect())
}

fn foreseen<B>(ask: &Ask<Uuid, Nothing, B>, places: Vec<PlaceForeseen>) -> Given<Vec<MendedPlace>> {
    let change = |WordsChange { before, after }| WordsChanged { before, after };
    let shown =
        |foreseen: PlaceForeseen| place_of(ask, foreseen.place, foreseen.changes.into_iter().map(change).collect());
    Given(places.into_iter().map(shown).collect())
}

fn place_of<B>(ask: &Ask<Uuid, Nothing, B>, result: PlaceResult, changes: Vec<WordsChanged>) -> MendedPlace {
    MendedPlace {
        publication: result.publication.0,
        network: result.network,
        channel_name: result.channel_name,
        outcome: Word(result.outcome),
        url: result.url,
        finding: result.finding.map(|finding| FindingShown::of(ask.words(), &finding)),
        changes,
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct PostStopped {
    draft: Uuid,
    places: usize,
    /// Places it had left for already; there it stays.
    gone: usize,
}

/// It is a draft again.
pub(crate) async fn stop(ask: Ask<Uuid>) -> Answer<Given<PostStopped>> {
    let Stopped { draft, places, gone } = stop_post(&ask.app, &ask.actor, PostId(ask.path)).await?;
    Ok(Given(PostStopped { draft: draft.0, places, gone }))
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct WrittenAnew {
    draft: Uuid,
}

/// For the places where it stood; nothing goes out until it is put in the queue.
pub(crate) async fn write_anew(ask: Ask<Uuid>) -> Answer<Given<WrittenAnew>> {
    let draft = write_it_anew(&ask.app, &ask.actor, PostId(ask.path)).await?;
    Ok(Given(WrittenAnew { draft: draft.0 }))
}

impl From<AnewError> for Problem {
    fn from(wrong: AnewError) -> Self {
        match wrong {
            AnewError::Refused(refused) => refused.into(),
            AnewError::NotHere => Self::of(Kind::NotHere, wrong),
            AnewError::NotDown => Self::of(Kind::NotNow, wrong),
            AnewError::Internal(error) => error.into(),
        }
    }
}

impl From<StopError> for Problem {
    fn from(wrong: StopError) -> Self {
        match wrong {
            StopError::Refused(refused) => refused.into(),
            StopError::NotHere => Self::of(Kind::NotHere, wrong),
            StopError::HasLeft => Self::of(Kind::NotNow, wrong),
            StopError::Internal(error) => error.into(),
        }
    }
}
