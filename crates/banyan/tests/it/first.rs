//! The first questions by command: what was looked back at is kept, and what follows is said.

use std::fs;

use jiff::{ToSpan as _, Zoned};
use serde_json::{Value, json};

use crate::house::{House, words};

/// One post a week, the newest so many weeks ago.
fn archive(house: &House, newest: i64) -> String {
    let tweet = |week: i64| {
        let day = Zoned::now().date().saturating_sub((newest + week).weeks());
        let at = day.strftime("%a %b %d 08:00:00 +0000 %Y").to_string();
        json!({ "tweet": { "created_at": at, "full_text": "Rye rests",
            "entities": { "urls": [{ "expanded_url": "https://rye.example/a" }] } } })
    };
    let file = house.file("tweets.js");
    let tweets: Vec<Value> = (0..8).map(tweet).collect();
    fs::write(&file, format!("window.YTD.tweets.part0 = {}", Value::from(tweets))).unwrap();
    words(&file)
}

fn told(lines: &[Value], what: &str) -> Value {
    lines.iter().find(|line| line.get(what).is_some()).map(|line| line[what].clone()).unwrap_or_default()
}

#[tokio::test]
async fn what_the_command_looked_back_at_decides_whether_more_is_worth_it() {
    let house = House::new().await;
    house.ask(&["stand", "pays"]);
    let serves = ["first", "ground", "--serves", "marketing", "--serves", "service"];
    assert_eq!(told(&house.ask(&serves), "lacks"), json!(["not_known"]));
    let found = house.ask(&["look-back", &archive(&house, 0)]).remove(0);
    assert_eq!((&found["lately"], &found["leading_home"]), (&json!("steady"), &Value::Null));
    assert_eq!(told(&house.ask(&["first", "show"]), "more"), json!(true));
    let found = house.ask(&["look-back", &archive(&house, 90), "--home", "rye.example"]).remove(0);
    assert_eq!((&found["lately"], &found["leading_home"]), (&json!("ended"), &json!(8)));
    assert_eq!(told(&house.ask(&["first", "show"]), "lacks"), json!(["ended"]));
}

#[tokio::test]
async fn one_sentence_opens_the_own_site_and_a_promise_stands_in_the_plan() {
    let house = House::new().await;
    assert_eq!(house.run(&["first", "week", "--promise", "soon"]).code, 1);
    let week = ["first", "week", "--who", "Ada", "--promise", "4 h", "--doing", "We bake."];
    for _ in 0..2 {
        house.ask(&week);
    }
    let waiting = house.ask(&["publications"]);
    let said: Vec<_> = waiting.iter().map(|line| (&line["network"], &line["title"], &line["state"])).collect();
    assert_eq!(said, [(&json!("own_site"), &json!("We bake."), &json!("scheduled"))], "it opens once");
    let facts = &house.ask(&["sentence"])[0]["facts"];
    assert_eq!((&facts["answers"]["within_minutes"], &facts["writes_since"]), (&json!(240), &Value::Null));
}

#[tokio::test]
async fn what_the_own_site_says_comes_into_the_plan_and_nothing_where_it_cannot_be_read() {
    let house = House::new().await;
    let week = ["first", "week", "--wish", "ask", "--who", "Ada", "--no-post"];
    for unfit in [["--open", "whenever"], ["--booking", "rye.example/book"]] {
        assert_eq!(house.run(&[&week[..], &unfit].concat()).code, 1, "{unfit:?}");
        assert!(house.ask(&["plan", "show"]).is_empty(), "nothing was saved");
    }
    let site = ["--open", "Di, Fr 8-12, Sa 8-10", "--letter", "--booking", "https://rye.example/book"];
    house.ask(&[&week[..], &site].concat());
    let plan = house.ask(&["plan", "show"]);
    for (section, field, said) in [
        ("means", "open_days", "tue fri"),
        ("means", "opens_at", "08:00"),
        ("means", "hours_by_day", "sat 08:00-10:00"),
        ("place", "network", "newsletter"),
        ("goal", "source", "https://rye.example/book"),
    ] {
        let stands = |row: &Value| row["section"] == section && row["fields"][field] == said;
        assert!(plan.iter().any(stands), "{section} {field}: {plan:?}");
    }
}

#[tokio::test]
async fn the_newest_article_that_is_known_opens_the_own_site_unless_nobody_wants_it() {
    let house = House::new().await;
    let posts = house.file("posts");
    fs::create_dir_all(&posts).unwrap();
    fs::write(posts.join("rye.md"), "---\ntitle: Rye\n---\nRye needs patience, and so do bakers.\n").unwrap();
    house.ask(&["source", "add", &words(&posts)]);
    assert_eq!(told(&house.ask(&["first", "week", "--who", "Ada", "--no-post"]), "first_post"), Value::Null);
    assert!(house.ask(&["publications"]).is_empty());
    for is_first in [true, false] {
        let opened = told(&house.ask(&["first", "week", "--who", "Ada"]), "first_post");
        assert_eq!(opened.is_string(), is_first, "a site opens once: {opened}");
    }
    let waiting = house.ask(&["publications"]);
    let said: Vec<_> = waiting.iter().map(|line| (&line["network"], &line["title"])).collect();
    assert_eq!(said, [(&json!("own_site"), &json!("Rye"))]);
}

#[tokio::test]
async fn the_sentence_goes_on_the_site_and_off_it_by_command() {
    let house = House::new().await;
    for (typed, shown) in [("--show", true), ("--hide", false)] {
        assert_eq!(house.ask(&["sentence", typed])[0]["shown"], shown, "{typed}");
        assert_eq!(house.ask(&["sentence"])[0]["shown"], shown, "{typed}");
    }
}

#[tokio::test]
async fn two_of_three_who_say_no_are_an_answer() {
    let house = House::new().await;
    house.ask(&["stand", "no-need"]);
    let asked = ["first", "ground", "--client", "no,no,By the door", "--client", "yes,?"];
    assert_eq!(told(&house.ask(&asked), "concluded")["conclusion"], "divided");
    let lines = house.ask(&[&asked[..], &["--client", "no,no"]].concat());
    let concluded = told(&lines, "concluded");
    assert_eq!((&concluded["conclusion"], &concluded["not_there"]), (&json!("go_and_talk"), &json!(2)));
    assert_eq!(concluded["visits"], Value::Null, "nobody counted them");
    let too_many = [&["first", "ground"][..], &["--client", "no,no"].repeat(10)].concat();
    for unfit in [&["first", "ground", "--client", "perhaps"][..], &too_many] {
        let said = house.run(unfit);
        assert_eq!(said.code, 1, "{}", said.out);
    }
}
