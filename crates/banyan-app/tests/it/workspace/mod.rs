//! People, businesses and copies.

mod find_beside;
mod keep;
mod one_page;
mod people;
mod sent_once;
mod today;
mod tokens;
