//! Addresses and server words as they may stand in a message or a log: without anything that opens a door.

use url::Url;

const MAX_CHARS: usize = 200;
/// Shorter mixtures of letters and digits are names; longer ones are keys.
const MIN_KEY_CHARS: usize = 20;

/// Without user, password, query and fragment; parts of the path that look like keys are hidden too, because bots and
/// webhooks carry theirs there.
pub(crate) fn address(address: &str) -> String {
    match Url::parse(address) {
        Ok(url) if url.has_host() => {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            let path: Vec<&str> = url.path().split('/').map(hide_key).collect();
            text(&format!("{}://{}{port}{}", url.scheme(), url.host_str().unwrap_or_default(), path.join("/")))
        }
        _ => text(before_secrets(address)),
    }
}

fn hide_key(part: &str) -> &str {
    let has = |test: fn(&char) -> bool| part.chars().any(|c| test(&c));
    let is_key = part.len() >= MIN_KEY_CHARS
        && has(char::is_ascii_digit)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_uppercase);
    if is_key { "…" } else { part }
}

/// What cannot be read as an address is cut wherever a secret could stand.
fn before_secrets(address: &str) -> &str {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let address = &address[..end];
    address.rfind('@').map_or(address, |at| &address[at + 1..])
}

/// Foreign words: one line, not endless, nothing that moves a cursor.
pub(crate) fn text(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).take(MAX_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(address(input), expected);
    }

    #[test]
    fn an_address_keeps_where_and_loses_who() {
        check("https://a:b@shop.example:8443/feed.xml?token=s3cret#x", "https://shop.example:8443/feed.xml");
        check("https://shop.example", "https://shop.example/");
        check("https://[::1]:80/x?y", "https://[::1]:80/x");
    }

    #[test]
    fn keys_in_a_path_are_hidden() {
        check("https://api.example/bot12345:AAabCDefGHijKL-mn/sendMessage", "https://api.example/…/sendMessage");
        check("https://hooks.example/T000/B000/xoXb1234567890abcdefGHIJ", "https://hooks.example/T000/B000/…");
        check(
            "https://shop.example/2026/a-long-headline-about-bread",
            "https://shop.example/2026/a-long-headline-about-bread",
        );
    }

    #[test]
    fn what_is_no_address_is_cut_short_before_its_secrets() {
        check("me:pw@shop.example/x?token=1", "shop.example/x");
        check("http://me:pw@[bad/?token=1", "[bad/");
        check(&"x".repeat(5_000), &"x".repeat(200));
        check("a\r\nb\u{1b}[2J", "ab[2J");
    }
}
