//! The first questions: where they go on, and what each answer leaves in the plan.

use jiff::civil::date;

use super::*;
use crate::plan::{Client, OpenWeek, PastPost};

const TODAY: Date = date(2026, 11, 22);

fn names() -> FirstNames {
    FirstNames {
        job: "Social media".into(),
        letter: "Letter".into(),
        offers: "Offers".into(),
        usual_week: "Two a week".into(),
        habits: BTreeMap::from([(Habit::Listening, "Listening".into())]),
        parts: BTreeMap::from([(Role::Sales, "People buy".into()), (Role::Service, "Clients get help".into())]),
        wishes: BTreeMap::from([(Wish::Ask, "People ask or book".into())]),
        places: vec![("Our own site".into(), "own_site".into())],
    }
}

fn put(plan: &Plan, answer: FirstAnswer) -> Plan {
    answer.put(plan, &names(), None, TODAY).unwrap()
}

fn row<'a>(plan: &'a Plan, section: Section, name: &str) -> &'a Row {
    plan.named(section, name).unwrap_or_else(|| panic!("{section:?} {name}"))
}

fn plain_week() -> Week {
    let (hours, who, deputy) = ("2 h".into(), "Mara".into(), "Jonas".into());
    Week { wish: Some(Wish::Ask), hours, who, deputy, ..Week::default() }
}

fn week() -> FirstAnswer {
    FirstAnswer::Week(plain_week())
}

#[test]
fn the_way_goes_on_at_the_first_question_without_an_answer() {
    let next = |answered: &[Question]| Question::next(|question| answered.contains(&question));
    assert_eq!(next(&[]), Some(Question::Stand));
    assert_eq!(next(&[Question::Stand, Question::LookBack]), Some(Question::Ground));
    assert_eq!(next(&[Question::Week, Question::Stand, Question::Ground]), Some(Question::Why));
    assert_eq!(next(&[Question::Stand, Question::Ground, Question::Why, Question::Week]), None);
}

#[test]
fn a_reason_and_what_works_away_from_the_screen_stand_at_the_root() {
    let why = Why {
        social: "Their daughters look there".into(),
        away: vec![Habit::Listening],
        something_else: "Bells".into(),
    };
    let plan = put(&Plan::default(), FirstAnswer::Why(why));
    let root = plan.one(Section::Why).unwrap();
    assert_eq!(
        (root.text(Field::Social), root.text(Field::SocialAskedOn)),
        ("Their daughters look there", "2026-11-22")
    );
    assert_eq!(row(&plan, Section::Away, "Listening").text(Field::Habit), "listening");
    assert_eq!(row(&plan, Section::Away, "Bells").text(Field::Habit), "something_else");
    assert_eq!(put(&Plan::default(), FirstAnswer::Why(Why::default())), Plan::default(), "not known yet leaves a gap");
}

#[test]
fn four_taps_make_a_goal_people_a_job_and_a_day_to_look_again() {
    let plan = put(&Plan::default(), week());
    assert_eq!(row(&plan, Section::Goal, "People ask or book").text(Field::NotBefore), "2027-06-01");
    assert_eq!(row(&plan, Section::Goal, "People ask or book").text(Field::Counts), "people", "who calls has asked");
    assert_eq!(row(&plan, Section::Person, "Mara").whole(Field::Hours), Some(120));
    assert!(row(&plan, Section::Person, "Jonas").whole(Field::Hours).is_none());
    assert_eq!(row(&plan, Section::Job, "Social media").text(Field::Deputy), "Jonas");
    assert!(row(&plan, Section::Job, "Social media").is_yes(Field::AnswersPeople));
    assert_eq!(row(&plan, Section::Place, "Our own site").text(Field::Network), "own_site");
    assert_eq!(plan.one(Section::Review).unwrap().text(Field::NextReview), "2027-02-21", "in three months");
}

#[test]
fn a_promise_stands_in_the_plan_only_where_somebody_gives_one_and_never_over_an_earlier_one() {
    let promised = |plan: &Plan| {
        plan.one(Section::Means).map(|row| (row.whole(Field::AnswerWithin), row.text(Field::OpenDays).to_owned()))
    };
    assert_eq!(promised(&put(&Plan::default(), week())), None);
    let week = |promise: &str| FirstAnswer::Week(Week { promise: promise.into(), ..plain_week() });
    let plan = put(&Plan::default(), week("8 h"));
    assert_eq!(promised(&plan), Some((Some(480), "mon tue wed thu fri".to_owned())));
    assert_eq!(promised(&put(&plan, week("1 h"))), promised(&plan));
    assert!(week("soon").put(&Plan::default(), &names(), None, TODAY).is_err());
}

