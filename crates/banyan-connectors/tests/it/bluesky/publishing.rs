//! Steps carried out, killed and repeated: what stands at the network afterwards.

use banyan_connector::Connector as _;
use banyan_connector::{ConnectorError, Editing as _, Found, Progress, ReconnectReason};
use banyan_connectors::bluesky::Bluesky;
use banyan_domain::{
    compose::{Card, Media, Overflow, Variant},
    guard::Level,
    publish::{Done, StepKind, StepResult},
};
use serde_json::json;

use super::town::{Place, everywhere, fresh, key, result, simulated};

fn thread(words: &str) -> Variant {
    let sentence = "The dough is older than the oven and it does not hurry for anybody in this street. ";
    Variant {
        text: format!("{words}. {}", sentence.repeat(8).trim()),
        overflow: Overflow::Thread,
        ..Variant::default()
    }
}

#[tokio::test]
async fn a_link_goes_out_as_a_card_with_its_picture() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let card = Card {
            url: "https://linden.example/rye".into(),
            title: "Our rye".into(),
            description: "Two days".into(),
            thumbnail: Some(channel.pictures.add(4_000, None)),
            ..Card::default()
        };
        let text = fresh("Käse #Brot for");
        let text = format!("{text} @{} at https://linden.example/shop", place.friend.handle);
        let link = Some("https://linden.example/rye".to_owned());
        let variant = Variant { text, link, card: Some(card), language: Some("en".into()), ..Variant::default() };
        let rendered = channel.render(&variant);
        assert!(rendered.findings.is_empty(), "{:?}", rendered.findings);
        let done = channel.publish(&rendered, &fresh("card")).await.unwrap();
        let record = place.record_of(done.receipts().next().unwrap()).await;
        assert_eq!(record["text"], rendered.parts[0].text.as_str(), "{}: preview is what was sent", place.name);
        assert_eq!(record["langs"], json!(["en"]));
        let external = &record["embed"]["external"];
        assert_eq!(external["title"], "Our rye");
        assert_eq!(external["thumb"]["size"], 4_000);
        let marked: Vec<_> =
            record["facets"].as_array().unwrap().iter().map(|facet| facet["features"][0].clone()).collect();
        let words: Vec<_> = marked
            .iter()
            .map(|mark| [&mark["tag"], &mark["did"], &mark["uri"]].into_iter().find_map(|v| v.as_str()).unwrap())
            .collect();
        assert_eq!(words, ["Brot", place.friend.did.as_str(), "https://linden.example/shop"], "{}", place.name);
    }
}

#[tokio::test]
async fn the_picture_of_a_card_is_made_small_enough_and_always_the_same() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let snow = channel.pictures.add_snow(620, 560);
        assert!(snow.bytes > 1_000_000, "{} bytes", snow.bytes);
        let card = Card { title: "Snow".into(), thumbnail: Some(snow), ..Card::default() };
        let link = Some("https://linden.example/snow".to_owned());
        let variant = Variant { text: fresh("Snow"), link, card: Some(card), ..Variant::default() };
        let rendered = channel.render(&variant);
        let mut blobs = Vec::new();
        for publication in ["snow", "again"] {
            let done = channel.publish(&rendered, &fresh(publication)).await.unwrap();
            let record = place.record_of(done.receipts().next().unwrap()).await;
            blobs.push(record["embed"]["external"]["thumb"].clone());
        }
        assert_eq!(blobs[0], blobs[1], "{}: the same file", place.name);
        let size = blobs[0]["size"].as_u64().unwrap();
        assert!((100_000..=1_000_000).contains(&size), "{}: {size} bytes", place.name);
        assert_eq!(blobs[0]["mimeType"], "image/jpeg");
    }
}

#[tokio::test]
async fn a_picture_too_large_for_the_network_goes_smaller() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let snow = channel.pictures.add_snow(900, 800);
        assert!(snow.bytes > 2_000_000, "{} bytes", snow.bytes);
        let rendered = channel.render(&Variant { text: fresh("Snow"), media: vec![snow], ..Variant::default() });
        let done = channel.publish(&rendered, &fresh("large")).await.unwrap();
        let record = place.record_of(done.receipts().next().unwrap()).await;
        let size = record["embed"]["images"][0]["image"]["size"].as_u64().unwrap();
        assert!((100_000..=2_000_000).contains(&size), "{}: {size} bytes", place.name);
    }
}

