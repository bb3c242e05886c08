//! Words that tell nothing by themselves, in the languages of the pages: for the rules that read sentences.
//!
//! A sentence is only held to be empty if *every* word of it stands in a list; one word of one's own is enough.

use unicode_segmentation::UnicodeSegmentation as _;

const ONGOING: &[&str] = &[
    "ongoing",
    "on-going",
    "on going",
    "always",
    "continuous",
    "continuously",
    "regularly",
    "as needed",
    "when possible",
    "tbd",
    "laufend",
    "fortlaufend",
    "dauernd",
    "immer",
    "kontinuierlich",
    "regelmäßig",
    "nach bedarf",
    "bei bedarf",
    "permanent",
    "en curso",
    "continuo",
    "continua",
    "siempre",
    "regularmente",
    "según necesidad",
    "permanente",
];

const MONEY: &[&str] = &[
    "money",
    "revenue",
    "revenues",
    "profit",
    "profits",
    "sales",
    "sale",
    "sell",
    "selling",
    "turnover",
    "income",
    "earn",
    "earning",
    "earnings",
    "cash",
    "grow",
    "growth",
    "growing",
    "increase",
    "boost",
    "maximise",
    "maximize",
    "lead",
    "leads",
    "customer",
    "customers",
    "client",
    "clients",
    "business",
    "market",
    "marketshare",
    "share",
    "roi",
    "win",
    "gain",
    "acquire",
    "generate",
    "new",
    "rich",
    "cheap",
    "cheaper",
    "cost",
    "costs",
    "brand",
    "awareness",
    "reach",
    "geld",
    "umsatz",
    "umsätze",
    "gewinn",
    "gewinne",
    "verkauf",
    "verkäufe",
    "verkaufen",
    "verdienen",
    "einnahmen",
    "wachsen",
    "wachstum",
    "steigern",
    "erhöhen",
    "kunden",
    "neukunden",
    "neue",
    "gewinnen",
    "geschäft",
    "marktanteil",
    "bekanntheit",
    "reichweite",
    "dinero",
    "ingresos",
    "ventas",
    "venta",
    "vender",
    "ganancias",
    "beneficio",
    "beneficios",
    "facturación",
    "ganar",
    "crecer",
    "crecimiento",
    "aumentar",
    "clientes",
    "cliente",
    "nuevos",
    "negocio",
    "captar",
    "conseguir",
    "alcance",
    "bookings",
    "orders",
    "followers",
    "visibility",
    "exposure",
    "aufträge",
    "buchungen",
    "bestellungen",
    "kundinnen",
    "kundschaft",
    "sichtbarkeit",
    "interessenten",
    "erzielen",
    "follower",
    "pedidos",
    "reservas",
    "visibilidad",
    "facturar",
    "clientas",
    "seguidores",
];

const SAID_BY_EVERYBODY: &[&str] = &[
    "quality",
    "high",
    "highest",
    "best",
    "better",
    "good",
    "great",
    "excellent",
    "excellence",
    "service",
    "services",
    "individual",
    "individually",
    "tailored",
    "custom",
    "customised",
    "customized",
    "personal",
    "personalised",
    "personalized",
    "professional",
    "professionals",
    "competent",
    "competence",
    "experience",
    "experienced",
    "expert",
    "experts",
    "expertise",
    "years",
    "solution",
    "solutions",
    "innovative",
    "innovation",
    "holistic",
    "reliable",
    "trusted",
    "passion",
    "passionate",
    "friendly",
    "team",
    "fair",
    "affordable",
    "price",
    "prices",
    "fast",
    "flexible",
    "modern",
    "unique",
    "leading",
    "customer",
    "customers",
    "client",
    "clients",
    "focus",
    "focused",
    "oriented",
    "satisfaction",
    "needs",
    "support",
    "value",
    "results",
    "success",
    "successful",
    "offer",
    "provide",
    "deliver",
    "qualität",
    "hohe",
    "höchste",
    "beste",
    "besten",
    "besser",
    "gute",
    "guter",
    "leistung",
    "leistungen",
    "individuelle",
    "individuell",
    "maßgeschneiderte",
    "maßgeschneidert",
    "persönlich",
    "persönliche",
    "professionell",
    "professionelle",
    "kompetent",
    "kompetenz",
    "erfahrung",
    "erfahren",
    "jahre",
    "jahren",
    "langjährige",
    "lösung",
    "lösungen",
    "innovativ",
    "innovative",
    "ganzheitlich",
    "ganzheitliche",
    "zuverlässig",
    "leidenschaft",
    "freundlich",
    "preis",
    "preise",
    "faire",
    "schnell",
    "flexibel",
    "einzigartig",
    "führend",
    "kunden",
    "kunde",
    "kundenorientiert",
    "zufriedenheit",
    "bedürfnisse",
    "erfolg",
    "erfolgreich",
    "bieten",
    "calidad",
    "alta",
    "mejor",
    "mejores",
    "buen",
    "buena",
    "servicio",
    "servicios",
    "individualizado",
    "personalizado",
    "personalizada",
    "profesional",
    "profesionales",
    "experiencia",
    "años",
    "solución",
    "soluciones",
    "innovador",
    "innovadoras",
    "integral",
    "confianza",
    "pasión",
    "amable",
    "equipo",
    "precio",
    "precios",
    "justos",
    "rápido",
    "flexible",
    "único",
    "líder",
    "clientes",
    "cliente",
    "satisfacción",
    "necesidades",
    "éxito",
    "ofrecemos",
    "betreuung",
    "beratung",
    "fairen",
    "preisen",
    "qualitativ",
    "hochwertige",
    "hochwertig",
    "atención",
    "trato",
    "cercano",
    "garantía",
    "compromiso",
];

