//! A post of one's own: previewed as each network will show it, and put in the queue once.

use std::collections::BTreeMap;

use banyan_app::{
    Actor, App,
    compose::{
        CarryError, ChosenAim, Draft, DraftError, PreviewPlace, When, WriteError, Written, WrittenError, find_written,
        key_of, library::Attached, places_of_audience, preview_post, show_post, write_post_once,
    },
    fresh_id,
    publish::{Channel, ChannelError, ProofError, list_channels},
    workspace::{show_workspace, words::Words},
};
use banyan_domain::{
    compose::{Objective, Poll},
    guard::Level,
    ids::{AssetId, ChannelId, PostId},
    publish::PublicationState,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::FindingShown;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Given, Made},
    problem::{Kind, Problem},
    publish::queue::ProofShown,
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewPost")]
pub(crate) struct PostSent {
    text: String,
    /// By channel: what is said there instead.
    #[serde(default)]
    own_words: BTreeMap<Uuid, String>,
    /// Said by ourselves right under the post, where a place has answers.
    first_comment: Option<String>,
    title: Option<String>,
    link: Option<String>,
    /// Without the sign before them.
    #[serde(default)]
    hashtags: Vec<String>,
    /// As `de`; the language of the business where nothing is said.
    language: Option<String>,
    content_warning: Option<String>,
    /// Files of the library, in the order in which they are shown.
    #[serde(default)]
    media: Vec<MediaSent>,
    poll: Option<PollSent>,
    objective: Option<Word<Objective>>,
    /// Names of the plan's rows: what it is for.
    audience: Option<String>,
    pillar: Option<String>,
    goal: Option<String>,
    /// An offer or a campaign.
    part_of: Option<String>,
    /// Where to; where its audience reads, or everywhere, if nothing is said.
    channels: Option<Vec<Uuid>>,
    /// When; the next free slot of each place if nothing is said.
    at: Option<Moment>,
    /// At once.
    #[serde(default)]
    now: bool,
}

/// A file of the library, and what this post says it shows.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PostMedia")]
struct MediaSent {
    asset: Uuid,
    /// Empty where it only decorates; the library's words where nothing is said.
    alt: Option<String>,
}

/// A question with answers to choose from.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PostPoll")]
struct PollSent {
    answers: Vec<String>,
    /// How long it is open.
    minutes: u32,
    /// More than one answer may be chosen.
    #[serde(default)]
    multiple: bool,
}

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
    /// What goes along.
    media: Vec<MediaShown>,
    /// Where the place has polls; elsewhere the answers stand in the words.
    poll: Option<PollShown>,
    findings: Vec<FindingShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PreviewMedia")]
