//! What a server of the Mastodon API allows: its own word where it gave one, the project's defaults otherwise.

use banyan_connector::ChannelFacts;
use banyan_domain::{
    compose::{asset::Shape, counting::Counting},
    network::{
        CutBy, Framing, HandleStyle, HashtagStyle, Idempotency, ImageLimits, Limits, LinkStyle, PollLimits,
        RecordingLimits, Source, TextLimits,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Key in `ChannelFacts::extra` under which the server's own numbers are kept.
const KEY: &str = "server_limits";
const SOFTWARE_KEY: &str = "software";

const SOURCE: Source =
    Source { url: "https://docs.joinmastodon.org/entities/Instance/#configuration", checked_on: "2026-07-02" };

/// SOURCE: <https://docs.joinmastodon.org/methods/instance/>, the sample answer, read 2026-07-02.
const MAX_CHARACTERS: usize = 500;
const URL_COST: usize = 23;
const MAX_MEDIA: usize = 4;
const IMAGE_BYTES: u64 = 16_777_216;
const IMAGE_PIXELS: u64 = 33_177_600;
const ALT_CHARACTERS: usize = 1_500;
const IMAGE_TYPES: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];
const POLL_OPTIONS: usize = 4;
const POLL_LETTERS: usize = 50;
const POLL_MIN_SECS: u64 = 300;
const POLL_MAX_SECS: u64 = 2_629_746;
const RECORDING_BYTES: u64 = 103_809_024;
const RECORDING_PIXELS: u64 = 8_294_400;
const RECORDING_TYPES: [&str; 5] = ["video/mp4", "video/quicktime", "audio/mpeg", "audio/mp4", "audio/wav"];

/// What one server said of itself. `None`: it did not say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct ServerLimits {
    pub max_characters: Option<usize>,
    pub url_cost: Option<usize>,
    pub max_media: Option<usize>,
    pub image_bytes: Option<u64>,
    pub image_pixels: Option<u64>,
    pub alt_characters: Option<usize>,
    pub image_types: Option<Vec<String>>,
    #[serde(default)]
    pub recording_bytes: Option<u64>,
    #[serde(default)]
    pub recording_pixels: Option<u64>,
    /// Empty: it takes pictures only.
    #[serde(default)]
    pub recording_types: Option<Vec<String>>,
    #[serde(default)]
    pub poll_options: Option<usize>,
    #[serde(default)]
    pub poll_letters: Option<usize>,
    #[serde(default)]
    pub poll_min_secs: Option<u64>,
    #[serde(default)]
    pub poll_max_secs: Option<u64>,
}

/// What the server runs, as far as it can be told; decides whether a key is trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Software {
    /// Lower case: `mastodon`, `gotosocial`, `akkoma`; `None` where it is not sure.
    pub name: Option<String>,
    pub version: String,
    /// `api_versions.mastodon`; only the project itself counts so.
    pub api_version: Option<u64>,
}

impl ServerLimits {
    /// From the second or the first form of the instance's page; both are read leniently.
    pub(super) fn read(instance: &Value) -> Self {
        let size = |pointer: &str| number(instance, pointer).and_then(|n| usize::try_from(n).ok());
        let types = instance.pointer("/configuration/media_attachments/supported_mime_types").and_then(Value::as_array);
        Self {
            max_characters: size("/configuration/statuses/max_characters")
                .or_else(|| size("/max_toot_chars"))
                .filter(|max| *max > 0),
            url_cost: size("/configuration/statuses/characters_reserved_per_url"),
            max_media: size("/configuration/statuses/max_media_attachments").filter(|max| *max > 0),
            image_bytes: number(instance, "/configuration/media_attachments/image_size_limit").filter(|max| *max > 0),
            image_pixels: number(instance, "/configuration/media_attachments/image_matrix_limit")
                .filter(|max| *max > 0),
            alt_characters: size("/configuration/media_attachments/description_limit").filter(|max| *max > 0),
            image_types: types.map(|types| among(types, &["image/"])).filter(|types| !types.is_empty()),
            recording_bytes: number(instance, "/configuration/media_attachments/video_size_limit")
                .filter(|max| *max > 0),
            recording_pixels: number(instance, "/configuration/media_attachments/video_matrix_limit")
                .filter(|max| *max > 0),
            recording_types: types.map(|types| among(types, &["video/", "audio/"])),
            poll_options: size("/configuration/polls/max_options").filter(|max| *max > 1),
            poll_letters: size("/configuration/polls/max_characters_per_option").filter(|max| *max > 0),
            poll_min_secs: number(instance, "/configuration/polls/min_expiration"),
            poll_max_secs: number(instance, "/configuration/polls/max_expiration").filter(|max| *max > 0),
        }
    }

