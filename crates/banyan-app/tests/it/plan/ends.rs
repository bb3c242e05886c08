//! An offer of the plan ends, and what belongs to it ends with it: once, at the last moment, and to be undone.

use std::{collections::BTreeMap, time::Duration};

use banyan_app::{
    compose::{
        ChosenAim, Draft, KeptRule, NewRecurring, SaveDraft, When, WriteError, add_recurring, change_aim, open_draft,
        preview_post, save_draft, show_post, write_post,
    },
    fresh_id,
    plan::{PlanEdit, change_plan, show_plan},
    publish::{Decision, PublicationLine, decide_publication},
    workspace::{hold_posts, release_posts},
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    guard::Level,
    ids::ChannelId,
    plan::{Field, RowId, Section},
    publish::PublicationState as State,
    schedule::{Every, Recurrence},
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};
use uuid::Uuid;

use super::{add, said};

const HOUR: Duration = Duration::from_hours(1);

/// It is Monday 2 March 2026, nine in the morning; a post of the offer waits for Tuesday at nine.
struct Bakery {
    test: TestApp,
    town: Simulation<Town>,
    mastodon: ChannelId,
    offer: RowId,
    before: usize,
}

impl Bakery {
    async fn open() -> Self {
        let test = TestApp::new().await;
        let town = Simulation::start(MastodonSim::default()).await.unwrap();
        town.clock().set(test.app.now().0);
        let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
        let fields = [(Field::Name, "Easter loaf"), (Field::Ends, "2026-03-31")];
        let offer = add(&test, Section::Offer, &fields).await.row.unwrap();
        let before = town.world().read(|town| town.statuses.len());
        Self { test, town, mastodon, offer, before }
    }

    fn draft(&self, hours: u32) -> Draft {
        Draft {
            text: "The Easter loaf is back, with candied lemon.".to_owned(),
            language: Some("en".to_owned()),
            aim: ChosenAim { part_of: Some("easter loaf".to_owned()), ..ChosenAim::default() },
            channels: vec![self.mastodon],
            when: When::At(self.test.app.now().plus(HOUR * hours)),
            ..Draft::default()
        }
    }

    async fn write_for_tomorrow(&self) {
        write_post(&self.test.app, &self.test.ada, &self.draft(24)).await.unwrap();
    }

    async fn end_on(&self, day: &str) {
        let version = show_plan(&self.test.app, &self.test.ada).await.unwrap().version;
        let edit = PlanEdit::Change { row: self.offer, fields: said(&[(Field::Ends, day)]) };
        change_plan(&self.test.app, &self.test.ada, version, &edit, None).await.unwrap();
    }

    async fn pass(&self, time: Duration) -> PublicationLine {
        self.test.pass(time);
        self.town.clock().set(self.test.app.now().0);
        self.test.run_due().await;
        self.line().await
    }

    async fn line(&self) -> PublicationLine {
        self.test.publications().await.remove(0)
    }

    fn posted(&self) -> usize {
        self.town.world().read(|town| town.statuses.len()) - self.before
    }
}

fn why(line: &PublicationLine) -> (State, &str) {
    (line.state, line.trouble.as_ref().map_or("", |trouble| trouble.message.as_str()))
}

#[tokio::test]
async fn a_post_of_an_offer_that_has_ended_does_not_go_out_and_asks() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.end_on("2026-03-02").await;
    let line = bakery.pass(HOUR * 24).await;
    assert_eq!(why(&line), (State::NeedsAttention, "publish-over"));
    assert!(line.asks_person);
    assert_eq!(line.trouble.unwrap().finding.unwrap().args["ended"], "2026-03-02");
    assert_eq!(bakery.posted(), 0);
    let sent = decide_publication(&bakery.test.app, &bakery.test.ada, line.id, Decision::SendNow).await;
    sent.unwrap();
    assert_eq!(
        why(&bakery.pass(HOUR).await),
        (State::NeedsAttention, "publish-over"),
        "pressing does not bring it back"
    );
    assert_eq!(bakery.posted(), 0);
}

#[tokio::test]
async fn on_the_last_day_it_still_goes() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.end_on("2026-03-03").await;
    assert_eq!(bakery.pass(HOUR * 24).await.state, State::Published);
    assert_eq!(bakery.posted(), 1);
}