#[test]
fn what_the_site_says_stands_in_the_plan_as_far_as_it_was_left_on() {
    let said = |site: SiteSays, promise: &str| {
        put(&Plan::default(), FirstAnswer::Week(Week { site, promise: promise.into(), ..plain_week() }))
    };
    let nothing = said(SiteSays::default(), "");
    assert!(nothing.one(Section::Means).is_none() && nothing.named(Section::Place, "Letter").is_none());
    let open = OpenHours::parse("tue fri 08:00-12:00; sat 08:00-10:00");
    let plan = said(SiteSays { open, letter: true, booking: "https://rye.example/book".into() }, "4 h");
    let means = plan.one(Section::Means).unwrap();
    let kept = [Field::OpenDays, Field::OpensAt, Field::ClosesAt, Field::HoursByDay].map(|field| means.text(field));
    assert_eq!(
        kept,
        ["tue fri", "08:00", "12:00", "sat 08:00-10:00"],
        "a promise counts in these hours, not on other days"
    );
    assert_eq!(means.whole(Field::AnswerWithin), Some(240));
    let rests = SiteSays { open: OpenHours::parse("tue fri 8-12, 14-18; sat 8-10"), ..SiteSays::default() };
    let noon = said(rests, "4 h");
    let open = OpenWeek::said_in(noon.one(Section::Means).unwrap()).map(|week| week.to_string());
    assert_eq!(open.as_deref(), Some("tue fri 08:00-12:00, 14:00-18:00; sat 08:00-10:00"), "no other day is promised");
    assert_eq!(row(&plan, Section::Place, "Letter").text(Field::Network), "newsletter");
    assert_eq!(row(&plan, Section::Goal, "People ask or book").text(Field::Source), "https://rye.example/book");
    assert_eq!(put(&plan, week()), plan, "what stands there stays");
}

#[test]
fn people_book_at_an_address_that_a_line_of_the_plan_can_hold() {
    let at = |letters: usize| format!("https://rye.example/{}", "b".repeat(letters - 20));
    for (address, can) in [
        ("https://rye.example/book", true),
        ("http://rye.example", true),
        (at(200).as_str(), true),
        (at(201).as_str(), false),
        ("rye.example/book", false),
        ("javascript:alert(1)", false),
        ("", false),
    ] {
        assert_eq!(SiteSays::can_book_at(address), can, "{address}");
    }
}

#[test]
fn an_answer_given_twice_leaves_what_was_said_there_meanwhile() {
    let plan = put(&Plan::default(), week());
    let mut changed = plan.clone();
    let mara = row(&plan, Section::Person, "Mara").id;
    changed.change(mara, &BTreeMap::from([(Field::Hours, "5 h".to_owned())])).unwrap();
    assert_eq!(put(&changed, week()), changed);
}

#[test]
fn an_answer_takes_nothing_else_of_an_example_along() {
    let page = "## Why\n- purpose: Strong\n- social: They ask\n- example: yes\n## Means\n- budget: 60 EUR\n- answer within: \
                8 h\n- example: yes\n";
    let kit = crate::plan::markdown::read(page).unwrap();
    let why = Why { social: "Their daughters look there".into(), ..Why::default() };
    let plan = put(&kit, FirstAnswer::Why(why));
    let changes = vec![Change::Promise];
    let plan = put(&plan, FirstAnswer::Ground(Ground::Tried { strategy: None, changes }));
    let (root, means) = (plan.said_one(Section::Why).unwrap(), plan.said_one(Section::Means).unwrap());
    assert_eq!((root.text(Field::Social), root.text(Field::Purpose)), ("Their daughters look there", ""));
    assert_eq!((means.whole(Field::AnswerWithin), means.text(Field::Budget)), (Some(240), ""));
}

#[test]
fn a_semicolon_parts_no_name_and_the_same_said_again_is_the_same() {
    let two = || " Tim;  Eva ".to_owned();
    let job = || Job { name: two(), hours: "1 h".into(), owner: two(), deputy: "Ida;Bo".into() };
    let names = FirstNames { places: vec![(two(), "mastodon".into())], ..names() };
    let put = |answer: FirstAnswer| {
        let plan = answer.put(&Plan::default(), &names, None, TODAY).unwrap();
        assert_eq!(answer.put(&plan, &names, None, TODAY), Ok(plan.clone()), "{answer:?}");
        plan
    };
    let plan = put(FirstAnswer::Why(Why { something_else: "Market stall; choir".into(), ..Why::default() }));
    assert_eq!(row(&plan, Section::Away, "Market stall, choir").text(Field::Habit), "something_else");
    let plan = put(FirstAnswer::Ground(Ground::Somebody(job())));
    let week = Week { who: two(), deputy: "Ida;Bo".into(), ..plain_week() };
    for (plan, name) in [(plan, "Tim, Eva"), (put(FirstAnswer::Week(week)), "Social media")] {
        assert!(row(&plan, Section::Person, "Tim, Eva").says(Field::Hours));
        assert!(plan.named(Section::Person, "Ida,Bo").is_some());
        let job = row(&plan, Section::Job, name);
        assert_eq!((job.text(Field::Owner), job.text(Field::Deputy)), ("Tim, Eva", "Ida,Bo"));
    }
    let named = put(FirstAnswer::Ground(Ground::Somebody(job())));
    let other = Week { who: "Ada;\nBo".into(), ..plain_week() };
    let plan = FirstAnswer::Week(other).put(&named, &names, None, TODAY).unwrap();
    assert!(plan.named(Section::Person, "Ada, Bo").is_some(), "beside a job that has its own name");
    assert_eq!(row(&plan, Section::Place, "Tim, Eva").text(Field::Network), "mastodon");
}

