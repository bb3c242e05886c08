//! A yes ends, or is for some places only: refused when a file is attached, when a post is written, and held when it
//! would leave.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use banyan_app::{
    Actor,
    compose::{
        Draft, When, WriteError, forget_removed,
        library::{
            AssetChange, AttachError, ConsentError, NewConsent, YesPaper, YesPaperError, attach_asset,
            bring_back_consent, change_asset, keep_yes_paper, note_consent, open_yes_paper, remove_asset,
            remove_consent, show_asset, withdraw_consent,
        },
        write_post,
    },
    publish::{Decision, decide_publication},
    workspace::{Need, count_missing_media, list_needs},
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    ids::{AssetId, ChannelId},
    publish::PublicationState as State,
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;
use uuid::Uuid;

use super::{draft, hills, keep, why};

const DAY: Duration = Duration::from_hours(24);

/// It is Monday 2 March 2026, nine in the morning; Arne is in the picture.
struct Gym {
    test: TestApp,
    town: Simulation<Town>,
    mastodon: ChannelId,
    bench: AssetId,
    before: usize,
}

impl Gym {
    async fn open() -> Self {
        let test = TestApp::new().await;
        let town = Simulation::start(MastodonSim::default()).await.unwrap();
        town.clock().set(test.app.now().0);
        let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
        let bench = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
        let before = town.world().read(|town| town.statuses.len());
        Self { test, town, mastodon, bench, before }
    }

    async fn arne_agrees_until(&self, until: &str) {
        self.arne_agrees(&[], until).await.unwrap();
    }

    async fn arne_agrees(&self, networks: &[&str], until: &str) -> Result<(), ConsentError> {
        let new = NewConsent {
            name: "Arne".to_owned(),
            terms: "first name only".to_owned(),
            networks: networks.iter().map(|network| (*network).to_owned()).collect(),
            given_on: "2025-12-12".to_owned(),
            until: until.to_owned(),
        };
        note_consent(&self.test.app, &self.test.ada, self.bench, &new).await.map(drop)
    }

    /// The one that is noted.
    async fn yes(&self) -> Uuid {
        show_asset(&self.test.app, &self.test.ada, self.bench).await.unwrap().consents[0].id
    }

    async fn write_for(&self, days: u32) -> Result<(), WriteError> {
        let when = When::At(self.test.app.now().plus(DAY * days));
        write_post(&self.test.app, &self.test.ada, &draft(self.mastodon, self.bench, when)).await.map(drop)
    }

    async fn pass(&self, time: Duration) -> banyan_app::publish::PublicationLine {
        self.test.pass(time);
        self.town.clock().set(self.test.app.now().0);
        self.test.run_due().await;
        self.test.publications().await.remove(0)
    }

    fn posted(&self) -> usize {
        self.town.world().read(|town| town.statuses.len()) - self.before
    }
}

#[tokio::test]
async fn a_yes_that_has_ended_refuses_the_picture_when_it_is_attached() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("2026-03-02").await;
    assert!(attach_asset(&gym.test.app, &gym.test.ada, gym.bench).await.is_ok(), "its last day");
    gym.pass_days(1);
    let refused = attach_asset(&gym.test.app, &gym.test.ada, gym.bench).await;
    let Err(AttachError::Over { finding }) = refused else { panic!("{refused:?}") };
    assert_eq!((finding.rule.as_str(), finding.args["person"].as_str()), ("consent-over", "Arne"));
}

impl Gym {
    fn pass_days(&self, days: u32) {
        self.test.pass(DAY * days);
    }
}

#[tokio::test]
async fn a_post_that_would_leave_after_the_end_is_not_put_in_the_queue() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("2026-03-04").await;
    let refused = gym.write_for(3).await;
    assert!(
        matches!(&refused, Err(WriteError::Blocked { finding, .. }) if finding.rule == "consent-over"),
        "{refused:?}"
    );
    assert!(gym.test.publications().await.is_empty());
    gym.write_for(2).await.unwrap();
    assert_eq!(gym.pass(DAY * 2).await.state, State::Published, "on its last day it goes");
    assert_eq!(gym.posted(), 1);
}

