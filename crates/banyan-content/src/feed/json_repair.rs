//! Mends the breaks real JSON Feeds have, once a strict reader has refused them.

/// Line breaks inside strings are escaped, halves of surrogate pairs replaced, commas before a closing bracket and
/// numbers too large for any program removed.
pub(super) fn repair(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(at) = rest.find(['"', ',', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        out.push_str(&rest[..at]);
        rest = match rest.as_bytes()[at] {
            b'"' => string(&rest[at..], &mut out),
            b',' => comma(&rest[at..], &mut out),
            _ => number(&rest[at..], &mut out),
        };
    }
    out.push_str(rest);
    out
}

/// Copies the string at the beginning of `text` and answers what follows it.
fn string<'a>(text: &'a str, out: &mut String) -> &'a str {
    out.push('"');
    let mut rest = &text[1..];
    while let Some(at) = rest.find(['"', '\\', '\n', '\t']) {
        let (words, after) = rest.split_at(at);
        out.push_str(words);
        match after.as_bytes()[0] {
            b'"' => {
                out.push('"');
                return &after[1..];
            }
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            _ => {
                rest = escape(after, out);
                continue;
            }
        }
        rest = &after[1..];
    }
    out.push_str(rest);
    ""
}

/// Copies the escape at the beginning of `text`, and its second half if it is a surrogate.
fn escape<'a>(text: &'a str, out: &mut String) -> &'a str {
    let Some(unit) = unit(text) else {
        let len = 1 + text[1..].chars().next().map_or(0, char::len_utf8);
        out.push_str(&text[..len]);
        return &text[len..];
    };
    let is_pair = (0xD800..0xDC00).contains(&unit)
        && text.get(6..).and_then(self::unit).is_some_and(|low| (0xDC00..0xE000).contains(&low));
    if is_pair {
        out.push_str(&text[..12]);
        return &text[12..];
    }
    out.push_str(if (0xD800..0xE000).contains(&unit) { "\\uFFFD" } else { &text[..6] });
    &text[6..]
}

fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

fn comma<'a>(text: &'a str, out: &mut String) -> &'a str {
    if !text[1..].trim_start().starts_with([']', '}']) {
        out.push(',');
    }
    &text[1..]
}

fn number<'a>(text: &'a str, out: &mut String) -> &'a str {
    let len = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'))
        .count();
    let is_sane = text[..len].parse::<f64>().is_ok_and(f64::is_finite);
    out.push_str(if is_sane { &text[..len] } else { "0" });
    &text[len..]
}

#[cfg(test)]
mod tests {
    use super::repair;

    fn check(broken: &str, expected: &str) {
        let value: serde_json::Value = serde_json::from_str(&repair(broken)).unwrap();
        assert_eq!(value.to_string(), expected, "{broken}");
    }

    #[test]
    fn breaks_of_real_feeds_are_mended() {
        check("{\"a\": \"one\ntwo\tthree\"}", "{\"a\":\"one\\ntwo\\tthree\"}");
        check("[1, 2, ]", "[1,2]");
        check("{\"a\": 1e999, \"b\": -3.5,}", "{\"a\":0,\"b\":-3.5}");
        check(r#"["\ud83d\ude00 \ud83d \ude00 \" \\"]"#, "[\"😀 \u{FFFD} \u{FFFD} \\\" \\\\\"]");
    }
}
