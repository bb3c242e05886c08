//! What posts are for: goals that are led to, defaults from the plan, places from audiences, limits from shares.

use banyan_app::{
    compose::{
        ChosenAim, Draft, ProposedAim, When, aim_to_write, carry_item_at, places_of_audience, preview_post,
        propose_aim, show_post, write_post,
    },
    gather::{list_arrivals, poll_source},
    plan::check_plan,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL};
use banyan_domain::{
    compose::{Objective, Post},
    ids::ChannelId,
    plan::{Field, Section},
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;

use super::{add, change};
use crate::feed_server::{Article, FeedServer};

fn draft(own: ChannelId, text: &str, aim: ChosenAim) -> Draft {
    Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        aim,
        channels: vec![own],
        when: When::At(banyan_domain::time::UtcMillis(1_772_438_400_000).plus(banyan_domain::time::DAY)),
        ..Draft::default()
    }
}

/// Of the post written last.
async fn post_of(test: &TestApp) -> Post {
    let line = test.publications().await.into_iter().max_by_key(|line| line.post.0).unwrap();
    show_post(&test.app, &test.ada, line.post).await.unwrap().post
}

async fn goals_without_way(test: &TestApp) -> Vec<String> {
    let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
    let found = found.iter().filter(|finding| finding.rule == "goal-without-way");
    found.map(|finding| finding.args["name"].to_string()).collect()
}

#[tokio::test]
async fn a_goal_that_no_post_leads_to_is_named() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    for goal in ["Readers", "Orders"] {
        add(&test, Section::Goal, &[(Field::Name, goal)]).await;
    }
    add(&test, Section::Place, &[(Field::Name, "Blog"), (Field::Goals, "Readers; Orders")]).await;
    assert_eq!(
        goals_without_way(&test).await,
        Vec::<String>::new(),
        "as long as no post says a goal, the plan is asked"
    );
    let aim = ChosenAim { goal: Some("readers".to_owned()), ..ChosenAim::default() };
    write_post(&test.app, &test.ada, &draft(own, "A recipe for the letter.", aim)).await.unwrap();
    assert_eq!(goals_without_way(&test).await, ["Orders"]);
    let aim = ChosenAim { goal: Some("Orders".to_owned()), ..ChosenAim::default() };
    write_post(&test.app, &test.ada, &draft(own, "Order your loaf until six.", aim)).await.unwrap();
    assert_eq!(goals_without_way(&test).await, Vec::<String>::new());
    test.pass(banyan_domain::time::DAY * 40);
    assert_eq!(goals_without_way(&test).await, Vec::<String>::new(), "what was said in spring says nothing any more");
}

#[tokio::test]
async fn what_is_carried_takes_its_aim_from_the_plan() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    add(&test, Section::Goal, &[(Field::Name, "Readers")]).await;
    add(&test, Section::Goal, &[(Field::Name, "Orders")]).await;
    let blog = [(Field::Name, "Blog"), (Field::Network, "own_site"), (Field::Goals, "Orders")];
    let blog = add(&test, Section::Place, &blog).await.row.unwrap();
    add(&test, Section::Pillar, &[(Field::Name, "Teach"), (Field::Share, "7")]).await;
    add(&test, Section::Audience, &[(Field::Name, "Neighbours")]).await;
    let source = test.add_feed(&server.feed()).await;
    let carry = async |number: u32| {
        server.add(Article::new(number, test.app.now()));
        poll_source(&test.app, &test.ada, source).await.unwrap();
        let fresh = list_arrivals(&test.app, &test.ada, Some(source), Some("fresh"), 1).await.unwrap();
        carry_item_at(&test.app, &test.ada, fresh[0].id, None, When::NextSlot).await.unwrap();
        ChosenAim::of(&post_of(&test).await)
    };
    let named = |goal: &str| ChosenAim {
        goal: Some(goal.to_owned()),
        pillar: Some("Teach".to_owned()),
        audience: Some("Neighbours".to_owned()),
        part_of: None,
    };
    assert_eq!(carry(1).await, named("Orders"));
    change(&test, blog, &[(Field::Goals, "Readers")]).await;
    assert_eq!(carry(2).await, named("Readers"), "the plan changed, and so does what comes after");
}

