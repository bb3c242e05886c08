//! Drafts for programs: kept, changed at the version they were read at, removed and brought back, and put in the queue.

use banyan_app::{
    compose::{
        Draft, DraftError, DraftLine, OpenDraft, Queued, SaveDraft, SavedDraft, bring_back_draft, list_drafts,
        open_draft, queue_draft, remove_draft, save_draft,
    },
    fresh_id,
};
use banyan_domain::{compose::Objective, ids::DraftId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

use super::sent::{PostAbout, PostMedia, PostPoll, PostSent, cuts_shown, draft};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Done, Given, Made},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Cut, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct DraftsShown {
    unfinished: Vec<DraftOfMany>,
    /// They can still be brought back.
    removed: Vec<DraftOfMany>,
}

#[derive(Serialize, JsonSchema)]
struct DraftOfMany {
    id: Uuid,
    /// Its title, else its first words.
    title: String,
    places: usize,
    changed_at: Moment,
    changed_by: Option<String>,
    removed_at: Option<Moment>,
}

/// Latest first.
pub(crate) async fn list(ask: Ask) -> Answer<Given<DraftsShown>> {
    let drafts = list_drafts(&ask.app, &ask.actor).await?;
    let shown = |lines: Vec<DraftLine>| lines.into_iter().map(line_of).collect();
    Ok(Given(DraftsShown { unfinished: shown(drafts.unfinished), removed: shown(drafts.removed) }))
}

fn line_of(line: DraftLine) -> DraftOfMany {
    DraftOfMany {
        id: line.id.0,
        title: line.title,
        places: line.places,
        changed_at: Moment(line.changed_at),
        changed_by: line.changed_by,
        removed_at: line.removed_at.map(Moment),
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Draft")]
pub(crate) struct DraftShown {
    id: Uuid,
    text: String,
    own_words: BTreeMap<Uuid, String>,
    first_comment: Option<String>,
    title: Option<String>,
    link: Option<String>,
    /// The article at `link` that it talks about.
    about: Option<PostAbout>,
    hashtags: Vec<String>,
    language: Option<String>,
    content_warning: Option<String>,
    /// In the order in which they are shown.
    media: Vec<PostMedia>,
    /// By channel, and by picture: the part of it that is sent there instead of the whole.
    cut: BTreeMap<Uuid, BTreeMap<Uuid, Cut>>,
    poll: Option<PostPoll>,
    objective: Word<Objective>,
    audience: Option<String>,
    pillar: Option<String>,
    goal: Option<String>,
    part_of: Option<String>,
    channels: Vec<Uuid>,
    changed_at: Moment,
    changed_by: Option<String>,
    /// The post it is in the queue as.
    queued: Option<Uuid>,
    removed_at: Option<Moment>,
    /// Who else has it open.
    others: Vec<String>,
}

pub(crate) async fn show(ask: Ask<Uuid>) -> Answer<At<DraftShown>> {
    let open = open_draft(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    Ok(At(open.revision, DraftShown::of(open)))
}

impl DraftShown {
    fn of(open: OpenDraft) -> Self {
        let OpenDraft { id, draft, changed_at, changed_by, queued, removed_at, others, .. } = open;
        Self {
            id: id.0,
            text: draft.text,
            own_words: draft.own.into_iter().map(|(channel, words)| (channel.0, words)).collect(),
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
            objective: Word(draft.objective),
            audience: draft.aim.audience,
            pillar: draft.aim.pillar,
            goal: draft.aim.goal,
            part_of: draft.aim.part_of,
            channels: draft.channels.into_iter().map(|channel| channel.0).collect(),
            changed_at: Moment(changed_at),
            changed_by,
            queued: queued.map(|post| post.0),
            removed_at: removed_at.map(Moment),
            others,
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct DraftSaved {
    /// Another one than was sent where that has gone on its way meanwhile.
    draft: Uuid,
    /// The post that the words before these became meanwhile.
    follows: Option<Uuid>,
    /// For `If-Match`.
    version: i64,
}

impl DraftSaved {
    pub(super) fn of(saved: &SavedDraft) -> Self {
        Self { draft: saved.id.0, follows: saved.follows.map(|post| post.0), version: saved.revision }
    }
}

pub(crate) async fn begin(ask: Ask<Nothing, Nothing, Sent<PostSent>>) -> Answer<Made<DraftSaved>> {
    let words = draft(&ask.app, &ask.actor, &ask.body.0).await?;
    if words.is_empty() {
        return Err(Problem::of(Kind::CannotStand, "there are no words yet; nothing was kept"));
    }
    let saved = keep(&ask, fresh_id(), 0, &words).await?;
    Ok(Made(DraftSaved::of(&saved)))
}

pub(crate) async fn change(ask: Ask<Uuid, Nothing, Sent<PostSent>>) -> Answer<At<DraftSaved>> {
    let read_at = ask.read_at()?;
    let before = open_draft(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    let mut words = draft(&ask.app, &ask.actor, &ask.body.0).await?;
    stay(&mut words, before.draft);
    let saved = keep(&ask, DraftId(ask.path), read_at, &words).await?;
    Ok(At(saved.revision, DraftSaved::of(&saved)))
}

/// What was put there otherwise stays, unless something else is sent in its place. What is said of a file stays with it.
pub(super) fn stay(words: &mut Draft, before: Draft) {
    if words.media.is_empty() {
        words.media = before.media;
        if words.cut.is_empty() {
            words.cut = before.cut;
        }
    }
    words.left_out = before.left_out;
    words.kept = before.kept;
    words.again = before.again;
    words.item = before.item;
    words.poll = words.poll.take().or(before.poll);
    // Nobody is quoted beside another address.
    if words.link == before.link {
        words.about = words.about.take().or(before.about);
    }
}

/// Each sending is a page of its own: nothing written meanwhile is written over.
async fn keep<P>(ask: &Ask<P, Nothing, Sent<PostSent>>, id: DraftId, read: i64, words: &Draft) -> Answer<SavedDraft> {
    let wish = SaveDraft { id, page: Uuid::now_v7(), read, draft: words };
    match save_draft(&ask.app, &ask.actor, &wish).await {
        Ok(saved) => Ok(saved),
        Err(DraftError::Conflict { theirs }) => {
            let now = serde_json::json!({ "version": theirs.revision, "draft": DraftShown::of(*theirs) });
            let detail = "somebody wrote other words meanwhile; nothing was written over";
            Err(Problem::of(Kind::Changed, detail).with("now", now))
        }
        Err(other) => Err(other.into()),
    }
}

pub(crate) async fn remove(ask: Ask<Uuid>) -> Answer<Done> {
    remove_draft(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    Ok(Done)
}

pub(crate) async fn bring_back(ask: Ask<Uuid>) -> Answer<Done> {
    bring_back_draft(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    Ok(Done)
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct DraftQueued {
    post: Uuid,
}

/// As it stands at that version. In the queue already, it is the same post.
pub(crate) async fn queue(ask: Ask<Uuid>) -> Answer<Given<DraftQueued>> {
    let open = open_draft(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    let wish = SaveDraft { id: open.id, page: Uuid::now_v7(), read: ask.read_at()?, draft: &open.draft };
    let Queued { post, .. } = queue_draft(&ask.app, &ask.actor, &wish).await?;
    Ok(Given(DraftQueued { post: post.0 }))
}
