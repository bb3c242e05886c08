//! The addresses that words lead to.

use super::dom;

/// Where links in a post lead, without those that greet somebody or name a tag.
pub fn links(html: &str) -> Vec<String> {
    let page = dom::parse(html);
    let links = dom::all(&page, "a[href]:not(.mention):not(.hashtag)");
    links.into_iter().filter_map(|link| dom::web_address(link.attr("href")?, None)).collect()
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn greetings_tags_and_what_is_no_address_are_left_out() {
        let html = r##"<p><a href="https://rye.example/a">a</a> <a class="u-url mention" href="https://m.example/@b">b</a>
            <a href="#top">c</a> <a class="mention hashtag" href="https://m.example/tags/d">d</a> <a>e</a></p>"##;
        assert_eq!(links(html), ["https://rye.example/a"]);
        assert!(links("https://rye.example").is_empty());
    }
}
