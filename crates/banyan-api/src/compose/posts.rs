//! A post of one's own: previewed as each network will show it, put in the queue once, and read with its proof.

use std::collections::BTreeMap;

use banyan_app::{
    compose::{ChosenAim, PreviewPlace, Written, find_written, key_of, preview_post, show_post, write_post_once},
    fresh_id,
    workspace::words::Words,
};
use banyan_domain::{
    compose::{Objective, Part},
    guard::Level,
    ids::PostId,
    publish::PublicationState,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    FindingShown,
    sent::{PostAbout, PostMedia, PostPoll, PostSent, draft},
};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Given, Made},
    problem::{Kind, Problem},
    publish::queue::ProofShown,
    route::Answer,
    shapes::{Cut, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PostPreview")]
pub(crate) struct PreviewShown {
    places: Vec<PlacePreview>,
}

#[derive(Serialize, JsonSchema)]
struct PlacePreview {
    channel: Uuid,
    network: String,
    channel_name: String,
    content_warning: Option<String>,
    parts: Vec<PartShown>,
    /// What goes along; words that nobody has said are none.
    media: Vec<PostMedia>,
    /// By picture: the part of it that goes along instead of the whole.
    cut: BTreeMap<Uuid, Cut>,
    /// Where the place has polls; elsewhere the answers stand in the words.
    poll: Option<PostPoll>,
    findings: Vec<FindingShown>,
    /// Of that day are the last rules known of it; none: of the last days.
    rules_of: Option<Moment>,
}

/// One message of a thread; a short post has one.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Part")]
pub(crate) struct PartShown {
    pub(crate) text: String,
    /// As the network counts.
    pub(crate) length: usize,
    pub(crate) limit: Option<usize>,
}

pub(crate) async fn preview(ask: Ask<Nothing, Nothing, Sent<PostSent>>) -> Answer<Given<PreviewShown>> {
    let words = ask.words();
    let draft = draft(&ask.app, &ask.actor, &ask.body.0).await?;
    let look = preview_post(&ask.app, &ask.actor, &draft).await?;
    Ok(Given(PreviewShown { places: look.places.into_iter().map(|place| place_of(words, place)).collect() }))
}

fn place_of(words: &Words, place: PreviewPlace) -> PlacePreview {
    let part = |part: Part| PartShown { text: part.text, length: part.length, limit: part.limit };
    let cut = place.media.iter().filter_map(|file| Some((file.asset.0, Cut(file.cut?)))).collect();
    PlacePreview {
        channel: place.channel.0,
        network: place.network,
        channel_name: place.channel_name,
        content_warning: place.content_warning,
        parts: place.parts.into_iter().map(part).collect(),
        media: place.media.into_iter().map(PostMedia::from).collect(),
        cut,
        poll: place.poll.map(PostPoll::from),
        findings: place.findings.iter().map(|finding| FindingShown::of(words, finding)).collect(),
        rules_of: place.rules_of.map(Moment),
    }
}

/// What was put in the queue, as it stands now.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PostWritten {
    post: Uuid,
    places: Vec<PlaceWritten>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceWritten {
    publication: Uuid,
    channel: Uuid,
    network: String,
    channel_name: String,
    state: Word<PublicationState>,
    due_at: Moment,
    findings: Vec<FindingShown>,
}

/// Sent again under the same key, it is not written again. What could not go as it is, is not written at all.
pub(crate) async fn write(ask: Ask<Nothing, Nothing, Sent<PostSent>>) -> Answer<Made<PostWritten>> {
    let (app, actor, words) = (&ask.app, &ask.actor, ask.words());
    let sent = serde_json::to_vec(&ask.body.0).map_err(|error| Problem::broken(&error))?;
    let key = ask.idempotency_key()?.map_or_else(fresh_id, |name| key_of(name, &sent));
    if let Some(written) = find_written(app, actor, key).await? {
        return Ok(Made(written_of(words, written)));
    }
    let draft = draft(app, actor, &ask.body.0).await?;
    refuse_blocked(words, preview_post(app, actor, &draft).await?.places)?;
    write_post_once(app, actor, &draft, key).await?;
    let written = find_written(app, actor, key).await?;
    let written = written.ok_or_else(|| Problem::of(Kind::NotNow, "no place took it; nothing was put in the queue"))?;
    Ok(Made(written_of(words, written)))
}

fn refuse_blocked(words: &Words, places: Vec<PreviewPlace>) -> Result<(), Problem> {
    let blocked = |place: &PreviewPlace| place.findings.iter().any(|finding| finding.level == Level::Block);
    if !places.iter().any(blocked) {
        return Ok(());
    }
    let places: Vec<PlacePreview> = places.into_iter().map(|place| place_of(words, place)).collect();
    let detail = "it could not go as it is, for what `places` says; nothing was put in the queue";
    Err(Problem::of(Kind::CannotStand, detail).with("places", json!(places)))
}

fn written_of(words: &Words, written: Written) -> PostWritten {
    let places = written.places.into_iter().map(|place| PlaceWritten {
        publication: place.publication.0,
        channel: place.channel.0,
        network: place.network,
        channel_name: place.channel_name,
        state: Word(place.state),
        due_at: Moment(place.due_at),
        findings: place.findings.iter().map(|finding| FindingShown::of(words, finding)).collect(),
    });
    PostWritten { post: written.post.0, places: places.collect() }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Post")]
pub(crate) struct PostShown {
    id: Uuid,
    title: String,
    text: String,
    link: Option<String>,
    /// The article at `link` that it talks about.
    about: Option<PostAbout>,
    /// In the order in which they are shown.
    media: Vec<PostMedia>,
    poll: Option<PostPoll>,
    objective: Word<Objective>,
    audience: Option<String>,
    pillar: Option<String>,
    goal: Option<String>,
    part_of: Option<String>,
    created_at: Moment,
    written_by: Option<String>,
    /// The article or letter it was made from.
    origin: Option<Origin>,
    publications: Vec<ProofShown>,
}

#[derive(Serialize, JsonSchema)]
struct Origin {
    source: String,
    title: String,
    url: Option<String>,
    found_at: Moment,
}

pub(crate) async fn show(ask: Ask<Uuid>) -> Answer<Given<PostShown>> {
    let words = ask.words();
    let view = show_post(&ask.app, &ask.actor, PostId(ask.path)).await?;
    let aim = ChosenAim::of(&view.post);
    let origin = view.origin.map(|origin| Origin {
        source: origin.source,
        title: origin.item.title,
        url: origin.item.url,
        found_at: Moment(origin.found_at),
    });
    Ok(Given(PostShown {
        id: view.id.0,
        title: view.title,
        text: view.words.text,
        link: view.words.link,
        about: view.post.about.map(PostAbout::from),
        media: view.words.media.into_iter().map(PostMedia::from).collect(),
        poll: view.words.poll.map(PostPoll::from),
        objective: Word(view.post.objective),
        audience: aim.audience,
        pillar: aim.pillar,
        goal: aim.goal,
        part_of: aim.part_of,
        created_at: Moment(view.created_at),
        written_by: view.written_by,
        origin,
        publications: view.journeys.into_iter().map(|proof| ProofShown::of(&ask.app, words, proof)).collect(),
    }))
}
