//! A file made ready to be kept and sent: looked at by its bytes, without place and camera, with a small picture of it.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _},
};

use banyan_content::{
    image::{self, Fit, Fitted, ImageError},
    recording::{self, RecordingError},
};
use banyan_db::blobs::Scratch;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use super::{AddAssetError, NewFile};
use crate::hex::hex;

/// What every connected network takes, and more than any screen shows.
pub(super) const FIT: Fit = Fit { max_bytes: 1_900_000, max_pixels: 12_000_000, max_side: 4_096 };
/// For lists, and for the sheet of pictures to choose from.
const SMALL: Fit = Fit { max_bytes: 60_000, max_pixels: 300_000, max_side: 640 };
/// A large picture takes a quarter of a gigabyte while it is open: one at a time.
pub(super) static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// By so many of its first bytes each kind of picture is known.
const HEAD: u64 = 1_024;
const PIECE: usize = 256 * 1024;

/// What is kept: a picture made anew, or a film or sound where it lies.
pub(super) enum Body {
    Picture(Vec<u8>),
    Recording { scratch: Scratch, digest: String, bytes: u64 },
}

/// As it is kept and sent.
pub(super) struct Ready {
    pub(super) mime: &'static str,
    pub(super) size: Option<(u32, u32)>,
    pub(super) duration_ms: Option<u64>,
    pub(super) codecs: String,
    pub(super) preview: Option<Vec<u8>>,
    pub(super) likeness: Option<u64>,
}

/// Small, to be looked at and kept nowhere; none: it is no picture.
pub(super) async fn small(bytes: Vec<u8>) -> Option<Fitted> {
    let _turn = ONE_AT_A_TIME.acquire().await;
    tokio::task::spawn_blocking(move || image::fit(&bytes, SMALL)).await.ok()?.ok()
}

/// What is no picture may be a film; a kind of picture that cannot be sent is called by its name.
pub(super) async fn ready(new: NewFile) -> Result<(Ready, Body), AddAssetError> {
    let NewFile { mut scratch, bytes, .. } = new;
    if bytes == 0 {
        return Err(AddAssetError::Empty);
    }
    let head = read(&mut scratch, HEAD).await?;
    if image::probe(&head) == Err(ImageError::NotAPicture) {
        return recording(scratch).await;
    }
    if bytes > image::MAX_BYTES as u64 {
        return Err(ImageError::TooManyBytes.into());
    }
    // Whoever waits holds none of it.
    let _turn = ONE_AT_A_TIME.acquire().await;
    Ok(opened(read(&mut scratch, u64::MAX).await?, FIT).await?)
}

pub(super) async fn read(scratch: &mut Scratch, most: u64) -> io::Result<Vec<u8>> {
    scratch.work(move |file| first_bytes(file, most)).await?
}

fn first_bytes(file: &mut File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) async fn picture(bytes: Vec<u8>, fit: Fit) -> Result<(Ready, Body), ImageError> {
    let _turn = ONE_AT_A_TIME.acquire().await;
    opened(bytes, fit).await
}

/// Only by whose turn it is.
async fn opened(bytes: Vec<u8>, fit: Fit) -> Result<(Ready, Body), ImageError> {
    let made = tokio::task::spawn_blocking(move || {
        image::probe(&bytes)?;
        fitted(&bytes, fit)
    });
    made.await.map_err(|_| ImageError::Damaged)?
}

fn fitted(bytes: &[u8], fit: Fit) -> Result<(Ready, Body), ImageError> {
    let fitted = image::fit(bytes, fit)?;
    let ready = Ready {
        preview: Some(image::fit(&fitted.bytes, SMALL)?.bytes),
        likeness: image::likeness(&fitted.bytes)?,
        mime: fitted.mime,
        size: Some((fitted.width, fitted.height)),
        duration_ms: None,
        codecs: String::new(),
    };
    Ok((ready, Body::Picture(fitted.bytes)))
}

async fn recording(mut scratch: Scratch) -> Result<(Ready, Body), AddAssetError> {
    let cleaned = scratch.work(cleaned).await?;
    let (recording::Cleaned { probe, bytes }, digest) = cleaned.map_err(|error| match error {
        RecordingError::Unreadable(kind) => AddAssetError::from(io::Error::from(kind)),
        error => error.into(),
    })?;
    let ready = Ready {
        mime: probe.mime,
        size: probe.size,
        duration_ms: Some(probe.duration_ms),
        codecs: probe.codecs.join(", "),
        preview: None,
        likeness: None,
    };
    Ok((ready, Body::Recording { scratch, digest, bytes }))
}

fn cleaned(file: &mut File) -> Result<(recording::Cleaned, String), RecordingError> {
    let cleaned = recording::clean(file)?;
    file.set_len(cleaned.bytes)?;
    Ok((cleaned, digest(file)?))
}

fn digest(file: &mut File) -> io::Result<String> {
    let (mut digest, mut piece) = (Sha256::new(), vec![0; PIECE]);
    file.rewind()?;
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hex(&digest.finalize())),
            read => digest.update(&piece[..read]),
        }
    }
}
