//! The hall: first run, signing in, Today, settings.

use std::collections::BTreeMap;

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use banyan_app::{
    App,
    compose::say_trouble,
    gather::{
        AddSourceError, NewSource, ReadError, add_source, carry_newest, list_arrivals, list_sources, read_site,
        set_carrying,
    },
    publish::{Channel, PublicationLine, connect_channel, list_channels, list_queue},
    schedule::next_slot,
    workspace::{
        FirstRun, FirstRunError, SettingsError, SignInError, UserError, WorkspaceSettings, begin_workspace,
        change_password as change_own_password, change_settings as change_business, end_session, hold_posts,
        open_session, release_posts, sign_in as sign_in_verb,
    },
};
use banyan_domain::{publish::PublicationState as State_, time::UtcMillis};
use http::{HeaderMap, StatusCode, header};
use secrecy::ExposeSecret as _;
use serde::Deserialize;

use crate::{
    done::Done,
    door::{Answer, Stop, Visit, cookie, go, set_cookie},
    handlers::broken,
    show, signs,
    workspace::{
        Carried, DayLine, Fault, Health, Help, Need, NeedKind, PasswordForm, PasswordProblem, Settings, SettingsForm,
        SettingsProblem, SignIn, SignInForm, SignInState, Today, TreePlace, WentOut,
        first::{
            FirstPost, Found, FoundForm, FoundNetwork, FoundSource, FoundWhy, LookProblem, Owner, OwnerForm,
            OwnerProblem, Site, Stands,
        },
    },
};

// ---- Today ---------------------------------------------------------------------------------------------------------

pub(crate) async fn show_today(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let queue = list_queue(&visit.app, actor).await.map_err(broken)?;
    let needs = needs(&visit, &channels, &queue.asking).await?;
    let now = visit.app.now();
    let today = visit.page.now.date();
    let is_today = |at: UtcMillis| at.in_zone(visit.page.now.time_zone()).date() == today;
    let mut lines: Vec<&PublicationLine> = queue.waiting.iter().chain(&queue.asking).chain(&queue.out).collect();
    lines.retain(|line| is_today(line.published_at.unwrap_or(line.due_at)));
    lines.sort_by_key(|line| line.published_at.unwrap_or(line.due_at));
    let page = Today {
        first_name: first_name(&visit),
        places: channels.iter().map(|channel| tree_place(&visit, channel, &queue.waiting, &queue.out)).collect(),
        needs,
        trouble: None,
        day: by_post(&lines)
            .into_iter()
            .map(|group| DayLine {
                at: group[0].published_at.unwrap_or(group[0].due_at),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                state: worst(&group),
                places: group.iter().map(|line| sign_of(&visit, line)).collect(),
            })
            .collect(),
        went_out: by_post(&queue.out.iter().collect::<Vec<_>>())
            .into_iter()
            .take(5)
            .map(|group| WentOut {
                at: group[0].published_at.unwrap_or(now),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                places: group.iter().map(|line| sign_of(&visit, line)).collect(),
            })
            .collect(),
        carried: carried(&visit.app, &channels, &queue.out),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn first_name(visit: &Visit) -> String {
    let name = visit.session().map(|session| session.name.clone()).unwrap_or_default();
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

/// Lines of one post stand together, in the order in which its first line comes.
fn by_post<'a>(lines: &[&'a PublicationLine]) -> Vec<Vec<&'a PublicationLine>> {
    let mut groups: Vec<Vec<&PublicationLine>> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|group| group[0].post == line.post) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
}

/// What a person should know first about several journeys of one post.
fn worst(group: &[&PublicationLine]) -> State_ {
    let asks = group.iter().find(|line| line.state.waits_for_person());
    let open = group.iter().find(|line| !line.state.is_settled());
    asks.or(open).unwrap_or(&group[0]).state
}

fn sign_of(visit: &Visit, line: &PublicationLine) -> crate::parts::PlaceSign {
    signs::of_network(&visit.app, &line.network, &line.channel_name)
}

fn tree_place(visit: &Visit, channel: &Channel, waiting: &[PublicationLine], out: &[PublicationLine]) -> TreePlace {
    let next = waiting.iter().find(|line| line.channel == channel.id).map(|line| line.due_at);
    let last = out.iter().find(|line| line.channel == channel.id).and_then(|line| line.published_at);
    let health = match (channel.rested_year, channel.pause_reason) {
        (Some(year), _) => {
            let year = i16::try_from(year).unwrap_or_default();
            Health::Rested { from: year, to: year }
        }
        (None, Some(banyan_app::publish::PauseReason::Person)) => Health::Held,
        (None, Some(_)) => Health::Broken,
        (None, None) => Health::Well,
    };
    TreePlace { sign: signs::of_channel(&visit.app, channel), health, next: next.or(last) }
}

