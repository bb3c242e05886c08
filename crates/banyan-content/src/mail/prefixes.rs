//! The marks mail programs put before subjects when they pass on or answer.

/// Begin subjects of messages that are passed on.
const FORWARD_PREFIXES: &[&str] = &[
    "fwd",
    "fw",
    "wg",
    "tr",
    "rv",
    "enc",
    "vs",
    "vb",
    "vl",
    "vl.",
    "vid",
    "doorst",
    "pd",
    "pr",
    "i",
    "továbbítás",
    "továbbítva",
    "ilt",
    "i̇lt",
    "пересл",
    "fs",
    "転送",
    "转发",
    "轉寄",
    "전달",
    "wtr",
    "továbbítva",
    "přep",
    "přeposlaná",
    "πρθ",
    "trs",
    "fwd.",
    "res",
];

/// Begin subjects of answers.
const ANSWER_PREFIXES: &[&str] =
    &["re", "aw", "antw", "sv", "ynt", "odp", "r", "rif", "vá", "απ", "回复", "回覆", "返信", "답장", "отв", "re[2]"];

pub(super) fn has_answer_prefix(subject: &str) -> bool {
    let prefix = subject.split([':', '：']).next().unwrap_or_default().trim().to_lowercase();
    prefix.len() < subject.len() && ANSWER_PREFIXES.contains(&prefix.as_str())
}

pub(super) fn has_forward_prefix(subject: &str) -> bool {
    without_forward_prefix(subject) != subject.trim()
}

/// Takes off `Fwd:`, `WG:` and their kin, also stacked and with replies between.
pub(super) fn without_forward_prefix(subject: &str) -> &str {
    let mut subject = subject.trim();
    while let Some((prefix, rest)) = subject.split_once([':', '：']) {
        let prefix = prefix.trim().trim_start_matches('[').to_lowercase();
        if !FORWARD_PREFIXES.contains(&prefix.as_str()) {
            break;
        }
        subject = rest.trim().trim_end_matches(']');
    }
    subject
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forward_marks_are_taken_off_and_nothing_else() {
        let table = [
            ("Fwd: Our oven", "Our oven"),
            ("WG: Fwd: AW: Our oven", "AW: Our oven"),
            ("TR : Notre four", "Notre four"),
            ("转发：新炉子", "新炉子"),
            ("Re: Our oven", "Re: Our oven"),
            ("Note: Our oven", "Note: Our oven"),
            ("Our oven", "Our oven"),
        ];
        for (subject, expected) in table {
            assert_eq!(without_forward_prefix(subject), expected);
            assert_eq!(has_forward_prefix(subject), subject != expected);
        }
    }
}
