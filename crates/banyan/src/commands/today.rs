//! `banyan today`: what needs a person, how every place is, what goes out, the week's time, the goals, and one thing worth
//! knowing.

use banyan_app::{
    compose::{SeriesAsks, SeriesTurn, say_trouble},
    plan::{
        review::ReviewTurn,
        say::{hours_and_minutes, say_date, say_finding, spelled},
    },
    publish::{Channel, PublicationLine},
    workspace::{Health, Need, PlaceToday, Plainly, ShownToday, ToldNeed, show_today, tell_needs, words::Words},
};
use banyan_domain::{
    measure::{GoalStand, Pace},
    publish::PublicationState as State,
    schedule::Turn,
    time::UtcMillis,
    workspace::met_now,
};
use jiff::{civil::Date, tz::TimeZone};
use serde_json::{Value, json};

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

/// Posts of one place that are named; the others are counted.
const MOST_NAMED: usize = 3;

pub(super) async fn run(place: &Place, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let shown = show_today(&app.for_one_page(), &actor).await?;
    let to = Plainly { words: Words::for_language(&workspace.language), zone: workspace.time_zone() };
    let needs = tell_needs(&app, &actor, to.words, &shown, &shown.needs).await?;
    let zone = &to.zone;
    let facts = needs.iter().map(|need| facts(need, &to, &app.base_url)).collect();
    say_needs(&shown, facts, zone, out)?;
    for place in &shown.tree {
        let said = json!({ "what": "place", "place": place });
        out.line(&said, || format!("  {:<24} {}", place.name, health(place, zone)))?;
    }
    say_posts(&shown, app.now().in_zone(zone).date(), zone, out)?;
    say_time(&shown, needed(&needs), out)?;
    say_goals(&shown, out)?;
    if let Some(action) = shown.action {
        let since = action.since.in_zone(zone).date();
        let words = Words::for_language(&workspace.language);
        let id = format!("action-{}", action.stand.as_str().replace('_', "-"));
        let said = json!({ "what": "action", "stand": action.stand, "since": since });
        out.line(&said, || format!("The one thing since {since}: {} (`banyan first acted`)", words.text(&id, &[])))?;
    }
    say_next_ask(&shown, &workspace.language, out)?;
    say_question(&shown, &workspace.language, out)?;
    if let Some((better, since)) = &shown.worth {
        let said = json!({ "what": "worth", "to": better.to_name, "to_people": better.to_people,
            "to_minutes": better.to_minutes, "from": better.from_name, "from_people": better.from_people,
            "from_minutes": better.from_minutes, "by_chance": better.by_chance, "since": since });
        out.line(&said, || {
            let (to, from) = (&better.to_name, &better.from_name);
            format!("Since {since} an hour of {to} brings more people than an hour of {from} (see `banyan ledger`).")
        })?;
    }
    Ok(())
}

/// What the page says of it, and where it is met.
fn facts(need: &ToldNeed, to: &Plainly, home: &str) -> Value {
    let places: Vec<Value> =
        need.places.iter().map(|place| json!({ "network": place.network, "name": place.name })).collect();
    json!({ "what": "need", "need": need.word, "title": need.kind.title(to), "why": need.kind.why(to),
        "places": places, "minutes": need.minutes, "address": format!("{home}{}", need.href) })
}

fn needed(needs: &[ToldNeed]) -> u32 {
    met_now(needs).iter().map(|need| need.minutes).sum()
}

fn say_needs(shown: &ShownToday, facts: Vec<Value>, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    if shown.needs.is_empty() {
        out.words("Nothing needs you. Go and do your work.")?;
    }
    for (need, mut said) in shown.needs.iter().zip(facts) {
        said["of"] = about(shown, need);
        let minutes = need.minutes(shown.minutes_a_post);
        out.line(&said, || format!("{:>3} min  {}", minutes, words(shown, need, zone)))?;
    }
    for state in &shown.others {
        out.line(&json!({ "what": "state", "is": state.word(), "of": about(shown, state) }), || {
            format!("Others see to: {}", words(shown, state, zone))
        })?;
    }
    Ok(())
}

