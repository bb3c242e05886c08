//! A starter kit beside what a person has said: its rows come as examples, and only where nothing stands yet.

use super::{
    document::{Plan, PlanError},
    shape::{Holds, Section},
};

impl Plan {
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
    use crate::plan::shape::Field;

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
}
