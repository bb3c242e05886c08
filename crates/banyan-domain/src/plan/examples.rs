//! A starter kit's rows are examples until a person makes them their own, and this is where it is decided what they count
//! for.
//!
//! They are proposed inside the house, and marked wherever they stand: on the page, on paper, in the file, and to whoever
//! writes (pillar, audience, goal). For everything else only what was said counts: what goes out (extracts, budget, link,
//! the sentence, an offer's address), what acts by itself (quiet days, distance between posts, the week, the aim of what is
//! carried), what holds somebody to it (the promise, goals, hours, levels, reviews), what is counted (who came, and to what
//! they are noted), and what the check answers, praises or finds fault with. The check asks of examples one thing only: are
//! they yours? Only shares and names are held against the whole plan, as its page shows it.

use std::collections::BTreeMap;

use super::{
    check::{is_own, is_own_site, kind_of_place},
    document::{Plan, PlanError, Row, RowId, same_name},
    shape::{Field, Holds, Section},
    week::kit_week,
};

/// What a kit shows beside a goal that a person named: how others count it, never how many.
const SHOWN_BESIDE: [Field; 3] = [Field::Definition, Field::Source, Field::Signs];

impl Plan {
    /// The rows of a section that a person said.
    pub fn said(&self, section: Section) -> impl Iterator<Item = &Row> {
        self.of(section).filter(|row| !row.example)
    }

    /// The row of a section that has one, if a person said it.
    pub fn said_one(&self, section: Section) -> Option<&Row> {
        self.said(section).next()
    }

    /// The plan as far as a person said it.
    #[must_use]
    pub fn as_said(&self) -> Self {
        let mut plan = self.clone();
        plan.keep_rows(|row| !row.example);
        plan.forget_suggestions();
        plan
    }

    /// The plan with the kit's rows for every section that has none, and with its goals, places, habits and jobs beside
    /// those there are. What leads to a goal of the kit leads to the one here that it is. What they name must be there too,
    /// and they ask for no more than fits into the hours that were said.
    pub fn with_examples(&self, kit: &Self) -> Result<Self, PlanError> {
        let mut plan = self.clone();
        let met = self.met(kit);
        let comes = |row: &Row| !met.contains_key(&row.id) && self.has_room_for(row, kit);
        let called = |section: Section, name: &str| {
            let brought = kit.named(section, name).and_then(|row| match met.get(&row.id) {
                Some(here) => Some(here.name()),
                None => comes(row).then(|| row.name()),
            });
            brought.or_else(|| self.named(section, name).map(Row::name))
        };
        // One's own ground serves every goal, also one of which the kit knows nothing.
        let is_met = |goal: &Row| met.values().any(|here| here.id == goal.id);
        let unmet: Vec<&str> = self.said(Section::Goal).filter(|goal| !is_met(goal)).map(Row::name).collect();
        let week = kit_week(self, kit, &kit.rows().filter(|row| comes(row)).collect::<Vec<_>>());
        for row in kit.rows() {
            if !comes(row) {
                plan.ask_beside(met.get(&row.id).map(|here| here.id), row)?;
                continue;
            }
            let serves_all = row.section == Section::Place && is_own(row);
            let fields = row.values().map(|(field, value)| {
                let value = match row.section.holds(field) {
                    Some(Holds::Names(section) | Holds::OneName(section)) => {
                        let named = row.names(field).filter_map(|name| called(section, name));
                        let also = unmet.iter().copied().filter(|_| serves_all && field == Field::Goals);
                        named.chain(also).collect::<Vec<_>>().join("; ")
                    }
                    _ => value.to_owned(),
                };
                (field, value)
            });
            let mut fields = fields.collect();
            if let Some(week) = &week {
                week.fit(row, &mut fields);
            }
            let id = plan.add(row.section, &fields)?;
            row.kept_against().try_for_each(|rule| plan.keep(id, rule))?;
            plan.mark_example(id);
            plan.ask_at(id, row.asks());
        }
        Ok(plan)
    }

