//! Beside the plan, from the command line: steps, learning and a review; and all of it comes back from a backup.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
};

use serde_json::{Value, json};

use crate::house::{House, words};

fn told(house: &House) -> Vec<Vec<Value>> {
    let typed: [&[&str]; 6] = [
        &["steps", "list"],
        &["learn", "list"],
        &["review", "show"],
        &["plan", "versions"],
        &["plan", "show"],
        &["plan", "compare", "1"],
    ];
    typed.map(|typed| house.ask(typed)).into()
}

#[tokio::test]
async fn the_brief_goes_into_a_file_as_words_and_on_paper() {
    let house = House::new().await;
    house.ask(&["plan", "set", "goal/Seats", "target=24"]);
    let [text, paper] = ["brief.md", "brief.pdf"].map(|name| house.file(name));
    let said = house.ask(&["steps", "brief", &words(&text)]).remove(0);
    assert_eq!(said["left_out"], json!([]), "all of it fits");
    house.ask(&["steps", "brief", &words(&paper)]);
    assert!(fs::read_to_string(text).unwrap().contains("Seats"));
    assert!(fs::read(paper).unwrap().starts_with(b"%PDF-"));

    let [plan, called] = ["plan.pdf", "plan.PDF"].map(|name| house.file(name));
    house.ask(&["plan", "export", &words(&plan)]);
    assert!(fs::read(plan).unwrap().starts_with(b"%PDF-"), "what its name promises");
    house.ask(&["plan", "export", &words(&called), "--format", "markdown"]);
    assert!(fs::read_to_string(called).unwrap().contains("Seats"), "or what was asked for");
}

#[tokio::test]
async fn a_trades_examples_come_beside_what_is_ones_own() {
    let house = House::new().await;
    house.ask(&["plan", "set", "goal/Seats", "target=24"]);
    house.ask(&["plan", "kit", "shop"]);
    let rows = house.ask(&["plan", "show"]);
    let own: Vec<&Value> =
        rows.iter().filter(|row| row["example"] == false).map(|row| &row["fields"]["name"]).collect();
    assert!(own == [&json!("Seats")] && rows.len() > 20, "{rows:?}");
    assert_eq!(house.run(&["plan", "kit", "shop"]).code, 1, "one kit at a time");
}

#[tokio::test]
async fn a_plan_is_checked_compared_and_written_in_its_own_language_or_the_one_that_is_asked_for() {
    let house = House::new().await;
    let file = |name: &str, text: &str| {
        let file = house.file(name);
        fs::write(&file, text).unwrap();
        words(&file)
    };
    let [german_plan, short_plan] = [("ziele.md", "## Ziele"), ("goals.md", "## Goals")]
        .map(|(name, heading)| file(name, &format!("{heading}\n### Chairs\n- target: 24\n")));
    let says = |typed: &[&str], terminal: &str| {
        let mut command = house.command(typed);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", terminal);
        String::from_utf8(command.output().expect("it runs").stdout).expect("UTF-8")
    };
    let [english, german, spanish] = ["“Chairs”: what counts", "„Chairs“: Was zählt", "«Chairs»: ¿qué cuenta"];
    for (path, more, terminal, said) in [
        (&german_plan, &[][..], "C.UTF-8", german),
        (&german_plan, &["--language", "es"], "C.UTF-8", spanish),
        (&short_plan, &[], "C.UTF-8", english),
        (&short_plan, &[], "de_AT.UTF-8", german),
    ] {
        let told = says(&[&["plan", "check", path][..], more].concat(), terminal);
        assert!(told.contains(said), "{path} {terminal}: {told}");
    }
    let found = house.ask(&["plan", "check", &german_plan]);
    let goal = found.iter().find(|line| line["field"] == "definition").expect("asked");
    assert!(goal["rule"] == "unanswered" && goal["message"].as_str().expect("words").contains(german), "{goal}");
    house.ask(&["plan", "import", &german_plan]);
    house.ask(&["plan", "set", "goal/Chairs", "target=30"]);
    let told = says(&["plan", "compare", "1", "--language", "de"], "C.UTF-8");
    assert!(told.contains("~ Ziele Chairs") && told.contains("Wie viele: 24 → 30"), "{told}");
    assert!(says(&["plan", "show", "--language", "es"], "C.UTF-8").contains("## Metas"));
    assert!(says(&["plan", "show"], "de_AT.UTF-8").contains("## Goals"), "the business speaks English");
}

