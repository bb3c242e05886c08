//! A plan read by link: what a stranger sees, and what stays at home.

use std::collections::BTreeMap;

use banyan_app::plan::{
    MadePlanLink, NewPlanLink, PlanEdit, Trade, change_plan, list_plan_links, revoke_plan_link, share_plan, show_plan,
    start_from_kit,
};
use banyan_domain::{
    plan::{Field, Section},
    time::DAY,
};
use http::{StatusCode, header};

use crate::site::TestSite;

async fn say(site: &TestSite, section: Section, fields: &[(Field, &str)]) {
    let fields: BTreeMap<Field, String> = fields.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    let version = show_plan(&site.test.app, &site.test.ada).await.unwrap().version;
    change_plan(&site.test.app, &site.test.ada, version, &PlanEdit::Add { section, fields }, None).await.unwrap();
}

async fn planned() -> TestSite {
    let site = TestSite::new().await;
    say(&site, Section::Why, &[(Field::Purpose, "Bread that keeps <neighbours> together.")]).await;
    say(&site, Section::Person, &[(Field::Name, "Ada"), (Field::Knowledge, "Cannot film yet"), (Field::Hours, "2 h")])
        .await;
    say(&site, Section::Means, &[(Field::Budget, "60 EUR"), (Field::AnswerWithin, "4 h")]).await;
    site
}

async fn link(site: &TestSite, with_money: bool, days: Option<i64>) -> (MadePlanLink, String) {
    let today = site.test.app.now().in_zone(&jiff::tz::TimeZone::UTC).date();
    let ends_on = days.map(|days| today.checked_add(jiff::Span::new().days(days)).unwrap());
    let new = NewPlanLink { name: "The bank".to_owned(), ends_on, with_money };
    let made = share_plan(&site.test.app, &site.test.ada, &new).await.unwrap();
    let path = made.address.strip_prefix(&*site.test.app.base_url).unwrap().to_owned();
    (made, path)
}

#[tokio::test]
async fn whoever_has_the_link_reads_the_plan_and_no_search_engine_does() {
    let site = planned().await;
    let (_, path) = link(&site, false, None).await;
    let page = site.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Bread that keeps &lt;neighbours&gt; together.") && page.says("2 h") && page.says("4 h"));
    assert!(!page.says("film") && !page.says("60 EUR"), "{}", page.body);
    assert!(page.says("noindex") && page.header("x-robots-tag".parse().unwrap()).contains("noindex"));
    assert_eq!(page.header(header::REFERRER_POLICY), "no-referrer");
    assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
    assert!(!page.says(path.trim_start_matches("/plan/")), "the page does not repeat its address");
    assert!(!page.says("/studio"), "nothing leads into the Studio");
    assert!(!site.get("/sitemap.xml").await.says("/plan/"));
}

#[tokio::test]
async fn a_kit_is_shown_to_nobody() {
    let site = TestSite::new().await;
    start_from_kit(&site.test.app, &site.test.ada, Trade::Coach).await.unwrap();
    let (_, path) = link(&site, true, None).await;
    let page = site.get(&path).await;
    assert!(page.says("The plan is still empty.") && !page.says("Whoever carries a lot"), "{}", page.body);
    say(&site, Section::Goal, &[(Field::Name, "Twelve firms")]).await;
    let page = site.get(&path).await;
    assert!(page.says("Twelve firms") && !page.says("First conversations"), "{}", page.body);
}

#[tokio::test]
async fn money_is_shown_where_the_owner_says_so() {
    let site = planned().await;
    let (_, path) = link(&site, true, None).await;
    assert!(site.get(&path).await.says("60 EUR"));
}

#[tokio::test]
async fn a_link_ends_after_its_last_day_and_when_it_is_ended() {
    let site = planned().await;
    let (_, short) = link(&site, false, Some(1)).await;
    let (made, open) = link(&site, false, None).await;
    site.test.pass(DAY);
    assert_eq!(site.get(&short).await.status, StatusCode::OK, "its last day counts");
    site.test.pass(DAY);
    let over = site.get(&short).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.says("This link has ended") && !over.says("neighbours"));
    assert_eq!(site.get(&open).await.status, StatusCode::OK);
    revoke_plan_link(&site.test.app, &site.test.ada, made.id).await.unwrap();
    assert_eq!(site.get(&open).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_link_nobody_made_leads_nowhere() {
    let site = planned().await;
    for path in ["/plan/secret", &format!("/plan/{}", "0".repeat(64))] {
        let page = site.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!page.says("neighbours"));
    }
}

#[tokio::test]
async fn the_owner_sees_when_it_was_opened() {
    let site = planned().await;
    let (made, path) = link(&site, false, None).await;
    let opened = async || list_plan_links(&site.test.app, &site.test.ada).await.unwrap()[0].opened_at;
    assert_eq!(opened().await, None);
    site.get(&path).await;
    assert_eq!(opened().await, Some(site.test.app.now()));
    let first = site.test.app.now();
    site.test.pass(std::time::Duration::from_secs(20));
    site.get(&path).await;
    assert_eq!(opened().await, Some(first), "a page asked for over and over writes nothing");
    site.test.pass(DAY);
    site.get(&path).await;
    assert_eq!(opened().await, Some(site.test.app.now()));
    assert!(list_plan_links(&site.test.app, &site.test.ada).await.unwrap().iter().any(|link| link.id == made.id));
}
