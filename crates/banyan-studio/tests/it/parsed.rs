//! A page as a browser understands it, with what the standard says against it.

use std::{borrow::Cow, collections::HashMap};

use html5ever::{
    ParseOpts, driver::parse_document, tendril::TendrilSink as _, tokenizer::TokenizerOpts,
    tree_builder::TreeBuilderOpts,
};
use scraper::{ElementRef, Html, HtmlTreeSink, Node};

/// Without script, so that what stands in `noscript` is looked at too.
pub(crate) fn parsed(html: &str) -> Html {
    let options = ParseOpts {
        tokenizer: TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
        tree_builder: TreeBuilderOpts { exact_errors: true, scripting_enabled: false, ..TreeBuilderOpts::default() },
    };
    parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

pub(crate) fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    page.tree.root().descendants().filter_map(ElementRef::wrap)
}

pub(crate) fn by_id(page: &Html) -> HashMap<&str, ElementRef<'_>> {
    elements(page).filter_map(|element| Some((element.attr("id")?, element))).collect()
}

/// What an element is called: its label for readers, or the words in it.
pub(crate) fn name_of(element: ElementRef<'_>) -> String {
    let said = ["aria-label", "alt", "title"].into_iter().find_map(|name| element.attr(name));
    said.map_or_else(|| words_in(element), str::to_owned)
}

fn words_in(element: ElementRef<'_>) -> String {
    let parts = element.children().filter_map(|child| match child.value() {
        Node::Text(text) => Some(Cow::Borrowed(&**text)),
        Node::Element(own) if own.attr("aria-hidden") != Some("true") => {
            ElementRef::wrap(child).map(|child| Cow::Owned(name_of(child)))
        }
        _ => None,
    });
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
