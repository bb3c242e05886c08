//! An earlier attempt, as far as its posts can tell: how long, how regular, what about, and who was left waiting.

use std::{collections::BTreeMap, ops::Range};

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

use super::first::Change;
use crate::compose::carry::is_offer;

/// One post of the earlier attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastPost {
    pub day: Date,
    pub text: String,
    /// None where the source does not tell its links, or where home is not known.
    pub leads_home: Option<bool>,
}

/// Counted from the posts. What the source does not tell is none, never zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookBack {
    pub posts: u32,
    pub first: Date,
    pub last: Date,
    /// Posts in each week from the first to the last, Monday to Sunday.
    pub weekly: Vec<u32>,
    pub offers: u32,
    pub leading_home: Option<u32>,
    /// People who wrote and got no answer.
    pub left_waiting: Option<u32>,
    /// Why nobody knows, where that is none.
    #[serde(default)]
    pub untold: Untold,
    /// Only the newest posts stand in a feed: there may have been more before.
    pub only_newest: bool,
    /// What happened after that day nobody told.
    pub read_on: Date,
}

/// Why nobody can tell who was left waiting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Untold {
    /// A feed or a profile shows what one said oneself.
    #[default]
    Feed,
    /// Archives of this network never hold what others wrote.
    Never,
    /// They can, and what was handed over does not, or does not tell who is who.
    Missing,
}

/// What the weeks look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Regularity {
    /// Too little to say.
    TooFew,
    Steady,
    /// Most weeks at first, then now and then.
    ThenBursts {
        weeks: u32,
    },
    Bursts,
}

/// Whether it went on steadily up to the day on which it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lately {
    Steady,
    NotSteady,
    /// The newest post is older than any silence of somebody who goes on.
    Ended,
    /// Too few weeks or posts to say.
    TooLittle,
}

/// There was no network before; an earlier day stands in a file by mistake, and so does one that is still to come.
const EARLIEST: Date = jiff::civil::date(2000, 1, 1);
/// Fewer weeks or posts show no habit.
const FEWEST_WEEKS: usize = 4;
const FEWEST_POSTS: u32 = 5;
/// Somebody who looks in every month finds something new where silence is no longer than this.
const LONGEST_QUIET_WEEKS: u32 = 3;
/// What was longer ago says nothing of how it goes today.
const LATELY_WEEKS: usize = 26;
const STALE_WEEKS: i32 = 8;

impl LookBack {
    /// None where there is no post to look at.
    pub fn of(posts: &[PastPost], left_waiting: Option<u32>, only_newest: bool, read_on: Date) -> Option<Self> {
        let posts: Vec<&PastPost> = posts.iter().filter(|post| (EARLIEST..=read_on).contains(&post.day)).collect();
        let first = posts.iter().map(|post| post.day).min()?;
        let last = posts.iter().map(|post| post.day).max()?;
        // Where one post does not tell, nothing is told of all of them.
        let homes: Option<Vec<bool>> = posts.iter().map(|post| post.leads_home).collect();
        Some(Self {
            posts: count(posts.len()),
            first,
            last,
            weekly: weekly(&posts, first, last),
            offers: count(posts.iter().filter(|post| is_offer(&post.text)).count()),
            leading_home: homes.map(|homes| count(homes.into_iter().filter(|home| *home).count())),
            left_waiting,
            untold: Untold::default(),
            only_newest,
            read_on,
        })
    }

    /// Whole months from the first post to the last, at least one.
    pub fn months(&self) -> u32 {
        let days = self.last.since(self.first).map_or(0, |span| span.get_days());
        u32::try_from((f64::from(days) / 30.44).round() as i64).unwrap_or(0).max(1)
    }

    pub fn weeks(&self) -> u32 {
        count(self.weekly.len())
    }

    pub fn weeks_with_a_post(&self) -> u32 {
        count(self.weekly.iter().filter(|posts| **posts > 0).count())
    }

