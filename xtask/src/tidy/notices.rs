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
    for name in used.difference(&named) {
        report.fault(licences::FILE, 0, format!("does not name {name}: run `cargo xtask licences`"));
    }
    for name in named.difference(&used) {
        report.fault(licences::FILE, 0, format!("names {name}, which is not used: run `cargo xtask licences`"));
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