#[tokio::test]
async fn a_later_end_in_the_plan_frees_it_and_it_goes_once() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.end_on("2026-03-02").await;
    bakery.pass(HOUR * 24).await;
    bakery.end_on("2026-03-10").await;
    let line = bakery.line().await;
    assert_eq!((line.state, line.asks_person, line.trouble), (State::Scheduled, false, None));
    assert_eq!(bakery.pass(HOUR).await.state, State::Published);
    bakery.pass(HOUR * 48).await;
    assert_eq!(bakery.posted(), 1);
}

#[tokio::test]
async fn what_was_kept_of_a_series_stays_kept_when_its_offer_goes_on() {
    let bakery = Bakery::open().await;
    let (app, ada) = (&bakery.test.app, &bakery.test.ada);
    write_post(app, ada, &Draft { when: When::Now, ..bakery.draft(0) }).await.unwrap();
    bakery.test.run_due().await;
    let look = preview_post(app, ada, &bakery.draft(24)).await.unwrap();
    let warned = look.places[0].findings.iter().filter(|finding| finding.level == Level::Warn);
    let kept: BTreeMap<_, _> = warned.map(|it| (it.subject(), KeptRule::because("it sells out"))).collect();
    assert!(kept.keys().any(|subject| subject.starts_with("repeated-text")), "{kept:?}");
    let id = fresh_id();
    let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read: 0, draft: &Draft { kept, ..bakery.draft(24) } };
    save_draft(app, ada, &wish).await.unwrap();
    let draft = open_draft(app, ada, id).await.unwrap().draft;
    let (from, at) = (date(2026, 3, 3), time(9, 0, 0, 0));
    let rhythm = Recurrence { every: Every::Week { day: 2 }, at, from, until: None, times: Some(1) };
    add_recurring(app, ada, &NewRecurring { id: fresh_id(), draft: &draft, rhythm }).await.unwrap();
    assert_eq!(bakery.line().await.state, State::Scheduled);

    bakery.end_on("2026-03-02").await;
    assert_eq!(why(&bakery.pass(HOUR * 24).await), (State::NeedsAttention, "publish-over"));
    bakery.end_on("2026-03-10").await;
    assert_eq!(why(&bakery.line().await), (State::Scheduled, ""), "it was kept already");
    assert_eq!(bakery.pass(HOUR).await.state, State::Published);
}

#[tokio::test]
async fn what_was_freed_after_its_time_asks_as_everything_that_was_missed() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.end_on("2026-03-02").await;
    bakery.pass(HOUR * 72).await;
    bakery.end_on("2026-03-10").await;
    assert_eq!(bakery.pass(HOUR).await.state, State::Missed);
    assert_eq!(bakery.posted(), 0);
}

#[tokio::test]
async fn what_the_plan_dropped_is_over_and_what_belongs_to_it_no_longer_goes() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    let version = show_plan(&bakery.test.app, &bakery.test.ada).await.unwrap().version;
    let gone = PlanEdit::Remove { row: bakery.offer };
    change_plan(&bakery.test.app, &bakery.test.ada, version, &gone, None).await.unwrap();
    let line = bakery.pass(HOUR * 24).await;
    assert_eq!(why(&line), (State::NeedsAttention, "publish-over"));
    let post = show_post(&bakery.test.app, &bakery.test.ada, line.post).await.unwrap();
    let no_offer = ChosenAim::default();
    change_aim(&bakery.test.app, &bakery.test.ada, post.id, post.revision, &no_offer).await.unwrap();
    assert_eq!(bakery.pass(Duration::from_mins(1)).await.state, State::Published, "it is part of nothing now");
    assert_eq!(bakery.posted(), 1);
}

#[tokio::test]
async fn a_renamed_offer_keeps_its_posts() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    let version = show_plan(&bakery.test.app, &bakery.test.ada).await.unwrap().version;
    let fields = said(&[(Field::Name, "Loaf for Easter"), (Field::Ends, "2026-03-02")]);
    let renamed = PlanEdit::Change { row: bakery.offer, fields };
    change_plan(&bakery.test.app, &bakery.test.ada, version, &renamed, None).await.unwrap();
    assert_eq!(why(&bakery.pass(HOUR * 24).await), (State::NeedsAttention, "publish-over"));
}

#[tokio::test]
async fn what_may_be_public_already_is_looked_for_and_not_called_held() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.town.fault(Fault::on("POST", "/api/v1/statuses").answer_after_work(Answer::status(504)));
    bakery.town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").answer(Answer::status(503)));
    bakery.pass(HOUR * 24).await;
    bakery.end_on("2026-03-02").await;
    for _ in 0..5 {
        bakery.pass(Duration::from_mins(2)).await;
    }
    assert_eq!(bakery.line().await.state, State::Published);
    assert_eq!(bakery.posted(), 1);
}

