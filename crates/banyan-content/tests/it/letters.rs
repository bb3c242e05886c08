//! Every message of the collection: no panic, and most give a letter somebody could read.

use banyan_content::mail::{self, Kind, Letter, Mailbox};

use crate::corpus;

/// Somebody could carry it: a sender or a subject, and words that came out whole.
fn is_sensible(letter: &Letter) -> bool {
    let broken = letter.text.contains("=3D")
        || letter.text.contains('\u{fffd}')
        || letter.text.contains("<td")
        || letter.text.contains("</");
    (letter.from.is_some() || !letter.subject.is_empty()) && !broken && !letter.text.contains("\nContent-Type:")
}

#[test]
fn real_messages_give_sensible_letters() {
    let Some(folder) = corpus::folder("mail") else { return };
    let (mut read, mut sensible, mut wordless, mut refused) = (0, 0, 0, 0);
    let (mut mailings, mut bulk, mut web, mut leftovers) = (0, 0, 0, 0);
    let mut files = corpus::files(&folder, &[".eml"]);
    // Every third of the long ones is enough to notice a change, and quick.
    files.extend(corpus::files(&folder, &[".txt"]).into_iter().step_by(3));
    for file in &files {
        let Ok(letter) = mail::read(&std::fs::read(file).unwrap()) else {
            refused += 1;
            continue;
        };
        let name = file.file_name().unwrap().display();
        if letter.text.is_empty() {
            wordless += 1;
            continue;
        }
        read += 1;
        sensible += usize::from(is_sensible(&letter));
        if !is_sensible(&letter) {
            corpus::say(&format!("{name}: {:.60}", letter.text));
        }
        if !file.to_string_lossy().contains("spam-assassin") {
            continue;
        }
        let still_manages = letter.text.to_lowercase().contains("unsubscribe");
        mailings += 1;
        bulk += usize::from(letter.verdict.is_bulk());
        web += usize::from(letter.web_view.is_some());
        leftovers += usize::from(still_manages);
        if still_manages || !letter.verdict.is_bulk() {
            corpus::say(&format!("{name}: {:?} {}", letter.verdict.kind, around(&letter.text, "unsubscribe")));
        }
    }
    corpus::say(&format!(
        "{} files: {refused} refused as no mail, {wordless} without words, {read} letters, {sensible} of them sensible",
        files.len()
    ));
    corpus::say(&format!("{mailings} mailings: {bulk} bulk, {web} with a web copy, {leftovers} still say unsubscribe"));
    assert!(sensible * 100 >= read * 93, "{sensible} of {read}");
    assert!(bulk * 100 >= mailings * 85 && leftovers * 100 <= mailings * 15, "{bulk}, {leftovers} of {mailings}");
}

fn around(text: &str, word: &str) -> String {
    let at = text.to_lowercase().find(word).unwrap_or(0).min(text.len());
    let before = text[..text.floor_char_boundary(at)].chars().count().saturating_sub(200);
    text.chars().skip(before).take(300).collect::<String>().replace('\n', " / ")
}

#[test]
fn auto_replies_and_bounces_are_no_newsletters() {
    let Some(folder) = corpus::folder("mail/mikel__mail") else { return };
    let mut bounces = 0;
    for file in corpus::files(
        &folder,
        &["report_422.eml", "report_530.eml", "multi_address_bounce1.eml", "multipart_report_multiple_status.eml"],
    ) {
        let letter = mail::read(&std::fs::read(&file).unwrap()).unwrap();
        assert_eq!(letter.verdict.kind, Kind::Bounce, "{}", file.display());
        bounces += 1;
    }
    assert_eq!(bounces, 4);
}

#[test]
fn a_real_mailbox_is_read_message_by_message() {
    let Some(folder) = corpus::folder("mail/mjl-__mox") else { return };
    for file in corpus::files(&folder, &[".mbox"]) {
        let reader = std::io::BufReader::new(std::fs::File::open(&file).unwrap());
        let letters: Vec<_> = Mailbox::new(reader).map(|message| mail::read(&message.unwrap())).collect();
        corpus::say(&format!("{}: {} messages", file.file_name().unwrap().display(), letters.len()));
        assert!(letters.len() > 1 && letters.iter().all(Result::is_ok));
    }
}
