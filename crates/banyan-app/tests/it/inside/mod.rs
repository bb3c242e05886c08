//! No way in leads inside: every address of the inside through every verb that fetches, counted at the socket.
//!
//! The test runs in a network of its own, in which every address there is belongs to this machine and somebody listens.

mod addresses;
mod internet;
mod ways;

use std::{env, process::Command};

use banyan_net::{Net, Settings};
use banyan_testkit::TestApp;

use internet::Internet;

const NAME: &str = "inside::no_way_leads_inside";
const THERE: &str = "BANYAN_TEST_INSIDE";
const SETUP: &str = "ip link set lo up && ip route add local 0.0.0.0/0 dev lo && ip -6 route add local ::/0 dev lo && exec \"$0\" \"$@\"";

#[test]
fn no_way_leads_inside() {
    if env::var_os(THERE).is_some() {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        return runtime.block_on(walk());
    }
    let unshare = |command: &[&str]| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--user", "--map-root-user", "--net", "--", "sh", "-c", SETUP]).args(command);
        unshare.env(THERE, "1").env_remove("BANYAN_TEST_DATABASE").output()
    };
    if !unshare(&["true"]).is_ok_and(|tried| tried.status.success()) {
        return println!("skipped: no network of one's own can be made here");
    }
    let own = env::current_exe().unwrap();
    let walked = unshare(&[own.to_str().unwrap(), "--exact", NAME, "--nocapture"]).unwrap();
    let said = String::from_utf8_lossy(&walked.stdout).into_owned() + &String::from_utf8_lossy(&walked.stderr);
    println!("{said}");
    assert!(walked.status.success() && said.contains("1 passed"), "{said}");
}

async fn walk() {
    let internet = Internet::start();
    let mut test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    test.app.net = net(&["10.0.0.1"]);
    ways_that_are_open_are_seen(&internet, &test).await;
    test.app.net = net(&[]);
    let before = internet.outside();
    let addresses = addresses::all();
    for address in &addresses {
        let nobody_came = |way: &str| assert_eq!(internet.inside(), Vec::<String>::new(), "{way} to {address}");
        ways::walk(&test, address, nobody_came).await;
    }
    let outside = internet.outside() - before;
    println!("{} addresses, {outside} connections outside, 0 inside", addresses.len());
    assert!(outside >= addresses.len() * ways::BEGIN_OUTSIDE, "the ways that begin outside were not walked: {outside}");
}

fn net(allowed: &[&str]) -> Net {
    let allowed_hosts = allowed.iter().map(|host| (*host).to_owned()).collect();
    Net::new(Settings { allowed_hosts, ..Settings::default() }).unwrap()
}

/// An address the operator named is reached on each of the ways; otherwise that nobody comes would mean nothing.
async fn ways_that_are_open_are_seen(internet: &Internet, test: &TestApp) {
    let somebody_came = |way: &str| {
        assert!(!internet.inside().is_empty(), "nobody came {way}");
        internet.forget();
    };
    ways::walk(test, "http://10.0.0.1/bread", somebody_came).await;
    ways::walk(test, "https://10.0.0.1/rye", somebody_came).await;
}