#[tokio::test]
async fn a_yes_that_ended_meanwhile_holds_the_post_and_a_new_one_frees_it_once() {
    let gym = Gym::open().await;
    gym.write_for(2).await.unwrap();
    gym.arne_agrees_until("2026-03-03").await;
    let line = gym.pass(DAY * 2).await;
    assert_eq!((line.state, why(&line)), (State::NeedsAttention, "publish-asset-over"));
    assert!(line.asks_person && gym.posted() == 0);
    let needs = list_needs(&gym.test.app, &gym.test.ada).await.unwrap();
    assert!(needs.iter().any(|need| matches!(need, Need::Decide(asked) if asked[0].id == line.id)), "Today asks");

    decide_publication(&gym.test.app, &gym.test.ada, line.id, Decision::SendNow).await.unwrap();
    let line = gym.pass(Duration::from_mins(1)).await;
    assert_eq!((why(&line), gym.posted()), ("publish-asset-over", 0), "pressing does not bring a yes");

    gym.arne_agrees_until("2027-01-01").await;
    assert_eq!(gym.pass(Duration::from_mins(1)).await.state, State::Published);
    gym.pass(DAY).await;
    assert_eq!(gym.posted(), 1);
    let media = gym.town.world().read(|town| town.media.len());
    assert_eq!(media, 1, "the picture went along");
}

#[tokio::test]
async fn a_yes_taken_back_and_a_right_that_ended_hold_it_too() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("").await;
    gym.write_for(1).await.unwrap();
    let consents = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap().consents;
    withdraw_consent(&gym.test.app, &gym.test.ada, gym.bench, consents[0].id).await.unwrap();
    let line = gym.pass(DAY).await;
    assert_eq!(line.trouble.unwrap().finding.unwrap().rule, "consent-withdrawn");
    gym.arne_agrees_until("").await;
    let until = AssetChange { until: Some("2026-03-02".to_owned()), ..AssetChange::default() };
    change_asset(&gym.test.app, &gym.test.ada, gym.bench, &until).await.unwrap();
    assert_eq!(gym.pass(Duration::from_mins(1)).await.trouble.unwrap().finding.unwrap().rule, "rights-over");
    assert_eq!(gym.posted(), 0);
}

