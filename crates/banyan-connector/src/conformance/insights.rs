//! No number a network did not give is shown as zero.

use banyan_domain::{measure::Metric, publish::Receipt};

use super::{Harness, ground::link, sample, walk::Walk};
use crate::Connector;

/// What the network never tells is `None`; of a post that is not there, every number is.
pub async fn unknown_numbers_are_none(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some(insights) = connector.insights() else { return };
    let mut receipts = Walk::new(connector, &*ground, sample::post(connector, &*ground), "numbers").carry_out().await;
    let known = receipts[0].remote_id.clone();
    let gone = Receipt { remote_id: format!("{known}0"), ..receipts[0].clone() };
    receipts.push(gone.clone());
    // Where others count, they need a moment to hear of it.
    ground.wait_for_grace().await;
    let readings = insights.read(&link(&*ground), &receipts).await.expect("numbers are read");
    for reading in &readings {
        if ground.untold().contains(&reading.metric) || reading.remote_id.as_deref() == Some(&gone.remote_id) {
            assert_eq!(reading.value, None, "{reading:?}");
        }
        assert_eq!(reading.read_at, ground.now());
    }
    assert!(
        readings.iter().any(|reading| reading.remote_id.as_deref() == Some(&known) && reading.value == Some(0)),
        "a fresh post has numbers that are known to be zero"
    );
}

/// Where a network tells what people chose, each answer has its own votes, in its own words.
pub async fn every_answer_of_a_poll_has_its_votes(connector: &dyn Connector, harness: &dyn Harness) {
    const CHOSEN: usize = 1;
    let ground = harness.fresh().await;
    let Some(insights) = connector.insights() else { return };
    let Some(rendered) = sample::poll(connector, &*ground) else { return };
    let poll = rendered.poll.clone().expect("a network with polls gets a poll");
    let receipts = Walk::new(connector, &*ground, rendered, "poll").carry_out().await;
    if !ground.choose(CHOSEN).await {
        return;
    }
    let readings = insights.read(&link(&*ground), &receipts).await.expect("numbers are read");
    for (number, option) in poll.options.iter().enumerate() {
        let mut told = readings.iter().filter(|one| one.metric == Metric::Votes && one.answer.as_ref() == Some(option));
        let votes = told.next().map(|one| one.value);
        assert_eq!(votes, Some(Some(u64::from(number == CHOSEN))), "{option}: {readings:?}");
        assert!(told.next().is_none(), "told twice: {option}");
    }
}
