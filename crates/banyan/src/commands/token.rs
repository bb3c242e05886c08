//! `banyan token …`: ways in for programs.

use anyhow::Context as _;
use banyan_app::workspace::{NewToken, add_token, list_tokens, remove_token};
use banyan_domain::workspace::Role;
use secrecy::ExposeSecret as _;
use serde_json::json;

use super::user::as_person;
use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, command: cli::Token, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match command {
        cli::Token::Add { name, role, until, user } => {
            let role = Role::parse(&role)
                .with_context(|| format!("`{role}` is no role; take owner, editor, author, reviewer or guest"))?;
            let ends_on = until.map(|day| day.parse().with_context(|| format!("`{day}` is no date like 2026-12-31")));
            let new = NewToken { name, role, ends_on: ends_on.transpose()? };
            let maker = as_person(&app, &actor, user.as_deref()).await?;
            let made = add_token(&app, &maker, &new).await?;
            let token = made.token.expose_secret();
            out.line(&json!({ "id": made.id, "token": token }), || {
                format!("{token}\nThis is shown only now. End it with: banyan token remove {}", made.id)
            })
        }
        cli::Token::List => {
            let tokens = list_tokens(&app, &actor).await?;
            if tokens.is_empty() {
                out.words("There is no token. `banyan token add` makes one.")?;
            }
            for token in tokens {
                let used = token.used_at.map(|at| at.to_string());
                let line = json!({
                    "id": token.id, "name": token.name, "role": token.role, "works": token.works,
                    "until": token.ends_on, "made": token.made_at.to_string(), "by": token.made_by, "used": used,
                    "ended": token.removed_at.map(|at| at.to_string()),
                });
                out.line(&line, || {
                    let works = if token.works { "works" } else { "ended" };
                    let used = used.as_deref().map_or_else(|| "not used yet".to_owned(), |at| format!("used {at}"));
                    format!("{}  {works}  {:<9} {}  {used}", token.id, token.role.as_str(), token.name)
                })?;
            }
            Ok(())
        }
        cli::Token::Remove { id } => {
            let parsed = id.parse().ok().with_context(|| format!("`{id}` is no token of `banyan token list`"))?;
            remove_token(&app, &actor, parsed).await?;
            out.line(&json!({ "removed": id }), || "The token has ended.".to_owned())
        }
    }
}
