//! The page that says where else this business is.

use banyan_app::publish::{Resting, remove_channel, rest_channel};
use banyan_db::{run, values};
use uuid::Uuid;

use crate::site::TestSite;

/// A profile on a network, as connecting would have kept it.
async fn profile(site: &TestSite, handle: &str, url: Option<&str>) -> Uuid {
    let id = Uuid::now_v7();
    let facts =
        serde_json::json!({ "server": null, "remote_id": handle, "handle": handle, "name": handle, "url": url });
    let tx = site.test.app.db.begin().await.unwrap();
    let sql = "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated,
                   connected_at) SELECT $1, workspace_id, 'mastodon', $2, $2, $2, $3, schedule, simulated, 1
               FROM channel WHERE network = 'own_site'";
    assert_eq!(run(&*tx, sql, values![id, handle, facts.to_string()]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn places_are_linked_as_ours_and_kept_in_step_with_the_channels() {
    let site = TestSite::new().await;
    assert!(site.get("/follow").await.says("Follow Linden &amp; Rye"));
    let ada = profile(&site, "@linden@social.example", Some("https://social.example/@linden")).await;
    profile(&site, "@hidden", None).await;
    profile(&site, "@hostile", Some("javascript:alert(1)")).await;
    let page = site.get("/follow").await;
    assert!(page.says("href=\"https:&#x2f;&#x2f;social.example&#x2f;@linden\" rel=\"me\""), "{}", page.body);
    assert!(page.says("<b>Mastodon</b>") && page.says("@linden@social.example"));
    assert!(!page.says("@hidden") && !page.says("javascript:") && !page.says("Own site"));
    let resting = Resting { why: "Nobody reads there.", keeps_sign_in: false };
    rest_channel(&site.test.app, &site.test.ada, ada.into(), resting).await.unwrap();
    let page = site.get("/follow").await;
    assert!(page.says("until 2026") && !page.says("rel=\"me\"><span class=\"badge\""));
    remove_channel(&site.test.app, &site.test.ada, ada.into()).await.unwrap();
    assert!(!site.get("/follow").await.says("@linden@social.example"));
}
