//! Answers in the shapes of the fixtures, with this town's facts in them.

use serde_json::{Value, json};

use super::{
    state::{App, MediaFile, Note, SimAccount, SimStatus, Town},
    words,
};

pub(super) fn account(town: &Town, account: &SimAccount, base: &str) -> Value {
    let mut shape = fixture(include_str!("../fixtures/account.json"));
    let said: Vec<&SimStatus> = town.statuses.iter().filter(|status| status.account == account.id).collect();
    let name = &account.name;
    set(&mut shape, "id", json!(account.id.to_string()));
    set(&mut shape, "username", json!(name));
    set(&mut shape, "acct", json!(name));
    set(&mut shape, "display_name", json!(account.display_name));
    set(&mut shape, "url", json!(format!("{base}/@{name}")));
    set(&mut shape, "uri", json!(format!("{base}/users/{name}")));
    set(&mut shape, "followers_count", json!(account.followers.len()));
    set(&mut shape, "statuses_count", json!(said.len()));
    let last = said.last().map(|status| iso(status.created_ms).chars().take(10).collect::<String>());
    set(&mut shape, "last_status_at", json!(last));
    shape
}

pub(super) fn status(town: &Town, status: &SimStatus, viewer: Option<u64>, base: &str) -> Value {
    let mut shape = fixture(include_str!("../fixtures/status.json"));
    let author = town.account_by_id(status.account);
    let name = author.map_or("", |author| author.name.as_str());
    let reply_to = status.reply_to.and_then(|id| town.status(id));
    let replies = town.statuses.iter().filter(|other| other.reply_to == Some(status.id)).count();
    let media: Vec<Value> = status
        .media
        .iter()
        .filter_map(|id| town.media.iter().find(|file| file.id == *id))
        .map(|f| picture(f, base))
        .collect();
    set(&mut shape, "id", json!(status.id.to_string()));
    set(&mut shape, "created_at", json!(iso(status.created_ms)));
    set(&mut shape, "edited_at", json!(status.edited_ms.map(iso)));
    set(&mut shape, "in_reply_to_id", json!(status.reply_to.map(|id| id.to_string())));
    set(&mut shape, "in_reply_to_account_id", json!(reply_to.map(|other| other.account.to_string())));
    set(&mut shape, "sensitive", json!(!status.warning.is_empty()));
    set(&mut shape, "spoiler_text", json!(status.warning));
    set(&mut shape, "visibility", json!(status.visibility));
    set(&mut shape, "language", json!(status.language));
    set(&mut shape, "uri", json!(format!("{base}/users/{name}/statuses/{}", status.id)));
    set(&mut shape, "url", json!(format!("{base}/@{name}/{}", status.id)));
    set(&mut shape, "replies_count", json!(replies));
    set(&mut shape, "reblogs_count", json!(status.reblogs.len()));
    set(&mut shape, "favourites_count", json!(status.favourites.len()));
    set(&mut shape, "content", json!(words::html(&status.text, base)));
    set(&mut shape, "media_attachments", json!(media));
    let poll = status.poll.as_ref().map(|poll| {
        let option = |(title, votes): (&String, &u64)| json!({ "title": title, "votes_count": votes });
        let options: Vec<Value> = poll.options.iter().zip(&poll.votes).map(option).collect();
        json!({ "id": status.id.to_string(), "expires_at": iso(poll.expires_ms), "expired": false, "multiple": poll.multiple,
                "votes_count": poll.votes.iter().sum::<u64>(), "voters_count": poll.voters, "options": options, "emojis": [] })
    });
    set(&mut shape, "poll", json!(poll));
    set(&mut shape, "account", author.map_or(Value::Null, |author| account(town, author, base)));
    set(&mut shape, "mentions", mentions(town, &status.text, base));
    set(&mut shape, "tags", tags(&status.text, base));
    // Only its author sees which program a post came from.
    let app = (viewer == Some(status.account)).then(|| json!({ "name": status.app_name, "website": null }));
    set(&mut shape, "application", json!(app));
    for (field, who) in [("favourited", &status.favourites), ("reblogged", &status.reblogs)] {
        set(&mut shape, field, json!(viewer.is_some_and(|viewer| who.contains(&viewer))));
    }
    if town.behaviour.api_version.is_none()
        && let Some(fields) = shape.as_object_mut()
    {
        fields.retain(|name, _| !name.starts_with("quote"));
    }
    shape
}

fn mentions(town: &Town, text: &str, base: &str) -> Value {
    let named = words::names(text).into_iter().filter_map(|name| town.account(&name));
    let shown = named.map(|account| {
        let name = &account.name;
        json!({ "id": account.id.to_string(), "username": name, "acct": name, "url": format!("{base}/@{name}") })
    });
    shown.collect()
}

fn tags(text: &str, base: &str) -> Value {
    let name =
        |tag: String| json!({ "name": tag.to_lowercase(), "url": format!("{base}/tags/{}", tag.to_lowercase()) });
    words::tags(text).into_iter().map(name).collect()
}

pub(super) fn picture(file: &MediaFile, base: &str) -> Value {
    let mut shape = fixture(include_str!("../fixtures/media.json"));
    let ready = file.looks_left == 0;
    let address = |size: &str| json!(ready.then(|| format!("{base}/media/{}/{size}", file.id)));
    set(&mut shape, "id", json!(file.id.to_string()));
    set(&mut shape, "url", address("original"));
    set(&mut shape, "preview_url", address("small"));
    set(&mut shape, "description", json!(file.description));
    shape
}

/// `None`: the one who did it is gone.
pub(super) fn note(town: &Town, note: &Note, base: &str) -> Option<Value> {
    let from = town.account_by_id(note.from)?;
    let mut shape = fixture(include_str!("../fixtures/notifications.json")).get_mut(0)?.take();
    set(&mut shape, "id", json!(note.id.to_string()));
    set(&mut shape, "type", json!(note.kind.word()));
    set(&mut shape, "created_at", json!(iso(note.at_ms)));
    set(&mut shape, "group_key", json!(format!("ungrouped-{}", note.id)));
    set(&mut shape, "account", account(town, from, base));
    if let Some(about) = note.status.and_then(|id| town.status(id)) {
        set(&mut shape, "status", status(town, about, Some(note.to), base));
    }
    Some(shape)
}

pub(super) fn application(app: &App) -> Value {
    let mut shape = fixture(include_str!("../fixtures/application.json"));
    set(&mut shape, "id", json!(app.id.to_string()));
    set(&mut shape, "name", json!(app.name));
    set(&mut shape, "scopes", json!(app.scopes.split_whitespace().collect::<Vec<_>>()));
    set(&mut shape, "redirect_uri", json!(app.redirect_uris.join("\n")));
    set(&mut shape, "redirect_uris", json!(app.redirect_uris));
    set(&mut shape, "client_id", json!(app.client_id));
    set(&mut shape, "client_secret", json!(app.client_secret));
    shape
}

/// A field of an object; the fixtures are objects.
pub(super) fn set(shape: &mut Value, name: &str, value: Value) {
    if let Some(fields) = shape.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

pub(super) fn fixture(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

pub(super) fn iso(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms).map(|at| format!("{at:.3}")).unwrap_or_default()
}
