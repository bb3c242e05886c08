//! Which element a name means: namespaces as declared, or as their usual prefix where nobody declared them.

/// The vocabularies feeds are written in. RSS, Atom and CDF share one, as they share their element names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    Core,
    Dublin,
    DublinTerms,
    Content,
    Itunes,
    Podcast,
    Media,
    Feedburner,
    GooglePlay,
    Event,
    Rdf,
    Xhtml,
    Foreign,
}

/// Every element that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Rss,
    Rdf,
    Feed,
    Channel,
    Item,
    Title,
    Subtitle,
    Link,
    Description,
    Summary,
    Content,
    FullContent,
    Body,
    Id,
    Published,
    Updated,
    Created,
    Author,
    PersonName,
    PersonEmail,
    PersonUrl,
    Category,
    Enclosure,
    Source,
    Image,
    TextInput,
    Language,
    Icon,
    Logo,
    Comments,
    DcTitle,
    DcDescription,
    DcDate,
    DcCreator,
    ItunesAuthor,
    ItunesOwner,
    ItunesTitle,
    ItunesSubtitle,
    ItunesSummary,
    ItunesDuration,
    ItunesImage,
    ItunesSeason,
    ItunesEpisode,
    ItunesKind,
    ItunesExplicit,
    ItunesCategory,
    ItunesKeywords,
    NewFeedUrl,
    Transcript,
    Chapters,
    PodcastPerson,
    PodcastImage,
    PodcastMark,
    MediaGroup,
    MediaContent,
    MediaThumbnail,
    MediaTitle,
    MediaDescription,
    MediaCategory,
    MediaKeywords,
    OriginalLink,
    EventStart,
    EventEnd,
    EventLocation,
    EventOrganizer,
    Unknown,
}

#[derive(Default)]
pub(super) struct Names<'a> {
    declared: Vec<(&'a str, Vocabulary)>,
    default: Option<Vocabulary>,
}

/// A document that declares more than this is not a feed anybody reads.
const MAX_PREFIXES: usize = 64;

impl<'a> Names<'a> {
    /// Takes a declaration into account for the rest of the document, as publishers often close the scope too early.
    pub(super) fn declare(&mut self, prefix: &'a str, uri: &str) {
        let vocabulary = vocabulary_of(uri);
        if prefix.is_empty() {
            self.default = Some(vocabulary);
        } else if let Some(known) = self.declared.iter_mut().find(|(name, _)| *name == prefix) {
            known.1 = vocabulary;
        } else if self.declared.len() < MAX_PREFIXES {
            self.declared.push((prefix, vocabulary));
        }
    }

    /// The default namespace of the root; one that nobody knows is some dialect of RSS or Atom.
    pub(super) fn settle_root(&mut self) {
        if self.default == Some(Vocabulary::Foreign) {
            self.default = None;
        }
    }

    /// What names without a prefix mean from here on.
    pub(super) fn set_default(&mut self, vocabulary: Vocabulary) {
        self.default = Some(vocabulary);
    }

    pub(super) fn tag(&self, name: &str, default_here: Option<Vocabulary>) -> Tag {
        match name.split_once(':') {
            Some((prefix, local)) => tag_of(self.vocabulary(prefix), local),
            None => tag_of(default_here.or(self.default).unwrap_or(Vocabulary::Core), name),
        }
    }

    fn vocabulary(&self, prefix: &str) -> Vocabulary {
        let declared = self.declared.iter().find(|(name, _)| *name == prefix).map(|(_, vocabulary)| *vocabulary);
        declared.filter(|known| *known != Vocabulary::Foreign).unwrap_or_else(|| usual(prefix))
    }
}

