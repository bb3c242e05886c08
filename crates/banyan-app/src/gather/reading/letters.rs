//! Letters as items: files and mail folders.

use banyan_content::mail::{self, Letter, MailError, PasteError};
use banyan_domain::{
    gather::{Item, ItemImage, ItemKind, Person},
    time::UtcMillis,
};
use banyan_net::{
    Net, Validators,
    imap::{ImapAccount, ImapTls, Mailbox},
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{ReadError, Reading, measure, unfold};
use crate::{
    gather::{
        SourceKind,
        add_source::{MailboxSecret, MailboxTls},
    },
    hex::hex,
};

/// Messages read in one poll; the rest comes with the next.
const MAX_MESSAGES: usize = 200;

/// Where the last poll of a mail folder ended.
#[derive(Serialize, Deserialize)]
struct Cursor {
    uid_validity: u32,
    last_uid: u32,
}

/// What came since `cursor`. Looks only: nothing in the folder is marked or moved.
pub(crate) async fn read_mailbox(
    net: &Net,
    secret: &MailboxSecret,
    cursor: Option<&str>,
) -> Result<(Reading, Option<String>), ReadError> {
    let account = ImapAccount {
        host: secret.host.clone(),
        port: secret.port,
        tls: match secret.tls {
            MailboxTls::Implicit => ImapTls::Implicit,
            MailboxTls::StartTls => ImapTls::StartTls,
            MailboxTls::None => ImapTls::None,
        },
        user: secret.user.clone(),
        password: SecretString::from(secret.password.clone()),
        folder: secret.folder.clone(),
    };
    let known: Option<Cursor> = cursor.and_then(|cursor| serde_json::from_str(cursor).ok());
    let address = format!("imap://{}@{}:{}/{}", secret.user, secret.host, secret.port, secret.folder);
    let failed = |source| ReadError::Mailbox { address: address.clone(), source };
    let mut mailbox = Mailbox::open(net, &account).await.map_err(failed)?;
    let uid_validity = mailbox.uid_validity();
    // Another validity: the numbers mean other messages now. All of it is looked at again; what is known stays known.
    let last = match known.filter(|known| known.uid_validity == uid_validity) {
        Some(known) => known.last_uid,
        // Of a full folder only the newest are looked at: what lies deeper is never news.
        None => mailbox.uid_next().unwrap_or(0).saturating_sub(1 + MAX_MESSAGES as u32),
    };
    let messages = mailbox.fetch_since(uid_validity, last, MAX_MESSAGES).await.map_err(failed)?;
    let last_uid = messages.iter().map(|message| message.uid).max().unwrap_or(last);
    mailbox.close().await;
    let size = messages.iter().map(|message| message.bytes.len()).sum();
    let read =
        move || messages.iter().filter_map(|message| mail::read(&message.bytes).ok()).filter_map(of_letter).collect();
    let items = unfold(size, read).await;
    let reading = Reading {
        kind: SourceKind::Mailbox,
        name: Some(format!("{} on {}", secret.folder, secret.host)),
        address,
        home_url: None,
        language: None,
        items,
        validators: Validators::default(),
        unchanged: false,
    };
    let cursor = serde_json::to_string(&Cursor { uid_validity, last_uid }).ok();
    Ok((reading, cursor))
}

/// A letter to many; personal mail and automatic answers are nobody's article.
fn of_letter(letter: Letter) -> Option<Item> {
    letter.is_newsletter().then(|| item_of(letter))
}

/// One letter, as somebody handed it over.
pub(crate) async fn read_handed(bytes: Vec<u8>, address: &str) -> Result<Reading, MailError> {
    Ok(handed(unfold(bytes.len(), move || mail::read(&bytes)).await?, address))
}

/// The same as its source, its words or its HTML; `subject` where the letter does not tell it.
pub(crate) async fn read_pasted(text: String, subject: String, address: &str) -> Result<Reading, PasteError> {
    Ok(handed(unfold(text.len(), move || mail::read_pasted(&text, &subject)).await?, address))
}

fn handed(letter: Letter, address: &str) -> Reading {
    let address = address.to_owned();
    Reading { items: vec![item_of(letter)], unchanged: false, ..Reading::unchanged(SourceKind::Hand, address) }
}

/// A file was named by hand: whoever names it means it.
pub(super) fn item_of(letter: Letter) -> Item {
    let remote_id = letter
        .message_id
        .clone()
        .unwrap_or_else(|| hex(&Sha256::digest(format!("{}\n{}", letter.subject, letter.text))));
    let author = letter.from.as_ref().map(|from| from.name.clone().unwrap_or_else(|| from.address.clone()));
    measure::within(Item {
        kind: ItemKind::Letter,
        remote_id,
        // An address that counts its reader is not one to publish.
        url: letter.web_view.filter(|view| !view.is_redirect).map(|view| view.url),
        title: letter.subject,
        summary: None,
        text: Some(letter.text),
        html: letter.html,
        language: letter.language,
        authors: author.into_iter().map(|name| Person { name }).collect(),
        categories: Vec::new(),
        image: letter
            .image
            .map(|image| ItemImage { url: image.url, alt: Some(image.alt).filter(|alt| !alt.trim().is_empty()) }),
        enclosure: None,
        published: letter.date.map(UtcMillis),
        updated: None,
        event: None,
    })
}
