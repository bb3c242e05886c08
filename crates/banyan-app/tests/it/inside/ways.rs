//! Every verb that fetches, asked to go to one address: straight, by a redirect, by a page, by an article, by a letter.

use std::collections::BTreeMap;

use banyan_app::{
    compose::{Draft, When, carry_item_at, preview_post},
    fresh_id,
    gather::{MailboxTls, NewSource, add_source, gather_once, list_arrivals, poll_source, read_site},
    publish::{list_channels, start_connecting},
};
use banyan_db::{run, values};
use banyan_domain::ids::SourceId;
use banyan_testkit::TestApp;

/// A public place that leads where the question says.
const PLACE: &str = "http://good.example";
const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];
/// At least so many connections outside belong to each address: redirects, a page read twice, a feed.
pub(super) const BEGIN_OUTSIDE: usize = REDIRECTS.len() + 3;

/// Says after each way which it was.
pub(super) async fn walk(test: &TestApp, address: &str, walked: impl Fn(&str)) {
    straight(test, address).await;
    walked("straight");
    by_a_public_place(test, address).await;
    walked("by a public place");
    by_an_article(test, address).await;
    walked("by an article");
    by_a_letter(test, address).await;
    walked("by a letter");
    by_a_draft(test, address).await;
    walked("by a draft");
    by_a_channel(test, address).await;
    walked("by a channel");
    by_a_mailbox(test, address).await;
    walked("by a mailbox");
}

fn leading(way: &str, address: &str) -> String {
    let address: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
    format!("{PLACE}/{way}?{address}")
}

/// The part of an address that forms for a server ask for.
fn host(address: &str) -> &str {
    let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

async fn add(test: &TestApp, address: String) -> Option<SourceId> {
    add_source(&test.app, &test.ada, NewSource::Address(address), false).await.ok().map(|(id, _)| id)
}

async fn straight(test: &TestApp, address: &str) {
    let _ = add(test, address.to_owned()).await;
    let _ = read_site(&test.app, address).await;
    // A source from before, or one that moved there.
    let id: SourceId = fresh_id();
    let tx = test.app.db.begin().await.unwrap();
    run(
        &*tx,
        "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, created_at, next_poll_at, failures)
         VALUES ($1, $2, 'feed', $3, $3, $4, 0, $5, 0)",
        values![id.0, test.ada.workspace.0, address, 0_i64, i64::MAX],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let _ = poll_source(&test.app, &test.ada, id).await;
}

async fn by_a_public_place(test: &TestApp, address: &str) {
    for status in REDIRECTS {
        assert!(add(test, leading(&status.to_string(), address)).await.is_none(), "{status} to {address}");
    }
    let page = leading("page", address);
    assert!(add(test, page.clone()).await.is_none(), "a page that names {address}");
    let _ = read_site(&test.app, &page).await;
}

/// Its link is asked for when it is carried and once more before it goes out; its picture is fetched.
async fn by_an_article(test: &TestApp, address: &str) {
    let source = add(test, leading("feed", address)).await.unwrap();
    carry(test, source).await;
}

async fn by_a_letter(test: &TestApp, address: &str) {
    let path = test.database().folder().join("letter.eml");
    let words = format!("View in browser: {address}\r\n\r\nRye rests for eighteen hours. {}\r\n", leading("", address));
    let html =
        format!("<p><a href=\"{address}\">View in browser</a></p><p><img src=\"{address}\" width=600>{words}</p>");
    let letter = format!(
        "From: Rye <news@rye.example>\r\nSubject: Bread\r\nMessage-ID: <{}@rye>\r\nList-Unsubscribe: <{address}>\r\n\
         List-Archive: <{address}>\r\nArchived-At: <{address}>\r\nContent-Type: text/html\r\n\r\n{html}",
        fresh_id::<uuid::Uuid>()
    );
    std::fs::write(&path, letter).unwrap();
    let path = NewSource::Path(path.display().to_string());
    let (source, _) = add_source(&test.app, &test.ada, path, false).await.unwrap();
    carry(test, source).await;
    banyan_app::gather::remove_source(&test.app, &test.ada, source).await.unwrap();
}

async fn carry(test: &TestApp, source: SourceId) {
    let newest = list_arrivals(&test.app, &test.ada, Some(source), None, 1).await.unwrap();
    carry_item_at(&test.app, &test.ada, newest[0].id, None, When::Now).await.unwrap();
    gather_once(&test.app).await.unwrap();
}

async fn by_a_draft(test: &TestApp, address: &str) {
    let channels = list_channels(&test.app, &test.ada).await.unwrap();
    let draft = Draft {
        text: "Rye".to_owned(),
        link: Some(address.to_owned()),
        language: None,
        channels: channels.iter().map(|channel| channel.id).collect(),
        ..Draft::default()
    };
    let _ = preview_post(&test.app, &test.ada, &draft).await;
}

async fn by_a_channel(test: &TestApp, address: &str) {
    for server in [address, host(address)] {
        for (network, form) in [
            ("mastodon", vec![("server", server)]),
            ("mastodon", vec![("server", server), ("credential", "pasted")]),
            ("bluesky", vec![("server", server), ("handle", "ada.good.example"), ("app_password", "a-b-c-d")]),
            ("bluesky", vec![("handle", server), ("app_password", "a-b-c-d")]),
        ] {
            let form: BTreeMap<String, String> =
                form.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let back = Some("https://linden.example/back");
            assert!(
                start_connecting(&test.app, &test.ada, network, form, back).await.is_err(),
                "{network} at {server}"
            );
        }
    }
}

async fn by_a_mailbox(test: &TestApp, address: &str) {
    let host = host(address).trim_matches(['[', ']']);
    for (port, tls) in
        [(993, MailboxTls::Implicit), (143, MailboxTls::StartTls), (143, MailboxTls::None), (6379, MailboxTls::None)]
    {
        let mailbox = NewSource::Mailbox {
            host: host.to_owned(),
            port,
            user: "ada".to_owned(),
            password: "secret".to_owned(),
            folder: "INBOX".to_owned(),
            tls,
        };
        assert!(add_source(&test.app, &test.ada, mailbox, false).await.is_err(), "a mailbox at {host}");
    }
}
