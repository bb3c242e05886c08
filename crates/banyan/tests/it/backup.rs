//! A backup made while posts and pictures are written and published, and what comes back of it.

use std::{
    collections::BTreeSet,
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use banyan_db::{Db, all, run, values};
use serde_json::Value;
use uuid::Uuid;

use crate::house::{House, Towns, words};

const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_load_comes_back_whole_and_nothing_is_sent_twice() {
    let house = House::new().await;
    let towns = Towns::start(&house);
    towns.connect(&house);
    let server = house.serve();
    let stop = Arc::new(AtomicBool::new(false));
    let pictures = tokio::spawn(write_pictures(open(&house).await, Arc::clone(&stop)));
    fill(&house, 0);
    wait_until("the first posts are out", || out(&house) >= 6);
    fill(&house, 100);
    let file = house.file("copy.tar.zst");
    let said = house.ask(&["backup", &words(&file)]).remove(0);
    assert_eq!(said["missing_media"], 0);
    assert!(said["media"].as_u64().unwrap() > 5, "{said}");
    fill(&house, 200);
    wait_until("the rest is out", || waiting(&house) == 0);
    stop.store(true, Ordering::Relaxed);
    pictures.await.unwrap();
    assert_eq!(server.end(), 0);
    let shown = towns.shown();

    let copy = House::empty().await;
    fs::create_dir_all(copy.data()).unwrap();
    fs::copy(house.data().join("banyan.key"), copy.data().join("banyan.key")).unwrap();
    let said = copy.ask(&["restore", &words(&file)]).remove(0);
    assert_eq!((&said["key_fits"], &said["held"], &said["missing_media"]), (&true.into(), &true.into(), &0.into()));
    look_into(&copy, &shown).await;

    let server = copy.serve();
    thread::sleep(Duration::from_secs(2));
    assert_eq!(towns.shown(), shown, "held means held");
    copy.ask(&["release"]);
    thread::sleep(Duration::from_secs(3));
    assert_eq!(towns.shown(), shown, "nothing is sent a second time");
    let asking: Vec<Value> = copy.ask(&["queue"]).into_iter().filter(|line| line["asks_person"] == true).collect();
    assert!(!asking.is_empty(), "the copy was made in the middle, so something must ask");
    let put_off = copy.run(&["publication", asking[0]["id"].as_str().unwrap()]).out;
    assert!(put_off.contains("came back from a backup"), "{put_off}");
    assert_eq!(server.end(), 0);
}

async fn open(house: &House) -> Db {
    match house.database.url() {
        Some(url) => Db::open_postgres(url, &house.data()).await.unwrap(),
        None => Db::open_sqlite(&house.data(), None).await.unwrap(),
    }
}

/// As the program does it: the file, then the row that names it.
async fn write_pictures(db: Db, stop: Arc<AtomicBool>) {
    for number in 1_u32.. {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let digest = format!("{number:064x}");
        let bytes = vec![u8::try_from(number % 251).unwrap(); 300_000];
        let size = i64::try_from(bytes.len()).unwrap();
        db.blobs().put(&digest, bytes).await.unwrap();
        let tx = db.begin().await.unwrap();
        run(
            &*tx,
            "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, created_at)
             SELECT $1, id, $2, 'image/png', $3, 0 FROM workspace",
            values![Uuid::now_v7(), digest, size],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Short ones, threads and pictures for each network, due at once.
fn fill(house: &House, first: u32) {
    let first = first.to_string();
    let wishes = ["--to", "mastodon=6", "--to", "bluesky=6", "--to", "own_site=3"];
    house.ask(&[&["inspect", "fill", "--first", &first], wishes.as_slice()].concat());
}

fn out(house: &House) -> usize {
    count(house, |state| state == "published")
}

fn waiting(house: &House) -> usize {
    count(house, |state| state != "published")
}

fn count(house: &House, wanted: impl Fn(&str) -> bool) -> usize {
    house.ask(&["publications"]).iter().filter(|line| wanted(line["state"].as_str().unwrap())).count()
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// What came back fits together, and says nothing that is not so.
async fn look_into(copy: &House, shown: &[String]) {
    let db = open(copy).await;
    let assets: Vec<Value> = all(db.read(), "SELECT digest, bytes FROM asset", values![]).await.unwrap();
    for asset in &assets {
        let bytes = db.blobs().get(asset["digest"].as_str().unwrap()).await.unwrap();
        assert_eq!(Some(bytes.len() as u64), asset["bytes"].as_u64(), "{asset}");
    }
    let shown: BTreeSet<&String> = shown.iter().collect();
    let channels = copy.ask(&["channel", "list"]);
    let own = channels.iter().find(|channel| channel["network"] == "own_site").unwrap()["id"].clone();
    let flights = copy.ask(&["inspect", "flights"]);
    assert!(flights.len() >= 15, "{} publications", flights.len());
    for flight in &flights {
        let receipts = flight["receipts"].as_array().unwrap().len();
        match flight["state"].as_str().unwrap() {
            "published" => assert_eq!(Some(receipts as u64), flight["parts"].as_u64(), "{flight}"),
            "published_in_part" => assert!(receipts > 0, "{flight}"),
            _ => assert_eq!(receipts, 0, "{flight}"),
        }
        if flight["state"] == "published" && flight["channel"] != own {
            let title = flight["title"].as_str().unwrap();
            assert!(shown.iter().any(|text| text.contains(title)), "{title} is said to be out and is not");
        }
    }
}
