//! The third-party notices name exactly what the binary is built from.

use super::metadata::Metadata;
use super::report::Report;
use super::tree::Tree;
use crate::licences;
use std::collections::BTreeSet;

pub(crate) fn check(tree: &Tree, metadata: &Metadata, report: &mut Report) {
    let Some(text) = tree.text(licences::FILE) else {
        report.fault(licences::FILE, 0, "is missing: run `cargo xtask licences`");
        return;
    };
    let named: BTreeSet<String> = licences::named_in(text);
    let used = licences::names(metadata, tree.text(licences::PAGES_LOCK).unwrap_or_default());
    say("does not name", used.difference(&named), report);
    say("names what is not used:", named.difference(&used), report);
}

/// One fault for all of them: after a change of libraries there are many, and one cure.
fn say<'a>(what: &str, names: impl Iterator<Item = &'a String>, report: &mut Report) {
    let names: Vec<&str> = names.map(String::as_str).collect();
    if !names.is_empty() {
        report.fault(licences::FILE, 0, format!("{what} {}: run `cargo xtask licences`", names.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(notices: &str) -> usize {
        let metadata = Metadata::from_json(&json!({
            "packages": [
                {"id": "banyan", "name": "banyan", "version": "0.1.0", "source": null, "dependencies": []},
                {"id": "serde", "name": "serde", "version": "1.0.0", "source": "registry", "dependencies": []},
            ],
            "resolve": {"nodes": [{"id": "banyan", "deps": [{"pkg": "serde", "dep_kinds": [{"kind": null}]}]}]}
        }));
        let mut report = Report::default();
        check(&Tree::of(&[(licences::FILE, notices)]), &metadata, &mut report);
        report.faults()
    }

    #[test]
    fn notices_name_what_is_used_and_nothing_else() {
        assert_eq!(faults("* serde 1.0.0 (MIT)\n"), 0);
        assert_eq!(faults("* serde 0.9.0 (MIT)\n"), 2);
        assert_eq!(faults(""), 1);
    }
}
