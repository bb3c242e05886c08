//! What stands at the head of an article and is not its beginning: byline, date, greeting, credits, buttons.

/// Whether a short line or sentence is furniture of the page and not part of the story.
pub(super) fn is_furniture(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let letters = lower.chars().count();
    lower.is_empty()
        || starts_with_any(&lower, ALWAYS)
        || (letters < 160 && contains_any(&lower, ANYWHERE))
        || (letters < 90 && !is_long_sentence(&lower) && starts_with_any(&lower, SHORT_ONLY))
        || lower.starts_with(['[', '{', '<', '|', '▶', '►'])
        || is_byline(line.trim())
        || is_date(&lower)
        || is_greeting(&lower)
        || is_mostly_address(&lower)
        || is_aside(&lower)
}

/// Without a greeting or a label in front of the first words: "Hi friends, we bake" begins with "we".
pub(super) fn without_opening(sentence: &str) -> &str {
    let mut rest = sentence.trim().trim_start_matches(['>', '"']).trim_start();
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
    let is_greeting =
        GREETINGS.contains(&first) || GREETING_STARTS.iter().any(|start| starts_with_any(plain, &[start]));
    // "Dear reader" greets; "Dear diary, today was long." tells.
    is_greeting && words <= 7 && !(lower.ends_with('.') && words > 4)
}

/// A whole line in brackets is a remark to something else.
fn is_aside(lower: &str) -> bool {
    lower.starts_with('(') && lower.trim_end_matches(['.', ' ']).ends_with(')') && lower.matches(')').count() == 1
}

fn is_mostly_address(lower: &str) -> bool {
    let addresses: usize =
        lower.split_whitespace().filter(|word| word.contains("://") || word.starts_with("www.")).map(str::len).sum();
    addresses * 2 > lower.len()
}

const LABELS: &[&str] = &[
    "tl;dr",
    "tldr",
    "update",
    "summary",
    "abstract",
    "zusammenfassung",
    "kurz",
    "resumen",
    "résumé",
    "en bref",
    "intro",
    "introduction",
    "einleitung",
    "description",
    "beschreibung",
    "descripción",
    "announcement",
    "note",
    "hinweis",
    "nota",
];

const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "greetings",
    "howdy",
    "welcome",
    "hallo",
    "liebe",
    "lieber",
    "moin",
    "servus",
    "grüezi",
    "hola",
    "querida",
    "querido",
    "queridos",
    "queridas",
    "estimada",
    "estimado",
    "estimados",
    "bonjour",
    "bonsoir",
    "salut",
    "cher",
    "chère",
    "chers",
    "chères",
    "ciao",
    "caro",
    "cara",
    "cari",
    "olá",
    "beste",
    "hej",
    "kjære",
    "kära",
    "cześć",
];
const GREETING_STARTS: &[&str] = &[
    "good morning",
    "good afternoon",
    "good evening",
    "happy monday",
    "happy friday",
    "guten tag",
    "guten morgen",
    "guten abend",
    "grüß gott",
    "sehr geehrte",
    "sehr geehrter",
    "buenos días",
    "buenas tardes",
    "buon giorno",
    "bom dia",
];

/// Whatever follows, the line is no beginning.
const ALWAYS: &[&str] = &[
    "photo by",
    "photo credit",
    "photo:",
    "photos:",
    "photograph by",
    "image by",
    "image:",
    "image credit",
    "images:",
    "picture:",
    "illustration by",
    "illustration:",
    "cover image",
    "featured image",
    "header image",
    "foto:",
    "fotos:",
    "foto von",
    "fotos von",
    "foto de",
    "fotografía:",
    "bild:",
    "bilder:",
    "bildquelle",
    "bildnachweis",
    "titelbild",
    "imagen:",
    "imagen de",
    "crédit photo",
    "crédits photo",
    "photo ©",
    "©",
    "(c) ",
    "copyright",
    "getty images",
    "table of contents",
    "inhaltsverzeichnis",
    "table des matières",
    "tabla de contenidos",
    "share this",
    "share on",
    "share:",
    "teilen:",
    "compartir en",
    "partager sur",
    "view in browser",
    "view this email",
    "view online",
    "having trouble viewing",
    "im browser ansehen",
    "im browser öffnen",
    "newsletter im browser",
    "ver en el navegador",
    "ver este correo",
    "voir dans le navigateur",
    "voir cet e-mail",
    "unsubscribe",
    "abbestellen",
    "submitted by",
    "article url:",
    "comments url:",
    "points:",
    "this post originally appeared",
    "this article originally appeared",
    "this article was originally",
    "this post was originally",
    "originally published",
    "zuerst erschienen",
    "this post contains affiliate",
    "this post may contain",
    "this article contains affiliate",
    "affiliate disclosure",
    "disclosure:",
    "disclaimer:",
    "advertisement",
    "sponsored by",
    "anzeige",
    "werbung",
    "publicidad",
    "publicité",
    "skip to content",
    "filed under",
    "tagged with",
    "tags:",
    "posted in",
    "categories:",
    "subscribe to",
    "suscríbete",
    "abonnez-vous",
    "jetzt abonnieren",
    "download audio",
    "download mp3",
    "right-click",
    "editor's note",
    "editor’s note",
    "anmerkung der redaktion",
    "click here",
    "hier klicken",
    "haz clic",
    "cliquez ici",
    "follow us",
    "folge uns",
    "folgt uns",
    "síguenos",
    "suivez-nous",
    "all rights reserved",
    "support this podcast",
    "support the show",
    "learn more about your ad choices",
    "see omnystudio.com",
    "see acast.com",
    "hosted on acast",
    "this email was sent",
    "javascript is",
    "your browser does not",
    "rating:",
    "changed files",
    "merge pull request",
    "this is another post in",
    "this post is part of",
    "this article is part of",
    "this is part ",
    "dieser beitrag ist teil",
    "dieser artikel ist teil",
    "este artículo forma parte",
    "cet article fait partie",
    "view fullsize",
];

