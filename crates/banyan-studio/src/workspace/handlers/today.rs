//! Today, and holding everything.

use banyan_app::{
    App,
    measure::minutes_this_week,
    plan::{check_plan, knowing::list_learning, say::say_finding, show_plan},
    publish::{Channel, PublicationLine, list_channels, list_queue},
    workspace::{hold_posts, list_needs, release_posts},
};
use banyan_domain::{plan::check::PlanFinding, publish::PublicationState as State, time::UtcMillis};
use http::StatusCode;

use super::needs;
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    parts::PlaceSign,
    plan::learning::{leads_to, title},
    show, signs,
    workspace::{Carried, DayLine, Health, LearnToday, PlanQuestion, Today, TreePlace, WentOut},
};

pub(crate) async fn show_today(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let queue = list_queue(&visit.app, actor).await.map_err(broken)?;
    let needs = list_needs(&visit.app, actor).await.map_err(broken)?;
    let needs = needs::cards(&visit, needs, &channels, &queue).await?;
    let now = visit.app.now();
    let today = visit.page.now.date();
    let is_today = |at: UtcMillis| at.in_zone(visit.page.now.time_zone()).date() == today;
    let mut lines: Vec<&PublicationLine> = queue.waiting.iter().chain(&queue.asking).chain(&queue.out).collect();
    lines.retain(|line| is_today(line.published_at.unwrap_or(line.due_at)));
    lines.sort_by_key(|line| line.published_at.unwrap_or(line.due_at));
    let page = Today {
        first_name: visit.first_name(),
        places: channels.iter().map(|channel| tree_place(&visit, channel, &queue.waiting, &queue.out)).collect(),
        needs,
        day: by_post(&lines)
            .into_iter()
            .map(|group| DayLine {
                at: group[0].published_at.unwrap_or(group[0].due_at),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                state: worst(&group),
                places: signs_of(&visit, &group),
            })
            .collect(),
        went_out: by_post(&queue.out.iter().collect::<Vec<_>>())
            .into_iter()
            .take(5)
            .map(|group| WentOut {
                at: group[0].published_at.unwrap_or(now),
                title: group[0].title.clone(),
                href: format!("/studio/posts/{}", group[0].post),
                places: signs_of(&visit, &group),
            })
            .collect(),
        carried: carried(&visit.app, &channels, &queue.out),
        question: question(&visit).await?,
        learn: learn(&visit).await?,
        plan_minutes: show_plan(&visit.app, actor).await?.plan.minutes_on(today),
        week: minutes_this_week(&visit.app, actor).await?,
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

/// The owner's: another one each day, so that none is asked until it is hated.
async fn question(visit: &Visit) -> Result<Option<PlanQuestion>, Stop> {
    if !visit.page.may_own() {
        return Ok(None);
    }
    let check = check_plan(&visit.app, visit.actor()?).await?;
    let asked: Vec<&PlanFinding> = check.findings.iter().filter(|finding| finding.field.is_some()).collect();
    let day = usize::try_from(visit.page.now.day_of_year()).unwrap_or(0);
    let Some(finding) = asked.get(day % asked.len().max(1)) else { return Ok(None) };
    Ok(Some(PlanQuestion {
        words: say_finding(visit.page.words, finding, &|date| visit.page.day(date)),
        href: crate::plan::answer_at(finding),
    }))
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

/// Lines of one post stand together, in the order in which its first line comes.
fn by_post<'a>(lines: &[&'a PublicationLine]) -> Vec<Vec<&'a PublicationLine>> {
    let mut groups: Vec<Vec<&PublicationLine>> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|group| group[0].post == line.post) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
}

/// What a person should know first about several journeys of one post.
fn worst(group: &[&PublicationLine]) -> State {
    let asks = group.iter().find(|line| line.state.waits_for_person());
    let open = group.iter().find(|line| !line.state.is_settled());
    asks.or(open).unwrap_or(&group[0]).state
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

fn tree_place(visit: &Visit, channel: &Channel, waiting: &[PublicationLine], out: &[PublicationLine]) -> TreePlace {
    let next = waiting.iter().find(|line| line.channel == channel.id).map(|line| line.due_at);
    let last = out.iter().find(|line| line.channel == channel.id).and_then(|line| line.published_at);
    let health = match channel.rested_year.and_then(|year| i16::try_from(year).ok()) {
        Some(year) => Health::Rested { from: year, to: year },
        None if channel.is_signed_out() => Health::Broken,
        None if channel.paused_at.is_some() => Health::Held,
        None => channel.sign_in_ends_soon(visit.app.now()).map_or(Health::Well, Health::EndsAt),
    };
    TreePlace { sign: signs::of_channel(&visit.app, channel), health, next: next.or(last) }
}

/// "I can say I'm doing it", once something has gone out.
fn carried(app: &App, channels: &[Channel], out: &[PublicationLine]) -> Option<Carried> {
    let first = out.iter().filter_map(|line| line.published_at).min()?;
    let posts = by_post(&out.iter().collect::<Vec<_>>()).len();
    let places: Vec<String> = channels
        .iter()
        .filter(|channel| channel.is_live() && channel.network != "own_site")
        .map(|channel| signs::of_channel(app, channel).name)
        .collect();
    Some(Carried { since: first, articles: posts, places: places.join(", ") })
}

pub(crate) async fn hold(visit: Visit) -> Answer {
    hold_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::Held)))
}

pub(crate) async fn release(visit: Visit) -> Answer {
    release_posts(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(go("/studio", Some(Done::LetGo)))
}
