//! The headings of a plan's file: whoever keeps it beside other papers reads them in their own language.

use banyan_content::language;
use banyan_domain::plan::{
    Field, Holds, Plan, Section,
    markdown::{self, Misread, heading, section_called},
};

use super::say::say_section;
use crate::workspace::words::{Words, languages};

/// A plan in a file, its headings in any language of ours.
pub fn read_plan_file(text: &str) -> Result<Plan, Misread> {
    markdown::read(&with_plain_headings(text))
}

/// The one of ours in which that file was written, as far as it can be told: a heading says it that is none of the domain's
/// own, else what people wrote below them.
pub fn language_of_plan_file(text: &str, plan: &Plan) -> Option<&'static str> {
    let mut headings = text.lines().filter_map(|line| line.strip_prefix("## ")).map(str::trim);
    headings.find_map(language_of_heading).or_else(|| language_of_words(plan))
}

/// English ones say nothing: they stand over words of every language.
fn language_of_heading(name: &str) -> Option<&'static str> {
    match section_called(name) {
        Some(_) => None,
        None => named_in_any_language(name).map(|(_, language)| language),
    }
}

fn language_of_words(plan: &Plan) -> Option<&'static str> {
    let are_words = |section: Section, field: Field| matches!(section.holds(field), Some(Holds::Line | Holds::Words));
    let told: Vec<&str> = plan
        .rows()
        .flat_map(|row| row.values().filter(move |(field, _)| are_words(row.section, *field)))
        .map(|(_, said)| said)
        .collect();
    let guessed = language::guess(&told.join("\n"))?;
    languages().iter().map(|language| language.tag).find(|tag| *tag == guessed)
}

/// Keys and words stay as they are; what the domain writes is English already.
pub(super) fn with_headings_of(words: &Words, page: &str) -> String {
    if words.language() == &languages()[0] {
        return page.to_owned();
    }
    in_each_heading(page, |name| section_called(name).map(|section| say_section(words, section)))
}

/// Every line stays where it is, for what is wrong is told by its number.
pub(super) fn with_plain_headings(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    in_each_heading(text, |name| match section_called(name) {
        Some(_) => None,
        None => named_in_any_language(name).map(|(section, _)| heading(section).to_owned()),
    })
}

/// Where `other` knows another name for it.
fn in_each_heading(text: &str, other: impl Fn(&str) -> Option<String>) -> String {
    let line = |line: &str| {
        let named = line.strip_prefix("## ").and_then(|name| other(name.trim()));
        named.map_or_else(|| line.to_owned(), |name| format!("## {name}\n"))
    };
    text.split_inclusive('\n').map(line).collect()
}

/// And the language that calls it so.
fn named_in_any_language(name: &str) -> Option<(Section, &'static str)> {
    let name = name.to_lowercase();
    let is_in = |words: &Words, section: Section| say_section(words, section).to_lowercase() == name;
    languages().iter().find_map(|language| {
        let words = Words::for_language(language.tag);
        let section = Section::ALL.iter().copied().find(|section| is_in(words, *section))?;
        Some((section, language.tag))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Ours\n\n## Goals\n\n### Seats {#101}\n\n- target: 3\n- signs: They ask.\n  ## Where to\n\n\
                        ## Means\n\n- answer within: 240\n";

    #[test]
    fn headings_are_read_in_every_language_and_every_line_stays_where_it_is() {
        let plan = markdown::read(PAGE).unwrap();
        for (language, said) in [("en", "## Goals"), ("de", "## Ziele"), ("es", "## Metas")] {
            let page = with_headings_of(Words::for_language(language), PAGE);
            assert!(page.contains(said) && page.contains("\n  ## Where to\n"), "{page}");
            assert_eq!(page.lines().count(), PAGE.lines().count(), "{page}");
            assert_eq!(read_plan_file(&page).unwrap(), plan, "{language}");
        }
        let windows = "\u{feff}## ziele\r\n### Plätze\r\n- target: 3\r\n";
        assert!(read_plan_file(windows).unwrap().named(Section::Goal, "Plätze").is_some());
        let Err(Misread(slips)) = read_plan_file("## Ziele\n### A\n- luck: 1\n## Glück\n") else { panic!("read") };
        assert_eq!(slips.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4]);
    }

    fn spoken(text: &str) -> Option<&'static str> {
        language_of_plan_file(text, &read_plan_file(text).unwrap())
    }

    #[test]
    fn a_file_speaks_the_language_of_its_headings_else_of_its_words_and_short_ones_leave_it_open() {
        for (file, language) in [
            (include_str!("kits/en/shop.md"), "en"),
            (include_str!("kits/de/shop.md"), "de"),
            (include_str!("kits/es/shop.md"), "es"),
        ] {
            assert!(file.contains("## Goals") && spoken(file) == Some(language), "{language}: {:?}", spoken(file));
        }
        assert_eq!(spoken("## Why\n## Ziele\n### Chairs\n- target: 3\n"), Some("de"));
        assert_eq!(spoken("## Metas\n### Chairs\n- target: 3\n"), Some("es"));
        assert_eq!(spoken("## Goals\n### Chairs\n- target: 3\n"), None);
        let french = "## Why\n- purpose: Nous voulons que chacun dans notre rue sache qui a fait son pain, et pourquoi il \
                      faut du temps.\n";
        assert_eq!(spoken(french), None, "nothing of ours is in that language");
    }

    #[test]
    fn no_heading_means_two_sections() {
        for section in Section::ALL {
            for language in languages() {
                let name = say_section(Words::for_language(language.tag), *section);
                let meant = section_called(&name).or_else(|| named_in_any_language(&name).map(|(section, _)| section));
                assert_eq!(meant, Some(*section), "{name}");
            }
        }
    }
}
