//! Every page in every state, by name.

mod beside_plan;
mod compose;
mod converse;
mod files;
mod first;
mod gather;
mod guard;
mod history;
mod library;
mod measure;
mod plan;
mod publish;
mod schedule;
mod workspace;

use askama::Template;

/// A page of the gallery: its name and its HTML.
pub(crate) type Made = (String, String);

pub(crate) fn all(language: &str) -> Vec<Made> {
    let mut pages = workspace::pages(language);
    pages.extend(history::pages(language));
    pages.extend(schedule::pages(language));
    pages.extend(publish::pages(language));
    pages.extend(compose::pages(language));
    pages.extend(converse::pages(language));
    pages.extend(files::pages(language));
    pages.extend(library::pages(language));
    pages.extend(gather::pages(language));
    pages.extend(guard::pages(language));
    pages.extend(plan::pages(language));
    pages.extend(beside_plan::pages(language));
    pages.extend(measure::pages(language));
    pages
}

fn made(name: &str, page: &impl Template) -> Made {
    (name.to_owned(), page.render().expect("a page of the gallery can be made"))
}
