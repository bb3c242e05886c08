//! What the plan drives, at the command line.

use std::fs;

use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL, Town};
use banyan_simulator::Simulation;

use crate::house::{House, words};

const PLAN: &str = "## Goals\n### Readers\n## Audiences\n### Neighbours\n- places: Mastodon\n## Offers\n### Easter loaf\n\
    ## Places\n### Mastodon\n- per week: 2\n## People\n### Ada\n- hours: 2 h\n## Means\n- answer within: 1 h\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_aims_posts_offers_times_and_promises_answers() {
    let house = House::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let server = format!("server={}", town.url());
    house.ask(&["channel", "add", "own_site"]);
    house.ask_with(&["channel", "add", "mastodon", &server, "credential=-"], OUR_CREDENTIAL);
    let file = house.file("plan.md");
    fs::write(&file, PLAN).unwrap();
    house.ask(&["plan", "import", &words(&file)]);

    let aim = ["--goal", "readers", "--audience", "Neighbours", "--part-of", "Easter loaf"];
    let placed = house.ask(&[&["post", "The loaf is back.", "--at", "2099-01-05T12:00"], &aim[..]].concat());
    assert_eq!(placed.len(), 1, "only where they read: {placed:?}");
    assert_eq!(placed[0]["network"], "mastodon");
    let id = placed[0]["id"].as_str().unwrap();
    let shown = house.ask(&["publication", id]).remove(0);
    assert_eq!(shown["aim"]["goal"], "Readers");
    assert_eq!(shown["aim"]["part_of"], "Easter loaf");
    let shown = house.ask(&["publication", id, "--part-of", ""]).remove(0);
    assert_eq!((&shown["aim"]["goal"], shown["aim"]["part_of"].is_null()), (&"Readers".into(), true));
    let moved = house.ask(&["publication", id, "--at", "2099-01-06T12:00"]).remove(0);
    assert_eq!(moved["due_at"].as_i64().unwrap() - shown["due_at"].as_i64().unwrap(), 86_400_000);
    let said = house.run(&["publication", id, "--at", "2001-01-06T12:00"]);
    assert!(said.code == 1 && said.err.contains("has passed; nothing was moved"), "{}", said.err);
    let said = house.run(&["post", "Luck.", "--goal", "Luck"]);
    assert!(said.code == 1 && said.err.contains("no goal called `Luck`"), "{}", said.err);

    let week = house.ask(&["plan", "week"]).remove(0);
    assert_eq!((&week["taken"], &week["week"]["fits"]), (&false.into(), &4.into()));
    assert_eq!(week["week"]["channels"][0]["slots"].as_array().unwrap().len(), 2);
    house.ask(&["plan", "week", "--take"]);
    let said = house.run(&["plan", "week"]);
    assert!(said.out.contains("4 posts fit; the places ask for 2.") && !said.out.contains("(now"), "{}", said.out);

    let asked = format!("@{OUR_ACCOUNT} Is there any left?");
    town.world().write(|town| town.answer(NEIGHBOUR, &asked, None, 1_772_438_400_000)).unwrap();
    let line = house.ask(&["inbox", "mastodon"]).remove(0);
    assert_eq!(line["due"], 1_772_438_400_000_i64 + 3_600_000);
    assert!(house.run(&["inbox", "mastodon"]).out.contains("(answer by"));
    let asked = format!("@{OUR_ACCOUNT} And today?");
    let two_hours_ago = jiff::Timestamp::now().as_millisecond() - 7_200_000;
    town.world().write(|town| town.answer(NEIGHBOUR, &asked, None, two_hours_ago)).unwrap();
    house.ask(&["inbox", "mastodon"]);
    let waiting = house.ask(&["inbox", "--waiting"]);
    assert_eq!((waiting.len(), &waiting[0]["overdue"]), (1, &true.into()), "long ago waits no longer: {waiting:?}");
    assert!(house.run(&["inbox", "--waiting"]).out.contains("promised by"));
    let today = house.ask(&["today"]);
    assert_eq!((&today[0]["need"], &today[0]["of"]["people"]), (&"people_waiting".into(), &1.into()));
    let id = waiting[0]["id"].as_str().unwrap();
    house.ask(&["inbox", "--answered", id]);
    assert!(house.run(&["inbox", "--waiting"]).out.contains("Everybody has an answer."));
    house.ask(&["inbox", "--waits", id]);
    house.ask(&["inbox", "--needs-none", id]);
    assert!(house.ask(&["inbox", "--waiting"]).is_empty());
    house.ask(&["plan", "set", "means", "answer_within="]);
    assert!(house.ask(&["inbox", "mastodon"])[0]["due"].is_null());
}

