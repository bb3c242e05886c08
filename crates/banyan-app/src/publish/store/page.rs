//! Pages of our own that posts lead to: which address is kept for them, and whether they are out.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, one, values};
use banyan_domain::ids::{PublicationId, WorkspaceId};
use uuid::Uuid;

/// Whether what a publication leads to is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum PageState {
    /// Out, or it leads to no page of ours.
    There,
    Coming,
    /// Cancelled or taken down.
    NotComing,
}

pub(in crate::publish) async fn page_of(tx: &Tx, id: PublicationId) -> Result<PageState, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        state: String,
        taken_down_at: Option<i64>,
    }
    let row: Option<Row> = one(
        &**tx,
        "SELECT page.state, page.taken_down_at FROM publication JOIN publication page ON page.id = publication.page_id
         WHERE publication.id = $1",
        values![id.0],
    )
    .await?;
    Ok(match row {
        None => PageState::There,
        Some(row) if row.taken_down_at.is_some() || row.state == "cancelled" => PageState::NotComing,
        Some(row) if row.state == "published" => PageState::There,
        Some(_) => PageState::Coming,
    })
}

/// The page that was or will be put on our site under this key, if an address was kept for it.
pub(crate) async fn find_page(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    key: &str,
) -> Result<Option<(PublicationId, String)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        page_slug: String,
    }
    let row: Option<Row> = one(
        on,
        "SELECT id, page_slug FROM publication WHERE workspace_id = $1 AND key = $2 AND page_slug IS NOT NULL
         AND taken_down_at IS NULL AND state <> 'cancelled'",
        values![workspace.0, key],
    )
    .await?;
    Ok(row.map(|row| (row.id.into(), row.page_slug)))
}
