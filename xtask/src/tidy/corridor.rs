//! The rooms of the corridor are alike: same file names, no look into a neighbour, a simulator that learnt elsewhere.

use super::paths::{RustPath, paths};
use super::report::Report;
use super::source::Source;
use super::tree::Tree;

const CORRIDOR: &str = "crates/banyan-connectors/src";

/// Folders and files that are no network's room.
const SHARED: &[&str] = &["shared"];

const EVERY_ROOM_HAS: &[&str] = &["mod.rs", "README.md", "limits.rs", "render.rs", "publish.rs"];

/// Each may also be a folder of the same name, for a room that outgrew a file.
const MAY_HAVE: &[&str] =
    &["limits", "render", "auth", "publish", "edit", "inbox", "insights", "client", "wire", "errors", "sim"];

/// What a simulator must not know, or client and simulator would share an error.
const SIMULATOR_MAY_NOT_USE: &[&str] = &["wire", "limits", "errors", "render"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let (_, folders) = tree.listing(CORRIDOR);
    let rooms: Vec<&str> = folders.iter().map(String::as_str).filter(|name| !SHARED.contains(name)).collect();
    for room in &rooms {
        check_names(tree, room, report);
        let prefix = format!("{CORRIDOR}/{room}/");
        for (path, text) in tree.under_of_kind(&prefix, "rs") {
            let found = paths(&Source::of(text));
            check_neighbours(path, room, &rooms, &found, report);
            if is_simulator(&path[prefix.len()..]) {
                check_simulator(path, room, &found, report);
            }
        }
    }
}

fn check_names(tree: &Tree, room: &str, report: &mut Report) {
    let folder = format!("{CORRIDOR}/{room}");
    let (files, folders) = tree.listing(&folder);
    let has = |name: &str| {
        files.iter().any(|file| file == name)
            || folders.iter().any(|folder| Some(folder.as_str()) == name.strip_suffix(".rs"))
    };
    for name in EVERY_ROOM_HAS.iter().filter(|name| !has(name)) {
        report.fault(&folder, 0, format!("has no `{name}`, which every room has"));
    }
    let is_known = |name: &str| {
        EVERY_ROOM_HAS.contains(&name) || name.strip_suffix(".rs").is_some_and(|stem| MAY_HAVE.contains(&stem))
    };
    for file in files.iter().filter(|file| !is_known(file)) {
        report.fault(
            &format!("{folder}/{file}"),
            0,
            format!("is a name no other room has; a room has {}", MAY_HAVE.join(", ")),
        );
    }
    for name in folders.iter().filter(|name| *name != "fixtures" && !MAY_HAVE.contains(&name.as_str())) {
        report.fault(&format!("{folder}/{name}"), 0, "is a folder no other room has");
    }
}

fn check_neighbours(path: &str, room: &str, rooms: &[&str], found: &[RustPath], report: &mut Report) {
    for neighbour in rooms.iter().filter(|other| **other != room) {
        for hit in found.iter().filter(|hit| hit.starts_with(&["crate", neighbour])) {
            report.fault(
                path,
                hit.line,
                format!("uses its neighbour `{neighbour}`; what two rooms share stands in `shared`"),
            );
        }
    }
}

fn is_simulator(rest: &str) -> bool {
    rest == "sim.rs" || rest.starts_with("sim/")
}

fn check_simulator(path: &str, room: &str, found: &[RustPath], report: &mut Report) {
    for hit in found {
        let inside = match hit.parts.first().map(String::as_str) {
            Some("super") => hit.parts.iter().skip_while(|part| *part == "super").collect::<Vec<_>>(),
            Some("crate") if hit.parts.get(1).is_some_and(|part| part == room) => hit.parts.iter().skip(2).collect(),
            _ => continue,
        };
        // Inside a folder `sim/`, a file of that folder may bear such a name; one `super` stays in it.
        let stays = path.contains("/sim/") && !path.ends_with("/sim/mod.rs") && !hit.starts_with(&["super", "super"]);
        if let Some(name) = inside.first().filter(|name| SIMULATOR_MAY_NOT_USE.contains(&name.as_str()) && !stays) {
            report.fault(
                path,
                hit.line,
                format!("a simulator may not use its room's `{name}`: its shapes come from fixtures"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(extra: &[(&str, &str)]) -> Vec<String> {
        let mut files: Vec<(String, &str)> =
            EVERY_ROOM_HAS.iter().map(|name| (format!("{CORRIDOR}/mastodon/{name}"), "")).collect();
        files.extend(extra.iter().map(|(name, text)| (format!("{CORRIDOR}/{name}"), *text)));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let mut report = Report::default();
        check(&Tree::of(&files), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn a_room_like_the_others_passes() {
        assert!(
            faults(&[
                ("mastodon/sim.rs", "use super::fixtures;"),
                ("mastodon/fixtures/a.json", ""),
                ("registry.rs", "")
            ])
            .is_empty()
        );
    }

    #[test]
    fn a_name_of_its_own_is_a_fault() {
        assert!(faults(&[("mastodon/helpers.rs", "")])[0].contains("no other room has"));
    }

    #[test]
    fn an_empty_room_is_told_what_it_lacks() {
        let found = faults(&[("tumblr/mod.rs", "")]);
        assert_eq!(found.len(), EVERY_ROOM_HAS.len() - 1, "{found:?}");
    }

    #[test]
    fn a_grown_file_may_be_a_folder() {
        let found = faults(&[("mastodon/publish/mod.rs", ""), ("mastodon/publish/find.rs", "")]);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_simulator_that_uses_its_room_is_a_fault() {
        for code in
            ["use super::{wire::Status, fixtures};", "fn f() { crate::mastodon::limits::MAX; }", "use super::errors;"]
        {
            assert_eq!(faults(&[("mastodon/sim.rs", code)]).len(), 1, "{code}");
        }
    }

    #[test]
    fn a_simulator_in_a_folder_may_have_a_file_of_that_name_but_not_reach_out() {
        assert!(faults(&[("mastodon/sim/pages.rs", "use super::wire::Page;")]).is_empty());
        assert_eq!(faults(&[("mastodon/sim/pages.rs", "use super::super::wire::Page;")]).len(), 1);
        assert_eq!(faults(&[("mastodon/sim/mod.rs", "use super::wire::Page;")]).len(), 1);
    }

    #[test]
    fn a_look_into_a_neighbour_is_a_fault() {
        let mut files: Vec<(String, &str)> = EVERY_ROOM_HAS
            .iter()
            .map(|name| (format!("bluesky/{name}"), "use crate::mastodon::wire::Status;"))
            .collect();
        files.retain(|(name, _)| name.ends_with("mod.rs"));
        let extra: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        assert!(faults(&extra).iter().any(|fault| fault.contains("its neighbour `mastodon`")));
    }
}
