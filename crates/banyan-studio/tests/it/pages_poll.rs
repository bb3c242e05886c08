//! A question with answers to choose from, as somebody at the desk asks it.

use banyan_domain::publish::PublicationState;
use http::StatusCode;

use crate::desk::Desk;

#[tokio::test]
async fn a_poll_is_kept_with_the_words_and_said_in_lines_where_there_are_none() {
    let desk = Desk::open().await;
    let form = format!(
        "key=018f0000-0000-7000-8000-0000000000bb&text=Which+bread%3F&place={}&option=Rye&option=+Oat&option=&poll_minutes=2880&poll_multiple=1",
        desk.own
    );
    let page = desk.post("/studio/write", &format!("{form}&action=save")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    for said in ["– Rye\n– Oat", "This place has no polls.", "has no polls: the answers stand there", "2 days</option>"]
    {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    let draft = page.html.split("name=\"draft\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let again = desk.get(&format!("/studio/write?draft={draft}")).await.html;
    for kept in ["name=\"option\" value=\"Oat\"", "<option value=\"2880\" selected>", "value=\"1\" checked"] {
        assert!(again.contains(kept), "{kept}: {again}");
    }
    let queued = desk.post("/studio/write", &format!("{form}&draft={draft}&revision=1&action=queue")).await;
    assert_eq!(queued.status, StatusCode::SEE_OTHER, "{}", queued.html);
    desk.test.pass(banyan_app::compose::STOP_WITHIN);
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, PublicationState::Published);
}
