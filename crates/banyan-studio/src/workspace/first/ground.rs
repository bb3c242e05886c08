//! What follows from where one stands: five pages, each ends in the same next question.

use askama::{Template, filters::Safe};
use banyan_app::{
    gather::ReadError,
    plan::{ArchiveError, ContactsError, LookBackError, say::list_of},
};
use banyan_domain::{
    plan::{
        Client, Concluded, Conclusion, ContactsSeen, Field, Hindsight, LookBack, PlanError, Regularity, Role, Untold,
        first::{Change, Job, Lack, Strategy},
    },
    time::UtcMillis,
};
use jiff::civil::Date;

use super::{LookProblem, SeenVisitors, Step as _, VisitorsProblem, weeks};
use crate::{page::Page, parts::PlaceSign, plan::say_wrong};

/// On the sideline: the own site and letter are the root.
#[derive(Template)]
#[template(path = "workspace/first/sideline.html")]
pub struct Sideline {
    pub p: Page,
    pub address: String,
    pub problem: Option<LookProblem>,
    /// What the site says already, once it was read.
    pub evidence: Option<Evidence>,
}

/// Tried, and it did not work: what the posts can tell.
#[derive(Template)]
#[template(path = "workspace/first/tried.html")]
pub struct Tried {
    pub p: Page,
    pub look_back: Option<LookBack>,
    pub address: String,
    /// Of the site, for the links that led home.
    pub home: String,
    pub problem: Option<AttemptProblem>,
    /// Another place to read is asked for, or none was read yet.
    pub asks: bool,
    pub as_table: bool,
    pub judged: Date,
    /// Of the changes that are offered; none: all of them.
    pub ticked: Option<Vec<Change>>,
    /// Whether a plan stood behind it, as it was said last.
    pub strategy: Option<Strategy>,
    /// What follows from that.
    pub hindsight: Option<Hindsight>,
    /// The day on which the plan is looked at first, where nothing was written before.
    pub looked_at: Option<Date>,
    /// It was said just now: what follows is read before it goes on.
    pub said: bool,
}

/// Why nothing can be told from what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptProblem {
    Nothing,
    Empty,
    NoArchive,
    TooLarge,
    TwoNetworks,
    Address(LookProblem),
}

/// I don't see the need: what is at hand, and one question for three people.
#[derive(Template)]
#[template(path = "workspace/first/no_need.html")]
pub struct NoNeed {
    pub p: Page,
    pub address: String,
    pub problem: Option<LookProblem>,
    pub evidence: Option<Evidence>,
    pub contacts: Option<SeenContacts>,
    pub contacts_problem: Option<ContactsProblem>,
    pub visitors: SeenVisitors,
    pub visitors_problem: Option<VisitorsProblem>,
    /// What those who were asked have said so far, and room for more.
    pub clients: Vec<Client>,
    pub concluded: Option<Concluded>,
    /// Habits of the plan that lead to people.
    pub away: Vec<String>,
    /// In the language of the business, to be sent as it stands.
    pub question: String,
    /// When their answers are looked at.
    pub again: Date,
    /// The plan's own next review, where it has one.
    pub review: Option<Date>,
}

/// What was counted in a file of contacts, and when.
pub struct SeenContacts {
    pub seen: ContactsSeen,
    pub at: UtcMillis,
    /// Most first.
    pub networks: Vec<(PlaceSign, u32)>,
}

/// Why a file of contacts could not be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactsProblem {
    Nothing,
    Unknown,
    TooLarge,
    TooMany,
}

impl From<ContactsError> for ContactsProblem {
    fn from(error: ContactsError) -> Self {
        match error {
            ContactsError::Unknown => Self::Unknown,
            ContactsError::TooLarge => Self::TooLarge,
            ContactsError::TooMany => Self::TooMany,
        }
    }
}

impl ContactsProblem {
    fn message(self) -> &'static str {
        match self {
            Self::Nothing => "contacts-nothing",
            Self::Unknown => "contacts-unknown",
            Self::TooLarge => "contacts-too-large",
            Self::TooMany => "contacts-too-many",
        }
    }
}

