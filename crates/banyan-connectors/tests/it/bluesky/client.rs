//! The simulator under the network's own client library, which checks every answer against the network's lexicons.

use super::town::simulated;

#[tokio::test]
async fn the_networks_own_client_takes_the_simulator_for_real() {
    if std::env::var("BANYAN_TEST_CLIENTS").is_err() {
        eprintln!("skipped: BANYAN_TEST_CLIENTS is not set");
        return;
    }
    let place = simulated().await;
    let sim = place.sim.as_ref().unwrap();
    let url = sim.url();
    // After the login it goes on to where the account's document points.
    sim.world().write(|town| town.pds.clone_from(&url));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/peers/bluesky/client.mjs");
    let arguments = [script, &url, &place.us.handle, &place.us.password, "app-view"];
    let ran = tokio::process::Command::new("node").args(arguments).output().await.unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}
