//! `banyan source …`.

use std::{fs::File, io::Read, path::Path};

use anyhow::{Context as _, bail, ensure};
use banyan_app::{
    Actor, App,
    compose::say_trouble,
    gather::{
        MAX_MESSAGE_BYTES, MailboxTls, NewSource, PollReport, Source, add_source, hand_letter, list_sources,
        paste_letter, poll_all_sources, poll_source, remove_source,
    },
    workspace::words::Words,
};
use banyan_domain::ids::SourceId;
use serde_json::json;

use crate::{
    cli::{self, Place, Tls},
    output::{Output, secret_from_stdin},
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, command: cli::Source, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match command {
        cli::Source::Add { address, carry } => {
            let new = at(address)?;
            out.progress("Reading it …");
            let (id, report) = add_source(&app, &actor, new, carry).await?;
            say_added(id, &report, out)
        }
        cli::Source::AddMailbox { host, user, folder, port, tls, carry } => {
            let password = secret_from_stdin("password")?;
            let port = port.unwrap_or(if matches!(tls, Tls::Implicit) { 993 } else { 143 });
            let tls = match tls {
                Tls::Implicit => MailboxTls::Implicit,
                Tls::Start => MailboxTls::StartTls,
                Tls::None => MailboxTls::None,
            };
            out.progress(&format!("Reading {folder} on {host} …"));
            let new = NewSource::Mailbox { host, port, user, password, folder, tls };
            let (id, report) = add_source(&app, &actor, new, carry).await?;
            say_added(id, &report, out)
        }
        cli::Source::Letter { file, subject } => {
            let title = match String::from_utf8(letter_at(&file)?) {
                Ok(text) => paste_letter(&app, &actor, text, subject).await?,
                // In which letters it is written only the mail itself says.
                Err(other) => hand_letter(&app, &actor, other.into_bytes()).await?,
            };
            out.line(&json!({ "letter": title }), || format!("“{title}” is here. None of it has gone out."))
        }
        cli::Source::List => {
            let sources = list_sources(&app, &actor).await?;
            if sources.is_empty() {
                return out.words("No source yet: `banyan source add https://your-site.example`");
            }
            sources.iter().try_for_each(|source| say(source, out))
        }
        cli::Source::Poll { source: None } => {
            out.progress("Reading every source …");
            let round = poll_all_sources(&app, &actor).await?;
            out.line(&round, || {
                format!(
                    "{} sources asked: {} unchanged, {} not readable (`banyan source list` says why). \
                     {} new articles, {} changed; about those of {} sources a person is asked first.",
                    round.polled, round.unchanged, round.failed, round.fresh, round.changed, round.held
                )
            })
        }
        cli::Source::Poll { source: Some(source) } => {
            let source = find(&app, &actor, &source).await?;
            out.progress(&format!("Reading {} …", source.address));
            let report = poll_source(&app, &actor, source.id).await?;
            say_report(source.id, &report, out)
        }
        cli::Source::Remove { source } => {
            let source = find(&app, &actor, &source).await?;
            remove_source(&app, &actor, source.id).await?;
            out.line(&json!({ "removed": source.id }), || format!("{} is no longer read.", source.name))
        }
    }
}

fn letter_at(file: &Path) -> anyhow::Result<Vec<u8>> {
    let source: Box<dyn Read> = match file.to_str() {
        Some("-") => Box::new(std::io::stdin()),
        _ => Box::new(File::open(file).with_context(|| format!("`{}` cannot be read", file.display()))?),
    };
    let mut bytes = Vec::new();
    source.take(MAX_MESSAGE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn at(address: String) -> anyhow::Result<NewSource> {
    let looks_like_path = address.starts_with(['/', '.', '~']);
    ensure!(!address.trim().is_empty(), "the source needs an address, a file or a folder");
    if address.contains("://") || !(looks_like_path || Path::new(&address).exists()) {
        return Ok(NewSource::Address(address));
    }
    let path = std::fs::canonicalize(&address).with_context(|| format!("`{address}` cannot be read"))?;
    Ok(NewSource::Path(path.display().to_string()))
}

fn say_added(id: SourceId, report: &PollReport, out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "id": id, "report": report }), || {
        format!(
            "{id}\n{} articles stand there; they are known now and none of them is published. \
             New ones will be found from here on.",
            report.known
        )
    })
}

fn say_report(id: SourceId, report: &PollReport, out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "id": id, "report": report }), || match (&report.held, report.unchanged) {
        (Some(reason), _) => format!("{} new, held ({reason}): a person is asked before any is carried.", report.fresh),
        (None, true) => "Nothing has changed.".to_owned(),
        (None, false) => format!("{} new, {} changed, {} known.", report.fresh, report.changed, report.known),
    })
}

fn say(source: &Source, out: Output) -> anyhow::Result<()> {
    out.line(source, || {
        let switch = if source.carries() { "carries by itself" } else { "shows first" };
        let trouble = source.trouble.as_ref().map(|trouble| say_trouble(Words::for_language("en"), trouble));
        let trouble = trouble.map(|words| format!("\n  {words}")).unwrap_or_default();
        let held = source.held.as_ref().map(|held| format!(", held: {}", held.reason)).unwrap_or_default();
        format!(
            "{}  {:<8} {}  {}  ({} articles, {} new, {switch}{held}){trouble}",
            source.id,
            source.kind.as_str(),
            source.name,
            source.address,
            source.items,
            source.fresh
        )
    })
}

async fn find(app: &App, actor: &Actor, wanted: &str) -> anyhow::Result<Source> {
    let mut found: Vec<Source> = list_sources(app, actor)
        .await?
        .into_iter()
        .filter(|source| {
            source.id.to_string() == wanted || source.address == wanted || source.name.eq_ignore_ascii_case(wanted)
        })
        .collect();
    if found.len() > 1 {
        bail!("`{wanted}` could be several sources; take the id from `banyan source list`");
    }
    found.pop().with_context(|| format!("no source called `{wanted}`; see `banyan source list`"))
}
