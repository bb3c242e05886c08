//! Every network: how far it is proven, what it can, what it allows, where that was read and when.

use std::fmt::Write as _;

use banyan_connector::{ChannelFacts, Connector};
use banyan_connectors::registry::CONNECTORS;
use banyan_domain::network::{Grade, Limits};

use crate::allowed;

pub(super) fn page() -> String {
    let mut page = String::from(
        "# Networks\n\nWhat stands here is what `banyan networks --json` says. Where a server tells its own limits, they are \
         asked for when the place is connected, and count instead of these.\n",
    );
    for connector in CONNECTORS {
        write_network(&mut page, *connector);
    }
    page
}

fn write_network(page: &mut String, connector: &dyn Connector) {
    let network = connector.network();
    let limits = connector.limits(&ChannelFacts::default());
    let fields: Vec<String> = connector.auth().fields().iter().map(|field| format!("`{}`", field.name)).collect();
    let fields = if fields.is_empty() { "nothing".to_owned() } else { fields.join(", ") };
    let head = [("proven", proven(network.grade)), ("can", can(connector)), ("connecting asks for", fields)];
    let rows = head.into_iter().chain(allowed::rows(&limits, network.own)).chain([("read", source(&limits))]);
    let _ = write!(page, "\n## {} (`{}`)\n\n| | |\n| --- | --- |\n", network.name, network.id);
    for (what, said) in rows {
        let _ = writeln!(page, "| {what} | {said} |");
    }
}

fn proven(grade: Grade) -> String {
    let how = match grade {
        Grade::R => "on its real server software",
        Grade::C => "with the network's own client libraries against a simulated server, not yet on a real one",
        Grade::D => "on documented answers only",
    };
    format!("{grade:?}: {how}")
}

fn can(connector: &dyn Connector) -> String {
    let able = connector.abilities();
    let all = [(able.publish, "publish"), (able.edit, "edit"), (able.inbox, "inbox"), (able.insights, "insights")];
    all.into_iter().filter(|(able, _)| *able).map(|(_, word)| word).collect::<Vec<_>>().join(", ")
}

fn source(limits: &Limits) -> String {
    let source = limits.source;
    let place = if source.url.starts_with("https://") { format!("<{}>", source.url) } else { "our own".to_owned() };
    format!("{place}, {}", source.checked_on)
}
