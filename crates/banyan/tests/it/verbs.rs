//! Every verb of the command line: help, an answer, a refusal, a mistake, for people and for programs.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::house::{House, Server, get, words};

/// What is typed after `banyan`; `POSTS`, `PLAN`, `ARCHIVE`, `FILE`, `PICTURE`, `ASSET`, `DRAFT` and `ID` stand for a
/// folder, a plan, an archive, a new file, a picture, that picture in the library, a draft and a publication; `POST` for a
/// post, `SERIES` for what comes again.
struct Verb {
    name: &'static str,
    /// Done, with exit code 0.
    right: Option<&'static str>,
    /// Refused with a reason, exit code 1.
    wrong: Option<&'static str>,
    /// Cannot be read, exit code 2.
    absurd: &'static str,
    input: &'static str,
    needs_business: bool,
}

const fn verb(
    name: &'static str,
    right: Option<&'static str>,
    wrong: Option<&'static str>,
    absurd: &'static str,
) -> Verb {
    Verb { name, right, wrong, absurd, input: "", needs_business: true }
}

const PASSWORD: &str = "a long enough word\n";

/// One grey dot.
pub(crate) const DOT: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\
\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// In an order in which each finds what it needs.
const VERBS: &[Verb] = &[
    Verb { needs_business: false, ..verb("demo", None, Some("--database postgres://x"), "--listen nowhere") },
    Verb { needs_business: false, ..verb("serve", None, Some("--base-url nonsense"), "--listen 8080") },
    Verb {
        input: PASSWORD,
        needs_business: false,
        ..verb("init", None, Some("--business B --name N --email a@b.example"), "--business B")
    },
    Verb {
        needs_business: false,
        ..verb("carry", Some("POSTS --dry-run"), Some("/nowhere --dry-run"), "POSTS --dry-run --now")
    },
    Verb { needs_business: false, ..verb("plan check", Some("PLAN"), Some("/nowhere"), "PLAN PLAN") },
    verb("today", Some(""), None, "tomorrow"),
    verb("plan show", Some(""), None, "goal"),
    verb("plan show", Some("--language de"), Some("--language klingon"), "--language"),
    verb("plan export", Some(""), Some("/nowhere/plan.md"), "a b"),
    verb("plan export", None, Some("/nowhere/plan.pdf --format pdf"), "--format pdf"),
    verb("plan extract", Some("marketing"), None, "everything"),
    verb("plan extract", Some("budget --for-people"), None, "budget --for-programs"),
    verb("plan levels", Some(""), None, "first"),
    verb("plan link add", Some("Bank --with-money"), Some("Bank --until 1999-01-01"), "Bank --until"),
    verb("plan link list", Some(""), None, "Bank"),
    verb("plan link end", None, Some("nobody"), ""),
    verb("plan import", Some("PLAN"), Some("/nowhere"), ""),
    verb(
        "plan cure",
        Some("unanswered not-known --row goal/Readers --about baseline"),
        Some("luck by-chance"),
        "unanswered",
    ),
    verb("plan kit", None, Some("king"), ""),
    verb("plan set", Some("goal/Seats target=24"), Some("luck/more of=it"), "goal/Seats"),
    verb("plan week", Some(""), Some("--take"), "now"),
    verb("plan move", Some("goal/Seats up"), Some("goal/Luck down"), "goal/Seats sideways"),
    verb("plan versions", Some(""), None, "1"),
    verb("plan compare", Some("1 2"), Some("1 99"), ""),
    verb("plan remove", Some("goal/Seats"), Some("goal/Luck"), ""),
    verb("plan restore", Some("1"), Some("99"), "first"),
    verb("steps list", Some(""), None, "all"),
    verb("steps answer", Some("it-plan none"), Some("consultant yes"), "team"),
    verb("steps keep", Some("business-plan PLAN"), Some("team PLAN"), "1"),
    verb("steps goal", Some("it-plan Seats"), Some("team Seats"), "1"),
    verb("steps take", None, Some("ID"), ""),
    verb("steps brief", Some(""), Some("/nowhere/brief.md"), "a b"),
    verb("steps brief", None, Some("/nowhere/brief.pdf --format pdf"), "--format pdf"),
    verb("learn list", Some(""), Some("--user nobody@b.example"), "all"),
    verb("learn check", Some("wants=yes plan=no"), Some("luck=yes"), ""),
    verb("learn lesson", Some("listening"), Some("luck"), ""),
    verb("learn books", Some(""), None, "all"),
    verb("learn courses", Some(""), None, "all"),
    verb("learn add-book", Some("gift"), Some("luck"), ""),
    verb("learn add-course", Some("Talk --on 2026-12-01"), Some("Talk --on soon"), "Talk"),
    verb("learn done", None, Some("ID"), ""),
    verb("review show", Some(""), None, "all"),
    verb("review say", Some("partly"), Some("maybe"), ""),
    verb("review end", Some("--distraction no"), Some("--next 1999-01-01"), "now"),
    verb("stand", Some("sideline"), Some("--contacts /nowhere.vcf"), "tried pays"),
    verb("first show", Some(""), None, "all"),
    verb("first ground", Some(""), None, "all"),
    verb("first why", Some("Neighbours --away listening"), Some("--away luck"), "a b"),
    verb("first week", Some("--wish ask --who Ada --trade coach"), Some("--wish luck"), "now"),
    verb("first enough", Some("place"), Some("why"), ""),
    verb("first later", Some("why"), Some("luck"), ""),
    verb("first acted", Some(""), None, "all"),
    verb("look-back", Some("ARCHIVE"), Some("/nowhere.zip"), ""),
    verb("sentence", Some(""), None, "twice"),
    verb("sentence", Some("--hide"), None, "--show --hide"),
    verb("goals list", Some(""), None, "all"),
    verb("goals tell", None, Some("Nothing 3"), "Nothing"),
    verb("goals take-back", None, Some("Nothing 2026-01-01"), "Nothing"),
    verb("ledger", Some(""), Some("--since someday"), "--csv"),
    verb("ledger", Some("--csv /dev/null --for-people"), Some("--csv /nowhere/ledger.csv"), "--for-people"),
    verb("ledger", Some("--lines"), Some("--spend goal/Luck goal/More"), "--spend goal/Luck"),
    verb("note", Some("call --why recommended"), Some("luck"), ""),
    verb("note", None, Some("--mend ID --minutes 5"), "call --mend ID"),
    verb("cost add", Some("22.50EUR --about cards"), Some("much"), ""),
    verb("cards add", Some("Market 20"), Some("Market 0"), "Market many"),
    verb("cards list", Some(""), None, "all"),
    verb("wall", Some("--new --for call,thank-you"), Some("--for cost"), "old"),
    verb("source add", Some("POSTS"), Some("./nowhere"), ""),
    Verb { input: PASSWORD, ..verb("source add-mailbox", None, Some("127.0.0.1 --user ada --port 1"), "host") },
    Verb { input: "Rye rests.\n", ..verb("source letter", Some("- --subject Crumbs"), Some("/nowhere.eml"), "") },
    verb("source list", Some(""), None, "POSTS"),
    verb("source poll", Some("POSTS"), Some("nowhere"), "POSTS POSTS"),
    verb("source remove", Some("POSTS"), Some("nowhere"), ""),
    verb("channel add", Some("own_site"), Some("nowhere"), ""),
    verb("channel list", Some(""), None, "all"),
    verb("channel test", Some("own_site"), Some("nowhere"), ""),
    verb("media add", Some("PICTURE --alt Bread"), Some("PLAN"), ""),
    verb("media list", Some(""), None, "--show everything"),
    verb("media find", Some("bread"), None, ""),
    verb("media show", Some("ASSET"), Some("ID"), ""),
    verb("media set", Some("ASSET --rights own --focus -0.5,0.25"), Some("ASSET --until soon"), "--alt"),
    verb(
        "media consent",
        Some("ASSET Ada --on own_site --until 2099-01-01 --paper PLAN"),
        Some("ASSET Tom --withdraw"),
        "ASSET",
    ),
    verb("media paper", Some("ASSET Ada /dev/null"), Some("ASSET Tom /dev/null"), "ASSET Ada"),
    verb("media consent", None, Some("ASSET Tom --mistaken"), "ASSET Ada --undo"),
    verb("media keep", None, Some("ASSET --instead-of ASSET"), "ASSET"),
    verb("media remove", None, Some("ID"), ""),
    verb(
        "post",
        Some("Hello --media ASSET --to own_site --objective tell --poll Rye --poll Oat --poll-hours 48"),
        Some("Hello --at 1999-01-01T10:00"),
        "Hello --cut own_site",
    ),
    Verb { input: "20 % off\n\n20 % OFF\n", ..verb("guard", Some("-"), Some("/nowhere/six.txt"), "") },
    verb("posts find", Some("hello"), None, "--limit 0"),
    verb("posts again", Some(""), None, "all"),
    verb("posts mend", Some("POST Hello Welcome"), Some("hello a b"), "POST"),
    verb("posts words", Some("ID"), Some("hello --text Welcome"), ""),
    verb("posts proof", Some("POST"), Some("hello"), ""),
    verb("posts take-down", Some("POST"), Some("hello"), ""),
    verb("posts anew", None, Some("hello"), ""),
    verb(
        "draft save",
        Some("Rye --to own_site --media ASSET --alt Bread --cut ,"),
        Some("Rye --media ASSET --cut own_site"),
        "Rye --objective luck",
    ),
    verb("draft list", Some(""), None, "all"),
    verb("draft proposed", Some(""), None, "all"),
    verb("draft from", None, Some("ID --form title"), "ID --form"),
    verb("draft show", Some("DRAFT"), Some("hello"), ""),
    verb("draft ask", Some("DRAFT ada@linden.example"), Some("DRAFT nobody@b.example"), "DRAFT"),
    verb("draft looks", Some("DRAFT"), Some("hello"), ""),
    verb("draft looked", Some("DRAFT Fine"), Some("hello"), ""),
    verb("draft ask", None, Some("DRAFT ada@linden.example --no-more"), "--no-more"),
    verb("draft undo", None, Some("DRAFT"), ""),
    verb("draft redo", None, Some("DRAFT"), ""),
    verb("draft remove", Some("DRAFT"), Some("hello"), ""),
    verb("draft back", Some("DRAFT"), Some("hello"), ""),
    verb("draft queue", Some("DRAFT --now"), Some("DRAFT --at 1999-01-01T10:00"), "DRAFT --now --at 2099-01-01T10:00"),
    verb("draft stop", None, Some("hello"), ""),
    verb(
        "recurring add",
        Some("Open,{date} --every week --from 2099-12-05 --to own_site --objective gather"),
        Some("Until,{ends} --every week --from 2099-12-05 --to own_site"),
        "Open --every week --from soon",
    ),
    verb("recurring list", Some(""), None, "all"),
    verb("recurring change", Some("SERIES Open,on,{weekday}"), Some("SERIES Until,{ends}"), "SERIES"),
    verb("recurring pause", Some("SERIES"), Some("hello"), ""),
    verb("recurring resume", Some("SERIES"), Some("hello"), ""),
    verb("recurring remove", None, Some("hello"), ""),
    verb("recurring list", Some("--removed"), None, "all"),
    verb("recurring back", Some("SERIES"), Some("hello"), ""),
    verb("bits save", None, Some("Bread !tags --id hello"), "Bread"),
    verb("bits list", Some("--removed"), None, "all"),
    verb("bits list", Some(""), None, "all"),
    verb("bits remove", None, Some("hello"), ""),
    verb("bits back", None, Some("ID"), ""),
    verb("people save", None, Some("mill --name Mill --on mastodon"), "mill"),
    verb("people list", Some("--removed"), None, "all"),
    verb("people list", Some(""), None, "all"),
    verb("people remove", None, Some("hello"), ""),
    verb("people back", None, Some("ID"), ""),
    verb("queue", Some("--off-quiet-days"), None, "--day 2026-12-06"),
    verb("publications", Some(""), None, "--limit 0"),
    verb("publication", Some("ID"), Some("hello"), "ID --decide sell"),
    verb("hold", Some(""), None, "now"),
    verb("release", Some(""), None, "now"),
    verb("inbox", None, Some("own_site"), "own_site mastodon"),
    verb("inbox", Some("--waiting"), Some("--answered ID"), "--waiting own_site"),
    verb("insights", None, Some("own_site"), "own_site mastodon"),
    verb("history", Some(""), None, "--limit 0"),
    Verb { needs_business: false, ..verb("networks", Some(""), None, "mastodon") },
    Verb { needs_business: false, ..verb("config", Some(""), Some("--template nowhere/article"), "words") },
    verb("doctor", None, Some(""), "now"),
    verb("backup", Some("FILE"), Some("/dev/null"), ""),
    Verb { needs_business: false, ..verb("restore", None, Some("/dev/null"), "") },
    Verb {
        input: PASSWORD,
        ..verb("user add", Some("bo@b.example --name Bo"), Some("bo@b.example --name Bo --role king"), "bo")
    },
    verb("user list", Some(""), None, "bo"),
    Verb {
        input: PASSWORD,
        ..verb(
            "user add",
            Some("ines@b.example --name Ines --role reviewer --until 2099-12-31"),
            Some("tove@b.example --name Tove --role reviewer --until 1999-01-01"),
            "ines@b.example --name Ines --until",
        )
    },
    verb("user end", Some("ines@b.example"), Some("nobody@b.example"), ""),
    Verb { input: PASSWORD, ..verb("user reset-password", Some("bo@b.example"), Some("nobody@b.example"), "") },
    verb("token add", Some("Till --until 2099-12-31"), Some("Till --until 1999-01-01"), "Till --until"),
    verb("token list", Some(""), None, "Till"),
    verb("token remove", None, Some("nobody"), ""),
    verb("channel rest", None, Some("own_site --why Enough"), "own_site --forget-sign-in"),
    verb("channel rest", None, Some("own_site --undo"), "own_site --undo --why Enough"),
    verb("channel wake", None, Some("own_site"), ""),
    verb("channel remove", Some("own_site"), Some("nowhere"), ""),
    Verb { needs_business: false, ..verb("licences", Some(""), None, "all") },
    Verb { needs_business: false, ..verb("completions", Some("bash"), None, "tcsh") },
];

