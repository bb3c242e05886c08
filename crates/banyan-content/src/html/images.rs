//! The pictures of a page or letter, without the ones that only count readers.

use scraper::node::Element;
use scraper::{Html, Selector};
use serde::Serialize;
use url::Url;

use super::{dom, tracking};

/// Where lazy loaders keep the address while `src` shows a placeholder, best first.
const LAZY: &[&str] = &["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url", "data-image"];
/// Marks of pictures that belong to the furniture, not to the story.
const FURNITURE: &[&str] = &[
    "avatar", "gravatar", "emoji", "smiley", "spacer", "badge", "/ads/", "button", "icon", "sprite", "social",
    "divider",
];
const SMALLEST_STORY_SIDE: u32 = 100;

/// A picture as the markup declares it; sizes are what the page says, not what the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Image {
    pub url: String,
    pub alt: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// Every visible picture in order, each address once, absolute and without counting pixels.
pub fn images(html: &str, base: Option<&Url>) -> Vec<Image> {
    images_in(&dom::parse(html), base)
}

/// The first picture that belongs to the story rather than to the furniture around it.
pub fn first_image(html: &str, base: Option<&Url>) -> Option<Image> {
    images(html, base).into_iter().find(is_story)
}

pub(crate) fn images_in(page: &Html, base: Option<&Url>) -> Vec<Image> {
    let Ok(every) = Selector::parse("img") else { return Vec::new() };
    let mut found: Vec<Image> = Vec::new();
    for image in page.select(&every) {
        if is_pixel(image.value()) || dom::is_within_hidden(*image) {
            continue;
        }
        let Some(url) = source(image.value(), base) else { continue };
        if found.iter().any(|known| known.url == url) {
            continue;
        }
        let alt = image.attr("alt").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let (width, height) = sides(image.value());
        found.push(Image { url, alt, width, height });
    }
    found
}

pub(crate) fn is_story(image: &Image) -> bool {
    let big = |side: Option<u32>| side.is_none_or(|side| side >= SMALLEST_STORY_SIDE);
    let url = image.url.to_ascii_lowercase();
    big(image.width) && big(image.height) && !FURNITURE.iter().any(|mark| url.contains(mark))
}

/// The address a browser would show in the end: a lazy loader's before its placeholder, the largest of a set.
pub(crate) fn source(image: &Element, base: Option<&Url>) -> Option<String> {
    let lazy = LAZY.iter().find_map(|name| image.attr(name));
    let sets = ["data-srcset", "srcset"].into_iter().filter_map(|name| image.attr(name)).find_map(largest_of_set);
    [lazy, image.attr("src"), sets].into_iter().flatten().find_map(|url| dom::web_address(url, base))
}

/// The widest candidate of a `srcset`.
fn largest_of_set(set: &str) -> Option<&str> {
    set.split(", ")
        .filter_map(|candidate| {
            let mut parts = candidate.split_whitespace();
            let url = parts.next()?.trim_end_matches(',');
            let size = parts.next().and_then(|size| size.trim_end_matches([',', 'w', 'x']).parse::<f64>().ok());
            Some((url, size.unwrap_or(1.0)))
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(url, _)| url)
}

/// A picture nobody is meant to see.
pub(crate) fn is_pixel(image: &Element) -> bool {
    let (width, height) = sides(image);
    let tiny = |side: Option<u32>| side.is_some_and(|side| side <= 2);
    let unsized_or_tiny = |side: Option<u32>| side.is_none_or(|side| side <= 2);
    (tiny(width) && unsized_or_tiny(height))
        || (tiny(height) && unsized_or_tiny(width))
        || is_counting_address(image, width)
}

fn is_counting_address(image: &Element, width: Option<u32>) -> bool {
    width.is_none_or(|width| width <= 2)
        && image.attr("alt").is_none_or(|alt| alt.trim().is_empty())
        && image.attr("src").is_some_and(tracking::is_pixel)
}

fn sides(image: &Element) -> (Option<u32>, Option<u32>) {
    (side(image, "width"), side(image, "height"))
}

fn side(image: &Element, name: &str) -> Option<u32> {
    let from_attribute = image.attr(name).and_then(pixels);
    from_attribute.or_else(|| dom::style_value(image.attr("style")?, name).as_deref().and_then(pixels))
}

fn pixels(value: &str) -> Option<u32> {
    let value = value.trim().trim_end_matches("px").trim();
    value.parse::<f64>().ok().filter(|number| (0.0..100_000.0).contains(number)).map(|number| number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(html: &str) -> Vec<String> {
        let base = Url::parse("https://a.example/blog/").unwrap();
        images(html, Some(&base)).into_iter().map(|image| image.url).collect()
    }

    #[test]
    fn pictures_are_found_where_browsers_would_find_them() {
        let table = [
            ("<img src=/a.jpg>", vec!["https://a.example/a.jpg"]),
            ("<img src=b.jpg><img src='b.jpg'>", vec!["https://a.example/blog/b.jpg"]),
            ("<img src='data:image/gif;base64,AA' data-src=c.jpg>", vec!["https://a.example/blog/c.jpg"]),
            ("<img srcset='s.jpg 300w, l.jpg 1200w, m.jpg 600w'>", vec!["https://a.example/blog/l.jpg"]),
            ("<img src=p.gif width=1 height=1><img src=q.gif style='width:1px;height:1px'>", vec![]),
            ("<img src='https://x.example/track/open.php?u=1' alt=''>", vec![]),
            ("<div style='display:none'><img src=h.jpg></div>", vec![]),
            ("<img src='javascript:alert(1)'><img src='cid:1'><img>", vec![]),
        ];
        for (html, expected) in table {
            assert_eq!(urls(html), expected, "{html}");
        }
    }

    #[test]
    fn the_first_picture_is_one_of_the_story() {
        let html = "<img src=https://a.example/avatar.png><img src=https://a.example/l.png width=40 height=40>\
            <img src=https://a.example/story.jpg alt=' A  tree ' width=800 height=450>";
        let image = first_image(html, None).unwrap();
        assert_eq!(image.url, "https://a.example/story.jpg");
        assert_eq!((image.alt.as_str(), image.width, image.height), ("A tree", Some(800), Some(450)));
    }
}
