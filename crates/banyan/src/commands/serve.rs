//! `banyan serve`: the doors, the timekeeper, the gatherer and the reader, until a signal ends it.

use std::{net::SocketAddr, time::Duration};

use anyhow::Context as _;
use axum::{Router, middleware::from_fn};
use banyan_app::{
    App,
    compose::{run_forgetting, run_recurring},
    converse::run_reader,
    gather::run_gatherer,
    measure::run_polls,
    publish::{run_checks, run_timekeeper},
    workspace::first_workspace,
};
use serde_json::json;
use tokio::{net::TcpListener, sync::watch};
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
};

use crate::{
    cli::{Listen, Place},
    hear_out::hear_out,
    nudge,
    output::Output,
    wiring::{As, Practice, open, settle},
};

const COUNT_EVERY: Duration = Duration::from_hours(6);
/// What is under way gets this long to finish.
const FAREWELL: Duration = Duration::from_secs(4);

pub(super) async fn run(place: &Place, listen: &Listen, out: Output) -> anyhow::Result<()> {
    let ending = ending()?;
    let listener = bind(listen.listen).await?;
    let base_url = settle(place)?.base_url.unwrap_or(format!("http://{}", listener.local_addr()?));
    let practice = Practice { base_url: Some(base_url.clone()), ..Practice::default() };
    let app = open(place, As::Server, practice).await?;
    let begin = first_workspace(&app).await?.is_none().then(|| app.first_address());
    let line = json!({ "address": base_url, "listen": listener.local_addr()?.to_string(), "begin": begin });
    out.line(&line, || match &begin {
        Some(begin) => format!("Banyan is at {base_url}/studio\nNobody owns it yet. Begin at {begin}"),
        None => format!("Banyan is at {base_url}/studio"),
    })?;
    serve(app, place, listener, ending).await
}

pub(super) async fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}; is something else there?"))
}

pub(super) async fn serve(
    app: App,
    place: &Place,
    listener: TcpListener,
    ending: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(false);
    let knocker = tokio::spawn(nudge::listen(app.clone(), place.data.clone()));
    let timekeeper = tokio::spawn(run_timekeeper(app.clone(), stopped.clone()));
    let gatherer = tokio::spawn(run_gatherer(app.clone(), stopped.clone()));
    let reader = tokio::spawn(run_reader(app.clone(), stopped.clone()));
    let recurring = tokio::spawn(run_recurring(app.clone(), stopped.clone()));
    let forgetting = tokio::spawn(run_forgetting(app.clone(), stopped.clone()));
    let polls = tokio::spawn(run_polls(app.clone(), stopped.clone()));
    let checks = tokio::spawn(run_checks(app.clone(), stopped.clone()));
    let counter = tokio::spawn(count_rows(app.clone()));
    let doors = axum::serve(listener, doors(&app).into_make_service_with_connect_info::<SocketAddr>());
    let mut until = stopped.clone();
    let doors = tokio::spawn(
        doors
            .with_graceful_shutdown(async move {
                let _ = until.wait_for(|stop| *stop).await;
            })
            .into_future(),
    );
    ending.await;
    let _ = stop.send(true);
    let farewell = async {
        let _ = timekeeper.await;
        let _ = gatherer.await;
        let _ = reader.await;
        let _ = recurring.await;
        let _ = forgetting.await;
        let _ = polls.await;
        let _ = checks.await;
        let _ = doors.await;
    };
    // What does not end in time is found again at the next start, and looked for before anything is sent.
    let _ = tokio::time::timeout(FAREWELL, farewell).await;
    knocker.abort();
    counter.abort();
    app.db.clone().close().await?;
    Ok(())
}

/// Much may have come in while nobody served, by `banyan import` or `banyan carry`.
async fn count_rows(app: App) {
    let mut round = tokio::time::interval(COUNT_EVERY);
    loop {
        round.tick().await;
        if let Err(error) = app.db.count_rows().await {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the rows could not be counted; pages may be slow"
            );
        }
    }
}

fn doors(app: &App) -> Router {
    Router::new()
        .merge(banyan_studio::router(app.clone()))
        .merge(banyan_api::router(app.clone()))
        .merge(banyan_site::router(app.clone()))
        // A page is words, a fifth as long when packed: on a phone that is what one waits for. Files come packed already.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(words()))
        .layer(from_fn(hear_out))
}

/// Pictures are left as they are by themselves.
fn words() -> impl Predicate {
    let films = NotForContentType::const_new("video/");
    DefaultPredicate::new().and(films).and(NotForContentType::const_new("audio/"))
}

/// Heard from now on, also while we still begin; awaited once everything runs.
pub(super) fn ending() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
