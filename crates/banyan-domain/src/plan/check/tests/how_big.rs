//! How big it shall be and what is carried, against the hours there are.

use super::*;

#[test]
fn how_big_it_shall_be_is_held_against_the_hours_that_are_left_for_it() {
    let (rule, too_big, too_small) =
        ("size-against-hours", Some("plan-check-size-against-hours"), Some("plan-check-size-below-hours"));
    for (size, hours, walk, message) in [
        ("planned", "2 h", "0", None),
        ("planned", "2 h", "30 min", too_big),
        ("paying", "1 h", "0", too_big),
        ("talking", "1 h", "0", None),
        ("talking", "50 min", "0", too_big),
        ("talking", "4 h", "0", None),
        ("doing_it", "15 min", "0", None),
        ("doing_it", "10 min", "0", too_big),
        ("doing_it", "1 h 55", "0", None),
        ("doing_it", "2 h", "0", too_small),
        ("doing_it", "4 h", "2 h 30", None),
    ] {
        let page = format!(
            "## People\n### Mara\n- hours: {hours}\n## Away from the screen\n### A walk\n- hours: {walk}\n## Reviews\n- \
             size: {size}\n"
        );
        let Some(message) = message else {
            is_quiet(&page, rule);
            continue;
        };
        let finding = one(&page, rule);
        assert_eq!((finding.message.as_str(), finding.weight), (message, Weight::Question), "{size} in {hours}");
        assert!(finding.cures.len() > 1, "{finding:?}");
        for nth in 0..finding.cures.len() {
            cures(&page, rule, nth);
        }
    }
    is_quiet("## Reviews\n- size: paying\n", rule);
}

#[test]
fn what_is_carried_takes_its_quarter_of_an_hour_however_many_posts_that_makes() {
    let page = "## Places\n### Blog\n- network: own_site\n- per week: 2\n### Mastodon\n- per week: 9\n## People\n### Mara\n- \
                hours: 15 min\n## Reviews\n- size: doing_it\n";
    is_quiet(page, "hours");
    let with_habit = format!("{page}## Away from the screen\n### Cards\n- hours: 10 min\n");
    let finding = one(&with_habit, "hours");
    assert_eq!(finding.message, "plan-check-hours-carried");
    assert_eq!(finding.args["needs"].to_string(), "25");
    cures(&with_habit, "hours", 0);
    cures(&with_habit, "hours", 1);
    one(&page.replace("doing_it", "talking"), "hours");
}
