//! The arrows between crates are exactly those the table of ARCHITECTURE.md allows.

use super::metadata::Metadata;
use super::page;
use super::report::Report;
use super::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const MAP: &str = "ARCHITECTURE.md";

/// The gate may use all of ours, whether it does or not.
const NEEDS_NO_USE: &[&str] = &["banyan"];

pub(crate) fn check(tree: &Tree, metadata: &Metadata, report: &mut Report) {
    let Some(text) = tree.text(MAP) else {
        report.fault(MAP, 0, "is missing: it is the map the arrows are held against");
        return;
    };
    let allowed = allowed(text, metadata);
    for (name, used) in &metadata.arrows {
        let Some((_, row)) = allowed.get(name) else {
            report.fault(MAP, 0, format!("the table of arrows does not name the crate `{name}`"));
            continue;
        };
        for target in used.difference(row) {
            report.fault(
                &format!("crates/{name}/Cargo.toml"),
                0,
                format!("`{name}` may not use `{target}`; a new arrow needs a decision in docs/adr and a row in {MAP}"),
            );
        }
    }
    for (name, (line, row)) in &allowed {
        match metadata.arrows.get(name) {
            None => report.fault(MAP, *line, format!("names the crate `{name}`, which does not exist")),
            Some(used) => {
                let unused: Vec<&str> = row.difference(used).map(String::as_str).collect();
                if !unused.is_empty() && !NEEDS_NO_USE.contains(&name.as_str()) {
                    report.note(MAP, *line, format!("`{name}` does not use {}", unused.join(", ")));
                }
            }
        }
    }
    for name in on_a_circle(&allowed) {
        report.fault(MAP, allowed[&name].0, format!("the arrows from `{name}` lead back to it"));
    }
}

/// Crate -> (line, what it may use). The word "all" stands for every crate of ours.
fn allowed(text: &str, metadata: &Metadata) -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let mut found = BTreeMap::new();
    for (line, cells) in page::table(text, "arrows") {
        let [name, uses, ..] = cells.as_slice() else { continue };
        let name = name.trim_matches('`').to_owned();
        let row = if uses.starts_with("all") {
            metadata.arrows.keys().filter(|other| **other != name && *other != "xtask").cloned().collect()
        } else {
            uses.split('`').skip(1).step_by(2).map(str::to_owned).collect()
        };
        found.insert(name, (line, row));
    }
    found
}

fn on_a_circle(allowed: &BTreeMap<String, (usize, BTreeSet<String>)>) -> Vec<String> {
    allowed.keys().filter(|start| reaches(allowed, start)).cloned().collect()
}

fn reaches(allowed: &BTreeMap<String, (usize, BTreeSet<String>)>, start: &str) -> bool {
    let mut waiting = vec![start.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        for next in allowed.get(&name).into_iter().flat_map(|(_, row)| row) {
            if next == start {
                return true;
            }
            if seen.insert(next.clone()) {
                waiting.push(next.clone());
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(table: &str, arrows: &[(&str, &[&str])]) -> Vec<String> {
        let page = format!("<!-- arrows -->\n| crate | may use |\n|---|---|\n{table}");
        let tree = Tree::of(&[(MAP, &page)]);
        let arrows = arrows
            .iter()
            .map(|(name, used)| ((*name).to_owned(), used.iter().map(|name| (*name).to_owned()).collect()))
            .collect();
        let mut report = Report::default();
        check(&tree, &Metadata { arrows, ..Metadata::default() }, &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn an_allowed_arrow_passes() {
        assert!(
            faults("| `app` | `domain` |\n| `domain` | nothing of ours |", &[("app", &["domain"]), ("domain", &[])])
                .is_empty()
        );
    }

    #[test]
    fn a_new_arrow_is_a_fault() {
        let found = faults("| `app` | |\n| `domain` | |", &[("app", &["domain"]), ("domain", &[])]);
        assert!(found[0].contains("`app` may not use `domain`"), "{found:?}");
    }

    #[test]
    fn a_crate_must_be_on_the_map_and_the_map_invents_none() {
        let found = faults("| `ghost` | |", &[("app", &[])]);
        assert!(found.iter().any(|fault| fault.contains("does not name the crate `app`")), "{found:?}");
        assert!(found.iter().any(|fault| fault.contains("`ghost`, which does not exist")), "{found:?}");
    }

    #[test]
    fn a_table_that_runs_in_a_circle_is_a_fault() {
        let found = faults("| `a` | `b` |\n| `b` | `a` |", &[("a", &["b"]), ("b", &[])]);
        assert!(found.iter().any(|fault| fault.contains("lead back")), "{found:?}");
    }

    #[test]
    fn the_gate_may_use_all() {
        assert!(faults("| `gate` | all of them |\n| `app` | |", &[("gate", &["app"]), ("app", &[])]).is_empty());
    }
}
