//! A mail server in a few lines, polite by itself and rude where a test tells it to be.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use banyan_net::{
    Net,
    imap::{ImapAccount, ImapTls},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

use crate::peer::net;

pub(crate) const PASSWORD: &str = "pa\"ss wörd";

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Bytes to say instead of the usual, with `TAG` standing for the tag; an empty answer hangs up.
type Rude = Arc<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Manners {
    pub(crate) greeting: &'static str,
    pub(crate) abilities: &'static str,
    pub(crate) letters: Vec<(u32, Vec<u8>)>,
    pub(crate) rude: Rude,
    pub(crate) tls: Option<TlsAcceptor>,
    pub(crate) encrypted_from_the_start: bool,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            greeting: "* OK ready\r\n",
            abilities: "IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR",
            letters: vec![
                (3, b"Subject: three\r\n\r\nA\r\n".to_vec()),
                (7, b"Subject: seven\r\n\r\n)(\"{9}\r\n".to_vec()),
            ],
            rude: Arc::new(|_| None),
            tls: None,
            encrypted_from_the_start: false,
        }
    }
}

impl Manners {
    /// Says `words` to every command that begins so.
    pub(crate) fn saying(mut self, command: &'static str, words: impl Into<Vec<u8>>) -> Self {
        let (before, words) = (self.rude, words.into());
        self.rude = Arc::new(move |said| if said.starts_with(command) { Some(words.clone()) } else { before(said) });
        self
    }
}

pub(crate) struct MailServer {
    pub(crate) address: SocketAddr,
    commands: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    pub(crate) async fn with(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, commands) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(Vec::new())));
        let heard = Arc::clone(&commands);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (manners, heard) = (manners.clone(), Arc::clone(&heard));
                tokio::spawn(async move {
                    let stream: Box<dyn Stream> = match &manners.tls {
                        Some(tls) if manners.encrypted_from_the_start => match tls.accept(stream).await {
                            Ok(stream) => Box::new(stream),
                            Err(_) => return,
                        },
                        _ => Box::new(stream),
                    };
                    let _ = serve(stream, &manners, &heard).await;
                });
            }
        });
        Self { address, commands }
    }

    /// What was said to it, without tags.
    pub(crate) fn commands(&self) -> Vec<String> {
        self.commands.lock().unwrap().clone()
    }

    pub(crate) fn heard_a_password(&self) -> bool {
        self.commands().iter().any(|command| command.starts_with("AUTHENTICATE") || command.starts_with("LOGIN"))
    }

    pub(crate) fn net(&self) -> Net {
        net(&[&self.address.to_string()], |_| {})
    }

    pub(crate) fn account(&self, tls: ImapTls) -> ImapAccount {
        ImapAccount {
            host: "127.0.0.1".to_owned(),
            port: self.address.port(),
            tls,
            user: "ada".to_owned(),
            password: PASSWORD.into(),
            folder: "INBOX".to_owned(),
        }
    }
}

async fn serve(stream: Box<dyn Stream>, manners: &Manners, heard: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(manners.greeting.as_bytes()).await?;
    let mut line = String::new();
    while {
        line.clear();
        stream.read_line(&mut line).await?
    } > 0
    {
        let (tag, command) = line.trim_end().split_once(' ').unwrap_or(("", line.trim_end()));
        heard.lock().unwrap().push(command.to_owned());
        let said = (manners.rude)(command).unwrap_or_else(|| reply(command, manners));
        if said.is_empty() {
            return Ok(());
        }
        let agreed = command == "STARTTLS" && said.starts_with(b"TAG OK");
        stream.write_all(&with_tag(said, tag)).await?;
        stream.flush().await?;
        if agreed {
            let Some(tls) = &manners.tls else { return Ok(()) };
            let Ok(encrypted) = tls.accept(stream.into_inner()).await else { return Ok(()) };
            stream = BufReader::new(Box::new(encrypted));
        }
    }
    Ok(())
}

fn with_tag(said: Vec<u8>, tag: &str) -> Vec<u8> {
    match said.windows(3).rposition(|bytes| bytes == b"TAG") {
        Some(at) => [&said[..at], tag.as_bytes(), &said[at + 3..]].concat(),
        None => said,
    }
}

fn reply(command: &str, manners: &Manners) -> Vec<u8> {
    let plain = format!("AUTHENTICATE PLAIN {}", BASE64_STANDARD.encode(format!("\0ada\0{PASSWORD}")));
    let login = format!("LOGIN \"ada\" \"{}\"", PASSWORD.replace('"', "\\\""));
    let words: Vec<&str> = command.split(' ').collect();
    let text = match words[..] {
        ["CAPABILITY"] => format!("* CAPABILITY {}\r\nTAG OK done\r\n", manners.abilities),
        ["STARTTLS"] => "TAG OK begin\r\n".to_owned(),
        ["AUTHENTICATE", ..] if command == plain => "TAG OK welcome\r\n".to_owned(),
        ["LOGIN", ..] if command == login => "TAG OK welcome\r\n".to_owned(),
        ["AUTHENTICATE" | "LOGIN", ..] => "TAG NO [AUTHENTICATIONFAILED] who?\r\n".to_owned(),
        ["EXAMINE", "\"INBOX\"" | "\"Entw&APw-rfe\""] => {
            "* FLAGS (\\Seen)\r\n* 2 EXISTS\r\n* OK [UIDVALIDITY 77] ok\r\n* OK [UIDNEXT 8] ok\r\nTAG OK [READ-ONLY] looking\r\n"
                .to_owned()
        }
        ["EXAMINE", ..] => "TAG NO no such mailbox\r\n".to_owned(),
        ["UID", "SEARCH", "UID", range] => {
            let first: u32 = range.trim_end_matches(":*").parse().unwrap();
            let last = manners.letters.last().map(|letter| letter.0);
            let known = manners.letters.iter().map(|letter| letter.0).filter(|uid| *uid >= first || Some(*uid) == last);
            let numbers: Vec<String> = known.map(|uid| uid.to_string()).collect();
            format!("* SEARCH {}\r\nTAG OK done\r\n", numbers.join(" "))
        }
        ["UID", "FETCH", uid, ..] => return letter(uid.parse().unwrap(), manners),
        ["LOGOUT"] => "* BYE\r\nTAG OK bye\r\n".to_owned(),
        _ => format!("TAG BAD what is {command}\r\n"),
    };
    text.into_bytes()
}

fn letter(uid: u32, manners: &Manners) -> Vec<u8> {
    let Some((_, letter)) = manners.letters.iter().find(|letter| letter.0 == uid) else {
        return b"TAG OK nothing\r\n".to_vec();
    };
    let sent = &letter[..letter.len().min(banyan_net::imap::MAX_MESSAGE_BYTES)];
    let head = format!(
        "* 1 FETCH (UID {uid} RFC822.SIZE {} INTERNALDATE \"22-Nov-2026 01:00:00 +0100\" BODY[]<0> {{{}}}\r\n",
        letter.len(),
        sent.len()
    );
    [head.as_bytes(), sent, b")\r\n* 2 EXISTS\r\nTAG OK done\r\n"].concat()
}
