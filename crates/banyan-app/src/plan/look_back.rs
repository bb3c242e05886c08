//! An earlier attempt, read from a feed, a profile or an archive; of it only what was counted is kept, with its day.

use std::io::Cursor;

pub use banyan_content::archive::ArchiveError;
use banyan_content::{
    archive::{self, Archive, Waiting},
    html,
};
use banyan_domain::{
    gather::{Item, address},
    plan::{LookBack, PastPost, Untold, first::FirstAnswer},
    time::UtcMillis,
    workspace::Right,
};
use jiff::{civil::Date, tz::TimeZone};
use tokio::sync::Semaphore;

use super::{ChangePlanError, answer_first};
use crate::{
    Actor, App, Internal,
    gather::{ReadError, read_source, reading::with_scheme},
    workspace::{Refused, SettingsError, Workspace, set_first_site, show_workspace},
};

/// Of an archive that is handed over: in memory while it is read. The command line takes larger ones.
pub const MAX_ARCHIVE_BYTES: usize = 64 * 1024 * 1024;

/// Where the earlier attempt is to be seen.
pub enum PastSource {
    /// A feed, a site with one, or a profile of Mastodon or Bluesky.
    Address(String),
    /// An archive that was handed over.
    Bytes(Vec<u8>),
    /// An archive on this machine; from the command line only.
    File(std::path::PathBuf),
}

#[derive(Debug, thiserror::Error)]
pub enum LookBackError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("there is no post with a date in it; nothing can be told from it")]
    Empty,
    #[error(transparent)]
    Keep(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// `home` is the site that links should lead to; where none is known yet, it is from now on.
pub async fn look_back(
    app: &App,
    actor: &Actor,
    source: PastSource,
    home: Option<&str>,
) -> Result<LookBack, LookBackError> {
    actor.needs(Right::Own)?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let home = home.map(str::trim).filter(|home| bare_host(home).is_some());
    let homes = homes(app, &workspace, home);
    let zone = workspace.time_zone();
    let today = app.now().in_zone(&zone).date();
    let found = match source {
        PastSource::Address(address) => {
            let reading = read_source(&app.net, &with_scheme(&profile_feed(&address))).await?;
            let posts: Vec<PastPost> = reading.items.iter().filter_map(|item| of_item(item, &zone, &homes)).collect();
            LookBack::of(&posts, None, true, today)
        }
        PastSource::Bytes(bytes) => {
            of_archive(unpack(move || archive::read(Cursor::new(bytes))).await?, &zone, &homes, today)
        }
        PastSource::File(path) => {
            let read = move || archive::read(std::io::BufReader::new(std::fs::File::open(path)?));
            of_archive(unpack(read).await?, &zone, &homes, today)
        }
    };
    let found = found.ok_or(LookBackError::Empty)?;
    if let Some(home) = home {
        match set_first_site(app, actor, home).await {
            // What is no address is not kept; the posts were counted all the same.
            Ok(()) | Err(SettingsError::Site(_)) => {}
            Err(error) => return Err(of_settings(error)),
        }
    }
    answer_first(app, actor, &FirstAnswer::LookBack(Box::new(found.clone()))).await?;
    Ok(found)
}

/// One at a time: a long archive takes many times its size meanwhile.
static UNPACKING: Semaphore = Semaphore::const_new(1);

/// Away from the threads that wait for the network.
async fn unpack(
    read: impl FnOnce() -> Result<Archive, ArchiveError> + Send + 'static,
) -> Result<Archive, ArchiveError> {
    let _turn = UNPACKING.acquire().await;
    tokio::task::spawn_blocking(read).await.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()))
}

/// Nobody has said which site is theirs: then it is not known whether anything led there, and our own pages, which
/// were not there yet, do not tell it.
fn homes(app: &App, workspace: &Workspace, home: Option<&str>) -> Vec<String> {
    let told: Vec<String> =
        [home, workspace.site_address.as_deref()].into_iter().flatten().filter_map(bare_host).collect();
    if told.is_empty() { told } else { told.into_iter().chain(bare_host(&app.base_url)).collect() }
}

fn bare_host(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    address::host(&whole).map(|host| host.trim_start_matches("www.").to_owned()).filter(|host| host.contains('.'))
}

