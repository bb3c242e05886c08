//! Drafts are kept at every change, stand against each other only between two pages, and go into the queue once.

use std::{collections::BTreeSet, time::Duration};

use banyan_app::{
    Actor,
    compose::{
        Draft, DraftError, Keep, KeptRule, SaveDraft, SavedDraft, Seen, When, WriteError, bring_back_draft,
        bring_back_version, change_words, forget_removed, keep_finding, list_draft_versions, list_drafts, list_kept,
        open_draft, preview_post, queue_draft, queue_draft_asking, redo_draft, remove_draft, save_draft, settle_draft,
        stop_post, undo_draft, write_post,
    },
    fresh_id,
    publish::show_publication,
    workspace::add_user,
};
use banyan_domain::{
    guard::Finding,
    ids::{ChannelId, DraftId},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::TestApp;
use uuid::Uuid;

/// One open page of one person.
struct Page<'a> {
    test: &'a TestApp,
    actor: Actor,
    id: DraftId,
    page: Uuid,
    read: i64,
}

impl<'a> Page<'a> {
    fn open(test: &'a TestApp) -> Self {
        Self { test, actor: test.ada, id: fresh_id(), page: fresh_id(), read: 0 }
    }

    fn wish<'d>(&self, draft: &'d Draft) -> SaveDraft<'d> {
        SaveDraft { id: self.id, page: self.page, read: self.read, draft }
    }

    async fn try_save(&self, text: &str) -> Result<SavedDraft, DraftError> {
        save_draft(&self.test.app, &self.actor, &self.wish(&words(text))).await
    }

    async fn save(&mut self, text: &str) -> SavedDraft {
        let saved = self.try_save(text).await.unwrap();
        (self.id, self.read) = (saved.id, saved.revision);
        saved
    }

    async fn stands(&self) -> String {
        open_draft(&self.test.app, &self.actor, self.id).await.unwrap().draft.text
    }

    async fn versions(&self) -> Vec<String> {
        let versions = list_draft_versions(&self.test.app, &self.actor, self.id).await.unwrap();
        versions.into_iter().map(|version| version.draft.text).collect()
    }
}

fn words(text: &str) -> Draft {
    Draft { text: text.to_owned(), ..Draft::default() }
}

pub(super) async fn jonas(test: &TestApp) -> Actor {
    let password = "a long enough password".to_owned();
    let user = add_user(&test.app, &test.ada, "jonas@linden.example", "Jonas", Role::Author, password).await.unwrap();
    Actor { workspace: test.ada.workspace, user: Some(user), role: Role::Author, token: None }
}

#[tokio::test]
async fn a_page_on_which_nothing_stands_leaves_no_draft() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    assert_eq!(page.save("  \n").await.revision, 0);
    assert!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.is_empty());
    page.save("Rye").await;
    let drafts = list_drafts(&test.app, &test.ada).await.unwrap().unfinished;
    assert_eq!((drafts.len(), drafts[0].title.as_str()), (1, "Rye"));
    assert_eq!(drafts[0].changed_by.as_deref(), Some("Ada"));
}

#[tokio::test]
async fn words_survive_a_server_that_is_killed() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    page.save("Rye rests.").await;
    let id = page.id;
    let test = test.restart().await;
    assert_eq!(open_draft(&test.app, &test.ada, id).await.unwrap().draft, words("Rye rests."));
}

#[tokio::test]
async fn an_answer_that_got_lost_does_not_make_a_page_a_stranger_to_itself() {
    let test = TestApp::new().await;
    let page = Page::open(&test);
    for text in ["Rye", "Rye rests", "Rye rests long"] {
        // The page never learns of a revision.
        page.try_save(text).await.unwrap();
    }
    assert_eq!(page.stands().await, "Rye rests long");
}

