//! Our own site sets no limits but those of taste.

use banyan_domain::{
    compose::{asset::Shape, counting::Counting},
    network::{CutBy, Framing, HandleStyle, HashtagStyle, Idempotency, Limits, LinkStyle, Source, TextLimits},
};

pub(super) fn limits() -> Limits {
    Limits {
        text: TextLimits { max: None, max_bytes: None, counting: Counting::Graphemes, may_be_empty: true },
        images: None,
        recordings: None,
        // SOURCE: <https://ogp.me/>, read 2026-11-22: cards of a page; 1.91 to 1 by custom.
        frame: Some(Framing { shape: Shape { wide: 191, high: 100 }, by: CutBy::Card }),
        polls: None,
        thread_parts: Some(1),
        hashtags: HashtagStyle::Beside,
        handles: HandleStyle::Nobody,
        link: LinkStyle::Canonical,
        content_warning: true,
        edit: true,
        take_down: true,
        idempotency: Idempotency::OurId,
        // SOURCE: this program itself.
        source: Source { url: "docs/book/src/guide/carrying.md", checked_on: "2026-11-22" },
    }
}
