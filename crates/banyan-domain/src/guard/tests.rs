//! One table for each rule, and what never counts.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::{
    compose::{Media, Objective},
    ids::{AssetId, ChannelId, PostId},
    time::{DAY, HOUR, MINUTE, UtcMillis},
};

pub(super) const NOW: UtcMillis = UtcMillis(1_796_488_200_000);
pub(super) const RYE: &str = "Rye wants time and cold water. We give it both, a whole night long. Will you?";

pub(super) fn post(n: u128) -> PostId {
    PostId(Uuid::from_u128(n))
}

pub(super) fn channel(n: u128) -> ChannelId {
    ChannelId(Uuid::from_u128(n))
}

pub(super) fn draft(text: &str) -> Draft {
    Draft {
        post: post(1),
        channel: channel(1),
        audience: None,
        text: text.to_owned(),
        link: None,
        link_states: BTreeMap::new(),
        beside: Vec::new(),
        comment: None,
        hashtags: Vec::new(),
        media: Vec::new(),
        objective: Objective::Teach,
        is_page: false,
        series: None,
        again: None,
        strangers: Vec::new(),
        is_carried: false,
        without_goal: false,
        at: NOW,
    }
}

pub(super) fn past(n: u128, text: &str, at: UtcMillis) -> Past {
    Past {
        post: post(n),
        channel: channel(1),
        audience: None,
        text: text.to_owned(),
        link: None,
        comment: None,
        objective: Objective::Teach,
        is_page: false,
        series: None,
        at,
        url: Some("https://linden.example/@rye/1".to_owned()),
    }
}

/// Somebody has looked at each address of it.
fn looked_at(draft: Draft, state: LinkState) -> Draft {
    let link_states = draft.addresses().into_iter().map(|address| (address, state)).collect();
    Draft { link_states, ..draft }
}

fn led_to(link: &str, state: LinkState, text: &str) -> Draft {
    looked_at(Draft { link: Some(link.to_owned()), ..draft(text) }, state)
}

pub(super) fn check(draft: &Draft, history: &[Past], rules: &GuardRules) -> Vec<Finding> {
    super::check(draft, &Said { posts: history.to_vec(), ..Said::default() }, rules)
}

pub(super) fn found(draft: &Draft, history: &[Past]) -> Vec<String> {
    found_by(draft, history, &GuardRules::default())
}

fn found_by(draft: &Draft, history: &[Past], rules: &GuardRules) -> Vec<String> {
    check(draft, history, rules).into_iter().map(|finding| finding.rule).collect()
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
    let some = |name: &str| Some(name.to_owned());
    for (own, theirs, expected) in [
        (None, None, vec!["repeated-text"]),
        (some("locals"), some("locals"), vec!["repeated-text"]),
        (some("locals"), None, vec!["repeated-text"]),
        (some("locals"), some("trainers"), vec![]),
    ] {
        let elsewhere = Past { channel: channel(2), audience: theirs.clone(), ..past(2, RYE, NOW) };
        assert_eq!(found(&Draft { audience: own.clone(), ..draft(RYE) }, &[elsewhere]), expected, "{own:?} {theirs:?}");
    }
}

#[test]
fn what_leads_to_a_page_of_ours_may_quote_it() {
    let page = "Rye wants time and cold water. We give it both, a whole night long. Then comes the oven, and by six the first \
        loaves are out. Come early, bring a basket, and tell us how yours went.";
    let page = Past { is_page: true, ..past(2, page, NOW.minus(DAY)) };
    let quote = draft("Rye wants time and cold water. We give it both, a whole night. Read on?");
    assert_eq!(found(&quote, std::slice::from_ref(&page)), Vec::<String>::new());
    assert_eq!(found(&quote, &[Past { is_page: false, ..page.clone() }]), ["repeated-text"]);
    let whole = draft(&page.text);
    assert_eq!(found(&whole, &[page]), ["repeated-text"]);
}

