//! The sample business's own site: a trainer and coach with a blog, a letter, courses and an old fax number.

use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    extract::State,
    http::header::CONTENT_TYPE,
    response::{Html, IntoResponse},
    routing::get,
};
use serde::Deserialize;
use tokio::net::TcpListener;

const ARTICLES: &str = include_str!("../../../sample/articles.json");
const NEWS: &str = include_str!("../../../sample/news.json");

#[derive(Clone, Deserialize)]
struct Article {
    days_ago: i64,
    slug: String,
    title: String,
    tags: Vec<String>,
    text: String,
}

#[derive(Clone)]
struct Pages {
    articles: Arc<Vec<Article>>,
    news: Arc<Vec<Article>>,
    /// How many of the news are out.
    out: Arc<AtomicUsize>,
}

pub(super) struct SampleSite {
    pub(super) url: String,
    pages: Pages,
}

impl SampleSite {
    pub(super) fn feed(&self) -> String {
        format!("{}/feed.xml", self.url)
    }

    /// One more article appears on the site.
    pub(super) fn publish_next(&self) {
        self.pages.out.fetch_add(1, Ordering::SeqCst);
    }
}

pub(super) async fn start() -> anyhow::Result<SampleSite> {
    let pages = Pages {
        articles: Arc::new(serde_json::from_str(ARTICLES)?),
        news: Arc::new(serde_json::from_str(NEWS)?),
        out: Arc::default(),
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/", get(home))
        .route("/feed.xml", get(feed))
        .route("/{slug}", get(article))
        .with_state((pages.clone(), Arc::<str>::from(url.as_str())));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "the sample site has stopped");
        }
    });
    Ok(SampleSite { url, pages })
}

type Here = State<(Pages, Arc<str>)>;

/// Newest first.
fn visible(pages: &Pages) -> Vec<Article> {
    let out = pages.out.load(Ordering::SeqCst);
    let mut visible: Vec<Article> = pages.articles.iter().chain(pages.news.iter().take(out)).cloned().collect();
    visible.reverse();
    visible
}

async fn home(State((pages, url)): Here) -> Html<String> {
    let mut list = String::new();
    for article in visible(&pages) {
        let _ = write!(list, "<li><a href=\"{url}/{}\">{}</a></li>", article.slug, escape(&article.title));
    }
    Html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lindqvist Training &amp; Coaching</title>\
         <meta name=\"description\" content=\"Strength for everyday life, in Gothenburg and by letter.\">\
         <link rel=\"alternate\" type=\"application/rss+xml\" title=\"Articles\" href=\"{url}/feed.xml\">\
         <meta name=\"theme-color\" content=\"#1f5c43\"></head><body><h1>Lindqvist Training &amp; Coaching</h1>\
         <p>Available for speaking, consulting and coaching.</p><ul>{list}</ul>\
         <form action=\"{url}/letter\" method=\"post\"><label>Newsletter <input type=\"email\" name=\"email\"></label></form>\
         <p>Telephone <a href=\"tel:+4631555010\">+46 31 555 010</a>, fax +46 31 555 011 (since 1998)</p>\
         </body></html>"
    ))
}

async fn article(
    State((pages, _)): Here,
    axum::extract::Path(slug): axum::extract::Path<String>,
) -> Result<Html<String>, axum::http::StatusCode> {
    let article =
        visible(&pages).into_iter().find(|article| article.slug == slug).ok_or(axum::http::StatusCode::NOT_FOUND)?;
    Ok(Html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title></head>\
         <body><h1>{0}</h1>{1}</body></html>",
        escape(&article.title),
        paragraphs(&article.text)
    )))
}

async fn feed(State((pages, url)): Here) -> impl IntoResponse {
    let now = jiff::Timestamp::now();
    let mut items = String::new();
    for article in visible(&pages) {
        let at = now - jiff::SignedDuration::from_hours(24 * article.days_ago);
        let date = at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
        let tags = article.tags.iter().fold(String::new(), |mut tags, tag| {
            let _ = write!(tags, "<category>{}</category>", escape(tag));
            tags
        });
        let _ = write!(
            items,
            "<item><title>{}</title><link>{url}/{slug}</link><guid>{url}/{slug}</guid><pubDate>{date}</pubDate>{tags}\
             <content:encoded>{}</content:encoded></item>",
            escape(&article.title),
            escape(&paragraphs(&article.text)),
            slug = article.slug,
        );
    }
    let feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
         <title>Lindqvist Training &amp; Coaching</title><link>{url}/</link>\
         <description>Strength for everyday life</description><language>en</language>{items}</channel></rss>"
    );
    ([(CONTENT_TYPE, "application/rss+xml; charset=utf-8")], feed)
}

fn paragraphs(text: &str) -> String {
    text.split("\n\n").fold(String::new(), |mut html, paragraph| {
        let _ = write!(html, "<p>{}</p>", escape(paragraph));
        html
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
