//! A post as a page: its title, its words, its safe HTML, and where the original stands.

use banyan_domain::{
    compose::{Part, Rendered, Variant, fit},
    guard::{Finding, Level},
};

use crate::shared::polls;

const TITLE_LETTERS: usize = 80;

pub(super) fn render(variant: &Variant) -> Rendered {
    let (variant, said) = &polls::in_words(variant);
    let text = fit::in_one_piece(&variant.text);
    let comment = variant.first_comment.as_ref().map(|_| Finding::new("comment-left-out", Level::Note));
    let warning = variant.content_warning.clone().filter(|words| !words.trim().is_empty());
    let written = variant.title.clone().filter(|title| !title.trim().is_empty());
    // Titles stand in lists: what is warned of is not said there by its first words.
    let title = written.unwrap_or_else(|| title_of(warning.as_ref().unwrap_or(&variant.text)));
    let title = if title.is_empty() { of_link(variant) } else { title };
    // A picture alone has nothing it could be called; a letter that is shown whole says that inside.
    let nameless = title.is_empty() && variant.html.is_none();
    let nameless = nameless.then(|| Finding::new("needs-title", Level::Block));
    Rendered {
        title: Some(title),
        parts: vec![Part { length: text.chars().count(), text, limit: None }],
        html: variant.html.clone(),
        link: variant.link.clone(),
        card: None,
        hashtags: variant.hashtags.clone(),
        media: variant.media.clone(),
        poll: None,
        language: variant.language.clone(),
        content_warning: warning,
        visibility: None,
        original_published: variant.original_published,
        findings: said.iter().cloned().chain(comment).chain(nameless).collect(),
    }
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

/// Without words it is called as what it leads to.
fn of_link(variant: &Variant) -> String {
    let card = variant.card.as_ref().map(|card| card.title.trim()).filter(|title| !title.is_empty());
    card.or(variant.link.as_deref()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use banyan_domain::compose::Media;

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
    fn a_page_shows_every_file_in_its_order() {
        let media = |mime_type: &str| Media {
            asset: uuid::Uuid::nil().into(),
            mime_type: mime_type.to_owned(),
            bytes: 9,
            width: None,
            height: None,
            alt: None,
            focus: None,
            cut: None,
            duration_ms: None,
        };
        let media = ["video/mp4", "image/png", "image/jpeg", "audio/mpeg"].map(media).to_vec();
        let page = render(&Variant { text: "Words.".to_owned(), media: media.clone(), ..Variant::default() });
        assert_eq!((page.media, page.findings), (media, vec![]));
    }

    #[test]
    fn a_warning_stays_a_warning_and_its_title_gives_nothing_away() {
        let warned = Variant {
            text: "The knife slipped.".to_owned(),
            content_warning: Some("A cut hand".to_owned()),
            ..Variant::default()
        };
        let page = render(&warned);
        assert_eq!(page.content_warning.as_deref(), Some("A cut hand"));
        assert_eq!((page.title.as_deref(), page.parts[0].text.as_str()), (Some("A cut hand"), "The knife slipped."));
        let titled = Variant { title: Some("Mine".to_owned()), ..warned };
        assert_eq!(render(&titled).title.as_deref(), Some("Mine"));
    }

    #[test]
    fn a_picture_without_words_needs_a_title() {
        let picture = Media {
            asset: uuid::Uuid::nil().into(),
            mime_type: "image/png".to_owned(),
            bytes: 9,
            width: None,
            height: None,
            alt: None,
            focus: None,
            cut: None,
            duration_ms: None,
        };
        let alone = Variant { media: vec![picture], ..Variant::default() };
        let rules = |variant: &Variant| render(variant).findings.into_iter().map(|it| it.rule).collect::<Vec<_>>();
        assert_eq!(rules(&alone), ["needs-title"]);
        let titled = Variant { title: Some("Bread".to_owned()), ..alone.clone() };
        assert_eq!((rules(&titled), render(&titled).parts[0].text.as_str()), (vec![], ""));
        let linked = Variant { link: Some("https://linden.example/rye".to_owned()), ..alone };
        assert_eq!(render(&linked).title.as_deref(), Some("https://linden.example/rye"));
    }

    #[test]
    fn a_written_title_is_kept() {
        let post = Variant { title: Some("Mine".to_owned()), text: "Words.".to_owned(), ..Variant::default() };
        assert_eq!(render(&post).title.as_deref(), Some("Mine"));
    }
}