    pub(super) fn of(facts: &ChannelFacts) -> Self {
        kept(facts, KEY)
    }

    pub(super) fn keep(&self, facts: &mut ChannelFacts) {
        facts.extra.insert(KEY.to_owned(), serde_json::to_value(self).unwrap_or_default());
    }
}

impl Software {
    pub(super) fn read(instance: &Value, node_name: Option<&str>) -> Self {
        let version = instance["version"].as_str().unwrap_or_default().chars().take(100).collect::<String>();
        let api_version = number(instance, "/api_versions/mastodon");
        let name = node_name.map(str::to_lowercase).or_else(|| imitator(&version));
        Self { name: name.or_else(|| api_version.map(|_| "mastodon".to_owned())), version, api_version }
    }

    pub(super) fn of(facts: &ChannelFacts) -> Self {
        kept(facts, SOFTWARE_KEY)
    }

    pub(super) fn keep(&self, facts: &mut ChannelFacts) {
        facts.extra.insert(SOFTWARE_KEY.to_owned(), serde_json::to_value(self).unwrap_or_default());
    }

    /// Only the project's own software is known to honour `Idempotency-Key` per account. GoToSocial and snac ignore
    /// it (seen 2026-11 on 0.20 and 2.94); Akkoma replays errors too, for which a second look is better than trust.
    pub(super) fn honours_keys(&self) -> bool {
        self.name.as_deref() == Some("mastodon")
    }

    /// SOURCE: <https://docs.joinmastodon.org/methods/statuses/#index>, read 2026-07: many at once since 4.3, which is
    /// `api_versions.mastodon` 2.
    pub(super) fn reads_many(&self) -> bool {
        self.name.as_deref() == Some("mastodon") && self.api_version.is_some_and(|version| version >= 2)
    }
}

/// With default facts: what the project ships.
pub(super) fn limits(facts: &ChannelFacts) -> Limits {
    let server = ServerLimits::of(facts);
    let software = Software::of(facts);
    let polls = polls(&server);
    let url_cost = server.url_cost.unwrap_or(URL_COST);
    let types = |types: &[&str]| types.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let recordings = RecordingLimits {
        max_bytes: Some(server.recording_bytes.unwrap_or(RECORDING_BYTES)),
        max_secs: None,
        max_pixels: Some(server.recording_pixels.unwrap_or(RECORDING_PIXELS)),
        alt_max: Some(server.alt_characters.unwrap_or(ALT_CHARACTERS)),
        types: server.recording_types.unwrap_or_else(|| types(&RECORDING_TYPES)),
    };
    Limits {
        text: TextLimits {
            max: Some(server.max_characters.unwrap_or(MAX_CHARACTERS)),
            max_bytes: None,
            counting: Counting::GraphemesWithLinks { url_cost },
            // SOURCE: <https://docs.joinmastodon.org/methods/statuses/#create>, read 2026-11-23: `status` is optional with
            // `media_ids`.
            may_be_empty: true,
        },
        images: Some(ImageLimits {
            count: server.max_media.unwrap_or(MAX_MEDIA),
            max_bytes: Some(server.image_bytes.unwrap_or(IMAGE_BYTES)),
            max_pixels: Some(server.image_pixels.unwrap_or(IMAGE_PIXELS)),
            alt_max: Some(server.alt_characters.unwrap_or(ALT_CHARACTERS)),
            types: server.image_types.unwrap_or_else(|| types(&IMAGE_TYPES)),
        }),
        recordings: Some(recordings).filter(|recordings| !recordings.types.is_empty()),
        // SOURCE: <https://docs.joinmastodon.org/api/guidelines/#focal-points>, read 2026-11-22: previews are cropped around
        // the point; the web client shows them 16:9.
        frame: Some(Framing { shape: Shape { wide: 16, high: 9 }, by: CutBy::Point }),
        polls: Some(polls),
        thread_parts: None,
        hashtags: HashtagStyle::InText,
        // SOURCE: <https://docs.joinmastodon.org/user/signup/#address>, read 2026-11-23: the server may be left out for
        // people of the same one.
        handles: HandleStyle::AtServer,
        link: LinkStyle::InText,
        content_warning: true,
        edit: true,
        take_down: true,
        idempotency: if software == Software::default() || software.honours_keys() {
            Idempotency::ServerKey
        } else {
            Idempotency::FindFirst
        },
        source: SOURCE,
    }
}