#[tokio::test]
async fn a_yes_for_some_places_refuses_the_picture_at_every_other_one() {
    let gym = Gym::open().await;
    let own = gym.test.connect("own_site", &[]).await;
    gym.arne_agrees(&["own_site"], "").await.unwrap();
    assert!(attach_asset(&gym.test.app, &gym.test.ada, gym.bench).await.is_ok(), "somewhere it may be shown");
    let refused = gym.write_for(1).await;
    let Err(WriteError::Blocked { finding, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((finding.rule.as_str(), finding.args["person"].as_str()), ("consent-not-here", "Arne"));
    assert!(gym.test.publications().await.is_empty());

    let when = When::At(gym.test.app.now().plus(DAY));
    let both = Draft {
        channels: vec![own, gym.mastodon],
        left_out: BTreeMap::from([(gym.mastodon, BTreeSet::from([gym.bench]))]),
        ..draft(own, gym.bench, when)
    };
    write_post(&gym.test.app, &gym.test.ada, &both).await.unwrap();
    gym.pass(DAY).await;
    let states: Vec<State> = gym.test.publications().await.iter().map(|line| line.state).collect();
    assert_eq!(states, [State::Published; 2], "left out where nobody said yes to it");
    assert!(gym.posted() == 1 && gym.town.world().read(|town| town.media.is_empty()), "the words went alone");
}

#[tokio::test]
async fn a_yes_that_became_narrower_holds_what_waits_and_a_wider_one_frees_it_once() {
    let gym = Gym::open().await;
    gym.arne_agrees(&["mastodon"], "").await.unwrap();
    gym.write_for(1).await.unwrap();
    gym.arne_agrees(&["own_site", "bluesky"], "").await.unwrap();
    let line = gym.pass(DAY).await;
    assert_eq!((line.state, why(&line), gym.posted()), (State::NeedsAttention, "publish-asset-over", 0));
    assert_eq!(line.trouble.unwrap().finding.unwrap().rule, "consent-not-here");
    gym.arne_agrees(&["own_site"], "").await.unwrap();
    assert_eq!(gym.pass(Duration::from_mins(1)).await.state, State::NeedsAttention, "still not there");
    gym.arne_agrees(&["own_site", "mastodon"], "").await.unwrap();
    assert_eq!(gym.pass(Duration::from_mins(1)).await.state, State::Published);
    gym.pass(DAY).await;
    assert_eq!(gym.posted(), 1);
}

#[tokio::test]
async fn a_yes_for_a_place_that_nobody_knows_is_refused_and_the_one_before_stays() {
    let gym = Gym::open().await;
    gym.arne_agrees(&["own_site"], "").await.unwrap();
    let refused = gym.arne_agrees(&["own_site", "mastodom"], "").await;
    assert!(matches!(&refused, Err(ConsentError::Network(typed)) if typed == "mastodom"), "{refused:?}");
    let consents = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap().consents;
    let networks: Vec<_> = consents.iter().map(|row| row.consent.networks.clone()).collect();
    assert_eq!(networks, [["own_site"]]);
}

#[tokio::test]
async fn a_month_before_it_ends_today_says_so() {
    let gym = Gym::open().await;
    let warned = async || {
        let needs = list_needs(&gym.test.app, &gym.test.ada).await.unwrap();
        needs.into_iter().find_map(|need| match need {
            Need::AssetsEnd(end) => Some((end.first, end.person, end.day.to_string())),
            _ => None,
        })
    };
    gym.arne_agrees_until("2026-04-02").await;
    assert_eq!(warned().await, None, "31 days are no hurry");
    gym.pass_days(1);
    assert_eq!(warned().await, Some((gym.bench, Some("Arne".to_owned()), "2026-04-02".to_owned())));
    gym.arne_agrees_until("2027-01-01").await;
    assert_eq!(warned().await, None);
}

#[tokio::test]
async fn a_yes_noted_by_mistake_and_taken_back_shuts_nothing_once_it_is_removed() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("").await;
    gym.write_for(1).await.unwrap();
    let yes = gym.yes().await;
    withdraw_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    assert_eq!(why(&gym.pass(DAY).await), "publish-asset-over");
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    assert_eq!(gym.pass(Duration::from_mins(1)).await.state, State::Published, "nobody of that name is shown");
    gym.pass(DAY).await;
    assert_eq!(gym.posted(), 1);
    let view = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap();
    assert!(view.consents.is_empty() && view.asset.rights.people.is_empty(), "{view:?}");
    assert_eq!(view.mistaken[0].id, yes);
    for taken_back_or_removed_again in [
        withdraw_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await,
        remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await,
    ] {
        assert!(matches!(taken_back_or_removed_again, Err(ConsentError::NotHere)), "{taken_back_or_removed_again:?}");
    }
}

#[tokio::test]
async fn a_yes_that_was_removed_comes_back_as_it_was_for_thirty_days() {
    let gym = Gym::open().await;
    let bring_back = async |yes| bring_back_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await;
    gym.arne_agrees_until("2026-03-02").await;
    let yes = gym.yes().await;
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    gym.pass_days(1);
    assert!(attach_asset(&gym.test.app, &gym.test.ada, gym.bench).await.is_ok());
    bring_back(yes).await.unwrap();
    bring_back(yes).await.unwrap();
    assert!(matches!(attach_asset(&gym.test.app, &gym.test.ada, gym.bench).await, Err(AttachError::Over { .. })));
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    gym.pass_days(31);
    let view = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap();
    assert!(view.mistaken.is_empty(), "{view:?}");
    assert!(matches!(bring_back(yes).await, Err(ConsentError::NotHere)));
}

#[tokio::test]
async fn a_new_yes_of_the_same_name_stands_in_the_place_of_one_that_was_removed() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("2026-03-02").await;
    let yes = gym.yes().await;
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    gym.arne_agrees_until("2027-01-01").await;
    let back = bring_back_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await;
    assert!(matches!(back, Err(ConsentError::NotHere)), "{back:?}");
    let view = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap();
    assert_eq!((view.consents.len(), view.mistaken.len()), (1, 0));
}

