//! Files beside the rows: pictures, films and sounds, stored by what they contain.

use std::{
    fs::File,
    io::{Error, ErrorKind, Result},
    path::{Path, PathBuf},
    time::Duration,
};

use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

/// Where files lie that are not whole yet. No digest is called so, and it is on the same disk: to keep one is to rename it.
const COMING: &str = "coming";
/// Until 0.1 such a file lay beside the whole ones, under its digest and this ending, and nobody locked it.
const ONCE_COMING: &str = "part";
/// It was written in one go.
const LET_LIE: Duration = Duration::from_hours(1);

#[derive(Clone, Debug)]
pub struct Blobs {
    folder: PathBuf,
}

/// A file on its way in, which nobody can name; gone when it is let go before it is kept.
#[derive(Debug)]
pub struct Scratch {
    file: tokio::fs::File,
    path: PathBuf,
}

impl Blobs {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.join("media") }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Stores the bytes under their digest. The same bytes twice are one file. On disk before it returns.
    pub async fn put(&self, digest: &str, bytes: Vec<u8>) -> Result<()> {
        if self.path(digest)?.exists() {
            return Ok(());
        }
        let mut scratch = self.scratch().await?;
        scratch.write(&bytes).await?;
        self.keep(digest, scratch).await
    }

    /// For what is too large to be held: written piece by piece, then kept.
    pub async fn scratch(&self) -> Result<Scratch> {
        let folder = self.folder.join(COMING);
        blocking(move || {
            std::fs::create_dir_all(&folder)?;
            loop {
                if let Some(scratch) = begin(folder.join(Uuid::now_v7().to_string()))? {
                    return Ok(scratch);
                }
            }
        })
        .await
    }

    /// Stores it under the digest of its bytes, as `put` does.
    pub async fn keep(&self, digest: &str, mut scratch: Scratch) -> Result<()> {
        let path = self.path(digest)?;
        // Only this tells of a piece that could not be written.
        scratch.file.flush().await?;
        scratch.file.sync_all().await?;
        blocking(move || {
            if path.exists() {
                return Ok(());
            }
            let folder = path.parent().unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder)?;
            std::fs::rename(&scratch.path, &path)?;
            File::open(folder)?.sync_all()
        })
        .await
    }

    /// Takes away what somebody who is gone left unfinished.
    pub async fn sweep(&self) -> Result<()> {
        let folder = self.folder.clone();
        blocking(move || {
            for left in inside(&folder.join(COMING))? {
                remove_unlocked(&left)?;
            }
            for shelf in inside(&folder)? {
                for left in inside(&shelf)?.into_iter().filter(|file| is_once_coming(file)) {
                    remove(&left)?;
                }
            }
            Ok(())
        })
        .await
    }

    /// Nothing refers to it any more.
    pub async fn remove(&self, digest: &str) -> Result<()> {
        let path = self.path(digest)?;
        blocking(move || remove(&path)).await
    }

    pub async fn get(&self, digest: &str) -> Result<Vec<u8>> {
        tokio::fs::read(self.path(digest)?).await
    }

    pub fn has(&self, digest: &str) -> bool {
        self.path(digest).is_ok_and(|path| path.exists())
    }

    /// Every file that is whole, with its digest; what is being written at this moment is left out.
    pub fn all(&self) -> Result<Vec<(String, PathBuf)>> {
        let mut found = Vec::new();
        if !self.folder.exists() {
            return Ok(found);
        }
        for shelf in std::fs::read_dir(&self.folder)? {
            for file in std::fs::read_dir(shelf?.path())? {
                let file = file?;
                let digest = file.file_name().to_string_lossy().into_owned();
                if self.path(&digest).is_ok() {
                    found.push((digest, file.path()));
                }
            }
        }
        Ok(found)
    }

    /// Where it lies. A digest is 64 hexadecimal letters; anything else could name another file.
    pub fn path(&self, digest: &str) -> Result<PathBuf> {
        if digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(self.folder.join(&digest[..2]).join(digest))
        } else {
            Err(Error::new(ErrorKind::InvalidInput, "not a digest"))
        }
    }
}

impl Scratch {
    pub async fn write(&mut self, piece: &[u8]) -> Result<()> {
        self.file.write_all(piece).await
    }

