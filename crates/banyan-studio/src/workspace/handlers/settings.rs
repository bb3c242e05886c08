//! Settings, the password, and the help page.

use axum_extra::extract::Form;
use banyan_app::workspace::{
    SettingsError, UserError, Workspace, WorkspaceSettings, change_password as change_own_password,
    change_settings as change_business,
};
use http::StatusCode;
use secrecy::ExposeSecret as _;

use super::door::with_cookie;
use crate::{
    done::Done,
    door::{Answer, Visit, go},
    handlers::broken,
    show,
    workspace::{Fault, Help, PasswordForm, PasswordProblem, Settings, SettingsForm, SettingsProblem},
};

pub(crate) async fn show_settings(visit: Visit) -> Answer {
    settings_page(&visit, StatusCode::OK, None, None, None)
}

fn as_kept(workspace: &Workspace) -> SettingsForm {
    SettingsForm {
        revision: 0,
        business: workspace.name.clone(),
        language: workspace.language.clone(),
        zone: workspace.zone.clone(),
        site: workspace.site_address.clone(),
    }
}

/// Named by place: `Europe/Berlin`, not `EST`.
pub(super) fn zones() -> Vec<String> {
    jiff::tz::db().available().map(|name| name.to_string()).filter(|name| name.contains('/')).collect()
}

fn settings_page(
    visit: &Visit,
    status: StatusCode,
    typed: Option<SettingsForm>,
    problem: Option<SettingsProblem>,
    password_problem: Option<PasswordProblem>,
) -> Answer {
    let kept = as_kept(visit.workspace()?);
    let form = typed.unwrap_or_else(|| kept.clone());
    // What was not asked stays.
    let form = SettingsForm { site: form.site.or_else(|| kept.site.clone()), ..form };
    let page = Settings {
        p: visit.page.clone(),
        email: visit.session().map(|session| session.email.clone()).unwrap_or_default(),
        base_address: visit.app.base_url.to_string(),
        kept,
        form,
        zones: zones(),
        problem,
        password_problem,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Ok(show(status, &page))
}

pub(crate) async fn change_settings(visit: Visit, Form(form): Form<SettingsForm>) -> Answer {
    if let Some(problem) = form.problem() {
        return refuse(&visit, form, problem);
    }
    let workspace = visit.workspace()?;
    let settings = WorkspaceSettings {
        name: form.business.clone(),
        zone: form.zone.clone(),
        language: form.language.clone(),
        site_address: form.site.clone().or_else(|| workspace.site_address.clone()),
        tagline: workspace.tagline.clone(),
    };
    match change_business(&visit.app, visit.actor()?, settings).await {
        Ok(()) => Ok(go("/studio/settings", Some(Done::Saved))),
        Err(SettingsError::Zone(_)) => refuse(&visit, form, SettingsProblem::UnknownZone),
        Err(SettingsError::Site(_)) => refuse(&visit, form, SettingsProblem::NoSite),
        Err(error) => Err(broken(error)),
    }
}

fn refuse(visit: &Visit, form: SettingsForm, problem: SettingsProblem) -> Answer {
    settings_page(visit, StatusCode::UNPROCESSABLE_ENTITY, Some(form), Some(problem), None)
}

pub(crate) async fn change_password(visit: Visit, Form(form): Form<PasswordForm>) -> Answer {
    let refuse = |problem| settings_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, None, None, Some(problem));
    if let Some(problem) = form.problem() {
        return refuse(problem);
    }
    let (old, new) = (form.old.expose_secret().to_owned(), form.new.expose_secret().to_owned());
    match change_own_password(&visit.app, visit.actor()?, old, new).await {
        // Every session has ended, this one too: the new password is tried at once.
        Ok(()) => Ok(with_cookie(&visit.app, "", "/studio/sign-in?out=1")),
        Err(UserError::WrongPassword) => refuse(PasswordProblem::Wrong),
        Err(UserError::Password(_)) => refuse(PasswordProblem::Short),
        Err(error) => Err(broken(error)),
    }
}

pub(crate) async fn show_help(visit: Visit) -> Answer {
    if visit.session().is_none() {
        return Err(Fault::NotFound.into());
    }
    Ok(show(StatusCode::OK, &Help::of(visit.page)))
}
