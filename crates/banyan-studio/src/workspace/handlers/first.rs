//! The first run: who, where the words are, what was found, and that it stands.

use std::collections::BTreeMap;

use axum::{extract::Query, response::Response};
use axum_extra::extract::Form;
use banyan_app::{
    compose::carry_item,
    gather::{AddSourceError, NewSource, add_source, list_arrivals, list_sources, read_site, set_carrying},
    publish::{connect_channel, list_channels, list_queue},
    workspace::{
        FirstRun, FirstRunError, UserError, WorkspaceSettings, begin_workspace, change_settings, open_session,
    },
};
use http::StatusCode;
use secrecy::ExposeSecret as _;
use serde::Deserialize;

use super::{door::with_cookie, settings::zones};
use crate::{
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    show, signs,
    workspace::first::{
        FirstPost, Found, FoundForm, FoundNetwork, FoundSource, FoundWhy, LookProblem, Owner, OwnerForm, OwnerProblem,
        Site, Stands,
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Printed {
    code: String,
}

pub(crate) async fn show_first(visit: Visit, Query(printed): Query<Printed>) -> Answer {
    if visit.workspace.is_some() {
        return Ok(go("/studio", None));
    }
    let problems = if visit.app.is_first_code(&printed.code) { Vec::new() } else { vec![OwnerProblem::BadCode] };
    let language = visit.page.language().tag.to_owned();
    let form = OwnerForm { language, code: printed.code, ..OwnerForm::default() };
    Ok(owner_page(&visit, StatusCode::OK, form, problems))
}

fn owner_page(visit: &Visit, status: StatusCode, form: OwnerForm, problems: Vec<OwnerProblem>) -> Response {
    let page = Owner { p: visit.page.clone(), code: form.code.clone(), form, zones: zones(), problems };
    show(status, &page)
}

pub(crate) async fn begin_business(visit: Visit, Form(form): Form<OwnerForm>) -> Answer {
    let mut problems = form.problems();
    if !visit.app.is_first_code(&form.code) {
        problems.push(OwnerProblem::BadCode);
    }
    if !problems.is_empty() {
        return Ok(owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, problems));
    }
    let first_run = FirstRun {
        owner_name: form.name.clone(),
        email: form.email.clone(),
        password: form.password.expose_secret().to_owned(),
        business: form.business.clone(),
        zone: form.zone.clone(),
        language: form.language.clone(),
    };
    let (actor, owner) = match begin_workspace(&visit.app, first_run).await {
        Ok(begun) => begun,
        Err(FirstRunError::AlreadyBegun) => return Ok(go("/studio/sign-in", None)),
        Err(FirstRunError::Owner(UserError::NotAnAddress(_))) => {
            let problems = vec![OwnerProblem::NotAnEmail];
            return Ok(owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, problems));
        }
        Err(other) => return Err(broken(other)),
    };
    // The root of the tree is there from the first minute.
    connect_channel(&visit.app, &actor, "own_site", BTreeMap::new()).await.map_err(broken)?;
    let cookie = open_session(&visit.app, owner).await?;
    Ok(with_cookie(&visit.app, &cookie, "/studio/first/site"))
}

pub(crate) async fn show_site(visit: Visit) -> Answer {
    Ok(site_page(&visit, StatusCode::OK, String::new(), None))
}

fn site_page(visit: &Visit, status: StatusCode, address: String, problem: Option<LookProblem>) -> Response {
    show(status, &Site { p: visit.page.clone(), address, problem })
}

#[derive(Deserialize)]
pub(crate) struct SiteForm {
    #[serde(default)]
    address: String,
}

pub(crate) async fn look_at_site(visit: Visit, Form(form): Form<SiteForm>) -> Answer {
    let address = form.address.trim().to_owned();
    if address.is_empty() || address.contains(char::is_whitespace) || !address.contains(['.', ':']) {
        let problem = Some(LookProblem::NotAnAddress);
        return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form.address, problem));
    }
    let encoded: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
    Ok(go(&format!("/studio/first/found?address={encoded}"), None))
}

