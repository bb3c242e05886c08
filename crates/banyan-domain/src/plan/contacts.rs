//! What one's own contacts tell of networks: numbers only, and nothing about anybody.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Providers where people have a mailbox of their own: an address there says nothing of a business.
const PRIVATE_MAIL: &[&str] = &[
    "aol.com",
    "arcor.de",
    "bluewin.ch",
    "btinternet.com",
    "email.de",
    "fastmail.com",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hey.com",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "hotmail.fr",
    "icloud.com",
    "laposte.net",
    "libero.it",
    "live.com",
    "live.de",
    "mac.com",
    "mail.com",
    "mail.de",
    "mailbox.org",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "outlook.de",
    "outlook.es",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "t-online.de",
    "telefonica.net",
    "telia.com",
    "tutanota.com",
    "vodafone.de",
    "wanadoo.fr",
    "web.de",
    "yahoo.com",
    "yahoo.de",
    "yahoo.es",
    "ymail.com",
];

/// One contact, as far as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub mails: Vec<String>,
    /// Ids of the networks on which they name a profile.
    pub networks: BTreeSet<String>,
    /// A page of their own beside those.
    pub has_site: bool,
}

/// What is kept of a file of contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactsSeen {
    pub people: u32,
    pub with_mail: u32,
    /// At a domain of their own, and how many different ones.
    pub at_companies: u32,
    pub companies: u32,
    pub with_site: u32,
    /// On any network.
    pub with_profile: u32,
    pub networks: BTreeMap<String, u32>,
}

impl ContactsSeen {
    pub fn of(contacts: &[Contact]) -> Self {
        let count = |is: &dyn Fn(&Contact) -> bool| whole(contacts.iter().filter(|contact| is(contact)).count());
        let companies: BTreeSet<String> = contacts.iter().flat_map(companies_of).collect();
        let mut networks = BTreeMap::new();
        for network in contacts.iter().flat_map(|contact| &contact.networks) {
            *networks.entry(network.clone()).or_insert(0) += 1;
        }
        Self {
            people: whole(contacts.len()),
            with_mail: count(&|contact| !contact.mails.is_empty()),
            at_companies: count(&|contact| companies_of(contact).next().is_some()),
            companies: whole(companies.len()),
            with_site: count(&|contact| contact.has_site),
            with_profile: count(&|contact| !contact.networks.is_empty()),
            networks,
        }
    }

    /// Most first.
    pub fn by_network(&self) -> Vec<(&str, u32)> {
        let mut networks: Vec<(&str, u32)> = self.networks.iter().map(|(id, people)| (id.as_str(), *people)).collect();
        networks.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
        networks
    }
}

fn companies_of(contact: &Contact) -> impl Iterator<Item = String> {
    let domains = contact.mails.iter().filter_map(|mail| mail.rsplit_once('@')).map(|(_, domain)| domain);
    domains.map(str::to_lowercase).filter(|domain| domain.contains('.') && !PRIVATE_MAIL.contains(&domain.as_str()))
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(mails: &[&str], networks: &[&str], has_site: bool) -> Contact {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        Contact { mails: own(mails), networks: own(networks).into_iter().collect(), has_site }
    }

    #[test]
    fn each_person_counts_once_and_a_private_mailbox_is_no_company() {
        let seen = ContactsSeen::of(&[
            contact(&["ida@rye.example", "ida@gmail.com"], &["linkedin", "instagram"], true),
            contact(&["bo@RYE.example"], &["linkedin"], false),
            contact(&["cy@web.de"], &[], false),
            contact(&["at nowhere@local"], &[], false),
            contact(&[], &[], true),
        ]);
        assert_eq!((seen.people, seen.with_mail, seen.at_companies, seen.companies), (5, 4, 2, 1));
        assert_eq!((seen.with_site, seen.with_profile), (2, 2));
        assert_eq!(seen.by_network(), [("linkedin", 2), ("instagram", 1)]);
        assert_eq!(ContactsSeen::of(&[]), ContactsSeen::default());
    }

    #[test]
    fn private_providers_are_written_as_they_are_looked_up() {
        assert!(PRIVATE_MAIL.is_sorted() && PRIVATE_MAIL.iter().all(|host| *host == host.to_lowercase()));
    }
}
