//! The guarded client against real sockets on loopback.

mod arrival;
mod guard;
mod limits;
mod peer;
mod politeness;
mod redirects;
mod secrecy;
mod tls;
