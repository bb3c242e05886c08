//! How many offers there may be, how close together, and when nothing is to be said of them.

use super::{
    tests::{NOW, RYE, channel, check, draft, past},
    *,
};
use crate::{
    compose::Objective,
    time::{DAY, UtcMillis},
};

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
    let teaching = Draft { objective: Objective::Teach, ..draft("How to fold a towel: read on") };
    assert!(check(&teaching, &earlier(&[1, 2, 3]), &rules).is_empty());
    let unsaid = Draft { objective: Objective::Teach, ..draft("Only today: 20 % off") };
    assert_eq!(check(&unsaid, &earlier(&[1]), &rules)[0].rule, "two-offers-in-a-row", "its words say it");
}

#[test]
fn offers_in_a_row_are_counted_where_posts_still_come() {
    let posts = |offers: &[i64], others: &[i64]| -> Vec<Past> {
        let of = |objective| {
            move |day: &i64| {
                let at = UtcMillis(NOW.0 + day * 86_400_000);
                Past { objective, ..past(u128::try_from(day + 100).unwrap(), RYE, at) }
            }
        };
        offers.iter().map(of(Objective::Offer)).chain(others.iter().map(of(Objective::Teach))).collect()
    };
    let most = |offers: &[i64], others: &[i64], window| offers_in_a_row(&posts(offers, others), NOW, window);
    assert_eq!(most(&[1, 2, 3], &[], 10), 3);
    assert_eq!(most(&[-1, 1], &[], 10), 2, "what is out counts with what comes");
    assert_eq!(most(&[-3, 1], &[-2, -1], 4), 2);
    assert_eq!(most(&[-4, 1], &[-3, -2, -1], 4), 1, "so many posts stand between");
    assert_eq!(most(&[-9, -8, -7, -6], &[-5, -4, -3, -2, -1, 1], 4), 0, "long ago");
    assert_eq!(most(&[-5, -1], &[-4, -3, -2], 4), 1, "nothing comes: those before it");
    assert_eq!((most(&[1], &[], 0), most(&[], &[], 10)), (0, 0));
    let two_places = [posts(&[1], &[]), posts(&[1], &[])].concat();
    assert_eq!(offers_in_a_row(&two_places, NOW, 10), 1, "a post counts once");
}

#[test]
fn a_good_balance_is_told_once_there_is_something_to_tell() {
    fn day(days: u32, objective: Objective) -> Past {
        Past { objective, ..past(100 + u128::from(days), "Other words.", NOW.minus(DAY * days)) }
    }
    let rules = GuardRules::default();
    let of = |draft: &Draft, posts: Vec<Past>, rules: &GuardRules| {
        let balance = balance(draft, &Said { posts, ..Said::default() }, rules)?;
        Some((balance.offers, balance.posts, balance.allowed, balance.window))
    };
    let taught = |days: std::ops::RangeInclusive<u32>| days.map(|days| day(days, Objective::Teach));
    let with = |offer: u32, posts: u32| {
        let others = taught(1..=posts).filter(|past| past.at != NOW.minus(DAY * offer));
        others.chain([day(offer, Objective::Offer)]).collect::<Vec<_>>()
    };
    let teaches = draft(RYE);
    assert_eq!(of(&teaches, with(4, 8), &rules), Some((1, 8, 1, 10)));
    assert_eq!(of(&teaches, taught(1..=30).collect(), &rules), Some((0, 9, 1, 10)), "as many as are counted");
    assert_eq!(of(&teaches, taught(1..=2).collect(), &rules), None, "two tell nothing");
    assert_eq!(
        of(&teaches, [with(4, 8), vec![day(9, Objective::Offer)]].concat(), &rules),
        None,
        "that is more than is allowed"
    );
    let offer = Draft { objective: Objective::Offer, ..draft(RYE) };
    assert_eq!(of(&offer, with(4, 8), &rules), None, "and so would this be");
    assert_eq!(of(&offer, taught(1..=8).collect(), &rules), Some((0, 8, 1, 10)));
    let rests = GuardRules { never_ask: ["too-many-offers".to_owned()].into(), ..rules };
    assert_eq!(of(&teaches, with(4, 8), &rests), None);
}

