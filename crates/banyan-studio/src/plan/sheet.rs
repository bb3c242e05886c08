//! The one page, from the root to the usual week; what is missing stands there as a question.

use askama::{Template, filters::Safe};
use banyan_app::{
    measure::HabitsBrought,
    plan::{
        ShownPlan, ShownVisitors, Trade,
        say::{self, Line, hours_and_minutes, spelled},
    },
};
use banyan_domain::plan::{
    Field, Plan, Row, RowId, Section, Standing, Step, Toward, VisitorsSeen,
    check::{PlanFinding, is_own, kind_of_place},
};

use super::{check::answer_at, edit::Editing};
use crate::{
    page::{Inside, Page, initials},
    parts::{PlaceSign, escape},
    workspace::first::{StepLine, StepState},
};

#[derive(Template)]
#[template(path = "plan/sheet.html")]
pub struct Sheet {
    pub p: Page,
    pub shown: ShownPlan,
    /// The form that is open, if one is.
    pub editing: Option<Editing>,
    /// The section whose rows are being put in order, if one is.
    pub ordering: Option<Ordering>,
    /// How many visitors came from where.
    pub visitors: ShownVisitors,
    /// What habits took and brought.
    pub habits: HabitsBrought,
    /// What the check says in numbers: clashes, and what is open.
    pub clashes: usize,
    pub open: usize,
    /// All that is asked, in the order in which it is worth asking.
    pub asked: Vec<PlanFinding>,
    /// The four, as they stand.
    pub first_steps: Vec<StepLine>,
    /// The networks spoken to here: their letters and their names.
    pub networks: Vec<PlaceSign>,
}

/// Rows with buttons to step up and down.
pub struct Ordering {
    pub section: Section,
    /// The step just taken: its button is in hand again, so that the next one is only another press.
    pub stepped: Option<(RowId, Toward)>,
}

impl Sheet {
    fn plan(&self) -> &Plan {
        &self.shown.plan
    }

