//! Reviews: due on their day, every earlier why beside the question, each voice once, and an end that is a version.

use std::collections::BTreeMap;

use banyan_app::{
    Actor,
    plan::{
        PlanEdit, change_plan, list_versions,
        review::{
            EndReviewError, NewReview, ReviewTurn, SpeakError, end_review, review_turn, show_review, speak_in_review,
        },
        show_plan,
    },
    workspace::{Need, add_user, list_needs},
};
use banyan_domain::{
    plan::{Field, Leaning, RowId, Section, Standing, Verdict, first::Stand},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::date;

use super::{add, change, said};

/// A plan to be looked at on 4 March; it is the 2nd.
async fn planned(test: &TestApp) {
    add(test, Section::Why, &[(Field::Social, "Everybody is there.")]).await;
    add(test, Section::Why, &[(Field::Social, "Neighbours look there.")]).await;
    let tried = [(Field::Name, "Bluesky"), (Field::Standing, "on_trial"), (Field::TrialUntil, "2026-03-01")];
    add(test, Section::Place, &tried).await;
    add(test, Section::Review, &[(Field::NextReview, "2026-03-04")]).await;
}

async fn bo(test: &TestApp) -> Actor {
    let password = "a long enough word".to_owned();
    let bo = add_user(&test.app, &test.ada, "bo@linden.example", "Bo", Role::Author, password).await.unwrap();
    Actor { user: Some(bo), role: Role::Author, ..test.ada }
}

async fn waits(test: &TestApp, actor: &Actor) -> bool {
    list_needs(&test.app, actor).await.unwrap().iter().any(|need| matches!(need, Need::Review(_)))
}

#[tokio::test]
async fn on_its_day_it_waits_for_the_owner_and_for_each_who_has_not_spoken() {
    let test = TestApp::new().await;
    planned(&test).await;
    let bo = bo(&test).await;
    assert!(!waits(&test, &test.ada).await);
    test.pass(DAY * 2);
    assert!(waits(&test, &test.ada).await && waits(&test, &bo).await);
    assert!(matches!(review_turn(&test.app, &bo).await.unwrap(), Some(ReviewTurn::Speak(_))));
    speak_in_review(&test.app, &bo, Leaning::Partly, "On Saturdays, yes.").await.unwrap();
    assert!(waits(&test, &test.ada).await && !waits(&test, &bo).await);
    speak_in_review(&test.app, &bo, Leaning::Yes, "").await.unwrap();
    let review = show_review(&test.app, &test.ada).await.unwrap();
    assert_eq!(review.voices.len(), 1, "the newer words stand");
    assert_eq!((review.voices[0].name.as_str(), review.voices[0].believes), ("Bo", Leaning::Yes));
}

#[tokio::test]
async fn every_earlier_why_stands_there_newest_first_with_who_and_when() {
    let test = TestApp::new().await;
    planned(&test).await;
    let whys = show_review(&test.app, &test.ada).await.unwrap().whys;
    let said: Vec<&str> = whys.iter().map(|why| why.said.as_str()).collect();
    assert_eq!(said, ["Neighbours look there.", "Everybody is there."]);
    assert!(whys.iter().all(|why| why.by == Some("Ada".into()) && why.at == test.app.now()));
}

#[tokio::test]
async fn its_end_is_a_version_with_what_was_decided_and_the_next_day() {
    let test = TestApp::new().await;
    planned(&test).await;
    let bo = bo(&test).await;
    speak_in_review(&test.app, &bo, Leaning::No, "I never saw them.").await.unwrap();
    let shown = show_review(&test.app, &test.ada).await.unwrap();
    assert_eq!(shown.rows.len(), 1);
    let new = NewReview {
        read_at: shown.version,
        stand: Some(Stand::Pays),
        believes: Some(Leaning::Yes),
        own_words: "For the street.".to_owned(),
        social: "Because Ines found us there.".to_owned(),
        distraction: Some(Leaning::Partly),
        words: "From the courses.".to_owned(),
        verdicts: BTreeMap::from([(shown.rows[0].id, Verdict::Stop)]),
        next: "2026-06-01".to_owned(),
    };
    let version = end_review(&test.app, &test.ada, &new).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap();
    assert_eq!(plan.version, version);
    let place = plan.plan.one(Section::Place).unwrap();
    assert_eq!((place.standing(), place.text(Field::RestedOn)), (Standing::Resting, "2026-03-02"));
    assert_eq!(plan.plan.one(Section::Review).unwrap().text(Field::NextReview), "2026-06-01");
    let newest = list_versions(&test.app, &test.ada).await.unwrap().remove(0);
    assert_eq!((newest.how.as_str(), newest.reason.as_deref()), ("review", Some("From the courses.")));
    let after = show_review(&test.app, &test.ada).await.unwrap();
    assert_eq!((after.voices.len(), after.earlier_voices.len(), after.rows.len()), (0, 2, 0));
    let stood: Vec<_> = after.stands.iter().map(|given| (given.stand, given.by.as_deref())).collect();
    assert_eq!(stood, [(Stand::Pays, Some("Ada"))]);
    assert_eq!(after.rested[0].why, "From the courses.");
    assert_eq!(after.ended[0].distraction, Some(Leaning::Partly));
    assert_eq!(after.whys[0].said, "Because Ines found us there.");
}

/// The trial that is due leads to a goal that nobody judges before September.
async fn too_early(test: &TestApp) -> RowId {
    planned(test).await;
    add(test, Section::Goal, &[(Field::Name, "Seats"), (Field::NotBefore, "2026-09-01")]).await;
    let bluesky = show_review(&test.app, &test.ada).await.unwrap().rows[0].id;
    change(test, bluesky, &[(Field::Goals, "Seats"), (Field::Signs, "Somebody asks back.")]).await;
    bluesky
}

#[tokio::test]
async fn what_has_reached_its_day_says_no_day_to_come() {
    let test = TestApp::new().await;
    let trial = [
        (Field::Name, "Bluesky"),
        (Field::Standing, "on_trial"),
        (Field::TrialUntil, "2026-09-01"),
        (Field::ReviewOn, "2026-02-27"),
    ];
    add(&test, Section::Place, &trial).await;
    let shown = show_review(&test.app, &test.ada).await.unwrap();
    assert_eq!(shown.rows[0].day, Some(date(2026, 2, 27)), "its trial goes on");
}

#[tokio::test]
async fn what_nobody_can_judge_yet_says_from_when_on_and_is_tried_until_then() {
    let test = TestApp::new().await;
    let bluesky = too_early(&test).await;
    let shown = show_review(&test.app, &test.ada).await.unwrap();
    let row = &shown.rows[0];
    assert_eq!((row.not_before, row.signs.as_str()), (Some(date(2026, 9, 1)), "Somebody asks back."));
    let verdicts = BTreeMap::from([(bluesky, Verdict::Keep)]);
    let new = NewReview { read_at: shown.version, verdicts, ..NewReview::default() };
    end_review(&test.app, &test.ada, &new).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    let place = plan.row(bluesky).unwrap();
    assert_eq!((place.standing(), place.text(Field::TrialUntil)), (Standing::OnTrial, "2026-09-01"));
}

#[tokio::test]
async fn what_nobody_can_judge_yet_is_stopped_by_nobody_whatever_asks_for_it() {
    let test = TestApp::new().await;
    let bluesky = too_early(&test).await;
    let read_at = show_review(&test.app, &test.ada).await.unwrap().version;
    let verdicts = BTreeMap::from([(bluesky, Verdict::Stop)]);
    let new = NewReview { read_at, words: "We gave up.".to_owned(), verdicts, ..NewReview::default() };
    let refused = end_review(&test.app, &test.ada, &new).await;
    assert!(matches!(&refused, Err(EndReviewError::TooEarly(early)) if early.not_before == date(2026, 9, 1)));
    assert!(refused.unwrap_err().to_string().starts_with("“Bluesky” is not judged before 2026-09-01"));
    let review = show_review(&test.app, &test.ada).await.unwrap();
    assert_eq!((review.version, review.ended.len()), (read_at, 0), "nothing was written down");
    test.pass(DAY * 184);
    assert_eq!(end_review(&test.app, &test.ada, &new).await.unwrap(), read_at + 1);
}

#[tokio::test]
async fn what_changed_meanwhile_is_read_again_first_and_a_day_gone_by_is_no_next_one() {
    let test = TestApp::new().await;
    planned(&test).await;
    let read_at = show_review(&test.app, &test.ada).await.unwrap().version;
    let past = NewReview { read_at, next: "2026-03-02".to_owned(), ..NewReview::default() };
    assert!(matches!(end_review(&test.app, &test.ada, &past).await, Err(EndReviewError::NextDay)));
    let why = PlanEdit::Add { section: Section::Why, fields: said(&[(Field::Social, "Or is it?")]) };
    change_plan(&test.app, &test.ada, read_at, &why, None).await.unwrap();
    let late = NewReview { read_at, ..NewReview::default() };
    assert!(matches!(end_review(&test.app, &test.ada, &late).await, Err(EndReviewError::Conflict)));
    assert!(show_review(&test.app, &test.ada).await.unwrap().ended.is_empty());
}

#[tokio::test]
async fn who_may_not_end_it_may_still_speak_and_one_business_hears_nothing_of_another() {
    let test = TestApp::new().await;
    planned(&test).await;
    let bo = bo(&test).await;
    let new = NewReview { read_at: 4, ..NewReview::default() };
    assert!(matches!(end_review(&test.app, &bo, &new).await, Err(EndReviewError::Refused(_))));
    speak_in_review(&test.app, &bo, Leaning::Yes, "").await.unwrap();
    let guest = Actor { role: Role::Guest, ..bo };
    assert!(matches!(speak_in_review(&test.app, &guest, Leaning::No, "").await, Err(SpeakError::Refused(_))));
    let machine = Actor::at_the_machine(test.ada.workspace);
    assert!(matches!(speak_in_review(&test.app, &machine, Leaning::No, "").await, Err(SpeakError::WhoSpeaks)));
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    let next_door = show_review(&test.app, &tom).await.unwrap();
    assert!(next_door.voices.is_empty() && next_door.whys.is_empty() && next_door.version == 0);
    assert!(matches!(end_review(&test.app, &tom, &new).await, Err(EndReviewError::NoPlan)));
}
