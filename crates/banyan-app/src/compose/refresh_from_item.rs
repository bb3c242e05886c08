//! An article that was edited before its posts left.

use banyan_db::{Tx, run, values};
use banyan_domain::{
    compose::{Post, Variant, carry::CarryRules},
    gather::Item,
    guard::{Finding, Level},
    ids::{ItemId, WorkspaceId},
};

use super::{
    assemble::{self, Moment, OWN_SITE},
    carry_item::{variant_for, write_for},
    guard_draft::Known,
    link_state::known_of,
    own_page, store,
};
use crate::{
    Actor, App, Internal,
    plan::in_force,
    publish::{self, Trouble, Untouched, load_channel},
};

/// The article was edited before it left: what waits says the new words, unless a person has written their own. Where
/// the guard finds in them what it did not find before, nobody has been asked about it yet.
pub(crate) async fn refresh_from_item(
    app: &App,
    tx: &Tx,
    workspace: WorkspaceId,
    id: ItemId,
    (item, rules): (&Item, &CarryRules),
) -> Result<(), Internal> {
    for row in store::untouched_of_item(&**tx, workspace, id).await? {
        let Some(waits) = publish::waiting_of(&**tx, row.id.into()).await? else { continue };
        let old: Variant = serde_json::from_str(&row.data)?;
        let new = reworded(&row.network, &old, item, rules);
        if row.own_words || new == old {
            continue;
        }
        let judged = judge_edited(app, tx, workspace, (&row, &old, &new), &waits).await?;
        store::save_words(tx, workspace, &row, &new, &judged.findings).await?;
        run(&**tx, "UPDATE post SET revision = revision + 1 WHERE id = $1", values![row.post_id]).await?;
        publish::refresh_waiting(tx, row.id.into()).await?;
        if let Some(asks) = judged.asks {
            publish::hold_waiting(tx, waits.id, &Trouble::found(asks)).await?;
        }
    }
    Ok(())
}

fn reworded(network: &str, old: &Variant, item: &Item, rules: &CarryRules) -> Variant {
    let page = old.link.as_deref().filter(|_| network != OWN_SITE);
    let item = &own_page::leading_to(item, page);
    let mut new = variant_for(network, &write_for(network, item, rules), item);
    if let (Some(new), Some(old)) = (&mut new.card, &old.card)
        && new.image == old.image
    {
        new.thumbnail.clone_from(&old.thumbnail);
    }
    new.media.clone_from(&old.media);
    new
}

struct Judged {
    findings: Vec<Finding>,
    /// The first that the words before did not bring up.
    asks: Option<Finding>,
}

async fn judge_edited(
    app: &App,
    tx: &Tx,
    workspace: WorkspaceId,
    (row, old, new): (&store::VariantRow, &Variant, &Variant),
    waits: &Untouched,
) -> Result<Judged, Internal> {
    let actor = Actor::at_the_machine(workspace);
    let channel = load_channel(app, &actor, waits.channel).await;
    let channel = channel.map_err(|_| Internal::Broken("a place of what waits could not be read"))?;
    let plan = in_force(&**tx, workspace).await?;
    let post: Post = serde_json::from_str(&row.post_data)?;
    let (links, due_at) = (known_of(app, new), waits.due_at.max(app.now()));
    let moment = Moment {
        post: waits.post,
        words: &post,
        due_at,
        links: &links,
        plan: &plan,
        known: &Known::read(&**tx, workspace, &plan, app.now()).await?,
        is_carried: true,
    };
    let before = assemble::findings_of(app, &**tx, &channel, old, moment).await?;
    let findings = assemble::findings_of(app, &**tx, &channel, new, moment).await?;
    let is_new = |finding: &&Finding| before.iter().all(|known| known.subject() != finding.subject());
    let asks = findings.iter().filter(|finding| finding.level >= Level::Warn).find(is_new).cloned();
    Ok(Judged { findings, asks })
}
