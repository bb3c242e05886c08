//! The block at the top of a file, whichever site program it was written for.

use serde_json::Value;
use url::Url;

use super::values::{self, Fields};
use super::{MarkdownError, Picture};
use crate::html::dom;
use crate::{dates, language};

/// More front matter than this is a text that happens to begin with a rule.
const LONGEST: usize = 64 * 1024;

#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    fields: Fields,
}

/// Front matter and the rest. A file without any gives empty fields.
pub(super) fn split(text: &str) -> Result<(FrontMatter, &str), MarkdownError> {
    let text = text.trim_start_matches('\u{feff}');
    let read = |fields: Result<Fields, String>| {
        fields.map(|fields| FrontMatter { fields }).map_err(MarkdownError::FrontMatter)
    };
    if let Some((block, rest)) = fenced(text, "---", &["---", "..."]) {
        // A rule at the top of a text without fields is only a rule.
        let has_fields = block.lines().any(|line| line.contains(':') || line.trim_start().starts_with('-'));
        return if has_fields || block.trim().is_empty() {
            Ok((read(values::from_yaml(block))?, rest))
        } else {
            Ok((FrontMatter::default(), text))
        };
    }
    if let Some((block, rest)) = fenced(text, "+++", &["+++"]) {
        return Ok((read(values::from_toml(block))?, rest));
    }
    if text.starts_with("{\n") || text.starts_with("{\r\n") {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
        if let Some(Ok(value)) = values.next() {
            let rest = &text[values.byte_offset()..];
            return Ok((read(values::from_json(value))?, rest));
        }
    }
    Ok((FrontMatter::default(), text))
}

fn fenced<'a>(text: &'a str, opening: &str, closings: &[&str]) -> Option<(&'a str, &'a str)> {
    let first = text.lines().next()?;
    if first.trim_end() != opening {
        return None;
    }
    let start = text.find('\n')? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if closings.contains(&line.trim_end()) {
            return Some((&text[start..at], &text[at + line.len()..]));
        }
        at += line.len();
        if at - start > LONGEST {
            break;
        }
    }
    None
}

impl FrontMatter {
    pub(super) fn title(&self) -> Option<String> {
        self.text(&["title", "name"])
    }

    pub(super) fn slug(&self) -> Option<String> {
        let slug = self.text(&["slug"]).or_else(|| self.text(&["permalink", "url", "path"]))?;
        let last = slug.trim_matches('/').rsplit('/').next()?.trim_end_matches(".html");
        (!last.is_empty() && !last.contains(':')).then(|| last.to_owned())
    }

    pub(super) fn date(&self) -> Option<i64> {
        self.millis(&[
            "date",
            "pubdate",
            "publishdate",
            "published_at",
            "pubdatetime",
            "publish_date",
            "publishedat",
            "published",
            "datepublished",
            "created",
        ])
    }

    pub(super) fn updated(&self) -> Option<i64> {
        self.millis(&[
            "lastmod",
            "updated",
            "updateddate",
            "last_modified_at",
            "modified",
            "moddatetime",
            "updatedat",
            "updated_at",
        ])
    }

    pub(super) fn is_draft(&self) -> bool {
        let truth = |name| self.fields.get(name).and_then(truth);
        let status = self.text(&["status"]).unwrap_or_default().to_lowercase();
        truth("draft") == Some(true)
            || truth("published") == Some(false)
            || matches!(status.as_str(), "draft" | "private" | "hidden")
    }

    pub(super) fn description(&self) -> Option<String> {
        self.text(&["description", "summary", "excerpt", "subtitle", "lead", "intro"])
    }

    pub(super) fn tags(&self) -> Vec<String> {
        let taxonomies = self.fields.get("taxonomies").and_then(|taxonomies| taxonomies.get("tags"));
        let found = ["tags", "tag", "keywords"].iter().find_map(|name| self.fields.get(*name)).or(taxonomies);
        let Some(found) = found else { return Vec::new() };
        let mut tags: Vec<String> = match found {
            // Jekyll parts one line at spaces, everybody else at commas.
            Value::String(line) if line.contains(',') => line.split(',').map(|tag| tag.trim().to_owned()).collect(),
            Value::String(line) => line.split_whitespace().map(ToOwned::to_owned).collect(),
            list => texts(list),
        };
        tags.retain(|tag| !tag.is_empty());
        tags.truncate(50);
        tags
    }

