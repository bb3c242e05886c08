//! Files and folders on this machine: feeds, letters, Markdown.

use std::{
    fs,
    io::BufReader,
    path::{Path, PathBuf},
};

use banyan_content::{
    mail,
    markdown::{self, Document},
};
use banyan_domain::{
    gather::{Item, ItemImage, ItemKind, Person},
    time::UtcMillis,
};
use banyan_net::Validators;

use super::{MAX_FILE_BYTES, ReadError, Reading, feeds, letters, measure};
use crate::gather::SourceKind;

/// A folder deeper or fuller than this is not a folder of articles.
const MAX_DEPTH: usize = 8;
const MAX_FILES: usize = 5_000;

pub(super) fn read_path(path: &Path) -> Result<Reading, ReadError> {
    let failed = |source| ReadError::File { path: path.to_owned(), source };
    let mut items = if path.is_dir() {
        let mut files = Vec::new();
        documents_below(path, 0, &mut files).map_err(failed)?;
        files.iter().filter_map(|file| document(path, file).transpose()).collect::<Result<Vec<Item>, _>>()?
    } else {
        return read_file(path);
    };
    items.sort_by_key(|item| std::cmp::Reverse(item.published));
    Ok(reading(path, items))
}

fn reading(path: &Path, items: Vec<Item>) -> Reading {
    Reading {
        kind: SourceKind::Folder,
        address: path.display().to_string(),
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()),
        home_url: None,
        language: None,
        items,
        validators: Validators::default(),
        unchanged: false,
    }
}

fn documents_below(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() && depth < MAX_DEPTH && !entry.file_name().to_string_lossy().starts_with('.') {
            documents_below(&entry.path(), depth + 1, found)?;
        } else if kind.is_file() && found.len() < MAX_FILES {
            found.push(entry.path());
        }
    }
    Ok(())
}

/// Files of other kinds lie in such folders too, and drafts are nobody's business yet: both are passed over.
fn document(folder: &Path, file: &Path) -> Result<Option<Item>, ReadError> {
    let name = file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned();
    if is_letter(file) {
        return Ok(mail::read(&bytes_of(file)?).ok().map(letters::item_of));
    }
    if !markdown::is_document(&name) {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes_of(file)?).into_owned();
    match markdown::read(&name, &text, None) {
        Ok(document) if !document.is_draft => Ok(Some(item_of(&name, document))),
        Ok(_) => Ok(None),
        Err(error) => Err(ReadError::NotAFeed { address: file.display().to_string(), reason: error.to_string() }),
    }
}

fn item_of(name: &str, document: Document) -> Item {
    let is_address = |reference: &String| reference.starts_with("https://") || reference.starts_with("http://");
    measure::within(Item {
        kind: ItemKind::Article,
        // The file's place in its folder: what stays when words and titles change.
        remote_id: name.to_owned(),
        url: document.canonical,
        title: document.title,
        summary: document.description,
        text: Some(document.text),
        html: Some(document.html),
        language: document.language,
        authors: document.authors.into_iter().map(|name| Person { name }).collect(),
        categories: document.tags,
        image: document
            .image
            .filter(|image| is_address(&image.reference))
            .map(|image| ItemImage { url: image.reference, alt: image.alt }),
        enclosure: None,
        published: document.date.map(UtcMillis),
        updated: document.updated.map(UtcMillis),
        event: None,
    })
}

fn read_file(path: &Path) -> Result<Reading, ReadError> {
    let unknown = || ReadError::UnknownFile { path: path.to_owned() };
    if extension(path) == "mbox" {
        return read_mbox(path);
    }
    if is_letter(path) {
        let letter = mail::read(&bytes_of(path)?)
            .map_err(|error| ReadError::NotAFeed { address: path.display().to_string(), reason: error.to_string() })?;
        // One letter is no folder in which the next one will lie.
        return Ok(Reading { kind: SourceKind::Hand, ..reading(path, vec![letters::item_of(letter)]) });
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if markdown::is_document(&name) {
        let folder = path.parent().unwrap_or(Path::new(""));
        return Ok(reading(path, document(folder, path)?.into_iter().collect()));
    }
    let mut found = feeds::of_bytes(&bytes_of(path)?, None, "").map_err(|_| unknown())?;
    found.kind = SourceKind::Folder;
    found.address = path.display().to_string();
    Ok(found)
}

fn read_mbox(path: &Path) -> Result<Reading, ReadError> {
    let failed = |source| ReadError::File { path: path.to_owned(), source };
    let file = fs::File::open(path).map_err(failed)?;
    let mut items = Vec::new();
    for message in mail::Mailbox::new(BufReader::new(file)) {
        let Ok(bytes) = message else { continue };
        items.extend(mail::read(&bytes).ok().map(letters::item_of));
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.published));
    Ok(reading(path, items))
}

fn is_letter(path: &Path) -> bool {
    extension(path) == "eml"
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, ReadError> {
    let failed = |source| ReadError::File { path: path.to_owned(), source };
    if fs::metadata(path).map_err(failed)?.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { path: path.to_owned() });
    }
    fs::read(path).map_err(failed)
}
