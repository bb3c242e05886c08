//! A guess at the language of a text, given only when it is sure enough to act on.

use whatlang::{Lang, detect};

/// Below this many letters even a confident guess is wrong too often.
const SHORTEST: usize = 40;
/// More text does not make the guess better, only slower.
const LONGEST: usize = 4_000;

/// Every language that is guessed, and its name in that language; by name.
pub const KNOWN: [(&str, &str); 46] = [
    ("id", "Bahasa Indonesia"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("et", "Eesti"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("hr", "Hrvatski"),
    ("it", "Italiano"),
    ("lv", "Latviešu"),
    ("lt", "Lietuvių"),
    ("hu", "Magyar"),
    ("nl", "Nederlands"),
    ("nb", "Norsk bokmål"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("fi", "Suomi"),
    ("sv", "Svenska"),
    ("vi", "Tiếng Việt"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("mk", "Македонски"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("uk", "Українська"),
    ("hy", "Հայերեն"),
    ("he", "עברית"),
    ("ur", "اردو"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("hi", "हिन्दी"),
    ("bn", "বাংলা"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("th", "ไทย"),
    ("ka", "ქართული"),
    ("ko", "한국어"),
    ("zh", "中文"),
    ("ja", "日本語"),
];

/// The name of a language by the first part of its tag.
pub fn name(tag: &str) -> Option<&'static str> {
    let language = tag.split('-').next()?;
    KNOWN.iter().find(|(known, _)| *known == language).map(|(_, name)| *name)
}

/// The two-letter code of the text's language, or `None` when in doubt.
pub fn guess(text: &str) -> Option<&'static str> {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let found = detect(text)?;
    // Scripts with one language each (Greek, Thai, Korean ...) are certain in far fewer letters.
    let enough = if found.script() == whatlang::Script::Latin || found.script() == whatlang::Script::Cyrillic {
        SHORTEST
    } else {
        SHORTEST / 8
    };
    if letters < enough || !found.is_reliable() {
        return None;
    }
    two_letters(found.lang())
}

/// A declared language tag in its usual spelling (`de_de` becomes `de-DE`), or nothing if it is not one.
pub fn tag(declared: &str) -> Option<String> {
    let declared = declared.trim().split([',', ';', '.', '@']).next()?.trim();
    let mut parts = declared.split(['-', '_']);
    let language = parts.next().filter(|part| (2..=3).contains(&part.len()) && is_letters(part))?;
    let mut tag = language.to_ascii_lowercase();
    for part in parts.take(3) {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        tag.push('-');
        match part.len() {
            2 if is_letters(part) => tag.push_str(&part.to_ascii_uppercase()),
            4 if is_letters(part) => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(tag)
}

fn is_letters(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

fn two_letters(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Bul => "bg",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Ell => "el",
        Lang::Tur => "tr",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bel => "be",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Cat => "ca",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tha => "th",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_paragraph_is_enough_to_know_its_language() {
        let table = [
            ("The bakery opens at seven on weekdays and sells out of rye bread before noon.", "en"),
            ("Die Bäckerei öffnet werktags um sieben Uhr und hat mittags kein Roggenbrot mehr.", "de"),
            ("La boulangerie ouvre à sept heures en semaine et n'a plus de pain de seigle à midi.", "fr"),
            ("La panadería abre a las siete entre semana y al mediodía ya no queda pan de centeno.", "es"),
            ("Η αρτοποιία ανοίγει στις επτά.", "el"),
            ("빵집은 평일 일곱 시에 문을 엽니다.", "ko"),
        ];
        for (text, language) in table {
            assert_eq!(guess(text), Some(language), "{text}");
        }
    }

    #[test]
    fn every_language_that_can_be_guessed_has_a_name() {
        let guessed: BTreeSet<&str> = Lang::all().iter().filter_map(|language| two_letters(*language)).collect();
        assert_eq!(KNOWN.iter().map(|(tag, _)| *tag).collect::<BTreeSet<_>>(), guessed);
        assert_eq!((name("de-AT"), name("tlh")), (Some("Deutsch"), None));
    }

    #[test]
    fn in_doubt_there_is_no_guess() {
        for text in ["", "OK", "Hotel Restaurant Bar", "12345 67890 !!!", "https://a.example/b"] {
            assert_eq!(guess(text), None, "{text}");
        }
    }

    #[test]
    fn declared_tags_get_one_spelling() {
        let table = [
            ("de", Some("de")),
            ("de_DE", Some("de-DE")),
            ("EN-us", Some("en-US")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("fr_FR.UTF-8", Some("fr-FR")),
            ("es-419", Some("es-419")),
            ("en, de", Some("en")),
            ("", None),
            ("english", None),
            ("x", None),
            ("de-<b>", None),
        ];
        for (declared, expected) in table {
            assert_eq!(tag(declared).as_deref(), expected, "{declared}");
        }
    }
}
