//! Every network: how far it is proven, what it can, what it allows, where that was read and when.

use std::fmt::Write as _;

use banyan_connector::{ChannelFacts, Connector};
use banyan_connectors::registry::CONNECTORS;
use banyan_domain::{
    compose::counting::Counting,
    network::{Grade, HashtagStyle, Idempotency, Limits, LinkStyle},
};

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
    let rows = [
        ("proven", proven(network.grade)),
        ("can", can(connector)),
        ("connecting asks for", fields),
        ("text", text(&limits)),
        ("links", link(limits.link).to_owned()),
        ("hashtags", hashtags(limits.hashtags).to_owned()),
        ("pictures", pictures(&limits)),
        ("films and sounds", recordings(&limits, network.own)),
        ("threads", threads(limits.thread_parts)),
        ("the same twice", idempotency(limits.idempotency).to_owned()),
        ("read", source(&limits)),
    ];
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

fn text(limits: &Limits) -> String {
    let letters = limits.text.max.map_or_else(|| "no limit known".to_owned(), |max| format!("{max} letters"));
    let bytes = limits.text.max_bytes.map(|max| format!(", {max} bytes")).unwrap_or_default();
    let counted = match limits.text.counting {
        Counting::Graphemes => "each visible sign is one".to_owned(),
        Counting::GraphemesWithLinks { url_cost } => format!("each visible sign is one, each address {url_cost}"),
        Counting::Utf16 => "in units of UTF-16".to_owned(),
        Counting::Bytes => "in bytes".to_owned(),
    };
    format!("{letters}{bytes}; {counted}")
}

fn link(style: LinkStyle) -> &'static str {
    match style {
        LinkStyle::InText => "stand in the text",
        LinkStyle::Card => "travel as a card beside the text",
        LinkStyle::Canonical => "lead from the page to where the text stood first",
    }
}

fn hashtags(style: HashtagStyle) -> &'static str {
    match style {
        HashtagStyle::InText => "at the end of the text",
        HashtagStyle::Beside => "kept beside the text",
    }
}

fn pictures(limits: &Limits) -> String {
    let Some(images) = &limits.images else { return "all of the post, no limit of their own".to_owned() };
    let numbers = [
        (images.max_bytes, "bytes"),
        (images.max_pixels, "pixels"),
        (images.alt_max.map(|letters| letters as u64), "letters for each one's words"),
    ];
    with_numbers(format!("{} a post", images.count), &numbers, &images.types)
}

fn recordings(limits: &Limits, own: bool) -> String {
    let Some(recordings) = &limits.recordings else {
        return if own { "all of the post, no limit of their own" } else { "none" }.to_owned();
    };
    let numbers = [
        (recordings.max_bytes, "bytes"),
        (recordings.max_secs, "seconds"),
        (recordings.max_pixels, "pixels"),
        (recordings.alt_max.map(|letters| letters as u64), "letters for its words"),
    ];
    with_numbers("one, alone".to_owned(), &numbers, &recordings.types)
}

fn with_numbers(mut said: String, numbers: &[(Option<u64>, &str)], types: &[String]) -> String {
    for (number, what) in numbers {
        if let Some(number) = number {
            let _ = write!(said, ", {number} {what}");
        }
    }
    let _ = write!(said, "; {}", types.join(", "));
    said
}

fn threads(parts: Option<usize>) -> String {
    match parts {
        Some(1) => "none".to_owned(),
        Some(parts) => format!("up to {parts} parts"),
        None => "yes, no limit known".to_owned(),
    }
}

fn idempotency(idempotency: Idempotency) -> &'static str {
    match idempotency {
        Idempotency::ServerKey => "refused by the server under our key (some that speak its language ignore it)",
        Idempotency::OurId => "cannot be: its id is ours",
        Idempotency::FindFirst => "not refused: we look before we send again",
    }
}

fn source(limits: &Limits) -> String {
    let source = limits.source;
    let place = if source.url.starts_with("https://") { format!("<{}>", source.url) } else { "our own".to_owned() };
    format!("{place}, {}", source.checked_on)
}
