//! A file comes in: once, without where it was taken, and nothing that is not what it says.

use banyan_app::{
    Actor,
    compose::library::{
        AddAssetError, AssetChange, AssetFilter, Attached, NewAsset, ShowAssetError, Shown, add_asset, attach_asset,
        change_asset, list_assets, open_asset, open_public_asset, remove_asset, show_asset,
    },
    compose::{When, WriteError, write_post},
};
use banyan_domain::compose::asset::Rights;
use banyan_testkit::{TestApp, second_workspace};

use super::{draft, hills, keep};

fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0GPS 52.5200 N 13.4050 E";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, exif, &jpeg[2..]].concat()
}

#[tokio::test]
async fn the_same_file_is_kept_once_and_where_it_was_taken_stays_behind() {
    let test = TestApp::new().await;
    let file = with_place(&hills(300, 200, 0));
    let first = keep(&test, "IMG_2231.JPG", file.clone()).await;
    let again = keep(&test, "copy.jpg", file).await;
    assert_eq!((first.id, first.is_new, again.is_new), (again.id, true, false));
    let asset = show_asset(&test.app, &test.ada, first.id).await.unwrap().asset;
    assert_eq!((asset.name.as_str(), asset.width, asset.height), ("IMG_2231", Some(300), Some(200)));
    assert_eq!(asset.added_by.as_deref(), Some("Ada"));
    for small in [false, true] {
        let file = open_asset(&test.app, &test.ada, first.id, small).await.unwrap();
        assert_eq!(file.mime_type, "image/jpeg");
        let bytes = std::fs::read(&file.path).unwrap();
        for trace in [&b"GPS"[..], b"Exif"] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace));
        }
    }
}

#[tokio::test]
async fn what_is_no_picture_film_or_sound_is_refused_and_nothing_is_kept() {
    let test = TestApp::new().await;
    let picture = hills(300, 200, 0);
    let hostile: [(&str, Vec<u8>, &str); 5] = [
        (
            "logo.png",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec(),
            "library-file-type",
        ),
        ("page.jpg", b"<html><script>alert(1)</script></html>".to_vec(), "library-file-other"),
        ("cut.jpg", picture[..picture.len() / 3].to_vec(), "library-file-damaged"),
        ("flood.png", png_of(10_000, 10_000), "library-file-pixels"),
        ("nothing.png", Vec::new(), "library-file-empty"),
    ];
    for (name, bytes, message) in hostile {
        let refused = add_asset(&test.app, &test.ada, NewAsset { name: name.to_owned(), bytes }).await;
        let refused = refused.expect_err(name);
        assert_eq!(refused.message().map(|(message, _)| message), Some(message), "{name}");
    }
    let all = AssetFilter { limit: 9, ..AssetFilter::default() };
    assert!(list_assets(&test.app, &test.ada, &all).await.unwrap().assets.is_empty());
    assert_eq!(test.app.db.blobs().all().unwrap(), []);
}

/// Hardly more than its header: a hundred million pixels promised in a few bytes.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(*b"IHDR", &head), chunk(*b"IDAT", &[0x78, 0x9C])].concat()
}

fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [&name[..], body].concat();
    let sum = !named.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    });
    [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], &named, &sum.to_be_bytes()].concat()
}

#[tokio::test]
async fn a_picture_with_a_page_hidden_behind_it_is_kept_without_the_page() {
    let test = TestApp::new().await;
    let file = [hills(64, 64, 0), b"<script>alert(1)</script>".to_vec()].concat();
    let id = keep(&test, "both.jpg.html", file).await.id;
    let kept = open_asset(&test.app, &test.ada, id, false).await.unwrap();
    assert_eq!(kept.mime_type, "image/jpeg");
    assert!(!std::fs::read(&kept.path).unwrap().windows(8).any(|window| window == b"<script>"));
}

