//! RSS, RDF, Atom and CDF, well-formed or not, in one pass.

mod build;
mod capture;
mod fields;
mod item;
mod names;
mod people;
mod reader;
pub(crate) mod token;

pub(super) use reader::read;