    /// Each week by its Monday, with its posts.
    pub fn by_week(&self) -> impl Iterator<Item = (Date, u32)> {
        let weeks = (i64::from(week_of(self.first))..).zip(&self.weekly);
        weeks.map(move |(week, posts)| (A_MONDAY.checked_add(Span::new().weeks(week)).unwrap_or(self.first), *posts))
    }

    /// Weeks in a row without any.
    pub fn longest_quiet(&self) -> u32 {
        longest_quiet(&self.weekly)
    }

    /// Where they stand; the later of two as long.
    pub fn longest_silence(&self) -> Option<Range<usize>> {
        silences(&self.weekly).filter(|silence| !silence.is_empty()).max_by_key(ExactSizeIterator::len)
    }

    /// Rounded, in the first so many weeks.
    pub fn posts_a_week(&self, weeks: u32) -> u32 {
        let posts: u32 = self.weekly.iter().take(weeks as usize).sum();
        (posts + weeks / 2).checked_div(weeks).unwrap_or(0)
    }

    /// Rounded, of ten.
    pub fn offers_of_ten(&self) -> u32 {
        of_ten(self.offers, self.posts)
    }

    pub fn home_of_ten(&self) -> Option<u32> {
        self.leading_home.map(|home| of_ten(home, self.posts))
    }

    pub fn regularity(&self) -> Regularity {
        if self.weekly.len() < FEWEST_WEEKS || self.posts < FEWEST_POSTS {
            return Regularity::TooFew;
        }
        if is_even(&self.weekly) {
            return Regularity::Steady;
        }
        let strong = self.strong_weeks();
        if strong >= FEWEST_WEEKS { Regularity::ThenBursts { weeks: count(strong) } } else { Regularity::Bursts }
    }

    /// From its first post to its last; whether it goes on, `lately` tells.
    fn was_steady(&self) -> bool {
        self.regularity() == Regularity::Steady
    }

    pub fn lately(&self) -> Lately {
        let silent = self.silent_weeks();
        if silent > LONGEST_QUIET_WEEKS {
            return Lately::Ended;
        }
        let mut weeks = self.weekly.clone();
        weeks.resize(weeks.len() + silent as usize, 0);
        let weeks = &weeks[weeks.len().saturating_sub(LATELY_WEEKS)..];
        if weeks.len() < FEWEST_WEEKS {
            Lately::TooLittle
        } else if !is_even(weeks) {
            Lately::NotSteady
        } else if weeks.iter().sum::<u32>() < FEWEST_POSTS {
            Lately::TooLittle
        } else {
            Lately::Steady
        }
    }

    /// Whole weeks from the last post to the day on which it was read.
    fn silent_weeks(&self) -> u32 {
        u32::try_from(week_of(self.read_on) - week_of(self.last) - 1).unwrap_or(0)
    }

    /// What was read so long ago tells nothing of today.
    pub fn is_stale(&self, today: Date) -> bool {
        week_of(today) - week_of(self.read_on) > STALE_WEEKS
    }

    /// What would be different this time, by what was found.
    pub fn changes(&self) -> Vec<Change> {
        let rhythm = !self.was_steady();
        let offers = self.offers_of_ten() >= 3;
        let promise = self.left_waiting.is_some_and(|people| people > 0);
        [(rhythm, Change::Rhythm), (offers, Change::Offers), (promise, Change::Promise)]
            .into_iter()
            .filter_map(|(found, change)| found.then_some(change))
            .collect()
    }

    /// The weeks from the first on, up to the first two in a row without a post.
    fn strong_weeks(&self) -> usize {
        let quiet = self.weekly.windows(2).position(|pair| pair == [0, 0]);
        quiet.unwrap_or(self.weekly.len())
    }
}

/// Something in most weeks, and no long silence.
fn is_even(weeks: &[u32]) -> bool {
    let with_a_post = weeks.iter().filter(|posts| **posts > 0).count();
    longest_quiet(weeks) <= LONGEST_QUIET_WEEKS && with_a_post * 2 >= weeks.len()
}

