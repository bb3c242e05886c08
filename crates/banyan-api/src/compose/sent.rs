//! A post as a program sends it: words, files, a poll, what it is about, what it is for, where to and when.

use std::collections::BTreeMap;

use banyan_app::{
    Actor, App,
    compose::{ChosenAim, Draft, When, library::Attached, places_of_audience},
    publish::{Channel, list_channels},
    takes_cuts,
    workspace::show_workspace,
};
use banyan_domain::{
    compose::{About, Media, Objective, Poll, asset},
    ids::{AssetId, ChannelId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    problem::{Kind, Problem},
    shapes::{Cut, Moment, Word},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewPost")]
pub(crate) struct PostSent {
    /// In a comment on an article: the own words. Empty where a file speaks alone.
    text: String,
    /// By channel: what is said there instead.
    #[serde(default)]
    own_words: BTreeMap<Uuid, String>,
    /// Said by ourselves right under the post, where a place has answers.
    first_comment: Option<String>,
    title: Option<String>,
    link: Option<String>,
    /// The article at `link` that is talked about; the quote and whose it is stand below the own words.
    about: Option<PostAbout>,
    /// Without the sign before them.
    #[serde(default)]
    hashtags: Vec<String>,
    /// As `de`; the language of the business where nothing is said.
    language: Option<String>,
    content_warning: Option<String>,
    /// Files of the library, in the order in which they are shown.
    #[serde(default)]
    media: Vec<PostMedia>,
    /// By channel, and by picture: the part of it that is sent there instead of the whole. Our own site shows all of it.
    #[serde(default)]
    cut: BTreeMap<Uuid, BTreeMap<Uuid, Cut>>,
    poll: Option<PostPoll>,
    objective: Option<Word<Objective>>,
    /// Names of the plan's rows: what it is for.
    audience: Option<String>,
    pillar: Option<String>,
    goal: Option<String>,
    /// An offer or a campaign.
    part_of: Option<String>,
    /// Where to; where its audience reads, or everywhere, if nothing is said.
    channels: Option<Vec<Uuid>>,
    /// When; the next free slot of each place if nothing is said, and our own site with the first of them.
    at: Option<Moment>,
    /// At once; for tokens that may send.
    #[serde(default)]
    now: bool,
}

impl PostSent {
    /// As it would be sent to become this draft; when is not part of it.
    pub(super) fn of(draft: Draft) -> Self {
        Self {
            text: draft.text,
            own_words: draft.own.into_iter().map(|(place, words)| (place.0, words)).collect(),
            first_comment: draft.first_comment,
            title: draft.title,
            link: draft.link,
            about: draft.about.map(PostAbout::from),
            hashtags: draft.hashtags,
            language: draft.language,
            content_warning: draft.content_warning,
            media: draft.media.into_iter().map(PostMedia::from).collect(),
            cut: cuts_shown(draft.cut),
            poll: draft.poll.map(PostPoll::from),
            objective: Some(Word(draft.objective)),
            audience: draft.aim.audience,
            pillar: draft.aim.pillar,
            goal: draft.aim.goal,
            part_of: draft.aim.part_of,
            channels: Some(draft.channels.into_iter().map(|place| place.0).collect()),
            at: None,
            now: false,
        }
    }
}

pub(super) fn cuts_shown(cuts: Cuts) -> BTreeMap<Uuid, BTreeMap<Uuid, Cut>> {
    let shown =
        |files: BTreeMap<AssetId, asset::Cut>| files.into_iter().map(|(file, cut)| (file.0, Cut(cut))).collect();
    cuts.into_iter().map(|(place, files)| (place.0, shown(files))).collect()
}

type Cuts = BTreeMap<ChannelId, BTreeMap<AssetId, asset::Cut>>;

/// Somebody else's article.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PostAbout {
    title: String,
    author: String,
    site: String,
    /// A sentence or two of it; longer than that is refused.
    quote: String,
}

/// A file of the library, and what this post says it shows.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostMedia {
    asset: Uuid,
    /// Empty where it only decorates; the library's words where nothing is said.
    alt: Option<String>,
    /// What must stay in view where a place cuts it.
    focus: Option<PicturePoint>,
}

/// From the middle, each -1 to 1: right and up positive.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PicturePoint {
    x: f32,
    y: f32,
}

/// A question with answers to choose from.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostPoll {
    answers: Vec<String>,
    /// How long it is open.
    minutes: u32,
    /// More than one answer may be chosen.
    #[serde(default)]
    multiple: bool,
}

