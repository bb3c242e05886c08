//! Acts on a place that is not there, or not ours.

use banyan_app::{
    Actor,
    publish::{ChannelError, pause_channel, remove_channel, rest_channel, resume_channel},
};
use banyan_domain::ids::ChannelId;
use banyan_testkit::{TestApp, second_workspace};

#[tokio::test]
async fn no_act_on_an_unknown_a_removed_or_a_foreign_place_succeeds() {
    let test = TestApp::new().await;
    let (app, ada) = (&test.app, &test.ada);
    let tom = Actor::at_the_machine(second_workspace(app).await);
    let own = test.connect("own_site", &[]).await;
    for (who, id) in [(&tom, own), (ada, banyan_app::fresh_id::<ChannelId>())] {
        assert!(matches!(pause_channel(app, who, id).await, Err(ChannelError::NotHere)));
        assert!(matches!(resume_channel(app, who, id).await, Err(ChannelError::NotHere)));
        assert!(matches!(rest_channel(app, who, id, 2019).await, Err(ChannelError::NotHere)));
        assert!(matches!(remove_channel(app, who, id).await, Err(ChannelError::NotHere)));
    }
    let channels = banyan_app::publish::list_channels(app, ada).await.unwrap();
    assert!(channels.iter().all(banyan_app::publish::Channel::is_live), "something of ours was changed");
    remove_channel(app, ada, own).await.unwrap();
    assert!(matches!(pause_channel(app, ada, own).await, Err(ChannelError::NotHere)));
    assert!(matches!(resume_channel(app, ada, own).await, Err(ChannelError::NotHere)));
    assert!(matches!(rest_channel(app, ada, own, 2019).await, Err(ChannelError::NotHere)));
}
