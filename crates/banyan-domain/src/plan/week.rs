//! The week the hours allow: how many posts fit beside answers and habits, and which place gives way where more are
//! wished for.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::Serialize;

use super::{
    check::{Facts, is_own},
    document::{Plan, Row, RowId},
    shape::{Field, Section, Standing},
};

/// Minutes of one week, and what they are enough for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Of all people together.
    pub has: u32,
    pub answering: u32,
    /// What habits away from the screen take.
    pub away: u32,
    pub a_post: u32,
    /// Posts there is time for.
    pub fits: u32,
    /// What the places ask for, in the order of the plan.
    pub places: Vec<WeekAtPlace>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekAtPlace {
    pub row: RowId,
    pub name: String,
    pub asks: u32,
    pub gets: u32,
    /// Why it is this one that gets less than it asks for.
    pub gives_way: Option<GivesWay>,
}

/// Places give way in this order. What is used for company costs no hours and is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GivesWay {
    /// A borrowed place nobody said a reason for.
    NoReason,
    OnTrial,
    Borrowed,
    Own,
}

impl GivesWay {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoReason => "no-reason",
            Self::OnTrial => "on-trial",
            Self::Borrowed => "borrowed",
            Self::Own => "own",
        }
    }
}

impl Week {
    pub fn asks(&self) -> u32 {
        self.places.iter().map(|place| place.asks).sum()
    }

    pub fn gets(&self) -> u32 {
        self.places.iter().map(|place| place.gets).sum()
    }
}

/// None where nobody said hours, or no place asks for posts.
pub fn week(plan: &Plan, facts: &Facts) -> Option<Week> {
    let has = hours(plan)?;
    let asked = asked(plan);
    let away = away(plan);
    let fits = has.saturating_sub(facts.minutes_answering).saturating_sub(away) / facts.minutes_a_post.max(1);
    // Every place keeps one post as long as that is possible.
    let given = give_way(plan, &asked, fits, 1).or_else(|| give_way(plan, &asked, fits, 0)).unwrap_or_default();
    let places: Vec<WeekAtPlace> = plan
        .of(Section::Place)
        .filter_map(|place| {
            let asks = *asked.get(&place.id)?;
            let gets = given.get(&place.id).copied().unwrap_or(0);
            let gives_way = (gets < asks).then(|| rank(place));
            Some(WeekAtPlace { row: place.id, name: place.name().to_owned(), asks, gets, gives_way })
        })
        .collect();
    let week = Week { has, answering: facts.minutes_answering, away, a_post: facts.minutes_a_post, fits, places };
    (week.asks() > 0).then_some(week)
}

/// None where nobody said any.
pub(super) fn hours(plan: &Plan) -> Option<u32> {
    plan.said(Section::Person).filter_map(|person| person.whole(Field::Hours)).reduce(u32::saturating_add)
}

/// Minutes of a week that go into habits: the same hours as those of posts.
pub(super) fn away(plan: &Plan) -> u32 {
    let habits = plan.said(Section::Away).filter(|habit| costs_hours(habit));
    habits.filter_map(|habit| habit.whole(Field::Hours)).fold(0, u32::saturating_add)
}

/// Posts a week of the places that cost hours.
pub(super) fn asked(plan: &Plan) -> BTreeMap<RowId, u32> {
    let places = plan.said(Section::Place).filter(|place| costs_hours(place));
    places.filter_map(|place| Some((place.id, weekly(place)?))).collect()
}

/// What is only wished for, rests or is for company costs none.
pub(super) fn costs_hours(row: &Row) -> bool {
    matches!(row.standing(), Standing::Kept | Standing::OnTrial)
}

/// Half a post a week is one every other: the week is planned for the fuller one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be small and not negative")]
fn weekly(place: &Row) -> Option<u32> {
    let posts = place.number(Field::PerWeek)?.ceil();
    (0.0..=1_000.0).contains(&posts).then_some(posts as u32)
}

/// Takes away one post after the other until the rest fits and leaves each place `least`; none where that is not enough.
/// The first to give way by rank loses first, of these the fullest, and of these the later in the plan.
pub(super) fn give_way(
    plan: &Plan,
    asked: &BTreeMap<RowId, u32>,
    fits: u32,
    least: u32,
) -> Option<BTreeMap<RowId, u32>> {
    let mut posts = asked.clone();
    let order: Vec<&Row> = plan.of(Section::Place).collect();
    while posts.values().sum::<u32>() > fits {
        let (_, place) = order
            .iter()
            .enumerate()
            .filter(|(_, place)| posts.get(&place.id).is_some_and(|count| *count > least))
            .min_by_key(|(at, place)| (rank(place), Reverse(posts.get(&place.id)), Reverse(*at)))?;
        posts.entry(place.id).and_modify(|count| *count -= 1);
    }
    Some(posts)
}

