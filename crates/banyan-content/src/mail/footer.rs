//! Takes the machinery out of a newsletter's HTML: ways to unsubscribe, web copy links and the small print around them.
//!
//! Copies are shown in public, and an unsubscribe link is personal: who follows it ends the reader's subscription.

use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};

use super::{web_view, words};
use crate::html::dom;

/// A block with more text than this is not small print any more.
const LARGEST_FOOTER: usize = 700;
/// A line about leaving, in characters.
const LARGEST_LINE: usize = 500;
const LARGEST_WEB_LINE: usize = 140;
/// Text beside an unsubscribe link that short (an address, a name) goes with it.
const SHORT: usize = 60;

/// Parts of addresses behind which subscriptions end or change.
const LEAVING: &[&str] = &[
    "unsubscribe",
    "unsub?",
    "/unsub/",
    "optout",
    "opt-out",
    "opt_out",
    "list-manage.com/profile",
    "list-manage.com/vcard",
    "abmelden",
    "abbestellen",
    "desinscription",
    "desabonnement",
    "manage_preferences",
    "managepreferences",
    "email-preferences",
    "subscription-preferences",
    "/disable_email",
    "forward-to-friend.com",
];

/// Removes the blocks and says whether there was a way to unsubscribe.
pub(super) fn strip(page: &mut Html) -> bool {
    let total = length(&page.root_element(), usize::MAX);
    let mut unwanted: Vec<NodeId> = Vec::new();
    let mut leaving: Vec<ElementRef<'_>> = dom::all(page, "a[href]").into_iter().filter(leaves).collect();
    leaving.extend(leaving_lines(page, total));
    unwanted.extend(leaving.iter().map(|link| block_around(*link, LARGEST_FOOTER, total).id()));
    let web_lines = dom::all(page, "a[href]").into_iter().filter(web_view::is_named);
    unwanted.extend(web_lines.map(|link| block_around(link, LARGEST_WEB_LINE, total).id()));
    let offers = !leaving.is_empty();
    for id in unwanted {
        if let Some(mut node) = page.tree.get_mut(id) {
            node.detach();
        }
    }
    offers
}

/// Lines about leaving whose link is named otherwise ("click here"), or that stand near the end.
fn leaving_lines(page: &Html, total: usize) -> Vec<ElementRef<'_>> {
    let (mut lines, mut seen) = (Vec::new(), 0);
    for node in page.root_element().descendants() {
        let Some(text) = node.value().as_text() else { continue };
        seen += text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
        if !words::mentions(text, words::UNSUBSCRIBE) {
            continue;
        }
        let is_block = |element: &ElementRef<'_>| {
            matches!(
                element.value().name(),
                "p" | "div" | "td" | "li" | "tr" | "center" | "address" | "footer" | "font" | "span" | "small" | "pre"
            )
        };
        let Some(line) = node.ancestors().filter_map(ElementRef::wrap).find(is_block) else { continue };
        let is_near_end = seen.saturating_mul(10) >= total.saturating_mul(6);
        let has_link = line.descendent_elements().any(|element| element.value().name() == "a");
        if length(&line, LARGEST_LINE + 1) <= LARGEST_LINE && (is_near_end || has_link) && !is_within_silence(node) {
            lines.push(line);
        }
    }
    lines
}

fn is_within_silence(node: NodeRef<'_, Node>) -> bool {
    node.ancestors().any(|node| node.value().as_element().is_some_and(|element| dom::SILENT.contains(&element.name())))
}

fn leaves(link: &ElementRef<'_>) -> bool {
    let text = words::one_line(&link.text().collect::<String>());
    let href = link.attr("href").unwrap_or_default().to_ascii_lowercase();
    text.chars().count() <= 100 && words::mentions(&text, words::UNSUBSCRIBE)
        || LEAVING.iter().any(|part| href.contains(part))
}