fn longest_quiet(weeks: &[u32]) -> u32 {
    count(silences(weeks).map(|silence| silence.len()).max().unwrap_or(0))
}

/// Weeks in a row without a post; none at all between two that follow each other.
fn silences(weeks: &[u32]) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    weeks.split(|posts| *posts > 0).map(move |run| {
        let silence = next..next + run.len();
        next = silence.end + 1;
        silence
    })
}

fn weekly(posts: &[&PastPost], first: Date, last: Date) -> Vec<u32> {
    let mut weeks: BTreeMap<i32, u32> = BTreeMap::new();
    for post in posts {
        *weeks.entry(week_of(post.day)).or_default() += 1;
    }
    (week_of(first)..=week_of(last)).map(|week| weeks.get(&week).copied().unwrap_or(0)).collect()
}

const A_MONDAY: Date = jiff::civil::date(1970, 1, 5);

/// Weeks since one that began on a Monday.
fn week_of(day: Date) -> i32 {
    let days = day.since(A_MONDAY).map_or(0, |span| span.get_days());
    days.div_euclid(7)
}

fn of_ten(part: u32, whole: u32) -> u32 {
    (part * 10 + whole / 2).checked_div(whole).unwrap_or(0)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan as _, civil::date};

    use super::*;

    /// Posts on the Monday of each week, as many as it says.
    fn attempt(weeks: &[u32]) -> LookBack {
        let monday = date(2023, 3, 6);
        let posts: Vec<PastPost> = (0_i64..)
            .zip(weeks)
            .flat_map(|(week, posts)| (0..*posts).map(move |_| monday.checked_add(week.weeks()).unwrap()))
            .map(|day| PastPost { day, text: "Rye rests".to_owned(), leads_home: None })
            .collect();
        LookBack::of(&posts, None, false, monday.checked_add((weeks.len() as i64).weeks()).unwrap()).unwrap()
    }

    #[test]
    fn weeks_tell_whether_it_was_steady() {
        let faded = [&[5; 10][..], &[0, 0, 3, 0, 0, 0, 0, 0, 0, 2]].concat();
        for (weeks, found, quiet) in [
            (&[1, 1, 1, 1, 1, 1, 1, 1][..], Regularity::Steady, 0),
            (&[1, 0, 1, 0, 1, 0, 1, 0, 1], Regularity::Steady, 1),
            (&faded, Regularity::ThenBursts { weeks: 10 }, 6),
            (&[3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], Regularity::Bursts, 4),
            (&[9, 9], Regularity::TooFew, 0),
            (&[1, 0, 0, 0, 1], Regularity::TooFew, 3),
        ] {
            let look_back = attempt(weeks);
            assert_eq!((look_back.regularity(), look_back.longest_quiet()), (found, quiet), "{weeks:?}");
        }
    }

    #[test]
    fn the_longest_silence_is_known_by_its_place_and_each_week_by_its_monday() {
        for (weeks, silence) in [
            (&[1, 1, 1][..], None),
            (&[3, 0, 0, 1, 0, 0, 0, 2, 0, 1], Some(4..7)),
            (&[1, 0, 0, 1, 0, 0, 1], Some(4..6)),
        ] {
            assert_eq!(attempt(weeks).longest_silence(), silence, "{weeks:?}");
        }
        let read = attempt(&[5, 4, 0, 0, 0, 1]);
        assert_eq!((read.posts_a_week(2), read.posts_a_week(0)), (5, 0));
        let weeks: Vec<(Date, u32)> = read.by_week().collect();
        assert_eq!((weeks[0], weeks[5]), ((date(2023, 3, 6), 5), (date(2023, 4, 10), 1)));
    }

    #[test]
    fn what_ended_is_steady_no_more_and_too_little_is_not_called_irregular() {
        let read_later = |weeks: &[u32], later: i64| {
            let read = attempt(weeks);
            LookBack { read_on: read.read_on.checked_add(later.weeks()).unwrap(), ..read }
        };
        let gap_long_ago = [&[2, 0, 0, 0, 0, 0, 0, 2][..], &[1; 30]].concat();
        for (weeks, later, found) in [
            (&[1; 8][..], 0, Lately::Steady),
            (&[1; 8], 3, Lately::Steady),
            (&[1; 8], 4, Lately::Ended),
            (&[1; 8], 260, Lately::Ended),
            (&gap_long_ago, 0, Lately::Steady),
            (&[1, 0, 0, 0, 0, 1, 0, 0, 1], 0, Lately::NotSteady),
            (&[1, 0, 0, 1], 0, Lately::TooLittle),
            (&[7, 7, 6], 0, Lately::TooLittle),
            (&[1, 1, 1, 1], 0, Lately::TooLittle),
            (&[2, 1, 1, 1], 0, Lately::Steady),
        ] {
            assert_eq!(read_later(weeks, later).lately(), found, "{weeks:?} and {later} weeks later");
        }
    }

    #[test]
    fn a_week_begins_on_monday_and_order_does_not_matter() {
        let day = |day| PastPost { day, ..PastPost::default() };
        let posts = [day(date(2026, 11, 16)), day(date(2026, 11, 15)), day(date(2026, 11, 9))];
        let look_back = LookBack::of(&posts, None, false, date(2026, 11, 16)).unwrap();
        assert_eq!(look_back.weekly, [2, 1]);
        assert_eq!((look_back.first, look_back.last, look_back.months()), (date(2026, 11, 9), date(2026, 11, 16), 1));
        assert_eq!(LookBack::of(&[], Some(0), false, date(2026, 11, 16)), None);
    }

    #[test]
    fn a_day_that_cannot_be_is_no_day_of_a_post() {
        let day = |day| PastPost { day, ..PastPost::default() };
        let today = date(2026, 11, 16);
        let wrong = [date(1970, 1, 1), date(1999, 12, 31), date(2026, 11, 17), date(9999, 12, 30)].map(day);
        assert_eq!(LookBack::of(&wrong, None, false, today), None);
        let some = [&wrong[..], &[day(date(2026, 11, 2)), day(today)]].concat();
        let look_back = LookBack::of(&some, None, false, today).unwrap();
        assert_eq!((look_back.posts, look_back.weekly), (2, vec![1, 0, 1]));
    }

    #[test]
    fn what_is_not_told_is_none_and_never_zero() {
        let day = date(2026, 11, 16);
        let post = |leads_home| PastPost { day, leads_home, ..PastPost::default() };
        let of = |posts: &[PastPost], waiting| LookBack::of(posts, waiting, true, day).unwrap();
        let silent = of(&[post(None)], None);
        assert_eq!((silent.leading_home, silent.home_of_ten(), silent.left_waiting), (None, None, None));
        let told = of(&[post(Some(true)), post(Some(false))], Some(0));
        assert_eq!((told.leading_home, told.home_of_ten(), told.left_waiting), (Some(1), Some(5), Some(0)));
        let half = of(&[post(Some(true)), post(None)], Some(0));
        assert_eq!(half.leading_home, None, "what half of them tell is not told of all");
    }

    #[test]
    fn what_was_found_decides_what_would_be_different() {
        assert_eq!(attempt(&[1; 12]).changes(), []);
        assert_eq!(attempt(&[4, 0, 0, 0, 0, 0, 1]).changes(), [Change::Rhythm]);
        let offers: Vec<PastPost> = (1..=8)
            .map(|day| PastPost {
                day: date(2026, 1, day),
                text: "Special offer: order now".to_owned(),
                leads_home: None,
            })
            .collect();
        let found = LookBack::of(&offers, Some(22), false, date(2026, 11, 16)).unwrap();
        assert_eq!((found.offers, found.offers_of_ten()), (8, 10));
        assert_eq!(found.changes(), [Change::Rhythm, Change::Offers, Change::Promise]);
    }
}