#[tokio::test]
async fn two_pages_never_write_over_each_other_and_a_person_settles_it() {
    let test = TestApp::new().await;
    let mut ada = Page::open(&test);
    ada.save("Fresh rye at four.").await;
    let mut jonas = Page { actor: jonas(&test).await, page: fresh_id(), ..Page::open(&test) };
    (jonas.id, jonas.read) = (ada.id, ada.read);
    let saved = jonas.save("Fresh rye at five.").await;
    assert_eq!(saved.others, ["Ada"]);
    let refused = ada.try_save("Warm rye at four.").await;
    let Err(DraftError::Conflict { theirs }) = refused else { panic!("{refused:?}") };
    assert_eq!((theirs.draft.text.as_str(), theirs.changed_by.as_deref()), ("Fresh rye at five.", Some("Jonas")));
    assert_eq!(theirs.others, ["Jonas"]);
    assert_eq!(ada.stands().await, "Fresh rye at five.");

    let mine = words("Warm rye at five.");
    let saved = settle_draft(&test.app, &ada.actor, &ada.wish(&mine), Keep::Mine).await.unwrap();
    assert_eq!(
        (ada.stands().await.as_str(), ada.versions().await[0].as_str()),
        ("Warm rye at five.", "Fresh rye at five.")
    );
    let late = words("Cold rye at five.");
    assert!(saved.revision > jonas.read);
    settle_draft(&test.app, &jonas.actor, &jonas.wish(&late), Keep::Theirs).await.unwrap();
    assert_eq!(
        (ada.stands().await.as_str(), ada.versions().await[0].as_str()),
        ("Warm rye at five.", "Cold rye at five.")
    );
}

#[tokio::test]
async fn who_has_it_open_is_named_for_a_while() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    page.save("Rye").await;
    let jonas = jonas(&test).await;
    assert_eq!(open_draft(&test.app, &jonas, page.id).await.unwrap().others, ["Ada"]);
    assert_eq!(page.save("Rye rests").await.others, ["Jonas"]);
    test.pass(Duration::from_mins(4));
    assert!(page.save("Rye rests long").await.others.is_empty());
}

#[tokio::test]
async fn undo_goes_back_step_by_step_and_redo_forth_again() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    let texts = ["One loaf.", "Two loaves of rye.", "Three loaves of rye and oat."];
    for text in texts {
        page.save(text).await;
        test.pass(Duration::from_secs(20));
    }
    let (id, app, ada) = (page.id, &test.app, &test.ada);
    let can_redo = async || open_draft(app, ada, id).await.unwrap().can_redo;
    assert!(matches!(redo_draft(app, ada, id).await, Err(DraftError::NoVersion)) && !can_redo().await);
    for stands in [texts[1], texts[0]] {
        undo_draft(app, ada, id).await.unwrap();
        assert_eq!((page.stands().await.as_str(), can_redo().await), (stands, true));
    }
    assert!(matches!(undo_draft(app, ada, id).await, Err(DraftError::NoVersion)));
    for (stands, more) in [(texts[1], true), (texts[2], false)] {
        redo_draft(app, ada, id).await.unwrap();
        assert_eq!((page.stands().await.as_str(), can_redo().await), (stands, more));
    }
    assert!(matches!(redo_draft(app, ada, id).await, Err(DraftError::NoVersion)));

    undo_draft(app, ada, id).await.unwrap();
    let late = page.try_save("Four loaves.").await;
    assert!(matches!(late, Err(DraftError::Conflict { .. })), "no page from before writes over it unasked: {late:?}");
    page.read = open_draft(app, ada, id).await.unwrap().revision;
    assert!(page.save(texts[1]).await.can_redo, "what is only looked at stays where it is");
    assert!(!page.save("Two loaves and a half.").await.can_redo);
    assert!(matches!(redo_draft(app, ada, id).await, Err(DraftError::NoVersion)), "other words lead elsewhere");
    for stands in [texts[1], texts[2], texts[1], texts[0]] {
        undo_draft(app, ada, id).await.unwrap();
        assert_eq!(page.stands().await, stands, "from where it was written on, then all that stood before");
    }
    for stands in [texts[1], texts[2], texts[1], "Two loaves and a half."] {
        redo_draft(app, ada, id).await.unwrap();
        assert_eq!(page.stands().await, stands);
    }
}