#[tokio::test]
async fn pictures_go_with_their_words_and_shape() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let media = vec![channel.pictures.add(900, Some("A loaf, cut")), channel.pictures.add(901, None)];
        let link = Some("https://linden.example/2026/11/a-long-way-to-good-bread".to_owned());
        let variant = Variant { text: fresh("Two loaves"), media, link: link.clone(), ..Variant::default() };
        let rendered = channel.render(&variant);
        let steps: Vec<_> = Bluesky.steps(&rendered).iter().map(|step| (step.kind, step.reversible)).collect();
        assert_eq!(steps, [(StepKind::Upload(0), true), (StepKind::Upload(1), true), (StepKind::Create(0), false)]);
        let done = channel.publish(&rendered, &fresh("pictures")).await.unwrap();
        let record = place.record_of(done.receipts().next().unwrap()).await;
        let images = record["embed"]["images"].as_array().unwrap();
        let alts: Vec<_> = images.iter().map(|image| image["alt"].as_str().unwrap()).collect();
        assert_eq!(alts, ["A loaf, cut", ""], "{}", place.name);
        assert_eq!(images[0]["aspectRatio"], json!({ "width": 120, "height": 63 }));
        assert_eq!(record["facets"][0]["features"][0]["uri"].as_str(), link.as_deref(), "the short link leads there");
    }
}

#[tokio::test]
async fn a_film_goes_with_its_words_and_shape() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let film = Media { alt: Some("Kneading".into()), ..channel.pictures.add_film(30_000, 600) };
        let rendered = channel.render(&Variant { text: fresh("Film"), media: vec![film], ..Variant::default() });
        let rules: Vec<_> = rendered.findings.iter().map(|finding| (finding.rule.as_str(), finding.level)).collect();
        assert_eq!(rules, [("film-ready-later", Level::Note)]);
        let done = channel.publish(&rendered, &fresh("film")).await.unwrap();
        let embed = place.record_of(done.receipts().next().unwrap()).await["embed"].clone();
        assert_eq!(embed["$type"], "app.bsky.embed.video", "{}: {embed}", place.name);
        assert_eq!((&embed["video"]["mimeType"], &embed["video"]["size"]), (&json!("video/mp4"), &json!(30_000)));
        assert_eq!(
            (&embed["alt"], &embed["aspectRatio"]),
            (&json!("Kneading"), &json!({ "width": 640, "height": 360 }))
        );
    }
}

#[tokio::test]
async fn a_film_that_cannot_be_played_there_is_refused_before_it_goes() {
    let place = simulated().await;
    let mut channel = place.channel().await;
    let film = channel.pictures.add_film(30_000, 60);
    let picture = channel.pictures.add(900, None);
    for (media, rule) in [
        (vec![Media { duration_ms: Some(600_001), ..film.clone() }], "recording-too-long"),
        (vec![Media { bytes: 300_000_001, ..film.clone() }], "recording-too-large"),
        (vec![Media { mime_type: "audio/mpeg".into(), ..film.clone() }], "recording-type"),
        (vec![film, picture], "recording-not-alone"),
    ] {
        let rendered = channel.render(&Variant { text: "Film".into(), media, ..Variant::default() });
        let blocks = rendered.findings.iter().filter(|finding| finding.level == Level::Block);
        assert_eq!(blocks.map(|finding| finding.rule.as_str()).collect::<Vec<_>>(), [rule]);
    }
}

#[tokio::test]
async fn parts_of_a_thread_hang_on_the_first_and_on_each_other() {
    for place in everywhere().await {
        let channel = place.channel().await;
        let rendered = channel.render(&thread(&fresh("Thread")));
        assert!(rendered.parts.len() >= 3, "{:?}", rendered.parts);
        let done = channel.publish(&rendered, &fresh("thread")).await.unwrap();
        let receipts: Vec<_> = done.receipts().collect();
        let third = place.record_of(receipts[2]).await;
        let reference = |n: usize| json!({ "uri": receipts[n].remote_id, "cid": receipts[n].extra["cid"] });
        assert_eq!(third["reply"], json!({ "root": reference(0), "parent": reference(1) }), "{}", place.name);
        let times: Vec<_> =
            [place.record_of(receipts[0]).await, third].map(|record| record["createdAt"].to_string()).into();
        assert!(times.is_sorted(), "{times:?}");
    }
}

