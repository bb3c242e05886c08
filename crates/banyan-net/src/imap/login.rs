//! Who we are: the password travels once, in the safest form the server understands.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use secrecy::ExposeSecret as _;

use super::{
    ImapAccount, ImapErrorKind,
    error::Trouble,
    wire::{Outcome, Reply, Wire},
};

pub(super) async fn login(wire: &mut Wire, account: &ImapAccount) -> Result<(), Trouble> {
    let (user, password) = (account.user.as_str(), account.password.expose_secret());
    if user.contains(BREAKS) || password.contains(BREAKS) {
        return Err(ImapErrorKind::LoginRefused.into());
    }
    let abilities = abilities(wire).await?;
    let can = |ability: &str| abilities.iter().any(|able| able == ability);
    let outcome = if can("AUTH=PLAIN") {
        plain(wire, user, password, can("SASL-IR")).await?
    } else if can("LOGINDISABLED") {
        return Err(Trouble::said(ImapErrorKind::LoginRefused, "no password is taken on this connection"));
    } else {
        wire.command(&format!("LOGIN {} {}", quoted(user), quoted(password))).await?
    };
    if outcome.is_ok() {
        return Ok(());
    }
    Err(Trouble::said(ImapErrorKind::LoginRefused, &without(password, &outcome.last().words())))
}

/// Would end the line, or the field.
const BREAKS: [char; 3] = ['\r', '\n', '\0'];

/// A refusal is shown to people; some servers repeat what they were told.
fn without(password: &str, words: &str) -> String {
    if password.is_empty() { words.to_owned() } else { words.replace(password, "…") }
}

async fn abilities(wire: &mut Wire) -> Result<Vec<String>, Trouble> {
    let replies = wire.command("CAPABILITY").await?.ok_or(ImapErrorKind::NotUnderstood)?;
    let told = replies.iter().filter(|reply| reply.word(1).as_deref() == Some("CAPABILITY"));
    Ok(told.flat_map(Reply::all_words).map(|word| word.to_ascii_uppercase()).collect())
}

/// SOURCE: https://www.rfc-editor.org/rfc/rfc4616 (2026-11-22)
async fn plain(wire: &mut Wire, user: &str, password: &str, at_once: bool) -> Result<Outcome, Trouble> {
    let words = BASE64_STANDARD.encode(format!("\0{user}\0{password}"));
    if at_once {
        wire.command(&format!("AUTHENTICATE PLAIN {words}")).await
    } else {
        wire.command_in_two("AUTHENTICATE PLAIN", &words).await
    }
}

pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_in_a_password_do_not_end_it() {
        assert_eq!(quoted(r#"a"b\c"#), r#""a\"b\\c""#);
    }
}
