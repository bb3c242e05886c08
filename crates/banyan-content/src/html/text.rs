//! HTML to plain text: paragraphs apart by an empty line, nothing a reader would not see.

use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{ElementRef, Node};

use super::dom;

/// The visible words of a fragment or page. Paragraphs stand apart by an empty line, list items begin with a bullet or
/// their number, links and pictures leave only their words behind.
pub fn to_text(html: &str) -> String {
    let page = dom::parse(html);
    let mut out = Writer::default();
    let mut silent_depth = 0_usize;
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    if silent_depth > 0 || is_silent(element) {
                        silent_depth += 1;
                    } else if let Some(element) = ElementRef::wrap(node) {
                        out.open(&element);
                    }
                }
                Node::Text(text) if silent_depth == 0 => out.words(text),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    if silent_depth > 0 {
                        silent_depth -= 1;
                    } else {
                        out.close(element.name());
                    }
                }
            }
        }
    }
    out.finish()
}

fn is_silent(element: &Element) -> bool {
    dom::SILENT.contains(&element.name()) || dom::is_hidden(element)
}

/// How far apart the next word stands from the last one.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Writer {
    out: String,
    gap: Gap,
    /// One entry a list: the next number, or `None` for bullets.
    lists: Vec<Option<u32>>,
    preformatted: usize,
    /// A bullet or number waiting for its first word.
    marker: Option<String>,
}

impl Writer {
    fn open(&mut self, element: &ElementRef<'_>) {
        match element.value().name() {
            "br" => self.line_break(),
            "ul" | "menu" => self.open_list(None),
            "ol" => {
                let start = element.attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.open_list(Some(start));
            }
            "li" => self.open_item(),
            "pre" => {
                self.widen(Gap::Paragraph);
                self.preformatted += 1;
            }
            "q" => self.words("\u{201c}"),
            "img" => self.picture(element.attr("alt").unwrap_or_default()),
            "tr" => self.widen(row_gap(element)),
            name => self.widen(gap_around(name)),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "ul" | "ol" | "menu" => {
                self.lists.pop();
                self.widen(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
            }
            "li" => {
                self.marker = None;
                self.widen(Gap::Line);
            }
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.widen(Gap::Paragraph);
            }
            "q" => self.glue("\u{201d}"),
            "tr" => self.widen(Gap::Line),
            name => self.widen(gap_around(name)),
        }
    }

    fn open_list(&mut self, start: Option<u32>) {
        self.widen(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
        self.lists.push(start);
    }

    fn open_item(&mut self) {
        self.widen(Gap::Line);
        let indent = "  ".repeat(self.lists.len().saturating_sub(1).min(8));
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let text = format!("{indent}{number}. ");
                *number = number.saturating_add(1);
                text
            }
            _ => format!("{indent}\u{2022} "),
        };
        self.marker = Some(marker);
    }

    /// A second break in a row makes a paragraph, as writers of mail and of old pages mean it.
    fn line_break(&mut self) {
        self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
    }

    /// Emoji set as pictures are words; every other picture is not.
    fn picture(&mut self, alt: &str) {
        let is_emoji = !alt.is_empty() && alt.chars().count() <= 8 && alt.chars().all(|c| u32::from(c) >= 0x200D);
        if is_emoji {
            self.words(alt);
        }
    }

    fn widen(&mut self, gap: Gap) {
        // The first paragraph inside a list item stays beside its bullet.
        if self.marker.is_none() || gap <= Gap::Space {
            self.gap = self.gap.max(gap);
        }
    }

    fn words(&mut self, text: &str) {
        if self.preformatted > 0 {
            self.preformatted_words(text);
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = self.gap.max(Gap::Space);
            } else if !is_invisible(c) {
                self.put(c);
            }
        }
    }

    fn preformatted_words(&mut self, text: &str) {
        for c in text.chars().filter(|c| *c == '\n' || *c == '\t' || !is_invisible(*c)) {
            match c {
                '\n' if !self.out.is_empty() && self.gap == Gap::None => self.out.push('\n'),
                '\n' => {}
                c => self.put(c),
            }
        }
    }

    /// Appends without the space or break that was due before it.
    fn glue(&mut self, text: &str) {
        let due = std::mem::take(&mut self.gap);
        self.out.push_str(text);
        self.gap = due;
    }

    fn put(&mut self, c: char) {
        if !self.out.is_empty() {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.out.push(' '),
                Gap::Line => self.out.push('\n'),
                Gap::Paragraph => self.out.push_str("\n\n"),
            }
        }
        self.gap = Gap::None;
        if let Some(marker) = self.marker.take() {
            self.out.push_str(&marker);
        }
        self.out.push(c);
    }

    fn finish(self) -> String {
        tidy(&self.out)
    }
}

