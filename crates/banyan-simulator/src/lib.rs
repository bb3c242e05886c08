#![doc = include_str!("../README.md")]

mod clock;
mod fault;
mod page;
mod record;
mod server;
mod simulation;
mod world;

pub use clock::Clock;
pub use fault::{Act, Answer, Fault, FaultOn};
pub use page::escape;
pub use record::Recorded;
pub use simulation::{Options, Simulation};
pub use world::{Place, World};
