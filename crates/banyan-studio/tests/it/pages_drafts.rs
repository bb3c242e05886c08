//! Drafts, as somebody at the desk uses them: nothing that was typed is lost.

use std::time::Duration;

use banyan_app::compose::{Draft, SaveDraft, list_drafts, open_draft, save_draft};
use banyan_domain::{ids::DraftId, publish::PublicationState as State, workspace::Role};
use http::{Request, StatusCode, header};

use crate::{
    desk::{Desk, Seen, field, seen_in},
    pages_library::DOT,
    pages_share::hidden,
    parsed::{by_id, elements, parsed},
};

/// One open page: its draft, and itself.
pub(crate) struct Page {
    draft: uuid::Uuid,
    key: uuid::Uuid,
}

impl Page {
    pub(crate) fn open() -> Self {
        Self { draft: banyan_app::fresh_id(), key: banyan_app::fresh_id() }
    }

    pub(crate) fn form(&self, desk: &Desk, revision: i64, text: &str, rest: &str) -> String {
        let Self { draft, key } = self;
        let words = field("text", text);
        format!("draft={draft}&key={key}&revision={revision}&{words}&place={}&language=en{rest}", desk.own)
    }

    /// Another tab with the same draft.
    pub(crate) fn beside(&self) -> Self {
        Self { draft: self.draft, key: banyan_app::fresh_id() }
    }

    pub(crate) fn address(&self) -> String {
        format!("/studio/write?draft={}", self.draft)
    }
}

async fn keep(desk: &Desk, cookie: &str, form: &str) -> Seen {
    desk.ask(Request::post("/studio/write/keep"), cookie, form).await
}

#[tokio::test]
async fn what_is_typed_is_kept_while_it_is_typed_and_stands_under_unfinished() {
    let desk = Desk::open().await;
    let (page, author) = (Page::open(), desk.cookie_of(Role::Author).await);
    let kept = keep(&desk, &author, &page.form(&desk, 0, "Rye rests.", "")).await;
    assert_eq!(kept.status, StatusCode::OK);
    assert!(
        kept.html.contains("Saved at 09:00:00") && kept.html.contains("name=\"revision\" value=\"1\""),
        "{}",
        kept.html
    );
    assert!(!kept.html.contains("<html"), "only the line");
    for path in ["/studio/write", "/studio/write/drafts"] {
        let page = desk.get(path).await.html;
        assert!(page.contains("Rye rests.") && page.contains("/studio/write?draft="), "{path}");
    }
    let open = desk.get(&page.address()).await.html;
    assert!(open.contains("Rye rests.</textarea>") && open.contains("author is writing here too."), "{open}");
}

#[tokio::test]
async fn a_colleague_is_asked_to_check_a_draft_and_answers_beside_it() {
    let desk = Desk::open().await;
    let (page, author) = (Page::open(), desk.cookie_of(Role::Author).await);
    let empty = desk.get("/studio/write").await.html;
    let user = empty.split("name=\"ask\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
    assert!(empty.contains("Ask author to check"), "{empty}");
    let nothing = desk.post("/studio/write", &page.form(&desk, 0, "", &format!("&ask={user}"))).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "there is nothing to look at");
    let form = page.form(&desk, 0, "Rye rests.", &format!("&ask={user}"));
    let asked = desk.act("/studio/write", &form).await;
    assert!(asked.contains("author was asked to check it") && !asked.contains("Ask author to check"), "{asked}");
    assert!(!asked.contains("name=\"look_words\""), "she is not asked herself");
    let today = desk.ask(Request::get("/studio"), &author, "").await.html;
    assert!(today.contains("Ada asks you to check “Rye rests.”") && today.contains(&page.address()), "{today}");
    let theirs = desk.ask(Request::get(page.address()), &author, "").await.html;
    assert!(theirs.contains("name=\"look_words\"") && theirs.contains("Looked at it"), "{theirs}");
    let looked = page.beside().form(&desk, 1, "Rye rests.", "&look_words=Twice+rye.&action=looked");
    let answer = desk.ask(Request::post("/studio/write"), &author, &looked).await;
    assert_eq!(answer.headers[header::LOCATION], "/studio?done=looked-at-draft");
    let today = desk.ask(Request::get("/studio"), &author, "").await.html;
    assert!(!today.contains("asks you to check"), "{today}");
    let back = desk.get(&page.address()).await.html;
    assert!(back.contains("author has looked at it") && back.contains("Twice rye."), "{back}");
    assert!(back.contains("Ask author to check"), "they can be asked again");
}

