//! Words with what stands beside and under them: by all of it readers are led somewhere.

use std::borrow::Cow;

/// So many addresses of one post are looked at; who writes down more of them writes a list.
const MOST_ADDRESSES: usize = 8;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording<'a> {
    pub text: Cow<'a, str>,
    /// Beside the words.
    pub link: Option<&'a str>,
    /// Said right under them.
    pub comment: Option<&'a str>,
}

impl<'a> Wording<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Where it leads, each address once: the one beside the words, those among them, those of the comment.
    pub fn addresses(&self) -> Vec<String> {
        let beside = self.link.map(str::trim).filter(|link| !link.is_empty()).map(str::to_owned);
        let among = [Some(&*self.text), self.comment].into_iter().flatten().flat_map(super::links::addresses);
        let mut addresses: Vec<String> = Vec::new();
        for address in beside.into_iter().chain(among) {
            if addresses.len() < MOST_ADDRESSES && !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        addresses
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_once_and_the_one_beside_the_words_first() {
        let said = Wording {
            link: Some(" https://a.com "),
            comment: Some("More: https://c.com/x, and b.com/y once more."),
            ..Wording::of("See b.com/y, https://a.com and https://d.com.")
        };
        assert_eq!(said.addresses(), ["https://a.com", "https://b.com/y", "https://d.com", "https://c.com/x"]);
        assert_eq!(Wording { link: Some(" "), ..Wording::of("One. Two... three.") }.addresses(), Vec::<String>::new());
    }

    #[test]
    fn of_a_list_the_first_are_looked_at() {
        let list: Vec<String> = (0..40).map(|number| format!("https://a.com/{number}")).collect();
        assert_eq!(Wording::of(&list.join(" ")).addresses(), list[..MOST_ADDRESSES]);
    }
}
