//! What another version of the plan means for the work: posts, hours, numbers and days, before and now.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    document::{Plan, Row},
    shape::{Field, Section, Standing},
    week::asked,
};

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Consequence {
    /// Of all places that cost hours, a week.
    Posts { before: u32, now: u32 },
    /// Minutes a week that people have.
    Hours { before: u32, now: u32 },
    /// A goal wants another number.
    Target { goal: String, before: Option<f64>, now: Option<f64> },
    /// A place is on trial until another day.
    Trial { place: String, until: Date },
    /// A place has come to rest.
    Rests { place: String },
    /// Minutes within which an answer is promised; none where it no longer is.
    Promise { within: Option<u32> },
    /// Days on which nothing goes out, as the plan spells them; empty where there is none any more.
    QuietDays { days: String },
    /// Why is asked again on another day.
    AskedAgain { on: Date },
}

/// In the order of the work; what means nothing for it is not there.
pub fn consequences(before: &Plan, now: &Plan) -> Vec<Consequence> {
    let mut found = Vec::new();
    let posts = |plan: &Plan| asked(plan).values().sum::<u32>();
    let hours = |plan: &Plan| plan.of(Section::Person).filter_map(|person| person.whole(Field::Hours)).sum::<u32>();
    found.extend(moved(posts(before), posts(now)).map(|(before, now)| Consequence::Posts { before, now }));
    found.extend(moved(hours(before), hours(now)).map(|(before, now)| Consequence::Hours { before, now }));
    found.extend(targets(before, now));
    found.extend(now.of(Section::Place).filter_map(|place| stands_anew(before, place)));
    let promise = |plan: &Plan| plan.one(Section::Means).and_then(|means| means.whole(Field::AnswerWithin));
    found.extend(moved(promise(before), promise(now)).map(|(_, within)| Consequence::Promise { within }));
    let quiet = |plan: &Plan| plan.one(Section::Rhythm).map_or("", |rhythm| rhythm.text(Field::QuietDays)).to_owned();
    found.extend(moved(quiet(before), quiet(now)).map(|(_, days)| Consequence::QuietDays { days }));
    let again = |plan: &Plan| plan.one(Section::Review).and_then(|review| review.date(Field::NextReview));
    let again = moved(again(before), again(now)).and_then(|(_, on)| on);
    found.extend(again.map(|on| Consequence::AskedAgain { on }));
    found
}

fn moved<T: PartialEq>(before: T, now: T) -> Option<(T, T)> {
    (before != now).then_some((before, now))
}

fn targets(before: &Plan, now: &Plan) -> impl Iterator<Item = Consequence> {
    now.of(Section::Goal).filter_map(move |goal| {
        let then = before.row(goal.id).and_then(|then| then.number(Field::Target));
        let (before, now) = moved(then, goal.number(Field::Target))?;
        Some(Consequence::Target { goal: goal.name().to_owned(), before, now })
    })
}

fn stands_anew(before: &Plan, place: &Row) -> Option<Consequence> {
    let then = before.row(place.id);
    let name = || place.name().to_owned();
    match place.standing() {
        Standing::OnTrial => {
            let until = place.date(Field::TrialUntil)?;
            let same = then.is_some_and(|then| {
                then.standing() == Standing::OnTrial && then.date(Field::TrialUntil) == Some(until)
            });
            (!same).then(|| Consequence::Trial { place: name(), until })
        }
        Standing::Resting => {
            let rested = then.is_some_and(|then| then.standing() != Standing::Resting);
            rested.then(|| Consequence::Rests { place: name() })
        }
        Standing::Kept | Standing::Wanted | Standing::ForCompany => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    const THEN: &str = "## Goals\n### Seats {#101}\n- target: 20\n## Places\n### Blog {#102}\n- per week: 2\n### Tram \
                        {#103}\n### Fair {#104}\n- per week: 1\n## People\n### Ada {#105}\n- hours: 1 h\n";

    #[test]
    fn what_the_work_notices_is_named_and_nothing_else() {
        let then = read(THEN).unwrap();
        assert_eq!(consequences(&then, &then), []);
        let worded = read(&THEN.replace("### Ada {#105}\n", "### Ada {#105}\n- knowledge: Films.\n")).unwrap();
        assert_eq!(consequences(&then, &worded), [], "other words change nothing in the work");
        let now = THEN
            .replace("target: 20", "target: 24")
            .replace("per week: 2", "per week: 4")
            .replace("### Tram {#103}\n", "### Tram {#103}\n- standing: on_trial\n- trial until: 2026-12-31\n")
            .replace("### Fair {#104}\n", "### Fair {#104}\n- standing: resting\n")
            .replace("hours: 1 h", "hours: 2 h");
        let more =
            "## Means\n- answer within: 4 h\n## Rhythm\n- quiet days: sun\n## Reviews\n- next review: 2027-06-01\n";
        let now = read(&format!("{now}{more}")).unwrap();
        assert_eq!(
            consequences(&then, &now),
            [
                Consequence::Posts { before: 3, now: 4 },
                Consequence::Hours { before: 60, now: 120 },
                Consequence::Target { goal: "Seats".to_owned(), before: Some(20.0), now: Some(24.0) },
                Consequence::Trial { place: "Tram".to_owned(), until: date(2026, 12, 31) },
                Consequence::Rests { place: "Fair".to_owned() },
                Consequence::Promise { within: Some(240) },
                Consequence::QuietDays { days: "sun".to_owned() },
                Consequence::AskedAgain { on: date(2027, 6, 1) },
            ]
        );
        let back = consequences(&now, &then);
        assert!(back.contains(&Consequence::Promise { within: None }), "{back:?}");
        assert!(back.contains(&Consequence::QuietDays { days: String::new() }), "{back:?}");
    }
}
