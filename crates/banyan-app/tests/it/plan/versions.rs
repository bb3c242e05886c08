//! Earlier versions, beside each other and brought back.

use banyan_app::plan::{
    PlanEdit, VersionError, change_plan, compare_versions, list_versions, restore_row, restore_version, show_plan,
};
use banyan_domain::plan::{Field, Section, compare};
use banyan_testkit::TestApp;

use super::{add, said};

#[tokio::test]
async fn an_old_version_becomes_the_newest_and_nothing_between_is_lost() {
    let test = TestApp::new().await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Enquiries"), (Field::Target, "20")]).await.row.unwrap();
    let more = PlanEdit::Change { row: goal, fields: said(&[(Field::Target, "24")]) };
    change_plan(&test.app, &test.ada, 1, &more, Some("Ahead by ten days.")).await.unwrap();
    assert_eq!(restore_version(&test.app, &test.ada, 1).await.unwrap(), 3);
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().plan.row(goal).unwrap().text(Field::Target), "20");
    let versions = list_versions(&test.app, &test.ada).await.unwrap();
    let told: Vec<(i64, &str)> = versions.iter().map(|version| (version.number, version.how.as_str())).collect();
    assert_eq!(told, [(3, "restore"), (2, "edit"), (1, "edit")]);
    assert_eq!(versions[1].reason.as_deref(), Some("Ahead by ten days."));
    assert_eq!(restore_version(&test.app, &test.ada, 2).await.unwrap(), 4);
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().plan.row(goal).unwrap().text(Field::Target), "24");
}

#[tokio::test]
async fn one_row_is_put_back_and_the_others_stay() {
    let test = TestApp::new().await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Enquiries"), (Field::Target, "20")]).await.row.unwrap();
    let place = add(&test, Section::Place, &[(Field::Name, "Blog")]).await;
    let more = PlanEdit::Change { row: goal, fields: said(&[(Field::Target, "24")]) };
    change_plan(&test.app, &test.ada, place.version, &more, None).await.unwrap();
    restore_row(&test.app, &test.ada, 1, goal).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.row(goal).unwrap().text(Field::Target), "20");
    assert!(plan.row(place.row.unwrap()).is_some());
    restore_row(&test.app, &test.ada, 1, place.row.unwrap()).await.unwrap();
    assert!(show_plan(&test.app, &test.ada).await.unwrap().plan.row(place.row.unwrap()).is_none(), "it was not there");
}

#[tokio::test]
async fn two_versions_lie_beside_each_other() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    add(&test, Section::Why, &[(Field::Purpose, "Strong at any age")]).await;
    let both = compare_versions(&test.app, &test.ada, 1, 2).await.unwrap();
    let rows: Vec<Option<Section>> =
        compare(&both.before, &both.now).iter().map(|difference| difference.now.map(|row| row.section)).collect();
    assert_eq!(rows, [Some(Section::Why)]);
    let none = compare_versions(&test.app, &test.ada, 1, 9).await;
    assert!(matches!(none, Err(VersionError::NoSuchVersion(9))));
}

#[tokio::test]
async fn each_row_says_which_version_gave_it_its_last_words() {
    let test = TestApp::new().await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Enquiries"), (Field::Target, "20")]).await.row.unwrap();
    let place = add(&test, Section::Place, &[(Field::Name, "Blog")]).await.row.unwrap();
    let say = async |read_at, row, fields: &[(Field, &str)], why| {
        let edit = PlanEdit::Change { row, fields: said(fields) };
        change_plan(&test.app, &test.ada, read_at, &edit, why).await.unwrap();
    };
    say(2, goal, &[(Field::Target, "22")], Some("A first guess.")).await;
    say(3, goal, &[(Field::Target, "24")], Some("Ahead by ten days.")).await;
    for (read_at, reason) in (4..30).zip(["Ours", "Our own"].iter().cycle()) {
        say(read_at, place, &[(Field::Reason, reason)], None).await;
    }
    let last = async |before, now| {
        let both = compare_versions(&test.app, &test.ada, before, now).await.unwrap();
        let last = |row| both.last_by.get(&row).map(|version| (version.number, version.reason.clone()));
        (last(goal), last(place))
    };
    let ahead = Some((4, Some("Ahead by ten days.".to_owned())));
    assert_eq!(last(2, 30).await, (ahead.clone(), Some((30, None))), "further back than one look");
    assert_eq!(last(30, 2).await, (ahead, Some((30, None))), "in either order");
    assert_eq!(last(2, 3).await, (Some((3, Some("A first guess.".to_owned()))), None));
    assert_eq!(last(5, 7).await, (None, None), "it says the same again");
    let both = compare_versions(&test.app, &test.ada, 2, 3).await.unwrap();
    assert_eq!(both.last_by[&goal].made_by.as_ref().map(ToString::to_string).as_deref(), Some("Ada"));
}

#[tokio::test]
async fn a_number_given_once_is_not_given_again_after_a_restore() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "A")]).await;
    let second = add(&test, Section::Goal, &[(Field::Name, "B")]).await.row.unwrap();
    restore_version(&test.app, &test.ada, 1).await.unwrap();
    let third = add(&test, Section::Goal, &[(Field::Name, "C")]).await.row.unwrap();
    assert_ne!(second, third);
}
