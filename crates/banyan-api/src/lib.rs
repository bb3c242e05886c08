#![doc = include_str!("../README.md")]

mod apart;
mod ask;
mod door;
mod give;
mod once;
mod openapi;
mod problem;
pub mod route;
mod routes;
mod shapes;

mod compose;
mod converse;
mod gather;
mod guard;
mod measure;
mod plan;
mod publish;
mod schedule;
mod workspace;

pub use door::router;
pub use openapi::document;
pub use routes::routes;
