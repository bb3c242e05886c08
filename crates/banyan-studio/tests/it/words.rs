//! Every message a page asks for exists in every language, and none stands there unused.

use std::{collections::BTreeSet, fs, path::Path};

use banyan_app::{
    plan::say::spelled,
    workspace::words::{Words, languages},
};
use banyan_domain::plan::Section;
use banyan_studio::done::Done;

/// The rooms whose words the Studio says; other files belong to others.
const ROOMS: [&str; 5] = ["workspace", "gather", "compose", "schedule", "publish"];

#[test]
fn every_message_a_page_asks_for_exists_in_every_language() {
    let asked: BTreeSet<String> = sources().iter().flat_map(|text| after(text, ".t(\"")).collect();
    assert!(asked.len() > 200, "only {} messages were found in the sources", asked.len());
    for language in languages() {
        let words = Words::for_language(language.tag);
        let missing: Vec<&String> = asked.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag);
    }
}

/// The form of a line of the plan makes their ids from the part and the field.
#[test]
fn every_field_of_the_plan_has_its_name_its_help_and_its_example() {
    for language in languages() {
        let words = Words::for_language(language.tag);
        for (section, shape) in Section::ALL.iter().flat_map(|one| one.fields().iter().map(move |shape| (one, shape))) {
            let (part, field) = (spelled(section.as_str()), spelled(shape.field.as_str()));
            let label = format!("plan-field-{field}");
            for id in [label, format!("plan-help-{part}-{field}"), format!("plan-example-{part}-{field}")] {
                assert!(words.has(&id), "{}: {id}", language.tag);
            }
        }
    }
}

/// What verbs hand out to be said: the page would show the bare id.
#[test]
fn every_trouble_a_verb_hands_out_has_its_words() {
    let mut verbs = Vec::new();
    read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../banyan-app/src"), &mut verbs);
    let ids = ids_of("en");
    let troubles: BTreeSet<String> = verbs
        .iter()
        .flat_map(|text| after(text, "\""))
        .filter(|id| id.starts_with("publish-") || id.starts_with("source-trouble-"))
        .collect();
    assert!(troubles.len() > 20, "only {} troubles were found", troubles.len());
    let missing: Vec<&String> = troubles.difference(&ids).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Ids that stand in a match arm and reach `t` as a value.
#[test]
fn every_message_named_in_the_views_exists() {
    let ids = ids_of("en");
    let families: BTreeSet<&str> = ids.iter().filter_map(|id| Some(id.split_once('-')?.0)).collect();
    let mut views = Vec::new();
    read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut views);
    let named = views.iter().flat_map(|text| after(text, "\""));
    let missing: Vec<String> = named
        .filter(|word| word.split_once('-').is_some_and(|(family, _)| families.contains(family)))
        .filter(|word| !ids.contains(word) && !word.ends_with('-'))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Words that name a thing, with the room of that thing; the others are said of anything.
const OWN_WORDS: [(Done, &str); 21] = [
    (Done::SourceAdded, "gather"),
    (Done::LetterKept, "gather"),
    (Done::SourceChanged, "gather"),
    (Done::SourceRemoved, "gather"),
    (Done::PlaceAdded, "publish"),
    (Done::PlaceRemoved, "publish"),
    (Done::Kept, "publish"),
    (Done::Changed, "publish"),
    (Done::TakenOut, "plan"),
    (Done::TakenBack, "measure"),
    (Done::AskedAgain, "guard"),
    (Done::NameDropped, "guard"),
    (Done::FileRemoved, "compose"),
    (Done::OneKept, "compose"),
    (Done::BitRemoved, "compose"),
    (Done::PersonRemoved, "compose"),
    (Done::SeriesStays, "compose"),
    (Done::SaidAlready, "compose"),
    (Done::PersonAnswered, "converse"),
    (Done::NeedsNoAnswer, "converse"),
    (Done::WaitsAgain, "converse"),
];

#[test]
fn no_act_says_another_rooms_words() {
    let rooms = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("the rooms are there");
    for room in rooms.flatten().filter(|entry| entry.path().is_dir()) {
        let mut texts = Vec::new();
        read_all(&room.path(), &mut texts);
        for (done, own) in OWN_WORDS.iter().filter(|(_, own)| room.file_name() != *own) {
            let named = format!("Done::{done:?}");
            let after = texts.iter().flat_map(|text| text.split(&named).skip(1));
            let says = after.filter(|rest| !rest.starts_with(char::is_alphanumeric)).count();
            assert_eq!(says, 0, "{named} of {own} is said in {}", room.path().display());
        }
    }
}

#[test]
fn no_message_of_the_studio_is_unused() {
    let mut said: BTreeSet<String> = sources().iter().flat_map(|text| after(text, "\"")).collect();
    said.extend(other_crates().iter().flat_map(|text| after(text, "\"")));
    // What happened is said by the name of its event, and another test holds these against the list.
    let unused = ids_of("en").into_iter().filter(|id| !said.contains(id) && !id.starts_with("did-"));
    let unused: Vec<String> = unused.collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_language_has_the_same_messages_with_the_same_blanks() {
    for language in languages() {
        assert_eq!(ids_of(language.tag), ids_of("en"), "{}", language.tag);
        for room in ROOMS {
            assert_eq!(blanks(language.tag, room), blanks("en", room), "{}/{room}.ftl", language.tag);
        }
    }
}

#[test]
fn no_page_shows_the_id_of_a_message() {
    for language in languages() {
        let ids = ids_of(language.tag);
        for (name, html) in crate::pages::all(language.tag) {
            let shown = html
                .split(['<', '>', '"'])
                .map(str::trim)
                .find(|text| text.starts_with("guard-") || (text.contains('-') && ids.contains(*text)));
            assert_eq!(shown, None, "{name} in {}", language.tag);
        }
    }
}

fn ids_of(tag: &str) -> BTreeSet<String> {
    let room_text = |room: &&str| fs::read_to_string(locale(tag, room)).expect("the room has words");
    let lines = ROOMS.iter().map(room_text).collect::<String>();
    let ids = lines.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    ids.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

/// The names in braces, message by message.
fn blanks(tag: &str, room: &str) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(locale(tag, room)).expect("the room has words");
    let mut message = String::new();
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            line.split('=').next().unwrap_or_default().trim().clone_into(&mut message);
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            found.insert((message.clone(), name));
        }
    }
    found
}

fn locale(tag: &str, room: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(tag).join(format!("{room}.ftl"))
}

fn sources() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    read_all(&here.join("src"), &mut texts);
    read_all(&here.join("templates"), &mut texts);
    texts
}

fn other_crates() -> Vec<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut texts = Vec::new();
    for entry in fs::read_dir(crates).into_iter().flatten().flatten() {
        read_all(&entry.path().join("src"), &mut texts);
    }
    texts
}

fn read_all(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_all(&path, texts);
        } else if let Ok(text) = fs::read_to_string(&path) {
            texts.push(text);
        }
    }
}

/// Everything that reads like an id right after `start`.
fn after(text: &str, start: &str) -> Vec<String> {
    let id = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect()
    };
    text.match_indices(start)
        .filter_map(|(at, _)| {
            let rest = &text[at + start.len()..];
            let found = id(rest);
            (!found.is_empty() && rest[found.len()..].starts_with('"')).then_some(found)
        })
        .collect()
}
