//! The product's words: every message of `locales/`, loaded once and said in the reader's language.

use std::{borrow::Cow, collections::BTreeSet, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::numbers;
use crate::texts::texts;

const LOCALES: &str = "../../locales";

/// A language the Studio can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    pub right_to_left: bool,
    /// Before tenths; thousands are marked with the other of `.` and `,`.
    pub point: char,
}

static LANGUAGES: [Language; 3] = [
    Language { tag: "en", name: "English", right_to_left: false, point: '.' },
    Language { tag: "de", name: "Deutsch", right_to_left: false, point: ',' },
    Language { tag: "es", name: "Español", right_to_left: false, point: ',' },
];

/// Of each language when somebody first reads it: the words of one take more than two megabytes.
static SPOKEN: [LazyLock<Words>; 3] = [
    LazyLock::new(|| Words::load(&LANGUAGES[0])),
    LazyLock::new(|| Words::load(&LANGUAGES[1])),
    LazyLock::new(|| Words::load(&LANGUAGES[2])),
];

/// Every language there is; the first is what is said where another has no words.
pub fn languages() -> &'static [Language] {
    &LANGUAGES
}

/// What stands in a message's `{ $place }`.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

/// What stands for itself, however many digits it has.
const NOT_COUNTED: [&str; 5] = ["name", "said", "status", "word", "year"];

impl<'a> Arg<'a> {
    /// What was told as text: plurals and thousands need a number where it is a count.
    pub fn told(name: &str, value: &'a str) -> Self {
        match value.parse::<i64>() {
            Ok(number) if !NOT_COUNTED.contains(&name) => Self::Number(number),
            _ => Self::from(value),
        }
    }
}

/// All words of one language.
pub struct Words {
    language: &'static Language,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    mistakes: Vec<String>,
}

impl Words {
    /// The words for a tag such as `de` or `de-AT`; English where the language is not spoken.
    pub fn for_language(tag: &str) -> &'static Self {
        Self::spoken(tag).unwrap_or(&SPOKEN[0])
    }

    /// The words a browser asks for first among those there are (`Accept-Language`).
    pub fn for_browser(accept_language: &str) -> &'static Self {
        let mut wishes: Vec<(f32, &str)> = accept_language.split(',').filter_map(wish).collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.into_iter().find_map(|(_, tag)| Self::spoken(tag)).unwrap_or(&SPOKEN[0])
    }

    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The message in this language, else in English, else its id: a missing word never stops a page.
    pub fn text(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.say(id, args).or_else(|| SPOKEN[0].say(id, args)).unwrap_or_else(|| id.to_owned())
    }

    /// A number kept as `1380.5`, or an amount as `22.50 EUR`, as this language writes it.
    pub fn number(&self, plain: &str) -> String {
        numbers::written(plain, self.language.point)
    }

    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// What is wrong in the files of this language; a test keeps it empty.
    pub fn mistakes(&self) -> &[String] {
        &self.mistakes
    }

    fn spoken(tag: &str) -> Option<&'static Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let at = LANGUAGES.iter().position(|language| language.tag.eq_ignore_ascii_case(primary))?;
        Some(&SPOKEN[at])
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut named = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            named.set(*name, to_fluent(value));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(message.id = id, language = self.language.tag, ?errors, "a message could not be filled");
        }
        Some(text)
    }

    fn load(language: &'static Language) -> Self {
        let tag = language.tag.parse().expect("the tags above are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(language.right_to_left);
        bundle.set_formatter(Some(match language.point {
            ',' => numbers::in_message::<',', _>,
            _ => numbers::in_message::<'.', _>,
        }));
        let mut words = Self { language, bundle, ids: BTreeSet::new(), mistakes: Vec::new() };
        for (name, text) in texts(&format!("{LOCALES}/{}", language.tag)) {
            words.add_file(&name, text);
        }
        words
    }

    fn add_file(&mut self, name: &str, text: String) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            self.mistakes.extend(errors.iter().map(|error| format!("{name}: {error}")));
            resource
        });
        self.ids.extend(message_ids(resource.source()));
        if let Err(errors) = self.bundle.add_resource(resource) {
            self.mistakes.extend(errors.iter().map(|error| format!("{name}: {error}")));
        }
    }
}

