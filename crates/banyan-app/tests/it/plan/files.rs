//! The plan as a file, and the kits.

use banyan_app::{
    plan::{ImportPlanError, KitError, Trade, export_plan, import_plan, list_versions, show_plan, start_from_kit},
    workspace::{change_settings, show_settings, words::Words},
};
use banyan_domain::plan::{Field, Row, Section};
use banyan_testkit::TestApp;

use super::add;

#[tokio::test]
async fn a_plan_goes_out_as_a_file_and_comes_back_the_same() {
    let test = TestApp::new().await;
    add(&test, Section::Why, &[(Field::Purpose, "Nobody is afraid of stairs.\nAt any age.")]).await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "24 enquiries"), (Field::Target, "24")]).await;
    let page = export_plan(&test.app, &test.ada, Words::for_language("en")).await.unwrap();
    assert!(page.starts_with("# Linden & Rye\n"), "{page}");
    let version = import_plan(&test.app, &test.ada, &page, None).await.unwrap();
    assert_eq!(version, goal.version, "the same words make no version");
    let page = page.replace("- target: 24", "- target: 30");
    import_plan(&test.app, &test.ada, &page, Some("more hands")).await.unwrap();
    let shown = show_plan(&test.app, &test.ada).await.unwrap();
    assert_eq!(shown.plan.row(goal.row.unwrap()).unwrap().text(Field::Target), "30");
    let newest = list_versions(&test.app, &test.ada).await.unwrap().remove(0);
    assert_eq!((newest.how.as_str(), newest.reason.as_deref()), ("import", Some("more hands")));
}

#[tokio::test]
async fn a_file_with_headings_of_another_language_comes_back_the_same() {
    let test = TestApp::new().await;
    add(&test, Section::Why, &[(Field::Purpose, "Nobody is afraid of stairs.")]).await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "24 enquiries"), (Field::Target, "24")]).await;
    for (language, heading) in [("de", "## Ziele\n"), ("es", "## Metas\n")] {
        let page = export_plan(&test.app, &test.ada, Words::for_language(language)).await.unwrap();
        assert!(page.contains(heading) && page.contains("- target: 24"), "{page}");
        assert_eq!(import_plan(&test.app, &test.ada, &page, None).await.unwrap(), goal.version, "{language}");
    }
}

async fn numbers(test: &TestApp) -> Vec<(String, u32)> {
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    plan.rows().map(|row| (row.name().to_owned(), row.id.0)).collect()
}

fn named<const N: usize>(rows: [(&str, u32); N]) -> Vec<(String, u32)> {
    rows.map(|(name, number)| (name.to_owned(), number)).into()
}

#[tokio::test]
async fn a_row_keeps_its_number_whatever_is_typed_above_it() {
    let test = TestApp::new().await;
    for name in ["Mastodon", "Letter"] {
        add(&test, Section::Place, &[(Field::Name, name)]).await;
    }
    let page = export_plan(&test.app, &test.ada, Words::for_language("en")).await.unwrap();
    let page = page.replace("### Mastodon", "### The door\n\n### Mastodon");
    import_plan(&test.app, &test.ada, &page, None).await.unwrap();
    assert_eq!(numbers(&test).await, named([("The door", 103), ("Mastodon", 101), ("Letter", 102)]));
}

#[tokio::test]
async fn a_file_without_numbers_gives_none_to_another_row() {
    let test = TestApp::new().await;
    for (section, name) in [
        (Section::Goal, "Mastodon"),
        (Section::Place, "Bluesky"),
        (Section::Place, "Mastodon"),
        (Section::Place, "Fair"),
    ] {
        add(&test, section, &[(Field::Name, name)]).await;
    }
    import_plan(&test.app, &test.ada, "## Places\n### Letter\n### mastodon\n", None).await.unwrap();
    assert_eq!(numbers(&test).await, named([("Letter", 105), ("mastodon", 103)]), "that of the goal is not a place's");
    import_plan(&test.app, &test.ada, "## Places\n### Bluesky {#102}\n### Letter\n", None).await.unwrap();
    assert_eq!(numbers(&test).await, named([("Bluesky", 102), ("Letter", 105)]), "what was removed can come back");
    import_plan(&test.app, &test.ada, "## Goals\n### Readers {#105}\n### Callers\n", None).await.unwrap();
    assert_eq!(numbers(&test).await, named([("Readers", 106), ("Callers", 107)]), "a place does not become a goal");
}

#[tokio::test]
async fn a_file_with_one_bad_line_changes_nothing() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    let refused = import_plan(&test.app, &test.ada, "## Goals\n### A\n- target: many\n", None).await;
    assert!(matches!(refused, Err(ImportPlanError::Misread(_))));
    let refused = import_plan(&test.app, &test.ada, "# Only a title\n", None).await;
    assert!(matches!(refused, Err(ImportPlanError::Empty)));
    let names: Vec<String> =
        show_plan(&test.app, &test.ada).await.unwrap().plan.rows().map(|row| row.name().to_owned()).collect();
    assert_eq!(names, ["Enquiries"]);
}

#[tokio::test]
async fn a_kit_comes_in_the_businesss_language_as_examples_and_only_once() {
    let test = TestApp::new().await;
    let mut settings = show_settings(&test.app, &test.ada).await.unwrap();
    settings.language = "de-AT".to_owned();
    change_settings(&test.app, &test.ada, settings).await.unwrap();
    start_from_kit(&test.app, &test.ada, Trade::Coach).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert!(plan.rows().all(|row| row.example));
    let pillars: Vec<&str> = plan.of(Section::Pillar).map(Row::name).collect();
    assert!(pillars.contains(&"Eine Frage"), "{pillars:?}");
    let again = start_from_kit(&test.app, &test.ada, Trade::Shop).await;
    assert!(matches!(again, Err(KitError::NoRoom)));
}
