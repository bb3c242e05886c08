//! `banyan media …`: the library.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use banyan_app::{
    Actor, App,
    compose::{
        library::{
            Asset, AssetChange, AssetFilter, AssetView, Attached, ConsentRow, NewConsent, NewFile, Shown, YesPaper,
            add_file, attach_asset, bring_back_asset, bring_back_consent, change_asset, keep_one, keep_yes_paper,
            list_assets, note_consent, open_yes_paper, remove_asset, remove_consent, say_they_differ, show_asset,
            withdraw_consent,
        },
        say_finding,
    },
    workspace::words::Words,
};
use banyan_domain::{compose::asset::Rights, ids::AssetId};
use serde_json::json;
use tokio::io::AsyncReadExt as _;

use crate::{
    cli::{self, Kept, Place},
    nudge,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

const PIECE: usize = 256 * 1024;

pub(super) async fn run(place: &Place, command: cli::Media, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match command {
        cli::Media::Add { files, alt, tags } => {
            for file in files {
                add(
                    &app,
                    &actor,
                    &file,
                    AssetChange { alt: alt.clone(), tags: tags.clone(), ..AssetChange::default() },
                    out,
                )
                .await?;
            }
            Ok(())
        }
        cli::Media::List { show, tag, limit } => {
            let filter = AssetFilter { shown: shown(show), tag, limit: limit as usize, ..AssetFilter::default() };
            list(&app, &actor, &filter, out).await
        }
        cli::Media::Find { words } => {
            let filter = AssetFilter { words: words.join(" "), limit: usize::MAX, ..AssetFilter::default() };
            list(&app, &actor, &filter, out).await
        }
        cli::Media::Show { id } => {
            let view = show_asset(&app, &actor, asset_id(&id)?).await?;
            out.line(&view, || told(&view))
        }
        cli::Media::Set(set) => {
            let id = asset_id(&set.id)?;
            change_asset(&app, &actor, id, &change(set)?).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "id": id }), || "Written down.".to_owned())
        }
        cli::Media::Consent { id, name, withdraw: true, .. } => {
            let view = show_asset(&app, &actor, asset_id(&id)?).await?;
            let consent = yes_of(&view.consents, &name)?;
            withdraw_consent(&app, &actor, view.asset.id, consent.id).await?;
            out.line(&json!({ "id": view.asset.id, "withdrawn": consent.consent.name }), || {
                format!("From today nothing with “{}” goes out.", view.asset.name)
            })
        }
        cli::Media::Consent { id, name, mistaken: true, undo: false, .. } => {
            let view = show_asset(&app, &actor, asset_id(&id)?).await?;
            let consent = yes_of(&view.consents, &name)?;
            remove_consent(&app, &actor, view.asset.id, consent.id).await?;
            nudge::knock(&place.data).await;
            out.line(&json!({ "id": view.asset.id, "removed": consent.consent.name }), || {
                format!("It does not count. For 30 days: `banyan media consent {id} \"{name}\" --mistaken --undo`")
            })
        }
        cli::Media::Consent { id, name, mistaken: true, undo: true, .. } => {
            let view = show_asset(&app, &actor, asset_id(&id)?).await?;
            let consent = yes_of(&view.mistaken, &name)?;
            bring_back_consent(&app, &actor, view.asset.id, consent.id).await?;
            out.line(&json!({ "id": view.asset.id, "name": consent.consent.name }), || "It counts again.".to_owned())
        }
        cli::Media::Consent { id, name, terms, on, given, until, paper, .. } => {
            let id = asset_id(&id)?;
            let new = NewConsent { name, terms, networks: on, given_on: given, until };
            let paper = match paper {
                Some(file) => Some(read_paper(&file).await?),
                None => None,
            };
            let noted = note_consent(&app, &actor, id, &new).await?;
            nudge::knock(&place.data).await;
            if let Some(paper) = paper {
                let kept = keep_yes_paper(&app, &actor, id, noted, paper).await;
                kept.context("the yes is written down, without its paper")?;
            }
            out.line(&json!({ "id": id, "name": new.name }), || "Written down.".to_owned())
        }
        cli::Media::Paper { id, name, to } => {
            let mut view = show_asset(&app, &actor, asset_id(&id)?).await?;
            // Of two that the same person said, one may be signed.
            view.consents.sort_by_key(|row| row.paper.is_none());
            let paper = open_yes_paper(&app, &actor, view.asset.id, yes_of(&view.consents, &name)?.id).await?;
            tokio::fs::write(&to, &paper.bytes)
                .await
                .with_context(|| format!("`{}` cannot be written", to.display()))?;
            out.line(&json!({ "name": paper.name, "file": to }), || format!("{} is in {}.", paper.name, to.display()))
        }
        cli::Media::Remove { id, undo: false } => {
            let id = asset_id(&id)?;
            let view = show_asset(&app, &actor, id).await?;
            remove_asset(&app, &actor, id).await?;
            let without: Vec<String> = written_with(&view).collect();
            out.line(&json!({ "removed": id, "drafts": view.drafts, "series": view.series }), || {
                let back = format!("It is out of the library. For 30 days: `banyan media remove {id} --undo`");
                let gone = "Without it until you choose another:";
                if without.is_empty() { back } else { format!("{back}\n{gone}\n{}", without.join("\n")) }
            })
        }
        cli::Media::Remove { id, undo: true } => {
            let id = asset_id(&id)?;
            bring_back_asset(&app, &actor, id).await?;
            out.line(&json!({ "id": id }), || "It is in the library again.".to_owned())
        }
        cli::Media::Keep { id, instead_of, both } => {
            let (id, other) = (asset_id(&id)?, asset_id(&instead_of)?);
            if both {
                say_they_differ(&app, &actor, id, other).await?;
                return out.line(&json!({ "differ": [id, other] }), || "Both stay.".to_owned());
            }
            keep_one(&app, &actor, id, other).await?;
            out.line(&json!({ "id": id, "removed": other }), || {
                format!("The other one is out of the library. For 30 days: `banyan media remove {other} --undo`")
            })
        }
    }
}

