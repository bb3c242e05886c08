//! What the guard asks about in Write, and what somebody keeps of it.

use std::time::Duration;

use banyan_app::compose::list_kept;
use banyan_domain::{publish::PublicationState as State, workspace::Role};
use http::{Request, StatusCode};

use crate::{
    desk::{Desk, field},
    pages_drafts::Page,
};

#[tokio::test]
async fn what_the_guard_asks_about_is_kept_while_writing_and_goes_with_the_post() {
    let desk = Desk::open().await;
    let words = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";
    desk.act("/studio/write", &Page::open().form(&desk, 0, words, "&action=queue")).await;
    let page = Page::open();
    let asked = desk.post("/studio/write", &page.form(&desk, 0, words, "&action=preview")).await.html;
    let (app, ada) = (&desk.test.app, &desk.test.ada);
    // Of that post, and of no other that says the same.
    let subject = format!("repeated-text:{}", desk.test.publications().await[0].post);
    let button = format!("name=\"keep_it\" value=\"{subject}\"");
    assert!(asked.contains(&button), "{asked}");
    let press =
        format!("&why_of=too-close&why=no&why_of={subject}&why=&why_of={subject}&why=it+sold+out&keep_it={subject}");
    let kept = desk.post("/studio/write", &page.form(&desk, 1, words, &press)).await.html;
    let field = format!("name=\"kept\" value=\"{subject}\"");
    assert!(kept.contains(&field) && kept.contains("it sold out"), "{kept}");
    assert!(!kept.contains(&button), "{kept}");
    let again = desk.get(&page.address()).await.html;
    assert!(again.contains(&field), "it stays with the draft");
    let rest = format!("&kept={subject}&kept_why=it+sold+out&action=queue");
    desk.act("/studio/write", &page.form(&desk, 2, words, &rest)).await;
    let mut reasons = Vec::new();
    for line in desk.test.publications().await {
        reasons.extend(list_kept(app, ada, line.post).await.unwrap().into_iter().filter_map(|kept| kept.reason));
    }
    assert_eq!(reasons, ["it sold out"]);
}

#[tokio::test]
async fn a_name_that_is_kept_leaves_the_other_name_asked_about() {
    let desk = Desk::open().await;
    for name in ["Tom+Berg", "Ida+Holm"] {
        desk.act("/studio/plan/guard", &format!("kind=name&what={name}")).await;
    }
    let button = |name: &str| format!("name=\"keep_it\" value=\"personal-data:{name}\"");
    let (words, page) = ("With Tom Berg and Ida Holm at the oven. And you?", Page::open());
    let asked = desk.post("/studio/write", &page.form(&desk, 0, words, "&action=preview")).await.html;
    assert!(asked.contains(&button("Tom Berg")) && asked.contains(&button("Ida Holm")), "{asked}");
    let press = "&why_of=personal-data%3ATom+Berg&why=he+said+yes&keep_it=personal-data%3ATom+Berg";
    let kept = desk.post("/studio/write", &page.form(&desk, 1, words, press)).await.html;
    assert!(!kept.contains(&button("Tom Berg")) && kept.contains("he said yes"), "{kept}");
    assert!(kept.contains(&button("Ida Holm")), "{kept}");

    // On the page of the post too.
    let post = desk.write_anyway(&page.form(&desk, 2, words, "&action=queue")).await;
    assert!(post.contains("With Tom Berg"), "{post}");
    let line = desk.test.publications().await.remove(0);
    let keep = format!("publication={}&rule=personal-data&about=Ida+Holm&reason=she+too", line.id);
    let proof = desk.act(&format!("/studio/posts/{}/keep", line.post), &keep).await;
    assert!(proof.contains("she too"), "{proof}");
    let nobody = keep.replace("Ida+Holm", "Eve");
    let nobody = desk.post(&format!("/studio/posts/{}/keep", line.post), &nobody).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND, "only what was found");
}

#[tokio::test]
async fn what_is_opened_beside_a_finding_has_a_name_that_stays_while_others_come_and_go() {
    let desk = Desk::open().await;
    for name in ["Tom+Berg", "Ida+Holm"] {
        desk.act("/studio/plan/guard", &format!("kind=name&what={name}")).await;
    }
    let (page, cookie) = (Page::open(), desk.cookie_of(Role::Editor).await);
    let seen = async |words: &str| {
        let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
        desk.ask(typed, &cookie, &page.form(&desk, 0, words, "")).await.html
    };
    let named = |what: &str| format!("id=\"{what}-personal-data%3ATom+Berg\"");
    for words in ["With Tom Berg at the oven. And you?", "With Ida Holm and Tom Berg at the oven. And you?"] {
        let seen = seen(words).await;
        assert!(seen.contains(&named("keep")) && seen.contains(&named("why")), "{words}: {seen}");
    }
    let whole = desk.get("/studio/write").await.html;
    assert!(
        whole.contains("\"morphIgnore\":[\"data-htmx-powered\",\"open\"]"),
        "what is open is nobody else's to close"
    );
    assert!(
        whole.contains("input delay:400ms target:':not([name=why]):not([name=who_name])"),
        "neither a reason nor somebody's name is a word of the post"
    );
}

