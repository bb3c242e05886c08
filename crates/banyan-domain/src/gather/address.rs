//! Addresses as identity: what is left when the scheme, the tracking and the decoration are gone.

use url::Url;

/// The address as it should be shared: without parameters that only follow the reader.
/// What is not an http(s) address comes back as it was.
pub fn without_tracking(address: &str) -> String {
    let Some(mut url) = parse(address) else { return address.trim().to_owned() };
    if !query(&url).iter().any(|(name, value)| is_tracking(name, value)) && !is_tracking_fragment(&url) {
        return address.trim().to_owned();
    }
    // Pairs are kept as they were written: encoding them anew could break a signature.
    let kept: Vec<&str> = url.query().unwrap_or("").split('&').filter(|pair| !is_tracking_pair(pair)).collect();
    let kept = kept.join("&");
    if is_tracking_fragment(&url) {
        url.set_fragment(None);
    }
    url.set_query(Some(&kept).filter(|kept| !kept.is_empty()).map(String::as_str));
    url.into()
}

/// The same page gives the same key, however its address is written. `None` if it is no web address.
pub fn link_key(address: &str) -> Option<String> {
    let url = parse(address)?;
    let host = url.host_str()?.trim_start_matches("www.").trim_end_matches('.').to_owned();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    let path = path.strip_suffix("/index.html").or_else(|| path.strip_suffix("/index.php")).unwrap_or(path);
    let mut pairs = query(&url);
    pairs.retain(|(name, value)| !is_tracking(name, value));
    pairs.sort();
    let query: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    // Old single-page sites keep the page's own name behind the sign.
    let route = url.fragment().filter(|fragment| fragment.starts_with(['!', '/']));
    let route = route.map(|route| format!("#{route}")).unwrap_or_default();
    Some(format!("{host}{port}{path}{query}{route}"))
}

/// The host of an address, without `www.`.
pub fn host(address: &str) -> Option<String> {
    Some(parse(address)?.host_str()?.trim_start_matches("www.").to_owned())
}

fn parse(address: &str) -> Option<Url> {
    Url::parse(address.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

fn query(url: &Url) -> Vec<(String, String)> {
    url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

fn is_tracking_pair(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    is_tracking(name, value)
}

/// Some put their parameters behind the sign so that servers do not see them.
fn is_tracking_fragment(url: &Url) -> bool {
    url.fragment().is_some_and(|fragment| {
        !fragment.is_empty() && fragment.trim_start_matches('?').split('&').all(is_tracking_pair)
    })
}

fn is_tracking(name: &str, value: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || NAMES.contains(&name.as_str())
        || (AMBIGUOUS.contains(&name.as_str())
            && CARRIERS.iter().any(|carrier| value.to_ascii_lowercase().starts_with(carrier)))
}

const PREFIXES: &[&str] =
    &["utm_", "mtm_", "pk_", "piwik_", "hsa_", "_hs", "oly_", "vero_", "at_medium", "at_campaign", "__s"];

const NAMES: &[&str] = &[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "igsh",
    "mkt_tok",
    "hsctatracking",
    "yclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "s_cid",
    "cmpid",
    "wickedid",
    "rb_clickid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "_ga",
    "_gl",
    "ck_subscriber_id",
    "sc_campaign",
    "sc_channel",
    "ncid",
    "wt_mc",
    "wt.mc_id",
    "xtor",
    "trk",
    "trkcampaign",
];

/// Names that may mean something to the site, unless their value names what carried the reader.
const AMBIGUOUS: &[&str] = &["ref", "source", "from", "via", "src", "campaign", "medium", "cid"];
const CARRIERS: &[&str] =
    &["rss", "feed", "atom", "newsletter", "email", "e-mail", "mail", "twitter", "facebook", "mastodon"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_key() {
        for address in [
            "http://linden.example/rye",
            "https://www.linden.example/rye/",
            "HTTPS://Linden.Example:443/rye?utm_source=rss&utm_medium=feed",
            "https://linden.example/rye/index.html#comments",
            " https://linden.example/rye?fbclid=x&source=rss----1#?utm_campaign=a ",
        ] {
            assert_eq!(link_key(address).as_deref(), Some("linden.example/rye"), "{address}");
        }
    }

    #[test]
    fn other_pages_have_other_keys() {
        let keys: std::collections::BTreeSet<_> = [
            "https://linden.example/?p=1",
            "https://linden.example/?p=2",
            "https://linden.example/Rye",
            "https://linden.example/rye",
            "https://linden.example:8443/rye",
            "https://shop.linden.example/rye",
            "https://linden.example/#!/rye",
            "https://linden.example/?ref=anna",
        ]
        .map(link_key)
        .into();
        assert_eq!(keys.len(), 8);
        assert_eq!(link_key("https://a.example/?b=2&a=1"), link_key("https://a.example/?a=1&b=2"));
        assert_eq!(link_key("mailto:ada@linden.example"), None);
        assert_eq!(link_key("rye"), None);
    }

    #[test]
    fn shared_addresses_lose_tracking_and_nothing_else() {
        for (address, expected) in [
            ("https://a.example/x?utm_source=rss", "https://a.example/x"),
            ("https://a.example/x?id=7&utm_source=rss&q=a%20b#top", "https://a.example/x?id=7&q=a%20b#top"),
            ("https://a.example/x?sig=%2F+a", "https://a.example/x?sig=%2F+a"),
            ("https://a.example/x#utm_source=rss&utm_medium=b", "https://a.example/x"),
            ("http://A.example", "http://A.example"),
            ("not an address", "not an address"),
        ] {
            assert_eq!(without_tracking(address), expected);
        }
    }
}
