//! Who stands behind a name, and on which server: handle to id, id to document, document to server and back to the handle.

use banyan_connector::net::{Answer, Net, NetError};
use serde_json::Value;
use url::Url;

use super::xrpc::Xrpc;

/// Where names are looked up. A room cannot ask name servers itself; the public service does that for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places<'a> {
    /// Answers `resolveHandle` for everybody.
    pub(crate) api: &'a str,
    /// Keeps the documents of `did:plc`.
    pub(crate) directory: &'a str,
    /// Takes logins by e-mail address.
    pub(crate) entryway: &'a str,
}

/// SOURCE: <https://docs.bsky.app/docs/advanced-guides/entryway> and <https://atproto.com/specs/handle>, 2026-08.
pub(crate) const PUBLIC: Places<'static> =
    Places { api: "https://public.api.bsky.app", directory: "https://plc.directory", entryway: "https://bsky.social" };

#[derive(Debug, thiserror::Error)]
pub(crate) enum IdentityError {
    #[error("the names could not be looked up")]
    Net(#[source] NetError),
    #[error("nobody has this handle")]
    UnknownHandle,
    #[error("the document of this id could not be read")]
    NoDocument,
    #[error("the document names another handle")]
    OtherHandle,
    #[error("the document names no server that can be used")]
    NoServer,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    pub(crate) did: String,
    pub(crate) pds: String,
}

/// Checks both ways: the handle's id must claim the handle too.
pub(crate) async fn find_handle(net: &Net, places: Places<'_>, handle: &str) -> Result<Home, IdentityError> {
    let did = resolve(net, places, handle).await?;
    let document = document(net, places, &did).await?;
    if !claims(&document, handle) {
        return Err(IdentityError::OtherHandle);
    }
    let pds = server(&document, &did).ok_or(IdentityError::NoServer)?;
    Ok(Home { did, pds })
}

pub(crate) async fn find_did(net: &Net, places: Places<'_>, did: &str) -> Result<Home, IdentityError> {
    let document = document(net, places, did).await?;
    let pds = server(&document, did).ok_or(IdentityError::NoServer)?;
    Ok(Home { did: did.to_owned(), pds })
}

/// The public service knows name servers and web pages; the page is asked directly where it does not answer.
async fn resolve(net: &Net, places: Places<'_>, handle: &str) -> Result<String, IdentityError> {
    let server = Xrpc { net, base: places.api };
    let told = server.query("com.atproto.identity.resolveHandle", &[("handle", handle)]).send().await;
    if let Some(did) = told.as_ref().ok().and_then(did_in_answer) {
        return Ok(did);
    }
    let page = net.get(&format!("https://{handle}/.well-known/atproto-did")).max_bytes(4_096).send().await;
    match (page, told) {
        (Ok(page), _) if page.status.is_success() && is_did(page.excerpt(2_048).trim()) => {
            Ok(page.excerpt(2_048).trim().to_owned())
        }
        (_, Err(error)) => Err(IdentityError::Net(error)),
        (_, Ok(_)) => Err(IdentityError::UnknownHandle),
    }
}

pub(crate) fn did_in_answer(answer: &Answer) -> Option<String> {
    let value: Value = answer.json().ok().filter(|_| answer.status.is_success())?;
    value["did"].as_str().filter(|did| is_did(did)).map(str::to_owned)
}

async fn document(net: &Net, places: Places<'_>, did: &str) -> Result<Value, IdentityError> {
    if !is_did(did) {
        return Err(IdentityError::NoDocument);
    }
    let url = match did.strip_prefix("did:web:") {
        Some(host) => format!("https://{host}/.well-known/did.json"),
        None => format!("{}/{did}", places.directory),
    };
    let answer = net.get(&url).send().await.map_err(IdentityError::Net)?;
    let document: Value = answer.json().map_err(|_| IdentityError::NoDocument)?;
    let is_its_own = answer.status.is_success() && document["id"].as_str() == Some(did);
    is_its_own.then_some(document).ok_or(IdentityError::NoDocument)
}

/// The first name that is a handle at all is the one that counts.
fn claims(document: &Value, handle: &str) -> bool {
    let names = document["alsoKnownAs"].as_array().into_iter().flatten();
    let first = names
        .filter_map(|name| name.as_str()?.strip_prefix("at://"))
        .map(str::to_ascii_lowercase)
        .find(|name| is_handle(name));
    first.as_deref() == Some(handle)
}

/// The server's origin; one that is not plain https is as good as none.
pub(crate) fn server(document: &Value, did: &str) -> Option<String> {
    let services = document["service"].as_array()?;
    let service = services.iter().find(|service| {
        let id = service["id"].as_str().unwrap_or_default();
        let is_named = id == "#atproto_pds" || id.strip_prefix(did) == Some("#atproto_pds");
        is_named && service["type"] == "AtprotoPersonalDataServer"
    })?;
    origin(service["serviceEndpoint"].as_str().filter(|endpoint| endpoint.starts_with("https://"))?)
}

/// What a person may type for a server: `pds.example`, `https://pds.example/`. Plain http only on this machine.
pub(crate) fn origin(text: &str) -> Option<String> {
    let text = text.trim();
    let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("https://{text}")) }.ok()?;
    let is_bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    let is_anonymous = url.username().is_empty() && url.password().is_none();
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_here);
    (is_bare && is_anonymous && is_safe && url.has_host()).then(|| url.origin().ascii_serialization())
}

/// SOURCE: <https://atproto.com/specs/handle>, 2026-08. Only lower case is passed in.
pub(crate) fn is_handle(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253
        && labels.len() >= 2
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// The two kinds of id this network blesses.
///
/// SOURCE: <https://atproto.com/specs/did>, 2026-08.
pub(crate) fn is_did(text: &str) -> bool {
    if let Some(plc) = text.strip_prefix("did:plc:") {
        return plc.len() == 24 && plc.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'2'..=b'7'));
    }
    text.strip_prefix("did:web:").is_some_and(is_handle)
}

