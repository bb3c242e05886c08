//! Claims: who is at a publication now. Taken with the row locked, given back when what came of it is written down.

use std::time::Duration;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::{ids::PublicationId, time::UtcMillis};
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

#[derive(FromQueryResult)]
pub(in crate::publish) struct Claim {
    id: Uuid,
    lease_owner: Uuid,
}

impl Claim {
    pub(in crate::publish) fn publication(&self) -> PublicationId {
        self.id.into()
    }

    pub(in crate::publish) fn owner(&self) -> Uuid {
        self.lease_owner
    }
}

pub(in crate::publish) async fn claims(on: &impl ConnectionTrait) -> Result<Vec<Claim>, DbErr> {
    let sql = "SELECT id, lease_owner FROM publication WHERE lease_until IS NOT NULL AND lease_owner IS NOT NULL";
    all(on, sql, values![]).await
}

/// To be looked at now; none if it is no longer this owner's.
pub(in crate::publish) async fn give_back(
    tx: &Tx,
    id: PublicationId,
    owner: Uuid,
    now: UtcMillis,
) -> Result<u64, DbErr> {
    run(
        &**tx,
        "UPDATE publication SET lease_until = NULL, look_again_at = COALESCE(look_again_at, $3)
         WHERE id = $1 AND lease_owner = $2 AND lease_until IS NOT NULL",
        values![id.0, owner, now.0],
    )
    .await
}
