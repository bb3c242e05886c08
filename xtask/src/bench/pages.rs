//! How long every page of the Studio takes with five years of data behind it, on both databases.
//!
//! The server is left alone for a while first: at its start it counts the rows of all tables and polls every source, and
//! whichever pages are asked for meanwhile would be measured with that, the first of the list and no other.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::footprint::{REST, Server, begin_business};
use super::report::{Goal, Report};
use super::{build_release, output, target};
use crate::postgres::Postgres;

/// Each page is asked for so often, after once to warm up.
const TIMES: usize = 60;
const P95_MS: f64 = 30.0;

pub(super) fn run(root: &Path) -> Result<()> {
    let banyan = build_release(root, "banyan", &[])?;
    let folder = target(root).join("bench/pages");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let mut goals = time(&House { banyan: &banyan, folder: folder.join("sqlite"), database: None }, "sqlite")?;
    match Postgres::start(root) {
        Ok(postgres) => {
            let house = House { banyan: &banyan, folder: folder.join("postgres"), database: Some(&postgres.address) };
            goals.extend(time(&house, "postgres")?);
        }
        Err(error) => goals.push(Goal::not_run("postgres", format!("the same on PostgreSQL: {error:#}"))),
    }
    fs::remove_dir_all(&folder)?;
    Report::new("pages", goals).print();
    Ok(())
}

struct House<'a> {
    banyan: &'a Path,
    folder: PathBuf,
    database: Option<&'a str>,
}

#[derive(Deserialize)]
struct Page {
    /// As the table has it.
    page: String,
    path: String,
    /// What is sent there, where it is not only read.
    #[serde(default)]
    form: String,
}

impl House<'_> {
    fn say(&self, words: &[&str]) -> Result<String> {
        let mut command = Command::new(self.banyan);
        command.args(words).arg("--data").arg(&self.folder);
        if let Some(database) = self.database {
            command.args(["--database", database]);
        }
        output(&mut command)
    }
}

fn time(house: &House<'_>, engine: &str) -> Result<Vec<Goal>> {
    begin_business(house.banyan, &house.folder, house.database)?;
    let began = Instant::now();
    let filled = house.say(&["inspect", "years"])?;
    println!("\n{engine}: {} in {:.1} s", filled.trim(), began.elapsed().as_secs_f64());
    let pages = house.say(&["inspect", "pages"])?;
    let (server, _) = Server::start_with(house.banyan, &house.folder, house.database)?;
    sleep(REST);
    let mut visitor = Visitor { address: server.address.clone(), cookie: String::new() };
    visitor.sign_in()?;
    println!("{engine:<9} {:>8} {:>8}   milliseconds, {TIMES} times each", "p50", "p95");
    let mut goals = Vec::new();
    for line in pages.lines() {
        let page: Page = serde_json::from_str(line).context("a page is a line of JSON")?;
        let taken = visitor.time(&page)?;
        let (p50, p95) = (share(&taken, 50), share(&taken, 95));
        println!("{:<9} {p50:>8.1} {p95:>8.1}   {}", if p95 > P95_MS { "SLOW" } else { "" }, page.page);
        let text = format!("{engine}: {} p95 <= {P95_MS} ms", page.page);
        goals.push(Goal::at_most(format!("{engine} {}", page.page), text, p95, P95_MS));
    }
    Ok(goals)
}

/// Of a hundred visits that many took no longer; what was measured is in order.
fn share(taken: &[f64], percent: usize) -> f64 {
    let at = (taken.len() * percent).div_ceil(100).saturating_sub(1);
    taken.get(at).copied().unwrap_or(f64::NAN)
}

/// Somebody who is signed in; each visit is a connection of its own.
struct Visitor {
    address: String,
    cookie: String,
}

impl Visitor {
    fn sign_in(&mut self) -> Result<()> {
        let form = "email=ada%40linden.example&password=rye+and+linden";
        let answer = self.ask("POST", "/studio/sign-in", form)?;
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next());
        cookie.context("nobody could sign in")?.clone_into(&mut self.cookie);
        Ok(())
    }

    /// Milliseconds of each visit, shortest first.
    fn time(&self, Page { path, form, .. }: &Page) -> Result<Vec<f64>> {
        let method = if form.is_empty() { "GET" } else { "POST" };
        let mut taken = Vec::with_capacity(TIMES);
        for visit in 0..=TIMES {
            let began = Instant::now();
            let answer = self.ask(method, path, form)?;
            let took = began.elapsed().as_secs_f64() * 1_000.0;
            let status = answer.split(' ').nth(1).unwrap_or_default();
            if !matches!(status, "200" | "303") {
                bail!("{path} answered {status}");
            }
            if visit > 0 {
                taken.push(took);
            }
        }
        taken.sort_by(f64::total_cmp);
        Ok(taken)
    }

    fn ask(&self, method: &str, path: &str, form: &str) -> Result<String> {
        let mut stream = TcpStream::connect(&self.address)?;
        write!(
            stream,
            "{method} {path} HTTP/1.0\r\nhost: {}\r\ncookie: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{form}",
            self.address,
            self.cookie,
            form.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ninety_five_of_a_hundred_visits_took_no_longer() {
        let taken: Vec<f64> = (1..=100).map(f64::from).collect();
        assert!((share(&taken, 95) - 95.0).abs() < f64::EPSILON && (share(&taken, 50) - 50.0).abs() < f64::EPSILON);
        assert!((share(&[7.0], 95) - 7.0).abs() < f64::EPSILON);
        assert!(share(&[], 95).is_nan());
    }
}
