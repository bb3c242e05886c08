//! What can be done with the words of a post at each of its places.

use banyan_domain::{compose::Variant, publish::PublicationState as State, workspace::Right};

use super::{EditError, Fixed, PostView, edit_post::shown_words, edit_published::fixed, store};
use crate::{
    Actor, App, Internal,
    publish::{Channel, PublicationProof},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordsAtPlace {
    /// As they wait; none once they have left, and where the place shows the article as the source has it.
    pub waiting: Option<String>,
    /// Why nobody can change them from here.
    pub fixed: Option<Fixed>,
}

/// In the order of its journeys, with the places that are connected.
pub async fn words_at_places(
    app: &App,
    actor: &Actor,
    post: &PostView,
    channels: &[Channel],
) -> Result<Vec<WordsAtPlace>, EditError> {
    actor.needs(Right::Look)?;
    let rows = store::variants_of_post(app.db.read(), actor.workspace, post.id).await?;
    let mut places = Vec::with_capacity(post.journeys.len());
    for proof in &post.journeys {
        let row = rows.iter().find(|row| row.id == proof.variant.0).ok_or(EditError::NotHere)?;
        let variant: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
        let channel = channels.iter().find(|channel| channel.id == proof.line.channel);
        places.push(at_place(app, proof, channel, &variant));
    }
    Ok(places)
}

fn at_place(app: &App, proof: &PublicationProof, channel: Option<&Channel>, variant: &Variant) -> WordsAtPlace {
    if proof.line.state == State::Published {
        return WordsAtPlace { waiting: None, fixed: fixed(app, proof, channel, variant) };
    }
    let waits = matches!(proof.line.state, State::Scheduled | State::NeedsAttention | State::Missed);
    if !waits || !proof.receipts.is_empty() {
        return WordsAtPlace::default();
    }
    let waiting = match channel {
        Some(channel) => shown_words(app, channel, variant),
        None => Some(variant.text.clone()),
    };
    WordsAtPlace { fixed: waiting.is_none().then_some(Fixed::FromSource), waiting }
}
