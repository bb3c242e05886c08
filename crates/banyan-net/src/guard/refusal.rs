//! Why an address is not fetched.

use std::{io, net::IpAddr};

use crate::NetErrorKind;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("it cannot be read as an address")]
    Malformed(#[from] url::ParseError),
    #[error("only http and https are fetched")]
    Scheme,
    #[error("it carries a user name or password")]
    UserInfo,
    #[error("it contains a backslash or an invisible character")]
    Trick,
    #[error("it is longer than an address may be")]
    TooLong,
    #[error("port {0} is not one of the usual ports for this")]
    Port(u16),
    #[error("`{0}` is a name inside a machine or network")]
    InsideName(String),
    #[error("{0} lies inside this machine or a private network")]
    InsideAddress(IpAddr),
    #[error("the name has no address")]
    NoAddress,
    #[error("the name could not be looked up")]
    Lookup(#[source] io::Error),
}

impl Refusal {
    pub(crate) fn kind(&self) -> NetErrorKind {
        match self {
            Self::Malformed(_) | Self::Scheme | Self::UserInfo | Self::Trick | Self::TooLong => {
                NetErrorKind::BadAddress
            }
            Self::Port(_) | Self::InsideName(_) | Self::InsideAddress(_) => NetErrorKind::Forbidden,
            Self::NoAddress | Self::Lookup(_) => NetErrorKind::UnknownHost,
        }
    }
}
