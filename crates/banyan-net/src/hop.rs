//! What is known of the request on its way: may it go inside, and had the connection been made?

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll},
};

use tower::{Layer, Service};

tokio::task_local! {
    static HOP: Arc<Hop>;
}

#[derive(Debug, Default)]
pub(crate) struct Hop {
    may_be_inside: bool,
    phase: AtomicU8,
}

/// A read may take a connection kept from before and so never connect; a write always makes its own.
const CONNECTING: u8 = 1;
const CONNECTED: u8 = 2;

impl Hop {
    pub(crate) fn new(may_be_inside: bool) -> Arc<Self> {
        Arc::new(Self { may_be_inside, phase: AtomicU8::default() })
    }

    /// The client connects inside the future that sends, which is what makes the task's own memory the right place.
    pub(crate) async fn carry<F: Future>(self: &Arc<Self>, sending: F) -> F::Output {
        HOP.scope(Arc::clone(self), sending).await
    }

    /// Name, connection or encryption never came about, so not one byte of the request has left.
    pub(crate) fn stopped_before_sending(&self) -> bool {
        self.phase.load(Ordering::SeqCst) == CONNECTING
    }
}

/// Outside of any request: no.
pub(crate) fn may_be_inside() -> bool {
    HOP.try_with(|hop| hop.may_be_inside).unwrap_or(false)
}

fn note(phase: u8) {
    let _ = HOP.try_with(|hop| hop.phase.store(phase, Ordering::SeqCst));
}

/// Wraps the connector: notes when it begins and when the connection, encryption included, stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoteConnect;

impl<S> Layer<S> for NoteConnect {
    type Service = Noted<S>;

    fn layer(&self, inner: S) -> Self::Service {
        Noted(inner)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Noted<S>(S);

impl<S, R> Service<R> for Noted<S>
where
    S: Service<R>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        note(CONNECTING);
        let connecting = self.0.call(request);
        Box::pin(async move {
            let connection = connecting.await?;
            note(CONNECTED);
            Ok(connection)
        })
    }
}
