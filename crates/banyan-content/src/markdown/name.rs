//! What a file's path says: date, slug, language, draft.

use super::ENDINGS;
use crate::{dates, language};

#[derive(Debug, Default, PartialEq)]
pub(super) struct Named {
    pub(super) slug: String,
    pub(super) date: Option<i64>,
    pub(super) language: Option<String>,
    pub(super) is_draft: bool,
}

pub(super) fn is_document(path: &str) -> bool {
    let mut parts = path.split(['/', '\\']);
    let name = parts.next_back().unwrap_or_default();
    let is_hidden = |part: &str| part.starts_with('.') || part == "node_modules" || part == "vendor";
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let is_note = ["readme", "license", "licence", "changelog", "contributing", "code_of_conduct"]
        .contains(&stem.to_ascii_lowercase().as_str());
    ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
        && !is_note
        && stem != "_index"
        && !is_hidden(name)
        && !parts.any(is_hidden)
}

pub(super) fn read(path: &str) -> Named {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    let name = parts.last().copied().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (stem, language) = match stem.rsplit_once('.') {
        Some((front, tag)) if tag.len() <= 5 => language::tag(tag).map_or((stem, None), |tag| (front, Some(tag))),
        _ => (stem, None),
    };
    // A leaf bundle is named by its folder.
    let folder = parts.len().checked_sub(2).map(|at| parts[at]);
    let stem = if stem.eq_ignore_ascii_case("index") { folder.unwrap_or(stem) } else { stem };
    let (date, slug) = dated(stem);
    let is_draft =
        parts.iter().rev().skip(1).any(|part| matches!(part.to_ascii_lowercase().as_str(), "_drafts" | "drafts"))
            || stem.starts_with('_');
    Named { slug: slug.trim_matches(['_', '-']).to_owned(), date, language, is_draft }
}

/// `2024-03-05-the-oven`.
fn dated(stem: &str) -> (Option<i64>, &str) {
    let date = stem.get(..10).filter(|date| {
        date.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
    });
    match date.and_then(dates::millis) {
        Some(date) if stem.len() > 11 => (Some(date), &stem[11..]),
        date => (date, stem),
    }
}

/// `my-new_oven` as a title.
pub(super) fn as_words(slug: &str) -> String {
    let words = slug.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_tell_what_they_can() {
        let named = |slug: &str, date, language: Option<&str>, is_draft| Named {
            slug: slug.into(),
            date,
            language: language.map(Into::into),
            is_draft,
        };
        let day = Some(1_709_596_800_000);
        let table = [
            ("_posts/2024-03-05-the-oven.md", named("the-oven", day, None, false)),
            ("posts/the-oven/index.md", named("the-oven", None, None, false)),
            ("posts/the-oven/index.pt-br.md", named("the-oven", None, Some("pt-BR"), false)),
            ("posts\\oven.de.md", named("oven", None, Some("de"), false)),
            ("_drafts/oven.md", named("oven", None, None, true)),
            ("2024-03-05.md", named("2024-03-05", day, None, false)),
            ("v1.2.md", named("v1.2", None, None, false)),
            ("", named("", None, None, false)),
            ("ééééééééééé.md", named("ééééééééééé", None, None, false)),
        ];
        for (path, expected) in table {
            assert_eq!(read(path), expected, "{path}");
        }
    }

    #[test]
    fn only_articles_are_documents() {
        for path in ["a.md", "b/c.MARKDOWN", "x.mdx"] {
            assert!(is_document(path), "{path}");
        }
        for path in ["a.html", "README.md", ".git/a.md", "b/.x.md", "content/_index.md", "node_modules/x/y.md", "md"] {
            assert!(!is_document(path), "{path}");
        }
    }
}