#[tokio::test]
async fn what_would_come_too_late_is_not_put_in_the_queue() {
    let bakery = Bakery::open().await;
    bakery.end_on("2026-03-02").await;
    let refused = write_post(&bakery.test.app, &bakery.test.ada, &bakery.draft(24)).await;
    assert!(
        matches!(&refused, Err(WriteError::Blocked { finding, .. }) if finding.rule == "offer-over"),
        "{refused:?}"
    );
    assert!(bakery.test.publications().await.is_empty());
    let luck = Draft { aim: ChosenAim { goal: Some("Luck".to_owned()), ..ChosenAim::default() }, ..bakery.draft(1) };
    let refused = write_post(&bakery.test.app, &bakery.test.ada, &luck).await;
    assert!(matches!(refused, Err(WriteError::NotInPlan(_))), "{refused:?}");
}

/// Sent once, its answer lost, looked for and not found; then everything is held before it is sent again.
async fn tried_and_held() -> Bakery {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(504)));
    bakery.town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").answer(Answer::status(503)));
    assert_eq!(bakery.pass(HOUR * 24).await.state, State::OutcomeUnknown);
    hold_posts(&bakery.test.app, &bakery.test.ada).await.unwrap();
    assert_eq!(bakery.pass(Duration::from_mins(2)).await.state, State::Scheduled);
    bakery
}

#[tokio::test]
async fn what_was_tried_before_the_end_may_have_arrived_and_is_not_called_held() {
    let bakery = tried_and_held().await;
    bakery.end_on("2026-03-02").await;
    release_posts(&bakery.test.app, &bakery.test.ada).await.unwrap();
    assert_eq!(bakery.pass(Duration::from_mins(1)).await.state, State::Published);
    assert_eq!(bakery.posted(), 1);
}

#[tokio::test]
async fn a_missed_post_that_was_tried_is_not_called_not_public() {
    let bakery = tried_and_held().await;
    bakery.pass(HOUR * 3).await;
    release_posts(&bakery.test.app, &bakery.test.ada).await.unwrap();
    let line = bakery.pass(Duration::from_mins(1)).await;
    assert_eq!(why(&line), (State::Missed, "publish-missed-tried"));
    assert_eq!(bakery.posted(), 0);
}

/// How many writes wait for another one here.
async fn writes_that_wait(test: &TestApp) -> i64 {
    #[derive(banyan_db::FromQueryResult)]
    struct Row {
        count: i64,
    }
    let sql = "SELECT COUNT(*) AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
         WHERE NOT granted AND datname = current_database()";
    let row: Option<Row> = banyan_db::one(test.app.db.read(), sql, Vec::new()).await.unwrap();
    row.unwrap().count
}

#[tokio::test]
async fn a_plan_that_changes_while_a_post_is_being_held_frees_it_all_the_same() {
    let bakery = Bakery::open().await;
    bakery.write_for_tomorrow().await;
    bakery.end_on("2026-03-02").await;
    bakery.test.pass(HOUR * 24);
    bakery.town.clock().set(bakery.test.app.now().0);
    if bakery.test.database().is_postgres() {
        // Nothing about a publication can be written down until this lets go; reading and locking rows can go on.
        let wall = bakery.test.app.db.begin().await.unwrap();
        banyan_db::run(&*wall, "LOCK TABLE publication IN SHARE MODE", Vec::new()).await.unwrap();
        let plan_is_changed = std::cell::Cell::new(false);
        let changed = async {
            while writes_that_wait(&bakery.test).await < 1 {
                tokio::task::yield_now().await;
            }
            bakery.end_on("2026-03-10").await;
            plan_is_changed.set(true);
        };
        let let_go = async {
            while !plan_is_changed.get() && writes_that_wait(&bakery.test).await < 2 {
                tokio::task::yield_now().await;
            }
            wall.commit().await.unwrap();
        };
        tokio::join!(bakery.test.run_due(), changed, let_go);
    } else {
        tokio::join!(bakery.test.run_due(), bakery.end_on("2026-03-10"));
    }
    assert_eq!(bakery.pass(Duration::from_mins(1)).await.state, State::Published);
    assert_eq!(bakery.posted(), 1);
}
