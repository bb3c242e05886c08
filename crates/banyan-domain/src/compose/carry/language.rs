//! In which language a text is written: as its publisher says, unless the words plainly say otherwise.

/// Letters it takes before our own reading may outweigh the publisher's word.
const TELLING_LETTERS: usize = 200;
const SURE: f64 = 0.95;

pub(super) fn of(declared: Option<&str>, text: &str, fallback: Option<&str>) -> Option<String> {
    let declared = declared.and_then(normalised);
    let sample: String = text.chars().take(2_000).collect();
    let read = whatlang::detect(&sample).filter(whatlang::Info::is_reliable);
    let is_long = sample.chars().filter(|c| c.is_alphabetic()).count() >= TELLING_LETTERS;
    let code = read.as_ref().and_then(|info| short_code(info.lang().code()));
    match (declared, code) {
        (Some(declared), Some(code)) => {
            let differs = declared.split('-').next() != Some(code);
            let is_sure = is_long && read.is_some_and(|info| info.confidence() >= SURE);
            Some(if differs && is_sure { code.to_owned() } else { declared })
        }
        (Some(declared), None) => Some(declared),
        (None, Some(code)) if is_long => Some(code.to_owned()),
        (None, code) => fallback.and_then(normalised).or(code.map(str::to_owned)),
    }
}

/// `en_us` is `en-US`; what is no language tag is none.
fn normalised(tag: &str) -> Option<String> {
    let is_part = |part: &&str| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let parts: Vec<&str> = tag.trim().split(['-', '_']).collect();
    let (language, rest) = parts.split_first()?;
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
    if !is_language || !rest.iter().all(is_part) {
        return None;
    }
    let region = rest.iter().find(|part| part.len() == 2);
    let region = region.map(|region| format!("-{}", region.to_ascii_uppercase())).unwrap_or_default();
    Some(format!("{}{region}", language.to_ascii_lowercase()))
}

fn short_code(code: &str) -> Option<&'static str> {
    CODES.iter().find(|(long, _)| *long == code).map(|(_, short)| *short)
}

const CODES: &[(&str, &str)] = &[
    ("eng", "en"),
    ("deu", "de"),
    ("spa", "es"),
    ("fra", "fr"),
    ("ita", "it"),
    ("por", "pt"),
    ("nld", "nl"),
    ("swe", "sv"),
    ("dan", "da"),
    ("nob", "nb"),
    ("fin", "fi"),
    ("pol", "pl"),
    ("ces", "cs"),
    ("slk", "sk"),
    ("hun", "hu"),
    ("ron", "ro"),
    ("bul", "bg"),
    ("rus", "ru"),
    ("ukr", "uk"),
    ("ell", "el"),
    ("tur", "tr"),
    ("cat", "ca"),
    ("hrv", "hr"),
    ("slv", "sl"),
    ("srp", "sr"),
    ("est", "et"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("cmn", "zh"),
    ("ara", "ar"),
    ("pes", "fa"),
    ("heb", "he"),
    ("hin", "hi"),
    ("ben", "bn"),
    ("kan", "kn"),
    ("tam", "ta"),
    ("tel", "te"),
    ("urd", "ur"),
    ("tha", "th"),
    ("vie", "vi"),
    ("ind", "id"),
    ("epo", "eo"),
];

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "Roggen braucht Zeit und kaltes Wasser. Wir geben ihm beides, eine ganze Nacht lang, und am Morgen \
        dankt er es uns mit einer Kruste, die singt. Wer wissen möchte, wie das geht, kommt am Samstag zu uns in die \
        Backstube und bringt eine Schürze mit, denn es wird mehlig und warm werden.";

    #[test]
    fn the_publisher_is_believed_unless_the_words_say_otherwise() {
        assert_eq!(of(Some("en_us"), "Rye wants time.", None).as_deref(), Some("en-US"));
        assert_eq!(of(Some("en-US"), GERMAN, None).as_deref(), Some("de"));
        assert_eq!(of(Some("de-AT"), GERMAN, None).as_deref(), Some("de-AT"));
    }

    #[test]
    fn without_a_word_from_the_publisher_the_text_is_read() {
        assert_eq!(of(None, GERMAN, Some("en")).as_deref(), Some("de"));
        assert_eq!(of(None, "Rye.", Some("en")).as_deref(), Some("en"));
        assert_eq!(of(Some("rss_1.0.channel.language"), "", Some("es_ES")).as_deref(), Some("es-ES"));
        assert_eq!(of(None, "", None), None);
    }
}
