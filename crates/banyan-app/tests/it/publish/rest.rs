//! A place comes to rest and is woken: what waits goes back to its drafts, what is leaving finishes, nothing goes twice.

use std::{collections::BTreeMap, time::Duration};

use banyan_app::{
    Actor,
    compose::{
        Draft, NewRecurring, SaveDraft, When, WriteError, add_recurring, carry_item, list_drafts, list_recurring,
        make_recurring, open_draft, preview_post, queue_draft, save_draft, write_post,
    },
    fresh_id,
    gather::{list_arrivals, poll_source, set_carrying},
    plan::{
        PlanEdit, change_plan, check_plan, list_versions,
        review::{NewReview, end_review, show_review},
        show_plan, show_sentence, stopped_places,
    },
    publish::{
        ChannelError, DecideError, Decision, RestError, RestUndone, Rested, Resting, Woken, before_rest,
        decide_publication, list_rests, load_channel, remember_branch, rest_channel, resume_channel, undo_rest,
        wake_channel,
    },
    workspace::{Health, Need, list_needs, show_today},
};
use banyan_connectors::mastodon::sim::{OUR_CREDENTIAL, Town};
use banyan_domain::{
    ids::{ChannelId, DraftId, PostId},
    plan::{Field, Row, Section, Standing, Verdict},
    publish::{PublicationState as State, Years},
    schedule::{Every, Recurrence},
    time::{DAY, HOUR, MINUTE},
    workspace::Role,
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};
use uuid::Uuid;

use super::carry_out::mastodon;
use crate::feed_server::{Article, FeedServer};

const WHY: Resting<'static> = Resting { why: "Nobody we know reads there.", keeps_sign_in: true };

async fn rest(test: &TestApp, channel: ChannelId) -> Rested {
    rest_channel(&test.app, &test.ada, channel, WHY).await.unwrap()
}

fn draft(text: &str, channels: &[ChannelId], when: When) -> Draft {
    Draft { text: text.to_owned(), channels: channels.to_vec(), when, ..Draft::default() }
}

async fn send(test: &TestApp, id: DraftId, draft: &Draft) -> PostId {
    let read = open_draft(&test.app, &test.ada, id).await.map_or(0, |open| open.revision);
    let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read, draft };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap().post
}

async fn states(test: &TestApp) -> Vec<State> {
    let mut lines = test.publications().await;
    lines.sort_by_key(|line| line.id);
    lines.into_iter().map(|line| line.state).collect()
}

async fn unfinished(test: &TestApp) -> Vec<DraftId> {
    let drafts = list_drafts(&test.app, &test.ada).await.unwrap();
    drafts.unfinished.iter().map(|draft| draft.id).collect()
}

fn said(town: &Simulation<Town>) -> usize {
    town.world().read(|town| town.statuses.len())
}

fn pass(test: &TestApp, town: &Simulation<Town>, time: Duration) {
    test.pass(time);
    town.clock().set(test.app.now().0);
}

/// The line of the plan that speaks of Mastodon.
async fn planned(test: &TestApp) -> Row {
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    plan.one(Section::Place).unwrap().clone()
}

async fn plan_the_square(test: &TestApp) {
    let fields = [(Field::Name, "The square"), (Field::Network, "mastodon"), (Field::PerWeek, "2")];
    let fields: BTreeMap<Field, String> = fields.map(|(field, value)| (field, value.to_owned())).into();
    let edit = PlanEdit::Add { section: Section::Place, fields };
    change_plan(&test.app, &test.ada, 0, &edit, None).await.unwrap();
}

#[tokio::test]
async fn what_waits_at_a_place_that_rests_is_told_before_and_goes_back_to_its_drafts() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let [here, both] = [fresh_id(), fresh_id()];
    send(&test, here, &draft("Rye at four.", &[channel], When::Soon)).await;
    send(&test, both, &draft("Oat at five.", &[own, channel], When::Soon)).await;
    let before = before_rest(&test.app, &test.ada, channel).await.unwrap();
    let told: Vec<(&str, bool)> =
        before.waiting.iter().map(|waits| (waits.line.title.as_str(), waits.goes_on)).collect();
    assert!(told.contains(&("Rye at four.", false)) && told.contains(&("Oat at five.", true)), "{told:?}");

    let rested = rest(&test, channel).await;
    assert_eq!(rested, Rested { called_off: 2, drafts: 1, under_way: 0, series: 0 });
    assert_eq!(unfinished(&test).await, [here], "the other post goes on to our site");
    pass(&test, &town, Duration::from_secs(31));
    test.run_due().await;
    assert_eq!(said(&town), 0, "something went out that was held half a minute");
    let mut states = states(&test).await;
    states.sort_by_key(|state| *state == State::Published);
    assert_eq!(states, [State::Cancelled, State::Cancelled, State::Published]);
    let place = load_channel(&test.app, &test.ada, channel).await.unwrap();
    assert_eq!((place.rested_year, place.is_live(), place.has_sign_in), (Some(2026), false, true));
}