/// In the order in which they should be met: what may be wrong out there first, then what waits, then what is empty.
async fn needs(visit: &Visit, channels: &[Channel], asking: &[PublicationLine]) -> Result<Vec<Need>, Stop> {
    let actor = visit.actor()?;
    let mut needs = Vec::new();
    let missed: Vec<&PublicationLine> = asking.iter().filter(|line| line.state == State_::Missed).collect();
    for line in asking.iter().filter(|line| line.state != State_::Missed) {
        let title = line.title.clone();
        let kind = match line.state {
            State_::OutcomeUnknown => NeedKind::Unknown { title, left: line.left_at.unwrap_or(line.due_at) },
            State_::PublishedInPart => NeedKind::InPart { title, out: 1, of: 2 },
            _ => {
                let reason = line.trouble.as_ref().map(|trouble| say_trouble(visit.page.words, trouble));
                NeedKind::Refused { title, reason: reason.unwrap_or_default() }
            }
        };
        let href = format!("/studio/posts/{}", line.post);
        needs.push(Need { kind, places: vec![sign_of(visit, line)], minutes: 2, href });
    }
    for channel in channels.iter().filter(|channel| channel.rested_year.is_none()) {
        let broken = channel.pause_reason.is_some_and(|reason| reason != banyan_app::publish::PauseReason::Person);
        if broken {
            let kind = NeedKind::Reconnect { place: channel.name.clone(), waiting: 0 };
            let href = format!("/studio/places/add/{}", channel.network);
            let places = vec![signs::of_channel(&visit.app, channel)];
            needs.push(Need { kind, places, minutes: 3, href });
        }
    }
    if let Some(first) = missed.first() {
        let kind = NeedKind::Missed { posts: missed.len(), from: first.due_at };
        needs.push(Need { kind, places: Vec::new(), minutes: 2, href: "/studio/queue".to_owned() });
    }
    let sources = list_sources(&visit.app, actor).await.map_err(broken)?;
    for source in &sources {
        let href = format!("/studio/sources#s-{}", source.id);
        if source.held.is_some() {
            let held = list_arrivals(&visit.app, actor, Some(source.id), Some("held"), 200).await.map_err(broken)?;
            let kind = NeedKind::HeldItems { source: source.name.clone(), items: held.len() };
            needs.push(Need { kind, places: Vec::new(), minutes: 2, href });
        } else if source.fresh > 0 {
            let fresh = list_arrivals(&visit.app, actor, Some(source.id), Some("fresh"), 3).await.map_err(broken)?;
            let due = next_free(visit, channels).await?;
            needs.extend(fresh.into_iter().map(|arrival| Need {
                kind: NeedKind::SaySo { title: arrival.item.title, due },
                places: Vec::new(),
                minutes: 1,
                href: href.clone(),
            }));
        } else if source.failures > 2 || source.gone_at.is_some() {
            let since = source.last_polled_at.unwrap_or(visit.app.now());
            let kind = NeedKind::SourceSilent { source: source.name.clone(), since };
            needs.push(Need { kind, places: Vec::new(), minutes: 3, href });
        }
    }
    if sources.is_empty() {
        needs.push(Need {
            kind: NeedKind::FirstSource,
            places: Vec::new(),
            minutes: 1,
            href: "/studio/sources".to_owned(),
        });
    }
    if channels.iter().all(|channel| channel.network == "own_site" || channel.rested_year.is_some()) {
        needs.push(Need {
            kind: NeedKind::FirstPlace,
            places: Vec::new(),
            minutes: 3,
            href: "/studio/places".to_owned(),
        });
    }
    Ok(needs)
}

/// When a post that is said yes to now goes out: the first borrowed place's next free time.
async fn next_free(visit: &Visit, channels: &[Channel]) -> Result<UtcMillis, Stop> {
    let borrowed = channels.iter().find(|channel| channel.is_live() && channel.network != "own_site");
    let Some(channel) = borrowed else { return Ok(visit.app.now()) };
    let next = next_slot(&visit.app, visit.actor()?, channel.id).await.map_err(broken)?;
    Ok(next.unwrap_or(visit.app.now()))
}

