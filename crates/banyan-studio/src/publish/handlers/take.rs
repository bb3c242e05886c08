//! The proof of a post to take along: for programs, and on paper.

use axum::{extract::Path, response::IntoResponse as _};
use banyan_app::compose::{PrintProofError, print_proof as draw_proof, take_proof as take_it};
use banyan_domain::ids::PostId;
use http::header;

use crate::{
    door::{Answer, Visit},
    handlers::broken,
    publish::proof_stop,
    workspace::Fault,
};

pub(crate) async fn take_proof(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let proof = take_it(&visit.app, visit.actor()?, id, visit.page.words).await.map_err(proof_stop)?;
    let json = serde_json::to_vec_pretty(&proof).map_err(broken)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"proof.json\""),
    ];
    Ok((headers, json).into_response())
}

pub(crate) async fn print_proof(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: PostId = id.parse().map_err(|_| Fault::NotFound)?;
    let pdf = match draw_proof(&visit.app, visit.actor()?, id, visit.page.words).await {
        Ok(pdf) => pdf,
        Err(PrintProofError::Proof(error)) => return Err(proof_stop(error)),
        Err(PrintProofError::Internal(error)) => return Err(error.into()),
    };
    let headers =
        [(header::CONTENT_TYPE, "application/pdf"), (header::CONTENT_DISPOSITION, "inline; filename=\"proof.pdf\"")];
    Ok((headers, pdf.bytes).into_response())
}
