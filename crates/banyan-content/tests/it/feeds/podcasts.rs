//! What shows and episodes say in the iTunes, podcast and media namespaces.

use super::{item, read, samples};

#[test]
fn a_show_is_known_by_its_words_and_its_recordings() {
    let feed = read(samples::RSS);
    assert!(feed.is_podcast);
    assert_eq!(feed.logo.as_deref(), Some("https://linden.example/cover.jpg"));
    let without = samples::RSS.replace("audio/mpeg", "image/png");
    assert!(!read(&without).is_podcast);
}

#[test]
fn an_episode_keeps_its_numbers_and_files() {
    let episode = item(
        "<itunes:title>Rye</itunes:title><itunes:season>2</itunes:season><itunes:episode>14</itunes:episode>\
         <itunes:episodeType>Trailer</itunes:episodeType><itunes:explicit>clean</itunes:explicit>\
         <itunes:duration>1:02:03</itunes:duration><itunes:image href='/e.jpg'/>\
         <podcast:transcript url='e.vtt' type='text/vtt' language='en'/><podcast:chapters url='e.json'/>\
         <podcast:person role='guest'>Tom</podcast:person>\
         <enclosure url='/e.mp3' length='1234' type='audio/mpeg'/>",
    );
    assert_eq!(episode.title.as_deref(), Some("Rye"));
    assert_eq!((episode.enclosures[0].bytes, episode.enclosures[0].seconds), (Some(1234), Some(3723)));
    assert_eq!(episode.image.as_ref().map(|image| image.url.as_str()), Some("https://linden.example/e.jpg"));
    let spoken = episode.episode.unwrap();
    assert_eq!((spoken.season, spoken.number, spoken.seconds), (Some(2), Some(14), Some(3723)));
    assert_eq!((spoken.kind.as_deref(), spoken.is_explicit), (Some("trailer"), Some(false)));
    assert_eq!(spoken.transcripts[0].url, "https://linden.example/blog/e.vtt");
    assert_eq!(spoken.chapters_url.as_deref(), Some("https://linden.example/blog/e.json"));
    assert_eq!(spoken.people, ["Tom"]);
}

#[test]
fn a_wrong_length_is_kept_from_the_numbers_but_not_the_file() {
    let episode = item("<enclosure url='/e.mp3' length='12 MB' type='audio/mpeg'/><enclosure url='/f.mp3' length=''/>");
    assert_eq!(episode.enclosures.len(), 2);
    assert_eq!(episode.enclosures[0].bytes, None);
}

#[test]
fn media_of_a_group_belongs_to_its_item() {
    let video = item(
        "<media:group><media:title>Oven</media:title><media:description>How it &lt;b&gt;works&lt;/b&gt;</media:description>\
         <media:content url='v.mp4' type='video/mp4' fileSize='10' duration='61' width='640' isDefault='true'>\
         <media:thumbnail url='t.jpg'/></media:content></media:group>",
    );
    assert_eq!(video.title.as_deref(), Some("Oven"));
    assert_eq!(video.media[0].url, "https://linden.example/blog/v.mp4");
    assert_eq!((video.media[0].bytes, video.media[0].seconds, video.media[0].width), (Some(10), Some(61), Some(640)));
    assert_eq!(video.image.unwrap().url, "https://linden.example/blog/t.jpg");
    assert_eq!(video.media_description.unwrap().to_text(), "How it works");
}

#[test]
fn the_summary_of_an_episode_stands_in_for_a_missing_description() {
    let episode = item("<itunes:summary>All about rye</itunes:summary><itunes:author>Ada</itunes:author>");
    assert_eq!(episode.summary.unwrap().value, "All about rye");
    assert_eq!(episode.authors[0].name.as_deref(), Some("Ada"));
}

#[test]
fn a_show_that_moves_says_where_to() {
    let feed =
        read("<rss><channel><itunes:new-feed-url> https://new.example/feed </itunes:new-feed-url></channel></rss>");
    assert_eq!(feed.new_feed_url.as_deref(), Some("https://new.example/feed"));
}
