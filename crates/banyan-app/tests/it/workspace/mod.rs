//! People, businesses and copies.

mod find_beside;
mod keep;
mod lost_connection;
mod people;
mod sent_once;
mod today;
mod tokens;