/// The largest block that still holds nothing but small print.
fn block_around(link: ElementRef<'_>, largest: usize, total: usize) -> ElementRef<'_> {
    let mut block = link;
    while let Some(parent) = block.parent().and_then(ElementRef::wrap) {
        let length = length(&parent, largest + 1);
        let is_most = length.saturating_mul(10) > total.saturating_mul(6);
        if matches!(parent.value().name(), "body" | "html")
            || length > largest
            || is_most
            || !holds_small_print_only(&parent, &block)
        {
            break;
        }
        block = parent;
    }
    block
}

fn holds_small_print_only(parent: &ElementRef<'_>, known: &ElementRef<'_>) -> bool {
    parent.children().filter(|child| child.id() != known.id()).all(|child| {
        let (text, is_heading) = match child.value() {
            Node::Text(text) => (text.to_string(), false),
            Node::Element(element) if dom::is_hidden(element) || dom::SILENT.contains(&element.name()) => return true,
            Node::Element(element) => {
                let words: String = ElementRef::wrap(child).map(|child| child.text().collect()).unwrap_or_default();
                (words, matches!(element.name(), "h1" | "h2" | "h3"))
            }
            _ => return true,
        };
        let text = words::one_line(&text);
        let is_print = words::mentions(&text, words::UNSUBSCRIBE)
            || words::mentions(&text, words::SMALL_PRINT)
            || words::mentions(&text, words::WEB_VIEW);
        text.is_empty() || is_print || (!is_heading && text.chars().count() <= SHORT)
    })
}

/// Characters of text inside, counted no further than `enough`.
fn length(element: &ElementRef<'_>, enough: usize) -> usize {
    let mut length = 0;
    for text in element.text() {
        length += text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
        if length > enough {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::to_text;

    fn stripped(html: &str) -> (String, bool) {
        let mut page = dom::parse(html);
        let offers = strip(&mut page);
        (to_text(&page.html()), offers)
    }

    const STORY: &str =
        "<p>The new oven came on a Tuesday, and six of us carried it in through a door that was a hand too narrow.</p>";

    #[test]
    fn the_small_print_goes_and_the_story_stays() {
        let story = to_text(STORY);
        let table = [
            "<table><tr><td>{}</td></tr><tr><td>© 2024 Rye. All rights reserved.<br>Lane 1, Berlin<br><a href=x>Unsubscribe</a> | <a href=y>Preferences</a></td></tr></table>",
            "<div>{}<p>You are receiving this because you signed up. <a href='https://a.example/u'>unsubscribe from this list</a>.</p></div>",
            "<div><p><a href='https://a.example/w'>View this email in your browser</a></p>{}<p><a href=u>Abmelden</a></p></div>",
            "{}<div><div>Rye, Lane 1</div><div><a href='https://a.example/unsubscribe?x=1'>Click here</a></div></div>",
            "{}<p><a href=u>Se désinscrire</a></p>",
            "{}<p><a href=u>配信停止はこちら</a></p>",
            "{}<p>Your address is me@home.example. To unsubscribe, visit the <a href='https://a.example/m'>management page</a>.</p>",
        ];
        for html in table {
            assert_eq!(stripped(&html.replace("{}", STORY)), (story.clone(), true), "{html}");
        }
    }

    #[test]
    fn a_story_beside_the_link_is_never_taken_along() {
        let html = format!(
            "<td>{STORY}<p>We bake again from Monday, and the first loaves are for those who carried it.</p><p><a href=u>Unsubscribe</a></p></td>"
        );
        let (text, offers) = stripped(&html);
        assert!(
            offers && text.contains("carried it in") && text.contains("from Monday") && !text.contains("Unsubscribe")
        );
    }

    #[test]
    fn letters_without_machinery_are_left_alone() {
        let (text, offers) = stripped(&format!("{STORY}<p><a href='https://a.example/'>Our shop</a></p>"));
        assert_eq!((text, offers), (format!("{}\n\nOur shop", to_text(STORY)), false));
    }
}
