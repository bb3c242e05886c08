//! The guard for programs: what it is told, words held against everything said before, and findings a person keeps.

pub(crate) mod compare;

use banyan_app::{
    compose::{EditError, Line, ReadLinesError, guard_text, keep_finding, list_kept, read_lines as read_all},
    guard::{Choice, ChoiceError, ChoiceKind, choose as tell, list_choices, take_back},
    workspace::words::Words,
};
use banyan_domain::{
    guard::Finding,
    ids::{PostId, PublicationId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    compose::FindingShown,
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct GuardChoice {
    kind: Word<ChoiceKind>,
    /// The rule, or the person's name.
    what: String,
    at: Moment,
    by: Option<String>,
}

/// What holds today.
pub(crate) async fn choices(ask: Ask) -> Answer<Given<Vec<GuardChoice>>> {
    let shown = |Choice { kind, what, at, by }| GuardChoice { kind: Word(kind), what, at: Moment(at), by };
    Ok(Given(list_choices(&ask.app, &ask.actor).await?.into_iter().map(shown).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chosen {
    /// `never_ask` about a rule; or a `name` that is asked about before it is said.
    kind: Word<ChoiceKind>,
    what: String,
}

/// Chosen already, nothing changes.
pub(crate) async fn choose(ask: Ask<Nothing, Nothing, Sent<Chosen>>) -> Answer<Done> {
    let Chosen { kind, what } = &ask.body.0;
    tell(&ask.app, &ask.actor, kind.0, what).await?;
    Ok(Done)
}

pub(crate) async fn choose_no_more(ask: Ask<Nothing, Chosen>) -> Answer<Done> {
    let Chosen { kind, what } = &ask.query;
    take_back(&ask.app, &ask.actor, kind.0, what).await?;
    Ok(Done)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LineSent {
    text: String,
    /// Where it leads; the first address among the words where nothing is said.
    link: Option<String>,
}

impl LineSent {
    fn meant(self) -> Line {
        Line { text: self.text, link: self.link }
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct GuardSaid {
    findings: Vec<FindingShown>,
}

/// Held against everything said before, as a post for everybody. Nothing is kept.
pub(crate) async fn check(ask: Ask<Nothing, Nothing, Sent<LineSent>>) -> Answer<Given<GuardSaid>> {
    let words = ask.words();
    let findings = guard_text(&ask.app, &ask.actor, &ask.body.0.meant()).await?;
    Ok(Given(GuardSaid { findings: findings.iter().map(|finding| FindingShown::of(words, finding)).collect() }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinesSent {
    /// In the order in which followers would read them.
    #[schemars(length(max = 50))]
    lines: Vec<LineSent>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct LinesShown {
    lines: Vec<LineRead>,
    /// When the first would go out.
    first_at: Moment,
    /// How far back was looked.
    days: u32,
    places: usize,
    /// Posts that may do more than one offer after the other, from own articles.
    better: Vec<BetterLine>,
}

#[derive(Serialize, JsonSchema)]
struct LineRead {
    text: String,
    /// Nothing speaks against it.
    goes: bool,
    /// Its next free time, where it goes and one is free.
    at: Option<Moment>,
    /// When the offer is that it stood too near to at the next free time: at `at`, where it goes, it no longer does.
    apart_from: Option<Moment>,
    /// The earlier line, from 0, that it is most like.
    like: Option<usize>,
    findings: Vec<FindingShown>,
}

#[derive(Serialize, JsonSchema)]
struct BetterLine {
    text: String,
    link: Option<String>,
    /// The article it is made from.
    title: String,
    /// Ends with the offer.
    sells: bool,
}

const MOST_LINES: usize = 50;

pub(crate) async fn read_lines(ask: Ask<Nothing, Nothing, Sent<LinesSent>>) -> Answer<Given<LinesShown>> {
    let words = ask.words();
    let lines: Vec<Line> = ask.body.0.lines.into_iter().map(LineSent::meant).collect();
    if lines.is_empty() || lines.len() > MOST_LINES {
        return Err(Problem::of(Kind::CannotStand, format!("1 to {MOST_LINES} lines are read at once")));
    }
    let read = read_all(&ask.app, &ask.actor, &lines).await?;
    Ok(Given(LinesShown {
        first_at: Moment(read.first_at),
        days: read.days,
        places: read.places,
        lines: read
            .lines
            .into_iter()
            .map(|line| LineRead {
                findings: line.findings.iter().map(|finding| FindingShown::of(words, finding)).collect(),
                text: line.text,
                goes: line.goes,
                at: line.at.map(Moment),
                apart_from: line.apart_from.map(Moment),
                like: line.like,
            })
            .collect(),
        better: read
            .better
            .into_iter()
            .map(|post| BetterLine { text: post.text, link: post.link, title: post.title, sells: post.sells })
            .collect(),
    }))
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct KeptShown {
    variant: Uuid,
    rule: String,
    /// The thing that the rule had found.
    about: Option<String>,
    reason: Option<String>,
    by: Option<String>,
    at: Moment,
    /// The words were changed since: it was not said of those that stand there now.
    lapsed: bool,
}

/// What persons kept of a post, latest first.
pub(crate) async fn kept(ask: Ask<Uuid>) -> Answer<Given<Vec<KeptShown>>> {
    let kept = list_kept(&ask.app, &ask.actor, PostId(ask.path)).await?.into_iter();
    let shown = kept.map(|one| KeptShown {
        variant: one.variant.0,
        rule: one.rule,
        about: one.about,
        reason: one.reason,
        by: one.by,
        at: Moment(one.at),
        lapsed: one.has_lapsed,
    });
    Ok(Given(shown.collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepIt {
    rule: String,
    /// Of the things that the rule has found this one alone; left out, all that it has found now, and nothing later.
    about: Option<String>,
    reason: Option<String>,
}

/// Where nothing else holds it, it then goes out at its time, or in a moment where that has passed.
pub(crate) async fn keep(ask: Ask<Uuid, Nothing, Sent<KeepIt>>) -> Answer<Done> {
    let KeepIt { rule, about, reason } = &ask.body.0;
    let subject = (rule.as_str(), about.as_deref());
    keep_finding(&ask.app, &ask.actor, PublicationId(ask.path), subject, reason.as_deref()).await?;
    Ok(Done)
}

/// A program decides by them whether to keep what was found.
fn found<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Value {
    let words = Words::for_language("en");
    findings.into_iter().map(|finding| json!(FindingShown::of(words, finding))).collect()
}

impl From<EditError> for Problem {
    fn from(wrong: EditError) -> Self {
        match wrong {
            EditError::Refused(refused) => refused.into(),
            EditError::NotHere => Self::of(Kind::NotHere, wrong),
            EditError::HasLeft | EditError::FromSource => Self::of(Kind::NotNow, wrong),
            EditError::Conflict { .. } => Self::of(Kind::Changed, wrong),
            EditError::Blocked { ref finding } => {
                Self::of(Kind::CannotStand, &wrong).with("findings", found([&**finding]))
            }
            EditError::ThinkAgain { ref findings } => {
                Self::of(Kind::CannotStand, &wrong).with("findings", found(findings))
            }
            EditError::Proof(wrong) => wrong.into(),
            EditError::Decide(wrong) => wrong.into(),
            EditError::Internal(error) => error.into(),
        }
    }
}

impl From<ChoiceError> for Problem {
    fn from(wrong: ChoiceError) -> Self {
        match wrong {
            ChoiceError::Refused(refused) => refused.into(),
            ChoiceError::NoSuchRule(_) | ChoiceError::NoName => Self::of(Kind::CannotStand, wrong),
            ChoiceError::Internal(error) => error.into(),
        }
    }
}

impl From<ReadLinesError> for Problem {
    fn from(wrong: ReadLinesError) -> Self {
        match wrong {
            ReadLinesError::Refused(refused) => refused.into(),
            ReadLinesError::Internal(error) => error.into(),
        }
    }
}
