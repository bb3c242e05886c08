//! A form that was sent after its session had ended: it goes with its sender through signing in, inside the pages, and is
//! sent again by nobody but them. Nothing of it is stored here.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use askama::Template;
use axum::{
    body::{Body, to_bytes},
    extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request, multipart::Field},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use futures::StreamExt as _;
use http::{header, request::Parts};

use crate::{
    compose::library::receive::{AROUND_WORDS, MOST_SENT},
    page::Page,
};

/// The longest words that are kept.
const MOST_BYTES: usize = 256 * 1024;
/// Files come along up to so many bytes together.
pub(crate) const MOST_OF_FILES: usize = 4 * 1024 * 1024;
/// What may come without a word or a piece of a file showing in it: nobody is signed in, and a part whose head never ends
/// is held until it does.
const MOST_UNSEEN: usize = 16 * 1024 * 1024;
/// Fields that hold secrets: a form with one of them is typed again.
const SECRET: [&str; 5] = ["password", "secret", "credential", "token", "code"];
/// Shorter values are choices and numbers of ours, which say nothing to a reader.
const LEAST_SAID: usize = 12;
/// Below it forms with files are read by one reader, which knows a file that came along.
const TAKES_FILES: &str = "/studio/write/";
/// A file as a field: its bytes, a slash, its name.
const FILE: &str = "file_along";
/// The name of one that was too large for that.
const TOO_LARGE: &str = "file_too_large";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// The address in the Studio that it was sent to.
    pub to: String,
    pub fields: Vec<(String, String)>,
    /// It came in parts, as forms with files do, and goes on so.
    pub in_parts: bool,
}

impl KeptForm {
    pub(crate) async fn read(request: &Parts, body: Body) -> Option<Self> {
        let kind = request.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        let to = request.uri.path();
        if kind.starts_with("multipart/form-data") && to.starts_with(TAKES_FILES) {
            return Self::of(to, read_parts(request, body).await?, true);
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return None;
        }
        let sent = to_bytes(body, MOST_BYTES).await.ok()?;
        Self::parse(to, std::str::from_utf8(&sent).ok()?, false)
    }

    /// As `written` writes it; `None` where nothing can be handed back.
    pub(crate) fn parse(to: &str, written: &str, in_parts: bool) -> Option<Self> {
        Self::of(to, url::form_urlencoded::parse(written.as_bytes()).into_owned().collect(), in_parts)
    }

    /// With files, as far as there is room for them; of one that is larger by itself there are no bytes.
    pub(crate) fn of_parts(
        to: &str,
        mut fields: Vec<(String, String)>,
        files: impl Iterator<Item = (String, Option<Vec<u8>>)>,
    ) -> Option<Self> {
        let mut room = MOST_OF_FILES;
        fields.extend(files.map(|(name, bytes)| along(&mut room, name, bytes.as_deref())));
        Self::of(to, fields, true)
    }

    pub(crate) fn of(to: &str, fields: Vec<(String, String)>, in_parts: bool) -> Option<Self> {
        let is_ours =
            to.starts_with("/studio/") && !to.starts_with("/studio/sign-") && !to.contains(['\\', '\r', '\n']);
        let is_secret = |name: &str| SECRET.iter().any(|secret| name.contains(secret));
        let words = fields.iter().filter(|(name, _)| name != FILE).map(|(name, value)| name.len() + value.len());
        let can = is_ours && words.sum::<usize>() <= MOST_BYTES && !fields.iter().any(|(name, _)| is_secret(name));
        (can && !fields.is_empty()).then(|| Self { to: to.to_owned(), fields, in_parts })
    }

    pub(super) fn written(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish()
    }

    /// How long it is as a browser sends it through signing in.
    pub(super) fn spelled_bytes(&self) -> usize {
        url::form_urlencoded::byte_serialize(self.written().as_bytes()).map(str::len).sum()
    }

