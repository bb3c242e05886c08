//! The page's own statements: meta elements, JSON-LD and the document's head, asked in order of trust.

use std::borrow::Cow;

use scraper::Html;
use url::Url;

use super::json_ld::{self, JsonLd};
use crate::html::dom;
use crate::{dates, language};

/// Longer values are not words about a page any more.
const LONGEST: usize = 2_000;

pub(super) struct Facts<'a> {
    pub(super) page: &'a Html,
    pub(super) url: &'a Url,
    pub(super) base: Url,
    pub(super) json_ld: JsonLd,
    meta: Vec<(String, String)>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(page: &'a Html, url: &'a Url) -> Self {
        Self { page, url, base: dom::base_of(page, url), json_ld: JsonLd::of(page), meta: metas(page) }
    }

    /// The first non-empty meta value under one of these names.
    pub(super) fn meta(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.metas(name).next().map(ToOwned::to_owned))
    }

    pub(super) fn metas<'b>(&'b self, name: &'b str) -> impl Iterator<Item = &'b str> {
        self.meta.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn absolute(&self, reference: &str) -> Option<String> {
        dom::web_address(reference, Some(&self.base))
    }

    pub(super) fn title(&self) -> Option<String> {
        let title = dom::all(self.page, "title").into_iter().map(|title| words(&title.text().collect::<String>()));
        title
            .filter(|title| !title.is_empty())
            .take(1)
            .next()
            .or_else(|| self.meta(&["og:title", "twitter:title", "dc.title"]))
    }

    pub(super) fn description(&self) -> Option<String> {
        self.meta(&["description", "og:description", "twitter:description", "dc.description", "dcterms.description"])
    }

    pub(super) fn language(&self) -> Option<String> {
        let html = self.page.root_element();
        let declared = html.attr("lang").or_else(|| html.attr("xml:lang"));
        let declared = declared.and_then(language::tag);
        declared
            .or_else(|| self.meta(&["content-language", "dc.language", "language"]).as_deref().and_then(language::tag))
            .or_else(|| self.json_ld.all().find_map(|node| language::tag(&json_ld::text(node, "inLanguage")?)))
            .or_else(|| self.meta(&["og:locale"]).as_deref().and_then(language::tag))
    }

    pub(super) fn canonical(&self) -> Option<String> {
        let link = dom::links(self.page, "canonical").into_iter().find_map(|link| self.absolute(link.attr("href")?));
        link.or_else(|| self.absolute(&self.meta(&["og:url"])?))
    }

    pub(super) fn site_name(&self) -> Option<String> {
        self.meta(&["og:site_name", "application-name", "apple-mobile-web-app-title"])
            .or_else(|| self.json_ld.of_types(&["WebSite"]).find_map(|site| json_ld::text(site, "name")))
            .or_else(|| self.json_ld.businesses().find_map(|business| json_ld::text(business, "name")))
            .filter(|name| !name.starts_with("http"))
    }

    pub(super) fn author(&self) -> Option<String> {
        let is_name =
            |name: &String| !name.is_empty() && name.len() <= 200 && !name.contains("://") && !name.starts_with('@');
        let of_article = self.json_ld.articles().find_map(|article| json_ld::text(article, "author").filter(is_name));
        of_article
            .or_else(|| {
                self.meta(&["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"])
                    .filter(is_name)
            })
            .or_else(|| self.bylines().find(is_name))
    }

    fn bylines(&self) -> impl Iterator<Item = String> {
        let marked = "[rel~=author], [itemprop~=author] [itemprop=name], [itemprop~=author], .p-author, .byline .author, \
            .byline, .entry-author, .post-author, .author-name, .article-author, [class*=byline i]";
        dom::all(self.page, marked).into_iter().filter_map(|element| {
            let name = words(&element.text().collect::<String>());
            let name = ["By ", "by ", "BY ", "Von ", "Par ", "Por "]
                .iter()
                .find_map(|start| name.strip_prefix(start))
                .unwrap_or(&name)
                .trim();
            (!name.is_empty() && name.chars().count() <= 80).then(|| name.to_owned())
        })
    }

    pub(super) fn published(&self) -> Option<i64> {
        self.date(&["datePublished", "uploadDate"], &["article:published_time", "og:published_time", "date", "pubdate",
            "publish-date", "publishdate", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date",
            "parsely-pub-date", "datepublished"])
            .or_else(|| self.time_element("time[pubdate], time[itemprop~=datePublished], time.dt-published, time.published, article time[datetime]"))
    }

    pub(super) fn modified(&self) -> Option<i64> {
        self.date(
            &["dateModified"],
            &["article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified"],
        )
        .or_else(|| self.time_element("time[itemprop~=dateModified], time.dt-updated, time.updated"))
    }

    fn date(&self, properties: &[&str], names: &[&str]) -> Option<i64> {
        let of_article = self.json_ld.articles().find_map(|article| {
            properties.iter().find_map(|property| dates::millis(&json_ld::text(article, property)?))
        });
        of_article.or_else(|| names.iter().find_map(|name| self.metas(name).find_map(dates::millis)))
    }

    fn time_element(&self, selector: &'static str) -> Option<i64> {
        dom::all(self.page, selector).into_iter().find_map(|time| dates::millis(time.attr("datetime")?))
    }
}

/// Names lower-cased; `name`, `property`, `itemprop` and `http-equiv` mean the same to us.
fn metas(page: &Html) -> Vec<(String, String)> {
    let mut metas = Vec::new();
    for meta in dom::all(page, "meta[content]") {
        let value = words(&decoded_again(meta.attr("content").unwrap_or_default()));
        if value.is_empty() || value.len() > LONGEST {
            continue;
        }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let Some(names) = meta.attr(attribute) else { continue };
            metas.extend(names.split_whitespace().map(|name| (name.to_ascii_lowercase(), value.clone())));
        }
    }
    metas
}

/// Many site programs encode a value that was encoded already.
fn decoded_again(value: &str) -> Cow<'_, str> {
    const TWICE: &[(&str, &str)] = &[
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    Cow::Owned(TWICE.iter().fold(value.to_owned(), |value, (entity, character)| value.replace(entity, character)))
}

/// One line, single spaces, no characters that show nothing.
pub(super) fn words(text: &str) -> String {
    let shown: String = text.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}')).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}
