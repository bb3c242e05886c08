//! Words, moments, days and pages as JSON has them; what the domain spells is spelled the same here.

use std::borrow::Cow;

use banyan_app::{
    compose::{BitKind, FoundState, Outcome, library::Shown},
    converse::Mark,
    guard::ChoiceKind,
    plan::{Trade, steps::Unread},
};
use banyan_domain::{
    compose::{
        Objective,
        asset::{self, Rights},
        carry::Form,
    },
    converse::IncomingKind,
    gather::ItemKind,
    measure::{Kind as EntryKind, Reason, Task},
    plan::{
        self, Belongs, Extract, Field, Habit, Hindsight, Leaning, LearnKind, Lesson, Section, Size, Standing, Step,
        StepAnswer, Verdict, first,
    },
    publish::{AttemptOutcome, PublicationState},
    schedule::Rhythm,
    time::UtcMillis,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An enumeration of the domain, each of whose variants has one spelling.
pub(crate) trait Spelled: Copy + Send + Sync + 'static {
    /// What the document calls it.
    const NAME: &'static str;
    fn words() -> Vec<&'static str>;
    fn parse(word: &str) -> Option<Self>;
    fn spelling(self) -> &'static str;
}

macro_rules! spelled {
    ($($kind:ty = $name:literal),+ $(,)?) => {$(
        impl Spelled for $kind {
            const NAME: &'static str = $name;

            fn words() -> Vec<&'static str> {
                <$kind>::ALL.iter().map(|one| one.as_str()).collect()
            }

            fn parse(word: &str) -> Option<Self> {
                <$kind>::parse(word)
            }

            fn spelling(self) -> &'static str {
                self.as_str()
            }
        }
    )+};
}

spelled!(
    AttemptOutcome = "AttemptOutcome",
    Belongs = "Belongs",
    BitKind = "BitKind",
    ChoiceKind = "GuardChoiceKind",
    EntryKind = "EntryKind",
    Extract = "Extract",
    Field = "Field",
    Form = "ArticleForm",
    FoundState = "FoundState",
    Habit = "Habit",
    Hindsight = "Hindsight",
    IncomingKind = "IncomingKind",
    ItemKind = "ItemKind",
    Leaning = "Leaning",
    LearnKind = "LearnKind",
    Lesson = "Lesson",
    Mark = "Mark",
    Objective = "Objective",
    Outcome = "MendOutcome",
    PublicationState = "PublicationState",
    Reason = "Reason",
    Rhythm = "Rhythm",
    Rights = "Rights",
    Section = "Section",
    Shown = "LibraryShownOnly",
    Size = "Size",
    Standing = "Standing",
    Step = "Step",
    StepAnswer = "StepAnswer",
    Task = "Task",
    Trade = "Trade",
    Unread = "Unread",
    Verdict = "Verdict",
    first::Change = "Change",
    first::Question = "FirstQuestion",
    first::Stand = "Stand",
    first::Strategy = "Strategy",
    first::Wish = "Wish",
    plan::Question = "KnowingQuestion",
    plan::Role = "GoalRole",
);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word<T>(pub(crate) T);

impl<T: Spelled> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.spelling())
    }
}

impl<'de, T: Spelled> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<str>::deserialize(deserializer)?;
        let unknown = || D::Error::custom(format!("`{word}` is none of: {}", T::words().join(", ")));
        T::parse(&word).map(Self).ok_or_else(unknown)
    }
}

impl<T: Spelled> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::words() })
    }
}

/// RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) UtcMillis);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Timestamp::deserialize(deserializer).map(|moment| Self(moment.into()))
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}

/// A part of a picture, spelled as people type it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Cut(pub(crate) asset::Cut);

impl JsonSchema for Cut {
    fn schema_name() -> Cow<'static, str> {
        "Cut".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let description = "`16:9` is as much as fits of that shape, around the point that matters; `16:9/80` is 80 per \
                           cent of it; `16:9/80/25/50` has its middle 25 per cent from the left and 50 from the top.";
        let pattern = "^[0-9]+:[0-9]+(/[0-9.]+|(/[0-9.]+){3})?$";
        json_schema!({ "type": "string", "description": description, "pattern": pattern })
    }
}

/// `2026-12-31`, where the business is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Day(pub(crate) Date);

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// `10:30`, as the clock on the wall shows it where the business is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock(pub(crate) Time);

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.strftime("%H:%M"))
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Time::deserialize(deserializer).map(Self)
    }
}

impl JsonSchema for Clock {
    fn schema_name() -> Cow<'static, str> {
        "Clock".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

const USUAL_PAGE: u32 = 100;
const MOST_ON_A_PAGE: u32 = 500;

/// Part of a list, and where it goes on.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PageOf{T}")]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// What `after` names for the rest; none where this is the end.
    pub(crate) next: Option<String>,
}

impl<T> Page<T> {
    /// `cursor` is what goes on behind an entry.
    pub(crate) fn of(all: impl Iterator<Item = T>, limit: Option<u32>, cursor: impl Fn(&T) -> String) -> Self {
        let limit = on_a_page(limit) as usize;
        let mut items: Vec<T> = all.take(limit + 1).collect();
        let has_more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| has_more).map(cursor);
        Self { items, next }
    }
}

/// How many of a list at once.
pub(crate) fn on_a_page(limit: Option<u32>) -> u32 {
    limit.unwrap_or(USUAL_PAGE).clamp(1, MOST_ON_A_PAGE)
}
