//! The site's address or a letter, what was found there, and a few taps: then the plan and the first post are made.

use axum::{
    extract::{Multipart, Query, multipart::MultipartRejection},
    response::Response,
};
use axum_extra::extract::Form;
use banyan_app::{
    compose::open_own_pages,
    gather::{
        AddSourceError, NewSource, PollError, SiteFound, Source, SourceKind, add_source, list_arrivals, list_sources,
        read_site, set_carrying,
    },
    plan::{
        ChangePlanError, FirstPage, Trade, first_answers, forget_typed, keep_typed, open_plan, show_plan, typed_before,
    },
    publish::list_channels,
    workspace::{
        WorkspaceSettings, change_settings, set_site, show_settings,
        words::{Language, languages},
    },
};
use banyan_domain::plan::{
    Field, OpenHours, PlanError, Section,
    first::{SiteSays, Week, Wish},
};
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::{found_at, leave, looks_like_an_address, next_page, stop};
use crate::{
    door::{Answer, Stop, Visit, go},
    gather::{Handed, LetterForm, keep_letter, keep_pasted},
    handlers::broken,
    show, signs,
    workspace::first::{Found, FoundForm, FoundNetwork, FoundSays, FoundSource, FoundWhy, LookProblem, Site},
};

pub(crate) async fn show_site(visit: Visit) -> Answer {
    let typed: Option<SiteForm> = typed_before(&visit.app, visit.actor()?, FirstPage::Site).await?;
    Ok(site_page(&visit, StatusCode::OK, typed.unwrap_or_default().letter(), None))
}

fn site_page(visit: &Visit, status: StatusCode, letter: LetterForm, problem: Option<LookProblem>) -> Response {
    show(status, &Site { p: visit.page.clone(), address: letter.address.clone(), problem, letter })
}

/// An address, or a letter that was pasted.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SiteForm {
    address: String,
    pasted: String,
    subject: String,
    leave: String,
}

impl SiteForm {
    fn letter(self) -> LetterForm {
        let Self { address, pasted, subject, leave: _ } = self;
        LetterForm { pasted, subject, address, ..LetterForm::default() }
    }
}

pub(crate) async fn look_at_site(visit: Visit, Form(form): Form<SiteForm>) -> Answer {
    if !form.leave.is_empty() {
        return leave(&visit, FirstPage::Site, &form).await;
    }
    let (address, has_letter) = (form.address.trim(), !form.pasted.trim().is_empty());
    if address.is_empty() && has_letter {
        return handed(&visit, keep_pasted(&visit, form.letter()).await?).await;
    }
    if !looks_like_an_address(address) {
        let problem = Some(LookProblem::NotAnAddress);
        return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form.letter(), problem));
    }
    if has_letter {
        keep_typed(&visit.app, visit.actor()?, FirstPage::Site, &form).await.map_err(stop)?;
    }
    Ok(go(&found_at(address), None))
}

pub(crate) async fn hand_letter(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let came_of_it = keep_letter(&visit, parts).await?;
    handed(&visit, came_of_it).await
}

