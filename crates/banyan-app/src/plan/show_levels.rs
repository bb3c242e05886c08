//! Which level the business is at, by what really happened.

use banyan_db::{all_in_one, values};
use banyan_domain::{
    plan::{
        Asks, Field, LevelFacts, Levels, Section, Size,
        check::{Weight, check},
        levels,
    },
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Deserialize;

use super::{ShownPlan, facts_of, goals_set_on, sentence::of_arrivals, show_plan};
use crate::{
    Actor, App, Internal,
    compose::written_since,
    gather::list_sources,
    measure::{goals_counted, people_answered},
    workspace::today,
};

/// Days that count for "lately", and the four weeks of a rhythm.
const LATELY_DAYS: i64 = 30;
const WEEKS: i64 = 4;

/// Who may not look is told nothing.
pub async fn show_levels(app: &App, actor: &Actor) -> Result<Option<Levels>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(None);
    }
    let shown = show_plan(app, actor).await?;
    let mut facts = LevelFacts::default();
    for asks in Size::ALL.iter().flat_map(|size| size.asks()) {
        gather(app, actor, &shown, *asks, &mut facts).await?;
    }
    Ok(Some(levels(&shown.plan, &facts)))
}

/// What one of the asks hangs on, beside the plan itself; what was gathered before stays.
pub(super) async fn gather(
    app: &App,
    actor: &Actor,
    shown: &ShownPlan,
    asks: Asks,
    facts: &mut LevelFacts,
) -> Result<(), Internal> {
    let plan = &shown.plan;
    match asks {
        Asks::Source => {
            let writes_here = written_since(app, actor.workspace).await?.is_some();
            facts.sources = sources(app, actor).await? + u32::from(writes_here);
        }
        Asks::PostsOut => {
            let now = app.now();
            let out = went_out(app, actor, now.0 - LATELY_DAYS * DAY.as_millis() as i64).await?;
            (facts.out, facts.weeks_out) = (out.len() as u32, weeks_with_one(&out, now));
        }
        Asks::Answers => facts.answered = people_answered(app, actor, LATELY_DAYS).await?,
        Asks::NoClash => {
            let found = check(plan, &facts_of(app, actor).await?).findings;
            facts.clashes = found.iter().filter(|found| found.weight == Weight::Clash).count() as u32;
        }
        Asks::ReviewAhead => {
            let next_review = plan.said_one(Section::Review).and_then(|review| review.date(Field::NextReview));
            let today = today(app, actor).await?;
            facts.review_ahead = next_review.is_some_and(|day| day >= today);
        }
        Asks::GoalCounted => {
            let set_on = goals_set_on(app, actor, shown).await?;
            facts.goals_counted = goals_counted(app, actor, plan, &set_on).await?;
        }
        // The plan says it, or it came with the posts that are out, which are asked for before.
        Asks::Promise | Asks::Goal | Asks::Budget | Asks::EveryWeek => {}
    }
    Ok(())
}

/// When each post of the last days was out.
async fn went_out(app: &App, actor: &Actor, since: i64) -> Result<Vec<i64>, Internal> {
    #[derive(Deserialize)]
    struct Row {
        at: i64,
    }
    let rows: Vec<Row> = all_in_one(
        app.db.read(),
        &["at"],
        "SELECT published_at AS at FROM publication
         WHERE workspace_id = $1 AND state IN ('published', 'published_in_part') AND published_at >= $2",
        values![actor.workspace.0, since],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.at).collect())
}

fn weeks_with_one(out: &[i64], now: UtcMillis) -> u32 {
    let week = 7 * DAY.as_millis() as i64;
    (0..WEEKS).filter(|ago| out.iter().any(|at| (now.0 - at).div_euclid(week) == *ago)).count() as u32
}

/// Those from which more comes by itself.
async fn sources(app: &App, actor: &Actor) -> Result<u32, Internal> {
    let sources = list_sources(app, actor).await.map_err(of_arrivals)?;
    let comes = sources.iter().filter(|source| source.kind.goes_on() && source.gone_at.is_none());
    Ok(comes.count() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_counts_once_however_much_went_out_in_it() {
        let day = DAY.as_millis() as i64;
        let now = UtcMillis(100 * day);
        assert_eq!(weeks_with_one(&[100 * day, 99 * day, 98 * day], now), 1);
        assert_eq!(weeks_with_one(&[99 * day, 92 * day, 85 * day, 78 * day, 71 * day], now), 4);
        assert_eq!(weeks_with_one(&[99 * day, 85 * day], now), 2);
    }
}
