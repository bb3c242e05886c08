//! What a bench found: a table for people and one line for programs.

use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct Report {
    name: &'static str,
    met: bool,
    goals: Vec<Goal>,
}

#[derive(Debug, Serialize)]
pub(super) struct Goal {
    pub id: String,
    #[serde(rename = "goal")]
    pub text: String,
    /// What we reached, in the unit of the goal.
    pub ours: f64,
    pub peer: Option<f64>,
    pub limit: Option<f64>,
    pub ratio: Option<f64>,
    pub met: bool,
}

impl Goal {
    /// `ours` must be at least `wanted`.
    pub(super) fn at_least(id: impl Into<String>, goal: impl Into<String>, ours: f64, wanted: f64) -> Self {
        Self { id: id.into(), text: goal.into(), ours, peer: None, limit: None, ratio: None, met: ours >= wanted }
    }

    /// `ours` must be at most `limit`.
    pub(super) fn at_most(id: impl Into<String>, goal: impl Into<String>, ours: f64, limit: f64) -> Self {
        let met = ours <= limit;
        Self { id: id.into(), text: goal.into(), ours, peer: None, limit: Some(limit), ratio: Some(ours / limit), met }
    }

    /// Nothing could be measured, so nothing is met.
    pub(super) fn not_run(id: impl Into<String>, goal: impl Into<String>) -> Self {
        Self { id: id.into(), text: goal.into(), ours: f64::NAN, peer: None, limit: None, ratio: None, met: false }
    }

    /// `ours` must be at least `wanted` times what the peer reached in the same run.
    pub(super) fn ratio(
        id: impl Into<String>,
        goal: impl Into<String>,
        ours: f64,
        peer: f64,
        ratio: f64,
        wanted: f64,
    ) -> Self {
        Self {
            id: id.into(),
            text: goal.into(),
            ours,
            peer: Some(peer),
            limit: None,
            ratio: Some(ratio),
            met: ratio >= wanted,
        }
    }
}

impl Report {
    /// A bench without goals has shown nothing and meets nothing.
    pub(super) fn new(name: &'static str, goals: Vec<Goal>) -> Self {
        let met = !goals.is_empty() && goals.iter().all(|goal| goal.met);
        Self { name, met, goals }
    }

    pub(super) fn print(&self) {
        println!("\n{:<20} {:<62} {:>12} {:>12} {:>9}  met", "id", "goal", "ours", "peer", "ratio");
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
        for goal in &self.goals {
            let met = if goal.met { "yes" } else { "NO" };
            let (ours, peer, ratio) = (number(Some(goal.ours)), number(goal.peer), number(goal.ratio));
            println!("{:<20} {:<62} {ours:>12} {peer:>12} {ratio:>9}  {met}", goal.id, goal.text);
        }
        println!("\n{}", serde_json::to_string(self).unwrap_or_default());
    }
}

/// The middle value; of an even number the lower of the two.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_met_only_by_goals_that_all_are() {
        let goal = |met: f64| Goal::at_least("x", "at least 1", met, 1.0);
        assert!(Report::new("x", vec![goal(1.0)]).met);
        assert!(!Report::new("x", vec![goal(1.0), goal(0.9)]).met);
        assert!(!Report::new("x", Vec::new()).met);
    }

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(vec![9.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_nan());
    }
}
