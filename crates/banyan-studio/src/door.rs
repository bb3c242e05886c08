//! The door itself: who comes in, whether the table's right allows it, and the page every visit gets.

use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, FromRequestParts, Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use banyan_app::{
    Actor, App, Internal,
    measure::work_on,
    workspace::{
        Hold, Refused, SessionUser, Workspace, count_needs, demo_visitor, first_workspace, who_is_signed_in,
        words::Words,
    },
};
use banyan_domain::{measure::Touch, workspace::Right};
use http::{HeaderMap, Method, StatusCode, header, request::Parts};
use tower_http::csrf::CsrfLayer;
use uuid::Uuid;

use crate::{
    assets,
    done::Done,
    handlers,
    headers::protect,
    measure,
    page::{Desk, Held, HeldWhy, Page},
    routes::{self, Act, Route},
    show,
    workspace::{ErrorPage, Fault, KeptForm},
};

/// The whole Studio, below `/studio`.
pub fn router(app: App) -> Router {
    let table = routes::router(|row| {
        let row = row.clone();
        handlers::handler(row.act).route_layer(middleware::from_fn_with_state((app.clone(), row), come_in))
    });
    let unknown =
        get(nothing_here).post(nothing_here).layer(middleware::from_fn_with_state((app.clone(), NOWHERE), come_in));
    Router::new()
        .merge(table)
        .route("/studio/assets/{*path}", get(file))
        .route("/studio/{*rest}", unknown)
        .layer(CsrfLayer::new())
        .layer(middleware::map_response(async |answer: Response| protect(answer)))
        .with_state(app)
}

/// What lies at no address of the table.
const NOWHERE: Route = Route { act: Act::ShowHelp, method: Method::GET, path: "", verb: "nothing", right: None };

async fn nothing_here() -> Stop {
    Stop::from(Fault::NotFound)
}

async fn file(axum::extract::Path(path): axum::extract::Path<String>, headers: HeaderMap) -> Response {
    assets::serve(&path, &headers)
}

/// One request of one person, with everything a handler needs.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) app: App,
    pub(crate) page: Page,
    pub(crate) workspace: Option<Workspace>,
    session: Option<SessionUser>,
    actor: Option<Actor>,
    /// Where it comes from, for the pace of guessing.
    pub(crate) from: String,
}

impl Visit {
    /// Only rows with a right are asked for it, and those are guarded.
    pub(crate) fn actor(&self) -> Result<&Actor, Stop> {
        self.actor.as_ref().ok_or(Stop::from(Fault::NotAllowed { owner: None }))
    }

    pub(crate) fn workspace(&self) -> Result<&Workspace, Stop> {
        self.workspace.as_ref().ok_or(Stop::from(Fault::NotFound))
    }

    pub(crate) fn first_name(&self) -> String {
        let name = self.session.as_ref().map(|session| session.name.as_str()).unwrap_or_default();
        name.split_whitespace().next().unwrap_or_default().to_owned()
    }

