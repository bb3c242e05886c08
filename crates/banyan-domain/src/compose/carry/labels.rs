//! The few words Banyan adds itself, in the language of the item: "New episode:", and how a moment is said.

use crate::gather::{EventFacts, ItemKind};
use jiff::{Zoned, tz::TimeZone};

pub(super) struct Labels(&'static Language);

struct Language {
    code: &'static str,
    episode: &'static str,
    video: &'static str,
    days: [&'static str; 7],
    months: [&'static str; 12],
    moment: fn(&Language, &Zoned) -> String,
}

impl Labels {
    /// English for languages we have no words for; then nothing but dates is said in it.
    pub(super) fn of(language: Option<&str>) -> Self {
        let code = language.and_then(|tag| tag.split('-').next()).unwrap_or("en");
        Self(LANGUAGES.iter().find(|known| known.code == code).unwrap_or(&OTHER))
    }

    /// "New episode:", unless the title says so itself or the kind needs no word.
    pub(super) fn lead(&self, kind: ItemKind, title: &str) -> &'static str {
        match kind {
            ItemKind::Episode if !says(title, EPISODE_WORDS) && !has_number(title) => self.0.episode,
            ItemKind::Video if !says(title, VIDEO_WORDS) => self.0.video,
            _ => "",
        }
    }

    /// The moment as the clock shows it where the event is.
    pub(super) fn moment(&self, event: &EventFacts) -> String {
        let zone = TimeZone::get(&event.zone).unwrap_or(TimeZone::UTC);
        (self.0.moment)(self.0, &event.starts_at.in_zone(&zone))
    }
}

impl Language {
    fn day(&self, at: &Zoned) -> &'static str {
        self.days[usize::from(at.weekday().to_monday_zero_offset().unsigned_abs())]
    }

    fn month(&self, at: &Zoned) -> &'static str {
        self.months[usize::from(at.month().unsigned_abs()) - 1]
    }
}

pub(super) fn is_episode_word(word: &str) -> bool {
    says(word, EPISODE_WORDS)
}

fn says(title: &str, words: &[&str]) -> bool {
    let lower = title.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// "#12", "103: Rye", "S01E02": a number is how shows say it.
fn has_number(title: &str) -> bool {
    let is_numbered = |word: &str| {
        let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        word.starts_with('#') && !digits.is_empty()
    };
    let first = title.split([' ', ':', '-', '–', '|', '.', ',']).next().unwrap_or("");
    let starts_numbered =
        first.chars().any(|c| c.is_ascii_digit()) && first.chars().filter(char::is_ascii_alphabetic).count() <= 3;
    starts_numbered || title.split_whitespace().any(is_numbered)
}

const EPISODE_WORDS: &[&str] = &[
    "episode",
    "episodes",
    "episodio",
    "episódio",
    "épisode",
    "folge",
    "aflevering",
    "avsnitt",
    "ep",
    "podcast",
    "ausgabe",
    "odcinek",
    "trailer",
    "staffel",
    "season",
];
const VIDEO_WORDS: &[&str] = &["video", "videos", "vídeo", "vidéo", "watch", "trailer", "live", "webinar", "tutorial"];

const LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        episode: "New episode:",
        video: "New video:",
        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        moment: |words, at| {
            format!(
                "{}, {} {} {}, {:02}:{:02}",
                words.day(at),
                at.day(),
                words.month(at),
                at.year(),
                at.hour(),
                at.minute()
            )
        },
    },
    Language {
        code: "de",
        episode: "Neue Folge:",
        video: "Neues Video:",
        days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        months: [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        moment: |words, at| {
            format!(
                "{}, {}. {} {}, {}:{:02} Uhr",
                words.day(at),
                at.day(),
                words.month(at),
                at.year(),
                at.hour(),
                at.minute()
            )
        },
    },
    Language {
        code: "es",
        episode: "Nuevo episodio:",
        video: "Nuevo vídeo:",
        days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        moment: |words, at| {
            format!(
                "{} {} de {} de {}, {}:{:02} h",
                capital(words.day(at)),
                at.day(),
                words.month(at),
                at.year(),
                at.hour(),
                at.minute()
            )
        },
    },
    Language {
        code: "fr",
        episode: "Nouvel épisode :",
        video: "Nouvelle vidéo :",
        days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        months: [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        moment: |words, at| {
            format!(
                "{} {} {} {}, {} h {:02}",
                capital(words.day(at)),
                at.day(),
                words.month(at),
                at.year(),
                at.hour(),
                at.minute()
            )
        },
    },
];

/// For languages without words of ours: no lead, and a date everybody reads alike.
const OTHER: Language = Language {
    code: "",
    episode: "",
    video: "",
    days: [""; 7],
    months: [""; 12],
    moment: |_, at| format!("{}, {:02}:{:02}", at.date(), at.hour(), at.minute()),
};

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_is_said_once_and_in_the_items_language() {
        for (language, title, lead) in [
            ("en-GB", "Why rye wants time", "New episode:"),
            ("de", "Warum Roggen Zeit braucht", "Neue Folge:"),
            ("es", "El centeno", "Nuevo episodio:"),
            ("fr", "Le seigle", "Nouvel épisode :"),
            ("pl", "Żyto", ""),
            ("en", "Episode 12: Rye", ""),
            ("de", "Folge 3 – Roggen", ""),
            ("en", "#12 Rye", ""),
            ("en", "103: Rye", ""),
            ("en", "S01E02 Rye", ""),
            ("en", "Rye in 1900", "New episode:"),
        ] {
            assert_eq!(Labels::of(Some(language)).lead(ItemKind::Episode, title), lead, "{title}");
        }
        assert_eq!(Labels::of(None).lead(ItemKind::Video, "Kneading"), "New video:");
        assert_eq!(Labels::of(None).lead(ItemKind::Video, "Watch us knead"), "");
        assert_eq!(Labels::of(None).lead(ItemKind::Article, "Kneading"), "");
    }

    #[test]
    fn moments_are_said_as_the_clock_there_shows_them() {
        let event = EventFacts {
            starts_at: crate::time::UtcMillis(1_796_488_200_000),
            zone: "Europe/Berlin".to_owned(),
            place: None,
        };
        for (language, expected) in [
            ("en", "Saturday, 5 December 2026, 17:30"),
            ("de", "Samstag, 5. Dezember 2026, 17:30 Uhr"),
            ("es", "Sábado 5 de diciembre de 2026, 17:30 h"),
            ("fr", "Samedi 5 décembre 2026, 17 h 30"),
            ("ja", "2026-12-05, 17:30"),
        ] {
            assert_eq!(Labels::of(Some(language)).moment(&event), expected);
        }
    }
}
