//! A look at an article before the yes: it writes nothing, and what was shown is what goes out.

use std::collections::BTreeSet;

use banyan_app::{
    Actor,
    compose::{CarryError, ItemLook, Looked, carry_item_asking, look_at_item},
    gather::{list_arrivals, poll_source},
    publish::{Resting, pause_channel, rest_channel, show_publication},
};
use banyan_connectors::mastodon::sim::{Behaviour, MastodonSim, OUR_CREDENTIAL, Town};
use banyan_db::{run, values};
use banyan_domain::{
    guard::Level,
    ids::{ChannelId, ItemId, SourceId},
    publish::PublicationState as State,
    time::{DAY, HOUR},
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::{START, TestApp, second_workspace};

use crate::feed_server::{Article, FeedServer};

/// A bakery with its own site and a Mastodon account, and one new article that waits for a word.
struct Bakery {
    test: TestApp,
    town: Simulation<Town>,
    mastodon: ChannelId,
    server: FeedServer,
    source: SourceId,
    article: Article,
    item: ItemId,
}

impl Bakery {
    async fn open() -> Self {
        Self::with(Behaviour::default()).await
    }

    async fn with(behaviour: Behaviour) -> Self {
        let test = TestApp::new().await;
        test.connect("own_site", &[]).await;
        let town = Simulation::start(MastodonSim(behaviour)).await.unwrap();
        town.clock().set(test.app.now().0);
        let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
        let server = FeedServer::start().await;
        server.set(vec![Article::new(1, START.minus(DAY))]);
        let source = test.add_feed(&server.feed()).await;
        test.pass(HOUR);
        let article = Article::new(2, test.app.now());
        server.add(article.clone());
        poll_source(&test.app, &test.ada, source).await.unwrap();
        let fresh = list_arrivals(&test.app, &test.ada, Some(source), Some("fresh"), 9).await.unwrap();
        assert_eq!(fresh.len(), 1);
        Self { test, town, mastodon, server, source, article, item: fresh[0].id }
    }

    async fn look(&self) -> ItemLook {
        look_at_item(&self.test.app, &self.test.ada, self.item).await.unwrap()
    }

    /// Whether anything was carried.
    async fn says_yes(&self, looked: &Looked) -> bool {
        let carried = carry_item_asking(&self.test.app, &self.test.ada, self.item, looked).await.unwrap();
        assert_eq!(carried.is_some(), !self.test.publications().await.is_empty());
        let fresh = list_arrivals(&self.test.app, &self.test.ada, Some(self.source), Some("fresh"), 9).await.unwrap();
        assert_eq!(carried.is_some(), fresh.is_empty(), "what was not carried waits as before");
        carried.is_some()
    }

    /// All that a copy of the business would hold.
    async fn everything(&self) -> Vec<String> {
        let mut rows = Vec::new();
        let copy = self.test.app.db.copy_out(|line| {
            rows.push(serde_json::to_string(line)?);
            Ok(())
        });
        copy.await.unwrap();
        rows
    }
}

/// As the page sends them along with the yes.
fn seen(look: &ItemLook) -> Looked {
    let findings = look.places.iter().flat_map(|place| &place.findings);
    let told = findings.filter(|finding| finding.level > Level::Note);
    Looked { sign: Some(look.sign.clone()), seen: told.map(|finding| finding.rule.clone()).collect() }
}

#[tokio::test]
async fn looking_writes_nothing_and_fetches_no_picture() {
    let bakery = Bakery::open().await;
    let tx = bakery.test.app.db.begin().await.unwrap();
    let image = format!(r#""image":{{"url":"{}/loaf.png","alt":null}}"#, bakery.server.url);
    let sql = "UPDATE item SET data = REPLACE(data, $2, $3) WHERE id = $1";
    run(&*tx, sql, values![bakery.item.0, r#""image":null"#, image]).await.unwrap();
    tx.commit().await.unwrap();

    let before = bakery.everything().await;
    let look = bakery.look().await;
    let reviewer = Actor { role: Role::Reviewer, ..bakery.test.ada };
    let theirs = look_at_item(&bakery.test.app, &reviewer, bakery.item).await.unwrap();
    assert_eq!(bakery.everything().await, before);
    assert_eq!(theirs.sign, look.sign, "whoever may look sees the same");
    assert!(look.places.iter().any(|place| place.brings_picture), "it is said that one comes along: {look:?}");
    assert!(bakery.server.requests().iter().all(|(path, _)| path != "/loaf.png"));
    assert!(bakery.town.world().read(|town| town.statuses.is_empty()));
}

#[tokio::test]
async fn what_was_shown_is_what_goes_out_when_it_was_said() {
    let bakery = Bakery::open().await;
    let look = bakery.look().await;
    let shown: Vec<&str> = look.places.iter().map(|place| place.network.as_str()).collect();
    assert_eq!(shown, ["own_site", "mastodon"]);
    assert!(look.may_be_drafted && look.url.is_some());
    assert!(bakery.says_yes(&seen(&look)).await);

    let last = look.places.iter().map(|place| place.due_at).max().unwrap();
    bakery.test.pass(last.since(bakery.test.app.now()));
    bakery.town.clock().set(bakery.test.app.now().0);
    bakery.test.run_due().await;
    for line in bakery.test.publications().await {
        assert_eq!(line.state, State::Published, "{:?}", line.trouble);
        let place = look.places.iter().find(|place| place.channel == line.channel).unwrap();
        let proof = show_publication(&bakery.test.app, &bakery.test.ada, line.id).await.unwrap();
        let sent = proof.rendered.unwrap();
        assert_eq!(
            (line.due_at, &sent.parts, &sent.title),
            (place.due_at, &place.rendered.parts, &place.rendered.title)
        );
        assert_eq!((&sent.link, &sent.language), (&place.rendered.link, &place.rendered.language));
    }
    let said = bakery.town.world().read(|town| town.statuses.last().map(|status| status.text.clone()));
    assert_eq!(said.as_ref(), look.places[1].rendered.parts.first().map(|part| &part.text));
    assert!(bakery.look().await.places.is_empty(), "every place has it now");
}

#[tokio::test]
async fn what_was_changed_since_the_look_is_shown_again_before_it_goes() {
    let bakery = Bakery::open().await;
    let look = bakery.look().await;
    bakery.test.pass(HOUR);
    let text = "Loaf 2 rises fast. It takes one hour and a hot oven.".to_owned();
    bakery.server.set(vec![Article { text, ..bakery.article.clone() }, Article::new(1, START.minus(DAY))]);
    poll_source(&bakery.test.app, &bakery.test.ada, bakery.source).await.unwrap();
    assert!(!bakery.says_yes(&seen(&look)).await, "these are other words than those that were seen");

    let again = bakery.look().await;
    assert!(again.places[0].rendered.parts[0].text.contains("rises fast"), "{again:?}");
    pause_channel(&bakery.test.app, &bakery.test.ada, bakery.mastodon).await.unwrap();
    assert_eq!(bakery.look().await.sign, again.sign, "at a place that is held it waits, and it is the same");
    let resting = Resting { why: "Nobody reads there.", keeps_sign_in: true };
    rest_channel(&bakery.test.app, &bakery.test.ada, bakery.mastodon, resting).await.unwrap();
    assert!(!bakery.says_yes(&seen(&again)).await, "nor does it go to other places than were seen");
    let last = bakery.look().await;
    assert_eq!(last.places.len(), 1);
    assert!(bakery.says_yes(&seen(&last)).await);
}

#[tokio::test]
async fn what_cannot_go_is_never_said_yes_to_without_being_told() {
    // Beside an address there is no room for a single word.
    let bakery = Bakery::with(Behaviour { max_characters: 24, ..Behaviour::default() }).await;
    let look = bakery.look().await;
    let blocked = look.places[1].findings.iter().find(|finding| finding.level == Level::Block).unwrap();
    assert_eq!(blocked.rule, "too-long");
    assert!(!bakery.says_yes(&Looked::default()).await, "not in the list, where nothing was shown");
    let unseen = Looked { seen: BTreeSet::new(), ..seen(&look) };
    assert!(!bakery.says_yes(&unseen).await, "nor where it came up after the look");

    assert!(bakery.says_yes(&seen(&look)).await, "whoever knows may say yes");
    let lines = bakery.test.publications().await;
    let there = lines.iter().find(|line| line.network == "mastodon").unwrap();
    assert_eq!(there.state, State::NeedsAttention, "and it waits until somebody has changed it");
}

#[tokio::test]
async fn whoever_may_only_look_says_no_yes_and_a_stranger_sees_nothing() {
    let bakery = Bakery::open().await;
    let looked = seen(&bakery.look().await);
    let reviewer = Actor { role: Role::Reviewer, ..bakery.test.ada };
    let refused = carry_item_asking(&bakery.test.app, &reviewer, bakery.item, &looked).await;
    assert!(matches!(refused, Err(CarryError::Refused(_))), "{refused:?}");
    let stranger = Actor { workspace: second_workspace(&bakery.test.app).await, ..bakery.test.ada };
    let unseen = look_at_item(&bakery.test.app, &stranger, bakery.item).await;
    assert!(matches!(unseen, Err(CarryError::NotHere)), "{unseen:?}");
}
