//! The sentence a business can show to anyone: made from facts alone, so it changes only when they do.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::{
    document::{Plan, Row},
    open_week::{OpenWeek, SameHours, clock},
    shape::{Field, Section},
    words::spelled,
};
use crate::converse::Promise;

spelled! {
    /// What is carried.
    What {
        Articles = "articles",
        Letters = "letters",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFact {
    pub what: What,
    /// Since when it is looked at.
    pub since: Date,
    /// Since when it is carried by itself; otherwise a person looks at each first.
    pub by_itself: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFact {
    pub name: String,
    pub since: Date,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// The oldest first.
    pub carried: Vec<Carried>,
    /// Since when something stands on the own site, of whom nothing is carried.
    pub writes_since: Option<Date>,
    pub answers: Option<Answers>,
}

/// The same things to the same places since the same day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carried {
    pub since: Date,
    /// With each, whether it goes by itself.
    pub what: BTreeMap<What, bool>,
    pub places: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    pub who: Vec<String>,
    pub within_minutes: u32,
    /// Monday first; where none was said, all of them.
    pub days: [bool; 7],
    /// Of most days: `10:00`; none where nobody said since when, or until when, somebody is there.
    pub opens: Option<String>,
    pub closes: Option<String>,
    /// From when to when nobody is there in between.
    pub rests: Option<[String; 2]>,
    /// Days with other hours.
    pub others: Vec<OtherHours>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherHours {
    /// Monday first.
    pub days: [bool; 7],
    pub opens: Option<String>,
    pub closes: Option<String>,
    pub rests: Option<[String; 2]>,
}

impl From<&SameHours> for OtherHours {
    fn from(same: &SameHours) -> Self {
        let (first, last) = (same.hours.each().next(), same.hours.each().next_back());
        let rests = first.zip(last).filter(|(first, last)| first != last);
        Self {
            days: same.days,
            opens: first.map(|(opens, _)| opens).filter(|opens| *opens > Time::MIN).map(clock),
            closes: last.map(|(_, closes)| closes).filter(|closes| *closes < Time::MAX).map(clock),
            rests: rests.map(|((_, from), (until, _))| [from, until].map(clock)),
        }
    }
}

impl Sentence {
    /// `wrote` is the day of the oldest that stands on the own site and was written there.
    pub fn of(sources: &[SourceFact], places: &[PlaceFact], wrote: Option<Date>, plan: &Plan) -> Self {
        let carried = carried(sources, places);
        let writes_since = wrote.filter(|_| carried.is_empty());
        Self { carried, writes_since, answers: answers(plan) }
    }

    /// Nothing is carried or written yet, so there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.carried.is_empty() && self.writes_since.is_none()
    }

    /// When the newest of what it says about carrying and writing became so.
    pub fn as_of(&self) -> Option<Date> {
        self.carried.iter().map(|carried| carried.since).chain(self.writes_since).max()
    }
}

/// What came to a place, and whether each comes by itself.
type Came<'a> = (&'a str, BTreeMap<What, bool>);

fn carried(sources: &[SourceFact], places: &[PlaceFact]) -> Vec<Carried> {
    // By day and place, what came there: a place may have had articles long before letters.
    let mut came: BTreeMap<Date, Vec<Came<'_>>> = BTreeMap::new();
    let places = by_name(places);
    for place in &places {
        for what in What::ALL {
            let Some((since, by_itself)) = since_when(sources, *what) else { continue };
            let day = came.entry(since.max(place.since)).or_default();
            match day.iter_mut().find(|(name, _)| *name == place.name) {
                Some((_, whats)) => drop(whats.insert(*what, by_itself)),
                None => day.push((&place.name, BTreeMap::from([(*what, by_itself)]))),
            }
        }
    }
    came.into_iter().flat_map(|(since, places)| by_what(since, places)).collect()
}

/// A network where the business has two profiles is one place, since the first of them.
fn by_name(places: &[PlaceFact]) -> Vec<PlaceFact> {
    let mut named: Vec<PlaceFact> = Vec::new();
    for place in places {
        match named.iter_mut().find(|known| known.name == place.name) {
            Some(known) => known.since = known.since.min(place.since),
            None => named.push(place.clone()),
        }
    }
    named
}

/// Since when, and whether every one goes by itself. Where a source was looked at by a person first, not every one did
/// before its switch.
fn since_when(sources: &[SourceFact], what: What) -> Option<(Date, bool)> {
    let of_kind = || sources.iter().filter(|source| source.what == what);
    let Some(by_itself) = of_kind().map(|source| source.by_itself).collect::<Option<Vec<Date>>>() else {
        return of_kind().map(|source| source.since).min().map(|since| (since, false));
    };
    let switched = of_kind().filter_map(|source| source.by_itself.filter(|day| *day > source.since)).max();
    switched.or_else(|| by_itself.into_iter().min()).map(|since| (since, true))
}

fn by_what(since: Date, places: Vec<Came<'_>>) -> Vec<Carried> {
    let mut groups: Vec<Carried> = Vec::new();
    for (place, what) in places {
        match groups.iter_mut().find(|group| group.what == what) {
            Some(group) => group.places.push(place.to_owned()),
            None => groups.push(Carried { since, what, places: vec![place.to_owned()] }),
        }
    }
    groups
}

/// Only what a person said: a kit's example answers nobody. What cannot be promised is not said either.
fn answers(plan: &Plan) -> Option<Answers> {
    Promise::of(plan).ok()??;
    let means = plan.said_one(Section::Means)?;
    let within_minutes = means.whole(Field::AnswerWithin).filter(|minutes| *minutes > 0)?;
    let who = who_answers(plan);
    if who.is_empty() {
        return None;
    }
    let week = OpenWeek::said_in(means)?;
    let groups = week.by_hours();
    let mut hours = groups.iter().map(OtherHours::from);
    let OtherHours { opens, closes, rests, .. } = hours.next()?;
    Some(Answers { who, within_minutes, days: week.days(), opens, closes, rests, others: hours.collect() })
}

/// Whoever has the job of answering, and then who stands in. Where no job was said to be that one, it is the first.
fn who_answers(plan: &Plan) -> Vec<String> {
    let mut jobs: Vec<&Row> = plan.said(Section::Job).filter(|job| job.is_yes(Field::AnswersPeople)).collect();
    if jobs.is_empty() {
        jobs.extend(plan.said(Section::Job).find(|job| !job.says(Field::AnswersPeople)));
    }
    let named = [Field::Owner, Field::Deputy].into_iter().flat_map(|field| jobs.iter().map(move |job| job.text(field)));
    let mut seen = BTreeSet::new();
    named.filter(|name| !name.is_empty() && seen.insert(name.to_lowercase())).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    fn source(what: What, by_itself: bool, day: i8) -> SourceFact {
        let since = date(2026, 11, day);
        SourceFact { what, since, by_itself: by_itself.then_some(since) }
    }

    fn place(name: &str, day: i8) -> PlaceFact {
        PlaceFact { name: name.to_owned(), since: date(2026, 11, day) }
    }

    /// Since which day of November, what, and where.
    type Said = (i8, Vec<(What, bool)>, String);

    fn said(sources: &[SourceFact], places: &[PlaceFact]) -> Vec<Said> {
        let sentence = Sentence::of(sources, places, None, &Plan::default());
        let carried = sentence.carried.into_iter();
        carried
            .map(|carried| (carried.since.day(), carried.what.into_iter().collect(), carried.places.join(" ")))
            .collect()
    }

    #[test]
    fn each_place_is_said_with_the_day_from_which_it_is_true() {
        use What::{Articles, Letters};
        let blog = source(Articles, true, 3);
        assert_eq!(
            said(std::slice::from_ref(&blog), &[place("Mastodon", 1), place("Bluesky", 2), place("Rye", 9)]),
            [(3, vec![(Articles, true)], "Mastodon Bluesky".to_owned()), (9, vec![(Articles, true)], "Rye".to_owned())]
        );
        assert_eq!(
            said(&[blog, source(Letters, false, 7)], &[place("Mastodon", 1)]),
            [(3, vec![(Articles, true)], "Mastodon".to_owned()), (7, vec![(Letters, false)], "Mastodon".to_owned())]
        );
        assert_eq!(
            said(&[source(Articles, true, 1), source(Articles, false, 2)], &[place("Mastodon", 1)]),
            [(1, vec![(Articles, false)], "Mastodon".to_owned())],
            "every one is said only where every one goes by itself"
        );
    }

    #[test]
    fn every_one_is_said_from_the_day_on_which_nobody_looked_first_any_more() {
        let switched = SourceFact { by_itself: Some(date(2026, 11, 8)), ..source(What::Articles, false, 1) };
        let at = |day| vec![(day, vec![(What::Articles, true)], "Rye".to_owned())];
        for (sources, day) in [
            (vec![switched.clone()], 8),
            (vec![switched.clone(), source(What::Articles, true, 1)], 8),
            (vec![switched, source(What::Articles, true, 12)], 8),
            (vec![source(What::Articles, true, 3), source(What::Articles, true, 12)], 3),
        ] {
            assert_eq!(said(&sources, &[place("Rye", 1)]), at(day), "{sources:?}");
        }
    }

    #[test]
    fn a_network_with_two_profiles_is_one_place_since_the_first_of_them() {
        let places = [place("Mastodon", 9), place("Bluesky", 4), place("Mastodon", 5)];
        let articles = vec![(What::Articles, true)];
        assert_eq!(
            said(&[source(What::Articles, true, 1)], &places),
            [(4, articles.clone(), "Bluesky".to_owned()), (5, articles, "Mastodon".to_owned())]
        );
    }

    #[test]
    fn without_a_source_or_a_place_there_is_nothing_to_say() {
        assert!(said(&[], &[place("Mastodon", 1)]).is_empty());
        assert!(said(&[source(What::Articles, true, 1)], &[]).is_empty());
    }

    #[test]
    fn who_carries_nothing_can_say_since_when_they_write() {
        let wrote = Some(date(2026, 11, 5));
        let of = |sources: &[SourceFact]| Sentence::of(sources, &[place("Rye", 1)], wrote, &Plan::default());
        let writes = of(&[]);
        assert_eq!((writes.writes_since, writes.as_of(), writes.is_empty()), (wrote, wrote, false));
        let carries = of(&[source(What::Articles, true, 9)]);
        assert_eq!((carries.writes_since, carries.as_of()), (None, Some(date(2026, 11, 9))));
        assert!(Sentence::of(&[], &[place("Rye", 1)], None, &Plan::default()).is_empty());
    }

    #[test]
    fn a_promise_needs_a_person_and_an_hour_that_somebody_said() {
        let mut plan = Plan::default();
        let add = |plan: &mut Plan, section, fields: &[(Field, &str)]| {
            let fields = fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
            plan.add(section, &fields).unwrap()
        };
        let answers = |plan: &Plan| Sentence::of(&[], &[], None, plan).answers;
        add(&mut plan, Section::Job, &[(Field::Name, "Social"), (Field::Owner, "Mara"), (Field::Deputy, "Jonas")]);
        assert_eq!(answers(&plan), None);
        let means = add(&mut plan, Section::Means, &[(Field::AnswerWithin, "4 h"), (Field::OpenDays, "mon fri")]);
        let promised = answers(&plan).unwrap();
        assert_eq!((promised.who, promised.within_minutes), (vec!["Mara".to_owned(), "Jonas".to_owned()], 240));
        assert_eq!(promised.days, [true, false, false, false, true, false, false]);
        plan.mark_example(means);
        assert_eq!(answers(&plan), None);
    }

    #[test]
    fn only_who_has_the_job_of_answering_is_said_to_answer() {
        let answering = "### Answering\n- owner: Mara\n- deputy: Jonas\n";
        let picture = "### The photograph\n- owner: Lena\n- deputy: mara\n";
        let who = |jobs: &[&str]| {
            let plan = read(&format!("## Means\n- answer within: 4 h\n## Jobs\n{}", jobs.concat())).unwrap();
            Sentence::of(&[], &[], None, &plan).answers.map(|answers| answers.who.join(" "))
        };
        let (yes, no) = ("- answers people: yes\n", "- answers people: no\n");
        for (jobs, expected) in [
            (&[picture, answering, yes][..], Some("Mara Jonas")),
            (&[picture, yes, answering, yes], Some("Lena Mara Jonas")),
            (&[answering, picture], Some("Mara Jonas")),
            (&[picture, no, answering], Some("Mara Jonas")),
            (&["### Letters\n", yes, picture], None),
            (&[picture, no], None),
        ] {
            assert_eq!(who(jobs).as_deref(), expected, "{jobs:?}");
        }
    }

    #[test]
    fn a_promise_is_told_with_the_days_and_hours_it_counts_in() {
        let told = |means: &str| {
            let plan = read(&format!("## Jobs\n### Post\n- owner: Mara\n## Means\n- answer within: 3 h\n{means}"));
            let answers = Sentence::of(&[], &[], None, &plan.unwrap()).answers?;
            let days: String = answers.days.iter().map(|open| if *open { 'x' } else { '-' }).collect();
            let others: Vec<_> = answers.others.iter().map(|other| (other.opens.as_deref(), other.days[5])).collect();
            let rests = answers.rests.map(|rests| format!(" but {}", rests.join("-"))).unwrap_or_default();
            Some(format!("{days} {:?} {:?}{rests} {others:?}", answers.opens, answers.closes))
        };
        for (means, expected) in [
            ("", Some("xxxxxxx None None []")),
            ("- open days: tue sat\n", Some("-x---x- None None []")),
            ("- opens at: 10:00\n- closes at: 18:00\n", Some("xxxxxxx Some(\"10:00\") Some(\"18:00\") []")),
            (
                "- open days: tue fri\n- opens at: 10:00\n- hours by day: Sat 9-13\n",
                Some("-x--xx- Some(\"10:00\") None [(Some(\"09:00\"), true)]"),
            ),
            ("- hours by day: Sat 9-13\n", Some("-----x- Some(\"09:00\") Some(\"13:00\") []")),
            (
                "- hours by day: Tue Wed 9-12, 14-18, Sat 9-13\n",
                Some("-xx--x- Some(\"09:00\") Some(\"18:00\") but 12:00-14:00 [(Some(\"09:00\"), true)]"),
            ),
            ("- opens at: 18:00\n- closes at: 10:00\n", None),
        ] {
            assert_eq!(told(means).as_deref(), expected, "{means}");
        }
    }
}
