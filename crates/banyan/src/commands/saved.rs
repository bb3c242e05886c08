//! `banyan bits` and `banyan people`: what is written again and again, and whom posts mention.

use std::collections::BTreeMap;

use anyhow::Context as _;
use banyan_app::compose::{
    BitKind, bring_back_bit, bring_back_contact, keep_bit, keep_contact, list_bits, list_contacts, list_removed_bits,
    list_removed_contacts, remove_bit, remove_contact,
};
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn bits(place: &Place, bits: cli::Bits, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match bits {
        cli::Bits::List { removed } => {
            let bits = if removed { list_removed_bits(&app, &actor).await? } else { list_bits(&app, &actor).await? };
            if bits.is_empty() {
                return out.words(if removed { "Nothing was removed lately." } else { "Nothing is saved yet." });
            }
            bits.iter().try_for_each(|bit| {
                out.line(bit, || format!("  {}  {:<6} {:<20} {}", bit.id, bit.kind.as_str(), bit.name, bit.words))
            })
        }
        cli::Bits::Save { name, words, kind, id } => {
            let id = id.map(|id| id.parse().with_context(|| format!("`{id}` is not an id"))).transpose()?;
            let kind = match kind {
                cli::BitKind::Words => BitKind::Words,
                cli::BitKind::Tags => BitKind::Tags,
            };
            let kept = keep_bit(&app, &actor, id, kind, &name, &words).await?;
            out.line(&json!({ "id": kept }), || "Saved.".to_owned())
        }
        cli::Bits::Remove { id } => {
            let known = id.parse().with_context(|| format!("`{id}` is not an id (see `banyan bits list`)"))?;
            remove_bit(&app, &actor, known).await?;
            out.line(&json!({ "id": id }), || format!("Removed. `banyan bits back {id}` brings it back, for 30 days."))
        }
        cli::Bits::Back { id } => {
            let known = id.parse().with_context(|| format!("`{id}` is not an id"))?;
            bring_back_bit(&app, &actor, known).await?;
            out.line(&json!({ "id": id }), || "It is back.".to_owned())
        }
    }
}

pub(super) async fn people(place: &Place, people: cli::People, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    match people {
        cli::People::List { removed } => {
            let people =
                if removed { list_removed_contacts(&app, &actor).await? } else { list_contacts(&app, &actor).await? };
            if people.is_empty() {
                return out.words(if removed { "Nobody was removed lately." } else { "Nobody is written down yet." });
            }
            people.iter().try_for_each(|person| {
                out.line(person, || {
                    let on = person.handles.iter().map(|(network, handle)| format!("{network}=@{handle}"));
                    let on = on.collect::<Vec<_>>().join(" ");
                    format!("  {}  @{:<14} {:<24} {on}", person.id, person.mention, person.name)
                })
            })
        }
        cli::People::Save { mention, name, on, id } => {
            let id = id.map(|id| id.parse().with_context(|| format!("`{id}` is not an id"))).transpose()?;
            let kept = keep_contact(&app, &actor, id, &mention, &name, &handles(&on)?).await?;
            out.line(&json!({ "id": kept }), || "Written down.".to_owned())
        }
        cli::People::Remove { id } => {
            let known = id.parse().with_context(|| format!("`{id}` is not an id (see `banyan people list`)"))?;
            remove_contact(&app, &actor, known).await?;
            out.line(&json!({ "id": id }), || {
                format!("Removed. `banyan people back {id}` brings them back, for 30 days.")
            })
        }
        cli::People::Back { id } => {
            let known = id.parse().with_context(|| format!("`{id}` is not an id"))?;
            bring_back_contact(&app, &actor, known).await?;
            out.line(&json!({ "id": id }), || "They are back.".to_owned())
        }
    }
}

fn handles(typed: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let pair = |typed: &String| {
        let (network, handle) = typed.split_once('=').with_context(|| format!("`{typed}` is not NETWORK=NAME"))?;
        Ok((network.to_owned(), handle.to_owned()))
    };
    typed.iter().map(pair).collect()
}
