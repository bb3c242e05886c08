//! The list of ways to say "inside", each of which must be refused as it is written.

use std::sync::Arc;

use super::*;
use crate::{Lookup, NetErrorKind, Settings};

/// Nothing in these tests may need a name server.
struct NobodyAsks;

#[async_trait::async_trait]
impl Lookup for NobodyAsks {
    async fn lookup(&self, name: &str) -> std::io::Result<Vec<IpAddr>> {
        panic!("`{name}` was looked up")
    }
}

fn guard(allowed: &[&str]) -> Guard {
    let allowed_hosts = allowed.iter().map(|host| (*host).to_owned()).collect();
    Guard::new(&Settings { allowed_hosts, ..Settings::default() }, Arc::new(NobodyAsks)).expect("hosts are valid")
}

#[track_caller]
fn check_kind(addresses: &[&str], expected: NetErrorKind) {
    let guard = guard(&[]);
    for address in addresses {
        match guard.check(address) {
            Err(refusal) => assert_eq!(refusal.kind(), expected, "{address}: {refusal}"),
            Ok(target) => panic!("{address} passed as {}", target.url),
        }
    }
}

#[test]
fn private_ipv4_is_refused_in_every_spelling() {
    check_kind(
        &[
            "http://127.0.0.1/",
            "http://127.1/",
            "http://127.255.255.254/",
            "http://0.0.0.0/",
            "http://0/",
            "http://10.0.0.1/",
            "http://100.64.0.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://169.254.170.2/",
            "http://172.16.0.1/",
            "http://192.0.0.1/",
            "http://192.0.2.1/",
            "http://192.168.1.1/",
            "http://198.18.0.1/",
            "http://198.51.100.1/",
            "http://203.0.113.1/",
            "http://192.88.99.1/",
            "http://224.0.0.1/",
            "http://240.0.0.1/",
            "http://255.255.255.255/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://0X7F.0.0.1/",
            "http://0177.0.0.1/",
            "http://017700000001/",
            "http://127.0.1/",
            "http://127.0.0.1./",
            "http://%31%32%37.0.0.1/",
            "http://127%2e0%2e0%2e1/",
            "http://１２７.０.０.１/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http:127.0.0.1",
            "http:/127.0.0.1/",
            "http:///127.0.0.1/",
            "HTTP://127.0.0.1",
            " http://127.0.0.1/ ",
            "https://127.0.0.1/",
        ],
        NetErrorKind::Forbidden,
    );
}

#[test]
fn private_ipv6_is_refused_in_every_spelling() {
    check_kind(
        &[
            "http://[::]/",
            "http://[::1]/",
            "http://[0:0:0:0:0:0:0:1]/",
            "http://[0000::0001]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::FFFF:7F00:1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[64:ff9b:1::1]/",
            "http://[2002:7f00:1::]/",
            "http://[2001::1]/",
            "http://[2001:0:53aa:64c:0:0:80ff:fffe]/",
            "http://[fe80::1]/",
            "http://[fec0::1]/",
            "http://[fc00::1]/",
            "http://[FD00:EC2::254]/",
            "http://[ff02::1]/",
            "http://[100::1]/",
            "http://[2001:db8::1]/",
            "http://[5f00::1]/",
        ],
        NetErrorKind::Forbidden,
    );
    check_kind(
        &["http://[fe80::1%eth0]/", "http://[fe80::1%25eth0]/", "http://[::1", "http://::1/", "http://[::1]x/"],
        NetErrorKind::BadAddress,
    );
}

#[test]
fn names_of_the_inside_are_refused_without_asking_anybody() {
    check_kind(
        &[
            "http://localhost/",
            "http://LOCALHOST./",
            "http://localhost.localdomain/",
            "http://a.localhost/",
            "http://ip6-localhost/",
            "http://ip6-loopback/",
            "http://metadata.google.internal/",
            "http://metadata.google.internal./",
            "http://printer.local/",
            "http://router.lan/",
            "http://fritz.box.home.arpa/",
            "http://intranet/",
            "http://db/",
            "http://1.0.0.127.in-addr.arpa/",
            "http://ｌｏｃａｌｈｏｓｔ/",
            "http://loc%61lhost/",
            "http://abc.onion/",
            "http://host.docker.internal/",
        ],
        NetErrorKind::Forbidden,
    );
}

#[test]
fn only_the_ports_of_the_web_are_used() {
    for port in [0, 1, 21, 22, 23, 25, 110, 143, 465, 587, 993, 2375, 3306, 5432, 6379, 9200, 11211, 27017, 65535] {
        check_kind(&[&format!("http://shop.example:{port}/")], NetErrorKind::Forbidden);
    }
    for address in ["http://shop.example", "https://shop.example:8443/x", "http://shop.example:443/"] {
        assert!(guard(&[]).check(address).is_ok(), "{address}");
    }
    check_kind(&["http://shop.example:65536/", "http://shop.example:-1/"], NetErrorKind::BadAddress);
}