    /// What somebody typed, to be recognised by.
    pub(super) fn said(&self) -> impl Iterator<Item = &str> {
        let words = self.fields.iter().filter(|(name, _)| name != FILE && name != TOO_LARGE);
        let is_said = |value: &&str| value.chars().count() >= LEAST_SAID && value.contains(char::is_whitespace);
        words.map(|(_, value)| value.trim()).filter(is_said)
    }

    /// Names of the files that come along.
    fn files(&self) -> impl Iterator<Item = &str> {
        self.of_name(FILE).filter_map(|value| Some(value.split_once('/')?.1))
    }

    /// Names of those that are shared or chosen once more.
    pub(super) fn too_large(&self) -> impl Iterator<Item = &str> {
        self.of_name(TOO_LARGE)
    }

    fn of_name(&self, wanted: &'static str) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }
}

/// As far as it came; `None` where there are more words than are kept.
async fn read_parts(request: &Parts, body: Body) -> Option<Vec<(String, String)>> {
    let unseen = Arc::new(AtomicUsize::new(0));
    let mut request = Request::from_parts(request.clone(), watched(body, Arc::clone(&unseen)));
    DefaultBodyLimit::max(MOST_SENT).apply(&mut request);
    let mut sent = Multipart::from_request(request, &()).await.ok()?;
    let (mut fields, mut room, mut left) = (Vec::new(), MOST_OF_FILES, MOST_BYTES);
    while let Ok(Some(part)) = sent.next_field().await {
        unseen.store(0, Ordering::Relaxed);
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        // Of empty ones there may be millions.
        left = left.checked_sub(name.len() + file.as_ref().map_or(0, String::len) + AROUND_WORDS)?;
        match file {
            None => {
                let words = bytes_of(part, left, &unseen).await?;
                left -= words.len();
                fields.push((name, String::from_utf8_lossy(&words).into_owned()));
            }
            Some(file) => match bytes_of(part, room, &unseen).await {
                Some(bytes) if bytes.is_empty() => {}
                bytes => fields.push(along(&mut room, file, bytes.as_deref())),
            },
        }
    }
    Some(fields)
}

/// It ends where too much of it was read since the count was set back.
fn watched(body: Body, unseen: Arc<AtomicUsize>) -> Body {
    Body::from_stream(body.into_data_stream().map(move |piece| {
        let piece = piece.map_err(io::Error::other)?;
        let held = unseen.fetch_add(piece.len(), Ordering::Relaxed) + piece.len();
        if held > MOST_UNSEEN { Err(io::Error::other("no part of the form shows")) } else { Ok(piece) }
    }))
}

/// A file as a field; one for which there is no room is named.
fn along(room: &mut usize, file: String, bytes: Option<&[u8]>) -> (String, String) {
    let Some(bytes) = bytes.filter(|bytes| bytes.len() <= *room) else { return (TOO_LARGE.to_owned(), file) };
    *room -= bytes.len();
    (FILE.to_owned(), format!("{}/{file}", BASE64_URL_SAFE_NO_PAD.encode(bytes)))
}

/// All of it or nothing; also what is too long is read to its end, so that whoever sends it hears the answer.
async fn bytes_of(mut part: Field<'_>, most: usize, unseen: &AtomicUsize) -> Option<Vec<u8>> {
    let mut bytes = Some(Vec::new());
    while let Some(more) = part.chunk().await.ok()? {
        unseen.store(0, Ordering::Relaxed);
        bytes = bytes.filter(|read| read.len() + more.len() <= most);
        if let Some(read) = &mut bytes {
            read.extend_from_slice(&more);
        }
    }
    bytes
}

/// The file that came along in this field, with its name.
pub(crate) fn kept_file(name: &str, value: &str) -> Option<(String, Vec<u8>)> {
    let (bytes, file) = value.split_once('/').filter(|_| name == FILE)?;
    Some((file.to_owned(), BASE64_URL_SAFE_NO_PAD.decode(bytes).ok()?))
}

/// Signed in again: what was typed before, and the one button that sends it.
#[derive(Template)]
#[template(path = "workspace/kept_form.html")]
pub struct KeptPage {
    pub p: Page,
    pub kept: KeptForm,
    /// The page it stood on.
    pub back: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_handed_back_and_secrets_are_not() {
        let kept = KeptForm::parse("/studio/write", "text=Rye+%26+oats+tomorrow&place=a&place=b", false).unwrap();
        assert_eq!(kept.fields.len(), 3);
        assert_eq!(KeptForm::parse(&kept.to, &kept.written(), false), Some(kept.clone()), "it comes through unchanged");
        assert_eq!(kept.said().collect::<Vec<_>>(), ["Rye & oats tomorrow"]);
        for (to, written) in [
            ("/studio/settings", "old_password=a&new=b"),
            ("/studio/places", "app_credential=a"),
            ("/studio/sign-in", "email=a"),
            ("https://evil.example/studio/", "text=a"),
            ("//evil.example", "text=a"),
            ("/studio/write", ""),
        ] {
            assert_eq!(KeptForm::parse(to, written, true), None, "{to} {written}");
        }
        assert_eq!(KeptForm::parse("/studio/write", &format!("text={}", "a".repeat(MOST_BYTES)), false), None);
    }

