//! What stands at the head of an article and is not its beginning: byline, date, greeting, credits, buttons.

use super::phrases::{ALWAYS, ANYWHERE, DATE_STARTS, DATE_WORDS, GREETING_STARTS, GREETINGS, LABELS, SHORT_ONLY};

/// Whether a short line or sentence is furniture of the page and not part of the story.
pub(super) fn is_furniture(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let letters = lower.chars().count();
    lower.is_empty()
        || starts_with_any(&lower, &ALWAYS)
        || (letters < 160 && contains_any(&lower, &ANYWHERE))
        || (letters < 90 && !is_long_sentence(&lower) && starts_with_any(&lower, &SHORT_ONLY))
        || lower.starts_with(['[', '{', '<', '|', '▶', '►'])
        || is_byline(line.trim())
        || is_date(&lower)
        || is_greeting(&lower)
        || is_mostly_address(&lower)
        || is_aside(&lower)
        || is_menu(&lower)
}

/// Without a greeting or a label in front of the first words: "Hi friends, we bake" begins with "we".
pub(super) fn without_opening(sentence: &str) -> &str {
    let mut rest = sentence.trim().trim_start_matches(['>', '"']).trim_start();
    rest = without_dateline(rest);
    if let Some((label, after)) = rest.split_once(':')
        && LABELS.contains(&label.trim().to_lowercase().as_str())
    {
        rest = after.trim_start();
    }
    if let Some((greeting, after)) = rest.split_once(',')
        && after.trim().chars().count() >= 25
        && is_greeting(&greeting.to_lowercase())
    {
        rest = after.trim_start();
    }
    rest
}

/// "Feb. 23, 2026 -- Peanuts" and "BERLIN (dpa) – Brot" begin with what comes behind the dash.
fn without_dateline(sentence: &str) -> &str {
    let dash = [" -- ", " — ", " – ", " - "]
        .iter()
        .filter_map(|dash| sentence.split_once(dash))
        .min_by_key(|(line, _)| line.len());
    let Some((line, after)) = dash.filter(|(line, _)| line.chars().count() <= 40) else { return sentence };
    let is_capitals = |word: &str| !word.chars().any(char::is_lowercase) || word.starts_with('(');
    let is_place = line.chars().count() >= 4 && line.split_whitespace().all(is_capitals);
    if is_date(&line.to_lowercase()) || is_place { after.trim_start() } else { sentence }
}

fn starts_with_any(lower: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| {
        lower
            .strip_prefix(opening)
            .is_some_and(|rest| !opening.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric))
    })
}

/// Buttons have few words, or no full stop.
fn is_long_sentence(lower: &str) -> bool {
    lower.ends_with(['.', '?']) && lower.split_whitespace().count() > 5
}

fn contains_any(lower: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| lower.contains(phrase))
}

/// "By Ada Linden", "Von Tom Rye | 12. Mai": names and nothing that ends like a sentence.
fn is_byline(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let opening = words.next().map(str::to_lowercase).unwrap_or_default();
    let is_opening = [
        "by", "von", "por", "par", "di", "door", "av", "text:", "autor:", "autorin:", "author:", "texte:", "texto:",
        "written",
    ]
    .contains(&opening.as_str());
    let rest: Vec<&str> = words.collect();
    let is_name = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "|/-–—•·&,(@".contains(c))
            || [
                "and", "und", "y", "et", "e", "en", "by", "von", "van", "de", "der", "del", "la", "le", "on", "am",
                "at", "min", "minutes", "minuten", "minutos",
            ]
            .contains(word)
    };
    is_opening && (1..=9).contains(&rest.len()) && !line.ends_with(['.', '!', '?']) && rest.iter().all(is_name)
}

/// Nothing but numbers, months, weekdays and the words around them.
fn is_date(lower: &str) -> bool {
    let mut has_number = false;
    let mut has_word = false;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            has_number = true;
        } else if DATE_WORDS.contains(&word) || is_month_or_day(word) {
            has_word = true;
        } else {
            return false;
        }
    }
    has_number && (has_word || lower.chars().filter(char::is_ascii_digit).count() >= 6)
}

