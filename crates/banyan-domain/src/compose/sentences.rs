//! Where a sentence ends, in the languages small businesses write: no break after "z. B.", "Dr.", "3. Mai" or "3.5".

/// Paragraphs are separated by an empty line.
pub fn paragraphs(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut end = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        if line.trim().is_empty() {
            found.extend(start.take().map(|from| text[from..end].trim()));
        } else {
            start.get_or_insert(at);
            end = next;
        }
        at = next;
    }
    found.extend(start.map(|from| text[from..end].trim()));
    found
}

/// The sentences of one paragraph, trimmed, in order; together they are the whole paragraph.
pub fn sentences(paragraph: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = paragraph[at..].find(is_terminator) {
        let stop = at + offset;
        let run = run_length(&paragraph[stop..], is_terminator);
        at = stop + run;
        let end = at + closers_length(&paragraph[at..]);
        if ends_here(paragraph, start, stop..at, end) {
            found.push(&paragraph[start..end]);
            start = end;
        }
        at = at.max(start);
    }
    found.push(&paragraph[start..]);
    found.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽' | '؟' | '।') || is_wide_terminator(c)
}

fn is_wide_terminator(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡')
}

fn run_length(text: &str, matches: fn(char) -> bool) -> usize {
    text.find(|c| !matches(c)).unwrap_or(text.len())
}

/// Quotes and brackets that belong to the sentence just ended; French puts a space before its own.
fn closers_length(text: &str) -> usize {
    let spaced = text.trim_start_matches([' ', '\u{00A0}', '\u{202F}']);
    if spaced.starts_with('»') && !spaced[2..].starts_with(char::is_alphanumeric) {
        return text.len() - spaced.len() + '»'.len_utf8();
    }
    run_length(text, |c| matches!(c, '"' | '\'' | '”' | '’' | '“' | '»' | '›' | '‹' | ')' | ']' | '」' | '』' | '》'))
}

fn ends_here(text: &str, start: usize, stop: std::ops::Range<usize>, end: usize) -> bool {
    let marks = &text[stop.clone()];
    let after = &text[end..];
    if marks.ends_with(is_wide_terminator) {
        return true;
    }
    let Some(next) = after.trim_start().chars().next() else { return true };
    if !after.starts_with(char::is_whitespace) || next.is_lowercase() {
        return false;
    }
    marks != "." || !is_abbreviation(&text[start..stop.start], after.trim_start())
}

/// Whether the words before a full stop want it for themselves.
fn is_abbreviation(before: &str, after: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '„' | '“' | '«' | '/')).next();
    let Some(word) = word.filter(|word| !word.is_empty()) else { return false };
    let lower = word.to_lowercase();
    let next = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    if word.chars().all(|c| c.is_ascii_digit()) {
        let is_list_number = before.trim() == word;
        return word.len() <= 2
            && (is_list_number || MONTHS.contains(&next.as_str()) || ORDINAL_NOUNS.contains(&next.as_str()));
    }
    if lower.contains('.') {
        // Letters with dots between: "e.g", "z.B", "U.S". A time of day may end a sentence.
        return !matches!(lower.as_str(), "a.m" | "p.m") && lower.split('.').all(|part| part.chars().count() <= 2);
    }
    word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
        || ALWAYS.contains(&lower.as_str())
        || (BEFORE_NUMBERS.contains(&lower.as_str()) && after.starts_with(|c: char| c.is_ascii_digit()))
}

const ALWAYS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "vs", "cf", "approx", "gen", "col", "capt", "lt", "rev", "gov", "sen",
    "inc", "ltd", "dept", "sr", "sra", "srta", "dña", "avda", "apdo", "aprox", "ud", "uds", "vd", "lic", "bzw", "ggf",
    "inkl", "exkl", "zzgl", "evtl", "bspw", "vgl", "sog", "ca", "dipl", "hl", "mio", "mrd", "geb", "gest", "bzgl",
    "mind", "max", "insb", "allg", "str", "tel", "hr", "fr", "mme", "mlle", "env", "ex", "éd", "ste", "dott", "sig",
    "ing", "arch", "dhr", "mevr", "o.ä",
];