/// "I can say I'm doing it", once something has gone out.
fn carried(app: &App, channels: &[Channel], out: &[PublicationLine]) -> Option<Carried> {
    let first = out.iter().filter_map(|line| line.published_at).min()?;
    let posts = by_post(&out.iter().collect::<Vec<_>>()).len();
    let places: Vec<String> = channels
        .iter()
        .filter(|channel| channel.is_live() && channel.network != "own_site")
        .map(|channel| signs::of_channel(app, channel).name)
        .collect();
    Some(Carried { since: first, articles: posts, places: places.join(", "), minutes_this_week: 0 })
}

pub(crate) async fn hold(visit: Visit) -> Answer {
    hold_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::Held)))
}

pub(crate) async fn release(visit: Visit) -> Answer {
    release_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::LetGo)))
}

// ---- signing in ----------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct SignInQuery {
    #[serde(default)]
    next: String,
    #[serde(default)]
    ended: String,
    #[serde(default)]
    out: String,
}

pub(crate) async fn show_sign_in(visit: Visit, Query(query): Query<SignInQuery>) -> Answer {
    let had_session = !query.ended.is_empty() && query.next != "/studio" && !query.next.is_empty();
    let state = match (query.out.is_empty(), had_session) {
        (false, _) => SignInState::SignedOut,
        (true, true) => SignInState::Ended,
        (true, false) => SignInState::Fresh,
    };
    Ok(sign_in_page(&visit, StatusCode::OK, state, String::new(), query.next))
}

fn sign_in_page(visit: &Visit, status: StatusCode, state: SignInState, email: String, next: String) -> Response {
    let page = SignIn {
        p: visit.page.clone(),
        business: visit.workspace.as_ref().map(|workspace| workspace.name.clone()),
        state,
        reset_command: "banyan user reset-password".to_owned(),
        email,
        next,
    };
    show(status, &page)
}

pub(crate) async fn sign_in(visit: Visit, Form(form): Form<SignInForm>) -> Answer {
    let password = form.password.expose_secret().to_owned();
    match sign_in_verb(&visit.app, &form.email, password, &visit.from).await {
        Ok(cookie) => Ok(with_cookie(&visit.app, &cookie, form.next())),
        Err(SignInError::Wrong) => {
            let state = SignInState::Wrong;
            Ok(sign_in_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, state, form.email.clone(), form.next.clone()))
        }
        Err(SignInError::TooMany) => {
            let until = visit.app.now().plus(std::time::Duration::from_mins(1));
            let state = SignInState::TooMany { until };
            Ok(sign_in_page(&visit, StatusCode::TOO_MANY_REQUESTS, state, form.email.clone(), form.next.clone()))
        }
        Err(SignInError::Internal(error)) => Err(error.into()),
    }
}

fn with_cookie(app: &App, value: &str, to: &str) -> Response {
    ([(header::SET_COOKIE, set_cookie(app, value))], Redirect::to(to)).into_response()
}

pub(crate) async fn sign_out(visit: Visit, headers: HeaderMap) -> Answer {
    if let Some(cookie) = cookie(&headers) {
        end_session(&visit.app, cookie).await?;
    }
    Ok(with_cookie(&visit.app, "", "/studio/sign-in?out=1"))
}

// ---- the first run -------------------------------------------------------------------------------------------------

pub(crate) async fn show_first(visit: Visit) -> Answer {
    if visit.workspace.is_some() {
        return Ok(go("/studio", None));
    }
    let form = OwnerForm { language: visit.page.language().tag.to_owned(), ..OwnerForm::default() };
    Ok(owner_page(&visit, StatusCode::OK, form, Vec::new()))
}

fn owner_page(visit: &Visit, status: StatusCode, form: OwnerForm, problems: Vec<OwnerProblem>) -> Response {
    let page = Owner { p: visit.page.clone(), code: form.code.clone(), form, zones: zones(), problems };
    show(status, &page)
}

fn zones() -> Vec<String> {
    jiff::tz::db().available().map(|name| name.to_string()).filter(|name| name.contains('/')).collect()
}

