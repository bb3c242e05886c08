//! The pages of our own site.

use banyan_connector::ArticleDraft;
use banyan_db::{ConnectionTrait, FromQueryResult, all, one, run, values};
use banyan_domain::{
    compose::Media,
    ids::{ArticleId, WorkspaceId},
    publish::{Receipt, StepKey},
    time::UtcMillis,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    article_files,
    assemble::OWN_SITE,
    library::{Card, card_of},
};
use crate::{App, Internal, frame_of, fresh_id, publish, workspace::record};

#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    pub id: ArticleId,
    pub slug: String,
    pub title: String,
    pub text: String,
    /// Sanitised when it came in.
    pub html: Option<String>,
    /// Read first; whoever reads it chooses whether to read on.
    pub warning: Option<String>,
    pub language: Option<String>,
    /// Where the original stands, if it is not here.
    pub canonical_url: Option<String>,
    pub tags: Vec<String>,
    /// In the order in which they are shown.
    pub media: Vec<Media>,
    /// What previews elsewhere show of its first picture.
    pub card: Option<Card>,
    pub published_at: UtcMillis,
    pub updated_at: Option<UtcMillis>,
    pub withdrawn_at: Option<UtcMillis>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    slug: String,
    title: String,
    body_text: String,
    body_html: Option<String>,
    warning: Option<String>,
    language: Option<String>,
    canonical_url: Option<String>,
    tags: String,
    media: String,
    card: Option<String>,
    published_at: i64,
    updated_at: Option<i64>,
    withdrawn_at: Option<i64>,
}

impl TryFrom<Row> for Article {
    type Error = Internal;

    fn try_from(row: Row) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id.into(),
            slug: row.slug,
            title: row.title,
            text: row.body_text,
            html: row.body_html,
            warning: row.warning,
            language: row.language,
            canonical_url: row.canonical_url,
            tags: serde_json::from_str(&row.tags)?,
            media: serde_json::from_str(&row.media)?,
            card: row.card.map(|text| serde_json::from_str(&text)).transpose()?,
            published_at: UtcMillis(row.published_at),
            updated_at: row.updated_at.map(UtcMillis),
            withdrawn_at: row.withdrawn_at.map(UtcMillis),
        })
    }
}

const COLUMNS: &str =
    "SELECT id, slug, title, body_text, body_html, warning, language, canonical_url, tags, media, card, published_at,
    updated_at, withdrawn_at FROM article WHERE workspace_id = $1";

/// Public pages, newest first. Everybody may read them.
pub async fn list_articles(
    app: &App,
    workspace: WorkspaceId,
    limit: u32,
    offset: u32,
) -> Result<Vec<Article>, Internal> {
    let sql = format!("{COLUMNS} AND withdrawn_at IS NULL ORDER BY published_at DESC, id DESC LIMIT $2 OFFSET $3");
    let rows: Vec<Row> = all(app.db.read(), &sql, values![workspace.0, i64::from(limit), i64::from(offset)]).await?;
    rows.into_iter().map(Article::try_from).collect()
}

/// One page by its address; a withdrawn one is given too, so that the door can say it is gone.
pub async fn show_article(app: &App, workspace: WorkspaceId, slug: &str) -> Result<Option<Article>, Internal> {
    let row: Option<Row> = one(app.db.read(), &format!("{COLUMNS} AND slug = $2"), values![workspace.0, slug]).await?;
    row.map(Article::try_from).transpose()
}

/// Title and address of a page, for a link to it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct ArticleLink {
    pub slug: String,
    pub title: String,
}

/// The public pages just before and just after this one in time.
pub async fn articles_beside(
    app: &App,
    workspace: WorkspaceId,
    article: &Article,
) -> Result<(Option<ArticleLink>, Option<ArticleLink>), Internal> {
    let beside = |test: &str, order: &str| {
        format!(
            "SELECT slug, title FROM article WHERE workspace_id = $1 AND withdrawn_at IS NULL
             AND (published_at {test} $2 OR (published_at = $2 AND id {test} $3))
             ORDER BY published_at {order}, id {order} LIMIT 1"
        )
    };
    let at = || values![workspace.0, article.published_at.0, article.id.0];
    let earlier = one(app.db.read(), &beside("<", "DESC"), at()).await?;
    let later = one(app.db.read(), &beside(">", "ASC"), at()).await?;
    Ok((earlier, later))
}

