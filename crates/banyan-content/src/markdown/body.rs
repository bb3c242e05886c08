//! The text of a file: what only its site program understands taken out, the rest made HTML.

use comrak::{Options, markdown_to_html};
use scraper::Selector;

use super::Picture;
use crate::html::{dom, to_text};

/// More quote marks or list marks on one line than any writer sets; the parser's work grows with their square.
const MAX_MARKS: usize = 60;

/// The first heading, if the text begins with it, and the text without includes and shortcodes.
pub(super) fn prepared(text: &str, path: &str) -> (Option<String>, String) {
    let is_mdx = path.to_ascii_lowercase().ends_with(".mdx");
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let trimmed = line.trim_start();
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark)) {
            fence = if fence == Some(mark) { None } else { fence.or(Some(mark)) };
        }
        let is_module_line = is_mdx && fence.is_none() && (line.starts_with("import ") || line.starts_with("export "));
        if !is_module_line {
            out.push_str(&if fence.is_some() { line.to_owned() } else { without_templates(line) });
            out.push('\n');
        }
    }
    let first = out.lines().map(str::trim).find(|line| !line.is_empty());
    let heading = first
        .and_then(|line| line.strip_prefix("# "))
        .map(|heading| to_text(&to_raw_html(heading.trim_end_matches(['#', ' ']))));
    (heading.filter(|heading| !heading.is_empty()), out)
}

pub(super) fn without_heading(text: &str) -> String {
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    lines.next();
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn to_raw_html(markdown: &str) -> String {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    markdown_to_html(&bounded(markdown), &options)
}

/// Pictures named by a path beside the file.
pub(super) fn local_pictures(html: &str) -> Vec<Picture> {
    let page = dom::parse(html);
    let Ok(images) = Selector::parse("img[src]") else { return Vec::new() };
    let mut found: Vec<Picture> = Vec::new();
    for image in page.select(&images) {
        let reference = image.attr("src").unwrap_or_default().trim();
        let is_local = !reference.is_empty()
            && !reference.contains("://")
            && !reference.starts_with("//")
            && !reference.starts_with("data:");
        if is_local && !found.iter().any(|known| known.reference == reference) {
            let alt = image.attr("alt").map(str::trim).filter(|alt| !alt.is_empty()).map(ToOwned::to_owned);
            found.push(Picture { reference: reference.to_owned(), alt });
        }
    }
    found
}

/// Takes out `{{< x >}}`, `{{% x %}}`, `{{ x }}` and `{% x %}`; figures become pictures.
fn without_templates(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('{') {
        let (before, tail) = rest.split_at(start);
        out.push_str(before);
        let closing = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")]
            .into_iter()
            .find(|(opening, _)| tail.starts_with(opening));
        let end = closing.and_then(|(_, closing)| tail.find(closing).map(|at| at + closing.len()));
        if let Some(end) = end {
            out.push_str(&figure(&tail[..end]).unwrap_or_default());
            rest = &tail[end..];
        } else {
            out.push('{');
            rest = &tail[1..];
        }
    }
    out.push_str(rest);
    out
}

fn figure(template: &str) -> Option<String> {
    let words = template.trim_start_matches(['{', '<', '%', ' ']);
    if !["figure", "img", "image"].iter().any(|name| words.split_whitespace().next() == Some(name)) {
        return None;
    }
    let value = |name: &str| {
        let start = template.find(&format!("{name}="))? + name.len() + 1;
        let quote = template[start..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
        template[start + 1..].split(quote).next().map(|value| value.replace(['[', ']', '(', ')', '<', '>'], ""))
    };
    Some(format!("![{}](<{}>)", value("alt").or_else(|| value("caption")).unwrap_or_default(), value("src")?))
}

/// Cuts runs of nesting marks to a depth that still is writing.
fn bounded(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for line in markdown.split_inclusive('\n') {
        let mut marks = 0;
        for (at, c) in line.char_indices() {
            match c {
                '>' | '[' | '*' | '-' | '+' | '_' | '!' => marks += 1,
                ' ' | '\t' => {}
                _ => marks = 0,
            }
            if marks <= MAX_MARKS || is_rule(line) {
                out.push(c);
            } else if at + c.len_utf8() == line.len() && c == '\n' {
                out.push('\n');
            }
        }
    }
    out
}

/// A long line of one mark is a rule and costs nothing.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    ['-', '*', '_', '='].iter().any(|mark| line.chars().all(|c| c == *mark))
}
