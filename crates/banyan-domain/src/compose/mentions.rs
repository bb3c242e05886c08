//! People as a post mentions them: written once as `@name`, said on each network as that network knows them.

use std::collections::BTreeMap;

use crate::network::HandleStyle;

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
    let (mut said, mut from) = (String::with_capacity(text.len()), 0);
    for at in signs(text) {
        let tail = &text[at + 1..];
        let word = word_of(tail);
        let person = people.iter().find(|person| is_same(&person.mention, word) && ends(&tail[word.len()..]));
        if let Some(person) = person {
            said.push_str(&text[from..at]);
            said.push_str(&name_on(network, person));
            from = at + 1 + word.len();
        }
    }
    said.push_str(&text[from..]);
    said
}

/// The text as it was written, from how it is said on `network`. A name said instead of a handle stays a name.
pub fn as_written(network: &str, said: &str, people: &[Mentioned]) -> String {
    let known: Vec<(&str, &str)> = people
        .iter()
        .filter_map(|person| Some((person.handles.get(network)?.as_str(), person.mention.as_str())))
        .collect();
    let (mut written, mut from) = (String::with_capacity(said.len()), 0);
    for at in signs(said) {
        let tail = &said[at + 1..];
        let is_said = |handle: &str| tail.strip_prefix(handle).is_some_and(|after| ends(after) && !begins_word(after));
        let person = known.iter().filter(|(handle, _)| is_said(handle)).max_by_key(|(handle, _)| handle.len());
        if let Some((handle, mention)) = person {
            written.push_str(&said[from..=at]);
            written.push_str(mention);
            from = at + 1 + handle.len();
        }
    }
    written.push_str(&said[from..]);
    written
}

/// Words typed into what is said on `network` already: whom they name is said as there, and who stood there stays. Nobody is
/// mentioned by what somebody else said.
pub fn say_among(network: &str, text: &str, quoted: Option<&str>, people: &[Mentioned]) -> String {
    let say = |words: &str| say_on(network, &as_written(network, words, people), people);
    let quoted = quoted.filter(|quoted| !quoted.is_empty());
    match quoted.and_then(|quoted| Some((text.split_once(quoted)?, quoted))) {
        Some(((before, after), quoted)) => format!("{}{quoted}{}", say(before), say(after)),
        None => say(text),
    }
}

/// Names behind an `@` in what is said on `network` that mean nobody there: neither whole as it writes them, nor those of
/// somebody who is kept. Each once.
pub fn strangers<'a>(network: &str, style: HandleStyle, said: &'a str, people: &[Mentioned]) -> Vec<&'a str> {
    let is_kept = |name: &str| people.iter().any(|one| one.handles.get(network).is_some_and(|own| is_same(own, name)));
    let mut strangers: Vec<&str> = Vec::new();
    for name in signs(said).map(|at| whole_name_of(&said[at + 1..])) {
        // What begins with a digit is a time or a price: "@8pm", "3 @2.50".
        let is_name = name.starts_with(|first: char| is_of_word(first) && !first.is_ascii_digit());
        if is_name && !style.is_whole(name) && !is_kept(name) && !strangers.iter().any(|known| is_same(known, name)) {
            strangers.push(name);
        }
    }
    strangers
}

/// Where an `@` begins a word: not in a mail address, nor in the address of somebody's page.
fn signs(text: &str) -> impl Iterator<Item = usize> {
    let is_glued = |before: char| is_of_word(before) || matches!(before, '/' | '=');
    let begins = move |at: &usize| !text[..*at].chars().next_back().is_some_and(is_glued);
    text.match_indices('@').map(|(at, _)| at).filter(begins)
}

/// A mention is one word of letters, digits, `_` and `-`.
pub fn is_mention(word: &str) -> bool {
    !word.is_empty() && word_of(word) == word
}

fn word_of(text: &str) -> &str {
    let end = text.find(|letter| !is_of_word(letter)).unwrap_or(text.len());
    &text[..end]
}

/// The same with the server or the domain behind it.
fn whole_name_of(text: &str) -> &str {
    let end = text.find(|letter| !(is_of_word(letter) || matches!(letter, '.' | '@'))).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '@', '-'])
}

fn begins_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_of_word)
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
    fn a_name_typed_later_is_said_as_there_and_who_stood_there_stays() {
        let say = |text: &str| say_among("mastodon", text, None, &[ada()]);
        assert_eq!(say("@ada, @Ada and @bo"), "@ada@linden.example, @ada@linden.example and @bo");
        assert_eq!(say(&say("Ask @ada.")), "Ask @ada@linden.example.", "saved again it is the same");
        // Her name of that server alone is the word by which somebody else is mentioned.
        let bo = Mentioned { mention: "bo".into(), handles: [("mastodon".into(), "ada".into())].into(), ..ada() };
        assert_eq!(say_among("mastodon", "Ask @ada.", None, &[ada(), bo]), "Ask @ada.");
        let quoted = Some("“Ask @ada,” says the mill.");
        let both = "As @ada says:\n\n“Ask @ada,” says the mill.\n\nThanks, @ada.";
        let said = "As @ada@linden.example says:\n\n“Ask @ada,” says the mill.\n\nThanks, @ada@linden.example.";
        assert_eq!(say_among("mastodon", both, quoted, &[ada()]), said);
        assert_eq!(say_among("own_site", "(@ada)", Some(""), &[ada()]), "(Ada Lindholm)");
    }

    #[test]
    fn what_is_no_mention_of_somebody_known_stays_as_it_is() {
        let address = "https://mastodon.example/@ada, linden.example/?by=@ada";
        for text in
            ["@ada@other.example", "@ada.other.example", "mail ada@ada", "@adam", "@", "@@ada@", "a@ada", "", address]
        {
            assert_eq!(say_on("mastodon", text, &[ada()]), text, "{text}");
        }
        assert!(is_mention("ada_2") && !is_mention("ada b") && !is_mention("") && !is_mention("@ada"));
    }

    #[test]
    fn who_is_meant_nowhere_is_told_from_who_is() {
        let of = |network: &str, style: HandleStyle, text: &str| strangers(network, style, text, &[ada()]).join(" ");
        let (mastodon, bluesky) = (("mastodon", HandleStyle::AtServer), ("bluesky", HandleStyle::Domain));
        let own = ("own_site", HandleStyle::Nobody);
        for ((network, style), text, expected) in [
            (mastodon, "Thanks @mill, and (@Mill)! And @oat-field.", "mill oat-field"),
            (mastodon, "@mill@weir.example, @ada@linden.example", ""),
            (mastodon, "As @mill.bsky.example says", "mill.bsky.example"),
            (bluesky, "@mill.bsky.example, @ada.linden.example.", ""),
            (bluesky, "@mill@weir.example and @mill", "mill@weir.example mill"),
            (own, "@mill@weir.example, @mill.bsky.example, @mill", "mill"),
            (mastodon, "mail@mill.example, mailto:info@mill.example, https://weir.example/@mill", ""),
            (mastodon, "Doors @8pm, 3 @2.50, a @ b, @, @@", ""),
            (bluesky, "", ""),
        ] {
            assert_eq!(of(network, style, text), expected, "{network}: {text}");
        }
        // Kept under a name that is no whole one.
        let local = Mentioned { handles: [("mastodon".into(), "mill".into())].into(), ..ada() };
        assert_eq!(strangers("mastodon", HandleStyle::AtServer, "@mill", &[local]), Vec::<&str>::new());
    }
}
