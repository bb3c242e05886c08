//! What a request carries: bytes at hand, or a file that is read while it is sent.

use std::{
    io,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    fs::File,
    time::{Instant, error::Elapsed, timeout_at},
};
use tokio_util::io::{InspectReader, ReaderStream};

const PIECE: usize = 64 * 1024;

/// A film is larger than memory should be.
#[derive(Debug)]
pub enum Content {
    Bytes(Bytes),
    /// From where it is read now, and so many bytes of it.
    File {
        file: File,
        bytes: u64,
    },
}

impl Content {
    /// All of it. It must not change before it is sent.
    pub async fn of_file(path: &Path) -> io::Result<Self> {
        let file = File::open(path).await?;
        let bytes = file.metadata().await?.len();
        Ok(Self::File { file, bytes })
    }

    pub(crate) fn length(&self) -> u64 {
        match self {
            Self::Bytes(held) => held.len() as u64,
            Self::File { bytes, .. } => *bytes,
        }
    }

    /// None for what is at hand: that leaves as fast as it can.
    pub(crate) fn into_body(self) -> (reqwest::Body, Option<Leaving>) {
        match self {
            Self::Bytes(held) => (held.into(), None),
            Self::File { file, bytes } => {
                let leaving = Leaving { bytes, last: Arc::new(Mutex::new(Instant::now())) };
                let seen = leaving.clone();
                let file = InspectReader::new(file, move |_: &[u8]| seen.note());
                (reqwest::Body::wrap_stream(ReaderStream::with_capacity(file, PIECE)), Some(leaving))
            }
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

/// When the last piece of a file left: a large one takes longer, and one that stands still is late.
#[derive(Clone, Debug)]
pub(crate) struct Leaving {
    pub(crate) bytes: u64,
    last: Arc<Mutex<Instant>>,
}

impl Leaving {
    pub(crate) fn note(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn last(&self) -> Instant {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Late is what neither moves nor ends for so long, and what goes on for longer than it may.
    pub(crate) async fn within<F: Future>(
        &self,
        patience: Duration,
        longest: Duration,
        sending: F,
    ) -> Result<F::Output, Elapsed> {
        let mut sending = std::pin::pin!(sending);
        let end = Instant::now() + longest;
        loop {
            let until = end.min(self.last() + patience);
            match timeout_at(until, &mut sending).await {
                Err(_) if until < end && self.last() + patience > until => {}
                done => return done,
            }
        }
    }
}