const BEFORE_NUMBERS: &[&str] = &[
    "no", "nr", "núm", "num", "n°", "fig", "figs", "abb", "tab", "vol", "bd", "art", "abs", "kap", "cap", "ch", "pp",
    "pág", "págs", "sec", "eq", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov",
    "dec", "dez", "jh", "ver", "ed", "tél", "est", "min",
];

const ORDINAL_NOUNS: &[&str] =
    &["jahrhundert", "jahrhunderts", "januar", "klasse", "auflage", "platz", "geburtstag", "jahr", "mal"];

const MONTHS: &[&str] = &[
    "januar",
    "jänner",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "januari",
    "februari",
    "maart",
    "mei",
    "augustus",
    "december",
    "ledna",
    "února",
    "marts",
    "maj",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, count: usize) {
        let found = sentences(text);
        assert_eq!(found.len(), count, "{found:#?}");
    }

    #[test]
    fn plain_sentences_are_told_apart() {
        assert_eq!(sentences("We bake. You eat! Why not?"), ["We bake.", "You eat!", "Why not?"]);
        check("No end mark", 1);
        check("¿Quién hornea? ¡Nosotros! Y tú comes.", 3);
        check("パンを焼く。食べる？はい！", 3);
        check("  ", 0);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        for text in [
            "Dr. Rye bakes.",
            "Wir backen z. B. Brot.",
            "Wir backen z.B. Brot und d. h. viel.",
            "Bring flour, e.g. Rye flour.",
            "El Sr. Linden hornea.",
            "J. R. Baker wrote it.",
            "The U.S. Bakers met.",
            "See No. 5 and Fig. 3.",
            "Mühle und Bäckerei bzw. Konditorei.",
        ] {
            check(text, 1);
        }
        check("The answer is no. We stay.", 2);
        check("Doors open at 5 p.m. Come early.", 2);
        check("Bread, rolls etc. We bake it all.", 2);
    }

    #[test]
    fn numbers_and_dates_do_not_end_a_sentence() {
        check("It takes 3.5 hours at 220 degrees.", 1);
        check("Am 3. Mai backen wir.", 1);
        check("Im 19. Jahrhundert war das anders.", 1);
        check("1. Knead the dough.", 1);
        check("We began in 2009. It was cold.", 2);
        check("Version 2.0 is out. Try it.", 2);
    }

    #[test]
    fn quotes_and_ellipses_stay_with_their_sentence() {
        assert_eq!(sentences("“Is it done?” she asked. Yes."), ["“Is it done?” she asked.", "Yes."]);
        assert_eq!(sentences("„Fertig!“ Anna lacht."), ["„Fertig!“", "Anna lacht."]);
        assert_eq!(sentences("« C’est prêt ! » Elle rit."), ["« C’est prêt ! »", "Elle rit."]);
        assert_eq!(sentences("Quoi ? Rien !"), ["Quoi ?", "Rien !"]);
        check("Wait... what happened?", 1);
        check("Wait… Then it rose.", 2);
        check("Yahoo! was big.", 1);
        check("Visit linden.example.com today.", 1);
    }

    #[test]
    fn nothing_of_a_paragraph_is_lost() {
        let text = "One. Two (e.g. Three)!  Four… 5. Mai, »Six?« Seven";
        let squeezed: String = text.split_whitespace().collect();
        assert_eq!(sentences(text).concat().split_whitespace().collect::<String>(), squeezed);
    }

    #[test]
    fn paragraphs_end_at_empty_lines() {
        assert_eq!(paragraphs("\n a\nb\n \t\n\nc\r\n\r\nd"), ["a\nb", "c", "d"]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
