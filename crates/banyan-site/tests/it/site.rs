//! A site to ask: the bakery Linden & Rye, its articles and its answers.

use axum::{Router, body::Body, response::Response};
use banyan_app::{
    Actor, App,
    compose::{Draft, When, write_post},
    workspace::{WorkspaceSettings, change_settings, show_settings},
};
use banyan_db::{run, values};
use banyan_domain::{ids::ChannelId, time::UtcMillis};
use banyan_testkit::TestApp;
use http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt as _;
use uuid::Uuid;

pub(crate) struct TestSite {
    pub(crate) test: TestApp,
    own: ChannelId,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl TestSite {
    pub(crate) async fn new() -> Self {
        let test = TestApp::new().await;
        let own = test.connect("own_site", &[]).await;
        Self { test, own }
    }

    pub(crate) async fn write(&self, title: Option<&str>, text: &str) {
        self.write_warned(title, text, None).await;
    }

    pub(crate) async fn write_warned(&self, title: Option<&str>, text: &str, warning: Option<&str>) {
        let draft = Draft {
            title: title.map(str::to_owned),
            text: text.to_owned(),
            content_warning: warning.map(str::to_owned),
            hashtags: vec!["bread".to_owned()],
            language: Some("en".to_owned()),
            channels: vec![self.own],
            when: When::Now,
            ..Draft::default()
        };
        write_post(&self.test.app, &self.test.ada, &draft).await.unwrap();
        self.test.run_due().await;
    }

    pub(crate) async fn change(&self, change: impl FnOnce(&mut WorkspaceSettings)) {
        let (app, ada): (&App, &Actor) = (&self.test.app, &self.test.ada);
        let mut settings = show_settings(app, ada).await.unwrap();
        change(&mut settings);
        change_settings(app, ada, settings).await.unwrap();
    }

    /// Sets one column of the page; the value is text or none.
    pub(crate) async fn set(&self, slug: &str, column: &str, value: Option<&str>) {
        let sql = format!("UPDATE article SET {column} = $2 WHERE slug = $1");
        let tx = self.test.app.db.begin().await.unwrap();
        assert_eq!(run(&*tx, &sql, values![slug, value]).await.unwrap(), 1, "{slug}");
        tx.commit().await.unwrap();
    }

    pub(crate) async fn mark(&self, slug: &str, column: &str, moment: UtcMillis) {
        let sql = format!("UPDATE article SET {column} = $2 WHERE slug = $1");
        let tx = self.test.app.db.begin().await.unwrap();
        assert_eq!(run(&*tx, &sql, values![slug, moment.0]).await.unwrap(), 1, "{slug}");
        tx.commit().await.unwrap();
    }

    /// Keeps a file as a picture of this type and gives its id.
    pub(crate) async fn keep_picture(&self, bytes: &[u8], mime: &str) -> Uuid {
        let id = Uuid::now_v7();
        let digest = format!("{:0>64}", id.simple().to_string());
        self.test.app.db.blobs().put(&digest, bytes.to_vec()).await.unwrap();
        let tx = self.test.app.db.begin().await.unwrap();
        let sql = "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, created_at, origin)
                   VALUES ($1, $2, $3, $4, $5, $6, 'https://linden.example/picture')";
        let row = values![id, self.test.ada.workspace.0, digest, mime, bytes.len() as i64, 0_i64];
        run(&*tx, sql, row).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub(crate) fn router(&self) -> Router {
        banyan_site::router(self.test.app.clone())
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        ask(self.router(), Method::GET, path, &[]).await
    }

    pub(crate) async fn get_with(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        ask(self.router(), Method::GET, path, headers).await
    }
}

impl Answer {
    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(&name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }
}

pub(crate) async fn ask(site: Router, method: Method, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let answer: Response = site.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let bytes = axum::body::to_bytes(body, 16 * 1024 * 1024).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}
