//! People waiting: the list, the two taps, Today's first need.

use std::collections::BTreeMap;

use banyan_app::{
    converse::read_due_inboxes,
    plan::{PlanEdit, change_plan, show_plan},
};
use banyan_connectors::mastodon::sim::{NEIGHBOUR, OUR_ACCOUNT};
use banyan_domain::{
    plan::{Field, Section},
    time::HOUR,
    workspace::Role,
};
use http::{Request, StatusCode};

use crate::{desk::Desk, pages_queue::undo_of};

#[tokio::test]
async fn who_waits_stands_on_the_list_and_past_the_promise_first_on_today() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/waiting").await.html;
    assert!(page.contains("That we cannot tell") && page.contains("No connected place tells us"), "{page}");
    assert!(!page.contains("Nobody is waiting") && !page.contains("Everybody has an answer"), "{page}");
    let (town, _) = desk.mastodon().await;
    let page = desk.get("/studio/waiting").await.html;
    assert!(page.contains("Everybody we know of has an answer.") && page.contains("not looked at yet"), "{page}");
    assert!(!page.contains("Nobody is waiting") && !page.contains("We look every few minutes"), "{page}");
    let now = desk.test.app.now();
    let words = format!("@{OUR_ACCOUNT} Open on <script>Sunday</script>?");
    town.world().write(|town| town.answer(NEIGHBOUR, &words, None, now.0)).unwrap();
    read_due_inboxes(&desk.test.app).await.unwrap();

    let page = desk.get("/studio/waiting").await.html;
    for said in
        ["One person is waiting", "named you", "Nora", "Your plan does not say how soon you answer", "Answer there"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("Sunday") && !page.contains("<script>Sunday"), "{page}");
    assert!(!desk.get("/studio").await.html.contains("waits for your answer"), "nothing was promised");

    let version = show_plan(&desk.test.app, &desk.test.ada).await.unwrap().version;
    let fields = BTreeMap::from([(Field::AnswerWithin, "2 h".to_owned())]);
    let edit = PlanEdit::Add { section: Section::Means, fields };
    change_plan(&desk.test.app, &desk.test.ada, version, &edit, None).await.unwrap();
    assert!(desk.get("/studio/waiting").await.html.contains("answer by"));
    desk.test.pass(HOUR * 3);
    let page = desk.get("/studio/waiting").await.html;
    assert!(page.contains("promised by") && page.contains("class=\"late\""), "{page}");
    let today = desk.get("/studio").await.html;
    let first = today.split("class=\"need").nth(1).unwrap_or_default();
    assert!(first.contains("Nora waits for your answer") && first.contains("/studio/waiting#m"), "{first}");

    let path = page.split("action=\"").find(|rest| rest.starts_with("/studio/waiting/")).unwrap();
    let path = path.split('"').next().unwrap();
    let cookie = desk.cookie_of(Role::Reviewer).await;
    assert!(!desk.ask(Request::get("/studio/waiting"), &cookie, "").await.html.contains("value=\"answered\""));
    assert_eq!(desk.ask(Request::post(path), &cookie, "mark=answered").await.status, StatusCode::FORBIDDEN);
    assert_ne!(desk.post(path, "mark=sold").await.status, StatusCode::SEE_OTHER);

    let page = desk.act(path, "mark=answered").await;
    assert!(page.contains("Everybody we know of has an answer.") && page.contains("could look"), "{page}");
    desk.act(path, "mark=waits").await;
    read_due_inboxes(&desk.test.app).await.unwrap();
    let page = desk.act(path, "mark=answered").await;
    assert!(page.contains("one person answered") && page.contains("Everybody has an answer."), "{page}");
    assert!(page.contains("No longer waiting, since yesterday") && page.contains("answered, Ada"), "{page}");
    assert!(desk.get("/studio/away").await.html.contains("Nora"), "it stands in the ledger");
    let page = desk.act(path, "mark=waits").await;
    assert!(page.contains("Waits again.") && page.contains("One person is waiting"), "{page}");
    let page = desk.act(path, "mark=needs_none").await;
    assert!(page.contains("Off the list.") && page.contains("needs no answer"), "{page}");
    let (back, fields) = undo_of(&page);
    assert_eq!(back, path);
    let page = desk.act(&back, &fields).await;
    assert!(page.contains("Waits again.") && page.contains("One person is waiting"), "{page}");
}
