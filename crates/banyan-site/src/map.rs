//! For search engines: every page with its last change, and where they may go.

use axum::{extract::State, response::Response};
use banyan_app::{
    App,
    compose::{Article, list_articles},
    plan::is_sentence_told,
};
use http::HeaderMap;

use crate::{
    answer::{ASK_AGAIN, Answer},
    dates::rfc3339,
    frame::Frame,
    prose::escape,
    trouble::Trouble,
};

/// SOURCE: https://www.sitemaps.org/protocol.html, 2026-11-22: no more than this in one file.
const MAX_ADDRESSES: u32 = 50_000;
const AT_ONCE: u32 = 500;

pub(crate) async fn sitemap(State(app): State<App>, request: HeaderMap) -> Response {
    match sitemap_xml(&app).await {
        Ok(xml) => Answer::new("application/xml; charset=utf-8", ASK_AGAIN, xml).to(&request),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn sitemap_xml(app: &App) -> Result<String, Trouble> {
    let frame = Frame::load(app).await?;
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let doing = is_sentence_told(app, frame.workspace.id).await?.then_some("/doing");
    let ours = ["/", "/follow"].into_iter().chain(doing);
    xml.extend(ours.map(|path| format!("<url><loc>{}</loc></url>\n", escape(&frame.address(path)))));
    // The last of so many leave room for these.
    for offset in (0..MAX_ADDRESSES - AT_ONCE).step_by(AT_ONCE as usize) {
        let articles = list_articles(app, frame.workspace.id, AT_ONCE, offset).await?;
        xml.extend(articles.iter().map(|article| entry(article, &frame)));
        if articles.len() < AT_ONCE as usize {
            break;
        }
    }
    xml.push_str("</urlset>\n");
    Ok(xml)
}

fn entry(article: &Article, frame: &Frame) -> String {
    let address = escape(&frame.address(&format!("/{}", article.slug)));
    let changed = rfc3339(article.updated_at.unwrap_or(article.published_at));
    format!("<url><loc>{address}</loc><lastmod>{changed}</lastmod></url>\n")
}

/// Everybody may read everything that is public; the doors of the people who work here are not pages.
pub(crate) async fn robots(State(app): State<App>, request: HeaderMap) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /studio\nDisallow: /api/\nDisallow: /hooks/\n\nSitemap: {}/sitemap.xml\n",
        app.base_url
    );
    Answer::new("text/plain; charset=utf-8", ASK_AGAIN, text).to(&request)
}