#[test]
fn the_two_texts_stand_side_by_side_with_what_differs() {
    let finding = &check(&draft("25 % rye?"), &[past(2, "20 % rye?", NOW.minus(DAY * 2))], &GuardRules::default())[0];
    assert_eq!((finding.rule.as_str(), finding.args["how"].as_str()), ("repeated-text", "numbers"));
    let beside = finding.evidence.as_ref().unwrap().beside.as_ref().unwrap();
    let new: Vec<&str> = beside.now.iter().filter(|piece| piece.is_new).map(|piece| piece.text.as_str()).collect();
    assert_eq!(new, ["25 "]);
}

#[test]
fn a_series_is_told_apart_where_the_owner_says_so() {
    let week = |day: u32| format!("Open Saturday {day} December from 10 to 4. Come in?");
    let before = past(2, &week(5), NOW.minus(DAY * 7));
    assert_eq!(found(&draft(&week(12)), std::slice::from_ref(&before)), ["series"]);
    let told = GuardRules { never_ask: ["series".to_owned()].into(), ..GuardRules::default() };
    assert_eq!(found_by(&draft(&week(12)), std::slice::from_ref(&before), &told), Vec::<String>::new());
    assert_eq!(found_by(&draft(&week(5)), &[before], &told), ["repeated-text"]);
}

#[test]
fn the_same_words_and_the_next_of_a_series_are_said_already_and_an_opening_is_not() {
    let week = |day: u32| format!("Open Saturday {day} December from 10 to 4. Come in?");
    let next = week(12);
    let opening = "Rye wants time and cold water, but who tells the apprentice that has to rise at three?";
    for (text, before, days, expected) in [
        (RYE, RYE.to_uppercase(), 30, true),
        (RYE, RYE.to_owned(), 181, false),
        (next.as_str(), week(5), 7, true),
        (RYE, opening.to_owned(), 30, false),
    ] {
        let said = Said { posts: vec![past(2, &before, NOW.minus(DAY * days))], ..Said::default() };
        assert_eq!(repeats(&draft(text), &said, &GuardRules::default()), expected, "{before}");
    }
}

#[test]
fn what_the_owner_does_not_want_to_hear_of_is_not_said() {
    let repeated = past(2, RYE, NOW.minus(DAY));
    for rule in RULES {
        let rules = GuardRules { never_ask: [rule.to_owned()].into(), ..GuardRules::default() };
        let expected: &[&str] = if rule == "repeated-text" { &[] } else { &["repeated-text"] };
        assert_eq!(found_by(&draft(RYE), std::slice::from_ref(&repeated), &rules), expected, "{rule}");
    }
}

#[test]
fn a_name_that_means_nobody_is_a_note_for_each() {
    let named = Draft { strangers: vec!["mill".to_owned(), "oat@field.example".to_owned()], ..draft(RYE) };
    let findings = check(&named, &[], &GuardRules::default());
    let of = |finding: &Finding| (finding.level, finding.subject(), finding.args["how"].clone());
    let said: Vec<_> = findings.iter().filter(|finding| finding.rule == "unknown-mention").map(of).collect();
    let note = |name: &str, how: &str| (Level::Note, format!("unknown-mention:{name}"), how.to_owned());
    assert_eq!(said, [note("mill", "bare"), note("oat@field.example", "whole")]);
}

#[test]
fn posts_about_nobody_but_ourselves_are_counted() {
    let ours = |n: u32| {
        past(
            u128::from(n) + 2,
            &format!("We won prize {n} with our {}.", "oven".repeat(n as usize)),
            NOW.minus(DAY * n),
        )
    };
    let own = led_to("https://linden.example/x", LinkState::Alive, "We are proud of our new mill.");
    let many: Vec<Past> = (1..=6).map(ours).collect();
    assert_eq!(found(&own, &many), ["only-ourselves"]);
    assert_eq!(found(&own, &many[1..]), Vec::<String>::new());
    assert_eq!(found(&draft(RYE), &many), Vec::<String>::new());
    let findings = check(&own, &many, &GuardRules::default());
    assert_eq!((findings[0].args["ours"].as_str(), findings[0].args["window"].as_str()), ("7", "7"));
}

