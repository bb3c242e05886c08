//! Door 3: everybody.

/// The public site.
pub fn router(app: banyan_app::App) -> axum::Router {
    axum::Router::new().with_state(app)
}