    fn in_parts() -> Parts {
        let request = http::Request::post("/studio/write/share");
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=rye").body(());
        request.expect("a request").into_parts().0
    }

    #[tokio::test]
    async fn of_a_part_whose_head_never_ends_not_all_is_read() {
        const MB: usize = 1024 * 1024;
        let read = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&read);
        let endless = futures::stream::iter(0..64).map(move |number| {
            counted.fetch_add(MB, Ordering::Relaxed);
            Ok::<_, io::Error>(if number == 0 { b"--rye\r\nx: ".to_vec() } else { vec![b'a'; MB] })
        });
        assert_eq!(KeptForm::read(&in_parts(), Body::from_stream(endless)).await, None);
        assert!(read.load(Ordering::Relaxed) <= MOST_UNSEEN + 2 * MB);
    }

    #[tokio::test]
    async fn of_empty_fields_there_is_an_end() {
        let field = "--rye\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n\r\n";
        let form = |count: usize| Body::from(format!("{}--rye--\r\n", field.repeat(count)));
        let few = KeptForm::read(&in_parts(), form(9)).await;
        assert_eq!(few.map(|kept| kept.fields.len()), Some(9));
        assert_eq!(KeptForm::read(&in_parts(), form(MOST_BYTES / AROUND_WORDS)).await, None);
    }

    #[test]
    fn a_file_comes_along_in_letters_and_all_of_it_is_as_long_as_a_browser_spells_it() {
        let file = (FILE.to_owned(), format!("{}/A rye/loaf.png", BASE64_URL_SAFE_NO_PAD.encode([251, 255, 0])));
        let kept = KeptForm::of("/studio/write/share", vec![file], true).unwrap();
        assert_eq!((kept.said().count(), kept.files().collect::<Vec<_>>()), (0, vec!["A rye/loaf.png"]));
        let (name, value) = &kept.fields[0];
        assert_eq!(kept_file(name, value), Some(("A rye/loaf.png".to_owned(), vec![251, 255, 0])));
        assert_eq!(kept_file("text", value), None, "words are words");
        assert_eq!(kept_file(FILE, "***/x"), None);
        let file = BASE64_URL_SAFE_NO_PAD.encode([251; 1_000]);
        let fields = vec![("text".to_owned(), "Käse & Brot\n+ 1".to_owned()), (FILE.to_owned(), format!("{file}/x"))];
        let kept = KeptForm::of("/studio/write/share", fields, true).unwrap();
        let sent = url::form_urlencoded::Serializer::new(String::new()).append_pair("kept", &kept.written()).finish();
        assert_eq!(kept.spelled_bytes(), sent.len() - "kept=".len());
    }
}
