//! The library and the files of a post, as somebody at the desk uses them.

use banyan_app::{
    compose::{
        Draft, SaveDraft, When,
        library::{AssetFilter, Attached, list_assets, show_asset},
        open_draft, save_draft, write_post,
    },
    fresh_id,
};
use banyan_connectors::bluesky::sim::{BlueskySim, Town};
use banyan_domain::{
    ids::{AssetId, ChannelId, DraftId},
    time::HOUR,
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;
use http::{Request, StatusCode, header};
use uuid::Uuid;

use crate::{
    desk::{Desk, field},
    pages_queue::undo_of,
};

/// One grey dot.
pub(crate) const DOT: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\
\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

pub(crate) async fn newest(desk: &Desk) -> AssetId {
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
async fn a_file_leads_back_to_where_somebody_looked_also_once_it_is_saved() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let path = format!("/studio/library/{}?q=dot&show=without_words", newest(&desk).await);
    let shelf = desk.get("/studio/library?q=dot&show=without_words").await.html;
    assert!(shelf.contains(&format!("href=\"{}\"", path.replace('&', "&#38;"))), "{shelf}");
    let back =
        "<a class=\"crumb\" href=\"/studio/library?q=dot&#38;show=without_words\">Library · No words yet · dot</a>";
    let saved = desk.act(&path, "name=dot&alt=A+dot&tags=&rights=bought&source=&until=").await;
    for page in [desk.get(&path).await.html, saved] {
        assert!(page.contains(back), "{page}");
    }
}

/// One dot of nothing.
const CLEAR: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

#[tokio::test]
async fn of_two_pictures_one_is_kept_and_the_other_put_back_by_undo_or_from_its_page() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "small.gif", CLEAR).await;
    let small = newest(&desk).await;
    desk.test.pass(HOUR);
    desk.hand_over_bytes("/studio/library", &[], "large.png", DOT).await;
    let large = newest(&desk).await;
    assert_ne!(small, large);
    let keep = async || desk.act(&format!("/studio/library/{large}/same"), &format!("action=keep&other={small}")).await;
    let shelf = keep().await;
    assert!(shelf.contains("One is kept: posts that wait"), "{shelf}");
    let (undo, fields) = undo_of(&shelf);
    assert_eq!(undo, format!("/studio/library/{small}/back"));
    let back = desk.act(&undo, &fields).await;
    assert!(back.contains("It is back.") && !back.contains("This is out of the library."), "{back}");
    keep().await;
    let page = desk.get(&format!("/studio/library/{small}")).await.html;
    let link = format!("href=\"/studio/library/{large}\"");
    assert!(page.contains("Another one that shows the same was kept instead.") && page.contains(&link), "{page}");
    let later = desk.act(&format!("/studio/library/{small}/back"), "").await;
    assert!(!later.contains("was kept instead"), "{later}");
}

