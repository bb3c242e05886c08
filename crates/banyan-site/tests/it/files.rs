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
