//! The site's address or a letter, what was found there, and a few taps: then the plan and the first post are made.

use axum::{
    extract::{Multipart, Query, multipart::MultipartRejection},
    response::Response,
};
use axum_extra::extract::Form;
use banyan_app::{
    compose::open_own_pages,
    gather::{
        AddSourceError, NewSource, SiteFound, SourceKind, add_source, list_arrivals, list_sources, read_site,
        set_carrying,
    },
    plan::{Trade, first_answers, open_plan, show_plan},
    publish::list_channels,
    workspace::{
        WorkspaceSettings, change_settings, set_site, show_settings,
        words::{Language, languages},
    },
};
use banyan_domain::plan::{
    Field, OpenHours, Section,
    first::{SiteSays, Week, Wish},
};
use http::StatusCode;
use serde::Deserialize;

use super::{found_at, looks_like_an_address, next_page, stop};
use crate::{
    door::{Answer, Stop, Visit, go},
    gather::{LetterForm, keep_letter},
    handlers::broken,
    show, signs,
    workspace::first::{Found, FoundForm, FoundNetwork, FoundSays, FoundSource, FoundWhy, LookProblem, Site},
};

/// As long as a line of the plan may be.
const LONGEST_ADDRESS: usize = 200;

pub(crate) async fn show_site(visit: Visit) -> Answer {
    Ok(site_page(&visit, StatusCode::OK, String::new(), None))
}

fn site_page(visit: &Visit, status: StatusCode, address: String, problem: Option<LookProblem>) -> Response {
    show(status, &Site { p: visit.page.clone(), address, problem, letter: LetterForm::default() })
}

#[derive(Deserialize)]
pub(crate) struct SiteForm {
    #[serde(default)]
    address: String,
}

pub(crate) async fn look_at_site(visit: Visit, Form(form): Form<SiteForm>) -> Answer {
    let address = form.address.trim();
    if !looks_like_an_address(address) {
        let problem = Some(LookProblem::NotAnAddress);
        return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form.address, problem));
    }
    Ok(go(&found_at(address), None))
}

pub(crate) async fn hand_letter(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let Some(letter) = keep_letter(&visit, parts).await? else { return Ok(go("/studio/first/found", None)) };
    let page = Site { p: visit.page.clone(), address: String::new(), problem: None, letter };
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

pub(crate) async fn show_found(visit: Visit, Query(asked): Query<SiteForm>) -> Answer {
    let began = std::time::Instant::now();
    let site = match asked.address.trim() {
        "" => None,
        address => match read_site(&visit.app, address).await {
            Ok(found) => Some(found),
            Err(error) => {
                let problem = Some(LookProblem::from(&error));
                return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, asked.address, problem));
            }
        },
    };
    if let Some(site) = &site {
        set_site(&visit.app, visit.actor()?, &site.address).await.map_err(broken)?;
    }
    let (networks, resting) = networks(&visit, site.as_ref()).await?;
    let sources: Vec<FoundSource> = site.iter().flat_map(|site| feeds(&visit, site)).collect();
    let page = Found {
        seconds: began.elapsed().as_secs().max(1),
        asks_promise: !is_promised(&visit).await?,
        asks_doing: sources.is_empty() && !has_an_opening(&visit).await?,
        sources,
        letters: letters(&visit).await?,
        networks,
        resting,
        says: site.as_ref().map(|site| says(&visit, site)).transpose()?.unwrap_or_default(),
        address: site.map(|site| site.address),
        me: visit.first_name(),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn feeds(visit: &Visit, site: &SiteFound) -> Vec<FoundSource> {
    let feeds = site.feeds.iter().map(|feed| FoundSource {
        value: feed.address.clone(),
        sign: signs::of_network(&visit.app, if feed.podcast { "podcast" } else { "feed" }, &feed.name),
        title: feed.name.clone(),
        items: feed.items,
        newest: None,
        on: true,
    });
    feeds.collect()
}

fn says(visit: &Visit, site: &SiteFound) -> Result<FoundSays, Stop> {
    let ours = &visit.workspace()?.language;
    let said = site.page.language.as_deref().and_then(|tag| tag.split(['-', '_']).next());
    let is_said = |language: &&Language| said.is_some_and(|said| said.eq_ignore_ascii_case(language.tag));
    let spoken = languages().iter().find(is_said).map(|language| language.tag);
    Ok(FoundSays {
        open: OpenHours::of(&site.page.contact.opening_hours),
        letter: site.page.newsletter.is_some(),
        booking: site.page.contact.booking.clone().filter(|address| is_address(address)),
        language: spoken.filter(|tag| *tag != ours.as_str()),
    })
}

fn is_address(typed: &str) -> bool {
    url::Url::parse(typed).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) && typed.len() <= LONGEST_ADDRESS
}

