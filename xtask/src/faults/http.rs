//! One question to a server on this machine.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, Result};

const WAIT: Duration = Duration::from_secs(20);

/// A port that was free a moment ago.
pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Status and body.
pub(super) fn get(base: &str, path: &str) -> Result<(u16, String)> {
    let host = base.strip_prefix("http://").context("only http is spoken here")?;
    let address: SocketAddr = host.parse().with_context(|| format!("`{host}` is not an address and port"))?;
    let mut stream = TcpStream::connect_timeout(&address, WAIT)?;
    stream.set_read_timeout(Some(WAIT))?;
    // In HTTP/1.0 the body ends with the connection, so there are no chunks to read.
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {host}\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    parse(&String::from_utf8_lossy(&answer)).with_context(|| format!("{base}{path} did not answer in HTTP"))
}

fn parse(answer: &str) -> Option<(u16, String)> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_is_its_status_and_its_body() {
        assert_eq!(parse("HTTP/1.0 404 Not Found\r\na: b\r\n\r\nno\r\n\r\n"), Some((404, "no\r\n\r\n".to_owned())));
        assert_eq!(parse("hello"), None);
    }
}