fn polls(server: &ServerLimits) -> PollLimits {
    let minutes = |secs: u64| u32::try_from(secs / 60).unwrap_or(u32::MAX);
    PollLimits {
        options: server.poll_options.unwrap_or(POLL_OPTIONS),
        letters: server.poll_letters.unwrap_or(POLL_LETTERS),
        min_minutes: minutes(server.poll_min_secs.unwrap_or(POLL_MIN_SECS).next_multiple_of(60)),
        max_minutes: minutes(server.poll_max_secs.unwrap_or(POLL_MAX_SECS)),
    }
}

fn kept<T: Default + serde::de::DeserializeOwned>(facts: &ChannelFacts, key: &str) -> T {
    facts.extra.get(key).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
}

fn number(instance: &Value, pointer: &str) -> Option<u64> {
    match instance.pointer(pointer)? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn among(types: &[Value], kinds: &[&str]) -> Vec<String> {
    let is_one = |name: &&str| kinds.iter().any(|kind| name.starts_with(kind));
    types.iter().filter_map(Value::as_str).filter(is_one).map(str::to_owned).collect()
}

/// `2.7.2 (compatible; Akkoma 3.13.2)`, `4.0.0 (not true; really snac/2.94)`, `0.20.0+git-1a2b3c`: words, no numbers.
fn imitator(version: &str) -> Option<String> {
    let (_, inside) = version.split_once('(')?;
    let claim = inside.rsplit(';').next()?.trim().trim_start_matches("really ");
    let name: String = claim.chars().take_while(|c| c.is_alphanumeric()).collect();
    (!name.is_empty()).then(|| name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use banyan_connector::ChannelFacts;
    use banyan_domain::network::Idempotency;
    use serde_json::{Value, json};

    use super::{ServerLimits, Software, limits};

    fn fixture(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn both_forms_of_the_instance_page_give_the_servers_own_numbers() {
        for (page, characters, media) in [
            (include_str!("fixtures/instance_v2.json"), 500, 4),
            (include_str!("fixtures/instance_v1.json"), 500, 4),
            (include_str!("fixtures/instance_v2_gotosocial.json"), 5_000, 6),
        ] {
            let mut facts = ChannelFacts::default();
            ServerLimits::read(&fixture(page)).keep(&mut facts);
            let limits = limits(&facts);
            assert_eq!(limits.text.max, Some(characters));
            assert_eq!(limits.images.unwrap().count, media);
            assert_eq!(limits.polls.unwrap().options, media);
            assert!(limits.recordings.unwrap().types.contains(&"video/mp4".to_owned()));
        }
    }

    #[test]
    fn a_page_that_says_nothing_leaves_the_defaults() {
        for page in
            [json!({}), json!([]), json!({"configuration": {"statuses": {"max_characters": "many"}}}), json!(null)]
        {
            assert_eq!(ServerLimits::read(&page), ServerLimits::default(), "{page}");
        }
        assert_eq!(limits(&ChannelFacts::default()).text.max, Some(500));
    }

    #[test]
    fn the_software_is_known_by_its_words_and_only_the_projects_own_keeps_keys() {
        for (instance, node, name, honours) in [
            (json!({"version": "4.5.0", "api_versions": {"mastodon": 7}}), None, Some("mastodon"), true),
            (json!({"version": "4.2.1"}), Some("mastodon"), Some("mastodon"), true),
            (json!({"version": "4.2.1"}), None, None, false),
            (json!({"version": "0.20.0+git-1a2b3c"}), Some("gotosocial"), Some("gotosocial"), false),
            (json!({"version": "4.0.0 (not true; really snac/2.94)"}), None, Some("snac"), false),
            (json!({"version": "2.7.2 (compatible; Akkoma 3.13.2)"}), None, Some("akkoma"), false),
            (json!({"version": 4}), None, None, false),
        ] {
            let software = Software::read(&instance, node);
            assert_eq!(software.name.as_deref(), name, "{instance}");
            assert_eq!(software.honours_keys(), honours, "{instance}");
        }
    }

    #[test]
    fn a_server_that_ignores_keys_is_looked_at_first() {
        let mut facts = ChannelFacts::default();
        Software::read(&json!({"version": "4.0.0 (not true; really snac/2.94)"}), None).keep(&mut facts);
        assert_eq!(limits(&facts).idempotency, Idempotency::FindFirst);
    }
}
