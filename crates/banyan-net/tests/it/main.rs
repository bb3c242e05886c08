//! The guarded client against real sockets on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say where")]

mod arrival;
mod guard;
mod imap;
mod imap_dovecot;
mod imap_peer;
mod limits;
mod peer;
mod politeness;
mod redirects;
mod secrecy;
mod sending;
mod tls;
