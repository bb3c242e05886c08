//! Names and addresses of people, as Atom writes them in parts and RSS in one line.

use crate::feed::{FeedAuthor, words};

/// An author while its element is open.
#[derive(Default)]
pub(super) struct Person {
    pub author: FeedAuthor,
    pub words: String,
}

impl Person {
    pub(super) fn clear(&mut self) {
        self.author = FeedAuthor::default();
        self.words.clear();
    }

    pub(super) fn take(&mut self) -> Option<FeedAuthor> {
        let author = std::mem::take(&mut self.author);
        let found = if author == FeedAuthor::default() { parse(&self.words) } else { Some(author) };
        self.clear();
        found
    }
}

/// `ada@linden.example (Ada)`, `Ada <ada@linden.example>`, `Ada` or only the address.
pub(super) fn parse(line: &str) -> Option<FeedAuthor> {
    let line = words::plain_person(line);
    if line.is_empty() {
        return None;
    }
    let Some(email) = line.split(|c: char| c.is_whitespace() || "()<>,;\"".contains(c)).find(|word| is_email(word))
    else {
        return Some(FeedAuthor { name: Some(line), ..FeedAuthor::default() });
    };
    let email = email.strip_prefix("mailto:").unwrap_or(email).to_owned();
    let name = line.replace("mailto:", "").replacen(&email, "", 1);
    let name = name.trim_matches(|c: char| c.is_whitespace() || "()<>,;\"".contains(c)).to_owned();
    Some(FeedAuthor { name: Some(name).filter(|name| !name.is_empty()), email: Some(email), url: None })
}

fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else { return false };
    !local.is_empty()
        && domain.contains('.')
        && !domain.contains('@')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_line_is_split_into_name_and_address() {
        for (line, name, email) in [
            ("ada@linden.example (Ada Rye)", Some("Ada Rye"), Some("ada@linden.example")),
            ("Ada Rye <ada@linden.example>", Some("Ada Rye"), Some("ada@linden.example")),
            ("mailto:ada@linden.example", None, Some("ada@linden.example")),
            ("Ada & Tom", Some("Ada & Tom"), None),
            ("Ada (baker)", Some("Ada (baker)"), None),
        ] {
            let author = parse(line).unwrap();
            assert_eq!((author.name.as_deref(), author.email.as_deref()), (name, email), "{line:?}");
        }
        assert_eq!(parse(" \n "), None);
    }
}
