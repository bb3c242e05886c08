//! A site whose feed a test writes and rewrites.

use std::{
    fmt::Write as _,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;

#[derive(Clone, Debug)]
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) at: jiff::Timestamp,
}

impl Article {
    pub(crate) fn new(number: u32, at: banyan_domain::time::UtcMillis) -> Self {
        Self {
            id: format!("id-{number}"),
            path: format!("article-{number}"),
            title: format!("Article number {number} about bread"),
            text: format!(
                "Loaf {number} rises slowly. It takes {number} hours and a warm corner of the kitchen to rest."
            ),
            at: at.to_timestamp(),
        }
    }
}

#[derive(Default)]
struct Site {
    articles: Vec<Article>,
    gone: Vec<String>,
    feed_status: Option<u16>,
    moved_to: Option<String>,
    requests: Vec<(String, bool)>,
}

#[derive(Clone)]
pub(crate) struct FeedServer {
    pub(crate) url: String,
    site: Arc<Mutex<Site>>,
}

impl FeedServer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = Self { url, site: Arc::default() };
        let router = Router::new().route("/feed.xml", get(feed)).route("/{path}", get(page)).with_state(server.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        server
    }

    pub(crate) fn feed(&self) -> String {
        format!("{}/feed.xml", self.url)
    }

    pub(crate) fn set(&self, articles: Vec<Article>) {
        self.site.lock().unwrap().articles = articles;
    }

    pub(crate) fn add(&self, article: Article) {
        self.site.lock().unwrap().articles.insert(0, article);
    }

    pub(crate) fn remove_page(&self, path: &str) {
        self.site.lock().unwrap().gone.push(path.to_owned());
    }

    pub(crate) fn answer_feed_with(&self, status: u16) {
        self.site.lock().unwrap().feed_status = Some(status);
    }

    /// For good, as a feed that got a new address.
    pub(crate) fn move_feed_to(&self, address: &str) {
        self.site.lock().unwrap().moved_to = Some(address.to_owned());
    }

    /// Paths asked for, and whether with a validator.
    pub(crate) fn requests(&self) -> Vec<(String, bool)> {
        self.site.lock().unwrap().requests.clone()
    }
}

async fn feed(State(server): State<FeedServer>, headers: HeaderMap) -> Response {
    let mut site = server.site.lock().unwrap();
    let asked = headers.get(header::IF_NONE_MATCH).cloned();
    site.requests.push(("/feed.xml".to_owned(), asked.is_some()));
    if let Some(status) = site.feed_status {
        return StatusCode::from_u16(status).unwrap().into_response();
    }
    if let Some(address) = &site.moved_to {
        return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, address.clone())]).into_response();
    }
    let mut items = String::new();
    for article in &site.articles {
        let date = article.at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
        write!(
            items,
            "<item><title>{}</title><link>{}/{}</link><guid isPermaLink=\"false\">{}</guid><pubDate>{date}</pubDate>\
             <description>{}</description></item>",
            article.title, server.url, article.path, article.id, article.text
        )
        .unwrap();
    }
    let body = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Linden &amp; Rye</title><link>{}</link>\
         <description>Bread</description><language>en</language>{items}</channel></rss>",
        server.url
    );
    let etag =
        format!("\"{:x}\"", body.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())));
    if asked.is_some_and(|asked| asked.as_bytes() == etag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    ([(header::CONTENT_TYPE, "application/rss+xml".to_owned()), (header::ETAG, etag)], body).into_response()
}

async fn page(State(server): State<FeedServer>, Path(path): Path<String>) -> Response {
    let mut site = server.site.lock().unwrap();
    site.requests.push((format!("/{path}"), false));
    if site.gone.contains(&path) { StatusCode::GONE.into_response() } else { "a page".into_response() }
}
