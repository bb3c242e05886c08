//! What is taken out, brought back, and two that look the same.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{
        Draft, NewRecurring, SaveDraft, Stopped, When, add_recurring, change_words, forget_removed,
        library::{
            AssetChange, AssetFilter, AssetView, AttachError, NewConsent, RemoveAssetError, Shown, YesPaper,
            attach_asset, bring_back_asset, change_asset, keep_one, keep_yes_paper, list_assets, note_consent,
            open_yes_paper, remove_asset, remove_consent, say_they_differ, show_asset, withdraw_consent,
        },
        open_draft, open_recurring, remove_draft, save_draft, show_words, stop_post, take_down_post, write_post,
    },
    fresh_id,
    workspace::count_missing_media,
};
use banyan_domain::{
    compose::asset::Rights,
    ids::{AssetId, DraftId},
    publish::PublicationState as State,
    schedule::{Every, Recurrence},
    workspace::Role,
};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};
use uuid::Uuid;

use super::{draft, hills, keep, why};

const DAY: Duration = Duration::from_hours(24);

async fn shown(test: &TestApp, shown: Shown) -> Vec<AssetId> {
    let filter = AssetFilter { shown, limit: 9, ..AssetFilter::default() };
    let page = list_assets(&test.app, &test.ada, &filter).await.unwrap();
    page.assets.into_iter().map(|asset| asset.id).collect()
}

#[tokio::test]
async fn what_a_waiting_post_carries_is_not_taken_out() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let later = When::At(test.app.now().plus(DAY));
    write_post(&test.app, &test.ada, &draft(own, id, later)).await.unwrap();
    let refused = remove_asset(&test.app, &test.ada, id).await;
    assert!(matches!(refused, Err(RemoveAssetError::InUse { posts: 1 })), "{refused:?}");
    test.pass(DAY);
    test.run_due().await;
    remove_asset(&test.app, &test.ada, id).await.unwrap();
    test.pass(DAY * 40);
    forget_removed(&test.app).await.unwrap();
    assert!(show_asset(&test.app, &test.ada, id).await.is_ok(), "what is out keeps its picture");
}

#[tokio::test]
async fn a_file_says_where_it_was_taken_down_and_may_go_from_there() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let later = When::At(test.app.now().plus(DAY));
    let called_off = write_post(&test.app, &test.ada, &draft(own, id, later)).await.unwrap()[0].post;
    take_down_post(&test.app, &test.ada, called_off).await.unwrap();
    let was_out = write_post(&test.app, &test.ada, &draft(own, id, When::Now)).await.unwrap()[0].post;
    test.run_due().await;
    let uses = async || show_asset(&test.app, &test.ada, id).await.unwrap().uses;
    assert!(matches!(uses().await.as_slice(), [out] if out.post == was_out && out.taken_down_at.is_none()));
    take_down_post(&test.app, &test.ada, was_out).await.unwrap();
    let down = uses().await;
    assert!(matches!(down.as_slice(), [gone] if gone.post == was_out && gone.taken_down_at.is_some()), "{down:?}");
    let view = show_asset(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(view.asset.posts, 0, "no post carries it any more");
    remove_asset(&test.app, &test.ada, id).await.unwrap();
}

#[tokio::test]
async fn a_file_names_the_drafts_and_series_that_would_go_without_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    let other = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    let [with, without] = [draft(own, id, When::NextSlot), draft(own, other, When::NextSlot)];
    for draft in [&with, &without] {
        let wish = SaveDraft { id: fresh_id(), page: fresh_id::<Uuid>(), read: 0, draft };
        save_draft(&test.app, &test.ada, &wish).await.unwrap();
    }
    let (every, at) = (Every::Week { day: 6 }, time(9, 30, 0, 0));
    let rhythm = Recurrence { every, at, from: date(2026, 6, 1), until: None, times: None };
    add_recurring(&test.app, &test.ada, &NewRecurring { id: fresh_id(), draft: &with, rhythm }).await.unwrap();
    let view = show_asset(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((view.uses.len(), view.drafts.len(), view.series.len()), (0, 1, 1));
    assert_eq!(
        (view.drafts[0].title.as_str(), view.series[0].title.as_str()),
        (with.text.as_str(), with.text.as_str())
    );
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    let seen = show_asset(&test.app, &reviewer, id).await.unwrap();
    assert_eq!((seen.drafts.len(), seen.series.len()), (0, 1), "drafts are for who writes");
    remove_asset(&test.app, &test.ada, id).await.unwrap();
}

