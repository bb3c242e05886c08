//! The short address on a card: leads on to the site, and is counted when a person opens it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use banyan_app::{App, measure::open_card, workspace::first_workspace};
use http::{HeaderMap, Method, header};

use crate::trouble::Trouble;

/// What programs that only look for a preview, or read the whole web, call themselves.
const MACHINES: [&str; 10] =
    ["bot", "crawl", "spider", "preview", "fetch", "scan", "curl", "wget", "python", "facebookexternalhit"];

pub(crate) async fn show(
    State(app): State<App>,
    Path(code): Path<String>,
    method: Method,
    request: HeaderMap,
) -> Response {
    match lead(&app, &code, method == Method::GET && is_person(&request)).await {
        Ok(address) => Redirect::to(&address).into_response(),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn lead(app: &App, code: &str, is_person: bool) -> Result<String, Trouble> {
    let workspace = first_workspace(app).await?.ok_or(Trouble::NotBegun)?;
    open_card(app, workspace.id, code, is_person).await?.ok_or(Trouble::NotHere)
}

/// A browser names itself, and says so when it only looks ahead.
fn is_person(request: &HeaderMap) -> bool {
    let said = |name| request.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_lowercase();
    let agent = said(header::USER_AGENT.as_str());
    let looks_ahead = said("sec-purpose").contains("prefetch") || said("purpose").contains("prefetch");
    !agent.is_empty() && !looks_ahead && !MACHINES.iter().any(|machine| agent.contains(machine))
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
