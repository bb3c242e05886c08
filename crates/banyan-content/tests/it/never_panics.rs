//! Any bytes at all: an answer or an error, never a panic.

use banyan_content::{article, html, image, language, mail, markdown, page};
use proptest::prelude::*;
use url::Url;

/// Arbitrary text, and text made of the pieces parsers trip over.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "</",
        "/>",
        "<p",
        "<div ",
        "<a href='",
        "\"",
        "'",
        "=",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<svg>",
        "<table>",
        "<td>",
        "<img src=",
        "srcset=', ,",
        "&",
        "&#x",
        ";",
        "&zwnj;",
        "é",
        "\u{0}",
        "\u{200d}",
        "\u{1f600}",
        " ",
        "\n",
        "{\"@type\":",
        "[",
        "}",
        "<style>",
        "style=';:",
        "data-cfemail=é",
        "<form>",
        "<input type=email",
        "mailto:%ff",
        "tel:",
        "<base href='//",
        "<li>",
        "<pre>",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_markup_is_read(markup in markup()) {
        let base = Url::parse("https://a.example/b/").unwrap();
        html::to_text(&markup);
        html::images(&markup, Some(&base));
        page::read(&markup, &base);
        let clean = html::sanitise(&markup, Some(&base));
        prop_assert_eq!(html::sanitise(&clean, Some(&base)), clean);
        let _ = article::read(&markup, &base);
        language::guess(&markup);
        language::tag(&markup);
    }

    #[test]
    fn any_address_is_cleaned_once(address in "(https?://)?[a-z./?&=#_%\u{e9}]{0,60}") {
        let clean = html::without_tracking(&address);
        prop_assert_eq!(html::without_tracking(&clean), clean);
    }

    #[test]
    fn any_message_is_read(pieces in prop::collection::vec(message_piece(), 0..40), noise in any::<Vec<u8>>()) {
        let mut message = pieces.concat().into_bytes();
        let _ = mail::read(&message);
        let _ = mail::read_pasted(&pieces.concat(), "");
        message.extend_from_slice(&noise);
        let _ = mail::read(&message);
        let _ = mail::read(&noise);
        let _ = mail::read_pasted(&String::from_utf8_lossy(&message), "x");
        for found in mail::Mailbox::new(message.as_slice()) {
            prop_assert!(found.is_ok());
        }
    }

    #[test]
    fn any_link_is_unwrapped_once(link in "(https?://)?(click\\.|links\\.)?[a-z.]{0,12}(/CL0/|\\?u=)?[a-zA-Z0-9%=:/.?&]{0,60}") {
        let (unwrapped, _) = mail::unwrapped(&link);
        prop_assert_eq!(&mail::unwrapped(&unwrapped).0, &unwrapped);
    }

    #[test]
    fn any_file_is_read(path in "[a-z0-9_./\u{e9}-]{0,30}", front in "(---|\\+\\+\\+)\n[a-z:='\\[\\]{}&*\\- \n0-9]{0,60}\n(---|\\+\\+\\+)\n", body in any::<String>()) {
        let _ = markdown::read(&path, &format!("{front}{body}"), None);
        let _ = markdown::read(&path, &body, None);
        markdown::is_document(&path);
        let clean = markdown::to_html(&body);
        prop_assert_eq!(html::sanitise(&clean, None), clean);
    }

    #[test]
    fn any_bytes_are_a_picture_or_none(kind in 0_usize..4, noise in any::<Vec<u8>>()) {
        let magic: [&[u8]; 4] = [b"\xFF\xD8\xFF\xE0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "];
        let file = [magic[kind], &noise].concat();
        let _ = image::fit(&file, image::Fit { max_bytes: 100_000, max_pixels: 10_000, max_side: 100 });
    }
}

/// What messages are made of, and what breaks them.
fn message_piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "From: a@b.example\r\n",
        "From ",
        "From x Tue Mar  5 10:11:12 2024\n",
        "Subject: Fwd: x\r\n",
        "Subject: =?utf-8?q?=C3?=\r\n",
        "Date: x 99\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n",
        "Content-Type: text/html; charset=utf-7\r\n",
        "Content-Type: message/rfc822\r\n",
        "--b\r\n",
        "--b--\r\n",
        "\r\n",
        "\n\n",
        "List-Id: <",
        "List-Unsubscribe: <x>\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n",
        "=C3=",
        "8J+Y",
        "<p>From: <b>Rye</b> &lt;news@rye.example&gt;<br>Date: 5 March 2024<br>To: x<br>",
        "---------- Forwarded message ---------\n",
        "To: me\nSubject: y\n",
        "<a href='",
        "https://",
        "unsubscribe",
        "view in browser",
        "'>",
        "</p>",
        "<table><tr><td>",
        "\u{200c}",
        "\u{e9}",
        "> ",
        "\0",
    ])
}
