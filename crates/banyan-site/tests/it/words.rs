//! The words of the pages, in every language.

use std::{collections::BTreeSet, fs, path::Path};

use banyan_app::workspace::words::{Words, languages};

use crate::site::TestSite;

fn asked() -> BTreeSet<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = BTreeSet::new();
    for folder in ["theme", "src", "src/pages"] {
        for entry in fs::read_dir(here.join(folder)).unwrap().flatten().filter(|entry| entry.path().is_file()) {
            let text = fs::read_to_string(entry.path()).unwrap();
            let words = text.split('"').filter(|word| word.starts_with("site-") && !word.contains(['{', ' ']));
            asked.extend(words.map(str::to_owned));
        }
    }
    asked
}

#[test]
fn every_word_a_page_asks_for_exists_in_every_language_and_none_is_left_over() {
    let asked = asked();
    assert!(asked.len() > 25, "only {} were found", asked.len());
    for language in languages() {
        let words = Words::for_language(language.tag);
        let there: BTreeSet<String> = words.ids().filter(|id| id.starts_with("site-")).map(str::to_owned).collect();
        assert_eq!(there, asked, "{}", language.tag);
    }
}

#[tokio::test]
async fn pages_speak_the_language_of_the_business_and_never_show_an_id() {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    for (language, follow, day) in
        [("en", "Follow", "2 March 2026"), ("de", "Folgen", "2. März 2026"), ("es", "Seguir", "2 de marzo de 2026")]
    {
        site.change(|settings| settings.language = language.to_owned()).await;
        let page = site.get("/bread").await;
        assert!(page.says(&format!("<html lang=\"{language}\"")) && page.says(follow) && page.says(day), "{language}");
        for path in ["/", "/bread", "/follow", "/nothing"] {
            let body = site.get(path).await.body.replace("&#x2f;assets&#x2f;site-", "");
            assert!(!body.contains("site-"), "{language} {path}");
        }
    }
}
