//! The values inside a reply: words, texts and lists of them.

use super::wire::literal;

/// Deeper lists are built to hurt, not to tell.
const MAX_DEPTH: usize = 32;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Word(&'a [u8]),
    /// Quoted, or a literal. Escapes are left as they are: no value we ask for can hold any.
    Text(&'a [u8]),
    List(Vec<Value<'a>>),
}

/// Everything up to the end of the reply; what cannot be read ends it early.
pub(super) fn read(reply: &[u8]) -> Vec<Value<'_>> {
    Reader { rest: reply }.values(MAX_DEPTH)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn values(&mut self, depth: usize) -> Vec<Value<'a>> {
        let mut values = Vec::new();
        while let Some(value) = self.value(depth) {
            values.push(value);
        }
        values
    }

    fn value(&mut self, depth: usize) -> Option<Value<'a>> {
        self.rest = self.rest.trim_ascii_start();
        match *self.rest.first()? {
            b'(' if depth == 0 => None,
            b'(' => {
                self.rest = &self.rest[1..];
                let values = self.values(depth - 1);
                self.rest = self.rest.strip_prefix(b")").unwrap_or_default();
                Some(Value::List(values))
            }
            b')' => None,
            b'"' => self.quoted(),
            b'{' => self.literal(),
            _ => Some(self.word()),
        }
    }

    fn quoted(&mut self) -> Option<Value<'a>> {
        let mut escaped = false;
        let end = self.rest[1..].iter().position(|byte| {
            let closes = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            closes
        })?;
        let text = &self.rest[1..=end];
        self.rest = &self.rest[end + 2..];
        Some(Value::Text(text))
    }

    fn literal(&mut self) -> Option<Value<'a>> {
        let start = self.rest.iter().position(|byte| *byte == b'\n')? + 1;
        let length = literal(&self.rest[..start])?;
        let text = self.rest.get(start..start.checked_add(length)?)?;
        self.rest = &self.rest[start + length..];
        Some(Value::Text(text))
    }

    /// A section in brackets belongs to its word: `BODY[]<0>`.
    fn word(&mut self) -> Value<'a> {
        let mut inside = false;
        let end = self.rest.iter().position(|byte| {
            inside = match *byte {
                b'[' => true,
                b']' => false,
                _ => inside,
            };
            byte.is_ascii_whitespace() || (!inside && matches!(*byte, b'(' | b')' | b'"'))
        });
        // At least one byte, or reading would never end.
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()).max(1));
        self.rest = rest;
        Value::Word(word)
    }
}

impl<'a> Value<'a> {
    pub(super) fn text(&self) -> Option<&'a [u8]> {
        match self {
            Value::Word(text) | Value::Text(text) => Some(text),
            Value::List(_) => None,
        }
    }

    pub(super) fn number(&self) -> Option<u32> {
        str::from_utf8(self.text()?).ok()?.parse().ok()
    }

    pub(super) fn is_word(&self, expected: &str) -> bool {
        matches!(self, Value::Word(word) if word.eq_ignore_ascii_case(expected.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_texts_literals_and_lists_are_told_apart() {
        let reply = b"* 3 FETCH (UID 7 INTERNALDATE \" 1-Jan-2026\" BODY[]<0> {5}\r\na)\r\nb FLAGS (\\Seen))\r\n";
        let [star, number, fetch, Value::List(items)] = &read(reply)[..] else { panic!("{:?}", read(reply)) };
        assert!(star.is_word("*") && fetch.is_word("fetch"));
        assert_eq!(number.number(), Some(3));
        assert_eq!(items[3], Value::Text(b" 1-Jan-2026"));
        assert_eq!((&items[4], &items[5]), (&Value::Word(b"BODY[]<0>"), &Value::Text(b"a)\r\nb")));
        assert_eq!(items[7], Value::List(vec![Value::Word(b"\\Seen")]));
    }

    #[test]
    fn a_quote_inside_a_text_does_not_end_it() {
        assert_eq!(read(br#""a\"b" c"#), [Value::Text(br#"a\"b"#), Value::Word(b"c")]);
    }

    #[test]
    fn broken_replies_end_early_and_never_panic() {
        for reply in
            ["", "(", ")", "((", "\"open", "{5}\r\nabc", "{99999999999999999999}\r\n", "{5}", "{", "a[b c", "]", "\r\n"]
        {
            read(reply.as_bytes());
        }
        let deep = "(".repeat(100_000);
        assert!(read(deep.as_bytes()).len() <= 1);
        // Every way to cut a whole one short.
        let whole = b"* 1 FETCH (UID 1 BODY[] {3}\r\nabc \"x\\\"\" (a (b)))\r\n";
        for end in 0..whole.len() {
            read(&whole[..end]);
        }
    }
}
