//! The public site as a browser, a feed reader and a search engine meet it.

mod addresses;
mod articles;
mod feeds;
mod files;
mod home;
mod places;
mod site;
mod words;