#[test]
fn offers_among_the_last_posts_are_counted_also_where_they_are_too_many() {
    let post = |number: u32, objective: Objective, at: UtcMillis| Past {
        objective,
        ..past(200 + u128::from(number), "Other words.", at)
    };
    let gone = |number: u32, objective: Objective| post(number, objective, NOW.minus(DAY * number));
    let rules = GuardRules::default();
    let told = |posts: &[Past], rules: &GuardRules| {
        offers_lately(posts, NOW, rules).map(|lately| (lately.offers, lately.posts, lately.is_kept()))
    };
    let taught = |numbers: std::ops::RangeInclusive<u32>| -> Vec<Past> {
        numbers.map(|number| gone(number, Objective::Teach)).collect()
    };
    let mut posts = taught(2..=8);
    posts.push(gone(1, Objective::Offer));
    assert_eq!(told(&posts, &rules), Some((1, 8, true)));
    posts.push(post(1, Objective::Offer, NOW.minus(DAY * 2)));
    assert_eq!(told(&posts, &rules), Some((1, 8, true)), "at two places it is one");
    posts.push(post(9, Objective::Offer, NOW.plus(DAY)));
    assert_eq!(told(&posts, &rules), Some((1, 8, true)), "what comes is not read yet");
    posts.push(gone(10, Objective::Offer));
    assert_eq!(told(&posts, &rules), Some((2, 9, false)));
    let many = taught(1..=30);
    assert_eq!(told(&many, &rules), Some((0, 10, true)), "as many as are counted");
    assert_eq!(told(&many[..2], &rules), None, "two tell nothing");
    assert_eq!(told(&many, &GuardRules { offer_window: 0, ..rules }), None);
}

#[test]
fn offers_that_wait_already_count_too() {
    let offer = Draft { objective: Objective::Offer, ..draft("Book now") };
    // Days from the draft: what is negative went out before it.
    let posts = |offers: &[i64], others: &[i64]| -> Vec<Past> {
        let of = |objective| {
            move |day: &i64| {
                let apart = DAY * u32::try_from(day.unsigned_abs()).unwrap();
                let at = if *day < 0 { NOW.minus(apart) } else { NOW.plus(apart) };
                let words = format!("Lesson {}", "x".repeat(usize::try_from(day + 50).unwrap()));
                Past { objective, ..past(u128::try_from(day + 100).unwrap(), &words, at) }
            }
        };
        offers.iter().map(of(Objective::Offer)).chain(others.iter().map(of(Objective::Teach))).collect()
    };
    let rules = GuardRules { repeat_days: 0, ..GuardRules::default() };
    let found = |offers: &[i64], others: &[i64]| -> Vec<(String, String)> {
        let findings = check(&offer, &posts(offers, others), &rules).into_iter();
        findings.map(|it| (it.rule.clone(), it.args.get("when").cloned().unwrap_or_default())).collect()
    };
    let said = |rule: &str| vec![(rule.to_owned(), "later".to_owned())];
    assert_eq!(found(&[1], &[-1]), said("two-offers-in-a-row"), "the next one sells as well");
    assert_eq!(found(&[2], &[-1, 1]), said("too-many-offers"), "one of ten, and two stand here");
    assert_eq!(found(&[10], &[1, 2, 3, 4, 5, 6, 7, 8, 9]), [], "ten lie between them");
    assert_eq!(found(&[], &[-1, 1]), []);
    let two = GuardRules { offers_allowed: 2, ..rules.clone() };
    let around = |days: &[i64], others: &[i64]| {
        let findings = check(&offer, &posts(days, others), &two);
        findings.iter().find(|it| it.rule == "too-many-offers").map(|it| it.args["offers"].clone())
    };
    assert_eq!(around(&[-3, 3], &[-2, -1, 1, 2]), Some("3".to_owned()), "before and after are counted together");
    assert_eq!(around(&[-6, 6], &[-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]), None, "no ten in a row have all three");
    let elsewhere: Vec<Past> = posts(&[1], &[]).into_iter().map(|past| Past { channel: channel(2), ..past }).collect();
    assert_eq!(check(&offer, &elsewhere, &rules)[0].rule, "two-offers-in-a-row", "the same people read there");
}
