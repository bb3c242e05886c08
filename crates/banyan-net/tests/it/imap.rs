//! Reading a mailbox: polite servers, rude ones, and what is said on an open wire.

use std::time::Duration;

use banyan_net::imap::{ImapAccount, ImapErrorKind, ImapTls, MAX_MESSAGE_BYTES, Mailbox};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::{
    imap_peer::{MailServer, Manners, PASSWORD},
    peer::{Peer, net},
    secrecy::printed,
    tls::certified,
};

async fn refused(server: &MailServer, account: &ImapAccount) -> ImapErrorKind {
    let error = Mailbox::open(&server.net(), account).await.unwrap_err();
    assert!(!printed(&error).contains(PASSWORD), "{}", printed(&error));
    error.kind
}

async fn opened(manners: Manners) -> (MailServer, Mailbox) {
    let server = MailServer::with(manners).await;
    let mailbox = Mailbox::open(&server.net(), &server.account(ImapTls::None)).await.unwrap();
    (server, mailbox)
}

#[tokio::test]
async fn new_letters_come_whole_and_oldest_first() {
    let (server, mut mailbox) = opened(Manners::default()).await;
    assert_eq!((mailbox.uid_validity(), mailbox.uid_next()), (77, Some(8)));
    let letters = mailbox.fetch_since(77, 0, 10).await.unwrap();
    assert_eq!(letters.iter().map(|letter| letter.uid).collect::<Vec<_>>(), [3, 7]);
    assert_eq!(letters[1].bytes, "Subject: seven\r\n\r\n)(\"{9}\r\n");
    assert_eq!((letters[0].internal_date_ms, letters[0].is_cut), (Some(1_795_305_600_000), false));
    mailbox.close().await;
    let said = server.commands();
    assert!(said.iter().all(|command| !command.contains("SELECT") && !command.contains("STORE")), "{said:?}");
    assert!(said.iter().filter(|command| command.contains("BODY")).all(|command| command.contains("BODY.PEEK[]")));
    assert_eq!(said.last().unwrap(), "LOGOUT");
}

#[tokio::test]
async fn letters_already_seen_stay_where_they_are() {
    let (_server, mut mailbox) = opened(Manners::default()).await;
    for (uid_validity, last_uid, max, expected) in [
        (77, 3, 10, vec![7]),
        // The last one is named by every range, seen or not.
        (77, 7, 10, vec![]),
        (77, u32::MAX, 10, vec![]),
        (77, 0, 1, vec![3]),
        (77, 0, 0, vec![]),
        // Numbered anew: what we know says nothing.
        (76, 7, 10, vec![3, 7]),
    ] {
        let letters = mailbox.fetch_since(uid_validity, last_uid, max).await.unwrap();
        let numbers: Vec<u32> = letters.iter().map(|letter| letter.uid).collect();
        assert_eq!(numbers, expected, "{uid_validity} {last_uid} {max}");
    }
}

#[tokio::test]
async fn a_folder_is_asked_for_in_the_servers_spelling() {
    let server = MailServer::with(Manners::default()).await;
    let drafts = ImapAccount { folder: "Entwürfe".to_owned(), ..server.account(ImapTls::None) };
    assert!(Mailbox::open(&server.net(), &drafts).await.is_ok());
    let gone = ImapAccount { folder: "Gone".to_owned(), ..server.account(ImapTls::None) };
    assert_eq!(refused(&server, &gone).await, ImapErrorKind::NoSuchFolder);
}

#[tokio::test]
async fn a_password_is_given_in_the_form_the_server_takes() {
    for abilities in ["IMAP4rev1 AUTH=PLAIN SASL-IR", "IMAP4rev1", "imap4rev1 auth=plain sasl-ir"] {
        opened(Manners { abilities, ..Manners::default() }).await;
    }
    let asks_first = Manners { abilities: "IMAP4rev1 AUTH=PLAIN", ..Manners::default() };
    let encoded = BASE64_STANDARD.encode(format!("\0ada\0{PASSWORD}"));
    let asks_first = asks_first.saying("AUTHENTICATE PLAIN", "* OK one moment\r\n+ \r\n");
    // The second half has no tag of its own, so all of it is the command.
    opened(asks_first.saying(encoded.leak(), "b2 OK welcome\r\n")).await;
    let none = MailServer::with(Manners { abilities: "IMAP4rev1 LOGINDISABLED", ..Manners::default() }).await;
    assert_eq!(refused(&none, &none.account(ImapTls::None)).await, ImapErrorKind::LoginRefused);
    assert!(!none.heard_a_password());
}

