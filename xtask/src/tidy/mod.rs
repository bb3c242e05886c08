//! Holds the tree against its own map, words and habits, so that neither page nor code can drift from the other.

mod arrows;
mod commands;
mod corridor;
mod dates;
mod demands;
mod forbidden;
mod glossary;
mod links;
mod locales;
mod metadata;
mod notices;
mod page;
mod paths;
mod report;
mod rooms;
mod shape;
mod source;
mod tree;
mod walls;

pub(crate) use metadata::Metadata;
use report::Report;
use tree::Tree;

use anyhow::{Result, bail};
use std::path::Path;

pub(crate) fn run(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let metadata = Metadata::read(root)?;
    let mut report = Report::default();
    arrows::check(&tree, &metadata, &mut report);
    rooms::check(&tree, &mut report);
    corridor::check(&tree, &mut report);
    walls::check(&tree, &mut report);
    shape::check(&tree, &mut report);
    forbidden::check(&tree, &mut report);
    dates::check(&tree, &mut report);
    glossary::check(&tree, &mut report);
    demands::check(&tree, &mut report);
    links::check(&tree, &mut report);
    commands::check(&tree, &mut report);
    locales::check(&tree, &mut report);
    notices::check(&tree, &metadata, &mut report);
    report.print();
    if report.faults() > 0 {
        bail!("the house is not tidy: {} faults", report.faults());
    }
    println!("tidy: {} files, {} notes", tree.len(), report.notes());
    Ok(())
}

pub(crate) fn print_old_facts(root: &Path) -> Result<()> {
    dates::print_old(&Tree::read(root)?);
    Ok(())
}
