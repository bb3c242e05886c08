//! Hostile markup comes out without script, and a second sanitising changes nothing.

use banyan_content::html::{sanitise, to_text};
use scraper::Html;
use url::Url;

use crate::corpus;

/// Own cases, one trick each.
const TRICKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=\"vbscript:x\">x</a>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<form action=\"javascript:alert(1)\"><input type=submit></form>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"javascript:/a/\"><a href=x>y</a>",
    "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
    "<template><img src=x onerror=alert(1)></template>",
    "<select><template><img src=x onerror=alert(1)></template></select>",
    "<p is=\"x-y\" onclick=alert(1) slot=a>z</p>",
    "<img src=\"x\" srcset=\"javascript:alert(1) 1x\" alt='\"><script>alert(1)</script>'>",
    "<table><script>alert(1)</script><tr><td background=\"javascript:alert(1)\">x",
    "<!--><img src=x onerror=alert(1)>-->",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<a href=\"//evil.example\">x</a><a href=\"\\\\evil.example\">x</a>",
    "\u{0}<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
];

/// Reads the result as a browser would and names what should not be there.
fn dangers(clean: &str) -> Vec<String> {
    const ALLOWED: &[&str] = &[
        "href",
        "hreflang",
        "rel",
        "src",
        "alt",
        "width",
        "height",
        "loading",
        "referrerpolicy",
        "lang",
        "dir",
        "title",
        "colspan",
        "rowspan",
        "scope",
        "start",
        "reversed",
        "datetime",
        "cite",
    ];
    const FORBIDDEN: &[&str] = &[
        "script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta", "link",
        "template", "video", "audio", "textarea", "select", "button", "noscript",
    ];
    let page = Html::parse_fragment(clean);
    let mut dangers = Vec::new();
    for element in page.root_element().descendent_elements() {
        let name = element.value().name();
        if FORBIDDEN.contains(&name) {
            dangers.push(name.to_owned());
        }
        for (attribute, value) in element.value().attrs() {
            if !ALLOWED.contains(&attribute) {
                dangers.push(format!("{name} {attribute}"));
            }
            let is_address = matches!(attribute, "href" | "src" | "cite");
            let safe = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| value.starts_with(scheme));
            if is_address && !safe {
                dangers.push(format!("{name} {attribute}={value}"));
            }
        }
    }
    dangers
}

fn check(html: &str, base: Option<&Url>) {
    let clean = sanitise(html, base);
    assert_eq!(dangers(&clean), Vec::<String>::new(), "{html}\n-> {clean}");
    assert_eq!(sanitise(&clean, base), clean, "not stable: {html}");
    to_text(html);
}

#[test]
fn own_tricks_come_out_harmless() {
    let base = Url::parse("https://a.example/b/").unwrap();
    for html in TRICKS {
        check(html, Some(&base));
        check(html, None);
    }
}

#[test]
fn tricks_inside_tricks_come_out_harmless() {
    let base = Url::parse("https://a.example/b/").unwrap();
    for outer in [
        "<svg>{}</svg>",
        "<math><mi>{}",
        "<table>{}",
        "<select>{}",
        "<p title='{}'>",
        "<noscript>{}",
        "<a><p>{}",
        "<svg><style>{}",
        "<title>{}",
    ] {
        for inner in TRICKS {
            check(&outer.replace("{}", inner), Some(&base));
        }
    }
}

#[test]
fn published_attacks_come_out_harmless() {
    let Some(folder) = corpus::folder("hostile/cure53__DOMPurify") else { return };
    let base = Url::parse("https://a.example/").unwrap();
    let cases: Vec<serde_json::Value> = serde_json::from_str(&corpus::text(&folder.join("expect.json"))).unwrap();
    for case in &cases {
        let payload = case["payload"].as_str().unwrap();
        check(payload, Some(&base));
        check(payload, None);
    }
    corpus::say(&format!("DOMPurify: {} cases", cases.len()));
    assert!(cases.len() > 100);
}

#[test]
fn conformance_markup_comes_out_harmless() {
    let Some(folder) = corpus::folder("hostile/html5lib__html5lib-tests") else { return };
    let mut count = 0;
    for file in corpus::files(&folder, &[".test"]) {
        let suite: serde_json::Value = serde_json::from_str(&corpus::text(&file)).unwrap();
        for case in suite["tests"].as_array().into_iter().flatten() {
            let Some(input) = case["input"].as_str() else { continue };
            check(input, None);
            count += 1;
        }
    }
    corpus::say(&format!("html5lib: {count} cases"));
    assert!(count > 500);
}
