#![doc = include_str!("../README.md")]

pub mod ids;
pub mod network;
pub mod time;

pub mod compose;
pub mod converse;
pub mod gather;
pub mod guard;
pub mod measure;
pub mod plan;
pub mod publish;
pub mod schedule;
pub mod workspace;
