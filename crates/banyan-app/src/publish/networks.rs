//! What a door must know to ask a person for a place: the networks, their fields, and what went wrong in words.

use banyan_connector::{ConnectorError, FieldKind, ReconnectReason};
use banyan_domain::{guard::Finding, network::Network, time::UtcMillis};
use serde::Serialize;

use crate::App;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NetworkView {
    pub network: Network,
    pub fields: Vec<FieldView>,
    /// Its simulated server in demo mode; no other is spoken to there.
    pub simulated: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldView {
    pub name: &'static str,
    pub secret: bool,
    pub required: bool,
    pub example: &'static str,
}

/// Every network this Banyan speaks to, in the order of its registry.
pub fn list_networks(app: &App) -> Vec<NetworkView> {
    app.connectors().iter().filter_map(|connector| show_network(app, connector.network().id)).collect()
}

pub fn show_network(app: &App, id: &str) -> Option<NetworkView> {
    let connector = app.connector(id)?;
    let fields = connector.auth().fields().iter().map(|field| FieldView {
        name: field.name,
        secret: field.kind == FieldKind::Secret,
        required: field.required,
        example: field.example,
    });
    let simulated = if app.demo { app.simulated.get(id).cloned() } else { None };
    Some(NetworkView { network: connector.network(), fields: fields.collect(), simulated })
}

/// How a network refused, for doors that know no connectors.
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkTrouble {
    /// In the words the connector found for it.
    Said(Box<Finding>),
    /// The sign-in is not good, or not any more.
    SignIn,
    MissingRight,
    AccountGone,
    SlowDown(Option<UtcMillis>),
    Unreachable,
    /// It answered something nobody foresaw.
    Unexpected,
}

pub fn trouble_of(error: &ConnectorError) -> NetworkTrouble {
    match error {
        ConnectorError::Rejected { finding } => NetworkTrouble::Said(finding.clone()),
        ConnectorError::Reconnect { reason: ReconnectReason::MissingScope } => NetworkTrouble::MissingRight,
        ConnectorError::Reconnect { reason: ReconnectReason::AccountGone } => NetworkTrouble::AccountGone,
        ConnectorError::Reconnect { .. } => NetworkTrouble::SignIn,
        ConnectorError::SlowDown { until, .. } => NetworkTrouble::SlowDown(*until),
        ConnectorError::Unavailable { .. } | ConnectorError::OutcomeUnknown { .. } => NetworkTrouble::Unreachable,
        ConnectorError::Unexpected { .. } => NetworkTrouble::Unexpected,
    }
}
