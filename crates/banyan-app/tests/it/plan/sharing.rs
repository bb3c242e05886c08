//! Links for somebody outside: made by owners, each in its own business, and kept in a copy.

use banyan_app::{
    Actor, fresh_id,
    plan::{
        NewPlanLink, OpenedPlan, SharePlanError, list_plan_links, open_plan_link, revoke_plan_link, share_plan,
        show_levels,
    },
    workspace::{list_activity, restore_copy},
};
use banyan_db::CopyLine;
use banyan_domain::{
    plan::{Field, Section},
    workspace::Role,
};
use banyan_testkit::{TestApp, TestDatabase};

use super::add;

fn bank() -> NewPlanLink {
    NewPlanLink { name: "The  bank".to_owned(), ends_on: None, with_money: false }
}

fn secret_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

#[tokio::test]
async fn only_an_owner_makes_sees_and_ends_links() {
    let test = TestApp::new().await;
    let made = share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    for role in [Role::Guest, Role::Reviewer, Role::Author, Role::Editor] {
        let actor = Actor { role, ..test.ada };
        assert!(matches!(share_plan(&test.app, &actor, &bank()).await, Err(SharePlanError::Refused(_))));
        assert!(matches!(list_plan_links(&test.app, &actor).await, Err(SharePlanError::Refused(_))));
        assert!(matches!(revoke_plan_link(&test.app, &actor, made.id).await, Err(SharePlanError::Refused(_))));
    }
    let links = list_plan_links(&test.app, &test.ada).await.unwrap();
    assert_eq!((links[0].name.as_str(), links[0].made_by.as_deref()), ("The bank", Some("Ada")));
    revoke_plan_link(&test.app, &test.ada, made.id).await.unwrap();
    let done: Vec<String> =
        list_activity(&test.app, &test.ada, None, 2).await.unwrap().into_iter().map(|line| line.what).collect();
    assert_eq!(done, ["plan.unshare", "plan.share"]);
}

#[tokio::test]
async fn the_secret_is_nowhere_in_the_data() {
    let test = TestApp::new().await;
    let made = share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    let mut whole = String::new();
    let rows = test.app.db.copy_out(|line| {
        whole.push_str(&serde_json::to_string(line)?);
        Ok(())
    });
    rows.await.unwrap();
    assert!(whole.contains("The bank") && !whole.contains(secret_of(&made.address)));
}

#[tokio::test]
async fn another_business_neither_sees_nor_ends_it() {
    let test = TestApp::new().await;
    let made = share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    let stranger = Actor { workspace: fresh_id(), ..test.ada };
    assert!(matches!(revoke_plan_link(&test.app, &stranger, made.id).await, Err(SharePlanError::NotHere)));
    assert!(list_plan_links(&test.app, &test.ada).await.unwrap()[0].works);
}

#[tokio::test]
async fn a_link_works_again_after_a_copy_came_back() {
    let test = TestApp::new().await;
    add(&test, Section::Why, &[(Field::Purpose, "Bread")]).await;
    let made = share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    let mut lines: Vec<Result<CopyLine, String>> = Vec::new();
    test.app
        .db
        .copy_out(|line| {
            lines.push(Ok(line.clone()));
            Ok(())
        })
        .await
        .unwrap();
    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    restore_copy(&app, lines.into_iter()).await.unwrap();
    let opened = open_plan_link(&app, secret_of(&made.address)).await.unwrap();
    assert!(matches!(opened, OpenedPlan::Here { plan, .. } if plan.one(Section::Why).is_some()));
}

#[tokio::test]
async fn fifty_links_are_enough_and_an_ended_one_makes_room() {
    let test = TestApp::new().await;
    let first = share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    for _ in 1..banyan_app::plan::MOST_LINKS {
        share_plan(&test.app, &test.ada, &bank()).await.unwrap();
    }
    assert!(matches!(share_plan(&test.app, &test.ada, &bank()).await, Err(SharePlanError::TooMany)));
    revoke_plan_link(&test.app, &test.ada, first.id).await.unwrap();
    share_plan(&test.app, &test.ada, &bank()).await.unwrap();
}

#[tokio::test]
async fn who_may_not_look_is_told_no_level() {
    let test = TestApp::new().await;
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert_eq!(show_levels(&test.app, &guest).await.unwrap(), None);
    assert_eq!(show_levels(&test.app, &test.ada).await.unwrap().unwrap().at, None);
}
