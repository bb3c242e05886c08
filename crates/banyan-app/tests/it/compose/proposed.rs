//! A week that is open: drafts made of own articles nobody has said, each begun, written on and said once.

use banyan_app::{
    Actor,
    compose::{
        CarryError, Draft, ProposedDraft, Queued, SaveDraft, When, WriteError, begin_proposed, carry_item, list_drafts,
        open_draft, propose_drafts, queue_draft, remove_draft, show_words, stop_post, write_post,
    },
    fresh_id,
    gather::poll_source,
    plan::import_plan,
    workspace::hold_posts,
};
use banyan_domain::{
    compose::carry::Form,
    ids::{ChannelId, DraftId, SourceId},
    time::{DAY, HOUR},
    workspace::Role,
};
use banyan_testkit::{START, TestApp};

use crate::{
    feed_server::{Article, FeedServer},
    publish::carry_out::mastodon,
};

const ARTICLES: [(&str, &str); 5] = [
    (
        "Why rye wants two nights",
        "Rye rests in the cold before anybody shapes it. What would you do with a quiet evening of your own?",
    ),
    (
        "What a sieve is for",
        "A sieve takes nothing away that anybody would miss. How often does anybody look at what stays in it?",
    ),
    (
        "The cup of her hand",
        "My grandmother weighed flour by the cup of her hand, and no scale has ever agreed with her since.",
    ),
    ("The oven door", "We open the oven door as seldom as we can, because steam is what makes a crust."),
    ("Salt comes last", "Salt slows the yeast down, so it waits on the shelf until the dough has found its feet."),
];

/// The newest first.
fn articles() -> Vec<Article> {
    let article = |(number, (title, text)): (u32, &(&str, &str))| Article {
        title: (*title).to_owned(),
        text: (*text).to_owned(),
        ..Article::new(number, START.minus(HOUR * number))
    };
    (1..).zip(&ARTICLES).map(article).collect()
}

async fn site(test: &TestApp) -> (FeedServer, SourceId) {
    let server = FeedServer::start().await;
    server.set(articles());
    let source = test.add_feed(&server.feed()).await;
    (server, source)
}

async fn proposed(test: &TestApp) -> Vec<ProposedDraft> {
    propose_drafts(&test.app, &test.ada).await.unwrap().drafts
}

async fn titles(test: &TestApp) -> Vec<String> {
    proposed(test).await.into_iter().map(|draft| draft.title).collect()
}

async fn begin(test: &TestApp, one: &ProposedDraft) -> DraftId {
    begin_proposed(&test.app, &test.ada, one.item, one.form).await.unwrap()
}

async fn queue(test: &TestApp, id: DraftId, text: Option<&str>) -> Result<Queued, WriteError> {
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    let text = text.map_or(open.draft.text.clone(), str::to_owned);
    let draft = Draft { text, ..open.draft };
    let wish = SaveDraft { id, page: fresh_id(), read: open.revision, draft: &draft };
    queue_draft(&test.app, &test.ada, &wish).await
}

async fn write(test: &TestApp, text: &str, link: Option<&str>, channel: ChannelId) {
    let link = link.map(str::to_owned);
    let draft =
        Draft { text: text.to_owned(), link, channels: vec![channel], when: When::NextSlot, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
}

#[tokio::test]
async fn the_newest_articles_stand_at_free_times_each_in_another_form_and_nothing_is_written() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    site(&test).await;
    let drafts = proposed(&test).await;
    let forms: Vec<Form> = drafts.iter().map(|draft| draft.form).collect();
    assert_eq!(forms, [Form::Title, Form::Question, Form::Sentence]);
    let titles: Vec<&str> = drafts.iter().map(|draft| draft.title.as_str()).collect();
    assert_eq!(titles, [ARTICLES[0].0, ARTICLES[1].0, ARTICLES[2].0]);
    assert!(drafts[1].text.starts_with("How often") && drafts[1].text.ends_with(ARTICLES[1].0), "{}", drafts[1].text);
    assert_eq!(drafts[2].text, ARTICLES[2].1);
    assert!(drafts.iter().all(|draft| draft.link.is_some() && draft.draft.is_none()));
    let times: Vec<_> = drafts.iter().map(|draft| draft.at.unwrap()).collect();
    assert!(times.is_sorted() && times[0] > START && times[2] < START.plus(DAY * 7), "{times:?}");
    assert!(drafts.iter().all(|draft| draft.places[0].channel == channel && draft.places[0].at == draft.at));
    assert!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.is_empty());
    assert!(test.publications().await.is_empty(), "adding a source publishes nothing");
}

#[tokio::test]
async fn two_presses_are_one_draft_and_what_is_queued_is_said() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    site(&test).await;
    let first = proposed(&test).await.remove(0);
    let id = begin(&test, &first).await;
    assert_eq!(begin(&test, &first).await, id);
    assert_eq!(begin_proposed(&test.app, &test.ada, first.item, Form::Sentence).await.unwrap(), id, "in any form");
    assert_eq!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.len(), 1);
    assert_eq!(proposed(&test).await[0].draft, Some(id));

    remove_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(proposed(&test).await[0].draft, None);
    assert_eq!(begin(&test, &first).await, id, "what was removed is there again");

    let post = queue(&test, id, None).await.unwrap().post;
    let left = proposed(&test).await;
    assert_eq!(left.iter().map(|draft| draft.form).collect::<Vec<_>>(), [Form::Question, Form::Sentence]);
    assert_eq!(left.iter().map(|draft| draft.title.as_str()).collect::<Vec<_>>(), [ARTICLES[1].0, ARTICLES[2].0]);
    let told = begin_proposed(&test.app, &test.ada, first.item, first.form).await;
    assert!(matches!(told, Err(WriteError::SaidAlready { post: said }) if said == post), "{told:?}");
    assert!(carry_item(&test.app, &test.ada, first.item, None).await.unwrap().placed.is_empty());
    assert_eq!(test.publications().await.len(), 1);
}