#[tokio::test]
async fn an_answer_lost_at_any_step_never_makes_two_posts() {
    for place in everywhere().await {
        let words = fresh("Lost");
        let mut channel = place.channel().await;
        let media = vec![channel.pictures.add(700, Some("bread"))];
        let rendered = channel.render(&Variant { media, ..thread(&words) });
        let steps = Bluesky.steps(&rendered);
        let publication = fresh("lost");
        let mut done = Done::default();
        for (index, step) in steps.iter().enumerate() {
            let key = key(&publication, index);
            let creates = matches!(step.kind, StepKind::Create(_));
            if creates {
                let before = channel.find(&rendered, &steps, &done, &key, vec![]).await.unwrap();
                assert!(matches!(&before, Found::Absent { proof } if proof.key_is_honoured), "{before:?}");
            }
            place.proxy.lose_answer_to(if creates { "putRecord" } else { "uploadBlob" });
            let lost = channel.submit(&rendered, &steps, &done, &key).await.unwrap_err();
            assert!(matches!(lost, ConnectorError::OutcomeUnknown { .. }), "{}: {lost:?}", place.name);
            let found = channel.find(&rendered, &steps, &done, &key, vec![]).await.unwrap();
            // Sent again all the same, it is what was found and nothing new.
            let again = result(channel.submit(&rendered, &steps, &done, &key).await.unwrap());
            match (&found, &again) {
                (Found::Here(Progress::Live(receipt)), StepResult::Live(sent)) if creates => assert_eq!(receipt, sent),
                (Found::Absent { proof }, StepResult::Ready(_)) if !creates => assert!(proof.key_is_honoured),
                other => panic!("{}: {other:?}", place.name),
            }
            done.0.push(again);
        }
        let ours = done.receipts().map(|receipt| receipt.remote_id.clone()).collect::<Vec<_>>();
        assert_eq!(ours.len(), rendered.parts.len());
        assert_eq!(place.posts_beginning(&words).await.len(), 1, "{}", place.name);
    }
}

#[tokio::test]
async fn a_repeat_a_day_later_changes_nothing_that_stands_there() {
    for place in everywhere().await {
        let mut channel = place.channel().await;
        let words = fresh("Once");
        let rendered = channel.render(&Variant { text: words.clone(), ..Variant::default() });
        let publication = fresh("once");
        let first = channel.publish(&rendered, &publication).await.unwrap();
        let before = place.record_of(first.receipts().next().unwrap()).await;
        channel.now = channel.now.plus(std::time::Duration::from_hours(24));
        let second = channel.publish(&rendered, &publication).await.unwrap();
        assert_eq!(first, second, "{}", place.name);
        assert_eq!(place.record_of(first.receipts().next().unwrap()).await, before);
        assert_eq!(place.posts_beginning(&words).await.len(), 1);
    }
}

#[tokio::test]
async fn what_another_receipt_holds_is_not_found_again() {
    for place in everywhere().await {
        let channel = place.channel().await;
        let rendered = channel.render(&Variant { text: fresh("Taken"), ..Variant::default() });
        let (steps, key) = (Bluesky.steps(&rendered), key(&fresh("taken"), 0));
        let done = Done(vec![result(channel.submit(&rendered, &steps, &Done::default(), &key).await.unwrap())]);
        let taken = done.receipts().map(|receipt| receipt.remote_id.clone()).collect();
        let found = channel.find(&rendered, &steps, &Done::default(), &key, taken).await.unwrap();
        assert_eq!(found, Found::CannotTell, "{}", place.name);
    }
}

#[tokio::test]
async fn the_limit_is_the_servers_own() {
    for place in everywhere().await {
        let channel = place.channel().await;
        let mark = fresh("Limit");
        let mut rendered = channel.render(&Variant { text: mark.clone(), ..Variant::default() });
        let rest = 300 - mark.chars().count();
        rendered.parts[0].text = format!("{mark}{}", "👩‍👩‍👧".repeat(rest.min(140)) + &"é".repeat(rest - rest.min(140)));
        assert!(channel.publish(&rendered, &fresh("at")).await.is_ok(), "{}", place.name);
        rendered.parts[0].text.push('!');
        let over = channel.publish(&rendered, &fresh("over")).await.unwrap_err();
        let ConnectorError::Rejected { finding } = over else { panic!("{over:?}") };
        assert_eq!(finding.rule, "network-refused");
        assert!(finding.args["said"].contains("maximum 300, got 301"), "{:?}", finding.args);
    }
}

