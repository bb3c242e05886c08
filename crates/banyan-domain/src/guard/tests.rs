//! One table for each rule, and what never counts.

use uuid::Uuid;

use super::*;
use crate::{
    compose::{Media, Objective},
    ids::{AssetId, ChannelId, PostId},
    time::{DAY, HOUR, MINUTE, UtcMillis},
};

const NOW: UtcMillis = UtcMillis(1_796_488_200_000);
const RYE: &str = "Rye wants time and cold water. We give it both, a whole night long.";

fn post(n: u128) -> PostId {
    PostId(Uuid::from_u128(n))
}

fn channel(n: u128) -> ChannelId {
    ChannelId(Uuid::from_u128(n))
}

fn draft(text: &str) -> Draft {
    Draft {
        post: post(1),
        channel: channel(1),
        audience: None,
        text: text.to_owned(),
        link: None,
        link_state: None,
        hashtags: Vec::new(),
        media: Vec::new(),
        objective: Objective::Teach,
        at: NOW,
    }
}

fn past(n: u128, text: &str, at: UtcMillis) -> Past {
    Past {
        post: post(n),
        channel: channel(1),
        audience: None,
        text: text.to_owned(),
        link: None,
        objective: Objective::Teach,
        at,
        url: Some("https://linden.example/@rye/1".to_owned()),
        fingerprint: None,
    }
}

fn found(draft: &Draft, history: &[Past]) -> Vec<String> {
    check(draft, history, &GuardRules::default()).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_good_first_post_is_quiet() {
    assert_eq!(found(&draft(RYE), &[]), Vec::<String>::new());
}

#[test]
fn the_same_words_within_half_a_year_are_shown() {
    let findings = check(&draft(RYE), &[past(2, &RYE.to_uppercase(), NOW.minus(DAY * 30))], &GuardRules::default());
    assert_eq!((findings[0].rule.as_str(), findings[0].level), ("repeated-text", Level::Warn));
    assert_eq!((findings[0].args["how"].as_str(), findings[0].args["days"].as_str()), ("same", "30"));
    let evidence = findings[0].evidence.as_ref().unwrap();
    assert_eq!((evidence.quote.as_str(), evidence.at), (RYE.to_uppercase().as_str(), Some(NOW.minus(DAY * 30))));
    assert_eq!(found(&draft(RYE), &[past(2, RYE, NOW.minus(DAY * 181))]), Vec::<String>::new());
    assert_eq!(found(&draft(RYE), &[past(2, RYE, NOW.plus(DAY * 3))]), ["repeated-text"]);
}

#[test]
fn of_several_the_most_alike_is_shown() {
    let near = past(2, "Rye wants time and cold water. We give it one of both, a night long.", NOW.minus(DAY));
    let same = past(3, RYE, NOW.minus(DAY * 100));
    assert_eq!(check(&draft(RYE), &[near, same], &GuardRules::default())[0].args["days"], "100");
}

#[test]
fn variants_of_one_post_and_other_peoples_places_do_not_count() {
    assert_eq!(found(&draft(RYE), &[past(1, RYE, NOW)]), Vec::<String>::new());
    let elsewhere = Past { channel: channel(2), ..past(2, RYE, NOW) };
    assert_eq!(found(&draft(RYE), std::slice::from_ref(&elsewhere)), Vec::<String>::new());
    let locals = Some("locals".to_owned());
    let same_people = Past { audience: locals.clone(), ..elsewhere };
    assert_eq!(found(&Draft { audience: locals, ..draft(RYE) }, &[same_people]), ["repeated-text"]);
}

#[test]
fn a_known_fingerprint_changes_no_verdict() {
    let other = "On Saturday our mill opens its doors, and whoever likes may carry a sack.";
    for (text, expected) in [(RYE, vec!["repeated-text".to_owned()]), (other, Vec::new())] {
        let known = Past { fingerprint: Some(fingerprint(text)), ..past(2, text, NOW.minus(DAY)) };
        assert_eq!(found(&draft(RYE), &[known]), expected);
        assert_eq!(found(&draft(RYE), &[past(2, text, NOW.minus(DAY))]), expected);
    }
}

#[test]
fn a_same_opening_is_a_quiet_note() {
    let earlier = past(
        2,
        "Rye wants time and cold water, but who tells the apprentice that has to rise at three?",
        NOW.minus(DAY * 9),
    );
    assert_eq!(found(&draft(RYE), &[earlier]), ["same-opening"]);
}

#[test]
fn the_same_link_within_two_weeks_is_shown() {
    let with = |link: &str| Draft { link: Some(link.to_owned()), link_state: Some(LinkState::Alive), ..draft(RYE) };
    let earlier =
        |link: &str, days: u32| Past { link: Some(link.to_owned()), ..past(2, "Other words.", NOW.minus(DAY * days)) };
    let page = "https://linden.example/rye";
    assert_eq!(found(&with(page), &[earlier("http://www.linden.example/rye/?utm_source=x", 14)]), ["repeated-link"]);
    assert_eq!(found(&with(page), &[earlier(page, 15)]), Vec::<String>::new());
    assert_eq!(found(&with(page), &[earlier("https://linden.example/oats", 2)]), Vec::<String>::new());
    let home = "https://linden.example/";
    assert_eq!(check(&with(home), &[earlier(home, 2)], &GuardRules::default())[0].level, Level::Note);
}

#[test]
fn two_posts_within_three_hours_are_too_close() {
    for (at, expected) in [
        (NOW.minus(HOUR * 2), vec!["too-close"]),
        (NOW.plus(HOUR * 2), vec!["too-close"]),
        (NOW.minus(HOUR * 3), vec![]),
    ] {
        assert_eq!(found(&draft(RYE), &[past(2, "Other words.", at)]), expected);
    }
    let finding = &check(&draft(RYE), &[past(2, "Other words.", NOW.minus(MINUTE * 50))], &GuardRules::default())[0];
    assert_eq!((finding.args["minutes"].as_str(), finding.args["wanted"].as_str()), ("50", "180"));
}

#[test]
fn offers_are_counted_among_the_last_ten() {
    let offer = Draft { objective: Objective::Offer, ..draft("Book now") };
    let earlier = |offers: &[u32]| -> Vec<Past> {
        (1..=12_u32)
            .map(|n| {
                let objective = if offers.contains(&n) { Objective::Offer } else { Objective::Teach };
                Past {
                    objective,
                    ..past(u128::from(n) + 1, &format!("Lesson {n} {}", "x".repeat(n as usize)), NOW.minus(DAY * n))
                }
            })
            .collect()
    };
    let rules = GuardRules { repeat_days: 0, ..GuardRules::default() };
    let found = |offers: &[u32]| {
        check(&offer, &earlier(offers), &rules).into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), Vec::<String>::new());
    assert_eq!(found(&[1]), ["two-offers-in-a-row"]);
    assert_eq!(found(&[9]), ["too-many-offers"]);
    assert_eq!(found(&[10, 11]), Vec::<String>::new());
    let apart = crate::plan::markdown::read("## Rhythm\n- apart: 5 h\n").unwrap();
    assert_eq!(GuardRules::of(&apart).min_gap(), crate::time::HOUR * 5);
    assert_eq!(GuardRules::of(&crate::plan::Plan::default()), GuardRules::default());
    let by_plan = |share: &str, offers: &[u32]| {
        let page = format!("## Pillars\n### Dates\n- promotional: yes\n- share: {share}\n");
        let rules = GuardRules { repeat_days: 0, ..GuardRules::of(&crate::plan::markdown::read(&page).unwrap()) };
        check(&offer, &earlier(offers), &rules).into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
    };
    assert_eq!(by_plan("0", &[]), ["too-many-offers"], "the plan allows none");
    assert_eq!(by_plan("3", &[3, 5]), Vec::<String>::new());
    assert_eq!(by_plan("3", &[3, 5, 7]), ["too-many-offers"]);
    assert_eq!(by_plan("3", &[1]), ["two-offers-in-a-row"]);
    assert_eq!(by_plan("6", &[1]), Vec::<String>::new(), "more than half sells: two must follow each other");
    let teaching = Draft { objective: Objective::Teach, ..offer.clone() };
    assert!(check(&teaching, &earlier(&[1, 2, 3]), &rules).is_empty());
}

