//! Reads the tables and the code spans of a Markdown page.

/// The rows of the table after `<!-- name -->`, heading left out, each with its line number.
pub(crate) fn table(text: &str, name: &str) -> Vec<(usize, Vec<String>)> {
    let marker = format!("<!-- {name} -->");
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| line.trim() != marker).skip(1).peekable();
    while lines.next_if(|(_, line)| line.trim().is_empty()).is_some() {}
    lines
        .take_while(|(_, line)| line.trim_start().starts_with('|'))
        .skip(2)
        .map(|(number, line)| (number + 1, cells(line)))
        .collect()
}

/// A bar inside backticks does not end a cell.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut in_code = false;
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    for letter in line.strip_suffix('|').unwrap_or(line).chars() {
        if letter == '`' {
            in_code = !in_code;
        }
        match cells.last_mut() {
            Some(cell) if letter != '|' || in_code => cell.push(letter),
            _ => cells.push(String::new()),
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Every `code span` of a text with its line number, fenced blocks left out.
pub(crate) fn code_spans(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose_lines(text) {
        found.extend(line.split('`').skip(1).step_by(2).map(|span| (number, span)));
    }
    found
}

/// The lines outside fenced blocks with their numbers.
pub(crate) fn prose_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    lines(text).filter(|(_, _, fenced)| !fenced).map(|(number, line, _)| (number, line))
}

/// The lines inside fenced blocks with their numbers.
pub(crate) fn fenced_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    lines(text).filter(|(_, _, fenced)| *fenced).map(|(number, line, _)| (number, line))
}

/// Number, line, and whether it is fenced; the fences themselves are left out.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            return None;
        }
        Some((index + 1, line, fenced))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "text\n\n<!-- arrows -->\n\n| crate | uses |\n| --- | --- |\n| `a` | `b|c` |\n| d | |\n\nafter";

    #[test]
    fn a_table_is_found_by_its_marker() {
        assert_eq!(
            table(PAGE, "arrows"),
            [(7, vec!["`a`".into(), "`b|c`".into()]), (8, vec!["d".into(), String::new()])]
        );
        assert!(table(PAGE, "rooms").is_empty());
    }

    #[test]
    fn code_in_a_fenced_block_is_no_span() {
        assert_eq!(code_spans("a `b` c\n```\n`d`\n```\n`e` `f`"), [(1, "b"), (5, "e"), (5, "f")]);
    }
}