/// What a site shows of the people around it.
pub struct Evidence {
    pub networks: Vec<(PlaceSign, String)>,
    pub has_letter: bool,
    pub pieces: usize,
}

/// Somebody does it: hours, an owner, a deputy.
#[derive(Template)]
#[template(path = "workspace/first/somebody.html")]
pub struct Somebody {
    pub p: Page,
    pub job: Job,
    /// It was said and something lacks: named before it goes on.
    pub said: bool,
    /// What the plan cannot hold as it was typed.
    pub problem: Option<PlanError>,
}

/// We do it and it pays: whether more is worth it.
#[derive(Template)]
#[template(path = "workspace/first/pays.html")]
pub struct Pays {
    pub p: Page,
    pub serves: Vec<Role>,
    pub look_back: Option<LookBack>,
    /// Posts are asked for: none were read yet, or others are to be.
    pub asks: bool,
    pub address: String,
    pub home: String,
    pub problem: Option<AttemptProblem>,
    /// After the answer: what "more" still lacks; nothing lacks where it is empty.
    pub lacks: Option<Vec<Lack>>,
}

impl From<&LookBackError> for AttemptProblem {
    fn from(error: &LookBackError) -> Self {
        match error {
            LookBackError::Read(error) => Self::Address(LookProblem::from(error)),
            LookBackError::Archive(ArchiveError::TooLarge) => Self::TooLarge,
            LookBackError::Archive(ArchiveError::TwoNetworks) => Self::TwoNetworks,
            LookBackError::Archive(_) => Self::NoArchive,
            LookBackError::Empty | LookBackError::Refused(_) | LookBackError::Keep(_) | LookBackError::Internal(_) => {
                Self::Empty
            }
        }
    }
}

impl From<&ReadError> for AttemptProblem {
    fn from(error: &ReadError) -> Self {
        Self::Address(LookProblem::from(error))
    }
}

impl AttemptProblem {
    pub fn message(&self) -> &'static str {
        match self {
            Self::Nothing => "attempt-nothing-given",
            Self::Empty => "attempt-empty",
            Self::NoArchive => "attempt-no-archive",
            Self::TooLarge => "attempt-too-large",
            Self::TwoNetworks => "attempt-two-networks",
            Self::Address(problem) => problem.message(),
        }
    }
}