#[test]
fn whoever_does_it_already_keeps_the_job_under_its_name() {
    let tims = || {
        let (name, hours, owner) = ("Instagram".into(), "1 h".into(), "Tim".into());
        FirstAnswer::Ground(Ground::Somebody(Job { name, hours, owner, deputy: String::new() }))
    };
    let plan = put(&Plan::default(), tims());
    assert_eq!(row(&plan, Section::Job, "Instagram").text(Field::Deputy), "");
    let plan = put(&plan, week());
    assert_eq!(plan.of(Section::Job).count(), 1);
    let job = row(&plan, Section::Job, "Instagram");
    assert_eq!((job.text(Field::Owner), job.text(Field::Deputy)), ("Tim", "Jonas"), "who was said to stand in does");
    assert!(plan.named(Section::Person, "Jonas").is_some());
    let nobody_else =
        put(&put(&Plan::default(), tims()), FirstAnswer::Week(Week { deputy: "tim".into(), ..plain_week() }));
    assert_eq!(row(&nobody_else, Section::Job, "Instagram").text(Field::Deputy), "", "nobody stands in for themselves");
    assert_eq!(row(&plan, Section::Person, "Mara").whole(Field::Hours), Some(120));
}

#[test]
fn what_would_be_different_goes_into_the_plan_and_the_other_grounds_leave_it() {
    let changes = Change::ALL.to_vec();
    let plan = put(&Plan::default(), FirstAnswer::Ground(Ground::Tried { strategy: None, changes }));
    assert_eq!(plan.one(Section::Rhythm).unwrap().text(Field::UsualWeek), "Two a week");
    assert!(row(&plan, Section::Pillar, "Offers").is_yes(Field::Promotional));
    assert_eq!(plan.one(Section::Means).unwrap().whole(Field::AnswerWithin), Some(240));
    let again = put(&plan, FirstAnswer::Ground(Ground::NoNeed { again_on: date(2026, 12, 20), clients: Vec::new() }));
    assert_eq!(again.one(Section::Review).unwrap().text(Field::NextReview), "2026-12-20");
    assert_eq!(put(&plan, FirstAnswer::Ground(Ground::Sideline)), plan);
}

#[test]
fn a_plan_that_was_written_nowhere_is_looked_at_early_this_time() {
    let tried = |strategy| FirstAnswer::Ground(Ground::Tried { strategy, changes: Vec::new() });
    for strategy in [Strategy::InMind, Strategy::Nothing] {
        let plan = put(&Plan::default(), tried(Some(strategy)));
        let day = plan.one(Section::Review).unwrap().text(Field::NextReview).to_owned();
        assert_eq!(day, next_review(TODAY).to_string(), "{strategy:?}");
        let later = put(&plan, week());
        assert_eq!(later.one(Section::Review).unwrap().text(Field::NextReview), day, "before anything is judged");
    }
    for strategy in [Some(Strategy::Written), None] {
        assert_eq!(put(&Plan::default(), tried(strategy)), Plan::default(), "{strategy:?}");
    }
}

#[test]
fn each_part_that_is_served_is_a_goal_once_and_a_wish_says_what_people_do_there() {
    let pays = |serves: &[Role]| FirstAnswer::Ground(Ground::Pays { serves: serves.to_vec() });
    let goals = |plan: &Plan| -> Vec<(String, String)> {
        plan.of(Section::Goal).map(|row| (row.name().to_owned(), row.text(Field::Role).to_owned())).collect()
    };
    let named = |name: &str, role: &str| (name.to_owned(), role.to_owned());
    let plan = put(&Plan::default(), pays(&[Role::Sales, Role::Service]));
    assert_eq!(goals(&plan), [named("People buy", "sales"), named("Clients get help", "service")]);
    assert_eq!(put(&plan, pays(&[Role::Service])), plan, "nothing is added twice or taken away");
    let wished = put(&plan, week());
    assert_eq!(goals(&wished), [named("People ask or book", "sales"), named("Clients get help", "service")]);
    assert_eq!(row(&wished, Section::Goal, "People ask or book").text(Field::NotBefore), "2027-06-01");
    assert_eq!(put(&wished, pays(&[Role::Sales])), wished, "sales have their goal");
}

