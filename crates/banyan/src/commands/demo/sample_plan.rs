//! The sample business's plan, with its days counted from today: a demo is never out of date.

use std::collections::BTreeMap;

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::{ChosenAim, Draft, When, write_post},
    plan::{PlanEdit, change_plan, import_plan, show_plan},
    publish::list_channels,
};
use banyan_domain::{
    compose::Objective,
    plan::{Field, Section},
    schedule::local_to_utc,
};
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
    tz::TimeZone,
};

const PLAN: &str = include_str!("../../../sample/plan.md");

/// So that the post is in the queue before its offer ends.
const SOON: std::time::Duration = std::time::Duration::from_secs(5);

pub(super) async fn make_plan(app: &App, owner: &Actor, site: &str, today: Date) -> anyhow::Result<()> {
    import_plan(app, owner, &dated(site, today)?, Some("a sample, for the demo")).await?;
    Ok(())
}

/// `{today}`, `{in 21 days}` and `{site}` become what they are now.
fn dated(site: &str, today: Date) -> anyhow::Result<String> {
    let plan = PLAN.replace("{site}", site).replace("{today}", &today.to_string());
    let mut dated = String::new();
    let mut parts = plan.split("{in ");
    dated.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (days, rest) = part.split_once(" days}").context("a day of the sample plan is not closed")?;
        dated.push_str(&today.checked_add(days.parse::<i32>()?.days())?.to_string());
        dated.push_str(rest);
    }
    Ok(dated)
}

/// Posts of one's own that wait, and one whose offer is over when its moment comes: it asks instead of going out.
pub(super) async fn fill_queue(app: &App, owner: &Actor, zone: &TimeZone) -> anyhow::Result<()> {
    let today = app.now().in_zone(zone).date();
    let waits = [
        ("Coaching", "Ingrid carried her own suitcase to the train today. A year ago she took the lift for one floor."),
        (
            "Everyday strength",
            "Stand up from a chair without your hands. Then sit down slower than you stood up. Five times.",
        ),
        (
            "Everyday strength",
            "Carry two bags, one in each hand, and let your shoulders hang. That is half of the course.",
        ),
        ("Behind the studio", "The new mats are grey. Nobody asked for grey; they were what the shop had on Monday."),
    ];
    let working = today.series(1.day()).skip(1).filter(|day| day.weekday() != Weekday::Sunday);
    for ((pillar, text), day) in waits.into_iter().zip(working) {
        let aim = ChosenAim {
            pillar: Some(pillar.to_owned()),
            goal: Some("24 course enquiries".to_owned()),
            ..ChosenAim::default()
        };
        let at = local_to_utc(day.at(10, 30, 0, 0), zone);
        write(app, owner, text, aim, When::At(at)).await?;
    }
    let aim = ChosenAim { part_of: Some("Autumn tickets".to_owned()), ..ChosenAim::default() };
    write(app, owner, "Two of the five autumn tickets are left.", aim, When::At(app.now().plus(SOON))).await?;
    let shown = show_plan(app, owner).await?;
    let row = shown.plan.named(Section::Offer, "Autumn tickets").context("the sample plan has that offer")?.id;
    let fields = BTreeMap::from([(Field::Ends, today.yesterday()?.to_string())]);
    change_plan(app, owner, shown.version, &PlanEdit::Change { row, fields }, Some("sold out a day early")).await?;
    Ok(())
}

pub(super) async fn write(app: &App, owner: &Actor, text: &str, aim: ChosenAim, when: When) -> anyhow::Result<()> {
    let channels = list_channels(app, owner).await?.into_iter();
    let mastodon = channels.filter(|channel| channel.network == "mastodon").map(|channel| channel.id).collect();
    let draft = Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        objective: Objective::Tell,
        aim,
        channels: mastodon,
        when,
        ..Draft::default()
    };
    write_post(app, owner, &draft).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use banyan_domain::plan::{
        check::{Facts, check},
        markdown,
    };

    use super::*;

    #[test]
    fn the_sample_plan_is_ones_own_and_nothing_of_it_is_out_of_date() {
        let today = jiff::civil::date(2028, 2, 29);
        let plan = markdown::read(&dated("https://linden.example", today).unwrap()).unwrap();
        assert!(plan.rows().all(|row| !row.example));
        let rules: Vec<&str> =
            check(&plan, &Facts::unknown(today)).findings.iter().map(|finding| finding.rule).collect();
        for rule in ["is-over", "goal-over", "past-review", "review-overdue", "why-again", "shares-sum"] {
            assert!(!rules.contains(&rule), "{rule}: {rules:?}");
        }
        assert!(rules.contains(&"hours"), "there is something to propose: {rules:?}");
    }
}