#[tokio::test]
async fn without_script_save_and_undo_do_the_same() {
    let desk = Desk::open().await;
    let page = Page::open();
    let form = page.form(&desk, 0, "A long thought about rye and its rest.", "&action=save");
    let saved = desk.post("/studio/write", &form).await;
    assert!(saved.status == StatusCode::OK && saved.html.contains("Saved at 09:00:00"), "{}", saved.html);
    assert!(desk.test.publications().await.is_empty());
    let undone = desk.act("/studio/write", &page.form(&desk, 1, "Gone.", "&action=undo")).await;
    assert!(
        undone.contains("A long thought about rye and its rest.</textarea>") && undone.contains("Undone."),
        "{undone}"
    );
    let none = desk.post("/studio/write", &Page::open().form(&desk, 0, "New", "&action=undo")).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.html.contains("Nothing stood here before."));
    assert!(
        none.html.contains("Nothing was undone.") && !none.html.contains("It did not go out yet."),
        "{}",
        none.html
    );
}

#[tokio::test]
async fn undo_goes_back_several_steps_and_redo_forth_again_without_script() {
    let desk = Desk::open().await;
    let page = Page::open();
    let texts = ["One loaf.", "Two loaves of rye.", "Three loaves of rye and oat."];
    // As the page that is open shows it.
    let form = async |stands: &str, action: &str| {
        let open = open_draft(&desk.test.app, &desk.test.ada, DraftId(page.draft)).await;
        page.form(&desk, open.map_or(0, |open| open.revision), stands, &format!("&action={action}"))
    };
    for text in texts {
        desk.post("/studio/write", &form(text, "save").await).await;
        desk.test.pass(Duration::from_secs(20));
    }
    let redo = "name=\"action\" value=\"redo\"";
    assert!(!desk.get(&page.address()).await.html.contains(redo), "nothing was undone");
    for (from, to) in [(2, 1), (1, 0)] {
        let undone = desk.act("/studio/write", &form(texts[from], "undo").await).await;
        assert!(undone.contains(&format!("{}</textarea>", texts[to])) && undone.contains(redo), "{undone}");
    }
    let first = desk.post("/studio/write", &form(texts[0], "undo").await).await;
    assert_eq!(first.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(first.html.contains("Nothing stood here before.") && first.html.contains(redo), "{}", first.html);
    for (from, to) in [(0, 1), (1, 2)] {
        let redone = desk.act("/studio/write", &form(texts[from], "redo").await).await;
        assert!(redone.contains(&format!("{}</textarea>", texts[to])), "{redone}");
        assert!(redone.contains("It stands here again.") && redone.contains(redo) == (to == 1), "{redone}");
    }
    let last = desk.post("/studio/write", &form(texts[2], "redo").await).await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["Nothing came back.", "Nothing was undone that could come back.", "oat.</textarea>"] {
        assert!(last.html.contains(said), "{said}: {}", last.html);
    }
    desk.act("/studio/write", &form(texts[2], "undo").await).await;
    let on = desk.post("/studio/write", &form("Two loaves and a half.", "save").await).await.html;
    assert!(!on.contains(redo), "other words lead elsewhere: {on}");
}

#[tokio::test]
async fn what_a_page_sends_late_does_not_write_over_what_was_undone() {
    let desk = Desk::open().await;
    let page = Page::open();
    let long = "A long thought about rye and its rest.";
    desk.post("/studio/write", &page.form(&desk, 0, long, "&action=save")).await;
    desk.act("/studio/write", &page.form(&desk, 1, "Gone.", "&action=undo")).await;
    let late = desk.post("/studio/write/keep", &page.form(&desk, 1, "Gone. Or not?", "")).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.html);
    assert!(desk.get(&page.address()).await.html.contains(&format!("{long}</textarea>")));
}

