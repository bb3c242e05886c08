//! Two sheets for an outside consultant, made from the plan: who we are, what we want, what we ask.

use banyan_content::pdf::{Document, fits};
use banyan_domain::{
    plan::{Field, Plan, Row, Section, Standing, Step, StepAnswer, TeamGap},
    workspace::Right,
};

use super::{FirstSteps, list_steps, print_brief::on_paper};
use crate::{
    Actor, App, Internal,
    plan::{
        say::{say_date, say_section, say_value},
        show_plan,
    },
    workspace::{
        show_workspace,
        words::{Arg, Words},
    },
};

pub(super) const MOST_SHEETS: usize = 2;
const LONGEST_TITLE: usize = 200;

/// At most so many lines of a part, and letters of a line.
#[derive(Clone, Copy)]
struct Space {
    lines: usize,
    letters: usize,
}

const fn space(lines: usize, letters: usize) -> Space {
    Space { lines, letters }
}

/// The first with which all of it stands on two sheets is taken; with the last it always does.
const SPACES: [Space; 10] = [
    space(24, 1_200),
    space(18, 900),
    space(14, 700),
    space(11, 550),
    space(8, 450),
    space(6, 400),
    space(4, 350),
    space(3, 300),
    space(2, 200),
    space(1, 100),
];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    pub title: String,
    pub parts: Vec<BriefPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefPart {
    pub heading: String,
    pub lines: Vec<String>,
    pub left_out: Vec<LeftOut>,
}

/// What does not fit on two sheets, in words, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub said: String,
    pub stands: Stands,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Plan(Section),
    Steps,
}

impl Brief {
    pub fn markdown(&self) -> String {
        let mut lines = vec![format!("# {}", self.title)];
        for part in &self.parts {
            lines.extend([String::new(), format!("## {}", part.heading), String::new()]);
            lines.extend(part.all_lines().map(|line| format!("- {line}")));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    pub fn left_out(&self) -> impl Iterator<Item = &LeftOut> {
        self.parts.iter().flat_map(|part| &part.left_out)
    }
}

impl BriefPart {
    /// With what it says of the others.
    fn all_lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str).chain(self.left_out.iter().map(|left| left.said.as_str()))
    }
}

/// The brief, and how it stands on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaidOut {
    pub brief: Brief,
    pub paper: Document,
    /// How many cuts were laid out until one stood; what is plainly too long is not.
    pub layouts: usize,
}

/// In the business's language, with its numbers as they are written there.
pub async fn write_brief(app: &App, actor: &Actor) -> Result<Brief, Internal> {
    Ok(lay_out_brief(app, actor).await?.brief)
}

pub async fn lay_out_brief(app: &App, actor: &Actor) -> Result<LaidOut, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(LaidOut::default());
    }
    let business = show_workspace(app, actor.workspace).await?;
    let plan = show_plan(app, actor).await?.plan;
    let steps = list_steps(app, actor).await?;
    let words = Words::for_language(&business.language);
    let writer = Writer { words, plan: &plan };
    let whole = writer.whole(&steps);
    let title = words.text("brief-title", &[("business", Arg::Text(business.name.into()))]);
    let title = shortened(&title, LONGEST_TITLE).unwrap_or(title);
    let mut laid = LaidOut::default();
    for space in SPACES {
        let brief = Brief { title: title.clone(), parts: writer.parts(&whole, space) };
        let paper = on_paper(&brief, words, &app.fonts)?;
        let fit = fits(&paper, MOST_SHEETS, &app.fonts)?;
        laid = LaidOut { brief, paper, layouts: laid.layouts + usize::from(fit.is_laid_out) };
        if fit.fits {
            break;
        }
    }
    Ok(laid)
}

/// A part before anything is left out.
struct Whole {
    heading: &'static str,
    lines: Vec<Line>,
}

struct Line {
    text: String,
    stands: Stands,
}

struct Writer<'a> {
    words: &'a Words,
    plan: &'a Plan,
}

