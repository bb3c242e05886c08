//! A file of contacts, as address books hand it out (CSV, vCard): where each can be found. Names are not even read.

mod table;
mod vcard;

use std::{borrow::Cow, collections::BTreeSet};

use url::Url;

use crate::page::{NETWORKS, recognise};

/// Larger files are refused unread.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
pub const MAX_CONTACTS: usize = 50_000;
/// Of one contact; nobody has more.
const MAX_VALUES: usize = 40;
const LONGEST_VALUE: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub mails: Vec<String>,
    /// Ids of networks on which a profile is named.
    pub networks: BTreeSet<&'static str>,
    /// An address of the web beside those.
    pub has_site: bool,
    values: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactsError {
    #[error(
        "this is no list of contacts that can be read: a vCard file, or a CSV whose first line names its columns (name, \
         e-mail, website …); nothing was counted"
    )]
    Unknown,
    #[error("the file is larger than {} MB; nothing was counted", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("there are more than {MAX_CONTACTS} contacts in it; nothing was counted")]
    TooMany,
}

/// Every contact of the file, also those of which nothing is known.
pub fn read(bytes: &[u8]) -> Result<Vec<Contact>, ContactsError> {
    if bytes.len() > MAX_BYTES {
        return Err(ContactsError::TooLarge);
    }
    let text = to_text(bytes);
    let text = text.trim_start();
    let begins = text.get(..11).unwrap_or_default();
    let contacts = if begins.eq_ignore_ascii_case("BEGIN:VCARD") { vcard::read(text)? } else { table::read(text)? };
    if contacts.is_empty() { Err(ContactsError::Unknown) } else { Ok(contacts) }
}

/// By its mark, else as UTF-8, else as Western office programs write.
fn to_text(bytes: &[u8]) -> Cow<'_, str> {
    let guessed = || if std::str::from_utf8(bytes).is_ok() { encoding_rs::UTF_8 } else { encoding_rs::WINDOWS_1252 };
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or_else(guessed, |(encoding, _)| encoding);
    encoding.decode(bytes).0
}

impl Contact {
    /// Whether there is room for one more value.
    fn takes(&mut self, value: &str) -> bool {
        self.values += 1;
        self.values <= MAX_VALUES && value.len() <= LONGEST_VALUE
    }

    fn mail(&mut self, written: &str) {
        let mail = written.trim().trim_start_matches("mailto:");
        let is_mail = mail.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
        if is_mail && !mail.contains(char::is_whitespace) && self.takes(mail) && !self.mails.iter().any(|m| m == mail) {
            self.mails.push(mail.to_owned());
        }
    }

    /// An address of the web: a profile where it leads to one, else a site. `bare` is where an address is expected, so
    /// that `rye.example` is one.
    fn link(&mut self, written: &str, bare: bool) {
        let written = written.trim();
        if !self.takes(written) {
            return;
        }
        let Some(url) = address(written, bare) else { return };
        match recognise(&url) {
            Some(profile) => drop(self.networks.insert(profile.network)),
            None => self.has_site |= !leads_to_a_network(&url),
        }
    }

    /// A handle that stands where that network's handles stand.
    fn handle(&mut self, network: &'static str, written: &str) {
        if !written.trim().is_empty() && self.takes(written) {
            self.networks.insert(network);
        }
    }
}

fn address(written: &str, bare: bool) -> Option<Url> {
    let has_scheme = ["http://", "https://"]
        .iter()
        .any(|scheme| written.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let looks_like_one =
        written.starts_with("www.") || (bare && written.contains('.') && !written.contains(['@', ' ']));
    let whole = match (has_scheme, looks_like_one) {
        (true, _) => Cow::Borrowed(written),
        (false, true) => Cow::Owned(format!("https://{written}")),
        (false, false) => return None,
    };
    Url::parse(&whole).ok().filter(|url| url.host_str().is_some_and(|host| host.contains('.')))
}

/// A post or a page of a network is neither a profile nor somebody's site.
fn leads_to_a_network(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    NETWORKS.iter().any(|(network, _)| crate::page::is_host_of(host, network))
}

/// The network that a label means: `Instagram`, `X-SOCIALPROFILE;TYPE=twitter`, `LinkedIn Profile`.
fn network_called(label: &str) -> Option<&'static str> {
    let label = label.to_lowercase();
    let mut words = label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find_map(|word| {
        let word = if word == "twitter" { "x" } else { word };
        NETWORKS.iter().map(|(network, _)| *network).find(|network| *network == word)
    })
}

#[cfg(test)]
mod tests;