#[tokio::test]
async fn what_is_taken_away_can_be_undone_and_done_again() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    page.save("A long paragraph about rye and its rest.").await;
    test.pass(Duration::from_secs(1));
    page.save("Oh").await;
    assert_eq!(page.versions().await, ["A long paragraph about rye and its rest."]);
    undo_draft(&test.app, &test.ada, page.id).await.unwrap();
    assert_eq!(page.stands().await, "A long paragraph about rye and its rest.");
    redo_draft(&test.app, &test.ada, page.id).await.unwrap();
    assert_eq!(page.stands().await, "Oh");
    let all = list_draft_versions(&test.app, &test.ada, page.id).await.unwrap();
    let first = all.last().unwrap();
    assert_eq!(first.saved_by.as_deref(), Some("Ada"));
    bring_back_version(&test.app, &test.ada, page.id, first.id).await.unwrap();
    assert_eq!(page.stands().await, "A long paragraph about rye and its rest.");
    assert!(matches!(bring_back_version(&test.app, &test.ada, page.id, fresh_id()).await, Err(DraftError::NoVersion)));
}

#[tokio::test]
async fn a_removed_draft_can_be_brought_back_for_thirty_days() {
    let test = TestApp::new().await;
    let (mut one, mut other) = (Page::open(&test), Page::open(&test));
    one.save("Rye").await;
    other.save("Oat").await;
    remove_draft(&test.app, &test.ada, one.id).await.unwrap();
    let drafts = list_drafts(&test.app, &test.ada).await.unwrap();
    assert_eq!((drafts.unfinished.len(), drafts.removed[0].title.as_str()), (1, "Rye"));
    bring_back_draft(&test.app, &test.ada, one.id).await.unwrap();
    remove_draft(&test.app, &test.ada, one.id).await.unwrap();
    test.pass(DAY * 31);
    assert!(list_drafts(&test.app, &test.ada).await.unwrap().removed.is_empty());
    remove_draft(&test.app, &test.ada, other.id).await.unwrap();
    forget_removed(&test.app).await.unwrap();
    assert!(matches!(bring_back_draft(&test.app, &test.ada, one.id).await, Err(DraftError::NotHere)));
    bring_back_draft(&test.app, &test.ada, other.id).await.unwrap();
}

async fn own_site(test: &TestApp) -> ChannelId {
    test.connect("own_site", &[]).await
}

#[tokio::test]
async fn a_draft_goes_into_the_queue_once_however_often_the_button_is_pressed() {
    let test = TestApp::new().await;
    let channels = vec![own_site(&test).await];
    let mut page = Page::open(&test);
    page.save("Rye").await;
    let draft = Draft { channels, ..words("Rye rests.") };
    let first = queue_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap();
    let again = queue_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap();
    assert_eq!((again.post, again.placed.len()), (first.post, 0));
    // Other words from the page left open are another post, and that one too only once.
    let other = Draft { text: "Oat rests.".to_owned(), ..draft };
    let second = queue_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap();
    assert_ne!(second.post, first.post);
    let again = queue_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap();
    assert_eq!((again.post, again.placed.len()), (second.post, 0));
    assert_eq!(test.publications().await.len(), 2);
    assert!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.is_empty());
}