fn wish(part: &str) -> Option<(f32, &str)> {
    let (tag, quality) = part.split_once(";q=").unwrap_or((part, "1"));
    let quality = quality.trim().parse().unwrap_or(0.0_f32);
    (quality > 0.0).then_some((quality, tag.trim()))
}

fn to_fluent<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Messages begin a line; terms (`-brand`), attributes and comments do not count.
fn message_ids(source: &str) -> impl Iterator<Item = String> + '_ {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        line.starts_with(|letter: char| letter.is_ascii_alphabetic()).then(|| id.trim().to_owned())
    })
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    #[test]
    fn every_folder_of_locales_is_a_language_and_the_other_way_round() {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join(LOCALES);
        let folders = fs::read_dir(locales).unwrap().map(|folder| folder.unwrap().file_name().into_string().unwrap());
        let named: BTreeSet<String> = languages().iter().map(|language| language.tag.to_owned()).collect();
        assert_eq!(folders.collect::<BTreeSet<String>>(), named);
    }

    #[test]
    fn no_file_has_a_mistake() {
        for language in languages() {
            assert_eq!(Words::for_language(language.tag).mistakes(), <[String; 0]>::default(), "{}", language.tag);
        }
    }

    #[test]
    fn a_language_is_found_by_its_first_part_and_english_stands_in() {
        assert_eq!(Words::for_language("de-AT").language().tag, "de");
        assert_eq!(Words::for_language("ES_mx").language().tag, "es");
        assert_eq!(Words::for_language("tlh").language().tag, "en");
        assert_eq!(Words::for_language("").language().tag, "en");
    }

    #[test]
    fn a_browser_gets_the_first_of_its_wishes_that_is_spoken() {
        assert_eq!(Words::for_browser("fr-CH, de;q=0.7, en;q=0.9").language().tag, "en");
        assert_eq!(Words::for_browser("fr, es;q=0.4, en;q=0").language().tag, "es");
        assert_eq!(Words::for_browser(";;;q=x,,\u{0}").language().tag, "en");
    }

    #[test]
    fn an_unknown_message_says_its_id_instead_of_stopping_the_page() {
        assert_eq!(Words::for_language("de").text("nobody-wrote-this", &[]), "nobody-wrote-this");
    }

    #[test]
    fn what_was_typed_is_put_in_as_it_is() {
        let mut words = Words::load(&LANGUAGES[0]);
        words.add_file(
            "test.ftl",
            "test-hello = Hello, { $name }. { $n ->\n    [one] One letter\n   *[other] { $n } letters\n }.\n".into(),
        );
        let said = words.text("test-hello", &[("name", "{ $n } <b>".into()), ("n", 2_usize.into())]);
        assert_eq!(said, "Hello, { $n } <b>. 2 letters.");
    }

    #[test]
    fn a_count_has_its_thousands_and_a_year_has_none() {
        let mut words = Words::load(&LANGUAGES[1]);
        words.add_file("test.ftl", "test-since = { $count } seit { $year }\n".into());
        let args = [("count", Arg::told("count", "1380")), ("year", Arg::told("year", "2026"))];
        assert_eq!(words.text("test-since", &args), "1.380 seit 2026");
    }

    #[test]
    fn a_broken_file_is_named_and_the_rest_is_kept() {
        let mut words = Words::load(&LANGUAGES[0]);
        words.add_file("broken.ftl", "test-good = Good\ntest-bad = { $\n".into());
        assert!(words.mistakes().iter().any(|mistake| mistake.starts_with("broken.ftl")));
        assert_eq!(words.text("test-good", &[]), "Good");
    }
}
