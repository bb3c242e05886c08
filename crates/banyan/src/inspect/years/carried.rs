//! What came in and what went out: sources, items, posts with their variants, publications with their proofs, own pages.

use banyan_connector::ChannelFacts;
use banyan_db::{Tx, Value, run, values};
use banyan_domain::{
    compose::{Post, Variant},
    gather::{Item, ItemIdentity, ItemKind},
    publish::{Done, Receipt, Step, StepResult},
    schedule::{PostingSchedule, Slot},
    time::{DAY, UtcMillis},
};
use serde_json::Value as Json;
use uuid::Uuid;

use super::History;
use crate::inspect::rows::insert;

const ITEMS_A_WEEK: u64 = 12;
const POSTS_A_WEEK: u64 = 10;
/// Of them so many are carried from an item; the others somebody wrote.
const CARRIED: u64 = 4;
/// Days on which posts wait.
const WEEKS_AHEAD: u64 = 3;

/// A post as other tables name it.
pub(super) struct Put {
    pub(super) id: Uuid,
    /// Of each place.
    pub(super) variants: Vec<Uuid>,
    pub(super) at: UtcMillis,
}

/// One channel of each network, the own site first.
struct Channels([(Uuid, &'static str); 3]);

pub(super) async fn fill(tx: &Tx, history: &mut History) -> anyhow::Result<Vec<Put>> {
    let channels = channels(tx, history).await?;
    let items = items(tx, history).await?;
    let mut tables = Tables::default();
    let mut puts = Vec::new();
    for ago in (0..history.weeks).rev() {
        for number in 0..POSTS_A_WEEK {
            let at = history.in_week(ago);
            let item = (number < CARRIED).then(|| items[(u64::from(ago) * ITEMS_A_WEEK + number) as usize]);
            puts.push(tables.post(history, &channels, at, item, State::Out)?);
        }
    }
    for number in 0..POSTS_A_WEEK * WEEKS_AHEAD {
        let at = history.now.plus(DAY * (1 + number as u32 * 7 / POSTS_A_WEEK as u32));
        puts.push(tables.post(history, &channels, at, None, State::Waits)?);
    }
    for number in 0..8 {
        let at = history.in_week(0);
        puts.push(tables.post(history, &channels, at, None, State::Asks(number))?);
    }
    tables.write(tx).await?;
    Ok(puts)
}

async fn channels(tx: &Tx, history: &mut History) -> anyhow::Result<Channels> {
    let began = history.in_week(history.weeks);
    let slots: Vec<Slot> = (1..=5).filter_map(|day| Slot::new(day, 9, 0).ok()).collect();
    let schedule = serde_json::to_string(&PostingSchedule::new("UTC", slots)?)?;
    let mut others = Vec::new();
    for network in ["mastodon", "bluesky"] {
        let id = history.chance.id(began);
        let facts = ChannelFacts { server: Some(format!("https://{network}.example")), ..ChannelFacts::default() };
        run(
            &**tx,
            "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated,
                connected_at) VALUES ($1, $2, $3, 'Linden', '@linden', $3, $4, $5, $6, $7)",
            values![id, history.workspace, network, serde_json::to_string(&facts)?, schedule.as_str(), false, began.0],
        )
        .await?;
        others.push(id);
    }
    history.networks.clone_from(&others);
    Ok(Channels([(history.own_site, "own_site"), (others[0], "mastodon"), (others[1], "bluesky")]))
}

/// Two feeds and a mailbox, looked at long after this run, and all they ever brought.
async fn items(tx: &Tx, history: &mut History) -> anyhow::Result<Vec<Uuid>> {
    let (began, later) = (history.in_week(history.weeks), history.now.plus(DAY * 365));
    let mut sources = Vec::new();
    for (kind, name) in [("feed", "Our blog"), ("feed", "Our news"), ("mailbox", "Our letter")] {
        let id = history.chance.id(began);
        run(
            &**tx,
            "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, created_at, first_polled_at,
                last_polled_at, next_poll_at, failures)
             VALUES ($1, $2, $3, $4, $4, $5, $5, $5, $6, $7, 0)",
            values![id, history.workspace, kind, name, began.0, history.now.0, later.0],
        )
        .await?;
        sources.push(id);
    }
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for ago in 0..history.weeks {
        for number in 0..ITEMS_A_WEEK {
            let at = history.in_week(ago);
            let id = history.chance.id(at);
            let title = history.words(6);
            let state = match (number < CARRIED, ago) {
                (true, _) => "carried",
                (false, 0) => "fresh",
                (false, _) => "known",
            };
            let link = format!("https://linden.example/{id}");
            let item = article(history, &title, &link, at);
            let identity = ItemIdentity::of(&item);
            let source = sources[(number % 3) as usize];
            rows.push(values![
                id,
                history.workspace,
                source,
                link.as_str(),
                identity.link_key.as_deref(),
                identity.text_hash.as_str(),
                identity.title_hash.as_deref(),
                serde_json::to_string(&identity)?,
                "article",
                title.as_str(),
                serde_json::to_string(&item)?,
                state,
                at.0,
                at.0
            ]);
            ids.push(id);
        }
    }
    let into =
        "item (id, workspace_id, source_id, remote_id, link_key, text_key, title_key, identity, kind, title, data,
        state, published_at, first_seen_at)";
    insert(tx, into, rows).await?;
    Ok(ids)
}