#[tokio::test]
async fn every_verb_answers_refuses_and_knows_its_mistakes() {
    let house = House::new().await;
    let posts = house.file("posts");
    fs::create_dir_all(&posts).unwrap();
    fs::write(posts.join("rye.md"), "---\ntitle: Rye\n---\nRye needs patience, and so do bakers.\n").unwrap();
    let plan = house.file("plan.md");
    fs::write(&plan, "## Goals\n### Readers\n- target: 160\n").unwrap();
    let archive = house.file("tweets.js");
    let tweet = r#"{"tweet":{"created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"Rye rests"}}"#;
    fs::write(&archive, format!("window.YTD.tweets.part0 = [{tweet}]")).unwrap();
    let picture = house.file("bread.png");
    fs::write(&picture, DOT).unwrap();
    let mut asset = String::new();
    let mut id = "018f0000-0000-7000-8000-000000000001".to_owned();
    let (mut draft, mut post, mut series) = (String::new(), String::new(), String::new());
    for verb in VERBS {
        let typed = |rest: &str| -> Vec<String> {
            let all = verb.name.split(' ').chain(rest.split_whitespace());
            all.map(|word| match word {
                "POSTS" => words(&posts),
                "PLAN" => words(&plan),
                "ARCHIVE" => words(&archive),
                "FILE" => words(&house.file("copy")),
                "PICTURE" => words(&picture),
                "ASSET" => asset.clone(),
                "ID" => id.clone(),
                "DRAFT" => draft.clone(),
                "POST" => post.clone(),
                "SERIES" => series.clone(),
                word => word.to_owned(),
            })
            .collect()
        };
        if let Some(right) = verb.right {
            answers(&house, verb, &typed(right));
        }
        if let Some(wrong) = verb.wrong {
            refuses(&house, verb, &typed(wrong), 1);
        }
        refuses(&house, verb, &typed(verb.absurd), 2);
        if verb.name == "draft save" {
            house.ask(&["draft", "list"])[0]["id"].as_str().unwrap().clone_into(&mut draft);
        }
        if verb.name == "recurring add" {
            house.ask(&["recurring", "list"])[0]["id"].as_str().unwrap().clone_into(&mut series);
        }
        if verb.name == "media add" {
            house.ask(&["media", "list"])[0]["id"].as_str().unwrap().clone_into(&mut asset);
        }
        if verb.name == "post" {
            house.ask(&["publications"])[0]["id"].as_str().unwrap().clone_into(&mut id);
            house.ask(&["posts", "find"])[0]["id"].as_str().unwrap().clone_into(&mut post);
        }
    }
}