#[tokio::test]
async fn whoever_writes_on_beside_a_queued_draft_is_told_and_asked_before_there_are_two_posts() {
    let test = TestApp::new().await;
    let ada = Page::open(&test);
    let draft = Draft { channels: vec![own_site(&test).await], ..words("Rye rests.") };
    let mut jonas = Page { actor: jonas(&test).await, page: fresh_id(), ..Page::open(&test) };
    (jonas.id, jonas.read) = (ada.id, save_draft(&test.app, &test.ada, &ada.wish(&draft)).await.unwrap().revision);
    let first = queue_draft(&test.app, &test.ada, &ada.wish(&draft)).await.unwrap().post;
    for text in ["Rye rests for a night.", "Rye rests for two nights."] {
        let other = Draft { text: text.to_owned(), ..draft.clone() };
        let saved = save_draft(&test.app, &jonas.actor, &jonas.wish(&other)).await.unwrap();
        assert_eq!((saved.queued, saved.follows), (None, Some(first)), "{text}");
        (jonas.id, jonas.read) = (saved.id, saved.revision);
    }
    assert_ne!(jonas.id, ada.id);
    assert_eq!(open_draft(&test.app, &test.ada, jonas.id).await.unwrap().follows, Some(first), "opened again too");

    let other = Draft { text: "Rye rests for three nights.".to_owned(), ..draft };
    let look = preview_post(&test.app, &test.ada, &other).await.unwrap();
    let subjects: BTreeSet<String> =
        look.places.iter().flat_map(|place| &place.findings).map(Finding::subject).collect();
    let press = async |earlier| {
        let seen = Seen { subjects: &subjects, earlier };
        queue_draft_asking(&test.app, &jonas.actor, &jonas.wish(&other), seen).await
    };
    for seen in [None, Some(fresh_id())] {
        let asked = press(seen).await;
        assert!(matches!(asked, Err(WriteError::Beside { post }) if post == first), "{asked:?}");
    }
    assert_eq!((test.publications().await.len(), jonas.stands().await), (1, other.text.clone()), "and no word is lost");
    assert_ne!(press(Some(first)).await.unwrap().post, first);
    assert_eq!(test.publications().await.len(), 2);
}

#[tokio::test]
async fn what_was_called_back_stands_beside_nothing() {
    let test = TestApp::new().await;
    let page = Page::open(&test);
    let draft = Draft { channels: vec![own_site(&test).await], ..words("Rye rests.") };
    let first = queue_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap().post;
    let other = Draft { text: "Oat rests.".to_owned(), ..draft };
    let saved = save_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap();
    assert_eq!(saved.follows, Some(first));
    stop_post(&test.app, &test.ada, first).await.unwrap();
    let page = Page { id: saved.id, read: saved.revision, ..page };
    assert_eq!(save_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap().follows, None);
}

#[tokio::test]
async fn two_presses_at_once_are_one_post() {
    let test = TestApp::new().await;
    let draft = Draft { channels: vec![own_site(&test).await], ..words("Rye rests.") };
    let page = Page::open(&test);
    let wish = page.wish(&draft);
    let presses = (0..4).map(|_| queue_draft(&test.app, &test.ada, &wish));
    let pressed = futures::future::join_all(presses).await;
    let mut posts: Vec<_> = pressed.into_iter().map(|queued| queued.unwrap().post).collect();
    posts.dedup();
    assert_eq!((posts.len(), test.publications().await.len()), (1, 1));
}

const SAID: &str = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";

/// Words that were said before, with "Keep it" said of that.
async fn said_again(test: &TestApp, because: &str) -> Draft {
    let draft = Draft { channels: vec![own_site(test).await], ..words(SAID) };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    let look = preview_post(&test.app, &test.ada, &draft).await.unwrap();
    let repeated = look.places[0].findings.iter().find(|finding| finding.rule == "repeated-text").unwrap();
    Draft { kept: [(repeated.subject(), KeptRule::because(because))].into(), ..draft }
}

