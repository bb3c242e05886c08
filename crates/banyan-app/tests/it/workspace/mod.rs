//! People, businesses and copies.

mod keep;
mod people;
mod tokens;