#[tokio::test]
async fn a_wrong_password_is_said_without_repeating_it() {
    let repeats = Manners::default().saying("AUTHENTICATE", format!("TAG NO not `{PASSWORD}`\r\n"));
    let server = MailServer::with(repeats).await;
    assert_eq!(refused(&server, &server.account(ImapTls::None)).await, ImapErrorKind::LoginRefused);
    let broken = ImapAccount { password: "a\r\nb2 LOGOUT".into(), ..server.account(ImapTls::None) };
    assert_eq!(refused(&server, &broken).await, ImapErrorKind::LoginRefused);
    assert!(!format!("{broken:?}").contains("LOGOUT"));
}

#[tokio::test]
async fn an_encrypted_mailbox_opens_both_ways_and_only_to_whom_we_trust() {
    let (tls, root) = certified("localhost");
    for (mode, from_the_start) in [(ImapTls::Implicit, true), (ImapTls::StartTls, false)] {
        let manners =
            Manners { tls: Some(tls.clone()), encrypted_from_the_start: from_the_start, ..Manners::default() };
        let server = MailServer::with(manners).await;
        let account = ImapAccount { host: "localhost".to_owned(), ..server.account(mode) };
        let trusting = net(&["localhost"], |settings| settings.extra_roots_pem = vec![root.clone()]);
        let mut mailbox = Mailbox::open(&trusting, &account).await.unwrap();
        assert_eq!(mailbox.fetch_since(77, 3, 10).await.unwrap().len(), 1);

        let before = server.commands().len();
        let error = Mailbox::open(&net(&["localhost"], |_| {}), &account).await.unwrap_err();
        assert_eq!(error.kind, ImapErrorKind::NotEncrypted);
        assert!(server.commands()[before..].iter().all(|command| command == "STARTTLS"));
    }
}

#[tokio::test]
async fn no_password_is_spoken_on_a_wire_that_was_to_be_encrypted() {
    for manners in [
        Manners::default().saying("STARTTLS", "TAG NO never\r\n"),
        Manners { greeting: "* PREAUTH I know you\r\n", ..Manners::default() },
    ] {
        let server = MailServer::with(manners).await;
        assert_eq!(refused(&server, &server.account(ImapTls::StartTls)).await, ImapErrorKind::NotEncrypted);
        assert!(!server.heard_a_password(), "{:?}", server.commands());
    }
}

/// They would be taken for words of the encrypted server.
#[tokio::test]
async fn words_slipped_in_before_encryption_end_it() {
    let (tls, root) = certified("localhost");
    let polite = Manners { tls: Some(tls), ..Manners::default() };
    let slips = polite.saying("STARTTLS", "TAG OK begin\r\n* CAPABILITY LOGIN\r\n");
    let server = MailServer::with(slips).await;
    let account = ImapAccount { host: "localhost".to_owned(), ..server.account(ImapTls::StartTls) };
    let trusting = net(&["localhost"], |settings| settings.extra_roots_pem = vec![root]);
    let error = Mailbox::open(&trusting, &account).await.unwrap_err();
    assert_eq!((error.kind, server.commands()), (ImapErrorKind::NotEncrypted, vec!["STARTTLS".to_owned()]));
}

#[tokio::test]
async fn a_mailbox_inside_is_opened_only_if_the_operator_named_it() {
    let canary = Peer::canary().await;
    let account = |host: &str, port, tls| ImapAccount {
        host: host.to_owned(),
        port,
        tls,
        user: "ada".to_owned(),
        password: PASSWORD.into(),
        folder: "INBOX".to_owned(),
    };
    let net = net(&[], |_| {});
    for (host, port, kind) in [
        ("127.0.0.1", canary.address.port(), ImapErrorKind::Forbidden),
        ("2130706433", 993, ImapErrorKind::Forbidden),
        ("::1", 993, ImapErrorKind::Forbidden),
        ("localhost", 143, ImapErrorKind::Forbidden),
        ("mail.internal", 993, ImapErrorKind::Forbidden),
        ("imap.shop.example", 25, ImapErrorKind::Forbidden),
        ("imap shop", 993, ImapErrorKind::BadAddress),
    ] {
        let error = Mailbox::open(&net, &account(host, port, ImapTls::Implicit)).await.unwrap_err();
        assert_eq!(error.kind, kind, "{host}:{port}");
    }
    let open = Mailbox::open(&net, &account("8.8.8.8", 143, ImapTls::None)).await.unwrap_err();
    assert_eq!((open.kind, canary.connections()), (ImapErrorKind::NotEncrypted, 0));
}

