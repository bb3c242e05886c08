//! How the simulated server reads and shows a text: its own count, its own markup.

use std::fmt::Write as _;

use banyan_simulator::escape;
use unicode_segmentation::UnicodeSegmentation as _;

/// SOURCE: <https://docs.joinmastodon.org/user/posting/#text>, read 2026-07: an address counts the same whatever its
/// length, a mention without its host.
pub(super) fn letters(text: &str, url_cost: usize) -> usize {
    let mut count = 0;
    for piece in pieces(text) {
        count += match piece {
            Piece::Address(_) => url_cost,
            Piece::Name { name, .. } => name.graphemes(true).count() + 1,
            Piece::Tag(word) => word.graphemes(true).count() + 1,
            Piece::Words(words) => words.graphemes(true).count(),
        };
    }
    count
}

/// Local names that are mentioned.
pub(super) fn names(text: &str) -> Vec<String> {
    let named = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Name { name, host: None } => Some(name.to_owned()),
        _ => None,
    });
    named.collect()
}

pub(super) fn tags(text: &str) -> Vec<String> {
    let tagged = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Tag(word) => Some(word.to_owned()),
        _ => None,
    });
    tagged.collect()
}

/// As the real server shows it: most of a long address is there but hidden.
pub(super) fn html(text: &str, base: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.trim().split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    paragraphs.fold(String::new(), |mut out, paragraph| {
        let _ = write!(out, "<p>{}</p>", pieces(paragraph).iter().map(|piece| shown(piece, base)).collect::<String>());
        out
    })
}

enum Piece<'a> {
    Words(&'a str),
    Address(&'a str),
    Name { name: &'a str, host: Option<&'a str> },
    Tag(&'a str),
}

/// Only what stands at the beginning of a word is more than words.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    for chunk in text.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end_matches(char::is_whitespace);
        let (word, closing) = word.split_at(word.trim_end_matches(['.', ',', '!', '?', ')', ';', ':']).len());
        let opening = word.len() - word.trim_start_matches(['(', '"']).len();
        let (before, word) = word.split_at(opening);
        found.push(Piece::Words(before));
        found.push(piece(word));
        found.push(Piece::Words(closing));
        found.push(Piece::Words(&chunk[opening + word.len() + closing.len()..]));
    }
    found
}

fn piece(word: &str) -> Piece<'_> {
    let is_address = (word.starts_with("https://") || word.starts_with("http://"))
        && word.split_once("://").is_some_and(|(_, rest)| rest.contains('.') || rest.starts_with("127."));
    if is_address {
        return Piece::Address(word);
    }
    let plain = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if let Some(name) = word.strip_prefix('@') {
        match name.split_once('@') {
            Some((name, host)) if plain(name) && host.contains('.') => return Piece::Name { name, host: Some(host) },
            None if plain(name) => return Piece::Name { name, host: None },
            _ => {}
        }
    }
    match word.strip_prefix('#') {
        Some(tag) if !tag.is_empty() && tag.chars().all(|c| c.is_alphanumeric() || c == '_') => Piece::Tag(tag),
        _ => Piece::Words(word),
    }
}

fn shown(piece: &Piece<'_>, base: &str) -> String {
    match piece {
        Piece::Words(words) => escape(words).replace('\n', "<br />"),
        Piece::Address(url) => {
            let (scheme, rest) = url.split_at(url.find("://").map_or(0, |at| at + 3));
            let cut = rest.char_indices().nth(30).map_or(rest.len(), |(at, _)| at);
            let class = if cut < rest.len() { "ellipsis" } else { "" };
            format!(
                "<a href=\"{0}\" rel=\"nofollow noopener\"><span class=\"invisible\">{1}</span><span class=\"{class}\">{2}\
                 </span><span class=\"invisible\">{3}</span></a>",
                escape(url),
                escape(scheme),
                escape(&rest[..cut]),
                escape(&rest[cut..])
            )
        }
        Piece::Name { name, host } => {
            let home = host.map_or_else(|| base.to_owned(), |host| format!("https://{host}"));
            format!(
                "<span class=\"h-card\"><a href=\"{home}/@{name}\" class=\"u-url mention\">@<span>{name}</span></a></span>"
            )
        }
        Piece::Tag(tag) => format!(
            "<a href=\"{base}/tags/{0}\" class=\"mention hashtag\" rel=\"tag\">#<span>{0}</span></a>",
            escape(tag)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{html, letters, names};

    /// SOURCE: the project's own `spec/validators/status_length_validator_spec.rb`, read 2026-08.
    #[test]
    fn letters_are_counted_as_the_project_tests_them() {
        let long = "b".repeat(30);
        for (text, expected) in [
            (format!("{} http://{long}.com/example", "a".repeat(476)), 500),
            (format!("{} @alice@{long}.com", "a".repeat(475)), 482),
            ("✨".repeat(500), 500),
            ("🏳️‍⚧️".repeat(500), 500),
        ] {
            assert_eq!(letters(&text, 23), expected);
        }
    }

    #[test]
    fn a_text_is_shown_with_its_addresses_and_names() {
        let shown =
            html("Hi @nora & all,\nsee https://linden.example/a/very/long/address/that/is/cut #Rye\n\nBye", "http://h");
        assert!(shown.starts_with("<p>Hi <span class=\"h-card\">"), "{shown}");
        assert!(
            shown.contains("&amp; all,<br />see") && shown.contains("/that/is/cut\"") && shown.ends_with("<p>Bye</p>")
        );
        assert_eq!(names("(@nora) mail@nora.example @tom@other.example"), ["nora"]);
    }
}