#[tokio::test]
async fn no_word_typed_of_a_file_is_lost_and_nobody_is_overwritten() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let path = format!("/studio/library/{id}");
    let form = |revision: i64, alt: &str, until: &str| {
        format!(
            "revision={revision}&{}&name=Dot&tags=spring&rights=bought&source=4471&until={until}",
            field("alt", alt)
        )
    };
    let wrong = desk.post(&path, &form(1, "A grey <dot>", "soon")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["A grey &#60;dot&#62;</textarea>", "value=\"Dot\"", "value=\"4471\"", "value=\"bought\" selected"] {
        assert!(wrong.html.contains(kept), "{kept}: {}", wrong.html);
    }
    desk.act(&path, &form(1, "A grey dot", "")).await;
    let late = desk.post(&path, &form(1, "Something round", "")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for words in ["Something round</textarea>", "Now it says:", "A grey dot</dd>", "name=\"revision\" value=\"2\""] {
        assert!(late.html.contains(words), "{words}: {}", late.html);
    }
    let stands = async || show_asset(&desk.test.app, &desk.test.ada, id).await.expect("it is there").asset.alt;
    assert_eq!(stands().await.as_deref(), Some("A grey dot"), "nobody is overwritten unasked");
    desk.act(&path, &form(2, "Something round", "")).await;
    assert_eq!(stands().await.as_deref(), Some("Something round"));

    let people = format!("{path}/people");
    let wrong = desk.post(&people, "person=Arne&terms=site+only&given_on=2025-12-12&until=soon").await.html;
    for kept in ["value=\"Arne\"", "value=\"site only\"", "value=\"2025-12-12\""] {
        assert!(wrong.contains(kept), "{kept}: {wrong}");
    }
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
    for said in ["logo.svg: SVG files cannot be sent.", "no post has changed"] {
        assert!(refused.html.contains(said), "{said}: {}", refused.html);
    }
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
        media: vec![Attached { asset: id, alt: None, focus: None }],
        ..Draft::default()
    };
    assert!(write_post(&desk.test.app, &desk.test.ada, &draft).await.is_err());

    let page = desk.act(&format!("{people}/{consent}/mistaken"), "").await;
    assert!(!page.contains("Can’t be used") && page.contains("The yes of Arne was noted by mistake"), "{page}");
    let page = desk.act(&format!("{people}/{consent}/back"), "").await;
    assert!(page.contains("Can’t be used") && !page.contains("The yes of Arne was noted"), "{page}");
    desk.act(&format!("{people}/{consent}/mistaken"), "").await;
    write_post(&desk.test.app, &desk.test.ada, &draft).await.expect("the wrong name is gone");
}

