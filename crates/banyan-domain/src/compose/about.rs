//! Somebody else's article that a post talks about: a short quote, marked as one, and whose it is.

use serde::{Deserialize, Serialize};

use super::sentences::{paragraphs, sentences};

/// What may be quoted of somebody else's article: a sentence, or so many letters.
pub const MOST_QUOTED: usize = 200;

/// Its address is the link of the post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    pub title: String,
    pub author: String,
    pub site: String,
    pub quote: String,
}

impl About {
    /// What stands below the own words: the quote between the marks of the language, and the credit. A page of which
    /// nothing is known is credited by its link alone.
    pub fn passage(&self, language: Option<&str>) -> String {
        let quote = self.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let quote = Some(quote).filter(|quote| !quote.is_empty()).map(|quote| {
            let (open, close) = marks(language);
            format!("{open}{}{close}", quote.trim_matches(is_mark))
        });
        let names = [&self.author, &self.site].map(|name| name.trim());
        let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        let credit = (!names.is_empty()).then(|| format!("— {}", names.join(", ")));
        quote.into_iter().chain(credit).collect::<Vec<_>>().join("\n")
    }

    pub fn is_too_long(&self) -> bool {
        self.quote.trim().chars().count() > MOST_QUOTED
    }
}

/// The first sentence of an article, cut between words where it is longer than may be quoted.
pub fn short_quote(text: &str) -> String {
    let first = paragraphs(text).into_iter().flat_map(sentences).next().unwrap_or_default();
    let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
    if first.chars().count() <= MOST_QUOTED {
        return first;
    }
    let cut: String = first.chars().take(MOST_QUOTED - 1).collect();
    let whole = cut.rfind(char::is_whitespace).map_or(cut.as_str(), |end| &cut[..end]);
    format!("{}…", whole.trim_end())
}

fn marks(language: Option<&str>) -> (&'static str, &'static str) {
    match language.and_then(|tag| tag.split('-').next()) {
        Some("de") => ("„", "“"),
        Some("es") => ("«", "»"),
        _ => ("“", "”"),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(author: &str, site: &str, quote: &str) -> About {
        let [author, site, quote] = [author, site, quote].map(str::to_owned);
        About { author, site, quote, ..About::default() }
    }

    #[test]
    fn a_quote_is_marked_and_credited_as_its_language_does() {
        let whole = about("Ida Holm", "Mill News", " \"Rye sleeps\n two nights.\" ");
        for (language, expected) in [
            (None, "“Rye sleeps two nights.”\n— Ida Holm, Mill News"),
            (Some("de-CH"), "„Rye sleeps two nights.“\n— Ida Holm, Mill News"),
            (Some("es"), "«Rye sleeps two nights.»\n— Ida Holm, Mill News"),
        ] {
            assert_eq!(whole.passage(language), expected);
        }
        assert_eq!(about("", "Mill News", "").passage(None), "— Mill News");
        assert_eq!(About::default().passage(None), "");
    }

    #[test]
    fn no_more_than_a_sentence_or_so_many_letters_is_taken() {
        assert_eq!(short_quote("\n\nRye sleeps. It wakes."), "Rye sleeps.");
        let long = short_quote(&"a long word ".repeat(60));
        assert!(long.ends_with("word…") || long.ends_with("long…") || long.ends_with("a…"), "{long}");
        assert!(long.chars().count() <= MOST_QUOTED);
        assert_eq!(short_quote(""), "");
        assert!(short_quote(&"ö".repeat(900)).chars().count() <= MOST_QUOTED);
    }
}