#[tokio::test]
async fn where_no_times_can_be_proposed_the_line_that_would_say_so_is_named() {
    let house = House::new().await;
    let lacks = || house.ask(&["plan", "week"]).remove(0)["lacks"].clone();
    assert!(lacks().is_null(), "nothing is asked for yet");
    house.ask(&["plan", "set", "place/Mastodon", "per_week=2"]);
    assert_eq!(lacks(), "hours");
    house.ask(&["plan", "set", "person/Ada", "hours=2 h"]);
    house.ask(&["plan", "set", "place/Mastodon", "per_week="]);
    assert_eq!(lacks(), "posts");
    let said = house.run(&["plan", "week"]).out;
    assert!(said.contains("`banyan plan set \"place/Mastodon\" per_week=1`"), "{said}");
    let said = house.run(&["plan", "week", "--take"]);
    assert!(said.code == 1 && said.err.contains("no place says how many posts a week"), "{}", said.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn today_names_the_posts_that_wait_for_a_lost_sign_in() {
    const POSTS: [&str; 4] = ["Rye sleeps in.", "Open on Sunday!", "Who bakes with us?", "A new oven has come."];
    let house = House::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let server = format!("server={}", town.url());
    house.ask_with(&["channel", "add", "mastodon", &server, "credential=-"], OUR_CREDENTIAL);
    for (day, words) in POSTS.into_iter().enumerate() {
        house.ask(&["post", words, "--at", &format!("2099-01-0{}T12:00", day + 5)]);
    }
    let lost = || house.ask(&["today"]).into_iter().find(|line| line["need"] == "reconnect");
    assert!(lost().is_none());
    town.world().write(Town::revoke_all);
    assert_eq!(house.run(&["channel", "test", "mastodon"]).code, 1);
    let waiting = lost().unwrap()["of"]["waiting"].as_array().unwrap().clone();
    let titles: Vec<&str> = waiting.iter().map(|post| post["title"].as_str().unwrap()).collect();
    assert_eq!(titles, POSTS, "soonest first, each by its name");
    assert!(waiting.iter().all(|post| post["due_at"].is_i64() && post["publication"].is_string()), "{waiting:?}");
    let said = house.run(&["today"]).out;
    assert!(said.contains("4 wait there: “Rye sleeps in.” (2099-01-05 12:00), “Open on Sunday!”"), "{said}");
    assert!(said.contains("“Who bakes with us?” (2099-01-07 12:00) and 1 more."), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_shall_go_down_is_no_part_of_what_is_wanted() {
    let house = House::new().await;
    let file = house.file("plan.md");
    let goal = "## Goals\n### Complaints\n- target: 4\n- baseline: 12\n- until: 2099-12-31\n- counts: told\n";
    fs::write(&file, goal).unwrap();
    house.ask(&["plan", "import", &words(&file)]);
    house.ask(&["goals", "tell", "Complaints", "9"]);
    for verb in [&["goals", "list"][..], &["today"]] {
        let said = house.run(verb).out;
        assert!(said.contains("9 (goal: 4)") && !said.contains("9 of 4"), "{said}");
    }
}