#[tokio::test]
async fn what_something_is_written_with_is_used() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let mut ids = Vec::new();
    for turn in 0..4 {
        ids.push(keep(&test, "hills.jpg", hills(300, 200, turn)).await.id);
    }
    let [drafted, in_series, in_post, unused] = ids[..] else { panic!("four files") };
    assert_eq!(shown(&test, Shown::Unused).await, [unused, in_post, in_series, drafted]);

    let id: DraftId = fresh_id();
    let words = draft(own, drafted, When::NextSlot);
    let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read: 0, draft: &words };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    let (every, at) = (Every::Week { day: 6 }, time(9, 30, 0, 0));
    let rhythm = Recurrence { every, at, from: date(2026, 6, 1), until: None, times: None };
    let words = draft(own, in_series, When::NextSlot);
    add_recurring(&test.app, &test.ada, &NewRecurring { id: fresh_id(), draft: &words, rhythm }).await.unwrap();
    let later = When::At(test.app.now().plus(DAY));
    let placed = write_post(&test.app, &test.ada, &draft(own, in_post, later)).await.unwrap();
    assert_eq!(shown(&test, Shown::Unused).await, [unused]);

    remove_draft(&test.app, &test.ada, id).await.unwrap();
    let Stopped { draft: again, .. } = stop_post(&test.app, &test.ada, placed[0].post).await.unwrap();
    assert_eq!(shown(&test, Shown::Unused).await, [unused, drafted], "the words of the post are a draft again");
    remove_draft(&test.app, &test.ada, again).await.unwrap();
    assert_eq!(shown(&test, Shown::Unused).await, [unused, in_post, drafted], "it went nowhere");
    assert_eq!(show_asset(&test.app, &test.ada, in_post).await.unwrap().asset.posts, 0);
}

