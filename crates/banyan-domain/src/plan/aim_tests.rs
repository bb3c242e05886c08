//! Each default as a row of a table: the plan, the post, and what it is taken to be for.

use jiff::civil::date;

use super::*;
use crate::plan::markdown::read;

const PLAN: &str = "## Goals\n### Enquiries {#101}\n- until: 2026-12-31\n### Readers {#102}\n### Last year {#103}\n- until: 2025-12-31\n\
    ## Audiences\n### Bookers {#104}\n- places: Mastodon\n### Alumni {#105}\n- places: Blog\n\
    ## Pillars\n### Teach {#106}\n- share: 6\n### Stories {#107}\n- share: 3\n### Dates {#108}\n- share: 1\n- promotional: yes\n\
    ## Offers\n### Open course {#109}\n- ends: 2026-12-06\n- address: https://linden.example/course\n### Summer {#110}\n- ends: 2026-08-31\n\
    ## Places\n### Blog {#111}\n- network: own_site\n- goals: Last year; Readers\n### Mastodon {#112}\n- goals: Enquiries\n";

const BLOG: Connected<'static> =
    Connected { network: "own_site", network_name: "Own site", name: "linden", handle: "" };
const MASTODON: Connected<'static> =
    Connected { network: "mastodon", network_name: "Mastodon", name: "Linden", handle: "@linden" };

/// `pillar / goal / audience / part of`, with a dash for what is left open.
fn told(page: &str, post: &Aimless<'_>) -> String {
    let aim = aim(&read(page).unwrap(), post);
    let name = |tie: Option<Tie>| tie.map_or_else(|| "-".to_owned(), |tie| tie.name);
    format!("{} / {} / {} / {}", name(aim.pillar), name(aim.goal), name(aim.audience), name(aim.part_of))
}

fn post<'a>(places: &'a [Connected<'a>], waiting: &'a BTreeMap<RowId, u32>) -> Aimless<'a> {
    let (today, objective) = (date(2026, 11, 24), Objective::Teach);
    Aimless { today, places, waiting, objective, carried: None }
}

#[test]
fn what_is_written_is_taken_to_be_for_what_lags_behind() {
    let none = BTreeMap::new();
    let mostly_taught = BTreeMap::from([(RowId(106), 8), (RowId(108), 2)]);
    for (places, waiting, expected) in [
        (&[BLOG][..], &none, "Teach / Readers / Alumni / -"),
        (&[BLOG], &mostly_taught, "Stories / Readers / Alumni / -"),
        (&[MASTODON, BLOG], &none, "Teach / Enquiries / - / -"),
        (&[], &none, "Teach / - / - / -"),
    ] {
        assert_eq!(told(PLAN, &post(places, waiting)), expected);
    }
    let never_sells = PLAN.replace("- share: 6\n", "").replace("- share: 3\n", "");
    assert_eq!(
        told(&never_sells, &post(&[BLOG], &none)),
        "- / Readers / Alumni / -",
        "only one that sells has a share"
    );
}

#[test]
fn an_offer_that_is_written_is_part_of_what_is_offered_now() {
    let none = BTreeMap::new();
    let offer = Aimless { objective: Objective::Offer, ..post(&[BLOG], &none) };
    assert_eq!(told(PLAN, &offer), "Dates / Readers / Alumni / Open course");
    let two_sell = PLAN.replace("### Stories {#107}\n", "### Stories {#107}\n- promotional: yes\n");
    assert_eq!(told(&two_sell, &offer), "- / Readers / Alumni / Open course", "nobody can tell which");
}

#[test]
fn an_example_is_proposed_to_who_writes_and_holds_nothing_that_goes_by_itself() {
    let none = BTreeMap::new();
    let kit = PLAN.replace("### Teach {#106}\n", "### Teach {#106}\n- example: yes\n");
    let kit = kit.replace("### Open course {#109}\n", "### Open course {#109}\n- example: yes\n");
    assert_eq!(told(&kit, &post(&[BLOG], &none)), "Teach / Readers / Alumni / -");
    let carried = |objective| Aimless { carried: Some(&[]), objective, ..post(&[BLOG], &none) };
    assert_eq!(told(&kit, &carried(Objective::Teach)), "Stories / Readers / Alumni / -");
    assert_eq!(told(&kit, &carried(Objective::Offer)), "Dates / Readers / Alumni / -", "a kit's offer goes nowhere");
}

#[test]
fn what_is_carried_is_taken_to_be_what_it_is() {
    let none = BTreeMap::new();
    let filed = ["bread".to_owned(), "stories".to_owned()];
    let carried = |labels, objective| Aimless { carried: Some(labels), objective, ..post(&[BLOG, MASTODON], &none) };
    for (labels, objective, expected) in [
        (&filed[..], Objective::Teach, "Stories / Readers / - / -"),
        (&[], Objective::Teach, "Teach / Readers / - / -"),
        (&[], Objective::Offer, "Dates / Readers / - / Open course"),
    ] {
        assert_eq!(told(PLAN, &carried(labels, objective)), expected);
    }
    let sold = aim(&read(PLAN).unwrap(), &carried(&[], Objective::Offer));
    assert_eq!(sold.call_to_action.as_deref(), Some("https://linden.example/course"));
    let two_run = PLAN.replace("- ends: 2026-08-31\n", "");
    assert_eq!(told(&two_run, &carried(&[], Objective::Offer)), "Dates / Readers / - / -", "nobody can tell which");
}

#[test]
fn a_pillar_that_asks_to_buy_makes_it_an_offer() {
    let none = BTreeMap::new();
    let filed = ["dates".to_owned()];
    let aim = aim(&read(PLAN).unwrap(), &Aimless { carried: Some(&filed), ..post(&[BLOG], &none) });
    assert_eq!(aim.objective, Objective::Offer);
    assert_eq!(aim.part_of.unwrap().name, "Open course");
}

#[test]
fn the_only_one_is_meant_and_an_empty_plan_says_nothing() {
    let none = BTreeMap::new();
    let small = "## Goals\n### Readers\n## Audiences\n### Everybody here\n";
    assert_eq!(told(small, &post(&[MASTODON], &none)), "- / Readers / Everybody here / -");
    assert_eq!(aim(&Plan::default(), &post(&[MASTODON], &none)), Aim::default());
}

#[test]
fn what_is_no_address_leads_nowhere() {
    let plan = read(&PLAN.replace("https://linden.example/course", "ask at the desk")).unwrap();
    assert_eq!(address_of(plan.named(Section::Offer, "Open course").unwrap()), None);
}