    pub(super) fn authors(&self) -> Vec<String> {
        ["authors", "author"].iter().find_map(|name| self.fields.get(*name)).map(texts).unwrap_or_default()
    }

    pub(super) fn language(&self) -> Option<String> {
        language::tag(&self.text(&["lang", "language", "locale"])?)
    }

    pub(super) fn canonical(&self) -> Option<String> {
        dom::web_address(&self.text(&["canonical", "canonical_url", "canonicalurl", "canonicallink"])?, None)
    }

    /// The picture of the article, absolute where `base` allows.
    pub(super) fn image(&self, base: Option<&Url>) -> Option<Picture> {
        const NAMES: &[&str] = &[
            "image",
            "cover",
            "featured_image",
            "featuredimage",
            "heroimage",
            "hero_image",
            "hero",
            "cover_image",
            "coverimage",
            "ogimage",
            "og_image",
            "socialimage",
            "thumbnail",
            "banner",
            "images",
            "header",
            "preview",
            "feature_image",
            "teaser",
        ];
        let extra = self.fields.get("extra").and_then(Value::as_object);
        let places = [Some(&self.fields), extra].into_iter().flatten();
        let (fields, value) =
            places.flat_map(|fields| NAMES.iter().filter_map(move |name| Some((fields, fields.get(*name)?)))).next()?;
        let (reference, own_alt) = picture(value)?;
        let alts = [
            "image_alt",
            "imagealt",
            "cover_alt",
            "coveralt",
            "coverimagealt",
            "heroimagealt",
            "featured_image_alt",
            "alt",
            "image-alt",
        ];
        let alt = own_alt.or_else(|| alts.iter().find_map(|name| fields.get(*name)?.as_str().map(ToOwned::to_owned)));
        let absolute = base.and_then(|base| dom::web_address(&reference, Some(base)));
        Some(Picture {
            reference: absolute.unwrap_or(reference),
            alt: alt.map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty()),
        })
    }

    fn text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| texts(self.fields.get(*name)?).into_iter().next())
    }

    fn millis(&self, names: &[&str]) -> Option<i64> {
        names.iter().find_map(|name| {
            let text = self.fields.get(*name)?.as_str()?;
            dates::millis(text).or_else(|| dates::printed::millis(text))
        })
    }
}

fn truth(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| match value.as_str()?.to_lowercase().as_str() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" => Some(false),
        _ => None,
    })
}

/// A plain value, each of a list, or the name in a table.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()).into_iter().collect(),
        Value::Number(number) => vec![number.to_string()],
        Value::Array(values) => values.iter().take(100).filter(|value| !value.is_array()).flat_map(texts).collect(),
        Value::Object(fields) => ["name", "title"]
            .iter()
            .find_map(|name| fields.get(*name)?.as_str())
            .map(ToOwned::to_owned)
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// An address, or a table that holds one and perhaps its words.
fn picture(value: &Value) -> Option<(String, Option<String>)> {
    match value {
        Value::String(reference) if !reference.trim().is_empty() => Some((reference.trim().to_owned(), None)),
        Value::Array(values) => values.first().filter(|first| !first.is_array()).and_then(picture),
        Value::Object(fields) => {
            let reference = [
                "url",
                "src",
                "path",
                "image",
                "feature",
                "file",
                "relative_path",
                "overlay_image",
                "teaser",
                "og_image",
            ]
            .iter()
            .find_map(|name| fields.get(*name)?.as_str())?;
            let alt =
                ["alt", "image_alt", "caption", "description"].iter().find_map(|name| fields.get(*name)?.as_str());
            Some((reference.to_owned(), alt.map(ToOwned::to_owned)))
        }
        _ => None,
    }
}
