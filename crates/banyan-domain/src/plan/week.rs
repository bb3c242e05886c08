//! The week the hours allow: how many posts fit beside answers and habits, and which place gives way where more are
//! wished for.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde::Serialize;

use super::{
    check::{Facts, MINUTES_A_POST, MINUTES_ANSWERING, is_own},
    document::{Plan, Row, RowId},
    shape::{Field, Section, Size, Standing},
};

/// Minutes of one week, and what they are enough for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Of all people together.
    pub has: u32,
    /// Where the plan only carries, what all of that takes.
    pub answering: u32,
    /// What habits away from the screen take.
    pub away: u32,
    pub a_post: u32,
    /// Posts there is time for; where the plan only carries, those that one's own places make.
    pub fits: u32,
    /// The plan wants nothing beyond what is said anyway, so nobody writes by hand.
    pub only_carries: bool,
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
    /// Whatever the hours: the plan wants no more than what is carried.
    Carried,
}

impl GivesWay {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoReason => "no-reason",
            Self::OnTrial => "on-trial",
            Self::Borrowed => "borrowed",
            Self::Own => "own",
            Self::Carried => "carried",
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

impl Plan {
    /// Whether it shall be no bigger than carrying what is said anyway.
    pub fn only_carries(&self) -> bool {
        self.said_one(Section::Review).is_some_and(|review| review.text(Field::Size) == Size::DoingIt.as_str())
    }
}

/// What keeps a week from being proposed, and the line that would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekLacks {
    /// Places ask for posts, and nobody said hours; none where nobody stands in the plan.
    Hours(Option<RowId>),
    /// There are hours, and no place says how many posts.
    Posts(RowId),
    /// What one's own places make is carried, and none of them says how much that is.
    OwnPosts(RowId),
}

impl WeekLacks {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hours(_) => "hours",
            Self::Posts(_) => "posts",
            Self::OwnPosts(_) => "own-posts",
        }
    }

    pub fn row(self) -> Option<RowId> {
        match self {
            Self::Hours(row) => row,
            Self::Posts(row) | Self::OwnPosts(row) => Some(row),
        }
    }
}

/// None where a week can be proposed, and where none is wanted: no place takes hours, or nothing is posted knowingly.
pub fn week_lacks(plan: &Plan) -> Option<WeekLacks> {
    let only_own = plan.only_carries();
    let places = || plan.said(Section::Place).filter(move |place| costs_hours(place) && (!only_own || is_own(place)));
    let asked = asked(plan);
    if places().any(|place| asked.get(&place.id).is_some_and(|posts| *posts > 0)) {
        let person = plan.said_one(Section::Person).map(|person| person.id);
        return hours(plan).is_none().then_some(WeekLacks::Hours(person));
    }
    hours(plan)?;
    let silent = places().find(|place| !place.says(Field::PerWeek))?.id;
    Some(if only_own { WeekLacks::OwnPosts(silent) } else { WeekLacks::Posts(silent) })
}

/// None where nobody said hours, or no place asks for posts.
pub fn week(plan: &Plan, facts: &Facts) -> Option<Week> {
    let has = hours(plan)?;
    let asked = asked(plan);
    let away = away(plan);
    if plan.only_carries() {
        return carried(plan, &asked, has, away);
    }
    let fits = has.saturating_sub(facts.minutes_answering).saturating_sub(away) / facts.minutes_a_post.max(1);
    // Every place keeps one post as long as that is possible.
    let given = give_way(plan, &asked, fits, 1).or_else(|| give_way(plan, &asked, fits, 0)).unwrap_or_default();
    let places = at_places(plan, &asked, |place, _| (given.get(&place.id).copied().unwrap_or(0), rank(place)));
    let (answering, a_post) = (facts.minutes_answering, facts.minutes_a_post);
    let week = Week { has, answering, away, a_post, fits, only_carries: false, places };
    (week.asks() > 0).then_some(week)
}

/// What one's own places make reaches each other one, however few the hours are: nobody writes it anew. None where nobody
/// said how much that is.
fn carried(plan: &Plan, asked: &BTreeMap<RowId, u32>, has: u32, away: u32) -> Option<Week> {
    let own = plan.said(Section::Place).filter(|place| is_own(place));
    let fits: u32 = own.filter_map(|place| asked.get(&place.id)).sum();
    let gets = |place: &Row, asks: u32| if is_own(place) { asks } else { asks.min(fits) };
    let places = at_places(plan, asked, |place, asks| (gets(place, asks), GivesWay::Carried));
    let answering = Size::DoingIt.least_minutes();
    (fits > 0).then_some(Week { has, answering, away, a_post: 0, fits, only_carries: true, places })
}