fn say_posts(shown: &ShownToday, today: Date, zone: &TimeZone, out: Output) -> anyhow::Result<()> {
    for lines in shown.posts_on(today, zone) {
        let first = lines[0];
        let at = first.published_at.unwrap_or(first.due_at);
        let places: Vec<&str> = lines.iter().map(|line| line.channel_name.as_str()).collect();
        let said = json!({ "what": "post", "post": first.post, "title": first.title, "at": at, "state": first.state,
            "places": places });
        out.line(&said, || {
            let (clock, state) = (at.in_zone(zone).strftime("%H:%M"), first.state.as_str().replace('_', " "));
            format!("  {clock} {}: {} ({state})", places.join(", "), first.title)
        })?;
    }
    Ok(())
}

/// What a need is about, for programs.
fn about(shown: &ShownToday, need: &Need) -> Value {
    match need {
        Need::PeopleWaiting(overdue) => json!({ "people": overdue.people, "message": overdue.message,
            "channel": overdue.channel, "name": overdue.name, "since": overdue.since }),
        Need::Decide(lines) => json!({ "publications": lines }),
        Need::AsksYes { lines, by } => json!({ "publications": lines, "by": by }),
        Need::AsksLook(asked) => json!(asked),
        Need::Missed { posts, from } => json!({ "posts": posts, "from": from }),
        Need::Reconnect(channel) | Need::StillConnected(channel) => at_place(shown, channel),
        Need::EndsSoon { channel, at } => {
            let mut of = at_place(shown, channel);
            of["at"] = json!(at);
            of
        }
        Need::Held { source, items } | Need::MoreFresh { source, items } => {
            json!({ "source": source.id, "name": source.name, "items": items })
        }
        Need::Fresh { source, title } => json!({ "source": source, "title": title }),
        Need::Silent(source) => json!({ "source": source.id, "name": source.name }),
        Need::Empty { slot, draft } => {
            json!({ "channel": slot.channel.id, "name": slot.channel.name, "at": slot.at, "draft": draft })
        }
        Need::QuietDays { posts, first } => json!({ "posts": posts, "first": first }),
        Need::Series(turn) => json!({ "series": turn.id, "title": turn.title, "is": series_is(turn.asks) }),
        Need::AssetsEnd(end) => json!({ "asset": end.first, "name": end.name, "day": end.day }),
        Need::FirstQuestions | Need::FirstSource | Need::FirstPlace => Value::Null,
        Need::ClientsSaid(day) | Need::Review(ReviewTurn::Lead(day) | ReviewTurn::Speak(day)) => json!({ "day": day }),
        Need::FirstStep { step, answered } => json!({ "step": step.as_str(), "answered": answered }),
    }
}

/// A place, and every post that waits to go there.
fn at_place(shown: &ShownToday, channel: &Channel) -> Value {
    let waiting: Vec<Value> = shown.waiting_at(channel.id).into_iter().map(waits).collect();
    json!({ "channel": channel.id, "name": channel.name, "waiting": waiting })
}

fn waits(line: &PublicationLine) -> Value {
    json!({ "publication": line.id, "post": line.post, "title": line.title, "due_at": line.due_at })
}

/// The first by name, as on the page.
fn waiting(shown: &ShownToday, channel: &Channel, zone: &TimeZone) -> String {
    let lines = shown.waiting_at(channel.id);
    let named = |line: &&PublicationLine| format!("“{}” ({})", line.title, when(line.due_at, zone));
    let first: Vec<String> = lines.iter().take(MOST_NAMED).map(named).collect();
    match lines.len() {
        0 => "No post waits there.".to_owned(),
        all if all > first.len() => format!("{all} wait there: {} and {} more.", first.join(", "), all - first.len()),
        all => format!("{all} wait{} there: {}.", if all == 1 { "s" } else { "" }, first.join(", ")),
    }
}