/// Whoever typed the site's address beside the letter is led on to it.
async fn handed(visit: &Visit, came_of_it: Handed) -> Answer {
    match came_of_it {
        Handed::Kept { address } => {
            forget_typed(&visit.app, visit.actor()?, FirstPage::Site).await.map_err(stop)?;
            let address = address.trim();
            let next =
                if looks_like_an_address(address) { found_at(address) } else { "/studio/first/found".to_owned() };
            Ok(go(&next, None))
        }
        Handed::Refused(letter) => Ok(site_page(visit, StatusCode::UNPROCESSABLE_ENTITY, letter, None)),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct At {
    address: String,
}

pub(crate) async fn show_found(visit: Visit, Query(asked): Query<At>) -> Answer {
    let began = std::time::Instant::now();
    let site = match asked.address.trim() {
        "" => None,
        address => match read_site(&visit.app, address).await {
            Ok(found) => Some(found),
            Err(error) => {
                let problem = Some(LookProblem::from(&error));
                let letter = LetterForm { address: asked.address, ..LetterForm::default() };
                return Ok(site_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, letter, problem));
            }
        },
    };
    if let Some(site) = &site {
        set_site(&visit.app, visit.actor()?, &site.address).await.map_err(broken)?;
    }
    let address = site.as_ref().map(|site| site.address.clone());
    let seconds = Some(began.elapsed().as_secs().max(1));
    if let Some(typed) = typed_of(&visit, address.as_deref()).await? {
        let look = again(&visit, site, typed)?;
        return Ok(show(StatusCode::OK, &found(&visit, Look { seconds, address, ..look }).await?));
    }
    let says = site.as_ref().map(|site| says(&visit, site)).transpose()?.unwrap_or_default();
    let sources: Vec<FoundSource> = site.iter().flat_map(|site| feeds(&visit, site)).collect();
    let typed = FoundForm::opening(&says, carries_one(&visit, &sources).await?);
    let look = Look { site, seconds, address, sources, says, typed };
    Ok(show(StatusCode::OK, &found(&visit, look).await?))
}

/// What was typed before somebody left it for later, of that site or of none.
async fn typed_of(visit: &Visit, address: Option<&str>) -> Result<Option<FoundForm>, Stop> {
    let typed: Option<FoundForm> = typed_before(&visit.app, visit.actor()?, FirstPage::Week).await?;
    Ok(typed.filter(|typed| typed.address.trim() == address.unwrap_or_default()))
}

/// Whether one of them is a source already, and carries by itself.
async fn carries_one(visit: &Visit, found: &[FoundSource]) -> Result<bool, Stop> {
    let known = list_sources(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(known.iter().any(|known| known.carries() && found.iter().any(|found| found.value == known.address)))
}

/// What there is to choose from, and what is chosen of it.
struct Look {
    site: Option<SiteFound>,
    seconds: Option<u64>,
    address: Option<String>,
    sources: Vec<FoundSource>,
    says: FoundSays,
    typed: FoundForm,
}

async fn found(visit: &Visit, look: Look) -> Result<Found, Stop> {
    let (networks, resting) = networks(visit, look.site.as_ref()).await?;
    Ok(Found {
        seconds: look.seconds,
        asks_promise: !is_promised(visit).await?,
        asks_doing: look.sources.is_empty() && !has_an_opening(visit).await?,
        sources: look.sources,
        letters: letters(visit).await?,
        networks,
        resting,
        says: look.says,
        address: look.address,
        me: visit.first_name(),
        typed: look.typed,
        problem: None,
        p: visit.page.clone(),
    })
}

/// The same page with all that was typed and tapped. The site is read once more for it; where it does not answer now,
/// what was switched on stays.
async fn refuse(visit: &Visit, form: FoundForm, problem: Option<PlanError>) -> Answer {
    let began = std::time::Instant::now();
    let address = Some(form.address.trim().to_owned()).filter(|address| !address.is_empty());
    let site = match &address {
        Some(address) => read_site(&visit.app, address).await.ok(),
        None => None,
    };
    let seconds = site.as_ref().map(|_| began.elapsed().as_secs().max(1));
    let look = again(visit, site, form)?;
    let page = found(visit, Look { seconds, address, ..look }).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &Found { problem, ..page }))
}

/// All that was switched on and typed, as it was.
fn again(visit: &Visit, site: Option<SiteFound>, form: FoundForm) -> Result<Look, Stop> {
    let mut sources: Vec<FoundSource> = site.iter().flat_map(|site| feeds(visit, site)).collect();
    for source in &mut sources {
        source.on = form.source.contains(&source.value);
    }
    let unread = form.source.iter().filter(|value| !sources.iter().any(|source| source.value == **value));
    let unread: Vec<FoundSource> = unread.map(|value| unread_source(visit, value)).collect();
    sources.extend(unread);
    let says = match &site {
        Some(site) => says(visit, site)?,
        None => form.says(),
    };
    Ok(Look { site, seconds: None, address: None, sources, says, typed: form })
}

fn unread_source(visit: &Visit, address: &str) -> FoundSource {
    FoundSource {
        value: address.to_owned(),
        sign: signs::of_network(&visit.app, "feed", address),
        title: address.to_owned(),
        items: None,
        newest: None,
        on: true,
    }
}