#[test]
fn tricks_of_writing_are_refused() {
    check_kind(
        &[
            "",
            " ",
            "shop.example",
            "/relative",
            "//127.0.0.1/",
            "http://",
            "http:///",
            "http://#",
            "http://user@shop.example/",
            "http://user:pass@shop.example/",
            "http://good.example@127.0.0.1/",
            "http://:@shop.example:80@127.0.0.1/",
            "http://127.0.0.1:80\\@good.example/",
            "http:\\\\127.0.0.1\\",
            "ht\ttp://127.0.0.1/",
            "http://127.0.\n0.1/",
            "http://good.example\r\nHost: 127.0.0.1/",
            "http://a\u{0}b.example/",
            "http://./",
            "http://../",
            "http://a..b.example/",
            "http://shop .example/",
            "http://shop.example../",
            "file:///etc/passwd",
            "gopher://shop.example/",
            "ftp://shop.example/",
            "dict://shop.example:11211/",
            "data:text/plain,hi",
            "blob:https://shop.example/1",
            "jar:https://shop.example!/",
            "unix:/run/docker.sock",
            "http+unix://%2Frun%2Fdocker.sock/",
            "javascript:alert(1)",
            "view-source:http://shop.example/",
            "ws://shop.example/",
            "http://256.256.256.256/",
            "http://1.2.3.4.5/",
            "http://0x100000000/",
        ],
        NetErrorKind::BadAddress,
    );
    check_kind(&["http://127.0.0.1#@good.example/", "http://127.0.0.1?@good.example/"], NetErrorKind::Forbidden);
}

#[test]
fn a_host_too_long_for_the_name_system_is_refused() {
    let label = format!("http://{}.example/", "a".repeat(64));
    let name = format!("http://{}example/", "abcdefgh.".repeat(40));
    let path = format!("http://shop.example/{}", "a".repeat(9_000));
    check_kind(&[&label, &name, &path], NetErrorKind::BadAddress);
}

#[test]
fn ordinary_addresses_pass_and_lose_their_fragment() {
    for (address, expected) in [
        ("https://shop.example/feed.xml#top", "https://shop.example/feed.xml"),
        ("http://SHOP.example:80/a b", "http://shop.example/a%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://8.8.8.8/", "https://8.8.8.8/"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("https://shop.example./", "https://shop.example./"),
    ] {
        let target = guard(&[]).check(address).expect(address);
        assert_eq!((target.url.as_str(), target.may_be_inside), (expected, false));
    }
}

#[test]
fn an_operator_may_name_what_lies_inside() {
    let guard = guard(&["127.0.0.1:9000", "nas", "blog.example:8444"]);
    for (address, may_be_inside) in [
        ("http://127.0.0.1:9000/", true),
        ("http://2130706433:9000/", true),
        ("http://NAS:22/", true),
        ("https://blog.example:8444/", true),
        ("https://blog.example/", false),
    ] {
        assert_eq!(guard.check(address).expect(address).may_be_inside, may_be_inside, "{address}");
    }
    assert!(guard.check("http://127.0.0.1:9001/").is_err());
    assert!(guard.check("http://127.0.0.2:9000/").is_err());
}

#[test]
fn a_location_is_judged_as_what_it_becomes() {
    let guard = guard(&[]);
    let base = Url::parse("https://shop.example/a/b?c").unwrap();
    for (reference, expected) in [
        ("d", Some("https://shop.example/a/d")),
        ("//other.example/x", Some("https://other.example/x")),
        ("?q", Some("https://shop.example/a/b?q")),
        ("//127.0.0.1/", None),
        ("///127.0.0.1/", None),
        ("http://[::1]/", None),
        ("/\\127.0.0.1/", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://me:pw@other.example/", None),
    ] {
        let target = guard.check_joined(&base, reference).ok();
        assert_eq!(target.as_ref().map(|target| target.url.as_str()), expected, "{reference}");
    }
}

#[test]
fn a_mail_server_is_held_to_the_same_rules() {
    let guard = guard(&["127.0.0.1:1143"]);
    for (host, port, may_be_inside) in
        [("imap.shop.example", 993, false), ("127.0.0.1", 1143, true), ("2606:4700::1111", 993, false)]
    {
        assert_eq!(guard.check_server(host, port, IMAP_PORTS).expect(host).1, may_be_inside, "{host}");
    }
    for (host, port) in [
        ("127.0.0.1", 993),
        ("localhost", 993),
        ("10.0.0.1", 143),
        ("::1", 993),
        ("imap.shop.example", 25),
        ("a b", 993),
        ("", 993),
    ] {
        assert!(guard.check_server(host, port, IMAP_PORTS).is_err(), "{host}:{port}");
    }
}

#[test]
fn this_machines_own_public_address_counts_as_inside() {
    let mut guard = guard(&[]);
    guard.own = Arc::new(["8.8.8.8".parse().unwrap()]);
    for address in ["http://8.8.8.8/", "http://[::ffff:8.8.8.8]/"] {
        assert_eq!(guard.check(address).unwrap_err().kind(), NetErrorKind::Forbidden, "{address}");
    }
    assert!(guard.check("http://8.8.4.4/").is_ok());
}