impl Tried {
    fn strategies(&self) -> &'static [Strategy] {
        Strategy::ALL
    }

    fn strategy(&self, strategy: &Strategy) -> String {
        self.p.t(&format!("attempt-strategy-{}", strategy.as_str().replace('_', "-"))).to_string()
    }

    fn said_it(&self, strategy: &Strategy) -> bool {
        self.strategy == Some(*strategy)
    }

    fn follows(&self, found: &Hindsight, part: &str) -> String {
        self.p.t(&format!("hindsight-{}{part}", found.as_str().replace('_', "-"))).to_string()
    }

    /// What was found decides; with nothing to look at, the rhythm is offered.
    fn changes(&self) -> Vec<Change> {
        self.look_back.as_ref().map_or_else(|| vec![Change::Rhythm], LookBack::changes)
    }

    fn is_ticked(&self, change: &Change) -> bool {
        self.ticked.as_ref().is_none_or(|ticked| ticked.contains(change))
    }

    fn change(&self, change: &Change, part: &str) -> String {
        self.p.t(&format!("attempt-change-{}{part}", change.as_str())).to_string()
    }

    /// What stood there last time, where the other is offered now.
    fn was(&self, change: &Change, found: &LookBack) -> String {
        let p = &self.p;
        match change {
            Change::Rhythm => {
                p.t("attempt-was-rhythm").with("with", found.weeks_with_a_post()).with("weeks", found.weeks())
            }
            Change::Offers => p.t("attempt-was-offers").with("count", found.offers_of_ten()),
            Change::Promise => p.t("attempt-was-promise").with("count", found.left_waiting.unwrap_or_default()),
        }
        .to_string()
    }

    fn regularity(&self, look_back: &LookBack) -> String {
        let p = &self.p;
        match look_back.regularity() {
            Regularity::TooFew => p.t("attempt-too-few").to_string(),
            Regularity::Steady => p.t("attempt-steady").to_string(),
            Regularity::ThenBursts { weeks } => p.t("attempt-then-bursts").with("count", weeks).to_string(),
            Regularity::Bursts => p.t("attempt-bursts").to_string(),
        }
    }

    fn untold(&self, look_back: &LookBack) -> &'static str {
        match look_back.untold {
            Untold::Feed => "attempt-left-feed",
            Untold::Never => "attempt-left-never",
            Untold::Missing => "attempt-left-missing",
        }
    }

    fn weeks(&self, look_back: &LookBack) -> Safe<String> {
        weeks::draw(&self.p, look_back)
    }

    /// Ten marks, the offers first.
    fn ten(&self, look_back: &LookBack) -> Safe<String> {
        let offers = look_back.offers_of_ten();
        let marks: Vec<String> = (0..10)
            .map(|at| {
                let (x, class) = (at * 12 + 5, if at < offers { "offer" } else { "other" });
                format!(r#"<circle cx="{x}" cy="5" r="4" class="{class}"/>"#)
            })
            .collect();
        Safe(format!(r#"<svg class="ten" viewBox="0 0 120 10" aria-hidden="true">{}</svg>"#, marks.concat()))
    }
}

/// Name, words, and whether it was given.
type Tap = (&'static str, &'static str, bool);

impl NoNeed {
    /// What follows, once enough has been said.
    fn follows(&self) -> Option<&Concluded> {
        self.concluded.as_ref().filter(|found| found.conclusion != Conclusion::AskOn)
    }

    fn conclusion(&self, found: &Concluded, part: &str) -> String {
        self.p.t(&format!("concluded-{}{part}", found.conclusion.as_str().replace('_', "-"))).to_string()
    }

    fn is_to_talk(&self, found: &Concluded) -> bool {
        found.conclusion == Conclusion::GoAndTalk
    }

    fn habits(&self) -> String {
        list_of(self.p.words, "list-and", &self.away)
    }

    /// Both questions with their names, each with its answers.
    fn taps(&self, client: &Client) -> [(&'static str, &'static str, [Tap; 2]); 2] {
        let answers = |said: Option<bool>| {
            [("yes", "clients-yes", said == Some(true)), ("no", "clients-no", said == Some(false))]
        };
        [("looks", "clients-looks", answers(client.looks)), ("misses", "clients-misses", answers(client.misses))]
    }
}

impl Somebody {
    fn has_bad_hours(&self) -> bool {
        matches!(self.problem, Some(PlanError::BadValue { field: Field::Hours, .. }))
    }

    /// What else is wrong; the hours say it themselves.
    fn wrong(&self) -> Option<String> {
        self.problem.as_ref().filter(|_| !self.has_bad_hours()).map(|wrong| say_wrong(&self.p, wrong))
    }

    /// What the job lacks, in the order in which it hurts.
    fn lacks(&self) -> Vec<&'static str> {
        let job = &self.job;
        [
            (job.owner.trim().is_empty(), "ground-job-no-owner"),
            (job.hours.trim().is_empty(), "ground-job-no-hours"),
            (job.deputy.trim().is_empty(), "ground-job-no-deputy"),
        ]
        .into_iter()
        .filter_map(|(lacks, id)| lacks.then_some(id))
        .collect()
    }
}

impl Pays {
    fn roles(&self) -> &'static [Role] {
        Role::ALL
    }

    fn role(&self, role: &Role) -> String {
        self.p.t(&format!("ground-role-{}", role.as_str())).to_string()
    }

    fn serves_it(&self, role: &Role) -> bool {
        self.serves.contains(role)
    }

    fn lack(&self, lack: &Lack) -> String {
        let id = format!("ground-lack-{}", lack.as_str().replace('_', "-"));
        let said = self.p.t(&id);
        match (lack, &self.look_back) {
            (Lack::LongAgo, Some(read)) => said.with("date", self.p.day(read.read_on)).to_string(),
            (Lack::Ended, Some(read)) => said.with("date", self.p.day(read.last)).to_string(),
            _ => said.to_string(),
        }
    }

    fn parts(&self) -> String {
        let names: Vec<String> = self.serves.iter().map(|role| self.role(role)).collect();
        list_of(self.p.words, "list-and", &names)
    }
}