    /// The kit's rows that are here already, by the kit's number, each as it is here. A goal of the kit is the one that a
    /// person named in its stead, for the same part of the business.
    fn met<'a>(&'a self, kit: &Self) -> BTreeMap<RowId, &'a Row> {
        let same = |row: &Row| Some((row.id, self.of(row.section).find(|here| is_same(here, row))?));
        let mut met: BTreeMap<RowId, &Row> = kit.rows().filter_map(same).collect();
        let has_role = |goal: &&Row| goal.says(Field::Role) && !met.contains_key(&goal.id);
        let others: Vec<&Row> = kit.of(Section::Goal).filter(has_role).collect();
        for goal in others {
            let is_free = |here: &&Row| !met.values().any(|taken| taken.id == here.id);
            let same_role = |here: &&Row| here.text(Field::Role) == goal.text(Field::Role);
            let here = self.said(Section::Goal).filter(is_free).find(same_role);
            if let Some(here) = here {
                met.insert(goal.id, here);
            }
        }
        met
    }

    /// One kit at a time. Places that are connected and goals, habits and jobs that were tapped say little of the others
    /// there could be, and one pillar that sells says nothing of what else is told.
    fn has_room_for(&self, row: &Row, kit: &Self) -> bool {
        let of_another_kit = |here: &Row| here.example && kit.named(row.section, here.name()).is_none();
        if self.of(row.section).any(of_another_kit) {
            return false;
        }
        match row.section {
            Section::Goal | Section::Place | Section::Away | Section::Job => true,
            Section::Pillar => self.said(Section::Pillar).all(|here| here.is_yes(Field::Promotional)),
            Section::Why
            | Section::WhereTo
            | Section::Audience
            | Section::Voice
            | Section::Offer
            | Section::Campaign
            | Section::Person
            | Section::Money
            | Section::Means
            | Section::Rhythm
            | Section::Review => self.one(row.section).is_none(),
        }
    }

    /// Where a person has begun to answer, the kit's words stay away: its question helps with the rest, and a goal is shown
    /// how others count it.
    fn ask_beside(&mut self, met: Option<RowId>, row: &Row) -> Result<(), PlanError> {
        let here = met.and_then(|id| self.row(id)).or_else(|| self.said_one(row.section));
        let Some(here) = here.filter(|here| !here.example) else { return Ok(()) };
        let (id, is_open) = (here.id, row.values().any(|(field, _)| !here.says(field)));
        if is_open && !row.asks().is_empty() {
            self.ask_at(id, row.asks());
        }
        if row.section != Section::Goal || met.is_none() {
            return Ok(());
        }
        let shown = row.values().filter(|(field, _)| SHOWN_BESIDE.contains(field));
        self.suggest(id, &shown.map(|(field, value)| (field, value.to_owned())).collect())
    }
}

/// Whether a row of a kit would only say again what stands here. Only one job answers people, and one pillar sells.
fn is_same(here: &Row, kits: &Row) -> bool {
    if here.section == Section::Place {
        return is_same_place(here, kits);
    }
    let both = |field| here.is_yes(field) && kits.is_yes(field);
    let other_name = here.section.has_rows() && !same_name(here.name(), kits.name());
    !other_name || both(Field::AnswersPeople) || both(Field::Promotional)
}

