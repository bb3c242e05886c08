//! Knowing enough: each person's own answers, list and dates.

use banyan_app::{
    Actor,
    plan::{
        knowing::{
            KnowingError, LearningError, LearningLine, NewCourse, add_book, add_course, answer_knowing,
            finish_learning, list_learning,
        },
        steps::{NewAnswer, answer_step},
    },
    workspace::add_user,
};
use banyan_domain::{
    plan::{Field, LearnKind, Question, Section, Step, StepAnswer},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::{TestApp, second_workspace};

use super::add;

async fn list(test: &TestApp, actor: &Actor) -> Vec<LearningLine> {
    list_learning(&test.app, actor).await.unwrap().list
}

fn lines(list: &[LearningLine]) -> Vec<(LearnKind, &str, String)> {
    list.iter().map(|line| (line.kind, line.what.as_str(), line.due.unwrap().to_string())).collect()
}

#[tokio::test]
async fn a_no_and_a_yes_become_a_dated_list_with_one_thing_for_today() {
    let test = TestApp::new().await;
    let answers = [(Question::Wants, true), (Question::Listening, false)];
    answer_knowing(&test.app, &test.ada, &answers).await.unwrap();
    let learning = list_learning(&test.app, &test.ada).await.unwrap();
    assert_eq!(
        lines(&learning.list),
        [
            (LearnKind::Lesson, "listening", "2026-03-02".to_owned()),
            (LearnKind::Action, "wants", "2026-03-09".to_owned()),
        ]
    );
    assert_eq!(learning.next().unwrap().what, "listening");
    let nothing = answer_knowing(&test.app, &test.ada, &[]).await;
    assert!(matches!(nothing, Err(KnowingError::Nothing)));
}

#[tokio::test]
async fn what_is_done_stays_done_and_other_answers_make_another_list() {
    let test = TestApp::new().await;
    let noes = [(Question::Listening, false), (Question::Answering, false)];
    answer_knowing(&test.app, &test.ada, &noes).await.unwrap();
    let first = list(&test, &test.ada).await[0].id;
    finish_learning(&test.app, &test.ada, first, true).await.unwrap();
    answer_knowing(&test.app, &test.ada, &[(Question::Answering, true)]).await.unwrap();
    let after = list(&test, &test.ada).await;
    assert_eq!(after.len(), 2, "the lesson that was read is not asked for again: {after:?}");
    assert_eq!((after[0].kind, after[0].what.as_str()), (LearnKind::Action, "answering"));
    assert!(after[1].done_at.is_some() && after[1].what == "listening");
    finish_learning(&test.app, &test.ada, first, false).await.unwrap();
    assert_eq!(list_learning(&test.app, &test.ada).await.unwrap().next().unwrap().what, "listening");
}

#[tokio::test]
async fn another_answer_leaves_what_is_open_with_its_day() {
    let test = TestApp::new().await;
    let noes = [(Question::Listening, false), (Question::Keys, false)];
    answer_knowing(&test.app, &test.ada, &noes).await.unwrap();
    add_book(&test.app, &test.ada, "gift").await.unwrap();
    let ids = async || list(&test, &test.ada).await.into_iter().map(|line| line.id).collect::<Vec<_>>();
    let before = ids().await;
    test.pass(21 * DAY);
    let again = [(Question::Listening, false), (Question::Measuring, false)];
    answer_knowing(&test.app, &test.ada, &again).await.unwrap();
    let after = list(&test, &test.ada).await;
    let due: Vec<(&str, String)> =
        after.iter().map(|line| (line.what.as_str(), line.due.unwrap().to_string())).collect();
    let late =
        [("listening", "2026-03-02"), ("it_plan", "2026-03-05"), ("measuring", "2026-03-23"), ("gift", "2026-03-30")];
    assert_eq!(due, late.map(|(what, day)| (what, day.to_owned())), "three weeks late is not on time again");
    let kept = ids().await;
    assert!(before.iter().all(|id| kept.contains(id)), "the same lines");
    answer_knowing(&test.app, &test.ada, &[(Question::Keys, true)]).await.unwrap();
    let after = list(&test, &test.ada).await;
    assert!(!after.iter().any(|line| line.what == "it_plan"), "what is known is not to be learned: {after:?}");
    let act = after.iter().find(|line| line.kind == LearnKind::Action).unwrap();
    assert_eq!((act.what.as_str(), act.due.unwrap().to_string().as_str()), ("keys", "2026-03-30"));
}

#[tokio::test]
async fn what_the_plan_shows_already_is_nothing_to_do() {
    let test = TestApp::new().await;
    let job = |name| [(Field::Name, name), (Field::Owner, "Ada"), (Field::Deputy, "Bo")];
    add(&test, Section::Job, &job("Answering")).await;
    add(&test, Section::Means, &[(Field::AnswerWithin, "4 h")]).await;
    let looked = NewAnswer { looked_by: "Ada".to_owned(), ..NewAnswer::default() };
    answer_step(&test.app, &test.ada, Step::ItPlan, StepAnswer::Reviewed, &looked).await.unwrap();
    let yes = [Question::Plan, Question::Answering, Question::Keys, Question::HandingOver].map(|asked| (asked, true));
    answer_knowing(&test.app, &test.ada, &yes).await.unwrap();
    assert_eq!(lines(&list(&test, &test.ada).await), [(LearnKind::Action, "plan", "2026-03-02".to_owned())]);
    add(&test, Section::Job, &job("The letter")[..2]).await;
    answer_knowing(&test.app, &test.ada, &yes).await.unwrap();
    let open = list(&test, &test.ada).await;
    assert_eq!(open[1].what, "handing_over", "one job has nobody who stands in: {open:?}");
}

#[tokio::test]
async fn a_book_and_a_course_come_onto_the_list_once() {
    let test = TestApp::new().await;
    for _ in 0..2 {
        add_book(&test.app, &test.ada, "gift").await.unwrap();
    }
    let course = NewCourse {
        name: "Light for shop windows".to_owned(),
        place: "Chamber of crafts".to_owned(),
        on: "2026-04-01".to_owned(),
        cost: "60 €".to_owned(),
    };
    add_course(&test.app, &test.ada, &course).await.unwrap();
    let list = list(&test, &test.ada).await;
    assert_eq!((list.len(), list[1].cost.as_str()), (2, "60.00 EUR"));
    let wrong = |change: fn(&mut NewCourse)| {
        let mut wrong = course.clone();
        change(&mut wrong);
        wrong
    };
    let refused = add_course(&test.app, &test.ada, &wrong(|course| course.on = "soon".to_owned())).await;
    assert!(matches!(refused, Err(LearningError::Day(_))));
    let refused = add_course(&test.app, &test.ada, &wrong(|course| course.cost = "much".to_owned())).await;
    assert!(matches!(refused, Err(LearningError::Cost(_))));
    assert!(matches!(add_book(&test.app, &test.ada, "luck").await, Err(LearningError::NotHere)));
}

#[tokio::test]
async fn everybody_has_a_list_of_their_own_that_nobody_else_reaches() {
    let test = TestApp::new().await;
    let password = "a long enough word".to_owned();
    let bo = add_user(&test.app, &test.ada, "bo@linden.example", "Bo", Role::Reviewer, password).await.unwrap();
    let bo = Actor { user: Some(bo), role: Role::Reviewer, ..test.ada };
    answer_knowing(&test.app, &bo, &[(Question::Keys, false)]).await.unwrap();
    assert_eq!(list(&test, &test.ada).await, []);
    let his = list(&test, &bo).await[0].id;
    assert!(matches!(finish_learning(&test.app, &test.ada, his, true).await, Err(LearningError::NotHere)));
    let tom = Actor { workspace: second_workspace(&test.app).await, ..bo };
    assert_eq!(list(&test, &tom).await, []);
    assert!(matches!(finish_learning(&test.app, &tom, his, true).await, Err(LearningError::NotHere)));
    let machine = Actor::at_the_machine(test.ada.workspace);
    let nobody = answer_knowing(&test.app, &machine, &[(Question::Keys, false)]).await;
    assert!(matches!(nobody, Err(KnowingError::WhoAsks)));
    let guest = Actor { role: Role::Guest, ..bo };
    assert!(matches!(answer_knowing(&test.app, &guest, &[]).await, Err(KnowingError::Refused(_))));
}

#[tokio::test]
async fn a_network_is_asked_about_where_the_plan_has_it() {
    let test = TestApp::new().await;
    let asks = async |question: Question| {
        let questions = list_learning(&test.app, &test.ada).await.unwrap().questions;
        questions.iter().any(|(asked, _)| *asked == question)
    };
    assert!(!asks(Question::Mastodon).await && !asks(Question::LinkedIn).await);
    add(&test, Section::Place, &[(Field::Name, "Tram"), (Field::Network, "mastodon")]).await;
    assert!(asks(Question::Mastodon).await && !asks(Question::LinkedIn).await);
    add(&test, Section::Place, &[(Field::Name, "Firms"), (Field::Network, "LinkedIn")]).await;
    assert!(asks(Question::LinkedIn).await && !asks(Question::Facebook).await);
}
