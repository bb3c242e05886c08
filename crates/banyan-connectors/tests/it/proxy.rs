//! Stands between a client and any server, and loses answers when it is told to: the work is done, nobody hears of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should fail here")]

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::AbortHandle,
};

pub(crate) struct Proxy {
    url: String,
    script: Arc<Script>,
    running: AbortHandle,
}

impl Proxy {
    pub(crate) async fn start(upstream: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let upstream = upstream.trim_start_matches("http://").to_owned();
        let script = Arc::new(Script::default());
        let shared = Arc::clone(&script);
        let running = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(carry(client, upstream.clone(), Arc::clone(&shared)));
            }
        });
        Self { url, script, running: running.abort_handle() }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The next request whose path holds this is carried, its answer is not.
    pub(crate) fn lose_answer_to(&self, path: &str) {
        *self.script.answer.lock().unwrap() = Some(path.to_owned());
    }

    /// The next request whose path holds this arrives nowhere.
    pub(crate) fn lose_request_to(&self, path: &str) {
        *self.script.request.lock().unwrap() = Some(path.to_owned());
    }

    /// How many requests so far were none that only read.
    pub(crate) fn writes(&self) -> usize {
        self.script.writes.load(Ordering::SeqCst)
    }
}

#[derive(Default)]
struct Script {
    answer: Mutex<Option<String>>,
    request: Mutex<Option<String>>,
    writes: AtomicUsize,
}

fn is_due(line: &Mutex<Option<String>>, path: &str) -> bool {
    line.lock().unwrap().take_if(|part| path.contains(part.as_str())).is_some()
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// One request a connection is enough: the answer says so.
async fn carry(mut client: TcpStream, upstream: String, script: Arc<Script>) -> Option<()> {
    let (head, body) = request(&mut client).await?;
    let line = head.lines().next()?.to_owned();
    script.writes.fetch_add(usize::from(!line.starts_with("GET ")), Ordering::SeqCst);
    if is_due(&script.request, &line) {
        return None;
    }
    let mut server = TcpStream::connect(upstream).await.ok()?;
    let kept = head.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let sent = format!("{}\r\nconnection: close\r\n\r\n", kept.collect::<Vec<_>>().join("\r\n"));
    server.write_all(sent.as_bytes()).await.ok()?;
    server.write_all(&body).await.ok()?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await.ok()?;
    if !is_due(&script.answer, &line) {
        client.write_all(&answer).await.ok()?;
        client.shutdown().await.ok()?;
    }
    Some(())
}

async fn request(client: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut read = Vec::new();
    let end = loop {
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if client.read_buf(&mut read).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&read[..end]).into_owned();
    let mut body = read.split_off(end + 4);
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    while body.len() < length.unwrap_or(0) {
        if client.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some((head, body))
}
