//! Reads a source whole, wherever it lies, and writes nothing: polling, `banyan carry` and the first run all use it.

mod documents;
mod feeds;
mod letters;
mod measure;

use std::path::{Path, PathBuf};

use banyan_content::{
    feed::FeedError,
    page::{self, Page},
};
use banyan_domain::gather::Item;
use banyan_net::{Answer, Net, NetError, Validators};
use tokio::sync::Semaphore;

use super::SourceKind;

/// Enough for the longest feed a blog keeps.
const MAX_FEED_BYTES: usize = 15 * 1024 * 1024;
const MAX_FILE_BYTES: u64 = 200 * 1024 * 1024;
/// Of a page that is no feed itself; what it names and what follows stands in its head.
pub(super) const MAX_PAGE_BYTES: usize = 2 * 1024 * 1024;
/// Feeds tried of those a page names, or of the usual paths.
const MAX_TRIED: usize = 4;

/// What a source gave, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub kind: SourceKind,
    /// Where it is to be read from the next time: the feed of a site, the new home of a moved feed.
    pub address: String,
    pub name: Option<String>,
    pub home_url: Option<String>,
    pub language: Option<String>,
    pub items: Vec<Item>,
    pub validators: Validators,
    /// Nothing has changed since the validators that were sent.
    pub unchanged: bool,
}

impl Reading {
    /// Nothing has come since.
    pub(super) fn unchanged(kind: SourceKind, address: String) -> Self {
        Self {
            kind,
            address,
            name: None,
            home_url: None,
            language: None,
            items: Vec::new(),
            validators: Validators::default(),
            unchanged: true,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("`{address}` could not be fetched: {source}")]
    Net { address: String, source: NetError },
    #[error("`{address}` answered {status}; nothing was read")]
    Status { address: String, status: u16, retry_after_ms: Option<i64> },
    #[error("`{0}` is gone for good (410); nothing was read")]
    Gone(String),
    #[error("`{0}` names no feed, and none was found at the usual paths; give the feed's own address")]
    NoFeed(String),
    #[error("`{address}` is not a feed that can be read: {reason}")]
    NotAFeed { address: String, reason: String },
    #[error("the mailbox `{address}` could not be read: {source}")]
    Mailbox { address: String, source: banyan_net::imap::ImapError },
    #[error("`{}` could not be opened: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("`{}` is larger than {} MB", path.display(), MAX_FILE_BYTES / 1024 / 1024)]
    TooLarge { path: PathBuf },
    #[error("`{}` is no feed, no letter (.eml, .mbox) and no Markdown", path.display())]
    UnknownFile { path: PathBuf },
}

/// Reads `source`: an address (a feed, or a site that names one), a file, or a folder. Nothing else is fetched.
pub async fn read_source(net: &Net, source: &str) -> Result<Reading, ReadError> {
    let path = Path::new(source);
    if !source.contains("://") && path.exists() {
        let path = path.to_owned();
        return unfold(0, move || documents::read_path(&path)).await;
    }
    read_address(net, &with_scheme(source), &Validators::default()).await
}

/// People type `example.org`.
pub(super) use letters::{read_handed, read_mailbox, read_pasted};

pub(crate) fn with_scheme(address: &str) -> String {
    let address = address.trim();
    if address.contains("://") { address.to_owned() } else { format!("https://{address}") }
}

pub(crate) async fn read_address(net: &Net, address: &str, known: &Validators) -> Result<Reading, ReadError> {
    let answer = fetch(net, address, known).await?;
    if answer.status.as_u16() == 304 {
        let address = answer.moved_to.unwrap_or_else(|| address.to_owned());
        return Ok(Reading { validators: known.clone(), ..Reading::unchanged(SourceKind::Feed, address) });
    }
    match feeds::of_answer(address, &answer).await {
        Ok(reading) => Ok(reading),
        Err(FeedError::HtmlPage) => feed_of_page(net, address, answer).await,
        Err(FeedError::NotAFeed) if is_page(&answer) => feed_of_page(net, address, answer).await,
        Err(error) => Err(ReadError::NotAFeed { address: address.to_owned(), reason: error.to_string() }),
    }
}

/// Documents unfolded at once: a long one takes many times its size meanwhile, and has this for itself.
const UNFOLDED_AT_ONCE: u32 = 2;
static UNFOLDING: Semaphore = Semaphore::const_new(UNFOLDED_AT_ONCE as usize);
const LONG: usize = 256 * 1024;

/// Away from the threads that wait for the network.
pub(super) async fn unfold<T: Send + 'static>(bytes: usize, read: impl FnOnce() -> T + Send + 'static) -> T {
    let _turn = UNFOLDING.acquire_many(if bytes > LONG { UNFOLDED_AT_ONCE } else { 1 }).await;
    let read = tokio::task::spawn_blocking(read).await;
    read.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()))
}

/// What an answer says as a page of the web.
pub(super) async fn page_of(answer: &Answer, url: url::Url) -> Page {
    let body = answer.body.slice(..answer.body.len().min(MAX_PAGE_BYTES));
    unfold(body.len(), move || page::read(&String::from_utf8_lossy(&body), &url)).await
}

/// A page need not begin with `<html>`.
fn is_page(answer: &Answer) -> bool {
    answer.header("content-type").is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

async fn fetch(net: &Net, address: &str, known: &Validators) -> Result<Answer, ReadError> {
    let request = net
        .get(address)
        .header(
            "accept",
            "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.8, */*;q=0.5",
        )
        .conditional(known.etag.as_deref(), known.last_modified.as_deref())
        .max_bytes(MAX_FEED_BYTES)
        .polite();
    let answer = request.send().await.map_err(|source| ReadError::Net { address: address.to_owned(), source })?;
    match answer.status.as_u16() {
        200..=299 | 304 => Ok(answer),
        410 => Err(ReadError::Gone(address.to_owned())),
        status => Err(ReadError::Status {
            address: address.to_owned(),
            status,
            retry_after_ms: banyan_net::retry_after(&answer, jiff::Timestamp::now().as_millisecond()),
        }),
    }
}

/// The address is a page: take the feed it names, else try the usual paths.
async fn feed_of_page(net: &Net, address: &str, answer: Answer) -> Result<Reading, ReadError> {
    let no_feed = || ReadError::NoFeed(address.to_owned());
    let url = url::Url::parse(&answer.url).map_err(|_| no_feed())?;
    let found = page_of(&answer, url.clone()).await;
    // A large answer has its room to itself, and so has each of those that are fetched now.
    drop(answer);
    let mut candidates: Vec<String> = if found.feeds.is_empty() {
        page::usual_paths(&url)
    } else {
        found.feeds.iter().map(|feed| feed.url.clone()).filter(|url| !is_comments(url)).collect()
    };
    candidates.truncate(MAX_TRIED);
    for candidate in candidates {
        let Ok(answer) = fetch(net, &candidate, &Validators::default()).await else { continue };
        if let Ok(mut reading) = feeds::of_answer(&candidate, &answer).await {
            reading.language = reading.language.or_else(|| found.language.clone());
            return Ok(reading);
        }
    }
    Err(no_feed())
}

/// A feed of comments is named beside the feed of articles on most blogs.
pub(super) fn is_comments(url: &str) -> bool {
    let url = url.to_lowercase();
    url.contains("/comments/feed") || url.contains("feeds/comments")
}