#[tokio::test]
async fn for_thirty_days_it_can_be_brought_back_and_then_its_bytes_are_gone() {
    let test = TestApp::new().await;
    let id = keep(&test, "bench.jpg", hills(300, 200, 0)).await.id;
    remove_asset(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((shown(&test, Shown::All).await, shown(&test, Shown::Removed).await), (vec![], vec![id]));
    assert!(attach_asset(&test.app, &test.ada, id).await.is_err());
    test.pass(DAY * 29);
    bring_back_asset(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(shown(&test, Shown::All).await, [id]);

    remove_asset(&test.app, &test.ada, id).await.unwrap();
    test.pass(DAY * 31);
    assert_eq!(shown(&test, Shown::Removed).await, []);
    assert!(bring_back_asset(&test.app, &test.ada, id).await.is_err());
    assert_eq!(test.app.db.blobs().all().unwrap().len(), 2, "the picture and its small one");
    let other = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    remove_asset(&test.app, &test.ada, other).await.unwrap();
    forget_removed(&test.app).await.unwrap();
    assert_eq!(test.app.db.blobs().all().unwrap().len(), 2, "only those of the second one");
    assert!(show_asset(&test.app, &test.ada, id).await.is_err());
    assert!(keep(&test, "bench.jpg", hills(300, 200, 0)).await.is_new);
}

#[tokio::test]
async fn two_that_look_the_same_are_found_and_one_of_them_is_kept_in_what_waits() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    let other = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    assert_eq!(shown(&test, Shown::Alike).await, [large, small]);
    say_they_differ(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!(shown(&test, Shown::Alike).await, []);

    let later = When::At(test.app.now().plus(DAY));
    write_post(&test.app, &test.ada, &draft(own, small, later)).await.unwrap();
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!(shown(&test, Shown::All).await, [other, large]);
    let uses = show_asset(&test.app, &test.ada, large).await.unwrap().uses;
    assert_eq!(uses.len(), 1, "the post that waits has the larger one now");
    test.pass(DAY);
    test.run_due().await;
    let uses = show_asset(&test.app, &test.ada, large).await.unwrap().uses;
    assert!(uses[0].url.is_some());
    assert!(keep_one(&test.app, &test.ada, large, large).await.is_err());
}

/// Of Arne, on these places and until that day.
async fn arne_agrees(test: &TestApp, id: AssetId, networks: &[&str], until: &str) {
    let networks = networks.iter().map(|network| (*network).to_owned()).collect();
    let new = NewConsent { name: "Arne".to_owned(), networks, until: until.to_owned(), ..NewConsent::default() };
    note_consent(&test.app, &test.ada, id, &new).await.unwrap();
}

async fn say(test: &TestApp, id: AssetId, tag: &str, change: AssetChange) {
    let change = AssetChange { tags: Some(vec![tag.to_owned()]), ..change };
    change_asset(&test.app, &test.ada, id, &change).await.unwrap();
}

#[tokio::test]
async fn the_one_that_stays_has_what_was_said_of_either_and_nothing_forbidden_becomes_allowed() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    let bought = AssetChange {
        alt: Some("Arne on a bench".to_owned()),
        rights: Some(Rights::Bought),
        source: Some("Studio Linden".to_owned()),
        until: Some("2027-01-01".to_owned()),
        ..AssetChange::default()
    };
    say(&test, small, "gym", bought).await;
    say(&test, large, "spring", AssetChange { rights: Some(Rights::Own), ..AssetChange::default() }).await;
    arne_agrees(&test, small, &["own_site"], "2026-06-30").await;
    arne_agrees(&test, large, &[], "").await;
    keep_one(&test.app, &test.ada, large, small).await.unwrap();

    let view = show_asset(&test.app, &test.ada, large).await.unwrap();
    let (asset, rights) = (&view.asset, &view.asset.rights);
    assert_eq!(asset.alt.as_deref(), Some("Arne on a bench"));
    assert_eq!(asset.tags, ["gym", "spring"]);
    assert_eq!((rights.rights, rights.source.as_str()), (Rights::Bought, "Studio Linden"));
    assert_eq!(rights.until, Some(date(2027, 1, 1)));
    assert_eq!(view.consents.len(), 2, "two that differ both count");
    assert!(rights.not_at("mastodon").is_some() && rights.not_at("own_site").is_none());
    attach_asset(&test.app, &test.ada, large).await.unwrap();
    test.pass(DAY * 122);
    assert!(matches!(attach_asset(&test.app, &test.ada, large).await, Err(AttachError::Over { .. })), "since 1 July");
    // A new yes of the same person goes in the place of all of theirs.
    arne_agrees(&test, large, &[], "").await;
    attach_asset(&test.app, &test.ada, large).await.unwrap();
}

#[tokio::test]
async fn a_yes_that_was_taken_back_stays_taken_back_with_the_one_that_stays() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    arne_agrees(&test, small, &[], "").await;
    let later = When::At(test.app.now().plus(DAY));
    write_post(&test.app, &test.ada, &draft(own, large, later)).await.unwrap();
    let yes = show_asset(&test.app, &test.ada, small).await.unwrap().consents[0].id;
    withdraw_consent(&test.app, &test.ada, small, yes).await.unwrap();
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    test.pass(DAY);
    test.run_due().await;
    let line = test.publications().await.remove(0);
    assert_eq!((line.state, why(&line)), (State::NeedsAttention, "publish-asset-over"));
}

#[tokio::test]
async fn drafts_series_and_what_is_out_know_the_one_that_stays() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    write_post(&test.app, &test.ada, &draft(own, small, When::Now)).await.unwrap();
    test.run_due().await;
    let unfinished = fresh_id();
    let half = Draft { text: "Half a thought.".to_owned(), ..draft(own, small, When::NextSlot) };
    let wish = SaveDraft { id: unfinished, page: fresh_id::<Uuid>(), read: 0, draft: &half };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    let weekly = Draft { text: "Every {weekday} at the gym.".to_owned(), ..draft(own, small, When::NextSlot) };
    let (at, from) = (time(9, 30, 0, 0), date(2026, 3, 2));
    let rhythm = Recurrence { every: Every::Week { day: 6 }, at, from, until: None, times: None };
    let new = NewRecurring { id: fresh_id(), draft: &weekly, rhythm };
    let series = add_recurring(&test.app, &test.ada, &new).await.unwrap();

    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    let open = open_draft(&test.app, &test.ada, unfinished).await.unwrap();
    assert_eq!((open.draft.media[0].asset, open.draft.media[0].alt.as_deref()), (large, Some("Arne on a bench")));
    assert!(open.revision > 1, "whoever has it open is told");
    assert_eq!(open_recurring(&test.app, &test.ada, series).await.unwrap().draft.media[0].asset, large);
    let view = show_asset(&test.app, &test.ada, large).await.unwrap();
    assert_eq!((view.uses.len(), view.drafts.len(), view.series.len()), (2, 1, 1), "the one that is out among them");
    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    let back = show_asset(&test.app, &test.ada, small).await.unwrap();
    assert_eq!(back.uses.len(), 2, "it went out with this one, and what waits carries it again");
}

