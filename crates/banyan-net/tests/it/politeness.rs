//! A guest's manners: few at once, nothing fetched twice, the name on the card.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use banyan_net::Validators;
use tokio::{io::AsyncWriteExt as _, task::JoinSet, time::sleep};

use crate::peer::{Peer, answer, ok, read_head};

/// Counts how many were inside at the same moment.
async fn crowded() -> (Peer, Arc<AtomicUsize>) {
    let (inside, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let seen = Arc::clone(&most);
    let peer = Peer::acting(move |mut stream, _| {
        let (inside, most) = (Arc::clone(&inside), Arc::clone(&most));
        async move {
            read_head(&mut stream).await;
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            sleep(Duration::from_millis(30)).await;
            inside.fetch_sub(1, Ordering::SeqCst);
            let _ = stream.write_all(&ok("done")).await;
        }
    })
    .await;
    (peer, seen)
}

async fn visit(peer: &Peer, polite: bool) {
    let net = peer.net();
    let mut visits = JoinSet::new();
    for _ in 0..10 {
        let (net, url) = (net.clone(), peer.url("/"));
        visits.spawn(async move {
            let request = net.get(&url).timeout(Duration::from_millis(1_500));
            if polite { request.polite() } else { request }.send().await.unwrap()
        });
    }
    assert_eq!(visits.join_all().await.len(), 10);
}

#[tokio::test]
async fn a_polite_fetch_waits_while_two_others_are_with_the_host() {
    let (peer, most) = crowded().await;
    visit(&peer, true).await;
    assert_eq!(most.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn other_requests_do_not_wait_in_line() {
    let (peer, most) = crowded().await;
    visit(&peer, false).await;
    assert!(most.load(Ordering::SeqCst) > 2);
}

#[tokio::test]
async fn waiting_in_line_does_not_use_up_the_time() {
    let peer = Peer::acting(|mut stream, _| async move {
        read_head(&mut stream).await;
        sleep(Duration::from_millis(200)).await;
        let _ = stream.write_all(&ok("done")).await;
    })
    .await;
    let net = peer.net();
    let mut visits = JoinSet::new();
    for _ in 0..12 {
        let (net, url) = (net.clone(), peer.url("/"));
        visits.spawn(async move { net.get(&url).polite().timeout(Duration::from_secs(1)).send().await.is_ok() });
    }
    assert!(visits.join_all().await.into_iter().all(|arrived| arrived));
}

#[tokio::test]
async fn what_has_not_changed_is_not_fetched_again() {
    let peer = Peer::answering(|head| {
        let validators = [("ETag", "W/\"v1\""), ("Last-Modified", "Sun, 22 Nov 2026 00:00:00 GMT")];
        let known = head.contains("if-none-match: W/\"v1\"\r\n")
            && head.contains("if-modified-since: Sun, 22 Nov 2026 00:00:00 GMT\r\n");
        if known { answer("304 Not Modified", &validators, b"") } else { answer("200 OK", &validators, b"feed") }
    })
    .await;
    let net = peer.net();
    let first = net.get(&peer.url("/feed")).polite().conditional(None, None).send().await.unwrap();
    assert!(!first.is_unchanged());
    let kept = Validators::of(&first);
    let again = net.get(&peer.url("/feed")).conditional(kept.etag.as_deref(), kept.last_modified.as_deref());
    let again = again.send().await.unwrap();
    assert!(again.is_unchanged() && again.body.is_empty());
}

#[tokio::test]
async fn every_visit_says_who_it_is() {
    let peer = Peer::answering(|_| ok("hello")).await;
    peer.net().get(&peer.url("/")).send().await.unwrap();
    assert!(peer.heads()[0].contains("user-agent: Banyan/"), "{}", peer.heads()[0]);
}

#[tokio::test]
async fn of_what_is_large_a_few_are_kept_at_once_and_what_is_small_passes_them() {
    let large = vec![b'a'; 1_200_000];
    let peer =
        Peer::answering(
            move |head| {
                if head.starts_with("GET /large") { answer("200 OK", &[], &large) } else { ok("small") }
            },
        )
        .await;
    let net = peer.net();
    let (large, small) = (peer.url("/large"), peer.url("/small"));
    let mut kept = Vec::new();
    for _ in 0..3 {
        kept.push(net.get(&large).polite().send().await.unwrap());
    }
    let mut next = Box::pin(net.get(&large).polite().send());
    assert!(tokio::time::timeout(Duration::from_millis(300), &mut next).await.is_err());
    assert_eq!(net.get(&small).polite().send().await.unwrap().body, "small");
    assert_eq!(net.get(&large).send().await.unwrap().body.len(), 1_200_000);
    let part = kept.remove(0).body.slice(..10);
    assert!(tokio::time::timeout(Duration::from_millis(300), &mut next).await.is_err());
    drop(part);
    assert_eq!(next.await.unwrap().body.len(), 1_200_000);
}
