//! A signed-in person at the Studio of a whole application.

use axum::{
    Router,
    body::{Body, to_bytes},
};
use banyan_app::{
    Actor,
    plan::{answer_first, leave_for_later},
    workspace::{add_user, open_session},
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    ids::ChannelId,
    plan::first::{FirstAnswer, Ground, Question, Stand},
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_studio::router;
use banyan_testkit::TestApp;
use http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt as _;

pub(crate) struct Desk {
    pub(crate) test: TestApp,
    pub(crate) own: ChannelId,
    router: Router,
    cookie: String,
}

pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
    /// The same where it is no text.
    pub(crate) body: Vec<u8>,
}

impl Desk {
    /// Ada, the owner, with her own site; the first questions lie behind her.
    pub(crate) async fn open() -> Self {
        let desk = Self::fresh().await;
        for question in [Question::Why, Question::Week] {
            leave_for_later(&desk.test.app, &desk.test.ada, question).await.expect("it is left for later");
        }
        for answer in [FirstAnswer::Stand(Stand::Sideline), FirstAnswer::Ground(Ground::Sideline)] {
            answer_first(&desk.test.app, &desk.test.ada, &answer).await.expect("it is answered");
        }
        desk
    }

    /// The same before anybody has asked her anything.
    pub(crate) async fn fresh() -> Self {
        Self::of(TestApp::new().await).await
    }

    pub(crate) async fn of(test: TestApp) -> Self {
        let own = test.connect("own_site", &[]).await;
        let cookie = open_session(&test.app, test.ada.user.expect("Ada is a person")).await.expect("a session");
        Self { router: router(test.app.clone()), own, cookie, test }
    }

    pub(crate) async fn mastodon(&self) -> (Simulation<Town>, ChannelId) {
        self.mastodon_of(&self.test.ada).await
    }

    pub(crate) async fn mastodon_of(&self, actor: &Actor) -> (Simulation<Town>, ChannelId) {
        let town = Simulation::start(MastodonSim::default()).await.expect("the town stands");
        town.clock().set(self.test.app.now().0);
        let form = [("server", town.url()), ("credential", OUR_CREDENTIAL.to_owned())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let channel = self.test.connect_for(actor, "mastodon", &form).await;
        (town, channel)
    }

    pub(crate) async fn cookie_of(&self, role: Role) -> String {
        let email = format!("{}@linden.example", role.as_str());
        let password = "a long enough password".to_owned();
        let user = add_user(&self.test.app, &self.test.ada, &email, role.as_str(), role, password);
        open_session(&self.test.app, user.await.expect("the person is added")).await.expect("a session")
    }

    pub(crate) async fn get(&self, path: &str) -> Seen {
        self.ask(Request::get(path), &self.cookie, "").await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> Seen {
        self.ask(Request::post(path), &self.cookie, form).await
    }

    pub(crate) async fn write_anyway(&self, form: &str) -> String {
        self.act_anyway("/studio/write", form).await
    }

    /// Where the page asks first: pressed a second time with what it asked.
    pub(crate) async fn act_anyway(&self, path: &str, form: &str) -> String {
        let answer = self.post(path, form).await;
        if let Some(there) = answer.headers.get(header::LOCATION) {
            return self.get(there.to_str().expect("an address")).await.html;
        }
        self.act(path, &format!("{form}{}", seen_in(&answer.html))).await
    }

    /// What the page says after an act: where it leads, and that page.
    pub(crate) async fn act(&self, path: &str, form: &str) -> String {
        let answer = self.post(path, form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.html);
        let there = answer.headers[header::LOCATION].to_str().expect("an address").to_owned();
        let page = self.get(&there).await;
        assert_eq!(page.status, StatusCode::OK, "{there}");
        page.html
    }

    /// A form that hands over a file.
    pub(crate) async fn hand_over(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str)) -> Seen {
        let field = |(name, value): &(&str, &str)| {
            format!("--rye\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let (name, bytes) = file;
        let head = format!("--rye\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\n\r\n");
        let fields: Vec<String> = fields.iter().map(field).collect();
        let body = format!("{}{head}{bytes}\r\n--rye--\r\n", fields.concat());
        self.send(path, "multipart/form-data; boundary=rye", &body).await
    }

    /// The same with a file that is no text.
    pub(crate) async fn hand_over_bytes(&self, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Seen {
        self.hand_over_as(&self.cookie, path, fields, (name, bytes)).await
    }

    /// The same from somebody else, or from nobody who is signed in.
    pub(crate) async fn hand_over_as(
        &self,
        cookie: &str,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Seen {
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--rye\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        let head = format!("--rye\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--rye--\r\n");
        self.with(Request::post(path), cookie, "multipart/form-data; boundary=rye", body).await
    }

    pub(crate) async fn ask(&self, request: http::request::Builder, cookie: &str, form: &str) -> Seen {
        self.with(request, cookie, "application/x-www-form-urlencoded", form.to_owned()).await
    }

    /// A form that is not written as usual, such as one with a file.
    pub(crate) async fn send(&self, path: &str, kind: &str, body: &str) -> Seen {
        self.with(Request::post(path), &self.cookie, kind, body.to_owned()).await
    }

    async fn with(&self, request: http::request::Builder, cookie: &str, kind: &str, body: impl Into<Body>) -> Seen {
        let request = request
            .header(header::COOKIE, format!("banyan_session={cookie}"))
            .header(header::CONTENT_TYPE, kind)
            .body(body.into())
            .expect("a request");
        let answer = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, 4 << 20).await.expect("the page is read");
        Seen {
            status: parts.status,
            headers: parts.headers,
            html: String::from_utf8_lossy(&bytes).into_owned(),
            body: bytes.to_vec(),
        }
    }
}

/// One field of a form.
pub(crate) fn field(name: &str, value: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
}

/// What a page asked about, as its form says it when it is pressed once more.
pub(crate) fn seen_in(html: &str) -> String {
    let seen = html.split("name=\"seen\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    seen.fold(String::new(), |seen, subject| seen + "&seen=" + subject)
}