/// The moment of the oldest page that stands, of those whose original is here.
pub(crate) async fn written_since(app: &App, workspace: WorkspaceId) -> Result<Option<UtcMillis>, Internal> {
    #[derive(FromQueryResult)]
    struct Oldest {
        since: Option<i64>,
    }
    let sql = "SELECT MIN(published_at) AS since FROM article
         WHERE workspace_id = $1 AND withdrawn_at IS NULL AND canonical_url IS NULL";
    let oldest: Option<Oldest> = one(app.db.read(), sql, values![workspace.0]).await?;
    Ok(oldest.and_then(|oldest| oldest.since).map(UtcMillis))
}

/// The same key twice gives the same page.
pub(crate) async fn put(
    app: &App,
    workspace: WorkspaceId,
    key: &StepKey,
    draft: &ArticleDraft,
) -> Result<Receipt, Internal> {
    let now = app.now();
    let step_key = key.as_header();
    if let Some(receipt) = find_by_key(app, workspace, &step_key).await? {
        return Ok(receipt);
    }
    let card = card(app, workspace, draft).await?;
    let tx = app.db.begin().await?;
    if let Some(row) = row_of_key(&*tx, workspace, &step_key).await? {
        return Ok(receipt(app, &row));
    }
    let id: ArticleId = fresh_id();
    let slug = match publish::find_page(&*tx, workspace, &key.publication_key).await? {
        Some((_, slug)) => slug,
        None => free_slug(&*tx, workspace, &draft.title).await?,
    };
    run(
        &*tx,
        "INSERT INTO article (id, workspace_id, step_key, slug, title, body_text, body_html, warning, language,
            canonical_url, tags, media, card, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT DO NOTHING",
        values![
            id.0,
            workspace.0,
            step_key.as_str(),
            slug,
            draft.title.as_str(),
            draft.text.as_str(),
            draft.html.as_deref(),
            draft.warning.as_deref(),
            draft.language.as_deref(),
            draft.canonical_url.as_deref(),
            serde_json::to_string(&draft.tags)?,
            serde_json::to_string(&draft.media)?,
            written(card.as_ref())?,
            draft.published_at.0
        ],
    )
    .await?;
    let row = row_of_key(&*tx, workspace, &step_key).await?.ok_or(Internal::Broken("the page was not kept"))?;
    if row.id == id.0 {
        article_files::keep(&tx, (workspace, row.id), &draft.media, card.as_ref()).await?;
    }
    record(&tx, workspace, None, now, "compose.put_article", Some(id.0), &json!({ "slug": row.slug })).await?;
    tx.commit().await?;
    Ok(receipt(app, &row))
}

/// Made before the page is written: a large picture takes a moment to open.
async fn card(app: &App, workspace: WorkspaceId, draft: &ArticleDraft) -> Result<Option<Card>, Internal> {
    let Some(framing) = app.connector(OWN_SITE).and_then(frame_of) else { return Ok(None) };
    card_of(app, workspace, &draft.media, framing.shape).await
}

fn written(card: Option<&Card>) -> Result<Option<String>, serde_json::Error> {
    card.map(serde_json::to_string).transpose()
}

pub(crate) async fn find_by_key(app: &App, workspace: WorkspaceId, key: &str) -> Result<Option<Receipt>, Internal> {
    Ok(row_of_key(app.db.read(), workspace, key).await?.map(|row| receipt(app, &row)))
}

#[derive(FromQueryResult)]
struct KeyRow {
    id: Uuid,
    slug: String,
    published_at: i64,
}

async fn row_of_key(on: &impl ConnectionTrait, workspace: WorkspaceId, key: &str) -> Result<Option<KeyRow>, Internal> {
    Ok(one(
        on,
        "SELECT id, slug, published_at FROM article WHERE workspace_id = $1 AND step_key = $2",
        values![workspace.0, key],
    )
    .await?)
}

fn receipt(app: &App, row: &KeyRow) -> Receipt {
    Receipt {
        remote_id: row.id.to_string(),
        url: Some(address_of(app, &row.slug)),
        at: Some(UtcMillis(row.published_at)),
        extra: serde_json::Value::Null,
    }
}

