//! Today, and holding everything.

use axum::extract::Query;
use banyan_app::{
    plan::{
        knowing::next_to_learn,
        say::{say_finding, say_sentence},
        show_sentence,
    },
    publish::{Channel, PublicationLine, Queue},
    workspace::{PlaceOf, PlaceToday, hold_posts, release_posts, show_today as shown_today, words::Words},
};
use banyan_domain::publish::PublicationState as State;
use http::StatusCode;

use super::{first::one_thing, needs};
use crate::{
    compose::handlers::proposed,
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    parts::PlaceSign,
    plan::learning::{leads_to, title},
    show, signs,
    workspace::{DayLine, Elsewhere, Health, LearnToday, PlanQuestion, Today, TreePlace, WentOut, Worth},
};

pub(crate) async fn show_today(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let actor = visit.actor()?;
    let shown = shown_today(&visit.app, actor).await.map_err(broken)?;
    let p = visit.page.clone().with_needs(shown.needs.len());
    let needs = needs::cards(&visit, &shown, &shown.needs).await?;
    let put_off = needs::cards(&visit, &shown, &shown.put_off).await?;
    let others = needs::cards(&visit, &shown, &shown.others).await?;
    let queue = &shown.queue;
    let now = visit.app.now();
    let day = shown.posts_on(visit.page.now.date(), visit.page.now.time_zone());
    let page = Today {
        first_name: visit.first_name(),
        places: shown.tree.iter().map(|place| tree_place(&visit, place)).collect(),
        needs,
        put_off,
        others,
        day: day.into_iter().map(|group| day_line(&visit, (queue, &shown.channels), &group)).collect(),
        went_out: shown
            .went_out()
            .into_iter()
            .take(5)
            .map(|group| WentOut {
                at: group[0].published_at.unwrap_or(now),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                places: signs_of(&visit, &group),
            })
            .collect(),
        sentence: sentence(&visit).await?,
        action: shown.action.map(|action| one_thing(&visit, action)),
        next_ask: shown.next_ask,
        proposed: proposed(&visit).await?,
        question: shown.question.map(|finding| PlanQuestion {
            words: say_finding(visit.page.words, &finding, &|date| visit.page.day(date)),
            href: crate::plan::answer_at(&finding),
        }),
        learn: learn(&visit).await?,
        plan_minutes: shown.plan_minutes,
        week: shown.week,
        minutes_a_post: shown.minutes_a_post,
        goals: shown.goals,
        worth: shown.worth.map(|(better, since)| Worth { better, since }),
        just,
        p,
    };
    Ok(show(StatusCode::OK, &page))
}

/// What is due by today on the reader's own list.
async fn learn(visit: &Visit) -> Result<Option<LearnToday>, Stop> {
    let next = next_to_learn(&visit.app, visit.actor()?).await?;
    let today = visit.page.now.date();
    let due = next.filter(|line| line.due.is_some_and(|day| day <= today));
    Ok(due.map(|line| LearnToday {
        words: title(&visit.page, &line),
        href: leads_to(&line).unwrap_or_else(|| "/studio/plan/learning".to_owned()),
    }))
}

/// "I can say I'm doing it", in the words that everybody may read.
async fn sentence(visit: &Visit) -> Result<Option<String>, Stop> {
    let shown = show_sentence(&visit.app, visit.actor()?).await?;
    Ok(say_sentence(Words::for_language(&visit.workspace()?.language), &shown.sentence))
}

fn day_line(visit: &Visit, (queue, channels): (&Queue, &[Channel]), group: &[&PublicationLine]) -> DayLine {
    let is_held = |line: &&PublicationLine| {
        channels.iter().any(|channel| channel.id == line.channel && channel.paused_at.is_some())
    };
    DayLine {
        at: group[0].published_at.unwrap_or(group[0].due_at),
        title: group[0].title.clone(),
        href: format!("/studio/posts/{}", group[0].post),
        state: group[0].state,
        places: signs_of(visit, group),
        held: group.iter().all(is_held),
        elsewhere: elsewhere(visit, queue, group[0]),
    }
}

fn elsewhere(visit: &Visit, queue: &Queue, line: &PublicationLine) -> Option<Elsewhere> {
    let of_post = |other: &&PublicationLine| line.post == other.post;
    match line.state {
        State::Published => {
            let ahead = queue.waiting.iter().filter(of_post).map(|other| other.due_at);
            ahead.filter(|at| *at > visit.app.now()).min().map(Elsewhere::WaitsFor)
        }
        State::Scheduled => {
            queue.out.iter().filter(of_post).filter_map(|other| other.published_at).min().map(Elsewhere::OutSince)
        }
        State::Submitting
        | State::Processing
        | State::PublishedInPart
        | State::OutcomeUnknown
        | State::NeedsAttention
        | State::Missed
        | State::Cancelled => None,
    }
}

/// Our own ground first, then the others by name: the same post always shows the same row of signs.
fn signs_of(visit: &Visit, group: &[&PublicationLine]) -> Vec<PlaceSign> {
    let mut signs: Vec<PlaceSign> = group.iter().map(|line| sign_of(visit, line)).collect();
    signs.sort_by(|one, other| (!one.own, &one.name).cmp(&(!other.own, &other.name)));
    signs
}

fn sign_of(visit: &Visit, line: &PublicationLine) -> PlaceSign {
    signs::of_network(&visit.app, &line.network, &line.channel_name)
}

fn tree_place(visit: &Visit, place: &PlaceToday) -> TreePlace {
    let (sign, href) = match &place.of {
        PlaceOf::Channel { network, .. } => (signs::of_network(&visit.app, network, &place.name), "/studio/places"),
        PlaceOf::Source { kind } => (signs::of_source(*kind, &place.name), "/studio/sources"),
    };
    let held = place.health == Health::Held;
    TreePlace { sign: PlaceSign { held, ..sign }, health: place.health.clone(), next: place.at, href }
}

pub(crate) async fn hold(visit: Visit) -> Answer {
    hold_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::Held)))
}

pub(crate) async fn release(visit: Visit) -> Answer {
    release_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::LetGo)))
}