/// What it is and what helps, for people.
fn words(shown: &ShownToday, need: &Need, zone: &TimeZone) -> String {
    match need {
        Need::PeopleWaiting(overdue) => {
            let (name, place, more) = (&overdue.name, &overdue.place, overdue.people - 1);
            let since = overdue.since.in_zone(zone).strftime("%a %d %b %H:%M");
            let others = if more == 0 { String::new() } else { format!(" and {more} more") };
            format!("{name} ({place}){others} waits for an answer since {since} (`banyan inbox --waiting`).")
        }
        Need::Decide(lines) => decide(lines),
        Need::AsksYes { lines, by } => {
            let places: Vec<&str> = lines.iter().map(|line| line.channel_name.as_str()).collect();
            let (by, title) = (by.as_deref().unwrap_or("Somebody"), &lines[0].title);
            format!("{by} wrote “{title}” for {}. It waits for your yes (`banyan queue`).", places.join(", "))
        }
        Need::AsksLook(asked) => {
            let by = asked.by.as_deref().unwrap_or("Somebody");
            format!("{by} asks you to look at “{}” (`banyan draft show {}`).", asked.title, asked.draft)
        }
        Need::Missed { posts, from } => {
            format!("Missed since {}: {posts}. Nothing went out late by itself (`banyan queue`).", when(*from, zone))
        }
        Need::Reconnect(channel) => {
            let (name, network, waiting) = (&channel.name, &channel.network, waiting(shown, channel, zone));
            format!("{name} asks to be signed in to again (`banyan channel add {network}`). {waiting}")
        }
        Need::EndsSoon { channel, at } => {
            let (name, waiting) = (&channel.name, waiting(shown, channel, zone));
            format!("{name} asks to be signed in to again by {}. {waiting}", when(*at, zone))
        }
        Need::Held { source, items } => format!("{} brought {items} at once; they are held.", source.name),
        Need::Fresh { title, .. } => format!("“{title}” waits for your yes."),
        Need::MoreFresh { source, items } => format!("{items} more of {} wait for your yes.", source.name),
        Need::Silent(source) => format!("{} does not answer (`banyan source poll`).", source.name),
        Need::Empty { slot, draft } => {
            let (place, at) = (&slot.channel.name, when(slot.at, zone));
            let begun = draft.as_ref().map(|draft| format!(" You have begun “{}”.", draft.title)).unwrap_or_default();
            format!("Nothing is planned {at} on {place}.{begun}")
        }
        Need::QuietDays { posts, first } => {
            format!("From {first} on {posts} wait on quiet days (`banyan queue --off-quiet-days`).")
        }
        Need::StillConnected(channel) => {
            let (name, network, waiting) = (&channel.name, &channel.network, waiting(shown, channel, zone));
            format!("The plan lets {name} rest, and posts still go there (`banyan channel rest {network}`). {waiting}")
        }
        Need::Series(turn) => series(turn, zone),
        Need::AssetsEnd(end) => format!("“{}” may be used until {}.", end.name, end.day),
        Need::FirstQuestions => "Where do you stand with social media? (`banyan stand`)".to_owned(),
        Need::ClientsSaid(_) => "What did your three clients say? (`banyan first ground --client`)".to_owned(),
        Need::FirstSource => {
            "Tell us where you write (`banyan source add`, or `banyan first enough source`).".to_owned()
        }
        Need::FirstPlace => {
            "Connect your first place (`banyan channel add`, or `banyan first enough place`).".to_owned()
        }
        Need::Review(_) => "The plan waits to be looked at again (`banyan review show`).".to_owned(),
        Need::FirstStep { step, .. } => {
            format!("First Step {}: {} (`banyan steps list`).", step.number(), step.as_str().replace('_', " "))
        }
    }
}

fn series_is(asks: SeriesAsks) -> Value {
    match asks {
        SeriesAsks::Mend(trouble) => json!({ "trouble": trouble }),
        SeriesAsks::Turn(Turn::Rests { since, passed }) => json!({ "rests_since": since, "passed": passed }),
        SeriesAsks::Turn(Turn::LastAt(at)) => json!({ "last_at": at }),
        SeriesAsks::Turn(Turn::WasLast(at)) => json!({ "was_last": at }),
    }
}

fn series(turn: &SeriesTurn, zone: &TimeZone) -> String {
    let said = match turn.asks {
        SeriesAsks::Mend(trouble) => Words::for_language("en").text(trouble.message(), &[]),
        SeriesAsks::Turn(Turn::Rests { since, passed }) => {
            format!("It has rested since {}; {passed} of its times have passed.", when(since, zone))
        }
        SeriesAsks::Turn(Turn::LastAt(at)) => format!("It comes for the last time {}.", when(at, zone)),
        SeriesAsks::Turn(Turn::WasLast(at)) => format!("It came for the last time {}.", when(at, zone)),
    };
    format!("“{}”: {said} (`banyan recurring list`)", turn.title)
}

fn decide(lines: &[PublicationLine]) -> String {
    let line = &lines[0];
    let titles: Vec<String> = lines.iter().map(|line| format!("“{}”", line.title)).collect();
    let what = match line.state {
        State::OutcomeUnknown => "we cannot tell whether it is out",
        State::PublishedInPart => "out in part",
        State::NeedsAttention
        | State::Missed
        | State::Scheduled
        | State::Submitting
        | State::Processing
        | State::Published
        | State::Cancelled => "waits for you",
    };
    let why = line.trouble.as_ref().map(|trouble| say_trouble(Words::for_language("en"), trouble)).unwrap_or_default();
    format!("{} on {}: {what}. {why}", titles.join(", "), line.channel_name)
}

