//! One article in several forms, so that a week of them does not read alike: every word of each is the article's own.

use serde::{Deserialize, Serialize};

use super::{Carried, CarryRules, Source, strong};
use crate::gather::Item;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// As it would be carried: its title and its strongest sentence.
    #[default]
    Title,
    /// A question it asks, and its title for where the answer stands.
    Question,
    /// One sentence that stands for itself.
    Sentence,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::Title, Self::Question, Self::Sentence];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Question => "question",
            Self::Sentence => "sentence",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.as_str() == text)
    }
}

/// None where the article has no such words. A note without a title is its own text, and has one form only.
pub fn carry_as(item: &Item, rules: &CarryRules, form: Form) -> Option<Carried> {
    let source = Source::of(item, rules);
    let mut carried = source.carry(item, rules);
    let text = match form {
        Form::Title => return Some(carried),
        Form::Question | Form::Sentence if source.is_note => return None,
        Form::Question => {
            let question = strong::question(&source.summary, &source.text, &source.title)?;
            format!("{question}\n\n{}", source.title)
        }
        Form::Sentence => strong::sentence(&source.summary, &source.text, &source.title, item.kind)?,
    };
    carried.base.text = text;
    carried.findings.clear();
    Some(carried)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gather::ItemKind;

    const RYE: &str = "Rye wants time and cold water, and it wants them in that order.";
    const ASKS: &str = "How long does a loaf have to sleep before anybody can taste it?";

    fn item(title: &str, text: &str) -> Item {
        let item = serde_json::json!({
            "kind": ItemKind::Article, "remote_id": "1", "url": "https://linden.example/rye", "title": title,
            "text": text, "authors": [], "categories": [],
        });
        serde_json::from_value(item).unwrap()
    }

    fn said(item: &Item, form: Form) -> Option<String> {
        carry_as(item, &CarryRules::default(), form).map(|carried| carried.base.text)
    }

    #[test]
    fn an_article_is_said_in_three_forms_all_in_its_own_words() {
        let asks = item("Two nights", &format!("{RYE} {RYE} {RYE} {RYE} {ASKS}"));
        assert_eq!(said(&asks, Form::Title), Some(format!("Two nights\n\n{RYE}")));
        assert_eq!(said(&asks, Form::Question), Some(format!("{ASKS}\n\nTwo nights")));
        assert_eq!(said(&asks, Form::Sentence).as_deref(), Some(RYE));
    }

    #[test]
    fn nothing_is_made_up_where_an_article_asks_nothing() {
        assert_eq!(said(&item("Two nights", RYE), Form::Question), None);
        assert_eq!(
            said(&item("Two nights", &format!("{RYE} But who would ever wait for that?")), Form::Question),
            None
        );
        assert_eq!(said(&item("Two nights", ""), Form::Sentence), None);
        for form in [Form::Question, Form::Sentence] {
            assert_eq!(said(&item("", &format!("{RYE} {ASKS}")), form), None, "a note is its own text");
        }
    }

    #[test]
    fn a_template_of_the_business_shapes_only_what_would_be_carried() {
        let templates = [("article".to_owned(), "New: {{ title }}".to_owned())].into();
        let rules = CarryRules { templates, ..CarryRules::default() };
        let article = item("Two nights", RYE);
        assert_eq!(carry_as(&article, &rules, Form::Title).unwrap().base.text, "New: Two nights");
        assert_eq!(carry_as(&article, &rules, Form::Sentence).unwrap().base.text, RYE);
    }
}
