//! The same reading against a real Dovecot, where `BANYAN_TEST_IMAP=host:port,user,password` names one that holds at
//! least one letter.

use banyan_net::imap::{ImapAccount, ImapErrorKind, ImapTls, Mailbox};

use crate::peer::net;

fn account() -> Option<ImapAccount> {
    let named = std::env::var("BANYAN_TEST_IMAP").ok()?;
    let mut parts = named.splitn(3, ',');
    let (host, port) = parts.next()?.rsplit_once(':')?;
    Some(ImapAccount {
        host: host.to_owned(),
        port: port.parse().ok()?,
        tls: ImapTls::None,
        user: parts.next()?.to_owned(),
        password: parts.next()?.into(),
        folder: "INBOX".to_owned(),
    })
}

#[tokio::test]
async fn a_real_mailbox_is_read_twice_alike() {
    let Some(account) = account() else {
        eprintln!("skipped: no BANYAN_TEST_IMAP");
        return;
    };
    let net = net(&[&account.host], |_| {});
    let mut first = Mailbox::open(&net, &account).await.unwrap();
    let letters = first.fetch_since(0, 0, 20).await.unwrap();
    assert!(!letters.is_empty(), "the mailbox is empty");
    assert!(letters.is_sorted_by_key(|letter| letter.uid));
    assert!(letters.iter().all(|letter| letter.internal_date_ms.is_some() && !letter.bytes.is_empty()));
    let last = letters.last().unwrap().uid;
    assert!(first.fetch_since(first.uid_validity(), last, 20).await.unwrap().iter().all(|letter| letter.uid > last));
    first.close().await;

    let mut second = Mailbox::open(&net, &account).await.unwrap();
    assert_eq!(second.fetch_since(0, 0, 20).await.unwrap(), letters);

    let wrong = ImapAccount { password: "wrong".into(), ..account.clone() };
    assert_eq!(Mailbox::open(&net, &wrong).await.unwrap_err().kind, ImapErrorKind::LoginRefused);
    let gone = ImapAccount { folder: "Nirgendwo/Entwürfe".to_owned(), ..account };
    assert_eq!(Mailbox::open(&net, &gone).await.unwrap_err().kind, ImapErrorKind::NoSuchFolder);
}
