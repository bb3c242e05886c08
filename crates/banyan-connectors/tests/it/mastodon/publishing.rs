//! One request a step: what it says, and what each answer is worth.

use std::time::Duration;

use banyan_connector::{Connector as _, ConnectorError, Editing as _, Found, Progress, ReconnectReason};
use banyan_connectors::mastodon::{
    Mastodon,
    sim::{Behaviour, NEIGHBOUR, OUR_ACCOUNT, SimStatus},
};
use banyan_domain::{
    compose::{Media, Poll, Variant},
    guard::Level,
    measure::Metric,
    publish::StepKind,
};
use banyan_simulator::{Answer, Fault};
use serde_json::{Value, json};

use super::ground::{NOW, Place, Walk, picture, words};

#[tokio::test]
async fn a_post_says_everything_it_should_and_carries_its_key() {
    let place = Place::new(Behaviour::default()).await;
    let walk = Walk::new(
        &place,
        &Variant {
            language: Some("de-AT".to_owned()),
            content_warning: Some("Essen".to_owned()),
            visibility: Some("unlisted".to_owned()),
            ..words("Frisches Roggenbrot.")
        },
    );
    let Progress::Live(receipt) = walk.submit().await.unwrap() else { panic!("a text is live at once") };
    let request = place.sim.requests().pop().unwrap();
    assert_eq!(request.header("idempotency-key"), Some(walk.key.as_header().as_str()));
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    let expected = json!({ "status": "Frisches Roggenbrot.", "language": "de", "spoiler_text": "Essen",
        "visibility": "unlisted" });
    assert_eq!(body, expected);
    assert_eq!(receipt.at, Some(NOW));
    assert_eq!(receipt.url.unwrap(), format!("{}/@linden/{}", place.sim.url(), receipt.remote_id));
    assert_eq!(receipt.extra["visibility"], json!("unlisted"));
}

#[tokio::test]
async fn a_film_goes_whole_from_where_it_lies_with_its_words_and_its_length() {
    const FILM: usize = 24 * 1024 * 1024;
    let place = Place::new(Behaviour::default()).await;
    let film = Media { mime_type: "video/mp4".into(), bytes: FILM as u64, ..picture("Kneading") };
    let walk = Walk::new(&place, &Variant { media: vec![film], ..words("Look") });
    assert!(walk.rendered.findings.iter().all(|finding| finding.level != Level::Block), "{:?}", walk.rendered.findings);
    assert!(matches!(walk.submit().await.unwrap(), Progress::Ready(_)));
    place.sim.world().read(|town| {
        let kept = town.media.last().unwrap();
        assert_eq!((kept.bytes, kept.mime_type.as_str()), (FILM, "video/mp4"));
        assert_eq!(kept.description.as_deref(), Some("Kneading"));
    });
    let request = place.sim.requests().pop().unwrap();
    let length = request.header("content-length").and_then(|length| length.parse::<usize>().ok());
    assert_eq!((length, request.header("transfer-encoding")), (Some(request.body.len()), None));
}

#[tokio::test]
async fn a_picture_is_waited_for_without_sleeping() {
    let place = Place::new(Behaviour { looks_before_ready: 2, ..Behaviour::default() }).await;
    let post = Variant { media: vec![picture("A white square")], ..words("Look") };
    let mut walk = Walk::new(&place, &post);
    assert_eq!(walk.steps.iter().map(|step| step.kind).collect::<Vec<_>>(), [StepKind::Upload(0), StepKind::Create(0)]);
    let mut progress = walk.submit().await.unwrap();
    let mut waits = Vec::new();
    while let Progress::Processing { look_again_in, .. } = &progress {
        waits.push(look_again_in.as_secs());
        progress = walk.check(progress).await.unwrap();
    }
    assert_eq!(waits, [2, 4, 8], "each look is further away");
    walk.keep(progress);
    let live = walk.submit().await.unwrap();
    assert!(matches!(live, Progress::Live(_)));
    place.sim.world().read(|town| {
        let file = &town.media[0];
        assert_eq!(
            (file.description.as_deref(), file.focus.as_deref()),
            (Some("A white square"), Some("0.500,-0.250"))
        );
        assert_eq!(file.attached_to, Some(town.said_by(OUR_ACCOUNT)[0].id));
    });
}

