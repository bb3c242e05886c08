//! What the guard says of a draft, and that a person may keep it.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::{
    compose::{
        Draft, KeptRule, SaveDraft, Seen, When, WriteError, keep_contact, keep_finding,
        library::{Attached, NewConsent, note_consent, remove_consent, show_asset, withdraw_consent},
        list_kept, preview_post, queue_draft_asking, write_post,
    },
    fresh_id,
    guard::{ChoiceKind, choose},
    publish::show_publication,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL};
use banyan_db::{run, values};
use banyan_domain::{
    guard::{Finding, Level},
    ids::ChannelId,
    publish::PublicationState as State,
    time::{DAY, HOUR, MINUTE},
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;
use uuid::Uuid;

use super::library::{hills, keep};

fn draft(channel: ChannelId, text: &str) -> Draft {
    Draft { text: text.to_owned(), language: Some("en".to_owned()), channels: vec![channel], ..Draft::default() }
}

/// What the guard would think again about by that rule, each by its subject.
async fn asked(test: &TestApp, draft: &Draft, rule: &str) -> Vec<String> {
    let look = preview_post(&test.app, &test.ada, draft).await.unwrap();
    let found = look.places[0].findings.iter().filter(|it| it.level == Level::Warn && it.rule == rule);
    found.map(Finding::subject).collect()
}

/// What stops a person who has seen nothing; none where it is in the queue.
async fn stopped_by(test: &TestApp, draft: &Draft) -> Vec<String> {
    let wish = SaveDraft { id: fresh_id(), page: fresh_id(), read: 0, draft };
    match queue_draft_asking(&test.app, &test.ada, &wish, Seen { subjects: &BTreeSet::new(), earlier: None }).await {
        Ok(_) => Vec::new(),
        Err(WriteError::ThinkFirst { findings }) => findings.iter().map(Finding::subject).collect(),
        Err(error) => panic!("{error}"),
    }
}

fn keeping(subject: &str) -> BTreeMap<String, KeptRule> {
    [(subject.to_owned(), KeptRule::because("they said yes"))].into()
}

const WORDS: &str = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";

#[tokio::test]
async fn the_same_words_twice_are_noticed_with_their_evidence() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    write_post(&test.app, &test.ada, &draft(channel, WORDS)).await.unwrap();
    let again = draft(channel, &format!("{WORDS} #rye"));
    let preview = preview_post(&test.app, &test.ada, &again).await.unwrap();
    let finding = preview.places[0].findings.iter().find(|finding| finding.level == Level::Warn).unwrap();
    assert!(finding.evidence.as_ref().unwrap().quote.contains("eighteen hours"));
    let placed = write_post(&test.app, &test.ada, &again).await.unwrap();
    let kept = (finding.rule.as_str(), None);
    keep_finding(&test.app, &test.ada, placed[0].publication, kept, Some("it sold out")).await.unwrap();
    let proof = show_publication(&test.app, &test.ada, placed[0].publication).await.unwrap();
    assert!(proof.findings.iter().any(|kept| kept.rule == finding.rule));
}