fn article(history: &mut History, title: &str, link: &str, at: UtcMillis) -> Item {
    Item {
        kind: ItemKind::Article,
        remote_id: link.to_owned(),
        url: Some(link.to_owned()),
        title: title.to_owned(),
        summary: Some(history.words(20)),
        text: Some(history.words(300)),
        html: None,
        language: Some("en".to_owned()),
        authors: Vec::new(),
        categories: Vec::new(),
        image: None,
        enclosure: None,
        event: None,
        published: Some(at),
        updated: None,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Out,
    Waits,
    /// In turn unknown, refused, missed.
    Asks(u32),
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Out => "published",
            Self::Waits => "scheduled",
            Self::Asks(number) => ["outcome_unknown", "needs_attention", "missed"][number as usize % 3],
        }
    }
}

#[derive(Default)]
struct Tables {
    posts: Vec<Vec<Value>>,
    variants: Vec<Vec<Value>>,
    publications: Vec<Vec<Value>>,
    attempts: Vec<Vec<Value>>,
    articles: Vec<Vec<Value>>,
}

impl Tables {
    fn post(
        &mut self,
        history: &mut History,
        channels: &Channels,
        at: UtcMillis,
        item: Option<Uuid>,
        state: State,
    ) -> anyhow::Result<Put> {
        let written = at.minus(DAY);
        let id = history.chance.id(written);
        let (title, text) = (history.words(5), history.words(40));
        let by = item.is_none().then_some(history.owner);
        let data = serde_json::to_string(&Post { language: Some("en".to_owned()), ..Post::default() })?;
        self.posts.push(values![id, history.workspace, item, title.as_str(), data, 1_i64, written.0, by]);
        let mut variants = Vec::new();
        for (channel, network) in channels.0 {
            let variant = Variant {
                title: Some(title.clone()),
                text: text.clone(),
                link: Some(format!("https://linden.example/{id}")),
                ..Variant::default()
            };
            let variant_id = history.chance.id(written);
            self.variants.push(values![
                variant_id,
                history.workspace,
                id,
                channel,
                serde_json::to_string(&variant)?,
                "[]",
                false,
                1_i64
            ]);
            let of = Of { post: id, variant: variant_id, channel, network };
            self.publication(history, &of, at, state)?;
            variants.push(variant_id);
        }
        if state == State::Out {
            let (slug, at) = (id.to_string(), at.0);
            let body = history.words(200);
            self.articles.push(values![
                id,
                history.workspace,
                slug.as_str(),
                slug.as_str(),
                title,
                body,
                "[]",
                "[]",
                at
            ]);
        }
        Ok(Put { id, variants, at: written })
    }

    fn publication(&mut self, history: &mut History, of: &Of, at: UtcMillis, state: State) -> anyhow::Result<()> {
        let id = history.chance.id(at);
        let out = (state == State::Out).then_some(at.0);
        let receipt = Receipt {
            remote_id: id.to_string(),
            url: Some(format!("https://{}.example/{id}", of.network)),
            at: Some(at),
            extra: Json::Null,
        };
        let done = Done(out.map(|_| StepResult::Live(receipt)).into_iter().collect());
        let asks = matches!(state, State::Asks(_));
        self.publications.push(values![
            id,
            history.workspace,
            of.post,
            of.variant,
            of.channel,
            id.to_string(),
            state.word(),
            at.0,
            at.0,
            3_600_000_i64,
            serde_json::to_string(&[Step::create(0)])?,
            serde_json::to_string(&done)?,
            0_i64,
            0_i64,
            0_i64,
            asks,
            out,
            out,
            at.0
        ]);
        if state != State::Waits {
            let attempt = history.chance.id(at);
            let outcome = if state == State::Out { "done" } else { "unknown" };
            self.attempts.push(values![
                attempt,
                history.workspace,
                id,
                0_i64,
                0_i64,
                attempt,
                at.0,
                at.0 + 300,
                outcome
            ]);
        }
        Ok(())
    }

    async fn write(self, tx: &Tx) -> anyhow::Result<()> {
        let post = "post (id, workspace_id, item_id, title, data, revision, created_at, created_by)";
        insert(tx, post, self.posts).await?;
        let variant = "variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)";
        insert(tx, variant, self.variants).await?;
        let publication = "publication (id, workspace_id, post_id, variant_id, channel_id, key, state, due_at, born_at,
            tolerance_ms, steps, done, generation, tries, looks, asks_person, left_at, published_at, created_at)";
        insert(tx, publication, self.publications).await?;
        let attempt =
            "attempt (id, workspace_id, publication_id, step, generation, sender, started_at, ended_at, outcome)";
        insert(tx, attempt, self.attempts).await?;
        let article = "article (id, workspace_id, step_key, slug, title, body_text, tags, media, published_at)";
        insert(tx, article, self.articles).await
    }
}

struct Of {
    post: Uuid,
    variant: Uuid,
    channel: Uuid,
    network: &'static str,
}
