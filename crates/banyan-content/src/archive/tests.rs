//! Archives as the networks hand them out, and what is none.

use std::io::{Cursor, Write as _};

use super::*;

const OUTBOX: &str = r#"{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection",
"totalItems":5,"orderedItems":[
{"type":"Create","published":"2023-03-06T08:00:00Z","object":{"type":"Note","published":"2023-03-06T08:00:00Z",
 "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[],"inReplyTo":null,
 "content":"<p>Rye rests. <a href=\"https://linden.example/rye\">linden.example/rye</a> <a class=\"mention\" href=\"https://m.example/@tom\">@tom</a></p>"}},
{"type":"Announce","published":"2023-03-07T08:00:00Z","object":"https://m.example/1"},
{"type":"Create","object":{"type":"Note","published":"2023-03-08T08:00:00Z","to":["https://m.example/users/tom"],
 "inReplyTo":null,"content":"<p>For you alone</p>"}},
{"type":"Create","object":{"type":"Note","published":"2023-03-09T08:00:00Z","cc":"https://m.example/users/rye/followers",
 "inReplyTo":"https://m.example/2","content":"<p>An answer</p>"}},
{"type":"Create","object":{"type":"Note","published":"no day","to":"https://www.w3.org/ns/activitystreams#Public"}}]}"#;

const TWEETS: &str = r#"window.YTD.tweets.part0 = [
{"tweet":{"id_str":"1","created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"Rye rests https://t.co/a",
 "entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://linden.example/rye"}]}}},
{"tweet":{"id_str":"2","created_at":"Tue Mar 07 08:00:00 +0000 2023","full_text":"RT @tom: bread"}},
{"tweet":{"id_str":"3","created_at":"Wed Mar 08 08:00:00 +0000 2023","full_text":"@tom yes",
 "in_reply_to_user_id_str":"7"}}
];"#;

const ACCOUNT: &str = r#"window.YTD.account.part0 = [{"account":{"accountId":"1","username":"rye"}}]"#;
const TALKS: &str = r#"window.YTD.direct_messages.part0 = [
{"dmConversation":{"conversationId":"1-2","messages":[
 {"messageCreate":{"senderId":"1","text":"On Friday","createdAt":"2023-03-07T08:00:00.000Z"}},
 {"messageCreate":{"senderId":"2","text":"When?","createdAt":"2023-03-06T08:00:00.000Z"}}]}},
{"dmConversation":{"conversationId":"1-3","messages":[
 {"joinConversation":{"initiatingUserId":"3"}},
 {"messageCreate":{"senderId":"3","text":"What does it cost?","createdAt":"2023-03-09T08:00:00.000Z"}}]}},
{"dmConversation":{"conversationId":"1-4","messages":[]}}]"#;

/// Their own way of writing letters: a byte of UTF-8 each.
const FACEBOOK: &str = r#"[
{"timestamp":1678089600,"attachments":[{"data":[{"external_context":{"url":"https://linden.example/rye"}}]}],
 "data":[{"post":"Br\u00c3\u00b6tchen rest \u00f0\u009f\u008d\u009e"},{"update_timestamp":1678089700}],
 "title":"Ada shared a link."},
{"timestamp":1678176000,"attachments":[{"data":[{"media":{"uri":"posts/media/a.jpg","creation_timestamp":1678175000,
 "description":"At night: https://linden.example/night."}}]}],"title":"Ada added a new photo."},
{"timestamp":1678262400,"title":"Ada updated her profile picture.","data":[]},
{"title":"without a day"},7]"#;

const INSTAGRAM: &str = r#"[
{"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1678089600,"title":"Rye caf\u00c3\u00a9"}]},
{"media":[{"uri":"media/posts/b.jpg","creation_timestamp":1678176000,"title":""},
 {"uri":"media/posts/c.jpg","creation_timestamp":1678176000,"title":""}],
 "title":"Two loaves","creation_timestamp":1678176300}]"#;

