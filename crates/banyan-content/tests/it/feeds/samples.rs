//! One sound feed of each format, for tests that change them.

pub(super) const RSS: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="feed.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
  <title>Linden &amp; Rye</title>
  <link>https://linden.example/</link>
  <description>Bread from the <![CDATA[<b>old</b>]]> oven</description>
  <language>en-GB</language>
  <atom:link rel="self" href="https://linden.example/feed.xml"/>
  <atom:link rel="hub" href="https://hub.example/"/>
  <itunes:image href="https://linden.example/cover.jpg"/>
  <item>
    <title>Rye &#8211; why it&#39;s slow</title>
    <link>https://linden.example/rye?utm=1&amp;a=2</link>
    <guid isPermaLink="false">rye-1</guid>
    <pubDate>Tue, 03 Nov 2026 07:30:00 +0100</pubDate>
    <dc:creator><![CDATA[Ada Rye]]></dc:creator>
    <category>Bread</category><category domain="x">Rye</category>
    <description>&lt;p&gt;Three days, &lt;a href="/why"&gt;no less&lt;/a&gt;.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Three days of <em>patience</em>.</p><img src="loaf.jpg" alt="A loaf">]]></content:encoded>
    <enclosure url="https://linden.example/rye.mp3" length="123456" type="audio/mpeg"/>
    <itunes:duration>12:34</itunes:duration>
    <podcast:transcript url="rye.vtt" type="text/vtt"/>
    <media:group><media:content url="https://linden.example/rye.jpg" medium="image"/></media:group>
  </item>
  <item><title>Second</title><guid>https://linden.example/second</guid></item>
</channel></rss>"#;

pub(super) const ATOM: &str = r#"<?xml version='1.0'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://linden.example/">
  <title type="html">Linden &amp;amp; Rye</title>
  <link href="/"/><link rel="self" href="atom.xml"/><link rel="next" href="atom.xml?page=2"/>
  <logo>logo.png</logo><icon>icon.png</icon>
  <author><name>Ada</name><email>ada@linden.example</email><uri>/ada</uri></author>
  <entry xml:base="blog/">
    <id>tag:linden.example,2026:rye</id>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Rye <b>bread</b></div></title>
    <link rel="alternate" type="text/html" href="rye"/>
    <link rel="enclosure" type="audio/mpeg" length="7" href="rye.mp3"/>
    <published>2026-11-03T07:30:00+01:00</published><updated>2026-11-04T00:00:00Z</updated>
    <summary>Short &lt; long</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long &amp; <a href="x">slow</a><br/></p></div></content>
    <category term="bread" label="Bread"/>
  </entry>
</feed>"#;

pub(super) const RDF: &str = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://linden.example/"><title>Linden</title><link>https://linden.example/</link>
    <items><rdf:Seq><rdf:li rdf:resource="https://linden.example/rye"/></rdf:Seq></items></channel>
  <item rdf:about="https://linden.example/rye"><title>Rye</title><link>https://linden.example/rye</link>
    <dc:date>2026-11-03T07:30:00+01:00</dc:date><dc:creator>Ada</dc:creator><dc:subject>Bread</dc:subject></item>
</rdf:RDF>"#;

pub(super) const JSON: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Linden & Rye",
  "home_page_url": "https://linden.example/", "feed_url": "https://linden.example/feed.json", "language": "en",
  "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "_mine": {"deep": [[[]]]},
  "items": [{"id": 7, "url": "/rye", "title": "Rye", "content_html": "<p>Slow <a href=\"/x\">bread</a></p>",
    "summary": "Slow", "image": "/rye.jpg", "date_published": "2026-11-03T07:30:00+01:00",
    "authors": [{"name": "Ada", "url": "https://linden.example/ada"}], "tags": ["bread", "rye"],
    "attachments": [{"url": "/rye.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 7, "duration_in_seconds": 754.4}]}]}"#;

pub(super) const CDF: &str = r#"<?xml version="1.0"?>
<CHANNEL HREF="https://linden.example/" LASTMOD="2026-11-03T07:30"><TITLE>Linden</TITLE><ABSTRACT>Bread</ABSTRACT>
  <ITEM HREF="https://linden.example/rye" LASTMOD="2026-11-03T07:30"><TITLE>Rye</TITLE><ABSTRACT>Slow</ABSTRACT></ITEM>
</CHANNEL>"#;

pub(super) const ALL: [&str; 5] = [RSS, ATOM, RDF, JSON, CDF];
