//! `banyan backup FILE`: rows and media in one file, readable without Banyan.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, BufWriter, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use banyan_app::{App, workspace::count_missing_media};
use banyan_db::known_migration;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{self, As, Practice, open},
};

pub(super) const FORMAT: u32 = 1;
pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const ROWS: &str = "rows.jsonl";
pub(super) const MEDIA: &str = "media";

#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: u32,
    /// The shape of the rows.
    pub(super) migration: i64,
    pub(super) banyan: String,
    pub(super) made_at: String,
    /// Names the key the secrets were sealed with; the key itself is not in the file.
    pub(super) key_id: String,
}

pub(super) async fn run(place: &Place, file: &Path, out: Output) -> anyhow::Result<()> {
    ensure!(
        fs::symlink_metadata(file).is_err(),
        "`{}` is there already; nothing was written. Name a new file",
        file.display()
    );
    let app = open(place, As::Visitor, Practice::default()).await?;
    let manifest = Manifest {
        format: FORMAT,
        migration: known_migration(),
        banyan: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: jiff::Timestamp::now().to_string(),
        key_id: wiring::vault(&place.data, As::Visitor)?.key_id(),
    };
    let whole = Scratch::beside(file, ".part");
    let (rows, media) = write(&app, &manifest, &whole, &Scratch::beside(file, ".rows"), out)
        .await
        .with_context(|| format!("`{}` was not written", file.display()))?;
    fs::rename(&whole.0, file).with_context(|| format!("`{}` was not written", file.display()))?;
    let missing = count_missing_media(&app).await?;
    let key = wiring::key_place(&place.data);
    let line = json!({
        "file": file, "rows": rows, "media": media, "missing_media": missing, "key": key, "key_id": manifest.key_id,
    });
    out.line(&line, || {
        let lost = match missing {
            0 => String::new(),
            count => format!("\n{count} pictures that posts name are not in the folder, and so not in this file."),
        };
        format!(
            "{} holds {rows} rows and {media} media files.{lost}\nThe key ({key}, id {}) is not in it: keep a copy in \
             another place. Without it the posts, articles and media are still readable, but every place and mailbox \
             must be connected again.",
            file.display(),
            manifest.key_id
        )
    })
}

/// Rows first, for what a row names was on disk before the row was; the archive has them last, so that whoever reads
/// it has the media when the rows come.
async fn write(
    app: &App,
    manifest: &Manifest,
    whole: &Scratch,
    staged: &Scratch,
    out: Output,
) -> anyhow::Result<(u64, usize)> {
    out.progress("Copying rows …");
    let mut sink = BufWriter::new(staged.create()?);
    let rows = app
        .db
        .copy_out(|line| {
            serde_json::to_writer(&mut sink, line)?;
            sink.write_all(b"\n")
        })
        .await?;
    sink.flush()?;

    let mut packed = zstd::Encoder::new(whole.create()?, 3)?;
    packed.include_checksum(true)?;
    let mut archive = tar::Builder::new(packed);
    add(&mut archive, MANIFEST, &serde_json::to_vec_pretty(manifest)?)?;
    out.progress("Copying media …");
    let media = app.db.blobs().all()?;
    for (digest, path) in &media {
        archive.append_path_with_name(path, format!("{MEDIA}/{digest}"))?;
    }
    archive.append_path_with_name(&staged.0, ROWS)?;
    archive.into_inner()?.finish()?.sync_all()?;
    Ok((rows, media.len()))
}

fn add<W: io::Write>(archive: &mut tar::Builder<W>, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive.append_data(&mut header, name, bytes)
}

/// A file of the way there, gone when the way ends; for the owner's eyes only, as it holds sealed and hashed secrets.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(file: &Path, ending: &str) -> Self {
        let mut name = OsString::from(file);
        name.push(ending);
        Self(name.into())
    }

    fn create(&self) -> io::Result<File> {
        match fs::remove_file(&self.0) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => File::options().write(true).create_new(true).mode(0o600).open(&self.0),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
