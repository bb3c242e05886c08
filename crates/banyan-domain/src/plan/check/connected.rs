//! Connected places that the plan does not speak of, so that nothing wants posts there and nothing ends them; and those
//! it leaves alone.

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
    lexicon,
};
use crate::plan::{
    connected::{Connected, ConnectedPlace},
    document::{Plan, Row},
    first::judged_on,
    shape::{Field, Section, Standing},
};

/// Before anybody has begun a plan, no place stands out.
pub(super) fn not_in_plan(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(connected) = facts.connected.as_ref().filter(|_| !plan.is_empty()) else { return Vec::new() };
    let places = connected.iter().map(ConnectedPlace::as_planned);
    places.filter(|place| plan.place_of(place).is_none()).map(|place| unspoken_of(plan, facts, &place)).collect()
}

fn unspoken_of(plan: &Plan, facts: &Facts, place: &Connected<'_>) -> PlanFinding {
    let fields = plan.row_for(place);
    let put = |message, more: &[(Field, String)]| {
        let fields = fields.clone().into_iter().chain(more.iter().cloned());
        Cure::new(message).with("name", place.name).add(Section::Place, fields)
    };
    let standing = |standing: Standing| (Field::Standing, standing.as_str().to_owned());
    let finding = PlanFinding::new("not-in-plan", Weight::Open, Section::Place)
        .about(format!("{} {}", place.network, place.name))
        .with("name", place.name)
        .with("network", place.network_name);
    if lexicon::is_own_place(place.network) {
        return finding.cured_by(put("plan-cure-put-in-plan", &[standing(Standing::Kept)]));
    }
    let for_company = put("plan-cure-for-company", &[standing(Standing::ForCompany)]);
    // One trial at a time: while another runs, this one is for a person to weigh.
    if plan.of(Section::Place).any(|row| row.standing() == Standing::OnTrial) {
        return finding.cured_by(for_company);
    }
    let until = judged_on(facts.today);
    let on_trial = [standing(Standing::OnTrial), (Field::TrialUntil, until.to_string())];
    finding.cured_by(put("plan-cure-try-until", &on_trial).with("date", until)).cured_by(for_company)
}

/// What rests in the plan, or waits there, gets nothing by itself; whoever reads the place itself cannot know that.
pub(super) fn still_connected(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(connected) = &facts.connected else { return Vec::new() };
    let left = connected.iter().map(ConnectedPlace::as_planned).filter(|place| plan.leaves_alone(place));
    let mut rows: Vec<&Row> = Vec::new();
    for row in left.filter_map(|place| plan.place_of(&place)) {
        if rows.iter().all(|known| known.id != row.id) {
            rows.push(row);
        }
    }
    rows.into_iter().map(left_alone).collect()
}

fn left_alone(row: &Row) -> PlanFinding {
    let keep = Cure::new("plan-cure-keep-place").with("name", row.name());
    PlanFinding::new("still-connected", Weight::Open, Section::Place)
        .at(row.id)
        .with("name", row.name())
        .with("standing", row.standing().as_str())
        .cured_by(keep.set(row.id, Field::Standing, Standing::Kept.as_str()).set(row.id, Field::RestedOn, "").set(
            row.id,
            Field::RestedWhy,
            "",
        ))
}
