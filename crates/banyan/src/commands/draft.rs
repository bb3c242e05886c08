//! `banyan draft`: what is being written, kept until it goes into the queue.

use anyhow::{Context as _, bail, ensure};
use banyan_app::{
    Actor, App,
    compose::{
        ChosenAim, Draft, DraftLine, ProposedDraft, SaveDraft, StopError, When, begin_proposed, bring_back_draft,
        list_drafts, moment_of, open_draft, propose_drafts, queue_draft, redo_draft, remove_draft, save_draft,
        stop_post, undo_draft,
    },
    fresh_id,
    publish::show_publication,
};
use banyan_domain::{
    compose::carry::Form,
    ids::{DraftId, PostId, PublicationId},
};
use jiff::tz::TimeZone;
use serde_json::json;

use super::{
    carry::{say_placed, say_waits},
    looks,
    post::{asked, chosen, cut_at, cuts, objective, own_words},
    user::as_person,
};
use crate::{
    cli::{self, Place},
    nudge,
    output::{Output, all_of_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, draft: cli::Draft, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let zone = workspace.time_zone();
    match draft {
        cli::Draft::List { removed } => list(&app, &actor, removed, &zone, out).await,
        cli::Draft::Proposed => proposed(&app, &actor, &zone, out).await,
        cli::Draft::From { item, form } => begin(&app, &actor, &item, form.as_deref(), out).await,
        cli::Draft::Show { id } => show(&app, &actor, known(&id)?, out).await,
        cli::Draft::Save(save) => keep(&app, &actor, *save, &workspace.language, out).await,
        cli::Draft::Remove { id } => {
            remove_draft(&app, &actor, known(&id)?).await?;
            out.line(&json!({ "id": id }), || "Removed; `banyan draft back` brings it back for 30 days.".to_owned())
        }
        cli::Draft::Back { id } => {
            bring_back_draft(&app, &actor, known(&id)?).await?;
            out.line(&json!({ "id": id }), || "It is back.".to_owned())
        }
        cli::Draft::Undo { id } => {
            undo_draft(&app, &actor, known(&id)?).await?;
            show(&app, &actor, known(&id)?, out).await
        }
        cli::Draft::Redo { id } => {
            redo_draft(&app, &actor, known(&id)?).await?;
            show(&app, &actor, known(&id)?, out).await
        }
        cli::Draft::Ask { id, email, no_more: false } => looks::ask(&app, &actor, known(&id)?, &email, out).await,
        cli::Draft::Ask { id, email, no_more: true } => {
            looks::ask_no_more(&app, &actor, known(&id)?, &email, out).await
        }
        cli::Draft::Looks { id } => looks::list(&app, &actor, known(&id)?, &zone, out).await,
        cli::Draft::Looked { id, words, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            looks::looked(&app, &person, known(&id)?, words.as_deref(), out).await
        }
        cli::Draft::Queue { id, now, at } => {
            let when = when(&app, now, at.as_deref(), &zone)?;
            queue(place, &app, &actor, (known(&id)?, when), &zone, out).await
        }
        cli::Draft::Stop { id } => stop(place, &app, &actor, &id, out).await,
    }
}

fn known(id: &str) -> anyhow::Result<DraftId> {
    id.parse().with_context(|| format!("`{id}` is not the id of a draft (see `banyan draft list`)"))
}

async fn list(app: &App, actor: &Actor, removed: bool, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    let drafts = list_drafts(app, actor).await?;
    let lines = if removed { drafts.removed } else { drafts.unfinished };
    if lines.is_empty() {
        return out.words(if removed { "Nothing was removed lately." } else { "Nothing lies unfinished." });
    }
    lines.iter().try_for_each(|line: &DraftLine| {
        out.line(line, || {
            let at = line.changed_at.in_zone(zone).strftime("%Y-%m-%d %H:%M");
            format!("  {}  {at}  {}", line.id, line.title)
        })
    })
}

async fn proposed(app: &App, actor: &Actor, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    let week = propose_drafts(app, actor).await?;
    if week.drafts.is_empty() {
        return out.words(
            "Nothing to propose: the week is full, every article was said, or the plan wants only what is carried.",
        );
    }
    if week.is_held {
        out.words("Everything is held: what you put in the queue waits.")?;
    }
    week.drafts.iter().try_for_each(|draft: &ProposedDraft| {
        out.line(draft, || {
            let at = draft.at.map(|at| at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string());
            let at = at.unwrap_or_else(|| "when you say so".to_owned());
            let places = draft.places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(", ");
            let (item, form, text) = (draft.item, draft.form.as_str(), draft.text.replace('\n', " "));
            format!("  {item}  {form}  {at}  {places}\n    {text}")
        })
    })?;
    out.words("`banyan draft from` begins one; nothing goes out before you put it in the queue.")
}

async fn begin(app: &App, actor: &Actor, item: &str, form: Option<&str>, out: Output) -> anyhow::Result<()> {
    let known = item.parse().with_context(|| format!("`{item}` is not an article (see `banyan draft proposed`)"))?;
    let form = match form {
        Some(word) => Form::parse(word).with_context(|| format!("`{word}` is not title, question or sentence"))?,
        None => Form::default(),
    };
    let id = begin_proposed(app, actor, known, form).await?;
    out.line(&json!({ "id": id }), || format!("Kept as {id}; `banyan draft queue` puts it in the queue."))
}

async fn show(app: &App, actor: &Actor, id: DraftId, out: Output) -> anyhow::Result<()> {
    let open = open_draft(app, actor, id).await?;
    out.line(&open, || {
        let title = open.draft.title.iter().map(|title| format!("{title}\n\n"));
        let link = open.draft.link.iter().map(|link| format!("\n\n{link}"));
        title.chain([open.draft.text.clone()]).chain(link).collect()
    })
}

async fn keep(app: &App, actor: &Actor, save: cli::SaveDraft, language: &str, out: Output) -> anyhow::Result<()> {
    let (id, read, before) = match &save.id {
        Some(id) => {
            let open = open_draft(app, actor, known(id)?).await?;
            ensure!(open.queued.is_none(), "it is in the queue already; nothing was changed");
            (open.id, open.revision, open.draft)
        }
        None => (fresh_id(), 0, Draft { language: Some(language.to_owned()), ..Draft::default() }),
    };
    let draft = changed(app, actor, save, before).await?;
    ensure!(!draft.is_empty(), "there are no words yet; nothing was kept");
    let kept = save_draft(app, actor, &SaveDraft { id, page: fresh_id(), read, draft: &draft }).await?;
    let line = json!({ "id": kept.id, "revision": kept.revision });
    out.line(&line, || format!("Kept as {}; `banyan draft queue` puts it in the queue.", kept.id))
}

async fn changed(app: &App, actor: &Actor, save: cli::SaveDraft, mut draft: Draft) -> anyhow::Result<Draft> {
    match save.text.as_deref() {
        Some("-") => draft.text = all_of_stdin()?,
        Some(text) => text.clone_into(&mut draft.text),
        None => {}
    }
    for (place, words) in own_words(app, actor, &save.own).await? {
        if words.trim().is_empty() {
            draft.own.remove(&place);
        } else {
            draft.own.insert(place, words);
        }
    }
    if !save.to.is_empty() {
        draft.channels.clear();
        for wanted in &save.to {
            draft.channels.push(super::channel::find(app, actor, wanted).await?.id);
        }
    }
    if !save.tags.is_empty() {
        draft.hashtags = save.tags.iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect();
    }
    let cut = match save.cut {
        Some(mut to) => {
            to.retain(|place| !place.is_empty());
            let none = draft.media.is_empty() && save.media.is_empty();
            ensure!(to.is_empty() || !none, "there is no picture to cut; nothing was kept");
            Some(cut_at(app, actor, &to).await?)
        }
        None => None,
    };
    if !save.media.is_empty() {
        draft.media = super::media::attached(app, actor, &save.media, &save.alt).await?;
    }
    if let Some(places) = cut {
        draft.cut = cuts(places, &draft.media);
    }
    let aim = chosen(save.aim);
    Ok(Draft {
        title: save.title.or(draft.title),
        link: save.link.or(draft.link),
        poll: asked(save.poll).or(draft.poll),
        first_comment: save.comment.or(draft.first_comment),
        language: save.language.or(draft.language),
        content_warning: save.warning.or(draft.content_warning),
        objective: save.objective.map_or(draft.objective, objective),
        aim: ChosenAim {
            audience: aim.audience.or(draft.aim.audience),
            pillar: aim.pillar.or(draft.aim.pillar),
            goal: aim.goal.or(draft.aim.goal),
            part_of: aim.part_of.or(draft.aim.part_of),
        },
        ..draft
    })
}

fn when(app: &App, now: bool, at: Option<&str>, zone: &TimeZone) -> anyhow::Result<Option<When>> {
    let Some(at) = at else { return Ok(now.then_some(When::Soon)) };
    let moment =
        moment_of(at, zone).with_context(|| format!("`{at}` is not a time; write it like 2026-12-01T09:30"))?;
    ensure!(moment >= app.now(), "`{at}` has passed; nothing was put in the queue");
    Ok(Some(When::At(moment)))
}

async fn queue(
    place: &Place,
    app: &App,
    actor: &Actor,
    (id, when): (DraftId, Option<When>),
    zone: &TimeZone,
    out: Output,
) -> anyhow::Result<()> {
    let open = open_draft(app, actor, id).await?;
    let draft = Draft { when: when.unwrap_or(open.draft.when), ..open.draft };
    let wish = SaveDraft { id, page: fresh_id(), read: open.revision, draft: &draft };
    let queued = queue_draft(app, actor, &wish).await?;
    if queued.placed.is_empty() {
        let line = json!({ "post": queued.post });
        return out.line(&line, || "It is in the queue already; nothing was added.".to_owned());
    }
    let served = nudge::knock(&place.data).await;
    say_placed(app, actor, &queued.placed, zone, out).await?;
    say_waits(app, actor, served, out).await
}

async fn stop(place: &Place, app: &App, actor: &Actor, id: &str, out: Output) -> anyhow::Result<()> {
    let typed: PostId = id.parse().with_context(|| format!("`{id}` is not an id (see `banyan queue`)"))?;
    let stopped = match stop_post(app, actor, typed).await {
        Err(StopError::NotHere) => {
            let Ok(publication) = show_publication(app, actor, PublicationId(typed.0)).await else {
                bail!("there is no post or publication `{id}`; nothing was stopped");
            };
            stop_post(app, actor, publication.line.post).await?
        }
        stopped => stopped?,
    };
    nudge::knock(&place.data).await;
    let line = json!({ "draft": stopped.draft, "places": stopped.places, "gone": stopped.gone });
    out.line(&line, || {
        let gone = if stopped.gone > 0 { format!("; for {} it had left already", stopped.gone) } else { String::new() };
        format!("Stopped for {} places{gone}. Its words are draft {}.", stopped.places, stopped.draft)
    })
}
