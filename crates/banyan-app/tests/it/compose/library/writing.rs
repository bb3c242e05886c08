//! Files beside the words: kept with the draft, said anew in a post, left out at one place, and really sent.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use banyan_app::{
    compose::{
        Draft, SaveDraft, When, WriteError, begin_again,
        library::{
            AssetChange, Attached, change_asset, files_to_write, open_cut, open_public_asset, open_public_card,
            remove_asset,
        },
        list_articles, open_draft, preview_post, queue_draft, save_draft, undo_draft, write_post,
    },
    fresh_id,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_ACCOUNT, OUR_CREDENTIAL};
use banyan_domain::{
    compose::asset::Cut,
    ids::{AssetId, ChannelId, DraftId},
    publish::PublicationState as State,
};
use banyan_simulator::Simulation;
use banyan_testkit::{TestApp, second_workspace};
use image::{ImageFormat, Rgb, RgbImage};
use uuid::Uuid;

use super::{hills, keep};
use crate::publish::forgotten_uploads::bluesky;

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
async fn a_picture_goes_without_words_where_that_is_taken_and_a_page_wants_a_title() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let (_sky, bluesky) = bluesky(&test).await;
    let own = test.connect("own_site", &[]).await;
    let loaf = keep(&test, "loaf.jpg", hills(300, 200, 0)).await.id;
    let alone = |channels: &[ChannelId], alt: Option<&str>| Draft {
        text: " ".to_owned(),
        ..with(channels, vec![attached(loaf, alt, None)])
    };
    let everywhere = alone(&[mastodon, bluesky, own], Some("A loaf"));
    let refused = write_post(&test.app, &test.ada, &everywhere).await;
    let Err(WriteError::Blocked { finding, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!(finding.rule, "needs-title");
    let left_out = Draft { left_out: [(mastodon, [loaf].into())].into(), ..everywhere.clone() };
    let nothing = write_post(&test.app, &test.ada, &left_out).await;
    assert!(matches!(nothing, Err(WriteError::NoWords)), "nothing is left for one of them: {nothing:?}");
    assert!(test.publications().await.is_empty());

    let titled = Draft { title: Some("A loaf of today".to_owned()), ..everywhere };
    write_post(&test.app, &test.ada, &titled).await.unwrap();
    write_post(&test.app, &test.ada, &alone(&[mastodon], Some("A loaf on a board"))).await.unwrap();
    write_post(&test.app, &test.ada, &alone(&[mastodon], None)).await.unwrap();
    test.run_due().await;
    let lines = test.publications().await;
    assert!(lines.iter().all(|line| line.state == State::Published), "{lines:?}");
    let titles: BTreeSet<&str> = lines.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(titles, ["A loaf of today", "A loaf on a board", "loaf"].into(), "each is known by something");
    let words = town.world().read(|town| {
        let said = town.said_by(OUR_ACCOUNT);
        said.iter().map(|status| (status.text.clone(), status.media.len())).collect::<Vec<_>>()
    });
    assert_eq!(words, vec![(String::new(), 1); 3]);
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
    assert!(goes.contains(&2) && goes.contains(&3), "two there, all on the own site: {goes:?}");
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

/// Red on its left edge, blue on its right one, grey between.
fn striped(width: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, 250, |x, _| match x {
        0..100 => Rgb([250, 0, 0]),
        _ if x >= width - 100 => Rgb([0, 0, 250]),
        _ => Rgb([128, 128, 128]),
    });
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

fn corners(file: &[u8]) -> ((u32, u32), [u8; 3], [u8; 3]) {
    let picture = image::load_from_memory(file).unwrap().into_rgb8();
    let (width, height) = picture.dimensions();
    ((width, height), picture.get_pixel(1, 1).0, picture.get_pixel(width - 2, height - 2).0)
}

#[tokio::test]
async fn a_picture_goes_cut_where_that_was_chosen_and_the_preview_is_what_goes() {
    let test = TestApp::new().await;
    let (town, bluesky) = bluesky(&test).await;
    let own = test.connect("own_site", &[]).await;
    let picture = keep(&test, "stripes.png", striped(500)).await.id;
    let point = Some((1.0, 0.0));
    let mut draft = with(&[bluesky, own], vec![attached(picture, Some("Stripes"), point)]);
    let shown = |look: &banyan_app::compose::Preview, network: &str| {
        look.places.iter().find(|place| place.network == network).unwrap().media[0].clone()
    };
    let whole = preview_post(&test.app, &test.ada, &draft).await.unwrap();
    assert_eq!((shown(&whole, "bluesky").cut, shown(&whole, "bluesky").sides()), (None, Some((500, 250))));
    let square: Cut = "1:1".parse().unwrap();
    draft.cut = [bluesky, own].map(|place| (place, BTreeMap::from([(picture, square)]))).into();
    let look = preview_post(&test.app, &test.ada, &draft).await.unwrap();
    let cut = shown(&look, "bluesky");
    assert_eq!((cut.cut, cut.sides(), cut.alt.as_deref()), (Some(square), Some((250, 250)), Some("Stripes")));
    assert_eq!(shown(&look, "own_site").cut, None, "our own page shows all of it");

    let seen = open_cut(&test.app, &test.ada, picture, square, point).await.unwrap();
    assert_eq!(corners(&seen.bytes), ((250, 250), [128, 128, 128], [0, 0, 250]), "as far right as the point is");
    let tom = banyan_app::Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(open_cut(&test.app, &tom, picture, square, point).await.is_err(), "not next door");

    let wish = SaveDraft { id: fresh_id(), page: Uuid::from_u128(1), read: 0, draft: &draft };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap();
    test.run_due().await;
    town.world().read(|town| {
        let record = town.records.values().find(|record| !record.value["embed"].is_null()).unwrap();
        let image = &record.value["embed"]["images"][0];
        assert_eq!((image["alt"].as_str(), image["aspectRatio"]["width"].as_u64()), (Some("Stripes"), Some(250)));
        assert_eq!(image["image"]["size"].as_u64(), Some(seen.bytes.len() as u64), "these very bytes");
        assert_eq!(image["image"]["mimeType"], seen.mime_type.as_str());
    });
    let kept = files_to_write(&test.app, &test.ada, &[picture]).await.unwrap();
    assert_eq!(kept.attached[0].1.as_ref().unwrap().width, Some(500), "in the library it is whole");
}

#[tokio::test]
async fn each_place_is_sent_the_part_that_was_cut_for_it_of_the_shape_and_size_that_was_asked() {
    let test = TestApp::new().await;
    let (sky, bluesky) = bluesky(&test).await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let picture = keep(&test, "stripes.png", striped(1_000)).await.id;
    let point = Some((1.0, 0.0));
    let mut draft = with(&[bluesky, mastodon], vec![attached(picture, Some("Stripes"), point)]);
    let mut bytes = BTreeMap::new();
    for (place, cut, expected) in [
        (bluesky, "4:5/80/0/100", ((160, 200), [250, 0, 0], [128, 128, 128])),
        (mastodon, "2:1/50", ((250, 125), [128, 128, 128], [0, 0, 250])),
    ] {
        let cut: Cut = cut.parse().unwrap();
        draft.cut.insert(place, BTreeMap::from([(picture, cut)]));
        let seen = open_cut(&test.app, &test.ada, picture, cut, point).await.unwrap();
        assert_eq!(corners(&seen.bytes), expected, "{cut}");
        bytes.insert(place, seen.bytes.len() as u64);
    }
    let id: DraftId = fresh_id();
    let read = save(&test, id, 0, &draft).await;
    let whole = Draft { cut: BTreeMap::new(), media: Vec::new(), text: "Rye.".to_owned(), ..draft.clone() };
    save(&test, id, read, &whole).await;
    undo_draft(&test.app, &test.ada, id).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(open.draft.cut, draft.cut, "brought back with the words");

    let wish = SaveDraft { id, page: Uuid::from_u128(1), read: open.revision, draft: &draft };
    let post = queue_draft(&test.app, &test.ada, &wish).await.unwrap().post;
    test.run_due().await;
    sky.world().read(|sky| {
        let record = sky.records.values().find(|record| !record.value["embed"].is_null()).unwrap();
        let image = &record.value["embed"]["images"][0];
        assert_eq!(image["aspectRatio"], serde_json::json!({ "width": 160, "height": 200 }));
        assert_eq!(image["image"]["size"].as_u64(), Some(bytes[&bluesky]), "these very bytes");
    });
    town.world().read(|town| {
        let points: Vec<_> = town.media.iter().map(|file| file.focus.as_deref()).collect();
        assert_eq!(points, [None], "of a part the point is the middle");
    });
    let again = begin_again(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(again.cut, draft.cut, "said again, it is cut as it was");
}

#[tokio::test]
async fn the_own_site_shows_every_file_whole_and_cuts_only_its_card() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let stripes = keep(&test, "stripes.png", striped(1_000)).await.id;
    let bench = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let draft = with(&[own], vec![attached(stripes, None, Some((-1.0, 0.0))), attached(bench, None, None)]);
    let wish = SaveDraft { id: fresh_id(), page: Uuid::from_u128(1), read: 0, draft: &draft };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap();
    assert!(open_public_asset(&test.app, bench).await.unwrap().is_none(), "not before it is out");
    test.run_due().await;
    let page = list_articles(&test.app, test.ada.workspace, 1, 0).await.unwrap().remove(0);
    assert_eq!(page.media.iter().map(|media| media.asset).collect::<Vec<_>>(), [stripes, bench]);
    assert!(open_public_asset(&test.app, bench).await.unwrap().is_some());
    let card = page.card.unwrap();
    let file = open_public_card(&test.app, &card.digest).await.unwrap().unwrap();
    let ((width, height), left, right) = corners(&std::fs::read(file.path).unwrap());
    assert_eq!((width, height), (card.width, card.height));
    assert!((i64::from(width) * 100 - i64::from(height) * 191).abs() <= 191, "{width} x {height}");
    assert_eq!((left, right), ([250, 0, 0], [128, 128, 128]), "as far left as the point is");
    for unknown in [String::new(), "%".repeat(64), "0".repeat(64), bench.to_string()] {
        assert!(open_public_card(&test.app, &unknown).await.unwrap().is_none(), "{unknown}");
    }
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