#[cfg(test)]
mod tests {
    use banyan_connector::net::Settings;
    use banyan_simulator::Simulation;
    use serde_json::json;

    use super::*;
    use crate::bluesky::sim::{BlueskySim, Town};

    const DID: &str = "did:plc:xmspeo333qyg2tflhpvesq34";

    fn document(names: &[&str], id: &str, endpoint: &str) -> Value {
        json!({ "id": DID, "alsoKnownAs": names, "service": [
            { "id": "#other", "type": "Other", "serviceEndpoint": "https://other.example" },
            { "id": id, "type": "AtprotoPersonalDataServer", "serviceEndpoint": endpoint },
        ]})
    }

    #[test]
    fn the_server_is_found_under_both_spellings_and_only_over_https() {
        let full = format!("{DID}#atproto_pds");
        for (id, endpoint, expected) in [
            ("#atproto_pds", "https://pds.example", Some("https://pds.example")),
            (full.as_str(), "https://pds.example/", Some("https://pds.example")),
            ("#atproto_labeler", "https://pds.example", None),
            ("did:plc:somebodyelsesdocument222#atproto_pds", "https://pds.example", None),
            ("#atproto_pds", "http://pds.example", None),
            ("#atproto_pds", "http://127.0.0.1:9", None),
            ("#atproto_pds", "https://me:pw@pds.example", None),
            ("#atproto_pds", "https://pds.example/path", None),
            ("#atproto_pds", "nonsense", None),
        ] {
            assert_eq!(server(&document(&[], id, endpoint), DID).as_deref(), expected, "{id} {endpoint}");
        }
        for odd in [json!(null), json!({ "service": 5 }), json!({ "service": [null, 7, {}] })] {
            assert_eq!(server(&odd, DID), None);
        }
    }

    async fn looked_up(sim: &Simulation<Town>, handle: &str) -> Result<Home, IdentityError> {
        let net = Net::new(Settings { allowed_hosts: vec!["127.0.0.1".into()], ..Settings::default() }).unwrap();
        let url = sim.url();
        find_handle(&net, Places { api: &url, directory: &url, entryway: &url }, handle).await
    }

    #[tokio::test]
    async fn a_handle_leads_to_the_server_of_its_account() {
        let sim = Simulation::start(BlueskySim::default()).await.unwrap();
        let home = looked_up(&sim, "linden.test").await.unwrap();
        assert_eq!(home.pds, "https://pds.example");
        assert!(matches!(looked_up(&sim, "nobody.test").await, Err(IdentityError::UnknownHandle)));
    }

    #[tokio::test]
    async fn a_handle_its_account_does_not_claim_is_refused() {
        let sim = Simulation::start(BlueskySim::default()).await.unwrap();
        let told = json!({ "did": "did:plc:ryeryeryeryeryeryeryerye" });
        let lie = banyan_simulator::Answer::status(200).json(&told);
        sim.fault(banyan_simulator::Fault::on("GET", "/xrpc/com.atproto.identity.resolveHandle").answer(lie));
        assert!(matches!(looked_up(&sim, "linden.test").await, Err(IdentityError::OtherHandle)));
        sim.world().write(|town| town.pds = "http://127.0.0.1:1".into());
        assert!(matches!(looked_up(&sim, "linden.test").await, Err(IdentityError::NoServer)));
    }

    #[test]
    fn a_document_must_claim_the_handle_first_of_all() {
        for (names, expected) in [
            (&["at://linden.test"][..], true),
            (&["https://linden.test", "at://Linden.Test"][..], true),
            (&["at://rye.test", "at://linden.test"][..], false),
            (&["at://not_a_handle", "at://linden.test"][..], true),
            (&[][..], false),
        ] {
            assert_eq!(claims(&document(names, "x", "y"), "linden.test"), expected, "{names:?}");
        }
    }

    #[test]
    fn server_addresses_are_taken_as_people_type_them() {
        for (typed, expected) in [
            ("pds.example", Some("https://pds.example")),
            (" https://PDS.example:8443/ ", Some("https://pds.example:8443")),
            ("http://127.0.0.1:2583", Some("http://127.0.0.1:2583")),
            ("http://localhost:2583", Some("http://localhost:2583")),
            ("http://pds.example", None),
            ("https://pds.example/xrpc", None),
            ("ftp://pds.example", None),
            ("", None),
        ] {
            assert_eq!(origin(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn the_shared_handle_vectors_hold() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/atproto");
        let read =
            |name| std::fs::read_to_string(format!("{folder}/bluesky-social__atproto-interop-tests/syntax/{name}"));
        let (Ok(valid), Ok(invalid)) = (read("handle_syntax_valid.txt"), read("handle_syntax_invalid.txt")) else {
            eprintln!("skipped: no ../shared");
            return;
        };
        let lines = |text: &str| {
            text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
        };
        for text in lines(&valid) {
            assert!(is_handle(&text.to_ascii_lowercase()), "{text}");
        }
        for text in lines(&invalid) {
            assert!(!is_handle(&text.to_ascii_lowercase()), "{text}");
        }
    }

    #[test]
    fn only_blessed_ids_are_ids() {
        for (text, expected) in [
            (DID, true),
            ("did:web:linden.example", true),
            ("did:plc:short", false),
            ("did:web:localhost", false),
            ("did:web:a.example:path", false),
            ("did:web:a.example%3A8080", false),
            ("did:key:z6Mk", false),
            ("<html>", false),
        ] {
            assert_eq!(is_did(text), expected, "{text}");
        }
    }
}
