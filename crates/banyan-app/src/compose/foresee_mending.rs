//! What mending a slip everywhere would do, place by place, before anything is changed.

use banyan_domain::{
    compose::{Variant, mentions::Mentioned},
    ids::PostId,
    publish::PublicationState as State,
    workspace::Right,
};
use serde::Serialize;

use super::{
    EditError, Outcome, PlaceResult,
    contacts::mentioned,
    link_state::look_where_it_leads,
    mend_post::{Came, first_block, looked_over, publications, says, slip_there, waits, why_not},
    store,
};
use crate::{
    Actor, App, Internal,
    publish::{DecideError, Foreseen, PublicationProof, foresee_change, load_channel, show_publication, words_beside},
};

/// What would come of it at one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceForeseen {
    #[serde(flatten)]
    pub place: PlaceResult,
    /// What would read otherwise there, part by part.
    pub changes: Vec<WordsChange>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordsChange {
    pub before: String,
    pub after: String,
}

/// No place is asked and nothing is kept.
pub async fn foresee_mending(
    app: &App,
    actor: &Actor,
    post: PostId,
    wrong: &str,
    right: &str,
) -> Result<Vec<PlaceForeseen>, EditError> {
    actor.needs(Right::Publish)?;
    if wrong.is_empty() {
        return Ok(Vec::new());
    }
    let people = mentioned(app.db.read(), actor.workspace).await?;
    let mut places = Vec::new();
    for id in publications(app, actor, post).await? {
        let proof = show_publication(app, actor, id).await?;
        let (came, changes) = foresee(app, actor, &proof, (wrong, right), &people).await?;
        let change = |(before, after)| WordsChange { before, after };
        places.push(PlaceForeseen { place: came.at(&proof), changes: changes.into_iter().map(change).collect() });
    }
    Ok(places)
}

type Told = (Came, Vec<(String, String)>);

async fn foresee(
    app: &App,
    actor: &Actor,
    proof: &PublicationProof,
    slip: (&str, &str),
    people: &[Mentioned],
) -> Result<Told, EditError> {
    let row = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    let before: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
    let (wrong, right) = slip_there(proof, &before, slip, people);
    let variant = before.mended(&wrong, &right);
    let stands = proof.line.state == State::Published && says(proof, &wrong);
    if (variant == before && !stands) || proof.line.state == State::Cancelled {
        return Ok((Came::untouched(), Vec::new()));
    }
    if waits(proof) {
        return foresee_before(app, actor, proof, (&row, &before, &variant)).await;
    }
    match foresee_change(app, actor, proof.line.id, &variant).await {
        Ok(Foreseen { changes, .. }) if changes.is_empty() => Ok((Came::untouched(), changes)),
        Ok(Foreseen { changes, poll_stays }) => Ok((Came::changed(poll_stays), changes)),
        Err(error) => Ok((why_not(proof.line.id, row.post_revision, error)?, Vec::new())),
    }
}

/// What has not left.
async fn foresee_before(
    app: &App,
    actor: &Actor,
    proof: &PublicationProof,
    (row, before, after): (&store::VariantRow, &Variant, &Variant),
) -> Result<Told, EditError> {
    look_where_it_leads(app, after).await;
    let findings = looked_over(app, app.db.read(), actor, proof, (after, row)).await?;
    if let Some(blocked) = first_block(&findings) {
        return Ok((Came::stopped_by(blocked.clone()), Vec::new()));
    }
    let channel = load_channel(app, actor, proof.line.channel).await.map_err(DecideError::from)?;
    let changes = app.connector(&channel.network).map(|connector| {
        let limits = connector.limits(&channel.facts);
        words_beside(&connector.render(before, &limits), &connector.render(after, &limits))
    });
    Ok((Came::of(Outcome::ChangedBefore), changes.unwrap_or_default()))
}
