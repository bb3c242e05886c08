#![doc = include_str!("../README.md")]

mod answer;
mod dates;
mod feeds;
mod files;
mod frame;
mod headers;
mod health;
mod kept;
mod map;
mod pages;
mod piece;
mod prose;
mod router;
mod theme;
mod trouble;
mod visitor;

pub use router::router;
