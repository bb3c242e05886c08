//! What is no backup, or not for this program, is refused in words and leaves nothing behind.

use std::fs;

use banyan_db::{Db, run, values};

use crate::{
    house::{House, words},
    verbs::DOT,
};

#[tokio::test]
async fn a_backup_names_the_key_and_what_is_lost_without_it() {
    let house = House::new().await;
    let file = house.file("copy.tar.zst");
    let said = house.run(&["backup", &words(&file)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("banyan.key") && said.out.contains("must be connected again"), "{}", said.out);
    assert!(!house.file("copy.tar.zst.rows").exists() && !house.file("copy.tar.zst.part").exists());
    let again = house.run(&["backup", &words(&file)]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("is there already; nothing was written"), "{}", again.err);

    let copy = House::empty().await;
    let said = copy.run(&["restore", &words(&file)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("is not the one the backup was sealed with"), "{}", said.out);
    assert!(copy.run(&["doctor"]).out.contains("held since"));
    let again = copy.run(&["restore", &words(&file)]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("there is data"), "{}", again.err);
}

#[tokio::test]
async fn what_somebody_signed_comes_back_with_the_backup() {
    let house = House::new().await;
    let (picture, paper, back) = (house.file("dot.png"), house.file("arne.eml"), house.file("back.eml"));
    fs::write(&picture, DOT).unwrap();
    fs::write(&paper, "").unwrap();
    house.ask(&["media", "add", &words(&picture)]);
    let id = house.ask(&["media", "list"])[0]["id"].as_str().unwrap().to_owned();
    let signed = words(&paper);
    let consent = ["media", "consent", &id, "Arne", "--paper", &signed];
    let half = house.run(&consent);
    assert!(half.code == 1 && half.err.contains("is written down, without its paper"), "{}", half.err);
    fs::write(&paper, "From: Arne. Yes.").unwrap();
    house.ask(&consent);
    let file = house.file("copy.tar.zst");
    let said = house.ask(&["backup", &words(&file)]).remove(0);
    assert_eq!(said["missing_media"], 0);

    let copy = House::empty().await;
    assert_eq!(copy.ask(&["restore", &words(&file)])[0]["missing_media"], 0);
    copy.ask(&["media", "paper", &id, "Arne", &words(&back)]);
    assert_eq!(fs::read_to_string(&back).unwrap(), "From: Arne. Yes.");
    fs::remove_dir_all(copy.data().join("media")).unwrap();
    let again = copy.ask(&["backup", &words(&copy.file("again.tar.zst"))]).remove(0);
    assert_eq!(again["missing_media"], said["media"], "the paper among them");
}

#[tokio::test]
async fn what_is_no_whole_backup_leaves_nothing_behind() {
    let house = House::new().await;
    let whole = house.file("copy.tar.zst");
    house.ask(&["backup", &words(&whole)]);
    let bytes = fs::read(&whole).unwrap();
    let mut broken = bytes.clone();
    let middle = broken.len() / 2;
    broken[middle] ^= 0x40;
    let table: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("a letter", b"Dear Ada, here is the backup.".to_vec()),
        ("cut short", bytes[..bytes.len() - 10].to_vec()),
        ("a bit turned", broken),
        ("another archive", archive(&[("README", "Not Banyan's.")])),
    ];
    for (name, bytes) in table {
        let copy = House::empty().await;
        let file = copy.file("copy");
        fs::write(&file, bytes).unwrap();
        let said = copy.run(&["restore", &words(&file)]);
        assert_eq!(said.code, 1, "{name}");
        assert!(said.err.contains("nothing was restored"), "{name}: {}", said.err);
        assert!(!copy.data().exists(), "{name}");
    }
}

#[tokio::test]
async fn a_backup_of_a_newer_program_is_refused_in_words() {
    let manifest = r#"{ "format": 1, "migration": 9999, "banyan": "9.9.9", "made_at": "2030-01-01", "key_id": "00" }"#;
    let copy = House::empty().await;
    let file = copy.file("copy");
    fs::write(&file, archive(&[("manifest.json", manifest), ("rows.jsonl", "")])).unwrap();
    let said = copy.run(&["restore", &words(&file)]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("made by a newer Banyan (9.9.9)"), "{}", said.err);
    assert!(!copy.data().exists());
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = tar::Builder::new(zstd::Encoder::new(Vec::new(), 1).unwrap());
    for (name, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        archive.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

#[tokio::test]
async fn newer_data_is_refused_in_words_and_left_alone() {
    let house = House::new().await;
    let db = match house.database.url() {
        Some(url) => Db::open_postgres(url, &house.data()).await.unwrap(),
        None => Db::open_sqlite(&house.data(), None).await.unwrap(),
    };
    let tx = db.begin().await.unwrap();
    let sql = "UPDATE _sqlx_migrations SET version = 9999 WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    assert_eq!(run(&*tx, sql, values![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    db.close().await.unwrap();
    for words in [&["queue"][..], &["serve", "--listen", "127.0.0.1:0"], &["backup", "/dev/null/copy"]] {
        let said = house.run(words);
        assert_eq!(said.code, 1, "{words:?}");
        assert!(said.err.contains("written by a newer Banyan"), "{words:?}: {}", said.err);
        assert!(said.err.contains("nothing was changed"), "{words:?}: {}", said.err);
    }
}
