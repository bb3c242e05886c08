//! Today, and holding everything.

use banyan_app::{
    plan::{
        knowing::list_learning,
        say::{list_of, say_finding},
    },
    publish::{Channel, Out, PublicationLine, Queue},
    workspace::{PlaceOf, PlaceToday, hold_posts, release_posts, show_today as shown_today},
};
use banyan_domain::{publish::PublicationState as State, time::UtcMillis};
use http::StatusCode;

use super::{first::one_thing, needs};
use crate::{
    compose::handlers::proposed,
    done::Done,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    parts::PlaceSign,
    plan::learning::{leads_to, title},
    show, signs,
    workspace::{Carried, DayLine, Elsewhere, Health, LearnToday, PlanQuestion, Today, TreePlace, WentOut, Worth},
};

pub(crate) async fn show_today(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let shown = shown_today(&visit.app, actor).await.map_err(broken)?;
    let p = visit.page.clone().with_needs(shown.needs.len());
    let needs = needs::cards(&visit, &shown, &shown.needs).await?;
    let others = needs::cards(&visit, &shown, &shown.others).await?;
    let queue = &shown.queue;
    let now = visit.app.now();
    let today = visit.page.now.date();
    let is_today = |at: UtcMillis| at.in_zone(visit.page.now.time_zone()).date() == today;
    let mut lines: Vec<&PublicationLine> = queue.waiting.iter().chain(&queue.asking).chain(&queue.out).collect();
    lines.retain(|line| is_today(line.published_at.unwrap_or(line.due_at)));
    lines.sort_by_key(|line| line.published_at.unwrap_or(line.due_at));
    let page = Today {
        first_name: visit.first_name(),
        places: shown.tree.iter().map(|place| tree_place(&visit, place)).collect(),
        needs,
        others,
        day: grouped(&lines, is_the_same_moment)
            .into_iter()
            .map(|group| day_line(&visit, (queue, &shown.channels), &group))
            .collect(),
        went_out: grouped(&queue.out.iter().collect::<Vec<_>>(), is_the_same_post)
            .into_iter()
            .take(5)
            .map(|group| WentOut {
                at: group[0].published_at.unwrap_or(now),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                places: signs_of(&visit, &group),
            })
            .collect(),
        carried: shown.out.map(|out| carried(&visit, out, &shown.channels)),
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
        p,
    };
    Ok(show(StatusCode::OK, &page))
}

/// What is due by today on the reader's own list.
async fn learn(visit: &Visit) -> Result<Option<LearnToday>, Stop> {
    let learning = list_learning(&visit.app, visit.actor()?).await?;
    let today = visit.page.now.date();
    let due = learning.next().filter(|line| line.due.is_some_and(|day| day <= today));
    Ok(due.map(|line| LearnToday {
        words: title(&visit.page, line),
        href: leads_to(line).unwrap_or_else(|| "/studio/plan/learning".to_owned()),
    }))
}

fn is_the_same_post(one: &PublicationLine, other: &PublicationLine) -> bool {
    one.post == other.post
}

/// As the queue has it: what waits there is not out here.
fn is_the_same_moment(one: &PublicationLine, other: &PublicationLine) -> bool {
    is_the_same_post(one, other) && one.due_at == other.due_at && one.state == other.state
}

/// In the order in which the first line of each comes.
fn grouped<'a>(
    lines: &[&'a PublicationLine],
    belong_together: fn(&PublicationLine, &PublicationLine) -> bool,
) -> Vec<Vec<&'a PublicationLine>> {
    let mut groups: Vec<Vec<&PublicationLine>> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|group| belong_together(group[0], line)) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
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
    let of_post = |other: &&PublicationLine| is_the_same_post(line, other);
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

/// "I can say I'm doing it", once something has gone out.
fn carried(visit: &Visit, out: Out, channels: &[Channel]) -> Carried {
    let places: Vec<String> = channels
        .iter()
        .filter(|channel| channel.is_live() && channel.network != "own_site")
        .map(|channel| signs::of_channel(&visit.app, channel).name)
        .collect();
    Carried { since: out.since, articles: out.posts, places: list_of(visit.page.words, "list-and", &places) }
}

pub(crate) async fn hold(visit: Visit) -> Answer {
    hold_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::Held)))
}

pub(crate) async fn release(visit: Visit) -> Answer {
    release_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::LetGo)))
}
