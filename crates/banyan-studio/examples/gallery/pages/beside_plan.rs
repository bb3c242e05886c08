//! Beside the plan: the First Steps in their states, the brief, learning, lessons, and a review.

use std::collections::BTreeMap;

use banyan_app::plan::{
    GivenStand,
    knowing::{Known, Learning, LearningLine, NewCourse},
    review::{DueRow, EarlierWhy, EndedReview, NewReview, RestedRow, ShownReview, Voice},
    show_lesson,
    steps::{
        Answered, Brief, BriefPart, FirstSteps, GoalState, LeftOut, NewAnswer, Paper, PaperGoal, Stands, StepLine,
        Unread,
    },
};
use banyan_domain::{
    ids::ChannelId,
    plan::{
        Belongs, Leaning, LearnKind, Lesson, Question, RowId, Section, Size, Step, StepAnswer, TooEarly, Verdict,
        first::Stand, markdown, team,
    },
    workspace::Role,
};
use banyan_studio::{
    done::{Done, JustDone},
    page::Page,
    plan::{
        learning::{LearningPage, LearningProblem, LessonPage},
        review::{ReviewPage, ReviewProblem},
        steps::{BriefPage, Seat, StepsPage, StepsProblem, TypedSeat},
    },
    publish::{RestThen, StoppedHere},
};
use jiff::civil::date;

use super::{Made, made, places::rest_then};
use crate::cast::{as_role, at, bluesky, demo, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let mut pages = steps(l);
    pages.extend(learning(l));
    pages.extend(reviews(l));
    pages
}

// ---- steps ---------------------------------------------------------------------------------------------------------

fn steps(l: &str) -> Vec<Made> {
    let (link, missed) = ("our drive, second folder".to_owned(), "Forty regulars ".repeat(11));
    let open = |step| StepsPage { open: Some(step), ..steps_page(page(l), half_way()) };
    let nothing = FirstSteps {
        steps: Step::ALL.iter().map(|step| line(*step)).collect(),
        team: team(&markdown::read("").expect("an empty plan can be read")),
        ..FirstSteps::default()
    };
    vec![
        made("steps", &steps_page(page(l), half_way())),
        made("steps-new", &steps_page(page(l), nothing.clone())),
        made("steps-unread", &steps_page(page(l), scanned())),
        made("steps-team", &open(Step::Team)),
        made("steps-team-empty", &StepsPage { open: Some(Step::Team), ..steps_page(page(l), nothing) }),
        made("steps-consultant", &open(Step::Consultant)),
        made("steps-all", &steps_page(page(l), all_answered())),
        made("steps-then", &steps_page(page(l), FirstSteps { belongs: None, size: None, ..all_answered() })),
        made("steps-yes", &StepsPage { open: Some(Step::Consultant), ..steps_page(page(l), all_answered()) }),
        made("steps-seat-refused", &seat_refused(l)),
        made("steps-refused", &StepsPage { problem: Some(StepsProblem::NoReason), ..open(Step::Consultant) }),
        made("steps-too-large", &StepsPage { problem: Some(StepsProblem::TooLarge), ..open(Step::ItPlan) }),
        made("steps-no-address", &StepsPage { problem: Some(StepsProblem::NotAnAddress), link, ..open(Step::ItPlan) }),
        made(
            "steps-no-goal",
            &StepsPage { problem: Some(StepsProblem::GoalWords), missed, ..open(Step::BusinessPlan) },
        ),
        made("steps-reviewer", &StepsPage { p: as_role(l, Role::Reviewer), ..steps_page(page(l), nothing_kept()) }),
        made("steps-brief", &BriefPage { brief: brief(&page(l)), p: page(l) }),
        made("steps-brief-cut", &BriefPage { brief: cut_brief(&page(l)), p: page(l) }),
    ]
}

fn steps_page(p: Page, steps: FirstSteps) -> StepsPage {
    let typed = NewAnswer { looked_by: "Ada".into(), looked_on: "2026-11-24".into(), reason: String::new() };
    let seat = |name: &str, ends_on, works| Seat {
        user: id(1),
        name: name.into(),
        email: format!("{}@outside.example", name.to_lowercase()),
        ends_on,
        works,
    };
    let seats = vec![seat("Ines", Some(date(2026, 12, 31)), true), seat("Tove", None, true), seat("Ove", None, false)];
    let (seat, link, missed) = (TypedSeat::default(), String::new(), String::new());
    StepsPage { p, open: steps.next(), steps, typed, problem: None, seats, seat, link, missed }
}