#[tokio::test]
async fn each_place_is_held_against_what_was_said_there_and_in_its_own_words() {
    let test = TestApp::new().await;
    let [oven, mill] = [
        Simulation::start(MastodonSim::default()).await.unwrap(),
        Simulation::start(MastodonSim::default()).await.unwrap(),
    ];
    let [at_oven, at_mill] = [
        test.connect("mastodon", &[("server", &oven.url()), ("credential", OUR_CREDENTIAL)]).await,
        test.connect("mastodon", &[("server", &mill.url()), ("credential", OUR_CREDENTIAL)]).await,
    ];
    let said = Draft { when: When::At(test.app.now().plus(HOUR)), ..draft(at_oven, WORDS) };
    write_post(&test.app, &test.ada, &said).await.unwrap();
    let fresh = "Ten slow stairs lead up to the mill, and every one of them creaks. Which one is yours?";
    let soon = Draft {
        when: When::At(test.app.now().plus(HOUR + MINUTE * 30)),
        channels: vec![at_oven, at_mill],
        own: [(at_mill, WORDS.to_owned())].into(),
        ..draft(at_oven, fresh)
    };
    let look = preview_post(&test.app, &test.ada, &soon).await.unwrap();
    let asks = |channel: ChannelId| {
        let place = look.places.iter().find(|place| place.channel == channel).unwrap();
        let asks = place.findings.iter().filter(|finding| finding.level == Level::Warn);
        asks.map(|finding| finding.rule.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(asks(at_oven), ["too-close"], "something goes out there half an hour before");
    assert_eq!(asks(at_mill), ["repeated-text"], "these words were said at the other place");
}

#[tokio::test]
async fn what_was_missed_has_been_read_by_nobody() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let later = Draft { when: When::At(test.app.now().plus(HOUR)), ..draft(own, WORDS) };
    write_post(&test.app, &test.ada, &later).await.unwrap();
    assert_eq!(asked(&test, &draft(own, WORDS), "repeated-text").await.len(), 1, "it is to come");
    test.pass(DAY * 2);
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Missed);
    assert_eq!(asked(&test, &draft(own, WORDS), "repeated-text").await, [""; 0]);
}

#[tokio::test]
async fn what_the_network_would_refuse_is_refused_before_it_is_queued() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let endless = "x".repeat(6_000);
    let refused = write_post(&test.app, &test.ada, &draft(channel, &endless)).await;
    assert!(matches!(refused, Err(WriteError::Blocked { .. })), "{refused:?}");
    assert!(test.publications().await.is_empty());
}

#[tokio::test]
async fn no_words_no_place_and_a_broken_link_are_said() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    assert!(matches!(write_post(&test.app, &test.ada, &draft(own, "  ")).await, Err(WriteError::NoWords)));
    let nowhere = Draft { channels: Vec::new(), ..draft(own, WORDS) };
    assert!(matches!(write_post(&test.app, &test.ada, &nowhere).await, Err(WriteError::NoPlace)));
    let broken = Draft { link: Some("javascript:alert(1)".to_owned()), ..draft(own, WORDS) };
    assert!(matches!(write_post(&test.app, &test.ada, &broken).await, Err(WriteError::BadLink(_))));
}

#[tokio::test]
async fn what_was_kept_while_writing_is_kept_with_the_post() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    write_post(&test.app, &test.ada, &draft(own, WORDS)).await.unwrap();
    let repeated = asked(&test, &draft(own, WORDS), "repeated-text").await;
    let again = Draft {
        kept: [(repeated[0].as_str(), "it sold out"), ("dead-link", "")]
            .map(|(subject, why)| (subject.to_owned(), KeptRule::because(why)))
            .into(),
        ..draft(own, WORDS)
    };
    let placed = write_post(&test.app, &test.ada, &again).await.unwrap();
    let kept = list_kept(&test.app, &test.ada, placed[0].post).await.unwrap();
    let kept: Vec<_> = kept.iter().map(|one| (one.rule.as_str(), one.reason.as_deref())).collect();
    assert_eq!(kept, [("repeated-text", Some("it sold out"))], "and nothing of what nobody warned of");
    let author = banyan_app::Actor { role: Role::Author, ..test.ada };
    let placed = write_post(&test.app, &author, &again).await.unwrap();
    assert!(list_kept(&test.app, &test.ada, placed[0].post).await.unwrap().is_empty(), "only who may let posts go");
}