#[tokio::test]
async fn words_survive_an_error_on_submit() {
    let desk = Desk::open().await;
    let page = Page::open();
    let sent = page.form(&desk, 0, "Still mine.", "&link=nowhere&action=queue");
    assert_eq!(desk.post("/studio/write", &sent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(desk.get(&page.address()).await.html.contains("Still mine.</textarea>"));
}

#[tokio::test]
async fn a_session_that_ended_leads_back_to_the_draft() {
    let desk = Desk::open().await;
    let page = Page::open();
    let form = page.form(&desk, 0, "Rye rests.", "");
    let refused = keep(&desk, "", &form).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "what is not kept must not look as if it were");
    let referer = format!("http://linden.example{}", page.address());
    let submitted = Request::post("/studio/write").header(header::REFERER, referer);
    let sent = desk.ask(submitted, "", &format!("{form}&action=now")).await;
    let next = format!("name=\"next\" value=\"{}\"", page.address());
    assert!(sent.status == StatusCode::UNAUTHORIZED && sent.html.contains(&next), "{}", sent.html);
    let field = |name: &str| {
        let rest = sent.html.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("a hidden field");
        rest.split('"').next().unwrap_or_default().replace("&#38;", "&")
    };
    let carried = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("email", "ada@linden.example")
        .append_pair("password", "rye and linden")
        .append_pair("next", &page.address())
        .append_pair("kept", &field("kept"))
        .append_pair("kept_to", &field("kept_to"))
        .finish();
    let again = desk.ask(Request::post("/studio/sign-in"), "", &carried).await;
    assert!(again.headers.contains_key(header::SET_COOKIE), "{}", again.html);
    let is_back = again.html.contains("You are signed in again") && again.html.contains("value=\"Rye rests.\"");
    assert!(is_back, "{}", again.html);
    assert!(desk.test.publications().await.is_empty(), "nothing goes out by signing in");
}

#[tokio::test]
async fn a_page_that_was_opened_by_somebody_else_saves_and_sends_nothing() {
    let desk = Desk::open().await;
    let (page, jonas) = (Page::open(), desk.cookie_of(Role::Editor).await);
    let opened = hidden(&desk.get("/studio/write").await.html);
    let (_, whose) = opened.iter().find(|(name, _)| name == "whose").expect("the page says for whom it is");
    let form = page.form(&desk, 0, "Rye rests two days.", &format!("&{}", field("whose", whose)));
    let mut last = String::new();
    for (path, action) in [
        ("/studio/write/keep", ""),
        ("/studio/write/places", ""),
        ("/studio/write", "&action=save"),
        ("/studio/write/settle", "&action=mine"),
        ("/studio/write", "&action=now"),
    ] {
        let refused = desk.ask(Request::post(path), &jonas, &format!("{form}{action}")).await;
        assert_eq!(refused.status, StatusCode::PRECONDITION_FAILED, "{path}");
        assert!(refused.html.contains("editor is signed in here now."), "{}", refused.html);
        assert!(refused.html.contains("Rye rests two days.</blockquote>"), "{path}: {}", refused.html);
        last = refused.html;
    }
    let fields = [("text", "Rye rests two days."), ("whose", whose.as_str()), ("file_act", "add")];
    let refused = desk.hand_over_as(&jonas, "/studio/write/media", &fields, ("IMG_2231.png", DOT)).await;
    assert_eq!(refused.status, StatusCode::PRECONDITION_FAILED, "{}", refused.html);
    assert!(refused.html.contains("file_along"), "the picture comes along: {}", refused.html);
    assert!(list_drafts(&desk.test.app, &desk.test.ada).await.unwrap().unfinished.is_empty());

    let mut through = url::form_urlencoded::Serializer::new(String::new());
    through.extend_pairs([("email", "ada@linden.example"), ("password", "rye and linden")]).extend_pairs(hidden(&last));
    let again = desk.ask(Request::post("/studio/sign-in"), "", &through.finish()).await;
    let kept = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(hidden(&again.html)).finish();
    assert!(kept.contains("action=now") && kept.contains("whose="), "{kept}");
    assert!(desk.test.publications().await.is_empty(), "nothing goes out by signing in");
    assert_eq!(desk.ask(Request::post("/studio/write"), &jonas, &kept).await.status, StatusCode::PRECONDITION_FAILED);
    assert_eq!(desk.post("/studio/write", &kept).await.status, StatusCode::SEE_OTHER, "hers it is");
    assert_eq!(desk.test.publications().await.len(), 1);
}

#[tokio::test]
async fn two_tabs_never_write_over_each_other() {
    let desk = Desk::open().await;
    let (one, jonas) = (Page::open(), desk.cookie_of(Role::Author).await);
    let other = one.beside();
    desk.post("/studio/write", &one.form(&desk, 0, "Fresh rye at four.", "&action=save")).await;
    assert_eq!(keep(&desk, &jonas, &other.form(&desk, 1, "Fresh rye at five.", "")).await.status, StatusCode::OK);
    let ada = one.form(&desk, 1, "Warm rye at <four>.", "");
    // Ada's own page saved last but one, so hers is the stranger now.
    let refused = desk.post("/studio/write/keep", &ada).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.html.contains("author wrote other words meanwhile."), "{}", refused.html);
    for action in ["save", "queue", "compare"] {
        let both = desk.post("/studio/write", &format!("{ada}&action={action}")).await;
        assert_eq!(both.status, StatusCode::CONFLICT, "{action}");
        assert!(both.html.contains("<del>Fresh</del><ins>Warm</ins> rye at "), "{}", both.html);
        assert!(both.html.contains("Warm rye at &#60;four&#62;."), "{}", both.html);
    }
    assert!(desk.test.publications().await.is_empty(), "nothing goes out while two texts stand");
    let merged = one.form(&desk, 1, "Warm rye at five.", "&action=mine");
    let page = desk.act("/studio/write/settle", &merged).await;
    assert!(page.contains("Warm rye at five.</textarea>"));
    let versions = desk.get(&format!("/studio/write/drafts/{}/versions", one.draft)).await.html;
    assert!(versions.contains("Fresh rye at five.") && versions.contains("author"), "{versions}");
}

