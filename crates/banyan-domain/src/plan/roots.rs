//! Roots first: what leads to a goal, and the day before which nobody judges it.

use jiff::civil::Date;

use super::{
    document::{Plan, Row, same_name},
    shape::{Field, Section},
};

impl Row {
    /// Whether it names that goal as what shall come of it.
    pub(crate) fn leads_to(&self, goal: &Self) -> bool {
        self.names(Field::Goals).any(|name| same_name(name, goal.name()))
    }
}

impl Plan {
    /// The latest day that a goal the row leads to asks to wait for; none where no goal names one. An example is nobody's
    /// goal.
    pub fn not_judged_before(&self, row: &Row) -> Option<Date> {
        let goals = self.said(Section::Goal).filter(|goal| row.leads_to(goal));
        goals.filter_map(|goal| goal.date(Field::NotBefore)).max()
    }

    /// That day, where it is still to come: until then nobody lets it rest, for nobody can judge it.
    pub fn not_judged_yet(&self, row: &Row, today: Date) -> Option<Date> {
        self.not_judged_before(row).filter(|day| *day > today)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    #[test]
    fn a_place_waits_for_the_last_of_the_goals_it_leads_to() {
        let plan = read(
            "## Goals\n### Seats\n- not before: 2027-06-01\n### Readers\n- not before: 2027-03-01\n### Kit\n- not \
             before: 2029-01-01\n- example: yes\n### Calls\n## Places\n### Blog\n- goals: readers; Seats; Kit\n### \
             Tram\n- goals: Calls\n### Fair\n",
        )
        .unwrap();
        for (place, day) in [("Blog", Some(date(2027, 6, 1))), ("Tram", None), ("Fair", None)] {
            let row = plan.named(Section::Place, place).unwrap();
            assert_eq!(plan.not_judged_before(row), day, "{place}");
            assert_eq!(plan.not_judged_yet(row, date(2027, 5, 31)), day, "{place}");
            assert_eq!(plan.not_judged_yet(row, date(2027, 6, 1)), None, "{place}: on that day it is");
        }
    }
}
