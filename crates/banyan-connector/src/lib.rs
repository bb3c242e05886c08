#![doc = include_str!("../README.md")]

mod advice;
pub mod conformance;
mod house;
mod link;
mod traits;

/// Rooms reach the net through here: they name no other floor.
pub use banyan_net as net;

pub use advice::{BoxError, ConnectorError, Evidence, LimitScope, ReconnectReason};
pub use house::{ArticleDraft, House, HouseError};
pub use link::{AssetError, AssetFile, Assets, ChannelFacts, Credential, Link};
pub use traits::{
    Abilities, Auth, AuthForm, AuthStart, Connected, Connector, Editing, Field, FieldKind, Found, Inbox, IncomingPage,
    Insights, Progress, Proof, Publishing, Task, Window,
};
