//! Putting a page on the site, and finding it again by its key.

use async_trait::async_trait;
use banyan_connector::{ArticleDraft, ConnectorError, Found, House, Link, Progress, Proof, Publishing, Task, Window};
use banyan_domain::{compose::Rendered, publish::Ticket, time::UtcMillis};

use super::{OwnSite, errors};

#[async_trait]
impl Publishing for OwnSite {
    async fn submit(&self, link: &Link<'_>, task: &Task<'_>) -> Result<Progress, ConnectorError> {
        let draft = draft(task.rendered, link.now);
        let receipt = house(link)?.put_article(task.key, &draft).await.map_err(errors::of_write)?;
        Ok(Progress::Live(receipt))
    }

    async fn check(&self, link: &Link<'_>, task: &Task<'_>, _ticket: &Ticket) -> Result<Progress, ConnectorError> {
        match house(link)?.find(task.key).await.map_err(errors::of_read)? {
            Some(receipt) => Ok(Progress::Live(receipt)),
            None => Err(errors::no_house()),
        }
    }

    async fn find(&self, link: &Link<'_>, task: &Task<'_>, _window: &Window) -> Result<Found, ConnectorError> {
        match house(link)?.find(task.key).await.map_err(errors::of_read)? {
            Some(receipt) => Ok(Found::Here(Progress::Live(receipt))),
            None => {
                let what = "our own store has no page under this key".to_owned();
                Ok(Found::Absent { proof: Proof { what, key_is_honoured: true } })
            }
        }
    }
}

pub(super) fn house<'a>(link: &Link<'a>) -> Result<&'a dyn House, ConnectorError> {
    link.house.ok_or_else(errors::no_house)
}

pub(super) fn draft(rendered: &Rendered, now: UtcMillis) -> ArticleDraft {
    ArticleDraft {
        title: rendered.title.clone().unwrap_or_default(),
        text: rendered.parts.first().map(|part| part.text.clone()).unwrap_or_default(),
        html: rendered.html.clone(),
        warning: rendered.content_warning.clone(),
        language: rendered.language.clone(),
        canonical_url: rendered.link.clone(),
        tags: rendered.hashtags.clone(),
        media: rendered.media.clone(),
        published_at: rendered.original_published.unwrap_or(now),
    }
}