#[tokio::test]
async fn a_reason_that_was_typed_keeps_what_was_found_whichever_button_is_pressed() {
    let desk = Desk::open().await;
    desk.act("/studio/plan/guard", "kind=name&what=Tom+Berg").await;
    let why = format!("&{}&why=he+said+yes", field("why_of", "personal-data:Tom Berg"));
    let sent = Page::open().form(&desk, 0, "With Tom Berg at the oven. And you?", &format!("{why}&action=save"));
    let saved = desk.post("/studio/write", &sent).await.html;
    assert!(saved.contains("Kept: he said yes"), "{saved}");

    let (_town, mastodon) = desk.mastodon().await;
    let rest = format!("&place={mastodon}&action=now");
    desk.act("/studio/write", &Page::open().form(&desk, 0, "Rye rests two days.", &rest)).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let there = lines.iter().find(|line| line.channel == mastodon).expect("it is there");
    assert_eq!(there.state, State::Published);
    let address = format!("/studio/publications/{}/edit", there.id);
    let page = desk.get(&address).await.html;
    let revision = page.split("name=\"revision\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let form = format!("revision={}&text=Tom+Berg%27s+rye+rests.&warning=", revision.expect("a revision"));
    let asked = desk.post(&address, &form).await;
    assert!(asked.status == StatusCode::OK && asked.html.contains("Change it all the same"), "{}", asked.html);
    let seen = field("seen", "personal-data:Tom Berg");
    desk.act(&address, &format!("{form}&reason=he+said+yes&{seen}")).await;
}

#[tokio::test]
async fn what_is_out_is_asked_about_again_where_other_words_bring_up_more_than_was_kept() {
    let desk = Desk::open().await;
    for name in ["Tom+Berg", "Ida+Holm"] {
        desk.act("/studio/plan/guard", &format!("kind=name&what={name}")).await;
    }
    let (town, mastodon) = desk.mastodon().await;
    let rest = format!("&place={mastodon}&action=now");
    desk.act("/studio/write", &Page::open().form(&desk, 0, "Rye rests two days.", &rest)).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let lines = desk.test.publications().await;
    let there = lines.iter().find(|line| line.channel == mastodon).expect("it is there");
    let address = format!("/studio/publications/{}/edit", there.id);
    let page = desk.get(&address).await.html;
    let revision = page.split("name=\"revision\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let form = |text: &str| format!("revision={}&warning=&{}", revision.expect("a revision"), field("text", text));
    let tom = field("seen", "personal-data:Tom Berg");
    let asked = desk.post(&address, &form("Tom Berg's rye rests.")).await.html;
    assert!(asked.contains("name=\"seen\" value=\"personal-data:Tom Berg\""), "{asked}");

    let more = form("Tom Berg's rye rests, says Ida Holm.");
    let again = desk.post(&address, &format!("{more}&keep=yes&{tom}")).await;
    assert!(again.status == StatusCode::OK && again.html.contains("Ida Holm"), "{}", again.html);
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests two days.");
    let both = format!("{more}&keep=yes&{tom}&{}", field("seen", "personal-data:Ida Holm"));
    desk.act(&address, &both).await;
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Tom Berg's rye rests, says Ida Holm.");
}

#[tokio::test]
async fn whoever_queues_before_the_page_could_ask_is_asked_first() {
    let desk = Desk::open().await;
    desk.act("/studio/plan/guard", "kind=name&what=Tom+Berg").await;
    let sent = Page::open().form(&desk, 0, "With Tom Berg at the oven. And you?", "&action=queue");
    let asked = desk.post("/studio/write", &sent).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.html.contains("the check asks something more"), "{}", asked.html);
    assert!(desk.test.publications().await.is_empty());
    let seen = field("seen", "personal-data:Tom Berg");
    desk.act("/studio/write", &format!("{sent}&{seen}")).await;
    assert_eq!(desk.test.publications().await.len(), 1);
}
