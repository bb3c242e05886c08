//! What a network is and what it allows: plain data with its source, filled in by each connector's room.

use serde::{Deserialize, Serialize};

use crate::compose::{asset::Shape, counting::Counting};

/// How far a connector has been proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// On a real server of the network.
    R,
    /// With the network's own client library.
    C,
    /// On documented fixtures.
    D,
}

/// A kind of place. Constant data of its connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Network {
    /// Lower-case id used in commands, tables and addresses: `mastodon`.
    pub id: &'static str,
    pub name: &'static str,
    /// Two letters for the small badge on pages.
    pub badge: &'static str,
    pub home: &'static str,
    /// Our own ground (site, newsletter, podcast) or a borrowed branch.
    pub own: bool,
    pub grade: Grade,
}

/// A fact of the outside world: where it was read and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    pub url: &'static str,
    /// ISO date the page was read.
    pub checked_on: &'static str,
}

/// What one network, or one server of it, allows. `None` means: no such limit is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limits {
    pub text: TextLimits,
    pub images: Option<ImageLimits>,
    /// Films and sounds; each goes alone.
    pub recordings: Option<RecordingLimits>,
    /// What it shows of a picture before somebody opens it.
    pub frame: Option<Framing>,
    /// Without them the network has no polls.
    pub polls: Option<PollLimits>,
    /// Parts a thread may have; 1 means no threads.
    pub thread_parts: Option<usize>,
    pub hashtags: HashtagStyle,
    /// Whom it takes a name behind an `@` for.
    pub handles: HandleStyle,
    /// Whether links in the text are spent from the letters (networks that show a card can do without).
    pub link: LinkStyle,
    pub content_warning: bool,
    pub edit: bool,
    pub take_down: bool,
    pub idempotency: Idempotency,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextLimits {
    pub max: Option<usize>,
    pub max_bytes: Option<usize>,
    pub counting: Counting,
    /// Where a file goes along, there need be no words.
    pub may_be_empty: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageLimits {
    pub count: usize,
    pub max_bytes: Option<u64>,
    pub max_pixels: Option<u64>,
    pub alt_max: Option<usize>,
    pub types: Vec<String>,
}

/// A frame into which a picture is cut, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Framing {
    pub shape: Shape,
    pub by: CutBy,
}

impl Framing {
    /// A part of a picture may be sent there instead of the whole.
    pub fn takes_cuts(self) -> bool {
        match self.by {
            CutBy::Point | CutBy::Middle => true,
            CutBy::Card => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum CutBy {
    /// By the network, around the point it is told.
    Point,
    /// By the network, around the middle, for it takes no point.
    Middle,
    /// By us, around the point, for the card of a page that shows it whole.
    Card,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordingLimits {
    pub max_bytes: Option<u64>,
    pub max_secs: Option<u64>,
    /// Of a film, width times height.
    pub max_pixels: Option<u64>,
    pub alt_max: Option<usize>,
    pub types: Vec<String>,
}

impl RecordingLimits {
    pub fn takes_sounds(&self) -> bool {
        self.types.iter().any(|kind| kind.starts_with("audio/"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PollLimits {
    pub options: usize,
    /// Of one option.
    pub letters: usize,
    pub min_minutes: u32,
    pub max_minutes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum HashtagStyle {
    /// Written at the end of the text.
    InText,
    /// Kept beside the text as data.
    Beside,
}

/// How somebody's whole name is written behind an `@`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum HandleStyle {
    /// `name@server.example`; a name alone is somebody of the server it is sent from.
    AtServer,
    /// A domain: `name.example`.
    Domain,
    /// Nobody is known by one.
    Nobody,
}

impl HandleStyle {
    /// Whether this is somebody's whole name; where nobody has one, one that is whole elsewhere tells readers as much.
    pub fn is_whole(self, handle: &str) -> bool {
        let (has_server, has_dot) = (handle.contains('@'), handle.contains('.'));
        match self {
            Self::AtServer => has_server,
            Self::Domain => has_dot && !has_server,
            Self::Nobody => has_server || has_dot,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum LinkStyle {
    /// The address must stand in the text.
    InText,
    /// The link travels as a card beside the text.
    Card,
    /// The whole text is on our own page; the link is its canonical address.
    Canonical,
}

/// How a network protects against the same thing arriving twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Idempotency {
    /// The server honours a key we send (some imitators ignore it).
    ServerKey,
    /// The record's id is ours to choose.
    OurId,
    /// Nothing: look before sending again.
    FindFirst,
}
