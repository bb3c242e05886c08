//! How questions are asked: each over any connection, or, for who makes one page, all over one that is kept meanwhile.
//!
//! A pool takes a connection back after each question, and tests it in a task of its own: of a page of thirty questions
//! that is the greater part. So a page keeps one, lets it go as soon as it asks nothing for a moment, and what it reads is
//! of one moment.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    TransactionTrait,
};
use tokio::sync::Mutex;

/// There are few connections: whoever waits for something else meanwhile keeps none from the others.
const IDLE: Duration = Duration::from_millis(20);

/// For questions.
#[derive(Clone, Debug)]
pub struct Reader {
    pool: DatabaseConnection,
    page: Option<Arc<Page>>,
}

#[derive(Debug)]
struct Page {
    writes: Arc<AtomicU64>,
    kept: Mutex<Option<Kept>>,
}

#[derive(Debug)]
struct Kept {
    connection: DatabaseTransaction,
    /// It knows nothing of what was written since.
    as_of: u64,
    asked: u64,
}

type Answer<'c, T> = Pin<Box<dyn Future<Output = Result<T, DbErr>> + Send + 'c>>;

impl Reader {
    pub(crate) fn of(pool: DatabaseConnection) -> Self {
        Self { pool, page: None }
    }

    pub(crate) fn for_one_page(&self, writes: &Arc<AtomicU64>) -> Self {
        let page = Page { writes: Arc::clone(writes), kept: Mutex::default() };
        Self { pool: self.pool.clone(), page: Some(Arc::new(page)) }
    }

    pub(crate) fn pool(&self) -> &DatabaseConnection {
        &self.pool
    }

    async fn ask<T>(
        &self,
        page: &Arc<Page>,
        question: impl for<'c> FnOnce(&'c DatabaseTransaction) -> Answer<'c, T> + Send,
    ) -> Result<T, DbErr> {
        let mut kept = page.kept.lock().await;
        let as_of = page.writes.load(Ordering::SeqCst);
        let on = match kept.take().filter(|kept| kept.as_of == as_of) {
            Some(kept) => kept,
            None => {
                let connection = self.pool.begin().await?;
                tokio::spawn(let_go_when_idle(Arc::clone(page)));
                Kept { connection, as_of, asked: 0 }
            }
        };
        // One that has failed answers nothing more: it is not kept.
        let answer = question(&on.connection).await?;
        *kept = Some(Kept { asked: on.asked + 1, ..on });
        Ok(answer)
    }
}

async fn let_go_when_idle(page: Arc<Page>) {
    let page = Arc::downgrade(&page);
    let mut known = 0;
    loop {
        tokio::time::sleep(IDLE).await;
        let Some(page) = page.upgrade() else { return };
        // Somebody asks just now.
        let Ok(mut kept) = page.kept.try_lock() else { continue };
        match &*kept {
            Some(one) if one.asked != known => known = one.asked,
            _ => {
                *kept = None;
                return;
            }
        }
    }
}

#[async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        self.pool.get_database_backend()
    }

    /// No question, so not of the page.
    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.pool.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.pool.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match &self.page {
            Some(page) => self.ask(page, |on| on.query_one_raw(statement)).await,
            None => self.pool.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match &self.page {
            Some(page) => self.ask(page, |on| on.query_all_raw(statement)).await,
            None => self.pool.query_all_raw(statement).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Db, FromQueryResult, one};

    #[derive(FromQueryResult)]
    struct Count {
        words: i64,
    }

    async fn words(db: &Db) -> i64 {
        one::<Count>(db.read(), "SELECT COUNT(*) AS words FROM said", Vec::new()).await.unwrap().unwrap().words
    }

    async fn write(db: &Db, sql: &str) {
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared(sql).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn keeps_one(db: &Db) -> bool {
        db.read().page.as_ref().unwrap().kept.lock().await.is_some()
    }

    #[tokio::test]
    async fn a_page_keeps_one_connection_until_it_asks_no_more_and_sees_what_is_written_here() {
        let folder = std::env::temp_dir().join(format!("banyan-page-{}", uuid::Uuid::now_v7()));
        let db = Db::open_sqlite(&folder, None).await.unwrap();
        write(&db, "CREATE TABLE said (word INTEGER); INSERT INTO said VALUES (1)").await;
        let pages: Vec<Db> = (0..20).map(|_| db.for_one_page()).collect();
        for page in &pages {
            assert_eq!(words(page).await, 1, "more pages than there are connections: each waits until one is let go");
        }
        let page = db.for_one_page();
        assert_eq!(words(&page).await, 1);
        assert!(keeps_one(&page).await);
        write(&db, "INSERT INTO said VALUES (2)").await;
        assert_eq!(words(&page).await, 2);
        assert!(one::<Count>(page.read(), "SELECT nothing", Vec::new()).await.is_err());
        assert!(!keeps_one(&page).await, "what has failed is not kept");
        assert_eq!(words(&page).await, 2);
        tokio::time::sleep(IDLE * 6).await;
        assert!(!keeps_one(&page).await);
        assert_eq!(words(&page).await, 2);
        drop((page, pages));
        db.close().await.unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