#[tokio::test]
async fn the_paper_of_a_yes_is_kept_beside_it_and_somebody_is_asked_again_in_words_to_copy() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let (file, people) = (format!("/studio/library/{id}"), format!("/studio/library/{id}/people"));
    let page = desk.act(&people, "person=Arne&terms=site+only&given_on=2025-12-12&until=2026-12-12").await;
    for words in [
        "Hello Arne,",
        "showing this: dot. That was on 12 December 2025. We agreed on: site only. Your yes is until 12 December.",
        "Ada, ",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains("Keep the paper of this yes") && !page.contains("See the yes of Arne"), "{page}");
    let consent = show_asset(&desk.test.app, &desk.test.ada, id).await.unwrap().consents.remove(0).id;
    let paper = format!("{people}/{consent}/paper");
    let nothing = desk.hand_over_bytes(&paper, &[], "", b"").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.html.contains("No file was chosen."), "{}", nothing.html);
    assert_eq!(desk.get(&paper).await.status, StatusCode::NOT_FOUND);

    let kept = desk.hand_over_bytes(&paper, &[], "ja, Jürgen.eml", b"From: Arne").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html);
    let page = desk.get(&file).await.html;
    assert!(page.contains(&format!("href=\"{paper}\">See the yes of Arne</a>")), "{page}");
    let seen = desk.get(&paper).await;
    assert_eq!((seen.status, seen.body.as_slice()), (StatusCode::OK, b"From: Arne".as_slice()));
    assert_eq!(seen.headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(seen.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert_eq!(seen.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"ja, J_rgen.eml\"");
    let reviewer = desk.cookie_of(Role::Reviewer).await;
    assert_eq!(desk.ask(Request::get(&paper), &reviewer, "").await.status, StatusCode::FORBIDDEN);
    let read = desk.ask(Request::get(&file), &reviewer, "").await.html;
    assert!(read.contains("Arne") && !read.contains("/paper") && !read.contains("Hello Arne"), "{read}");

    let page = desk.act(&format!("{people}/{consent}"), "").await;
    assert!(!page.contains("Hello Arne") && page.contains("See the yes of Arne"), "who took it back is left in peace");
}

#[tokio::test]
async fn a_yes_for_some_places_is_told_and_stops_the_post_elsewhere() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let people = format!("/studio/library/{id}/people");
    let page = desk.act(&people, "person=Arne&network=mastodon&network=bluesky").await;
    assert!(page.contains("Only at Bluesky, Mastodon."), "{page}");
    let unknown = desk.post(&people, "person=Arne&network=nowhere").await;
    assert!(unknown.status.is_client_error(), "{}", unknown.html);
    let form = format!("key={KEY}&revision=0&text=Rye.&place={}&media={id}&alt=A+dot&left=50&top=50", desk.own);
    let refused = desk.post("/studio/write", &format!("{form}&action=now")).await;
    assert_ne!(refused.status, StatusCode::SEE_OTHER);
    assert!(refused.html.contains("Arne agreed to “dot” for other places only."), "{}", refused.html);
    let page = desk.act(&people, "person=Arne").await;
    assert!(page.contains("Until it is taken back.") && !page.contains("Only at Bluesky"), "{page}");
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
    let cookie = desk.cookie_of(Role::Editor).await;
    let part = desk.ask(Request::get(&path).header(header::RANGE, "bytes=1-3"), &cookie, "").await;
    assert_eq!((part.status, &part.body[..]), (StatusCode::PARTIAL_CONTENT, &file.body[1..4]));
    assert_eq!(part.headers[header::CONTENT_RANGE], format!("bytes 1-3/{}", file.body.len()));
    assert_eq!(part.headers[header::CONTENT_LENGTH], "3");
    let behind = desk.ask(Request::get(&path).header(header::RANGE, "bytes=999999-"), &cookie, "").await;
    assert_eq!(behind.status, StatusCode::RANGE_NOT_SATISFIABLE);
    let nowhere = "/studio/library/018f0000-0000-7000-8000-000000000001";
    assert_eq!(desk.get(nowhere).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get(&format!("{nowhere}/file")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_says_that_it_is_too_long_is_refused_before_it_is_read() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(Role::Editor).await;
    for path in ["/studio/library", "/studio/write/media", "/studio/write/share"] {
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=rye");
        let request = request.header(header::CONTENT_LENGTH, (513_u64 << 20).to_string());
        let refused = desk.ask(request, &cookie, "").await;
        assert!(refused.status.is_client_error(), "{path}: {}", refused.status);
        assert!(refused.html.contains("larger than 512 MB"), "{path}: {}", refused.html);
    }
    let words = "a".repeat(9 << 20);
    let refused = desk.hand_over("/studio/write/media", &[("text", words.as_str())], ("dot.txt", "")).await;
    assert!(refused.html.contains("larger than 512 MB"), "words are held, and there is room for so many");
    assert_eq!(desk.test.app.db.blobs().all().unwrap(), []);
}

#[tokio::test]
async fn of_the_files_and_fields_of_one_form_there_is_an_end() {
    let desk = Desk::open().await;
    let kind = "multipart/form-data; boundary=rye";
    let file = "--rye\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nRye\r\n";
    let words = "--rye\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\nRye rests.\r\n";
    let few = desk.send("/studio/write/media", kind, &format!("{words}{}--rye--\r\n", file.repeat(2))).await;
    assert!(few.html.contains("a.txt: "), "each is looked at: {}", few.html);
    let field = "--rye\r\ncontent-disposition: form-data; name=\"tags\"\r\n\r\n\r\n";
    for too_many in [file.repeat(201), field.repeat(130_000)] {
        let refused = desk.send("/studio/write/media", kind, &format!("{too_many}--rye--\r\n")).await;
        assert!(refused.html.contains("or more than 200 files"), "{}", refused.html);
    }
    let coming = desk.test.app.db.blobs().folder().join("coming");
    assert_eq!(std::fs::read_dir(coming).unwrap().count(), 0);
}

#[tokio::test]
async fn it_is_deleted_and_brought_back() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let page = desk.act(&format!("/studio/library/{id}/remove"), "").await;
    assert!(page.contains("This is out of the library.") && page.contains("Bring it back"), "{page}");
    assert!(page.contains("You can bring it back for 30 days.") && !page.contains("the plan. Its versions"), "{page}");
    let page = desk.act(&format!("/studio/library/{id}/back"), "").await;
    assert!(!page.contains("This is out of the library."));
    let draft = Draft {
        text: "At noon.".to_owned(),
        channels: vec![desk.own],
        when: When::At(desk.test.app.now().plus(3 * HOUR)),
        media: vec![Attached { asset: id, alt: None, focus: None }],
        ..Draft::default()
    };
    write_post(&desk.test.app, &desk.test.ada, &draft).await.unwrap();
    let refused = desk.post(&format!("/studio/library/{id}/remove"), "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.html.contains("A post with it still waits."), "{}", refused.html);
}

/// The whole form as a browser sends it with a file, with more fields beside the words.
async fn hand_to_write(desk: &Desk, more: &[(&str, &str)], name: &str, bytes: &[u8]) -> crate::desk::Seen {
    let own = desk.own.to_string();
    let words = [("text", "Rye rests two days."), ("place", own.as_str()), ("revision", "0"), ("key", KEY)];
    let fields: Vec<(&str, &str)> = words.into_iter().chain(more.iter().copied()).collect();
    desk.hand_over_bytes("/studio/write/media", &fields, name, bytes).await
}

const KEY: &str = "018f0000-0000-7000-8000-0000000000aa";

#[tokio::test]
async fn a_file_is_attached_to_words_described_and_goes_out_with_them() {
    let desk = Desk::open().await;
    let page = hand_to_write(&desk, &[], "IMG_2231.png", DOT).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    let id = newest(&desk).await.to_string();
    for kept in ["Rye rests two days.", "What does it show?", id.as_str(), "Saved at"] {
        assert!(page.html.contains(kept), "{kept}: {}", page.html);
    }
    let draft = page.html.split("name=\"draft\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!(
        "draft={draft}&revision=1&key={KEY}&text=Rye+rests+two+days.&place={}&media={id}&alt=A+grey+dot&left=75&top=25",
        desk.own
    );
    let queued = desk.post("/studio/write", &format!("{form}&action=now")).await;
    assert_eq!(queued.status, StatusCode::SEE_OTHER, "{}", queued.html);
    desk.test.pass(HOUR);
    desk.test.run_due().await;
    let uses = show_asset(&desk.test.app, &desk.test.ada, id.parse().unwrap()).await.unwrap().uses;
    assert!(uses.len() == 1 && uses[0].url.is_some(), "{uses:?}");
}

#[tokio::test]
async fn a_picture_goes_without_words_and_on_the_own_site_with_a_title() {
    let (_town, desk, bluesky, id) = beside_bluesky().await;
    let form =
        |more: &str| format!("key={KEY}&revision=0&text=+&place={bluesky}&media={id}&alt=A+dot&left=&top={more}");
    let page = desk.post("/studio/write", &form(&format!("&place={}&action=queue", desk.own))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("A page of your site needs a title here."), "{}", page.html);
    assert!(!page.html.contains("There are no words yet."), "{}", page.html);
    let left_out = desk.post("/studio/write", &form(&format!("&skip={bluesky}:{id}&action=queue"))).await;
    assert!(left_out.html.contains("There are no words yet."), "{}", left_out.html);
    let sent = desk.post("/studio/write", &form("&action=now")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    let lines = desk.test.publications().await;
    assert_eq!((lines.len(), lines[0].title.as_str()), (1, "A dot"));
}

#[tokio::test]
async fn what_cannot_be_attached_is_said_and_no_word_and_no_other_file_is_lost() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await.to_string();
    let had = [("media", id.as_str()), ("alt", "A grey dot")];
    let page = hand_to_write(&desk, &had, "logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = ["logo.svg: SVG files cannot be sent.", "nothing has gone out"];
    for kept in said.into_iter().chain(["Rye rests two days.", "A grey dot", id.as_str()]) {
        assert!(page.html.contains(kept), "{kept}: {}", page.html);
    }
    desk.post(&format!("/studio/library/{id}/people"), "person=Arne&until=2020-01-01").await;
    let ended = hand_to_write(&desk, &[("pick", id.as_str())], "", b"").await;
    assert!(
        ended.status == StatusCode::UNPROCESSABLE_ENTITY && ended.html.contains("Ask Arne again"),
        "{}",
        ended.html
    );
    let page = desk.get(&format!("/studio/write?media={id}")).await;
    assert!(page.html.contains("Ask Arne again"), "{}", page.html);
}

#[tokio::test]
async fn files_are_moved_pointed_at_and_left_out_at_one_place() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await.to_string();
    let had = [("media", id.as_str()), ("alt", "A grey dot"), ("left", "50"), ("top", "50")];
    let with = async |more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = had.iter().chain(more).copied().collect();
        hand_to_write(&desk, &fields, "", b"").await.html
    };
    let (x, y) = (format!("point-{id}.x"), format!("point-{id}.y"));
    let page = with(&[(&x, "192"), (&y, "64")]).await;
    assert!(page.contains("name=\"left\" type=\"number\" min=\"0\" max=\"100\" value=\"75\""), "{page}");
    let skip = format!("{}:{id}", desk.own);
    let page = with(&[("file_act", &format!("skip:{skip}"))]).await;
    assert!(page.contains(&format!("name=\"skip\" value=\"{skip}\"")) && page.contains("Take it here again"), "{page}");
    let page = with(&[("skip", &skip), ("file_act", &format!("take:{skip}"))]).await;
    assert!(page.contains("Leave it out here"), "{page}");
    let page = with(&[("file_act", &format!("drop:{id}"))]).await;
    assert!(!page.contains("A grey dot"), "{page}");
}

/// A desk beside a practice town of Bluesky, with a picture in the library.
async fn beside_bluesky() -> (Simulation<Town>, Desk, ChannelId, AssetId) {
    let town = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    let test = TestApp::new().await;
    let server = town.url();
    let login = [("handle", "linden.test"), ("app_password", "linden-pass-word-here"), ("server", &server)];
    let bluesky = test.connect("bluesky", &login).await;
    let desk = Desk::of(test).await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    (town, desk, bluesky, id)
}

#[tokio::test]
async fn a_picture_is_cut_for_a_place_by_numbers_and_the_page_shows_the_cut_file() {
    let (_town, desk, bluesky, id) = beside_bluesky().await;
    let (place, id) = (bluesky.to_string(), id.to_string());
    let had = [("place", place.as_str()), ("media", &id), ("alt", "Night"), ("left", "100"), ("top", "50")];
    let with = async |more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = had.iter().chain(more).copied().collect();
        hand_to_write(&desk, &fields, "", b"").await.html
    };
    let page = with(&[]).await;
    let here = format!("{bluesky}:{id}");
    let begin = format!("cut:{here}:1:1");
    assert_eq!(page.matches("Cut it here").count(), 1, "our own page shows all of it: {page}");
    assert!(page.contains(&format!("value=\"{begin}\"")) && !page.contains("<bn-cut>"), "{page}");
    let page = with(&[("file_act", &begin)]).await;
    let shown = format!("/studio/library/{id}/file?cut=1:1&amp;right=1&amp;up=0");
    for stands in [
        &*format!("name=\"cut\" value=\"{here}:1:1\""),
        &format!("name=\"cutting\" value=\"{here}\""),
        "<option value=\"1:1\" selected>",
        "value=\"\" placeholder=\"100\"",
        "viewBox=\"0 0 1 1\"",
        "Send all of it here",
        &shown,
    ] {
        assert!(page.contains(stands), "{stands}: {page}");
    }
    let path = shown.replace("&amp;", "&");
    let file = desk.get(&path).await;
    assert_eq!((file.status, &file.headers[header::CONTENT_TYPE]), (StatusCode::OK, &"image/png".parse().unwrap()));
    assert_eq!(desk.ask(Request::get(&path), "nobody", "").await.status, StatusCode::SEE_OTHER);

    let kept = format!("{here}:1:1");
    let part = ["3", "2", "50", "25", "75.5"].map(|part| ("cut_part", part));
    let sheet = [("cut", kept.as_str()), ("cutting", &here), ("cut_shape", "own"), ("file_act", "show")];
    let page = with(&[sheet.as_slice(), &part].concat()).await;
    let shown = format!("/studio/library/{id}/file?cut=3:2/50/25/75.5\"");
    for stands in
        [&*shown, "<option value=\"own\" selected>", "name=\"cut_part\" type=\"number\" min=\"1\" max=\"100\""]
    {
        assert!(page.contains(stands), "{stands}: {page}");
    }
    let done = format!("done:{here}");
    let sheet = [("cut", kept.as_str()), ("cutting", &here), ("cut_shape", "own"), ("file_act", &done)];
    let page = with(&[sheet.as_slice(), &part].concat()).await;
    assert!(!page.contains("<bn-cut>") && page.contains("Change the cut") && page.contains(&shown), "{page}");
    let page = with(&[("cut", &kept), ("file_act", &format!("whole:{here}"))]).await;
    assert!(page.contains("Cut it here") && !page.contains("cut=1:1"), "{page}");
}

