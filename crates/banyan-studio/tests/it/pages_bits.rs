//! Saved words and people, beside what is written.

use std::time::Duration;

use http::StatusCode;

use crate::{
    desk::{Desk, field},
    pages_drafts::Page,
    pages_queue::undo_of,
};

#[tokio::test]
async fn saved_words_and_people_have_a_page_and_go_into_the_text() {
    let desk = Desk::open().await;
    let saved =
        desk.act("/studio/write/bits", "kind=words&name=Where&words=Mill+Street+4%2C+%3Cround%3E+the+corner.").await;
    assert!(saved.contains("Mill Street 4, &#60;round&#62; the corner."), "{saved}");
    desk.act("/studio/write/bits", "kind=tags&name=Bread&words=rye+%23oat").await;
    let twice = desk.post("/studio/write/bits", "kind=words&name=Where&words=Elsewhere+now").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("Elsewhere now") && twice.html.contains("with this name already"), "{}", twice.html);
    let person = "mention=mill&name=The+mill&network=mastodon&handle=%40mill%40weir.example&network=bluesky&handle=";
    let people = desk.act("/studio/write/people", person).await;
    assert!(people.contains("Mastodon: @mill@weir.example"), "{people}");
    let unfit = desk.post("/studio/write/people", "mention=two+words&name=Still+mine").await;
    assert!(unfit.status == StatusCode::UNPROCESSABLE_ENTITY && unfit.html.contains("Still mine"));

    let page = Page::open();
    let choice = desk.get("/studio/write").await.html;
    let id = |name: &str| {
        let before = choice.split(&format!(">{name}</option>")).next().expect("a choice");
        before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("an id").to_owned()
    };
    let put = format!("&action=insert&bit={}", id("Where"));
    let with_words = desk.post("/studio/write", &page.form(&desk, 0, "Come at four.", &put)).await.html;
    assert!(
        with_words.contains("Come at four.\n\nMill Street 4, &#60;round&#62; the corner.</textarea>"),
        "{with_words}"
    );
    let put = format!("&action=insert&bit={}", id("Bread"));
    let with_tags = desk.post("/studio/write", &page.form(&desk, 1, "Come at four.", &put)).await.html;
    assert!(with_tags.contains("value=\"#rye #oat\""), "{with_tags}");

    let removed = desk.act(&format!("/studio/write/bits/{}/remove", id("Where")), "").await;
    assert!(removed.contains("Those words are gone from here.") && !removed.contains("the plan."), "{removed}");
    let (undo, fields) = undo_of(&removed);
    let back = desk.act(&undo, &fields).await;
    assert!(back.contains("It is back.") && back.contains("&#60;round&#62; the corner."), "{back}");
    desk.act(&format!("/studio/write/bits/{}/remove", id("Where")), "").await;
    desk.act("/studio/write/bits", "kind=words&name=Where&words=Elsewhere+now").await;
    let taken = desk.post(&undo, &fields).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.html.contains("There is something else with this name by now."), "{}", taken.html);
    let person = people.split("/studio/write/people/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id");
    let removed = desk.act(&format!("/studio/write/people/{person}/remove"), "").await;
    assert!(removed.contains("That person is known here no longer.") && !removed.contains("the plan."), "{removed}");
    let (undo, fields) = undo_of(&removed);
    let back = desk.act(&undo, &fields).await;
    assert!(back.contains("It is back.") && back.contains("Mastodon: @mill@weir.example"), "{back}");
    desk.act(&format!("/studio/write/people/{person}/remove"), "").await;
    desk.act("/studio/write/people", "mention=mill&name=Another+mill").await;
    let taken = desk.post(&undo, &fields).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.html.contains("Somebody else is mentioned by this word by now."), "{}", taken.html);
}

#[tokio::test]
async fn what_was_removed_stands_at_the_end_of_its_page_and_is_brought_back_from_there() {
    let desk = Desk::open().await;
    let here = "/studio/write/bits";
    let saved = desk.act(here, "kind=words&name=Where&words=Mill+Street+4.").await;
    assert!(!saved.contains("Removed ("), "nothing was: {saved}");
    desk.act("/studio/write/people", "mention=mill&name=The+mill").await;
    let page = desk.get(here).await.html;
    let id = |of: &str| page.split(of).nth(1).and_then(|rest| rest.split('/').next()).expect("an id").to_owned();
    let bit = format!("{here}/{}", id("/studio/write/bits/"));
    let person = format!("/studio/write/people/{}", id("/studio/write/people/"));
    desk.act(&format!("{bit}/remove"), "").await;
    desk.test.pass(Duration::from_mins(1));
    desk.act(&format!("{person}/remove"), "").await;
    let later = desk.get(here).await.html;
    let (_, removed) = later.split_once("Removed (2)").expect("a list");
    let at = |path: &str| removed.find(&format!("action=\"{path}/back\"")).expect("a way back");
    assert!(at(&person) < at(&bit), "removed last first: {removed}");
    let back = desk.act(&format!("{bit}/back"), "").await;
    assert!(back.contains("Mill Street 4.") && back.contains("Removed (1)"), "{back}");
    let back = desk.act(&format!("{person}/back"), "").await;
    assert!(back.contains("@mill") && !back.contains("Removed ("), "{back}");
}

#[tokio::test]
async fn people_are_chosen_beside_the_words_and_somebody_new_is_kept_with_one_press() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let form = |text: &str, rest: &str| {
        format!("{}&place={}&place={mastodon}&language=en{rest}", field("text", text), desk.own)
    };
    let flour = "Flour from @mill, and mail to info@mill.example.";
    let note = "“@mill” stays plain words here";
    let page = desk.post("/studio/write", &form(flour, "&action=save")).await.html;
    for stands in [note, "name=\"keep_person\" value=\"mill\"", "On Mastodon", "name=\"who_name\""] {
        assert!(page.contains(stands), "{stands}: {page}");
    }
    assert!(!page.contains("name=\"person\""), "nobody is kept yet");
    let who = "&who=mill&handle_of=mill&handle_at=mastodon&handle=%40mill%40weir.example&keep_person=mill";
    let unfit = desk.post("/studio/write", &form(flour, &format!("{who}&who_name="))).await;
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    let still = unfit.html.contains("A person needs a name") && unfit.html.contains("value=\"@mill@weir.example\"");
    assert!(still, "what was typed stands: {}", unfit.html);
    let kept = desk.post("/studio/write", &form(flour, &format!("{who}&who_name=The+mill"))).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.html);
    for stands in [
        "Flour from @mill@weir.example, and mail to info@mill.example.",
        "<option value=\"mill\" data-words=\"@mill\" data-name=\"The mill\" data-handles=\"mastodon:mill@weir.example\">",
        ">The mill (@mill)</option>",
        "Flour from @mill, and mail to info@mill.example.</textarea>",
    ] {
        assert!(kept.html.contains(stands), "{stands}: {}", kept.html);
    }
    assert!(!kept.html.contains(note), "{}", kept.html);
    let put = desk.post("/studio/write", &form("Thanks to", "&person=mill&action=mention")).await.html;
    assert!(put.contains("Thanks to @mill</textarea>") && put.contains("Thanks to @mill@weir.example"), "{put}");
}
