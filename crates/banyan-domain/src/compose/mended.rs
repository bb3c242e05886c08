//! A slip of the pen put right in all words of a variant: those under the pictures and in the poll too.

use std::ops::Range;

use super::{Card, Media, Poll, Variant, fit::is_unspaced, links};

impl Variant {
    /// Every word that people read, with `right` wherever it said `wrong` as whole words. Addresses beside them stay as
    /// they are.
    #[must_use]
    pub fn mended(&self, wrong: &str, right: &str) -> Self {
        let put = |words: &String| mended_words(words, wrong, right);
        let picture = |media: &Media| Media { alt: media.alt.as_ref().map(put), ..media.clone() };
        let text = put(&self.text);
        // A card that came with an address among the words goes where that goes.
        let is_of_words = |card: &Card| self.link.is_none() && links::first(&self.text).as_ref() == Some(&card.url);
        let card = |card: &Card| Card {
            url: links::first(&text).filter(|_| is_of_words(card)).unwrap_or_else(|| card.url.clone()),
            title: put(&card.title),
            description: put(&card.description),
            thumbnail: card.thumbnail.as_ref().map(picture),
            ..card.clone()
        };
        Self {
            title: self.title.as_ref().map(put),
            html: self.html.as_ref().map(|html| in_html(html, wrong, right)),
            card: self.card.as_ref().map(card),
            hashtags: self.hashtags.iter().map(put).filter(|tag| !tag.is_empty()).collect(),
            media: self.media.iter().map(picture).collect(),
            poll: self.poll.as_ref().map(|poll| in_poll(poll, put)),
            content_warning: self.content_warning.as_ref().map(put),
            first_comment: self.first_comment.as_ref().map(put),
            quoted: self.quoted.as_ref().map(put),
            text,
            ..self.clone()
        }
    }
}

/// "he" is mended where it stands as a word, and not in "the".
pub fn mended_words(words: &str, wrong: &str, right: &str) -> String {
    let mut mended = String::with_capacity(words.len());
    let (mut kept, mut at) = (0, 0);
    while let Some(start) = words[at..].find(wrong).map(|offset| at + offset).filter(|_| !wrong.is_empty()) {
        let end = start + wrong.len();
        if stands_alone(words, start..end) {
            mended.extend([&words[kept..start], right]);
            (kept, at) = (end, end);
        } else {
            at = start + words[start..].chars().next().map_or(1, char::len_utf8);
        }
    }
    mended.push_str(&words[kept..]);
    mended
}

/// No letter of it is joined to another; and it is no name of a mark, as in `&amp;`.
fn stands_alone(words: &str, range: Range<usize>) -> bool {
    let (before, found, after) = (&words[..range.start], &words[range.clone()], &words[range.end..]);
    let joined = |one: Option<char>, other: Option<char>| one.is_some_and(is_joining) && other.is_some_and(is_joining);
    let is_part = joined(before.chars().next_back(), found.chars().next())
        || joined(found.chars().next_back(), after.chars().next())
        || (before.ends_with('&') && after.starts_with(';'));
    !is_part
}

/// Where no space stands between words, any letters may be a word. An accent belongs to the letter before it.
fn is_joining(c: char) -> bool {
    (c.is_alphanumeric() && !is_unspaced(c)) || matches!(c, '\u{300}'..='\u{36F}')
}

fn in_poll(poll: &Poll, put: impl Fn(&String) -> String) -> Poll {
    Poll { options: poll.options.iter().map(put).collect(), ..poll.clone() }
}

/// In what is read, and in the words of pictures; nothing else within a tag.
fn in_html(html: &str, wrong: &str, right: &str) -> String {
    let (wrong, right) = (escaped(wrong), escaped(right));
    let mut mended = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (text, from_tag) = rest.split_at(open);
        let (tag, after) = from_tag.split_at(tag_len(from_tag));
        mended.push_str(&mended_words(text, &wrong, &right));
        mended.push_str(&in_tag(tag, &wrong, &right));
        rest = after;
    }
    mended.push_str(&mended_words(rest, &wrong, &right));
    mended
}

/// Up to the `>` that stands in no value.
fn tag_len(from_tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in from_tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None | Some(_), _) => {}
        }
    }
    from_tag.len()
}