impl From<About> for PostAbout {
    fn from(About { title, author, site, quote }: About) -> Self {
        Self { title, author, site, quote }
    }
}

impl From<PostAbout> for About {
    fn from(PostAbout { title, author, site, quote }: PostAbout) -> Self {
        Self { title, author, site, quote }
    }
}

impl From<Attached> for PostMedia {
    fn from(file: Attached) -> Self {
        Self { asset: file.asset.0, alt: file.alt, focus: file.focus.map(PicturePoint::from) }
    }
}

impl From<Media> for PostMedia {
    fn from(file: Media) -> Self {
        Self { asset: file.asset.0, alt: file.alt, focus: file.focus.map(PicturePoint::from) }
    }
}

impl From<PostMedia> for Attached {
    fn from(PostMedia { asset, alt, focus }: PostMedia) -> Self {
        Self { asset: AssetId(asset), alt, focus: focus.map(|PicturePoint { x, y }| (x, y)) }
    }
}

impl From<(f32, f32)> for PicturePoint {
    fn from((x, y): (f32, f32)) -> Self {
        Self { x, y }
    }
}

impl From<PicturePoint> for (f32, f32) {
    fn from(PicturePoint { x, y }: PicturePoint) -> Self {
        (x, y)
    }
}

impl From<Poll> for PostPoll {
    fn from(Poll { options, minutes, multiple }: Poll) -> Self {
        Self { answers: options, minutes, multiple }
    }
}

impl From<PostPoll> for Poll {
    fn from(PostPoll { answers, minutes, multiple }: PostPoll) -> Self {
        Self { options: answers, minutes, multiple }
    }
}

pub(super) async fn draft(app: &App, actor: &Actor, sent: &PostSent) -> Result<Draft, Problem> {
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
        about: sent.about.clone().map(About::from),
        hashtags: sent.hashtags.iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        language: Some(language),
        content_warning: sent.content_warning.clone(),
        media: sent.media.iter().cloned().map(Attached::from).collect(),
        cut: cuts(app, actor, sent).await?,
        poll: sent.poll.clone().map(Poll::from),
        objective: sent.objective.map(|objective| objective.0).unwrap_or_default(),
        channels: channels(app, actor, sent, &aim).await?,
        aim,
        when: when(app, sent)?,
        ..Draft::default()
    })
}

/// Said of a place that would be sent them whole all the same, it is refused.
async fn cuts(app: &App, actor: &Actor, sent: &PostSent) -> Result<Cuts, Problem> {
    let known = if sent.cut.is_empty() { Vec::new() } else { list_channels(app, actor).await? };
    let mut cuts = BTreeMap::new();
    for (place, files) in &sent.cut {
        let channel = known.iter().find(|channel| channel.id.0 == *place).ok_or_else(|| no_place(place))?;
        if !app.connector(&channel.network).is_some_and(takes_cuts) {
            let detail = format!("the place {place} is sent pictures whole; nothing was kept or put in the queue");
            return Err(Problem::of(Kind::CannotStand, detail));
        }
        cuts.insert(channel.id, files.iter().map(|(file, cut)| (AssetId(*file), cut.0)).collect());
    }
    Ok(cuts)
}

fn no_place(unknown: &Uuid) -> Problem {
    Problem::of(Kind::CannotStand, format!("there is no place {unknown}; nothing was kept or put in the queue"))
}

fn when(app: &App, sent: &PostSent) -> Result<When, Problem> {
    match (sent.at, sent.now) {
        (Some(Moment(at)), false) if at < app.now() => {
            Err(Problem::of(Kind::CannotStand, format!("{at} has passed; nothing was put in the queue")))
        }
        (Some(_), true) => {
            Err(Problem::of(Kind::CannotStand, "`now` and `at` cannot both be; nothing was put in the queue"))
        }
        (Some(Moment(at)), false) => Ok(When::At(at)),
        (None, true) => Ok(When::Now),
        (None, false) => Ok(When::NextSlot),
    }
}

/// Where it was said to go, else where its audience reads, else everywhere.
async fn channels(app: &App, actor: &Actor, sent: &PostSent, aim: &ChosenAim) -> Result<Vec<ChannelId>, Problem> {
    let known = list_channels(app, actor).await?;
    if let Some(wanted) = &sent.channels {
        let is_here =
            |wanted: &&Uuid| known.iter().any(|channel| channel.id.0 == **wanted && channel.rested_year.is_none());
        return match wanted.iter().find(|wanted| !is_here(wanted)) {
            Some(unknown) => Err(no_place(unknown)),
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