#[tokio::test]
async fn a_name_that_is_kept_lets_no_other_name_through() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    for name in ["Tom Berg", "Ida Holm"] {
        choose(&test.app, &test.ada, ChoiceKind::Name, name).await.unwrap();
    }
    let tom = Draft { kept: keeping("personal-data:Tom Berg"), ..draft(own, "With Tom Berg at the oven. And you?") };
    let both = Draft { text: "With Tom Berg and Ida Holm at the oven. And you?".to_owned(), ..tom.clone() };
    assert_eq!(stopped_by(&test, &both).await, ["personal-data:Ida Holm"]);
    assert_eq!(stopped_by(&test, &tom).await, Vec::<String>::new());
    let post = test.publications().await[0].post;
    let kept = list_kept(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(kept[0].about.as_deref(), Some("Tom Berg"));
}

#[tokio::test]
async fn a_picture_without_words_that_is_kept_lets_no_other_picture_through() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let mut files = Vec::new();
    for turn in 0..2 {
        let asset = keep(&test, "hills.jpg", hills(300, 200, turn)).await.id;
        files.push(Attached { asset, alt: None, focus: None });
    }
    let one = Draft { media: files[..1].to_vec(), ..draft(own, "Rye on the hills. And you?") };
    let subject = asked(&test, &one, "missing-alt").await.remove(0);
    let one = Draft { kept: keeping(&subject), ..one };
    let both = Draft { media: files, ..one.clone() };
    let again = stopped_by(&test, &both).await;
    assert!(again.len() == 1 && again[0].starts_with("missing-alt:") && again[0] != subject, "{again:?}");
    assert_eq!(stopped_by(&test, &one).await, Vec::<String>::new());
}

#[tokio::test]
async fn of_several_things_one_is_kept_by_its_name_and_all_without_one() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    for name in ["Tom Berg", "Ida Holm"] {
        choose(&test.app, &test.ada, ChoiceKind::Name, name).await.unwrap();
    }
    let placed = write_post(&test.app, &test.ada, &draft(own, "With Tom Berg and Ida Holm. And you?")).await.unwrap();
    let kept = async |about: Option<&str>| {
        keep_finding(&test.app, &test.ada, placed[0].publication, ("personal-data", about), None).await.unwrap();
        let kept = list_kept(&test.app, &test.ada, placed[0].post).await.unwrap();
        kept.into_iter().filter_map(|one| one.about).collect::<BTreeSet<_>>()
    };
    assert_eq!(kept(Some("Ida Holm")).await, ["Ida Holm".to_owned()].into());
    assert_eq!(kept(None).await, ["Ida Holm", "Tom Berg"].map(str::to_owned).into());
}

#[tokio::test]
async fn whoever_took_a_yes_back_is_not_named_without_being_asked() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let bench = keep(&test, "bench.jpg", hills(400, 300, 2)).await.id;
    let yes = |name: &str, until: &str| NewConsent {
        name: name.to_owned(),
        until: until.to_owned(),
        ..NewConsent::default()
    };
    let found = async |text: &str| -> Option<Finding> {
        let look = preview_post(&test.app, &test.ada, &draft(own, text)).await.unwrap();
        let by = |finding: &Finding| matches!(finding.rule.as_str(), "named-without-yes" | "personal-data");
        look.places[0].findings.iter().find(|finding| by(finding)).cloned()
    };
    note_consent(&test.app, &test.ada, bench, &yes("Arne Holt", "")).await.unwrap();
    let soon = test.app.now().plus(DAY).in_zone(&jiff::tz::TimeZone::UTC).date().to_string();
    note_consent(&test.app, &test.ada, bench, &yes("Ida Berg", &soon)).await.unwrap();
    let handles = [("mastodon".to_owned(), "arne@linden.example".to_owned())].into();
    keep_contact(&test.app, &test.ada, None, "arne", "Arne Holt", &handles).await.unwrap();
    keep_contact(&test.app, &test.ada, None, "mill", "Rosa Mill", &BTreeMap::new()).await.unwrap();
    assert_eq!(found("With Arne Holt and Ida Berg at the oven today?").await, None, "both said yes");
    let unknown = found("With Rosa Mill at the oven today?").await.unwrap();
    assert_eq!((unknown.level, unknown.args["what"].as_str()), (Level::Note, "person"));

    let shown = show_asset(&test.app, &test.ada, bench).await.unwrap();
    let of_arne = shown.consents.iter().find(|row| row.consent.name == "Arne Holt").unwrap().id;
    withdraw_consent(&test.app, &test.ada, bench, of_arne).await.unwrap();
    for text in ["With ARNE HOLT at the oven today?", "Thanks to @arne@linden.example for the oven?"] {
        let finding = found(text).await.unwrap();
        assert_eq!((finding.rule.as_str(), finding.level), ("named-without-yes", Level::Warn), "{text}");
        assert_eq!((finding.args["how"].as_str(), finding.args["person"].as_str()), ("withdrawn", "Arne Holt"));
        assert!(finding.evidence.unwrap().quote.contains("bench"));
    }
    test.pass(DAY * 4);
    assert_eq!(found("With Ida Berg at the oven today?").await.unwrap().args["how"], "ended");
    assert_eq!(found("With Arne at the oven today?").await, None);

    remove_consent(&test.app, &test.ada, bench, of_arne).await.unwrap();
    let unknown = found("With Arne Holt at the oven today?").await.unwrap();
    assert_eq!(unknown.rule, "personal-data", "what was noted by mistake is not asked about any more");
}

