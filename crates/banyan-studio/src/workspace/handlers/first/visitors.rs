//! Where visitors come from: shown beside one's doubts, and counted in a file.

use axum::extract::{Multipart, multipart::MultipartRejection};
use banyan_app::plan::{CountVisitorsError, count_visitors as count_them, first_answers, show_visitors};
use banyan_content::page::network_name;
use banyan_domain::plan::VisitorsSeen;
use http::StatusCode;

use super::{
    ground::{Asked, Trouble, no_need},
    stop,
};
use crate::{
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    signs,
    workspace::first::{FileVisitors, SeenVisitors, VisitorRows, VisitorsProblem},
};

pub(super) async fn seen_visitors(visit: &Visit) -> Result<SeenVisitors, Stop> {
    let shown = show_visitors(&visit.app, visit.actor()?).await?;
    let file =
        shown.file.map(|(seen, at)| FileVisitors { rows: rows(visit, &seen), at, days: seen.first.zip(seen.last) });
    Ok(SeenVisitors { site: rows(visit, &shown.site), since: shown.site.first, file })
}

fn rows(visit: &Visit, seen: &VisitorsSeen) -> VisitorRows {
    let sign = |network: &str| signs::of_network(&visit.app, network, network_name(network));
    VisitorRows {
        networks: seen.by_network().into_iter().map(|(network, visits)| (sign(&network), visits)).collect(),
        search: seen.search,
        sites: seen.by_site(),
        unsaid: seen.unsaid,
    }
}

/// Read while it is here, and kept nowhere.
pub(crate) async fn count_visitors(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let actor = visit.actor()?;
    let counted = match file_in(parts).await {
        Ok(file) => match count_them(&visit.app, actor, file).await {
            Ok(_) => Ok(()),
            Err(CountVisitorsError::File(error)) => Err(error.into()),
            Err(CountVisitorsError::Refused(refused)) => return Err(refused.into()),
            Err(CountVisitorsError::Keep(error)) => return Err(stop(error)),
            Err(CountVisitorsError::Internal(error)) => return Err(broken(error)),
        },
        Err(problem) => Err(problem),
    };
    match counted {
        Ok(()) => Ok(go("/studio/first/ground#visitors", None)),
        Err(problem) => {
            let answers = first_answers(&visit.app, actor).await?;
            let trouble = Trouble { visitors: Some(problem), ..Trouble::default() };
            no_need(&visit, StatusCode::UNPROCESSABLE_ENTITY, &answers, Asked::default(), trouble).await
        }
    }
}

async fn file_in(parts: Result<Multipart, MultipartRejection>) -> Result<Vec<u8>, VisitorsProblem> {
    let mut parts = parts.map_err(|_| VisitorsProblem::Nothing)?;
    while let Some(part) = parts.next_field().await.map_err(|_| VisitorsProblem::TooLarge)? {
        if part.name() == Some("visitors") {
            let file = part.bytes().await.map_err(|_| VisitorsProblem::TooLarge)?.to_vec();
            return if file.is_empty() { Err(VisitorsProblem::Nothing) } else { Ok(file) };
        }
    }
    Err(VisitorsProblem::Nothing)
}
