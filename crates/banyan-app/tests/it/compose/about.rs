//! Comment on somebody's article: what its page says, what goes out, and whose words the guard holds us to.

use axum::{Router, routing::get};
use banyan_app::{
    compose::{
        Draft, NewRecurring, ReadAboutError, When, WriteError, add_recurring, make_recurring, open_draft, preview_post,
        read_about, show_post, stop_post, write_post,
    },
    fresh_id,
    publish::show_publication,
    workspace::Refused,
};
use banyan_domain::{
    compose::{About, MOST_QUOTED},
    ids::ChannelId,
    schedule::{Every, Recurrence},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};
use tokio::net::TcpListener;

use super::library::hills;
use crate::publish::{carry_out::mastodon, forgotten_uploads::bluesky};

const QUOTE: &str = "Rye sleeps two nights before it is ground, and nobody knows why it needs so long.";

/// One page of somebody else, and one that never ends.
async fn newspaper() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let body = format!("<p>{QUOTE} We asked three mills, and three times we were sent away.</p>").repeat(4);
    let page = format!(
        "<html><head><title>Rye</title><meta property='og:title' content='Why rye sleeps'>\
         <meta property='og:site_name' content='Mill News'><meta name='author' content='Ida Holm'>\
         <meta property='og:description' content='Two nights, and nobody knows why.'>\
         <meta property='og:image' content='/rye.jpg'></head>\
         <body><article><h1>Why rye sleeps</h1>{body}</article><script>alert(1)</script></body></html>"
    );
    let endless = "<div>".repeat(2_000_000);
    let html = |page: String| get(move || async move { ([("content-type", "text/html")], page) });
    let picture = get(|| async { ([("content-type", "image/jpeg")], hills(600, 300, 1)) });
    let router = Router::new().route("/rye", html(page)).route("/endless", html(endless)).route("/rye.jpg", picture);
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

fn comment(text: &str, about: About, link: &str, channel: ChannelId) -> Draft {
    Draft {
        text: text.to_owned(),
        link: Some(link.to_owned()),
        about: Some(about),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    }
}

#[tokio::test]
async fn a_comment_goes_out_with_quote_credit_and_link_and_the_own_words_first() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let address = format!("{}/rye", newspaper().await);
    let read = read_about(&test.app, &test.ada, &format!(" {address}?utm_source=mail ")).await.unwrap();
    assert!(read.was_read);
    assert_eq!((read.about.title.as_str(), read.about.author.as_str()), ("Why rye sleeps", "Ida Holm"));
    assert_eq!((read.about.site.as_str(), read.about.quote.as_str()), ("Mill News", QUOTE));
    assert_eq!(read.link, address, "what only follows its reader is left away");

    let silent = comment("  ", read.about.clone(), &read.link, channel);
    assert!(matches!(write_post(&test.app, &test.ada, &silent).await, Err(WriteError::NoWords)));
    let said = comment("Our miller knows: it dries.", read.about, &read.link, channel);
    write_post(&test.app, &test.ada, &said).await.unwrap();
    test.run_due().await;
    let text = town.world().read(|town| town.statuses[0].text.clone());
    let expected = format!("Our miller knows: it dries.\n\n“{QUOTE}”\n— Ida Holm, Mill News");
    assert!(text.starts_with(&expected), "{text}");
    assert!(text.contains(&address), "{text}");
}

#[tokio::test]
async fn a_page_that_cannot_be_read_leaves_the_typing_to_a_person() {
    let test = TestApp::new().await;
    let url = newspaper().await;
    for address in [format!("{url}/gone"), "http://127.0.0.1:1/rye".to_owned(), "http://10.0.0.1/rye".to_owned()] {
        let read = read_about(&test.app, &test.ada, &address).await.unwrap();
        assert_eq!((read.was_read, read.link, read.about), (false, address, About::default()));
    }
    let endless = read_about(&test.app, &test.ada, &format!("{url}/endless")).await.unwrap();
    assert!(endless.about.quote.chars().count() <= MOST_QUOTED);
    for nonsense in ["", "rye", "javascript:alert(1)", "I disagree"] {
        let refused = read_about(&test.app, &test.ada, nonsense).await;
        assert!(matches!(refused, Err(ReadAboutError::NoAddress(_))), "{nonsense}");
    }
    let guest = banyan_app::Actor { role: Role::Guest, ..test.ada };
    assert!(matches!(read_about(&test.app, &guest, &url).await, Err(ReadAboutError::Refused(Refused { .. }))));
}

