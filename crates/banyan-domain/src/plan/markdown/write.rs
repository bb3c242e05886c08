//! From rows to Markdown.

use std::fmt::Write as _;

use super::{ASKS, EXAMPLE, EXAMPLE_OF, KEPT, heading};
use crate::plan::{
    Plan, Row,
    shape::{Field, Section},
};

/// The whole plan, in the order of the page; sections that say nothing are left out.
pub fn write(title: &str, plan: &Plan) -> String {
    let mut page = format!("# {}\n", title.split_whitespace().collect::<Vec<_>>().join(" "));
    for section in Section::ALL {
        let mut rows = plan.of(*section).peekable();
        if rows.peek().is_none() {
            continue;
        }
        let _ = write!(page, "\n## {}\n", heading(*section));
        rows.for_each(|row| write_row(&mut page, row));
    }
    page
}

fn write_row(page: &mut String, row: &Row) {
    if row.section.has_rows() {
        let _ = write!(page, "\n### {} {{#{}}}\n", row.name(), row.id);
    }
    let named = usize::from(row.section.has_rows());
    let mut lines: Vec<String> = row.values().skip(named).map(|(field, value)| line(&key("", field), value)).collect();
    let kept: Vec<&str> = row.kept_against().collect();
    if !kept.is_empty() {
        lines.push(line(KEPT, &kept.join("; ")));
    }
    if !row.asks().is_empty() {
        lines.push(line(ASKS, row.asks()));
    }
    lines.extend(row.suggested().map(|(field, value)| line(&key(EXAMPLE_OF, field), value)));
    if row.example {
        lines.push(line(EXAMPLE, "yes"));
    }
    if !lines.is_empty() {
        page.push('\n');
    }
    for line in lines {
        page.push_str(&line);
    }
}

fn key(before: &str, field: Field) -> String {
    format!("{before}{}", field.as_str()).replace('_', " ")
}

fn line(key: &str, value: &str) -> String {
    format!("- {key}: {}\n", value.replace('\n', "\n  "))
}