#[tokio::test]
async fn the_one_that_gave_way_is_brought_back_to_where_it_stood_with_what_was_said_of_either() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    let bought =
        AssetChange { alt: Some("Arne on a bench".to_owned()), rights: Some(Rights::Bought), ..AssetChange::default() };
    say(&test, small, "gym", bought).await;
    say(&test, large, "spring", AssetChange { rights: Some(Rights::Own), ..AssetChange::default() }).await;
    arne_agrees(&test, small, &["own_site"], "2026-06-30").await;
    write_post(&test.app, &test.ada, &draft(own, small, When::Now)).await.unwrap();
    test.run_due().await;
    let later = When::At(test.app.now().plus(DAY));
    let other_words = Draft { text: "Strong at eighty, too.".to_owned(), ..draft(own, small, later) };
    let waits = write_post(&test.app, &test.ada, &other_words).await.unwrap()[0].publication;
    let unfinished = fresh_id();
    let half = Draft { text: "Half a thought.".to_owned(), ..draft(own, small, When::NextSlot) };
    let wish = SaveDraft { id: unfinished, page: fresh_id::<Uuid>(), read: 0, draft: &half };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    let before = async |id| show_asset(&test.app, &test.ada, id).await.unwrap();
    let (small_before, large_before) = (before(small).await, before(large).await);

    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!(before(small).await.instead, Some(large), "its page says which one stands for it");
    change_words(&test.app, &test.ada, waits, 1, "Strong at eighty-one, too.").await.unwrap();
    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    let (small_now, large_now) = (before(small).await, before(large).await);
    let said = |view: &AssetView| (view.asset.alt.clone(), view.asset.tags.clone(), view.asset.rights.clone());
    assert_eq!((said(&small_now), said(&large_now)), (said(&small_before), said(&large_before)));
    assert_eq!((small_now.uses.len(), large_now.uses.len()), (2, 0), "the one that is out, and the one that waits");
    assert_eq!((small_now.drafts.len(), large_now.drafts.len()), (1, 0));
    assert!(small_now.asset.removed_at.is_none() && small_now.instead.is_none());
    assert!(matches!(bring_back_asset(&test.app, &test.ada, small).await, Err(RemoveAssetError::NotHere)), "once");
    let words = show_words(&test.app, &test.ada, waits).await.unwrap();
    assert_eq!(words.as_deref(), Some("Strong at eighty-one, too."), "words that were changed since stay");
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
}

#[tokio::test]
async fn what_was_changed_since_stays_with_the_one_that_was_kept_and_a_no_holds_for_both() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    arne_agrees(&test, small, &[], "").await;
    let soon = When::At(test.app.now().plus(DAY));
    write_post(&test.app, &test.ada, &draft(own, small, soon)).await.unwrap();
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    test.pass(DAY);
    test.run_due().await;
    say(&test, large, "bench", AssetChange::default()).await;
    let yes = show_asset(&test.app, &test.ada, large).await.unwrap().consents[0].id;
    withdraw_consent(&test.app, &test.ada, large, yes).await.unwrap();
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(bring_back_asset(&test.app, &tom, small).await.is_err());

    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    let of = async |id| show_asset(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(of(large).await.asset.tags, ["bench"]);
    assert_eq!((of(large).await.uses.len(), of(small).await.uses.len()), (1, 0), "it went out with the larger one");
    for id in [small, large] {
        assert!(matches!(attach_asset(&test.app, &test.ada, id).await, Err(AttachError::Over { .. })), "Arne said no");
    }
}

