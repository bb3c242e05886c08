//! Posts that may do more than one offer after the other: made by rules from the business's own newest articles.

use std::collections::{BTreeMap, btree_map::Entry};

use banyan_domain::{
    compose::{
        Objective,
        carry::{CarryRules, carry},
    },
    gather::Item,
    guard::GuardRules,
    ids::SourceId,
    time::UtcMillis,
};
use serde::Serialize;

use super::{
    carry_item::{aim_at, rules_of},
    propose_drafts::said_by,
};
use crate::{Actor, App, Internal, gather::newest_items, plan::InForce};

/// So many articles are looked through.
const NEWEST: i64 = 12;
/// Letters of a story that comes before an offer.
const STORY_LETTERS: usize = 280;

/// Every word of it was said before: by an article, or by whoever typed the offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BetterPost {
    /// Ends with the offer; otherwise it only gives something away.
    pub sells: bool,
    pub text: String,
    pub link: Option<String>,
    /// The article it is made from.
    pub title: String,
    pub pillar: Option<String>,
}

/// Two at most, from two articles: one that teaches, and one that tells first and offers then.
pub(super) async fn better_posts(
    app: &App,
    actor: &Actor,
    held: (&InForce, &GuardRules),
    offer: Option<&str>,
) -> Result<Vec<BetterPost>, Internal> {
    let mut found = Vec::new();
    let mut known: BTreeMap<SourceId, CarryRules> = BTreeMap::new();
    for (source, item) in newest_items(app.db.read(), actor.workspace, NEWEST).await? {
        let rules = match known.entry(source) {
            Entry::Occupied(rules) => rules.into_mut(),
            Entry::Vacant(place) => place.insert(rules_of(app, actor.workspace, source).await?),
        };
        let offer = if found.is_empty() { None } else { offer };
        found.extend(made_of(app, actor, held, (&item, &*rules), offer).await?);
        if found.len() == 2 || (found.len() == 1 && offer.is_none() && found[0].sells) {
            break;
        }
    }
    Ok(found)
}

/// None of an article that sells, says too little, or was said by a post: the guard would hold it against the better one.
async fn made_of(
    app: &App,
    actor: &Actor,
    (plan, guard): (&InForce, &GuardRules),
    (item, rules): (&Item, &CarryRules),
    offer: Option<&str>,
) -> Result<Option<BetterPost>, Internal> {
    let mut carried = carry(item, rules);
    let words = carried.base.text.trim();
    if carried.post.objective == Objective::Offer || words.is_empty() || carried.base.link.is_none() {
        return Ok(None);
    }
    if said_by(app, actor, &carried, guard).await?.is_some() {
        return Ok(None);
    }
    let now: UtcMillis = app.now();
    aim_at(plan, &mut carried.post, item, &[], now);
    let text = match offer {
        Some(_) if words.chars().count() > STORY_LETTERS => return Ok(None),
        Some(offer) => format!("{words}\n\n{offer}"),
        None => words.to_owned(),
    };
    let pillar = carried.post.pillar.map(|pillar| pillar.name);
    let link = carried.base.link;
    Ok(Some(BetterPost { sells: offer.is_some(), text, link, title: item.title.clone(), pillar }))
}
