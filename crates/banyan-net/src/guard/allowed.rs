//! The hosts an operator named: they may be reached although they are inside, and on any port named.

use std::net::{Ipv6Addr, SocketAddr};

use url::Host;

#[derive(Clone, Debug, Default)]
pub(crate) struct Allowed(Vec<(Host, Option<u16>)>);

#[derive(Debug, thiserror::Error)]
#[error("`{0}` in `allowed_hosts` is not a host; write it like `nas.example`, `10.0.0.5:8080` or `[::1]:8080`")]
pub(crate) struct NotAHost(String);

impl Allowed {
    pub(crate) fn read(entries: &[String]) -> Result<Self, NotAHost> {
        entries.iter().map(|entry| read_entry(entry.trim()).ok_or_else(|| NotAHost(entry.clone()))).collect()
    }

    pub(crate) fn names(&self, host: &Host, port: u16) -> bool {
        self.0.iter().any(|(named, on)| named == host && on.is_none_or(|on| on == port))
    }
}

impl FromIterator<(Host, Option<u16>)> for Allowed {
    fn from_iter<T: IntoIterator<Item = (Host, Option<u16>)>>(entries: T) -> Self {
        Self(entries.into_iter().collect())
    }
}

fn read_entry(entry: &str) -> Option<(Host, Option<u16>)> {
    if entry.parse::<Ipv6Addr>().is_ok() {
        return Some((read_host(entry)?, None));
    }
    if let Ok(SocketAddr::V6(address)) = entry.parse() {
        return Some((Host::Ipv6(*address.ip()), Some(address.port())));
    }
    match entry.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => Some((read_host(host)?, Some(port.parse().ok()?))),
        _ => Some((read_host(entry)?, None)),
    }
}

/// One spelling for each host: no trailing dot, numbers and capitals as the WHATWG parser writes them.
pub(crate) fn read_host(host: &str) -> Option<Host> {
    if let Ok(address) = host.parse() {
        return Some(Host::Ipv6(address));
    }
    plain(Host::parse(host).ok()?)
}

pub(crate) fn plain(host: Host) -> Option<Host> {
    match host {
        Host::Domain(name) => {
            let name = name.strip_suffix('.').unwrap_or(&name);
            (!name.is_empty() && !name.ends_with('.')).then(|| Host::Domain(name.to_owned()))
        }
        address => Some(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(entry: &str) -> Allowed {
        Allowed::read(&[entry.to_owned()]).expect(entry)
    }

    #[track_caller]
    fn check(entry: &str, host: &str, port: u16, expected: bool) {
        assert_eq!(allowed(entry).names(&read_host(host).expect(host), port), expected, "{entry} for {host}:{port}");
    }

    #[test]
    fn a_host_without_a_port_is_allowed_on_every_port() {
        check("127.0.0.1", "127.0.0.1", 1, true);
        check("NAS.Example.", "nas.example", 8080, true);
        check("::1", "[::1]", 9, true);
        check("[::1]", "[::1]", 9, true);
        check("127.0.0.1", "127.0.0.2", 1, false);
    }

    #[test]
    fn a_host_with_a_port_is_allowed_on_that_port_only() {
        check("localhost:8080", "localhost", 8080, true);
        check("localhost:8080", "localhost", 8081, false);
        check("[::1]:8080", "[::1]", 8080, true);
        check("[::1]:8080", "[::1]", 80, false);
        check("127.0.0.1:80", "127.0.0.1", 8080, false);
    }

    #[test]
    fn an_allowed_name_does_not_cover_names_below_it() {
        check("nas.example", "www.nas.example", 80, false);
        check("nas.example", "evilnas.example", 80, false);
    }

    #[test]
    fn what_is_not_a_host_is_said_at_the_start() {
        for entry in ["", "http://127.0.0.1", "nas.example:http", "nas.example:99999", "a b", "[::1"] {
            assert!(Allowed::read(&[entry.to_owned()]).is_err(), "{entry}");
        }
    }
}
