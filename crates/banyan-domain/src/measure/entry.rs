//! One line of the ledger: minutes, people or money, on one day, for one thing of the plan.

use jiff::civil::Date;

use crate::plan::{Habit, Money, Plan, Row, RowId, Section, Standing, words::spelled};

spelled! {
    /// What a line of the ledger tells.
    Kind {
        Call = "call",
        /// Somebody wrote: a reply, a mail, a form, a sign-up.
        Enquiry = "enquiry",
        /// Answers given at the screen: its people are those who were answered.
        Answered = "answered",
        ThankYou = "thank_you",
        Talk = "talk",
        Cards = "cards",
        Habit = "habit",
        /// Time at work that nothing here could measure.
        Minutes = "minutes",
        Cost = "cost",
    }
}

spelled! {
    /// What an hour goes into.
    Task {
        Write = "write",
        Answer = "answer",
        Carry = "carry",
        Plan = "plan",
        Learn = "learn",
        Measure = "measure",
        Away = "away",
    }
}

spelled! {
    /// Why somebody called or wrote, where no line of the plan is the reason.
    Reason {
        Recommended = "recommended",
        ReadOrSaw = "read_or_saw",
        WalkedPast = "walked_past",
        NotSaid = "not_said",
    }
}

/// What made somebody call or write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// A place, a campaign or a habit of the plan.
    Row(RowId),
    Reason(Reason),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    pub day: Date,
    /// None of a cost.
    pub task: Option<Task>,
    pub minutes: Option<u32>,
    /// Who asked or came.
    pub people: Option<u32>,
    pub money: Option<Money>,
    /// The place, habit, campaign or line of money that it counts under.
    pub row: Option<RowId>,
    /// Of what has a cause only.
    pub reason: Option<Reason>,
}

impl Entry {
    /// Who asked or came.
    pub fn came(&self) -> Option<u32> {
        self.people.filter(|_| self.kind.brings_people())
    }
}

impl Kind {
    /// What a code on the wall may be for: what happens while nobody is signed in, and costs nothing.
    pub const AT_WALL: [Self; 5] = [Self::Call, Self::Enquiry, Self::ThankYou, Self::Talk, Self::Habit];

    /// The habit of the plan that it belongs to by itself.
    pub fn habit(self) -> Option<Habit> {
        match self {
            Self::ThankYou => Some(Habit::ThankYous),
            Self::Talk => Some(Habit::FaceToFace),
            Self::Cards => Some(Habit::OfflineLeads),
            Self::Call | Self::Enquiry | Self::Answered | Self::Habit | Self::Minutes | Self::Cost => None,
        }
    }

    /// What its minutes are; of plain minutes a person has to tell, and a cost has none.
    pub fn task(self) -> Option<Task> {
        match self {
            Self::Call | Self::Enquiry | Self::Answered => Some(Task::Answer),
            Self::ThankYou | Self::Talk | Self::Cards | Self::Habit => Some(Task::Away),
            Self::Minutes | Self::Cost => None,
        }
    }

    /// A call, an enquiry and a talk are somebody; of the rest a person has to tell.
    pub fn people(self) -> Option<u32> {
        match self {
            Self::Call | Self::Enquiry | Self::Talk => Some(1),
            Self::Answered | Self::ThankYou | Self::Cards | Self::Habit | Self::Minutes | Self::Cost => None,
        }
    }

    /// Whether its people asked or came. Who was answered had asked before, and is not counted again.
    pub(super) fn brings_people(self) -> bool {
        self != Self::Answered
    }

    /// Whether a line of it says what made them do it.
    pub(super) fn tells_cause(self, row: Option<RowId>, reason: Option<Reason>) -> bool {
        self.has_cause() && (row.is_some() || reason.is_some_and(|reason| reason != Reason::NotSaid))
    }

    /// Whether it is asked what made them do it.
    pub fn has_cause(self) -> bool {
        match self {
            Self::Call | Self::Enquiry => true,
            Self::Answered | Self::ThankYou | Self::Talk | Self::Cards | Self::Habit | Self::Minutes | Self::Cost => {
                false
            }
        }
    }
}

impl Cause {
    /// `row-101`, or the word of a reason: how a form and a command line say it.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("row-") {
            Some(number) => number.parse().ok().map(|number| Self::Row(RowId(number))),
            None => Reason::parse(text).map(Self::Reason),
        }
    }
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Row(row) => write!(f, "row-{row}"),
            Self::Reason(reason) => f.write_str(reason.as_str()),
        }
    }
}

/// The lines of the plan through which somebody may have come to us: what is kept or tried, and campaigns that have
/// begun. What ended a month ago is remembered no longer, and through an example nobody came.
pub fn ways_to_us(plan: &Plan, today: Date) -> impl Iterator<Item = &Row> {
    const REMEMBERED_DAYS: i32 = 30;
    plan.rows().filter(|row| !row.example).filter(move |row| match row.section {
        Section::Place | Section::Away => {
            matches!(row.standing(), Standing::Kept | Standing::OnTrial | Standing::ForCompany)
        }
        Section::Campaign => {
            let begun = row.date(crate::plan::Field::Starts).is_none_or(|starts| starts <= today);
            let over =
                row.date(crate::plan::Field::Ends).is_some_and(|ends| days_between(ends, today) > REMEMBERED_DAYS);
            begun && !over
        }
        _ => false,
    })
}

pub(super) fn days_between(from: Date, until: Date) -> i32 {
    from.until(until).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    #[test]
    fn a_cause_is_read_as_it_is_written() {
        for cause in [Cause::Row(RowId(101)), Cause::Reason(Reason::WalkedPast)] {
            assert_eq!(Cause::parse(&cause.to_string()), Some(cause));
        }
        for nonsense in ["", "row-", "row-x", "row--1", "because"] {
            assert_eq!(Cause::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn what_rests_and_what_is_long_over_brings_nobody() {
        let page = "## Places\n### Blog\n### Myspace\n- standing: resting\n## Campaigns\n### May\n- ends: 2026-10-20\n### June\n- ends: 2026-11-20\n### Next\n- starts: 2027-01-01\n### Kit\n- example: yes\n## Away from the screen\n### Cards\n## Goals\n### Readers\n";
        let plan = read(page).unwrap();
        let names: Vec<&str> = ways_to_us(&plan, date(2026, 11, 24)).map(Row::name).collect();
        assert_eq!(names, ["Blog", "June", "Cards"]);
    }
}
