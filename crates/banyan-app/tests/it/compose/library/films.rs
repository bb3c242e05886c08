//! A film is larger than memory should be: it comes in by pieces, is cleaned where it lies, and leaves nothing half.

use banyan_app::compose::{
    forget_removed,
    library::{AddAssetError, MOST_BYTES, NewFile, add_file, open_asset, show_asset},
};
use banyan_testkit::TestApp;

const MB: usize = 1024 * 1024;
const PLACE: &[u8] = b"+52.5200+013.4050/";

fn part(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    [head(kind, body.len()).as_slice(), body].concat()
}

fn head(kind: [u8; 4], length: usize) -> Vec<u8> {
    [u32::try_from(length + 8).unwrap_or(u32::MAX).to_be_bytes(), kind].concat()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// A minute of film, named behind its data as phones do it, with the place where it was taken.
fn named() -> Vec<u8> {
    let picture = part(*b"tkhd", &numbers(&[[0; 19].as_slice(), &[1_920 << 16, 1_080 << 16]].concat()));
    let codec = part(*b"stsd", &[numbers(&[0, 1]), part(*b"avc1", &[0; 8])].concat());
    let handler = part(*b"hdlr", &[&[0; 8][..], b"vide", &[0; 12]].concat());
    let media = part(*b"mdia", &[handler, part(*b"minf", &part(*b"stbl", &codec))].concat());
    let film = [
        part(*b"mvhd", &numbers(&[0, 0, 0, 1_000, 60_000])),
        part(*b"trak", &[picture, media].concat()),
        part(*b"udta", &part(*b"\xa9xyz", PLACE)),
    ];
    part(*b"moov", &film.concat())
}

async fn film(test: &TestApp, megabytes: usize) -> NewFile {
    let mut file = NewFile::begin(&test.app, "kneading.mp4").await.expect("there is room");
    let piece = vec![7; MB];
    for start in [part(*b"ftyp", b"isom\0\0\0\0"), head(*b"mdat", megabytes * MB)] {
        file.take(&start).await.expect("it is taken");
    }
    for _ in 0..megabytes {
        file.take(&piece).await.expect("it is taken");
    }
    file.take(&named()).await.expect("it is taken");
    file
}

fn coming(test: &TestApp) -> usize {
    std::fs::read_dir(test.app.db.blobs().folder().join("coming")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn a_film_of_a_hundred_megabytes_comes_in_by_pieces_and_lies_there_without_its_place() {
    let test = TestApp::new().await;
    let file = film(&test, 100).await;
    assert_eq!((coming(&test), test.app.db.blobs().all().unwrap().len()), (1, 0), "nobody can name it yet");
    let id = add_file(&test.app, &test.ada, file).await.unwrap().id;
    assert_eq!((coming(&test), test.app.db.blobs().all().unwrap().len()), (0, 1));
    let asset = show_asset(&test.app, &test.ada, id).await.unwrap().asset;
    assert_eq!(
        (asset.mime_type.as_str(), asset.duration_ms, asset.codecs.as_str()),
        ("video/mp4", Some(60_000), "H.264")
    );
    assert_eq!((asset.width, asset.height), (Some(1_920), Some(1_080)));
    let kept = open_asset(&test.app, &test.ada, id, false).await.unwrap();
    let bytes = std::fs::read(&kept.path).unwrap();
    assert_eq!((bytes.len() as u64, bytes.len()), (asset.bytes, 16 + 8 + 100 * MB + named().len()));
    assert!(bytes[24..24 + 100 * MB].iter().all(|byte| *byte == 7), "the film is as it was");
    let tail = &bytes[24 + 100 * MB..];
    let has_place = |bytes: &[u8]| bytes.windows(PLACE.len()).any(|window| window == PLACE);
    assert!(has_place(&named()) && !has_place(tail));
    let again = add_file(&test.app, &test.ada, film(&test, 100).await).await.unwrap();
    assert_eq!((again.id, again.is_new, coming(&test)), (id, false, 0));
}

#[tokio::test]
async fn what_is_too_large_or_broken_or_let_go_leaves_nothing_behind() {
    let test = TestApp::new().await;
    let mut file = NewFile::begin(&test.app, "endless.mp4").await.unwrap();
    // Never touched, so it takes no memory.
    let refused = file.take(&vec![0; MOST_BYTES + 1]).await.unwrap_err();
    assert_eq!(refused.message(), Some(("library-file-too-large", "")));
    assert_eq!(coming(&test), 1);
    drop(file);
    let mut large = NewFile::begin(&test.app, "large.jpg").await.unwrap();
    large.take(b"\xff\xd8\xff").await.unwrap();
    for _ in 0..64 {
        large.take(&vec![0; MB]).await.unwrap();
    }
    let refused = add_file(&test.app, &test.ada, large).await.unwrap_err();
    assert_eq!(refused.message(), Some(("library-picture-too-large", "")));
    let mut cut = NewFile::begin(&test.app, "cut.mp4").await.unwrap();
    cut.take(&part(*b"ftyp", b"isom\0\0\0\0")).await.unwrap();
    assert!(matches!(add_file(&test.app, &test.ada, cut).await, Err(AddAssetError::Recording(_))));
    drop(film(&test, 1).await);
    assert_eq!((coming(&test), test.app.db.blobs().all().unwrap().len()), (0, 0));
}

#[tokio::test]
async fn what_a_crash_left_of_a_film_goes_by_itself() {
    let test = TestApp::new().await;
    let on_its_way = film(&test, 1).await;
    std::fs::write(test.app.db.blobs().folder().join("coming").join("left"), b"half a film").unwrap();
    forget_removed(&test.app).await.unwrap();
    assert_eq!(coming(&test), 1, "what is being sent stays");
    add_file(&test.app, &test.ada, on_its_way).await.unwrap();
    assert_eq!(coming(&test), 0);
}
