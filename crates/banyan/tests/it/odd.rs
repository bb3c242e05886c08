//! An address can be spelled in many ways, and a wish for another method be hidden in many places. None of them opens what
//! the plain address refuses, whoever asks.

use std::thread;

use banyan_domain::workspace::Role;

use crate::{
    house::{House, Server},
    rights::{Answer, COLUMNS, FORM, Line, filled, lines, member, say, token},
};

const NOBODY: usize = 5;
/// Who has no role tries every third spelling at an address, and another third at the next; who has one tries fewer: how an
/// address is read knows no role.
const TURNS_OF_NOBODY: usize = 3;
const TURNS: usize = 9;
/// A token has its pace, and three are faster.
const TOKENS: usize = 3;

/// Somebody who asks, by where the book's page speaks of them.
struct Caller {
    column: usize,
    session: String,
    tokens: Vec<String>,
}

/// One way of asking for what is refused.
struct Odd {
    method: String,
    path: String,
    head: String,
    body: &'static str,
}

#[tokio::test]
async fn no_odd_spelling_of_an_address_opens_what_its_plain_one_refuses() {
    let house = House::new().await;
    let server = house.serve();
    let callers = callers(&house, &server);
    let lines = lines();
    let newest = || house.ask(&["history", "--limit", "1"])[0]["id"].clone();
    let before = newest();
    let all = &|caller| wrong(&server, caller, &lines);
    let wrong: Vec<String> = thread::scope(|scope| {
        let asked: Vec<_> = callers.iter().map(|caller| scope.spawn(move || all(caller))).collect();
        asked.into_iter().flat_map(|caller| caller.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(newest(), before, "something was changed on the way");
    assert_eq!(server.end(), 0);
}

/// Every role that is refused anything, and nobody.
fn callers(house: &House, server: &Server) -> Vec<Caller> {
    let mut callers = vec![Caller { column: NOBODY, session: String::new(), tokens: vec![String::new()] }];
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Owner) {
        let column = COLUMNS.iter().position(|name| *name == role.as_str()).unwrap();
        let tokens = (0..TOKENS).map(|_| token(house, role)).collect();
        callers.push(Caller { column, session: member(house, server, role), tokens });
    }
    callers
}

/// What was let through, or answered otherwise than it should be.
fn wrong(server: &Server, caller: &Caller, lines: &[Line]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.may[caller.column]) {
        for (which, odd) in odds(line).into_iter().enumerate() {
            let turns = if caller.column == NOBODY { TURNS_OF_NOBODY } else { TURNS };
            let has_turn = (at + which + caller.column).is_multiple_of(turns);
            if has_turn {
                wrong.extend(judge(
                    server,
                    caller,
                    lines,
                    line,
                    &odd,
                    caller.tokens[at % caller.tokens.len()].as_str(),
                ));
            }
        }
    }
    wrong
}

fn odds(line: &Line) -> Vec<Odd> {
    let plain = filled(&line.path);
    let elsewhere = spelled(&plain).into_iter().filter(|path| *path != plain);
    let elsewhere = elsewhere.map(|path| Odd { method: line.method.clone(), path, head: FORM.to_owned(), body: "" });
    elsewhere.chain(asked_otherwise(&line.method, &plain)).collect()
}

/// The same place to whoever reads an address generously.
fn spelled(path: &str) -> Vec<String> {
    let (before, last) = path.rsplit_once('/').expect("an address begins with a stroke");
    let first_end = path[1..].find('/').map_or(path.len(), |at| at + 1);
    let (first, rest) = path.split_at(first_end);
    let escaped = |part: &str| format!("%{:02x}{}", part.as_bytes()[0], &part[1..]);
    let everywhere: Vec<String> = path[1..].split('/').map(escaped).collect();
    vec![
        format!("{path}/"),
        format!("{path}.json"),
        format!("{path};banyan=1"),
        path.to_uppercase(),
        format!("/{}", everywhere.join("/")),
        format!("{before}/{}", escaped(last)),
        format!("{before}/{}", escaped(last).replace('%', "%25")),
        format!("{before}%2f{last}"),
        format!("/{path}"),
        format!("{before}//{last}"),
        format!("{before}/./{last}"),
        // What lies there is for everybody.
        format!("{first}/assets/..{rest}"),
        format!("{first}/assets/%2e%2e{rest}"),
    ]
}

/// The address as it is, asked for in another way.
fn asked_otherwise(method: &str, path: &str) -> Vec<Odd> {
    let odd = |method: &str, path: &str, head: String, body| Odd {
        method: method.to_owned(),
        path: path.to_owned(),
        head,
        body,
    };
    let mut odds = vec![
        odd("HEAD", path, String::new(), ""),
        odd("OPTIONS", path, String::new(), ""),
        odd(method, path, "content-type: text/plain\r\n".to_owned(), "banyan"),
        odd(method, path, format!("{FORM}hx-request: true\r\n"), ""),
    ];
    if method == "GET" {
        odds.push(odd("POST", path, meant(method), "_method=GET"));
    } else {
        odds.push(odd("GET", &format!("{path}?_method={method}"), meant(method), ""));
        odds.push(odd(method, path, meant("GET"), "_method=GET"));
    }
    odds
}

/// Everything by which a method was ever said beside the method.
fn meant(method: &str) -> String {
    let said =
        ["x-http-method-override", "x-http-method", "x-method-override"].map(|name| format!("{name}: {method}\r\n"));
    format!("{FORM}{}", said.concat())
}

/// What is wrong with the answer, if anything is.
fn judge(server: &Server, caller: &Caller, lines: &[Line], line: &Line, odd: &Odd, token: &str) -> Option<String> {
    let may = may_anyway(lines, caller.column, odd);
    // What they may change, they would; what they may only look at must stay a look.
    if may && odd.method != "GET" {
        return None;
    }
    let key = if line.path.starts_with("/api/") { token } else { caller.session.as_str() };
    let answer = say(server, &format!("{} {}", odd.method, odd.path), &format!("{key}{}", odd.head), odd.body);
    let right = if may { answer.status < 500 } else { is_refused(&answer, odd.path == filled(&line.path)) };
    let Answer { status, leads_to, .. } = answer;
    let who = COLUMNS[caller.column];
    (!right).then(|| format!("{} {} for {who}: {status} {leads_to}, as {}", odd.method, odd.path, line.path))
}

/// Whether the book's page lets them ask for just that.
fn may_anyway(lines: &[Line], column: usize, odd: &Odd) -> bool {
    let path = odd.path.split('?').next().unwrap_or_default();
    let method = if odd.method == "HEAD" { "GET" } else { odd.method.as_str() };
    lines.iter().any(|line| line.may[column] && line.method == method && fits(&line.path, path))
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(text)) if part == text || (part.starts_with('{') && !text.is_empty()) => {}
            _ => return false,
        }
    }
}

/// At its own address nothing is hidden: there is no such method, or no right. Elsewhere there may be nothing.
fn is_refused(answer: &Answer, is_its_own: bool) -> bool {
    let refused = answer.is_shut() || [401, 403, 405].contains(&answer.status);
    refused || (!is_its_own && [400, 404].contains(&answer.status))
}