/// The password is too short; all else stays as it was typed.
fn seat_refused(l: &str) -> StepsPage {
    let seat = TypedSeat {
        name: "Ines".into(),
        email: "ines@a-consultancy-with-a-long-name.example".into(),
        ends_on: "2026-12-31".into(),
    };
    let (open, problem) = (Some(Step::Consultant), Some(StepsProblem::SeatPassword));
    StepsPage { open, problem, seat, ..steps_page(page(l), all_answered()) }
}

fn line(step: Step) -> StepLine {
    StepLine { step, answered: None, paper: None, goals: Vec::new() }
}

fn answered(answer: StepAnswer, reason: &str) -> Answered {
    Answered {
        answer,
        looked_by: "Ada".into(),
        looked_on: "2026-11-20".into(),
        reason: reason.into(),
        at: at("2026-11-20T09:00:00Z"),
        by: Some("Ada Lindholm".into()),
    }
}

fn half_way() -> FirstSteps {
    let goal = |number, words: &str, page, state| PaperGoal {
        id: id(number),
        words: words.into(),
        line: None,
        page,
        target: Some(40),
        until: Some("2027-12-31".into()),
        state,
    };
    let business = StepLine {
        paper: Some(Paper {
            id: id(60),
            name: "Linden & Rye, our plan.pdf".into(),
            link: None,
            bytes: Some(14_200),
            unread: None,
            kept_at: at("2026-11-24T08:00:00Z"),
        }),
        goals: vec![
            goal(61, "Forty standing orders by the end of 2027", Some(2), GoalState::Taken(RowId(101))),
            goal(62, "A second oven, if the courses stay full", Some(3), GoalState::Open),
            goal(63, "Bread for three firms", None, GoalState::LeftOut),
        ],
        ..line(Step::BusinessPlan)
    };
    FirstSteps {
        steps: vec![
            business,
            StepLine { answered: Some(answered(StepAnswer::HaveNone, "")), ..line(Step::ItPlan) },
            StepLine { answered: Some(answered(StepAnswer::Built, "")), ..line(Step::Team) },
            line(Step::Consultant),
        ],
        team: team(&markdown::read(super::plan::OURS).expect("the plan of the cast can be read")),
        belongs: Some(Belongs::MarketingPlan),
        size: None,
        version: 7,
    }
}

/// A file that is pictures of pages.
fn scanned() -> FirstSteps {
    let mut steps = half_way();
    steps.steps[0].goals.clear();
    if let Some(paper) = &mut steps.steps[0].paper {
        paper.unread = Some(Unread::NoWords);
    }
    steps
}

/// As whoever does not own it sees it.
fn nothing_kept() -> FirstSteps {
    let mut steps = half_way();
    steps.steps[0] = line(Step::BusinessPlan);
    steps
}

fn all_answered() -> FirstSteps {
    let mut steps = half_way();
    let reason = "We bake well and plan badly. Somebody should look at our week once.";
    steps.steps[0].answered = Some(answered(StepAnswer::Reviewed, ""));
    steps.steps[3].answered = Some(answered(StepAnswer::Yes, reason));
    steps.size = Some(Size::Talking);
    steps
}

