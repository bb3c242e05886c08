//! Bytes to text: marks, what the server says, what the document says, and what the bytes say themselves.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The document as text without characters no XML may hold; carriage returns are gone too.
pub(super) fn to_text<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    let text = decode(bytes, content_type);
    let is_clean = !text.bytes().any(|byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n'));
    if is_clean { text } else { Cow::Owned(clean(&text)) }
}

fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    if let Some(text) = marked(bytes) {
        return text;
    }
    let declared = [charset_of(content_type), prolog_charset(bytes)];
    let encodings = declared.into_iter().flatten().filter_map(|label| Encoding::for_label(label.trim().as_bytes()));
    let as_utf8 = std::str::from_utf8(bytes).ok();
    for encoding in encodings {
        if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            continue;
        }
        // Bytes that are UTF-8 throughout were hardly ever meant as one of the old one-byte alphabets.
        if as_utf8.is_some() && encoding.is_single_byte() {
            continue;
        }
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return text;
        }
    }
    as_utf8.map_or_else(|| Cow::Owned(mixed(bytes)), Cow::Borrowed)
}

/// A byte order mark, or the zeros that wide characters leave around `<`.
fn marked(bytes: &[u8]) -> Option<Cow<'_, str>> {
    Some(match bytes {
        [0, 0, 0xFE, 0xFF, rest @ ..] => wide(rest, u32::from_be_bytes),
        [0xFF, 0xFE, 0, 0, rest @ ..] => wide(rest, u32::from_le_bytes),
        [0, 0, 0, b'<', ..] => wide(bytes, u32::from_be_bytes),
        [b'<', 0, 0, 0, ..] => wide(bytes, u32::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0,
        [0, b'<' | b'{', 0, _, ..] => UTF_16BE.decode_without_bom_handling(bytes).0,
        [b'<' | b'{', 0, _, 0, ..] => UTF_16LE.decode_without_bom_handling(bytes).0,
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            std::str::from_utf8(rest).map_or_else(|_| Cow::Owned(mixed(rest)), Cow::Borrowed)
        }
        _ => return None,
    })
}

fn wide<'a>(bytes: &[u8], read: impl Fn([u8; 4]) -> u32) -> Cow<'a, str> {
    let (units, _) = bytes.as_chunks::<4>();
    Cow::Owned(units.iter().map(|unit| char::from_u32(read(*unit)).unwrap_or('\u{FFFD}')).collect())
}

fn charset_of(content_type: Option<&str>) -> Option<&str> {
    content_type?.split(';').skip(1).find_map(|parameter| {
        let (key, value) = parameter.split_once('=')?;
        key.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']))
    })
}

/// How far into a document its XML declaration may begin behind what a server printed before it.
const PROLOG_WITHIN: usize = 1024;

fn prolog_charset(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(PROLOG_WITHIN)];
    let begin = memchr::memmem::find(head, b"<?xml")?;
    let declaration = &head[begin..];
    let declaration = &declaration[..memchr::memchr(b'>', declaration)?];
    let at = memchr::memmem::find(declaration, b"encoding")? + "encoding".len();
    let value = declaration[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first().filter(|(quote, _)| matches!(**quote, b'"' | b'\''))?;
    std::str::from_utf8(&value[..memchr::memchr(*quote, value)?]).ok()
}

/// UTF-8 where it holds, the Windows alphabet for every byte that breaks it: what is left when texts of two origins
/// were put into one document. Where more breaks than holds, all of it is the Windows alphabet.
fn mixed(bytes: &[u8]) -> String {
    let (mut holds, mut breaks) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        holds += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        breaks += chunk.invalid().len();
    }
    if breaks > holds {
        return WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    }
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    out
}

fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n')) {
        out.push_str(&rest[..at]);
        if rest.as_bytes()[at] == b'\r' && rest.as_bytes().get(at + 1) != Some(&b'\n') {
            out.push('\n');
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_alphabet_is_believed_where_the_bytes_allow_it() {
        let koi8 = b"<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>\xF0\xD2\xC9</a>";
        assert!(to_text(koi8, None).ends_with("<a>При</a>"));
        assert_eq!(to_text(b"\xCF", Some("text/xml; charset=\"windows-1251\"")), "П");
    }

    #[test]
    fn utf8_is_recognised_under_a_wrong_declaration() {
        let text = "<?xml version='1.0' encoding='windows-1252'?><a>Zoë</a>";
        assert_eq!(to_text(text.as_bytes(), Some("text/xml; charset=iso-8859-1")), text);
    }

    #[test]
    fn a_byte_that_breaks_utf8_is_read_as_windows_would() {
        assert_eq!(to_text(b"caf\xE9 \xC3\xA9", None), "café é");
        assert_eq!(to_text(b"\xE9\xA0\xBB caf\xE9 \xE9", None), "é\u{a0}» café é");
    }

    #[test]
    fn wide_characters_are_found_with_and_without_a_mark() {
        for bytes in [
            b"\xFF\xFE<\0a\0".as_slice(),
            b"<\0a\0>\0",
            b"\xFE\xFF\0<\0a",
            b"\0<\0a\0>",
            b"\0\0\xFE\xFF\0\0\0<\0\0\0a",
            b"<\0\0\0a\0\0\0",
        ] {
            assert!(to_text(bytes, None).starts_with("<a"), "{bytes:?}");
        }
    }

    #[test]
    fn characters_xml_may_not_hold_are_left_out() {
        assert_eq!(to_text(b"a\x00b\x0Bc\r\nd\te", None), "abc\nd\te");
    }
}
