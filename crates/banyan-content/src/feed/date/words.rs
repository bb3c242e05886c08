//! Names of months, halves of the day and zones.

/// Signs that East Asian dates put behind the year, the month and the day.
pub(super) const CALENDAR_MARKS: [char; 6] = ['年', '月', '日', '년', '월', '일'];

/// The beginnings of the names of the months, January first, in the languages feeds come in. Where two languages
/// disagree about one, as Croatian and Polish about "lipanj" and "lipiec", that of more writers stands.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan",
        "jän",
        "jaen",
        "ene",
        "gen",
        "янв",
        "січ",
        "ιαν",
        "ian",
        "sty",
        "led",
        "oca",
        "tammi",
        "sij",
        "يناير",
        "ינו",
    ],
    &["feb", "fév", "fev", "фев", "лют", "φεβ", "lut", "úno", "uno", "şub", "sub", "helmi", "velj", "فبراير", "פבר"],
    &[
        "mar", "mär", "már", "mrz", "maa", "mrt", "мар", "бер", "μαρ", "μάρ", "μαώ", "μάώ", "bře", "bre", "ožu",
        "مارس", "מרץ",
    ],
    &["apr", "ápr", "avr", "abr", "апр", "кві", "απρ", "kwi", "dub", "nis", "huhti", "tra", "أبريل", "אפר"],
    &[
        "may", "mai", "mag", "mei", "maj", "máj", "май", "мая", "тра", "μαϊ", "μάι", "μαι", "kvě", "kve", "svi",
        "touko", "مايو", "מאי",
    ],
    &[
        "jun",
        "jún",
        "juin",
        "giu",
        "июн",
        "чер",
        "ιουν",
        "ιούν",
        "ιον",
        "iun",
        "cze",
        "červ",
        "cerv",
        "haz",
        "kesä",
        "يونيو",
        "יונ",
    ],
    &[
        "jul",
        "júl",
        "juil",
        "lug",
        "июл",
        "лип",
        "ιουλ",
        "ιούλ",
        "ιολ",
        "iul",
        "lip",
        "červenec",
        "červenc",
        "tem",
        "heinä",
        "يوليو",
        "יול",
    ],
    &["aug", "aoû", "aou", "ago", "авг", "сер", "αυγ", "αύγ", "sie", "srp", "ağu", "agu", "elo", "kol", "أغسطس", "אוג"],
    &["sep", "sze", "set", "сен", "вер", "σεπ", "wrz", "zář", "zar", "eyl", "syys", "ruj", "سبتمبر", "ספט"],
    &["oct", "okt", "ott", "out", "окт", "жов", "οκτ", "paź", "paz", "říj", "rij", "eki", "loka", "أكتوبر", "אוק"],
    &["nov", "ноя", "лис", "νοε", "νοέ", "lis", "kas", "marras", "stu", "نوفمبر", "נוב"],
    &["dec", "dez", "déc", "dic", "des", "дек", "гру", "δεκ", "gru", "pro", "ara", "joulu", "ديسمبر", "דצמ"],
];

/// The month a lower-case name means. Longer beginnings win, so "marras" is November and "mar" March.
pub(super) fn month(name: &str) -> Option<i8> {
    if name.chars().count() < 3 {
        return None;
    }
    let mut best: Option<(usize, i8)> = None;
    for (index, beginnings) in (1..).zip(MONTHS) {
        for beginning in beginnings {
            if name.starts_with(beginning) && best.is_none_or(|(len, _)| beginning.len() > len) {
                best = Some((beginning.len(), index));
            }
        }
    }
    best.map(|(_, month)| month)
}

pub(super) fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m" | "오전" | "上午" | "午前" => Some(false),
        "pm" | "p.m" | "오후" | "下午" | "午後" => Some(true),
        _ => None,
    }
}

/// Minutes east of Greenwich: `+01:00`, `-0800`, `+1`, `gmt+2`, `z`, `est`.
pub(super) fn offset(zone: &str) -> Option<i64> {
    let zone = zone.trim();
    if let Some((sign, digits)) = signed(zone) {
        return Some(sign * minutes(digits)?);
    }
    let letters = zone.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = zone.split_at(letters);
    let named = named(&name.to_ascii_lowercase())?;
    match signed(rest.trim()) {
        Some((sign, digits)) => Some(named + sign * minutes(digits)?),
        None => Some(named),
    }
}

fn signed(zone: &str) -> Option<(i64, &str)> {
    if let Some(digits) = zone.strip_prefix('+') {
        return Some((1, digits));
    }
    zone.strip_prefix(['-', '\u{2212}']).map(|digits| (-1, digits))
}

fn minutes(digits: &str) -> Option<i64> {
    let digits = digits.trim();
    let digits = digits.split([' ', '(']).next().unwrap_or(digits);
    if let Some((hours, minutes)) = digits.split_once(':') {
        return Some(super::iso::number::<i64>(hours)? * 60 + super::iso::number::<i64>(minutes)?);
    }
    let value: i64 = super::iso::number(digits)?;
    match digits.len() {
        1 | 2 => Some(value * 60),
        3 | 4 => Some(value / 100 * 60 + value % 100),
        _ => None,
    }
}

/// SOURCE: https://www.rfc-editor.org/rfc/rfc822#section-5 and https://data.iana.org/time-zones/ (2026-11-22).
fn named(name: &str) -> Option<i64> {
    let hours = match name {
        "z" | "ut" | "utc" | "gmt" | "wet" => 0,
        "bst" | "cet" | "met" | "mez" | "west" | "wat" => 1,
        "cest" | "mest" | "mesz" | "eet" | "sast" | "cat" => 2,
        "eest" | "msk" | "eat" | "trt" => 3,
        "msd" | "gst" => 4,
        "pkt" => 5,
        "ist" => return Some(5 * 60 + 30),
        "ict" | "wib" => 7,
        "hkt" | "sgt" | "awst" | "pht" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "acst" => return Some(9 * 60 + 30),
        "acdt" => return Some(10 * 60 + 30),
        "nzst" => 12,
        "nzdt" => 13,
        "brst" => -2,
        "adt" | "brt" | "art" => -3,
        "nst" => return Some(-(3 * 60 + 30)),
        "ndt" => return Some(-(2 * 60 + 30)),
        "ast" | "at" | "edt" => -4,
        "est" | "et" | "cdt" => -5,
        "cst" | "ct" | "mdt" => -6,
        "mst" | "mt" | "pdt" => -7,
        "pst" | "pt" | "akdt" => -8,
        "akst" => -9,
        "hst" => -10,
        _ => return None,
    };
    Some(hours * 60)
}