fn feeds(visit: &Visit, site: &SiteFound) -> Vec<FoundSource> {
    let feeds = site.feeds.iter().map(|feed| FoundSource {
        value: feed.address.clone(),
        sign: signs::of_network(&visit.app, if feed.podcast { "podcast" } else { "feed" }, &feed.name),
        title: feed.name.clone(),
        items: Some(feed.items),
        newest: feed.newest,
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
        booking: site.page.contact.booking.clone().filter(|address| SiteSays::can_book_at(address)),
        language: spoken.filter(|tag| *tag != ours.as_str()),
    })
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

const MOST_LETTERS: u32 = 3;

async fn letters(visit: &Visit) -> Result<Vec<String>, Stop> {
    let sources = list_sources(&visit.app, visit.actor()?).await.map_err(broken)?;
    let mut letters = Vec::new();
    for handed in sources.iter().filter(|source| source.kind == SourceKind::Hand) {
        let of_it = list_arrivals(&visit.app, visit.actor()?, Some(handed.id), None, MOST_LETTERS).await;
        letters.extend(of_it.map_err(broken)?.into_iter().map(|letter| letter.item.title));
    }
    letters.truncate(MOST_LETTERS as usize);
    Ok(letters)
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
    if !form.leave.is_empty() {
        return leave(&visit, FirstPage::Week, &form).await;
    }
    if !form.again.is_empty() {
        return sources_again(&visit, &form).await;
    }
    if form.lacks_name() || form.lacks_deputy() {
        return Box::pin(refuse(&visit, form, None)).await;
    }
    if let Some(language) = languages().iter().find(|language| language.tag == form.language) {
        let settings = show_settings(&visit.app, actor).await.map_err(broken)?;
        let settings = WorkspaceSettings { language: language.tag.to_owned(), ..settings };
        change_settings(&visit.app, actor, settings).await.map_err(broken)?;
    }
    match open_plan(&visit.app, actor, week_of(&visit, &form), Trade::parse(&form.trade)).await {
        Ok(()) => {}
        Err(ChangePlanError::Plan(wrong)) => return Box::pin(refuse(&visit, form, Some(wrong))).await,
        Err(error) => return Err(stop(error)),
    }
    let unread = switch_on(&visit, &form).await?;
    open_own_pages(&visit.app, actor, &form.doing).await.map_err(broken)?;
    if unread.is_empty() {
        Ok(go(&next_page(&visit).await?, None))
    } else {
        Ok(go(&done_without(&unread, &form), None))
    }
}

/// What could not be read, tried once more; all else of the form was answered.
async fn sources_again(visit: &Visit, form: &FoundForm) -> Answer {
    let unread = switch_on(visit, form).await?;
    open_own_pages(&visit.app, visit.actor()?, "").await.map_err(broken)?;
    Ok(go(&done_without(&unread, form), None))
}

/// Gives back the addresses that cannot be read just now.
async fn switch_on(visit: &Visit, form: &FoundForm) -> Result<Vec<String>, Stop> {
    let (actor, carries) = (visit.actor()?, form.mode == "carry");
    let mut unread = Vec::new();
    for address in &form.source {
        let (source, carried) = match add_source(&visit.app, actor, NewSource::Address(address.clone()), false).await {
            Ok((id, _)) => (id, false),
            Err(AddSourceError::AlreadyHere(known)) => match known_source(visit, &known).await? {
                Some(known) => (known.id, known.carries()),
                // Somebody has just removed it.
                None => continue,
            },
            Err(AddSourceError::Read(_) | AddSourceError::Poll(PollError::Read(_))) => {
                unread.push(address.clone());
                continue;
            }
            Err(error) => return Err(broken(error)),
        };
        if carries != carried {
            set_carrying(&visit.app, actor, source, carries).await.map_err(broken)?;
        }
    }
    Ok(unread)
}

async fn known_source(visit: &Visit, address: &str) -> Result<Option<Source>, Stop> {
    let known = list_sources(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(known.into_iter().find(|source| source.address == address))
}

/// The last page says what could not be read, and how it was to go out.
fn done_without(unread: &[String], form: &FoundForm) -> String {
    if unread.is_empty() {
        return "/studio/first/done".to_owned();
    }
    let mut said = url::form_urlencoded::Serializer::new(String::new());
    said.append_pair("mode", &form.mode);
    for address in unread {
        said.append_pair("unread", address);
    }
    format!("/studio/first/done?{}", said.finish())
}

fn week_of(visit: &Visit, form: &FoundForm) -> Week {
    let other = |tapped: &str, name: &str| (tapped == "other").then(|| name.to_owned());
    Week {
        wish: Wish::parse(&form.wish),
        hours: form.hours.clone(),
        who: other(&form.who, &form.who_name).unwrap_or_else(|| visit.first_name()),
        deputy: other(&form.deputy, &form.deputy_name).unwrap_or_default(),
        promise: form.promise.clone(),
        site: SiteSays {
            open: OpenHours::parse(&form.open),
            letter: !form.letter.is_empty(),
            booking: Some(form.booking.clone()).filter(|address| SiteSays::can_book_at(address)).unwrap_or_default(),
        },
    }
}