const SHARES: &str = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n\
    2023-03-06 08:00:00,https://www.linkedin.com/feed/1,\"Rye rests.\n\"\"Really\"\", see https://linden.example/rye\",,,MEMBER_NETWORK\n\
    2023-03-07 08:00:00,https://www.linkedin.com/feed/2,Ours,https://linden.example/ours,,\nno day,,,,,\n";

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn tarred(files: &[(&str, &str)]) -> Vec<u8> {
    let packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let mut archive = tar::Builder::new(packed);
    for (name, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<Archive, ArchiveError> {
    read(Cursor::new(bytes))
}

#[test]
fn a_mastodon_archive_gives_open_posts_however_it_is_packed() {
    let picture = ("media_attachments/files/a.jpg", "no words");
    for bytes in [
        OUTBOX.as_bytes().to_vec(),
        zipped(&[picture, ("archive/outbox.json", OUTBOX)]),
        tarred(&[picture, ("outbox.json", OUTBOX)]),
    ] {
        let archive = read_bytes(&bytes).unwrap();
        assert_eq!((archive.network, archive.left_waiting), ("mastodon", None));
        let [post] = &archive.posts[..] else { panic!("one open post, not {}", archive.posts.len()) };
        assert_eq!(post.at, 1_678_089_600_000);
        assert!(post.text.starts_with("Rye rests."), "{}", post.text);
        assert_eq!(post.links, ["https://linden.example/rye"], "whom it greets is no link");
    }
}

#[test]
fn an_archive_of_x_gives_posts_and_who_was_left_waiting() {
    let data = [("data/tweets.js", TWEETS), ("data/account.js", ACCOUNT), ("data/direct-messages.js", TALKS)];
    let archive = read_bytes(&zipped(&data)).unwrap();
    assert_eq!((archive.network, archive.left_waiting), ("x", Some(1)));
    let [post] = &archive.posts[..] else { panic!("one post, not {}", archive.posts.len()) };
    assert_eq!((post.at, &post.links[..]), (1_678_089_600_000, &["https://linden.example/rye".to_owned()][..]));
    let alone = read_bytes(TWEETS.as_bytes()).unwrap();
    assert_eq!((alone.posts.len(), alone.left_waiting), (1, None), "without the talks nobody knows");
    let parts = read_bytes(&zipped(&[("data/tweets.js", TWEETS), ("data/tweets-part1.js", TWEETS)])).unwrap();
    assert_eq!(parts.posts.len(), 2);
}

#[test]
fn archives_of_facebook_and_instagram_give_their_words_as_they_were_written() {
    let folder = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json";
    let others = ("posts/other_people's_posts_to_your_timeline.json", FACEBOOK);
    for bytes in [
        FACEBOOK.as_bytes().to_vec(),
        zipped(&[("posts/your_posts_1.json", FACEBOOK), others]),
        zipped(&[(folder, FACEBOOK)]),
        zipped(&[("posts/page_posts_1.json", &format!(r#"{{"page_posts_v2":{FACEBOOK}}}"#))]),
    ] {
        let archive = read_bytes(&bytes).unwrap();
        assert_eq!((archive.network, archive.left_waiting), ("facebook", None));
        let told: Vec<(i64, &str, &[String])> =
            archive.posts.iter().map(|post| (post.at, &*post.text, &post.links[..])).collect();
        assert_eq!(
            told,
            [
                (1_678_089_600_000, "Brötchen rest 🍞", &["https://linden.example/rye".to_owned()][..]),
                (
                    1_678_176_000_000,
                    "At night: https://linden.example/night.",
                    &["https://linden.example/night".to_owned()][..]
                ),
            ]
        );
    }
    for bytes in [INSTAGRAM.as_bytes().to_vec(), zipped(&[("your_instagram_activity/media/posts_1.json", INSTAGRAM)])] {
        let archive = read_bytes(&bytes).unwrap();
        assert_eq!(archive.network, "instagram");
        let told: Vec<(i64, &str)> = archive.posts.iter().map(|post| (post.at, &*post.text)).collect();
        assert_eq!(told, [(1_678_089_600_000, "Rye café"), (1_678_176_300_000, "Two loaves")]);
    }
}

#[test]
fn an_archive_of_linkedin_is_a_table() {
    for bytes in [SHARES.as_bytes().to_vec(), zipped(&[("Shares.csv", SHARES), ("Comments.csv", "Date,Link\n")])] {
        let archive = read_bytes(&bytes).unwrap();
        let told: Vec<(i64, &[String])> = archive.posts.iter().map(|post| (post.at, &post.links[..])).collect();
        let link = |page: &str| vec![format!("https://linden.example/{page}")];
        assert_eq!(archive.network, "linkedin");
        assert_eq!(told, [(1_678_089_600_000, &link("rye")[..]), (1_678_176_000_000, &link("ours")[..])]);
        assert!(archive.posts[0].text.starts_with("Rye rests."), "{:?}", archive.posts[0]);
    }
}

#[test]
fn what_is_no_archive_is_refused_in_words_and_never_panics() {
    let zip = zipped(&[("data/tweets.js", TWEETS)]);
    let tar = tarred(&[("outbox.json", OUTBOX)]);
    for nonsense in [
        &b""[..],
        b"{",
        b"{}",
        b"[]]",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"window.YTD.tweets.part0",
        b"<html>",
        &zip[..zip.len() / 2],
        &tar[..tar.len() / 2],
        &zipped(&[("photo.jpg", "x")]),
        &zipped(&[("outbox.json", "{\"orderedItems\":7}")]),
        &zipped(&[("posts/your_posts_1.json", "[{")]),
        &zipped(&[("Shares.csv", "a,b\n")]),
    ] {
        let error = read_bytes(nonsense).unwrap_err().to_string();
        assert!(error.len() > 20, "{error}");
    }
}

#[test]
fn a_file_that_unpacks_to_more_than_its_cap_is_not_read_to_the_end() {
    let many = usize::try_from(MAX_FILE_BYTES).unwrap() + 2;
    let bomb = zipped(&[("outbox.json", &" ".repeat(many))]);
    assert!(bomb.len() < 1024 * 1024);
    assert!(matches!(read_bytes(&bomb), Err(ArchiveError::TooLarge)));
}

#[test]
fn a_list_takes_no_more_room_than_its_file_and_has_an_end() {
    let nothings = format!("[{}0]", "0,".repeat(MAX_LISTED));
    for file in
        [nothings.clone(), format!(r#"{{"page_posts_v2":{nothings}}}"#), format!(r#"{{"a":{nothings},"b":[0]}}"#)]
    {
        let packed = zipped(&[("posts/your_posts_1.json", &file)]);
        assert!(matches!(read_bytes(&packed), Err(ArchiveError::TooMany)));
    }
    let outbox = format!(r#"{{"orderedItems":{nothings}}}"#);
    assert!(matches!(read_bytes(outbox.as_bytes()), Err(ArchiveError::TooMany)));
    let tweets = zipped(&[("data/tweets.js", &format!("window.YTD.tweets.part0 = {nothings}"))]);
    assert!(matches!(read_bytes(&tweets), Err(ArchiveError::TooMany)));

    let endless = r#"{"timestamp":1678089600,"data":[{"post":"Rye"}],"media":["#.to_owned() + &"{},".repeat(500_000);
    let list = format!("[{endless}{{}}]}},{}", FACEBOOK.trim_start().trim_start_matches('['));
    let archive = read_bytes(&zipped(&[("posts/your_posts_1.json", &list)])).unwrap();
    assert_eq!(archive.posts.len(), 2, "what nobody can have said is passed over, and the others are read");
    let links = "https://linden.example/ ".repeat(5_000);
    let list = format!(r#"[{{"timestamp":1678089600,"data":[{{"post":"{links}"}}]}}]"#);
    let archive = read_bytes(&zipped(&[("posts/your_posts_1.json", &list)])).unwrap();
    assert!(archive.posts[0].links.len() < 20);
}

#[test]
fn posts_of_two_networks_are_not_counted_together() {
    let (facebook, instagram) = (("posts/your_posts_1.json", FACEBOOK), ("media/posts_1.json", INSTAGRAM));
    for files in [[facebook, instagram], [instagram, facebook]] {
        assert!(matches!(read_bytes(&zipped(&files)), Err(ArchiveError::TwoNetworks)));
    }
    let alone = read_bytes(&zipped(&[("posts/your_posts_1.json", "[]"), instagram])).unwrap();
    assert_eq!((alone.network, alone.posts.len()), ("instagram", 2), "an empty list is nobody's");
}
