//! What was claimed and is carried by nobody any more is given back: it is looked for, never sent again blindly.

use banyan_domain::{ids::PublicationId, time::UtcMillis};

use super::{sender, store};
use crate::{App, Internal};

/// How many there were. Their owner is gone, or it is this process and a write of its failed on the way.
pub async fn recover_interrupted(app: &App) -> Result<u64, Internal> {
    let now = app.now();
    let claims = store::claims(app.db.read()).await?;
    let (own, others): (Vec<_>, Vec<_>) = claims.into_iter().partition(|claim| claim.owner() == app.process);
    let mut given_back = 0;
    for claim in own {
        given_back += give_back_own(app, claim.publication(), now).await?;
    }
    if others.is_empty() {
        return Ok(given_back);
    }
    let tx = app.db.begin().await?;
    for claim in others {
        if !sender::may_be_alive(app, &tx, claim.owner()).await? {
            given_back += store::give_back(&tx, claim.publication(), claim.owner(), now).await?;
        }
    }
    tx.commit().await?;
    Ok(given_back)
}

/// Only what nobody here carries: whoever does has taken it before claiming it.
async fn give_back_own(app: &App, id: PublicationId, now: UtcMillis) -> Result<u64, Internal> {
    let Some(_carrying) = app.in_flight.take(id) else { return Ok(0) };
    let tx = app.db.begin().await?;
    let given_back = store::give_back(&tx, id, app.process, now).await?;
    tx.commit().await?;
    Ok(given_back)
}
