//! `banyan networks`: what this Banyan can speak to and what each allows.

use banyan_connector::ChannelFacts;
use banyan_connectors::registry::CONNECTORS;
use serde_json::json;

use crate::{allowed, output::Output};

pub(super) fn run(out: Output) -> anyhow::Result<()> {
    for connector in CONNECTORS {
        let network = connector.network();
        let abilities = connector.abilities();
        let limits = connector.limits(&ChannelFacts::default());
        let line = json!({
            "id": network.id,
            "name": network.name,
            "own": network.own,
            "abilities": abilities,
            "limits": limits,
            "fields": connector.auth().fields(),
            "grade": network.grade,
        });
        out.line(&line, || {
            let letters = limits.text.max.map_or_else(|| "no limit".to_owned(), |max| format!("{max} letters"));
            let can = [
                (abilities.publish, "publish"),
                (abilities.edit, "edit"),
                (abilities.inbox, "inbox"),
                (abilities.insights, "insights"),
            ];
            let can: Vec<&str> = can.iter().filter(|(able, _)| *able).map(|(_, word)| *word).collect();
            let head = format!(
                "{:<10} {:<10} grade {:?}  {:<14} {}",
                network.id,
                network.name,
                network.grade,
                letters,
                can.join(", ")
            );
            let rows = allowed::rows(&limits, network.own).map(|(what, said)| format!("  {what:<17} {said}"));
            format!("{head}\n{}", rows.join("\n"))
        })?;
    }
    Ok(())
}
