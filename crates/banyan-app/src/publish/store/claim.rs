//! Claims: who is at a publication now. Taken with the row locked, given back when what came of it is written down.

use std::time::Duration;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::time::UtcMillis;
use uuid::Uuid;

use super::Publication;

/// Longer than any request may take. After it another process may look, even if the claim's owner seems alive.
const LEASE: Duration = Duration::from_mins(5);

impl Publication {
    pub(in crate::publish) fn claim(&mut self, process: Uuid, now: UtcMillis) {
        self.look_again_at = None;
        self.lease_owner = Some(process);
        self.lease_until = Some(now.plus(LEASE));
    }

    pub(in crate::publish) fn claimed_by(&self) -> Option<Uuid> {
        self.lease_owner.filter(|_| self.lease_until.is_some())
    }
}

pub(in crate::publish) async fn claim_owners(on: &impl ConnectionTrait) -> Result<Vec<Uuid>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        lease_owner: Uuid,
    }
    let sql = "SELECT DISTINCT lease_owner FROM publication WHERE lease_until IS NOT NULL AND lease_owner IS NOT NULL";
    Ok(all::<Row>(on, sql, values![]).await?.into_iter().map(|row| row.lease_owner).collect())
}

/// To be looked at now; how many there were.
pub(in crate::publish) async fn give_back_claims(tx: &Tx, owner: Uuid, now: UtcMillis) -> Result<u64, DbErr> {
    run(
        &**tx,
        "UPDATE publication SET lease_until = NULL, look_again_at = COALESCE(look_again_at, $2)
         WHERE lease_owner = $1 AND lease_until IS NOT NULL",
        values![owner, now.0],
    )
    .await
}
