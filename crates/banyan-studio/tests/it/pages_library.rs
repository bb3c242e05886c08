//! The library and the files of a post, as somebody at the desk uses them.

use banyan_app::compose::{
    Draft, When,
    library::{AssetFilter, Attached, list_assets, show_asset},
    write_post,
};
use banyan_domain::{ids::AssetId, time::HOUR};
use http::{Request, StatusCode, header};

use crate::desk::{Desk, field};

/// One grey dot.
const DOT: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\
\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

async fn newest(desk: &Desk) -> AssetId {
    let filter = AssetFilter { limit: 1, ..AssetFilter::default() };
    list_assets(&desk.test.app, &desk.test.ada, &filter).await.expect("the library is listed").assets[0].id
}

#[tokio::test]
async fn a_file_is_added_described_and_found() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/library").await.html.contains("Nothing is here yet."));
    let added = desk.hand_over_bytes("/studio/library", &[], "IMG_2231.png", DOT).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.html);
    let id = newest(&desk).await;
    let page = desk.get(&format!("/studio/library/{id}")).await.html;
    assert!(page.contains("IMG_2231") && page.contains("What does it show?") && page.contains("by Ada"), "{page}");
    let form = [
        field("name", "Arne on the bench"),
        field("alt", "Arne <smiles>"),
        field("tags", "spring, clients"),
        "rights=bought&source=4471&until=&left=75&top=25".to_owned(),
    ];
    let page = desk.act(&format!("/studio/library/{id}"), &form.join("&")).await;
    assert!(page.contains("Arne &#60;smiles&#62;") || page.contains("Arne &lt;smiles&gt;"), "{page}");
    let asset = show_asset(&desk.test.app, &desk.test.ada, id).await.unwrap().asset;
    assert_eq!((asset.focus, asset.tags.len()), (Some((0.5, 0.5)), 2));
    let found = desk.get("/studio/library?q=bench&tag=spring").await.html;
    assert!(found.contains("Arne on the bench") && found.contains("Bought, 4471"), "{found}");
    assert!(desk.get("/studio/library?q=luck").await.html.contains("Nothing like this is here."));
}

#[tokio::test]
async fn a_click_on_the_picture_chooses_its_point_and_a_key_press_chooses_none() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let path = format!("/studio/library/{id}/point");
    desk.act(&path, "at.x=0&at.y=0&high=256").await;
    assert_eq!(show_asset(&desk.test.app, &desk.test.ada, id).await.unwrap().asset.focus, None);
    desk.act(&path, "at.x=256&at.y=128&high=256").await;
    assert_eq!(show_asset(&desk.test.app, &desk.test.ada, id).await.unwrap().asset.focus, Some((1.0, 0.0)));
}

#[tokio::test]
async fn what_cannot_be_kept_is_said_with_its_name() {
    let desk = Desk::open().await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let refused = desk.hand_over_bytes("/studio/library", &[], "logo.svg", svg).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("logo.svg: SVG files cannot be sent."), "{}", refused.html);
    let nothing = desk.hand_over_bytes("/studio/library", &[], "", b"").await;
    assert!(nothing.html.contains("No file was chosen."));
}

#[tokio::test]
async fn a_yes_is_noted_taken_back_and_then_the_file_cannot_be_used() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let people = format!("/studio/library/{id}/people");
    let page = desk.act(&people, "person=Arne&terms=site+only&given_on=2025-12-12&until=2026-12-12").await;
    assert!(page.contains("Said yes on 12 December 2025.") && page.contains("Until 12 December."), "{page}");
    let wrong = desk.post(&people, "person=Arne&until=soon").await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.html.contains("“soon” is not a day."));
    let consent = show_asset(&desk.test.app, &desk.test.ada, id).await.unwrap().consents.remove(0).id;
    let page = desk.act(&format!("{people}/{consent}"), "").await;
    assert!(page.contains("Can’t be used"), "{page}");
    let draft = Draft {
        text: "Rye.".to_owned(),
        channels: vec![desk.own],
        media: vec![Attached { asset: id, alt: None }],
        ..Draft::default()
    };
    assert!(write_post(&desk.test.app, &desk.test.ada, &draft).await.is_err());
}

#[tokio::test]
async fn a_file_is_shown_to_people_who_work_here_and_can_do_nothing() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let path = format!("/studio/library/{}/file", newest(&desk).await);
    let file = desk.get(&path).await;
    assert_eq!((file.status, &file.headers[header::CONTENT_TYPE]), (StatusCode::OK, &"image/png".parse().unwrap()));
    assert_eq!(file.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(file.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("default-src 'none'"));
    let stranger = desk.ask(Request::get(&path), "nobody", "").await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    let nowhere = "/studio/library/018f0000-0000-7000-8000-000000000001";
    assert_eq!(desk.get(nowhere).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get(&format!("{nowhere}/file")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_is_deleted_and_brought_back() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let page = desk.act(&format!("/studio/library/{id}/remove"), "").await;
    assert!(page.contains("This is out of the library.") && page.contains("Bring it back"), "{page}");
    let page = desk.act(&format!("/studio/library/{id}/back"), "").await;
    assert!(!page.contains("This is out of the library."));
    let draft = Draft {
        text: "At noon.".to_owned(),
        channels: vec![desk.own],
        when: When::At(desk.test.app.now().plus(3 * HOUR)),
        media: vec![Attached { asset: id, alt: None }],
        ..Draft::default()
    };
    write_post(&desk.test.app, &desk.test.ada, &draft).await.unwrap();
    let refused = desk.post(&format!("/studio/library/{id}/remove"), "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.html.contains("A post with it still waits."), "{}", refused.html);
}
