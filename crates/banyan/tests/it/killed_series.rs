//! The server is killed again and again while it makes the posts of what comes again: each day has its post, and one.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use banyan_app::{compose::Draft, fresh_id};
use banyan_db::{Db, one, run, values};
use banyan_domain::{
    ids::ChannelId,
    schedule::{Every, Recurrence},
};
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde_json::Value;
use uuid::Uuid;

use crate::house::House;

const PATIENCE: Duration = Duration::from_mins(1);

async fn database(house: &House) -> Db {
    match house.database.url() {
        Some(url) => Db::open_postgres(url, house.database.folder()).await.unwrap(),
        None => Db::open_sqlite(&house.data(), None).await.unwrap(),
    }
}

async fn count(db: &Db, rows: &str) -> i64 {
    // As text: of a sum without a column SQLite tells no type.
    let sql = format!("SELECT COUNT(*) || '' AS count FROM {rows}");
    let row: Value = one(db.read(), &sql, values![]).await.unwrap().unwrap();
    row["count"].as_str().unwrap().parse().unwrap()
}

/// As if their first days had come near while nobody looked: twelve hours and more from now, so that none is due
/// meanwhile, and within a week, so that each has one.
async fn set_up(db: &Db, house: &House, many: usize) {
    let place: ChannelId = house.ask(&["channel", "list"])[0]["id"].as_str().unwrap().parse().unwrap();
    let then = (Timestamp::now() + 12.hours()).to_zoned(TimeZone::UTC);
    let tx = db.begin().await.unwrap();
    for number in 0..many {
        let text = format!("{} on {{date}}.", unlike_any_other());
        let draft = Draft { text, channels: vec![place], language: Some("en".to_owned()), ..Draft::default() };
        let day = i8::try_from(number % 7 + 1).unwrap();
        let (every, at) = (Every::Week { day }, then.time());
        let rhythm = Recurrence { every, at, from: then.date(), until: None, times: None };
        run(
            &*tx,
            "INSERT INTO recurring (id, workspace_id, data, rhythm, revision, made_at)
             SELECT $1, id, $2, $3, 1, 0 FROM workspace",
            values![
                fresh_id::<Uuid>(),
                serde_json::to_string(&draft).unwrap(),
                serde_json::to_string(&rhythm).unwrap()
            ],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Words that the guard has nothing to say about beside the others.
fn unlike_any_other() -> String {
    let letter = |digit: char| char::from(b'a' + u8::try_from(digit.to_digit(16).unwrap()).unwrap());
    // Only the end of an id is chance: its beginning is the time.
    let word = || fresh_id::<Uuid>().simple().to_string().chars().rev().take(8).map(letter).collect();
    let words: Vec<String> = (0..5).map(|_| word()).collect();
    words.join(" ")
}

/// A server that begins, makes some, and is gone in the middle of the next. Returns how many there are.
async fn kill_while_it_makes(db: &Db, house: &House, some: i64) -> i64 {
    let before = count(db, "recurring_made").await;
    let server = house.serve();
    let began = Instant::now();
    while count(db, "recurring_made").await < before + some {
        assert!(began.elapsed() < PATIENCE, "the server makes nothing");
        sleep(Duration::from_millis(1));
    }
    // SIGKILL: it is asked nothing.
    drop(server);
    count(db, "recurring_made").await
}

#[tokio::test]
async fn a_killed_server_makes_no_day_twice_and_loses_none() {
    let many = std::env::var("BANYAN_SERIES").ok().and_then(|many| many.parse().ok()).unwrap_or(21);
    let house = House::new().await;
    let db = database(&house).await;
    set_up(&db, &house, many).await;
    let all_of_them = i64::try_from(many).unwrap();
    let (mut made, mut kills, mut in_the_middle) = (0, 0, 0);
    while made < all_of_them {
        made = kill_while_it_makes(&db, &house, (kills % 5 + 1).min(all_of_them - made)).await;
        kills += 1;
        in_the_middle += i64::from(made < all_of_them);
        assert_eq!((count(&db, "post").await, count(&db, "publication").await), (made, made), "all of it or nothing");
    }
    println!("{many} series, {kills} kills, {in_the_middle} of them while posts were still to be made");
    assert!(in_the_middle >= 3, "only {in_the_middle} of {kills} kills fell while posts were made");

    // Whoever starts now finds nothing to do.
    let server = house.serve();
    sleep(Duration::from_millis(500));
    assert_eq!(server.end(), 0);
    assert_eq!(count(&db, "(SELECT DISTINCT recurring_id FROM recurring_made) AS series").await, all_of_them);
    let waits = "recurring_made JOIN publication ON publication.post_id = recurring_made.post_id
         AND publication.due_at = recurring_made.due_at AND publication.state = 'scheduled'";
    assert_eq!(count(&db, waits).await, all_of_them, "each waits for its own moment");
    assert_eq!((count(&db, "post").await, count(&db, "publication").await), (all_of_them, all_of_them));
    db.close().await.unwrap();
}
