//! What a feed adds to an author's words and a reader should not see on a network.

use super::phrases::INVITATIONS;
use crate::{
    compose::{
        links::{self, SpanKind},
        sentences::paragraphs,
    },
    gather::address,
};

/// Plain paragraphs: entities decoded, tags gone, no "appeared first on", no "Read more", no rows of emoji.
pub(super) fn text(text: &str) -> String {
    let plain = without_tracking(&decode(text));
    let kept: Vec<String> = paragraphs(&plain)
        .into_iter()
        .map(unwrap_lines)
        .map(|paragraph| without_invitation(&without_notice(&paragraph)).to_owned())
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    kept.join("\n\n")
}

/// One line, decoded, without tags and rows of emoji.
pub(super) fn line(text: &str) -> String {
    decode(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decode(text: &str) -> String {
    // Twice: some publishers encode what was encoded already.
    let once = without_tags(&without_entities(&text.replace("\r\n", "\n").replace('\r', "\n")));
    calm_emoji(&without_controls(&without_entities(&once)))
}

/// Addresses in the words are shared as the one beside them is: without what follows the reader.
fn without_tracking(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for span in links::find(text).iter().filter(|span| span.kind == SpanKind::Link) {
        out.push_str(&text[from..span.range.start]);
        out.push_str(&address::without_tracking(span.text(text)));
        from = span.range.end;
    }
    out + &text[from..]
}

fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end);
        if let Some((end, c)) = end.and_then(|end| Some((end, entity(&rest[1..end])?))) {
            out.push(c);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(code);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// Those that publishers' tools leave behind in titles and excerpts.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("shy", '\u{AD}'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("frac12", '½'),
    ("sect", '§'),
    ("rarr", '→'),
    ("larr", '←'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("Eacute", 'É'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("aacute", 'á'),
    ("ccedil", 'ç'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("ograve", 'ò'),
    ("otilde", 'õ'),
    ("atilde", 'ã'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("oelig", 'œ'),
    ("aring", 'å'),
    ("oslash", 'ø'),
    ("aelig", 'æ'),
];

/// Tags that were written as text: `<b>`, `</p>`, `<br/>`. "a < b" stays.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if let Some(end) = rest.find('>').filter(|end| is_tag && *end < 2_000) {
            rest = &rest[end + 1..];
        } else {
            out.push('<');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).map(|c| if matches!(c, '\t' | '\u{A0}') { ' ' } else { c }).collect()
}

fn is_unseen(c: char) -> bool {
    let is_layout = matches!(c, '\n' | '\t');
    // Marks that turn the reading direction could make a text read as what it is not.
    let is_turned = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && !is_layout) || is_turned || matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{FFFC}')
}

/// Three or more of them in a row become one.
fn calm_emoji(text: &str) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut out = String::with_capacity(text.len());
    let mut row: Vec<&str> = Vec::new();
    for cluster in text.graphemes(true).chain([""]) {
        let continues = is_emoji(cluster) || (cluster == " " && !row.is_empty());
        if continues {
            row.push(cluster);
            continue;
        }
        let count = row.iter().filter(|cluster| **cluster != " ").count();
        let ends_in_space = row.last() == Some(&" ");
        if count >= 3 {
            out.push_str(row[0]);
            out.push_str(if ends_in_space { " " } else { "" });
        } else {
            out.extend(row.iter().copied());
        }
        row.clear();
        out.push_str(cluster);
    }
    out
}

pub(crate) fn is_emoji(cluster: &str) -> bool {
    let first = cluster.chars().next().unwrap_or(' ');
    matches!(first, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{231A}'..='\u{23FF}')
        || (cluster.contains('\u{FE0F}') && !first.is_ascii_digit())
}

/// Lines broken at a fixed width, as in plain-text letters, become one; other line breaks stay.
fn unwrap_lines(paragraph: &str) -> String {
    let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (last, before) = match lines.split_last() {
        Some((last, before)) if !before.is_empty() => (last, before),
        _ => return lines.concat(),
    };
    let is_wrapped =
        before.iter().all(|line| (48..=90).contains(&line.chars().count())) && !last.starts_with(['-', '*', '•']);
    lines.join(if is_wrapped { " " } else { "\n" })
}

/// "The post … appeared first on …." and its sisters, whole sentences at the end.
fn without_notice(paragraph: &str) -> String {
    let lower = paragraph.to_lowercase();
    // Lower case may be longer or shorter in some scripts; then offsets do not match and nothing is cut.
    if lower.len() != paragraph.len() {
        return paragraph.to_owned();
    }
    let start = NOTICES.iter().find_map(|(opening, middle)| {
        let at = lower.rfind(opening)?;
        let is_start =
            at == 0 || lower[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | ']' | '!' | '?'));
        (is_start && lower[at..].contains(middle)).then_some(at)
    });
    start.and_then(|at| paragraph.get(..at)).unwrap_or(paragraph).trim_end().to_owned()
}

const NOTICES: &[(&str, &str)] = &[
    ("the post ", "appeared first on"),
    ("the article ", "appeared first on"),
    ("this post ", "first appeared on"),
    ("this article ", "originally appeared"),
    ("the post ", "first appeared on"),
    ("der beitrag ", "erschien zuerst auf"),
    ("der beitrag ", "erschien zuerst bei"),
    ("der artikel ", "erschien zuerst"),
    ("la entrada ", "se publicó primero en"),
    ("la entrada ", "aparece primero en"),
    ("el artículo ", "se publicó primero en"),
    ("l’article ", "est apparu en premier sur"),
    ("l'article ", "est apparu en premier sur"),
    ("cet article ", "est apparu en premier sur"),
    ("l'articolo ", "proviene da"),
    ("l’articolo ", "proviene da"),
    ("o post ", "apareceu primeiro em"),
    ("het bericht ", "verscheen eerst op"),
];

/// "Read more", "Weiterlesen", "[…]" and arrows at the end of an excerpt.
fn without_invitation(paragraph: &str) -> &str {
    let mut rest = paragraph.trim();
    loop {
        let before = rest;
        let bare =
            rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '→' | '»' | '>' | '›' | '➔' | '➜' | '⟶'));
        // An arrow or a quote that closes is the author's; it goes only with the invitation in front of it.
        for invitation in INVITATIONS.iter() {
            let at = bare.len().wrapping_sub(invitation.len());
            let Some(end) = bare.get(at..) else { continue };
            if end.to_lowercase() == *invitation && starts_anew(&bare[..at]) {
                rest = bare[..at].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '|' | '('));
            }
        }
        for mark in ["[…]", "[...]", "(…)", "(...)", "[ … ]", "[Link]", "[link]", "[comments]"] {
            rest = rest.strip_suffix(mark).map_or(rest, str::trim_end);
        }
        if rest == before {
            return rest;
        }
    }
}

