//! A connected place as the plan speaks of it, or as it would.

use std::collections::BTreeMap;

use banyan_domain::plan::{ConnectedPlace, Field, Row, first::judged_on};
use jiff::civil::Date;

use super::{sentence::of_channels, show_plan};
use crate::{
    Actor, App, Internal,
    publish::{Channel, ChannelError, list_channels},
    workspace::{show_workspace, today, words::Words},
};

#[derive(Clone, Debug, PartialEq)]
pub enum PlannedPlace {
    There(Row),
    /// What a row would say, at this version of the plan, and when a trial that begins today is looked at.
    NotYet {
        version: i64,
        fields: BTreeMap<Field, String>,
        until: Date,
    },
}

pub async fn planned_place(app: &App, actor: &Actor, channel: &Channel) -> Result<PlannedPlace, Internal> {
    let shown = show_plan(app, actor).await?;
    let place = kept(app, language_of(app, actor).await?, channel);
    Ok(match shown.plan.place_of(&place.as_planned()) {
        Some(row) => PlannedPlace::There(row.clone()),
        None => PlannedPlace::NotYet {
            version: shown.version,
            fields: shown.plan.row_for(&place.as_planned()),
            until: judged_on(today(app, actor).await?),
        },
    })
}

/// All that posts can go to, in the business's language; none where one may not look.
pub(super) async fn connected_places(
    app: &App,
    actor: &Actor,
    words: &Words,
) -> Result<Option<Vec<ConnectedPlace>>, Internal> {
    let channels = match list_channels(app, actor).await {
        Ok(channels) => channels,
        Err(ChannelError::Refused(_)) => return Ok(None),
        Err(error) => return Err(of_channels(error)),
    };
    let live = channels.iter().filter(|channel| channel.is_live());
    Ok(Some(live.map(|channel| kept(app, words, channel)).collect()))
}

/// What the plan is written in.
pub(super) async fn language_of(app: &App, actor: &Actor) -> Result<&'static Words, Internal> {
    Ok(Words::for_language(&show_workspace(app, actor.workspace).await?.language))
}

/// The own site has no name of its own until somebody gives it one: it goes by a word of the business's language.
fn kept(app: &App, words: &Words, channel: &Channel) -> ConnectedPlace {
    let planned = channel.as_planned(app);
    let is_own = app.connector(&channel.network).is_some_and(|connector| connector.network().own);
    let name = if is_own && channel.name == planned.network_name {
        words.text("begin-own-site", &[])
    } else {
        channel.name.clone()
    };
    ConnectedPlace {
        network: channel.network.clone(),
        network_name: planned.network_name.to_owned(),
        name,
        handle: channel.handle.clone(),
    }
}