/// `gives` says how many posts a place gets, and why it would be less than it asks for.
fn at_places(
    plan: &Plan,
    asked: &BTreeMap<RowId, u32>,
    gives: impl Fn(&Row, u32) -> (u32, GivesWay),
) -> Vec<WeekAtPlace> {
    let places = plan.of(Section::Place).filter_map(|place| {
        let asks = *asked.get(&place.id)?;
        let (gets, why) = gives(place, asks);
        let gives_way = (gets < asks).then_some(why);
        Some(WeekAtPlace { row: place.id, name: place.name().to_owned(), asks, gets, gives_way })
    });
    places.collect()
}

/// What of a kit fits into the hours that somebody said.
pub(super) struct KitWeek {
    posts: BTreeMap<RowId, u32>,
    habits: BTreeSet<RowId>,
}

impl KitWeek {
    /// A place of the kit asks for no more than fits, and a habit that does not fit is only thought of.
    pub(super) fn fit(&self, row: &Row, fields: &mut BTreeMap<Field, String>) {
        if let Some(posts) = self.posts.get(&row.id).filter(|posts| Some(**posts) < weekly(row)) {
            // What is empty is not there: what is carried asks for no time of its own.
            fields.insert(Field::PerWeek, if *posts > 0 { posts.to_string() } else { String::new() });
        }
        if row.section == Section::Away && costs_hours(row) && !self.habits.contains(&row.id) {
            fields.insert(Field::Standing, Standing::Wanted.as_str().to_owned());
        }
    }
}

/// Beside all that the plan wants already; `rows` are those of the kit that come. Where there is too little for everything,
/// posts and habits give up alike, but one post stays as long as answering it is possible. None where nobody said hours.
pub(super) fn kit_week(plan: &Plan, kit: &Plan, rows: &[&Row]) -> Option<KitWeek> {
    let has = hours(plan)?;
    let said = asked(plan).values().sum::<u32>().saturating_mul(MINUTES_A_POST).saturating_add(away(plan));
    let has = has.saturating_sub(said);
    let costly = |section: Section| rows.iter().filter(move |row| row.section == section && costs_hours(row));
    let posts: BTreeMap<RowId, u32> =
        costly(Section::Place).filter_map(|place| Some((place.id, weekly(place)?))).collect();
    let habits: Vec<(RowId, u32)> =
        costly(Section::Away).map(|habit| (habit.id, habit.whole(Field::Hours).unwrap_or(0))).collect();
    let wanted = posts.values().sum::<u32>().saturating_mul(MINUTES_A_POST);
    let away: u32 = habits.iter().map(|(_, minutes)| minutes).sum();
    let left = has.saturating_sub(MINUTES_ANSWERING);
    if wanted + away <= left {
        return Some(KitWeek { posts, habits: habits.into_iter().map(|(id, _)| id).collect() });
    }
    if left < MINUTES_A_POST {
        let habits = as_many_as_fit(&habits, has.saturating_sub(Size::DoingIt.least_minutes()));
        return Some(KitWeek { posts: posts.into_keys().map(|id| (id, 0)).collect(), habits: habits.0 });
    }
    let for_posts = (left * wanted / (wanted + away)).max(MINUTES_A_POST.min(wanted));
    let (habits, taken) = as_many_as_fit(&habits, left - for_posts);
    let fits = (left - taken) / MINUTES_A_POST;
    let posts = give_way(kit, &posts, fits, 1).or_else(|| give_way(kit, &posts, fits, 0)).unwrap_or_default();
    Some(KitWeek { posts, habits })
}