fn health(place: &PlaceToday, zone: &TimeZone) -> String {
    match (&place.health, place.at) {
        (Health::Well, Some(at)) => format!("well, {}", when(at, zone)),
        (Health::Well, None) => "well".to_owned(),
        (Health::EndsAt(at), _) => format!("its sign-in ends {}", when(*at, zone)),
        (Health::Broken, _) => "must be signed in to again".to_owned(),
        (Health::Silent(since), _) => format!("no answer since {}", when(*since, zone)),
        (Health::Asks(posts), _) => format!("asks about {posts}"),
        (Health::Held, _) => "held".to_owned(),
        (Health::Rested { from, to }, _) => format!("at rest, {from} to {to}"),
    }
}

fn say_time(shown: &ShownToday, needed: u32, out: Output) -> anyhow::Result<()> {
    let week = &shown.week;
    let said = json!({ "what": "week", "monday": week.monday, "used": week.used(), "planned": week.planned,
        "today": shown.plan_minutes, "needed": needed });
    out.line(&said, || {
        let planned = week.planned.map(|planned| format!(" of {}", hours_and_minutes(planned))).unwrap_or_default();
        format!("This week: {}{planned}", hours_and_minutes(week.used()))
    })
}

fn say_next_ask(shown: &ShownToday, language: &str, out: Output) -> anyhow::Result<()> {
    let Some(next) = &shown.next_ask else { return Ok(()) };
    let said = json!({ "what": "next_ask", "wanted": next.wanted, "at": next.at, "level": next.level,
        "asks": next.asks, "since": next.since });
    out.line(&said, || {
        let words = Words::for_language(language);
        let level = words.text(&format!("plan-size-{}", spelled(next.wanted.as_str())), &[]);
        let asks = words.text(next.message(), &[]);
        format!("The next step towards “{level}”: {asks} (`banyan plan levels`)")
    })
}

fn say_question(shown: &ShownToday, language: &str, out: Output) -> anyhow::Result<()> {
    let Some(question) = &shown.question else { return Ok(()) };
    let said = json!({ "what": "question", "rule": question.rule, "row": question.row, "field": question.field });
    out.line(&said, || {
        let words = Words::for_language(language);
        let asked = say_finding(words, question, &|day| say_date(words, day));
        format!("One question of the plan: {asked} (`banyan plan check`)")
    })
}

fn say_goals(shown: &ShownToday, out: Output) -> anyhow::Result<()> {
    for goal in &shown.goals {
        let mut said = serde_json::to_value(goal)?;
        said["what"] = "goal".into();
        out.line(&said, || format!("{:<24} {}, {}", goal.name, stands(&goal.stand), pace(&goal.stand)))?;
    }
    Ok(())
}

/// Beside what is wanted; where fewer are, it is no part of it.
pub(super) fn stands(stand: &GoalStand) -> String {
    let number = |number: Option<f64>| number.map_or_else(|| "not told".to_owned(), |number| number.to_string());
    let (stands, target) = (number(stand.stands), number(stand.target));
    if stand.wants_fewer() { format!("{stands} (goal: {target})") } else { format!("{stands} of {target}") }
}

pub(super) fn pace(stand: &GoalStand) -> String {
    match stand.pace {
        Pace::NotBefore { day } => format!("not judged before {day}"),
        Pace::NotTold if stand.counts_people => "nobody told who came".to_owned(),
        Pace::NotTold => "nobody told its number (`banyan goals tell`)".to_owned(),
        Pace::Open => "where it stood, how much or until when is not said".to_owned(),
        Pace::Reached => "reached".to_owned(),
        Pace::Ahead => "ahead of pace".to_owned(),
        Pace::OnPace => "on pace".to_owned(),
        Pace::Behind { a_week } if stand.wants_fewer() => {
            format!("a little behind: {a_week} fewer a week would do it")
        }
        Pace::Behind { a_week } => format!("a little behind: {a_week} a week would do it"),
        Pace::Over => "its day has passed".to_owned(),
    }
}

fn when(at: UtcMillis, zone: &TimeZone) -> String {
    at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string()
}
