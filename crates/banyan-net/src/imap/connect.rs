//! The way to a mail server: guarded like every other, and encrypted before a password is spoken.

use std::{
    error::Error,
    net::{IpAddr, SocketAddr},
};

use rustls::pki_types::ServerName;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;
use url::Host;

use super::{
    ImapAccount, ImapErrorKind, ImapTls,
    error::Trouble,
    wire::{Stream, Wire},
};
use crate::{Net, guard::IMAP_PORTS};

type BoxError = Box<dyn Error + Send + Sync>;

/// A connection on which a password may be spoken, and whether the server already knows us without one.
pub(super) async fn connect(net: &Net, account: &ImapAccount) -> Result<(Wire, bool), Trouble> {
    let (host, may_be_inside) = net.guard().check_server(&account.host, account.port, IMAP_PORTS)?;
    if account.tls == ImapTls::None && !may_be_inside {
        return Err(ImapErrorKind::NotEncrypted.into());
    }
    let reached = timeout(net.settings().connect_timeout, reach(net, &host, account.port, may_be_inside)).await;
    let plain = Box::new(reached.map_err(|_| Trouble::from(ImapErrorKind::NotConnected))??);
    let mut wire = match account.tls {
        ImapTls::Implicit => Wire::new(encrypt(net, &host, plain).await?),
        ImapTls::StartTls => return Ok((start_tls(net, &host, Wire::new(plain)).await?, false)),
        ImapTls::None => Wire::new(plain),
    };
    let known = greet(&mut wire).await?;
    Ok((wire, known))
}

async fn reach(net: &Net, host: &Host, port: u16, may_be_inside: bool) -> Result<TcpStream, Trouble> {
    let mut last = Trouble::from(ImapErrorKind::NotConnected);
    for address in numbers(net, host, may_be_inside).await? {
        match TcpStream::connect(SocketAddr::new(address, port)).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last.source = Some(error.into()),
        }
    }
    Err(last)
}

async fn numbers(net: &Net, host: &Host, may_be_inside: bool) -> Result<Vec<IpAddr>, Trouble> {
    match host {
        Host::Ipv4(address) => Ok(vec![(*address).into()]),
        Host::Ipv6(address) => Ok(vec![(*address).into()]),
        Host::Domain(name) => Ok(net.guard().addresses(name, may_be_inside).await?),
    }
}

async fn encrypt(net: &Net, host: &Host, plain: Box<dyn Stream>) -> Result<Box<dyn Stream>, Trouble> {
    let refused = |error: BoxError| Trouble { kind: ImapErrorKind::NotEncrypted, source: Some(error) };
    let name = match host {
        Host::Ipv4(address) => ServerName::IpAddress((*address).into()),
        Host::Ipv6(address) => ServerName::IpAddress((*address).into()),
        Host::Domain(name) => ServerName::try_from(name.clone()).map_err(|error| refused(error.into()))?,
    };
    let handshake = TlsConnector::from(net.tls().clone()).connect(name, plain);
    let encrypted = timeout(net.settings().connect_timeout, handshake);
    match encrypted.await {
        Ok(Ok(stream)) => Ok(Box::new(stream)),
        Ok(Err(error)) => Err(refused(error.into())),
        Err(_) => Err(ImapErrorKind::TimedOut.into()),
    }
}

/// Whatever was said before encryption is forgotten; a server that says more than it was asked is not trusted.
async fn start_tls(net: &Net, host: &Host, mut wire: Wire) -> Result<Wire, Trouble> {
    if greet(&mut wire).await? {
        // Known without a password, in the open: then it is not our server that speaks.
        return Err(ImapErrorKind::NotEncrypted.into());
    }
    wire.command("STARTTLS").await?.ok_or(ImapErrorKind::NotEncrypted)?;
    let plain = wire.into_silent_stream().ok_or(ImapErrorKind::NotEncrypted)?;
    Ok(Wire::new(encrypt(net, host, plain).await?))
}

async fn greet(wire: &mut Wire) -> Result<bool, Trouble> {
    let greeting = wire.read_reply().await?;
    match greeting.word(1).as_deref() {
        Some("OK") => Ok(false),
        Some("PREAUTH") => Ok(true),
        Some("BYE") => Err(Trouble::said(ImapErrorKind::NotConnected, &greeting.words())),
        _ => Err(Trouble::said(ImapErrorKind::NotUnderstood, &greeting.words())),
    }
}