#[tokio::test]
async fn the_card_of_a_link_says_what_its_page_says_and_is_read_once() {
    let test = TestApp::new().await;
    let (_sky, channel) = bluesky(&test).await;
    let url = newspaper().await;
    let with = |link: String| Draft {
        text: "We walk there every May.".to_owned(),
        link: Some(link),
        channels: vec![channel],
        ..Draft::default()
    };
    let card = async |draft: &Draft| {
        let look = preview_post(&test.app, &test.ada, draft).await.unwrap();
        look.places[0].card.clone().unwrap()
    };
    let rye = with(format!("{url}/rye"));
    let shown = card(&rye).await;
    assert_eq!(
        (shown.title.as_str(), shown.description.as_str()),
        ("Why rye sleeps", "Two nights, and nobody knows why.")
    );
    assert_eq!(shown.image, Some(format!("{url}/rye.jpg")));
    let typed = card(&Draft { title: Some("Of rye".to_owned()), ..rye.clone() }).await;
    assert_eq!(typed.title, "Of rye", "what somebody typed goes before");
    let gone = card(&with("http://127.0.0.1:1/rye".to_owned())).await;
    assert_eq!(
        (gone.title.as_str(), gone.description.as_str(), gone.image),
        ("127.0.0.1", "", None),
        "the address alone"
    );
    let endless = card(&with(format!("{url}/endless"))).await;
    assert!(endless.title.chars().count() <= 200);

    let placed = write_post(&test.app, &test.ada, &rye).await.unwrap();
    let kept = show_words_card(&test, placed[0].publication).await;
    assert_eq!(kept, "Why rye sleeps", "publishing has nothing to ask");
    let tom = banyan_app::Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(preview_post(&test.app, &tom, &rye).await.unwrap().places.is_empty());
}

#[tokio::test]
async fn a_series_goes_out_with_the_picture_of_its_link_as_it_was_shown() {
    let test = TestApp::new().await;
    let (_sky, channel) = bluesky(&test).await;
    let draft = Draft {
        text: "The mill is open on {date}.".to_owned(),
        link: Some(format!("{}/rye", newspaper().await)),
        channels: vec![channel],
        ..Draft::default()
    };
    let (from, at) = (date(2026, 3, 2), time(9, 30, 0, 0));
    let rhythm = Recurrence { every: Every::Week { day: 6 }, at, from, until: None, times: None };
    add_recurring(&test.app, &test.ada, &NewRecurring { id: fresh_id(), draft: &draft, rhythm }).await.unwrap();
    test.pass(DAY * 7);
    assert_eq!(make_recurring(&test.app).await.unwrap(), 1);
    let lines = test.publications().await;
    assert_eq!(lines.len(), 2);
    for line in lines {
        let card = show_post(&test.app, &test.ada, line.post).await.unwrap().words.card.unwrap();
        assert!(card.thumbnail.is_some(), "{card:?}");
    }
}

/// As the post keeps it.
async fn show_words_card(test: &TestApp, id: banyan_domain::ids::PublicationId) -> String {
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    let post = show_post(&test.app, &test.ada, proof.line.post).await.unwrap();
    post.words.card.unwrap().title
}

#[tokio::test]
async fn what_is_quoted_is_not_held_against_us_and_our_own_words_are() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let about = || About { quote: QUOTE.to_owned(), author: "Ida Holm".to_owned(), ..About::default() };
    let first = comment("Our miller knows: it dries, he says.", about(), "https://mill.example/rye", own);
    write_post(&test.app, &test.ada, &first).await.unwrap();
    test.pass(DAY * 20);
    let rules = async |draft: &Draft| -> Vec<String> {
        let look = preview_post(&test.app, &test.ada, draft).await.unwrap();
        look.places[0].findings.iter().map(|finding| finding.rule.clone()).collect()
    };
    let other = comment("A baker tried it with one night. Nobody noticed.", about(), "https://a.example/b", own);
    assert!(!rules(&other).await.contains(&"repeated-text".to_owned()), "the same quote under other words of ours");
    let again = comment("OUR MILLER KNOWS: it dries, he says.", About::default(), "https://a.example/c", own);
    assert!(rules(&again).await.contains(&"repeated-text".to_owned()), "our own words under another quote");
    let long = About { quote: "x".repeat(MOST_QUOTED + 1), ..About::default() };
    let long = comment("Too much of it.", long, "https://a.example/d", own);
    assert!(matches!(preview_post(&test.app, &test.ada, &long).await, Err(WriteError::LongQuote)));
}

#[tokio::test]
async fn a_comment_that_is_stopped_comes_back_with_its_quote_once() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let about = About { quote: QUOTE.to_owned(), site: "Mill News".to_owned(), ..About::default() };
    let draft = Draft { when: When::Soon, ..comment("It dries.", about.clone(), "https://mill.example/rye", own) };
    let post = write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post;
    let stopped = stop_post(&test.app, &test.ada, post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, stopped.draft).await.unwrap();
    assert_eq!((open.draft.text.as_str(), open.draft.about), ("It dries.", Some(about)));
}
