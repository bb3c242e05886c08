//! What stands beside the posts: versions of the plan, reviews, the library, drafts with their versions, bits and people.

use banyan_app::compose::Draft;
use banyan_db::{Tx, run, values};
use banyan_domain::time::DAY;

use super::{History, carried::Put};
use crate::inspect::rows::insert;

const ASSETS: usize = 1_500;
const DRAFTS: usize = 200;
/// Of them so many are still being written.
const UNFINISHED: usize = 40;
const VERSIONS: usize = 10;
const REVIEWS: u32 = 10;

pub(super) async fn fill(tx: &Tx, history: &mut History, posts: &[Put]) -> anyhow::Result<()> {
    plans(tx, history).await?;
    reviews(tx, history).await?;
    assets(tx, history, posts).await?;
    drafts(tx, history, posts).await?;
    bits(tx, history).await
}

/// The plan as it was taken up, once a week since.
async fn plans(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let began = history.in_week(history.weeks);
    let sql = "UPDATE plan_revision SET made_at = $2 WHERE workspace_id = $1";
    run(&**tx, sql, values![history.workspace, began.0]).await?;
    let mut rows = Vec::new();
    for week in 1..=history.weeks {
        let at = history.now.minus(DAY * 7 * (history.weeks - week)).minus(DAY);
        let number = history.version + i64::from(week);
        let id = history.chance.id(at);
        rows.push(values![id, history.workspace, number, history.plan.as_str(), "edit", at.0, history.owner]);
    }
    insert(tx, "plan_revision (id, workspace_id, revision, document, how, made_at, made_by)", rows).await
}

async fn reviews(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let (mut reviews, mut voices) = (Vec::new(), Vec::new());
    for number in 0..REVIEWS {
        let at = history.in_week(1 + number * (history.weeks / REVIEWS));
        let id = history.chance.id(at);
        let words = history.words(12);
        reviews.push(values![
            id,
            history.workspace,
            at.0,
            history.owner,
            "no",
            words.as_str(),
            1_i64,
            at.0,
            history.owner
        ]);
        voices.push(values![history.chance.id(at), history.workspace, id, history.owner, "yes", words, at.0]);
    }
    let into = "review (id, workspace_id, begun_at, begun_by, distraction, words, plan_version, ended_at, ended_by)";
    insert(tx, into, reviews).await?;
    insert(tx, "review_voice (id, workspace_id, review_id, user_id, believes, words, said_at)", voices).await
}

/// Every third post carries one.
async fn assets(tx: &Tx, history: &mut History, posts: &[Put]) -> anyhow::Result<()> {
    let (mut assets, mut consents, mut uses) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..ASSETS {
        let at = history.in_week((number as u32 * history.weeks / ASSETS as u32).min(history.weeks - 1));
        let id = history.chance.id(at);
        let (digest, likeness) = (format!("{number:064x}"), history.chance.next().cast_signed());
        let (name, alt) = (history.words(3), history.words(8));
        assets.push(values![
            id,
            history.workspace,
            digest,
            "image/jpeg",
            400_000_i64,
            1_600_i64,
            1_200_i64,
            likeness,
            name,
            alt,
            "own",
            at.0,
            history.owner
        ]);
        if number % 5 == 0 {
            let (person, until) = (history.words(2), "2099-12-31");
            consents.push(values![
                history.chance.id(at),
                history.workspace,
                id,
                person,
                "our own places",
                until,
                at.0,
                history.owner
            ]);
        }
        let variants = posts.get(number * 3).map(|post| post.variants.clone()).unwrap_or_default();
        uses.extend(variants.into_iter().map(|variant| values![history.workspace, variant, id]));
    }
    let into =
        "asset (id, workspace_id, digest, mime_type, bytes, width, height, likeness, name, alt, rights, created_at,
        created_by)";
    insert(tx, into, assets).await?;
    let into = "asset_consent (id, workspace_id, asset_id, name, terms, until_day, noted_at, noted_by)";
    insert(tx, into, consents).await?;
    insert(tx, "asset_use (workspace_id, variant_id, asset_id)", uses).await
}

async fn drafts(tx: &Tx, history: &mut History, posts: &[Put]) -> anyhow::Result<()> {
    let (mut drafts, mut versions) = (Vec::new(), Vec::new());
    let queued = posts.iter().take(DRAFTS).skip(UNFINISHED).map(Some);
    for post in std::iter::repeat_n(None, UNFINISHED).chain(queued) {
        let at = post.map_or_else(|| history.in_week(0), |post| post.at);
        let id = history.chance.id(at);
        let draft = Draft { text: history.words(60), ..Draft::default() };
        let data = serde_json::to_string(&draft)?;
        let (queued, of) = (post.map(|_| at.0), post.map(|post| post.id));
        drafts.push(values![
            id,
            history.workspace,
            data.as_str(),
            12_i64,
            at.0,
            history.owner,
            at.0,
            history.owner,
            queued,
            of
        ]);
        for version in 0..VERSIONS {
            let saved = at.0 - 60_000 * version as i64;
            let version = history.chance.id(at);
            versions.push(values![version, history.workspace, id, data.as_str(), saved, history.owner, saved]);
        }
    }
    let into =
        "draft (id, workspace_id, data, revision, begun_at, begun_by, changed_at, changed_by, queued_at, post_id)";
    insert(tx, into, drafts).await?;
    insert(tx, "draft_version (id, workspace_id, draft_id, data, saved_at, saved_by, kept_at)", versions).await
}

async fn bits(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let (mut bits, mut people) = (Vec::new(), Vec::new());
    for number in 0..60_u32 {
        let at = history.in_week(number);
        let (words, name) = (history.words(12), history.words(2));
        let bit = history.chance.id(at);
        bits.push(values![bit, history.workspace, "words", format!("Bit {number}"), words, at.0, history.owner]);
        let person = history.chance.id(at);
        people.push(values![person, history.workspace, format!("person{number}"), name, "{}", at.0, history.owner]);
    }
    insert(tx, "saved_bit (id, workspace_id, kind, name, words, made_at, made_by)", bits).await?;
    insert(tx, "contact (id, workspace_id, mention, name, handles, made_at, made_by)", people).await
}
