//! The history names who did it: a person, and the program that acted for them.

use banyan_app::{
    compose::{BitKind, keep_bit},
    workspace::{NewToken, add_token, who_has_token},
};
use banyan_domain::workspace::Role;
use secrecy::ExposeSecret as _;

use crate::desk::Desk;

#[tokio::test]
async fn what_a_program_did_stands_under_the_name_of_its_maker_and_its_own() {
    let desk = Desk::open().await;
    let new = NewToken { name: "The till <b>".to_owned(), role: Role::Author, ends_on: None };
    let token = add_token(&desk.test.app, &desk.test.ada, &new).await.unwrap().token;
    let till = who_has_token(&desk.test.app, token.expose_secret()).await.unwrap();
    keep_bit(&desk.test.app, &till, None, BitKind::Words, "Hours", "We open at six.").await.unwrap();
    let page = desk.get("/studio/settings/history").await.html;
    assert!(page.contains("Words to use again were saved"));
    assert!(page.contains("Ada through The till &#60;b&#62;"), "{page}");
    assert!(page.contains("A program got a way in"));
    assert!(desk.get("/studio/settings").await.html.contains("/studio/settings/history"));
}

#[tokio::test]
async fn sixty_lines_stand_on_a_page_and_the_rest_before_them() {
    let desk = Desk::open().await;
    for number in 0..65 {
        let name = format!("Bit {number}");
        keep_bit(&desk.test.app, &desk.test.ada, None, BitKind::Words, &name, "We open at six.").await.unwrap();
    }
    let saved = "Words to use again were saved";
    let page = desk.get("/studio/settings/history").await.html;
    assert_eq!(page.matches(saved).count(), 60);
    let older = page.split("/studio/settings/history?before=").nth(1).unwrap().split('"').next().unwrap();
    let page = desk.get(&format!("/studio/settings/history?before={older}")).await.html;
    assert_eq!(page.matches(saved).count(), 5);
    assert!(page.contains("The business began") && page.contains("Back to the newest"));
}