    fn sections(&self) -> &'static [Section] {
        Section::ALL
    }

    fn rows(&self, section: &Section) -> Vec<&Row> {
        self.plan().of(*section).collect()
    }

    fn is_shown(&self, section: &Section) -> bool {
        !self.is_bare(section) || self.gap(section).is_some()
    }

    /// Nothing stands there but what is asked.
    fn is_bare(&self, section: &Section) -> bool {
        self.plan().one(*section).is_none() && !self.is_adding(section)
    }

    /// What is asked first of a part, and where it is answered; for who may, and not while they do something else.
    fn gap(&self, section: &Section) -> Option<(String, String)> {
        if !self.p.may_own() || self.editing.is_some() || self.ordering.is_some() {
            return None;
        }
        let asked = self.asked.iter().find(|asked| asked.section == *section)?;
        Some((say::say_finding(self.p.words, asked, &|date| self.p.day(date)), answer_at(asked)))
    }

    /// Until they are answered.
    fn has_first_steps(&self) -> bool {
        self.first_steps.iter().any(|line| !self.is_done(line))
    }

    fn is_done(&self, line: &StepLine) -> bool {
        line.state == StepState::Done
    }

    fn first_step(&self, step: &Step) -> String {
        self.p.t(&format!("steps-title-{}", spelled(step.as_str()))).to_string()
    }

    fn left_out(&self) -> Vec<Section> {
        Section::ALL.iter().copied().filter(|section| !self.is_shown(section)).collect()
    }

    fn is_adding(&self, section: &Section) -> bool {
        self.editing.as_ref().is_some_and(|form| form.section == *section && form.row.is_none())
    }

    fn is_editing(&self, id: &RowId) -> bool {
        self.editing.as_ref().is_some_and(|form| form.row == Some(*id))
    }

    fn is_ordering(&self, section: &Section) -> bool {
        self.ordering.as_ref().is_some_and(|ordering| ordering.section == *section)
    }

    fn can_be_ordered(&self, section: &Section) -> bool {
        self.p.may_own() && self.plan().of(*section).count() > 1
    }

    fn has_tools(&self, section: &Section) -> bool {
        let leads_on = matches!(section, Section::Rhythm | Section::Review);
        let asks_again = *section == Section::Why && self.p.may_own();
        leads_on || asks_again || self.can_add(section) || self.changeable(section).is_some()
    }

    fn can_add(&self, section: &Section) -> bool {
        self.p.may_own() && section.has_rows() && !self.is_bare(section) && !self.is_adding(section)
    }

    /// The one row of a section that has no others: it is changed where others are added.
    fn changeable(&self, section: &Section) -> Option<RowId> {
        let row = self.plan().one(*section).filter(|_| self.p.may_own() && !section.has_rows())?;
        Some(row.id).filter(|id| !self.is_editing(id))
    }

    /// The steps a row can take, and whether its button is in hand.
    fn steps(&self, row: &Row) -> Vec<(&'static str, bool)> {
        let can: Vec<Toward> = [Toward::Up, Toward::Down]
            .into_iter()
            .filter(|toward| self.plan().step(row.id, *toward).is_some())
            .collect();
        let stepped = self.ordering.as_ref().and_then(|ordering| ordering.stepped).filter(|(id, _)| *id == row.id);
        let in_hand = stepped.and_then(|(_, toward)| can.iter().find(|can| **can == toward).or(can.first()).copied());
        can.iter()
            .map(|toward| {
                let word = match toward {
                    Toward::Up => "up",
                    Toward::Down => "down",
                };
                (word, in_hand == Some(*toward))
            })
            .collect()
    }

    fn step_words(&self, word: &str) -> String {
        self.p.t(&format!("plan-step-{word}")).to_string()
    }

    fn has_examples(&self) -> bool {
        self.plan().rows().any(|row| row.example || row.suggested().next().is_some())
    }

    /// One kit at a time, and never while a line is open.
    fn offers_kits(&self) -> bool {
        self.p.may_own() && self.editing.is_none() && self.plan().rows().all(|row| !row.example)
    }

    fn form(&self) -> Safe<String> {
        let form = self.editing.as_ref().map(|form| form.render().unwrap_or_default());
        Safe(form.unwrap_or_default())
    }

    fn trades(&self) -> [Trade; 5] {
        Trade::ALL
    }

    fn trade_name(&self, trade: &Trade) -> String {
        self.p.t(&format!("plan-trade-{}", trade.as_str())).to_string()
    }

    fn title(&self, section: &Section) -> String {
        say::say_section(self.p.words, *section)
    }

    fn hint(&self, section: &Section) -> String {
        self.p.t(&format!("plan-section-{}-hint", spelled(section.as_str()))).to_string()
    }

    /// The part of a section's grid: how its rows stand beside each other.
    fn grid(&self, section: &Section) -> &'static str {
        match section {
            Section::Goal | Section::Place | Section::Offer | Section::Campaign | Section::Away => "g3",
            Section::Audience => "g2",
            Section::Pillar | Section::Person | Section::Job | Section::Money => "g4",
            Section::Why | Section::WhereTo | Section::Voice | Section::Means | Section::Rhythm | Section::Review => {
                "g1"
            }
        }
    }

    /// A row of several is one line, and opens where there is more of it to read or to do.
    fn folds(&self, row: &Row) -> bool {
        let says_more = !self.lines(row).is_empty() || row.suggested().next().is_some() || !self.came(row).is_empty();
        row.section.has_rows() && (self.p.may_own() || says_more)
    }

    /// What stands beside a row's name while it is closed.
    fn brief(&self, row: &Row) -> String {
        let said = lines(&self.p, row);
        let of_field = |field: &Field| {
            let line = said.iter().find(|line| line.field == *field)?;
            Some(if speaks_for_itself(*field) { line.text.clone() } else { format!("{}: {}", line.label, line.text) })
        };
        let fields = in_brief(row).iter().filter_map(of_field);
        self.network(row).into_iter().chain(fields).collect::<Vec<_>>().join(" · ")
    }

    /// Where it is, in the network's own spelling; a place called after it has said so.
    fn network(&self, row: &Row) -> Option<String> {
        let said = if row.section == Section::Place && !is_own(row) { row.text(Field::Network) } else { "" };
        let name = self.known(said).map_or_else(|| say::say_network(self.p.words, said), |known| known.name.clone());
        Some(name).filter(|name| !row.name().to_lowercase().contains(&name.to_lowercase()))
    }

    fn known(&self, said: &str) -> Option<&PlaceSign> {
        let is_it = |name: &str| name.eq_ignore_ascii_case(said);
        self.networks.iter().find(|known| is_it(&known.network) || is_it(&known.name))
    }

    /// What a row says beside its line and what is drawn for itself.
    fn lines(&self, row: &Row) -> Vec<Line> {
        let drawn = |field: Field| {
            matches!(
                (row.section, field),
                (_, Field::Name)
                    | (Section::Why, Field::Purpose)
                    | (Section::Goal, Field::Target)
                    | (Section::Pillar, Field::Share | Field::Promotional)
                    | (Section::Place, Field::Network)
            )
        };
        let in_brief = in_brief(row);
        lines(&self.p, row).into_iter().filter(|line| !drawn(line.field) && !in_brief.contains(&line.field)).collect()
    }

    /// What the kit would say where nobody has said anything yet.
    fn suggested(&self, row: &Row) -> Vec<Line> {
        say::say_suggested(self.p.words, row, &|date| self.p.day(date))
    }

    fn purpose<'a>(&self, row: &'a Row) -> &'a str {
        if row.section == Section::Why { row.text(Field::Purpose) } else { "" }
    }

    fn target(&self, row: &Row) -> String {
        if row.section == Section::Goal { self.p.number(row.text(Field::Target)) } else { String::new() }
    }

    fn share(&self, row: &Row) -> Option<u32> {
        row.whole(Field::Share)
    }

    fn sign(&self, row: &Row) -> Option<Safe<String>> {
        match row.section {
            Section::Place => Some(self.place_sign(row).large()),
            Section::Audience | Section::Person => {
                let letters = escape(&initials(row.name()));
                Some(Safe(format!(r#"<span class="av s" aria-hidden="true">{letters}</span>"#)))
            }
            Section::Pillar => self.pillar_sign(row),
            Section::Why
            | Section::WhereTo
            | Section::Goal
            | Section::Voice
            | Section::Offer
            | Section::Campaign
            | Section::Away
            | Section::Job
            | Section::Money
            | Section::Means
            | Section::Rhythm
            | Section::Review => None,
        }
    }

    /// By colour and by shape, as in the bar of the shares.
    fn pillar_sign(&self, row: &Row) -> Option<Safe<String>> {
        let mut shared = self.plan().of(Section::Pillar).filter(|pillar| pillar.whole(Field::Share).is_some());
        let at = shared.position(|pillar| pillar.id == row.id)? % 4;
        let shape = ["●", "■", "▲", "◆"][at];
        Some(Safe(format!(r#"<span class="pk p{}" aria-hidden="true">{shape}</span>"#, at + 1)))
    }

    /// Our own ground is drawn; a borrowed place has its network's letters, or the first of its name.
    fn place_sign(&self, row: &Row) -> PlaceSign {
        let kind = kind_of_place(row);
        let first_letters = || say::say_network(self.p.words, kind).chars().take(2).collect();
        PlaceSign {
            network: kind.to_lowercase(),
            badge: self.known(kind).map_or_else(first_letters, |known| known.badge.clone()),
            name: row.name().to_owned(),
            own: is_own(row),
            held: row.standing() == Standing::Resting,
        }
    }

    /// Evidence for a row: what it brought, where anybody counted at all.
    fn came(&self, row: &Row) -> Vec<String> {
        match row.section {
            Section::Place => self.came_from(row),
            Section::Away => self.habit_brought(row).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// `3 came, 40 min since 9 December`; what nobody told is left out.
    fn habit_brought(&self, row: &Row) -> Option<String> {
        let brought = self.habits.rows.get(&row.id)?;
        let people = brought.people.map(|people| self.p.t("plan-came-people").with("count", people).to_string());
        let told: Vec<String> = people.into_iter().chain(brought.minutes.map(hours_and_minutes)).collect();
        let day = self.p.day(self.habits.since);
        (!told.is_empty())
            .then(|| self.p.t("plan-came-habit").with("told", told.join(", ")).with("day", day).to_string())
    }

    fn came_from(&self, row: &Row) -> Vec<String> {
        let network = row.text(Field::Network);
        if network.is_empty() || is_own(row) {
            return Vec::new();
        }
        let from = |seen: &VisitorsSeen| seen.networks.get(network).copied().unwrap_or(0);
        let site = (self.visitors.site.visits > 0)
            .then(|| self.p.t("plan-came-site").with("count", from(&self.visitors.site)).to_string());
        let file = self.visitors.file.as_ref().map(|(seen, at)| {
            self.p.t("plan-came-file").with("count", from(seen)).with("day", self.p.date_text(*at)).to_string()
        });
        site.into_iter().chain(file).collect()
    }

    /// The pillars' shares as one bar: place, width and colour of each.
    fn bar(&self) -> Vec<(u32, u32, usize)> {
        let mut at = 0;
        let shares = self.plan().of(Section::Pillar).filter_map(|row| row.whole(Field::Share));
        shares
            .enumerate()
            .map(|(n, share)| {
                let place = (at, share, n % 4 + 1);
                at += share;
                place
            })
            .collect()
    }

    fn bar_width(&self) -> u32 {
        self.bar().iter().map(|(_, share, _)| share).sum::<u32>().max(10)
    }
}

/// The few fields by which a row is known again.
fn in_brief(row: &Row) -> &'static [Field] {
    match row.section {
        Section::Goal => &[Field::Until, Field::Baseline],
        Section::Audience => &[Field::About, Field::Places],
        Section::Pillar => &[Field::About],
        Section::Offer => &[Field::Starts, Field::Ends],
        Section::Campaign => &[Field::Starts, Field::Ends, Field::Cost],
        Section::Place => match row.standing() {
            Standing::Kept if row.says(Field::PerWeek) => &[Field::PerWeek],
            Standing::Kept => &[Field::Reason],
            Standing::OnTrial if row.says(Field::TrialUntil) => &[Field::TrialUntil, Field::PerWeek],
            Standing::OnTrial | Standing::Wanted | Standing::ForCompany | Standing::Resting => {
                &[Field::Standing, Field::PerWeek]
            }
        },
        Section::Away if row.standing() == Standing::Kept => &[Field::Rhythm, Field::Hours],
        Section::Away => &[Field::Standing, Field::Rhythm, Field::Hours],
        Section::Person => &[Field::Hours],
        Section::Job => &[Field::Owner, Field::Deputy],
        Section::Money => &[Field::Amount, Field::Month],
        Section::Why | Section::WhereTo | Section::Voice | Section::Means | Section::Rhythm | Section::Review => &[],
    }
}

/// Understood without its label, where it stands beside the name.
fn speaks_for_itself(field: Field) -> bool {
    matches!(
        field,
        Field::About
            | Field::Places
            | Field::Reason
            | Field::Standing
            | Field::Rhythm
            | Field::Hours
            | Field::Owner
            | Field::Amount
            | Field::Month
    )
}

/// What a row says, in the order of its form.
pub(super) fn lines(p: &Page, row: &Row) -> Vec<Line> {
    say::say_row(p.words, row, &|date| p.day(date))
}

/// The first thing a row says: for a line that has room for one.
pub(crate) fn first_words(p: &Page, row: &Row) -> Option<String> {
    lines(p, row).into_iter().next().map(|line| line.text)
}

impl Inside for Sheet {
    fn here(&self) -> &'static str {
        "plan"
    }
}
