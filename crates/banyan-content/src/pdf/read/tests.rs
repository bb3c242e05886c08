//! Files as office programs and hostile people make them.

use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use proptest::prelude::*;

use super::*;

/// A file with a page for each text of operators.
fn file(pages: &[&str]) -> Vec<u8> {
    saved(&mut document(pages.iter().map(|page| page.as_bytes().to_vec()).collect()))
}

fn document(pages: Vec<Vec<u8>>) -> Document {
    let mut file = Document::with_version("1.7");
    let tree = file.new_object_id();
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = file.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut kids: Vec<Object> = Vec::new();
    for page in pages {
        let mut stream = Stream::new(Dictionary::new(), page);
        let _ = stream.compress();
        let contents = file.add_object(stream);
        let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => contents, "Resources" => resources };
        kids.push(file.add_object(page).into());
    }
    let count = kids.len() as i64;
    file.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    file.trailer.set("Root", catalog);
    file
}

fn saved(file: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn text(pages: &[&str]) -> String {
    words(&file(pages)).unwrap().text
}

#[test]
fn headings_lists_and_sentences_over_two_lines_are_told_apart() {
    let page = "BT /F1 18 Tf 70 700 Td (Our goals) Tj /F1 11 Tf 0 -30 Td (\\225 Forty regular clients) Tj \
        0 -14 Td (We bake for the neighbourhood and want twenty classes) Tj 0 -14 Td (by the end of 2027.) Tj \
        0 -30 Td (One room.) Tj ET";
    let found = text(&[page]);
    assert_eq!(
        found,
        "# Our goals\n- Forty regular clients\nWe bake for the neighbourhood and want twenty classes by the end of 2027.\n\
         One room.\n"
    );
}

#[test]
fn gaps_between_words_are_spaces_and_gaps_between_letters_are_none() {
    assert_eq!(text(&["BT /F1 11 Tf [(W) 80 (e) -300 (want) -250 (40)] TJ ET"]), "We want 40\n");
    assert_eq!(text(&["BT /F1 11 Tf (Forty) Tj 40 0 Td (clients) Tj ET"]), "Forty clients\n");
    assert_eq!(text(&["BT /F1 11 Tf (F) Tj 6 0 Td (orty) Tj ET"]), "Forty\n");
    let per_line = "q 1 0 0 1 70 700 cm BT /F1 11 Tf (One) Tj ET Q q 1 0 0 1 70 680 cm BT /F1 11 Tf (Two) Tj ET Q";
    assert_eq!(text(&[per_line]), "One\nTwo\n");
    assert_eq!(text(&["BT /F1 11 Tf 14 TL (One) Tj (Two) ' T* (Gr\\374n) Tj ET"]), "One\nTwo\nGrün\n");
}

#[test]
fn a_word_cut_at_the_end_of_a_line_is_whole_again() {
    let page = "BT /F1 11 Tf 14 TL (We want to double our regu-) Tj T* (lar clients) Tj ET";
    assert_eq!(text(&[page]), "We want to double our regular clients\n");
}

#[test]
fn a_fonts_own_table_of_letters_counts_before_their_names() {
    let mut file = document(vec![b"BT /F1 11 Tf <010203> Tj ET".to_vec()]);
    let table = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n\
        1 begincodespacerange\n<00> <FF>\nendcodespacerange\n\
        3 beginbfchar\n<01> <0052>\n<02> <0079>\n<03> <0065>\nendbfchar\n\
        endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";
    let table = file.add_object(Stream::new(Dictionary::new(), table.as_bytes().to_vec()));
    let names =
        dictionary! { "Type" => "Encoding", "Differences" => vec![1.into(), "a".into(), "b".into(), "c".into()] };
    let font = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()).find(|it| it.has_type(b"Font"));
    let font = font.unwrap();
    font.set("Encoding", names);
    font.set("ToUnicode", table);
    assert_eq!(words(&saved(&mut file)).unwrap().text, "Rye\n");
}

#[test]
fn a_line_knows_its_page() {
    let read = words(&file(&["BT /F1 11 Tf (One.) Tj ET", "", "BT /F1 11 Tf (Three.) Tj ET"])).unwrap();
    assert_eq!((read.text.as_str(), read.page_of(1), read.page_of(2)), ("One.\nThree.\n", 1, 3));
}

#[test]
fn a_scanned_file_has_no_words_and_a_locked_one_says_so() {
    assert_eq!(words(&file(&["q 500 0 0 700 0 0 cm /Im1 Do Q"])), Err(Unread::NoWords));
    let mut locked = document(vec![b"BT /F1 11 Tf (Secret) Tj ET".to_vec()]);
    locked.trailer.set("ID", vec![Object::string_literal("a"), Object::string_literal("a")]);
    let version = EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    locked.encrypt(&state).unwrap();
    assert_eq!(words(&saved(&mut locked)), Err(Unread::Locked));
}

#[test]
fn what_would_unpack_without_end_is_not_unpacked() {
    let bomb = vec![b' '; LARGEST_PART + 1];
    assert_eq!(words(&saved(&mut document(vec![bomb]))), Err(Unread::NoWords), "one part: left out");
    let full = vec![b' '; LARGEST_PART];
    let many = saved(&mut document(vec![full; MOST_UNPACKED / LARGEST_PART + 1]));
    assert!(many.len() < 1024 * 1024);
    assert_eq!(words(&many), Err(Unread::TooMuch));
}

#[test]
fn nesting_and_circles_have_an_end() {
    let deep = format!("%PDF-1.7\n1 0 obj\n{}{}\nendobj\n", "[".repeat(200_000), "]".repeat(200_000));
    assert!(words(deep.as_bytes()).is_err());
    let content = format!("BT /F1 11 Tf (One) Tj ET {}", "[".repeat(100_000));
    let _ = words(&file(&[&content]));
    let mut circle = document(vec![b"BT /F1 11 Tf (One) Tj ET".to_vec()]);
    let tree = circle.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let kids = circle.get_dictionary_mut(tree).unwrap().get_mut(b"Kids").unwrap().as_array_mut().unwrap();
    kids.push(tree.into());
    let _ = words(&saved(&mut circle));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn hostile_bytes_never_panic_whoever_waits(at in 0_usize..2_000, byte: u8, cut in 0_usize..2_000) {
        let mut bytes = file(&["BT /F1 11 Tf (We want 40 clients.) Tj ET"]);
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.truncate(cut.max(20));
        let _ = words(&bytes);
    }

    #[test]
    fn hostile_operators_never_panic_whoever_waits(page in "(BT|ET|Tf|Td|Tm|TJ|Tj|q|Q|cm|T\\*|'|/F1 |\\(a\\) |\\[|\\]|9e9 |-1 ){0,40}") {
        let _ = words(&file(&[&page]));
    }
}
