//! One database: fill, wait for the moment, kill, look, start again; then wait until it is quiet and compare.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};

use super::dice::Dice;
use super::house::House;
use super::moment::{self, Moment};
use super::towns::Towns;
use super::truth::{Asked, Flight, Tally, compare};

/// The own site, and the practice towns: three servers of one API, of which two ignore keys, and one of another.
pub(super) const PLACES: [&str; 5] = ["own_site", "mastodon", "gotosocial", "snac", "bluesky"];
/// Of every place, due at one moment just before each kill.
pub(super) fn due_together(place: &str) -> usize {
    // The own site takes a post in milliseconds, so most of its posts are out before any kill.
    if place == "own_site" { 30 } else { 15 }
}
/// What may still arrive is looked for at most eight times, half a minute apart; and a queue may have to be emptied first.
pub(super) const PATIENCE: Duration = Duration::from_mins(12);
/// All that was filled is due together, a moment after the filling, which takes a second or, on a busy machine, many.
const DUE_AFTER_FILLING: Duration = Duration::from_millis(1_500);

pub(super) struct Campaign<'a> {
    pub(super) name: &'static str,
    pub(super) program: &'a Path,
    pub(super) folder: &'a Path,
    pub(super) database: Option<String>,
    pub(super) seed: u64,
    pub(super) until: Instant,
    /// How long is waited at the end for what is still looked for.
    pub(super) patience: Duration,
}

/// What one database went through.
pub(super) struct Run {
    pub(super) name: &'static str,
    pub(super) kills: u32,
    pub(super) tally: Tally,
    /// By place and step or state: how many publications a kill met there.
    pub(super) met: BTreeMap<(String, String), u64>,
    /// The attempts that were under way at a kill, each once.
    pub(super) cut_off: BTreeSet<(String, usize)>,
    /// Due and not settled at each kill.
    pub(super) in_flight: BTreeMap<&'static str, Vec<usize>>,
    pub(super) cut: BTreeMap<String, u64>,
    pub(super) up_again: Vec<Duration>,
    pub(super) quiet_after: Duration,
}

impl Run {
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            kills: 0,
            tally: Tally::default(),
            met: BTreeMap::new(),
            cut_off: BTreeSet::new(),
            in_flight: BTreeMap::new(),
            cut: BTreeMap::new(),
            up_again: Vec::new(),
            quiet_after: Duration::ZERO,
        }
    }
}

impl Campaign<'_> {
    pub(super) fn run(&self, kills: u32) -> Result<Run> {
        let towns = Towns::start(self.program, self.seed)?;
        let mut house = self.settle_in(&towns)?;
        let mut dice = Dice::new(self.seed);
        let mut asked: Vec<Asked> = Vec::new();
        let mut run = Run::new(self.name);
        run.up_again.push(house.start()?);
        let mut filling = Duration::from_secs(2);
        while run.kills < kills && Instant::now() < self.until {
            self.wait_for_room(&house)?;
            let began = Instant::now();
            asked.extend(house.fill(asked.len(), filling * 3 / 2 + DUE_AFTER_FILLING)?);
            filling = began.elapsed();
            let due_at = asked.last().map_or(0, |post| post.due_at);
            kill(&mut house, due_at, &moment::choose(&mut dice), &mut run.cut)?;
            run.kills += 1;
            note(&mut run, &house.flights(true)?);
            run.up_again.push(house.start()?);
            if run.kills.is_multiple_of(10) {
                println!("  {}: {} kills, {} posts", self.name, run.kills, asked.len());
            }
        }
        run.quiet_after = self.wait_until_quiet(&house)?;
        let mut shown = towns.shown()?;
        shown.insert("own_site".to_owned(), house.shown()?);
        run.tally = compare(&asked, &house.flights(false)?, &shown);
        run.cut.extend(towns.cut()?);
        Ok(run)
    }

    fn settle_in(&self, towns: &Towns) -> Result<House> {
        let data = self.folder.join("data");
        fs::create_dir_all(&data)?;
        let mut house = House::new(self.program.to_owned(), data, self.database.clone())?;
        let init = ["init", "--business", "Linden & Rye", "--name", "Ada", "--email", "ada@linden.example"];
        house.ask(&init, Some("rye and linden"))?;
        house.name_own_site()?;
        for town in &towns.towns {
            house.connect(town)?;
        }
        Ok(house)
    }

    /// A slow machine gets through less between two kills; what waits must not pile up.
    fn wait_for_room(&self, house: &House) -> Result<()> {
        let waiting = |flights: Vec<Flight>| flights.iter().filter(|flight| flight.state == "scheduled").count();
        while waiting(house.flights(true)?) > PLACES.map(due_together).iter().sum() && Instant::now() < self.until {
            thread::sleep(Duration::from_millis(500));
        }
        Ok(())
    }

    fn wait_until_quiet(&self, house: &House) -> Result<Duration> {
        let began = Instant::now();
        loop {
            let open: Vec<Flight> = house.flights(true)?.into_iter().filter(|flight| !flight.is_settled()).collect();
            let only_looks = open.iter().all(Flight::is_looked_for);
            let waited = began.elapsed();
            if open.is_empty() || waited > PATIENCE || (only_looks && waited > self.patience) {
                return Ok(waited);
            }
            thread::sleep(Duration::from_secs(1));
        }
    }
}

fn kill(house: &mut House, due_at: u64, moment: &Moment, cut: &mut BTreeMap<String, u64>) -> Result<()> {
    match moment {
        Moment::After(then) => {
            thread::sleep(Duration::from_millis(due_at.saturating_sub(now_ms()?)) + *then);
            house.kill()
        }
        Moment::InOwnSite(at, then) => {
            let frozen = house.freeze(at, due_at)?;
            if let Some(caught) = frozen.caught() {
                *cut.entry(format!("own_site: create, {caught}")).or_default() += 1;
            }
            thread::sleep(*then);
            house.kill()
        }
    }
}

fn now_ms() -> Result<u64> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock stands before 1970")?;
    Ok(u64::try_from(now.as_millis())?)
}

fn note(run: &mut Run, open: &[Flight]) {
    let now = now_ms().unwrap_or(u64::MAX);
    let due: Vec<&Flight> = open.iter().filter(|flight| !flight.is_settled() && flight.due_at <= now).collect();
    for place in PLACES {
        let at_kill = due.iter().filter(|flight| flight.place == place).count();
        run.in_flight.entry(place).or_default().push(at_kill);
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
        *run.met.entry((flight.place.clone(), place)).or_default() += 1;
    }
}