#[tokio::test]
async fn it_is_found_by_its_words_and_by_what_is_to_be_done() {
    let test = TestApp::new().await;
    let bench = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let stairs = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    let change = AssetChange {
        alt: Some("Arne sitzt auf einer BÄNK".to_owned()),
        tags: Some(vec!["#spring".to_owned(), "clients".to_owned()]),
        rights: Some(Rights::Bought),
        source: Some("Licence 4471".to_owned()),
        focus: Some(Some((0.5, -0.25))),
        ..AssetChange::default()
    };
    change_asset(&test.app, &test.ada, bench, &change).await.unwrap();
    let asset = show_asset(&test.app, &test.ada, bench).await.unwrap().asset;
    assert_eq!(
        (asset.focus, asset.tags.as_slice()),
        (Some((0.5, -0.25)), ["clients", "spring"].map(str::to_owned).as_slice())
    );
    let find = async |words: &str, shown: Shown| {
        let filter = AssetFilter { words: words.to_owned(), shown, limit: 9, ..AssetFilter::default() };
        let page = list_assets(&test.app, &test.ada, &filter).await.unwrap();
        page.assets.into_iter().map(|asset| asset.id).collect::<Vec<_>>()
    };
    assert_eq!(find("", Shown::All).await, [stairs, bench]);
    assert_eq!(find("bänk spring", Shown::All).await, [bench]);
    assert_eq!(find("4471", Shown::All).await, [bench]);
    assert_eq!(find("stairs", Shown::All).await, [stairs]);
    assert_eq!(find("luck", Shown::All).await, []);
    assert_eq!(find("", Shown::WithoutWords).await, [stairs]);
    assert_eq!(find("", Shown::Unused).await, [stairs, bench]);
    let own = test.connect("own_site", &[]).await;
    write_post(&test.app, &test.ada, &draft(own, bench, When::Now)).await.unwrap();
    assert_eq!(find("", Shown::Unused).await, [stairs]);
    test.run_due().await;
    let used = show_asset(&test.app, &test.ada, bench).await.unwrap().uses;
    assert!(used[0].url.as_ref().unwrap().starts_with("http://linden.example/"), "{used:?}");
}

#[tokio::test]
async fn a_file_of_another_business_is_not_there() {
    let test = TestApp::new().await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(matches!(show_asset(&test.app, &tom, id).await, Err(ShowAssetError::NotHere)));
    assert!(open_asset(&test.app, &tom, id, false).await.is_err());
    assert!(attach_asset(&test.app, &tom, id).await.is_err());
    assert!(change_asset(&test.app, &tom, id, &AssetChange::default()).await.is_err());
    assert!(remove_asset(&test.app, &tom, id).await.is_err());
    let all = AssetFilter { limit: 9, ..AssetFilter::default() };
    assert!(list_assets(&test.app, &tom, &all).await.unwrap().assets.is_empty());
    let his = add_asset(&test.app, &tom, NewAsset { name: "same.jpg".to_owned(), bytes: hills(300, 200, 0) }).await;
    let his = his.unwrap();
    assert!(his.is_new && his.id != id, "the same bytes are his own file");
    let own = test.connect("own_site", &[]).await;
    let with_his = draft(own, his.id, When::Now);
    assert_eq!(with_his.media, [Attached { asset: his.id, alt: Some("Arne on a bench".to_owned()), focus: None }]);
    let refused = write_post(&test.app, &test.ada, &with_his).await;
    assert!(matches!(refused, Err(WriteError::NoFile)), "{refused:?}");
}

#[tokio::test]
async fn everybody_sees_of_the_library_only_what_a_page_shows() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let shown = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let kept_back = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    assert_eq!(open_public_asset(&test.app, shown).await.unwrap(), None);
    write_post(&test.app, &test.ada, &draft(own, shown, When::Now)).await.unwrap();
    test.run_due().await;
    assert!(open_public_asset(&test.app, shown).await.unwrap().is_some());
    assert_eq!(open_public_asset(&test.app, kept_back).await.unwrap(), None);
}

#[tokio::test]
async fn whoever_only_looks_adds_and_changes_nothing() {
    let test = TestApp::new().await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let guest = Actor { role: banyan_domain::workspace::Role::Reviewer, ..test.ada };
    let new = NewAsset { name: "x.jpg".to_owned(), bytes: hills(30, 20, 0) };
    assert!(matches!(add_asset(&test.app, &guest, new).await, Err(AddAssetError::Refused(_))));
    assert!(change_asset(&test.app, &guest, id, &AssetChange::default()).await.is_err());
    assert!(show_asset(&test.app, &guest, id).await.is_ok());
}
