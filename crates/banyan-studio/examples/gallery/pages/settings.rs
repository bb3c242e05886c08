//! Settings, tokens and errors.

use banyan_app::workspace::TokenLine;
use banyan_domain::workspace::Role;
use banyan_studio::workspace::{
    ErrorPage, Fault, PasswordProblem, Settings, SettingsForm, SettingsProblem, TokenProblem, Tokens, TypedToken,
};
use jiff::civil::date;
use uuid::Uuid;

use super::{Made, made, revealed};
use crate::cast::{as_role, at, outside, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    [settings(l), tokens(l), errors(l)].concat()
}

fn settings(l: &str) -> Vec<Made> {
    let form = SettingsForm {
        revision: 4,
        business: "Linden & Rye".into(),
        language: l.into(),
        zone: "Europe/Berlin".into(),
        site: Some("https://www.linden.example".into()),
    };
    let settings = |p, problem, password_problem| Settings {
        p,
        email: "ada@linden.example".into(),
        base_address: "https://social.linden.example".into(),
        kept: form.clone(),
        form: form.clone(),
        zones: vec!["Europe/Berlin".into(), "Europe/Madrid".into()],
        problem,
        password_problem,
        version: "0.0.1".into(),
    };
    let no_site = SettingsForm { site: Some("our shop in the mill lane".into()), ..form.clone() };
    let no_zone = SettingsForm { zone: "Berlin".into(), ..form.clone() };
    let same = Some(PasswordProblem::Same);
    vec![
        made("settings", &settings(page(l), None, None)),
        made("settings-editor", &settings(as_role(l, Role::Editor), None, None)),
        revealed("settings-unsent", &settings(page(l), None, None), &["data-unsent"]),
        made("settings-no-site", &Settings { form: no_site, ..settings(page(l), Some(SettingsProblem::NoSite), None) }),
        made("settings-conflict", &settings(page(l), Some(SettingsProblem::Conflict), None)),
        made("settings-password", &settings(page(l), None, Some(PasswordProblem::Wrong))),
        made(
            "settings-zone",
            &Settings { form: no_zone, ..settings(page(l), Some(SettingsProblem::UnknownZone), same) },
        ),
    ]
}

fn tokens(l: &str) -> Vec<Made> {
    let token = |name: &str, role, works: bool, used: Option<&str>| TokenLine {
        id: Uuid::nil(),
        name: name.into(),
        role,
        ends_on: works.then(|| date(2026, 12, 31)),
        made_at: at("2026-11-20T08:10:00Z"),
        made_by: "Ada Lindholm".into(),
        used_at: used.map(at),
        removed_at: (!works).then(|| at("2026-11-22T10:00:00Z")),
        works,
    };
    let page_with = |made, typed, problem| Tokens {
        p: page(l),
        tokens: vec![
            token("The till in the shop", Role::Author, true, Some("2026-11-24T07:02:00Z")),
            token("Tom's spreadsheet", Role::Reviewer, false, None),
        ],
        made,
        typed,
        problem,
        document: "https://social.linden.example/api/v1/openapi.json".into(),
    };
    let refused = |problem, name: &str, ends_on: &str| {
        let typed = TypedToken { name: name.into(), role: Role::Editor, ends_on: ends_on.into() };
        page_with(None, typed, Some(problem))
    };
    let letters = format!("banyan_{}", "5f".repeat(32));
    let fresh = ("The till in the shop".to_owned(), letters.into());
    vec![
        made("tokens", &page_with(None, TypedToken::default(), None)),
        made("tokens-made", &page_with(Some(fresh), TypedToken::default(), None)),
        made("tokens-no-name", &refused(TokenProblem::NoName, "", "")),
        made("tokens-past", &refused(TokenProblem::Past, "The till", "1999-01-01")),
        made("tokens-many", &refused(TokenProblem::TooMany, "The till", "2027-06-30")),
        made("tokens-none", &Tokens { tokens: Vec::new(), ..page_with(None, TypedToken::default(), None) }),
    ]
}

fn errors(l: &str) -> Vec<Made> {
    let error = |fault| ErrorPage { p: page(l), fault };
    vec![
        made("error-400", &error(Fault::Refused)),
        made("error-403", &error(Fault::NotAllowed { owner: Some("Ada Lindholm".into()) })),
        made("error-404", &error(Fault::NotFound)),
        made(
            "error-409",
            &error(Fault::Conflict {
                by: Some("Tom".into()),
                kept: vec![("Words".into(), "Wet air keeps the skin of the dough soft.".into())],
                back: "/studio/write".into(),
            }),
        ),
        made("error-500", &error(Fault::Broken { number: "018f-7a31".into() })),
        made("error-404-outside", &ErrorPage { p: outside(l), fault: Fault::NotFound }),
    ]
}