fn is_same_place(one: &Row, other: &Row) -> bool {
    let both_own = is_own_site(one) && is_own_site(other);
    let network = |row: &Row| row.says(Field::Network);
    let same_network = network(one) && network(other) && same_name(kind_of_place(one), kind_of_place(other));
    both_own || same_network || same_name(one.name(), other.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    fn fields(fields: &[(Field, &str)]) -> BTreeMap<Field, String> {
        fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect()
    }

    const KIT: &str = "## Goals\n### Course enquiries\n- role: sales\n- target: 24\n- definition: Somebody asks\n- source: the \
                       form\n- asks: Which number?\n### Readers\n- role: marketing\n## Audiences\n### Who books\n- places: \
                       Letter\n## Pillars\n### Teach\n- share: 9\n### Dates\n- share: 1\n- promotional: yes\n## \
                       Places\n### Letter\n- network: newsletter\n- goals: Course enquiries; Readers; Luck\n### \
                       LinkedIn\n- network: linkedin\n- goals: Course enquiries\n## Away from the screen\n### Calls\n- \
                       habit: listening\n- goals: Course enquiries\n## Jobs\n### Answering enquiries\n- answers people: \
                       yes\n### Writing\n";

    fn with_kit(own: &str) -> Plan {
        let (own, kit) = (read(own).unwrap(), read(KIT).unwrap());
        let plan = own.with_examples(&kit).unwrap();
        assert_eq!(plan.with_examples(&kit).unwrap(), plan, "nothing is added twice");
        plan
    }

    /// Names of a section's rows, those of the kit with a star.
    fn rows(plan: &Plan, section: Section) -> Vec<String> {
        let star = |row: &Row| if row.example { "*" } else { "" };
        plan.of(section).map(|row| format!("{}{}", row.name(), star(row))).collect()
    }

    fn goals_of(plan: &Plan, section: Section, name: &str) -> String {
        plan.named(section, name).unwrap().text(Field::Goals).to_owned()
    }

    #[test]
    fn what_leads_to_a_goal_of_the_kit_leads_to_the_one_a_person_named_instead() {
        let plan = with_kit("## Goals\n### People come by\n- role: sales\n");
        assert_eq!(rows(&plan, Section::Goal), ["People come by", "Readers*"]);
        assert_eq!(
            goals_of(&plan, Section::Place, "Letter"),
            "People come by; Readers",
            "and to nothing that is not there"
        );
        assert_eq!(goals_of(&plan, Section::Place, "LinkedIn"), "People come by");
        assert_eq!(goals_of(&plan, Section::Away, "Calls"), "People come by");
    }

    #[test]
    fn a_goal_a_person_named_gets_the_kits_question_and_how_others_count_it_but_never_how_many() {
        let mut plan = with_kit("## Goals\n### People come by\n- role: sales\n- source: the till\n");
        let goal = plan.one(Section::Goal).unwrap();
        assert_eq!((goal.asks(), goal.text(Field::Definition)), ("Which number?", ""));
        assert_eq!(goal.suggested().collect::<Vec<_>>(), [(Field::Definition, "Somebody asks")]);
        assert!(plan.as_said().rows().all(|row| row.suggested().next().is_none()), "nobody said it");
        let id = goal.id;
        plan.change(id, &fields(&[(Field::Target, "12"), (Field::Definition, "")])).unwrap();
        assert_eq!(plan.row(id).unwrap().suggestion(Field::Definition), Some("Somebody asks"));
        plan.change(id, &fields(&[(Field::Definition, "They come in")])).unwrap();
        assert_eq!(plan.row(id).unwrap().suggestion(Field::Definition), None);
    }

    #[test]
    fn a_goal_that_no_kit_knows_of_is_served_by_ones_own_ground() {
        let plan = with_kit("## Goals\n### Clients get help\n- role: service\n");
        assert_eq!(rows(&plan, Section::Goal), ["Clients get help", "Course enquiries*", "Readers*"]);
        assert_eq!(goals_of(&plan, Section::Place, "Letter"), "Course enquiries; Readers; Clients get help");
        assert_eq!(goals_of(&plan, Section::Place, "LinkedIn"), "Course enquiries");
        assert_eq!(plan.named(Section::Goal, "Course enquiries").unwrap().asks(), "Which number?");
    }

    #[test]
    fn habits_jobs_and_pillars_come_beside_what_was_tapped_and_do_not_say_it_again() {
        let plan = with_kit(
            "## Pillars\n### Offers\n- share: 1\n- promotional: yes\n## Away from the screen\n### Listening\n- habit: \
             listening\n## Jobs\n### Social media\n- owner: Ada\n- answers people: yes\n",
        );
        assert_eq!(rows(&plan, Section::Away), ["Listening", "Calls*"]);
        assert_eq!(rows(&plan, Section::Job), ["Social media", "Writing*"], "people are answered already");
        assert_eq!(rows(&plan, Section::Pillar), ["Offers", "Teach*"]);
    }

    #[test]
    fn what_a_kit_has_without_an_end_is_not_asked_for_one() {
        let kit =
            read("## Offers\n### Repairs\n- about: Whatever has a chain\n- kept: offer-ends; offer-starts\n").unwrap();
        let plan = Plan::default().with_examples(&kit).unwrap();
        assert!(plan.one(Section::Offer).unwrap().is_kept_against("offer-ends"));
    }

    #[test]
    fn what_a_person_has_begun_in_their_own_way_stays_alone_and_one_kit_comes_at_a_time() {
        let plan = with_kit("## Audiences\n### Neighbours\n## Pillars\n### Bread\n- share: 10\n");
        assert_eq!(rows(&plan, Section::Audience), ["Neighbours"]);
        assert_eq!(rows(&plan, Section::Pillar), ["Bread"]);
        let other = read("## Goals\n### Orders\n- role: people\n## Money\n### Mail\n").unwrap();
        let both = plan.with_examples(&other).unwrap();
        assert_eq!(rows(&both, Section::Goal), ["Course enquiries*", "Readers*"]);
        assert_eq!(rows(&both, Section::Money), ["Mail*"]);
    }

    #[test]
    fn a_kits_places_come_beside_those_there_are_and_its_people_read_where_the_business_is() {
        let kit = read(
            "## Audiences\n### Who books\n- places: Blog; LinkedIn; Letter\n## Places\n### Blog\n- network: own_site\n\
             ### LinkedIn\n- network: linkedin\n### Letter\n- network: newsletter\n",
        );
        let own =
            read("## Places\n### Our own site\n- network: own_site\n### Linden GmbH\n- network: linkedin\n").unwrap();
        let plan = own.with_examples(&kit.unwrap()).unwrap();
        let places: Vec<(&str, bool)> = plan.of(Section::Place).map(|row| (row.name(), row.example)).collect();
        assert_eq!(places, [("Our own site", false), ("Linden GmbH", false), ("Letter", true)]);
        let audience = plan.one(Section::Audience).unwrap();
        assert_eq!(audience.text(Field::Places), "Our own site; Linden GmbH; Letter");
    }

    #[test]
    fn only_what_a_person_said_is_the_plan_as_said() {
        let plan = read("## Why\n- purpose: Strong\n- example: yes\n## Goals\n### A\n### B\n- example: yes\n").unwrap();
        assert!(plan.said_one(Section::Why).is_none());
        assert_eq!(plan.said(Section::Goal).map(Row::name).collect::<Vec<_>>(), ["A"]);
        assert_eq!(plan.as_said().rows().map(Row::name).collect::<Vec<_>>(), ["A"]);
    }

    #[test]
    fn a_kits_question_stands_beside_an_answer_that_has_been_begun_and_goes_with_the_next() {
        let kit = read("## Why\n- purpose: Strong\n- asks: Who would miss you?\n- example: yes\n").unwrap();
        let begun = read("## Why\n- social: They look there\n").unwrap();
        let mut plan = begun.with_examples(&kit).unwrap();
        let why = plan.one(Section::Why).unwrap();
        assert_eq!((why.text(Field::Purpose), why.asks(), why.example), ("", "Who would miss you?", false));
        plan.change(why.id, &fields(&[(Field::Purpose, "The stairs")])).unwrap();
        assert_eq!(plan.one(Section::Why).unwrap().asks(), "");
    }
}