#[test]
fn where_it_is_not_social_media_meeting_them_stands_in_the_plan_once() {
    let answer = FirstAnswer::Ground(Ground::NoNeed { again_on: date(2026, 12, 20), clients: Vec::new() });
    let put = |plan: &Plan, concluded| answer.put(plan, &names(), Some(concluded), TODAY).unwrap();
    let plan = put(&Plan::default(), Conclusion::GoAndTalk);
    let habits: Vec<&str> = plan.of(Section::Away).map(|row| row.text(Field::Habit)).collect();
    assert_eq!(habits, ["face_to_face"]);
    assert_eq!(put(&plan, Conclusion::GoAndTalk), plan);
    for other in Conclusion::ALL.iter().filter(|other| **other != Conclusion::GoAndTalk) {
        assert_eq!(put(&Plan::default(), *other).of(Section::Away).count(), 0, "{other:?}");
    }
}

#[test]
fn more_is_advised_only_where_it_is_steady_and_serves_more_than_one_part() {
    let read = |first: Date, days: &[i64], on: Date| {
        let post = |after: &i64| PastPost { day: first.checked_add(after.days()).unwrap(), ..PastPost::default() };
        LookBack::of(&days.iter().map(post).collect::<Vec<_>>(), None, false, on).unwrap()
    };
    let daily: Vec<i64> = (0..20).collect();
    let steady = read(date(2026, 10, 15), &[0, 7, 14, 21, 28, 35], TODAY);
    let ended = read(date(2021, 10, 1), &[0, 7, 14, 21, 28], TODAY);
    let new = read(date(2026, 11, 2), &daily, TODAY);
    let now_and_then = read(date(2026, 8, 1), &[0, 1, 50, 51, 110], TODAY);
    let old = read(date(2026, 8, 1), &[0, 7, 14, 21, 28], date(2026, 9, 1));
    let (one, two) = ([Role::Marketing], [Role::Marketing, Role::Service]);
    for (serves, look_back, lacks) in [
        (&two[..], Some(&steady), &[][..]),
        (&two, None, &[Lack::NotKnown]),
        (&two, Some(&ended), &[Lack::Ended]),
        (&two, Some(&new), &[Lack::TooLittle]),
        (&two, Some(&now_and_then), &[Lack::NotSteady]),
        (&two, Some(&old), &[Lack::LongAgo]),
        (&one, Some(&steady), &[Lack::OnePart]),
        (&[], None, &[Lack::NotKnown, Lack::OnePart]),
    ] {
        assert_eq!(lacks_for_more(serves, look_back, TODAY), lacks, "{serves:?} {look_back:?}");
    }
}

#[test]
fn it_is_judged_on_the_first_of_a_month_half_a_year_on() {
    assert_eq!(judged_on(TODAY), date(2027, 6, 1));
    assert_eq!(signs_on(TODAY), [date(2027, 2, 1), date(2027, 4, 1)]);
    assert_eq!(judged_on(date(2026, 1, 31)), date(2026, 8, 1));
}

#[test]
fn an_answer_is_kept_as_it_was_given() {
    for answer in [
        FirstAnswer::Stand(Stand::NoNeed),
        FirstAnswer::Ground(Ground::Sideline),
        FirstAnswer::Ground(Ground::NoNeed { again_on: TODAY, clients: vec![Client::default()] }),
        FirstAnswer::Shown(true),
        FirstAnswer::FirstPost(PostId(uuid::Uuid::from_u128(7))),
        FirstAnswer::Acted(Stand::Tried),
        FirstAnswer::WritesHere,
        FirstAnswer::OwnSiteOnly,
        week(),
    ] {
        let kept = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<FirstAnswer>(&kept).unwrap(), answer, "{kept}");
    }
    for question in Question::ALL {
        let enough = FirstAnswer::own_site_is_enough(*question).map(|answer| answer.question());
        let is_asked = matches!(question, Question::Source | Question::Place);
        assert_eq!(enough, is_asked.then_some(*question));
    }
    let open = r#"{"days":"mon","opens":"08:00","closes":"12:00"}"#;
    assert_eq!(
        serde_json::from_str(open).ok(),
        OpenHours::parse("mon 8-12"),
        "as it was kept before days had their own"
    );
    let before = r#"{"week":{"wish":"ask","hours":"2 h","who":"Mara","deputy":"Jonas"}}"#;
    assert_eq!(serde_json::from_str::<FirstAnswer>(before).unwrap(), week(), "as it was asked before");
}
