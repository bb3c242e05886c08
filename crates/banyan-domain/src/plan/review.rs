//! A review of the plan: why again, what is kept or stopped, and when it is looked at next.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};

use super::{
    document::{Plan, PlanError, Row, RowId},
    shape::{Field, Section, Standing},
    words::spelled,
};

const WEEKS_TO_NEXT: i32 = 13;

spelled! {
    /// What is decided about a place or a habit whose day has come.
    Verdict {
        Keep = "keep",
        /// Its line is changed after the review; it stays among the open ones until then.
        Change = "change",
        Stop = "stop",
    }
}

spelled! {
    /// An answer that may lie between yes and no: whether one believes in the plan, whether it was a distraction.
    Leaning {
        Yes = "yes",
        Partly = "partly",
        No = "no",
    }
}

impl Verdict {
    /// Roots first: what is not judged before a day that is still to come is not stopped.
    pub fn open(not_before: Option<Date>) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |verdict| *verdict != Self::Stop || not_before.is_none())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{name}” is not judged before {not_before}: keep it or change it until then; nothing was written down")]
pub struct TooEarly {
    pub name: String,
    pub not_before: Date,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewError {
    #[error(transparent)]
    TooEarly(#[from] TooEarly),
    #[error(transparent)]
    Plan(#[from] PlanError),
}

/// The day it should have been looked at, once that day has come.
pub fn review_due(plan: &Plan, today: Date) -> Option<Date> {
    let review = plan.said_one(Section::Review)?;
    review.date(Field::NextReview).filter(|day| *day <= today)
}

/// Three months on: what is offered where nobody says another day.
pub fn next_review(today: Date) -> Date {
    today.checked_add(WEEKS_TO_NEXT.weeks()).unwrap_or(today)
}

/// Places and habits whose own day has come, in the order of the page.
pub fn rows_due(plan: &Plan, today: Date) -> Vec<&Row> {
    let counts = |row: &&Row| matches!(row.standing(), Standing::Kept | Standing::OnTrial);
    let is_due = |row: &&Row| day_reached(row, today).is_some();
    plan.said(Section::Place).chain(plan.said(Section::Away)).filter(counts).filter(is_due).collect()
}

/// The day on which a row was to be looked at, once it has come: the end of its trial or the look itself, whichever came
/// last.
pub fn day_reached(row: &Row, today: Date) -> Option<Date> {
    let tried_until = row.date(Field::TrialUntil).filter(|_| row.standing() == Standing::OnTrial);
    [tried_until, row.date(Field::ReviewOn)].into_iter().flatten().filter(|day| *day <= today).max()
}

/// What a review ends with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewEnd {
    /// Why social media, as it is answered today; with nothing, the answer that stands.
    pub social: String,
    /// What was said beside it; why a place was stopped, where its line has no rule that says so.
    pub words: String,
    pub verdicts: BTreeMap<RowId, Verdict>,
    pub next: Option<Date>,
}

/// The plan after the review.
pub fn reviewed(plan: &Plan, end: &ReviewEnd, today: Date) -> Result<Plan, ReviewError> {
    let mut next = plan.clone();
    let then = end.next.unwrap_or_else(|| next_review(today)).to_string();
    for (id, verdict) in &end.verdicts {
        let row = plan.row(*id).ok_or(PlanError::NoSuchRow)?;
        let not_before = plan.not_judged_yet(row, today);
        if let Some(day) = not_before
            && !Verdict::open(not_before).any(|open| open == *verdict)
        {
            return Err(TooEarly { name: row.name().to_owned(), not_before: day }.into());
        }
        let typed = match (verdict, row.standing()) {
            (Verdict::Change, _) => continue,
            (Verdict::Keep, Standing::OnTrial) => kept_after_trial(row.section, not_before, &then),
            (Verdict::Keep, _) => said(&[(Field::ReviewOn, &then)]),
            (Verdict::Stop, _) => stopped(row, &end.words, today),
        };
        next.change(*id, &typed)?;
    }
    let (today, social) = (today.to_string(), end.social.trim());
    let mut why = said(&[(Field::SocialAskedOn, &today)]);
    if !social.is_empty() {
        why.insert(Field::Social, social.to_owned());
    }
    // A kit's reason is nobody's answer that could still hold.
    if !social.is_empty() || next.one(Section::Why).is_none_or(|why| !why.example) {
        next.add(Section::Why, &why)?;
    }
    next.add(Section::Review, &said(&[(Field::ReviewedOn, &today), (Field::NextReview, &then)]))?;
    Ok(next)
}

/// While a goal it leads to asks to wait, nobody has judged it, and the trial goes on until then.
fn kept_after_trial(section: Section, not_before: Option<Date>, then: &str) -> BTreeMap<Field, String> {
    let mut typed = said(&[(Field::ReviewOn, then)]);
    if not_before.is_none() {
        typed.insert(Field::Standing, Standing::Kept.as_str().to_owned());
    }
    // A habit is tried without a day.
    if section == Section::Place {
        typed.insert(Field::TrialUntil, not_before.map_or_else(String::new, |day| day.to_string()));
    }
    typed
}

/// Of a habit nobody asks since when and why.
pub(super) fn stopped(row: &Row, words: &str, today: Date) -> BTreeMap<Field, String> {
    let mut typed = said(&[(Field::Standing, Standing::Resting.as_str()), (Field::ReviewOn, "")]);
    if row.section == Section::Place {
        let why = if row.says(Field::StopRule) { row.text(Field::StopRule) } else { words.trim() };
        let today = today.to_string();
        typed.extend(said(&[(Field::TrialUntil, ""), (Field::RestedOn, &today), (Field::RestedWhy, why)]));
    }
    typed
}

fn said(fields: &[(Field, &str)]) -> BTreeMap<Field, String> {
    fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn plan(rows: &[(Section, &[(Field, &str)])]) -> Plan {
        let mut plan = Plan::default();
        for (section, fields) in rows {
            plan.add(*section, &said(fields)).unwrap();
        }
        plan
    }

    fn tried() -> Plan {
        plan(&[
            (Section::Why, &[(Field::Social, "They look there.")]),
            (
                Section::Place,
                &[(Field::Name, "Bluesky"), (Field::Standing, "on_trial"), (Field::TrialUntil, "2026-11-24")],
            ),
            (Section::Place, &[(Field::Name, "Blog"), (Field::ReviewOn, "2026-11-25")]),
            (Section::Away, &[(Field::Name, "Walks"), (Field::ReviewOn, "2026-11-01")]),
            (Section::Away, &[(Field::Name, "Talks"), (Field::Standing, "resting"), (Field::ReviewOn, "2026-11-01")]),
            (Section::Review, &[(Field::NextReview, "2026-11-24")]),
        ])
    }

    #[test]
    fn it_is_due_on_its_day_and_not_before() {
        assert_eq!(review_due(&tried(), TODAY), Some(TODAY));
        assert_eq!(review_due(&tried(), date(2026, 11, 23)), None);
        assert_eq!(review_due(&Plan::default(), TODAY), None);
    }

    #[test]
    fn only_what_is_done_and_whose_day_has_come_is_asked_about() {
        let plan = tried();
        let names: Vec<&str> = rows_due(&plan, TODAY).iter().map(|row| row.name()).collect();
        assert_eq!(names, ["Bluesky", "Walks"]);
    }

    #[test]
    fn what_has_reached_its_day_is_told_with_a_day_that_has_come() {
        let day = |standing: &str, trial_until: &str, review_on: &str| {
            let days = [(Field::TrialUntil, trial_until), (Field::ReviewOn, review_on)];
            let row = [(Field::Name, "Bluesky"), (Field::Standing, standing), days[0], days[1]];
            day_reached(plan(&[(Section::Place, &row)]).one(Section::Place).unwrap(), TODAY)
        };
        assert_eq!(day("on_trial", "2027-02-01", "2026-11-20"), Some(date(2026, 11, 20)), "its trial goes on");
        assert_eq!(day("on_trial", "2026-11-22", "2026-11-20"), Some(date(2026, 11, 22)));
        assert_eq!(day("on_trial", "2026-11-22", "2027-01-04"), Some(date(2026, 11, 22)), "the look is still to come");
        assert_eq!(day("on_trial", "2026-11-20", "2026-11-24"), Some(TODAY));
        assert_eq!(day("kept", "2026-11-22", ""), None, "nobody tries it any more");
        assert_eq!(day("on_trial", "2027-02-01", "2027-01-04"), None);
    }

    #[test]
    fn what_is_decided_stands_in_the_plan_with_the_next_day() {
        let plan = tried();
        let [bluesky, walks] = rows_due(&plan, TODAY)[..] else { panic!("two are due") };
        let end = ReviewEnd {
            social: "Because Ines asked.".to_owned(),
            words: String::new(),
            verdicts: BTreeMap::from([(bluesky.id, Verdict::Keep), (walks.id, Verdict::Stop)]),
            next: Some(date(2027, 3, 1)),
        };
        let after = reviewed(&plan, &end, TODAY).unwrap();
        let place = after.named(Section::Place, "Bluesky").unwrap();
        assert_eq!((place.standing(), place.text(Field::ReviewOn)), (Standing::Kept, "2027-03-01"));
        assert_eq!(after.named(Section::Away, "Walks").unwrap().standing(), Standing::Resting);
        let why = after.one(Section::Why).unwrap();
        assert_eq!((why.text(Field::Social), why.text(Field::SocialAskedOn)), ("Because Ines asked.", "2026-11-24"));
        assert_eq!(after.one(Section::Review).unwrap().text(Field::NextReview), "2027-03-01");
        assert_eq!(rows_due(&after, TODAY), Vec::<&Row>::new());
    }

    #[test]
    fn a_place_that_is_stopped_says_since_when_and_why() {
        for (rule, why) in [("Nobody asked us.", "Nobody asked us."), ("", "It took our Fridays.")] {
            let bluesky = [(Field::Name, "Bluesky"), (Field::ReviewOn, "2026-11-01"), (Field::StopRule, rule)];
            let due = plan(&[(Section::Place, &bluesky)]);
            let verdicts = rows_due(&due, TODAY).iter().map(|row| (row.id, Verdict::Stop)).collect();
            let end = ReviewEnd { verdicts, words: "It took our Fridays.\n".to_owned(), ..ReviewEnd::default() };
            let after = reviewed(&due, &end, TODAY).unwrap();
            let place = after.named(Section::Place, "Bluesky").unwrap();
            let rests = [Field::Standing, Field::RestedOn, Field::RestedWhy].map(|field| place.text(field));
            assert_eq!(rests, ["resting", "2026-11-24", why]);
        }
    }

    #[test]
    fn a_trial_that_is_kept_before_its_goal_may_be_judged_goes_on_until_then() {
        let trial = plan(&[
            (Section::Goal, &[(Field::Name, "Seats"), (Field::NotBefore, "2027-06-01")]),
            (
                Section::Place,
                &[
                    (Field::Name, "Bluesky"),
                    (Field::Standing, "on_trial"),
                    (Field::TrialUntil, "2026-11-24"),
                    (Field::Goals, "Seats"),
                ],
            ),
        ]);
        let [bluesky] = rows_due(&trial, TODAY)[..] else { panic!("its day has come") };
        let end = ReviewEnd { verdicts: BTreeMap::from([(bluesky.id, Verdict::Keep)]), ..ReviewEnd::default() };
        let kept_on = |today: Date| {
            let after = reviewed(&trial, &end, today).unwrap();
            let place = after.named(Section::Place, "Bluesky").unwrap();
            (place.standing(), place.text(Field::TrialUntil).to_owned(), rows_due(&after, today).len())
        };
        assert_eq!(kept_on(TODAY), (Standing::OnTrial, "2027-06-01".to_owned(), 0));
        assert_eq!(kept_on(date(2027, 6, 1)), (Standing::Kept, String::new(), 0));
    }

    #[test]
    fn nothing_is_stopped_before_its_goal_may_be_judged() {
        let trial = plan(&[
            (Section::Goal, &[(Field::Name, "Seats"), (Field::NotBefore, "2027-06-01")]),
            (
                Section::Place,
                &[
                    (Field::Name, "Bluesky"),
                    (Field::Standing, "on_trial"),
                    (Field::TrialUntil, "2026-11-24"),
                    (Field::Goals, "Seats"),
                ],
            ),
        ]);
        let [bluesky] = rows_due(&trial, TODAY)[..] else { panic!("its day has come") };
        let end = ReviewEnd { verdicts: BTreeMap::from([(bluesky.id, Verdict::Stop)]), ..ReviewEnd::default() };
        let ripe = date(2027, 6, 1);
        let early = TooEarly { name: "Bluesky".to_owned(), not_before: ripe };
        assert_eq!(reviewed(&trial, &end, TODAY), Err(ReviewError::TooEarly(early)));
        let after = reviewed(&trial, &end, ripe).unwrap();
        let place = after.named(Section::Place, "Bluesky").unwrap();
        assert_eq!((place.standing(), place.date(Field::RestedOn)), (Standing::Resting, Some(ripe)));
        let open = |day| Verdict::open(day).collect::<Vec<_>>();
        assert_eq!((open(None), open(Some(ripe))), (Verdict::ALL.to_vec(), vec![Verdict::Keep, Verdict::Change]));
    }

    #[test]
    fn a_habit_that_was_tried_is_kept_without_a_day_it_never_had() {
        let habit = [(Field::Name, "Walks"), (Field::Standing, "on_trial"), (Field::ReviewOn, "2026-11-01")];
        let tried = plan(&[(Section::Away, &habit)]);
        let [walks] = rows_due(&tried, TODAY)[..] else { panic!("its day has come") };
        let end = ReviewEnd { verdicts: BTreeMap::from([(walks.id, Verdict::Keep)]), ..ReviewEnd::default() };
        let after = reviewed(&tried, &end, TODAY).unwrap();
        assert_eq!(after.named(Section::Away, "Walks").unwrap().standing(), Standing::Kept);
    }

    #[test]
    fn a_kits_reason_is_no_answer_that_could_still_hold() {
        let page = "## Why\n- purpose: Strong\n- social: They ask\n- example: yes\n## Reviews\n- size: paying\n- example: \
                    yes\n## Places\n### Blog\n- review on: 2026-11-01\n- example: yes\n";
        let plan = crate::plan::markdown::read(page).unwrap();
        assert_eq!(rows_due(&plan, TODAY), Vec::<&Row>::new());
        let silent = reviewed(&plan, &ReviewEnd::default(), TODAY).unwrap();
        assert!(silent.one(Section::Why).unwrap().example, "nobody said why");
        assert!(!silent.one(Section::Review).unwrap().says(Field::Size), "nobody said how big");
        let said = ReviewEnd { social: "Ines asked.".to_owned(), ..ReviewEnd::default() };
        let after = reviewed(&plan, &said, TODAY).unwrap();
        let why = after.said_one(Section::Why).unwrap();
        assert_eq!((why.text(Field::Social), why.text(Field::Purpose)), ("Ines asked.", ""));
    }

    #[test]
    fn an_answer_that_still_holds_is_kept_and_dated_anew() {
        let plan = tried();
        let change = rows_due(&plan, TODAY).iter().map(|row| (row.id, Verdict::Change)).collect();
        let end = ReviewEnd { verdicts: change, ..ReviewEnd::default() };
        let after = reviewed(&plan, &end, TODAY).unwrap();
        assert_eq!(after.one(Section::Why).unwrap().text(Field::Social), "They look there.");
        assert_eq!(after.one(Section::Review).unwrap().text(Field::NextReview), "2027-02-23");
        assert_eq!(rows_due(&after, TODAY).len(), 2, "what is to be changed stays open");
        let gone = ReviewEnd { verdicts: BTreeMap::from([(RowId(999), Verdict::Keep)]), ..ReviewEnd::default() };
        assert!(reviewed(&plan, &gone, TODAY).is_err());
    }
}
