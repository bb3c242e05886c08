//! Feeds that no strict reader accepts, as real publishers write them.

use banyan_content::feed;

use super::{content, entry, item, read, samples, summary};

#[test]
fn ampersands_and_entities_need_no_declaration() {
    let rye =
        item("<title>Salt & Rye &copy; &nbsp;&unknown; 1 < 2</title><link>https://a.example/?a=1&copy=2&b=3</link>");
    assert_eq!(rye.title.as_deref(), Some("Salt & Rye © \u{a0}&unknown; 1 < 2"));
    assert_eq!(rye.url.as_deref(), Some("https://a.example/?a=1&copy=2&b=3"));
}

#[test]
fn html_in_a_description_that_forgot_to_escape_it_is_html() {
    let rye = item("<description>Three <b>days</b><br>and <img src=r.png> a &amp; b</description><title>After</title>");
    assert_eq!(summary(&rye), "Three <b>days</b><br>and <img src=r.png> a &amp; b");
    assert_eq!(rye.title.as_deref(), Some("After"));
}

#[test]
fn what_was_never_closed_ends_where_the_next_field_begins() {
    let feed = read("<rss><channel><item><title>One<link>/1</link><description>a <p>b</item><item><title>Two</title>");
    assert_eq!(feed.items.len(), 2);
    assert_eq!(feed.items[0].title.as_deref(), Some("One"));
    assert_eq!(feed.items[0].url.as_deref(), Some("https://linden.example/1"));
    assert_eq!(summary(&feed.items[0]), "a <p>b</p>");
    assert_eq!(feed.items[1].title.as_deref(), Some("Two"));
}

#[test]
fn an_item_inside_an_unclosed_item_is_the_next_one() {
    let feed = read("<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>");
    let titles: Vec<_> = feed.items.iter().filter_map(|item| item.title.as_deref()).collect();
    assert_eq!(titles, ["One", "Two"]);
}

#[test]
fn a_feed_cut_off_in_the_middle_keeps_what_came() {
    let half = &samples::RSS[..samples::RSS.find("Three days of").unwrap()];
    let feed = read(half);
    assert_eq!(feed.items.len(), 1);
    assert_eq!(feed.items[0].id, "rye-1");
}

#[test]
fn what_a_server_printed_before_the_feed_is_passed_over() {
    let noise = "<br />\n<b>Warning</b>: include(x) in /var/www/x.php on line <b>3</b><br />\n";
    assert_eq!(read(&format!("{noise}{}", samples::RSS)).items.len(), 2);
    assert_eq!(read(&format!("\u{feff}\n\n {}", samples::ATOM)).items.len(), 1);
    let page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id></entry></feed>";
    assert_eq!(read(page).items.len(), 1);
}

#[test]
fn namespaces_may_be_missing_wrong_or_under_other_names() {
    let undeclared = item("<content:encoded>full</content:encoded><dc:creator>Ada</dc:creator>");
    assert_eq!((content(&undeclared), undeclared.authors.len()), ("full", 1));
    let renamed = read(
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns='http://www.w3.org/1999/xhtml'><a:entry><a:id>1</a:id>\
         <a:content type='xhtml'><div><p>x</p></div></a:content></a:entry></a:feed>",
    );
    assert_eq!(content(&renamed.items[0]), "<p>x</p>");
    let foreign = item("<title>Mine</title><x:box xmlns:x='urn:x'><title>Theirs</title></x:box>");
    assert_eq!(foreign.title.as_deref(), Some("Mine"));
}

#[test]
fn fields_of_the_source_and_the_image_are_not_those_of_the_item() {
    let copied = entry("<source><title>Elsewhere</title><id>s</id></source><title>Here</title><id>h</id>");
    assert_eq!((copied.title.as_deref(), copied.id.as_str()), (Some("Here"), "h"));
    let feed = read(
        "<rss><channel><image><title>Logo</title><url>/l.png</url><link>/x</link></image><title>Feed</title>\
         <textInput><title>Search</title></textInput></channel></rss>",
    );
    assert_eq!((feed.title.as_deref(), feed.logo.as_deref()), (Some("Feed"), Some("https://linden.example/l.png")));
    assert_eq!(feed.home_url, None);
}

#[test]
fn control_characters_and_wrong_bytes_do_not_stop_the_reading() {
    let rss = b"<rss><channel><item><title>a\x0B\x00b\x1F</title><description>caf\xE9 \x93q\x94</description></item></channel></rss>";
    let feed = feed::parse(rss, None, None).unwrap();
    assert_eq!(feed.items[0].title.as_deref(), Some("ab"));
    assert_eq!(summary(&feed.items[0]), "café “q”");
}

#[test]
fn wide_and_old_alphabets_give_the_same_feed() {
    let wide: Vec<u8> = samples::RSS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(feed::parse(&wide, None, Some(super::BASE)).unwrap(), read(samples::RSS));
    let cyrillic =
        b"<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xD5\xEB\xE5\xE1</title></channel></rss>";
    assert_eq!(feed::parse(cyrillic, None, None).unwrap().title.as_deref(), Some("Хлеб"));
    let by_header = b"<rss><channel><title>\xE8\xCC\xC5\xC2</title></channel></rss>";
    let feed = feed::parse(by_header, Some("text/xml; charset=koi8-r"), None).unwrap();
    assert_eq!(feed.title.as_deref(), Some("Хлеб"));
}

#[test]
fn json_with_the_usual_mistakes_is_read() {
    let broken = "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"L\", \"author\": {\"name\": \"Ada\"},\n\
        \"items\": [{\"id\": \"1\", \"content_text\": \"two\nlines \\ud83d\", \"date_published\": 1e999,}, null, 3,]}";
    let feed = read(broken);
    assert_eq!((feed.items.len(), feed.authors[0].name.as_deref()), (1, Some("Ada")));
    assert_eq!(content(&feed.items[0]), "two\nlines \u{FFFD}");
}
