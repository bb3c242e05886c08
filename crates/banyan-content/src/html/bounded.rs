//! Keeps hostile markup from costing more than its length: nesting, attributes and copied formatting are capped.
//!
//! A browser's tree builder looks through all open elements at nearly every tag and copies open formatting into every
//! new paragraph, so two megabytes of `<div>` or of `<b id=1><b id=2>...<p>a<p>b` cost minutes or gigabytes.

use std::borrow::Cow;

/// Deeper elements lose their tags and keep their words. Browsers stop at 512; real pages and letters stay under 60.
const MAX_DEPTH: usize = 200;
const MAX_ATTRIBUTES: usize = 200;
/// Tags plus the formatting copies they may cause; the largest real pages stay under a third of this.
const MAX_NODES: usize = 400_000;
const MAX_BYTES: usize = 8 * 1024 * 1024;

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Closed by their next sibling, so only something counted between them can nest them.
const SELF_ENDING: &[&str] =
    &["p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp"];
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// The same markup, without what would make parsing it expensive. Ordinary input comes back untouched.
pub(crate) fn bounded(html: &str) -> Cow<'_, str> {
    bounded_to(html, MAX_DEPTH)
}

/// For readers whose own work grows with the square of the depth.
pub(crate) fn bounded_to(html: &str, depth: usize) -> Cow<'_, str> {
    let html = &html[..html.floor_char_boundary(MAX_BYTES)];
    let mut scan = Scan { html, depth, open: Vec::new(), formatting: 0, nodes: 0, dropped: Vec::new() };
    let end = scan.run();
    if scan.dropped.is_empty() { Cow::Borrowed(&html[..end]) } else { Cow::Owned(without(html, end, &scan.dropped)) }
}

fn without(html: &str, end: usize, dropped: &[(usize, usize)]) -> String {
    let mut out = String::with_capacity(end);
    let mut from = 0;
    for (start, stop) in dropped {
        out.push_str(&html[from..*start]);
        from = *stop;
    }
    out.push_str(&html[from.min(end)..end]);
    out
}

struct Scan<'a> {
    html: &'a str,
    depth: usize,
    open: Vec<&'a str>,
    formatting: usize,
    nodes: usize,
    dropped: Vec<(usize, usize)>,
}

impl Scan<'_> {
    /// Walks all tags; gives the length to keep.
    fn run(&mut self) -> usize {
        let mut at = 0;
        while let Some(found) = find(self.html, at, b"<") {
            let start = found - 1;
            if self.nodes > MAX_NODES {
                return start;
            }
            at = match self.html.as_bytes().get(start + 1) {
                Some(b'!') => self.after_declaration(start),
                Some(b'?') => find(self.html, start, b">").unwrap_or(self.html.len()),
                Some(b'/') => self.closing(start),
                Some(c) if c.is_ascii_alphabetic() => self.opening(start),
                _ => start + 1,
            };
        }
        self.html.len()
    }

    fn after_declaration(&self, start: usize) -> usize {
        let rest = &self.html[start..];
        let end = if rest.starts_with("<!-->") || rest.starts_with("<!--->") || !rest.starts_with("<!--") {
            find(self.html, start, b">")
        } else {
            let usual = find(self.html, start + 4, b"-->");
            let bang = find(self.html, start + 4, b"--!>");
            usual.into_iter().chain(bang).min()
        };
        end.unwrap_or(self.html.len())
    }

    fn closing(&mut self, start: usize) -> usize {
        let name = name_at(self.html, start + 2);
        let end = find(self.html, start, b">").unwrap_or(self.html.len());
        self.nodes += 1;
        if let Some(position) = self.open.iter().rposition(|open| open.eq_ignore_ascii_case(name)) {
            self.open.remove(position);
            if is_one_of(name, FORMATTING) {
                self.formatting = self.formatting.saturating_sub(1);
            }
        } else if !name.is_empty() && !is_one_of(name, SELF_ENDING) && !self.dropped.is_empty() {
            self.dropped.push((start, end));
        }
        end
    }

    fn opening(&mut self, start: usize) -> usize {
        let name = name_at(self.html, start + 1);
        let (end, attributes, closes_itself) = end_of_tag(self.html, start + 1 + name.len());
        self.nodes += 1 + self.formatting;
        let foreign = self.open.iter().any(|open| is_one_of(open, &["svg", "math"]));
        if attributes > MAX_ATTRIBUTES {
            self.dropped.push((start, end));
            return end;
        }
        let nests = if foreign { !closes_itself } else { !is_one_of(name, VOID) && !is_one_of(name, SELF_ENDING) };
        if nests && self.open.len() >= self.depth {
            self.dropped.push((start, end));
        } else if !foreign && is_one_of(name, &["script", "style"]) {
            return find_closing(self.html, end, name);
        } else if nests {
            self.open.push(name);
            self.formatting += usize::from(is_one_of(name, FORMATTING));
        }
        end
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The place behind the next `needle`.
fn find(html: &str, from: usize, needle: &[u8]) -> Option<usize> {
    let bytes = html.as_bytes().get(from..)?;
    match needle {
        [one] => bytes.iter().position(|b| b == one),
        _ => bytes.windows(needle.len()).position(|window| window == needle),
    }
    .map(|found| from + found + needle.len())
}

fn find_closing(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = find(html, at, b"</") {
        if name_at(html, found).eq_ignore_ascii_case(name) {
            return found - 2;
        }
        at = found;
    }
    html.len()
}

fn name_at(html: &str, start: usize) -> &str {
    let rest = html.get(start..).unwrap_or_default();
    let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '<')).unwrap_or(rest.len());
    &rest[..end]
}

