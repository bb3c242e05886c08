//! A post and its variants: what is said, why, to whom, and in which words on each channel.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{
    About, Wording,
    asset::{Cut, Frame},
    links,
};
use crate::{
    ids::{AssetId, PostId, RecurringId},
    plan::Tie,
};

/// What a post is for. Carrying fills it in from the source, so nobody has to type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// Give something useful away.
    #[default]
    Teach,
    /// Bring people together: an event, a question.
    Gather,
    /// Ask for business.
    Offer,
    /// Tell who we are.
    Tell,
}

impl Objective {
    pub const ALL: [Self; 4] = [Self::Teach, Self::Gather, Self::Offer, Self::Tell];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Teach => "teach",
            Self::Gather => "gather",
            Self::Offer => "offer",
            Self::Tell => "tell",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|objective| objective.as_str() == text)
    }
}

/// What is composed once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Post {
    pub objective: Objective,
    pub audience: Option<Tie>,
    pub pillar: Option<Tie>,
    /// What it shall lead to.
    pub goal: Option<Tie>,
    /// The offer or campaign it is part of; when that is over, it no longer goes out.
    pub part_of: Option<Tie>,
    /// What the reader is asked to do next: usually the address of the article.
    pub call_to_action: Option<String>,
    pub language: Option<String>,
    /// Somebody else's article that it talks about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// The series it is one of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<RecurringId>,
    /// The post of long ago that it says again, on purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<PostId>,
}

/// The post as it will read on one channel, before the network's own form is applied.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Title, where the place has titles (own site, mail).
    pub title: Option<String>,
    /// The words, without link and hashtags. Paragraphs are separated by an empty line.
    pub text: String,
    /// Safe HTML of the whole, for places of our own. Sanitised before it is stored.
    pub html: Option<String>,
    pub link: Option<String>,
    pub card: Option<Card>,
    /// Without `#`, in the order of importance.
    pub hashtags: Vec<String>,
    pub media: Vec<Media>,
    #[serde(default)]
    pub poll: Option<Poll>,
    pub language: Option<String>,
    pub content_warning: Option<String>,
    /// The network's own word for who may see it (`public`, `unlisted`); `None` is its default.
    pub visibility: Option<String>,
    /// What happens where the words are longer than one message of the network.
    #[serde(default)]
    pub overflow: Overflow,
    /// Said by ourselves right under it, where the network has answers.
    #[serde(default)]
    pub first_comment: Option<String>,
    /// The part of the words that somebody else said, with whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quoted: Option<String>,
    /// When the original was first published, for places of our own and record keys.
    pub original_published: Option<crate::time::UtcMillis>,
}

/// A question with answers to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Poll {
    pub options: Vec<String>,
    /// How long it is open.
    pub minutes: u32,
    /// More than one answer may be chosen.
    #[serde(default)]
    pub multiple: bool,
}

impl Variant {
    /// What is read beside the text and is ours: title, warning, answers of a poll.
    pub fn beside(&self) -> Vec<String> {
        let single = [&self.title, &self.content_warning].into_iter().flatten();
        let answers = self.poll.iter().flat_map(|poll| &poll.options);
        single.chain(answers).cloned().collect()
    }

    /// What of its pictures goes instead of the whole.
    pub fn cuts(&self) -> BTreeMap<AssetId, Cut> {
        self.media.iter().filter_map(|media| Some((media.asset, media.cut?))).collect()
    }

    /// The address beside the words, else the first among them.
    pub fn leads_to(&self) -> Option<Cow<'_, str>> {
        links::leads_to(&self.own_text(), self.link.as_deref())
    }

    /// Our own words, with what stands beside and under them.
    pub fn wording(&self) -> Wording<'_> {
        Wording { text: self.own_text(), link: self.link.as_deref(), comment: self.first_comment.as_deref() }
    }

    /// The words without what somebody else said: what we are held to.
    pub fn own_text(&self) -> Cow<'_, str> {
        own_text(&self.text, self.quoted.as_deref())
    }
}

/// A text without what is quoted in it. A quote that was rewritten counts as ours.
pub fn own_text<'a>(text: &'a str, quoted: Option<&str>) -> Cow<'a, str> {
    match quoted.filter(|quoted| !quoted.is_empty() && text.contains(quoted)) {
        Some(quoted) => text.replacen(quoted, "", 1).trim().to_owned().into(),
        None => text.into(),
    }
}

/// Whether a long text becomes several messages or a shorter one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overflow {
    /// No word is lost: a thread where the network has threads, else it cannot go.
    #[default]
    Thread,
    /// A teaser of something that stands elsewhere: hashtags go first, then whole sentences from the end.
    Shorten,
}

/// What a shared link shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    pub url: String,
    pub title: String,
    pub description: String,
    /// Address of the picture at the publisher.
    pub image: Option<String>,
    /// Our stored copy of it, for networks that want the bytes.
    #[serde(default)]
    pub thumbnail: Option<Media>,
}

/// A picture, a film or a sound that goes with the post. `asset` is the id of our stored copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Media {
    pub asset: AssetId,
    pub mime_type: String,
    pub bytes: u64,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// What it shows, read aloud; empty where there is nothing to read aloud, none where nobody has said.
    pub alt: Option<String>,
    /// Focal point, each -1.0..=1.0, right and up positive.
    pub focus: Option<(f32, f32)>,
    /// Only this part of a picture goes; none: the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Cut>,
    /// How long a recording plays, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
}

impl Media {
    /// A film or a sound.
    pub fn is_recording(&self) -> bool {
        self.mime_type.starts_with("video/") || self.mime_type.starts_with("audio/")
    }

    /// Width and height as it goes.
    pub fn sides(&self) -> Option<(u32, u32)> {
        let (width, height) = self.width.zip(self.height)?;
        let part = self.cut.map(|cut| cut.frame(width, height, self.focus));
        Some(part.map_or((width, height), |Frame { width, height, .. }| (width, height)))
    }

    pub fn pixels(&self) -> Option<u64> {
        self.sides().map(|(width, height)| u64::from(width) * u64::from(height))
    }
}
