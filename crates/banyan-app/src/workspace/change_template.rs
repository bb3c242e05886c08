//! The carrying templates of a business: shown, changed, or back to the default.

use banyan_db::{run, values};
use banyan_domain::{
    compose::carry::{CarryRules, check_template},
    gather::ItemKind,
    workspace::Right,
};
use serde_json::json;

use super::{record, show_carry_rules};
use crate::{Actor, App, Internal, workspace::Refused};

#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("`{0}` names no template; write a network, a kind, or both: mastodon, article, mastodon/article")]
    Name(String),
    #[error("this template cannot be used: {0}; nothing was changed")]
    Broken(String),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for TemplateError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// The business's own words for a network and kind; none where the default is used.
pub async fn show_template(app: &App, actor: &Actor, key: &str) -> Result<Option<String>, TemplateError> {
    actor.needs(Right::Look)?;
    known(app, key)?;
    Ok(show_carry_rules(app, actor.workspace).await?.templates.remove(key))
}

/// A template of one's own for a network and kind (`mastodon/article`); none gives the default back.
pub async fn change_template(
    app: &App,
    actor: &Actor,
    key: &str,
    template: Option<&str>,
) -> Result<CarryRules, TemplateError> {
    actor.needs(Right::Own)?;
    known(app, key)?;
    let mut rules = show_carry_rules(app, actor.workspace).await?;
    match template {
        Some(template) => {
            if let Some(finding) = check_template(key, template) {
                return Err(TemplateError::Broken(finding.args.get("reason").cloned().unwrap_or_default()));
            }
            rules.templates.insert(key.to_owned(), template.to_owned());
        }
        None => drop(rules.templates.remove(key)),
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE workspace SET carry_rules = $2 WHERE id = $1",
        values![actor.workspace.0, serde_json::to_string(&rules).map_err(Internal::from)?],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "workspace.change_template", None, &json!({ "key": key })).await?;
    tx.commit().await?;
    Ok(rules)
}

fn known(app: &App, key: &str) -> Result<(), TemplateError> {
    let is_network = |name: &str| app.connector(name).is_some();
    let is_kind = |name: &str| ItemKind::parse(name).is_some();
    let known = match key.split_once('/') {
        Some((network, kind)) => is_network(network) && is_kind(kind),
        None => is_network(key) || is_kind(key),
    };
    if known { Ok(()) } else { Err(TemplateError::Name(key.to_owned())) }
}