/// Blank ends of lines go, joiners that join nothing go, and never more than one empty line stays.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty_lines = 0_u32;
    for line in text.lines() {
        let line = line.trim_end_matches(|c: char| c.is_whitespace() || is_joiner(c));
        if line.trim_matches(|c: char| c.is_whitespace() || is_joiner(c)).is_empty() {
            empty_lines += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        push_joined(&mut out, line);
    }
    out
}

/// Copies a line without the joiners that stand beside a space (mail previews are padded with them by the hundred) and
/// without the spaces they held apart.
fn push_joined(out: &mut String, line: &str) {
    if !line.contains(is_joiner) {
        out.push_str(line);
        return;
    }
    let mut previous = ' ';
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        if is_joiner(c) && (previous == ' ' || next == ' ' || is_joiner(next)) {
            continue;
        }
        if c == ' ' && previous == ' ' && !out.ends_with('\n') && !out.is_empty() {
            continue;
        }
        out.push(c);
        previous = c;
    }
}

/// Zero-width joiner and non-joiner: real letters' glue in Persian, Hindi and emoji, padding elsewhere.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Characters that show nothing and only break searching and counting.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffc}' | '\u{61c}' | '\u{180e}'
        )
}

/// A row with one cell is layout; a row with several is a line of a table.
fn row_gap(row: &ElementRef<'_>) -> Gap {
    if row.child_elements().nth(1).is_some() { Gap::Line } else { Gap::Paragraph }
}

fn gap_around(name: &str) -> Gap {
    match name {
        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "nav" | "h1" | "h2" | "h3"
        | "h4" | "h5" | "h6" | "blockquote" | "figure" | "figcaption" | "table" | "dl" | "hr" | "form" | "fieldset"
        | "address" | "center" | "details" | "summary" | "body" | "hgroup" | "listing" | "caption" => Gap::Paragraph,
        "dt" | "dd" | "legend" | "option" | "optgroup" | "thead" | "tbody" | "tfoot" => Gap::Line,
        "td" | "th" | "button" | "input" | "label" => Gap::Space,
        _ => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_the_words_a_reader_sees() {
        let table = [
            ("", ""),
            ("plain words", "plain words"),
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("<div><div>One</div></div><div>Two</div>", "One\n\nTwo"),
            ("a<br>b<br><br>c", "a\nb\n\nc"),
            ("Fish &amp; chips &mdash; 5&nbsp;&euro;", "Fish & chips \u{2014} 5 \u{20ac}"),
            ("<b>bold</b>ly   <i>go</i>", "boldly go"),
            ("see <a href='https://a.example/'>our shop</a>.", "see our shop."),
            ("<script>alert(1)</script><style>p{}</style>Seen", "Seen"),
            ("<span style='display:none'>secret</span>Seen<p hidden>also</p>", "Seen"),
            ("<img src=pixel.gif width=1 height=1 alt='track'>Seen", "Seen"),
            ("Hi <img class=emoji alt='\u{1f600}' src=x>!", "Hi \u{1f600}!"),
            ("<ul><li>One</li><li><p>Two</p></li></ul>After", "\u{2022} One\n\u{2022} Two\n\nAfter"),
            ("<ol start=3><li>c<li>d</ol>", "3. c\n4. d"),
            ("<ul><li>a<ul><li>b</ul><li>c</ul>", "\u{2022} a\n  \u{2022} b\n\u{2022} c"),
            ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a b\nc d"),
            ("<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>", "One\n\nTwo"),
            ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
            ("he said <q>yes</q> twice", "he said \u{201c}yes\u{201d} twice"),
            ("soft\u{ad}hyphen and\u{200b}zero", "softhyphen andzero"),
            ("Preview &zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;<p>Body</p>", "Preview\n\nBody"),
            ("<title>T</title><body>B", "B"),
            ("<p>  <p>\n<p>x", "x"),
        ];
        for (html, text) in table {
            assert_eq!(to_text(html), text, "{html}");
        }
    }

    #[test]
    fn letters_and_emoji_that_need_joiners_keep_them() {
        let family = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}";
        let persian = "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}";
        assert_eq!(to_text(&format!("<p>{family} {persian}</p>")), format!("{family} {persian}"));
    }
}
