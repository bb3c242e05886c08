//! What words ask of their reader, read by written rules: to do something, or nothing because they are about us.

use std::{collections::HashSet, sync::LazyLock};

use crate::compose::{
    carry::{contains_any, is_offer},
    links::{self, SpanKind},
};

/// Whether the reader is asked to do something: read on, come, write, buy.
pub fn asks_to_act(text: &str) -> bool {
    static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| VERBS_THAT_ASK.iter().copied().collect());
    let lower = text.to_lowercase();
    is_offer(text) || contains_any(&lower, PHRASES) || sentence_starts(&lower).any(|word| VERBS.contains(word))
}

/// It says "we" and never "you", and asks nothing.
pub(super) fn is_of_ourselves(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let has_us = words.clone().any(|word| US.contains(&word));
    has_us && !words.any(|word| YOU.contains(&word)) && !lower.contains('?')
}

/// Words with which a sentence begins, or what comes after a colon, a name or a hashtag.
fn sentence_starts(text: &str) -> impl Iterator<Item = &str> {
    let spans = links::find(text);
    let is_decoration = move |at: usize| {
        let kind = spans.iter().find(|span| span.range.contains(&at)).map(|span| span.kind);
        matches!(kind, Some(SpanKind::Mention | SpanKind::Hashtag | SpanKind::Link | SpanKind::LinkBare))
    };
    let mut begins = true;
    words(text).filter_map(move |(at, word)| {
        let own = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_first = begins && !own.is_empty();
        if is_decoration(at) || own == "rt" || own == "please" || own == "bitte" {
            begins = true;
            return None;
        }
        if !own.is_empty() {
            begins = word.ends_with(['.', '!', '?', ':', '…', '–', '-', '|', ')']);
        }
        is_first.then_some(own)
    })
}

/// Each with its place in the text.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    let pieces = text.split(char::is_whitespace).map(move |word| {
        let at = next;
        next += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        (at, word)
    });
    pieces.filter(|(_, word)| !word.is_empty())
}

const US: &[&str] = &[
    "we", "our", "ours", "us", "we're", "we've", "we'll", "i", "my", "i'm", "wir", "unser", "unsere", "unseren",
    "unserem", "unserer", "uns", "ich", "mein", "meine", "nosotros", "nuestro", "nuestra", "nuestros", "nuestras",
    "nos",
];

const YOU: &[&str] = &[
    "you", "your", "yours", "you're", "you've", "you'll", "du", "dich", "dir", "dein", "deine", "deinen", "ihr",
    "euch", "euer", "eure", "ihnen", "ihre", "ihren", "tú", "tu", "tus", "ti", "te", "usted", "ustedes", "vosotros",
    "su", "sus",
];

const PHRASES: &[&str] = &[
    "learn more",
    "read more",
    "find out",
    "more info",
    "more information",
    "latest info",
    "more here",
    "more at",
    "click here",
    "check out",
    "check it out",
    "for details",
    "sign up",
    "join us",
    "please join",
    "please visit",
    "register here",
    "rt if",
    "for more",
    "further info",
    "more details",
    "rt to",
    "don't miss",
    "stay tuned",
    "see how",
    "read the",
    "watch the",
    "what are your thoughts",
    "tune in",
    "invites public",
    "invites you",
    "stop by",
    "let us know",
    "tell us",
    "write to us",
    "call us",
    "come and",
    "mehr dazu",
    "mehr erfahren",
    "weiterlesen",
    "meldet euch",
    "melde dich",
    "melden sie sich",
    "schreib uns",
    "schreibt uns",
    "schreiben sie uns",
    "ruf an",
    "rufen sie",
    "kommt vorbei",
    "komm vorbei",
    "schau vorbei",
    "hier entlang",
    "leer más",
    "más información",
    "descubre",
    "escríbenos",
    "llámanos",
    "apúntate",
    "reserva tu",
    "ven a",
];

const VERBS_THAT_ASK: &[&str] = &[
    "learn",
    "read",
    "watch",
    "check",
    "visit",
    "join",
    "see",
    "follow",
    "find",
    "click",
    "register",
    "download",
    "help",
    "listen",
    "discover",
    "tell",
    "share",
    "retweet",
    "tune",
    "get",
    "try",
    "use",
    "meet",
    "apply",
    "vote",
    "sign",
    "call",
    "ask",
    "speak",
    "talk",
    "look",
    "view",
    "explore",
    "hear",
    "take",
    "build",
    "enter",
    "submit",
    "book",
    "order",
    "buy",
    "shop",
    "save",
    "come",
    "bring",
    "write",
    "reply",
    "comment",
    "subscribe",
    "keep",
    "avoid",
    "consider",
    "remember",
    "stop",
    "make",
    "don't",
    "let",
    "go",
    "start",
    "send",
    "want",
    "interested",
    "lies",
    "lest",
    "lesen",
    "schau",
    "schaut",
    "schauen",
    "komm",
    "kommt",
    "hol",
    "holt",
    "probier",
    "probiert",
    "bestell",
    "bestellt",
    "buche",
    "bucht",
    "meld",
    "frag",
    "fragt",
    "erzähl",
    "erzählt",
    "schreib",
    "schreibt",
    "teile",
    "teilt",
    "folge",
    "folgt",
    "mach",
    "macht",
    "nimm",
    "nehmt",
    "lee",
    "mira",
    "ven",
    "visita",
    "prueba",
    "comparte",
    "escribe",
    "pregunta",
    "cuéntanos",
    "descarga",
    "compra",
    "pide",
    "sigue",
    "escucha",
    "únete",
    "aprende",
    "entra",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_is_told_from_what_tells() {
        for text in [
            "Rye needs a night. Read how: https://linden.example.com/rye",
            "@user Please see our page https://linden.example.com",
            "Ten slow stairs. Try them today.",
            "Mehr dazu auf unserer Seite",
            "#rye Ven el sábado",
            "20 % off everything",
            "The mill is open: come and see.",
        ] {
            assert!(asks_to_act(text), "{text}");
        }
        for text in ["Rye wants time and cold water.", "We read a book about it.", "Gestern war es still.", ""] {
            assert!(!asks_to_act(text), "{text}");
        }
    }

    #[test]
    fn talk_of_ourselves_says_we_and_never_you() {
        for (text, expected) in [
            ("We won a prize and are proud of our team.", true),
            ("Wir haben gewonnen.", true),
            ("Nuestro equipo ha ganado.", true),
            ("We baked. What did you bake?", false),
            ("We baked for you.", false),
            ("Rye wants time.", false),
        ] {
            assert_eq!(is_of_ourselves(text), expected, "{text}");
        }
    }
}