#[tokio::test]
async fn who_writes_on_while_it_is_put_in_the_queue_reads_it_and_is_asked_before_there_are_two() {
    let desk = Desk::open().await;
    let (ada, editor) = (Page::open(), desk.cookie_of(Role::Editor).await);
    let theirs = ada.beside();
    keep(&desk, &editor, &theirs.form(&desk, 0, "Fresh rye at four.", "")).await;
    desk.act("/studio/write", &ada.form(&desk, 1, "Fresh rye at four.", "&action=queue")).await;
    let post = desk.test.publications().await[0].post;
    let address = format!("href=\"/studio/posts/{post}\"");
    let kept = keep(&desk, &editor, &theirs.form(&desk, 1, "Fresh rye at five.", "")).await.html;
    assert!(kept.contains("What stood here before is in the queue.") && kept.contains(&address), "{kept}");
    assert!(kept.contains("Saved at 09:00:00"), "and these words are safe: {kept}");
    let draft = kept.split("name=\"draft\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let theirs = Page { draft: draft.parse().unwrap(), ..theirs };
    let again = keep(&desk, &editor, &theirs.form(&desk, 1, "Fresh rye at six.", "")).await.html;
    assert!(again.contains("What stood here before is in the queue."), "it goes on saying so: {again}");

    let sent = theirs.form(&desk, 2, "Fresh rye at six.", "&action=queue");
    let asked = desk.ask(Request::post("/studio/write"), &editor, &sent).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let earlier = format!("name=\"earlier\" value=\"{post}\"");
    for words in ["goes out as another post beside it", "Fresh rye at six.</textarea>", &address, &earlier] {
        assert!(asked.html.contains(words), "{words}: {}", asked.html);
    }
    assert_eq!(desk.test.publications().await.len(), 1);
    let gone = desk
        .ask(Request::post("/studio/write"), &editor, &format!("{sent}&earlier={post}{}", seen_in(&asked.html)))
        .await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
    assert_eq!(desk.test.publications().await.len(), 2);
}

#[tokio::test]
async fn an_earlier_version_comes_back_from_its_page() {
    let desk = Desk::open().await;
    let page = Page::open();
    desk.post("/studio/write", &page.form(&desk, 0, "First thought.", "&action=save")).await;
    desk.test.pass(Duration::from_secs(20));
    desk.post("/studio/write", &page.form(&desk, 1, "Second thought.", "&action=save")).await;
    let address = format!("/studio/write/drafts/{}/versions", page.draft);
    let versions = desk.get(&address).await.html;
    assert!(versions.contains("One earlier version") && versions.contains("First thought."), "{versions}");
    let version = versions.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let back = desk.act(&address, &format!("version={}", version.expect("a button"))).await;
    assert!(back.contains("First thought.</textarea>"));
}

#[tokio::test]
async fn a_draft_is_deleted_and_brought_back() {
    let desk = Desk::open().await;
    let page = Page::open();
    desk.post("/studio/write", &page.form(&desk, 0, "Rye rests.", "&action=save")).await;
    let gone = desk.act(&format!("/studio/write/drafts/{}/remove", page.draft), "").await;
    assert!(gone.contains("Nothing lies unfinished.") && gone.contains("Each can be brought back for 30 days."));
    let back = desk.act(&format!("/studio/write/drafts/{}/back", page.draft), "").await;
    assert!(back.contains("Rye rests.</textarea>"));
    for path in ["/studio/write?draft=none", "/studio/write?draft=018f0000-0000-7000-8000-000000000001"] {
        assert_eq!(desk.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn post_now_waits_half_a_minute_and_stop_brings_it_back() {
    let desk = Desk::open().await;
    let page = Page::open();
    let leaving = desk.act("/studio/write", &page.form(&desk, 0, "Rye at four.", "&action=now")).await;
    assert!(leaving.contains("Goes out at 09:00:30.") && leaving.contains(">Stop</button>"), "{leaving}");
    let post = desk.test.publications().await[0].post;
    let stopped = desk.act(&format!("/studio/posts/{post}/stop"), "").await;
    assert!(stopped.contains("Rye at four.</textarea>") && stopped.contains("Nothing went out"), "{stopped}");
    desk.test.pass(Duration::from_mins(1));
    assert_eq!(desk.test.run_due().await, 0);
    let open = desk.get(&format!("/studio/posts/{post}")).await.html;
    assert!(!open.contains("Goes out at"), "{open}");
}

#[tokio::test]
async fn what_has_left_is_not_stopped_and_its_draft_leads_to_the_post() {
    let desk = Desk::open().await;
    let page = Page::open();
    desk.act("/studio/write", &page.form(&desk, 0, "Rye at four.", "&action=now")).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!(line.state, State::Published);
    let late = desk.post(&format!("/studio/posts/{}/stop", line.post), "").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let moved = desk.get(&page.address()).await;
    assert_eq!(moved.headers[header::LOCATION], format!("/studio/posts/{}", line.post));
    assert!(list_drafts(&desk.test.app, &desk.test.ada).await.expect("the list").unfinished.is_empty());
}

#[tokio::test]
async fn a_place_gets_its_own_words_and_says_what_all_say_again() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let page = Page::open();
    let rest = format!("&place={mastodon}&own_for={mastodon}");
    let edited = desk.post("/studio/write", &page.form(&desk, 0, "Rye for all.", &rest)).await.html;
    assert!(
        edited.contains(&format!("id=\"own-{mastodon}\"")) && edited.contains("Own words for Mastodon"),
        "{edited}"
    );
    let own = format!("&place={mastodon}&own_of={mastodon}&own=Rye+for+the+fediverse.");
    let both = desk.post("/studio/write", &page.form(&desk, 1, "Rye for all.", &own)).await.html;
    assert!(both.contains("<p>Rye for the fediverse.</p>") && both.contains("<p>Rye for all.</p>"), "{both}");
    let form = page.form(&desk, 2, "Rye for all.", &format!("{own}&as_all={mastodon}"));
    assert!(!desk.post("/studio/write", &form).await.html.contains("Rye for the fediverse."));
    desk.act("/studio/write", &page.form(&desk, 3, "Rye for all.", &format!("{own}&action=now"))).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let said = town.world().read(|town| town.statuses[0].text.clone());
    assert!(said.contains("Rye for the fediverse."), "{said}");
    let site = desk.get(&format!("/studio/posts/{}", desk.test.publications().await[0].post)).await.html;
    assert!(site.contains("Rye for all."), "{site}");
}

#[tokio::test]
async fn a_thread_broken_by_hand_and_a_first_comment_stand_in_the_preview_and_go_out() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let page = Page::open();
    let rest = format!("&place={mastodon}&comment=Ask+us.");
    let shown = desk.post("/studio/write", &page.form(&desk, 0, "Flour.\n---\nTime.", &rest)).await.html;
    assert!(shown.contains("Thread of 3") && shown.contains("<p>Ask us.</p>"), "{shown}");
    assert!(shown.contains("There are no answers under a post here"), "our own site has none: {shown}");
    desk.act("/studio/write", &page.form(&desk, 1, "Flour.\n---\nTime.", &format!("{rest}&action=now"))).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let said = town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said, ["Flour.", "Time.", "Ask us."]);
}

#[tokio::test]
async fn a_slip_is_mended_everywhere_from_the_page_of_the_post_and_found_by_its_words() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    let page = Page::open();
    let rest = format!("&place={mastodon}&action=now");
    desk.act("/studio/write", &page.form(&desk, 0, "Ryee rests two days.", &rest)).await;
    desk.test.pass(Duration::from_secs(30));
    desk.test.run_due().await;
    let found = desk.get("/studio/posts?q=ryee+days").await.html;
    assert!(found.contains("One post with") && found.contains("/studio/posts/"), "{found}");
    assert!(desk.get("/studio/posts?q=%3Coat%3E").await.html.contains("Nothing with “&#60;oat&#62;”."));
    let post = desk.test.publications().await[0].post;
    let mend = format!("/studio/posts/{post}/mend");
    let look = desk.post(&mend, "wrong=Ryee&right=").await.html;
    assert!(look.contains("2 places get other words") && look.contains("“Ryee” is taken out."), "{look}");
    let look = desk.post(&mend, "wrong=Ryee&right=Rye").await.html;
    assert!(look.contains("<del>Ryee</del><ins>Rye</ins>") && !look.contains("is taken out."), "{look}");
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Ryee rests two days.", "it was a look");
    let none = desk.post(&mend, "wrong=yee&right=ye").await.html;
    assert!(none.contains("Nothing would change") && !none.contains("name=\"send\""), "{none}");
    let told = desk.post(&mend, "wrong=Ryee&right=Rye&send=yes").await;
    assert!(told.html.contains("Change it back"), "{}", told.html);
    assert_eq!(told.status, StatusCode::OK);
    assert!(
        told.html.contains("Done everywhere") && told.html.matches("It stands there now.").count() == 2,
        "{}",
        told.html
    );
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests two days.");
    assert!(desk.get(&format!("/studio/posts/{post}")).await.html.contains("Other words since"));
    let address = one_place_alone(&desk, mastodon, post).await;
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests three days.");
    let down = desk.post(&format!("/studio/posts/{post}/take-down"), "").await.html;
    assert!(down.matches("It is no longer there.").count() == 2, "{down}");
    let gone = desk.post(&address, "revision=1&text=Rye+rests+five+days.&warning=bread").await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    for typed in ["not out here", "Rye rests five days.</textarea>", "bread</textarea>"] {
        assert!(gone.html.contains(typed), "{typed}: {}", gone.html);
    }
}

