//! What was typed on a page of the first run and not said yet: it stands there again for whoever comes back.

use banyan_domain::{
    plan::{
        TooMuchSaid,
        first::{FirstAnswer, Ground, Stand},
    },
    workspace::Right,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{change_plan::ChangePlanError, store};
use crate::{Actor, App, Internal};

/// More than any of these pages sends.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A page on which something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstPage {
    Ground(Stand),
    Why,
    Site,
    Week,
}

impl FirstPage {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Ground(Stand::Sideline) => "ground_sideline",
            Self::Ground(Stand::Tried) => "ground_tried",
            Self::Ground(Stand::NoNeed) => "ground_no_need",
            Self::Ground(Stand::Somebody) => "ground_somebody",
            Self::Ground(Stand::Pays) => "ground_pays",
            Self::Why => "why",
            Self::Site => "site",
            Self::Week => "week",
        }
    }

    /// Whose words the answer says.
    pub(super) fn said_by(answer: &FirstAnswer) -> &'static [Self] {
        match answer {
            FirstAnswer::Ground(Ground::Sideline) => &[Self::Ground(Stand::Sideline)],
            FirstAnswer::Ground(Ground::Tried { .. }) => &[Self::Ground(Stand::Tried)],
            FirstAnswer::Ground(Ground::NoNeed { .. }) => &[Self::Ground(Stand::NoNeed)],
            FirstAnswer::Ground(Ground::Somebody(_)) => &[Self::Ground(Stand::Somebody)],
            FirstAnswer::Ground(Ground::Pays { .. }) => &[Self::Ground(Stand::Pays)],
            FirstAnswer::Why(_) => &[Self::Why],
            FirstAnswer::Week(_) => &[Self::Site, Self::Week],
            FirstAnswer::Stand(_)
            | FirstAnswer::LookBack(_)
            | FirstAnswer::Contacts(_)
            | FirstAnswer::Visitors(_)
            | FirstAnswer::Shown(_)
            | FirstAnswer::FirstPost(_)
            | FirstAnswer::Acted(_)
            | FirstAnswer::WritesHere
            | FirstAnswer::OwnSiteOnly => &[],
        }
    }
}

/// Nothing is answered by it; the next answer of that page takes its place.
pub async fn keep_typed(
    app: &App,
    actor: &Actor,
    page: FirstPage,
    typed: &impl Serialize,
) -> Result<(), ChangePlanError> {
    actor.needs(Right::Own)?;
    let typed = serde_json::to_string(typed).map_err(Internal::from)?;
    if typed.len() > MOST_BYTES {
        return Err(TooMuchSaid.into());
    }
    let tx = app.db.begin().await?;
    store::keep_typed(&tx, actor, page.as_str(), &typed, app.now()).await?;
    Ok(tx.commit().await?)
}

pub async fn forget_typed(app: &App, actor: &Actor, page: FirstPage) -> Result<(), ChangePlanError> {
    actor.needs(Right::Own)?;
    let tx = app.db.begin().await?;
    store::forget_typed(&tx, actor.workspace, page.as_str()).await?;
    Ok(tx.commit().await?)
}

/// None: nothing waits there, or another Banyan kept it in its own way.
pub async fn typed_before<T: DeserializeOwned>(
    app: &App,
    actor: &Actor,
    page: FirstPage,
) -> Result<Option<T>, Internal> {
    if actor.needs(Right::Own).is_err() {
        return Ok(None);
    }
    let typed = store::typed(app.db.read(), actor.workspace, page.as_str()).await?;
    Ok(typed.and_then(|typed| serde_json::from_str(&typed).ok()))
}
