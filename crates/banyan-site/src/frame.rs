//! What all pages share: whose site it is, in which language, and where it stands.

use axum::response::{IntoResponse as _, Response};
use banyan_app::{
    App,
    plan::is_sentence_told,
    workspace::{Workspace, own_site_of, words::Words},
};
use http::{HeaderMap, StatusCode, header};
use serde::Serialize;

use crate::{
    answer::{ASK_AGAIN, Answer, HTML},
    prose::{host_of, web_address},
    theme,
    trouble::Trouble,
    visitor::PageOf,
};

/// The business whose site this is, with its words.
pub(crate) struct Frame {
    pub(crate) workspace: Workspace,
    pub(crate) words: &'static Words,
    shared: Shared,
}

/// `site` in the templates.
#[derive(Serialize)]
struct Shared {
    business: String,
    tagline: Option<String>,
    language: String,
    direction: &'static str,
    base: String,
    demo: bool,
    /// The site the business had before and beside this one.
    other_site: Option<Place>,
    /// What the business does stands on a page of its own.
    doing: bool,
}

#[derive(Serialize)]
struct Place {
    href: String,
    name: String,
}

impl Frame {
    pub(crate) async fn load(app: &App) -> Result<Self, Trouble> {
        Ok(Self::of(app, own_site_of(app).await?.ok_or(Trouble::NotBegun)?))
    }

    /// For a page that people read: its foot leads to what the business does, while that is told.
    pub(crate) async fn for_people(app: &App) -> Result<Self, Trouble> {
        let mut frame = Self::load(app).await?;
        frame.shared.doing = is_sentence_told(app, frame.workspace.id).await?;
        Ok(frame)
    }

    /// A business that has no site here may have a page on it: a plan that was shared.
    pub(crate) fn of(app: &App, workspace: Workspace) -> Self {
        let words = Words::for_language(&workspace.language);
        let shared = Shared {
            business: workspace.name.clone(),
            tagline: workspace.tagline.clone().filter(|tagline| !tagline.trim().is_empty()),
            language: words.language().tag.to_owned(),
            direction: if words.language().right_to_left { "rtl" } else { "ltr" },
            base: app.base_url.to_string(),
            demo: app.demo,
            other_site: workspace.site_address.as_deref().and_then(|address| other_site(address, &app.base_url)),
            doing: false,
        };
        Self { workspace, words, shared }
    }

    pub(crate) fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// The whole address of a path here, letters of all languages made fit for machines.
    pub(crate) fn address(&self, path: &str) -> String {
        let plain = format!("{}{path}", self.shared.base);
        web_address(&plain).unwrap_or(plain)
    }

    /// Is this address on the business's other site?
    pub(crate) fn is_ours(&self, address: &str) -> bool {
        let ours = self.workspace.site_address.as_deref().and_then(host_of);
        ours.is_some() && host_of(address) == ours
    }

    pub(crate) fn page(&self, request: &HeaderMap, template: &str, page: &impl Serialize) -> Response {
        match theme::render(template, self.words, &self.shared, page) {
            Ok(html) => {
                let mut answer = Answer::new(HTML, ASK_AGAIN, html).to(request);
                answer.extensions_mut().insert(PageOf(self.workspace.id));
                answer
            }
            Err(error) => theme::plain_trouble(&error),
        }
    }

    /// A page that is not what was asked for; nobody should keep it.
    pub(crate) fn page_of(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Response {
        match theme::render(template, self.words, &self.shared, page) {
            Ok(html) => (status, [(header::CONTENT_TYPE, HTML)], html).into_response(),
            Err(error) => theme::plain_trouble(&error),
        }
    }
}

fn other_site(address: &str, base: &str) -> Option<Place> {
    let href = web_address(address)?;
    let name = host_of(&href)?;
    (Some(&name) != host_of(base).as_ref()).then_some(Place { href, name })
}
