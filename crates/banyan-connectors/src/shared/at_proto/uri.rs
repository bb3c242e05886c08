//! Addresses of records: `at://<who>/<collection>/<key>`.

/// A record's address in its three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AtUri<'a> {
    pub(crate) repo: &'a str,
    pub(crate) collection: &'a str,
    pub(crate) rkey: &'a str,
}

impl<'a> AtUri<'a> {
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.strip_prefix("at://")?.split('/');
        let uri = Self { repo: parts.next()?, collection: parts.next()?, rkey: parts.next()? };
        let is_plain =
            |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && !"/?#%&".contains(c));
        let whole = parts.next().is_none() && [uri.repo, uri.collection, uri.rkey].into_iter().all(is_plain);
        whole.then_some(uri)
    }
}

impl std::fmt::Display for AtUri<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "at://{}/{}/{}", self.repo, self.collection, self.rkey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_record_addresses_are_taken() {
        let good = "at://did:plc:abc/app.bsky.feed.post/3l2222222222a";
        assert_eq!(AtUri::parse(good).map(|uri| uri.to_string()).as_deref(), Some(good));
        for bad in [
            "",
            "at://",
            "https://bsky.app/a/b",
            "at://did:plc:abc",
            "at://did:plc:abc/app.bsky.feed.post/",
            "at://did:plc:abc/app.bsky.feed.post/a/b",
            "at://did:plc:abc/app.bsky.feed.post/a?b",
            "at://did:plc:abc//a",
        ] {
            assert_eq!(AtUri::parse(bad), None, "{bad}");
        }
    }
}
