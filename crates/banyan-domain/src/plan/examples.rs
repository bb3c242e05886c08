//! A starter kit's rows are examples until a person makes them their own, and this is where it is decided what they count
//! for.
//!
//! They are proposed inside the house, and marked wherever they stand: on the page, on paper, in the file, and to whoever
//! writes (pillar, audience, goal). For everything else only what was said counts: what goes out (extracts, budget, link,
//! the sentence, an offer's address), what acts by itself (quiet days, distance between posts, the week, the aim of what is
//! carried), what holds somebody to it (the promise, goals, hours, levels, reviews), what is counted (who came, and to what
//! they are noted), and what the check answers, praises or finds fault with. The check asks of examples one thing only: are
//! they yours? Only shares and names are held against the whole plan, as its page shows it.

use super::{
    document::{Plan, PlanError, Row},
    shape::{Holds, Section},
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

    /// The plan with the kit's rows for every section that has none. What they name must be there too.
    pub fn with_examples(&self, kit: &Self) -> Result<Self, PlanError> {
        let mut plan = self.clone();
        let open: Vec<Section> = Section::ALL.iter().copied().filter(|section| self.one(*section).is_none()).collect();
        let is_named = |section: Section, name: &str| {
            let from = if open.contains(&section) { kit } else { self };
            from.named(section, name).is_some()
        };
        for row in kit.rows().filter(|row| open.contains(&row.section)) {
            let fields = row.values().filter_map(|(field, value)| {
                let value = match row.section.holds(field) {
                    Some(Holds::Names(named) | Holds::OneName(named)) => {
                        let there: Vec<&str> = row.names(field).filter(|name| is_named(named, name)).collect();
                        there.join("; ")
                    }
                    _ => value.to_owned(),
                };
                (!value.is_empty()).then_some((field, value))
            });
            let id = plan.add(row.section, &fields.collect())?;
            plan.mark_example(id);
        }
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::plan::{markdown::read, shape::Field};

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
    fn only_what_a_person_said_is_the_plan_as_said() {
        let plan = read("## Why\n- purpose: Strong\n- example: yes\n## Goals\n### A\n### B\n- example: yes\n").unwrap();
        assert!(plan.said_one(Section::Why).is_none());
        assert_eq!(plan.said(Section::Goal).map(Row::name).collect::<Vec<_>>(), ["A"]);
        assert_eq!(plan.as_said().rows().map(Row::name).collect::<Vec<_>>(), ["A"]);
    }
}
