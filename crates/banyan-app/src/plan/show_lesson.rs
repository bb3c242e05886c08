//! Lessons and primers: short, in the reader's language, each with one exercise that leads to a button.

use std::{collections::BTreeMap, sync::LazyLock};

use banyan_domain::plan::Lesson;

use crate::{
    Internal,
    texts::{Texts, texts},
    workspace::words::languages,
};

/// By language, once somebody opens one: a page names them all.
static LESSONS: LazyLock<BTreeMap<&str, Texts>> = LazyLock::new(|| {
    languages().iter().map(|language| (language.tag, texts(&format!("src/plan/lessons/{}", language.tag)))).collect()
});

/// Slow enough to think along.
const WORDS_A_MINUTE: usize = 110;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownLesson {
    pub title: String,
    pub minutes: usize,
    pub blocks: Vec<Block>,
    /// The words of the button at the end, and where it leads.
    pub button: (String, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Words(String),
    List(Vec<String>),
}

/// `language` is a tag that the Studio speaks.
pub fn show_lesson(lesson: Lesson, language: &str) -> Result<ShownLesson, Internal> {
    let text = LESSONS
        .get(language)
        .and_then(|lessons| lessons.get(&format!("{}.md", lesson.as_str())))
        .ok_or(Internal::Broken("a lesson is missing in this language"))?;
    read(text).ok_or(Internal::Broken("a lesson cannot be read"))
}

/// A title, then headings, paragraphs and lists, and at last the words of a button and its address. Notes on sources are not shown.
fn read(text: &str) -> Option<ShownLesson> {
    let (title, body) = text.strip_prefix("# ")?.split_once('\n')?;
    let (body, link) = body.trim_end().rsplit_once('\n')?;
    let blocks: Vec<Block> = body
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.starts_with("<!--"))
        .map(block)
        .collect();
    let words = body.split_whitespace().count();
    Some(ShownLesson {
        title: title.trim().to_owned(),
        minutes: words.div_ceil(WORDS_A_MINUTE),
        blocks,
        button: button(link)?,
    })
}

fn block(part: &str) -> Block {
    if let Some(heading) = part.strip_prefix("## ") {
        return Block::Heading(heading.to_owned());
    }
    match part.strip_prefix("- ") {
        Some(items) => Block::List(items.split("\n- ").map(str::to_owned).collect()),
        None => Block::Words(part.to_owned()),
    }
}

fn button(link: &str) -> Option<(String, String)> {
    let (words, address) = link.strip_suffix('`')?.split_once(" → `")?;
    Some((words.to_owned(), address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_is_short_and_the_same_in_every_language() {
        let shape = |lesson: &ShownLesson| -> Vec<usize> {
            let size = |block: &Block| match block {
                Block::Heading(_) => 0,
                Block::Words(_) => 1,
                Block::List(items) => items.len() + 1,
            };
            lesson.blocks.iter().map(size).collect()
        };
        for lesson in Lesson::ALL {
            let first = show_lesson(*lesson, languages()[0].tag).unwrap();
            for language in languages() {
                let shown = show_lesson(*lesson, language.tag).unwrap();
                assert!((2..=6).contains(&shown.minutes), "{} {lesson:?}: {}", language.tag, shown.minutes);
                assert_eq!(shape(&shown), shape(&first), "{} {lesson:?}", language.tag);
                assert_eq!(shown.button.1, first.button.1, "{} {lesson:?}", language.tag);
                assert!(shown.blocks.iter().rev().nth(1).is_some_and(|block| matches!(block, Block::Heading(_))));
            }
        }
    }

    #[test]
    fn what_is_no_lesson_is_none() {
        for text in ["", "# ", "# Title", "# Title\n\nWords.\n", "Words\n\na → `/b`"] {
            assert_eq!(read(text), None, "{text}");
        }
        let read = read("# T\n\n<!-- a note -->\n\nOne.\n\n- a\n- b\n\n## Now you\n\nDo.\n\nGo → `/there`\n").unwrap();
        assert_eq!(read.blocks.len(), 4);
        assert_eq!(read.button, ("Go".to_owned(), "/there".to_owned()));
    }
}
