//! Every page in every state, by name.

mod beside_plan;
mod beside_words;
mod by_script;
mod compose;
mod converse;
mod drafts;
mod files;
mod first;
mod gather;
mod guard;
mod history;
mod library;
mod measure;
mod places;
mod plan;
mod publish;
mod schedule;
mod settings;
mod workspace;

use askama::Template;

/// A page of the gallery: its name and its HTML.
pub(crate) type Made = (String, String);

pub(crate) fn all(language: &str) -> Vec<Made> {
    rooms(language).into_iter().flat_map(|(_, pages)| pages).collect()
}

pub(crate) fn rooms(language: &str) -> Vec<(&'static str, Vec<Made>)> {
    vec![
        ("workspace", workspace::pages(language)),
        ("history", history::pages(language)),
        ("schedule", schedule::pages(language)),
        ("publish", [publish::pages(language), places::pages(language)].concat()),
        (
            "compose",
            [
                compose::pages(language),
                drafts::pages(language),
                beside_words::pages(language),
                by_script::pages(language),
            ]
            .concat(),
        ),
        ("converse", converse::pages(language)),
        ("files", files::pages(language)),
        ("library", library::pages(language)),
        ("gather", gather::pages(language)),
        ("guard", guard::pages(language)),
        ("plan", plan::pages(language)),
        ("beside_plan", beside_plan::pages(language)),
        ("measure", measure::pages(language)),
    ]
}

fn made(name: &str, page: &impl Template) -> Made {
    (name.to_owned(), page.render().expect("a page of the gallery can be made"))
}

/// As script shows it when something has happened: these lines stand in every such page, hidden until then.
fn revealed(name: &str, page: &impl Template, lines: &[&str]) -> Made {
    let (name, mut html) = made(name, page);
    for line in lines {
        let hidden = format!("{line} hidden");
        assert!(html.contains(&hidden), "{name} keeps no {line} back");
        html = html.replace(&hidden, line);
    }
    (name, html)
}
