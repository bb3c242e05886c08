//! A post as a page: its title, its words, its safe HTML, and where the original stands.

use banyan_domain::{
    compose::{Media, Part, Rendered, Variant, fit},
    guard::{Finding, Level},
};

use crate::shared::polls;

const TITLE_LETTERS: usize = 80;
/// A page has one picture.
const SHOWN: usize = 1;

pub(super) fn render(variant: &Variant) -> Rendered {
    let (variant, said) = &polls::in_words(variant);
    let text = fit::in_one_piece(&variant.text);
    let comment = variant.first_comment.as_ref().map(|_| Finding::new("comment-left-out", Level::Note));
    let title =
        variant.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| title_of(&variant.text));
    let pictures: Vec<Media> = variant.media.iter().filter(|media| !media.is_recording()).cloned().collect();
    let mut findings = left_out(variant.media.len(), pictures.len());
    findings.extend(said.clone());
    Rendered {
        title: Some(title),
        parts: vec![Part { length: text.chars().count(), text, limit: None }],
        html: variant.html.clone(),
        link: variant.link.clone(),
        card: None,
        hashtags: variant.hashtags.clone(),
        media: pictures.into_iter().take(SHOWN).collect(),
        poll: None,
        language: variant.language.clone(),
        content_warning: None,
        visibility: None,
        original_published: variant.original_published,
        findings: findings.into_iter().chain(comment).collect(),
    }
}

fn left_out(media: usize, pictures: usize) -> Vec<Finding> {
    let recordings = (pictures < media).then(|| Finding::new("recording-left-out", Level::Note));
    let further = pictures.saturating_sub(SHOWN);
    let pictures = (further > 0).then(|| Finding::new("pictures-left-out", Level::Note).with("count", further));
    recordings.into_iter().chain(pictures).collect()
}

/// A note has no title: its first words serve, cut between words.
fn title_of(text: &str) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if first.chars().count() <= TITLE_LETTERS {
        return first.to_owned();
    }
    let mut title = String::new();
    for word in first.split_whitespace() {
        if title.chars().count() + word.chars().count() >= TITLE_LETTERS {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    format!("{}…", title.trim_end_matches([',', ';', ':', '–', '—']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_takes_its_first_words_as_title() {
        let note = Variant { text: "Short and good.\n\nMore.".to_owned(), ..Variant::default() };
        assert_eq!(render(&note).title.as_deref(), Some("Short and good."));
        let long = Variant { text: "word ".repeat(60), ..Variant::default() };
        let title = render(&long).title.unwrap();
        assert!(title.ends_with('…') && title.chars().count() <= TITLE_LETTERS + 1, "{title}");
    }

    #[test]
    fn a_page_shows_one_picture_and_says_what_it_leaves_out() {
        let media = |mime_type: &str| Media {
            asset: uuid::Uuid::nil().into(),
            mime_type: mime_type.to_owned(),
            bytes: 9,
            width: None,
            height: None,
            alt: None,
            focus: None,
        };
        let media = vec![media("video/mp4"), media("image/png"), media("image/jpeg")];
        let page = render(&Variant { text: "Words.".to_owned(), media, ..Variant::default() });
        assert_eq!(page.media.iter().map(|media| media.mime_type.as_str()).collect::<Vec<_>>(), ["image/png"]);
        let rules: Vec<(&str, Level)> =
            page.findings.iter().map(|finding| (finding.rule.as_str(), finding.level)).collect();
        assert_eq!(rules, [("recording-left-out", Level::Note), ("pictures-left-out", Level::Note)]);
    }

    #[test]
    fn a_written_title_is_kept() {
        let post = Variant { title: Some("Mine".to_owned()), text: "Words.".to_owned(), ..Variant::default() };
        assert_eq!(render(&post).title.as_deref(), Some("Mine"));
    }
}