#[derive(FromQueryResult)]
struct Rows {
    yeses: i64,
}

impl Gym {
    async fn sign(&self, yes: Uuid, bytes: &[u8]) -> Result<(), YesPaperError> {
        let paper = YesPaper { name: "C:\\signed\\arne.pdf".to_owned(), bytes: bytes.to_vec() };
        keep_yes_paper(&self.test.app, &self.test.ada, self.bench, yes, paper).await
    }

    async fn signed(&self) -> Result<YesPaper, YesPaperError> {
        open_yes_paper(&self.test.app, &self.test.ada, self.bench, self.yes().await).await
    }

    fn files(&self) -> usize {
        self.test.app.db.blobs().all().unwrap().len()
    }

    /// Those that were removed among them.
    async fn yeses(&self) -> i64 {
        let sql = "SELECT COUNT(*) AS yeses FROM asset_consent";
        let rows: Vec<Rows> = all(self.test.app.db.read(), sql, values![]).await.unwrap();
        rows[0].yeses
    }
}

#[tokio::test]
async fn the_paper_of_a_yes_is_kept_and_a_new_one_goes_in_its_place() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("2027-01-01").await;
    assert!(matches!(gym.signed().await, Err(YesPaperError::NotHere)));
    let before = gym.files();
    gym.sign(gym.yes().await, b"my name").await.unwrap();
    let noted = show_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap().consents.remove(0);
    assert_eq!(noted.paper.as_deref(), Some("arne.pdf"));
    assert_eq!(gym.signed().await.unwrap(), YesPaper { name: "arne.pdf".to_owned(), bytes: b"my name".to_vec() });
    assert_eq!(count_missing_media(&gym.test.app).await.unwrap(), 0);

    gym.arne_agrees_until("2028-01-01").await;
    assert_eq!(gym.signed().await.unwrap().bytes, b"my name", "the yes is longer, the paper is the same");
    assert_eq!(gym.files(), before + 1);
    gym.sign(gym.yes().await, b"my new name").await.unwrap();
    assert_eq!((gym.signed().await.unwrap().bytes, gym.files()), (b"my new name".to_vec(), before + 1));

    std::fs::remove_dir_all(gym.test.database().folder().join("media")).unwrap();
    assert_eq!(count_missing_media(&gym.test.app).await.unwrap(), before + 1, "a backup without it is not whole");
}

#[tokio::test]
async fn nothing_and_too_much_are_no_paper_of_a_yes_and_who_may_not_write_sees_none() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("").await;
    let yes = gym.yes().await;
    assert!(matches!(gym.sign(yes, b"").await, Err(YesPaperError::Empty)));
    assert!(matches!(gym.sign(yes, &vec![0; 10 * 1024 * 1024 + 1]).await, Err(YesPaperError::TooLarge)));
    assert!(matches!(gym.sign(Uuid::from_u128(1), b"my name").await, Err(YesPaperError::NotHere)));
    gym.sign(yes, b"my name").await.unwrap();
    let reviewer = Actor { role: Role::Reviewer, ..gym.test.ada };
    let seen = open_yes_paper(&gym.test.app, &reviewer, gym.bench, yes).await;
    assert!(matches!(seen, Err(YesPaperError::Refused(_))), "{seen:?}");
}

