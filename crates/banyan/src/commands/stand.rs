//! `banyan stand`: the product's first question.

use std::{fs::File, io::Read as _, path::Path};

use anyhow::Context as _;
use banyan_app::plan::{answer_first, count_contacts, count_visitors, first_answers, show_visitors};
use banyan_content::{contacts::MAX_BYTES, page::network_name};
use banyan_domain::plan::{
    ContactsSeen, VisitorsSeen,
    first::{FirstAnswer, Question, Stand},
};
use serde_json::json;

use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

/// What is counted: one's own contacts, and where visitors come from.
pub(super) struct Files<'a> {
    pub(super) contacts: Option<&'a Path>,
    pub(super) visitors: Option<&'a Path>,
}

pub(super) async fn run(place: &Place, answer: Option<&str>, files: Files<'_>, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    if let Some(file) = files.contacts {
        count_contacts(&app, &actor, read(file)?).await?;
    }
    if let Some(file) = files.visitors {
        count_visitors(&app, &actor, read(file)?).await?;
    }
    if let Some(answer) = answer {
        answer_first(&app, &actor, &FirstAnswer::Stand(stand(answer)?)).await?;
    }
    let answers = first_answers(&app, &actor).await?;
    let given = answers.of(Question::Stand);
    let line = json!({
        "stand": answers.stand(), "at": given.map(|given| given.at.to_string()),
        "by": given.and_then(|given| given.by.clone()), "next": answers.next(),
    });
    out.line(&line, || match (answers.stand(), given) {
        (Some(stand), Some(given)) => {
            format!("{}, said on {}. Studio goes on where it stood.", stand.as_str(), given.at)
        }
        _ => format!("Nobody has said yet: `banyan stand` with one of {}.", Stand::WORDS.join(", ")),
    })?;
    if let Some((seen, at)) = answers.contacts() {
        out.line(&json!({ "contacts": seen, "at": at.to_string() }), || said(seen, &at.to_string()))?;
    }
    let came = show_visitors(&app, &actor).await?;
    if came.site.visits > 0 {
        out.line(&json!({ "visitors": came.site, "where": "site" }), || came_from("On the own site", &came.site))?;
    }
    if let Some((seen, at)) = &came.file {
        let at = at.to_string();
        out.line(&json!({ "visitors": seen, "where": "file", "at": at }), || {
            came_from(&format!("In the file counted on {at}"), seen)
        })?;
    }
    Ok(())
}

/// No more than is read in the end: what is larger is refused as too large, and not by memory.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let opened = File::open(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    opened.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn said(seen: &ContactsSeen, at: &str) -> String {
    let networks = seen.by_network().into_iter().map(|(network, people)| format!("{} {people}", network_name(network)));
    format!(
        "{} contacts, counted on {at}: {} with mail, {} of them at {} companies; {} name a site, {} a network. {}",
        seen.people,
        seen.with_mail,
        seen.at_companies,
        seen.companies,
        seen.with_site,
        seen.with_profile,
        networks.collect::<Vec<_>>().join(", ")
    )
}

fn came_from(place: &str, seen: &VisitorsSeen) -> String {
    let networks =
        seen.by_network().into_iter().map(|(network, visits)| format!("{} {visits}", network_name(&network)));
    let sites = seen.by_site().into_iter().map(|(site, visits)| format!("{site} {visits}"));
    let search = (seen.search > 0).then(|| format!("search engines {}", seen.search));
    let from: Vec<String> = networks.chain(search).chain(sites).collect();
    format!("{place}: {} visits from elsewhere. {}", seen.visits, from.join(", "))
}

pub(super) fn stand(word: &str) -> anyhow::Result<Stand> {
    Stand::parse(&word.replace('-', "_"))
        .with_context(|| format!("`{word}` is no answer; there are: {}", Stand::WORDS.join(", ")))
}