#[tokio::test]
async fn a_new_post_is_proposed_for_what_lags_behind() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let teach = add(&test, Section::Pillar, &[(Field::Name, "Teach"), (Field::Share, "6")]).await.row.unwrap();
    add(&test, Section::Pillar, &[(Field::Name, "Stories"), (Field::Share, "4")]).await;
    let aim = async || aim_to_write(&test.app, &test.ada, &[own], Objective::Teach).await.unwrap();
    let proposed = async || aim().await.pillar.unwrap().name;
    assert_eq!(proposed().await, "Teach");
    let aim = ChosenAim { pillar: Some("Teach".to_owned()), ..ChosenAim::default() };
    write_post(&test.app, &test.ada, &draft(own, "How dough sleeps.", aim)).await.unwrap();
    assert_eq!(proposed().await, "Stories");
    change(&test, teach, &[(Field::Share, "10")]).await;
    assert_eq!(proposed().await, "Stories", "ten of ten are taught, four of ten were to be stories");
}

#[tokio::test]
async fn an_audience_chooses_the_places_where_it_reads() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let fields = [(Field::Name, "Neighbours"), (Field::Places, "Mastodon")];
    let row = add(&test, Section::Audience, &fields).await.row.unwrap();
    let places = async || places_of_audience(&test.app, &test.ada, "neighbours").await.unwrap();
    assert_eq!(places().await, [mastodon]);
    add(&test, Section::Place, &[(Field::Name, "Our blog"), (Field::Network, "own_site")]).await;
    change(&test, row, &[(Field::Places, "Our blog; Instagram")]).await;
    assert_eq!(places().await, [own]);
    change(&test, row, &[(Field::Places, "the market")]).await;
    assert_eq!(places().await, []);
    assert!(places_of_audience(&test.app, &test.ada, "Nobody").await.is_err());
}

#[tokio::test]
async fn the_plan_says_how_many_of_ten_may_sell() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let fields = [(Field::Name, "Dates"), (Field::Share, "0"), (Field::Promotional, "yes")];
    let row = add(&test, Section::Pillar, &fields).await.row.unwrap();
    let aim = ChosenAim { pillar: Some("Dates".to_owned()), ..ChosenAim::default() };
    let offer = draft(own, "Two places are left on Saturday.", aim);
    let warned = async || {
        let places = preview_post(&test.app, &test.ada, &offer).await.unwrap().places;
        places[0].findings.iter().any(|finding| finding.rule == "too-many-offers")
    };
    assert!(warned().await, "none of ten");
    change(&test, row, &[(Field::Share, "1")]).await;
    assert!(!warned().await, "one of ten");
}

#[tokio::test]
async fn an_offer_without_a_link_leads_to_its_own_address() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let fields = [(Field::Name, "Easter loaf"), (Field::Address, "http://127.0.0.1:1/easter")];
    let offer = add(&test, Section::Offer, &fields).await.row.unwrap();
    let aim = ChosenAim { part_of: Some("Easter loaf".to_owned()), ..ChosenAim::default() };
    write_post(&test.app, &test.ada, &draft(own, "It is back.", aim.clone())).await.unwrap();
    let post = post_of(&test).await;
    assert_eq!(post.call_to_action.as_deref(), Some("http://127.0.0.1:1/easter"));
    assert_eq!(post.objective, Objective::Offer, "words of an offer are one, whatever the button says");
    let own_link = Draft { link: Some("http://127.0.0.1:1/other".to_owned()), ..draft(own, "Ask us.", aim.clone()) };
    write_post(&test.app, &test.ada, &own_link).await.unwrap();
    assert_eq!(post_of(&test).await.call_to_action.as_deref(), Some("http://127.0.0.1:1/other"));
    change(&test, offer, &[(Field::Address, "http://127.0.0.1:1/whitsun")]).await;
    write_post(&test.app, &test.ada, &draft(own, "Until Whitsun.", aim.clone())).await.unwrap();
    assert_eq!(
        post_of(&test).await.call_to_action.as_deref(),
        Some("http://127.0.0.1:1/whitsun"),
        "the plan changed, and so does what comes after"
    );
    change(&test, offer, &[(Field::Address, "")]).await;
    write_post(&test.app, &test.ada, &draft(own, "At the counter.", aim)).await.unwrap();
    assert_eq!(post_of(&test).await.call_to_action, None, "an offer without an address leads nowhere");
}