fn of_settings(error: SettingsError) -> LookBackError {
    match error {
        SettingsError::Refused(refused) => refused.into(),
        SettingsError::Internal(error) => error.into(),
        SettingsError::Zone(_) | SettingsError::Name | SettingsError::Site(_) => {
            Internal::Broken("only the site was to be kept").into()
        }
    }
}

fn of_archive(archive: Archive, zone: &TimeZone, homes: &[String], today: Date) -> Option<LookBack> {
    let posts: Vec<PastPost> = archive
        .posts
        .into_iter()
        .map(|post| PastPost {
            day: UtcMillis(post.at).in_zone(zone).date(),
            leads_home: leads_home(&post.links, homes),
            text: post.text,
        })
        .collect();
    let (left_waiting, untold) = match archive.waiting {
        Waiting::People(people) => (Some(people), Untold::default()),
        Waiting::NeverTold => (None, Untold::Never),
        Waiting::NotTold => (None, Untold::Missing),
    };
    let found = LookBack::of(&posts, left_waiting, false, today)?;
    Some(LookBack { untold, ..found })
}

fn of_item(item: &Item, zone: &TimeZone, homes: &[String]) -> Option<PastPost> {
    let text = item.text.as_deref().or(item.summary.as_deref()).unwrap_or_default();
    Some(PastPost {
        day: item.published?.in_zone(zone).date(),
        text: format!("{} {text}", item.title),
        // A feed of plain words does not tell where it links to.
        leads_home: item.html.as_deref().and_then(|markup| leads_home(&html::links(markup), homes)),
    })
}

/// None where we do not know which site is home.
fn leads_home(links: &[String], homes: &[String]) -> Option<bool> {
    let is_home = |link: &String| bare_host(link).is_some_and(|host| homes.contains(&host));
    (!homes.is_empty()).then(|| links.iter().any(is_home))
}

/// The public feed of a profile, as its network has it; any other address as it is.
///
/// SOURCE: <https://docs.joinmastodon.org/user/network/#rss> and <https://bsky.social/about/blog/12-21-2023-public-web>
/// (2026-11-22)
fn profile_feed(typed: &str) -> String {
    let typed = typed.trim();
    if let Some((name, server)) = typed.strip_prefix('@').and_then(|handle| handle.split_once('@')) {
        return format!("https://{server}/@{name}.rss");
    }
    if !typed.contains(['/', ' ']) && typed.trim_start_matches('@').ends_with(".bsky.social") {
        return format!("https://bsky.app/profile/{}/rss", typed.trim_start_matches('@'));
    }
    let whole = typed.trim_end_matches('/');
    let rest = whole.split_once("://").map_or(whole, |(_, rest)| rest);
    match rest.split('/').collect::<Vec<_>>()[..] {
        ["bsky.app", "profile", _] => format!("{whole}/rss"),
        [_, name] if name.len() > 1 && name.starts_with('@') && name.strip_suffix(".rss").is_none() => {
            format!("{whole}.rss")
        }
        _ => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_leads_to_its_public_feed() {
        for (typed, feed) in [
            ("@rye@town.example", "https://town.example/@rye.rss"),
            ("https://town.example/@rye", "https://town.example/@rye.rss"),
            ("https://town.example/@rye/", "https://town.example/@rye.rss"),
            ("https://town.example/@rye.rss", "https://town.example/@rye.rss"),
            ("https://bsky.app/profile/rye.example", "https://bsky.app/profile/rye.example/rss"),
            ("rye.bsky.social", "https://bsky.app/profile/rye.bsky.social/rss"),
            ("rye.example/feed.xml", "rye.example/feed.xml"),
            ("https://rye.example/", "https://rye.example/"),
            ("", ""),
        ] {
            assert_eq!(profile_feed(typed), feed, "{typed}");
        }
    }

    #[test]
    fn home_is_the_same_with_and_without_www() {
        let homes = [bare_host("www.rye.example").unwrap()];
        assert_eq!(leads_home(&["https://rye.example/a".to_owned()], &homes), Some(true));
        assert_eq!(leads_home(&["https://other.example".to_owned()], &homes), Some(false));
        assert_eq!(leads_home(&[], &[]), None);
        assert_eq!(bare_host("our shop"), None);
        assert_eq!(bare_host("shop"), None, "a word is no site");
    }
}
