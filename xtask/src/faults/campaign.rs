//! One database: fill, wait a moment, kill, look, start again; then wait until it is quiet and compare.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::dice::Dice;
use super::house::House;
use super::http;
use super::towns::Towns;
use super::truth::{Asked, Flight, Tally, compare};

pub(super) const NETWORKS: [&str; 3] = ["own_site", "mastodon", "bluesky"];
/// Of every network, due at one moment just before each kill.
pub(super) const IN_FLIGHT: usize = 12;
/// Filling takes about a second; all that was filled is due together after it.
const DUE_IN_MS: u64 = 2_500;
/// PostgreSQL lets a dead process keep what it carried for five minutes; then it is looked for, at most eight times.
const QUIET_WITHIN: Duration = Duration::from_mins(12);

pub(super) struct Campaign<'a> {
    pub(super) name: &'static str,
    pub(super) program: &'a Path,
    pub(super) folder: &'a Path,
    pub(super) database: Option<String>,
    pub(super) seed: u64,
    pub(super) until: Instant,
}

/// What one database went through.
pub(super) struct Run {
    pub(super) name: &'static str,
    pub(super) kills: u32,
    pub(super) tally: Tally,
    /// By network and step or state: how many publications a kill met there.
    pub(super) met: BTreeMap<(String, String), u64>,
    /// The attempts that were under way at a kill, each once.
    pub(super) cut_off: BTreeSet<(String, usize)>,
    /// Due and not settled at each kill.
    pub(super) in_flight: BTreeMap<&'static str, Vec<usize>>,
    pub(super) cut: BTreeMap<String, u64>,
    pub(super) up_again: Vec<Duration>,
    pub(super) quiet_after: Duration,
}

impl Campaign<'_> {
    pub(super) fn run(&self, kills: u32) -> Result<Run> {
        let towns = Towns::start(self.program, self.seed)?;
        let mut house = self.settle_in(&towns)?;
        let mut dice = Dice::new(self.seed);
        let mut asked: Vec<Asked> = Vec::new();
        let mut run = Run {
            name: self.name,
            kills: 0,
            tally: Tally::default(),
            met: BTreeMap::new(),
            cut_off: BTreeSet::new(),
            in_flight: BTreeMap::new(),
            cut: BTreeMap::new(),
            up_again: vec![house.start()?],
            quiet_after: Duration::ZERO,
        };
        while run.kills < kills && Instant::now() < self.until {
            fill(&house, &mut asked)?;
            wait_for(asked.last().map_or(0, |post| post.due_at), moment(&mut dice));
            house.kill()?;
            run.kills += 1;
            note(&mut run, &flights(&house, true)?);
            run.up_again.push(house.start()?);
            if run.kills.is_multiple_of(10) {
                println!("  {} kills, {} posts", run.kills, asked.len());
            }
        }
        run.quiet_after = wait_until_quiet(&house)?;
        let mut shown = towns.shown()?;
        shown.insert("own_site".to_owned(), on_own_site(&house)?);
        run.tally = compare(&asked, &flights(&house, false)?, &shown);
        run.cut = towns.cut()?;
        Ok(run)
    }

    fn settle_in(&self, towns: &Towns) -> Result<House> {
        let data = self.folder.join("data");
        fs::create_dir_all(&data)?;
        let house = House::new(self.program.to_owned(), data, self.database.clone())?;
        let init = ["init", "--business", "Linden & Rye", "--name", "Ada", "--email", "ada@linden.example"];
        house.ask(&init, Some("rye and linden"))?;
        let field = |town: &Value, name: &str| -> Result<String> {
            Ok(town[name].as_str().with_context(|| format!("a town did not say its {name}"))?.to_owned())
        };
        let server = format!("server={}", field(&towns.mastodon, "server")?);
        let secret = field(&towns.mastodon, "credential")?;
        house.ask(&["channel", "add", "mastodon", &server, "credential=-"], Some(&secret))?;
        let server = format!("server={}", field(&towns.bluesky, "server")?);
        let handle = format!("handle={}", field(&towns.bluesky, "handle")?);
        let secret = field(&towns.bluesky, "app_password")?;
        house.ask(&["channel", "add", "bluesky", &server, &handle, "app_password=-"], Some(&secret))?;
        Ok(house)
    }
}