#[tokio::test]
async fn what_was_called_back_can_be_queued_again_and_is_still_not_offered() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    site(&test).await;
    let first = proposed(&test).await.remove(0);
    let id = begin(&test, &first).await;
    let post = queue(&test, id, None).await.unwrap().post;
    assert_eq!(stop_post(&test.app, &test.ada, post).await.unwrap().draft, id);
    assert!(!titles(&test).await.contains(&first.title));
    assert_eq!(begin(&test, &first).await, id);
    assert_ne!(queue(&test, id, Some("Other words for the same rye.")).await.unwrap().post, post);
}

#[tokio::test]
async fn a_change_of_the_article_leaves_the_words_of_a_person_alone() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    let (server, source) = site(&test).await;
    let id = begin(&test, &proposed(&test).await[0]).await;
    queue(&test, id, Some("We wait for rye, and nobody here minds.")).await.unwrap();
    let mut changed = articles();
    changed[0].title = "Why rye wants three nights".to_owned();
    server.set(changed);
    test.pass(HOUR);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let waiting = test.publications().await.remove(0);
    let words = show_words(&test.app, &test.ada, waiting.id).await.unwrap();
    assert_eq!(words.as_deref(), Some("We wait for rye, and nobody here minds."));
}

#[tokio::test]
async fn an_article_goes_to_a_place_once_whoever_was_faster() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    site(&test).await;
    let first = proposed(&test).await.remove(0);
    let id = begin(&test, &first).await;
    carry_item(&test.app, &test.ada, first.item, None).await.unwrap();
    assert!(matches!(queue(&test, id, None).await, Err(WriteError::SaidAlready { .. })));
    assert_eq!(test.publications().await.len(), 1);
    assert_eq!(open_draft(&test.app, &test.ada, id).await.unwrap().queued, None, "the words are kept");
}

#[tokio::test]
async fn what_leads_to_an_article_has_said_it_and_a_full_week_asks_for_nothing() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    site(&test).await;
    let second = proposed(&test).await.remove(1);
    write(&test, "Somebody asked me what sieves are good for.", second.link.as_deref(), channel).await;
    assert!(!titles(&test).await.contains(&second.title));
    let told = begin_proposed(&test.app, &test.ada, second.item, second.form).await;
    assert!(matches!(told, Err(WriteError::SaidAlready { .. })), "{told:?}");
    write(&test, "Come by on any morning; the door is open and so is the jam.", None, channel).await;
    assert_eq!(proposed(&test).await.len(), 1);
    write(&test, "Nobody ever told my oven that it is old.", None, channel).await;
    assert!(proposed(&test).await.is_empty());
}

#[tokio::test]
async fn what_sells_or_names_a_day_is_said_in_a_form_that_lasts_or_not_at_all() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    let server = FeedServer::start().await;
    let mut dated = articles();
    dated.truncate(3);
    dated[0].title = "Last chance: two loaves of rye".to_owned();
    dated[1].title = "What a sieve is for on Saturday 14 March".to_owned();
    dated[2].text = "On Saturday 14 March we weigh flour by the cup of a hand, as my grandmother did.".to_owned();
    server.set(dated);
    test.add_feed(&server.feed()).await;
    let drafts = proposed(&test).await;
    let said: Vec<(Form, &str)> = drafts.iter().map(|draft| (draft.form, draft.title.as_str())).collect();
    assert_eq!(said, [(Form::Sentence, "What a sieve is for on Saturday 14 March")]);
    assert!(!drafts[0].text.contains("Saturday"), "{}", drafts[0].text);
}

#[tokio::test]
async fn without_a_place_nothing_is_offered_and_the_own_site_alone_has_no_times() {
    let test = TestApp::new().await;
    site(&test).await;
    assert!(proposed(&test).await.is_empty());
    test.connect("own_site", &[]).await;
    let week = propose_drafts(&test.app, &test.ada).await.unwrap();
    assert!(week.is_nowhere && !week.is_held);
    assert!(week.drafts.len() == 3 && week.drafts.iter().all(|draft| draft.at.is_none()));
    for one in &week.drafts {
        let id = begin(&test, one).await;
        queue(&test, id, None).await.unwrap();
    }
    assert!(proposed(&test).await.is_empty(), "three a week are enough");
    test.pass(DAY * 8);
    assert_eq!(titles(&test).await, [ARTICLES[3].0, ARTICLES[4].0]);
}

#[tokio::test]
async fn a_plan_that_only_carries_is_offered_no_draft() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    site(&test).await;
    for (size, offered) in [("talking", 3), ("doing_it", 0)] {
        import_plan(&test.app, &test.ada, &format!("## Reviews\n- size: {size}\n"), None).await.unwrap();
        assert_eq!(proposed(&test).await.len(), offered, "{size}");
    }
}

#[tokio::test]
async fn a_hold_is_told_and_only_who_writes_here_is_asked() {
    let test = TestApp::new().await;
    mastodon(&test).await;
    site(&test).await;
    hold_posts(&test.app, &test.ada).await.unwrap();
    let week = propose_drafts(&test.app, &test.ada).await.unwrap();
    assert!(week.is_held && week.drafts.len() == 3);
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(propose_drafts(&test.app, &reviewer).await.is_err());
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(propose_drafts(&test.app, &tom).await.unwrap().drafts.is_empty());
    let theirs = begin_proposed(&test.app, &tom, week.drafts[0].item, Form::Title).await;
    assert!(matches!(theirs, Err(WriteError::Carry(CarryError::NotHere))));
}
