//! What the kill runs showed: tables for people, the last line for programs.

use std::time::Duration;

use serde::Serialize;

use super::campaign::{PLACES, Run, due_together};

#[derive(Serialize)]
struct Report {
    name: &'static str,
    met: bool,
    goals: Vec<Goal>,
}

#[derive(Serialize)]
struct Goal {
    id: String,
    goal: String,
    ours: usize,
    peer: Option<f64>,
    limit: Option<f64>,
    ratio: Option<f64>,
    met: bool,
}

pub(super) fn print(run: &Run) {
    println!("\n{}\n\n  what a kill met          {}", run.name, PLACES.map(|place| format!("{place:>11}")).join(""));
    let mut steps: Vec<&String> = run.met.keys().map(|(_, step)| step).collect();
    steps.sort();
    steps.dedup();
    for step in steps {
        let count = |place: &str| run.met.get(&(place.to_owned(), step.clone())).copied().unwrap_or_default();
        println!("  {step:<24} {}", PLACES.map(|place| format!("{:>11}", count(place))).join(""));
    }
    println!(
        "  {:<24} {}",
        "due together, each time",
        PLACES.map(|place| format!("{:>11}", due_together(place))).join("")
    );
    for (words, of) in [("unsettled at kill, least", least as fn(&[usize]) -> usize), ("unsettled at kill, mean", mean)]
    {
        let count = |place: &str| run.in_flight.get(place).map_or(0, |counts| of(counts));
        println!("  {words:<24} {}", PLACES.map(|place| format!("{:>11}", count(place))).join(""));
    }
    println!("\n  requests cut off");
    for (what, count) in &run.cut {
        println!("  {what:<50} {count:>6}");
    }
    println!("\n  up again in {} (middle), {} (longest)", seconds(middle(run)), seconds(longest(run)));
    println!("  quiet {} after the last start", seconds(run.quiet_after));
    let tally = &run.tally;
    println!(
        "  {} kills, {} asked for, {} published, {} unknown and a person asked, {} still looked for, {} lost, {} doubled, \
         {} misreported",
        run.kills,
        tally.asked,
        tally.published,
        tally.told_unknown.len(),
        tally.looked_for.len(),
        tally.lost.len(),
        tally.doubled.len(),
        tally.misreported.len()
    );
    for (kind, lines) in [
        ("unknown", &tally.told_unknown),
        ("still looked for", &tally.looked_for),
        ("lost", &tally.lost),
        ("doubled", &tally.doubled),
        ("misreported", &tally.misreported),
    ] {
        for line in lines {
            println!("  {kind}: {line}");
        }
    }
}

fn least(counts: &[usize]) -> usize {
    counts.iter().min().copied().unwrap_or_default()
}

fn mean(counts: &[usize]) -> usize {
    counts.iter().sum::<usize>() / counts.len().max(1)
}

fn middle(run: &Run) -> Duration {
    let mut times = run.up_again.clone();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn longest(run: &Run) -> Duration {
    run.up_again.iter().max().copied().unwrap_or_default()
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// Whether all goals are met.
pub(super) fn print_goals(runs: &[Run], kills: u32, to_the_end: bool) -> bool {
    let goals: Vec<Goal> = runs.iter().flat_map(|run| goals(run, kills, to_the_end)).collect();
    let met = !goals.is_empty() && goals.iter().all(|goal| goal.met);
    println!("\n{:<26} {:<12} {:>8}  met", "id", "goal", "ours");
    for goal in &goals {
        println!("{:<26} {:<12} {:>8}  {}", goal.id, goal.goal, goal.ours, if goal.met { "yes" } else { "NO" });
    }
    println!("\n{}", serde_json::to_string(&Report { name: "faults", met, goals }).unwrap_or_default());
    met
}

fn goals(run: &Run, kills: u32, to_the_end: bool) -> Vec<Goal> {
    let goal = |what: &str, goal: String, ours: usize, met: bool| Goal {
        id: format!("F1-{}-{what}", run.name),
        goal,
        ours,
        peer: None,
        limit: None,
        ratio: None,
        met,
    };
    let none = |what: &str, lines: &[String]| goal(what, "0".to_owned(), lines.len(), lines.is_empty());
    let mut goals = vec![
        none("lost", &run.tally.lost),
        none("doubled", &run.tally.doubled),
        none("misreported", &run.tally.misreported),
        goal("kills", kills.to_string(), run.kills as usize, run.kills >= kills),
    ];
    if to_the_end {
        goals.push(none("still-looked-for", &run.tally.looked_for));
    }
    goals
}

#[cfg(test)]
mod tests {
    use super::super::truth::Tally;
    use super::*;

    #[test]
    fn one_lost_post_or_a_missing_kill_fails_the_run() {
        let run = |kills: u32, lost: &[&str]| Run {
            kills,
            tally: Tally { lost: lost.iter().map(|&line| line.to_owned()).collect(), ..Tally::default() },
            ..Run::new("sqlite")
        };
        assert!(print_goals(&[run(5, &[])], 5, true));
        assert!(!print_goals(&[run(5, &["bread"])], 5, true));
        assert!(!print_goals(&[run(4, &[])], 5, true));
    }
}
