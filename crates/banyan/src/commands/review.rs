//! `banyan review`: the plan looked at again.

use std::collections::BTreeMap;

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    plan::{
        StoppedPlace,
        review::{NewReview, ShownReview, end_review, show_review, speak_in_review},
        stopped_places,
    },
};
use banyan_domain::plan::{Leaning, RowId, Verdict};
use serde_json::json;

use super::{stand::stand, user::as_person};
use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, review: cli::Review, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match review {
        cli::Review::Show => show(&show_review(&app, &actor).await?, out),
        cli::Review::Say { believes, words, user } => {
            let person = as_person(&app, &actor, user.as_deref()).await?;
            let believes = leaning(&believes)?;
            speak_in_review(&app, &person, believes, &words).await?;
            out.line(&json!({ "believes": believes }), || "Written down.".to_owned())
        }
        cli::Review::End(end) => finish(&app, &actor, end, out).await,
    }
}

fn show(review: &ShownReview, out: Output) -> anyhow::Result<()> {
    let told = json!({ "version": review.version, "due": review.due, "next": review.next });
    out.line(&told, || match review.due {
        Some(day) => format!("The plan was to be looked at on {day}."),
        None => "No review is due.".to_owned(),
    })?;
    for given in &review.stands {
        let told = json!({ "stand": given.stand, "at": given.at.to_string(), "by": given.by });
        out.line(&told, || format!("  stand {}  {}", given.at, given.stand.as_str()))?;
    }
    for why in &review.whys {
        let told = json!({ "why": why.said, "at": why.at.to_string(), "by": why.by });
        out.line(&told, || format!("  why  {}  “{}”", why.at, why.said))?;
    }
    for row in &review.rows {
        let told = json!({ "row": row.id, "section": row.section, "name": row.name, "day": row.day,
            "not_before": row.not_before });
        let wait = row.not_before.map_or_else(String::new, |day| format!("  (not judged before {day})"));
        out.line(&told, || format!("  due  {}  {}{wait}", row.id, row.name))?;
    }
    for row in &review.rested {
        let told = json!({ "rests": row.name, "since": row.since, "why": row.why });
        out.line(&told, || format!("  rest {}  “{}”", row.name, row.why))?;
    }
    say_stopped(&review.stopped, out)?;
    for voice in review.voices.iter().chain(&review.earlier_voices) {
        let told = json!({ "name": voice.name, "believes": voice.believes, "words": voice.words,
            "at": voice.at.to_string() });
        out.line(&told, || format!("  says {}: {} “{}”", voice.name, voice.believes.as_str(), voice.words))?;
    }
    for ended in &review.ended {
        let told = json!({ "ended": ended.at.to_string(), "by": ended.by, "distraction": ended.distraction,
            "words": ended.words });
        out.line(&told, || format!("  was  {}  {}", ended.at, ended.words))?;
    }
    Ok(())
}

fn say_stopped(stopped: &[StoppedPlace], out: Output) -> anyhow::Result<()> {
    for place in stopped {
        let (name, network) = (&place.channel.name, &place.channel.network);
        let told = json!({ "still_connected": place.channel.id, "name": name, "row": place.row, "since": place.since });
        out.line(&told, || {
            format!("  The plan lets {name} rest, and posts still go there (`banyan channel rest {network}`).")
        })?;
    }
    Ok(())
}

async fn finish(app: &App, actor: &Actor, end: cli::EndOfReview, out: Output) -> anyhow::Result<()> {
    let shown = show_review(app, actor).await?;
    let mut verdicts = BTreeMap::new();
    for (names, verdict) in [(&end.keep, Verdict::Keep), (&end.change, Verdict::Change), (&end.stop, Verdict::Stop)] {
        for name in names {
            verdicts.insert(row_called(&shown, name)?, verdict);
        }
    }
    let new = NewReview {
        read_at: shown.version,
        stand: end.stand.as_deref().map(stand).transpose()?,
        believes: None,
        own_words: String::new(),
        social: end.why,
        distraction: end.distraction.as_deref().map(leaning).transpose()?,
        words: end.words,
        verdicts,
        next: end.next,
    };
    let version = end_review(app, actor, &new).await?;
    out.line(&json!({ "version": version }), || format!("The review has ended; the plan is at version {version}."))?;
    say_stopped(&stopped_places(app, actor).await?, out)
}

fn row_called(shown: &ShownReview, name: &str) -> anyhow::Result<RowId> {
    let is_it = |named: &str, id: RowId| named.to_lowercase() == name.to_lowercase() || id.to_string() == name;
    let row = shown.rows.iter().find(|row| is_it(&row.name, row.id));
    row.map(|row| row.id).with_context(|| format!("`{name}` is not due; `banyan review show` lists what is"))
}

fn leaning(word: &str) -> anyhow::Result<Leaning> {
    Leaning::parse(word).with_context(|| format!("`{word}` is none of: {}", Leaning::WORDS.join(", ")))
}