impl Writer<'_> {
    fn whole(&self, steps: &FirstSteps) -> Vec<Whole> {
        let all = [
            ("brief-who", self.root()),
            ("brief-want", self.rows(Section::Goal, &[Field::Target, Field::Until, Field::Definition, Field::Source])),
            ("brief-for", self.rows(Section::Audience, &[Field::About])),
            ("brief-do", self.done_today()),
            ("brief-team", self.rows(Section::Person, &[Field::Hours, Field::Knowledge])),
            ("brief-means", self.one(Section::Means, &[Field::Budget, Field::AnswerWithin])),
            ("brief-ask", self.asked(steps)),
        ];
        let written = all.into_iter().filter(|(_, lines)| !lines.is_empty());
        written.map(|(heading, lines)| Whole { heading, lines }).collect()
    }

    fn parts(&self, whole: &[Whole], space: Space) -> Vec<BriefPart> {
        let given = BriefPart {
            heading: self.say("brief-give"),
            lines: vec![self.say("brief-give-seat"), self.say("brief-give-alone")],
            left_out: Vec::new(),
        };
        whole.iter().map(|part| self.part(part, space)).chain([given]).collect()
    }

    fn part(&self, whole: &Whole, space: Space) -> BriefPart {
        let (kept, left) = whole.lines.split_at(whole.lines.len().min(space.lines));
        let short = |line: &Line| shortened(&line.text, space.letters);
        let mut left_out = self.left_out("brief-shortened", kept.iter().filter(|line| short(line).is_some()));
        left_out.extend(self.left_out("brief-more", left.iter()));
        BriefPart {
            heading: self.say(whole.heading),
            lines: kept.iter().map(|line| short(line).unwrap_or_else(|| line.text.clone())).collect(),
            left_out,
        }
    }

    /// One sentence for each place where some of these lines stand whole.
    fn left_out<'l>(&self, id: &str, lines: impl Iterator<Item = &'l Line>) -> Vec<LeftOut> {
        let mut counted: Vec<(Stands, usize)> = Vec::new();
        for line in lines {
            match counted.last_mut() {
                Some((stands, count)) if *stands == line.stands => *count += 1,
                _ => counted.push((line.stands, 1)),
            }
        }
        let told = |(stands, count): (Stands, usize)| {
            let args = [("count", Arg::from(count)), ("where", self.where_it_stands(stands).into())];
            LeftOut { said: self.words.text(id, &args), stands }
        };
        counted.into_iter().map(told).collect()
    }

    fn where_it_stands(&self, stands: Stands) -> String {
        match stands {
            Stands::Plan(section) => {
                self.words.text("brief-in-plan", &[("part", say_section(self.words, section).into())])
            }
            Stands::Steps => self.say("brief-in-steps"),
        }
    }

    fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    fn root(&self) -> Vec<Line> {
        let why = self.one(Section::Why, &[Field::Purpose, Field::Social]);
        let where_to = [Field::Vision, Field::Mission, Field::Offering, Field::Different];
        why.into_iter().chain(self.one(Section::WhereTo, &where_to)).collect()
    }

    fn done_today(&self) -> Vec<Line> {
        let places = self.rows(Section::Place, &[Field::PerWeek, Field::Reason]);
        places.into_iter().chain(self.rows(Section::Away, &[Field::Rhythm])).collect()
    }

    fn asked(&self, steps: &FirstSteps) -> Vec<Line> {
        let decided = steps.line(Step::Consultant).and_then(|line| line.answered.as_ref());
        let reason = decided.filter(|said| said.answer == StepAnswer::Yes).map(|said| said.reason.clone());
        let gaps = steps.team.gaps.iter().map(|gap| say_gap(self.words, gap));
        reason.into_iter().chain(gaps).map(|text| line(&text, Stands::Steps)).collect()
    }

    /// Every row that is somebody's own and not at rest: its name, and what it says of these fields.
    fn rows(&self, section: Section, fields: &[Field]) -> Vec<Line> {
        let counts = |row: &&Row| row.standing() != Standing::Resting;
        let told = |row: &Row| {
            let said = self.said(row, fields).join(". ");
            let text = if said.is_empty() { row.name().to_owned() } else { format!("{}: {said}", row.name()) };
            line(&text, Stands::Plan(section))
        };
        self.plan.said(section).filter(counts).map(told).collect()
    }

    fn one(&self, section: Section, fields: &[Field]) -> Vec<Line> {
        let said = self.plan.said_one(section).map(|row| self.said(row, fields)).unwrap_or_default();
        said.iter().map(|text| line(text, Stands::Plan(section))).collect()
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

fn line(text: &str, stands: Stands) -> Line {
    Line { text: text.replace('\n', " "), stands }
}

/// As many whole words as fit, with a sign that more was there; none where all of it fits.
fn shortened(text: &str, letters: usize) -> Option<String> {
    if text.chars().count() <= letters {
        return None;
    }
    let start: String = text.chars().take(letters.saturating_sub(1)).collect();
    let words = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    Some(format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '.', '–'])))
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