pub(super) fn vocabulary_of(uri: &str) -> Vocabulary {
    use Vocabulary as V;
    let uri = uri.trim();
    for (known, vocabulary) in [
        ("http://www.w3.org/2005/Atom", V::Core),
        ("http://purl.org/rss/1.0/modules/content/", V::Content),
        ("http://purl.org/dc/elements/1.1/", V::Dublin),
        ("http://purl.org/dc/terms/", V::DublinTerms),
        ("http://www.itunes.com/dtds/podcast-1.0.dtd", V::Itunes),
        ("http://example.com/DTDs/PodCast-1.0.dtd", V::Itunes),
        ("https://podcastindex.org/namespace/1.0", V::Podcast),
        ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", V::Podcast),
        ("http://search.yahoo.com/mrss/", V::Media),
        ("http://search.yahoo.com/mrss", V::Media),
        ("http://rssnamespace.org/feedburner/ext/1.0", V::Feedburner),
        ("http://www.google.com/schemas/play-podcasts/1.0", V::GooglePlay),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", V::Rdf),
        ("http://www.w3.org/1999/xhtml", V::Xhtml),
        ("http://purl.org/rss/1.0/modules/event/", V::Event),
        ("http://purl.org/rss/1.0/", V::Core),
        ("http://my.netscape.com/rdf/simple/0.9/", V::Core),
        ("http://channel.netscape.com/rdf/simple/0.9/", V::Core),
        ("http://purl.org/atom/ns#", V::Core),
        ("http://blogs.law.harvard.edu/tech/rss", V::Core),
        ("http://cyber.law.harvard.edu/rss/rss.html", V::Core),
        ("http://purl.org/pie/", V::Core),
        ("http://purl.org/echo/", V::Core),
        ("http://purl.org/rss/1.0/modules/rss091#", V::Core),
        ("http://example.com/newformat#", V::Core),
        ("http://example.com/necho", V::Core),
        ("uri/of/echo/namespace#", V::Core),
        ("", V::Core),
    ] {
        if uri.eq_ignore_ascii_case(known) {
            return vocabulary;
        }
    }
    if uri.contains("backend.userland.com/") { V::Core } else { V::Foreign }
}

fn usual(prefix: &str) -> Vocabulary {
    match prefix {
        "atom" | "atom10" | "atom03" | "a10" | "rss" => Vocabulary::Core,
        "dc" => Vocabulary::Dublin,
        "dcterms" => Vocabulary::DublinTerms,
        "content" => Vocabulary::Content,
        "itunes" => Vocabulary::Itunes,
        "podcast" => Vocabulary::Podcast,
        "media" => Vocabulary::Media,
        "feedburner" => Vocabulary::Feedburner,
        "googleplay" => Vocabulary::GooglePlay,
        "ev" => Vocabulary::Event,
        "rdf" | "RDF" => Vocabulary::Rdf,
        "xhtml" => Vocabulary::Xhtml,
        _ => Vocabulary::Foreign,
    }
}

/// No known element has a longer name.
const MAX_NAME: usize = 24;

fn tag_of(vocabulary: Vocabulary, local: &str) -> Tag {
    let mut buffer = [0_u8; MAX_NAME];
    let Some(lower) = buffer.get_mut(..local.len()) else { return Tag::Unknown };
    lower.copy_from_slice(local.as_bytes());
    lower.make_ascii_lowercase();
    let name: &[u8] = lower;
    match vocabulary {
        Vocabulary::Core => core(name),
        Vocabulary::Dublin => dublin(name),
        Vocabulary::DublinTerms => dublin_terms(name),
        Vocabulary::Content if name == b"encoded" => Tag::FullContent,
        Vocabulary::Itunes => itunes(name),
        Vocabulary::Podcast => podcast(name),
        Vocabulary::Media => media(name),
        Vocabulary::Feedburner if name == b"origlink" => Tag::OriginalLink,
        Vocabulary::GooglePlay if name == b"image" => Tag::PodcastImage,
        Vocabulary::Event => event(name),
        Vocabulary::Rdf if name == b"rdf" => Tag::Rdf,
        Vocabulary::Xhtml if name == b"body" => Tag::Body,
        _ => Tag::Unknown,
    }
}

fn core(name: &[u8]) -> Tag {
    match name {
        b"rss" => Tag::Rss,
        b"rdf" => Tag::Rdf,
        b"feed" => Tag::Feed,
        b"channel" => Tag::Channel,
        b"item" | b"entry" => Tag::Item,
        b"title" => Tag::Title,
        b"subtitle" | b"tagline" => Tag::Subtitle,
        b"link" => Tag::Link,
        b"description" | b"abstract" => Tag::Description,
        b"summary" => Tag::Summary,
        b"content" => Tag::Content,
        b"fullitem" => Tag::FullContent,
        b"body" => Tag::Body,
        b"guid" | b"id" => Tag::Id,
        b"pubdate" | b"published" | b"issued" => Tag::Published,
        b"updated" | b"modified" | b"lastbuilddate" => Tag::Updated,
        b"created" => Tag::Created,
        b"author" | b"managingeditor" => Tag::Author,
        b"name" => Tag::PersonName,
        b"email" => Tag::PersonEmail,
        b"uri" | b"url" | b"homepage" => Tag::PersonUrl,
        b"category" | b"keywords" => Tag::Category,
        b"enclosure" => Tag::Enclosure,
        b"source" => Tag::Source,
        b"image" => Tag::Image,
        b"textinput" => Tag::TextInput,
        b"language" => Tag::Language,
        b"icon" => Tag::Icon,
        b"logo" => Tag::Logo,
        b"comments" => Tag::Comments,
        _ => Tag::Unknown,
    }
}

