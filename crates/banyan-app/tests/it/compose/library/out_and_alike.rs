//! What is taken out, brought back, and two that look the same.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{
        NewRecurring, SaveDraft, Stopped, When, add_recurring,
        library::{
            AssetFilter, RemoveAssetError, Shown, attach_asset, bring_back_asset, keep_one, list_assets, remove_asset,
            say_they_differ, show_asset,
        },
        remove_draft, save_draft, stop_post, write_post,
    },
    fresh_id,
};
use banyan_domain::{
    ids::{AssetId, DraftId},
    schedule::{Every, Recurrence},
    workspace::Role,
};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};
use uuid::Uuid;

use super::{draft, hills, keep};

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
    let other = keep(&test, "stairs.jpg", hills(300, 200, 1)).await.id;
    remove_asset(&test.app, &test.ada, other).await.unwrap();
    assert!(show_asset(&test.app, &test.ada, id).await.is_ok(), "what is out keeps its picture");
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
