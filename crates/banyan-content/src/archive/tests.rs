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
        assert_eq!((archive.network, archive.waiting), ("mastodon", Waiting::NeverTold));
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
    assert_eq!((archive.network, archive.waiting), ("x", Waiting::People(1)));
    let [post] = &archive.posts[..] else { panic!("one post, not {}", archive.posts.len()) };
    assert_eq!((post.at, &post.links[..]), (1_678_089_600_000, &["https://linden.example/rye".to_owned()][..]));
    let alone = read_bytes(TWEETS.as_bytes()).unwrap();
    assert_eq!((alone.posts.len(), alone.waiting), (1, Waiting::NotTold), "without the talks nobody knows");
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
        assert_eq!((archive.network, archive.waiting), ("facebook", Waiting::NotTold));
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

/// A talk of Facebook or Instagram: who is in it, and who said something when.
fn thread(people: &[&str], said: &[(&str, i64)]) -> String {
    let people: Vec<String> = people.iter().map(|name| format!(r#"{{"name":"{name}"}}"#)).collect();
    let said: Vec<String> = said
        .iter()
        .map(|(who, at)| format!(r#"{{"sender_name":"{who}","timestamp_ms":{at},"content":"Rye"}}"#))
        .collect();
    format!(r#"{{"participants":[{}],"messages":[{}],"title":"t"}}"#, people.join(","), said.join(","))
}

/// What the posts of Facebook tell with these talks, each in its folder, and further files.
fn facebook_with(talks: &[&str], more: &[(&str, &str)]) -> Waiting {
    let named: Vec<(String, &str)> = (1..)
        .zip(talks)
        .map(|(at, talk)| (format!("your_facebook_activity/messages/inbox/talk_{at}/message_1.json"), *talk))
        .collect();
    let mut files = vec![("posts/your_posts_1.json", FACEBOOK)];
    files.extend(named.iter().map(|(name, talk)| (name.as_str(), *talk)));
    files.extend_from_slice(more);
    let (zip, tar) = (read_bytes(&zipped(&files)).unwrap(), read_bytes(&tarred(&files)).unwrap());
    assert_eq!(zip, tar, "however it is packed");
    assert_eq!(zip.posts.len(), 2, "and the posts are read all the same");
    zip.waiting
}

#[test]
fn talks_of_facebook_and_instagram_tell_who_had_the_last_word() {
    let ada = "Ad\\u00c3\\u00a0";
    let tom = thread(&["Tom", ada], &[(ada, 3), ("Tom", 2), (ada, 1)]);
    let mia = thread(&["Mia", ada], &[("Mia", 9), (ada, 5)]);
    let all = thread(&["Mia", "Tom", ada], &[(ada, 1), ("Tom", 4)]);
    let silent = thread(&["Zoe", ada], &[]);
    assert_eq!(facebook_with(&[&tom, &mia, &all, &silent], &[]), Waiting::People(2), "she is in all of them");
    assert_eq!(facebook_with(&[], &[]), Waiting::NotTold);
    assert_eq!(facebook_with(&[&mia], &[]), Waiting::NotTold, "either of two may be the owner");
    let profile = format!(r#"{{"profile_v2":{{"name":{{"full_name":"{ada}"}},"emails":{{}}}}}}"#);
    let named = ("profile_information/profile_information.json", profile.as_str());
    assert_eq!(facebook_with(&[&mia], &[named]), Waiting::People(1));
    let renamed = ("profile_information.json", r#"{"profile":{"name":{"full_name":"Ada Lovelace"}}}"#);
    assert_eq!(facebook_with(&[&tom, &mia], &[renamed]), Waiting::People(1), "under her old name she is in both");
    let later = thread(&["Mia", ada], &[(ada, 12)]);
    let second = ("your_facebook_activity/messages/inbox/talk_1/message_2.json", later.as_str());
    assert_eq!(facebook_with(&[&mia], &[named, second]), Waiting::People(0), "a long talk lies in several files");
    let elsewhere = ("messages/message_requests/talk_9/message_1.json", mia.as_str());
    assert_eq!(facebook_with(&[&tom, &silent], &[elsewhere]), Waiting::People(0));
    assert_eq!(facebook_with(&[&tom, &mia, r#"{"messages":7}"#], &[]), Waiting::NotTold, "one cannot be read");

    let inbox = |at: u8| format!("your_instagram_activity/messages/inbox/talk_{at}/message_1.json");
    let (first, second) = (inbox(1), inbox(2));
    let files = [("media/posts_1.json", INSTAGRAM), (first.as_str(), tom.as_str()), (second.as_str(), mia.as_str())];
    let archive = read_bytes(&zipped(&files)).unwrap();
    assert_eq!((archive.network, archive.waiting), ("instagram", Waiting::People(1)));
}

const MESSAGES: &str = "\u{feff}CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,\
    SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n\
    c1,,Tom,https://l.example/tom,Ada Linden,https://l.example/ada,2023-03-06 08:00:00 UTC,,\"When,\n\"\"please\"\"?\",INBOX,No\n\
    c1,,Ada Linden,https://l.example/ada,Tom,https://l.example/tom,2023-03-07 08:00:00 UTC,,On Friday,INBOX,No\n\
    c2,,Mia,https://l.example/mia,Ada Linden,https://l.example/ada,2023-03-08 08:00:00 UTC,,What does it cost?,INBOX,No\n\
    c2,,Ada Linden,https://l.example/ada,Mia,https://l.example/mia,2023-03-09 08:00:00 UTC,,I will,INBOX,Yes\n";

#[test]
fn messages_of_linkedin_tell_who_had_the_last_word() {
    let with = |files: &[(&str, &str)]| {
        let archive = read_bytes(&zipped(&[&[("Shares.csv", SHARES)][..], files].concat())).unwrap();
        assert_eq!((archive.network, archive.posts.len()), ("linkedin", 2));
        archive.waiting
    };
    assert_eq!(with(&[("messages.csv", MESSAGES)]), Waiting::People(1), "what was never sent is no answer");
    assert_eq!(with(&[("Comments.csv", "Date,Link,Message\n")]), Waiting::NotTold);
    let lines = MESSAGES.lines().filter(|line| !line.starts_with("c2"));
    let one = lines.fold(String::new(), |all, line| all + line + "\n");
    assert_eq!(with(&[("messages.csv", one.as_str())]), Waiting::NotTold, "either of two may be the owner");
    let profile = ("Profile.csv", "First Name,Last Name,Maiden Name\nAda,Linden,\n");
    assert_eq!(with(&[("messages.csv", one.as_str()), profile]), Waiting::People(0));
    let other_days = MESSAGES.replace("2023-03-0", "6/3/");
    for unread in [other_days.as_str(), "FROM,TO\nTom,Ada\n", ""] {
        assert_eq!(with(&[("messages.csv", unread), profile]), Waiting::NotTold, "{unread}");
    }
    let old = "CONVERSATION ID,FROM,TO,DATE\nc1,Tom,Ada Linden,2023-03-06 08:00:00\n";
    assert_eq!(with(&[("messages.csv", old), profile]), Waiting::People(1), "with names alone");
}

#[test]
fn talks_that_are_too_long_are_not_told_and_the_posts_are() {
    let long = " ".repeat(usize::try_from(MAX_FILE_BYTES).unwrap() + 1);
    let archive = read_bytes(&zipped(&[("Shares.csv", SHARES), ("messages.csv", &long)])).unwrap();
    assert_eq!((archive.posts.len(), archive.waiting), (2, Waiting::NotTold));
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
