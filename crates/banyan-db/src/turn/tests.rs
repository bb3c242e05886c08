//! Turns: what is shared, what is not, and who is told.

use std::path::PathBuf;

use sea_orm::ConnectionTrait as _;

use super::*;
use crate::{Db, Tx};

const SHORT: Duration = Duration::from_millis(100);
const PATIENT: Duration = Duration::from_secs(5);

struct Place {
    folder: PathBuf,
    db: Db,
}

impl Place {
    async fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("banyan-line-{}", uuid::Uuid::now_v7()));
        let db = Db::open_sqlite(&folder, None).await.unwrap();
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared("CREATE TABLE said (word INTEGER PRIMARY KEY)").await.unwrap();
        tx.commit().await.unwrap();
        Self { folder, db }
    }

    async fn said(&self) -> Vec<i64> {
        let rows = self.db.read().query_all_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            "SELECT word FROM said ORDER BY word",
        ));
        rows.await.unwrap().iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }

    async fn commits(&self) -> usize {
        self.db.line.as_ref().unwrap().desk.lock().await.commits
    }

    /// Waits until so many stand in line behind whoever has the turn.
    async fn stand_in_line(&self, many: usize) {
        let waiting = &self.db.line.as_ref().unwrap().waiting;
        while waiting.load(Ordering::SeqCst) < many {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn say(tx: &Tx, word: i64) -> Result<(), DbErr> {
    tx.execute_unprepared(&format!("INSERT INTO said VALUES ({word})")).await.map(|_| ())
}

fn speaker(db: &Db, word: i64) -> tokio::task::JoinHandle<Result<(), DbErr>> {
    let db = db.clone();
    tokio::spawn(async move {
        let tx = db.begin().await?;
        say(&tx, word).await?;
        tx.commit().await
    })
}

#[tokio::test]
async fn those_who_stand_in_line_together_are_committed_together() {
    let place = Place::new().await;
    let before = place.commits().await;
    let first = place.db.begin().await.unwrap();
    say(&first, 0).await.unwrap();
    let behind: Vec<_> = (1..=10).map(|word| speaker(&place.db, word)).collect();
    place.stand_in_line(10).await;
    first.commit().await.unwrap();
    for speaker in behind {
        speaker.await.unwrap().unwrap();
    }
    assert_eq!(place.said().await, (0..=10).collect::<Vec<_>>());
    let commits = place.commits().await - before;
    assert!(commits <= 6, "{commits} commits for eleven writes");
}

#[tokio::test]
async fn one_that_fails_or_is_dropped_takes_only_its_own_back() {
    let place = Place::new().await;
    let first = place.db.begin().await.unwrap();
    let good = speaker(&place.db, 1);
    place.stand_in_line(1).await;
    let twice = speaker(&place.db, 1);
    place.stand_in_line(2).await;
    let db = place.db.clone();
    let dropped = tokio::spawn(async move { say(&db.begin().await.unwrap(), 2).await.unwrap() });
    place.stand_in_line(3).await;
    let last = speaker(&place.db, 3);
    place.stand_in_line(4).await;
    first.commit().await.unwrap();
    good.await.unwrap().unwrap();
    assert!(twice.await.unwrap().is_err());
    dropped.await.unwrap();
    last.await.unwrap().unwrap();
    assert_eq!(place.said().await, [1, 3]);
}

#[tokio::test]
async fn nobody_is_left_waiting_for_one_who_gave_up() {
    let place = Place::new().await;
    let line = place.db.line.clone().unwrap();
    let first = place.db.begin().await.unwrap();
    say(&first, 1).await.unwrap();
    assert!(line.begin(&place.db.writer, SHORT).await.is_err());
    let leaves = speaker(&place.db, 2);
    place.stand_in_line(1).await;
    leaves.abort();
    tokio::time::timeout(PATIENT, first.commit()).await.unwrap().unwrap();
    assert!(place.said().await.contains(&1));
    tokio::time::timeout(PATIENT, speaker(&place.db, 3)).await.unwrap().unwrap().unwrap();
}

#[tokio::test]
async fn what_is_answered_can_be_read() {
    let place = Place::new().await;
    let speakers: Vec<_> = (0..100)
        .map(|word| {
            let (db, speaker) = (place.db.clone(), speaker(&place.db, word));
            tokio::spawn(async move {
                speaker.await.unwrap().unwrap();
                let sql = format!("SELECT word FROM said WHERE word = {word}");
                let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql);
                db.read().query_one_raw(statement).await.unwrap().is_some()
            })
        })
        .collect();
    for speaker in speakers {
        assert!(speaker.await.unwrap());
    }
}

#[tokio::test]
async fn another_process_waits_for_the_round_and_then_has_its_turn() {
    let place = Place::new().await;
    let other = Line::of_folder(&place.folder).unwrap();
    let first = place.db.begin().await.unwrap();
    say(&first, 1).await.unwrap();
    assert!(other.begin(&place.db.writer, SHORT).await.is_err());
    first.commit().await.unwrap();
    let (write, turn) = other.begin(&place.db.writer, PATIENT).await.unwrap();
    let line = place.db.line.clone().unwrap();
    assert!(line.begin(&place.db.writer, SHORT).await.is_err());
    turn.commit(write).await.unwrap();
    tokio::time::timeout(PATIENT, speaker(&place.db, 2)).await.unwrap().unwrap().unwrap();
    assert_eq!(place.said().await, [1, 2]);
}
