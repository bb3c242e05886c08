//! What the town remembers and shows.

use banyan_simulator::{Options, Simulation};

use crate::town::{Counter, ask, counted};

#[tokio::test]
async fn a_town_with_a_file_remembers_across_restarts() {
    let folder = std::env::temp_dir().join(format!("banyan-sim-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let options = Options { state_file: Some(folder.join("town.json")), ..Options::default() };
    let sim = Simulation::start_with(Counter, options.clone()).await.unwrap();
    ask(&sim, "POST", "/count", "").await;
    drop(sim);
    let again = Simulation::start_with(Counter, options).await.unwrap();
    assert_eq!(counted(&again), 1);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn the_inspection_page_shows_requests_and_escapes_what_it_shows() {
    let sim = Simulation::start(Counter).await.unwrap();
    ask(&sim, "POST", "/count", "").await;
    let page = ask(&sim, "GET", "/_sim", "").await;
    assert!(page.contains("Counter &lt;b&gt; (practice)") && page.contains("<td>/count</td>"), "{page}");
    assert!(ask(&sim, "GET", "/_sim/state", "").await.contains(r#"{"count":1}"#));
    assert_eq!(sim.requests().len(), 1);
}

#[tokio::test]
async fn a_town_stands_on_loopback_only() {
    let options = Options { address: "0.0.0.0:0".parse().unwrap(), ..Options::default() };
    assert!(Simulation::start_with(Counter, options).await.is_err());
}