/// A third of the kills come at once, where the quick steps are; the others somewhere in the next second.
fn moment(dice: &mut Dice) -> Duration {
    let within = if dice.below(3) == 0 { 80 } else { 1_200 };
    Duration::from_millis(dice.below(within))
}

/// Gives every network its number anew, beside what still waits.
fn fill(house: &House, asked: &mut Vec<Asked>) -> Result<()> {
    let first = asked.len().to_string();
    let due_in = DUE_IN_MS.to_string();
    let wishes = NETWORKS.map(|network| format!("{network}={IN_FLIGHT}"));
    let mut words = vec!["inspect", "fill", "--first", &first, "--due-in", &due_in];
    for wish in &wishes {
        words.extend(["--to", wish]);
    }
    asked.extend(parsed::<Asked>(house.ask(&words, None)?)?);
    Ok(())
}

fn wait_for(due_at: u64, then: Duration) {
    let now = now_ms();
    thread::sleep(Duration::from_millis(due_at.saturating_sub(now)) + then);
}

fn now_ms() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(now.as_millis()).unwrap_or(u64::MAX)
}

fn flights(house: &House, only_open: bool) -> Result<Vec<Flight>> {
    let words: &[&str] = if only_open { &["inspect", "flights", "--open"] } else { &["inspect", "flights"] };
    let mut flights: Vec<Flight> = parsed(house.ask(words, None)?)?;
    for flight in flights.iter_mut().filter(|flight| flight.network == "own_site") {
        // On the own site what anybody can see is the address.
        flight.receipts = flight.urls.iter().flatten().cloned().collect();
    }
    Ok(flights)
}

fn parsed<T: DeserializeOwned>(lines: Vec<Value>) -> Result<Vec<T>> {
    lines.into_iter().map(|line| serde_json::from_value(line).context("a line has another shape")).collect()
}

fn note(run: &mut Run, open: &[Flight]) {
    let now = now_ms();
    let due: Vec<&Flight> = open.iter().filter(|flight| !flight.is_settled() && flight.due_at <= now).collect();
    for network in NETWORKS {
        let at_kill = due.iter().filter(|flight| flight.network == network).count();
        run.in_flight.entry(network).or_default().push(at_kill);
    }
    for flight in due {
        // What an earlier kill cut off can wait a while for its turn; it was not met again.
        if flight.step_under_way.is_some() && !run.cut_off.insert((flight.id.clone(), flight.attempts)) {
            continue;
        }
        let place = match &flight.step_under_way {
            Some(step) => step.clone(),
            None if flight.state == "submitting" => "between two steps".to_owned(),
            None => flight.state.replace('_', " "),
        };
        *run.met.entry((flight.network.clone(), place)).or_default() += 1;
    }
}

fn wait_until_quiet(house: &House) -> Result<Duration> {
    let began = Instant::now();
    loop {
        let open = flights(house, true)?.iter().filter(|flight| !flight.is_settled()).count();
        if open == 0 || began.elapsed() > QUIET_WITHIN {
            return Ok(began.elapsed());
        }
        thread::sleep(Duration::from_secs(1));
    }
}

/// Every page the site tells search engines of, and really answers with.
fn on_own_site(house: &House) -> Result<BTreeMap<String, String>> {
    let (status, map) = http::get(&house.address(), "/sitemap.xml")?;
    ensure!(status == 200, "the site's map answered {status}");
    let mut pages = BTreeMap::new();
    for address in map.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>")).map(|(address, _)| address) {
        let Some(slug) = address.strip_prefix(&format!("{}/loaf-", house.address())) else { continue };
        let (status, page) = http::get(&house.address(), &format!("/loaf-{slug}"))?;
        let name = format!("Loaf {}", slug.get(..5).unwrap_or(slug));
        if status == 200 && page.contains(&name) {
            pages.insert(address.to_owned(), name);
        }
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kills_come_early_and_late() {
        let mut dice = Dice::new(3);
        let moments: Vec<Duration> = (0..60).map(|_| moment(&mut dice)).collect();
        assert!(moments.iter().filter(|moment| **moment < Duration::from_millis(80)).count() >= 10);
        assert!(moments.iter().any(|moment| *moment > Duration::from_millis(600)));
    }
}