/// As it lies beside the yes of Arne.
async fn sign(test: &TestApp, id: AssetId, bytes: &[u8]) {
    let yes = show_asset(&test.app, &test.ada, id).await.unwrap().consents[0].id;
    let paper = YesPaper { name: "arne.pdf".to_owned(), bytes: bytes.to_vec() };
    keep_yes_paper(&test.app, &test.ada, id, yes, paper).await.unwrap();
}

/// With every yes of it, in their order.
async fn signed(test: &TestApp, id: AssetId) -> Vec<Option<Vec<u8>>> {
    let mut papers = Vec::new();
    for row in show_asset(&test.app, &test.ada, id).await.unwrap().consents {
        let paper = open_yes_paper(&test.app, &test.ada, id, row.id).await;
        papers.push(paper.ok().map(|paper| paper.bytes));
    }
    papers
}

fn files(test: &TestApp) -> usize {
    test.app.db.blobs().all().unwrap().len()
}

#[tokio::test]
async fn the_paper_of_a_yes_goes_along_and_is_there_as_long_as_one_of_both_names_it() {
    let test = TestApp::new().await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    arne_agrees(&test, small, &[], "2026-12-31").await;
    sign(&test, small, b"my name").await;
    let before = files(&test);
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!((signed(&test, large).await, files(&test)), (vec![Some(b"my name".to_vec())], before));
    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    assert_eq!(signed(&test, small).await, [Some(b"my name".to_vec())]);
    assert_eq!((signed(&test, large).await, files(&test)), (vec![], before), "it is back with the one it was given to");

    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    test.pass(DAY * 31);
    forget_removed(&test.app).await.unwrap();
    assert!(show_asset(&test.app, &test.ada, small).await.is_err(), "the smaller one is gone for good");
    assert_eq!(signed(&test, large).await, [Some(b"my name".to_vec())]);
    assert_eq!(count_missing_media(&test.app).await.unwrap(), 0);
}

#[tokio::test]
async fn the_picture_of_a_card_is_missed_too_where_it_is_gone() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = keep(&test, "bench.jpg", hills(1_200, 800, 0)).await.id;
    write_post(&test.app, &test.ada, &draft(own, id, When::Now)).await.unwrap();
    test.run_due().await;
    let kept = files(&test);
    assert_eq!((kept, count_missing_media(&test.app).await.unwrap()), (3, 0), "the picture, its small one, its card");
    std::fs::remove_dir_all(test.database().folder().join("media")).unwrap();
    assert_eq!(count_missing_media(&test.app).await.unwrap(), kept);
}

#[tokio::test]
async fn of_the_same_yes_the_one_that_is_signed_is_kept_and_each_paper_once() {
    let test = TestApp::new().await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    for id in [small, large] {
        arne_agrees(&test, id, &[], "").await;
    }
    sign(&test, small, b"my name").await;
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!(signed(&test, large).await.into_iter().flatten().collect::<Vec<_>>(), [b"my name"]);
    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    assert_eq!(signed(&test, large).await, [None::<Vec<u8>>], "as before");

    sign(&test, large, b"my name").await;
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    assert_eq!(signed(&test, large).await, [Some(b"my name".to_vec())], "it has that paper");
}

#[tokio::test]
async fn a_paper_that_was_given_since_stays_with_the_one_it_was_given_to() {
    let test = TestApp::new().await;
    let small = keep(&test, "coffee-web.jpg", hills(300, 200, 0)).await.id;
    let large = keep(&test, "IMG_2231.jpg", hills(1_200, 800, 0)).await.id;
    arne_agrees(&test, small, &[], "2026-12-31").await;
    sign(&test, small, b"my name").await;
    let before = files(&test);
    keep_one(&test.app, &test.ada, large, small).await.unwrap();
    sign(&test, large, b"my new name").await;
    assert_eq!(files(&test), before + 1, "the one before is with the other yes");
    bring_back_asset(&test.app, &test.ada, small).await.unwrap();
    assert_eq!(signed(&test, small).await, [Some(b"my name".to_vec())]);
    assert_eq!(signed(&test, large).await, [Some(b"my new name".to_vec())]);
    let yes = show_asset(&test.app, &test.ada, large).await.unwrap().consents[0].id;
    remove_consent(&test.app, &test.ada, large, yes).await.unwrap();
    arne_agrees(&test, large, &[], "").await;
    assert_eq!((signed(&test, large).await, files(&test)), (vec![None], before), "only what nothing names is gone");
}
