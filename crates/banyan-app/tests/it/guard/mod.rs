//! The index of what was said, what the owner tells the guard, and the six-line test.

mod choices;
mod items;
mod said;
mod six;

use banyan_app::compose::{Draft, When, preview_post, write_post};
use banyan_domain::ids::ChannelId;
use banyan_testkit::TestApp;

const RYE: &str = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";

fn draft(channel: ChannelId, text: &str) -> Draft {
    Draft { text: text.to_owned(), channels: vec![channel], when: When::Now, ..Draft::default() }
}

async fn say(test: &TestApp, channel: ChannelId, text: &str) {
    let placed = write_post(&test.app, &test.ada, &draft(channel, text)).await.expect("it is written");
    assert_eq!(placed.len(), 1);
}

/// What is found of a text before it is written.
async fn found(test: &TestApp, channel: ChannelId, text: &str) -> Vec<String> {
    let preview = preview_post(&test.app, &test.ada, &draft(channel, text)).await.expect("it is looked at");
    preview.places[0].findings.iter().map(|finding| finding.rule.clone()).collect()
}