struct MediaShown {
    asset: Uuid,
    /// Empty where it only decorates; none where nobody has said what it shows.
    alt: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PreviewPoll")]
struct PollShown {
    answers: Vec<String>,
    minutes: u32,
    multiple: bool,
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
    let part =
        |part: banyan_domain::compose::Part| PartShown { text: part.text, length: part.length, limit: part.limit };
    PlacePreview {
        channel: place.channel.0,
        network: place.network,
        channel_name: place.channel_name,
        content_warning: place.content_warning,
        parts: place.parts.into_iter().map(part).collect(),
        media: place.media.into_iter().map(|media| MediaShown { asset: media.asset.0, alt: media.alt }).collect(),
        poll: place.poll.map(|Poll { options, minutes, multiple }| PollShown { answers: options, minutes, multiple }),
        findings: place.findings.iter().map(|finding| FindingShown::of(words, finding)).collect(),
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

pub(super) async fn draft(app: &App, actor: &Actor, sent: &PostSent) -> Result<Draft, Problem> {
    let when = match (sent.at, sent.now) {
        (Some(Moment(at)), false) if at < app.now() => {
            return Err(Problem::of(Kind::CannotStand, format!("{at} has passed; nothing was put in the queue")));
        }
        (Some(_), true) => {
            return Err(Problem::of(Kind::CannotStand, "`now` and `at` cannot both be; nothing was put in the queue"));
        }
        (Some(Moment(at)), false) => When::At(at),
        (None, true) => When::Now,
        (None, false) => When::NextSlot,
    };
    let aim = ChosenAim {
        audience: sent.audience.clone(),
        pillar: sent.pillar.clone(),
        goal: sent.goal.clone(),
        part_of: sent.part_of.clone(),
    };
    let language = match &sent.language {
        Some(language) => language.clone(),
        None => show_workspace(app, actor.workspace).await?.language,
    };
    Ok(Draft {
        title: sent.title.clone(),
        text: sent.text.clone(),
        own: sent.own_words.iter().map(|(channel, words)| (ChannelId(*channel), words.clone())).collect(),
        first_comment: sent.first_comment.clone(),
        link: sent.link.clone(),
        hashtags: sent.hashtags.iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        language: Some(language),
        content_warning: sent.content_warning.clone(),
        media: sent.media.iter().map(attached).collect(),
        poll: sent.poll.clone().map(|PollSent { answers, minutes, multiple }| Poll {
            options: answers,
            minutes,
            multiple,
        }),
        objective: sent.objective.map(|objective| objective.0).unwrap_or_default(),
        channels: channels(app, actor, sent, &aim).await?,
        aim,
        when,
        ..Draft::default()
    })
}

fn attached(sent: &MediaSent) -> Attached {
    Attached { asset: AssetId(sent.asset), alt: sent.alt.clone(), focus: None }
}

/// Where it was said to go, else where its audience reads, else everywhere.
async fn channels(app: &App, actor: &Actor, sent: &PostSent, aim: &ChosenAim) -> Result<Vec<ChannelId>, Problem> {
    let known = list_channels(app, actor).await?;
    if let Some(wanted) = &sent.channels {
        let is_here =
            |wanted: &&Uuid| known.iter().any(|channel| channel.id.0 == **wanted && channel.rested_year.is_none());
        return match wanted.iter().find(|wanted| !is_here(wanted)) {
            Some(unknown) => {
                let detail = format!("there is no place {unknown}; nothing was put in the queue");
                Err(Problem::of(Kind::CannotStand, detail))
            }
            None => Ok(wanted.iter().copied().map(ChannelId).collect()),
        };
    }
    let read = match &aim.audience {
        Some(audience) => places_of_audience(app, actor, audience).await?,
        None => Vec::new(),
    };
    if read.is_empty() {
        return Ok(known.iter().filter(|channel| channel.is_live()).map(|channel: &Channel| channel.id).collect());
    }
    Ok(read)
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Post")]
pub(crate) struct PostShown {
    id: Uuid,
    title: String,
    text: String,
    link: Option<String>,
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
        objective: Word(view.post.objective),
        audience: aim.audience,
        pillar: aim.pillar,
        goal: aim.goal,
        part_of: aim.part_of,
        created_at: Moment(view.created_at),
        written_by: view.written_by,
        origin,
        publications: view.journeys.into_iter().map(|proof| ProofShown::of(words, proof)).collect(),
    }))
}

impl From<WriteError> for Problem {
    fn from(wrong: WriteError) -> Self {
        match wrong {
            WriteError::NoWords
            | WriteError::NoPlace
            | WriteError::BadLink(_)
            | WriteError::NoFile
            | WriteError::SameBeginning
            | WriteError::LongQuote
            | WriteError::NotInPlan(_) => Self::of(Kind::CannotStand, wrong),
            WriteError::Blocked { ref finding, .. } => {
                let finding = FindingShown::of(Words::for_language("en"), finding);
                Self::of(Kind::CannotStand, &wrong).with("finding", json!(finding))
            }
            WriteError::Draft(wrong) => wrong.into(),
            WriteError::Carry(wrong) => wrong.into(),
            WriteError::Internal(error) => error.into(),
        }
    }
}

impl From<DraftError> for Problem {
    fn from(wrong: DraftError) -> Self {
        match wrong {
            DraftError::Refused(refused) => refused.into(),
            DraftError::NotHere => Self::of(Kind::NotHere, wrong),
            DraftError::NoVersion => Self::of(Kind::NotNow, wrong),
            DraftError::Conflict { .. } => Self::of(Kind::Changed, wrong),
            DraftError::Internal(error) => error.into(),
        }
    }
}

impl From<WrittenError> for Problem {
    fn from(wrong: WrittenError) -> Self {
        match wrong {
            WrittenError::Refused(refused) => refused.into(),
            WrittenError::KeyUsed => Self::of(Kind::CannotStand, wrong),
            WrittenError::Internal(error) => error.into(),
        }
    }
}

impl From<CarryError> for Problem {
    fn from(wrong: CarryError) -> Self {
        match wrong {
            CarryError::Refused(refused) => refused.into(),
            CarryError::NotHere => Self::of(Kind::NotHere, wrong),
            CarryError::NoPlace => Self::of(Kind::NotNow, wrong),
            CarryError::Internal(error) => error.into(),
        }
    }
}

impl From<ChannelError> for Problem {
    fn from(wrong: ChannelError) -> Self {
        match wrong {
            ChannelError::Refused(refused) => refused.into(),
            ChannelError::NotHere => Self::of(Kind::NotHere, wrong),
            ChannelError::UnknownNetwork(_) => Self::of(Kind::CannotStand, wrong),
            ChannelError::Network(_) => Self::of(Kind::NotReached, "the network did not answer as expected"),
            ChannelError::Internal(error) => error.into(),
        }
    }
}

impl From<ProofError> for Problem {
    fn from(wrong: ProofError) -> Self {
        match wrong {
            ProofError::Refused(refused) => refused.into(),
            ProofError::NotHere => Self::of(Kind::NotHere, wrong),
            ProofError::Internal(error) => error.into(),
        }
    }
}