#[tokio::test]
async fn a_letter_too_long_is_cut_and_says_so() {
    let letters = vec![(1, vec![b'x'; MAX_MESSAGE_BYTES]), (2, vec![b'y'; MAX_MESSAGE_BYTES + 1])];
    let (_server, mut mailbox) = opened(Manners { letters, ..Manners::default() }).await;
    let letters = mailbox.fetch_since(77, 0, 10).await.unwrap();
    let sizes: Vec<(usize, bool)> = letters.iter().map(|letter| (letter.bytes.len(), letter.is_cut)).collect();
    assert_eq!(sizes, [(MAX_MESSAGE_BYTES, false), (MAX_MESSAGE_BYTES, true)]);
}

#[tokio::test]
async fn rude_servers_are_left_with_a_clear_word() {
    const RUDE: &[(&str, ImapErrorKind)] = &[
        ("", ImapErrorKind::ConnectionLost),
        ("* 1 FETCH (UID 3 BODY[]<0> {99999999999}\r\n", ImapErrorKind::TooLarge),
        ("* 1 FETCH (UID 3 BODY[]<0> {16777217}\r\nx", ImapErrorKind::TooLarge),
        ("hello there\r\n", ImapErrorKind::NotUnderstood),
        ("\u{0}\u{1}\r\n", ImapErrorKind::NotUnderstood),
    ];
    for (said, kind) in RUDE {
        let (_server, mut mailbox) = opened(Manners::default().saying("UID FETCH", *said)).await;
        assert_eq!(mailbox.fetch_since(77, 0, 10).await.unwrap_err().kind, *kind, "{said}");
    }
    for greeting in ["* BYE too busy\r\n", "HTTP/1.1 400 Bad Request\r\n"] {
        let server = MailServer::with(Manners { greeting, ..Manners::default() }).await;
        let kind = refused(&server, &server.account(ImapTls::None)).await;
        assert!(matches!(kind, ImapErrorKind::NotConnected | ImapErrorKind::NotUnderstood), "{kind:?}");
    }
}

#[tokio::test]
async fn a_letter_the_server_cannot_hand_out_does_not_hide_the_next() {
    let (_server, mut mailbox) = opened(Manners::default().saying("UID FETCH 3 ", "TAG NO cannot convert\r\n")).await;
    let letters = mailbox.fetch_since(77, 0, 10).await.unwrap();
    assert_eq!(letters.iter().map(|letter| letter.uid).collect::<Vec<_>>(), [7]);
}

#[tokio::test]
async fn what_came_before_the_line_broke_is_kept() {
    let (_server, mut mailbox) = opened(Manners::default().saying("UID FETCH 7 ", "")).await;
    assert_eq!(mailbox.fetch_since(77, 0, 10).await.unwrap().len(), 1);
    assert_eq!(mailbox.fetch_since(77, 3, 10).await.unwrap_err().kind, ImapErrorKind::ConnectionLost);
}

#[tokio::test]
async fn a_server_that_falls_silent_or_never_stops_is_left() {
    let server = MailServer::with(Manners::default().saying("UID SEARCH", "* OK\r\n")).await;
    let hasty = net(&["127.0.0.1"], |settings| settings.total_timeout = Duration::from_millis(200));
    let mut mailbox = Mailbox::open(&hasty, &server.account(ImapTls::None)).await.unwrap();
    assert_eq!(mailbox.fetch_since(77, 0, 10).await.unwrap_err().kind, ImapErrorKind::TimedOut);

    let endless = Manners::default().saying("UID SEARCH", "* SEARCH 1\r\n".repeat(20_000));
    let (_server, mut mailbox) = opened(endless).await;
    assert_eq!(mailbox.fetch_since(77, 0, 10).await.unwrap_err().kind, ImapErrorKind::TooLarge);
}
