//! Files as servers and statistics programs write them, and files nobody should hand over.

use proptest::prelude::*;

use super::*;

const LOG: &str = r#"
203.0.113.9 - - [01/Nov/2026:10:00:00 +0100] "GET /rye HTTP/2.0" 200 812 "https://www.linkedin.com/feed/" "Mozilla/5.0 (X11) Firefox/150"
203.0.113.9 - - [01/Nov/2026:10:00:01 +0100] "GET /style.css HTTP/2.0" 200 812 "https://rye.example/rye" "Mozilla/5.0 (X11) Firefox/150"
203.0.113.9 - - [02/Nov/2026:10:00:00 +0100] "GET /wheat HTTP/2.0" 304 0 "https://rye.example/rye" "Mozilla/5.0 (X11) Firefox/150"
203.0.113.7 - - [03/Nov/2026:10:00:00 +0100] "GET / HTTP/1.1" 200 812 "-" "Mozilla/5.0 \"quoted\" Safari"
203.0.113.8 - - [04/Nov/2026:10:00:00 +0100] "GET / HTTP/1.1" 200 812 "https://t.co/x" "Googlebot/2.1"
203.0.113.8 - - [05/Nov/2026:10:00:00 +0100] "POST / HTTP/1.1" 200 812 "https://t.co/x" "Mozilla/5.0"
203.0.113.8 - - [06/Nov/2026:10:00:00 +0100] "GET /no HTTP/1.1" 404 812 "https://t.co/x" "Mozilla/5.0"
"#;

fn own() -> Vec<String> {
    vec!["rye.example".to_owned()]
}

fn from(file: &str) -> Vec<(String, u32)> {
    read(file.as_bytes(), &own()).unwrap().from.into_iter().collect()
}

#[test]
fn a_log_tells_hosts_and_days_and_nothing_of_anybody() {
    let visits = read(LOG.as_bytes(), &own()).unwrap();
    assert_eq!(visits.from.into_iter().collect::<Vec<_>>(), [("linkedin.com".to_owned(), 1)]);
    assert_eq!(visits.unsaid, 1, "a page without a word of where from");
    assert_eq!(visits.days, Some((jiff::civil::date(2026, 11, 1), jiff::civil::date(2026, 11, 6))));
}

#[test]
fn tables_of_the_usual_programs_are_counted() {
    let cases = [
        (
            "name,visitors,bounce_rate\nDirect / None,40,20\nGoogle,30,1\nlinkedin.com,\"1,002\",2\n",
            vec![("google", 30), ("linkedin.com", 1_002)],
        ),
        (
            "# Sessions\n# 20261001-20261031\nSession source,Sessions\n(direct),12\nfacebook,7\nt.co,2\n",
            vec![("facebook", 7), ("t.co", 2)],
        ),
        ("\u{feff}Quelle;Besuche;Absprung\nhttps://www.xing.com/;5;1\nrye.example;9;1\n", vec![("xing.com", 5)]),
        ("Label\tVisits\nDirect Entry\t9\nwww.gemeinde.example\t3\n", vec![("gemeinde.example", 3)]),
        ("Fuente,Visitas\nInstagram,4\nInstagram,1\n", vec![("instagram", 5)]),
    ];
    for (file, expected) in cases {
        let found = from(file);
        let found: Vec<(&str, u32)> = found.iter().map(|(host, visits)| (host.as_str(), *visits)).collect();
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn what_tells_nothing_is_said_so() {
    assert_eq!(read(b"hello", &[]), Err(VisitsError::Unknown));
    assert_eq!(read(b"Name,Mail\nIda,ida@rye.example\n", &[]), Err(VisitsError::Unknown));
    assert_eq!(read(b"Source,Visits\n", &[]), Err(VisitsError::Nobody));
    assert_eq!(read(&vec![b' '; MAX_BYTES + 1], &[]), Err(VisitsError::TooLarge));
}

#[test]
fn an_origin_is_a_network_a_search_or_a_site() {
    for (host, expected) in [
        ("l.facebook.com", Origin::Network("facebook")),
        ("t.co", Origin::Network("x")),
        ("com.linkedin.android", Origin::Network("linkedin")),
        ("Twitter", Origin::Network("x")),
        ("google.com", Origin::Search),
        ("google.co.uk", Origin::Search),
        ("google", Origin::Search),
        ("cdn.bing.com", Origin::Search),
        ("notgoogle.example", Origin::Site("notgoogle.example".to_owned())),
        ("gemeinde.example", Origin::Site("gemeinde.example".to_owned())),
    ] {
        assert_eq!(origin(host), expected, "{host}");
    }
}

#[test]
fn a_referer_is_a_host_and_never_somebodys_address() {
    for (said, host) in [
        ("https://www.LinkedIn.com/in/ida?x=1#y", Some("linkedin.com")),
        ("android-app://com.linkedin.android/", Some("com.linkedin.android")),
        ("https://203.0.113.9/private", None),
        ("https://[2001:db8::1]/", None),
        ("http://localhost:3000/", None),
        ("https://user:pass@blog.example/", Some("blog.example")),
        ("javascript:alert(1)", None),
        ("-", None),
    ] {
        assert_eq!(referring_host(said).as_deref(), host, "{said}");
    }
}

proptest! {
    #[test]
    fn hostile_files_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "([\\[\\]\"\\\\ ,;\n]|GET /|200|Source|Visits|-|1){0,80}") {
        let _ = read(&bytes, &own());
        let _ = read(text.as_bytes(), &own());
        let _ = referring_host(&text);
    }
}
