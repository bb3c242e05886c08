//! German and Spanish speak to one person, as a friend would: never to a group, in Spanish never formally.

use std::{
    fs,
    path::{Path, PathBuf},
};

const GROUPS: [(&str, &[&str]); 2] = [
    ("de", &["euch", "euer", "eure", "eurem", "euren", "eurer", "eures", "ihr seid", "ihr habt", "habt ihr"]),
    ("es", &["vosotros", "vosotras", "vuestro", "vuestra", "vuestros", "vuestras", "os", "usted", "ustedes", "estáis"]),
];

#[test]
fn every_message_kit_and_lesson_speaks_to_one_person() {
    let rooms = ["../../locales", "src/plan/kits", "src/plan/lessons"];
    for (language, words) in GROUPS {
        let files: Vec<PathBuf> = rooms.iter().flat_map(|room| files_in(&Path::new(room).join(language))).collect();
        assert!(files.len() > 20, "{} files", files.len());
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for (at, line) in text.lines().enumerate() {
                let spoken = spoken(line);
                let found = words.iter().find(|word| spoken.contains(&format!(" {word} ")));
                assert_eq!(found, None, "{}:{}: {line}", file.display(), at + 1);
            }
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    all.map(|file| file.unwrap().path()).collect()
}

/// Words alone, each between spaces.
fn spoken(line: &str) -> String {
    let words: String = line.chars().map(|letter| if letter.is_alphabetic() { letter } else { ' ' }).collect();
    format!(" {} ", words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}