/// Places that are one's own, as people call them.
const OWN_SITES: &[&str] =
    &["own_site", "site", "website", "homepage", "blog", "webseite", "internetseite", "web", "sitio"];
const OTHER_OWN_PLACES: &[&str] = &["newsletter", "podcast", "rundbrief", "boletín"];

/// Words that only hold others together.
const GLUE: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "for", "from", "get", "have", "i", "in", "is",
    "it", "make", "me", "more", "most", "much", "my", "of", "on", "or", "our", "so", "that", "the", "their", "them",
    "to", "us", "want", "we", "with", "you", "your", "through", "online", "social", "media", "because", "also", "very",
    "many", "than", "was", "will", "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "das", "dem", "den", "der",
    "des", "die", "durch", "ein", "eine", "einen", "einer", "es", "für", "ich", "im", "in", "ist", "machen", "mehr",
    "mein", "meine", "mit", "noch", "oder", "sehr", "sein", "sie", "sind", "so", "um", "und", "uns", "unser", "unsere",
    "unseren", "viel", "viele", "von", "weil", "wir", "wollen", "zu", "zum", "zur", "über", "el", "la", "los", "las",
    "un", "una", "y", "o", "de", "del", "en", "con", "por", "para", "que", "es", "son", "nuestro", "nuestra",
    "nuestros", "nuestras", "mi", "mis", "más", "muy", "queremos", "quiero", "tener", "hacer", "al", "se", "su", "sus",
    "porque", "también",
];

pub(super) fn is_only_ongoing(text: &str) -> bool {
    let said = text.trim().trim_end_matches(['.', '!', '…']).to_lowercase();
    ONGOING.contains(&said.as_str())
}

pub(super) fn is_own_place(said: &str) -> bool {
    is_own_site(said) || has_word_of(said, OTHER_OWN_PLACES)
}

pub(super) fn is_own_site(said: &str) -> bool {
    has_word_of(said, OWN_SITES)
}

fn has_word_of(said: &str, list: &[&str]) -> bool {
    said.to_lowercase().unicode_words().any(|word| list.contains(&word))
}

pub(super) fn is_only_money(text: &str) -> bool {
    is_only(text, MONEY)
}

pub(super) fn is_said_by_everybody(text: &str) -> bool {
    is_only(text, SAID_BY_EVERYBODY)
}

/// Whether a sentence has words of that list and none of its own; a number is a word of its own.
fn is_only(text: &str, list: &[&str]) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.unicode_words().filter(|word| !GLUE.contains(word)).peekable();
    words.peek().is_some() && words.all(|word| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_that_is_only_money_is_told_from_one_that_is_not() {
        for text in [
            "More sales.",
            "To increase our revenue and win new customers",
            "Mehr Umsatz durch neue Kunden",
            "Mehr Aufträge und mehr Sichtbarkeit",
            "Conseguir más clientes y aumentar las ventas",
        ] {
            assert!(is_only_money(text), "{text}");
        }
        for text in [
            "",
            "Nobody should be afraid of stairs",
            "Earn enough to live by the sea",
            "Kunden, die wieder lachen",
            "Que nadie tenga miedo",
            "!!!",
        ] {
            assert!(!is_only_money(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_of_ones_own_is_told_from_everybodys() {
        for text in [
            "Best quality and individual solutions",
            "Persönliche Beratung zu fairen Preisen",
            "Langjährige Erfahrung und höchste Qualität",
            "Servicio personalizado y profesional",
        ] {
            assert!(is_said_by_everybody(text), "{text}");
        }
        for text in
            ["They let me skip the plank", "20 years in one village", "Zehn Minuten am Tag", "Cinco personas por grupo"]
        {
            assert!(!is_said_by_everybody(text), "{text}");
        }
    }

    #[test]
    fn ongoing_with_something_beside_it_says_something() {
        assert!(is_only_ongoing("Ongoing."));
        assert!(is_only_ongoing(" laufend"));
        assert!(!is_only_ongoing("ongoing, every Friday after class"));
        assert!(!is_only_ongoing(""));
    }
}
