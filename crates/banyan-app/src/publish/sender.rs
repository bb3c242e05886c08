//! Who may still be sending: the one place that says a process is gone. What it proves stands in docs/adr/0010.

use banyan_db::{Db, DbErr, Engine, SignOfLife, Tx};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::App;

/// This process's own sign of life, shown from the first claim on.
#[derive(Default)]
pub(crate) struct Sender(Mutex<Option<SignOfLife>>);

impl Sender {
    pub(super) async fn show_life(&self, db: &Db, process: Uuid) -> Result<(), DbErr> {
        let mut sign = self.0.lock().await;
        if sign.is_none() {
            *sign = Some(db.show_life(process).await?);
        }
        Ok(())
    }

    async fn lose(&self) {
        self.0.lock().await.take();
    }
}

/// Asked in the commit that claims: whoever is taken for gone begins nothing new.
pub(super) async fn is_seen_alive(app: &App, tx: &Tx) -> Result<bool, DbErr> {
    if tx.engine() == Engine::Sqlite || tx.shows_life(app.process).await? {
        return Ok(true);
    }
    tracing::warn!("the database has lost sight of this process; nothing is sent before it sees it again");
    app.sender.lose().await;
    Ok(false)
}

/// False is a proof: nothing that `process` began can still be written down by it, and it can begin nothing more.
pub(super) async fn may_be_alive(app: &App, tx: &Tx, process: Uuid) -> Result<bool, DbErr> {
    Ok(process == app.process || tx.shows_life(process).await?)
}
