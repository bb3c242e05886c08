//! `banyan backup FILE` and `banyan restore FILE`: rows and media in one file, readable without Banyan.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read, Write as _},
    path::Path,
};

use anyhow::{Context as _, bail, ensure};
use banyan_app::workspace::{KEY_FILE, hold_after_restore};
use banyan_db::CopyLine;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{self, As, Practice, open},
};

const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const ROWS: &str = "rows.jsonl";
const MEDIA: &str = "media/";
/// A picture is never larger; what claims to be is no backup of ours.
const MAX_MEDIA_BYTES: u64 = 512 * 1024 * 1024;

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    banyan: String,
    made_at: String,
    /// Names the key the secrets were sealed with; the key itself is not in the file.
    key_id: String,
}

pub(super) async fn backup(place: &Place, file: &Path, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let key_id = wiring::vault(&place.data)?.key_id();
    let part = file.with_extension("part");
    let written = File::create(&part).with_context(|| format!("`{}` cannot be written", part.display()))?;
    let mut archive = tar::Builder::new(zstd::Encoder::new(written, 3)?);
    let manifest = Manifest {
        format: FORMAT,
        banyan: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: jiff::Timestamp::now().to_string(),
        key_id: key_id.clone(),
    };
    add(&mut archive, MANIFEST, &serde_json::to_vec_pretty(&manifest)?)?;

    out.progress("Copying rows …");
    let rows_file = file.with_extension("rows");
    let mut rows_out = std::io::BufWriter::new(File::create(&rows_file)?);
    let rows = app
        .db
        .copy_out(|line| {
            serde_json::to_writer(&mut rows_out, line)?;
            rows_out.write_all(b"\n")
        })
        .await?;
    rows_out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    archive.append_path_with_name(&rows_file, ROWS)?;
    std::fs::remove_file(&rows_file)?;

    // After the rows: what a row names was on disk before the row was written.
    let media = app.db.blobs().folder();
    if media.exists() {
        out.progress("Copying media …");
        archive.append_dir_all(MEDIA.trim_end_matches('/'), media)?;
    }
    archive.into_inner()?.finish()?.sync_all()?;
    std::fs::rename(&part, file).with_context(|| format!("`{}` cannot be written", file.display()))?;
    out.line(&json!({ "file": file, "rows": rows, "key_id": key_id }), || {
        format!(
            "{} holds {rows} rows and all media. The key ({}, id {key_id}) is not in it: keep a copy in another place. \
             Without it the posts, articles and media are still readable, but every place and mailbox must be \
             connected again.",
            file.display(),
            place.data.join(KEY_FILE).display()
        )
    })
}

fn add<W: std::io::Write>(archive: &mut tar::Builder<W>, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive.append_data(&mut header, name, bytes)
}

pub(super) async fn restore(place: &Place, file: &Path, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Server, Practice::default()).await?;
    let opened = File::open(file).with_context(|| format!("`{}` cannot be opened", file.display()))?;
    let mut archive = tar::Archive::new(zstd::Decoder::new(opened)?);
    let mut manifest: Option<Manifest> = None;
    let mut rows = None;
    for entry in archive.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if name == MANIFEST {
            let found: Manifest = serde_json::from_reader(&mut entry).context("the manifest cannot be read")?;
            ensure!(
                found.format <= FORMAT,
                "this backup was made by a newer Banyan ({}); nothing was restored",
                found.banyan
            );
            manifest = Some(found);
        } else if name == ROWS {
            ensure!(manifest.is_some(), "this is no backup of Banyan; nothing was restored");
            out.progress("Restoring rows …");
            let lines = BufReader::new(&mut entry).lines().map(|line| {
                line.map_err(|error| error.to_string())
                    .and_then(|line| serde_json::from_str::<CopyLine>(&line).map_err(|error| error.to_string()))
            });
            rows = Some(app.db.copy_in(lines).await?);
        } else if entry.header().entry_type().is_file()
            && let Some(digest) = name.strip_prefix(MEDIA).and_then(|path| path.rsplit('/').next())
        {
            ensure!(entry.size() <= MAX_MEDIA_BYTES, "`{name}` is too large; this is no backup of Banyan");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            app.db.blobs().put(digest, bytes).await.with_context(|| format!("`{name}` cannot be restored"))?;
        }
    }
    let (Some(manifest), Some(rows)) = (manifest, rows) else {
        bail!("`{}` is no backup of Banyan; nothing was restored", file.display());
    };
    hold_after_restore(&app).await?;
    let key_id = wiring::vault(&place.data)?.key_id();
    let key_fits = key_id == manifest.key_id;
    out.line(&json!({ "rows": rows, "key_fits": key_fits, "held": true }), || {
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
            "{rows} rows and all media are back. All posts are held, since some may have gone out after the backup \
             was made ({}): look at `banyan queue`, then `banyan release`.{key}",
            manifest.made_at
        )
    })
}
