//! A tiny place that counts, and a client that reads whatever comes.

use axum::{Json, Router, extract::State, routing::post};
use banyan_simulator::{Place, Simulation, World};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

pub(crate) struct Counter;

impl Place for Counter {
    type State = Value;

    fn name(&self) -> &'static str {
        "Counter <b>"
    }

    fn first_day(&self) -> Value {
        json!({ "count": 0 })
    }

    fn router(&self, world: World<Value>) -> Router {
        Router::new().route("/count", post(count)).with_state(world)
    }
}

async fn count(State(world): State<World<Value>>) -> Json<Value> {
    world.write(|state| {
        state["count"] = json!(state["count"].as_i64().unwrap_or_default() + 1);
    });
    Json(world.read(Value::clone))
}

pub(crate) fn counted(sim: &Simulation<Value>) -> i64 {
    sim.world().read(|state| state["count"].as_i64().unwrap())
}

/// Everything the server sent until it closed.
pub(crate) async fn ask(sim: &Simulation<Value>, method: &str, path: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(sim.address()).await.unwrap();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: town\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is reset has given what it gave.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}