/// In their order, and what they take together.
fn as_many_as_fit(habits: &[(RowId, u32)], minutes: u32) -> (BTreeSet<RowId>, u32) {
    let (mut fits, mut taken) = (BTreeSet::new(), 0_u32);
    for (id, takes) in habits {
        if taken + *takes <= minutes {
            taken += *takes;
            fits.insert(*id);
        }
    }
    (fits, taken)
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
    fn a_plan_that_only_carries_proposes_what_ones_own_places_make_however_few_the_hours_are() {
        let facts = Facts::unknown(date(2026, 11, 24));
        let carried = |places: &str| {
            let plan = read(&format!("{places}## People\n### Mara\n- hours: 15 min\n## Reviews\n- size: doing_it\n"));
            week(&plan.unwrap(), &facts)
        };
        let found = carried(PLACES).unwrap();
        assert!(found.only_carries && (found.answering, found.a_post, found.fits) == (15, 0, 1));
        let gets: Vec<(&str, u32, Option<GivesWay>)> =
            found.places.iter().map(|place| (place.name.as_str(), place.gets, place.gives_way)).collect();
        let less = Some(GivesWay::Carried);
        assert_eq!(gets, [("Blog", 1, None), ("Mastodon", 1, less), ("LinkedIn", 1, less), ("Instagram", 1, less)]);
        assert_eq!(carried(&PLACES.replacen("- per week: 1\n", "", 1)), None, "nobody said how much there is to carry");
        let wished = read(&format!("{PLACES}## Reviews\n- size: doing_it\n- example: yes\n")).unwrap();
        assert!(!wished.only_carries(), "a kit wishes for nobody");
    }

    #[test]
    fn why_no_week_is_proposed_leads_to_the_line_that_would_say_it() {
        let people = "## People\n### Mara {#107}\n- hours: 2 h\n";
        let place = |says: &str| format!("## Places\n### Blog {{#108}}\n- network: own_site\n{says}");
        let carries = "## Reviews\n- size: doing_it\n";
        for (page, lacks) in [
            (String::new(), None),
            (people.to_owned(), None),
            (place(""), None),
            (place("- per week: 1\n"), Some(WeekLacks::Hours(None))),
            (place("- per week: 1\n") + "## People\n### Mara {#107}\n", Some(WeekLacks::Hours(Some(RowId(107))))),
            (place("") + people, Some(WeekLacks::Posts(RowId(108)))),
            (place("- per week: 0\n") + people, None),
            (place("- standing: for_company\n") + people, None),
            (place("") + people + carries, Some(WeekLacks::OwnPosts(RowId(108)))),
            (place("") + "### X\n- per week: 3\n" + people, None),
            (place("") + "### X\n- per week: 3\n" + people + carries, Some(WeekLacks::OwnPosts(RowId(108)))),
            (place("- per week: 1\n") + people, None),
        ] {
            let plan = read(&page).unwrap();
            assert_eq!(week_lacks(&plan), lacks, "{page}");
            let can_be = week(&plan, &Facts::unknown(date(2026, 11, 24))).is_some();
            assert!(lacks.is_none() || !can_be, "{page}");
        }
    }

    #[test]
    fn a_kit_takes_no_more_of_a_week_than_there_is() {
        let kit = read(&format!(
            "{PLACES}## Away from the screen\n### Calls\n- hours: 30 min\n### Coffee\n- hours: 1 h\n### Cards\n- hours: 10 \
             min\n"
        ));
        let kit = kit.unwrap();
        // What is for company costs nothing, so it stays as it is.
        let fitted = |hours: &str, habit: &str| {
            let own = format!(
                "## People\n### Mara\n- hours: {hours}\n## Away from the screen\n### Walks\n- hours: {habit}\n"
            );
            let rows: Vec<&Row> = kit.rows().collect();
            let week = kit_week(&read(&own).unwrap(), &kit, &rows).unwrap();
            let mut words = Vec::new();
            for row in rows {
                let mut fields = row.values().map(|(field, value)| (field, value.to_owned())).collect();
                week.fit(row, &mut fields);
                let says = |field: Field| fields.get(&field).map_or("", String::as_str).to_owned();
                words.push(if row.section == Section::Away { says(Field::Standing) } else { says(Field::PerWeek) });
            }
            words.join(" ")
        };
        for (hours, habit, expected) in [
            ("5 h", "0", "1 3 2 2 20   "),
            ("4 h", "0", "1 3 2 2 20  wanted "),
            ("2 h", "0", "1 1   20  wanted wanted"),
            ("1 h", "0", "1    20 wanted wanted wanted"),
            ("25 min", "0", "    20 wanted wanted "),
            ("15 min", "0", "    20 wanted wanted wanted"),
            ("5 h", "4 h", "1    20 wanted wanted wanted"),
        ] {
            assert_eq!(fitted(hours, habit), expected, "{hours} with {habit} of one's own");
        }
        let silent = read("## People\n### Mara\n").unwrap();
        assert!(kit_week(&silent, &kit, &[]).is_none());
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
