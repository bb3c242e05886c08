//! Scripts, styles and fonts out of the binary: names with their hash in them, so a browser may keep them for good.

use std::{borrow::Cow, collections::BTreeMap, io::Read as _, sync::LazyLock};

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use banyan_content::pdf::Fonts;
use flate2::read::GzDecoder;
use http::{HeaderMap, StatusCode, header};
use rust_embed::{Embed, EmbeddedFile};

#[derive(Embed)]
#[folder = "../../ui/dist"]
struct Dist;

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    Dist::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

/// Where the file of this plain name is served: `app.css` -> `/studio/assets/app-1A2B3C4D.css`.
pub fn address(name: &str) -> String {
    format!("/studio/assets/{}", MANIFEST.get(name).map_or(name, String::as_str))
}

/// What a PDF is set with: the typefaces of the pages, in files a PDF can hold.
pub fn pdf_fonts() -> Fonts {
    Fonts::of_pages(|name| Dist::get(&format!("paper/{name}")).map_or(Cow::Borrowed(&[][..]), |file| file.data))
}

/// Answers for one file: compressed as the browser likes it, never asked for twice.
pub fn serve(path: &str, request: &HeaderMap) -> Response {
    let Some((encoding, file)) = best_of(path, request).filter(|_| path != "manifest.json") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = entity_tag(&file, encoding);
    let mut answer = Response::builder()
        .header(header::ETAG, &tag)
        .header(header::VARY, "accept-encoding")
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::CONTENT_TYPE, mime_of(path));
    if let Some(encoding) = encoding {
        answer = answer.header(header::CONTENT_ENCODING, encoding);
    }
    let unchanged = request.get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == tag.as_bytes());
    let (status, body) =
        if unchanged { (StatusCode::NOT_MODIFIED, Body::empty()) } else { (StatusCode::OK, body_of(file.data)) };
    answer.status(status).body(body).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn best_of(path: &str, request: &HeaderMap) -> Option<(Option<&'static str>, EmbeddedFile)> {
    let accepted = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts =
        |name: &str| accepted.split(',').any(|part| part.split(';').next().unwrap_or_default().trim() == name);
    let packed = |ending: &str| Dist::get(&format!("{path}.{ending}"));
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if accepts(encoding)
            && let Some(file) = packed(ending)
        {
            return Some((Some(encoding), file));
        }
    }
    let plain = Dist::get(path).or_else(|| packed("gz").and_then(unpacked))?;
    Some((None, plain))
}

/// Scripts and styles are embedded packed only: hardly anybody asks for them otherwise.
fn unpacked(file: EmbeddedFile) -> Option<EmbeddedFile> {
    let mut plain = Vec::new();
    GzDecoder::new(&*file.data).read_to_end(&mut plain).ok()?;
    Some(EmbeddedFile { data: Cow::Owned(plain), ..file })
}

/// The hash is that of the embedded file, which is unpacked for some: each form has a tag of its own.
fn entity_tag(file: &EmbeddedFile, encoding: Option<&str>) -> String {
    let hash = file.metadata.sha256_hash();
    let start = u64::from_be_bytes(std::array::from_fn(|at| hash[at]));
    format!("\"{start:016x}-{}\"", encoding.unwrap_or("plain"))
}

fn mime_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn body_of(data: Cow<'static, [u8]>) -> Body {
    match data {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_of(name: &str) -> String {
        address(name).trim_start_matches("/studio/assets/").to_owned()
    }

    fn ask(path: &str, headers: &[(header::HeaderName, &str)]) -> Response {
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.parse().expect("a header"))).collect();
        serve(path, &headers)
    }

    #[test]
    fn a_browser_gets_the_smallest_form_it_understands_and_may_keep_it_for_good() {
        let style = file_of("app.css");
        let answer = ask(&style, &[(header::ACCEPT_ENCODING, "gzip, deflate, br;q=1.0")]);
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "br");
        assert!(answer.headers()[header::CACHE_CONTROL].to_str().expect("text").contains("immutable"));
        assert_eq!(ask(&style, &[(header::ACCEPT_ENCODING, "gzip")]).headers()[header::CONTENT_ENCODING], "gzip");
    }

    #[test]
    fn what_unpacks_nothing_gets_a_style_to_read_with_a_tag_of_its_own() {
        let style = file_of("app.css");
        let (encoding, plain) = best_of(&style, &HeaderMap::new()).expect("it was built");
        assert_eq!(encoding, None);
        assert!(str::from_utf8(&plain.data).expect("text").contains("@font-face"));
        let answer = ask(&style, &[]);
        assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
        let packed = ask(&style, &[(header::ACCEPT_ENCODING, "gzip")]);
        assert_ne!(answer.headers()[header::ETAG], packed.headers()[header::ETAG]);
    }

    #[test]
    fn what_a_browser_already_has_is_not_sent_again() {
        let script = file_of("app.js");
        let tag = ask(&script, &[]).headers()[header::ETAG].to_str().expect("text").to_owned();
        assert_eq!(ask(&script, &[(header::IF_NONE_MATCH, &tag)]).status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in ["manifest.json", "../package.json", "..%2fpackage.json", "", "app.css", "/etc/passwd", "\0"] {
            assert_eq!(ask(path, &[]).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn a_phone_is_told_what_the_studio_looks_like_and_what_can_be_shared_with_it() {
        let name = file_of("app.webmanifest");
        assert_eq!(ask(&name, &[]).headers()[header::CONTENT_TYPE], "application/manifest+json");
        let app = Dist::get(&name).expect("it was built");
        let app: serde_json::Value = serde_json::from_slice(&app.data).expect("JSON");
        assert!(Dist::get(app["icons"][0]["src"].as_str().expect("an icon")).is_some(), "{app}");
        let shares = &app["share_target"];
        let action = shares["action"].as_str().expect("an address");
        assert!(
            crate::routes::ROUTES
                .iter()
                .any(|row| row.path == action && Some(row.method.as_str()) == shares["method"].as_str()),
            "{action}"
        );
        let takes = shares["params"]["files"][0]["accept"].as_array().expect("kinds of files");
        let takes: Vec<&str> = takes.iter().filter_map(serde_json::Value::as_str).collect();
        let field = include_str!("../templates/compose/files.html");
        assert!(field.contains(&format!("accept=\"{}\"", takes.join(","))), "{takes:?}");
    }

    #[test]
    fn scripts_and_styles_stay_within_their_budgets() {
        for (name, kilobytes) in
            [("app.js", 30), ("app.css", 12), ("plan.css", 3), ("beside.css", 2), ("first.css", 3), ("measure.css", 3)]
        {
            let packed = Dist::get(&format!("{}.gz", file_of(name))).expect("it was built");
            assert!(packed.data.len() <= kilobytes * 1024, "{name} has {} bytes, gzip", packed.data.len());
        }
        let fonts: usize = ["figtree", "newsreader"]
            .iter()
            .filter_map(|font| Dist::get(&file_of(&format!("{font}-latin-wght-normal.woff2"))))
            .map(|font| font.data.len())
            .sum();
        assert!((1..=80 * 1024).contains(&fonts), "{fonts} bytes of fonts");
    }
}
