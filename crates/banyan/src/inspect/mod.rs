//! `banyan inspect`: hidden commands with which benches and fault campaigns look into the shipped program.

mod age;
mod feeds;
mod fill;
mod flights;
mod freeze;
mod guard;
mod openapi;
mod pages;
mod reference;
mod rows;
mod sources;
mod towns;
mod years;

use clap::Subcommand;

use crate::cli::Place;

#[derive(Debug, Subcommand)]
pub(crate) enum Inspect {
    /// Reads every feed of a folder, prints each as one line of JSON, and times the reading.
    Feeds(feeds::Feeds),
    /// Runs slow practice towns until standard input ends; prints where they are as one line of JSON.
    Towns(towns::Towns),
    /// Puts many small posts into the queue, all due at one moment; a line of JSON for each that was accepted.
    Fill(fill::Fill),
    /// Adds the feeds of a list, an address a line, without looking at them.
    Sources(sources::Sources),
    /// Stops the server's writes in the middle of a step of the own site, until standard input ends.
    Freeze(freeze::Freeze),
    /// The guard over an archive of very many posts.
    #[command(subcommand)]
    Guard(guard::Guard),
    /// Every publication with its steps and receipts, a line of JSON each.
    Flights(flights::Flights),
    /// Fills a new business with years of work.
    Years(years::Years),
    /// Makes what is out so many days older.
    Age(age::Age),
    /// Every page of the Studio at an address where something is, a line of JSON each.
    Pages,
    /// Prints the document of the door for programs.
    Openapi,
    /// Writes the book's reference pages.
    Reference(reference::Reference),
}

pub(crate) async fn run(place: &Place, inspect: Inspect) -> anyhow::Result<()> {
    let began = std::time::Instant::now();
    match inspect {
        Inspect::Feeds(options) => feeds::run(&options),
        Inspect::Towns(options) => towns::run(&options).await,
        Inspect::Fill(options) => fill::run(place, &options).await,
        Inspect::Sources(options) => sources::run(place, &options).await,
        Inspect::Freeze(options) => freeze::run(place, &options).await,
        Inspect::Guard(part) => guard::run(place, &part, began).await,
        Inspect::Flights(options) => flights::run(place, &options).await,
        Inspect::Years(options) => years::run(place, &options).await,
        Inspect::Age(options) => age::run(place, &options).await,
        Inspect::Pages => pages::run(place).await,
        Inspect::Openapi => openapi::run(),
        Inspect::Reference(options) => reference::run(&options),
    }
}
