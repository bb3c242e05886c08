//! `banyan inbox CHANNEL` and `banyan insights CHANNEL`.

use banyan_app::{converse::read_inbox, measure::read_insights};

use super::channel::find;
use crate::{
    cli::Place,
    output::Output,
    wiring::{As, Practice, open, workspace},
};

pub(super) async fn inbox(place: &Place, channel: &str, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let channel = find(&app, &actor, channel).await?;
    let page = read_inbox(&app, &actor, channel.id, None).await?;
    if page.items.is_empty() {
        return out.words("Nobody has written.");
    }
    for item in page.items {
        out.line(&item, || {
            format!(
                "{}  {:?}  {}  {}",
                item.at,
                item.kind,
                item.author_handle,
                item.text.as_deref().unwrap_or_default()
            )
        })?;
    }
    Ok(())
}

pub(super) async fn insights(place: &Place, channel: &str, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let channel = find(&app, &actor, channel).await?;
    for reading in read_insights(&app, &actor, channel.id).await? {
        out.line(&reading, || {
            let value = reading.value.map_or_else(|| "not told".to_owned(), |value| value.to_string());
            let what = reading.remote_id.as_deref().unwrap_or("the channel");
            format!("{:<12} {value:>10}  {what}", format!("{:?}", reading.metric).to_lowercase())
        })?;
    }
    Ok(())
}