#[tokio::test]
async fn what_the_check_offers_is_taken_by_its_name() {
    let house = House::new().await;
    house.ask(&["plan", "kit", "shop"]);
    let found = house.ask(&["plan", "check"]);
    let goals = found.iter().find(|line| line["rule"] == "example" && line["section"] == "goal").expect("asked");
    let cure = goals["offered"][0].as_str().expect("a cure");
    assert!(cure.starts_with("make-own"), "{goals}");
    let row = format!("goal/{}", goals["name"].as_str().expect("a name"));
    let own = ["plan", "cure", "example", cure, "--row", &row];
    assert!(house.run(&["plan", "check"]).out.contains(&format!("`banyan plan cure example {cure} --row \"{row}\"`")));
    house.ask(&own);
    let rows = house.ask(&["plan", "show"]);
    let mut goals = rows.iter().filter(|line| line["section"] == "goal");
    assert!(goals.all(|line| line["example"] == false), "{rows:?}");
    assert_eq!(house.run(&own).code, 1, "there is nothing of it left");
}

#[tokio::test]
async fn a_line_of_the_ledger_is_listed_said_better_and_an_hour_moved_only_where_the_ledger_says_so() {
    let house = House::new().await;
    house.ask(&["plan", "set", "away/Thank-yous", "habit=thank_yous"]);
    let id = house.ask(&["note", "enquiry", "--people", "2"])[0]["id"].as_str().expect("its number").to_owned();
    house.ask(&["note", "--mend", &id, "--people", "3", "--about", "Bengt", "--under", "away/Thank-yous"]);
    let line = house.ask(&["ledger", "--lines"]).remove(0);
    assert_eq!((&line["people"], &line["about"], &line["under"]), (&json!(3), &json!("Bengt"), &json!("Thank-yous")));
    assert_eq!(house.run(&["note", "--mend", &id]).code, 1, "nothing is said better");
    house.ask(&["plan", "set", "place/Tram", "network=mastodon"]);
    let said = house.run(&["ledger", "--spend", "place/Tram", "away/Thank-yous"]);
    assert!(said.code == 1 && said.err.contains("no longer says this"), "{}", said.err);
}

/// A row that a program adds: its version has a person, a token and a reason.
fn add_by_program(house: &House, body: &str) {
    let newest = house.ask(&["plan", "versions"])[0]["version"].to_string();
    let token = house.ask(&["token", "add", "The till", "--role", "owner"])[0]["token"].as_str().unwrap().to_owned();
    let server = house.serve();
    let host = server.said["address"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    let length = body.len();
    write!(
        stream,
        "POST /api/v1/plan/rows HTTP/1.0\r\nhost: {host}\r\nauthorization: Bearer {token}\r\nif-match: \"{newest}\"\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.lines().next().unwrap().contains(" 201 "), "{answer}");
    let said = house.run(&["token", "list"]).out;
    assert!(said.contains("  used 20") && !said.contains("not used yet"), "{said}");
    assert_eq!(server.end(), 0);
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
    house.ask(&["plan", "set", "goal/Forty standing orders by the end of 2030", "target=40", "--reason", "Counted."]);
    add_by_program(&house, r#"{"section":"place","fields":{"name":"Our letter"},"reason":"They asked for it."}"#);
    let before = told(&house);
    let made = |line: &Value| json!([line["how"], line["reason"], line["by"]]);
    let made: Vec<Value> = before[3].iter().map(made).collect();
    for version in [
        json!(["edit", "They asked for it.", "Ada (The till)"]),
        json!(["edit", "Counted.", null]),
        json!(["review", null, null]),
        json!(["steps", "Forty standing orders by the end of 2030", null]),
    ] {
        assert!(made.contains(&version), "{version} in {made:?}");
    }
    let letter = before[5].iter().find(|line| line["name"] == "Our letter").unwrap();
    assert_eq!((&letter["by"], &letter["reason"]), (&json!("Ada (The till)"), &json!("They asked for it.")));

    let file = house.file("copy.tar.zst");
    let said = house.ask(&["backup", &words(&file)]).remove(0);
    assert_eq!((said["media"].as_u64(), said["missing_media"].as_u64()), (Some(1), Some(0)), "{said}");
    let copy = House::empty().await;
    copy.ask(&["restore", &words(&file)]);
    assert_eq!(told(&copy), before);
    let kept = |house: &House| -> Vec<u8> {
        let mut shelves = fs::read_dir(house.data().join("media")).unwrap().map(|shelf| shelf.unwrap().path());
        let shelf = shelves.find(|shelf| !shelf.ends_with("coming")).unwrap();
        fs::read(fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path()).unwrap()
    };
    assert_eq!(kept(&copy), fs::read(&paper).unwrap());
}
