//! What the money of the plan is for: a payment belongs to one thing, and is counted there once.

use super::{
    document::{Plan, Row},
    shape::{Field, Section},
    value::Money,
};

/// The campaign comes before the place it runs at.
const PAID_FOR: [(Field, Section); 3] =
    [(Field::Campaign, Section::Campaign), (Field::Place, Section::Place), (Field::Away, Section::Away)];

impl Plan {
    /// What a line of the money pays for, where it says so.
    pub fn paid_for(&self, money: &Row) -> Option<&Row> {
        PAID_FOR.iter().find_map(|(field, section)| self.named(*section, money.text(*field)))
    }

    /// What a campaign may cost beside the single payments that are named for it: those stand in their own months. What
    /// is paid every month is paid without it too.
    pub fn cost_beside(&self, campaign: &Row) -> Option<Money> {
        let cost = campaign.money(Field::Cost)?;
        let single = |entry: &&Row| entry.text(Field::Month) != "monthly";
        let named = self.of(Section::Money).filter(single).filter(|entry| self.is_paid_by(campaign, entry));
        let amounts = named.filter_map(|entry| entry.money(Field::Amount));
        let cents: i64 = amounts.filter(|amount| amount.currency == cost.currency).map(|amount| amount.cents).sum();
        Some(Money { cents: (cost.cents - cents).max(0), currency: cost.currency })
    }

    /// Whether that line of the money pays for the row.
    pub fn is_paid_by(&self, row: &Row, money: &Row) -> bool {
        self.paid_for(money).is_some_and(|paid| paid.id == row.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    const PAGE: &str = "## Campaigns\n### Spring\n- cost: 90 EUR\n## Places\n### Blog\n## Away from the screen\n### Cards\n\
                        ## Money\n### Stamps\n- amount: 30 EUR\n- campaign: spring\n- place: Blog\n### Host\n- amount: 9 EUR\n\
                        - month: monthly\n- place: Blog\n### Ink\n- amount: 5 EUR\n- away: Cards\n### Fair\n- amount: 7 EUR\n";

    #[test]
    fn a_payment_belongs_to_one_thing() {
        let plan = read(PAGE).unwrap();
        let paid = plan.of(Section::Money).map(|money| plan.paid_for(money).map_or("", Row::name));
        assert_eq!(paid.collect::<Vec<_>>(), ["Spring", "Blog", "Cards", ""]);
    }

    #[test]
    fn single_payments_named_for_a_campaign_are_part_of_its_cost() {
        let cost = |page: &str| {
            let plan = read(page).unwrap();
            plan.cost_beside(plan.one(Section::Campaign).unwrap()).map(|cost| cost.to_string())
        };
        assert_eq!(cost(PAGE).as_deref(), Some("60.00 EUR"));
        assert_eq!(cost(&PAGE.replace("30 EUR", "300 EUR")).as_deref(), Some("0.00 EUR"));
        assert_eq!(cost(&PAGE.replace("30 EUR", "30 USD")).as_deref(), Some("90.00 EUR"));
        assert_eq!(cost(&PAGE.replace("30 EUR\n", "30 EUR\n- month: monthly\n")).as_deref(), Some("90.00 EUR"));
        assert_eq!(cost(&PAGE.replace("- cost: 90 EUR\n", "")), None);
    }
}
