//! Shows what posts would be made of items: JSON lines of `{"site", "item"}` in, posts for two networks out.

use std::io::{self, BufRead as _, Write as _};

use banyan_domain::{
    compose::{
        carry::{CarryRules, carry},
        counting::Counting,
        fit,
    },
    gather::Item,
    network::{HandleStyle, HashtagStyle, Idempotency, Limits, LinkStyle, Source, TextLimits},
};

#[derive(serde::Deserialize)]
struct Line {
    site: String,
    item: Item,
}

fn limits(max: usize, counting: Counting, link: LinkStyle) -> Limits {
    Limits {
        text: TextLimits { max: Some(max), max_bytes: None, counting, may_be_empty: true },
        images: None,
        recordings: None,
        frame: None,
        polls: None,
        thread_parts: None,
        hashtags: HashtagStyle::InText,
        handles: HandleStyle::AtServer,
        link,
        content_warning: false,
        edit: false,
        take_down: true,
        idempotency: Idempotency::FindFirst,
        source: Source { url: "", checked_on: "" },
    }
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let Line { site, item } = serde_json::from_str(&line?)?;
        let carried = carry(&item, &CarryRules { site, ..CarryRules::default() });
        let long = limits(500, Counting::GraphemesWithLinks { url_cost: 23 }, LinkStyle::InText);
        let short = limits(300, Counting::Graphemes, LinkStyle::Card);
        let language = carried.base.language.as_deref().unwrap_or("?");
        writeln!(out, "===== {language}, {:?}", carried.post.objective)?;
        for limits in [long, short] {
            let fitted = fit::fit(&carried.base, &limits);
            for part in &fitted.parts {
                let limit = part.limit.unwrap_or_default();
                writeln!(out, "----- {} of {limit}\n{}", part.length, part.text)?;
            }
            for finding in fitted.findings {
                writeln!(out, "      ({}: {:?})", finding.rule, finding.args)?;
            }
        }
    }
    Ok(())
}
