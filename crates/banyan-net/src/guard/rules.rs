//! The rules for an address as it is written, before any name is looked up.

use std::net::IpAddr;

use url::{Host, Url};

use super::{
    Guard, Refusal,
    allowed::{self, read_host},
    ranges::is_public,
};

const WEB_PORTS: &[u16] = &[80, 443, 8080, 8443, 8448];
pub(crate) const IMAP_PORTS: &[u16] = &[143, 993];

const MAX_ADDRESS_CHARS: usize = 8_000;
/// SOURCE: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 (2026-11-22)
const MAX_NAME_BYTES: usize = 253;

/// Endings that only ever name something inside.
///
/// SOURCE: https://www.iana.org/assignments/special-use-domain-names (2026-11-22), and the habits of routers.
const INSIDE_ENDINGS: &[&str] = &[
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "private",
    "lan",
    "home",
    "corp",
    "home.arpa",
    "arpa",
    "onion",
];

/// An address that passed: where to go, and whether what the name stands for may lie inside.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) url: Url,
    pub(crate) may_be_inside: bool,
}

impl Guard {
    pub(crate) fn check(&self, address: &str) -> Result<Target, Refusal> {
        let address = address.trim_matches(' ');
        no_tricks(address)?;
        self.check_url(Url::parse(address)?)
    }

    /// `reference` may be relative to `base`, as in a `Location`.
    pub(crate) fn check_joined(&self, base: &Url, reference: &str) -> Result<Target, Refusal> {
        let reference = reference.trim_matches(' ');
        no_tricks(reference)?;
        self.check_url(base.join(reference)?)
    }

    fn check_url(&self, mut url: Url) -> Result<Target, Refusal> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refusal::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refusal::UserInfo);
        }
        url.set_fragment(None);
        let host = url.host().ok_or(url::ParseError::EmptyHost)?.to_owned();
        let port = url.port_or_known_default().unwrap_or_default();
        let host = allowed::plain(host).ok_or(url::ParseError::EmptyHost)?;
        let may_be_inside = self.check_host(&host, port, WEB_PORTS)?;
        Ok(Target { url, may_be_inside })
    }

    /// For what has no address of the web: a mail server. Gives the host in its one spelling.
    pub(crate) fn check_server(&self, host: &str, port: u16, usual: &[u16]) -> Result<(Host, bool), Refusal> {
        let host = read_host(host.trim()).ok_or(url::ParseError::IdnaError)?;
        let may_be_inside = self.check_host(&host, port, usual)?;
        Ok((host, may_be_inside))
    }

    fn check_host(&self, host: &Host, port: u16, usual: &[u16]) -> Result<bool, Refusal> {
        if self.allowed.names(host, port) {
            return Ok(true);
        }
        if !usual.contains(&port) {
            return Err(Refusal::Port(port));
        }
        match host {
            Host::Domain(name) => check_name(name)?,
            Host::Ipv4(address) => self.check_address((*address).into())?,
            Host::Ipv6(address) => self.check_address((*address).into())?,
        }
        Ok(false)
    }

    pub(super) fn check_address(&self, address: IpAddr) -> Result<(), Refusal> {
        if is_public(address) && !self.own.contains(&address.to_canonical()) {
            Ok(())
        } else {
            Err(Refusal::InsideAddress(address))
        }
    }
}

/// Parsers of addresses disagree about these, so nobody gets to choose between them.
fn no_tricks(address: &str) -> Result<(), Refusal> {
    if address.len() > MAX_ADDRESS_CHARS {
        return Err(Refusal::TooLong);
    }
    if address.chars().any(|c| c == '\\' || c.is_control()) {
        return Err(Refusal::Trick);
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), Refusal> {
    if name.len() > MAX_NAME_BYTES || name.split('.').any(|label| label.is_empty() || label.len() > 63) {
        return Err(Refusal::TooLong);
    }
    let is_below = |ending: &str| name.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if !name.contains('.') || INSIDE_ENDINGS.iter().any(|ending| is_below(ending)) {
        return Err(Refusal::InsideName(name.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
