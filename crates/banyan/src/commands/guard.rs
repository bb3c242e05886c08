//! `banyan guard`: texts read before they go out, and what the guard is told.

use std::path::Path;

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::{Line, ReadLine, read_lines, say_finding},
    guard::{ChoiceKind, choose, list_choices, take_back},
    workspace::words::Words,
};
use banyan_domain::guard::{Finding, Level};
use serde::Deserialize;
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::{Output, all_of_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, guard: cli::Guard, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    if let Some(file) = &guard.file {
        return read(&app, &actor, file, Words::for_language(&workspace.language), out).await;
    }
    let (never, name) = (ChoiceKind::NeverAsk, ChoiceKind::Name);
    for (kind, what) in [(never, &guard.never_ask), (name, &guard.ask_first)] {
        if let Some(what) = what {
            choose(&app, &actor, kind, what).await?;
        }
    }
    for (kind, what) in [(never, &guard.ask_again), (name, &guard.may_name)] {
        if let Some(what) = what {
            take_back(&app, &actor, kind, what).await?;
        }
    }
    say_choices(&app, &actor, out).await
}

async fn say_choices(app: &App, actor: &Actor, out: Output) -> anyhow::Result<()> {
    let choices = list_choices(app, actor).await?;
    if choices.is_empty() {
        out.words("The guard asks about everything, and knows nobody who is to be asked first.")?;
    }
    for choice in choices {
        let by = choice.by.as_deref().unwrap_or("the command line");
        let line = json!({ "kind": choice.kind.as_str(), "what": choice.what, "at": choice.at.to_string(), "by": by });
        out.line(&line, || match choice.kind {
            ChoiceKind::NeverAsk => format!("never asks about {} (since {}, {by})", choice.what, choice.at),
            ChoiceKind::Name => format!("asks before {} is named (since {}, {by})", choice.what, choice.at),
        })?;
    }
    Ok(())
}

async fn read(app: &App, actor: &Actor, file: &Path, words: &Words, out: Output) -> anyhow::Result<()> {
    let text = match file.to_str() {
        Some("-") => all_of_stdin()?,
        _ => std::fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))?,
    };
    let read = read_lines(app, actor, &lines(&text)?).await?;
    for (place, line) in read.lines.iter().enumerate() {
        let findings: Vec<_> = line.findings.iter().map(|finding| of_finding(words, finding)).collect();
        let like = line.like.map(|like| like + 1);
        let said = json!({
            "line": place + 1, "text": line.text, "goes": line.goes, "at": line.at, "apart_from": line.apart_from,
            "like": like, "findings": findings,
        });
        out.line(&said, || in_words(words, place + 1, line))?;
    }
    for better in &read.better {
        out.line(&json!({ "better": better }), || format!("\nInstead, from “{}”:\n{}", better.title, better.text))?;
    }
    Ok(())
}

fn of_finding(words: &Words, finding: &Finding) -> serde_json::Value {
    let quote = finding.evidence.as_ref().map(|evidence| &evidence.quote);
    json!({
        "rule": finding.rule, "level": finding.level, "message": say_finding(words, finding), "about": finding.about,
        "quote": quote,
    })
}

fn in_words(words: &Words, number: usize, line: &ReadLine) -> String {
    let verdict = if line.goes { "can go" } else { "think again" };
    let mut said = vec![format!("{number}. {} — {verdict}", line.text.lines().next().unwrap_or_default())];
    said.extend(line.findings.iter().map(|finding| {
        let sign = if finding.level == Level::Note { "·" } else { "!" };
        format!("   {sign} {}", say_finding(words, finding))
    }));
    said.extend(line.like.map(|like| format!("   as line {}", like + 1)));
    said.extend(line.apart_from.map(|offer| match line.at {
        Some(at) => format!("   · {at} is far enough from the offer of {offer}"),
        None => format!("   · no free time is far enough from the offer of {offer}: put other posts in between first"),
    }));
    said.join("\n")
}

#[derive(Deserialize)]
struct Told {
    text: String,
    link: Option<String>,
}

fn lines(text: &str) -> anyhow::Result<Vec<Line>> {
    if text.trim_start().starts_with('{') {
        let told = text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str::<Told>);
        let line = |told: Told| Line { text: told.text, link: told.link };
        return told.map(|told| Ok(line(told.context("a line is no JSON with `text`")?))).collect();
    }
    let paragraphs = banyan_domain::compose::sentences::paragraphs(text);
    Ok(paragraphs.into_iter().map(|text| Line { text: text.to_owned(), link: None }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_paragraphs_or_lines_of_json() {
        let texts = |text: &str| lines(text).unwrap().into_iter().map(|line| line.text).collect::<Vec<_>>();
        assert_eq!(texts("One.\nStill one.\n\n\nTwo.\n"), ["One.\nStill one.", "Two."]);
        assert_eq!(
            texts("{\"text\": \"One\"}\n\n{\"text\": \"Two\", \"link\": \"https://a.example\"}"),
            ["One", "Two"]
        );
        assert!(lines("{\"words\": 1}").is_err());
        assert!(texts(" \n").is_empty());
    }
}