    /// What reads it, or changes it where it lies, may take its time.
    pub async fn work<T: Send + 'static>(&mut self, work: impl FnOnce(&mut File) -> T + Send + 'static) -> Result<T> {
        self.file.flush().await?;
        let mut file = self.file.try_clone().await?.into_std().await;
        blocking(move || Ok(work(&mut file))).await
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What was kept is not called so any more.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// `None` where somebody swept it away before it was locked.
fn begin(path: PathBuf) -> Result<Option<Scratch>> {
    let file = File::options().read(true).write(true).create_new(true).open(&path)?;
    // The kernel lets it go when the process ends, however it ends: by that `sweep` knows what is left over.
    if let Err(error) = file.lock() {
        remove(&path)?;
        return Err(error);
    }
    Ok(path.exists().then(|| Scratch { file: file.into(), path }))
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// The lock is held until it is gone: who begins at this moment sees that.
fn remove_unlocked(path: &Path) -> Result<()> {
    match File::open(path) {
        Ok(file) if file.try_lock().is_ok() => remove(path),
        Ok(_) => Ok(()),
        // Whole meanwhile, or let go.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn is_once_coming(path: &Path) -> bool {
    let written = || path.metadata().and_then(|known| known.modified());
    let is_old = || written().is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LET_LIE));
    path.extension().is_some_and(|ending| ending == ONCE_COMING) && is_old()
}

fn remove(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(Error::other(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_put_is_given_back_and_nothing_else_is_named() {
        let folder = std::env::temp_dir().join(format!("banyan-blobs-{}", Uuid::now_v7()));
        let blobs = Blobs::in_folder(&folder);
        let digest = "ab".repeat(32);
        blobs.put(&digest, b"bytes".to_vec()).await.unwrap();
        blobs.put(&digest, b"bytes".to_vec()).await.unwrap();
        assert_eq!(blobs.get(&digest).await.unwrap(), b"bytes");
        assert!(blobs.get("../../etc/passwd").await.is_err());
        assert!(blobs.has(&digest) && !blobs.has("../../etc/passwd"));
        let gone = "cd".repeat(32);
        blobs.put(&gone, b"bytes".to_vec()).await.unwrap();
        blobs.remove(&gone).await.unwrap();
        blobs.remove(&gone).await.unwrap();
        assert!(!blobs.has(&gone) && blobs.remove("../../etc/passwd").await.is_err());
        let on_its_way = blobs.scratch().await.unwrap();
        assert_eq!(blobs.all().unwrap().into_iter().map(|(name, _)| name).collect::<Vec<_>>(), [digest]);
        drop(on_its_way);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_file_comes_in_by_pieces_and_what_is_not_kept_is_gone() {
        let folder = std::env::temp_dir().join(format!("banyan-coming-{}", Uuid::now_v7()));
        let blobs = Blobs::in_folder(&folder);
        let coming = || std::fs::read_dir(folder.join("media").join(COMING)).unwrap().count();
        let digest = "ab".repeat(32);
        for _ in 0..2 {
            let mut scratch = blobs.scratch().await.unwrap();
            for piece in [&b"by"[..], b"tes"] {
                scratch.write(piece).await.unwrap();
            }
            let bytes = scratch.work(|file| file.metadata().map(|known| known.len())).await.unwrap().unwrap();
            assert_eq!((bytes, coming()), (5, 1));
            blobs.keep(&digest, scratch).await.unwrap();
            assert_eq!((blobs.get(&digest).await.unwrap(), coming()), (b"bytes".to_vec(), 0));
        }
        let mut let_go = blobs.scratch().await.unwrap();
        let_go.write(b"half").await.unwrap();
        drop(let_go);
        assert_eq!(coming(), 0);
        let nameless = blobs.scratch().await.unwrap();
        assert!(blobs.keep("../../etc/passwd", nameless).await.is_err());
        assert_eq!(coming(), 0);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn what_a_crash_left_is_swept_and_what_is_being_written_stays() {
        let folder = std::env::temp_dir().join(format!("banyan-swept-{}", Uuid::now_v7()));
        let blobs = Blobs::in_folder(&folder);
        blobs.sweep().await.unwrap();
        let mut written = blobs.scratch().await.unwrap();
        std::fs::write(folder.join("media").join(COMING).join("left"), b"by").unwrap();
        blobs.sweep().await.unwrap();
        assert!(!folder.join("media").join(COMING).join("left").exists());
        written.write(b"bytes").await.unwrap();
        let digest = "ab".repeat(32);
        blobs.keep(&digest, written).await.unwrap();
        assert_eq!(blobs.get(&digest).await.unwrap(), b"bytes");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn what_an_older_version_left_is_swept_once_nobody_writes_it_any_more() {
        let folder = std::env::temp_dir().join(format!("banyan-older-{}", Uuid::now_v7()));
        let blobs = Blobs::in_folder(&folder);
        let digest = "ab".repeat(32);
        blobs.put(&digest, b"bytes".to_vec()).await.unwrap();
        let whole = blobs.path(&digest).unwrap();
        let (left, written) = (whole.with_extension(ONCE_COMING), whole.with_file_name("cd.part"));
        std::fs::write(&left, b"by").unwrap();
        std::fs::write(&written, b"by").unwrap();
        let long_ago = std::time::SystemTime::now() - LET_LIE * 2;
        for old in [&left, &whole] {
            File::options().write(true).open(old).unwrap().set_modified(long_ago).unwrap();
        }
        blobs.sweep().await.unwrap();
        assert_eq!((left.exists(), written.exists(), whole.exists()), (false, true, true));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_swept_before_it_is_locked_is_begun_anew() {
        let folder = std::env::temp_dir().join(format!("banyan-begun-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("swept");
        let sweeping = std::thread::spawn({
            let path = path.clone();
            move || {
                let sweeper = loop {
                    if let Ok(file) = File::open(&path) {
                        break file;
                    }
                };
                sweeper.try_lock().is_ok().then(|| remove(&path).unwrap()).is_some()
            }
        });
        let begun = begin(path.clone()).unwrap();
        let was_swept = sweeping.join().unwrap();
        assert_eq!((begun.is_none(), path.exists()), (was_swept, !was_swept), "one of the two, and never half");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
