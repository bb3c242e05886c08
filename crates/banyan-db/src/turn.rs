//! Writers stand in line, those of other processes too. SQLite itself only looks now and then whether it is free, and so
//! a process that writes one row after the other may keep a second one out for seconds.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    sync::Arc,
    time::Duration,
};

use sea_orm::DbErr;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// The file everybody locks who writes; shared by all of this process, who stand in line for it among themselves.
#[derive(Clone, Debug)]
pub(crate) struct Line(Arc<Mutex<File>>);

/// Given back when it is dropped, after the write that it was for.
#[derive(Debug)]
pub(crate) struct Turn(OwnedMutexGuard<File>);

impl Line {
    pub(crate) fn of_folder(folder: &Path) -> io::Result<Self> {
        let file = File::options().create(true).truncate(false).write(true).open(folder.join("writer.lock"))?;
        Ok(Self(Arc::new(Mutex::new(file))))
    }

    pub(crate) async fn turn(&self, patience: Duration) -> Result<Turn, DbErr> {
        let waited = tokio::time::timeout(patience, self.stand()).await;
        waited.unwrap_or_else(|_| Err(DbErr::Custom("another process has been writing for too long".to_owned())))
    }

    async fn stand(&self) -> Result<Turn, DbErr> {
        let file = Arc::clone(&self.0).lock_owned().await;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            // A file system without locks: SQLite's own way of waiting is what is left.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Turn(file)),
        }
        let wait = move || file.lock().map(|()| Turn(file));
        let waited = tokio::task::spawn_blocking(wait).await.map_err(io::Error::other).flatten();
        waited.map_err(|error| DbErr::Custom(format!("the turn to write never came: {error}")))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> (std::path::PathBuf, Line, Line) {
        let folder = std::env::temp_dir().join(format!("banyan-line-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder).unwrap();
        let (one, other) = (Line::of_folder(&folder).unwrap(), Line::of_folder(&folder).unwrap());
        (folder, one, other)
    }

    #[tokio::test]
    async fn the_second_waits_for_the_first_of_its_own_and_of_another_process() {
        let (folder, one, other) = lines();
        let short = Duration::from_millis(30);
        let turn = one.turn(short).await.unwrap();
        assert!(one.turn(short).await.is_err());
        assert!(other.turn(short).await.is_err());
        drop(turn);
        let patient = Duration::from_secs(5);
        drop(other.turn(patient).await.unwrap());
        drop(one.turn(patient).await.unwrap());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