/// Only as a short line; a long sentence may begin like this.
const SHORT_ONLY: &[&str] = &[
    "listen to",
    "listen now",
    "listen here",
    "jetzt anhören",
    "hier anhören",
    "anhören",
    "artikel anhören",
    "escuchar",
    "escucha",
    "écouter",
    "écoutez",
    "ascolta",
    "contents",
    "inhalt",
    "índice",
    "contenido",
    "sommaire",
    "in this article",
    "in this post",
    "in this issue",
    "in diesem artikel",
    "en este artículo",
    "dans cet article",
    "jump to",
    "share",
    "teilen",
    "compartir",
    "partager",
    "tweet",
    "subscribe",
    "sign up",
    "abonnieren",
    "anmelden",
    "posted by",
    "posted on",
    "posted at",
    "published",
    "veröffentlicht",
    "publicado",
    "publié",
    "last updated",
    "updated",
    "aktualisiert",
    "actualizado",
    "mis à jour",
    "comments",
    "kommentare",
    "leave a comment",
    "watch now",
    "watch on",
    "play episode",
    "download",
    "print",
    "drucken",
    "imprimir",
    "imprimer",
    "permalink",
    "source:",
    "quelle:",
    "fuente:",
    "via",
    "status:",
    "reading time",
    "lesezeit",
    "gastbeitrag von",
    "guest post by",
    "a guest post",
    "written by",
    "interview:",
    "welcome to",
    "willkommen",
    "bienvenid",
    "show notes",
    "shownotes",
    "links:",
    "transcript",
    "chapters:",
    "timestamps",
];

const ANYWHERE: &[&str] = &[
    "min read",
    "minute read",
    "minutes read",
    "minuten lesezeit",
    "min. lesezeit",
    "lesezeit:",
    "minutos de lectura",
    "min de lectura",
    "tiempo de lectura",
    "temps de lecture",
    "min de lecture",
    "minutes de lecture",
    "on unsplash",
    "auf unsplash",
    "via getty",
    "/getty images",
    "all rights reserved",
    "if you can't see this",
    "wird diese nachricht nicht",
    "originally appeared",
    "originally published",
    "ursprünglich erschienen",
    "publicado originalmente",
    "publié à l\'origine",
];

const DATE_WORDS: &[&str] = &[
    "on",
    "at",
    "the",
    "of",
    "am",
    "pm",
    "um",
    "uhr",
    "den",
    "der",
    "vom",
    "de",
    "del",
    "el",
    "le",
    "du",
    "à",
    "a",
    "las",
    "posted",
    "published",
    "updated",
    "last",
    "date",
    "datum",
    "stand",
    "veröffentlicht",
    "aktualisiert",
    "publicado",
    "publié",
    "utc",
    "gmt",
    "est",
    "pst",
    "cet",
    "cest",
    "edt",
    "pdt",
    "h",
    "st",
    "nd",
    "rd",
    "th",
];

const DATE_STARTS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jän", "mär", "mai", "okt",
    "dez", "ene", "abr", "ago", "dic", "fév", "fev", "avr", "juin", "jui", "aoû", "aou", "déc", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "lun", "mié", "mie", "jue", "vie", "sáb",
    "sab", "dom", "jeu", "ven", "dim", "gen", "mag", "giu", "lug", "set", "ott", "out",
];

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
            ("TL;DR: rye wants time.", "rye wants time."),
            ("Hello, world", "Hello, world"),
            ("Flour, water and salt are all it takes.", "Flour, water and salt are all it takes."),
        ] {
            assert_eq!(without_opening(given), expected);
        }
    }
}
