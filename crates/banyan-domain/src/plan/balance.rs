//! What is said against what was planned to be said: posts by pillar, of ten.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    document::{Plan, Row, RowId},
    shape::{Field, Section},
};

/// One pillar's part of the posts that were counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Balance {
    pub row: RowId,
    pub name: String,
    pub posts: u32,
    /// Of ten, as the plan has it.
    pub planned: Option<u32>,
    /// Of ten, as it is.
    pub real: f64,
}

impl Balance {
    /// The real part, of a hundred: the length of a bar.
    pub fn of_hundred(&self) -> f64 {
        self.real * 10.0
    }

    /// Of ten; none where the plan says no share.
    pub fn behind(&self) -> Option<f64> {
        self.planned.map(|planned| f64::from(planned) - self.real)
    }
}

/// In the order of the plan. Posts without a pillar count for none.
pub fn balance(plan: &Plan, counted: &BTreeMap<RowId, u32>) -> Vec<Balance> {
    let all: u32 = counted.values().sum();
    let of = |pillar: &Row| {
        let posts = counted.get(&pillar.id).copied().unwrap_or(0);
        let real = if all == 0 { 0.0 } else { f64::from(posts) * 10.0 / f64::from(all) };
        let planned = pillar.whole(Field::Share);
        Balance { row: pillar.id, name: pillar.name().to_owned(), posts, planned, real }
    };
    plan.of(Section::Pillar).map(of).collect()
}

/// How many posts of ten may ask people to buy; none where the plan does not say.
pub fn offers_of_ten(plan: &Plan) -> Option<u32> {
    let promotional = plan.said(Section::Pillar).filter(|pillar| pillar.is_yes(Field::Promotional));
    promotional.filter_map(|pillar| pillar.whole(Field::Share)).reduce(u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    #[test]
    fn each_pillar_is_held_against_its_share() {
        let plan = read("## Pillars\n### Teach {#101}\n- share: 7\n### Offers {#102}\n- share: 3\n### Rest {#103}\n");
        let counted = BTreeMap::from([(RowId(101), 2), (RowId(102), 2)]);
        let shown = balance(&plan.unwrap(), &counted);
        let told: Vec<String> =
            shown.iter().map(|one| format!("{} {} {:?} {:?}", one.name, one.posts, one.real, one.behind())).collect();
        assert_eq!(told, ["Teach 2 5.0 Some(2.0)", "Offers 2 5.0 Some(-2.0)", "Rest 0 0.0 None"]);
    }

    #[test]
    fn the_plan_says_how_many_may_ask_to_buy() {
        for (page, expected) in [
            ("## Pillars\n### A\n- share: 2\n- promotional: yes\n### B\n- share: 1\n- promotional: yes\n", Some(3)),
            ("## Pillars\n### A\n- share: 0\n- promotional: yes\n", Some(0)),
            ("## Pillars\n### A\n- promotional: yes\n", None),
            ("## Pillars\n### A\n- share: 10\n", None),
        ] {
            assert_eq!(offers_of_ten(&read(page).unwrap()), expected, "{page}");
        }
    }
}