fn is_month_or_day(word: &str) -> bool {
    let start: String = word.chars().take(3).collect();
    word.chars().count() >= 3 && word.chars().count() <= 10 && DATE_STARTS.contains(&start.as_str())
}

/// "Hi friends", "Liebe Leserinnen und Leser!", "Hola a todos:": few words, the first a greeting.
fn is_greeting(lower: &str) -> bool {
    let plain = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = plain.split_whitespace().count();
    let first = plain.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let is_greeting = GREETINGS.contains(&first) || starts_with_any(plain, &GREETING_STARTS);
    // "Dear reader" greets; "Dear diary, today was long." tells.
    is_greeting && words <= 7 && !(lower.ends_with('.') && words > 4)
}

/// A whole line in brackets is a remark to something else.
fn is_aside(lower: &str) -> bool {
    lower.starts_with('(') && lower.trim_end_matches(['.', ' ']).ends_with(')') && lower.matches(')').count() == 1
}

/// "Home | Bread | Opening hours | Contact"
fn is_menu(lower: &str) -> bool {
    lower.matches(['|', '·']).count() >= 3
}

fn is_mostly_address(lower: &str) -> bool {
    let addresses: usize =
        lower.split_whitespace().filter(|word| word.contains("://") || word.starts_with("www.")).map(str::len).sum();
    addresses * 2 > lower.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_seen_in_four_languages() {
        for line in [
            "By Ada Linden",
            "Von Tom Rye und Ada Linden",
            "Por Ana García | 3 min",
            "Par Jean de la Tour",
            "12 March 2026",
            "March 12, 2026",
            "2026-03-12",
            "Posted on 3 Nov 2026 at 10:30",
            "Samstag, 5. Dezember 2026",
            "5 de diciembre de 2026",
            "le 5 décembre 2026",
            "5 min read",
            "Lesezeit: 4 Minuten",
            "4 minutos de lectura",
            "Temps de lecture : 3 min",
            "Listen to this article",
            "Artikel anhören",
            "Photo by Ada on Unsplash",
            "Foto: dpa",
            "Hi friends,",
            "Liebe Leserinnen und Leser,",
            "Hola a todos:",
            "Bonjour à tous !",
            "Dear Ada",
            "Hello!",
            "Table of Contents",
            "Inhaltsverzeichnis",
            "Share this:",
            "Teilen",
            "View in browser",
            "https://linden.example/x",
            "[gallery ids=1]",
            "This post contains affiliate links.",
            "submitted by /u/ada",
            "Home | Bread | Opening hours | Contact",
            "Now sent to over 1.6 million friends of bread!",
            "If you would prefer to receive plain text, please let us know.",
            "Phone: 555 0100 Ext. 4",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn beginnings_of_stories_are_kept() {
        for line in [
            "By the time the oven is hot, the dough has doubled.",
            "Von hier aus sieht man die Mühle.",
            "Dear diary, today the rye would not rise at all.",
            "Listening is half of baking.",
            "Photographs fade.",
            "In 2026 we bought a mill.",
            "May the dough be with you.",
            "Published authors rarely bake, they say.",
            "Hello world programs are where everybody starts, and so did we.",
            "Sharing bread is older than writing.",
            "Inhaltlich hat sich viel getan.",
            "Monday was the day the oven broke.",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }

    #[test]
    fn greetings_and_labels_are_taken_off() {
        for (given, expected) in [
            ("Hi friends, this week we bake rye together.", "this week we bake rye together."),
            ("Feb. 23, 2026 -- Rye wants time.", "Rye wants time."),
            ("BERLIN (dpa) – Roggen braucht Zeit.", "Roggen braucht Zeit."),
            ("NASA wants bread - and gets it.", "NASA wants bread - and gets it."),
            ("Rye – a love story.", "Rye – a love story."),
            ("TL;DR: rye wants time.", "rye wants time."),
            ("Hello, world", "Hello, world"),
            ("Flour, water and salt are all it takes.", "Flour, water and salt are all it takes."),
        ] {
            assert_eq!(without_opening(given), expected);
        }
    }
}
