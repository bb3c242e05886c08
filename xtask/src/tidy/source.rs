//! Parts a Rust file into code, with comments and texts blanked out, and its texts.

#[derive(Debug, Default)]
pub(crate) struct Source {
    /// The file letter for letter, but every comment and the inside of every text is spaces.
    pub(crate) code: String,
    /// Line and content of every string literal.
    pub(crate) texts: Vec<(usize, String)>,
}

impl Source {
    pub(crate) fn of(file: &str) -> Self {
        Reader { rest: file, line: 1, source: Self::default() }.read()
    }

    /// The code lines with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    source: Source,
}

impl Reader<'_> {
    fn read(mut self) -> Source {
        while let Some(letter) = self.rest.chars().next() {
            if self.rest.starts_with("//") {
                self.blank(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                self.blank(comment_end(self.rest));
            } else if let Some((open, close)) = raw_text(self.rest).filter(|_| self.is_word_start()) {
                let length = self.rest[open..].find(&close).unwrap_or(self.rest.len() - open);
                self.text(open, length, close.len());
            } else if letter == '"' {
                let length = text_end(&self.rest[1..]);
                self.text(1, length, 1);
            } else if letter == '\'' {
                let length = letter_literal(self.rest);
                self.keep(length);
            } else {
                self.keep(letter.len_utf8());
            }
        }
        self.source
    }

    /// `r"` begins a raw text only where no name runs into it.
    fn is_word_start(&self) -> bool {
        !self.source.code.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
    }

    fn keep(&mut self, length: usize) {
        let (now, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += now.matches('\n').count();
        self.source.code.push_str(now);
        self.rest = rest;
    }

    fn blank(&mut self, length: usize) {
        let (now, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += now.matches('\n').count();
        self.source.code.extend(now.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        self.rest = rest;
    }

    fn text(&mut self, open: usize, length: usize, close: usize) {
        self.keep(open);
        self.source.texts.push((self.line, self.rest[..length].to_owned()));
        self.blank(length);
        self.keep(close);
    }
}

fn comment_end(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// For `r#"…"#` and its kin: how long the opening is, and the closing to look for.
fn raw_text(text: &str) -> Option<(usize, String)> {
    let body = text.strip_prefix("br").or_else(|| text.strip_prefix("cr")).or_else(|| text.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    body[hashes..].starts_with('"').then(|| (text.len() - body.len() + hashes + 1, format!("\"{}", "#".repeat(hashes))))
}

fn text_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

/// A letter such as `'"'` whole; a lifetime gives only its quote.
fn letter_literal(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((at, escape))) => {
            let after = at + escape.len_utf8();
            text[after..].find('\'').map_or(1, |close| after + close + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_blanked_and_lines_kept() {
        let source = Source::of("a // b\n/* c /* d */ e */ f\n\"g\\\"h\" i");
        assert_eq!(source.code.split_whitespace().collect::<Vec<_>>(), ["a", "f", "\"", "\"", "i"]);
        assert_eq!(source.texts, [(3, "g\\\"h".to_owned())]);
        assert_eq!(source.lines().count(), 3);
    }

    #[test]
    fn raw_texts_end_at_their_own_mark() {
        let source = Source::of("x = r#\"a \"quoted\" b\"#; y");
        assert_eq!(source.texts, [(1, "a \"quoted\" b".to_owned())]);
        assert!(source.code.ends_with("; y"));
    }

    #[test]
    fn a_quote_as_a_letter_opens_no_text_and_a_lifetime_is_no_letter() {
        let source = Source::of("match c { '\"' => 1, '\\'' => 2, _ => f::<'a>(\"t\") }");
        assert_eq!(source.texts, [(1, "t".to_owned())]);
    }
}