fn answers(house: &House, verb: &Verb, typed: &[String]) {
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let said = house.run_with(&[typed.as_slice(), &["--json"]].concat(), verb.input);
    assert_eq!(said.code, 0, "{typed:?}: {}", said.err);
    said.lines();
    // What can be done once only is not done again for people.
    if ![
        "source add",
        "source remove",
        "user add",
        "user end",
        "backup",
        "channel remove",
        "plan remove",
        "plan cure",
        "draft looked",
        "first acted",
    ]
    .contains(&verb.name)
    {
        let said = house.run_with(&typed, verb.input);
        assert_eq!(said.code, 0, "{typed:?}: {}", said.err);
        assert!(!said.out.trim().is_empty(), "{typed:?} says nothing to people");
    }
}

fn refuses(house: &House, verb: &Verb, typed: &[String], code: i32) {
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let said = house.run_with(&[typed.as_slice(), &["--json"]].concat(), verb.input);
    assert_eq!(said.code, code, "{typed:?}: {} {}", said.out, said.err);
    let reason = said.lines().pop().unwrap()["error"].as_str().unwrap().to_owned();
    assert!(reason.len() > 10, "{typed:?}: {reason}");
    let said = house.run_with(&typed, verb.input);
    assert_eq!(said.code, code, "{typed:?}");
    assert!(!said.err.trim().is_empty(), "{typed:?} says nothing to people");
    assert!(!said.err.contains("RUST_BACKTRACE"), "{typed:?}: {}", said.err);
}

