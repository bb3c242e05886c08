//! Files beside the words: kept with the draft, said anew in a post, left out at one place, and really sent.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::{
    compose::{
        Draft, SaveDraft, When,
        library::{AssetChange, Attached, change_asset, files_to_write, remove_asset},
        open_draft, preview_post, queue_draft, save_draft, undo_draft,
    },
    fresh_id,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_ACCOUNT, OUR_CREDENTIAL};
use banyan_domain::ids::{AssetId, ChannelId, DraftId};
use banyan_simulator::Simulation;
use banyan_testkit::{TestApp, second_workspace};
use uuid::Uuid;

use super::{hills, keep};

fn attached(asset: AssetId, alt: Option<&str>, focus: Option<(f32, f32)>) -> Attached {
    Attached { asset, alt: alt.map(str::to_owned), focus }
}

fn with(channels: &[ChannelId], media: Vec<Attached>) -> Draft {
    Draft {
        text: "Arne lifts his own shopping now.".to_owned(),
        channels: channels.to_vec(),
        when: When::Now,
        media,
        ..Draft::default()
    }
}

async fn save(test: &TestApp, id: DraftId, read: i64, draft: &Draft) -> i64 {
    let wish = SaveDraft { id, page: Uuid::from_u128(1), read, draft };
    save_draft(&test.app, &test.ada, &wish).await.unwrap().revision
}

#[tokio::test]
async fn what_this_post_says_of_a_file_goes_out_and_only_where_the_file_goes() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let own = test.connect("own_site", &[]).await;
    let mut ids = Vec::new();
    for turn in 0..3 {
        ids.push(keep(&test, "hills.jpg", hills(300, 200, turn)).await.id);
    }
    let said = AssetChange { alt: Some("Hills".to_owned()), focus: Some(Some((0.5, 0.5))), ..AssetChange::default() };
    change_asset(&test.app, &test.ada, ids[1], &said).await.unwrap();
    let media = vec![
        attached(ids[0], Some("Arne on a bench"), Some((-0.5, 0.25))),
        attached(ids[1], None, None),
        attached(ids[2], Some(""), None),
    ];
    let mut draft = with(&[mastodon, own], media);
    draft.left_out = BTreeMap::from([(mastodon, BTreeSet::from([ids[2]]))]);
    let look = preview_post(&test.app, &test.ada, &draft).await.unwrap();
    let goes: Vec<usize> = look.places.iter().map(|place| place.media.len()).collect();
    assert!(goes.contains(&2) && goes.contains(&1), "two there, the first on the own site: {goes:?}");
    let silent = look.places.iter().any(|place| place.findings.iter().any(|finding| finding.rule == "missing-alt"));
    assert!(!silent, "one has its words here, one in the library, one needs none");

    let id = fresh_id();
    queue_draft(&test.app, &test.ada, &SaveDraft { id, page: Uuid::from_u128(1), read: 0, draft: &draft })
        .await
        .unwrap();
    test.run_due().await;
    town.world().read(|town| {
        let files: Vec<_> =
            town.media.iter().map(|file| (file.description.as_deref(), file.focus.as_deref())).collect();
        let expected = [(Some("Arne on a bench"), Some("-0.500,0.250")), (Some("Hills"), Some("0.500,0.500"))];
        assert_eq!(files, expected);
        assert_eq!(town.said_by(OUR_ACCOUNT)[0].media.len(), 2);
    });
}

#[tokio::test]
async fn a_file_alone_is_worth_keeping_and_taken_out_it_comes_back_with_undo() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let bench = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let id: DraftId = fresh_id();
    let draft = Draft { text: String::new(), ..with(&[own], vec![attached(bench, Some("A bench"), Some((0.2, 0.0)))]) };
    let read = save(&test, id, 0, &draft).await;
    assert_eq!(read, 1, "kept before there are words");
    save(&test, id, read, &Draft { media: Vec::new(), text: "Rye.".to_owned(), ..draft.clone() }).await;
    undo_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(open_draft(&test.app, &test.ada, id).await.unwrap().draft.media, draft.media);
}

#[tokio::test]
async fn beside_the_words_stands_what_can_be_used_and_what_is_attached_whatever_became_of_it() {
    let test = TestApp::new().await;
    let bench = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let stairs = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    remove_asset(&test.app, &test.ada, stairs).await.unwrap();
    let nobody: AssetId = fresh_id();
    let files = files_to_write(&test.app, &test.ada, &[stairs, nobody]).await.unwrap();
    assert_eq!(files.choices.iter().map(|asset| asset.id).collect::<Vec<_>>(), [bench]);
    let here: Vec<bool> = files.attached.iter().map(|(_, asset)| asset.is_some()).collect();
    assert_eq!(here, [true, false], "what was taken out can still be shown");
    let tom = banyan_app::Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    let his = files_to_write(&test.app, &tom, &[bench]).await.unwrap();
    assert_eq!((his.choices.len(), his.attached[0].1.is_none()), (0, true));
}
