//! Whoever comes to a page from elsewhere is counted by where from: no cookie, no address, nothing of the visitor.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use banyan_app::{App, measure::see_visitor};
use banyan_content::visits::is_machine;
use banyan_domain::ids::WorkspaceId;
use http::{HeaderMap, Method, StatusCode, header};

/// What is no page somebody reads: what belongs to pages, what machines ask for, and links for few.
const NO_PAGES: [&str; 4] = ["/media/", "/assets/", "/c/", "/plan/"];

/// A page says whose it is: for that business its visits count.
#[derive(Clone, Copy)]
pub(crate) struct PageOf(pub(crate) WorkspaceId);

pub(crate) async fn count(State(app): State<App>, request: Request, next: Next) -> Response {
    let referer = comes_from(&request);
    let answer = next.run(request).await;
    let was_read = matches!(answer.status(), StatusCode::OK | StatusCode::NOT_MODIFIED);
    let whose = answer.extensions().get::<PageOf>().copied();
    if let (Some(referer), Some(PageOf(workspace)), true) = (referer, whose, was_read)
        && let Err(error) = see_visitor(&app, workspace, &referer).await
    {
        tracing::error!(error = &error as &dyn std::error::Error, "a visit could not be counted");
    }
    answer
}

fn comes_from(request: &Request) -> Option<String> {
    let path = request.uri().path();
    let is_page = !path.contains('.') && path != "/healthz" && !NO_PAGES.iter().any(|start| path.starts_with(start));
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    (request.method() == Method::GET && is_page && is_person(request.headers())).then(|| referer.to_owned())
}

/// A browser names itself, and says so when it only looks ahead.
pub(crate) fn is_person(request: &HeaderMap) -> bool {
    let said = |name| request.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_lowercase();
    let looks_ahead = said("sec-purpose").contains("prefetch") || said("purpose").contains("prefetch");
    !looks_ahead && !is_machine(&said(header::USER_AGENT.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_somebody_and_a_machine_is_not() {
        let with = |agent: &str, purpose: Option<&str>| {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, agent.parse().unwrap());
            if let Some(purpose) = purpose {
                headers.insert("sec-purpose", purpose.parse().unwrap());
            }
            is_person(&headers)
        };
        let phone = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari";
        assert!(with(phone, None));
        assert!(!with(phone, Some("prefetch;prerender")));
        for machine in ["Googlebot/2.1", "facebookexternalhit/1.1", "WhatsApp-Link-Preview", "curl/8", ""] {
            assert!(!with(machine, None), "{machine}");
        }
        assert!(!is_person(&HeaderMap::new()));
    }
}
