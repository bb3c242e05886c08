//! A program with a token, at the door of a whole application; every answer is held against the document.

use axum::{
    Router,
    body::{Body, to_bytes},
};
use banyan_app::{
    Actor,
    workspace::{NewToken, add_token},
};
use banyan_domain::workspace::Role;
use banyan_testkit::TestApp;
use http::{HeaderMap, Request, StatusCode, header, request::Builder};
use secrecy::ExposeSecret as _;
use serde_json::Value;
use tower::ServiceExt as _;

use crate::document;

pub(crate) struct Desk {
    pub(crate) test: TestApp,
    pub(crate) token: String,
    router: Router,
}

pub(crate) struct Said {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// A file is not text.
    pub(crate) bytes: Vec<u8>,
}

impl Said {
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// Done, with its body.
    #[track_caller]
    pub(crate) fn done(&self) -> Value {
        assert!(self.status.is_success(), "{}: {}", self.status, self.text);
        if self.text.is_empty() { Value::Null } else { self.json() }
    }

    /// A problem says what happened and what to do.
    #[track_caller]
    pub(crate) fn problem(&self, status: StatusCode) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json");
        let body = self.json();
        for member in ["type", "title", "detail", "todo"] {
            assert!(body[member].as_str().is_some_and(|said| said.len() > 10), "{member}: {body}");
        }
        assert_eq!(body["status"], status.as_u16());
        body
    }

    pub(crate) fn etag(&self) -> &str {
        self.headers[header::ETAG].to_str().expect("a tag of letters")
    }
}

impl Desk {
    /// Ada's own program, which may do everything.
    pub(crate) async fn open() -> Self {
        let test = TestApp::new().await;
        let token = token(&test, &test.ada, Role::Owner).await;
        Self { router: banyan_api::router(test.app.clone()), token, test }
    }

    pub(crate) async fn get(&self, path: &str) -> Said {
        self.send("GET", path, "", &Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Said {
        self.send("POST", path, "", body).await
    }

    /// With the version it was read at; a body of null is none.
    pub(crate) async fn send(&self, method: &str, path: &str, version: &str, body: &Value) -> Said {
        let mut request = Request::builder().method(method).uri(path);
        if !version.is_empty() {
            request = request.header(header::IF_MATCH, version);
        }
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.ask(request.header(header::CONTENT_TYPE, "application/json"), &self.token, body).await
    }

    pub(crate) async fn ask(&self, request: Builder, token: &str, body: impl Into<Body>) -> Said {
        let request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        self.raw(request.body(body.into()).expect("a request")).await
    }

    pub(crate) async fn raw(&self, request: Request<Body>) -> Said {
        let asked = (request.method().clone(), request.uri().path().to_owned());
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, 4 << 20).await.expect("the answer is read").to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let said = Said { status: parts.status, headers: parts.headers, text, bytes };
        document::holds(&asked.0, &asked.1, &said);
        said
    }
}

pub(crate) async fn token(test: &TestApp, maker: &Actor, role: Role) -> String {
    let new = NewToken { name: "The till".to_owned(), role, ends_on: None };
    add_token(&test.app, maker, &new).await.expect("a token").token.expose_secret().to_owned()
}
