//! What scripted faults do to the request, to the state and to the client.

use std::time::Duration;

use banyan_simulator::{Answer, Fault, Simulation};
use tokio::time::timeout;

use crate::town::{Counter, ask, counted};

#[tokio::test]
async fn an_answer_instead_of_work_leaves_the_state_alone() {
    let sim = Simulation::start(Counter).await.unwrap();
    sim.fault(Fault::on("POST", "/count").answer(Answer::status(429).header("x-ratelimit-reset", "soon")));
    let answer = ask(&sim, "POST", "/count", "").await;
    assert!(answer.starts_with("HTTP/1.1 429") && answer.contains("x-ratelimit-reset: soon"), "{answer}");
    assert_eq!(counted(&sim), 0);
    assert!(ask(&sim, "POST", "/count", "").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn the_work_can_be_done_and_the_answer_lost() {
    let sim = Simulation::start(Counter).await.unwrap();
    sim.fault(Fault::on("POST", "/count").drop_after_work());
    assert_eq!(ask(&sim, "POST", "/count", "").await, "");
    assert_eq!(counted(&sim), 1);
    assert_eq!(sim.requests()[0].status, None);
}

#[tokio::test]
async fn a_drop_before_the_work_does_nothing() {
    let sim = Simulation::start(Counter).await.unwrap();
    sim.fault(Fault::on("*", "*").drop());
    assert_eq!(ask(&sim, "POST", "/count", "").await, "");
    assert_eq!(counted(&sim), 0);
}

#[tokio::test]
async fn half_a_body_announces_the_whole() {
    let sim = Simulation::start(Counter).await.unwrap();
    sim.fault(Fault::on("POST", "/count").half_body());
    let answer = ask(&sim, "POST", "/count", "").await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("content-length: 11"), "{head}");
    assert_eq!(body, "{\"cou");
    assert_eq!(counted(&sim), 1);
}

#[tokio::test]
async fn a_hanging_request_is_never_answered() {
    let sim = Simulation::start(Counter).await.unwrap();
    sim.fault(Fault::on("POST", "/count").hang_after_work());
    assert!(timeout(Duration::from_millis(100), ask(&sim, "POST", "/count", "")).await.is_err());
    assert_eq!(counted(&sim), 1);
}

#[tokio::test]
async fn another_process_can_script_the_town() {
    let sim = Simulation::start(Counter).await.unwrap();
    let fault = r#"{"method":"POST","path":"/count","act":{"answer":{"status":503}}}"#;
    assert!(ask(&sim, "POST", "/_sim/faults", fault).await.starts_with("HTTP/1.1 200"));
    assert!(ask(&sim, "POST", "/_sim/clock", r#"{"set_ms":5000}"#).await.contains("5000"));
    assert!(ask(&sim, "POST", "/count", "").await.starts_with("HTTP/1.1 503"));
    assert_eq!(sim.requests()[0].at_ms, 5_000);
}