#[tokio::test]
async fn what_an_author_puts_into_a_draft_is_not_kept_by_whoever_puts_it_in_the_queue() {
    let test = TestApp::new().await;
    let draft = said_again(&test, "Ada said so").await;
    let page = Page { actor: jonas(&test).await, ..Page::open(&test) };
    for keep in [Keep::Mine, Keep::Theirs] {
        save_draft(&test.app, &page.actor, &page.wish(&draft)).await.unwrap();
        settle_draft(&test.app, &page.actor, &page.wish(&draft), keep).await.unwrap();
    }
    let read = open_draft(&test.app, &test.ada, page.id).await.unwrap();
    assert_eq!(read.draft.kept, [].into());
    for version in list_draft_versions(&test.app, &test.ada, page.id).await.unwrap() {
        assert_eq!(version.draft.kept, [].into());
    }
    let wish = SaveDraft { id: page.id, page: fresh_id(), read: read.revision, draft: &read.draft };
    let queued = queue_draft(&test.app, &test.ada, &wish).await.unwrap();
    assert_eq!(list_kept(&test.app, &test.ada, queued.post).await.unwrap(), []);
}

#[tokio::test]
async fn what_an_editor_kept_stays_theirs_whoever_puts_it_in_the_queue() {
    let test = TestApp::new().await;
    let mut draft = said_again(&test, "it sold out").await;
    let mut page = Page::open(&test);
    page.read = save_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap().revision;
    let kept_at = test.app.now();
    test.pass(DAY);
    // An author cannot put another reason into the editor's mouth.
    page.actor = jonas(&test).await;
    *draft.kept.values_mut().next().unwrap() = KeptRule::because("whatever");
    let queued = queue_draft(&test.app, &page.actor, &page.wish(&draft)).await.unwrap();
    let kept = list_kept(&test.app, &test.ada, queued.post).await.unwrap();
    let kept: Vec<_> = kept.iter().map(|one| (one.by.as_deref(), one.reason.as_deref(), one.at)).collect();
    assert_eq!(kept, [(Some("Ada"), Some("it sold out"), kept_at)]);
}

#[tokio::test]
async fn what_was_kept_belongs_to_the_words_it_was_said_of() {
    let test = TestApp::new().await;
    let draft = said_again(&test, "it sold out").await;
    let mut page = Page::open(&test);
    page.read = save_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap().revision;
    let own = Draft { text: format!("{SAID} Twice."), ..draft.clone() };
    let saved = save_draft(&test.app, &test.ada, &page.wish(&own)).await.unwrap();
    assert_eq!(saved.kept.len(), 1, "who writes on keeps what they kept");
    page.actor = jonas(&test).await;
    page.read = saved.revision;
    let same = save_draft(&test.app, &page.actor, &page.wish(&own)).await.unwrap();
    assert_eq!(same.kept.len(), 1, "an author who only looks takes nothing away");
    let other = Draft { text: format!("{SAID} Three times."), ..draft };
    let saved = save_draft(&test.app, &page.actor, &page.wish(&other)).await.unwrap();
    assert_eq!(saved.kept, [].into(), "nobody kept these words");
    page.read = saved.revision;
    let queued = queue_draft(&test.app, &page.actor, &page.wish(&other)).await.unwrap();
    assert_eq!(list_kept(&test.app, &test.ada, queued.post).await.unwrap(), []);
}