/// An invitation is no part of the sentence before it: "you should read more" stays.
fn starts_anew(before: &str) -> bool {
    before.is_empty()
        || before.ends_with(['.', '!', '?', '…', ']', ')', '\n', '|', '-', '–', '—', '»', '"', '”', '“'])
        || before.trim_end().ends_with(['.', '!', '?', '…', ']', ')', '|', '–', '—', '»', '"', '”', '“'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(given: &str, expected: &str) {
        assert_eq!(text(given), expected);
    }

    #[test]
    fn entities_and_tags_are_gone() {
        check("Linden &amp; Rye &#8211; it&#x2019;s &lt;b&gt;bread&lt;/b&gt;", "Linden & Rye – it’s bread");
        check("caf&amp;eacute;&nbsp;<em>today</em>", "café today");
        check("1 < 2 & 3 > 2 &unknown; &", "1 < 2 & 3 > 2 &unknown; &");
        check("Two \u{202E}sdaor\u{202C} diverged", "Two sdaor diverged");
        check("soft&shy;ware\u{200B}", "software");
    }

    #[test]
    fn addresses_in_the_words_lose_their_tracking() {
        check("See https://linden.com/rye?utm_source=rss&p=1.", "See https://linden.com/rye?p=1.");
    }

    #[test]
    fn notices_of_the_publishing_tool_are_gone() {
        for notice in [
            "The post Rye &amp; time appeared first on Linden.",
            "Der Beitrag Roggen erschien zuerst auf Linden.",
            "La entrada Centeno se publicó primero en Linden.",
            "L’article Seigle est apparu en premier sur Linden.",
        ] {
            check(&format!("Rye wants time. {notice}"), "Rye wants time.");
            check(&format!("Rye wants time.\n\n{notice}"), "Rye wants time.");
        }
        check("The post office opens at nine.", "The post office opens at nine.");
    }

    #[test]
    fn invitations_to_click_are_gone() {
        for invitation in [
            "Read more",
            "Read More »",
            "[…]",
            "[...]",
            "Weiterlesen →",
            "Leer más…",
            "Lire la suite",
            "Continue reading →",
        ] {
            check(&format!("Rye wants time. {invitation}"), "Rye wants time.");
        }
        check("Rye wants […] Read more", "Rye wants");
        check("Bakers should read more", "Bakers should read more");
        check("« Du pain »", "« Du pain »");
    }

    #[test]
    fn rows_of_emoji_become_one() {
        check("Sale 🔥🔥🔥 now", "Sale 🔥 now");
        check("🎉 🎉 🎉 Hi", "🎉 Hi");
        check("Bread 🍞❤️", "Bread 🍞❤️");
        check("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧");
    }

    #[test]
    fn lines_of_a_plain_letter_are_joined() {
        let line = "This line of a letter was broken by a program at sixty";
        check(&format!("{line}\n{line}\nend."), &format!("{line} {line} end."));
        check("Roses\nare red", "Roses\nare red");
    }
}
