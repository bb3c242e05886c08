//! The same rooms stand on every floor, and the map names each of them.

use super::page;
use super::report::Report;
use super::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const MAP: &str = "ARCHITECTURE.md";

/// Folder a floor keeps its rooms in, by the word the map uses for the floor.
const FLOORS: &[(&str, &str)] = &[
    ("domain", "crates/banyan-domain/src"),
    ("app", "crates/banyan-app/src"),
    ("studio", "crates/banyan-studio/src"),
    ("api", "crates/banyan-api/src"),
];

/// Folders beside rooms that are none, each for a reason.
const NO_ROOMS: &[(&str, &str)] = &[
    ("crates/banyan-studio/src/shell", "what every page of the Studio stands in"),
    ("crates/banyan-studio/src/view", ""),
];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let Some(text) = tree.text(MAP) else { return };
    let map = rooms_of(text);
    for (floor, folder) in FLOORS {
        let drawn: BTreeSet<&str> =
            map.iter().filter(|(_, (_, floors))| floors.contains(*floor)).map(|(room, _)| room.as_str()).collect();
        let built = built(tree, folder, map.keys().map(String::as_str));
        for room in built.difference(&drawn) {
            report.fault(
                MAP,
                0,
                format!("the room `{room}` stands in {folder}, and the table of rooms does not say so"),
            );
        }
        for room in drawn.difference(&built) {
            report.fault(MAP, map[*room].0, format!("the room `{room}` is said to stand in {folder}, and does not"));
        }
    }
}

/// Room -> (line, floors it stands on).
fn rooms_of(text: &str) -> BTreeMap<String, (usize, BTreeSet<String>)> {
    page::table(text, "rooms")
        .into_iter()
        .filter_map(|(line, cells)| {
            let name = cells.first()?.trim_matches(['`', '*']).to_owned();
            let floors = cells.last()?.split(',').map(|floor| floor.trim().to_owned()).collect();
            Some((name, (line, floors)))
        })
        .collect()
}

/// Every folder counts as a room unless a reason stands above; a file counts when it bears a room's name.
fn built<'a>(tree: &'a Tree, folder: &str, names: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let prefix = format!("{folder}/");
    let names: BTreeSet<&str> = names.collect();
    tree.files()
        .filter_map(|(path, _)| path.strip_prefix(&prefix))
        .filter_map(|rest| match rest.split_once('/') {
            Some((name, _)) => Some(name),
            None => rest.strip_suffix(".rs").filter(|name| names.contains(name)),
        })
        .filter(|name| !NO_ROOMS.iter().any(|(path, _)| *path == format!("{folder}/{name}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(rows: &str, files: &[&str]) -> Vec<String> {
        let page = format!("<!-- rooms -->\n| room | what | stands in |\n|---|---|---|\n{rows}");
        let mut all = vec![(MAP, page.as_str())];
        all.extend(files.iter().map(|path| (*path, "")));
        let mut report = Report::default();
        check(&Tree::of(&all), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn a_room_stands_where_the_map_says() {
        let files =
            ["crates/banyan-domain/src/guard/mod.rs", "crates/banyan-app/src/guard.rs", "crates/banyan-app/src/lib.rs"];
        assert!(faults("| `guard` | checks | domain, app |", &files).is_empty());
    }

    #[test]
    fn a_folder_that_is_no_room_is_a_fault() {
        let found = faults(
            "| `guard` | checks | domain |",
            &["crates/banyan-domain/src/guard/mod.rs", "crates/banyan-domain/src/stuff/mod.rs"],
        );
        assert!(found.len() == 1 && found[0].contains("`stuff`"), "{found:?}");
    }

    #[test]
    fn a_room_that_is_only_drawn_is_a_fault() {
        assert!(faults("| `plan` | why | domain |", &[])[0].contains("and does not"));
    }
}
