//! Folder names as mail servers spell them: a seven-bit code of their own for everything beyond ASCII.
//!
//! SOURCE: <https://www.rfc-editor.org/rfc/rfc3501#section-5.1.3> (2026-11-22)

use base64::{
    Engine as _,
    alphabet::IMAP_MUTF7,
    engine::{GeneralPurpose, general_purpose::NO_PAD},
};

pub(super) fn encode(name: &str) -> String {
    let mut encoded = String::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let foreign = !is_plain(first);
        let end = rest.find(|c| is_plain(c) == foreign).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        if foreign {
            encoded += &shifted(run);
        } else {
            encoded += &run.replace('&', "&-");
        }
        rest = after;
    }
    encoded
}

fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~')
}

fn shifted(run: &str) -> String {
    let units: Vec<u8> = run.encode_utf16().flat_map(u16::to_be_bytes).collect();
    format!("&{}-", GeneralPurpose::new(&IMAP_MUTF7, NO_PAD).encode(units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_servers_keep_them() {
        for (name, expected) in [
            ("INBOX", "INBOX"),
            ("Entwürfe", "Entw&APw-rfe"),
            ("Q&A", "Q&-A"),
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
            ("🌿", "&2DzfPw-"),
            ("", ""),
        ] {
            assert_eq!(encode(name), expected);
        }
    }

    #[test]
    fn a_line_break_in_a_name_cannot_become_a_command() {
        assert!(encode("INBOX\r\nb2 DELETE INBOX").bytes().all(|byte| (b' '..=b'~').contains(&byte)));
    }
}
