//! What Bluesky allows: facts with their source.

use banyan_connector::ChannelFacts;
use banyan_domain::{
    compose::{asset::Shape, counting::Counting},
    network::{
        CutBy, Framing, HandleStyle, HashtagStyle, Idempotency, ImageLimits, Limits, LinkStyle, RecordingLimits,
        Source, TextLimits,
    },
};

/// Name in `ChannelFacts::extra` of what this server takes as one file.
pub(super) const BLOB_LIMIT: &str = "blob_upload_limit";

/// SOURCE: lexicon `app.bsky.feed.post`, bluesky-social/atproto@d6296a1, 2026-08; refused by a real PDS 0.5.35 at 301
/// graphemes and at 3,600 bytes, 2026-11-22.
const MAX_GRAPHEMES: usize = 300;
const MAX_TEXT_BYTES: usize = 3_000;

/// SOURCE: lexicons `app.bsky.embed.images` and `.external`, the same; a real PDS 0.5.35 refused an image of 2,100,010
/// bytes and a thumbnail of 1,100,010, 2026-11-22.
const MAX_IMAGES: usize = 4;
const MAX_IMAGE_BYTES: u64 = 2_000_000;
const MAX_THUMBNAIL_BYTES: u64 = 1_000_000;

/// SOURCE: lexicon `app.bsky.embed.video`; a real PDS 0.5.35 took the upload and the post, with words of any length,
/// and refused 300,000,001 bytes and `video/quicktime`, 2026-11-22. Ten minutes: the network's own client,
/// social-app@008fe5e, the same day.
const MAX_FILM_BYTES: u64 = 300_000_000;
const MAX_FILM_SECS: u64 = 600;

const SOURCE: Source = Source {
    url: "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
    checked_on: "2026-11-22",
};

pub(super) fn limits(facts: &ChannelFacts) -> Limits {
    let of_server = facts.extra.get(BLOB_LIMIT).and_then(serde_json::Value::as_u64).unwrap_or(u64::MAX);
    let types = ["image/jpeg", "image/png", "image/webp", "image/gif"];
    Limits {
        text: TextLimits {
            max: Some(MAX_GRAPHEMES),
            max_bytes: Some(MAX_TEXT_BYTES),
            counting: Counting::Graphemes,
            // SOURCE: lexicon `app.bsky.feed.post`, read 2026-11-23: `text` may be empty where there are embeds.
            may_be_empty: true,
        },
        images: Some(ImageLimits {
            count: MAX_IMAGES,
            max_bytes: Some(MAX_IMAGE_BYTES.min(of_server)),
            max_pixels: None,
            alt_max: None,
            types: types.map(str::to_owned).to_vec(),
        }),
        recordings: Some(RecordingLimits {
            max_bytes: Some(MAX_FILM_BYTES.min(of_server)),
            max_secs: Some(MAX_FILM_SECS),
            max_pixels: None,
            alt_max: None,
            types: vec!["video/mp4".to_owned()],
        }),
        // Beside another picture; seen in its web client, 2026-11.
        frame: Some(Framing { shape: Shape { wide: 1, high: 1 }, by: CutBy::Middle }),
        polls: None,
        // Nobody counts the answers to one's own post. What ends a thread first is the account's hour: 5,000 points, two
        // for a post under a key of our own; the network then says until when, and the thread goes on.
        //
        // SOURCE: <https://docs.bsky.app/docs/advanced-guides/rate-limits>, 2026-04.
        thread_parts: None,
        hashtags: HashtagStyle::InText,
        // SOURCE: <https://atproto.com/specs/handle>, read 2026-11-23: a domain of at least two parts.
        handles: HandleStyle::Domain,
        link: LinkStyle::Card,
        content_warning: false,
        edit: false,
        take_down: true,
        idempotency: Idempotency::OurId,
        source: SOURCE,
    }
}

/// The picture of a link card has a smaller limit of its own.
pub(super) fn max_thumbnail_bytes(images: Option<&ImageLimits>) -> u64 {
    images.and_then(|images| images.max_bytes).unwrap_or(u64::MAX).min(MAX_THUMBNAIL_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_takes_less_lowers_the_limit_and_none_raises_it() {
        let with = |bytes: u64| {
            let facts = ChannelFacts { extra: [(BLOB_LIMIT.to_owned(), bytes.into())].into(), ..Default::default() };
            limits(&facts).images.and_then(|images| images.max_bytes)
        };
        assert_eq!(limits(&ChannelFacts::default()).images.unwrap().max_bytes, Some(2_000_000));
        assert_eq!(with(5_242_880), Some(2_000_000));
        assert_eq!(with(500_000), Some(500_000));
        assert_eq!(max_thumbnail_bytes(limits(&ChannelFacts::default()).images.as_ref()), 1_000_000);
    }
}