#[test]
fn people_who_wait_go_before_the_next_post() {
    let waiting = PeopleWaiting {
        people: 3,
        name: "Nora".to_owned(),
        words: "Do you keep one for me?".to_owned(),
        since: NOW.minus(DAY),
        url: Some("https://other.example/@nora/1".to_owned()),
    };
    let rules = GuardRules { waiting: Some(waiting), ..GuardRules::default() };
    let findings = check(&draft(RYE), &[], &rules);
    assert_eq!((findings[0].rule.as_str(), findings[0].args["people"].as_str()), ("people-waiting", "3"));
    assert_eq!((findings[0].level, findings[0].may_rest()), (Level::Note, true));
    let evidence = findings[0].evidence.clone().unwrap();
    assert_eq!((evidence.quote.as_str(), evidence.at), ("Nora: Do you keep one for me?", Some(NOW.minus(DAY))));
    assert_eq!(evidence.url.as_deref(), Some("https://other.example/@nora/1"));

    let never = GuardRules { never_ask: ["people-waiting".to_owned()].into(), ..rules.clone() };
    assert_eq!(check(&draft(RYE), &[], &never), []);
    assert_eq!(check(&Draft { is_page: true, ..draft(RYE) }, &[], &rules), [], "a page of our own is no announcement");
}

#[test]
fn a_post_leads_to_a_goal_and_leaves_something_to_do() {
    let without_goal = Draft { without_goal: true, ..draft(RYE) };
    assert_eq!(found(&without_goal, &[]), ["no-goal"]);
    let still = "Rye wants time and cold water.";
    assert_eq!(found(&draft(still), &[]), ["no-way-on"]);
    for way in ["linden.example.com/rye", "Write to ada@linden.example", "Come on Saturday", "And yours?"] {
        let rules = GuardRules { never_ask: ["personal-data".to_owned()].into(), ..GuardRules::default() };
        let draft = looked_at(draft(&format!("{still} {way}")), LinkState::Alive);
        assert_eq!(found_by(&draft, &[], &rules), Vec::<String>::new(), "{way}");
    }
    assert_eq!(found(&Draft { is_page: true, ..draft(still) }, &[]), Vec::<String>::new());
}