#[tokio::test]
async fn a_keep_after_the_words_were_queued_is_written_down_once_and_lapses_with_other_words() {
    let test = TestApp::new().await;
    let draft = said_again(&test, "it sold out").await;
    let asked = Draft { kept: [].into(), when: When::At(test.app.now().plus(DAY)), ..draft.clone() };
    let page = Page::open(&test);
    let post = queue_draft(&test.app, &test.ada, &page.wish(&asked)).await.unwrap().post;
    let author = Page { actor: jonas(&test).await, ..Page::open(&test) };
    let theirs = SaveDraft { id: page.id, ..author.wish(&draft) };
    save_draft(&test.app, &author.actor, &theirs).await.unwrap();
    assert_eq!(list_kept(&test.app, &test.ada, post).await.unwrap(), [], "an author keeps nothing");
    for _ in 0..2 {
        let saved = save_draft(&test.app, &test.ada, &page.wish(&draft)).await.unwrap();
        assert_eq!((saved.queued, saved.kept.len()), (Some(post), 1));
    }
    let kept = list_kept(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(kept.len(), 1, "pressed twice, kept once");
    assert_eq!((kept[0].reason.as_deref(), kept[0].has_lapsed), (Some("it sold out"), false));

    let waiting = test.publications().await.into_iter().find(|line| line.post == post).unwrap();
    let revision = show_publication(&test.app, &test.ada, waiting.id).await.unwrap().revision;
    change_words(&test.app, &author.actor, waiting.id, revision, &format!("{SAID} Again.")).await.unwrap();
    assert!(list_kept(&test.app, &test.ada, post).await.unwrap()[0].has_lapsed);
    keep_finding(&test.app, &test.ada, waiting.id, ("repeated-text", None), None).await.unwrap();
    assert!(!list_kept(&test.app, &test.ada, post).await.unwrap()[0].has_lapsed, "of the new words");
}

#[tokio::test]
async fn going_back_to_keep_a_finding_does_not_make_it_another_post() {
    let test = TestApp::new().await;
    let kept = said_again(&test, "it sold out").await;
    let page = Page::open(&test);
    let asked = Draft { kept: [].into(), ..kept.clone() };
    let first = queue_draft(&test.app, &test.ada, &page.wish(&asked)).await.unwrap();
    let again = queue_draft(&test.app, &test.ada, &page.wish(&kept)).await.unwrap();
    assert_eq!((again.post, again.placed.len()), (first.post, 0));
    // Other words are another post, and one only, whatever was kept of them.
    let other = Draft { text: format!("{SAID} And so is the oat."), ..asked };
    let second = queue_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap();
    assert_ne!(second.post, first.post);
    let other = Draft { kept: kept.kept, ..other };
    assert_eq!(queue_draft(&test.app, &test.ada, &page.wish(&other)).await.unwrap().post, second.post);
}

#[tokio::test]
async fn what_cannot_go_yet_stays_a_draft_with_its_newest_words() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    page.save("Rye").await;
    let nowhere = words("Rye rests, and nobody hears of it.");
    let refused = queue_draft(&test.app, &test.ada, &page.wish(&nowhere)).await;
    assert!(matches!(refused, Err(WriteError::NoPlace)), "{refused:?}");
    assert_eq!(page.stands().await, "Rye rests, and nobody hears of it.");
    assert_eq!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.len(), 1);
}

#[tokio::test]
async fn nobody_next_door_sees_or_changes_a_draft() {
    let test = TestApp::new().await;
    let mut page = Page::open(&test);
    page.save("Rye").await;
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_drafts(&test.app, &tom).await.unwrap().unfinished.is_empty());
    assert!(matches!(open_draft(&test.app, &tom, page.id).await, Err(DraftError::NotHere)));
    assert!(matches!(remove_draft(&test.app, &tom, page.id).await, Err(DraftError::NotHere)));
    assert!(matches!(undo_draft(&test.app, &tom, page.id).await, Err(DraftError::NotHere)));
    assert!(matches!(redo_draft(&test.app, &tom, page.id).await, Err(DraftError::NotHere)));
    assert!(list_draft_versions(&test.app, &tom, page.id).await.unwrap().is_empty());
    let theirs = words("Mine now");
    assert!(save_draft(&test.app, &tom, &page.wish(&theirs)).await.is_err());
    assert_eq!(page.stands().await, "Rye");
}

#[tokio::test]
async fn who_may_not_write_sees_no_drafts() {
    let test = TestApp::new().await;
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(list_drafts(&test.app, &reviewer).await, Err(DraftError::Refused(_))));
    let draft = words("Rye");
    let page = Page::open(&test);
    assert!(matches!(save_draft(&test.app, &reviewer, &page.wish(&draft)).await, Err(DraftError::Refused(_))));
}
