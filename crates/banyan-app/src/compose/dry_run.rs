//! What would be said on each network: reads nothing but the item, needs no database and no account.

use std::collections::BTreeMap;

use banyan_connector::{ChannelFacts, Connector};
use banyan_domain::{
    compose::{Card, Part, carry::CarryRules},
    gather::Item,
    guard::{self, Draft, Finding, GuardRules, Level, Said},
    ids::{ChannelId, PostId},
    time::UtcMillis,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    assemble::OWN_SITE,
    carry_item::{variant_for, write_for},
    own_page::{leading_to, likely_page},
    say::say_finding,
};
use crate::workspace::words::Words;

/// One item on one network, in the shape programs read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DryLine {
    pub item: DryItem,
    pub network: String,
    pub parts: Vec<Part>,
    pub card: Option<DryCard>,
    pub findings: Vec<DryFinding>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DryItem {
    pub id: String,
    pub title: String,
    pub url: Option<String>,
    /// RFC 3339, UTC.
    pub published: Option<String>,
    pub kind: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DryCard {
    pub url: String,
    pub title: String,
    pub description: String,
    pub image: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DryFinding {
    pub rule: String,
    pub level: Level,
    pub message: String,
}

/// `source` is the name of the source, `site_address` that of our own site if it is among the places.
pub fn dry_run(
    item: &Item,
    connector: &dyn Connector,
    source: &str,
    site_address: Option<&str>,
    now: UtcMillis,
) -> DryLine {
    let network = connector.network().id;
    let rules = CarryRules { site: source.to_owned(), ..CarryRules::default() };
    let site_address = site_address.filter(|_| network != OWN_SITE);
    let page = site_address.and_then(|address| likely_page(address, item, &rules));
    let told = leading_to(item, page.as_deref());
    let written = write_for(network, &told, &rules);
    let variant = variant_for(network, &written, &told);
    let rendered = connector.render(&variant, &connector.limits(&ChannelFacts::default()));
    let nobody = Uuid::nil();
    let draft = Draft {
        post: PostId(nobody),
        channel: ChannelId(nobody),
        audience: None,
        beside: variant.beside(),
        text: variant.text,
        link: variant.link,
        comment: variant.first_comment,
        link_states: BTreeMap::new(),
        hashtags: variant.hashtags,
        media: variant.media,
        objective: written.post.objective,
        is_page: network == OWN_SITE,
        series: None,
        again: None,
        strangers: Vec::new(),
        is_carried: true,
        without_goal: false,
        at: now,
    };
    let mut findings = written.findings;
    findings.extend(rendered.findings);
    findings.extend(guard::check(&draft, &Said::default(), &GuardRules::default()));
    DryLine {
        item: of_item(item),
        network: network.to_owned(),
        parts: rendered.parts,
        card: rendered.card.map(of_card),
        findings: findings.iter().map(of_finding).collect(),
    }
}

fn of_item(item: &Item) -> DryItem {
    DryItem {
        id: item.remote_id.clone(),
        title: item.title.clone(),
        url: item.url.clone(),
        published: item.published.map(|at| at.to_string()),
        kind: item.kind.as_str().to_owned(),
    }
}

fn of_card(card: Card) -> DryCard {
    DryCard { url: card.url, title: card.title, description: card.description, image: card.image }
}

fn of_finding(finding: &Finding) -> DryFinding {
    // Programs ask for one word, whatever was left unasked.
    let rule = if finding.rule == "link-not-checked" { "not_checked" } else { &finding.rule };
    DryFinding { rule: rule.to_owned(), level: finding.level, message: say_finding(Words::for_language("en"), finding) }
}
