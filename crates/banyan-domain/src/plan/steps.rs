//! The First Steps: four, in this order, before anything grows.

use super::{
    document::{Plan, Row, same_name},
    shape::{Field, Section},
    words::spelled,
};

spelled! {
    Step {
        /// What does the business want? Social media can only serve that.
        BusinessPlan = "business_plan",
        /// What stands there that this must fit into.
        ItPlan = "it_plan",
        /// Who works with a consultant, and with whom one works.
        Team = "team",
        /// Decided, one way or the other.
        Consultant = "consultant",
    }
}

spelled! {
    StepAnswer {
        Reviewed = "reviewed",
        /// "We have none" is an answer too.
        HaveNone = "none",
        Built = "built",
        Yes = "yes",
        No = "no",
    }
}

impl Step {
    /// From 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().take_while(|step| **step != self).count() + 1
    }

    /// Whether a file or a link belongs to it, with the goals found in it.
    pub fn takes_paper(self) -> bool {
        match self {
            Self::BusinessPlan | Self::ItPlan => true,
            Self::Team | Self::Consultant => false,
        }
    }

    pub fn answers(self) -> &'static [StepAnswer] {
        match self {
            Self::BusinessPlan | Self::ItPlan => &[StepAnswer::Reviewed, StepAnswer::HaveNone],
            Self::Team => &[StepAnswer::Built],
            Self::Consultant => &[StepAnswer::Yes, StepAnswer::No],
        }
    }
}

impl StepAnswer {
    /// A yes or no about money is worth its reason.
    pub fn needs_reason(self) -> bool {
        match self {
            Self::Yes | Self::No => true,
            Self::Reviewed | Self::HaveNone | Self::Built => false,
        }
    }
}

/// Somebody of the plan, with what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: String,
    /// A week.
    pub minutes: Option<u32>,
    pub knowledge: String,
    pub jobs: Vec<String>,
    pub stands_in_for: Vec<String>,
}

/// What the team lacks, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamGap {
    Nobody,
    NoJob,
    Hours(String),
    Knowledge(String),
    Owner(String),
    Deputy(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    pub members: Vec<Member>,
    pub gaps: Vec<TeamGap>,
}

/// The team as the plan has it. Examples of a kit are nobody's yet, so they do not count.
pub fn team(plan: &Plan) -> Team {
    let people: Vec<&Row> = plan.said(Section::Person).collect();
    let jobs: Vec<&Row> = plan.said(Section::Job).collect();
    let held = |name: &str, field: Field| -> Vec<String> {
        let theirs = jobs.iter().filter(|job| same_name(job.text(field), name));
        theirs.map(|job| job.name().to_owned()).collect()
    };
    let members = people
        .iter()
        .map(|person| Member {
            name: person.name().to_owned(),
            minutes: person.whole(Field::Hours),
            knowledge: person.text(Field::Knowledge).to_owned(),
            jobs: held(person.name(), Field::Owner),
            stands_in_for: held(person.name(), Field::Deputy),
        })
        .collect();
    Team { members, gaps: gaps(&people, &jobs) }
}

fn gaps(people: &[&Row], jobs: &[&Row]) -> Vec<TeamGap> {
    let mut gaps = Vec::new();
    if people.is_empty() {
        gaps.push(TeamGap::Nobody);
    }
    let lack = |rows: &[&Row], field: Field, gap: fn(String) -> TeamGap| -> Vec<TeamGap> {
        rows.iter().filter(|row| !row.says(field)).map(|row| gap(row.name().to_owned())).collect()
    };
    gaps.extend(lack(people, Field::Hours, TeamGap::Hours));
    gaps.extend(lack(people, Field::Knowledge, TeamGap::Knowledge));
    if jobs.is_empty() {
        gaps.push(TeamGap::NoJob);
    }
    gaps.extend(lack(jobs, Field::Owner, TeamGap::Owner));
    // Who stands in for themself leaves the job alone.
    let alone = |job: &&&Row| !job.says(Field::Deputy) || same_name(job.text(Field::Deputy), job.text(Field::Owner));
    gaps.extend(jobs.iter().filter(alone).map(|job| TeamGap::Deputy(job.name().to_owned())));
    gaps
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn add(plan: &mut Plan, section: Section, fields: &[(Field, &str)]) {
        let fields: BTreeMap<Field, String> =
            fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
        plan.add(section, &fields).unwrap();
    }

    #[test]
    fn there_are_four_and_each_answer_fits_only_its_step() {
        let numbers: Vec<usize> = Step::ALL.iter().map(|step| step.number()).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!(Step::Team.answers(), [StepAnswer::Built]);
        assert!(!Step::Consultant.answers().contains(&StepAnswer::HaveNone));
        assert!(StepAnswer::No.needs_reason() && !StepAnswer::HaveNone.needs_reason());
    }

    #[test]
    fn an_empty_plan_has_nobody_and_no_job() {
        assert_eq!(team(&Plan::default()).gaps, [TeamGap::Nobody, TeamGap::NoJob]);
    }

    #[test]
    fn what_each_one_lacks_is_named() {
        let mut plan = Plan::default();
        add(&mut plan, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "2 h"), (Field::Knowledge, "writes")]);
        add(&mut plan, Section::Person, &[(Field::Name, "Jo")]);
        add(&mut plan, Section::Job, &[(Field::Name, "Answer"), (Field::Owner, "ada"), (Field::Deputy, "Jo")]);
        add(&mut plan, Section::Job, &[(Field::Name, "Letter"), (Field::Owner, "Ada"), (Field::Deputy, "Ada")]);
        add(&mut plan, Section::Job, &[(Field::Name, "Photos"), (Field::Deputy, "Jo")]);
        let team = team(&plan);
        assert_eq!(team.members[0].jobs, ["Answer", "Letter"]);
        assert_eq!(team.members[1].stands_in_for, ["Answer", "Photos"]);
        let named = |name: &str| name.to_owned();
        assert_eq!(
            team.gaps,
            [
                TeamGap::Hours(named("Jo")),
                TeamGap::Knowledge(named("Jo")),
                TeamGap::Owner(named("Photos")),
                TeamGap::Deputy(named("Letter")),
            ]
        );
    }
}