fn brief(p: &Page) -> Brief {
    let part = |heading: &str, lines: &[&str]| BriefPart {
        heading: p.t(heading).to_string(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        left_out: Vec::new(),
    };
    let (many, until, day) = (p.t("plan-field-target"), p.t("plan-field-until"), p.day(date(2026, 12, 31)));
    let seats = format!("Course seats: {many}: 24. {until}: {day}");
    Brief {
        title: p.t("brief-title").with("business", "Linden & Rye").to_string(),
        parts: vec![
            part("brief-who", &["Bread that a street comes together for."]),
            part("brief-want", &[&seats, "Letter readers"]),
            part("brief-ask", &["Somebody should look at our week once."]),
        ],
    }
}

/// More than two sheets hold.
fn cut_brief(p: &Page) -> Brief {
    let mut brief = brief(p);
    let left_out = |id: &str, count: usize, place: String, stands| LeftOut {
        said: p.t(id).with("count", count).with("where", place).to_string(),
        stands,
    };
    let goals = p.t("brief-in-plan").with("part", p.t("plan-section-goal").to_string()).to_string();
    brief.parts[1].left_out = vec![
        left_out("brief-shortened", 1, goals.clone(), Stands::Plan(Section::Goal)),
        left_out("brief-more", 14, goals, Stands::Plan(Section::Goal)),
    ];
    brief.parts[2].left_out = vec![left_out("brief-more", 1, p.t("brief-in-steps").to_string(), Stands::Steps)];
    brief
}

// ---- learning ------------------------------------------------------------------------------------------------------

fn learning(l: &str) -> Vec<Made> {
    let with = |p: Page, learning: Learning| LearningPage { p, learning, typed: NewCourse::default(), problem: None };
    // Linden & Rye are on two networks.
    let asked = |known, list| {
        let all = Question::ALL.iter().map(|question| (*question, known));
        let (questions, elsewhere) = all.partition(|(question, _)| question.is_asked(&["mastodon", "bluesky"]));
        Learning { questions, elsewhere, list }
    };
    let fresh = asked(None, Vec::new());
    let known = Some(Known { knows: true, at: at("2026-11-24T08:00:00Z") });
    let course = NewCourse {
        name: "Light for shops".into(),
        place: "Chamber".into(),
        on: "soon".into(),
        ..NewCourse::default()
    };
    let done = list().into_iter().map(|line| LearningLine { done_at: Some(at("2026-11-24T08:00:00Z")), ..line });
    let done = asked(known, done.collect());
    vec![
        made("learning", &with(page(l), asked(known, list()))),
        made("learning-new", &with(page(l), fresh.clone())),
        made("learning-done", &with(page(l), done)),
        made(
            "learning-course",
            &LearningPage {
                typed: NewCourse {
                    name: page(l).t("course-law").to_string(),
                    place: page(l).t("course-law-where").to_string(),
                    ..NewCourse::default()
                },
                ..with(page(l), fresh.clone())
            },
        ),
        made(
            "learning-nothing",
            &LearningPage { problem: Some(LearningProblem::Nothing), ..with(page(l), fresh.clone()) },
        ),
        made(
            "learning-refused",
            &LearningPage { problem: Some(LearningProblem::Day), typed: course, ..with(page(l), fresh) },
        ),
        made("learning-reviewer", &with(as_role(l, Role::Reviewer), asked(None, list()))),
        made(
            "learning-lesson",
            &LessonPage { p: page(l), shown: show_lesson(Lesson::Measuring, l).expect("the lesson is there") },
        ),
    ]
}

fn list() -> Vec<LearningLine> {
    let line = |number, kind, what: &str, day, done: Option<&str>| LearningLine {
        id: id(number),
        kind,
        what: what.into(),
        place: String::new(),
        cost: String::new(),
        due: Some(date(2026, 12, day)),
        done_at: done.map(at),
    };
    vec![
        line(70, LearnKind::Lesson, "listening", 1, None),
        line(71, LearnKind::Action, "wants", 2, None),
        LearningLine {
            place: "Chamber of crafts".into(),
            cost: "60.00 EUR".into(),
            ..line(72, LearnKind::Course, "Light for shop windows", 9, None)
        },
        line(73, LearnKind::Book, "gift", 22, None),
        line(74, LearnKind::Lesson, "answering", 1, Some("2026-11-23T08:00:00Z")),
    ]
}

// ---- reviews -------------------------------------------------------------------------------------------------------

fn reviews(l: &str) -> Vec<Made> {
    let with = |p: Page, review: ShownReview| ReviewPage {
        p,
        review,
        reader: Some(id(1)),
        stopped: vec![],
        just: JustDone::default(),
        typed: NewReview::default(),
        problem: None,
    };
    let typed = NewReview {
        stand: Some(Stand::Sideline),
        believes: Some(Leaning::No),
        own_words: "For whoever bakes at six.".into(),
        social: "Because Ines found us there.".into(),
        distraction: Some(Leaning::Partly),
        verdicts: BTreeMap::from([(RowId(108), Verdict::Stop)]),
        next: "2026-01-01".into(),
        ..NewReview::default()
    };
    let mut young = ShownReview { due: None, rows: Vec::new(), whys: Vec::new(), ended: Vec::new(), ..review() };
    young.stands.truncate(1);
    let early = TooEarly { name: "Bluesky".into(), not_before: date(2027, 6, 1) };
    let mut same = review();
    same.stands[0].stand = Stand::Tried;
    vec![
        made("review", &with(page(l), review())),
        made("review-early", &with(page(l), young)),
        made("review-same-stand", &with(page(l), same)),
        made("review-no-voice", &ReviewPage { problem: Some(ReviewProblem::Believes), ..with(page(l), review()) }),
        made("review-refused", &ReviewPage { typed, problem: Some(ReviewProblem::NextDay), ..with(page(l), review()) }),
        made(
            "review-too-early",
            &ReviewPage { problem: Some(ReviewProblem::TooEarly(early)), ..with(page(l), review()) },
        ),
        made("review-stopped", &ReviewPage { stopped: stopped(), ..with(page(l), review()) }),
        made("review-place-rests", &ReviewPage { just: rests(), ..with(demo(l, Done::Rested), review()) }),
        made("review-empty", &with(page(l), ShownReview { version: 0, ..review() })),
        made("review-reviewer", &with(as_role(l, Role::Reviewer), review())),
    ]
}

/// Two places that the plan lets rest: one with all that waits there, one with nothing.
fn stopped() -> Vec<StoppedHere> {
    let place = |number: u32, sign, since, why: &str, then| StoppedHere {
        id: id(number.into()),
        sign,
        row: RowId(number),
        since,
        why: why.into(),
        then,
    };
    let nothing = RestThen { waiting: vec![], under_way: 0, series: vec![] };
    vec![
        place(107, mastodon(), Some(date(2026, 11, 24)), "Nobody on the tram reads there.", rest_then()),
        place(109, bluesky(), None, "The plan lets it rest.", nothing),
    ]
}

fn rests() -> JustDone {
    JustDone { rested: id::<ChannelId>(107).to_string(), on_review: true, ..JustDone::default() }
}

fn review() -> ShownReview {
    let why = |said: &str, day: &str| EarlierWhy { said: said.into(), at: at(day), by: Some("Ada Lindholm".into()) };
    let voice = |number, name: &str, believes, words: &str, day: &str| Voice {
        user: id(number),
        name: name.into(),
        believes,
        words: words.into(),
        at: at(day),
    };
    let row = |number, section, name: &str, reason: &str| DueRow {
        id: RowId(number),
        section,
        name: name.into(),
        reason: reason.into(),
        signs: String::new(),
        stop_rule: String::new(),
        day: Some(date(2026, 11, 15)),
        not_before: None,
    };
    let too_early = DueRow {
        signs: "Somebody there asks back.".into(),
        stop_rule: "Nobody has asked us anything.".into(),
        not_before: Some(date(2027, 6, 1)),
        ..row(109, Section::Place, "Bluesky", "The physios write there.")
    };
    let stand = |stand, day: &str| GivenStand { stand, at: at(day), by: Some("Ada Lindholm".into()) };
    ShownReview {
        version: 7,
        today: date(2026, 11, 24),
        due: Some(date(2026, 11, 20)),
        next: date(2027, 2, 23),
        purpose: "Bread that a street comes together for.".into(),
        stands: vec![stand(Stand::Somebody, "2026-10-12T09:00:00Z"), stand(Stand::Tried, "2026-06-03T09:00:00Z")],
        whys: vec![
            why("Neighbours look there in the morning before they go out.", "2026-10-12T09:00:00Z"),
            why("Everybody is there.", "2026-06-03T09:00:00Z"),
        ],
        voices: vec![
            voice(1, "Ada Lindholm", Leaning::Yes, "", "2026-11-24T07:00:00Z"),
            voice(2, "Jonas", Leaning::Partly, "Bread, yes. The street, on Saturdays.", "2026-11-23T17:00:00Z"),
        ],
        earlier_voices: vec![voice(2, "Jonas", Leaning::No, "I never saw the street.", "2026-06-03T10:00:00Z")],
        rows: vec![
            row(107, Section::Place, "Mastodon", "The tram reads there."),
            row(108, Section::Away, "Bread for the night nurses", ""),
            too_early,
        ],
        rested: vec![RestedRow {
            name: "Pinterest".into(),
            since: Some(date(2026, 9, 1)),
            why: "Nobody on our street looks there.".into(),
        }],
        stopped: vec![],
        ended: vec![EndedReview {
            at: at("2026-06-03T10:30:00Z"),
            by: Some("Ada Lindholm".into()),
            distraction: Some(Leaning::Yes),
            words: "From the courses, in May.".into(),
        }],
    }
}