#[tokio::test]
async fn every_verb_has_help_and_the_table_knows_every_verb() {
    let house = House::empty().await;
    let mut left: BTreeSet<String> = VERBS.iter().map(|verb| verb.name.to_owned()).collect();
    let mut shown = Vec::from([Vec::<String>::new()]);
    while let Some(name) = shown.pop() {
        let mut typed: Vec<&str> = name.iter().map(String::as_str).collect();
        typed.push("-h");
        let said = house.run(&typed);
        assert_eq!(said.code, 0, "{name:?}: {}", said.err);
        assert!(said.out.contains("Usage: banyan") && said.out.contains("--data"), "{name:?}: {}", said.out);
        for argument in said.out.lines().skip_while(|line| !line.starts_with("Arguments:")).skip(1) {
            let Some(argument) = argument.strip_prefix("  <") else { break };
            assert!(argument.contains("  "), "{name:?}: `<{argument}` is not told");
        }
        let below = said.out.lines().skip_while(|line| *line != "Commands:").skip(1);
        let below: Vec<&str> = below.map_while(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
        if below.is_empty() {
            assert!(left.remove(&name.join(" ")), "the table does not know {name:?}");
        }
        let below = below.into_iter().filter(|word| !word.is_empty() && *word != "help");
        shown.extend(below.map(|word| [name.as_slice(), &[word.to_owned()]].concat()));
    }
    assert!(left.is_empty(), "the program does not know {left:?}");
}

#[tokio::test]
async fn where_there_is_no_business_it_says_so_and_leaves_nothing_behind() {
    let house = House::empty().await;
    if house.database.is_postgres() {
        // Its tables are made when it is asked; what is looked for here is the folder.
        return;
    }
    for verb in VERBS.iter().filter(|verb| verb.needs_business) {
        let rest = verb.right.or(verb.wrong).unwrap_or_default();
        let rest = rest.replace("POSTS", "https://linden.example").replace("FILE", &words(&house.file("copy")));
        let typed: Vec<&str> = verb.name.split(' ').chain(rest.split_whitespace()).collect();
        let said = house.run_with(&typed, verb.input);
        assert_eq!(said.code, 1, "{typed:?}: {}", said.err);
        assert!(said.err.contains("there is no business") && said.err.contains("banyan init"), "{typed:?}");
        assert!(!house.data().exists(), "{typed:?}");
    }
}

#[tokio::test]
async fn a_dry_run_asks_for_the_source_and_nothing_else() {
    let feed = r#"<rss version="2.0"><channel><title>Linden</title><item><title>Rye needs patience</title>
        <link>http://127.0.0.1:1/rye</link><guid>rye</guid><description>And so do bakers.
        <![CDATA[<img src="http://127.0.0.1:1/rye.jpg">]]></description></item></channel></rss>"#;
    let (address, connections) = count_connections(feed);
    let house = House::empty().await;
    let lines = house.ask(&["carry", &address, "--dry-run"]);
    assert_eq!(connections.load(Ordering::SeqCst), 1);
    assert!(!house.data().exists(), "it keeps nothing");
    assert_eq!(lines.len(), 3);
    for line in &lines {
        let names: BTreeSet<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, BTreeSet::from(["item", "network", "parts", "card", "findings"]));
        let item: BTreeSet<&str> = line["item"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(item, BTreeSet::from(["id", "title", "url", "published", "kind"]));
        let part = &line["parts"][0];
        assert!(part["text"].is_string() && part["length"].is_u64(), "{part}");
        assert!(part["limit"].is_u64() || part["limit"].is_null(), "{part}");
        let rules: Vec<&str> =
            line["findings"].as_array().unwrap().iter().filter_map(|finding| finding["rule"].as_str()).collect();
        assert!(rules.contains(&"not_checked"), "{line}");
    }
}

/// A site with one feed; how often anybody came.
fn count_connections(feed: &'static str) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}/feed.xml", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = stream.read(&mut [0; 4096]);
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\nconnection: close";
            let _ = write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{feed}", feed.len());
        }
    });
    (address, connections)
}

#[tokio::test]
async fn doctor_is_content_with_a_house_in_order_and_knows_another_one() {
    let house = House::new().await;
    let server = house.serve();
    let address = server.said["address"].as_str().unwrap().to_owned();
    let said = house.run(&["--base-url", &address, "doctor"]);
    assert_eq!(said.code, 0, "{}", said.out);
    let other = House::new().await;
    let said = other.run(&["--base-url", &address, "doctor"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("leads to another Banyan"), "{}", said.out);
    assert_eq!(server.end(), 0);
}

#[tokio::test]
async fn a_demo_says_where_it_is_and_ends_when_told() {
    let house = House::empty().await;
    let mut command = house.command(&["--json", "demo", "--listen", "127.0.0.1:0"]);
    let server = Server::start(command.env_remove("BANYAN_DATABASE"));
    let address = server.said["address"].as_str().unwrap().to_owned();
    assert!(get(&address, "/healthz").contains("instance"));
    let again = house.command(&["posts", "again"]).env_remove("BANYAN_DATABASE").output().expect("it runs");
    let again = String::from_utf8_lossy(&again.stdout);
    assert!(again.contains("Whoever owns a chair owns a gym"), "what was said long ago is offered: {again}");
    assert_eq!(server.end(), 0);
}