pub(super) fn address_of(app: &App, slug: &str) -> String {
    format!("{}/{slug}", app.base_url)
}

/// Addresses the site itself answers under.
const RESERVED: &[&str] = &[
    "studio", "api", "hooks", "media", "assets", "feed", "atom", "rss", "about", "page", "follow", "doing", "healthz",
];
const SLUG_LETTERS: usize = 80;

#[derive(FromQueryResult)]
#[expect(dead_code, reason = "only whether it is there matters")]
struct TakenRow {
    id: Uuid,
}

/// Neither an article's nor kept for one that is still to come.
pub(super) async fn free_slug(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    title: &str,
) -> Result<String, Internal> {
    let base = slug_of(title);
    for number in 1..10_000 {
        let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if RESERVED.contains(&slug.as_str()) {
            continue;
        }
        let taken: Option<TakenRow> = one(
            on,
            "SELECT id FROM article WHERE workspace_id = $1 AND slug = $2
             UNION ALL SELECT id FROM publication WHERE workspace_id = $1 AND page_slug = $2",
            values![workspace.0, slug.as_str()],
        )
        .await?;
        if taken.is_none() {
            return Ok(slug);
        }
    }
    Err(Internal::Broken("no free address for this title"))
}

/// Lower-case letters and digits of any language, joined by hyphens.
pub(super) fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().filter(|letter| !matches!(letter, '\'' | '’')).flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.chars().count() >= SLUG_LETTERS {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "note".to_owned() } else { slug.to_owned() }
}

pub(crate) async fn change(
    app: &App,
    workspace: WorkspaceId,
    remote_id: &str,
    draft: &ArticleDraft,
) -> Result<Option<Receipt>, Internal> {
    let Ok(id) = Uuid::parse_str(remote_id) else { return Ok(None) };
    let now = app.now();
    let card = card(app, workspace, draft).await?;
    let tx = app.db.begin().await?;
    let changed = run(
        &*tx,
        "UPDATE article SET title = $3, body_text = $4, body_html = $5, tags = $6, updated_at = $7,
            media = $8, card = $9, warning = $10
         WHERE id = $1 AND workspace_id = $2 AND withdrawn_at IS NULL",
        values![
            id,
            workspace.0,
            draft.title.as_str(),
            draft.text.as_str(),
            draft.html.as_deref(),
            serde_json::to_string(&draft.tags)?,
            now.0,
            serde_json::to_string(&draft.media)?,
            written(card.as_ref())?,
            draft.warning.as_deref()
        ],
    )
    .await?;
    if changed == 0 {
        return Ok(None);
    }
    article_files::keep(&tx, (workspace, id), &draft.media, card.as_ref()).await?;
    let row: Option<KeyRow> =
        one(&*tx, "SELECT id, slug, published_at FROM article WHERE id = $1", values![id]).await?;
    record(&tx, workspace, None, now, "compose.change_article", Some(id), &json!({})).await?;
    tx.commit().await?;
    Ok(row.map(|row| receipt(app, &row)))
}

pub(crate) async fn withdraw(app: &App, workspace: WorkspaceId, remote_id: &str) -> Result<(), Internal> {
    let Ok(id) = Uuid::parse_str(remote_id) else { return Ok(()) };
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE article SET withdrawn_at = $3 WHERE id = $1 AND workspace_id = $2 AND withdrawn_at IS NULL",
        values![id, workspace.0, now.0],
    )
    .await?;
    record(&tx, workspace, None, now, "compose.withdraw_article", Some(id), &json!({})).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_keep_the_letters_of_their_language() {
        for (title, slug) in [
            ("How to climb stairs", "how-to-climb-stairs"),
            ("  Übung macht — den Meister! ", "übung-macht-den-meister"),
            ("¿Por qué no?", "por-qué-no"),
            ("Toshiba's new e740", "toshibas-new-e740"),
            ("???", "note"),
            ("日本語の題", "日本語の題"),
        ] {
            assert_eq!(slug_of(title), slug);
        }
        assert!(slug_of(&"word ".repeat(100)).chars().count() <= SLUG_LETTERS);
    }
}