    pub(crate) fn session(&self) -> Option<&SessionUser> {
        self.session.as_ref()
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Why a handler stops; the door turns it into its page.
#[derive(Debug)]
pub(crate) struct Stop(Fault);

pub(crate) type Answer = Result<Response, Stop>;

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl From<Internal> for Stop {
    fn from(error: Internal) -> Self {
        let number = Uuid::now_v7().to_string();
        tracing::error!(number, error = &error as &dyn std::error::Error, "a page could not be made");
        Self(Fault::Broken { number })
    }
}

impl From<Refused> for Stop {
    fn from(_: Refused) -> Self {
        Self(Fault::NotAllowed { owner: None })
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let mut answer = self.0.status().into_response();
        answer.extensions_mut().insert(self.0);
        answer
    }
}

async fn come_in(State((app, row)): State<(App, Route)>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match visit(&app, &row, &parts).await {
        Ok(visit) => visit,
        Err(stop) => return stop.into_response(),
    };
    if visit.workspace.is_none() && parts.uri.path() != "/studio/first" {
        return Redirect::to("/studio/first").into_response();
    }
    if row.right.is_some() && visit.actor.is_none() {
        return sign_in_first(&visit, parts, body).await;
    }
    let (page, actor) = (visit.page.clone(), visit.actor);
    let allowed = row.right.is_none_or(|right| visit.actor.is_some_and(|actor| actor.role.may(right)));
    let answer = if allowed {
        see_work(&visit, &row).await;
        parts.extensions.insert(visit);
        next.run(Request::from_parts(parts, body)).await
    } else {
        Stop::from(Fault::NotAllowed { owner: None }).into_response()
    };
    let Some(fault) = answer.extensions().get::<Fault>().cloned() else { return answer };
    // Unlike the page that was asked for, the one that says why not has the number beside Today.
    let page = if is_bare(&row) { counted(&app, page.clone(), actor.as_ref()).await.unwrap_or(page) } else { page };
    show(fault.status(), &ErrorPage { p: page, fault })
}

/// What a task takes is measured where it is done. A measurement that fails stops nobody's work.
async fn see_work(visit: &Visit, row: &Route) {
    let (Some(task), Some(actor)) = (measure::task_of(row.act), &visit.actor) else { return };
    let touch = if row.method == Method::GET { Touch::Opens } else { Touch::GoesOn };
    if let Err(error) = work_on(&visit.app, actor, task, touch).await {
        tracing::warn!(error = &error as &dyn std::error::Error, "the time of a page was not counted");
    }
}

/// A part of a page has no room for the door: its page says what to do. What a form brought is handed back.
async fn sign_in_first(visit: &Visit, request: Parts, body: Body) -> Response {
    if request.headers.contains_key("hx-request") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let sends = request.method == Method::POST;
    let wanted = if sends { back_of(&request) } else { request.uri.to_string() };
    if sends && let Some(kept) = KeptForm::read(&request, body).await {
        return crate::workspace::handlers::sign_in_with(visit, kept, wanted);
    }
    let wanted: String = url::form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
    // Only who had a session can have lost one: its cookie is still there, or a form was being sent.
    let ended = if sends || cookie(&request.headers).is_some() { "ended=1&" } else { "" };
    Redirect::to(&format!("/studio/sign-in?{ended}next={wanted}")).into_response()
}

/// The page a form stood on.
fn back_of(request: &Parts) -> String {
    let referer = request.headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let page = referer.and_then(|referer| url::Url::parse(referer).ok());
    let Some(page) = page else { return "/studio".to_owned() };
    // What was done before is not said again.
    let query = page.query().filter(|query| !query.contains("done="));
    query.map_or_else(|| page.path().to_owned(), |query| format!("{}?{query}", page.path()))
}

async fn visit(app: &App, row: &Route, request: &Parts) -> Result<Visit, Stop> {
    let app = app.for_one_page();
    let session = match cookie(&request.headers) {
        Some(cookie) => who_is_signed_in(&app, cookie).await?,
        None => None,
    };
    let session = match session {
        Some(session) => Some(session),
        None => demo_visitor(&app).await?,
    };
    let actor = session.as_ref().and_then(SessionUser::actor);
    let workspace = match &session {
        Some(session) => Some(session.workspace.clone()),
        None => first_workspace(&app).await?,
    };
    let mut page = page(&app, request, workspace.as_ref(), session.as_ref(), actor.as_ref());
    // Today lists them itself.
    if row.act != Act::ShowToday && !is_bare(row) {
        page = counted(&app, page, actor.as_ref()).await?;
    }
    Ok(Visit { app, page, workspace, session, actor, from: caller(request) })
}

/// Without the sidebar, and so without the number beside Today.
fn is_bare(row: &Route) -> bool {
    ["/studio/first", "/studio/sign-", "/studio/note/"].iter().any(|bare| row.path.starts_with(bare))
}

/// Who asks. A proxy on this machine names them last in `X-Forwarded-For`; nobody else is believed.
fn caller(request: &Parts) -> String {
    let Some(ConnectInfo(peer)) = request.extensions.get::<ConnectInfo<SocketAddr>>() else { return String::new() };
    let named = request.headers.get_all("x-forwarded-for").iter().next_back().and_then(|line| line.to_str().ok());
    let named = named.and_then(|line| line.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    named.filter(|_| peer.ip().is_loopback()).unwrap_or(peer.ip()).to_string()
}

fn page(
    app: &App,
    request: &Parts,
    workspace: Option<&Workspace>,
    session: Option<&SessionUser>,
    actor: Option<&Actor>,
) -> Page {
    let words = match session {
        Some(session) => Words::for_language(&session.language),
        None => {
            let wishes = request.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Words::for_browser(wishes.unwrap_or_default())
        }
    };
    let zone = workspace.map_or(jiff::tz::TimeZone::UTC, Workspace::time_zone);
    let desk = match (workspace, session, actor) {
        (Some(workspace), Some(session), Some(actor)) => Some(Desk {
            business: workspace.name.clone(),
            person: session.name.clone(),
            whose: format!("{}.{}", workspace.id, session.user),
            role: actor.role,
            held: session.hold.as_ref().map(held),
            needs: 0,
        }),
        _ => None,
    };
    Page { words, now: app.now().in_zone(&zone), demo: app.demo, done: done(request), desk }
}

/// As many as Today shows; who may not look there is told nothing.
async fn counted(app: &App, page: Page, actor: Option<&Actor>) -> Result<Page, Stop> {
    match actor.filter(|actor| actor.role.may(Right::Look)) {
        Some(actor) => Ok(page.with_needs(count_needs(app, actor).await.map_err(handlers::broken)?)),
        None => Ok(page),
    }
}

fn held(hold: &Hold) -> Held {
    let why = match hold.reason.as_str() {
        "restored" => HeldWhy::Restored,
        _ => HeldWhy::By(hold.by_name.clone().unwrap_or_default()),
    };
    Held { since: hold.since, why }
}

fn done(request: &Parts) -> Option<Done> {
    let query = request.uri.query()?;
    let (_, word) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done")?;
    Done::parse(&word)
}

// ---- the cookie ----------------------------------------------------------------------------------------------------

const COOKIE: &str = "banyan_session";

pub(crate) fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

/// Never sent to the site's own pages, never readable by a script.
pub(crate) fn set_cookie(app: &App, value: &str) -> String {
    let secure = if app.base_url.starts_with("https://") { "; Secure" } else { "" };
    let age = if value.is_empty() { "; Max-Age=0" } else { "; Max-Age=2592000" };
    format!("{COOKIE}={value}; Path=/studio; HttpOnly; SameSite=Lax{age}{secure}")
}

/// On to a page of ours, saying what was done.
pub(crate) fn go(path: &str, done: Option<Done>) -> Response {
    let Some(done) = done else { return Redirect::to(path).into_response() };
    let joint = if path.contains('?') { '&' } else { '?' };
    Redirect::to(&format!("{path}{joint}done={}", done.as_str())).into_response()
}

/// Whether this role may: for pages that show less to some.
pub(crate) fn may(visit: &Visit, right: Right) -> bool {
    visit.actor.is_some_and(|actor| actor.role.may(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_by(peer: &str, named: &[&str]) -> String {
        let mut request = Request::new(());
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4_711)));
        for line in named {
            request.headers_mut().append("x-forwarded-for", line.parse().unwrap());
        }
        caller(&request.into_parts().0)
    }

    #[test]
    fn a_proxy_on_this_machine_says_who_asks_and_nobody_else_is_believed() {
        assert_eq!(asked_by("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(asked_by("127.0.0.1", &["203.0.113.7"]), "203.0.113.7");
        assert_eq!(asked_by("::1", &["10.0.0.1, 2001:db8::7"]), "2001:db8::7", "the proxy's own word stands last");
        assert_eq!(asked_by("127.0.0.1", &["203.0.113.1", "203.0.113.7"]), "203.0.113.7");
        assert_eq!(asked_by("198.51.100.4", &["203.0.113.7"]), "198.51.100.4");
        assert_eq!(asked_by("127.0.0.1", &["nobody"]), "127.0.0.1");
    }
}
