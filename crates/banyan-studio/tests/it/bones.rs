//! What every page has in its bones: one heading, a zone for its times, nothing inline, and an Enter that does no harm.

use scraper::ElementRef;

use crate::parsed::{elements, parsed};

#[test]
fn every_page_has_one_first_heading_and_one_main() {
    for (name, html) in crate::pages::all("en") {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        assert!(html.contains("href=\"#main\"") && html.contains("id=\"main\""), "{name}");
    }
}

#[test]
fn every_time_is_said_with_the_zone_on_the_same_page() {
    for (name, html) in crate::pages::all("en") {
        if html.contains("<time") {
            assert!(html.contains("Berlin time"), "{name}");
        }
    }
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_outside() {
    for (name, html) in crate::pages::all("en") {
        for forbidden in [" style=\"", "<style", "javascript:", " onclick", "src=\"http"] {
            assert!(!html.contains(forbidden), "{name}: {forbidden}");
        }
    }
}

#[test]
fn the_practice_town_is_named_on_its_pages_and_a_held_business_says_so() {
    let pages = crate::pages::all("en");
    let page = |wanted: &str| &pages.iter().find(|(name, _)| name == wanted).expect("it is in the gallery").1;
    assert!(page("today-demo").contains("Practice town."));
    assert!(!page("today").contains("Practice town."));
    assert!(page("today-held").contains("action=\"/studio/release\""));
    assert!(!page("today-held").contains("action=\"/studio/hold\""));
}

#[test]
fn at_most_five_needs_are_shown_and_the_rest_can_wait() {
    let pages = crate::pages::all("en");
    let today = &pages.iter().find(|(name, _)| name == "today").expect("it is in the gallery").1;
    assert_eq!(today.matches("class=\"need ").count(), 5);
    assert!(today.contains("7 more can wait."));
}

#[test]
fn words_survive_an_error_and_markup_in_them_stays_text() {
    let pages = crate::pages::all("en");
    let write = &pages.iter().find(|(name, _)| name == "write-problem").expect("it is in the gallery").1;
    assert!(write.contains("Rain is good for bread.") && write.contains("Your words are all here."));
    let business = pages.iter().all(|(_, html)| !html.contains("Linden & Rye"));
    assert!(business, "an ampersand was not escaped");
}

/// Enter in a field presses the first button of its form.
#[test]
fn enter_saves_or_sends_and_never_silences_a_check_or_takes_something_back() {
    let is_typed_in = |one: &ElementRef<'_>| match one.value().name() {
        "textarea" => true,
        "input" => !matches!(one.attr("type"), Some("hidden" | "checkbox" | "radio" | "file" | "image")),
        _ => false,
    };
    let mut seen = 0;
    for (name, html) in crate::pages::all("en") {
        let page = parsed(&html);
        for form in elements(&page).filter(|one| one.value().name() == "form") {
            if !form.descendent_elements().any(|one| is_typed_in(&one)) {
                continue;
            }
            let first = form.descendent_elements().find(|one| one.value().name() == "button");
            let Some(first) = first else { continue };
            let does = (first.attr("name").unwrap_or_default(), first.attr("value").unwrap_or_default());
            let is_harm =
                matches!(does, ("never_ask" | "ask_about" | "ask_again", _) | ("action", "undo" | "redo" | "compare"));
            assert!(!is_harm, "{name}: {does:?}");
            seen += usize::from(does == ("action", "save"));
        }
    }
    assert!(seen > 0, "where one writes, Enter saves");
}

/// Also of what belongs to a form and stands elsewhere on its page.
#[test]
fn enter_goes_on_and_never_leaves_for_later() {
    let mut seen = 0;
    for (name, html) in crate::pages::all("en") {
        let page = parsed(&html);
        let buttons: Vec<ElementRef<'_>> = elements(&page).filter(|one| one.value().name() == "button").collect();
        for later in buttons.iter().filter(|one| one.attr("name") == Some("leave")) {
            let form = form_of(later).expect("it keeps the words of a form");
            let first = buttons.iter().find(|one| form_of(one).as_deref() == Some(&*form)).expect("its first button");
            assert_ne!(first.attr("name"), Some("leave"), "{name}");
            seen += 1;
        }
    }
    assert!(seen > 0, "the first run can be left");
}

/// By its id.
fn form_of(button: &ElementRef<'_>) -> Option<String> {
    let around = || button.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "form");
    let named = button.attr("form").map(str::to_owned);
    named.or_else(|| around()?.attr("id").map(str::to_owned))
}
