//! A whole application for a test: the bakery Linden & Rye, Ada its owner, a clock turned by hand.

use std::{borrow::Cow, collections::BTreeMap, fs, time::Duration};

use banyan_app::{
    Actor, App, AppBuilder, Clock, Fonts,
    gather::{NewSource, add_source},
    publish::{PublicationLine, connect_channel, list_publications, recover_interrupted, run_due},
    workspace::{FirstRun, Vault, begin_workspace},
};
use banyan_connectors::registry::CONNECTORS;
use banyan_db::{Db, all_in_one, run, values};
use banyan_domain::{
    ids::{ChannelId, SourceId, UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Role,
};
use banyan_net::{Net, Settings};
use uuid::Uuid;

use crate::TestDatabase;

/// Monday 2 March 2026, 09:00 in Gothenburg.
pub const START: UtcMillis = UtcMillis(1_772_438_400_000);

pub struct TestApp {
    pub app: App,
    pub ada: Actor,
    database: TestDatabase,
}

impl TestApp {
    pub async fn new() -> Self {
        let database = TestDatabase::filled(open_bakery).await;
        let app = build(&database, START).await;
        let ada = ada(&app).await;
        Self { app, ada, database }
    }

    /// As after a crash: everything in memory is gone, the database and the clock's time stay.
    pub async fn restart(self) -> Self {
        let Self { app, ada, database } = self;
        let now = app.now();
        drop(app);
        // The lock of the folder is let go with the last handle of the database.
        let app = build(&database, now).await;
        Self { app, ada, database }
    }

    pub fn database(&self) -> &TestDatabase {
        &self.database
    }

    pub fn pass(&self, time: Duration) {
        self.app.clock.set(self.app.now().plus(time));
    }

    pub async fn connect(&self, network: &str, form: &[(&str, &str)]) -> ChannelId {
        self.connect_for(&self.ada, network, form).await
    }

    pub async fn connect_for(&self, actor: &Actor, network: &str, form: &[(&str, &str)]) -> ChannelId {
        let form: BTreeMap<String, String> =
            form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        connect_channel(&self.app, actor, network, form).await.expect("the place connects")
    }

    pub async fn add_feed(&self, address: &str) -> SourceId {
        let new = NewSource::Address(address.to_owned());
        add_source(&self.app, &self.ada, new, false).await.expect("the feed is added").0
    }

    /// Carries what is due now and what follows from it.
    pub async fn run_due(&self) -> usize {
        run_due(&self.app).await.expect("the queue is carried")
    }

    /// What a server that is gone left behind is given back; PostgreSQL notices a moment later that somebody is gone.
    pub async fn recover(&self) -> u64 {
        for _ in 0..500 {
            match recover_interrupted(&self.app).await.expect("the claims are looked at") {
                0 => tokio::time::sleep(Duration::from_millis(10)).await,
                given_back => return given_back,
            }
        }
        0
    }

    pub async fn publications(&self) -> Vec<PublicationLine> {
        list_publications(&self.app, &self.ada, 1_000).await.expect("the list")
    }
}

/// The bakery on its first day.
async fn open_bakery(database: &TestDatabase) -> Db {
    let app = build(database, START).await;
    let first_run = FirstRun {
        owner_name: "Ada".to_owned(),
        email: "ada@linden.example".to_owned(),
        password: "rye and linden".to_owned(),
        business: "Linden & Rye".to_owned(),
        zone: "Europe/Stockholm".to_owned(),
        language: "en".to_owned(),
    };
    begin_workspace(&app, first_run).await.expect("the first run");
    app.db
}

/// Who began it.
async fn ada(app: &App) -> Actor {
    let sql = "SELECT workspace_id, user_id FROM member";
    let members: Vec<BTreeMap<String, Uuid>> =
        all_in_one(app.db.read(), &["workspace_id", "user_id"], sql, Vec::new()).await.expect("the members");
    let [member] = members.as_slice() else { panic!("others than Ada: {members:?}") };
    Actor {
        workspace: WorkspaceId(member["workspace_id"]),
        user: Some(UserId(member["user_id"])),
        role: Role::Owner,
        token: None,
    }
}

/// An application on this database, as a starting server would make it.
pub async fn build(database: &TestDatabase, now: UtcMillis) -> App {
    let settings =
        Settings { allowed_hosts: vec!["127.0.0.1".to_owned(), "127.0.0.2".to_owned()], ..Settings::default() };
    AppBuilder {
        db: database.open().await,
        net: Net::new(settings).expect("the client is set up"),
        clock: Clock::at(now),
        vault: Vault::new([7; 32]),
        connectors: CONNECTORS,
        fonts: typefaces(),
        base_url: "http://linden.example".to_owned(),
        demo: false,
        simulated: BTreeMap::new(),
    }
    .build()
}

/// Those of the pages.
pub fn typefaces() -> Fonts {
    Fonts::of_pages(typeface)
}

/// As building `ui` left it; without it nothing but paper is missing.
fn typeface(name: &str) -> Cow<'static, [u8]> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/dist/paper");
    Cow::Owned(fs::read(format!("{folder}/{name}")).unwrap_or_default())
}

/// Tom's shop next door, in the same database.
pub async fn second_workspace(app: &App) -> WorkspaceId {
    let id: WorkspaceId = banyan_app::fresh_id();
    let tx = app.db.begin().await.expect("a write");
    run(
        &*tx,
        "INSERT INTO workspace (id, name, zone, language, carry_rules, demo, created_at)
         VALUES ($1, 'Tom next door', 'UTC', 'en', '{}', $2, $3)",
        values![id.0, false, app.now().0 + 1],
    )
    .await
    .expect("the second business");
    tx.commit().await.expect("the second business is kept");
    id
}
