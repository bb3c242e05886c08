//! The guarded client against real sockets on loopback.

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
mod tls;