/// Its words are shown, changed there, and stand in the proof; what the guard asks about comes back with the words.
async fn one_place_alone(
    desk: &Desk,
    place: banyan_domain::ids::ChannelId,
    post: banyan_domain::ids::PostId,
) -> String {
    let lines = desk.test.publications().await;
    let there = lines.iter().find(|line| line.channel == place).expect("it is there").id;
    let address = format!("/studio/publications/{there}/edit");
    let proof = desk.get(&format!("/studio/posts/{post}")).await.html;
    assert!(proof.contains(&address), "{proof}");
    let page = desk.get(&address).await.html;
    assert!(page.contains("The words on Mastodon") && page.contains("Rye rests two days.</textarea>"), "{page}");
    let revision =
        page.split("name=\"revision\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a revision");
    let form = |text: &str| format!("revision={revision}&{}&warning=", field("text", text));
    desk.act("/studio/plan/guard", "kind=name&what=Tom+Berg").await;
    let asked = desk.post(&address, &form("Tom Berg's rye rests three days.")).await;
    assert_eq!(asked.status, StatusCode::OK);
    let kept = asked.html.contains("Tom Berg&#39;s rye rests three days.</textarea>");
    assert!(kept && asked.html.contains("Change it all the same"), "{}", asked.html);
    let proof = desk.act(&address, &form("Rye rests three days.")).await;
    assert!(proof.contains("Changed 2 times since") && proof.contains("<del class=\"brk\">"), "{proof}");
    // The page that was left open is older than that: what was typed there stands beside what stands now.
    let late = format!("{}lots+of+it", form("Rye rests <four> days."));
    let late = desk.post(&address, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for words in ["Rye rests &#60;four&#62; days.</textarea>", "Rye rests three days.</p>", "value=\"lots of it\""] {
        assert!(late.html.contains(words), "{words}: {}", late.html);
    }
    assert!(!late.html.contains(&format!("name=\"revision\" value=\"{revision}\"")), "{}", late.html);
    address
}

#[tokio::test]
async fn a_draft_stays_in_its_language_whatever_the_studio_speaks() {
    let desk = Desk::open().await;
    for language in [Some("sv"), Some("pt-BR"), Some("tlh"), None] {
        let (id, key) = (banyan_app::fresh_id(), banyan_app::fresh_id());
        let draft = Draft {
            text: "Råg behöver tid.".to_owned(),
            language: language.map(str::to_owned),
            channels: vec![desk.own],
            ..Draft::default()
        };
        let wish = SaveDraft { id, page: key, read: 0, draft: &draft };
        save_draft(&desk.test.app, &desk.test.ada, &wish).await.expect("it is kept");
        let open = desk.get(&format!("/studio/write?draft={id}")).await.html;
        let chosen = {
            let page = parsed(&open);
            let select = by_id(&page)["language"];
            let options =
                elements(&page).filter(|one| one.value().name() == "option" && one.attr("selected").is_some());
            let mut of_it = options.filter(|one| one.ancestors().any(|above| above == *select));
            of_it.next().and_then(|option| option.attr("value").map(str::to_owned)).expect("one is chosen")
        };
        // As the page is sent back by whoever only changes a word.
        let form = format!("draft={id}&key={key}&revision=1&{}&place={}", field("text", "Råg vilar."), desk.own);
        let kept = desk.post("/studio/write/keep", &format!("{form}&{}", field("language", &chosen))).await;
        assert_eq!(kept.status, StatusCode::OK, "{}", kept.html);
        let after = open_draft(&desk.test.app, &desk.test.ada, id).await.expect("it is there").draft;
        assert_eq!((after.text.as_str(), after.language.as_deref()), ("Råg vilar.", language));
    }
}

#[tokio::test]
async fn whatever_differs_in_two_drafts_is_shown_field_by_field() {
    let desk = Desk::open().await;
    let (one, jonas) = (Page::open(), desk.cookie_of(Role::Author).await);
    let other = one.beside();
    let own = |words: &str| format!("&own_of={}&{}", desk.own, field("own", words));
    let rest = |words: &str, link: &str, quote: &str| {
        format!("{}&{}&about=yes&{}", own(words), field("link", link), field("quote", quote))
    };
    let his =
        other.form(&desk, 1, "The same words.", &rest("Rye at four.", "https://linden.example/a", "Bread rests."));
    desk.post("/studio/write", &one.form(&desk, 0, "The same words.", "&action=save")).await;
    assert_eq!(keep(&desk, &jonas, &his).await.status, StatusCode::OK);
    let hers =
        one.form(&desk, 1, "The same words.", &rest("Rye at five.", "https://linden.example/b", "Bread sleeps."));
    let both = desk.post("/studio/write", &format!("{hers}&action=compare")).await;
    assert_eq!(both.status, StatusCode::CONFLICT);
    for differs in ["<del>four.</del><ins>five.</ins>", "linden.example/a", "<del>rests.</del><ins>sleeps.</ins>"] {
        assert!(both.html.contains(differs), "{differs}: {}", both.html);
    }
    assert!(both.html.contains("Own words for ") && !both.html.contains("said-then both\">The same words."));

    // Hers stands, and his version says in what it was other.
    desk.act("/studio/write/settle", &format!("{hers}&action=mine")).await;
    let versions = desk.get(&format!("/studio/write/drafts/{}/versions", one.draft)).await.html;
    assert!(
        versions.contains("<del>four.</del><ins>five.</ins>") && versions.contains("Different from now"),
        "{versions}"
    );
}