#[tokio::test]
async fn whoever_wrote_to_us_is_named_only_with_a_note() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (now, by) = (test.app.now(), test.ada.workspace.0);
    let tx = test.app.db.begin().await.unwrap();
    let wrote = [
        ("Nora \u{1f33b} Berg", "@nora@other.example"),
        ("Nora Berg", "@nora@other.example"),
        ("rye", "@rye@other.example"),
        ("Ida Holm", "ida.other.example"),
        ("Rosa Mill", "@rosa@other.example"),
        ("Rye", "@"),
        ("\u{1f33b}", ""),
    ];
    for (number, (name, handle)) in wrote.into_iter().enumerate() {
        let sql = "INSERT INTO message (id, workspace_id, channel_id, remote_id, kind, author_id, author_name,
                author_handle, excerpt, received_at) VALUES ($1, $2, $3, $4, 'reply', $5, $6, $5, 'Hello', $7)";
        let row = values![fresh_id::<Uuid>(), by, own.0, number.to_string(), handle, name, now.0];
        run(&*tx, sql, row).await.unwrap();
    }
    tx.commit().await.unwrap();
    let found = async |text: &str| -> Vec<(Level, String)> {
        let look = preview_post(&test.app, &test.ada, &draft(own, text)).await.unwrap();
        let findings = look.places[0].findings.iter().filter(|finding| finding.rule == "personal-data");
        findings.map(|finding| (finding.level, finding.args["said"].clone())).collect()
    };
    let noted = |name: &str| vec![(Level::Note, name.to_owned())];
    assert_eq!(found("What nora berg asked us. And you?").await, noted("Nora Berg"));
    assert_eq!(found("@rye@other.example asked us. And you?").await, noted("@rye@other.example"));
    assert!(found("Our rye rests. Does yours?").await.is_empty(), "a single word means nobody");
    assert!(found("Five loaves @ 3 euros. Two for you?").await.is_empty(), "nor does a sign");

    let handles = [("bluesky".to_owned(), "ida.other.example".to_owned())].into();
    keep_contact(&test.app, &test.ada, None, "miller", "Our miller", &handles).await.unwrap();
    assert!(
        found("With Ida Holm at the oven. And you?").await.is_empty(),
        "she is kept by the name that was given her"
    );
    let bench = keep(&test, "bench.jpg", hills(400, 300, 2)).await.id;
    let yes = NewConsent { name: "Rosa Mill".to_owned(), ..NewConsent::default() };
    note_consent(&test.app, &test.ada, bench, &yes).await.unwrap();
    assert!(found("With Rosa Mill at the oven. And you?").await.is_empty(), "she said yes");
}
