//! Files as address books hand them out, and files that only look like one.

use proptest::prelude::*;

use super::*;

fn seen(contact: &Contact) -> (Vec<&str>, Vec<&str>, bool) {
    (contact.mails.iter().map(String::as_str).collect(), contact.networks.iter().copied().collect(), contact.has_site)
}

#[test]
fn a_table_of_google_tells_by_the_names_of_its_columns() {
    let file = "First Name,E-mail 1 - Label,E-mail 1 - Value,Website 1 - Label,Website 1 - Value,Notes\n\
        Ida,Work,ida@rye.example ::: ida@gmail.com,Profile,https://www.linkedin.com/in/ida-rye,\"met\nat the fair\"\n\
        Bo,,,,rye.example,https://mastodon.social/@bo\n\
        ,,,,,\n\
        Cy,,no mail,,,call back\n";
    let contacts = read(file.as_bytes()).unwrap();
    assert_eq!(contacts.len(), 3);
    assert_eq!(seen(&contacts[0]), (vec!["ida@rye.example", "ida@gmail.com"], vec!["linkedin"], false));
    assert_eq!(seen(&contacts[1]), (vec![], vec!["mastodon"], true));
    assert_eq!(seen(&contacts[2]), (vec![], vec![], false));
}

#[test]
fn lines_above_the_columns_semicolons_and_old_letters_are_read() {
    let linkedin = "Notes:\n\"When exporting, some are missing\"\n\nFirst Name,Last Name,URL,Email Address\nIda,Rye,https://www.linkedin.com/in/ida,\n";
    assert_eq!(seen(&read(linkedin.as_bytes()).unwrap()[0]), (vec![], vec!["linkedin"], false));
    let outlook =
        b"Vorname;E-Mail-Adresse;Webseite;Instagram\r\nJ\xfcrgen;j@rye.example;www.rye.example;juergen.backt\r\n";
    assert_eq!(seen(&read(outlook).unwrap()[0]), (vec!["j@rye.example"], vec!["instagram"], true));
    let wide: Vec<u8> =
        "\u{feff}Name\tMail\nIda\tida@rye.example\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(seen(&read(&wide).unwrap()[0]).0, ["ida@rye.example"]);
}

#[test]
fn a_vcard_tells_by_its_fields_whatever_its_version() {
    let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Rye;Ida;;;\r\nFN:Ida Rye\r\nEMAIL;TYPE=WORK:ida@rye.example\r\n\
        item1.URL:https\\://rye.example/about\r\nitem1.X-ABLABEL:Site\r\n\
        X-SOCIALPROFILE;type=twitter;x-user=ida:http://twitter.com/ida\r\n\
        X-SOCIALPROFILE;type=Instagram:x-apple:ida.bakes\r\nNOTE:mine\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Bo\r\nEMAIL;INTERNET:bo@web.de\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cy\r\nSOCIALPROFILE;SERVICE-TYPE=Mastodon:https://town.example/@cy\r\n\
        IMPP:https://t.me/cy_bakes\r\nURL:https://www.facebook.com/cy.ba\r\n kes\r\nEND:VCARD\r\n";
    let contacts = read(file.as_bytes()).unwrap();
    assert_eq!(contacts.len(), 3);
    assert_eq!(seen(&contacts[0]), (vec!["ida@rye.example"], vec!["instagram", "x"], true));
    assert_eq!(seen(&contacts[1]), (vec!["bo@web.de"], vec![], false));
    assert_eq!(seen(&contacts[2]), (vec![], vec!["facebook", "mastodon", "telegram"], false));
}

#[test]
fn what_is_no_list_of_contacts_is_refused_and_nothing_is_guessed() {
    for file in ["", "hello", "a,b\n1,2\n", "Name\n", "%PDF-1.7", "PK\u{3}\u{4}", "{\"name\": 1}", "BEGIN:VCARD"] {
        assert_eq!(read(file.as_bytes()), Err(ContactsError::Unknown), "{file}");
    }
    assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(ContactsError::TooLarge));
    let many = format!("Name\n{}", "Ida\n".repeat(MAX_CONTACTS + 1));
    assert_eq!(read(many.as_bytes()), Err(ContactsError::TooMany));
    let wide = format!("Name,Mail\nIda,{}\n", "i@rye.example ::: ".repeat(10_000));
    assert_eq!(read(wide.as_bytes()).unwrap()[0].mails.len(), 1, "each once");
    let long = format!("Name,URL\nIda,https://rye.example/{}\n", "a".repeat(LONGEST_VALUE));
    assert!(!read(long.as_bytes()).unwrap()[0].has_site);
}

#[test]
fn a_page_of_a_network_is_nobodys_site() {
    let file = "Name,Website\nIda,https://www.facebook.com/sharer.php?u=x\nBo,https://www.instagram.com/p/abc/\n";
    assert!(read(file.as_bytes()).unwrap().iter().all(|contact| !contact.has_site && contact.networks.is_empty()));
}

proptest! {
    #[test]
    fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
        let _ = read(&[b"BEGIN:VCARD\r\n".as_slice(), &bytes].concat());
    }

    #[test]
    fn hostile_lines_never_panic(lines in "(BEGIN:VCARD\r\n|END:VCARD\r\n|EMAIL|URL|X-SOCIALPROFILE|;TYPE=|QUOTED-PRINTABLE|=\r\n|:|\"|,|;| |\r\n|a@b.example|https://x.com/a){0,80}") {
        let _ = read(lines.as_bytes());
        let _ = read(format!("BEGIN:VCARD\r\n{lines}").as_bytes());
    }
}