fn dublin(name: &[u8]) -> Tag {
    match name {
        b"title" => Tag::DcTitle,
        b"creator" | b"author" => Tag::DcCreator,
        b"date" => Tag::DcDate,
        b"description" => Tag::DcDescription,
        b"language" => Tag::Language,
        b"subject" => Tag::Category,
        _ => Tag::Unknown,
    }
}

fn dublin_terms(name: &[u8]) -> Tag {
    match name {
        b"created" => Tag::Created,
        b"issued" => Tag::Published,
        b"modified" => Tag::Updated,
        _ => Tag::Unknown,
    }
}

fn itunes(name: &[u8]) -> Tag {
    match name {
        b"author" => Tag::ItunesAuthor,
        b"owner" => Tag::ItunesOwner,
        b"name" => Tag::PersonName,
        b"email" => Tag::PersonEmail,
        b"title" => Tag::ItunesTitle,
        b"subtitle" => Tag::ItunesSubtitle,
        b"summary" => Tag::ItunesSummary,
        b"duration" => Tag::ItunesDuration,
        b"image" | b"link" => Tag::ItunesImage,
        b"season" => Tag::ItunesSeason,
        b"episode" => Tag::ItunesEpisode,
        b"episodetype" => Tag::ItunesKind,
        b"explicit" => Tag::ItunesExplicit,
        b"category" => Tag::ItunesCategory,
        b"keywords" => Tag::ItunesKeywords,
        b"new-feed-url" => Tag::NewFeedUrl,
        _ => Tag::Unknown,
    }
}

fn podcast(name: &[u8]) -> Tag {
    match name {
        b"transcript" => Tag::Transcript,
        b"chapters" => Tag::Chapters,
        b"person" => Tag::PodcastPerson,
        b"season" => Tag::ItunesSeason,
        b"episode" => Tag::ItunesEpisode,
        b"image" | b"images" => Tag::PodcastImage,
        b"guid" | b"medium" | b"locked" => Tag::PodcastMark,
        _ => Tag::Unknown,
    }
}

fn media(name: &[u8]) -> Tag {
    match name {
        b"group" => Tag::MediaGroup,
        b"content" => Tag::MediaContent,
        b"thumbnail" => Tag::MediaThumbnail,
        b"title" => Tag::MediaTitle,
        b"description" => Tag::MediaDescription,
        b"category" => Tag::MediaCategory,
        b"keywords" => Tag::MediaKeywords,
        _ => Tag::Unknown,
    }
}

fn event(name: &[u8]) -> Tag {
    match name {
        b"startdate" => Tag::EventStart,
        b"enddate" => Tag::EventEnd,
        b"location" => Tag::EventLocation,
        b"organizer" => Tag::EventOrganizer,
        _ => Tag::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_means_what_its_declaration_says() {
        let mut names = Names::default();
        names.declare("x", "http://www.itunes.com/DTDs/Podcast-1.0.dtd");
        assert_eq!(names.tag("x:duration", None), Tag::ItunesDuration);
        assert_eq!(names.tag("y:duration", None), Tag::Unknown);
    }

    #[test]
    fn a_usual_prefix_needs_no_declaration() {
        let names = Names::default();
        assert_eq!(names.tag("content:encoded", None), Tag::FullContent);
        assert_eq!(names.tag("PubDate", None), Tag::Published);
    }

    #[test]
    fn the_default_namespace_of_a_foreign_root_is_forgotten() {
        let mut names = Names::default();
        names.declare("", "urn:example:my-own-rss");
        names.settle_root();
        assert_eq!(names.tag("item", None), Tag::Item);
        assert_eq!(names.tag("item", Some(Vocabulary::Foreign)), Tag::Unknown);
    }
}
