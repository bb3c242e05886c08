//! `banyan user …`.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    workspace::{NewSeat, UserLine, end_seat, give_seat, list_users, reset_password},
};
use banyan_domain::{ids::UserId, workspace::Role};
use jiff::civil::Date;
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::{Output, secret_from_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, command: cli::User, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match command {
        cli::User::Add { email, name, role, until } => {
            let role = Role::parse(&role)
                .with_context(|| format!("`{role}` is no role; take owner, editor, author, reviewer or guest"))?;
            let day = |day: String| {
                day.parse::<Date>().with_context(|| format!("`{day}` is no day; write it like 2026-12-31"))
            };
            let ends_on = until.map(day).transpose()?;
            let password = secret_from_stdin("password")?;
            let seat = NewSeat { email: &email, name: &name, role, ends_on };
            let id = give_seat(&app, &actor, seat, password).await?;
            out.line(&json!({ "id": id, "email": email, "role": role }), || {
                format!("{name} can sign in as {} ({email}).", role.as_str())
            })
        }
        cli::User::List => {
            for user in list_users(&app, &actor).await? {
                let line = json!({ "id": user.id, "email": user.email, "name": user.name, "role": user.role,
                    "ends_on": user.ends_on, "works": user.works });
                let until = match (user.works, user.ends_on) {
                    (false, _) => "  ended".to_owned(),
                    (true, Some(day)) => format!("  until {day}"),
                    (true, None) => String::new(),
                };
                out.line(&line, || format!("{:<9} {:<30} {}{until}", user.role, user.email, user.name))?;
            }
            Ok(())
        }
        cli::User::End { email } => {
            let user = at_work(&app, &actor, &email).await?;
            end_seat(&app, &actor, UserId(user.id)).await?;
            out.line(&json!({ "ended": email }), || {
                format!("{email} can sign in no more; all its sessions have ended.")
            })
        }
        cli::User::ResetPassword { email } => {
            let password = secret_from_stdin("new password")?;
            reset_password(&app, &actor, &email, password).await?;
            out.line(&json!({ "reset": email }), || format!("{email} has a new password; all its sessions have ended."))
        }
    }
}

/// Somebody of this business, for what each person answers for themself; whoever began it where nobody is named.
pub(super) async fn as_person(app: &App, actor: &Actor, email: Option<&str>) -> anyhow::Result<Actor> {
    let user = match email {
        Some(email) => at_work(app, actor, email).await?,
        None => {
            let users = list_users(app, actor).await?;
            let first = users.into_iter().find(|user| user.works);
            first.context("nobody can sign in yet; `banyan user add` adds somebody")?
        }
    };
    let role = Role::parse(&user.role).with_context(|| format!("`{}` is no role", user.role))?;
    Ok(Actor { user: Some(UserId(user.id)), role, ..*actor })
}

pub(super) async fn at_work(app: &App, actor: &Actor, email: &str) -> anyhow::Result<UserLine> {
    let users = list_users(app, actor).await?;
    let user = users.into_iter().find(|user| user.works && user.email == email.trim().to_lowercase());
    user.with_context(|| format!("nobody with the address `{email}` is here"))
}
