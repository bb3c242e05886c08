//! A network forgets an upload that waited too long; nobody has seen anything yet, so nobody has to be asked.

use std::time::Duration;

use banyan_app::{
    compose::{Draft, When, write_post},
    fresh_id,
    publish::show_publication,
};
use banyan_connectors::bluesky::sim::{BlueskySim, Town};
use banyan_db::{all, run, values};
use banyan_domain::{
    compose::{Media, Variant},
    ids::{AssetId, ChannelId, PublicationId},
    publish::PublicationState as State,
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;
use serde_json::{Value, json};

const PUT: &str = "/xrpc/com.atproto.repo.putRecord";
const UPLOAD: &str = "/xrpc/com.atproto.repo.uploadBlob";

pub(crate) async fn bluesky(test: &TestApp) -> (Simulation<Town>, ChannelId) {
    let town = Simulation::start(BlueskySim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let resident = Town::default().accounts.remove(0);
    let form =
        [("server", town.url()), ("handle", resident.handle.clone()), ("app_password", resident.app_password.clone())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let channel = test.connect("bluesky", &form).await;
    (town, channel)
}

async fn post_with_picture(test: &TestApp, channel: ChannelId) -> PublicationId {
    let draft = Draft {
        text: "Crust, seen from near.".to_owned(),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    };
    let id = write_post(&test.app, &test.ada, &draft).await.unwrap().remove(0).publication;
    let sql = "SELECT data FROM variant WHERE id = (SELECT variant_id FROM publication WHERE id = $1)";
    let rows: Vec<Value> = all(test.app.db.read(), sql, values![id.0]).await.unwrap();
    let mut variant: Variant = serde_json::from_str(rows[0]["data"].as_str().unwrap()).unwrap();
    variant.media = vec![keep_picture(test).await];
    let tx = test.app.db.begin().await.unwrap();
    let sql = "UPDATE variant SET data = $2 WHERE id = (SELECT variant_id FROM publication WHERE id = $1)";
    run(&*tx, sql, values![id.0, serde_json::to_string(&variant).unwrap()]).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn keep_picture(test: &TestApp) -> Media {
    let digest = "c".repeat(64);
    test.app.db.blobs().put(&digest, b"a crust".to_vec()).await.unwrap();
    let asset: AssetId = fresh_id();
    let tx = test.app.db.begin().await.unwrap();
    run(
        &*tx,
        "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, width, height, created_at)
         VALUES ($1, $2, $3, 'image/png', 7, 1, 1, 0)",
        values![asset.0, test.ada.workspace.0, digest],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let alt = Some("A crust".to_owned());
    Media {
        asset,
        mime_type: "image/png".to_owned(),
        bytes: 7,
        width: Some(1),
        height: Some(1),
        alt,
        focus: None,
        cut: None,
        duration_ms: None,
    }
}

fn gone() -> Answer {
    Answer::status(400).json(&json!({ "error": "BlobNotFound", "message": "Could not find blob: bafkrei" }))
}

fn uploads(town: &Simulation<Town>) -> usize {
    town.requests().iter().filter(|request| request.path == UPLOAD).count()
}

#[tokio::test]
async fn an_upload_the_network_forgot_is_made_again_and_the_post_goes_out_once() {
    let test = TestApp::new().await;
    let (town, channel) = bluesky(&test).await;
    let id = post_with_picture(&test, channel).await;
    town.fault(Fault::on("POST", PUT).answer(gone()));
    test.run_due().await;
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(proof.line.state, State::Published, "{:?}", proof.line.trouble);
    assert_eq!(uploads(&town), 2);
    assert_eq!(town.world().read(|town| town.posts().len()), 1);
}

#[tokio::test]
async fn a_network_that_always_forgets_ends_with_a_person() {
    let test = TestApp::new().await;
    let (town, channel) = bluesky(&test).await;
    let id = post_with_picture(&test, channel).await;
    town.fault(Fault::on("POST", PUT).always().answer(gone()));
    for _ in 0..5 {
        test.run_due().await;
        test.pass(Duration::from_mins(1));
    }
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(proof.line.state, State::NeedsAttention);
    assert!(proof.line.asks_person);
    assert_eq!(uploads(&town), 4);
}
