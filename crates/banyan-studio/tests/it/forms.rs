//! What a browser sends is what the pages' forms read.

use axum::{body::Body, extract::FromRequest as _};
use axum_extra::extract::Form;
use banyan_studio::{
    compose::{WriteAct, WriteForm},
    gather::{Decision, HeldForm},
    schedule::{Choice, MissedForm},
    workspace::first::OwnerForm,
};
use http::{Request, header};
use serde::de::DeserializeOwned;

async fn sent<T: DeserializeOwned + Send>(body: &str) -> T {
    let request = Request::post("/")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .expect("a request");
    Form::<T>::from_request(request, &()).await.expect("the form can be read").0
}

#[tokio::test]
async fn the_missed_posts_are_read_with_their_choices() {
    let (a, b) = ("018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002");
    let form: MissedForm = sent(&format!("post={a}&choice-{a}=move&post={b}&choice-{b}=let-go")).await;
    let choices: Vec<Choice> = form.choices().into_iter().map(|(_, choice)| choice).collect();
    assert_eq!(choices, [Choice::Move, Choice::LetGo]);
    let one: MissedForm = sent(&format!("post={a}&choice-{a}=now")).await;
    assert_eq!(one.choices().len(), 1);
}

#[tokio::test]
async fn a_time_of_ones_own_is_read_as_it_was_typed_and_sent_again_with_all_that_was_chosen() {
    let (a, b) = ("018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002");
    let body = format!(
        "post={a}&choice-{a}=at&at-{a}=2026-03-05T14%3A30&post={b}&choice-{b}=now&at-{b}=&seen=too-close&seen=dead-link"
    );
    let form: MissedForm = sent(&body).await;
    let choices = form.choices();
    assert_eq!(choices.iter().map(|(_, choice)| *choice).collect::<Vec<_>>(), [Choice::At, Choice::Now]);
    assert_eq!((form.typed(choices[0].0), form.typed(choices[1].0)), ("2026-03-05T14:30", ""));
    assert!(form.seen.contains("too-close") && form.seen.contains("dead-link"));
    let mut again = url::form_urlencoded::Serializer::new(String::new());
    again.extend_pairs(form.fields());
    let again: MissedForm = sent(&again.finish()).await;
    assert_eq!((again.choices(), again.rest, again.seen.len()), (choices, form.rest, 0));
}

#[tokio::test]
async fn places_may_be_none_one_or_many() {
    let id = "018f0000-0000-7000-8000-000000000001";
    let none: WriteForm = sent("text=Hello&link=&language=en&action=preview").await;
    assert_eq!((none.place.len(), none.act()), (0, WriteAct::Preview));
    let two: WriteForm = sent(&format!("text=Hello&place={id}&place={id}&action=queue")).await;
    assert_eq!((two.place.len(), two.act()), (2, WriteAct::Queue));
}

#[tokio::test]
async fn the_held_question_carries_only_what_was_ticked_or_shown() {
    let form: HeldForm = sent("revision=3&item=a&item=c&decision=carry").await;
    assert_eq!((form.revision, form.decision()), (3, Decision::Carry(vec!["a".into(), "c".into()])));
    let nothing: HeldForm = sent("revision=3&decision=carry").await;
    assert_eq!(nothing.decision(), Decision::Unsaid);
    let all: HeldForm = sent("revision=3&shown=a&shown=b&shown=c&decision=all").await;
    assert_eq!(all.decision(), Decision::Carry(vec!["a".into(), "b".into(), "c".into()]));
}

#[tokio::test]
async fn a_form_that_lost_fields_is_a_form_with_problems_and_no_crash() {
    let form: OwnerForm = sent("name=Ada&unknown=1").await;
    assert_eq!(form.problems().len(), 4);
}
