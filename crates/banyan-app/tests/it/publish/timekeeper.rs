//! Who is slow waits alone.

use std::time::Duration;

use banyan_app::{compose::write_post, publish::run_timekeeper};
use banyan_domain::publish::PublicationState as State;
use banyan_simulator::Fault;
use banyan_testkit::TestApp;

use super::carry_out::{draft, mastodon};

#[tokio::test]
async fn a_network_that_hangs_under_a_heap_of_posts_delays_no_other() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, hanging) = mastodon(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").always().hang());
    for number in 0..120 {
        let heap = draft(&format!("Loaf number {number} is in the oven."), &[hanging]);
        write_post(&test.app, &test.ada, &heap).await.unwrap();
    }
    test.pass(Duration::from_secs(1));
    write_post(&test.app, &test.ada, &draft("The shop is open.", &[own])).await.unwrap();

    let (_stop, stopped) = tokio::sync::watch::channel(false);
    let timekeeper = tokio::spawn(run_timekeeper(test.app.clone(), stopped));
    let is_out = async {
        loop {
            let lines = test.publications().await;
            if lines.iter().any(|line| line.network == "own_site" && line.state == State::Published) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), is_out).await.expect("the shop's post waits for the oven");
    timekeeper.abort();
}
