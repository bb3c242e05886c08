//! The weeks of an earlier attempt as a picture; the words below it and its table say the same.

use askama::filters::Safe;
use banyan_domain::plan::{LookBack, Regularity};
use jiff::civil::Date;

use crate::{page::Page, parts::escape};

/// Room for one week; its bar takes two thirds of it.
const WEEK: u32 = 12;
/// Names of months stand this far apart, and none so far to the right that it is cut: in hundredths of the width.
const APART: f64 = 24.0;
const LAST: f64 = 76.0;
/// What is said of a silence nearer to the edge than that is set against it.
const EDGE: f64 = 26.0;

/// From left to right in every language, as the days go by in a chart.
pub(super) fn draw(p: &Page, found: &LookBack) -> Safe<String> {
    let silence = silence(p, found);
    let foot = if silence.is_some() { 176 } else { 144 };
    Safe(format!(
        r#"<svg class="weeks" width="100%" height="{}" direction="ltr" aria-hidden="true">{}{}{}{}</svg>"#,
        foot + 6,
        strong(p, found),
        bars(found),
        silence.unwrap_or_default(),
        months(p, found, foot),
    ))
}

/// The first weeks, where they went well and what followed did not.
fn strong(p: &Page, found: &LookBack) -> String {
    let Regularity::ThenBursts { weeks } = found.regularity() else { return String::new() };
    let words = p.t("attempt-good-weeks").with("weeks", weeks).with("posts", found.posts_a_week(weeks)).to_string();
    let width = part(found, weeks);
    format!(
        r#"<rect y="20" width="{width:.1}%" height="102" rx="6" class="good"/><text y="14" class="a">{}</text>"#,
        escape(&words)
    )
}

/// Long attempts are drawn thinner, never cut.
fn bars(found: &LookBack) -> String {
    let most = found.weekly.iter().copied().max().unwrap_or(1).max(1);
    let bars = (0_u32..).zip(&found.weekly).filter(|(_, posts)| **posts > 0).map(|(week, posts)| {
        let (x, height) = (week * WEEK + WEEK / 2, posts * 90 / most);
        format!(r#"<path d="M{x} 100V{}"/>"#, 100 - height.max(4))
    });
    let (width, bars) = (found.weeks() * WEEK, bars.collect::<Vec<_>>().concat());
    format!(
        r#"<svg y="20" width="100%" height="102" viewBox="0 0 {width} 102" preserveAspectRatio="none"><g>{bars}</g><path d="M0 101H{width}" class="base"/></svg>"#
    )
}

/// Below the ground, where no bar is in its way. A week left out is none yet.
fn silence(p: &Page, found: &LookBack) -> Option<String> {
    let weeks = found.longest_silence().filter(|weeks| weeks.len() > 1)?;
    let (from, to) = (part(found, weeks.start as u32), part(found, weeks.end as u32));
    let middle = f64::midpoint(from, to);
    let (anchor, at) = if middle < EDGE {
        ("start", from)
    } else if middle > 100.0 - EDGE {
        ("end", to)
    } else {
        ("middle", middle)
    };
    let words = p.t("attempt-silence").with("weeks", weeks.len()).to_string();
    Some(format!(
        r#"<line x1="{from:.1}%" x2="{to:.1}%" y1="131" y2="131" class="still"/><text x="{at:.1}%" y="150" text-anchor="{anchor}">{}</text>"#,
        escape(&words)
    ))
}

/// The first with its year, and each that begins another.
fn months(p: &Page, found: &LookBack, foot: u32) -> String {
    let mut names = Vec::new();
    let mut before: Option<(f64, Date)> = None;
    for (week, day) in begins(found) {
        let at = part(found, week);
        if at > LAST || before.is_some_and(|(last, _)| at - last < APART) {
            continue;
        }
        let is_same_year = before.is_some_and(|(_, last)| last.year() == day.year());
        names.push(format!(r#"<text x="{at:.1}%" y="{foot}">{}</text>"#, escape(&month(p, day, is_same_year))));
        before = Some((at, day));
    }
    names.concat()
}

/// Weeks in which another month has begun, and its day.
fn begins(found: &LookBack) -> impl Iterator<Item = (u32, Date)> {
    let mut last = None;
    (0_u32..).zip(found.by_week()).filter_map(move |(week, (monday, _))| {
        // The first week may have begun before its first post did, in the month before.
        let day = monday.max(found.first);
        let month = day.first_of_month();
        (last.replace(month) != Some(month)).then_some((week, day))
    })
}

fn month(p: &Page, day: Date, is_same_year: bool) -> String {
    let name = p.t("when-month-short").with("n", i32::from(day.month()));
    if is_same_year {
        return name.to_string();
    }
    p.t("attempt-month").with("month", name).with("year", day.year().to_string()).to_string()
}

/// How far from the left a week begins, in hundredths of the width.
fn part(found: &LookBack, week: u32) -> f64 {
    f64::from(week) * 100.0 / f64::from(found.weeks().max(1))
}
