//! A server that says exactly the bytes it is given, lies included.

use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

type Answer = Box<dyn Fn(&mut TcpStream) + Send + Sync>;

pub(crate) struct RawServer {
    pub(crate) address: SocketAddr,
    answers: Arc<Mutex<HashMap<String, Arc<Answer>>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl RawServer {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (answers, asked) = (Arc::<Mutex<HashMap<String, Arc<Answer>>>>::default(), Arc::default());
        let server = Self { address, answers: Arc::clone(&answers), asked: Arc::clone(&asked) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answers, asked) = (Arc::clone(&answers), Arc::clone(&asked));
                thread::spawn(move || talk(stream, &answers, &asked));
            }
        });
        server
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Says head and body under `path`, whatever they promise.
    pub(crate) fn say(&self, path: &str, head: &str, body: Vec<u8>) {
        let head = format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n");
        self.answer(path, move |stream| {
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        });
    }

    pub(crate) fn answer(&self, path: &str, answer: impl Fn(&mut TcpStream) + Send + Sync + 'static) {
        self.answers.lock().unwrap().insert(format!("/{path}"), Arc::new(Box::new(answer)));
    }

    pub(crate) fn asked(&self, path: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|asked| **asked == format!("/{path}")).count()
    }
}

fn talk(mut stream: TcpStream, answers: &Mutex<HashMap<String, Arc<Answer>>>, asked: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let Some(path) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
    // The whole head is read, so that closing does not cut off what was said.
    for line in lines {
        if line.is_empty() {
            break;
        }
    }
    asked.lock().unwrap().push(path.clone());
    let answer = answers.lock().unwrap().get(&path).cloned();
    match answer {
        Some(answer) => answer(&mut stream),
        None => drop(stream.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")),
    }
}
