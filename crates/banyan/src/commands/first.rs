//! `banyan first`: the first questions after where one stands, and what is concluded from them.

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::open_own_pages,
    plan::{Trade, answer_first, conclude_need, first_answers, leave_for_later, open_plan},
};
use banyan_domain::plan::{
    Client, Concluded, Conclusion, Habit, Hindsight, OpenHours, Role,
    first::{
        Change, FirstAnswer, Ground, Job, Lack, Question, SiteSays, Stand, Strategy, Week, Why, Wish, lacks_for_more,
    },
};
use jiff::{ToSpan as _, civil::Date};
use serde_json::json;

use crate::{
    cli::{First, GroundTyped, Place},
    nudge,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, first: First, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (business, actor) = workspace(&app).await?;
    let today = app.now().in_zone(&business.time_zone()).date();
    match first {
        First::Show => {}
        First::Ground(typed) => {
            let stand = first_answers(&app, &actor).await?.stand();
            let stand = stand.context("nobody has said yet where you stand; begin with `banyan stand`")?;
            answer_first(&app, &actor, &FirstAnswer::Ground(ground(stand, typed, today)?)).await?;
        }
        First::Why { sentence, away, something_else } => {
            let away = words(&away, Habit::parse, Habit::WORDS)?;
            let why = Why { social: sentence, away, something_else };
            answer_first(&app, &actor, &FirstAnswer::Why(why)).await?;
        }
        First::Week { wish, hours, who, deputy, promise, open_hours, letter, booking, doing, no_post, trade } => {
            let wish = wish.map(|wish| word(&wish, Wish::parse, Wish::WORDS)).transpose()?;
            let trades = Trade::ALL.map(Trade::as_str);
            let trade = trade.map(|trade| word(&trade, Trade::parse, &trades)).transpose()?;
            let site = site(&open_hours, letter, &booking)?;
            open_plan(&app, &actor, Week { wish, hours, who, deputy, promise, site }, trade).await?;
            let opened = if no_post { None } else { open_own_pages(&app, &actor, &doing).await? };
            if let Some(post) = opened {
                nudge::knock(&place.data).await;
                out.line(&json!({ "first_post": post }), || {
                    format!(
                        "Your own site opens with its first post in half a minute; `banyan draft stop {post}` stops it."
                    )
                })?;
            }
        }
        First::Acted => {
            let action = first_answers(&app, &actor).await?.action();
            let action = action.context("nothing is open; `banyan first show` says where it goes on")?;
            answer_first(&app, &actor, &FirstAnswer::Acted(action.stand)).await?;
        }
        First::Enough { question } => {
            let question = word(&question, Question::parse, Question::WORDS)?;
            let enough = FirstAnswer::own_site_is_enough(question);
            let enough = enough.context("that is enough for `source` and for `place` only")?;
            answer_first(&app, &actor, &enough).await?;
        }
        First::Later { question } => {
            let question = word(&question, Question::parse, Question::WORDS)?;
            leave_for_later(&app, &actor, question).await?;
        }
    }
    show(&app, &actor, today, out).await
}

fn ground(stand: Stand, typed: GroundTyped, today: Date) -> anyhow::Result<Ground> {
    Ok(match stand {
        Stand::Sideline => Ground::Sideline,
        Stand::Tried => Ground::Tried {
            strategy: typed.strategy.map(|one| word(&one, Strategy::parse, Strategy::WORDS)).transpose()?,
            changes: words(&typed.change, Change::parse, Change::WORDS)?,
        },
        Stand::NoNeed => Ground::NoNeed {
            again_on: match typed.again {
                Some(day) => day.parse().with_context(|| format!("`{day}` is no date like 2026-12-20"))?,
                None => today.saturating_add(4.weeks()),
            },
            clients: typed.client.iter().map(|said| client(said)).collect::<anyhow::Result<_>>()?,
        },
        Stand::Somebody => {
            Ground::Somebody(Job { name: typed.job, hours: typed.hours, owner: typed.owner, deputy: typed.deputy })
        }
        Stand::Pays => Ground::Pays { serves: words(&typed.serves, Role::parse, Role::WORDS)? },
    })
}

fn client(said: &str) -> anyhow::Result<Client> {
    let tap = |tap: Option<&str>| match tap.unwrap_or("?").trim() {
        "yes" => Ok(Some(true)),
        "no" => Ok(Some(false)),
        "?" | "" => Ok(None),
        other => anyhow::bail!("`{other}` is neither yes nor no nor ?"),
    };
    let mut parts = said.splitn(3, ',');
    let (looks, misses) = (tap(parts.next())?, tap(parts.next())?);
    Ok(Client { looks, misses, words: parts.next().unwrap_or_default().trim().to_owned() })
}