#[tokio::test]
async fn nothing_new_goes_to_a_place_that_rests_and_what_it_said_is_still_known() {
    const WORDS: &str = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let words =
        |channels: &[ChannelId], when| Draft { language: Some("en".to_owned()), ..draft(WORDS, channels, when) };
    write_post(&test.app, &test.ada, &words(&[channel], When::Now)).await.unwrap();
    test.run_due().await;
    rest(&test, channel).await;
    let refused = write_post(&test.app, &test.ada, &words(&[channel], When::Now)).await;
    assert!(matches!(refused, Err(WriteError::NoPlace)), "{refused:?}");
    let (_other_town, other) = mastodon(&test).await;
    let preview = preview_post(&test.app, &test.ada, &words(&[channel, own, other], When::NextSlot)).await.unwrap();
    assert_eq!(preview.places.len(), 2, "the place that rests is not drawn");
    let known = |rule: &str| preview.places.iter().flat_map(|place| &place.findings).any(|found| found.rule == rule);
    assert!(known("repeated-text"), "what was said there counts");
    resume_channel(&test.app, &test.ada, channel).await.unwrap();
    assert!(!load_channel(&test.app, &test.ada, channel).await.unwrap().is_live(), "letting go wakes nothing");
    assert_eq!(said(&town), 1);
}

#[tokio::test]
async fn what_is_leaving_when_its_place_comes_to_rest_finishes_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").hang_after_work());
    write_post(&test.app, &test.ada, &draft("Pulled the plug.", &[channel], When::Now)).await.unwrap();
    let killed = tokio::time::timeout(Duration::from_secs(2), test.run_due()).await;
    assert!(killed.is_err() && said(&town) == 1, "the request hangs until it is cut off");
    let test = test.restart().await;
    let forgets = Resting { keeps_sign_in: false, ..WHY };
    let refused = rest_channel(&test.app, &test.ada, channel, forgets).await;
    assert!(matches!(refused, Err(RestError::Leaving)), "without the sign-in it could not finish");
    assert!(load_channel(&test.app, &test.ada, channel).await.unwrap().is_live());
    assert_eq!(rest(&test, channel).await, Rested { called_off: 0, drafts: 0, under_way: 1, series: 0 });
    test.recover().await;
    test.run_due().await;
    assert_eq!((states(&test).await, said(&town)), (vec![State::Published], 1));
    assert!(unfinished(&test).await.is_empty(), "what is out is no draft");
}

#[tokio::test]
async fn what_comes_back_unsent_to_a_place_that_rests_asks_and_is_a_draft_again() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(500)));
    town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").answer(Answer::status(503)));
    let id = fresh_id();
    send(&test, id, &draft("Try me again.", &[channel], When::Now)).await;
    test.run_due().await;
    assert_eq!(states(&test).await, [State::OutcomeUnknown]);
    assert_eq!(rest(&test, channel).await.under_way, 1);
    // It is looked for more than once before it is held to be unsent.
    for _ in 0..10 {
        pass(&test, &town, 10 * MINUTE);
        test.run_due().await;
    }
    let line = test.publications().await.remove(0);
    let why = line.trouble.as_ref().map(|trouble| trouble.message.as_str());
    assert_eq!((line.state, why, said(&town)), (State::NeedsAttention, Some("publish-at-rest"), 0));
    let again = decide_publication(&test.app, &test.ada, line.id, Decision::SendNow).await;
    assert!(matches!(again, Err(DecideError::AtRest)), "{again:?}");
    let decided = decide_publication(&test.app, &test.ada, line.id, Decision::Cancel).await.unwrap();
    assert_eq!((decided.draft, unfinished(&test).await), (Some(id), vec![id]));
}

