//! Two pages for an outside consultant, made from the plan: who we are, what we want, what we ask.

use banyan_domain::{
    plan::{Field, Plan, Row, Section, Standing, Step, StepAnswer, TeamGap},
    workspace::Right,
};

use super::{FirstSteps, list_steps};
use crate::{
    Actor, App, Internal,
    plan::{
        say::{say_date, say_value},
        show_plan,
    },
    workspace::{
        show_workspace,
        words::{Arg, Words},
    },
};

/// Two pages hold no more lines of one part.
const MOST_LINES: usize = 6;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    pub title: String,
    pub parts: Vec<BriefPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefPart {
    pub heading: String,
    pub lines: Vec<String>,
}

impl Brief {
    pub fn markdown(&self) -> String {
        let mut lines = vec![format!("# {}", self.title)];
        for part in &self.parts {
            lines.extend([String::new(), format!("## {}", part.heading), String::new()]);
            lines.extend(part.lines.iter().map(|line| format!("- {}", line.replace('\n', " "))));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

/// In the business's language, with its numbers as they are written there.
pub async fn write_brief(app: &App, actor: &Actor) -> Result<Brief, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Brief::default());
    }
    let business = show_workspace(app, actor.workspace).await?;
    let plan = show_plan(app, actor).await?.plan;
    let steps = list_steps(app, actor).await?;
    let words = Words::for_language(&business.language);
    let parts = Writer { words, plan: &plan }.parts(&steps);
    let title = words.text("brief-title", &[("business", Arg::Text(business.name.into()))]);
    Ok(Brief { title, parts })
}

struct Writer<'a> {
    words: &'a Words,
    plan: &'a Plan,
}

impl Writer<'_> {
    fn parts(&self, steps: &FirstSteps) -> Vec<BriefPart> {
        let all = [
            ("brief-who", self.root()),
            ("brief-want", self.rows(Section::Goal, &[Field::Target, Field::Until, Field::Definition, Field::Source])),
            ("brief-for", self.rows(Section::Audience, &[Field::About])),
            ("brief-do", self.done_today()),
            ("brief-team", self.rows(Section::Person, &[Field::Hours, Field::Knowledge])),
            ("brief-means", self.one(Section::Means, &[Field::Budget, Field::AnswerWithin])),
            ("brief-ask", self.asked(steps)),
            ("brief-give", vec![self.say("brief-give-seat"), self.say("brief-give-alone")]),
        ];
        let written = all.into_iter().filter(|(_, lines)| !lines.is_empty());
        written.map(|(heading, lines)| BriefPart { heading: self.say(heading), lines: self.few(lines) }).collect()
    }

    fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    fn few(&self, mut lines: Vec<String>) -> Vec<String> {
        let more = lines.len().saturating_sub(MOST_LINES);
        if more > 0 {
            lines.truncate(MOST_LINES);
            lines.push(self.words.text("brief-more", &[("count", Arg::from(more))]));
        }
        lines
    }

    fn root(&self) -> Vec<String> {
        let why = self.one(Section::Why, &[Field::Purpose, Field::Social]);
        let where_to = [Field::Vision, Field::Mission, Field::Offering, Field::Different];
        why.into_iter().chain(self.one(Section::WhereTo, &where_to)).collect()
    }

    fn done_today(&self) -> Vec<String> {
        let places = self.rows(Section::Place, &[Field::PerWeek, Field::Reason]);
        places.into_iter().chain(self.rows(Section::Away, &[Field::Rhythm])).collect()
    }

    fn asked(&self, steps: &FirstSteps) -> Vec<String> {
        let decided = steps.line(Step::Consultant).and_then(|line| line.answered.as_ref());
        let reason = decided.filter(|said| said.answer == StepAnswer::Yes).map(|said| said.reason.clone());
        let gaps = steps.team.gaps.iter().map(|gap| say_gap(self.words, gap));
        reason.into_iter().chain(gaps).collect()
    }

    /// Every row that is somebody's own and not at rest: its name, and what it says of these fields.
    fn rows(&self, section: Section, fields: &[Field]) -> Vec<String> {
        let counts = |row: &&Row| row.standing() != Standing::Resting;
        let line = |row: &Row| {
            let said = self.said(row, fields).join(". ");
            if said.is_empty() { row.name().to_owned() } else { format!("{}: {said}", row.name()) }
        };
        self.plan.said(section).filter(counts).map(line).collect()
    }

    fn one(&self, section: Section, fields: &[Field]) -> Vec<String> {
        self.plan.said_one(section).map(|row| self.said(row, fields)).unwrap_or_default()
    }

    fn said(&self, row: &Row, fields: &[Field]) -> Vec<String> {
        let label = |field: &Field| self.say(&format!("plan-field-{}", field.as_str().replace('_', "-")));
        let said = fields.iter().filter(|field| row.says(**field));
        said.map(|field| format!("{}: {}", label(field), self.value(row, *field).trim_end_matches('.'))).collect()
    }

    fn value(&self, row: &Row, field: Field) -> String {
        let kept = row.text(field);
        let Some(holds) = row.section.holds(field) else { return kept.to_owned() };
        say_value(self.words, holds, field, kept, &|day| say_date(self.words, day))
    }
}

/// What the team lacks, in the reader's words.
pub fn say_gap(words: &Words, gap: &TeamGap) -> String {
    let (id, name) = match gap {
        TeamGap::Nobody => ("steps-gap-nobody", ""),
        TeamGap::NoJob => ("steps-gap-no-job", ""),
        TeamGap::Hours(name) => ("steps-gap-hours", name.as_str()),
        TeamGap::Knowledge(name) => ("steps-gap-knowledge", name.as_str()),
        TeamGap::Owner(name) => ("steps-gap-owner", name.as_str()),
        TeamGap::Deputy(name) => ("steps-gap-deputy", name.as_str()),
    };
    words.text(id, &[("name", Arg::Text(name.into()))])
}
