//! Signs of life: a lock under a process's own number, which PostgreSQL lets go when that process's connection ends.

use sea_orm::DbErr;
use sqlx::{Connection as _, PgConnection, query, query_scalar};
use uuid::Uuid;

use crate::{Db, Engine, Tx, one, values};

/// Shown for as long as this is kept and its connection stands. On SQLite the folder's lock is the sign.
#[derive(Debug)]
pub struct SignOfLife(
    #[expect(dead_code, reason = "kept open: the lock lives as long as the connection")] Option<PgConnection>,
);

/// A machine that was cut off is noticed in about half a minute, not in the two hours of most systems.
const WATCH: [&str; 3] =
    ["SET tcp_keepalives_idle = 15", "SET tcp_keepalives_interval = 5", "SET tcp_keepalives_count = 3"];

impl Db {
    /// Refused while an earlier connection of the same process still holds the lock, as the server sees it.
    pub async fn show_life(&self, process: Uuid) -> Result<SignOfLife, DbErr> {
        if self.engine == Engine::Sqlite {
            return Ok(SignOfLife(None));
        }
        let options = self.writer.get_postgres_connection_pool().connect_options();
        let shown = async {
            let mut connection = PgConnection::connect_with(&options).await?;
            for setting in WATCH {
                query(setting).execute(&mut connection).await?;
            }
            let held: bool = query_scalar("SELECT pg_try_advisory_lock($1)")
                .bind(number(process))
                .fetch_one(&mut connection)
                .await?;
            Ok::<_, sqlx::Error>(held.then_some(connection))
        };
        let connection =
            shown.await.map_err(|error| DbErr::Custom(format!("no sign of life can be shown: {error}")))?;
        let connection = connection.ok_or_else(|| DbErr::Custom("an earlier sign of life still stands".to_owned()))?;
        Ok(SignOfLife(Some(connection)))
    }
}

impl Tx {
    /// Whether this process shows life, as the database sees it now. On SQLite nobody but the folder's one server does,
    /// so whoever else is asked about is gone.
    pub async fn shows_life(&self, process: Uuid) -> Result<bool, DbErr> {
        #[derive(sea_orm::FromQueryResult)]
        struct Free {
            free: bool,
        }
        if self.engine() == Engine::Sqlite {
            return Ok(false);
        }
        // Shared, so that two who ask at the same time do not take each other for the one they ask about.
        let sql = "SELECT pg_try_advisory_xact_lock_shared($1) AS free";
        let answer: Option<Free> = one(&**self, sql, values![number(process)]).await?;
        Ok(answer.is_some_and(|answer| !answer.free))
    }
}

/// The half of an id that is chance.
fn number(process: Uuid) -> i64 {
    let (_, low) = process.as_u64_pair();
    low.cast_signed()
}