fn yes_of<'a>(noted: &'a [ConsentRow], name: &str) -> anyhow::Result<&'a ConsentRow> {
    let of = noted.iter().find(|row| row.consent.name.eq_ignore_ascii_case(name.trim()));
    of.with_context(|| format!("nobody called `{name}` is noted there"))
}

async fn read_paper(file: &Path) -> anyhow::Result<YesPaper> {
    let bytes = tokio::fs::read(file).await.with_context(|| format!("`{}` cannot be read", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(YesPaper { name, bytes })
}

async fn add(app: &App, actor: &Actor, file: &Path, change: AssetChange, out: Output) -> anyhow::Result<()> {
    let added = keep(app, actor, file).await?;
    if change.alt.is_some() || change.tags.is_some() {
        change_asset(app, actor, added.0, &change).await?;
    }
    let asset = show_asset(app, actor, added.0).await?.asset;
    out.line(&json!({ "id": asset.id, "new": added.1, "asset": asset }), || {
        let known = if added.1 { "" } else { "  (was here already)" };
        format!("{}{known}", line_of(&asset))
    })
}

/// Its id, and whether it is new.
async fn keep(app: &App, actor: &Actor, file: &Path) -> anyhow::Result<(AssetId, bool)> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unread = || format!("`{}` cannot be read", file.display());
    let mut open = tokio::fs::File::open(file).await.with_context(unread)?;
    let known = open.metadata().await.with_context(unread)?;
    ensure!(!known.is_dir(), "`{}` is a folder; name the files in it", file.display());
    NewFile::fits(known.len()).with_context(|| format!("`{}`", file.display()))?;
    let mut new = NewFile::begin(app, name).await.with_context(|| format!("`{}`", file.display()))?;
    let mut piece = vec![0; PIECE];
    loop {
        match open.read(&mut piece).await.with_context(unread)? {
            0 => break,
            read => new.take(&piece[..read]).await.with_context(|| format!("`{}`", file.display()))?,
        }
    }
    let added = add_file(app, actor, new).await.with_context(|| format!("`{}`", file.display()))?;
    Ok((added.id, added.is_new))
}

/// For `banyan post` and `banyan draft save`: ids of the library or files, each with the words said in the same place.
pub(super) async fn attached(
    app: &App,
    actor: &Actor,
    media: &[String],
    alts: &[String],
) -> anyhow::Result<Vec<Attached>> {
    ensure!(alts.len() <= media.len(), "there are more --alt than --media; nothing was changed");
    let mut attached = Vec::new();
    for (index, wanted) in media.iter().enumerate() {
        let id = match wanted.parse::<AssetId>() {
            Ok(id) => id,
            Err(_) => keep(app, actor, &PathBuf::from(wanted)).await?.0,
        };
        match attach_asset(app, actor, id).await {
            Ok(_) => attached.push(Attached { asset: id, alt: alts.get(index).cloned(), focus: None }),
            Err(banyan_app::compose::library::AttachError::Over { finding }) => {
                bail!("{} Nothing was changed.", say_finding(Words::for_language("en"), &finding))
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(attached)
}

async fn list(app: &App, actor: &Actor, filter: &AssetFilter, out: Output) -> anyhow::Result<()> {
    let page = list_assets(app, actor, filter).await?;
    if page.assets.is_empty() {
        return out.words("Nothing is there. Add a file: `banyan media add picture.jpg`");
    }
    page.assets.iter().try_for_each(|asset| out.line(asset, || line_of(asset)))
}

fn line_of(asset: &Asset) -> String {
    let size = asset.width.zip(asset.height).map(|(width, height)| format!("{width}×{height}")).unwrap_or_default();
    let length = asset.duration_ms.map(|millis| format!("{} s", millis / 1_000)).unwrap_or_default();
    let words = asset.alt.as_deref().unwrap_or("(no words yet)");
    format!("{}  {:<10} {size}{length}  {}: {words}", asset.id, asset.mime_type, asset.name)
}

fn told(view: &AssetView) -> String {
    let asset = &view.asset;
    let mut lines = vec![line_of(asset)];
    let until = |day: Option<jiff::civil::Date>| day.map(|day| format!(" until {day}")).unwrap_or_default();
    let rights = asset.rights.rights.as_str();
    lines.push(format!("  rights: {rights} {}{}", asset.rights.source, until(asset.rights.until)));
    if !asset.tags.is_empty() {
        lines.push(format!("  tags: {}", asset.tags.join(", ")));
    }
    for row in &view.consents {
        let back = row.consent.withdrawn_on.map(|day| format!(", taken back on {day}")).unwrap_or_default();
        let only = match row.consent.networks.as_slice() {
            [] => String::new(),
            networks => format!(" on {}", networks.join(", ")),
        };
        let (name, terms) = (&row.consent.name, &row.consent.terms);
        let paper = row.paper.as_ref().map(|paper| format!(" (paper: {paper})")).unwrap_or_default();
        lines.push(format!("  {name} agreed{only}{}{back}: {terms}{paper}", until(row.consent.until)));
    }
    lines.extend(view.mistaken.iter().map(|row| format!("  noted by mistake: {}", row.consent.name)));
    for line in &view.uses {
        let at = line.url.clone().unwrap_or_else(|| line.due_at.to_string());
        let stands = if line.taken_down_at.is_some() { "taken down" } else { line.state.as_str() };
        lines.push(format!("  {} at {}: {stands} ({at})", line.title, line.channel_name));
    }
    lines.extend(written_with(view));
    lines.join("\n")
}

fn written_with(view: &AssetView) -> impl Iterator<Item = String> {
    let drafts = view.drafts.iter().map(|draft| format!("  draft {}: {}", draft.id, draft.title));
    drafts.chain(view.series.iter().map(|series| format!("  series {}: {}", series.id, series.title)))
}

fn change(set: cli::MediaSet) -> anyhow::Result<AssetChange> {
    let focus = set.focus.as_deref().map(focus).transpose()?;
    let rights = set.rights.as_deref().map(|typed| {
        Rights::parse(typed)
            .with_context(|| format!("`{typed}` is none of {}; nothing was changed", Rights::WORDS.join(", ")))
    });
    Ok(AssetChange {
        name: set.name,
        alt: set.alt,
        focus,
        tags: set.tags,
        rights: rights.transpose()?,
        source: set.source,
        until: set.until,
        read: None,
    })
}

fn focus(typed: &str) -> anyhow::Result<Option<(f32, f32)>> {
    if typed == "middle" {
        return Ok(None);
    }
    let point = typed.split_once(',').and_then(|(x, y)| Some((x.trim().parse().ok()?, y.trim().parse().ok()?)));
    let is_inside = |point: &(f32, f32)| point.0.abs() <= 1.0 && point.1.abs() <= 1.0;
    let point = point.filter(is_inside);
    Ok(Some(point.with_context(|| format!("`{typed}` is no point; write it like 0.5,-0.25; nothing was changed"))?))
}

fn asset_id(typed: &str) -> anyhow::Result<AssetId> {
    typed.parse().with_context(|| format!("`{typed}` is not the id of a file; see `banyan media list`"))
}

fn shown(kept: Kept) -> Shown {
    match kept {
        Kept::All => Shown::All,
        Kept::WithoutWords => Shown::WithoutWords,
        Kept::EndsSoon => Shown::EndsSoon,
        Kept::Over => Shown::Over,
        Kept::Alike => Shown::Alike,
        Kept::Unused => Shown::Unused,
        Kept::Removed => Shown::Removed,
    }
}
