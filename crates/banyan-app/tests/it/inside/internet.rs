//! All of the internet on one machine: whoever is connected to, outside or inside, answers here and is written down.

use std::{
    io::{Read as _, Write as _},
    net::{IpAddr, Ipv4Addr, TcpListener, TcpStream, UdpSocket},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// The one place outside; what it is asked decides what it says.
const OUTSIDE: [&str; 2] = ["9.9.9.9", "2620:fe::fe"];
/// Those of the web and of mail, and some on which other things listen.
const PORTS: [u16; 10] = [80, 443, 8080, 8443, 143, 993, 22, 25, 5432, 6379];
/// Only these may be asked outside.
const USUAL: usize = 6;

/// What `n0.example`, `n1.example` and so on stand for.
pub(super) const NAMES: &[&[&str]] = &[
    &["127.0.0.1"],
    &["10.0.0.1"],
    &["169.254.169.254"],
    &["9.9.9.9", "10.0.0.1"],
    &["9.9.9.9", "::1"],
    &["2620:fe::fe", "64:ff9b::7f00:1"],
    &["::1"],
    &["fc00::1"],
    &["::ffff:127.0.0.1"],
    &["0.0.0.0"],
];

#[derive(Default)]
struct Seen {
    outside: AtomicUsize,
    inside: Mutex<Vec<String>>,
}

pub(super) struct Internet(Arc<Seen>);

impl Internet {
    pub(super) fn start() -> Self {
        let seen = Arc::new(Seen::default());
        for (at, port) in PORTS.into_iter().enumerate() {
            let listener = TcpListener::bind(("::", port)).unwrap();
            let seen = Arc::clone(&seen);
            thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let seen = Arc::clone(&seen);
                    thread::spawn(move || talk(stream, &seen, at < USUAL));
                }
            });
        }
        let names = UdpSocket::bind(("::", 53)).unwrap();
        thread::spawn(move || answer_names(&names));
        Self(seen)
    }

    /// Where somebody got that should not have.
    pub(super) fn inside(&self) -> Vec<String> {
        thread::sleep(Duration::from_millis(2));
        self.0.inside.lock().unwrap().clone()
    }

    pub(super) fn outside(&self) -> usize {
        self.0.outside.load(Ordering::Relaxed)
    }

    pub(super) fn forget(&self) {
        self.0.inside.lock().unwrap().clear();
    }
}

fn talk(mut stream: TcpStream, seen: &Seen, usual: bool) {
    let at = stream.local_addr().unwrap();
    let is_outside = OUTSIDE.iter().any(|outside| at.ip().to_canonical() == outside.parse::<IpAddr>().unwrap());
    if is_outside && usual {
        seen.outside.fetch_add(1, Ordering::Relaxed);
    } else {
        seen.inside.lock().unwrap().push(at.to_string());
    }
    let _ = stream.set_read_timeout(Some(Duration::from_secs(1)));
    let mut head = [0; 16_384];
    let Ok(read) = stream.read(&mut head) else { return };
    let Some(path) = std::str::from_utf8(&head[..read]).ok().and_then(|head| head.split(' ').nth(1)) else { return };
    let _ = stream.write_all(said(path).as_bytes());
}

/// `/301?`, `/page?` and `/feed?` lead to the address behind the question mark.
fn said(path: &str) -> String {
    let (way, target) = path.trim_start_matches('/').split_once('?').unwrap_or((path, ""));
    let target: String = url::form_urlencoded::parse(target.as_bytes()).map(|(to, _)| to.into_owned()).collect();
    let target = target.replace(['\n', '\t'], "");
    let body = match way {
        "page" => format!("<html><head><link rel=alternate type=application/rss+xml href=\"{target}\"></head></html>"),
        "feed" => format!(
            "<rss version='2.0'><channel><title>R</title><item><guid>{target}</guid><title>Rye of {target}</title>\
             <link>{target}</link><enclosure url='{target}' type='image/png'/>\
             <description>&lt;img src='{target}'&gt; Eighteen hours.</description></item></channel></rss>"
        ),
        _ => String::new(),
    };
    let status = if way.len() == 3 { format!("{way} Moved\r\nlocation: {target}") } else { "200 OK".to_owned() };
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

const A: u16 = 1;
const CNAME: u16 = 5;
const AAAA: u16 = 28;

fn answer_names(names: &UdpSocket) {
    let turn = AtomicU16::new(0);
    let mut query = [0; 1_024];
    while let Ok((read, from)) = names.recv_from(&mut query) {
        let question_end = 12 + query[12..read].iter().position(|byte| *byte == 0).unwrap_or(0) + 5;
        let name = first_label(&query[12..read]);
        let kind = u16::from_be_bytes([query[question_end - 4], query[question_end - 3]]);
        let records = records(&name, kind, &turn);
        let mut answer = query[..question_end].to_vec();
        answer[2..12].copy_from_slice(&[0x81, 0x80, 0, 1, 0, records.len() as u8, 0, 0, 0, 0]);
        for (kind, data) in records {
            // The name of the question, of the internet, for no time at all.
            answer.extend([0xC0, 0x0C, 0, kind as u8, 0, 1, 0, 0, 0, 0, 0, data.len() as u8]);
            answer.extend(data);
        }
        let _ = names.send_to(&answer, from);
    }
}

fn first_label(question: &[u8]) -> String {
    let length = usize::from(question[0]);
    String::from_utf8_lossy(&question[1..=length]).into_owned()
}

fn records(name: &str, kind: u16, turn: &AtomicU16) -> Vec<(u16, Vec<u8>)> {
    let listed = name.strip_prefix('n').and_then(|number| NAMES.get(number.parse::<usize>().ok()?));
    let addresses: Vec<IpAddr> = match name {
        "cname" => return vec![(CNAME, b"\x09localhost\0".to_vec())],
        // Outside when it is first looked up, inside the next time.
        "turns" if kind == A && turn.fetch_add(1, Ordering::Relaxed) % 2 == 1 => vec![Ipv4Addr::LOCALHOST.into()],
        _ => listed.unwrap_or(&&["9.9.9.9"][..]).iter().map(|address| address.parse().unwrap()).collect(),
    };
    let of_kind = addresses.into_iter().filter_map(|address| match (address, kind) {
        (IpAddr::V4(address), A) => Some((A, address.octets().to_vec())),
        (IpAddr::V6(address), AAAA) => Some((AAAA, address.octets().to_vec())),
        _ => None,
    });
    of_kind.collect()
}