#[tokio::test]
async fn what_stands_on_the_sheet_of_a_cut_is_kept_with_the_words_whichever_button_is_pressed() {
    let (_town, desk, bluesky, id) = beside_bluesky().await;
    let draft: DraftId = fresh_id();
    let form = format!(
        "draft={draft}&revision=0&key={KEY}&text=Rye.&place={bluesky}&media={id}&alt=Night&left=&top=\
         &cut={bluesky}:{id}:1:1&cutting={bluesky}:{id}&cut_shape=4:5\
         &cut_part=1&cut_part=1&cut_part=80&cut_part=25&cut_part=50&action=save"
    );
    desk.post("/studio/write", &form).await;
    let cut = open_draft(&desk.test.app, &desk.test.ada, draft).await.unwrap().draft.cut;
    assert_eq!(cut[&bluesky][&id].to_string(), "4:5/80/25/50");
    let page = desk.get(&format!("/studio/write?draft={draft}")).await.html;
    assert!(page.contains(&format!("name=\"cut\" value=\"{bluesky}:{id}:4:5/80/25/50\"")), "{page}");
}

#[tokio::test]
async fn a_file_that_was_chosen_and_not_added_holds_the_post_back() {
    let desk = Desk::open().await;
    let form = format!("key={KEY}&text=Rye.&place={}&file=bench.jpg", desk.own);
    for action in ["queue", "now", "save"] {
        let page = desk.post("/studio/write", &format!("{form}&action={action}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{action}");
        assert!(page.html.contains("A file was chosen and not added yet."), "{}", page.html);
        assert!(
            page.html.contains("<details class=\"more\" open><summary><h2 class=\"lab\" id=\"files\">"),
            "{action}"
        );
    }
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn a_file_says_which_drafts_would_go_without_it_before_it_is_deleted() {
    let desk = Desk::open().await;
    desk.hand_over_bytes("/studio/library", &[], "dot.png", DOT).await;
    let id = newest(&desk).await;
    let path = format!("/studio/library/{id}");
    let page = desk.get(&path).await.html;
    assert!(page.contains("In no post yet.") && !page.contains("One draft carries it"), "{page}");
    let media = vec![Attached { asset: id, alt: Some("A dot".to_owned()), focus: None }];
    let draft = Draft { text: "A dot & more".to_owned(), channels: vec![desk.own], media, ..Draft::default() };
    let wish = SaveDraft { id: fresh_id(), page: fresh_id::<Uuid>(), read: 0, draft: &draft };
    save_draft(&desk.test.app, &desk.test.ada, &wish).await.expect("it is kept");
    let page = desk.get(&path).await.html;
    assert!(page.contains(&format!("/studio/write?draft={}", wish.id)) && page.contains("A dot &#38; more"), "{page}");
    assert!(page.contains("One draft carries it: without it that draft cannot go out"), "{page}");
}
