//! What another program shares, also before somebody has signed in.

use banyan_app::compose::library::{AssetFilter, list_assets};
use http::{Request, StatusCode, header};

use crate::{
    desk::{Desk, Seen},
    pages_library::{DOT, newest},
};

#[tokio::test]
async fn what_another_program_shares_is_a_draft_at_once() {
    let desk = Desk::open().await;
    let share = async |fields: &[(&str, &str)], name: &str, bytes: &[u8]| {
        desk.hand_over_bytes("/studio/write/share", fields, name, bytes).await
    };
    let fields = [("title", "Why rye rests"), ("text", "http://127.0.0.1:9/rye"), ("url", "")];
    let shared = share(&fields, "IMG_2231.png", DOT).await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.html);
    let draft = desk.get(shared.headers[header::LOCATION].to_str().unwrap()).await.html;
    for stands in ["Why rye rests</textarea>", "value=\"http://127.0.0.1:9/rye\"", "name=\"media\" value=\""] {
        assert!(draft.contains(stands), "{stands}: {draft}");
    }
    let refused = share(&[("text", "Look at this")], "notes.pdf", b"%PDF-1.7").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("Look at this</textarea>") && refused.html.contains("notes.pdf"), "{}", refused.html);
    let nothing = share(&[], "", b"").await;
    assert_eq!(nothing.headers[header::LOCATION], "/studio/write");
}

/// The hidden fields of a page, as a browser sends them.
pub(crate) fn hidden(html: &str) -> Vec<(String, String)> {
    let fields = html.split("<input type=\"hidden\" name=\"").skip(1);
    let field = |field: &str| {
        let (name, rest) = field.split_once("\" value=\"")?;
        let (value, _) = rest.split_once('"')?;
        let value = [("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
            .into_iter()
            .fold(value.to_owned(), |value, (written, meant)| value.replace(written, meant));
        Some((name.to_owned(), value))
    };
    fields.filter_map(field).collect()
}

/// Handed over by nobody who is signed in; then Ada signs in with what the door gives her.
async fn share_and_sign_in(desk: &Desk, fields: &[(&str, &str)], file: (&str, &[u8])) -> [Seen; 2] {
    let door = desk.hand_over_as("", "/studio/write/share", fields, file).await;
    assert_eq!(door.status, StatusCode::UNAUTHORIZED, "{}", door.html);
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs([("email", "ada@linden.example"), ("password", "rye and linden")])
        .extend_pairs(hidden(&door.html));
    let again = desk.ask(Request::post("/studio/sign-in"), "", &form.finish()).await;
    assert!(again.headers.contains_key(header::SET_COOKIE), "{}", again.html);
    [door, again]
}

#[tokio::test]
async fn what_is_shared_by_somebody_signed_out_goes_with_them_through_signing_in() {
    let desk = Desk::open().await;
    let fields = [("title", "Why rye rests"), ("text", "It's \"slow\" & good."), ("url", "http://127.0.0.1:9/rye")];
    let [_, again] = share_and_sign_in(&desk, &fields, ("IMG 2231.png", DOT)).await;
    assert!(again.html.contains("IMG 2231.png") && again.html.contains("multipart/form-data"), "{}", again.html);
    let shelf = list_assets(&desk.test.app, &desk.test.ada, &AssetFilter { limit: 1, ..AssetFilter::default() }).await;
    assert!(shelf.unwrap().assets.is_empty(), "nothing is kept for somebody who is not signed in");
    let carried = hidden(&again.html);
    let carried: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let shared = desk.hand_over_bytes("/studio/write/share", &carried, "", b"").await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.html);
    let draft = desk.get(shared.headers[header::LOCATION].to_str().unwrap()).await.html;
    for stands in ["&#38; good.</textarea>", "value=\"http://127.0.0.1:9/rye\"", "name=\"media\" value=\""] {
        assert!(draft.contains(stands), "{stands}: {draft}");
    }
    newest(&desk).await;
}

#[tokio::test]
async fn signing_in_reads_no_more_than_a_form_is_long_and_what_the_door_gave_along() {
    let desk = Desk::open().await;
    let photo = vec![251; 1024 * 1024];
    let door = desk.hand_over_as("", "/studio/write/share", &[("text", "At work.")], ("oven.png", &photo)).await;
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs([("email", "ada@linden.example"), ("password", "rye and linden")])
        .extend_pairs(hidden(&door.html));
    let form = form.finish();
    let given =
        door.html.split("action=\"").find(|rest| rest.starts_with("/studio/sign-in?along=")).expect("its own way");
    let given = given.split('"').next().expect("an address");
    let more = format!("{form}&next={}", "a".repeat(128 * 1024));
    for (way, form) in [("/studio/sign-in", &form), ("/studio/sign-in?along=AdpX4", &form), (given, &more)] {
        let refused = desk.ask(Request::post(way), "", form).await;
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE, "{way}");
        assert!(refused.html.contains("That was more than signing in takes."), "{}", refused.html);
        assert!(!refused.headers.contains_key(header::SET_COOKIE), "{way}");
    }
    let wrong = desk.ask(Request::post(given), "", &form.replace("rye+and+linden", "rye")).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.html.contains("/studio/sign-in?along="));
    let again = desk.ask(Request::post(given), "", &form).await;
    assert!(again.headers.contains_key(header::SET_COOKIE) && again.html.contains("oven.png"), "{}", again.status);
}

#[tokio::test]
async fn a_film_that_is_too_large_to_come_along_is_named() {
    let desk = Desk::open().await;
    let film = vec![0; 5 * 1024 * 1024];
    let pages = share_and_sign_in(&desk, &[("text", "The oven, at work.")], ("oven.mp4", &film)).await;
    for page in pages {
        assert!(page.html.contains("oven.mp4 is too large to come along."), "{}", page.html);
        assert!(page.html.contains("The oven, at work.") || page.html.contains("The+oven"), "{}", page.html);
    }
}
