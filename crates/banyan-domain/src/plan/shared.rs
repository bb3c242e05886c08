//! The plan as a stranger with a link may read it: without what is said about colleagues, rivals and, if so wished, money.

use super::{
    document::Plan,
    shape::{Field, Section},
};

/// What never leaves the house by a link: what somebody cannot do yet, and whom the business watches.
const OURS_ALONE: [Field; 2] = [Field::Knowledge, Field::Competitors];
const MONEY: [Field; 3] = [Field::Amount, Field::Budget, Field::Cost];

impl Plan {
    #[must_use]
    pub fn for_strangers(&self, with_money: bool) -> Self {
        let mut plan = self.as_said();
        let rows: Vec<_> = plan.rows().map(|row| (row.id, row.section)).collect();
        for (id, section) in rows {
            if section == Section::Money && !with_money {
                let _ = plan.remove(id);
                continue;
            }
            let hidden = OURS_ALONE.iter().chain(if with_money { [].iter() } else { MONEY.iter() });
            plan.forget(id, hidden.copied());
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::markdown;

    const OURS: &str = "## Where to\n- vision: Everybody reads.\n- competitors: The shop across\n## Campaigns\n### \
                        Spring\n- cost: 90 EUR\n## People\n### Ada\n- knowledge: Cannot film yet\n- hours: 2 h\n## \
                        Money\n### Mail\n- amount: 22 EUR\n## Means\n- budget: 60 EUR\n- answer within: 4 h\n";

    #[test]
    fn a_stranger_reads_nothing_about_colleagues_and_rivals() {
        let plan = markdown::read(OURS).unwrap().for_strangers(true);
        let text = markdown::write("Ours", &plan);
        assert!(!text.contains("film") && !text.contains("across"), "{text}");
        assert!(text.contains("60.00 EUR") && text.contains("22.00 EUR") && text.contains("90.00 EUR"));
    }

    #[test]
    fn a_stranger_reads_no_example() {
        let page = "## Why\n- purpose: Strong\n- example: yes\n## Goals\n### Seats\n- example: yes\n### Readers\n";
        let text = markdown::write("Ours", &markdown::read(page).unwrap().for_strangers(true));
        assert!(text.contains("Readers") && !text.contains("Strong") && !text.contains("Seats"), "{text}");
    }

    #[test]
    fn money_stays_at_home_unless_it_is_let_out() {
        let text = markdown::write("Ours", &markdown::read(OURS).unwrap().for_strangers(false));
        assert!(!text.contains("EUR") && !text.contains("Mail"), "{text}");
        assert!(text.contains("Spring") && text.contains("answer within") && text.contains("Ada"));
    }
}
