//! Files of the library, found by what is known of them.

use banyan_domain::{compose::stand_in, ids::AssetId, workspace::Right};

use super::store::{self, NamedRow};
use crate::{Actor, App, Internal};

/// Files with their people, the newest first: the few among which most is found, then all that are looked through.
const LOOKED_THROUGH: [i64; 2] = [400, 10_000];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    pub id: AssetId,
    /// Empty where nobody gave it one.
    pub name: String,
    /// What it shows, where that is said.
    pub alt: Option<String>,
}

/// Every word stands in its name, its words, its tags, its source or the names of whom it shows; newest first.
pub(crate) async fn find_files(
    app: &App,
    actor: &Actor,
    asked: &[String],
    limit: usize,
) -> Result<Vec<FoundFile>, Internal> {
    if !actor.role.may(Right::Look) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for looked_through in LOOKED_THROUGH {
        let rows = store::named(app.db.read(), actor.workspace, looked_through).await?;
        let are_all = rows.len() < looked_through as usize;
        found = found_among(&rows, asked).take(limit).collect();
        if are_all || found.len() >= limit {
            break;
        }
    }
    Ok(found)
}

fn found_among<'r>(rows: &'r [NamedRow], asked: &'r [String]) -> impl Iterator<Item = FoundFile> + 'r {
    // The people of one file stand in rows beside each other.
    rows.chunk_by(|one, other| one.id == other.id).filter_map(move |of_one| {
        let row = of_one.first()?;
        let known = [row.name.as_str(), row.alt.as_deref().unwrap_or_default(), &row.tags, &row.rights_source];
        let people = of_one.iter().filter_map(|row| row.person.as_deref());
        let said = known.into_iter().chain(people).collect::<Vec<_>>().join("\n");
        stand_in(asked, &said).then(|| FoundFile {
            id: row.id.into(),
            name: row.name.clone(),
            alt: row.alt.clone().filter(|alt| !alt.trim().is_empty()),
        })
    })
}
