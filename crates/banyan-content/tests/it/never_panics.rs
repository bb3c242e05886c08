//! Any bytes at all: an answer or an error, never a panic.

use banyan_content::{article, html, language, page};
use proptest::prelude::*;
use url::Url;

/// Arbitrary text, and text made of the pieces parsers trip over.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "</",
        "/>",
        "<p",
        "<div ",
        "<a href='",
        "\"",
        "'",
        "=",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<svg>",
        "<table>",
        "<td>",
        "<img src=",
        "srcset=', ,",
        "&",
        "&#x",
        ";",
        "&zwnj;",
        "é",
        "\u{0}",
        "\u{200d}",
        "\u{1f600}",
        " ",
        "\n",
        "{\"@type\":",
        "[",
        "}",
        "<style>",
        "style=';:",
        "data-cfemail=é",
        "<form>",
        "<input type=email",
        "mailto:%ff",
        "tel:",
        "<base href='//",
        "<li>",
        "<pre>",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_markup_is_read(markup in markup()) {
        let base = Url::parse("https://a.example/b/").unwrap();
        html::to_text(&markup);
        html::images(&markup, Some(&base));
        page::read(&markup, &base);
        let clean = html::sanitise(&markup, Some(&base));
        prop_assert_eq!(html::sanitise(&clean, Some(&base)), clean);
        let _ = article::read(&markup, &base);
        language::guess(&markup);
        language::tag(&markup);
    }

    #[test]
    fn any_address_is_cleaned_once(address in "(https?://)?[a-z./?&=#_%\u{e9}]{0,60}") {
        let clean = html::without_tracking(&address);
        prop_assert_eq!(html::without_tracking(&clean), clean);
    }
}