#[tokio::test]
async fn a_woken_place_has_its_years_and_publishes_nothing_old() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let id = fresh_id();
    send(&test, id, &draft("Rye at four.", &[channel], When::NextSlot)).await;
    rest(&test, channel).await;
    assert!(matches!(rest_channel(&test.app, &test.ada, channel, WHY).await, Err(RestError::AtRest)));
    let tree = show_today(&test.app, &test.ada).await.unwrap().tree;
    assert_eq!(tree.last().unwrap().health, Health::Rested { from: 2026, to: 2026 });

    pass(&test, &town, DAY * 400);
    assert_eq!(wake_channel(&test.app, &test.ada, channel).await.unwrap(), Woken { must_sign_in: false });
    assert!(matches!(wake_channel(&test.app, &test.ada, channel).await, Err(RestError::NotAtRest)));
    test.run_due().await;
    assert_eq!((said(&town), unfinished(&test).await), (0, vec![id]), "what waited long ago stays a draft");
    let place = load_channel(&test.app, &test.ada, channel).await.unwrap();
    let rests = list_rests(&test.app, &test.ada).await.unwrap();
    assert_eq!(place.years(&rests), [Years { from: 2026, to: Some(2026) }, Years { from: 2027, to: None }]);
    assert_eq!((rests.len(), rests[0].why.as_str(), rests[0].by.as_deref()), (1, WHY.why, Some("Ada")));
    assert_eq!(place.used_since(), test.app.now(), "what is said of it counts from now");

    write_post(&test.app, &test.ada, &draft("Oat at five.", &[channel], When::Now)).await.unwrap();
    test.run_due().await;
    assert_eq!(said(&town), 1);
}

#[tokio::test]
async fn a_forgotten_sign_in_is_asked_for_and_signing_in_wakes_too() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let forgets = Resting { keeps_sign_in: false, ..WHY };
    rest_channel(&test.app, &test.ada, channel, forgets).await.unwrap();
    let place = async || load_channel(&test.app, &test.ada, channel).await.unwrap();
    assert!(!place().await.has_sign_in && !place().await.is_signed_out(), "nobody is asked to sign in where it rests");
    assert_eq!(wake_channel(&test.app, &test.ada, channel).await.unwrap(), Woken { must_sign_in: true });
    assert!(place().await.is_signed_out());
    rest_channel(&test.app, &test.ada, channel, forgets).await.unwrap();
    let again = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    assert_eq!(again, channel, "it is the same place");
    assert!(place().await.is_live() && place().await.has_sign_in);
}

#[tokio::test]
async fn an_undone_rest_leaves_everything_as_it_was() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    plan_the_square(&test).await;
    let row = planned(&test).await;
    let at = When::At(test.app.now().plus(HOUR * 2));
    send(&test, fresh_id(), &draft("Rye at four.", &[channel], at)).await;
    send(&test, fresh_id(), &draft("Oat at five.", &[own, channel], at)).await;
    let before: Vec<_> = test.publications().await;
    assert_eq!(rest(&test, channel).await.called_off, 2);
    assert_eq!(undo_rest(&test.app, &test.ada, channel).await.unwrap(), RestUndone { back: 2, left: 0 });
    assert_eq!(test.publications().await, before);
    assert!(unfinished(&test).await.is_empty() && list_rests(&test.app, &test.ada).await.unwrap().is_empty());
    assert_eq!(planned(&test).await, row);
    assert!(matches!(undo_rest(&test.app, &test.ada, channel).await, Err(RestError::NotAtRest)));
    pass(&test, &town, HOUR * 2);
    test.run_due().await;
    test.run_due().await;
    assert_eq!((states(&test).await, said(&town)), (vec![State::Published; 3], 2));
}

