//! What stands nowhere on the web gets its page on our site first, and the posts lead there.

use banyan_app::{
    compose::{Draft, When, carry_item_at, write_post},
    gather::{NewSource, add_source, list_arrivals},
    publish::{
        Decision, PublicationLine, decide_publication, list_publications, move_publication, pause_channel,
        resume_channel, show_publication,
    },
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    compose::Objective,
    ids::{ChannelId, ItemId},
    publish::PublicationState as State,
    time::HOUR,
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;

const LETTER: &str = "From: Linden & Rye <letters@linden.example>\r\nTo: friends@linden.example\r\n\
    Date: Mon, 02 Mar 2026 08:00:00 +0100\r\nMessage-ID: <crumbs-48@linden.example>\r\n\
    Subject: Why our rye rests two days\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
    Rye needs time, and we give it two whole days.\r\n\r\nThe first day the dough only drinks.\r\n";
const PAGE: &str = "http://linden.example/why-our-rye-rests-two-days";

struct Bakery {
    test: TestApp,
    town: Simulation<Town>,
    site: ChannelId,
    mastodon: ChannelId,
    letter: ItemId,
}

impl Bakery {
    async fn open() -> Self {
        let test = TestApp::new().await;
        let site = test.connect("own_site", &[]).await;
        let town = Simulation::start(MastodonSim::default()).await.unwrap();
        let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
        let file = test.database().folder().join("crumbs-48.eml");
        std::fs::write(&file, LETTER).unwrap();
        let new = NewSource::Path(file.display().to_string());
        let (source, _) = add_source(&test.app, &test.ada, new, false).await.unwrap();
        let letter = list_arrivals(&test.app, &test.ada, Some(source), None, 1).await.unwrap().remove(0).id;
        Self { test, town, site, mastodon, letter }
    }

    async fn carry(&self, to: &[ChannelId]) {
        carry_item_at(&self.test.app, &self.test.ada, self.letter, Some(to), When::Now).await.unwrap();
    }

    async fn on(&self, network: &str) -> PublicationLine {
        let lines = list_publications(&self.test.app, &self.test.ada, 10).await.unwrap();
        lines.into_iter().find(|line| line.network == network).unwrap()
    }

    fn last_said(&self) -> String {
        self.town.world().read(|town| town.statuses.last().map(|status| status.text.clone())).unwrap_or_default()
    }
}

#[tokio::test]
async fn a_letter_gets_its_page_and_the_posts_lead_there() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.mastodon, bakery.site]).await;
    bakery.test.run_due().await;
    let page = bakery.on("own_site").await;
    assert_eq!((page.state, page.url.as_deref()), (State::Published, Some(PAGE)));
    assert_eq!(bakery.on("mastodon").await.state, State::Published);
    assert!(bakery.last_said().contains(PAGE), "{}", bakery.last_said());
}

#[tokio::test]
async fn the_posts_wait_until_the_page_is_out() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.mastodon, bakery.site]).await;
    pause_channel(&bakery.test.app, &bakery.test.ada, bakery.site).await.unwrap();
    bakery.test.run_due().await;
    assert_eq!(bakery.on("mastodon").await.state, State::Scheduled);
    assert!(!bakery.last_said().contains("Rye"));
    resume_channel(&bakery.test.app, &bakery.test.ada, bakery.site).await.unwrap();
    bakery.test.run_due().await;
    assert_eq!(bakery.on("mastodon").await.state, State::Published);
}

#[tokio::test]
async fn without_its_page_a_post_asks_instead_of_leading_nowhere() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.mastodon, bakery.site]).await;
    let page = bakery.on("own_site").await;
    decide_publication(&bakery.test.app, &bakery.test.ada, page.id, Decision::Cancel).await.unwrap();
    bakery.test.run_due().await;
    let line = bakery.on("mastodon").await;
    assert_eq!((line.state, line.trouble.unwrap().message.as_str()), (State::NeedsAttention, "publish-page-not-out"));
    assert!(!bakery.last_said().contains("Rye"));
}

#[tokio::test]
async fn the_address_is_kept_free_until_the_page_comes() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.mastodon, bakery.site]).await;
    let page = bakery.on("own_site").await;
    // Another article of the same name, which gets there first.
    let twin = Draft {
        title: Some("Why our rye rests two days".to_owned()),
        text: "Ask the miller.".to_owned(),
        language: None,
        objective: Objective::Tell,
        channels: vec![bakery.site],
        when: When::Now,
        ..Draft::default()
    };
    let twin = write_post(&bakery.test.app, &bakery.test.ada, &twin).await.unwrap().remove(0).publication;
    move_publication(&bakery.test.app, &bakery.test.ada, page.id, bakery.test.app.now().plus(HOUR)).await.unwrap();
    bakery.test.run_due().await;
    let twin = show_publication(&bakery.test.app, &bakery.test.ada, twin).await.unwrap();
    assert_eq!(twin.line.url, Some(format!("{PAGE}-2")));
    bakery.test.pass(HOUR);
    bakery.test.run_due().await;
    let page = show_publication(&bakery.test.app, &bakery.test.ada, page.id).await.unwrap();
    assert_eq!(page.line.url.as_deref(), Some(PAGE));
}

#[tokio::test]
async fn a_place_that_comes_later_leads_to_the_same_page() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.site]).await;
    bakery.test.run_due().await;
    bakery.carry(&[bakery.mastodon]).await;
    bakery.test.run_due().await;
    assert!(bakery.last_said().contains(PAGE), "{}", bakery.last_said());
}

#[tokio::test]
async fn without_our_site_among_the_places_it_leads_nowhere_and_goes_all_the_same() {
    let bakery = Bakery::open().await;
    bakery.carry(&[bakery.mastodon]).await;
    bakery.test.run_due().await;
    assert!(bakery.last_said().contains("Why our rye rests two days"));
    assert!(!bakery.last_said().contains("linden.example"), "{}", bakery.last_said());
}