/// Something that came in, or the first post itself.
async fn has_an_opening(visit: &Visit) -> Result<bool, Stop> {
    let actor = visit.actor()?;
    let came = list_arrivals(&visit.app, actor, None, None, 1).await.map_err(broken)?;
    Ok(!came.is_empty() || first_answers(&visit.app, actor).await?.first_post().is_some())
}

async fn is_promised(visit: &Visit) -> Result<bool, Stop> {
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    Ok(plan.one(Section::Means).is_some_and(|row| !row.example && row.says(Field::AnswerWithin)))
}

async fn letters(visit: &Visit) -> Result<Vec<String>, Stop> {
    let sources = list_sources(&visit.app, visit.actor()?).await.map_err(broken)?;
    let Some(handed) = sources.iter().find(|source| source.kind == SourceKind::Hand) else { return Ok(Vec::new()) };
    let letters = list_arrivals(&visit.app, visit.actor()?, Some(handed.id), None, 3).await.map_err(broken)?;
    Ok(letters.into_iter().map(|letter| letter.item.title).collect())
}

async fn networks(visit: &Visit, site: Option<&SiteFound>) -> Result<(Vec<FoundNetwork>, Vec<FoundNetwork>), Stop> {
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let linked = site.iter().flat_map(|site| &site.page.networks).map(|profile| {
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
    let resting = channels.iter().filter_map(|channel| {
        let year = i16::try_from(channel.rested_year?).ok()?;
        Some(FoundNetwork {
            sign: signs::of_channel(&visit.app, channel),
            handle: channel.handle.clone(),
            why: FoundWhy::QuietSince(year),
            connected: false,
            href: None,
        })
    });
    Ok((linked.collect(), resting.collect()))
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
    if let Some(language) = languages().iter().find(|language| language.tag == form.language) {
        let settings = show_settings(&visit.app, actor).await.map_err(broken)?;
        let settings = WorkspaceSettings { language: language.tag.to_owned(), ..settings };
        change_settings(&visit.app, actor, settings).await.map_err(broken)?;
    }
    open_plan(&visit.app, actor, week_of(&visit, &form), Trade::parse(&form.trade)).await.map_err(stop)?;
    open_own_pages(&visit.app, actor, &form.doing).await.map_err(broken)?;
    Ok(go(&next_page(&visit).await?, None))
}

fn week_of(visit: &Visit, form: &FoundForm) -> Week {
    let other = |tapped: &str, name: &str| (tapped == "other").then(|| name.trim().to_owned());
    Week {
        wish: Wish::parse(&form.wish),
        hours: form.hours.clone(),
        who: other(&form.who, &form.who_name).filter(|name| !name.is_empty()).unwrap_or_else(|| visit.first_name()),
        deputy: other(&form.deputy, &form.deputy_name).unwrap_or_default(),
        promise: form.promise.clone(),
        site: SiteSays {
            open: OpenHours::parse(&form.open),
            letter: !form.letter.is_empty(),
            booking: Some(form.booking.clone()).filter(|address| is_address(address)).unwrap_or_default(),
        },
    }
}