#[tokio::test]
async fn taken_down_twice_is_taken_down() {
    for place in everywhere().await {
        let channel = place.channel().await;
        let words = fresh("Gone");
        let rendered = channel.render(&Variant { text: words.clone(), ..Variant::default() });
        let done = channel.publish(&rendered, &fresh("gone")).await.unwrap();
        let receipt = done.receipts().next().unwrap();
        for _ in 0..2 {
            Bluesky.take_down(&channel.link(), receipt).await.unwrap();
        }
        assert_eq!(place.posts_beginning(&words).await, Vec::<String>::new(), "{}", place.name);
    }
}

#[tokio::test]
async fn only_posts_of_our_own_are_taken_down() {
    let place = simulated().await;
    let channel = place.channel().await;
    let rendered = channel.render(&Variant { text: "Ours".into(), ..Variant::default() });
    let done = channel.publish(&rendered, "ours").await.unwrap();
    let sim = place.sim.as_ref().unwrap();
    sim.forget_requests();
    for id in ["", "at://did:plc:ryeryeryeryeryeryeryerye/app.bsky.feed.post/3l", "https://bsky.app/x"] {
        let mut receipt = done.receipts().next().unwrap().clone();
        receipt.remote_id = id.into();
        assert!(Bluesky.take_down(&channel.link(), &receipt).await.is_err(), "{id}");
    }
    assert!(sim.requests().is_empty());
}

#[tokio::test]
async fn a_dead_session_still_lets_us_know_whether_a_post_is_there() {
    let place = simulated().await;
    let channel = place.channel().await;
    let rendered = channel.render(&Variant { text: "Before the end".into(), ..Variant::default() });
    let (steps, key) = (Bluesky.steps(&rendered), key("end", 0));
    place.proxy.lose_answer_to("putRecord");
    channel.submit(&rendered, &steps, &Done::default(), &key).await.unwrap_err();
    place.sim.as_ref().unwrap().world().write(|town| town.revoke(&place.us.did));
    let refused = channel.submit(&rendered, &steps, &Done::default(), &key).await.unwrap_err();
    assert!(matches!(refused, ConnectorError::Reconnect { reason: ReconnectReason::Revoked }), "{refused:?}");
    let found = channel.find(&rendered, &steps, &Done::default(), &key, vec![]).await.unwrap();
    assert!(matches!(found, Found::Here(Progress::Live(_))), "{found:?}");
}

#[tokio::test]
async fn broken_answers_become_advice_and_never_a_second_post() {
    use banyan_simulator::{Answer, Fault};
    let put = || Fault::on("POST", "/xrpc/com.atproto.repo.putRecord");
    let limit = Answer::status(429).header("retry-after", "60");
    for (fault, expected, stands) in [
        (put().answer(limit), "slow down", 0),
        (put().answer(Answer::status(502)), "unknown", 0),
        (put().answer_after_work(Answer::status(500)), "unknown", 1),
        (put().drop(), "unknown", 0),
        (put().drop_after_work(), "unknown", 1),
        (put().half_body(), "unknown", 1),
        (put().answer_after_work(Answer::status(200).html("<html>")), "unknown", 1),
        (put().answer(Answer::status(302).header("location", "http://127.0.0.1:1/")), "unexpected", 0),
    ] {
        let place = simulated().await;
        let channel = place.channel().await;
        let rendered = channel.render(&Variant { text: "Rough weather".into(), ..Variant::default() });
        let sim = place.sim.as_ref().unwrap();
        let said = format!("{fault:?}");
        sim.fault(fault);
        let advice = match channel.publish(&rendered, "rough").await.unwrap_err() {
            ConnectorError::SlowDown { until, .. } => until.map_or("slow", |_| "slow down"),
            ConnectorError::OutcomeUnknown { .. } => "unknown",
            ConnectorError::Unexpected { .. } => "unexpected",
            other => panic!("{said}: {other:?}"),
        };
        assert_eq!(advice, expected, "{said}");
        assert_eq!(sim.world().read(|town| town.posts().len()), stands, "{said}");
        channel.publish(&rendered, "rough").await.unwrap();
        assert_eq!(sim.world().read(|town| town.posts().len()), 1, "{said}");
    }
}

#[tokio::test]
async fn a_file_that_is_gone_is_said_before_anything_leaves() {
    let place: Place = simulated().await;
    let mut channel = place.channel().await;
    let media = vec![channel.pictures.add(10, None)];
    channel.pictures.0.clear();
    let rendered = channel.render(&Variant { text: "Lost picture".into(), media, ..Variant::default() });
    let error = channel.publish(&rendered, "file").await.unwrap_err();
    assert!(matches!(&error, ConnectorError::Rejected { finding } if finding.rule == "picture-missing"), "{error:?}");
}
