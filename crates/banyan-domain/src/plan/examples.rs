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
    check::{is_own_site, kind_of_place},
    document::{Plan, PlanError, Row, same_name},
    shape::{Field, Holds, Section},
};

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
        plan
    }

    /// The plan with the kit's rows for every section that has none, and with the kit's places beside those there are.
    /// What they name must be there too.
    pub fn with_examples(&self, kit: &Self) -> Result<Self, PlanError> {
        let mut plan = self.clone();
        let places = self.places_called(kit);
        // Places that are connected say little of where people are.
        let comes = |row: &Row| {
            if row.section == Section::Place {
                !places.contains_key(row.name())
            } else {
                self.one(row.section).is_none()
            }
        };
        let named = |section: Section, name: &str| {
            let here = (section == Section::Place).then(|| places.get(name).cloned()).flatten();
            let brought = || kit.named(section, name).filter(|row| comes(row));
            let known = || brought().or_else(|| self.named(section, name)).map(|row| row.name().to_owned());
            here.or_else(known)
        };
        for row in kit.rows() {
            if !comes(row) {
                plan.ask_beside(row);
                continue;
            }
            let fields = row.values().filter_map(|(field, value)| {
                let value = match row.section.holds(field) {
                    Some(Holds::Names(section) | Holds::OneName(section)) => {
                        let there: Vec<String> = row.names(field).filter_map(|name| named(section, name)).collect();
                        there.join("; ")
                    }
                    _ => value.to_owned(),
                };
                (!value.is_empty()).then_some((field, value))
            });
            let id = plan.add(row.section, &fields.collect())?;
            plan.mark_example(id);
            plan.ask_at(id, row.asks());
        }
        Ok(plan)
    }

    /// The kit's places that are here already, by the kit's name, and how they are called here.
    fn places_called(&self, kit: &Self) -> BTreeMap<String, String> {
        let here = |row: &Row| self.of(Section::Place).find(|place| is_same_place(place, row));
        kit.of(Section::Place).filter_map(|row| Some((row.name().to_owned(), here(row)?.name().to_owned()))).collect()
    }

    /// Where a person has begun to answer, the kit's words stay away; its question helps with the rest.
    fn ask_beside(&mut self, row: &Row) {
        let Some(here) = self.said_one(row.section).filter(|here| !here.section.has_rows()) else { return };
        let id = here.id;
        if !row.asks().is_empty() && row.values().any(|(field, _)| !here.says(field)) {
            self.ask_at(id, row.asks());
        }
    }
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

    #[test]
    fn what_a_person_said_stays_and_an_example_names_nothing_that_is_not_there() {
        let mut kit = Plan::default();
        kit.add(Section::Goal, &fields(&[(Field::Name, "Course enquiries")])).unwrap();
        kit.add(Section::Place, &fields(&[(Field::Name, "Letter"), (Field::Goals, "Course enquiries")])).unwrap();
        kit.add(Section::Audience, &fields(&[(Field::Name, "Who books"), (Field::Places, "Letter")])).unwrap();
        let mut own = Plan::default();
        own.add(Section::Goal, &fields(&[(Field::Name, "People ask")])).unwrap();

        let plan = own.with_examples(&kit).unwrap();
        let names: Vec<(&str, bool)> = plan.rows().map(|row| (row.name(), row.example)).collect();
        assert_eq!(names, [("People ask", false), ("Letter", true), ("Who books", true)]);
        assert_eq!(plan.one(Section::Place).unwrap().text(Field::Goals), "");
        assert_eq!(plan.one(Section::Audience).unwrap().text(Field::Places), "Letter");
        assert_eq!(plan.with_examples(&kit).unwrap(), plan, "nothing is added twice");
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