fn rank(place: &Row) -> GivesWay {
    match place.standing() {
        _ if is_own(place) => GivesWay::Own,
        _ if !place.says(Field::Reason) => GivesWay::NoReason,
        Standing::OnTrial => GivesWay::OnTrial,
        Standing::Kept | Standing::Wanted | Standing::ForCompany | Standing::Resting => GivesWay::Borrowed,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    const PLACES: &str = "## Places\n### Blog\n- network: own_site\n- per week: 1\n### Mastodon\n- reason: they read there\n- per week: 3\n### LinkedIn\n- reason: they ask there\n- standing: on_trial\n- per week: 2\n### Instagram\n- per week: 2\n### Bluesky\n- standing: for_company\n- per week: 20\n";

    /// What each place gets of so many minutes, with the reason where it is less than it asks for.
    fn gets(minutes: u32) -> Vec<String> {
        let plan = read(&format!("{PLACES}## People\n### Mara\n- hours: {minutes}\n")).unwrap();
        let week = week(&plan, &Facts::unknown(date(2026, 11, 24))).unwrap();
        let line = |place: &WeekAtPlace| {
            let why = place.gives_way.map(|why| format!(" {}", why.as_str())).unwrap_or_default();
            format!("{} {}{why}", place.name, place.gets)
        };
        week.places.iter().map(line).collect()
    }

    #[test]
    fn places_give_way_in_the_order_of_the_rule() {
        // 40 minutes of answering and 20 a post: eight posts are wished for.
        for (minutes, expected) in [
            (200, ["Blog 1", "Mastodon 3", "LinkedIn 2", "Instagram 2"]),
            (180, ["Blog 1", "Mastodon 3", "LinkedIn 2", "Instagram 1 no-reason"]),
            (160, ["Blog 1", "Mastodon 3", "LinkedIn 1 on-trial", "Instagram 1 no-reason"]),
            (140, ["Blog 1", "Mastodon 2 borrowed", "LinkedIn 1 on-trial", "Instagram 1 no-reason"]),
            (120, ["Blog 1", "Mastodon 1 borrowed", "LinkedIn 1 on-trial", "Instagram 1 no-reason"]),
            (100, ["Blog 1", "Mastodon 2 borrowed", "LinkedIn 0 on-trial", "Instagram 0 no-reason"]),
            (60, ["Blog 1", "Mastodon 0 borrowed", "LinkedIn 0 on-trial", "Instagram 0 no-reason"]),
            (30, ["Blog 0 own", "Mastodon 0 borrowed", "LinkedIn 0 on-trial", "Instagram 0 no-reason"]),
        ] {
            assert_eq!(gets(minutes), expected, "{minutes}");
        }
    }

    #[test]
    fn what_is_done_away_from_the_screen_takes_of_the_same_hours() {
        let facts = Facts::unknown(date(2026, 11, 24));
        let with = |standing: &str| {
            let habit = format!("## Away from the screen\n### Calls\n- hours: 50 min\n- standing: {standing}\n");
            let plan = read(&format!("{PLACES}{habit}## People\n### Mara\n- hours: 200\n")).unwrap();
            let week = week(&plan, &facts).unwrap();
            (week.away, week.fits, week.gets())
        };
        assert_eq!(with("kept"), (50, 5, 5));
        assert_eq!(with("on_trial"), (50, 5, 5));
        for standing in ["wanted", "for_company", "resting"] {
            assert_eq!(with(standing), (0, 8, 8), "{standing}");
        }
    }

    #[test]
    fn hours_of_all_people_count_and_without_any_nothing_is_said() {
        let facts = Facts::unknown(date(2026, 11, 24));
        let plan = read(&format!("{PLACES}## People\n### Mara\n- hours: 1 h\n### Jonas\n- hours: 2 h 20\n")).unwrap();
        assert_eq!(week(&plan, &facts).unwrap().fits, 8);
        assert_eq!(week(&plan, &Facts { minutes_a_post: 10, ..facts.clone() }).unwrap().fits, 16);
        assert_eq!(week(&read(PLACES).unwrap(), &facts), None);
        assert_eq!(week(&read("## People\n### Mara\n- hours: 3 h\n").unwrap(), &facts), None);
    }
}