fn site(open_hours: &str, letter: bool, booking: &str) -> anyhow::Result<SiteSays> {
    let hours = || OpenHours::parse(open_hours).with_context(|| format!("`{open_hours}` is no days with their hours"));
    let open = if open_hours.trim().is_empty() { None } else { Some(hours()?) };
    let booking = booking.trim().to_owned();
    let can_stand = booking.is_empty() || SiteSays::can_book_at(&booking);
    anyhow::ensure!(can_stand, "`{booking}` is no address that people can book at, or too long for the plan");
    Ok(SiteSays { open, letter, booking })
}

fn words<T>(typed: &[String], parse: impl Fn(&str) -> Option<T>, known: &[&str]) -> anyhow::Result<Vec<T>> {
    typed.iter().map(|one| word(one, &parse, known)).collect()
}

fn word<T>(typed: &str, parse: impl Fn(&str) -> Option<T>, known: &[&str]) -> anyhow::Result<T> {
    parse(&typed.replace('-', "_")).with_context(|| format!("`{typed}` is none of: {}", known.join(", ")))
}

/// Each answer on a line of its own, then what is concluded and what comes next.
async fn show(app: &App, actor: &Actor, today: Date, out: Output) -> anyhow::Result<()> {
    let answers = first_answers(app, actor).await?;
    for question in Question::ALL {
        let Some(given) = answers.of(*question) else { continue };
        let line = json!({
            "question": question, "answer": given.answer, "at": given.at.to_string(), "by": given.by,
        });
        out.line(&line, || {
            let said = if given.answer.is_some() { "answered" } else { "left for later" };
            format!("{}: {said} on {}", question.as_str().replace('_', " "), given.at)
        })?;
    }
    if let (Some(Stand::Pays), Some(Ground::Pays { serves })) = (answers.stand(), answers.ground()) {
        let lacks = lacks_for_more(serves, answers.look_back(), today);
        out.line(&json!({ "more": lacks.is_empty(), "lacks": lacks }), || more(&lacks))?;
    }
    if let Some(found) = answers.hindsight() {
        out.line(&json!({ "hindsight": found }), || hindsight(found).to_owned())?;
    }
    if let Some(found) = conclude_need(app, actor).await? {
        out.line(&json!({ "concluded": found }), || concluded(&found))?;
    }
    let next = answers.next();
    out.line(&json!({ "next": next }), || match next {
        Some(question) => format!("Next: {}.", question.as_str()),
        None => "All of it is answered; the plan goes on from here: `banyan plan check`.".to_owned(),
    })
}

fn more(lacks: &[Lack]) -> String {
    if lacks.is_empty() {
        return "More is worth trying.".to_owned();
    }
    let lack = |lack: &Lack| match lack {
        Lack::NotKnown => "it is not known how regular it is (`banyan look-back` tells)",
        Lack::LongAgo => "what was read is too old to tell of today",
        Lack::TooLittle => "what was read covers too little to say how regular it is",
        Lack::Ended => "nothing new was in what was read",
        Lack::NotSteady => "it is not regular",
        Lack::OnePart => "it serves one part of the business at most",
    };
    format!("Not more yet: {}.", lacks.iter().map(lack).collect::<Vec<_>>().join("; "))
}

fn hindsight(found: Hindsight) -> &'static str {
    match found {
        Hindsight::NoPlan => "The earlier attempt had no plan: posts were tried. This one has a day to be looked at.",
        Hindsight::OneHead => "The earlier plan was in one head. This one is written, and has a day to be looked at.",
        Hindsight::NotFollowed => "The earlier plan was written, and the posts went another way.",
        Hindsight::KeptTo => {
            "The earlier plan was written, and nothing speaks against how it was done: ask whom it was for, and where."
        }
        Hindsight::NotKnown => "The earlier plan was written; whether the posts kept to it is not known.",
    }
}

fn concluded(found: &Concluded) -> String {
    let follows = match found.conclusion {
        Conclusion::AskOn => "Too few have said anything; ask on.",
        Conclusion::GoAndTalk => "Not social media: go and talk to them.",
        Conclusion::NumbersDiffer => "They say no, and your own numbers say otherwise; ask three more.",
        Conclusion::Divided => "They do not agree; ask two more.",
        Conclusion::There => "They look there: it is worth a trial.",
    };
    let of = |what: &str, of: Option<(u32, u32)>| of.map(|(part, all)| format!(" {part} of {all} {what}."));
    format!(
        "{follows} Asked {}: there {}, not there {}.{}{}",
        found.asked,
        found.there,
        found.not_there,
        of("contacts name a network", found.contacts).unwrap_or_default(),
        of("visits came from networks", found.visits).unwrap_or_default(),
    )
}
