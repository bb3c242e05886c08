//! `banyan inspect years`: a business as it is after years of work, the same at every run but for the day it ends on.

mod beside;
mod carried;
mod talk;
mod work;

use std::{io::Write as _, time::Duration};

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::{Draft, NewRecurring, add_recurring, index_words_again},
    fresh_id,
    guard::index_again,
    plan::{answer_first, import_plan, leave_for_later, show_plan},
    publish::list_channels,
    workspace::list_users,
};
use banyan_db::{ConnectionTrait as _, Engine};
use banyan_domain::{
    ids::ChannelId,
    plan::first::{FirstAnswer, Ground, Question, Stand},
    schedule::{Every, Recurrence},
    time::{DAY, UtcMillis},
};
use clap::Args;
use serde_json::json;
use uuid::Uuid;

use crate::{
    cli::Place,
    wiring::{As, Practice, open, workspace},
};

const PLAN: &str = include_str!("plan.md");
const WEEKS: u32 = 52;
const SERIES: i8 = 5;

#[derive(Debug, Args)]
pub(crate) struct Years {
    #[arg(long, default_value_t = 5)]
    years: u32,
}

pub(super) async fn run(place: &Place, options: &Years) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, machine) = workspace(&app).await?;
    let owner = list_users(&app, &machine).await?.into_iter().next().context("the business has no owner")?.id;
    let actor = Actor { user: Some(owner.into()), ..machine };
    begin(&app, &actor).await?;
    let own_site = list_channels(&app, &actor).await?.into_iter().find(|channel| channel.network == "own_site");
    let own_site = own_site.context("the business has no site of its own")?.id;
    series(&app, &actor, own_site).await?;
    let plan = show_plan(&app, &actor).await?;
    let mut history = History {
        own_site: own_site.0,
        networks: Vec::new(),
        plan: serde_json::to_string(&plan.plan)?,
        version: plan.version,
        workspace: workspace.id.0,
        owner,
        now: app.now(),
        weeks: options.years * WEEKS,
        chance: Chance(20_261_122),
    };
    let tx = app.db.begin().await?;
    let posts = carried::fill(&tx, &mut history).await?;
    beside::fill(&tx, &mut history, &posts).await?;
    talk::fill(&tx, &mut history).await?;
    work::fill(&tx, &mut history).await?;
    tx.commit().await?;
    let texts = index_again(&app).await?;
    index_words_again(&app).await?;
    app.db.count_rows().await?;
    if app.db.engine() == Engine::Postgres {
        // As its own cleaning leaves tables that grew over years.
        app.db.read().execute_unprepared("VACUUM").await?;
    }
    writeln!(std::io::stdout(), "{}", json!({ "weeks": history.weeks, "posts": posts.len(), "texts": texts }))?;
    Ok(())
}

/// What a person answers and decides before anything is carried.
async fn begin(app: &App, actor: &Actor) -> anyhow::Result<()> {
    for question in [Question::Why, Question::Week] {
        leave_for_later(app, actor, question).await?;
    }
    for answer in [FirstAnswer::Stand(Stand::Sideline), FirstAnswer::Ground(Ground::Sideline)] {
        answer_first(app, actor, &answer).await?;
    }
    import_plan(app, actor, PLAN, None).await?;
    Ok(())
}

/// What comes again every week.
async fn series(app: &App, actor: &Actor, place: ChannelId) -> anyhow::Result<()> {
    for day in 1..=SERIES {
        let text = format!("On day {day} of the week the bakehouse is open until six, and the kettle is on.");
        let draft = Draft { text, channels: vec![place], ..Draft::default() };
        let from = app.now().in_zone(&jiff::tz::TimeZone::UTC).date();
        let at = jiff::civil::time(9, 0, 0, 0);
        let rhythm = Recurrence { every: Every::Week { day }, at, from, until: None, times: None };
        add_recurring(app, actor, &NewRecurring { id: fresh_id(), draft: &draft, rhythm }).await?;
    }
    Ok(())
}

/// Whose years these are, and up to when.
struct History {
    workspace: Uuid,
    owner: Uuid,
    own_site: Uuid,
    /// Its places on networks, once they are there.
    networks: Vec<Uuid>,
    /// The plan as it was taken up.
    plan: String,
    version: i64,
    now: UtcMillis,
    weeks: u32,
    chance: Chance,
}

impl History {
    /// Some time in the week so many weeks ago.
    fn in_week(&mut self, ago: u32) -> UtcMillis {
        let within = Duration::from_secs(self.chance.below(7 * 24 * 3_600));
        self.now.minus(DAY * 7 * ago).minus(within)
    }

    fn day_in_week(&mut self, ago: u32) -> String {
        self.in_week(ago).in_zone(&jiff::tz::TimeZone::UTC).date().to_string()
    }

    /// A few words that do not come twice in this order.
    fn words(&mut self, count: usize) -> String {
        const WORDS: [&str; 24] = [
            "rye",
            "flour",
            "oven",
            "crust",
            "market",
            "morning",
            "neighbour",
            "stairs",
            "knee",
            "patience",
            "bench",
            "class",
            "winter",
            "garden",
            "letter",
            "question",
            "answer",
            "loaf",
            "bread",
            "street",
            "window",
            "water",
            "night",
            "hands",
        ];
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.chance.below(WORDS.len() as u64) as usize]).collect();
        words.join(" ")
    }
}

/// The same numbers at every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// An id as they are made here, from a moment.
    fn id(&mut self, at: UtcMillis) -> Uuid {
        let millis = u128::from(at.0.unsigned_abs()) << 80;
        let rest = (u128::from(self.next()) << 64 | u128::from(self.next())) & ((1 << 76) - 1);
        let variant = 0x8000_0000_0000_0000_u128;
        Uuid::from_u128(millis | 0x7 << 76 | (rest & !(0xc000_0000_0000_0000)) | variant)
    }
}
