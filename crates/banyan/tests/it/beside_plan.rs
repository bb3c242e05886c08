//! Beside the plan, from the command line: steps, learning and a review; and all of it comes back from a backup.

use std::fs;

use serde_json::Value;

use crate::house::{House, words};

fn told(house: &House) -> [Vec<Value>; 3] {
    [&["steps", "list"], &["learn", "list"], &["review", "show"]].map(|typed| house.ask(typed))
}

#[tokio::test]
async fn what_stands_beside_the_plan_comes_back_with_the_file_that_was_kept() {
    let house = House::new().await;
    let paper = house.file("our plan.md");
    fs::write(&paper, "## Goals\n- Forty standing orders by the end of 2030\n").unwrap();
    assert_eq!(house.ask(&["steps", "keep", "1", &words(&paper)])[0]["goals"], 1);
    let goal = house.ask(&["steps", "list"])[0]["goals"][0]["goal"].as_str().unwrap().to_owned();
    let row = house.ask(&["steps", "take", &goal])[0]["row"].to_string();
    assert_eq!(house.ask(&["plan", "show"])[0]["row"].to_string(), row);
    house.ask(&["steps", "answer", "business-plan", "reviewed", "--by", "Ada", "--on", "2026-11-20"]);
    let list = house.ask(&["learn", "check", "wants=yes", "listening=no"]);
    let today = list.iter().find(|line| line["today"] == true).unwrap();
    assert_eq!(today["what"], "listening");
    house.ask(&["learn", "done", today["id"].as_str().unwrap()]);
    house.ask(&["review", "say", "partly", "--words", "On Saturdays."]);
    let contacts = house.file("contacts.vcf");
    fs::write(
        &contacts,
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Rye\nEMAIL:ida@rye.example\nURL:https://x.com/ida\nEND:VCARD\n",
    )
    .unwrap();
    let seen = house.ask(&["stand", "tried", "--contacts", &words(&contacts)]);
    assert_eq!(seen[1]["contacts"]["networks"]["x"], 1, "{seen:?}");
    assert!(!format!("{seen:?}").contains("rye.example"), "numbers only");
    let visits = house.file("visits.csv");
    fs::write(&visits, "Source,Visits\nlinkedin.com,7\nguide.example,3\n").unwrap();
    let came = house.ask(&["stand", "--visitors", &words(&visits)]).pop().unwrap();
    assert_eq!(
        (&came["where"], came["visitors"]["networks"]["linkedin"].as_u64()),
        (&"file".into(), Some(7)),
        "{came}"
    );
    house.ask(&["review", "end", "--why", "Ines found us.", "--distraction", "no", "--stand", "pays"]);
    let stood = house.ask(&["review", "show"]).into_iter().filter_map(|line| line["stand"].as_str().map(str::to_owned));
    assert_eq!(stood.collect::<Vec<_>>(), ["pays", "tried"]);
    house.ask(&["review", "say", "yes"]);
    let before = told(&house);

    let file = house.file("copy.tar.zst");
    let said = house.ask(&["backup", &words(&file)]).remove(0);
    assert_eq!((said["media"].as_u64(), said["missing_media"].as_u64()), (Some(1), Some(0)), "{said}");
    let copy = House::empty().await;
    copy.ask(&["restore", &words(&file)]);
    assert_eq!(told(&copy), before);
    let kept = |house: &House| -> Vec<u8> {
        let shelf = fs::read_dir(house.data().join("media")).unwrap().next().unwrap().unwrap().path();
        fs::read(fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path()).unwrap()
    };
    assert_eq!(kept(&copy), fs::read(&paper).unwrap());
}
