//! SQLite has one writer, and what makes a write last is dear: one wait for the disk. So writes that stand in line
//! together go to disk together. Each is a savepoint, one after the other, and all are answered after one commit.
//!
//! Other processes stand in the same line. SQLite itself only looks now and then whether it is free, and so a process
//! that writes one row after the other may keep a second one out for seconds.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::{
    runtime::Handle,
    sync::{Mutex, OwnedMutexGuard, oneshot},
};

/// So many writes share a commit at most, and none waits much longer than this for the others.
const MOST_TOGETHER: usize = 64;
const LONGEST_TOGETHER: Duration = Duration::from_millis(20);

/// Where all writers of this process stand in line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    desk: Arc<Mutex<Desk>>,
    waiting: Arc<AtomicUsize>,
}

/// Whoever has it writes.
#[derive(Debug)]
struct Desk {
    /// Locked for as long as something is begun and not committed.
    file: File,
    round: Option<Round>,
    #[cfg(test)]
    commits: usize,
}

/// Writes that are done and wait for their commit.
#[derive(Debug)]
struct Round {
    whole: DatabaseTransaction,
    began: Instant,
    done: Vec<oneshot::Sender<Result<(), String>>>,
}

/// The right to write, until it is committed or dropped.
#[derive(Debug)]
pub(crate) struct Turn {
    desk: Option<OwnedMutexGuard<Desk>>,
    line: Line,
}

/// Counted for as long as somebody stands in line.
struct Ticket(Arc<AtomicUsize>);

impl Line {
    pub(crate) fn of_folder(folder: &Path) -> io::Result<Self> {
        let file = File::options().create(true).truncate(false).write(true).open(folder.join("writer.lock"))?;
        let desk = Desk {
            file,
            round: None,
            #[cfg(test)]
            commits: 0,
        };
        Ok(Self { desk: Arc::new(Mutex::new(desk)), waiting: Arc::default() })
    }

    /// Waits for its turn and begins: what is written through the transaction is for the turn to commit.
    pub(crate) async fn begin(
        &self,
        writer: &DatabaseConnection,
        patience: Duration,
    ) -> Result<(DatabaseTransaction, Turn), DbErr> {
        let until = tokio::time::Instant::now() + patience;
        let too_long = || DbErr::Custom("another process has been writing for too long".to_owned());
        let ticket = Ticket::taken(&self.waiting);
        let Ok(desk) = tokio::time::timeout_at(until, Arc::clone(&self.desk).lock_owned()).await else {
            drop(ticket);
            // Somebody may have left a round open for whoever came next, which was us.
            self.clone().close_behind();
            return Err(too_long());
        };
        drop(ticket);
        let mut turn = Turn { desk: Some(desk), line: self.clone() };
        if turn.desk()?.round.is_none() {
            turn = tokio::time::timeout_at(until, turn.lock_file()).await.map_err(|_| too_long())??;
            turn.desk()?.open_round(writer).await?;
        }
        let desk = turn.desk()?;
        let Some(round) = &desk.round else { return Err(interrupted()) };
        Ok((round.whole.begin().await?, turn))
    }

    fn close_behind(self) {
        let Ok(runtime) = Handle::try_current() else { return };
        runtime.spawn(async move {
            let mut desk = Arc::clone(&self.desk).lock_owned().await;
            if self.waiting.load(Ordering::SeqCst) == 0 {
                desk.close_round().await;
            }
        });
    }
}

impl Ticket {
    fn taken(waiting: &Arc<AtomicUsize>) -> Self {
        waiting.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(waiting))
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Turn {
    fn desk(&mut self) -> Result<&mut Desk, DbErr> {
        self.desk.as_deref_mut().ok_or_else(interrupted)
    }

    /// The turn goes along with the wait, so that whoever stops waiting lets the file go when it comes.
    async fn lock_file(mut self) -> Result<Self, DbErr> {
        match self.desk()?.file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            // A file system without locks: SQLite's own way of waiting is what is left.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(self),
        }
        let never = |error: io::Error| DbErr::Custom(format!("the turn to write never came: {error}"));
        let wait = move || {
            let locked = self.desk.as_ref().map_or(Ok(()), |desk| desk.file.lock());
            locked.map(|()| self)
        };
        tokio::task::spawn_blocking(wait).await.map_err(io::Error::other).flatten().map_err(never)
    }

    /// Done when it is on disk, alone or with those behind it.
    pub(crate) async fn commit(mut self, write: DatabaseTransaction) -> Result<(), DbErr> {
        let released = write.commit().await;
        let Some(mut desk) = self.desk.take() else { return Err(interrupted()) };
        if let Err(error) = released {
            // The engine has given up more than this one write: nothing of the round may be called written.
            desk.give_up_round(&error).await;
            return Err(error);
        }
        let answer = desk.done()?;
        if desk.is_round_full() || self.line.waiting.load(Ordering::SeqCst) == 0 {
            desk.close_round().await;
        }
        drop(desk);
        match answer.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(DbErr::Custom(error)),
            Err(_) => Err(interrupted()),
        }
    }
}

/// A write was dropped. What others of the round have done is committed now and not continued: an error may have been the
/// cause, and after some errors the engine has thrown away the whole round, which its commit will show.
impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut desk) = self.desk.take() else { return };
        if desk.round.is_none() {
            let _ = desk.file.unlock();
        } else if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { desk.close_round().await });
        }
    }
}

impl Desk {
    async fn open_round(&mut self, writer: &DatabaseConnection) -> Result<(), DbErr> {
        // The lock is taken at once, so two writers queue instead of failing halfway.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let whole = writer.begin_with_options(options).await?;
        self.round = Some(Round { whole, began: Instant::now(), done: Vec::new() });
        Ok(())
    }

    fn done(&mut self) -> Result<oneshot::Receiver<Result<(), String>>, DbErr> {
        let (answer, told) = oneshot::channel();
        self.round.as_mut().ok_or_else(interrupted)?.done.push(answer);
        Ok(told)
    }

    fn is_round_full(&self) -> bool {
        let is_full = |round: &Round| round.done.len() >= MOST_TOGETHER || round.began.elapsed() >= LONGEST_TOGETHER;
        self.round.as_ref().is_some_and(is_full)
    }

    async fn close_round(&mut self) {
        let Some(round) = self.round.take() else { return };
        let committed = round.whole.commit().await.map_err(|error| error.to_string());
        #[cfg(test)]
        {
            self.commits += 1;
        }
        let _ = self.file.unlock();
        tell(round.done, &committed);
    }

    async fn give_up_round(&mut self, error: &DbErr) {
        let Some(round) = self.round.take() else { return };
        if let Err(error) = round.whole.rollback().await {
            tracing::warn!(%error, "writes that failed could not be taken back");
        }
        let _ = self.file.unlock();
        tell(round.done, &Err(error.to_string()));
    }
}

/// Whoever is no longer there to be told has written all the same.
fn tell(done: Vec<oneshot::Sender<Result<(), String>>>, committed: &Result<(), String>) {
    for answer in done {
        let _ = answer.send(committed.clone());
    }
}

fn interrupted() -> DbErr {
    DbErr::Custom("the write was interrupted".to_owned())
}

#[cfg(test)]
mod tests;