#[tokio::test]
async fn an_upload_that_is_gone_or_broken_is_the_authors_to_know() {
    let place = Place::new(Behaviour { looks_before_ready: 1, ..Behaviour::default() }).await;
    let walk = Walk::new(&place, &Variant { media: vec![picture("x")], ..words("Look") });
    for (status, rule) in [(404, "picture-gone"), (422, "network-refused")] {
        let progress = walk.submit().await.unwrap();
        place.sim.fault(Fault::on("GET", "/api/v1/media/*").answer(Answer::status(status)));
        match walk.check(progress).await {
            Err(ConnectorError::Rejected { finding }) => assert_eq!(finding.rule, rule),
            other => panic!("{status}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_post_whose_picture_was_swept_away_meanwhile_says_so() {
    let place = Place::new(Behaviour::default()).await;
    let mut walk = Walk::new(&place, &Variant { media: vec![picture("A white square")], ..words("Look") });
    let uploaded = walk.submit().await.unwrap();
    walk.keep(uploaded);
    place.sim.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(422)));
    let refused = |error| match error {
        ConnectorError::Rejected { finding } => finding.rule,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(walk.submit().await.unwrap_err()), "network-refused", "the picture is still there");
    place.sim.world().write(|town| town.media.clear());
    assert_eq!(refused(walk.submit().await.unwrap_err()), "picture-gone");
    assert!(place.sim.world().read(|town| town.said_by(OUR_ACCOUNT).is_empty()));
}

#[tokio::test]
async fn what_a_write_was_answered_decides_whether_it_may_have_happened() {
    for (fault, expected) in [
        (Fault::on("POST", "*").answer(Answer::status(500)), "unknown"),
        (Fault::on("POST", "*").answer(Answer::status(502).html("<h1>Bad gateway</h1>")), "unknown"),
        (Fault::on("POST", "*").answer(Answer::status(503)), "unknown"),
        (Fault::on("POST", "*").answer_after_work(Answer::status(504)), "unknown"),
        (Fault::on("POST", "*").half_body(), "unknown"),
        (Fault::on("POST", "*").hang(), "unknown"),
        (Fault::on("POST", "*").answer(Answer::status(200).html("<h1>Hello</h1>")), "unknown"),
        (Fault::on("POST", "*").answer(Answer::status(302).header("location", "/elsewhere")), "unexpected"),
        (Fault::on("POST", "*").answer(Answer::status(422)), "rejected"),
    ] {
        let place = Place::new(Behaviour::default()).await;
        place.sim.fault(fault.clone());
        let error = Walk::new(&place, &words("Rye")).submit().await.err().unwrap();
        let said = match error {
            ConnectorError::OutcomeUnknown { .. } => "unknown",
            ConnectorError::Unexpected { .. } => "unexpected",
            ConnectorError::Rejected { .. } => "rejected",
            other => panic!("{fault:?}: {other:?}"),
        };
        assert_eq!(said, expected, "{fault:?}");
        assert_eq!(place.sim.requests().len(), 1, "nothing is sent twice: {fault:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_down_was_sent_nothing() {
    let Place { sim, net, facts, credential } = Place::new(Behaviour::default()).await;
    let other = Place::new(Behaviour::default()).await;
    drop(sim);
    tokio::time::sleep(Duration::from_millis(20)).await;
    let place = Place { sim: other.sim, net, facts, credential };
    let error = Walk::new(&place, &words("Rye")).submit().await.err().unwrap();
    assert!(matches!(error, ConnectorError::Unavailable { .. }), "{error:?}");
}

#[tokio::test]
async fn a_missing_permission_is_not_a_dead_credential() {
    let place = Place::new(Behaviour::default()).await;
    place.sim.world().write(|town| town.tokens.iter_mut().for_each(|token| token.scopes = "read".to_owned()));
    let error = Walk::new(&place, &words("Rye")).submit().await.err().unwrap();
    assert!(matches!(error, ConnectorError::Reconnect { reason: ReconnectReason::MissingScope }), "{error:?}");
}

#[tokio::test]
async fn the_servers_own_counting_of_requests_is_understood() {
    let place = Place::new(Behaviour { requests_per_window: 5, ..Behaviour::default() }).await;
    let walk = Walk::new(&place, &words("Rye"));
    let mut last = Ok(());
    for _ in 0..6 {
        last = walk.submit().await.map(drop);
    }
    let Err(ConnectorError::SlowDown { until: Some(until), .. }) = last else { panic!("{last:?}") };
    assert!(until > NOW && until <= NOW.plus(Duration::from_mins(5)));
}

#[tokio::test]
async fn before_grace_is_over_it_may_still_appear_and_a_key_counts_for_less_than_an_hour() {
    for (behaviour, minutes, expected) in [
        (Behaviour::default(), 1, None),
        (Behaviour::default(), 5, Some(true)),
        (Behaviour::default(), 54, Some(true)),
        (Behaviour::default(), 56, Some(false)),
        (Behaviour::gotosocial(), 5, Some(false)),
        (Behaviour::snac(), 5, Some(false)),
    ] {
        let place = Place::new(behaviour.clone()).await;
        let walk = Walk::new(&place, &words("Rye"));
        place.sim.clock().advance(minutes * 60_000);
        let found = match walk.find(NOW).await.unwrap() {
            Found::NotYet => None,
            Found::Absent { proof } => Some(proof.key_is_honoured),
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "{} after {minutes} minutes", behaviour.software);
    }
}

#[tokio::test]
async fn a_twin_is_ours_only_with_the_very_words_from_our_program_at_the_time() {
    let place = Place::new(Behaviour::default()).await;
    let walk = Walk::new(&place, &words("Rye, at eight!"));
    let ours = place.sim.world().read(|town| town.account(OUR_ACCOUNT).unwrap().id);
    let put = |id: u64, text: &str, app: &str, at: i64| {
        let status = SimStatus {
            id,
            account: ours,
            text: text.to_owned(),
            app_name: app.to_owned(),
            visibility: "public".to_owned(),
            created_ms: at,
            ..SimStatus::default()
        };
        place.sim.world().write(|town| town.statuses.push(status));
    };
    put(1, "Rye, at eight?", "Practice", NOW.0);
    put(2, "Rye, at eight!", "Practice", NOW.0 - 3_600_000);
    put(3, "Rye, at eight!", "A telephone", NOW.0 + 500);
    put(5, "Rye, at eight!", "Practice", NOW.0 + 600);
    place.sim.world().write(|town| town.statuses.last_mut().unwrap().reply_to = Some(1));
    place.sim.clock().advance(600_000);
    assert!(
        matches!(walk.find(NOW).await.unwrap(), Found::Absent { .. }),
        "an answer to somebody is no post of its own"
    );
    put(4, "Rye, at eight!", "Practice", NOW.0 + 1_000);
    let Found::Here(Progress::Live(receipt)) = walk.find(NOW).await.unwrap() else { panic!("it is there") };
    assert_eq!(receipt.remote_id, "4");
}

#[tokio::test]
async fn a_lost_post_is_found_behind_many_later_ones() {
    let place = Place::new(Behaviour::default()).await;
    place.sim.fault(Fault::on("POST", "/api/v1/statuses").drop_after_work());
    let walk = Walk::new(&place, &words("Rye at eight"));
    assert!(walk.submit().await.is_err());
    place.sim.world().write(|town| {
        for n in 0..900 {
            town.answer(OUR_ACCOUNT, &format!("Loaf {n}"), None, NOW.0 + n).unwrap();
        }
    });
    assert!(matches!(walk.find(NOW).await.unwrap(), Found::Here(_)));
}

#[tokio::test]
async fn a_list_too_long_to_read_is_no_proof() {
    let place = Place::new(Behaviour::default()).await;
    place.sim.world().write(|town| {
        for n in 0..2_001 {
            town.answer(OUR_ACCOUNT, &format!("Loaf {n}"), None, NOW.0 + n).unwrap();
        }
    });
    place.sim.clock().advance(600_000);
    assert_eq!(Walk::new(&place, &words("Rye")).find(NOW).await.unwrap(), Found::CannotTell);
}

#[tokio::test]
async fn a_change_keeps_the_pictures_and_renews_their_words() {
    let place = Place::new(Behaviour::default()).await;
    let mut walk = Walk::new(&place, &Variant { media: vec![picture("A square")], ..words("Look") });
    let upload = walk.submit().await.unwrap();
    walk.keep(upload);
    let Progress::Live(mut receipt) = walk.submit().await.unwrap() else { panic!("live") };
    let changed = place.render(&Variant { media: vec![picture("A white square")], ..words("Look again") });
    for kept in [receipt.extra.clone(), Value::Null] {
        receipt.extra = kept;
        Mastodon.change(&place.link(), &receipt, &changed, 0).await.unwrap();
        place.sim.world().read(|town| {
            let status = town.said_by(OUR_ACCOUNT)[0];
            assert_eq!((status.text.as_str(), status.media.len()), ("Look again", 1));
            assert_eq!(town.media[0].description.as_deref(), Some("A white square"));
        });
    }
    place.sim.world().write(|town| town.statuses.clear());
    match Mastodon.change(&place.link(), &receipt, &changed, 0).await {
        Err(ConnectorError::Rejected { finding }) => assert_eq!(finding.rule, "post-gone"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn parts_of_a_thread_answer_one_another() {
    let place = Place::new(Behaviour::default()).await;
    let long = "One more sentence about bread. ".repeat(40);
    let mut walk = Walk::new(&place, &words(&long));
    assert!(walk.steps.len() > 2 && Mastodon.steps(&walk.rendered) == walk.steps);
    for _ in 0..walk.steps.len() {
        let progress = walk.submit().await.unwrap();
        walk.keep(progress);
    }
    place.sim.world().read(|town| {
        let said = town.said_by(OUR_ACCOUNT);
        let parents: Vec<Option<u64>> = said.iter().map(|status| status.reply_to).collect();
        let expected: Vec<Option<u64>> =
            std::iter::once(None).chain(said.iter().map(|status| Some(status.id))).take(said.len()).collect();
        assert_eq!(parents, expected);
    });
}

#[tokio::test]
async fn a_poll_goes_along_and_keeps_its_votes_when_the_words_change() {
    let place = Place::new(Behaviour::default()).await;
    let options = ["Rye", "Oat"].map(str::to_owned).to_vec();
    let poll = Some(Poll { options: options.clone(), minutes: 60, multiple: true });
    let mut walk = Walk::new(&place, &Variant { poll: poll.clone(), ..words("Which bread?") });
    let live = walk.submit().await.unwrap();
    walk.keep(live);
    let kept = || place.sim.world().read(|town| town.said_by(OUR_ACCOUNT).last().unwrap().poll.clone()).unwrap();
    assert_eq!((kept().options, kept().multiple, kept().expires_ms), (options.clone(), true, NOW.0 + 3_600_000));
    let post = place.last();
    place.sim.world().write(|town| (0..7).try_for_each(|n| town.vote(NEIGHBOUR, post, &[n % 2]))).unwrap();
    let receipt = walk.done.receipt(0).unwrap().clone();
    let changed = place.render(&Variant { poll, ..words("Which bread, now?") });
    Mastodon.editing().unwrap().change(&place.link(), &receipt, &changed, 0).await.unwrap();
    assert_eq!(
        (kept().options, kept().voters),
        (options, 7),
        "a change that does not name the poll would take it away"
    );
    let readings = Mastodon.insights().unwrap().read(&place.link(), &[receipt]).await.unwrap();
    let votes = readings.iter().filter(|reading| reading.metric == Metric::Votes);
    let votes: Vec<(Option<&str>, Option<u64>)> = votes.map(|one| (one.answer.as_deref(), one.value)).collect();
    assert_eq!(votes, [(None, Some(7)), (Some("Rye"), Some(4)), (Some("Oat"), Some(3))]);
}

#[test]
fn a_poll_the_server_would_refuse_does_not_go() {
    let place = |options: &[&str], minutes: u32, media| {
        let poll = Poll { options: options.iter().map(|o| (*o).to_owned()).collect(), minutes, multiple: false };
        let variant = Variant { poll: Some(poll), media, ..words("Which bread?") };
        let rendered = Mastodon.render(&variant, &Mastodon.limits(&banyan_connector::ChannelFacts::default()));
        rendered.findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
    };
    let long = "x".repeat(51);
    for (options, minutes, rule) in [
        (vec!["Rye"], 60, "poll-options"),
        (vec!["a", "b", "c", "d", "e"], 60, "poll-options"),
        (vec!["Rye", &long], 60, "poll-option-too-long"),
        (vec!["Rye", "Rye"], 60, "poll-option-twice"),
        (vec!["Rye", "Oat"], 4, "poll-time"),
        (vec!["Rye", "Oat"], 60 * 24 * 40, "poll-time"),
    ] {
        assert_eq!(place(&options, minutes, vec![]), [rule]);
    }
    assert_eq!(place(&["Rye", "Oat"], 60, vec![picture("A loaf")]), ["poll-and-files"]);
    assert!(place(&["Rye", "Oat"], 60, vec![]).is_empty());
}
