//! Somebody else's article, looked at by whoever wants to say something about it.

use banyan_domain::{
    compose::{About, short_quote},
    workspace::Right,
};

use crate::{
    Actor, App,
    gather::{read_article, reading::with_scheme},
    workspace::Refused,
};

/// A page that could not be read has its address alone; the rest is typed by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutRead {
    pub link: String,
    pub about: About,
    pub was_read: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum ReadAboutError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("`{0}` is not an address; paste it as your browser shows it. Nothing was kept")]
    NoAddress(String),
}

/// What a page gives is material: its words are cut to what may be quoted, and nothing is kept.
pub async fn read_about(app: &App, actor: &Actor, address: &str) -> Result<AboutRead, ReadAboutError> {
    actor.needs(Right::Write)?;
    let link = with_scheme(address);
    let is_address = url::Url::parse(&link).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'))
    });
    if !is_address {
        return Err(ReadAboutError::NoAddress(address.trim().to_owned()));
    }
    match read_article(app, &link).await {
        Ok(found) => Ok(AboutRead {
            about: About {
                quote: short_quote(&found.text),
                title: found.title,
                author: found.author,
                site: found.site,
            },
            link: found.address,
            was_read: true,
        }),
        Err(error) => {
            tracing::info!(error = &error as &dyn std::error::Error, "an article was not read");
            Ok(AboutRead { link, ..AboutRead::default() })
        }
    }
}
