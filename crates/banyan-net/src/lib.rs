#![doc = include_str!("../README.md")]

mod answer;
mod content;
mod error;
mod guard;
mod hop;
pub mod imap;
mod net;
mod polite;
mod printable;
mod redirect;
mod request;
mod retry_after;
mod send;
mod settings;
mod tls;
mod validators;

pub use answer::Answer;
pub use content::Content;
pub use error::{NetError, NetErrorKind};
pub use guard::{Lookup, SystemLookup};
pub use http::Method;
pub use net::Net;
pub use request::{Form, FormFile, Request};
pub use retry_after::retry_after;
pub use settings::Settings;
pub use validators::Validators;