#[test]
fn names_numbers_and_listed_words_are_shown() {
    let plan = crate::plan::markdown::read("## How we sound\n- never: cheap; Best ever\n").unwrap();
    let rules = GuardRules { names: vec!["Tom Berg".to_owned()], ..GuardRules::of(&plan) };
    for (text, expected) in [
        ("Tom Berg baked with us. And you?", vec![("personal-data", Level::Warn)]),
        ("Tomas Berg baked with us. And you?", vec![]),
        ("Call 031-774 20 11?", vec![("personal-data", Level::Note)]),
        ("tom@linden.example?", vec![("personal-data", Level::Note)]),
        ("The best ever rye. And yours?", vec![("listed-word", Level::Warn)]),
        ("A cheaper rye?", vec![]),
    ] {
        let findings = check(&draft(text), &[], &rules);
        let found: Vec<_> = findings.iter().map(|finding| (finding.rule.as_str(), finding.level)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn every_word_that_people_read_is_looked_at() {
    let plan = crate::plan::markdown::read("## How we sound\n- never: cheap; Best ever\n").unwrap();
    let known = |name: &str, yes| Person { name: name.to_owned(), handles: Vec::new(), yes };
    let (on, file) = (jiff::civil::date(2026, 11, 3), "The choir".to_owned());
    let rules = GuardRules {
        names: vec!["Tom Berg".to_owned()],
        people: vec![known("Rosa Mill", Yes::Unknown), known("Arne Holt", Yes::Withdrawn { on, file })],
        ..GuardRules::of(&plan)
    };
    for (said, expected) in [
        ("Thanks to Tom Berg", "personal-data"),
        ("031-774 20 11", "personal-data"),
        ("tom@linden.example", "personal-data"),
        ("Rosa Mill", "personal-data"),
        ("Arne Holt at the oven", "named-without-yes"),
        ("The best ever", "listed-word"),
    ] {
        let under = Media {
            asset: AssetId(Uuid::nil()),
            mime_type: "image/png".to_owned(),
            bytes: 1,
            width: None,
            height: None,
            alt: Some(said.to_owned()),
            focus: None,
            cut: None,
            duration_ms: None,
        };
        for draft in [
            draft(&format!("{said}. And you?")),
            Draft { beside: vec!["Rye".to_owned(), said.to_owned()], ..draft(RYE) },
            Draft { media: vec![under.clone()], ..draft(RYE) },
        ] {
            assert_eq!(found_by(&draft, &[], &rules), [expected], "{said}: {draft:?}");
        }
    }
    let tagged = Draft { hashtags: vec!["cheap".to_owned()], ..draft(RYE) };
    assert_eq!(found_by(&tagged, &[], &rules), ["listed-word"]);
}

#[test]
fn each_thing_is_said_for_itself_and_once() {
    let names = ["Tom Berg", "Ada Holm"].map(str::to_owned).to_vec();
    let avoided = ["cheap", "best ever"].map(str::to_owned).to_vec();
    let known = Person { name: "tom berg".to_owned(), handles: Vec::new(), yes: Yes::Unknown };
    let rules = GuardRules { names, avoided, people: vec![known], ..GuardRules::default() };
    let text = "Tom Berg and Ada Holm bake the best ever, and never cheap. Call 031-774 20 11 or 031-774 20 11, or write to \
        tom@linden.example, ada@linden.example?";
    let said = |finding: Finding| ["said", "word"].iter().find_map(|arg| finding.args.get(*arg).cloned()).unwrap();
    let found: Vec<String> = check(&draft(text), &[], &rules).into_iter().map(said).collect();
    let warned = ["Tom Berg", "Ada Holm", "cheap", "best ever"];
    assert_eq!(found[..4], warned);
    assert_eq!(found[4..], ["031-774 20 11", "tom@linden.example", "ada@linden.example"]);

    let choir: String = (0..9).map(|n| format!("singer{n}@linden.example, ")).collect::<Vec<_>>().concat();
    assert_eq!(check(&draft(&format!("{choir}?")), &[], &rules).len(), 5, "of very many the first");
}

#[test]
fn what_is_found_names_the_thing_it_is_about() {
    let rules =
        GuardRules { names: vec!["Tom Berg".to_owned()], avoided: vec!["cheap".to_owned()], ..GuardRules::default() };
    let subjects = |draft: &Draft, history: &[Past]| -> Vec<String> {
        let found = check(draft, history, &rules).into_iter().filter(|finding| finding.level == Level::Warn);
        found.map(|finding| finding.subject()).collect()
    };
    let page = "https://linden.example/rye";
    let silent = |number: u128| Media {
        asset: AssetId(Uuid::from_u128(number)),
        mime_type: "image/png".to_owned(),
        bytes: 1,
        width: None,
        height: None,
        alt: None,
        focus: None,
        cut: None,
        duration_ms: None,
    };
    let (two, three) = (Uuid::from_u128(2), Uuid::from_u128(3));
    let gone = |link: &str| led_to(link, LinkState::Gone { status: 404 }, RYE);
    let earlier = |number| past(number, RYE, NOW.minus(DAY));
    for (draft, history, expected) in [
        (
            draft("Tom Berg bakes cheap?"),
            vec![],
            vec!["personal-data:Tom Berg".to_owned(), "listed-word:cheap".to_owned()],
        ),
        (gone(page), vec![], vec![format!("dead-link:{page}")]),
        (gone("https://linden.example/oat"), vec![], vec!["dead-link:https://linden.example/oat".to_owned()]),
        (draft(RYE), vec![earlier(2)], vec![format!("repeated-text:{two}")]),
        (draft(RYE), vec![earlier(3)], vec![format!("repeated-text:{three}")]),
        (Draft { media: vec![silent(2)], ..draft(RYE) }, vec![], vec![format!("missing-alt:{two}")]),
        (Draft { media: vec![silent(2), silent(3)], ..draft(RYE) }, vec![], vec![format!("missing-alt:{two} {three}")]),
    ] {
        assert_eq!(subjects(&draft, &history), expected);
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
    let with = |link: &str| led_to(link, LinkState::Alive, RYE);
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
fn an_address_among_the_words_is_a_link_too() {
    let now = looked_at(draft("Rye wants time: https://linden.example.com/rye?utm_source=x"), LinkState::Alive);
    let earlier = past(2, "Another word about linden.example.com/rye, as it was.", NOW.minus(DAY * 14));
    assert_eq!(found(&now, std::slice::from_ref(&earlier)), ["repeated-link"]);
    assert_eq!(found(&now, &[Past { at: NOW.minus(DAY * 15), ..earlier.clone() }]), Vec::<String>::new());
    let page = Past { is_page: true, ..earlier };
    assert_eq!(found(&now, &[page]), Vec::<String>::new(), "a page of ours names many");

    let gone = looked_at(now, LinkState::Gone { status: 404 });
    let finding = &check(&gone, &[], &GuardRules::default())[0];
    assert_eq!((finding.rule.as_str(), finding.args["status"].as_str()), ("dead-link", "404"));
    assert_eq!(finding.args["link"], "https://linden.example.com/rye?utm_source=x");
}

#[test]
fn each_address_counts_beside_the_words_among_them_and_in_the_comment() {
    let [beside, first, second, under] =
        ["oat", "rye", "mill", "oven"].map(|page| format!("https://linden.example.com/{page}"));
    let all = Draft {
        link: Some(beside.clone()),
        comment: Some(format!("And this: {under}")),
        ..draft(&format!("Rye wants time ({first}), says the miller: {second}"))
    };
    let links = |draft: &Draft, history: &[Past], rule: &str| -> Vec<String> {
        let found = check(draft, history, &GuardRules::default()).into_iter();
        found.filter(|finding| finding.rule == rule).filter_map(|finding| finding.about).collect()
    };
    let mut gone = looked_at(all.clone(), LinkState::Gone { status: 404 });
    assert_eq!(links(&gone, &[], "dead-link"), [&*beside, &first, &second, &under]);
    gone.link_states.insert(first.clone(), LinkState::Alive);
    gone.link_states.remove(&under);
    assert_eq!(links(&gone, &[], "dead-link"), [&*beside, &second]);
    assert_eq!(links(&gone, &[], "link-not-checked"), [&*under]);
    assert_eq!(links(&Draft { is_page: true, ..gone }, &[], "dead-link"), [&*beside], "a page of ours names many");

    let days = |days: u32| NOW.minus(DAY * days);
    let history = [
        past(2, &format!("Of the mill: {second}?utm_source=x"), days(3)),
        Past { comment: Some(under.clone()), ..past(3, "Of the oven.", days(5)) },
        past(4, &format!("Of the oven again: {under}"), days(2)),
        past(5, &format!("Of the rye: {first}"), days(15)),
    ];
    let all = looked_at(all, LinkState::Alive);
    let pages = ["linden.example.com/mill", "linden.example.com/oven"];
    assert_eq!(links(&all, &history, "repeated-link"), pages, "each page once");
    let of_oven = check(&all, &history, &GuardRules::default()).into_iter();
    let mut of_oven = of_oven.filter(|finding| finding.about.as_deref() == Some(pages[1]));
    assert_eq!(of_oven.next().unwrap().args["days"], "2", "the nearest is shown");
    assert_eq!(links(&all, &history[1..2], "repeated-link"), [pages[1]], "it was in the comment then");
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
fn links_are_alive_dead_silent_or_not_looked_at() {
    let page = "https://linden.example/rye";
    let with = |state: Option<LinkState>| match state {
        Some(state) => led_to(page, state, RYE),
        None => Draft { link: Some(page.to_owned()), ..draft(RYE) },
    };
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
        cut: None,
        duration_ms: None,
    };
    let with = |media: Vec<Media>| Draft { media, ..draft(RYE) };
    assert_eq!(
        found(&with(vec![picture(Some("A loaf"), "image/png"), picture(None, "video/mp4")]), &[]),
        Vec::<String>::new()
    );
    assert_eq!(found(&with(vec![picture(Some(""), "image/png")]), &[]), Vec::<String>::new(), "it only decorates");
    let silent = with(vec![picture(Some(" "), "image/png"), picture(None, "image/jpeg")]);
    assert_eq!(check(&silent, &[], &GuardRules::default())[0].args["pictures"], "2");
}

#[test]
fn shouting_is_noted_and_names_are_not_shouting() {
    for (text, expected) in [
        ("20 % MORE OF EVERYTHING THIS WEEK", vec!["capitals"]),
        ("FRESH BREAD TODAY\n\nCome and see what the night has made.", vec!["capitals"]),
        ("Come! Now! Really!", vec!["exclamations"]),
        ("NASA and the BBC agree", vec![]),
        ("Come!! It is good.", vec![]),
        ("パンを焼きました", vec![]),
        ("ÄRGER MIT DEM OFEN", vec!["capitals"]),
    ] {
        let rules = GuardRules { never_ask: ["no-way-on".to_owned()].into(), ..GuardRules::default() };
        assert_eq!(found_by(&draft(text), &[], &rules), expected, "{text}");
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
        exclamations: 0,
        ..GuardRules::default()
    };
    let link = Some("https://linden.example/rye".to_owned());
    let draft = Draft {
        objective: Objective::Offer,
        ..led_to("https://linden.example/rye", LinkState::Alive, "Now!!! Now!!!")
    };
    let same = Past { link, objective: Objective::Offer, ..past(2, "Now!!! Now!!!", NOW) };
    assert!(check(&draft, &[same], &off).is_empty());
}

#[test]
fn a_series_that_is_wanted_is_told_from_a_repeat_and_asks_nothing() {
    let words = "Open on Saturday from 10 to 4, with coffee from the house next door. Come in!";
    let series = Some(crate::ids::RecurringId(Uuid::from_u128(7)));
    let week = NOW.minus(DAY * 7);
    let before = Past { series, link: Some("https://a.example/x".to_owned()), ..past(2, words, week) };
    let next = Draft { series, link: before.link.clone(), ..draft(words) };
    let findings = check(&next, std::slice::from_ref(&before), &GuardRules::default());
    let told: Vec<_> = findings.iter().map(|finding| (finding.rule.as_str(), finding.level)).collect();
    assert!(told.contains(&("own-series", Level::Note)), "{told:?}");
    assert!(!told.iter().any(|(rule, _)| matches!(*rule, "repeated-text" | "series" | "repeated-link")), "{told:?}");
    assert_eq!(findings.iter().find_map(|finding| finding.evidence.as_ref()?.at), Some(week), "it says when");

    let other = Past { series: None, ..before.clone() };
    assert!(found(&next, &[other]).contains(&"repeated-text".to_owned()), "what is of no series is a repeat");
    let stranger = Draft { series: None, ..next };
    assert!(found(&stranger, &[before]).contains(&"repeated-text".to_owned()), "and so is what only looks like one");
}

#[test]
fn an_old_post_said_again_on_purpose_is_noted_with_its_date_and_only_when_it_is_old() {
    let words = "Rye wants time and cold water. We give it both, a whole night long.";
    let again = |of| Draft { again: Some(post(of)), ..draft(&format!("Ten months on, it still holds. {words}")) };
    let old = past(2, words, NOW.minus(DAY * 300));
    let findings = check(&again(2), std::slice::from_ref(&old), &GuardRules::default());
    assert_eq!((findings[0].rule.as_str(), findings[0].level), ("said-again", Level::Note));
    assert_eq!(findings[0].args["days"], "300");
    assert!(!found(&again(3), std::slice::from_ref(&old)).contains(&"said-again".to_owned()), "another one is meant");
    let young = past(2, words, NOW.minus(DAY * 90));
    assert!(found(&again(2), &[young]).contains(&"repeated-text".to_owned()), "the distance of the rules holds");
    let between = past(3, words, NOW.minus(DAY * 20));
    assert!(found(&again(2), &[old, between]).contains(&"repeated-text".to_owned()), "it was said since");
}
