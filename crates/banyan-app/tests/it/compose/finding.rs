//! How long it takes to find one post among very many. It prints and promises nothing: `BANYAN_FIND_POSTS=100000`
//! makes it the archive of a busy decade.

use std::time::Instant;

use banyan_app::compose::{find_posts, index_words_again};
use banyan_db::{Value, run, values};
use banyan_domain::compose::Variant;
use banyan_testkit::TestApp;
use uuid::Uuid;

const WORDS: [&str; 40] = [
    "Brot", "Roggen", "Teig", "Ofen", "Nacht", "Wasser", "Salz", "Mehl", "Mühle", "Korn", "Kruste", "Wärme", "Stunde",
    "Hefe", "Laib", "Markt", "Samstag", "Nachbarn", "Straße", "Bäcker", "bread", "oven", "water", "grain", "flour",
    "mill", "night", "street", "morning", "people", "pan", "horno", "harina", "noche", "mañana", "calle", "masa",
    "sal", "grano", "molino",
];
const AT_ONCE: usize = 1_000;

/// The words of one post: forty common ones in an order of its own, and one that no other has.
fn text(number: usize) -> String {
    let word = |place: usize| WORDS[(number.wrapping_mul(31) + place * (number % 37 + 3)) % WORDS.len()];
    let words: Vec<&str> = (0..30).map(word).collect();
    format!("Brot {} Loaf{number:06}.", words.join(" "))
}

async fn insert(test: &TestApp, into: &str, rows: Vec<Vec<Value>>) {
    let columns = rows[0].len();
    let tx = test.app.db.begin().await.unwrap();
    let place = |row: usize, column: usize| format!("${}", row * columns + column + 1);
    let row = |row: usize| (0..columns).map(|column| place(row, column)).collect::<Vec<_>>().join(", ");
    let all: Vec<String> = (0..rows.len()).map(|number| format!("({})", row(number))).collect();
    run(&*tx, &format!("INSERT INTO {into} VALUES {}", all.join(", ")), rows.concat()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn fill(test: &TestApp, posts: usize, text: impl Fn(usize) -> String) {
    let channel = test.connect("own_site", &[]).await.0;
    let workspace = test.ada.workspace.0;
    let numbers: Vec<usize> = (0..posts).collect();
    for numbers in numbers.chunks(AT_ONCE) {
        let id = |number: usize| Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number as u128);
        let at = |number: usize| 1_400_000_000_000_i64 + number as i64 * 3_600_000;
        let post = |n: usize| values![id(n), workspace, format!("Loaf {n}"), "{}", 1_i64, at(n)];
        let variant = |n: usize| {
            let data = serde_json::to_string(&Variant { text: text(n), ..Variant::default() }).unwrap();
            values![id(n), workspace, id(n), channel, data, "[]", false, 1_i64]
        };
        let publication = |n: usize| {
            let ids = values![id(n), workspace, id(n), id(n), channel, format!("loaf-{n}"), "published"];
            let rest = values![at(n), at(n), 0_i64, "[]", 0_i64, 0_i64, 0_i64, false, at(n)];
            [ids, rest].concat()
        };
        let rows = |row: &dyn Fn(usize) -> Vec<Value>| numbers.iter().map(|number| row(*number)).collect();
        insert(test, "post (id, workspace_id, title, data, revision, created_at)", rows(&post)).await;
        let columns = "variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)";
        insert(test, columns, rows(&variant)).await;
        let columns = "publication (id, workspace_id, post_id, variant_id, channel_id, key, state, due_at, born_at,
            tolerance_ms, done, generation, tries, looks, asks_person, created_at)";
        insert(test, columns, rows(&publication)).await;
    }
}

#[tokio::test]
async fn one_post_is_found_among_very_many() {
    let posts = std::env::var("BANYAN_FIND_POSTS").ok().and_then(|posts| posts.parse().ok()).unwrap_or(200);
    let test = TestApp::new().await;
    fill(&test, posts, text).await;
    let began = Instant::now();
    index_words_again(&test.app).await.unwrap();
    println!("{posts} posts: words indexed in {:.1} s", began.elapsed().as_secs_f64());
    let wanted = posts / 3;
    let last = format!("Loaf{wanted:06}");
    for (asked, only) in [
        (last.clone(), true),
        (format!("brot {last}"), true),
        (format!("oaf{wanted:06}"), true),
        ("baecker muhle".to_owned(), false),
        ("brot roggen teig ofen".to_owned(), false),
        ("b".to_owned(), false),
        (String::new(), false),
    ] {
        let began = Instant::now();
        let found = find_posts(&test.app, &test.ada, &asked, 40).await.unwrap();
        println!("{posts} posts: “{asked}” {} found in {:.1} ms", found.len(), began.elapsed().as_secs_f64() * 1_000.0);
        if only {
            assert_eq!((found.len(), found[0].title.as_str()), (1, format!("Loaf {wanted}").as_str()));
        } else {
            assert!(!found.is_empty() && found.len() <= 40);
            assert!(found.windows(2).all(|pair| pair[0].at >= pair[1].at), "newest first");
        }
    }
}

/// More posts than are looked through for words that are everywhere.
#[tokio::test]
async fn two_words_of_every_other_post_are_found_where_they_once_stood_together() {
    const POSTS: usize = 5_000;
    let test = TestApp::new().await;
    let text = |number: usize| match number {
        7 => "Early and late.".to_owned(),
        _ if number.is_multiple_of(2) => "Early.".to_owned(),
        _ => "Late.".to_owned(),
    };
    fill(&test, POSTS, text).await;
    index_words_again(&test.app).await.unwrap();
    let find = async |asked: &str| {
        let found = find_posts(&test.app, &test.ada, asked, 40).await.unwrap();
        found.into_iter().map(|post| post.title).collect::<Vec<_>>()
    };
    for together in ["early late", "ear lat"] {
        assert_eq!(find(together).await, ["Loaf 7"], "{together}");
    }
    let newest: Vec<String> = (0..40).map(|post| format!("Loaf {}", POSTS - 2 - 2 * post)).collect();
    assert_eq!(find("early").await, newest);
}
