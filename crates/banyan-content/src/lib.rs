#![doc = include_str!("../README.md")]

pub mod archive;
pub mod article;
pub mod contacts;
mod dates;
pub mod feed;
pub mod html;
pub mod image;
pub mod language;
pub mod mail;
pub mod markdown;
pub mod office;
pub mod page;
pub mod pdf;
pub mod recording;
pub mod visits;
