//! Files beside the rows: pictures, stored by what they contain.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

#[derive(Clone, Debug)]
pub struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.join("media") }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Stores the bytes under their digest. The same bytes twice are one file. On disk before it returns.
    pub async fn put(&self, digest: &str, bytes: Vec<u8>) -> std::io::Result<()> {
        let path = self.path(digest)?;
        tokio::task::spawn_blocking(move || {
            if path.exists() {
                return Ok(());
            }
            let folder = path.parent().unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder)?;
            let part = path.with_extension("part");
            let mut file = std::fs::File::create(&part)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            std::fs::rename(&part, &path)?;
            std::fs::File::open(folder)?.sync_all()
        })
        .await
        .unwrap_or_else(|error| Err(std::io::Error::other(error)))
    }

    /// Nothing refers to it any more.
    pub async fn remove(&self, digest: &str) -> std::io::Result<()> {
        match tokio::fs::remove_file(self.path(digest)?).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }

    pub async fn get(&self, digest: &str) -> std::io::Result<Vec<u8>> {
        tokio::fs::read(self.path(digest)?).await
    }

    pub fn has(&self, digest: &str) -> bool {
        self.path(digest).is_ok_and(|path| path.exists())
    }

    /// Every file that is whole, with its digest; what is being written at this moment is left out.
    pub fn all(&self) -> std::io::Result<Vec<(String, PathBuf)>> {
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
    pub fn path(&self, digest: &str) -> std::io::Result<PathBuf> {
        if digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(self.folder.join(&digest[..2]).join(digest))
        } else {
            Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a digest"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_put_is_given_back_and_nothing_else_is_named() {
        let folder = std::env::temp_dir().join(format!("banyan-blobs-{}", uuid::Uuid::now_v7()));
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
        std::fs::write(folder.join("media/ab").join(format!("{digest}.part")), b"by").unwrap();
        assert_eq!(blobs.all().unwrap().into_iter().map(|(name, _)| name).collect::<Vec<_>>(), [digest]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
