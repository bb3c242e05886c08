//! People as a post mentions them: written once as `@name`, said on each network as that network knows them.

use std::collections::BTreeMap;

/// Somebody whom posts mention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentioned {
    /// What stands after the `@` in the one text.
    pub mention: String,
    /// What is said where no name is known.
    pub name: String,
    /// By the id of the network, without a leading `@`.
    pub handles: BTreeMap<String, String>,
}

/// The text as it is said on `network`. A whole address of some network (`@ada@linden.example`) and names nobody knows
/// stay as they are.
pub fn say_on(network: &str, text: &str, people: &[Mentioned]) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, tail) = rest.split_at(at);
        said.push_str(before);
        let word = word_of(&tail[1..]);
        let begins = !said.chars().next_back().is_some_and(is_of_word);
        match people.iter().find(|person| begins && is_same(&person.mention, word) && ends(&tail[1 + word.len()..])) {
            Some(person) => said.push_str(&name_on(network, person)),
            None => said.push_str(&tail[..=word.len()]),
        }
        rest = &tail[1 + word.len()..];
    }
    said.push_str(rest);
    said
}

/// The text as it was written, from how it is said on `network`. A name said instead of a handle stays a name.
pub fn as_written(network: &str, said: &str, people: &[Mentioned]) -> String {
    let known: Vec<(&str, &str)> = people
        .iter()
        .filter_map(|person| Some((person.handles.get(network)?.as_str(), person.mention.as_str())))
        .collect();
    let mut written = String::with_capacity(said.len());
    let mut rest = said;
    while let Some(at) = rest.find('@') {
        let (before, tail) = rest.split_at(at);
        written.push_str(before);
        written.push('@');
        let tail = &tail[1..];
        let begins = !before.chars().next_back().is_some_and(is_of_word);
        let is_said = |handle: &str| {
            let after = tail.strip_prefix(handle);
            begins && after.is_some_and(|after| ends(after) && !after.chars().next().is_some_and(is_of_word))
        };
        rest = match known.iter().filter(|(handle, _)| is_said(handle)).max_by_key(|(handle, _)| handle.len()) {
            Some((handle, mention)) => {
                written.push_str(mention);
                &tail[handle.len()..]
            }
            None => tail,
        };
    }
    written.push_str(rest);
    written
}

/// A mention is one word of letters, digits, `_` and `-`.
pub fn is_mention(word: &str) -> bool {
    !word.is_empty() && word_of(word) == word
}

fn word_of(text: &str) -> &str {
    let end = text.find(|letter| !is_of_word(letter)).unwrap_or(text.len());
    &text[..end]
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-')
}

fn is_same(mention: &str, word: &str) -> bool {
    mention.to_lowercase() == word.to_lowercase()
}

/// Not the beginning of an address: `@ada@linden.example`, `@ada.linden.example`.
fn ends(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        Some('@') => false,
        Some('.') => !letters.next().is_some_and(is_of_word),
        _ => true,
    }
}

fn name_on(network: &str, person: &Mentioned) -> String {
    person.handles.get(network).map_or_else(|| person.name.clone(), |handle| format!("@{handle}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ada() -> Mentioned {
        let handles = [("mastodon", "ada@linden.example"), ("bluesky", "ada.linden.example")];
        Mentioned {
            mention: "ada".into(),
            name: "Ada Lindholm".into(),
            handles: handles.map(|(network, handle)| (network.into(), handle.into())).into(),
        }
    }

    #[test]
    fn one_text_mentions_somebody_as_each_network_knows_them() {
        let say = |network: &str, text: &str| say_on(network, text, &[ada()]);
        assert_eq!(say("mastodon", "Ask @ada, or @Ada."), "Ask @ada@linden.example, or @ada@linden.example.");
        assert_eq!(say("bluesky", "@ada bakes"), "@ada.linden.example bakes");
        assert_eq!(say("own_site", "(@ada)"), "(Ada Lindholm)");
    }

    #[test]
    fn what_was_said_on_a_network_is_written_again_as_it_was() {
        for text in ["Ask @ada, or @ada.", "(@ada)", "@ada\n@ada", "mail ada@ada.example, @bo and @", "nobody"] {
            let said = say_on("mastodon", text, &[ada()]);
            assert_eq!(as_written("mastodon", &said, &[ada()]), text, "{said}");
        }
        // Somebody else's address that only begins alike, and a name without a handle.
        for said in ["@ada@linden.example.org", "@ada@linden.examples"] {
            assert_eq!(as_written("mastodon", said, &[ada()]), said);
        }
        assert_eq!(as_written("own_site", "(Ada Lindholm)", &[ada()]), "(Ada Lindholm)");
    }

    #[test]
    fn what_is_no_mention_of_somebody_known_stays_as_it_is() {
        for text in ["@ada@other.example", "@ada.other.example", "mail ada@ada", "@adam", "@", "@@ada@", "a@ada", ""] {
            assert_eq!(say_on("mastodon", text, &[ada()]), text, "{text}");
        }
        assert!(is_mention("ada_2") && !is_mention("ada b") && !is_mention("") && !is_mention("@ada"));
    }
}