fn under(pillar: &str) -> ChosenAim {
    ChosenAim { pillar: Some(pillar.to_owned()), ..ChosenAim::default() }
}

async fn proposed(test: &TestApp, draft: &Draft) -> Option<ProposedAim> {
    propose_aim(&test.app, &test.ada, draft).await.expect("the plan is read")
}

#[tokio::test]
async fn words_that_ask_for_business_are_proposed_the_offer_that_runs() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let sale = |aim| draft(own, "Easter loaves: 20 % off until Friday.", aim);
    let alone = proposed(&test, &sale(ChosenAim::default())).await.unwrap();
    assert_eq!((alone.objective, alone.aim), (Objective::Offer, ChosenAim::default()), "nothing is planned");
    add(&test, Section::Pillar, &[(Field::Name, "Teach"), (Field::Share, "6")]).await;
    add(&test, Section::Pillar, &[(Field::Name, "Stories"), (Field::Share, "3")]).await;
    let dates = [(Field::Name, "Dates"), (Field::Share, "1"), (Field::Promotional, "yes")];
    add(&test, Section::Pillar, &dates).await;
    let loaf = [(Field::Name, "Easter loaf"), (Field::Address, "http://127.0.0.1:1/easter")];
    add(&test, Section::Offer, &loaf).await;

    let of_page = proposed(&test, &sale(under("Teach"))).await.unwrap();
    let offer = ChosenAim { part_of: Some("Easter loaf".to_owned()), ..under("Dates") };
    assert_eq!((of_page.objective, &of_page.aim), (Objective::Offer, &offer), "the page had proposed Teach by itself");
    assert_eq!(of_page.leads_to.as_deref(), Some("http://127.0.0.1:1/easter"));
    let taken = Draft { objective: Objective::Offer, ..sale(offer.clone()) };
    assert_eq!(proposed(&test, &taken).await, None, "it is so already");
    let somebodys = proposed(&test, &sale(under("Stories"))).await.unwrap().aim;
    assert_eq!(somebodys, ChosenAim { part_of: offer.part_of.clone(), ..under("Stories") }, "a person chose Stories");
    let linked = Draft { link: Some("http://127.0.0.1:1/rye".to_owned()), ..sale(under("Teach")) };
    assert_eq!(proposed(&test, &linked).await.unwrap().leads_to, None);
    let told = Draft { objective: Objective::Tell, ..sale(under("Teach")) };
    assert_eq!(proposed(&test, &told).await, None, "somebody said what it is for");

    add(&test, Section::Offer, &[(Field::Name, "Oat week")]).await;
    let open = proposed(&test, &sale(under("Teach"))).await.unwrap();
    assert_eq!((open.aim, open.leads_to), (under("Dates"), None), "nobody knows which of two");
}

#[tokio::test]
async fn where_nothing_is_chosen_the_plan_proposes_what_it_would() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let story = |aim| draft(own, "How dough sleeps.", aim);
    assert_eq!(proposed(&test, &story(ChosenAim::default())).await, None, "there is no plan");
    add(&test, Section::Pillar, &[(Field::Name, "Teach"), (Field::Share, "6")]).await;
    add(&test, Section::Pillar, &[(Field::Name, "Stories"), (Field::Share, "4")]).await;
    let open = proposed(&test, &story(ChosenAim::default())).await.unwrap();
    assert_eq!((open.objective, open.aim), (Objective::Teach, under("Teach")));
    assert_eq!(proposed(&test, &story(under("Stories"))).await, None);
    assert_eq!(proposed(&test, &draft(own, " ", ChosenAim::default())).await, None, "there are no words");
}