#[tokio::test]
async fn what_was_touched_since_stays_a_draft_when_a_rest_is_undone() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let [written, sent] = [fresh_id(), fresh_id()];
    let at = When::At(test.app.now().plus(HOUR * 2));
    send(&test, written, &draft("Rye at four.", &[channel], at)).await;
    send(&test, sent, &draft("Oat at five.", &[channel], at)).await;
    rest(&test, channel).await;
    test.pass(MINUTE);
    let revision = open_draft(&test.app, &test.ada, written).await.unwrap().revision;
    let other = draft("Rye at six.", &[own], at);
    let wish = SaveDraft { id: written, page: fresh_id::<Uuid>(), read: revision, draft: &other };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    send(&test, sent, &draft("Oat at five.", &[own], When::Now)).await;
    assert_eq!(undo_rest(&test.app, &test.ada, channel).await.unwrap(), RestUndone { back: 0, left: 2 });
    assert_eq!(open_draft(&test.app, &test.ada, written).await.unwrap().draft.text, "Rye at six.");
    pass(&test, &town, HOUR * 3);
    test.run_due().await;
    assert_eq!(said(&town), 0, "it went to the place it was called back from, and to the other one");

    rest(&test, channel).await;
    test.pass(HOUR * 2);
    assert!(matches!(undo_rest(&test.app, &test.ada, channel).await, Err(RestError::TooLate)));
}

#[tokio::test]
async fn the_plans_line_says_since_when_and_why_and_the_review_reads_it() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    plan_the_square(&test).await;
    rest(&test, channel).await;
    let row = planned(&test).await;
    assert_eq!((row.standing(), row.text(Field::RestedOn)), (Standing::Resting, "2026-03-02"));
    assert_eq!((row.text(Field::RestedWhy), row.text(Field::PerWeek)), (WHY.why, "2"), "the rest of the line stays");
    assert_eq!(list_versions(&test.app, &test.ada).await.unwrap()[0].how, "rest");
    let review = show_review(&test.app, &test.ada).await.unwrap();
    let rested: Vec<_> = review.rested.iter().map(|row| (row.name.as_str(), row.since, row.why.as_str())).collect();
    assert_eq!(rested, [("The square", Some(date(2026, 3, 2)), WHY.why)]);

    wake_channel(&test.app, &test.ada, channel).await.unwrap();
    let row = planned(&test).await;
    assert_eq!((row.standing(), row.text(Field::TrialUntil)), (Standing::OnTrial, "2026-10-01"));
    assert!(!row.says(Field::RestedOn) && !row.says(Field::RestedWhy));
    assert!(show_review(&test.app, &test.ada).await.unwrap().rested.is_empty());

    // The line speaks of the network: it goes on with the other place there.
    let (_other_town, _other) = mastodon(&test).await;
    rest(&test, channel).await;
    assert_eq!(planned(&test).await.standing(), Standing::OnTrial);
}

#[tokio::test]
async fn a_place_that_a_review_stops_goes_on_until_somebody_lets_it_rest() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    plan_the_square(&test).await;
    let at = When::At(test.app.now().plus(DAY * 2));
    send(&test, fresh_id(), &draft("Rye at four.", &[channel], at)).await;
    let row = planned(&test).await.id;
    let asked = async |actor: &Actor| {
        let needs = list_needs(&test.app, actor).await.unwrap();
        needs.iter().filter(|need| matches!(need, Need::StillConnected(place) if place.id == channel)).count()
    };
    let stopped = async || stopped_places(&test.app, &test.ada).await.unwrap();
    assert_eq!((stopped().await.len(), asked(&test.ada).await), (0, 0));

    let new = NewReview { read_at: 1, verdicts: BTreeMap::from([(row, Verdict::Stop)]), ..NewReview::default() };
    end_review(&test.app, &test.ada, &new).await.unwrap();
    let offered: Vec<_> = stopped().await.iter().map(|place| (place.channel.id, place.row, place.since)).collect();
    assert_eq!(offered, [(channel, row, Some(date(2026, 3, 2)))]);
    assert_eq!(show_review(&test.app, &test.ada).await.unwrap().stopped, stopped().await);
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert_eq!((asked(&test.ada).await, asked(&editor).await), (1, 0), "who may not let it rest is not asked to");
    pass(&test, &town, DAY * 2);
    test.run_due().await;
    assert_eq!(said(&town), 1, "nothing rests by itself");

    rest(&test, channel).await;
    assert_eq!((stopped().await.len(), asked(&test.ada).await), (0, 0));
    undo_rest(&test.app, &test.ada, channel).await.unwrap();
    assert_eq!(stopped().await.len(), 1, "its line says again what it said");
}

#[tokio::test]
async fn a_place_connected_after_its_line_came_to_rest_is_not_offered_to_rest() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    plan_the_square(&test).await;
    rest(&test, channel).await;
    test.pass(DAY);
    let (_other_town, _other) = mastodon(&test).await;
    assert_eq!(stopped_places(&test.app, &test.ada).await.unwrap(), []);
}