#[test]
fn links_are_alive_dead_silent_or_not_looked_at() {
    let with = |link_state| Draft { link: Some("https://linden.example/rye".to_owned()), link_state, ..draft(RYE) };
    for (state, expected) in [
        (Some(LinkState::Alive), vec![]),
        (Some(LinkState::Gone { status: 404 }), vec!["dead-link"]),
        (Some(LinkState::Silent), vec!["silent-link"]),
        (None, vec!["link-not-checked"]),
    ] {
        assert_eq!(found(&with(state), &[]), expected);
    }
}

#[test]
fn pictures_want_words() {
    let picture = |alt: Option<&str>, mime: &str| Media {
        asset: AssetId(Uuid::nil()),
        mime_type: mime.to_owned(),
        bytes: 1,
        width: None,
        height: None,
        alt: alt.map(str::to_owned),
        focus: None,
    };
    let with = |media: Vec<Media>| Draft { media, ..draft(RYE) };
    assert_eq!(
        found(&with(vec![picture(Some("A loaf"), "image/png"), picture(None, "video/mp4")]), &[]),
        Vec::<String>::new()
    );
    let silent = with(vec![picture(Some(" "), "image/png"), picture(None, "image/jpeg")]);
    assert_eq!(check(&silent, &[], &GuardRules::default())[0].args["pictures"], "2");
}

#[test]
fn shouting_is_noted_and_names_are_not_shouting() {
    for (text, expected) in [
        ("20 % OFF EVERYTHING THIS WEEK", vec!["capitals"]),
        ("FRESH BREAD TODAY\n\nCome and see what the night has made.", vec!["capitals"]),
        ("Come! Now! Really!", vec!["exclamations"]),
        ("NASA and the BBC agree", vec![]),
        ("Come!! It is good.", vec![]),
        ("パンを焼きました", vec![]),
        ("ÄRGER MIT DEM OFEN", vec!["capitals"]),
    ] {
        assert_eq!(found(&draft(text), &[]), expected, "{text}");
    }
}

#[test]
fn a_rule_set_to_zero_is_off() {
    let off = GuardRules {
        repeat_days: 0,
        link_days: 0,
        min_gap_minutes: 0,
        offer_window: 0,
        offers_allowed: 0,
        dates_make_a_series: false,
        exclamations: 0,
    };
    let link = Some("https://linden.example/rye".to_owned());
    let draft = Draft {
        link: link.clone(),
        link_state: Some(LinkState::Alive),
        objective: Objective::Offer,
        ..draft("Now!!! Now!!!")
    };
    let same = Past { link, objective: Objective::Offer, ..past(2, "Now!!! Now!!!", NOW) };
    assert!(check(&draft, &[same], &off).is_empty());
}
