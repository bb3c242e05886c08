//! Acts on a place that is not there, or not ours; and places that are asked by themselves.

use banyan_app::{
    Actor,
    compose::{Draft, preview_post},
    publish::{
        ChannelError, RestError, Resting, check_channels, load_channel, pause_channel, remove_channel, rest_channel,
        resume_channel, wake_channel,
    },
};
use banyan_domain::{
    ids::ChannelId,
    time::{DAY, MINUTE},
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::{TestApp, second_workspace};

use super::carry_out::mastodon;

const WHY: Resting<'static> = Resting { why: "Nobody reads there.", keeps_sign_in: true };

#[tokio::test]
async fn no_act_on_an_unknown_a_removed_or_a_foreign_place_succeeds() {
    let test = TestApp::new().await;
    let (app, ada) = (&test.app, &test.ada);
    let tom = Actor::at_the_machine(second_workspace(app).await);
    let own = test.connect("own_site", &[]).await;
    for (who, id) in [(&tom, own), (ada, banyan_app::fresh_id::<ChannelId>())] {
        assert!(matches!(pause_channel(app, who, id).await, Err(ChannelError::NotHere)));
        assert!(matches!(resume_channel(app, who, id).await, Err(ChannelError::NotHere)));
        let rested = rest_channel(app, who, id, WHY).await;
        assert!(matches!(rested, Err(RestError::Channel(ChannelError::NotHere))));
        let woken = wake_channel(app, who, id).await;
        assert!(matches!(woken, Err(RestError::Channel(ChannelError::NotHere))));
        assert!(matches!(remove_channel(app, who, id).await, Err(ChannelError::NotHere)));
    }
    let channels = banyan_app::publish::list_channels(app, ada).await.unwrap();
    assert!(channels.iter().all(banyan_app::publish::Channel::is_live), "something of ours was changed");
    remove_channel(app, ada, own).await.unwrap();
    assert!(matches!(pause_channel(app, ada, own).await, Err(ChannelError::NotHere)));
    assert!(matches!(resume_channel(app, ada, own).await, Err(ChannelError::NotHere)));
    let rested = rest_channel(app, ada, own, WHY).await;
    assert!(matches!(rested, Err(RestError::Channel(ChannelError::NotHere))));
}

#[tokio::test]
async fn once_a_day_each_place_is_asked_what_it_allows() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    assert_eq!(check_channels(&test.app).await.unwrap(), 0, "just now");
    let draft = Draft { text: "Rye rests.".to_owned(), channels: vec![mastodon], ..Draft::default() };
    let drawn = async || preview_post(&test.app, &test.ada, &draft).await.unwrap().places.remove(0);
    let before = drawn().await;
    assert_eq!((before.parts[0].limit, before.rules_of), (Some(500), None));

    test.pass(DAY + MINUTE);
    town.world().write(|town| town.behaviour.max_characters = 1_000);
    assert_eq!(check_channels(&test.app).await.unwrap(), 1);
    assert_eq!(check_channels(&test.app).await.unwrap(), 0, "once a day");
    assert_eq!(drawn().await.parts[0].limit, Some(1_000), "the limits are those of today");

    let known = test.app.now();
    test.pass(DAY * 3);
    town.fault(Fault::on("GET", "/api/v1/accounts/verify_credentials").answer(Answer::status(503)));
    assert_eq!(check_channels(&test.app).await.unwrap(), 0);
    let dated = drawn().await;
    assert_eq!((dated.parts[0].limit, dated.rules_of), (Some(1_000), Some(known)), "what was known stays, dated");

    town.fault(Fault::on("GET", "/api/v1/accounts/verify_credentials").answer(Answer::status(401)));
    assert_eq!(check_channels(&test.app).await.unwrap(), 0);
    assert!(load_channel(&test.app, &test.ada, mastodon).await.unwrap().is_signed_out(), "before a post finds out");
}