/// Our HTML was cleaned before it was kept, and a cleaned value stands between double quotes.
fn in_tag(tag: &str, wrong: &str, right: &str) -> String {
    const ALT: &str = " alt=\"";
    let Some(start) = tag.find(ALT).map(|at| at + ALT.len()) else { return tag.to_owned() };
    let (before, from_alt) = tag.split_at(start);
    let (alt, after) = from_alt.split_at(from_alt.find('"').unwrap_or(from_alt.len()));
    format!("{before}{}{after}", mended_words(alt, wrong, &right.replace('"', "&quot;")))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AssetId;

    fn picture(alt: &str) -> Media {
        Media {
            asset: AssetId(uuid::Uuid::nil()),
            mime_type: "image/png".to_owned(),
            bytes: 10,
            width: None,
            height: None,
            alt: Some(alt.to_owned()),
            focus: None,
            cut: None,
            duration_ms: None,
        }
    }

    #[test]
    fn no_word_that_people_read_keeps_the_slip() {
        let some = |words: &str| Some(words.to_owned());
        let before = Variant {
            title: some("Ryee"),
            text: "Our ryee, and Ryee again.".to_owned(),
            html: some("<p>Our Ryee</p>"),
            link: some("https://linden.example.com/Ryee"),
            card: Some(Card {
                url: "https://linden.example.com/Ryee".to_owned(),
                title: "Ryee".to_owned(),
                description: "About Ryee".to_owned(),
                image: None,
                thumbnail: Some(picture("Ryee")),
            }),
            hashtags: vec!["Ryee".to_owned()],
            media: vec![picture("A Ryee loaf")],
            poll: Some(Poll { options: vec!["Ryee".to_owned(), "Oat".to_owned()], ..Poll::default() }),
            content_warning: some("Ryee"),
            first_comment: some("More Ryee"),
            quoted: some("Ryee"),
            ..Variant::default()
        };
        let after = before.mended("Ryee", "Rye");
        let words = serde_json::to_string(&after).unwrap();
        assert_eq!(words.matches("Ryee").count(), 2, "only the two addresses: {words}");
        assert_eq!(after.link, before.link);
        assert_eq!(after.media[0].alt.as_deref(), Some("A Rye loaf"));
        assert_eq!(after.text, "Our ryee, and Rye again.");
    }

    #[test]
    fn only_whole_words_are_mended() {
        for (words, wrong, right, expected) in [
            ("He said the cheese is his; he's sure.", "he", "she", "He said the cheese is his; she's sure."),
            ("he", "he", "she", "she"),
            ("#he, he! (he)", "he", "she", "#she, she! (she)"),
            ("ba-a-a", "a-a", "b", "ba-b"),
            ("Café, Cafe\u{301}", "Cafe", "Bar", "Café, Cafe\u{301}"),
            ("Straße und Straßen", "Straße", "Gasse", "Gasse und Straßen"),
            ("日本語の本", "日本", "英", "英語の本"),
            ("20 % of 120 %", "20 %", "10 %", "10 % of 120 %"),
            ("salt &amp; amp", "amp", "watt", "salt &amp; watt"),
            ("as it is", "", "x", "as it is"),
        ] {
            assert_eq!(mended_words(words, wrong, right), expected, "{words}");
        }
    }

    #[test]
    fn a_card_goes_where_the_mended_address_of_the_words_goes() {
        let card = |path: &str| Card { url: format!("https://linden.example.com/{path}"), ..Card::default() };
        let text = "Read linden.example.com/ryee.".to_owned();
        let before = Variant { text, card: Some(card("ryee")), ..Variant::default() };
        assert_eq!(before.mended("ryee", "rye").card, Some(card("rye")));
        let beside = Variant { link: Some(card("ryee").url), ..before };
        assert_eq!(beside.mended("ryee", "rye").card, Some(card("ryee")), "what stands beside them stays");
    }

    #[test]
    fn of_html_only_what_is_read_is_mended() {
        for (html, wrong, right, expected) in [
            ("<p class=\"p\">p &amp; q</p>", "p & q", "p < q", "<p class=\"p\">p &lt; q</p>"),
            ("<img src=\"/rye\" alt=\"rye > oat\">rye", "rye", "oat", "<img src=\"/rye\" alt=\"oat > oat\">oat"),
            ("<img alt=\"rye\">", "rye", "\"oat\"", "<img alt=\"&quot;oat&quot;\">"),
            ("<a href=\"/a>rye\">rye</a>", "rye", "oat", "<a href=\"/a>rye\">oat</a>"),
            ("rye <unclosed rye", "rye", "oat", "oat <unclosed rye"),
        ] {
            assert_eq!(in_html(html, wrong, right), expected, "{html}");
        }
    }
}