pub(crate) async fn begin_business(visit: Visit, Form(form): Form<OwnerForm>) -> Answer {
    let problems = form.problems();
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
            let problem = Some(look_problem(&error));
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

pub(crate) fn look_problem(error: &ReadError) -> LookProblem {
    use banyan_app::NetErrorKind as Kind;
    match error {
        ReadError::Net { source, .. } => match source.kind {
            Kind::Forbidden => LookProblem::OwnNetwork,
            Kind::BadAddress => LookProblem::NotAnAddress,
            Kind::TimedOut => LookProblem::TooSlow,
            _ => LookProblem::Unreachable,
        },
        ReadError::Status { .. } | ReadError::Gone(_) => LookProblem::Unreachable,
        _ => LookProblem::NothingFound,
    }
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
    change_business(&visit.app, visit.actor()?, settings).await.map_err(broken)
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
    // The first post on the own blog: the newest article, in its own words.
    let sources = list_sources(&visit.app, actor).await.map_err(broken)?;
    if let Some(source) = sources.first() {
        carry_newest(&visit.app, actor, source.id, 1).await.map_err(broken)?;
    }
    Ok(go("/studio/first/done", None))
}

pub(crate) async fn show_done(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let sources = list_sources(&visit.app, actor).await.map_err(broken)?;
    let queue = list_queue(&visit.app, actor).await.map_err(broken)?;
    let first = queue.waiting.first().or(queue.out.first());
    let page = Stands {
        first_name: first_name(&visit),
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
            due: (line.state == State_::Scheduled).then_some(line.due_at),
        }),
        site_connected: channels.iter().any(|channel| channel.network == "own_site"),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

// ---- settings and help ---------------------------------------------------------------------------------------------

pub(crate) async fn show_settings(visit: Visit) -> Answer {
    let workspace = visit.workspace()?;
    let form = SettingsForm {
        revision: 0,
        business: workspace.name.clone(),
        language: workspace.language.clone(),
        zone: workspace.zone.clone(),
        base_address: visit.app.base_url.to_string(),
    };
    Ok(settings_page(&visit, StatusCode::OK, form, None, None))
}

fn settings_page(
    visit: &Visit,
    status: StatusCode,
    form: SettingsForm,
    problem: Option<SettingsProblem>,
    password_problem: Option<PasswordProblem>,
) -> Response {
    let page = Settings {
        p: visit.page.clone(),
        email: visit.session().map(|session| session.email.clone()).unwrap_or_default(),
        form,
        zones: zones(),
        problem,
        password_problem,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    show(status, &page)
}

pub(crate) async fn change_settings(visit: Visit, Form(form): Form<SettingsForm>) -> Answer {
    if let Some(problem) = form.problem() {
        return Ok(settings_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, Some(problem), None));
    }
    let workspace = visit.workspace()?;
    let settings = WorkspaceSettings {
        name: form.business.clone(),
        zone: form.zone.clone(),
        language: form.language.clone(),
        site_address: workspace.site_address.clone(),
        tagline: workspace.tagline.clone(),
    };
    match change_business(&visit.app, visit.actor()?, settings).await {
        Ok(()) => Ok(go("/studio/settings", Some(Done::Saved))),
        Err(SettingsError::Zone(_)) => {
            let problem = Some(SettingsProblem::UnknownZone);
            Ok(settings_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, problem, None))
        }
        Err(error) => Err(broken(error)),
    }
}

pub(crate) async fn change_password(visit: Visit, State(_app): State<App>, Form(form): Form<PasswordForm>) -> Answer {
    let workspace = visit.workspace()?;
    let settings = SettingsForm {
        revision: 0,
        business: workspace.name.clone(),
        language: workspace.language.clone(),
        zone: workspace.zone.clone(),
        base_address: visit.app.base_url.to_string(),
    };
    let refuse = |problem| settings_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, settings, None, Some(problem));
    if let Some(problem) = form.problem() {
        return Ok(refuse(problem));
    }
    let (old, new) = (form.old.expose_secret().to_owned(), form.new.expose_secret().to_owned());
    match change_own_password(&visit.app, visit.actor()?, old, new).await {
        // Every session has ended, this one too: the new password is tried at once.
        Ok(()) => Ok(with_cookie(&visit.app, "", "/studio/sign-in?out=1")),
        Err(UserError::WrongPassword) => Ok(refuse(PasswordProblem::Wrong)),
        Err(UserError::Password(_)) => Ok(refuse(PasswordProblem::Short)),
        Err(error) => Err(broken(error)),
    }
}

pub(crate) async fn show_help(visit: Visit) -> Answer {
    if visit.session().is_none() {
        return Err(Fault::NotFound.into());
    }
    Ok(show(StatusCode::OK, &Help::of(visit.page)))
}
