//! Numbers as a language writes them: `1,380.5` in English, `1.380,5` in German and Spanish.

use fluent_bundle::FluentValue;

/// Every number that stands in a message.
pub(super) fn in_message<const POINT: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written(&number.as_string(), POINT)),
        _ => None,
    }
}

/// `1380.5`, `22.50 EUR, 40 SEK`: what is no number stands as it is.
pub(super) fn written(plain: &str, point: char) -> String {
    plain.split(' ').map(|word| one(word, point)).collect::<Vec<_>>().join(" ")
}

fn one(word: &str, point: char) -> String {
    let (whole, part) = word.split_once('.').map_or((word, None), |(whole, part)| (whole, Some(part)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if !are_digits(digits) || !part.is_none_or(are_digits) {
        return word.to_owned();
    }
    let comma = if point == '.' { ',' } else { '.' };
    let mut said = whole[..whole.len() - digits.len()].to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(comma);
        }
        said.push(digit);
    }
    if let Some(part) = part {
        said.push(point);
        said.push_str(part);
    }
    said
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_parts_are_marked_as_the_language_does() {
        for (plain, english, german) in [
            ("7", "7", "7"),
            ("999", "999", "999"),
            ("1380", "1,380", "1.380"),
            ("1234567", "1,234,567", "1.234.567"),
            ("0.5", "0.5", "0,5"),
            ("-4200.25", "-4,200.25", "-4.200,25"),
            ("1900.00 EUR, 40 SEK", "1,900.00 EUR, 40 SEK", "1.900,00 EUR, 40 SEK"),
            ("about 12.5.2026, v1.2", "about 12.5.2026, v1.2", "about 12.5.2026, v1.2"),
            ("-", "-", "-"),
            ("", "", ""),
        ] {
            assert_eq!((written(plain, '.'), written(plain, ',')), (english.to_owned(), german.to_owned()));
        }
    }
}
