//! For works that ship no licence text: the text of the licence they name.

use super::Work;
use std::collections::BTreeMap;

const MIT: &str = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the \"Software\"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software,
and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.";

/// `apache` is the text of Apache-2.0. Gives the names of the works for which no text was found.
pub(super) fn fill(works: &mut [Work], apache: &str) -> Vec<String> {
    let by_home = texts_by(works, |work| (work.home.clone(), work.licence.clone()));
    let by_licence = texts_by(works, |work| work.licence.clone());
    let mut left = Vec::new();
    for work in works.iter_mut().filter(|work| work.texts.is_empty()) {
        let neighbours = by_home.get(&(work.home.clone(), work.licence.clone())).filter(|_| !work.home.is_empty());
        work.texts = if work.licence.contains("Apache-2.0") {
            vec![apache.to_owned()]
        } else if let Some(texts) = neighbours {
            texts.clone()
        } else if work.licence.contains("MIT") {
            vec![format!("Copyright (c) {}\n\n{MIT}", holders(work))]
        } else if let Some(texts) = by_licence.get(&work.licence).filter(|_| names_nobody(&work.licence)) {
            texts.clone()
        } else {
            left.push(format!("{} {} ({})", work.name, work.version, work.licence));
            Vec::new()
        };
    }
    left
}

fn texts_by<Key: Ord>(works: &[Work], key: impl Fn(&Work) -> Key) -> BTreeMap<Key, Vec<String>> {
    works.iter().filter(|work| !work.texts.is_empty()).map(|work| (key(work), work.texts.clone())).collect()
}

fn holders(work: &Work) -> String {
    if work.authors.is_empty() { format!("the authors of {}", work.name) } else { work.authors.join(", ") }
}

/// These texts are the same for every work.
fn names_nobody(licence: &str) -> bool {
    matches!(licence, "MPL-2.0" | "CC0-1.0" | "Unlicense" | "BSL-1.0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(name: &str, licence: &str, home: &str, texts: &[&str]) -> Work {
        Work {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            home: home.to_owned(),
            authors: vec!["Ada".to_owned()],
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn a_gap_is_filled_from_the_licence_that_is_named() {
        let mut works = [
            work("a", "MIT OR Apache-2.0", "", &[]),
            work("b", "MIT", "", &[]),
            work("c", "BSD-3-Clause", "home", &["own words"]),
            work("d", "BSD-3-Clause", "home", &[]),
            work("e", "BSD-3-Clause", "elsewhere", &[]),
        ];
        assert_eq!(fill(&mut works, "apache"), ["e 1.0.0 (BSD-3-Clause)"]);
        assert_eq!(works[0].texts, ["apache"]);
        assert!(works[1].texts[0].starts_with("Copyright (c) Ada\n\nPermission"));
        assert_eq!(works[3].texts, ["own words"]);
    }
}