#[tokio::test]
async fn what_rests_in_the_plan_gets_nothing_by_itself_and_is_not_spoken_of() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    plan_the_square(&test).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, test.app.now().minus(DAY))]);
    let source = test.add_feed(&server.feed()).await;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    let told = async || {
        let check = check_plan(&test.app, &test.ada).await.unwrap();
        let is_told = check.findings.iter().any(|finding| finding.rule == "still-connected");
        (is_told, show_sentence(&test.app, &test.ada).await.unwrap().sentence.carried[0].places.len())
    };
    for (number, standing, places) in [(2, "resting", 1), (3, "wanted", 1), (4, "kept", 2)] {
        let version = show_plan(&test.app, &test.ada).await.unwrap().version;
        let fields = BTreeMap::from([(Field::Standing, standing.to_owned())]);
        let edit = PlanEdit::Change { row: planned(&test).await.id, fields };
        change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap();
        assert_eq!(told().await, (places == 1, places), "{standing}");
        let before = test.publications().await.len();
        test.pass(HOUR);
        server.add(Article::new(number, test.app.now()));
        poll_source(&test.app, &test.ada, source).await.unwrap();
        assert_eq!(test.publications().await.len(), before + places, "{standing}");
    }
    let item = list_arrivals(&test.app, &test.ada, Some(source), Some("carried"), 9).await.unwrap().pop().unwrap();
    let carried = carry_item(&test.app, &test.ada, item.id, Some(&[channel])).await.unwrap();
    assert_eq!(carried.placed.len(), 1, "a person may still say where");
}

#[tokio::test]
async fn a_series_leaves_a_place_that_rests_and_does_not_come_back_by_itself() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let rhythm = Recurrence {
        every: Every::Week { day: 6 },
        at: time(9, 30, 0, 0),
        from: date(2026, 3, 2),
        until: None,
        times: None,
    };
    let words = draft("We are open on {date}.", &[own, channel], When::NextSlot);
    let new = NewRecurring { id: fresh_id(), draft: &words, rhythm };
    add_recurring(&test.app, &test.ada, &new).await.unwrap();
    let places = async || list_recurring(&test.app, &test.ada).await.unwrap().remove(0).places;
    let before = before_rest(&test.app, &test.ada, channel).await.unwrap();
    assert_eq!((before.series.len(), before.series[0].only_there), (1, false));

    assert_eq!(rest(&test, channel).await.series, 1);
    assert_eq!(places().await, [own]);
    undo_rest(&test.app, &test.ada, channel).await.unwrap();
    assert_eq!(places().await, [own, channel]);
    rest(&test, channel).await;
    pass(&test, &town, DAY * 6);
    make_recurring(&test.app).await.unwrap();
    wake_channel(&test.app, &test.ada, channel).await.unwrap();
    make_recurring(&test.app).await.unwrap();
    test.run_due().await;
    assert_eq!((places().await, said(&town)), (vec![own], 0));
}

#[tokio::test]
async fn a_rest_needs_its_reason_and_its_right_and_the_own_site_does_not_rest() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let rest = async |who: &Actor, id, why: &str| {
        rest_channel(&test.app, who, id, Resting { why, keeps_sign_in: true }).await.unwrap_err()
    };
    assert!(matches!(rest(&test.ada, own, WHY.why).await, RestError::OwnGround));
    assert!(matches!(rest(&test.ada, channel, " \n").await, RestError::NoReason));
    assert!(matches!(rest(&test.ada, channel, &"x".repeat(501)).await, RestError::TooLong));
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(matches!(rest(&editor, channel, WHY.why).await, RestError::Channel(ChannelError::Refused(_))));
    let woken = wake_channel(&test.app, &editor, channel).await;
    assert!(matches!(woken, Err(RestError::Channel(ChannelError::Refused(_)))));
    let fallen = remember_branch(&test.app, &test.ada, "google_plus", "Google+", 2019).await.unwrap();
    assert!(matches!(wake_channel(&test.app, &test.ada, fallen).await, Err(RestError::NeverConnected)));
    assert!(matches!(undo_rest(&test.app, &test.ada, fallen).await, Err(RestError::NeverConnected)));
    assert!(load_channel(&test.app, &test.ada, channel).await.unwrap().is_live(), "nothing was changed");
}
