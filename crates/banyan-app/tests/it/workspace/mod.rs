//! People, businesses and copies.

mod keep;
mod people;
mod sent_once;
mod tokens;
