//! Who gets in, to what, and with which headers.

use banyan_app::compose::{When, write_post};
use banyan_domain::workspace::Role;
use banyan_studio::{CONTENT_SECURITY_POLICY, routes::rights};
use http::{Method, Request, StatusCode};

use crate::{desk::Desk, pages_queue::draft};

const NOBODY: &str = "018f0000-0000-7000-8000-00000000dead";

#[tokio::test]
async fn every_row_refuses_every_role_that_lacks_its_right() {
    let desk = Desk::open().await;
    let mut refused = 0;
    for role in Role::ALL {
        let cookie = desk.cookie_of(role).await;
        for (row, allowed) in rights() {
            let allowed = allowed.iter().any(|(other, yes)| *other == role && *yes);
            if allowed {
                continue;
            }
            let path = row.path.replace("{id}", NOBODY).replace("{network}", "mastodon");
            let request = Request::builder().method(row.method.clone()).uri(&path);
            let answer = desk.ask(request, &cookie, "").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} {path} as {}", row.method, role.as_str());
            assert!(answer.html.contains("Your role does not allow this."));
            refused += 1;
        }
    }
    assert!(refused > 80, "only {refused} refusals were tried");
}

#[tokio::test]
async fn what_a_browser_keeps_of_words_it_keeps_for_one_person_alone() {
    let desk = Desk::open().await;
    let author = desk.cookie_of(Role::Author).await;
    let whose = async |cookie: Option<&str>, path: &str| {
        let page = match cookie {
            Some(cookie) => desk.ask(Request::get(path), cookie, "").await,
            None => desk.get(path).await,
        };
        let name = page.html.split("data-whose=\"").nth(1).and_then(|rest| rest.split('"').next());
        name.map(str::to_owned)
    };
    let ada = whose(None, "/studio/write").await.expect("a name");
    assert_eq!(whose(None, "/studio/settings").await.as_ref(), Some(&ada), "the same on every page");
    assert_ne!(whose(Some(&author), "/studio/write").await.expect("a name"), ada);
    assert_eq!(whose(Some("nobody"), "/studio/sign-in").await, None);
}

#[tokio::test]
async fn an_id_of_nobody_of_no_shape_or_of_the_shop_next_door_finds_nothing() {
    let desk = Desk::open().await;
    let next_door = banyan_testkit::second_workspace(&desk.test.app).await;
    let tom = banyan_app::Actor::at_the_machine(next_door);
    let (_town, toms) = desk.mastodon_of(&tom).await;
    write_post(&desk.test.app, &tom, &draft("Tom's own", &[toms], When::Now)).await.expect("it is queued");
    let lines = banyan_app::publish::list_publications(&desk.test.app, &tom, 9).await.expect("Tom's list");
    let (post, publication) = (lines[0].post.to_string(), lines[0].id.to_string());
    for id in [post.as_str(), NOBODY, "not-an-id", "%00", "..%2f.."] {
        assert_eq!(desk.get(&format!("/studio/posts/{id}")).await.status, StatusCode::NOT_FOUND, "{id}");
    }
    let acts = ["cancel", "move", "now", "there", "again", "finish", "take-down", "leave", "words"];
    for id in [publication.as_str(), NOBODY, "not-an-id"] {
        for act in acts {
            let path = format!("/studio/publications/{id}/{act}");
            let answer = desk.post(&path, "revision=1&text=mine+now").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let keep = format!("publication={publication}&rule=repeated-text&reason=no");
    assert_eq!(desk.post(&format!("/studio/posts/{post}/keep"), &keep).await.status, StatusCode::NOT_FOUND);
    let now = banyan_app::publish::list_publications(&desk.test.app, &tom, 9).await.expect("Tom's list");
    assert_eq!(now, lines, "something of Tom's was changed");
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(Role::Editor).await;
    for path in ["/studio/hold", "/studio/write", "/studio/queue/missed"] {
        let request = Request::post(path).header("Sec-Fetch-Site", "cross-site").header("Host", "linden.example");
        let answer = desk.ask(request, &cookie, "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    let held = banyan_app::workspace::current_hold(&desk.test.app, desk.test.ada.workspace).await.expect("it is asked");
    assert!(held.is_none());
}

#[tokio::test]
async fn every_page_carries_the_strict_policy_and_is_kept_by_no_cache() {
    let desk = Desk::open().await;
    for path in ["/studio/queue", "/studio/write", "/studio/help", "/studio/posts/none", "/studio/nowhere"] {
        let page = desk.get(path).await;
        assert_eq!(page.headers["content-security-policy"], CONTENT_SECURITY_POLICY, "{path}");
        assert_eq!(page.headers["cache-control"], "no-store", "{path}");
    }
}

#[tokio::test]
async fn a_form_that_cannot_be_read_gets_a_page() {
    let desk = Desk::open().await;
    for (path, form) in
        [("/studio/queue/missed", "post=no-id"), ("/studio/write", "place=%ff"), ("/studio/write", "place=1")]
    {
        let answer = desk.post(path, form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {form}");
        assert!(answer.html.contains("This was not accepted."));
    }
}

#[tokio::test]
async fn without_a_session_the_way_leads_to_the_door() {
    let desk = Desk::open().await;
    for (method, path) in [(Method::GET, "/studio/queue"), (Method::POST, "/studio/write")] {
        let answer = desk.ask(Request::builder().method(method).uri(path), "", "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.headers["location"].to_str().expect("an address").starts_with("/studio/sign-in?"));
    }
}