/// Where the tag ends, how many attributes it has at most, and whether it is `<x/>`.
fn end_of_tag(html: &str, from: usize) -> (usize, usize, bool) {
    let bytes = html.as_bytes();
    let (mut at, mut attributes, mut quote, mut previous) = (from, 0, None, b' ');
    while at < bytes.len() {
        let byte = bytes[at];
        match quote {
            Some(open) => quote = Some(open).filter(|open| *open != byte),
            None if byte == b'>' => return (at + 1, attributes, previous == b'/'),
            None if matches!(byte, b'"' | b'\'') && previous == b'=' => quote = Some(byte),
            None if is_gap(previous) && !is_gap(byte) => attributes += 1,
            None => {}
        }
        if !(byte.is_ascii_whitespace() && previous == b'=') {
            previous = byte;
        }
        at += 1;
    }
    (html.len(), attributes, false)
}

fn is_gap(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::{sanitise, to_text};

    #[test]
    fn ordinary_markup_is_left_alone() {
        let page =
            "<!doctype html><!-- a --><p>One<p>Two<br><script>if(a<b){'<div>'}</script><svg><path d='M0'/></svg>"
                .repeat(600);
        assert!(matches!(bounded(&page), Cow::Borrowed(same) if same == page));
    }

    #[test]
    fn deep_nesting_keeps_its_words() {
        let page = format!("{}word{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        assert_eq!(to_text(&page), "word");
    }

    #[test]
    fn costly_markup_is_cut_before_it_is_parsed() {
        let opened = |html: &str, tag: &str| bounded(html).matches(tag).count();
        assert_eq!(opened(&"<div>".repeat(20_000), "<div>"), MAX_DEPTH);
        assert_eq!(opened(&"<table><td>".repeat(20_000), "<table>"), MAX_DEPTH);
        assert_eq!(opened(&"<svg><td>".repeat(20_000), "<td>"), MAX_DEPTH / 2);
        assert_eq!(opened(&"<p>a<li>b".repeat(1_000), "<p>"), 1_000);

        let attributes: String = (0..1_000).map(|n| [" a", &n.to_string()].concat()).collect();
        assert_eq!(bounded(&format!("<a{attributes}>word</a>")), "word");

        let formatting: String = (0..1_000).map(|n| ["<b id=", &n.to_string(), ">"].concat()).collect();
        let paragraphs = 50_000;
        let kept = opened(&format!("{formatting}{}", "<p>a".repeat(paragraphs)), "<p>");
        assert!(kept * MAX_DEPTH <= MAX_NODES + MAX_DEPTH, "{kept}");
    }

    #[test]
    fn hiding_from_the_scan_does_not_help() {
        let deep = "<div>".repeat(2_000);
        for start in [
            "<!-->",
            "<!--->",
            "<!-- x --!>",
            "<svg><style>",
            "<math><script>",
            "<p title='>'>",
            "<a b=\"x>",
            "</x>",
            "<script>x</script>",
            "<?x>",
            "<>",
        ] {
            let kept = bounded(&format!("{start}{deep}")).matches("<div>").count();
            let quoted = start.contains("\"x");
            assert!(kept <= MAX_DEPTH || quoted, "{start}: {kept}");
        }
    }

    #[test]
    fn what_is_cut_can_still_be_read() {
        for page in
            ["<div>".repeat(3_000), "<table><td>".repeat(3_000), "<!--".repeat(3_000), "<svg><td>".repeat(3_000)]
        {
            assert_eq!(to_text(&page), "");
            assert_eq!(sanitise(&sanitise(&page, None), None), sanitise(&page, None));
        }
    }
}