#[tokio::test]
async fn a_paper_comes_back_with_a_yes_that_was_removed_and_is_gone_with_it_after_thirty_days() {
    let gym = Gym::open().await;
    let before = gym.files();
    gym.arne_agrees_until("").await;
    let yes = gym.yes().await;
    gym.sign(yes, b"my name").await.unwrap();
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    let seen = open_yes_paper(&gym.test.app, &gym.test.ada, gym.bench, yes).await;
    assert!(matches!(seen, Err(YesPaperError::NotHere)), "{seen:?}");
    bring_back_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    assert_eq!(gym.signed().await.unwrap().bytes, b"my name");

    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    gym.pass_days(30);
    forget_removed(&gym.test.app).await.unwrap();
    assert_eq!((gym.files(), gym.yeses().await), (before + 1, 1), "it can still be brought back");
    gym.pass_days(1);
    forget_removed(&gym.test.app).await.unwrap();
    assert_eq!((gym.files(), gym.yeses().await), (before, 0), "nothing says any more who was shown");
}

#[tokio::test]
async fn a_paper_that_another_yes_has_too_outlives_the_one_that_is_forgotten() {
    let gym = Gym::open().await;
    let before = gym.files();
    gym.arne_agrees_until("").await;
    gym.sign(gym.yes().await, b"both names").await.unwrap();
    let berta = NewConsent { name: "Berta".to_owned(), ..NewConsent::default() };
    let berta = note_consent(&gym.test.app, &gym.test.ada, gym.bench, &berta).await.unwrap();
    gym.sign(berta, b"both names").await.unwrap();
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, berta).await.unwrap();
    gym.pass_days(31);
    forget_removed(&gym.test.app).await.unwrap();
    assert_eq!((gym.files(), gym.yeses().await), (before + 1, 1));
    assert_eq!(gym.signed().await.unwrap().bytes, b"both names");
}

#[tokio::test]
async fn a_yes_noted_by_mistake_gives_its_paper_to_none_of_the_same_name() {
    let gym = Gym::open().await;
    let before = gym.files();
    gym.arne_agrees_until("").await;
    let yes = gym.yes().await;
    gym.sign(yes, b"the wrong name").await.unwrap();
    remove_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    gym.arne_agrees_until("").await;
    assert!(matches!(gym.signed().await, Err(YesPaperError::NotHere)));
    assert_eq!(gym.files(), before);
}

#[tokio::test]
async fn the_paper_of_a_yes_that_was_taken_back_shows_no_later_one() {
    let gym = Gym::open().await;
    let before = gym.files();
    gym.arne_agrees_until("").await;
    let yes = gym.yes().await;
    gym.sign(yes, b"my name").await.unwrap();
    withdraw_consent(&gym.test.app, &gym.test.ada, gym.bench, yes).await.unwrap();
    assert_eq!(gym.signed().await.unwrap().bytes, b"my name", "it was said once");
    gym.arne_agrees_until("2027-01-01").await;
    assert!(matches!(gym.signed().await, Err(YesPaperError::NotHere)));
    assert_eq!(gym.files(), before);
}

#[tokio::test]
async fn a_paper_is_gone_with_its_file_after_thirty_days() {
    let gym = Gym::open().await;
    gym.arne_agrees_until("").await;
    gym.sign(gym.yes().await, b"my name").await.unwrap();
    keep(&gym.test, "stairs.jpg", hills(300, 200, 1)).await;
    remove_asset(&gym.test.app, &gym.test.ada, gym.bench).await.unwrap();
    gym.pass_days(31);
    assert_eq!(gym.files(), 5);
    forget_removed(&gym.test.app).await.unwrap();
    assert_eq!(gym.files(), 2, "the second picture and its small one");
}
