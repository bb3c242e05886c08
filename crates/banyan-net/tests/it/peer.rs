//! The other side: a socket that counts who comes and does what the test says.

use std::{
    collections::HashMap,
    future::Future,
    io,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use banyan_net::{Lookup, Net, Settings};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    connections: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    /// Every connection is given to `act`, with its number from zero.
    pub(crate) async fn acting<A, F>(act: A) -> Self
    where
        A: Fn(TcpStream, usize) -> F + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, connections) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
        let counter = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(act(stream, counter.fetch_add(1, Ordering::SeqCst)));
            }
        });
        Self { address, connections, heads: Arc::default() }
    }

    /// Reads each request's head, answers it with what `answer` makes of it, and closes.
    pub(crate) async fn answering(answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let (answer, heads) = (Arc::new(answer), Arc::new(Mutex::new(Vec::new())));
        let seen = Arc::clone(&heads);
        let peer = Self::acting(move |mut stream, _| {
            let (answer, seen) = (Arc::clone(&answer), Arc::clone(&seen));
            async move {
                let head = read_head(&mut stream).await;
                seen.lock().unwrap().push(head.clone());
                let _ = stream.write_all(&answer(&head)).await;
                let _ = stream.shutdown().await;
                // Stay until the client has gone, lest unread bytes turn the end into a reset.
                let _ = stream.read_to_end(&mut Vec::new()).await;
            }
        })
        .await;
        Self { heads, ..peer }
    }

    /// Nobody should ever come here.
    pub(crate) async fn canary() -> Self {
        Self::answering(|_| ok("secret of the inside")).await
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }

    /// Only this peer may be reached.
    pub(crate) fn net(&self) -> Net {
        net(&[&self.address.to_string()], |_| {})
    }
}

pub(crate) fn net(allowed: &[&str], change: impl FnOnce(&mut Settings)) -> Net {
    Net::new(settings(allowed, change)).unwrap()
}

pub(crate) fn settings(allowed: &[&str], change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = Settings {
        allowed_hosts: allowed.iter().map(|host| (*host).to_owned()).collect(),
        total_timeout: Duration::from_secs(5),
        ..Settings::default()
    };
    change(&mut settings);
    settings
}

pub(crate) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(head).unwrap()
}

pub(crate) fn ok(body: &str) -> Vec<u8> {
    answer("200 OK", &[], body.as_bytes())
}

pub(crate) fn redirect(status: u16, location: &str) -> Vec<u8> {
    answer(&format!("{status} Elsewhere"), &[("Location", location)], b"")
}

pub(crate) fn answer(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let lines: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let lines = lines.concat();
    let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{lines}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A name server that answers with prepared numbers, the last one for ever, and counts the questions.
#[derive(Default)]
pub(crate) struct Names {
    answers: Mutex<HashMap<String, Vec<Vec<IpAddr>>>>,
    asked: AtomicUsize,
}

impl Names {
    pub(crate) fn of(names: &[(&str, &[&str])]) -> Arc<Self> {
        let numbers = |answers: &[&str]| answers.iter().map(|number| vec![number.parse().unwrap()]).collect();
        let answers = names.iter().map(|(name, answers)| ((*name).to_owned(), numbers(answers))).collect();
        Arc::new(Self { answers: Mutex::new(answers), asked: AtomicUsize::new(0) })
    }

    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

#[async_trait::async_trait]
impl Lookup for Names {
    async fn lookup(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut answers = self.answers.lock().unwrap();
        let answers = answers.get_mut(name).ok_or_else(|| io::Error::other("no such name"))?;
        Ok(if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() })
    }
}
