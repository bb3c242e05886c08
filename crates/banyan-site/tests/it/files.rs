//! Pictures and what they may do in a browser.

use http::{StatusCode, header};

use crate::site::TestSite;

#[tokio::test]
async fn a_picture_is_kept_for_good_and_can_do_nothing() {
    let site = TestSite::new().await;
    let id = site.keep_picture(b"picture", "image/webp").await;
    let answer = site.get(&format!("/media/{id}")).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "picture"));
    assert_eq!(answer.header(header::CONTENT_TYPE), "image/webp");
    assert!(answer.header(header::CACHE_CONTROL).contains("immutable"));
    assert!(answer.header(header::CONTENT_SECURITY_POLICY).contains("sandbox"));
    assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let tag = answer.header(header::ETAG).to_owned();
    let again = site.get_with(&format!("/media/{id}"), &[(header::IF_NONE_MATCH, &tag)]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[tokio::test]
async fn a_document_that_says_it_is_a_picture_is_only_handed_over() {
    let site = TestSite::new().await;
    for mime in ["text/html", "image/svg+xml", "image/jpeg\r\nx: y", ""] {
        let id = site.keep_picture(b"<script>alert(1)</script>", mime).await;
        let answer = site.get(&format!("/media/{id}")).await;
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/octet-stream", "{mime}");
        assert_eq!(answer.header(header::CONTENT_DISPOSITION), "attachment", "{mime}");
    }
}

#[tokio::test]
async fn a_player_may_ask_for_a_part_of_a_film() {
    let site = TestSite::new().await;
    let id = site.keep_picture(b"0123456789", "video/mp4").await;
    let path = format!("/media/{id}");
    let whole = site.get(&path).await;
    assert_eq!((whole.status, whole.body.as_str()), (StatusCode::OK, "0123456789"));
    assert_eq!((whole.header(header::ACCEPT_RANGES), whole.header(header::CONTENT_LENGTH)), ("bytes", "10"));
    assert_eq!(whole.header(header::CONTENT_TYPE), "video/mp4");
    let tag = whole.header(header::ETAG).to_owned();
    for (range, body, said) in [
        ("bytes=2-5", "2345", "bytes 2-5/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-3", "789", "bytes 7-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
    ] {
        let part = site.get_with(&path, &[(header::RANGE, range), (header::IF_RANGE, &tag)]).await;
        assert_eq!((part.status, part.body.as_str()), (StatusCode::PARTIAL_CONTENT, body), "{range}");
        assert_eq!(part.header(header::CONTENT_RANGE), said, "{range}");
        assert_eq!(part.header(header::CONTENT_LENGTH), body.len().to_string(), "{range}");
    }
    for range in ["bytes=1-2,4-5", "lines=1-2", "bytes=x", "bytes="] {
        let answer = site.get_with(&path, &[(header::RANGE, range)]).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 10), "{range}");
    }
    let other = site.get_with(&path, &[(header::RANGE, "bytes=2-5"), (header::IF_RANGE, "\"other\"")]).await;
    assert_eq!(other.status, StatusCode::OK, "of a file that has changed a part would be wrong");
    let outside = site.get_with(&path, &[(header::RANGE, "bytes=10-")]).await;
    assert_eq!(
        (outside.status, outside.header(header::CONTENT_RANGE)),
        (StatusCode::RANGE_NOT_SATISFIABLE, "bytes */10")
    );
}