pub(crate) async fn show_found(visit: Visit, Query(form): Query<SiteForm>) -> Answer {
    let began = std::time::Instant::now();
    let found = match read_site(&visit.app, &form.address).await {
        Ok(found) => found,
        Err(error) => {
            let problem = Some(LookProblem::from(&error));
            return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form.address, problem));
        }
    };
    remember_site(&visit, &found.address).await?;
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let networks = found.page.networks.iter().map(|profile| {
        let network = profile.network.to_owned();
        let known = visit.app.connector(&network).is_some();
        FoundNetwork {
            sign: signs::of_network(&visit.app, &network, &network),
            handle: profile.handle.clone(),
            why: if profile.rel_me { FoundWhy::Vouched } else { FoundWhy::Linked },
            connected: channels.iter().any(|channel| channel.network == network && channel.is_live()),
            href: known.then(|| format!("/studio/places/add/{network}")),
        }
    });
    let page = Found {
        seconds: began.elapsed().as_secs().max(1),
        sources: found
            .feeds
            .iter()
            .map(|feed| FoundSource {
                value: feed.address.clone(),
                sign: signs::of_network(&visit.app, if feed.podcast { "podcast" } else { "feed" }, &feed.name),
                title: feed.name.clone(),
                items: feed.items,
                newest: None,
                on: true,
            })
            .collect(),
        networks: networks.collect(),
        resting: channels
            .iter()
            .filter_map(|channel| {
                let year = i16::try_from(channel.rested_year?).ok()?;
                Some(FoundNetwork {
                    sign: signs::of_channel(&visit.app, channel),
                    handle: channel.handle.clone(),
                    why: FoundWhy::QuietSince(year),
                    connected: false,
                    href: None,
                })
            })
            .collect(),
        address: found.address,
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

async fn remember_site(visit: &Visit, address: &str) -> Result<(), Stop> {
    let workspace = visit.workspace()?;
    let settings = WorkspaceSettings {
        name: workspace.name.clone(),
        zone: workspace.zone.clone(),
        language: workspace.language.clone(),
        site_address: Some(address.to_owned()),
        tagline: workspace.tagline.clone(),
    };
    change_settings(&visit.app, visit.actor()?, settings).await.map_err(broken)
}

pub(crate) async fn choose_found(visit: Visit, Form(form): Form<FoundForm>) -> Answer {
    let actor = visit.actor()?;
    for address in &form.source {
        match add_source(&visit.app, actor, NewSource::Address(address.clone()), false).await {
            Ok((id, _)) if form.mode == "carry" => {
                set_carrying(&visit.app, actor, id, true).await.map_err(broken)?;
            }
            // What is here already stays; what cannot be read just now can be added again on Sources.
            Ok(_) | Err(AddSourceError::AlreadyHere(_) | AddSourceError::Read(_)) => {}
            Err(error) => return Err(broken(error)),
        }
    }
    open_own_pages(&visit).await?;
    Ok(go("/studio/first/done", None))
}

/// The newest article, in its own words, is the first page of the own site. No other place gets anything old.
async fn open_own_pages(visit: &Visit) -> Result<(), Stop> {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let newest = list_arrivals(&visit.app, actor, None, None, 1).await.map_err(broken)?;
    let newest = newest.first().filter(|newest| newest.state == "known");
    if let (Some(own), Some(newest)) = (channels.iter().find(|channel| channel.network == "own_site"), newest) {
        carry_item(&visit.app, actor, newest.id, Some(&[own.id])).await.map_err(broken)?;
    }
    Ok(())
}

pub(crate) async fn show_done(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let sources = list_sources(&visit.app, actor).await.map_err(broken)?;
    let queue = list_queue(&visit.app, actor).await.map_err(broken)?;
    let first = queue.asking.first().or(queue.waiting.first()).or(queue.out.first());
    let page = Stands {
        first_name: visit.first_name(),
        sources: sources.into_iter().map(|source| source.name).collect(),
        places: channels
            .iter()
            .filter(|channel| channel.is_live())
            .map(|channel| signs::of_channel(&visit.app, channel))
            .collect(),
        first_post: first.map(|line| FirstPost {
            title: line.title.clone(),
            text: String::new(),
            href: format!("/studio/posts/{}", line.post),
            due: line.published_at.unwrap_or(line.due_at),
            state: line.state,
        }),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}
