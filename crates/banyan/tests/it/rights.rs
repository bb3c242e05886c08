//! Who may do what, asked of the running program: every address of both doors by every role, by nobody, and by whoever has
//! a link or a token for something else; held against the book's page, so that a new address without its line fails.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::Path,
    thread,
    time::Duration,
};

use banyan_domain::workspace::Role;

use crate::house::{House, Server};

const NOBODYS_ID: &str = "018f0000-0000-7000-8000-000000000001";
const PASSWORD: &str = "rye and linden";
/// As a page of ours sends one.
pub(crate) const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";

/// Something of the right kind for what is not always the same in an address.
pub(crate) fn filled(path: &str) -> String {
    let words = [
        ("{id}", NOBODYS_ID),
        ("{person}", NOBODYS_ID),
        ("{code}", "nothing"),
        ("{network}", "mastodon"),
        ("{section}", "goal"),
        ("{step}", "team"),
        ("{lesson}", "listening"),
        ("{plan}", "marketing"),
        ("{extract}", "marketing"),
        ("{row}", "101"),
        ("{version}", "1"),
    ];
    let path = words.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    assert!(!path.contains('{'), "nothing is known to stand in {path}");
    path
}

/// One line of the book's page: an address, and who may ask for it.
pub(crate) struct Line {
    pub(crate) method: String,
    pub(crate) path: String,
    /// By role, and last by nobody.
    pub(crate) may: [bool; 6],
}

/// The columns of the page.
pub(crate) const COLUMNS: [&str; 6] = ["owner", "editor", "author", "reviewer", "guest", "nobody"];

pub(crate) fn lines() -> Vec<Line> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/book/src/reference/rights.md");
    let page = fs::read_to_string(page).unwrap();
    let line = |row: &str| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        let (method, path) = cells.next()?.trim_matches('`').split_once(' ')?;
        let may = [(); 6].map(|()| cells.next() == Some("yes"));
        Some(Line { method: method.to_owned(), path: path.to_owned(), may })
    };
    page.lines().filter(|row| row.starts_with("| `")).filter_map(line).collect()
}

#[test]
fn every_address_of_the_tables_has_its_line_and_no_line_is_left_over() {
    let studio = banyan_studio::routes::ROUTES.into_iter().map(|row| format!("{} {}", row.method, row.path));
    let api = banyan_api::routes().into_iter().map(|row| format!("{} {}", row.method, row.path));
    let tables: BTreeSet<String> = studio.chain(api).collect();
    let page: BTreeSet<String> = lines().into_iter().map(|line| format!("{} {}", line.method, line.path)).collect();
    assert_eq!(page, tables);
}

/// Somebody who asks: with what in hand, and in which column the page speaks of them.
struct Caller {
    name: String,
    header: Option<String>,
    column: &'static str,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) leads_to: String,
    cookie: Option<String>,
}

impl Answer {
    /// Shown the way to sign in.
    pub(crate) fn is_shut(&self) -> bool {
        self.status == 303 && self.leads_to.starts_with("/studio/sign-in?") && self.leads_to.contains("next=")
    }
}

