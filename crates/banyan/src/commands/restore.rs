//! `banyan restore FILE`: brings a backup back into an empty folder, held until somebody has looked.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read},
    path::Path,
};

use anyhow::{Context as _, bail, ensure};
use banyan_app::{
    App,
    compose::library::MOST_BYTES,
    workspace::{KEY_FILE, count_missing_media, first_workspace, restore_copy},
};
use banyan_db::{CopyLine, known_migration};
use serde_json::json;

use super::backup::{FORMAT, MANIFEST, MEDIA, Manifest, ROWS};
use crate::{
    cli::Place,
    output::Output,
    wiring::{self, As, Practice, open},
};

/// What claims to be larger is no backup of ours. A sound that is cleaned may gain the few bytes that make it even.
const MAX_MEDIA_BYTES: u64 = MOST_BYTES as u64 + 1024;
const PIECE: usize = 256 * 1024;

pub(super) async fn run(place: &Place, file: &Path, out: Output) -> anyhow::Result<()> {
    out.progress("Looking through the backup …");
    let manifest = look_through(file)
        .with_context(|| format!("`{}` cannot be brought back; nothing was restored", file.display()))?;
    let app = open(place, As::Server, Practice::default()).await?;
    ensure!(
        first_workspace(&app).await?.is_none(),
        "there is data in {} already; nothing was restored. Restore into an empty folder or database",
        place.data.display()
    );
    out.progress("Bringing it back …");
    let (rows, media) = bring_back(&app, file).await?;
    let missing = count_missing_media(&app).await?;
    let key_id = wiring::vault(&place.data, As::Visitor)?.key_id();
    let key_fits = key_id == manifest.key_id;
    let line = json!({
        "rows": rows, "media": media, "missing_media": missing, "made_at": manifest.made_at,
        "key_id": manifest.key_id, "key_fits": key_fits, "held": true,
    });
    out.line(&line, || {
        let lost = match missing {
            0 => String::new(),
            count => format!("\n{count} pictures that posts name were not in the backup."),
        };
        let key = if key_fits {
            String::new()
        } else {
            format!(
                "\nThe key here (id {key_id}) is not the one the backup was sealed with (id {}): put that {KEY_FILE} \
                 into the folder, or connect every place and mailbox again.",
                manifest.key_id
            )
        };
        format!(
            "{rows} rows and {media} media files are back, as they were at {}.{lost}\nAll posts are held. What was due \
             or under way since then may be out already, so it asks you and is not sent by itself: look at `banyan \
             queue`, then `banyan release`.{key}",
            manifest.made_at
        )
    })
}

/// To its very end, before anything is written: a backup cut short must not come back in part.
fn look_through(file: &Path) -> anyhow::Result<Manifest> {
    let mut manifest: Option<Manifest> = None;
    let mut has_rows = false;
    let mut archive = unpacked(file)?;
    for entry in archive.entries().context(NO_BACKUP)? {
        let mut entry = entry.context(NO_BACKUP)?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if name == MANIFEST {
            let found: Manifest = serde_json::from_reader(&mut entry).context(NO_BACKUP)?;
            ensure!(
                found.format <= FORMAT && found.migration <= known_migration(),
                "it was made by a newer Banyan ({}): restore it with that one",
                found.banyan
            );
            manifest = Some(found);
        }
        has_rows |= name == ROWS;
        ensure!(name == ROWS || entry.size() <= MAX_MEDIA_BYTES, NO_BACKUP);
        io::copy(&mut entry, &mut io::sink()).context(DAMAGED)?;
    }
    io::copy(&mut archive.into_inner(), &mut io::sink()).context(DAMAGED)?;
    ensure!(has_rows, NO_BACKUP);
    manifest.context(NO_BACKUP)
}

const NO_BACKUP: &str = "it is no backup of Banyan";
const DAMAGED: &str = "it is damaged or was cut short";

fn unpacked(file: &Path) -> anyhow::Result<tar::Archive<impl Read>> {
    Ok(tar::Archive::new(zstd::Decoder::new(File::open(file)?)?))
}

async fn bring_back(app: &App, file: &Path) -> anyhow::Result<(u64, usize)> {
    let mut media = 0;
    for entry in unpacked(file)?.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if name == ROWS {
            let lines = BufReader::new(&mut entry).lines().map(|line| {
                line.map_err(|error| error.to_string())
                    .and_then(|line| serde_json::from_str::<CopyLine>(&line).map_err(|error| error.to_string()))
            });
            return Ok((restore_copy(app, lines).await?, media));
        }
        if let Some(digest) = name.strip_prefix(MEDIA).and_then(|rest| rest.strip_prefix('/')) {
            put(app, digest, &mut entry).await.with_context(|| format!("`{name}` cannot be brought back"))?;
            media += 1;
        }
    }
    bail!(NO_BACKUP)
}

async fn put(app: &App, digest: &str, media: &mut impl Read) -> io::Result<()> {
    let mut scratch = app.db.blobs().scratch().await?;
    let mut piece = vec![0; PIECE];
    loop {
        match media.read(&mut piece)? {
            0 => return app.db.blobs().keep(digest, scratch).await,
            read => scratch.write(&piece[..read]).await?,
        }
    }
}
