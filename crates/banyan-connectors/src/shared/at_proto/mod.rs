//! What every AT Protocol network shares: names, sessions, record keys, and how a server is called.

pub(crate) mod facets;
pub(crate) mod identity;
pub(crate) mod session;
pub(crate) mod tid;
pub(crate) mod uri;
pub(crate) mod xrpc;
