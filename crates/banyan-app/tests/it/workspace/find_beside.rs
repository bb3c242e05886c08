//! What is found beside posts: drafts, files, people, each by who may see it.

use std::{collections::BTreeMap, io::Cursor};

use banyan_app::{
    Actor,
    compose::{
        Draft, SaveDraft, keep_contact,
        library::{AssetChange, NewAsset, NewConsent, add_asset, change_asset, note_consent, remove_asset},
        queue_draft, remove_draft, save_draft,
    },
    converse::read_due_inboxes,
    fresh_id,
    workspace::{FoundBeside, find_beside},
};
use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL};
use banyan_db::{run, values};
use banyan_domain::{
    ids::{ChannelId, DraftId},
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::{TestApp, second_workspace};
use image::{ImageFormat, RgbImage};
use uuid::Uuid;

const MOST: usize = 8;

fn dot(side: u32) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    RgbImage::new(side, side).write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

fn words(text: &str, channel: ChannelId) -> Draft {
    Draft { text: text.to_owned(), language: Some("en".to_owned()), channels: vec![channel], ..Draft::default() }
}

async fn begun(test: &TestApp, draft: &Draft) -> DraftId {
    let wish = SaveDraft { id: fresh_id(), page: fresh_id(), read: 0, draft };
    save_draft(&test.app, &test.ada, &wish).await.unwrap().id
}

/// How many of each kind: drafts, files, who waits, whom posts mention.
async fn counts(test: &TestApp, actor: &Actor, asked: &str) -> [usize; 4] {
    let found = find_beside(&test.app, actor, asked, MOST).await.unwrap();
    [found.drafts.len(), found.files.len(), found.waiting.len(), found.contacts.len()]
}

#[tokio::test]
async fn drafts_files_and_people_are_found_by_their_words() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let own = test.connect("own_site", &[]).await;
    let asks = format!("@{OUR_ACCOUNT} Is there rye on Sunday?");
    town.world().write(|town| town.answer(NEIGHBOUR, &asks, None, test.app.now().0)).unwrap();
    read_due_inboxes(&test.app).await.unwrap();
    let draft = begun(&test, &words("Brot ruht.\nUnd der Bäcker mit dem Rye auch.", own)).await;
    let gone = begun(&test, &words("Rye that was let go.", own)).await;
    remove_draft(&test.app, &test.ada, gone).await.unwrap();
    let sent = words("Rye that is in the queue.", own);
    let wish = SaveDraft { id: fresh_id(), page: fresh_id(), read: 0, draft: &sent };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap();
    let field =
        add_asset(&test.app, &test.ada, NewAsset { name: "field.png".to_owned(), bytes: dot(2) }).await.unwrap();
    let said = AssetChange { alt: Some("Rye in July".to_owned()), ..AssetChange::default() };
    change_asset(&test.app, &test.ada, field.id, &said).await.unwrap();
    for name in ["Arne Holt", "Ida Berg"] {
        let yes = NewConsent { name: name.to_owned(), ..NewConsent::default() };
        note_consent(&test.app, &test.ada, field.id, &yes).await.unwrap();
    }
    let out = add_asset(&test.app, &test.ada, NewAsset { name: "rye.png".to_owned(), bytes: dot(3) }).await.unwrap();
    remove_asset(&test.app, &test.ada, out.id).await.unwrap();
    let handles = BTreeMap::from([("mastodon".to_owned(), "ines@town.example".to_owned())]);
    keep_contact(&test.app, &test.ada, None, "ines", "Inés Rye", &handles).await.unwrap();

    let found = find_beside(&test.app, &test.ada, "RYE", MOST).await.unwrap();
    assert_eq!(found.drafts.iter().map(|line| line.id).collect::<Vec<_>>(), [draft]);
    assert_eq!(found.files.iter().map(|file| file.id).collect::<Vec<_>>(), [field.id]);
    assert_eq!((found.waiting[0].name.as_str(), found.waiting.len()), ("Nora", 1));
    assert_eq!((found.contacts[0].name.as_str(), found.contacts.len()), ("Inés Rye", 1));
    for (asked, expected) in [
        ("baecker brot", [1, 0, 0, 0]),
        ("arne july", [0, 1, 0, 0]),
        ("nora", [0, 0, 1, 0]),
        ("ines town", [0, 0, 0, 1]),
        ("rye hefe", [0; 4]),
        ("", [0; 4]),
        ("%_", [0; 4]),
    ] {
        assert_eq!(counts(&test, &test.ada, asked).await, expected, "{asked}");
    }
    let none = find_beside(&test.app, &test.ada, "rye", 0).await.unwrap();
    assert_eq!(none, FoundBeside::default(), "no more than was asked for");

    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert_eq!(counts(&test, &reviewer, "rye").await, [0, 1, 1, 0], "drafts and names are for who writes");
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert!(find_beside(&test.app, &guest, "rye", MOST).await.is_err());
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert_eq!(counts(&test, &tom, "rye").await, [0; 4], "nobody next door finds ours");
}

#[tokio::test]
async fn files_are_found_newest_first_and_an_old_one_behind_very_many() {
    const FILES: i64 = 420;
    let test = TestApp::new().await;
    let tx = test.app.db.begin().await.unwrap();
    for number in 0..FILES {
        let name = match number {
            7 => "Rye 7".to_owned(),
            _ if number % 100 == 0 => format!("Oat {number}"),
            _ => format!("Loaf {number}"),
        };
        let sql = "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, name, created_at)
            VALUES ($1, $2, $3, 'image/png', 1, $4, $5)";
        let file = values![fresh_id::<Uuid>(), test.ada.workspace.0, format!("{number:064}"), name, number];
        run(&*tx, sql, file).await.unwrap();
    }
    tx.commit().await.unwrap();
    for (asked, expected) in [
        ("rye", vec!["Rye 7"]),
        ("oat", vec!["Oat 400", "Oat 300", "Oat 200"]),
        ("oat 00", vec!["Oat 400", "Oat 300", "Oat 200"]),
        ("loaf 1 3", vec!["Loaf 413", "Loaf 391", "Loaf 381"]),
        ("barley", vec![]),
    ] {
        let found = find_beside(&test.app, &test.ada, asked, 3).await.unwrap();
        assert_eq!(found.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), expected, "{asked}");
    }
}