#[tokio::test]
async fn every_address_answers_every_role_as_the_page_says() {
    let house = House::new().await;
    let server = house.serve();
    let callers = callers(&house, &server);
    let mut lines = lines();
    // Whoever signs out has left.
    lines.sort_by_key(|line| line.path.ends_with("/sign-out"));
    let all = &|caller| -> Vec<String> { lines.iter().filter_map(|line| judge(&server, caller, line)).collect() };
    let wrong: Vec<String> = thread::scope(|scope| {
        let asked: Vec<_> = callers.iter().map(|caller| scope.spawn(move || all(caller))).collect();
        asked.into_iter().flat_map(|caller| caller.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(server.end(), 0);
}

/// The five roles by session and by token, nobody, and whoever comes to one door with the key of another.
fn callers(house: &House, server: &Server) -> Vec<Caller> {
    // Nobody said under which address this house is reached, so both begin with their path.
    let link = house.ask(&["plan", "link", "add", "Bank"])[0]["link"].as_str().unwrap().to_owned();
    assert_eq!(ask(server, "GET", &link, None).status, 200, "the link opens its page");
    let wall = house.ask(&["wall", "--new"])[0]["address"].as_str().unwrap().to_owned();
    assert_eq!(ask(server, "GET", &wall, None).status, 200, "the code opens its page");
    let secret = |address: &str| address.rsplit('/').next().unwrap().to_owned();
    let nobody = |name: &str, header: Option<String>| Caller { name: name.to_owned(), header, column: "nobody" };
    let mut callers = vec![
        nobody("nobody", None),
        nobody("a guest's link as a session", Some(session(&secret(&link)))),
        nobody("a guest's link as a token", Some(bearer(&secret(&link)))),
        nobody("the code of the wall as a session", Some(session(&secret(&wall)))),
        nobody("the code of the wall as a token", Some(bearer(&secret(&wall)))),
    ];
    for role in Role::ALL {
        for (way, header) in [("session", member(house, server, role)), ("token", token(house, role))] {
            let name = format!("{}, by {way}", role.as_str());
            callers.push(Caller { name, header: Some(header), column: role.as_str() });
        }
    }
    callers
}

/// Somebody who works here in that role, signed in.
pub(crate) fn member(house: &House, server: &Server, role: Role) -> String {
    let email = format!("{}@linden.example", role.as_str());
    let words = ["user", "add", &email, "--name", role.as_str(), "--role", role.as_str()];
    house.ask_with(&words, &format!("{PASSWORD}\n"));
    session(&sign_in(server, &email))
}

pub(crate) fn token(house: &House, role: Role) -> String {
    let made = house.ask(&["token", "add", role.as_str(), "--role", role.as_str()]);
    bearer(made[0]["token"].as_str().unwrap())
}

fn session(value: &str) -> String {
    format!("cookie: banyan_session={value}\r\n")
}

fn bearer(value: &str) -> String {
    format!("authorization: Bearer {value}\r\n")
}

fn sign_in(server: &Server, email: &str) -> String {
    let form = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("email", email)
        .append_pair("password", PASSWORD)
        .finish();
    let answer = send(server, "POST /studio/sign-in", FORM, &form);
    answer.cookie.unwrap_or_else(|| panic!("{email} could not sign in: {}", answer.status))
}

/// What is wrong with the answer, if anything is.
fn judge(server: &Server, caller: &Caller, line: &Line) -> Option<String> {
    let is_api = line.path.starts_with("/api/");
    // A session is nothing at the door for programs, and a token nothing at the other.
    let header = caller.header.as_deref().unwrap_or_default();
    let known = if is_api { header.starts_with("authorization") } else { header.starts_with("cookie") };
    let column = if known { caller.column } else { "nobody" };
    let may = line.may[COLUMNS.iter().position(|name| *name == column).unwrap()];
    let answer = ask(server, &line.method, &filled(&line.path), caller.header.as_deref());
    let shut = answer.is_shut();
    let right = match (may, column) {
        (true, _) => !shut && answer.status < 500 && answer.status != 401 && answer.status != 403,
        (false, "nobody") if is_api => answer.status == 401,
        (false, "nobody") => shut,
        (false, _) => answer.status == 403,
    };
    let Answer { status, leads_to, .. } = answer;
    (!right).then(|| format!("{} {} for {}: {status} {leads_to}, may: {may}", line.method, line.path, caller.name))
}

fn ask(server: &Server, method: &str, path: &str, header: Option<&str>) -> Answer {
    say(server, &format!("{method} {path}"), &format!("{}{FORM}", header.unwrap_or_default()), "")
}

pub(crate) fn say(server: &Server, line: &str, head: &str, body: &str) -> Answer {
    loop {
        let answer = send(server, line, head, body);
        // A token has its pace.
        if answer.status != 429 {
            return answer;
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn send(server: &Server, line: &str, head: &str, body: &str) -> Answer {
    let host = server.said["address"].as_str().unwrap().trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    let length = body.len();
    let asked = format!("{line} HTTP/1.0\r\nhost: {host}\r\n{head}content-length: {length}\r\n\r\n{body}");
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let mut head = answer.split("\r\n\r\n").next().unwrap().lines();
    let status = head.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let headers: BTreeMap<String, &str> =
        head.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value)).collect();
    let cookie = headers.get("set-cookie").and_then(|cookie| cookie.split(';').next()?.split_once('='));
    Answer {
        status: status.unwrap_or_else(|| panic!("{line}: no answer")),
        leads_to: headers.get("location").map(|there| (*there).to_owned()).unwrap_or_default(),
        cookie: cookie.map(|(_, value)| value.to_owned()),
    }
}
